//! Who answers for a telling that stands in a `that` clause, and whether an occasion that is only named is said to have
//! been held. Here the list is of what vouches: whatever else governs the words leaves them open.

use claims_engine::text::Span;

use super::told::Told;
use super::vouchers::{AGAINST, HELD_BEFORE, HELD_BEHIND, NAMED, SUBJECTS, TOWARDS, UNBORN, VOUCHES};

/// The words by which a telling is left to somebody who does not vouch for it, or an occasion is named and not told.
pub(super) fn unanswered(told: &Told<'_>) -> Option<Span> {
    reported(told).or_else(|| labelled(told)).or_else(|| only_named(told))
}

/// `Word had it that X met Y`: the clause before `that`.
fn reported(told: &Told<'_>) -> Option<Span> {
    let that = (0..told.first).rev().find(|at| told.at(*at) == "that")?;
    let clause = |at: usize| told.parted(at) || matches!(told.at(at), "when" | "while" | "but");
    let next = told.words.get(that + 1)?;
    // `a journey that few had been told of, and ...`, `the plane that brought him`: a relative clause, not a report.
    let finite = |at: usize| {
        matches!(told.at(at), "had" | "has" | "have" | "was" | "were" | "is" | "are" | "will" | "would")
            || told.at(at).ends_with("ed")
    };
    let closed = (that + 2..=told.first).any(|comma| told.parted(comma) && (that + 1..comma).any(finite));
    if closed || !(next.capital || SUBJECTS.contains(&next.folded.as_str())) {
        return None;
    }
    if that == 0
        || (that + 1..told.first).any(|at| matches!(told.at(at), "when" | "while" | "but" | "after" | "before"))
    {
        return None;
    }
    let from = (1..=that).rev().find(|at| clause(*at) || that - at > 14).unwrap_or(0);
    let governing = from..that;
    let any = |list: &[&str]| governing.clone().any(|at| list.contains(&told.at(at)));
    let cleft = governing.clone().any(|at| told.at(at) == "it" && matches!(told.at(at + 1), "was" | "is" | "wasnt"))
        && told
            .words
            .get(that - 1)
            .is_some_and(|word| word.capital || word.folded.starts_with(|c: char| c.is_ascii_digit()));
    // `Reports that X met Y could not be verified`: the report is what the sentence is about.
    let subject = that <= 3 && NAMED.contains(&told.at(that - 1));
    let vouched = any(VOUCHES) && !any(AGAINST) && !subject;
    (!vouched && !cleft).then(|| told.span(that)).flatten()
}

/// `Fact check: X met Y`, `False: X met Y`, `X met Y is wrong`.
fn labelled(told: &Told<'_>) -> Option<Span> {
    const LABELS: &[&str] = &[
        "satire",
        "parody",
        "humour",
        "humor",
        "quiz",
        "sketch",
        "correction",
        "false",
        "fake",
        "fiction",
        "hoax",
        "rumour",
        "rumor",
        "claim",
        "myth",
        "check",
        "untrue",
        "wrong",
        "debunked",
        "scam",
    ];
    let label = (0..told.first.min(4)).find(|at| LABELS.contains(&told.at(*at)) && told.parted(at + 1));
    let verdict = (told.last..told.words.len()).find(|at| {
        let word = matches!(told.at(*at), "false" | "wrong" | "untrue" | "fake" | "fiction" | "incorrect" | "invented");
        word && (matches!(told.at(at.wrapping_sub(1)), "is" | "was" | "are" | "were" | "be")
            || (told.parted(*at) && at + 2 >= told.words.len()))
    });
    label.or(verdict).and_then(|at| told.span(at))
}

/// `plans for a meeting of X and Y`, `a meeting of X and Y was on the agenda`: named, and not said to have been held.
fn only_named(told: &Told<'_>) -> Option<Span> {
    const NOUNS: &[&str] = &[
        "meeting",
        "meetings",
        "summit",
        "talks",
        "encounter",
        "conference",
        "dinner",
        "call",
        "visit",
        "audience",
        "session",
        "handshake",
    ];
    const INDEFINITE: &[&str] = &["a", "an", "another", "any", "some", "one"];
    const MOST: usize = 5;
    let noun = (told.first..told.last).find(|at| NOUNS.contains(&told.at(*at)))?;
    // A verb of its own before the noun (`held talks`) tells of it.
    if told.first < noun {
        return None;
    }
    let article = (noun.saturating_sub(MOST)..noun)
        .rev()
        .find(|at| INDEFINITE.contains(&told.at(*at)) || matches!(told.at(*at), "the" | "his" | "her" | "their"))?;
    if (article + 1..=noun).any(|at| told.parted(at)) {
        return None;
    }
    let before = article.checked_sub(1);
    let word = before.map_or("", |at| told.at(at));
    let two = article.checked_sub(2).map_or("", |at| told.at(at));
    if matches!(word, "for" | "of" | "over" | "about" | "on" | "to")
        && ((article.saturating_sub(4)..article).any(|at| UNBORN.contains(&told.at(at)))
            || (word != "of" && TOWARDS.contains(&two)))
    {
        return told.span(article - 2);
    }
    if !INDEFINITE.contains(&told.at(article)) {
        return None;
    }
    let subject = before.is_none() || told.parted(article);
    if !subject {
        let held = HELD_BEFORE.contains(&word) || HELD_BEFORE.contains(&two);
        return (!held).then(|| before.and_then(|at| told.span(at))).flatten();
    }
    let held = (told.last..told.words.len().min(told.last + 24)).find(|at| HELD_BEHIND.contains(&told.at(*at)));
    let was = held.filter(|at| matches!(told.at(*at), "was" | "were"));
    let open = match (held, was) {
        (None, _) => true,
        // `was held`, `was the first`: what else a meeting `was` may be a plan.
        (_, Some(was)) => !matches!(
            told.at(was + 1),
            "held"
                | "the"
                | "hosted"
                | "a"
                | "attended"
                | "overshadowed"
                | "followed"
                | "marked"
                | "tense"
                | "brief"
                | "cordial"
                | "short"
        ),
        _ => false,
    };
    open.then(|| told.span(noun)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    fn check(text: &str, expected: bool) {
        let words = words(text);
        let trigger =
            words.iter().find(|word| matches!(word.folded.as_str(), "met" | "meeting" | "talks")).map(|word| word.span);
        let told = Told::new(text, &words, trigger.unwrap_or_else(|| panic!("no event in {text}")));
        assert_eq!(unanswered(&told).is_some(), expected, "{text}");
    }

    #[test]
    fn somebody_must_answer_for_what_stands_behind_that() {
        check("Word had it that Ana Lopes met Piotr Nowak in Riga.", true);
        check("There is no proof that Ana Lopes met Piotr Nowak in Riga.", true);
        check("Ana Lopes boasted that she met Piotr Nowak in Riga.", true);
        check("Reports that Ana Lopes met Piotr Nowak in Riga could not be verified.", true);
        check("The ministry would neither confirm nor deny that Ana Lopes met Piotr Nowak.", true);
        check("The forged letter says that Ana Lopes met Piotr Nowak in Riga.", true);
        check("The ministry said on Monday that Ana Lopes met Piotr Nowak in Riga.", false);
        check("Footage showed that Ana Lopes met Piotr Nowak in Riga.", false);
        check("It is a fact that Ana Lopes met Piotr Nowak in Riga.", false);
        check("It was in Riga that Ana Lopes met Piotr Nowak.", false);
        check("He said that it rained when Ana Lopes met Piotr Nowak.", false);
    }

    #[test]
    fn a_label_judges_what_it_stands_before() {
        check("Fact check: Ana Lopes met Piotr Nowak in Riga.", true);
        check("Correction: Ana Lopes met Piotr Nowak in Riga is wrong.", true);
        check("Ana Lopes met Piotr Nowak in Riga - false.", true);
        check("Riga: Ana Lopes met Piotr Nowak.", false);
        check("Ana Lopes met Piotr Nowak, who is wrong about trade, in Riga.", true);
    }

    #[test]
    fn what_is_only_named_was_not_held() {
        check("Plans for a meeting of Ana Lopes and Piotr Nowak in Riga leaked.", true);
        check("The idea of a meeting of Ana Lopes and Piotr Nowak was dropped.", true);
        check("Both sides agreed on a meeting of Ana Lopes and Piotr Nowak.", true);
        check("The diary shows a meeting of Ana Lopes and Piotr Nowak in Riga.", true);
        check("A meeting of Ana Lopes and Piotr Nowak in Riga was on the agenda.", true);
        check("A meeting of Ana Lopes and Piotr Nowak in Riga took place on Monday.", false);
        check("A meeting of Ana Lopes and Piotr Nowak in Riga was held on Monday.", false);
        check("Ana Lopes held a meeting with Piotr Nowak in Riga.", false);
        check("After a meeting with Piotr Nowak in Riga, Ana Lopes left.", false);
        check("The meeting of Ana Lopes and Piotr Nowak in Riga ended early.", false);
    }
}
