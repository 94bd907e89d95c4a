//! What was meant, wanted or watched from afar, by the words before an event: `hoped to meet`, `called for talks`.

use claims_engine::text::Span;

use super::phrases::WANTED;
use crate::words::Word;

/// `were to hold talks`, `hoped to meet`, `if he meets`: what was meant or may be, not what was.
pub(super) fn intended(before: &[Word], trigger: Span) -> Option<Span> {
    const VERBS: &[&str] =
        &["hold", "attend", "have", "begin", "start", "pay", "take", "host", "join", "receive", "meet"];
    const MEANT: &[&str] = &[
        "was",
        "were",
        "is",
        "are",
        "due",
        "set",
        "scheduled",
        "expected",
        "planned",
        "hoped",
        "wanted",
        "supposed",
        "refused",
        "declined",
        "failed",
        "tried",
        "agreed",
        "asked",
        "urged",
        "ready",
        "willing",
        "unable",
        "likely",
        "hopes",
        "plans",
        "wants",
        "intended",
        "meant",
        "slated",
        "advised",
        "told",
        "tempted",
        "encouraged",
        "considered",
        "invited",
        "offered",
        "promised",
    ];
    let lead: Vec<&Word> = before.iter().filter(|word| word.span.end <= trigger.start).collect();
    let conditional = lead.iter().rev().take(10).find(|word| matches!(word.folded.as_str(), "if" | "unless"));
    if let Some(word) = conditional {
        return Some(word.span);
    }
    let mut rest: &[&Word] = &lead;
    if let Some((_, fewer)) = rest.split_last().filter(|(last, _)| VERBS.contains(&last.folded.as_str())) {
        rest = fewer;
    }
    let (to, rest) = rest.split_last().filter(|(to, _)| to.folded == "to")?;
    let meant = rest.last().filter(|word| MEANT.contains(&word.folded.as_str()))?;
    Some(meant.span.cover(to.span))
}

/// `walked across on Friday to meet`: why somebody set out, and on which day; not that they met, nor that they met then.
pub(super) fn purpose(before: &[Word], trigger: Span) -> Option<Span> {
    const SET_OUT: &[&str] = &[
        "arrived",
        "came",
        "crossed",
        "departed",
        "drove",
        "flew",
        "headed",
        "journeyed",
        "left",
        "landed",
        "returned",
        "rode",
        "sailed",
        "sent",
        "dispatched",
        "set",
        "travelled",
        "traveled",
        "walked",
        "went",
    ];
    const BEGUN: &[&str] = &["hold", "have", "begin", "start"];
    let lead: Vec<&Word> = before.iter().filter(|word| word.span.end <= trigger.start).collect();
    let rest = match lead.split_last() {
        Some((last, fewer)) if BEGUN.contains(&last.folded.as_str()) => fewer,
        _ => lead.as_slice(),
    };
    let set_out = |rest: &[&Word]| rest.iter().any(|word| SET_OUT.contains(&word.folded.as_str()));
    // `flew in for two days of talks with`
    if let Some(at) = lead.iter().rposition(|word| word.folded == "for").filter(|at| at + 5 > lead.len()) {
        let plain = lead.get(at + 1..).unwrap_or_default().iter().all(|word| !word.capital);
        return lead
            .get(at)
            .filter(|_| plain && set_out(lead.get(..at).unwrap_or_default()))
            .map(|word| word.span.cover(trigger));
    }
    let (to, rest) = rest.split_last().filter(|(to, _)| to.folded == "to")?;
    // `went on to meet` is told as done.
    let went_on = matches!(rest, [.., went, on] if on.folded == "on" && went.folded == "went");
    (set_out(rest) && !went_on).then(|| to.span.cover(trigger))
}

/// `dodged a meeting with`, `called for talks`: the event's noun as the object of wanting or keeping away.
pub(super) fn wanted(before: &[Word], trigger: Span) -> Option<Span> {
    const REACH: usize = 4;
    const CALLED: &[&str] =
        &["called", "calls", "asked", "hoped", "hopes", "pushed", "pressed", "pleaded", "waited", "ready"];
    let lead: Vec<&Word> = before.iter().filter(|word| word.span.end <= trigger.start).collect();
    let near = lead.get(lead.len().saturating_sub(REACH)..).unwrap_or_default();
    // `offered help when he met`: the wanting is another clause's.
    let opens = |word: &&Word| matches!(word.folded.as_str(), "when" | "while" | "after" | "before" | "but" | "as");
    let clause = near.iter().rposition(opens).map_or(0, |at| at + 1);
    let near = near.get(clause..).unwrap_or_default();
    let at = near.iter().position(|word| WANTED.contains(&word.folded.as_str()))?;
    let word = near.get(at)?;
    if word.folded == "for" {
        let called = at.checked_sub(1).and_then(|at| near.get(at))?;
        return CALLED.contains(&called.folded.as_str()).then(|| called.span.cover(word.span));
    }
    Some(word.span)
}

/// Whether the event's noun is what the sentence is about: no verb or preposition brings it in.
pub(super) fn is_subject(before: &[Word], trigger: Span) -> bool {
    const BRINGS: &[&str] = &[
        "held", "hold", "holds", "had", "have", "has", "attended", "opened", "hosted", "said", "was", "were", "is",
        "are", "began", "started", "after", "at", "in", "during", "ahead", "for", "met", "meet", "meets", "that",
        "who", "on", "from", "before", "since", "to",
    ];
    const VERBS: &[&str] = &["spoke", "talked", "received", "welcomed", "shook", "sat", "greeted", "conferred"];
    before.iter().all(|word| {
        let folded = word.folded.as_str();
        !(BRINGS.contains(&folded) || (word.span.overlaps(trigger) && VERBS.contains(&folded)))
    })
}

/// `watched the summit on television`: who looks on from afar is not there.
pub(super) fn from_afar(sentence: &[Word]) -> Option<Span> {
    let watched = sentence.iter().position(|word| matches!(word.folded.as_str(), "watched" | "followed"))?;
    let screens = ["television", "tv", "screen", "screens", "livestream", "online", "afar", "video"];
    let far =
        sentence.iter().skip(watched).any(|word| screens.contains(&word.folded.as_str()) || word.folded == "from");
    far.then(|| sentence.get(watched).map(|word| word.span)).flatten()
}

/// Whether the traveller's name only owns what travels: `Kim's sister flew`. His train is he.
pub(super) fn owns(text: &str, words: &[Word], name: Span, vehicle: Option<Span>) -> bool {
    const RIDE: usize = 3;
    const RIDES: &[&str] =
        &["flight", "journey", "trip", "voyage", "motorcade", "ride", "drive", "train", "plane", "jet"];
    let rest = text.get(name.end as usize..).unwrap_or_default();
    let owned = name.of(text).ends_with("'s")
        || name.of(text).ends_with("’s")
        || rest.starts_with("'s ")
        || rest.starts_with("’s ");
    let next = words.partition_point(|word| word.span.start < name.end);
    let ride = words.iter().skip(next).take(RIDE).any(|word| {
        vehicle.is_some_and(|vehicle| word.span.overlaps(vehicle)) || RIDES.contains(&word.folded.as_str())
    });
    owned && !ride
}

/// Whether the event's noun is what the sentence is about: nothing but its article and adjectives before it.
pub(super) fn leads(before: &[Word], trigger: Span) -> bool {
    const MOST: usize = 6;
    let lead = before.iter().filter(|word| word.span.end <= trigger.start);
    let (mut count, mut plain) = (0, true);
    for word in lead {
        count += 1;
        plain &= !matches!(
            word.folded.as_str(),
            "of" | "after" | "before" | "at" | "said" | "that" | "and" | "with" | "for" | "to" | "his" | "her"
        );
    }
    plain && count <= MOST
}
