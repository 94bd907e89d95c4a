//! What governs an event from before it: who is said to say so, what is only meant, asked, imagined or believed.

use claims_engine::text::Span;

use super::told::Told;
use super::unvouched::{FICTION, UNVOUCHED};

/// Verbs that bring an event's noun in: `hold talks`, `attend the summit`.
const LIGHT: &[&str] = &[
    "hold",
    "held",
    "holding",
    "have",
    "had",
    "having",
    "attend",
    "attended",
    "attending",
    "begin",
    "start",
    "pay",
    "paid",
    "host",
    "hosted",
    "join",
    "joined",
    "receive",
    "received",
    "take",
    "taken",
    "open",
    "continue",
    "resume",
    "conduct",
    "conducted",
    "be",
    "been",
    "come",
    "visit",
    "visited",
];
const MODALS: &[&str] =
    &["may", "might", "must", "could", "would", "should", "will", "shall", "can", "cannot", "wont", "ought"];
/// After these an infinitive tells of what was done: `managed to meet`, `was the first to meet`.
const DONE: &[&str] = &[
    "managed",
    "first",
    "second",
    "third",
    "last",
    "able",
    "got",
    "happened",
    "known",
    "confirmed",
    "only",
    "next",
    "continued",
];
/// Words between the verb and its noun, or between the auxiliary and the verb.
const REACH: usize = 4;

/// The words before the event by which it is not plainly told.
pub(super) fn lead(told: &Told<'_>) -> Option<Span> {
    asked(told)
        .or_else(|| fiction(told))
        .or_else(|| meant(told))
        .or_else(|| inverted(told))
        .or_else(|| negated(told))
        .or_else(|| unvouched(told))
}

/// A question asserts nothing.
fn asked(told: &Told<'_>) -> Option<Span> {
    told.asks().then(|| told.words.last().map(|word| word.span)).flatten()
}

/// A sketch, a dream, a look-alike: what is told is not of this world.
fn fiction(told: &Told<'_>) -> Option<Span> {
    let made_up = |word: &&crate::words::Word| !word.capital && FICTION.contains(&word.folded.as_str());
    let first = told.words.first().filter(|word| matches!(word.folded.as_str(), "imagine" | "suppose"));
    first.or_else(|| told.words.iter().find(made_up)).map(|word| word.span)
}

/// `would meet`, `may have met`, `to hold talks`: an infinitive or a modal is no telling of what was done.
fn meant(told: &Told<'_>) -> Option<Span> {
    let mut at = told.first;
    // `the` + noun: back to the verb that brings it in, if one does.
    for steps in 1..=REACH {
        if steps > told.first || told.parted(told.first + 1 - steps) {
            break;
        }
        if LIGHT.contains(&told.back(steps)) {
            at = told.first - steps;
            break;
        }
    }
    while at > 0 && !told.parted(at) && (LIGHT.contains(&told.at(at - 1)) || is_adverb(told.at(at - 1))) {
        at -= 1;
    }
    let before = at.checked_sub(1)?;
    if told.parted(at) && told.at(at) != "have" {
        return None;
    }
    let word = told.at(before);
    // `might, for all we know, have met`
    if told.at(at) == "have" && (before.saturating_sub(8)..=before).any(|at| MODALS.contains(&told.at(at))) {
        return told.span(at);
    }
    if MODALS.contains(&word) && !told.words.get(before)?.capital {
        return Some(told.span(before)?.cover(told.span(told.first)?));
    }
    if word != "to" || told.parted(before) {
        return None;
    }
    let governor = before.checked_sub(1).map_or("", |at| told.at(at));
    let went_on = governor == "on" && before >= 2 && matches!(told.at(before - 2), "went" | "gone" | "goes");
    (!went_on && !DONE.contains(&governor)).then(|| told.span(before)).flatten()
}

fn is_adverb(word: &str) -> bool {
    (word.ends_with("ly") && word.len() > 4)
        || matches!(word, "not" | "also" | "then" | "indeed" | "even" | "ever" | "never" | "soon")
}

/// `evidently never met`, `at no time did X meet`: a negation that the reading of the event took for none.
fn negated(told: &Told<'_>) -> Option<Span> {
    const FEW: usize = 5;
    let turns = |at: &usize| {
        let word = told.at(*at);
        let not_only = matches!(told.at(at + 1), "only" | "just" | "until" | "far" | "least" | "long" | "even" | "one");
        // Who stayed away is told of the person: the occasion was held.
        let away = (at + 1..at + 4).any(|next| crate::absence::ATTENDING.contains(&told.at(next)));
        let not_yet = matches!(word, "not" | "never" | "neither" | "nor")
            || (word == "no" && matches!(told.at(at + 1), "time" | "point" | "way"));
        not_yet && !not_only && !away && told.reaches(*at) && !(at + 1..told.first).any(|later| told.parted(later))
    };
    let at = (told.first.saturating_sub(FEW)..told.first).rev().find(turns)?;
    told.span(at)
}

/// `Had X met Y, they would have known`
fn inverted(told: &Told<'_>) -> Option<Span> {
    let first = told.words.first()?;
    let name = told.words.get(1)?.capital;
    let plain = !(1..=told.first).any(|at| told.parted(at));
    (matches!(first.folded.as_str(), "had" | "were" | "should" | "did" | "does" | "will" | "has") && name && plain)
        .then_some(first.span)
}

/// `nobody believes that`, `critics claim`, `according to a post that was deleted`.
fn unvouched(told: &Told<'_>) -> Option<Span> {
    let governs = |at: &usize| {
        let word = told.at(*at);
        let noun = matches!(told.at(at.wrapping_sub(1)), "the" | "a" | "an" | "his" | "her" | "their" | "its")
            && told.at(at + 1) != "that";
        UNVOUCHED.contains(&word) && !noun && told.reaches(*at) && bears(told, *at)
    };
    let verb = (0..told.first).rev().find(governs);
    let quantified = || {
        let at = (0..told.first).find(|at| matches!(told.at(*at), "nobody" | "none" | "few" | "hardly"))?;
        (at + 1..told.first.min(at + 8)).any(|later| told.at(later) == "that").then_some(at)
    };
    // The words of the one who is cited end with the comma.
    let until = |at: usize| (at + 2..=told.first).find(|end| told.parted(*end)).unwrap_or(told.first);
    let source = || {
        let at = (0..told.first).find(|at| told.at(*at) == "according" && told.at(at + 1) == "to")?;
        (super::trail::doubtful(told, at + 2, told.first.min(at + 8))
            || !super::trail::answers(told, at + 2, until(at)))
        .then_some(at)
    };
    let at = verb.or_else(quantified).or_else(source)?;
    told.span(at)
}

/// Whether the event is what a verb of believing or claiming is about: `that` follows, or nothing but a subject.
fn bears(told: &Told<'_>, verb: usize) -> bool {
    let rest = verb + 1..told.first;
    if rest.clone().take(3).any(|at| matches!(told.at(at), "that" | "whether" | "if" | "to")) {
        return true;
    }
    let subject = |at: usize| {
        told.words.get(at).is_some_and(|word| word.capital || word.folded.ends_with("ly"))
            || matches!(
                told.at(at),
                "the"
                    | "and"
                    | "of"
                    | "president"
                    | "minister"
                    | "leader"
                    | "prime"
                    | "king"
                    | "he"
                    | "she"
                    | "they"
                    | "had"
                    | "has"
                    | "have"
                    | "two"
                    | "both"
                    | "men"
            )
    };
    rest.clone().all(subject) && !rest.clone().any(|at| told.parted(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    /// Whether something before `met` or `talks` keeps it from being plainly told.
    fn check(text: &str, expected: bool) {
        let words = words(text);
        let trigger =
            words.iter().find(|word| matches!(word.folded.as_str(), "met" | "meet" | "talks")).map(|word| word.span);
        let told = Told::new(text, &words, trigger.unwrap_or_else(|| panic!("no event in {text}")));
        assert_eq!(lead(&told).is_some(), expected, "{text}");
    }

    #[test]
    fn what_is_meant_asked_or_believed_is_not_told() {
        check("Ana Lopes may have met Piotr Nowak in Riga.", true);
        check("Ana Lopes wrote that she would meet Piotr Nowak in Riga.", true);
        check("Ana Lopes seems to have met Piotr Nowak in Riga.", true);
        check("Ana Lopes flew in to hold talks with Piotr Nowak.", true);
        check("Did Ana Lopes meet Piotr Nowak in Riga?", true);
        check("Few believe that Ana Lopes met Piotr Nowak in Riga.", true);
        check("Critics claim Ana Lopes secretly met Piotr Nowak.", true);
        check("Had Ana Lopes met Piotr Nowak in Riga, the paper would know.", true);
        check("According to a post since deleted, Ana Lopes met Piotr Nowak.", true);
        check("In the comedy, Ana Lopes met Piotr Nowak in Riga.", true);
        check("According to the tea leaves, Ana Lopes met Piotr Nowak in Riga.", true);
    }

    #[test]
    fn what_is_told_stays_told() {
        check("Ana Lopes met Piotr Nowak in Riga.", false);
        check("According to the ministry, Ana Lopes met Piotr Nowak in Riga.", false);
        check("According to officials of both sides, Ana Lopes met Piotr Nowak in Riga.", false);
        check("According to Riga Radio, Ana Lopes met Piotr Nowak in Riga.", false);
        check("The ministry said that Ana Lopes met Piotr Nowak in Riga.", false);
        check("Ana Lopes was the first to meet Piotr Nowak in Riga.", false);
        check("Ana Lopes went on to meet Piotr Nowak in Riga.", false);
        check("Ana Lopes, who is rumoured to be thought ill, met Piotr Nowak.", false);
        check("Despite claims of an illness, Ana Lopes met Piotr Nowak.", false);
        check("Not until Monday did Ana Lopes meet Piotr Nowak.", false);
        check("Ana Lopes claimed a win when she met Piotr Nowak.", false);
    }
}
