//! Who stayed away: `did not attend`, `skipped the summit`; and who did not, though the sentence is negated.

use claims_engine::event::{Event, PersonItem};
use claims_engine::text::Span;

use crate::role::OfficeMention;
use crate::view::{Figure, View};
use crate::words::{Word, within};

/// Words after a negation that keep one person away from an event rather than deny it.
pub(crate) const ATTENDING: &[&str] = &[
    "attend",
    "attending",
    "join",
    "joining",
    "participate",
    "participating",
    "part",
    "appear",
    "present",
    "travel",
    "come",
    "show",
];
/// The same right after the negation only.
const BEING: &[&str] = &["at", "among", "there", "in"];
/// What occasions do, and people do not.
const OF_OCCASIONS: &[&str] =
    &["place", "held", "happen", "happened", "occur", "open", "begin", "start", "materialise", "materialize"];
/// How many words a negation reaches.
const REACH: usize = 5;
/// Whether the holder of an office, named by it alone, stayed away: `the president skipped`, `did not attend`, `was
/// represented by`.
pub(crate) fn of_office(office: &OfficeMention, words: &[Word]) -> bool {
    let word = |steps: usize| words.get(office.end + steps).map_or("", |word| word.folded.as_str());
    let negated = (matches!(word(0), "did") && word(1) == "not")
        || word(0) == "didnt"
        || (matches!(word(0), "was" | "were") && word(1) == "not");
    let verb = (1..=3).any(|steps| ATTENDING.contains(&word(steps))) || BEING.contains(&word(2));
    SHUNNING.contains(&word(0)) || (negated && verb) || (matches!(word(0), "was" | "were") && word(1) == "represented")
}

/// Verbs that say it without a negation.
const SHUNNING: &[&str] = &["skipped", "skips", "boycotted", "boycotts", "snubbed", "missed", "absent"];

/// The person named last before `at` in one of the event's sentences.
fn named_before(event: &Event, at: Span, view: &View) -> Option<(Figure, Span)> {
    let telling = event.tellings.iter().find(|telling| telling.contains(at))?;
    let before = Span { start: telling.start, end: at.start.max(telling.start) };
    let last = view.named_in(before).last()?;
    view.people.get(last.0).map(|figure| (figure.clone(), last.1))
}

/// Who stayed away, where the denial says that of somebody (`Kim did not attend the summit`). `None` where it denies the
/// event itself.
pub(crate) fn stayed_away(event: &Event, denied: Span, view: &View) -> Option<(Figure, Span)> {
    // "did not take place in Berlin", "was not held at the palace": nobody stayed away.
    if within(&view.words, denied).iter().any(|word| OF_OCCASIONS.contains(&word.folded.as_str())) {
        return None;
    }
    let after = view.words.partition_point(|word| word.span.start < denied.end);
    let next: Vec<&str> = view.words.iter().skip(after).take(REACH).map(|word| word.folded.as_str()).collect();
    let verb =
        next.iter().any(|word| ATTENDING.contains(word)) || next.first().is_some_and(|word| BEING.contains(word));
    verb.then(|| named_before(event, denied, view)).flatten()
}

/// Bytes before an event's words in which a verb of staying away is looked for.
const NEAR: u32 = 60;

/// Who stayed away by a verb of its own (`Kim skipped the summit`).
pub(crate) fn shunned(event: &Event, view: &View) -> Vec<(Figure, Span)> {
    // A verb that several triggers follow counts once: by its place in the text.
    let near = event.triggers.iter().flat_map(|trigger| {
        let before = Span { start: trigger.start.saturating_sub(NEAR), end: trigger.start };
        within(&view.words, before)
            .iter()
            .filter(|word| trigger.start - word.span.end < 40 && SHUNNING.contains(&word.folded.as_str()))
            .chain(represented(within(&view.words, before)))
            .chain(kept_away(within(&view.words, before)))
    });
    let verbs: std::collections::BTreeSet<Span> = near.map(|verb| verb.span).collect();
    verbs.into_iter().filter_map(|verb| named_before(event, verb, view)).collect()
}

/// `was represented at`: by somebody else.
fn represented(words: &[Word]) -> Option<&Word> {
    let passive = |pair: &&[Word]| matches!(pair, [was, by] if matches!(was.folded.as_str(), "was" | "were" | "being") && by.folded == "represented");
    words.windows(2).find(passive)?.last()
}

/// `stayed away from`, `sat out`, `was too ill to attend`, `failed to join`.
pub(crate) fn kept_away(words: &[Word]) -> Option<&Word> {
    let at = |at: usize| words.get(at).map_or("", |word| word.folded.as_str());
    let pair = (0..words.len())
        .find(|n| matches!((at(*n), at(n + 1)), ("stayed" | "stays" | "kept", "away") | ("sat" | "sits", "out")));
    let barred = || {
        (1..words.len()).find(|n| {
            at(*n) == "to"
                && matches!(
                    at(n - 1),
                    "ill" | "sick" | "unable" | "busy" | "failed" | "refused" | "declined" | "unwilling"
                )
                && matches!(at(n + 1), "attend" | "join" | "appear" | "come" | "participate" | "take")
        })
    };
    words.get(pair.or_else(barred)?)
}

/// Parts those listed as absent into who was and who was not: in `X did not attend the summit between Y and Z`, Y and Z
/// are named after the event and took part in it.
pub(crate) fn part<'a>(
    absent: &'a [PersonItem],
    event: &Event,
    words: &[Word],
) -> (Vec<&'a PersonItem>, Vec<&'a PersonItem>) {
    let after = |item: &PersonItem| {
        let (Some(span), Some(trigger)) = (item.spans.first(), event.triggers.first()) else { return false };
        span.start > trigger.end
    };
    let (behind, ahead): (Vec<_>, Vec<_>) = absent.iter().partition(|item| after(item));
    let joined = behind.iter().filter_map(|item| item.spans.first()).min().is_some_and(|first| {
        let at = words.partition_point(|word| word.span.start < first.start);
        let back = at.saturating_sub(4);
        words
            .get(back..at)
            .is_some_and(|before| before.iter().any(|word| matches!(word.folded.as_str(), "between" | "with" | "of")))
    });
    if ahead.is_empty() {
        return (behind, Vec::new());
    }
    (ahead, if joined { behind } else { Vec::new() })
}
