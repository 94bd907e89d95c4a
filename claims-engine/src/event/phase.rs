//! Held, planned, cancelled or past; hedged or denied.

use std::ops::Range;

use super::{DateItem, Phase};
use crate::Doc;
use crate::edtf::Edtf;
use crate::lexicon::Classes;
use crate::text::Span;
use chrono::NaiveDate;

/// Days after which a held event is history rather than the news.
const NEWS_DAYS: i64 = 45;

/// Words of a plan that state it without a doubt.
const FIRM: &[&str] = &[
    "will",
    "shall",
    "won't",
    "won’t",
    "scheduled",
    "planned",
    "plans",
    "plan",
    "due",
    "set",
    "slated",
    "intends",
    "intend",
    "agreed",
    "upcoming",
    "forthcoming",
    "would",
    "going",
    "to",
];

/// Hedges that stand with a noun: `alleged interference`, `a possible meeting`.
const WITH_NOUN: &[&str] =
    &["alleged", "suspected", "purported", "unconfirmed", "rumored", "rumoured", "speculation", "unlikely"];

/// What the words around an event say about whether it took place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signs {
    /// `will`, `plans to`, `upcoming`.
    pub future: bool,
    /// `cancelled`, `postponed`.
    pub cancelled: bool,
    /// `had met`, `last met`.
    pub earlier: bool,
    /// A finite past tense carries the event.
    pub past: bool,
    /// `did not`, `never`.
    pub denied: Option<Span>,
    /// `reportedly`, `is expected to`.
    pub hedge: Option<Span>,
}

/// Reads the signs around the triggers of one event inside its sentence.
pub fn signs(doc: &Doc, triggers: &[usize], sentence: &Range<usize>) -> Signs {
    let mut out = Signs::default();
    let (Some(first), Some(last)) = (triggers.iter().copied().min(), triggers.iter().copied().max()) else {
        return out;
    };
    // "held no talks", "paid no visit"
    if let Some(no) = (first + 1..last.min(first + 4)).find(|i| doc.is(*i, "no")) {
        out.denied = Some(doc.span(no..no + 1));
    }
    let from = first.saturating_sub(14).max(sentence.start);
    for i in (from..first).rev() {
        let word = doc.word(i);
        if matches!(word, ";" | ":")
            || doc.class(i).is(Classes::Subordinator) && !doc.is_any(i, &["that", "who", "since", "as", "once"])
        {
            break;
        }
        let class = doc.class(i);
        // "priorities for the upcoming conference, during a meeting": said of the other occasion.
        let of_another = class.is(Classes::Future)
            && doc.is_any(i, &["upcoming", "forthcoming", "planned", "scheduled", "future", "proposed"])
            && !doc.class(i - usize::from(i > sentence.start)).is(Classes::Auxiliary)
            && (i + 1..first).any(|k| doc.class(k).is(Classes::Occasion) && !triggers.contains(&k));
        // "going to Lusaka for talks": on the way, and not about to.
        let on_the_way = doc.is(i, "going") && !(doc.is(i + 1, "to") && doc.class(i + 2).is(Classes::Verb));
        if of_another || on_the_way {
            continue;
        }
        if class.is(Classes::Future) && !doc.is_any(i, &["would", "due", "ready", "set"])
            || doc.is_any(i, &["due", "set", "ready"]) && doc.is(i + 1, "to")
            || doc.is(i, "would") && first - i <= 3
        {
            out.future = true;
            if !doc.is_any(i, FIRM) {
                out.hedge.get_or_insert(doc.span(i..i + 1));
            }
        }
        // "not only met", "that was not enough to make his summit with X a happy one"
        let of_another_word = doc.is_any(i + 1, &["only", "enough", "sufficient", "clear", "certain", "until"]);
        if class.is(Classes::Negative) && first - i <= 4 && !of_another_word {
            out.denied.get_or_insert(doc.span(i..i + 1));
        }
        let of_another_noun = doc.is_any(i, WITH_NOUN) && first - i > 3;
        if class.is(Classes::Hedge) && !doc.is_any(i, &["may", "might", "could"]) && !of_another_noun
            || doc.is_any(i, &["may", "might", "could"]) && !doc.is_capital(i) && first - i <= 3
        {
            out.hedge.get_or_insert(doc.span(i..i + 1));
            out.future |= doc.is_any(i, &["may", "might", "could"]) && !doc.is(i + 1, "have");
        }
        if doc.is_any(i, &["pulled", "backed", "dropped"]) && doc.is(i + 1, "out")
            || doc.is(i, "withdrew") && doc.is(i + 1, "from")
        {
            out.cancelled = true;
        }
        // "was to have met X on Friday": it did not come to that.
        if doc.is(i, "have") && i + 1 == first && i >= 2 && doc.is(i - 1, "to") && doc.is_any(i - 2, &["was", "were"]) {
            out.cancelled = true;
        }
        if doc.is(i, "no") && first - i <= 3 {
            out.denied.get_or_insert(doc.span(i..i + 1));
        }
        if class.is(Classes::Cancel) && class.any(Classes::Past) {
            out.cancelled = true;
        }
        // "accepted an invitation to meet X"
        if doc.is_any(i, &["invitation", "offer", "proposal", "request", "chance", "opportunity", "pledge", "promise"])
            && doc.is(i + 1, "to")
            && i + 2 == first
        {
            out.future = true;
        }
        if doc.is_any(i, &["ahead", "before"]) || doc.is_any(i, &["is", "are"]) && doc.is(i + 1, "to") {
            out.future = true;
        }
        if doc.is_any(i, &["had"]) && first - i <= 3
            || doc.is_any(i, &["last", "previously", "previous", "earlier"])
                && first - i <= 2
                && doc.class(i + 1).any(Classes::Meet.with(Classes::Occasion))
        {
            out.earlier = true;
        }
    }
    // "The meeting of A and B did not take place": said of the occasion by its own verb.
    let called_off = |not: usize| doc.is_any(not.wrapping_sub(1), &["will", "would"]);
    let own = (first + 1..last).rev().take(3).find(|k| doc.class(*k).is(Classes::Negative));
    if let Some(not) = own.filter(|not| !called_off(*not)) {
        out.denied.get_or_insert(doc.span(not..not + 1));
    }
    if let Some(not) = (last + 1..sentence.end.min(last + 30))
        .take_while(|k| !doc.class(*k).is(Classes::Occasion) && !matches!(doc.word(*k), ";" | ":"))
        .find(|k| doc.class(*k).is(Classes::Negative) && does_not_begin(doc, *k))
        .filter(|_| doc.class(last).is(Classes::Occasion))
    {
        out.denied.get_or_insert(doc.span(not..not + 1));
    }
    let mut aside = 0;
    for i in last + 1..sentence.end.min(last + 24) {
        let class = doc.class(i);
        // "The meeting between A and B, originally scheduled for November, was put off"
        if doc.word(i) == "," && i > aside && (doc.word(i + 1).ends_with("ly") || doc.class(i + 1).is(Classes::Past)) {
            aside = (i + 1..sentence.end.min(i + 12)).find(|k| doc.word(*k) == ",").unwrap_or(0);
        }
        if i <= aside {
            continue;
        }
        if matches!(doc.word(i), "," | ";") && i > last + 4 || class.is(Classes::Subordinator) {
            break;
        }
        let carried = doc.class(i - 1).is(Classes::Auxiliary) || doc.is_any(i - 1, &["been", "being"]);
        if class.is(Classes::Cancel) && class.any(Classes::Past) && carried
            || doc.is_any(i, &["called", "put"]) && doc.is(i + 1, "off")
            || doc.is(i, "fell") && doc.is(i + 1, "through")
        {
            out.cancelled = true;
        }
        if doc.is_any(i, &["scheduled", "planned", "expected", "slated"]) {
            out.future = true;
        }
        // "a meeting between A and B was unlikely"
        if doc.is_any(i, &["unlikely", "likely", "possible", "impossible", "conceivable", "doubtful"])
            && doc.is_any(
                i - 1,
                &["is", "was", "be", "seems", "seemed", "looks", "looked", "remains", "remained", "still"],
            )
        {
            out.future = true;
            out.hedge.get_or_insert(doc.span(i..i + 1));
        }
    }
    // "will not be held", "would not take place"
    out.cancelled |= triggers.iter().any(|k| {
        let before = |n: usize, words: &[&str]| k.checked_sub(n).is_some_and(|at| doc.is_any(at, words));
        doc.is(*k, "held") && before(1, &["be"]) && before(2, &["not"]) && before(3, &["will", "would"])
            || doc.is(*k, "take") && doc.is(k + 1, "place") && before(1, &["not"]) && before(2, &["will", "would"])
    });
    out.cancelled |= triggers.iter().any(|k| {
        doc.class(*k).is(Classes::Cancel) && doc.class(*k).is(Classes::Past)
            || doc.is_any(*k, &["called", "put"]) && doc.is(k + 1, "off")
    });
    if out.hedge.is_none() {
        // "met last night after A reportedly said": what stands in a clause behind is not about this.
        let parted = |k: usize| {
            k > last
                && (last + 1..k).any(|t| {
                    doc.class(t).is(Classes::Subordinator) || matches!(doc.word(t), ";" | ":" | "—" | "–" | "--")
                })
        };
        let rumour = sentence.clone().find(|k| {
            doc.is_any(*k, &["unconfirmed", "rumored", "rumoured", "reportedly", "allegedly"]) && !parted(*k)
        });
        out.hedge = rumour.map(|k| doc.span(k..k + 1));
    }
    // "denied reports that X had met Y"
    let denial =
        (sentence.start..first).find(|k| doc.is_any(*k, &["denied", "denies", "dismissed", "rejected", "refuted"]));
    if let Some(k) = denial.filter(|k| {
        (k + 1..first).any(|t| doc.is_any(t, &["that", "reports", "report", "claims", "rumours", "rumors", "meeting"]))
    }) {
        out.denied.get_or_insert(doc.span(k..k + 1));
    }
    out.past = triggers.iter().any(|trigger| doc.class(*trigger).is(Classes::Past));
    out
}

/// `did not open`, `never took place`, `would not go ahead`.
fn does_not_begin(doc: &Doc, not: usize) -> bool {
    let verb = not + 1;
    let done = doc.is_any(verb.wrapping_sub(2), &["did", "does", "do"]) || doc.is(not, "never");
    let begins = doc.is_any(
        verb,
        &["open", "opened", "begin", "began", "start", "started", "happen", "happened", "materialise", "materialize"],
    ) || doc.is_any(verb, &["take", "took"]) && doc.is(verb + 1, "place")
        || doc.is_any(verb, &["go", "went"]) && doc.is(verb + 1, "ahead");
    done && begins
}

/// The phase of an event, from its signs, its dates and the day of publication.
pub fn phase(signs: Signs, dates: &[DateItem], published: Option<NaiveDate>) -> Phase {
    if signs.cancelled {
        return Phase::Cancelled;
    }
    let bounds = dates.iter().filter_map(|item| item.date.bounds());
    if let Some(published) = published {
        let day = |item: &DateItem| item.date.is_day() || matches!(item.date, Edtf::Interval(..));
        if let Some((first, last)) = bounds.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))) {
            if first > published {
                return Phase::Planned;
            }
            if (published - last).num_days() > NEWS_DAYS {
                return Phase::Past;
            }
            if last < published && dates.iter().any(day) {
                return if signs.earlier && (published - last).num_days() > 14 { Phase::Past } else { Phase::Held };
            }
        }
    }
    if signs.future {
        return Phase::Planned;
    }
    if signs.earlier { Phase::Past } else { Phase::Held }
}
