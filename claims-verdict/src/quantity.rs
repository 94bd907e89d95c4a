//! `quantity`: by unit, rounding and exact decimals.

use std::cmp::Ordering;

use chrono::Datelike as _;
use claims_engine::kinds::Value;
use claims_engine::text::Span;

use crate::decimal::Decimal;
use crate::doubt::unasserted;
use crate::finding::{Finding, settle};
use crate::fold::fold;
use crate::source::Evidence;
use crate::words::{Word, within, words};

/// `about 40` holds for what lies within so many hundredths.
const ABOUT_PERCENT: i128 = 10;
/// Content words that the two sentences must share beside what is counted, before numbers are compared at all.
const SHARED_WORDS: usize = 3;

/// A count or an amount on the claim's side, with its sentence.
pub(crate) struct Counted<'a> {
    pub(crate) amount: &'a str,
    pub(crate) unit: Option<&'a str>,
    pub(crate) of: Option<&'a str>,
    pub(crate) about: bool,
    pub(crate) span: Span,
    pub(crate) sentence: &'a str,
}

/// What an excerpt says of it; `None` where it counts something else.
pub(crate) fn compare(claim: &Counted<'_>, record: &Evidence) -> Option<Finding> {
    let ours = Decimal::read(claim.amount)?;
    let findings = record.reading.claims.iter().filter_map(|other| {
        let Value::Quantity { amount, unit, of, about } = &other.value else { return None };
        let theirs = Decimal::read(amount)?;
        let span = other.mentions.first().copied()?;
        let same = |a: Option<&str>, b: Option<&str>| a.map(fold) == b.map(fold);
        if !same(claim.unit, unit.as_deref()) || !same_thing(claim.of, of.as_deref()) {
            return None;
        }
        let sentence = record.reading.sentences.iter().find(|sentence| sentence.contains(span))?;
        if shared(claim.sentence, sentence.of(record.excerpt.text())) < SHARED_WORDS {
            return None;
        }
        let told = within(&record.sketch.view.words, *sentence);
        let finding = match other_verb(claim, told, span) {
            Some((theirs_done, ours_done)) => {
                let because = format!("said of what {theirs_done}, not {ours_done}");
                weigh(claim, ours, theirs, *about, span).weakened(&because)
            }
            None => weigh(claim, ours, theirs, *about, span),
        };
        let finding = match told_apart(claim, told, span, record.source.published.map(|day| day.year())) {
            Some(because) => finding.weakened(&because),
            None => finding,
        };
        Some(match unasserted(record.excerpt.text(), told, span) {
            Some(doubt) => finding.weakened(&format!("“{}” leaves it open", doubt.of(record.excerpt.text()))),
            None => finding,
        })
    });
    settle(findings.collect())
}

fn weigh(claim: &Counted<'_>, ours: Decimal, theirs: Decimal, about: bool, span: Span) -> Finding {
    if ours.compare(theirs) == Some(Ordering::Equal) {
        return match (claim.about, about) {
            (false, true) => Finding::insufficient("the same number, and only about", claim.span, span),
            _ => Finding::supports("the same number", claim.span, span),
        };
    }
    if claim.about && ours.within(theirs, ABOUT_PERCENT) {
        return Finding::supports("about the same number", claim.span, span);
    }
    if ours.rounds(theirs) || theirs.rounds(ours) || (about && theirs.within(ours, ABOUT_PERCENT)) {
        return Finding::insufficient("a rounded number", claim.span, span);
    }
    // Counts of one thing grow and are taken at different times: a difference alone does not refute.
    Finding::insufficient("another number, which may have been counted at another time", claim.span, span)
}

/// Past tenses that do not end in `-ed`, of things that are counted.
const IRREGULAR: &[&str] = &[
    "rose", "fell", "grew", "won", "lost", "took", "sold", "bought", "paid", "spent", "hit", "cut", "built", "sent",
    "drew", "sank", "shot", "fled", "held", "gave", "made", "caught", "dead", "homeless", "missing", "hurt", "struck",
    "led", "flew", "went", "came", "swept",
];
/// Verbs that say one thing.
const ALIKE: &[&[&str]] = &[
    &["killed", "died", "dead", "perished", "claimed"],
    &["injured", "wounded", "hurt"],
    &["rose", "increased", "grew", "climbed", "jumped", "gained"],
    &["fell", "decreased", "declined", "dropped", "sank", "slid"],
    &["took", "seized", "abducted", "kidnapped", "captured"],
    &["arrested", "detained"],
    &["paid", "spent"],
    &["attended", "joined", "gathered", "came"],
];
/// Words between a number and the verb that it goes with.
const VERB_REACH: usize = 5;

/// The verbs beside a number, in its own clause.
fn verbs(words: &[Word], number: Span) -> Vec<&str> {
    let from = words.partition_point(|word| word.span.end <= number.start);
    let to = words.partition_point(|word| word.span.start < number.end);
    let is_verb = |word: &&Word| {
        !word.capital
            && ((word.folded.ends_with("ed") && word.folded.len() > 4) || IRREGULAR.contains(&word.folded.as_str()))
    };
    let (ahead, behind) = (words.get(..from).unwrap_or_default(), words.get(to..).unwrap_or_default());
    let near = ahead.iter().rev().take(VERB_REACH).chain(behind.iter().take(VERB_REACH));
    near.filter(is_verb).map(|word| word.folded.as_str()).collect()
}

/// Where both say what happened to those counted, and it is not the same (`injured`, `killed`): theirs and ours.
fn other_verb<'a>(claim: &Counted<'_>, told: &'a [Word], span: Span) -> Option<(&'a str, String)> {
    let own = words(claim.sentence);
    let at = own
        .iter()
        .position(|word| claim.amount.starts_with(word.folded.as_str()) || word.folded.starts_with(claim.amount))?;
    let ours = verbs(&own, own.get(at)?.span);
    let theirs = verbs(told, span);
    let same = |a: &str, b: &str| a == b || ALIKE.iter().any(|list| list.contains(&a) && list.contains(&b));
    let agree = ours.iter().any(|a| theirs.iter().any(|b| same(a, b)));
    let (first, other) = (ours.first()?, theirs.first()?);
    (!agree).then(|| (*other, (*first).to_owned()))
}

/// What the sentence says of the number that the claim does not: `twelve were not signed`, `500 were injured in 2014`.
fn told_apart(claim: &Counted<'_>, told: &[Word], span: Span, published: Option<i32>) -> Option<String> {
    let behind = told.partition_point(|word| word.span.start < span.end);
    let denied = told.iter().skip(behind).take(VERB_REACH).find(|word| matches!(word.folded.as_str(), "not" | "never"));
    if denied.is_some() && !words(claim.sentence).iter().any(|word| matches!(word.folded.as_str(), "not" | "never")) {
        return Some("said of what was not done".to_owned());
    }
    let years = |words: &[Word]| -> Vec<i32> {
        words.iter().filter_map(|word| word.folded.parse().ok()).filter(|year| (1900..2100).contains(year)).collect()
    };
    let (ours, theirs) = (years(&words(claim.sentence)), years(told));
    let known = |year: &i32| ours.contains(year) || ours.is_empty() && published == Some(*year);
    let year = theirs.first().filter(|_| !theirs.iter().any(known))?;
    (year.to_string() != claim.amount).then(|| format!("said of {year}"))
}

/// `heads of state` and `leaders` are two things until somebody says that they are one.
fn same_thing(a: Option<&str>, b: Option<&str>) -> bool {
    match (a.map(fold), b.map(fold)) {
        (Some(a), Some(b)) => a == b || a.strip_suffix('s') == Some(&b) || b.strip_suffix('s') == Some(&a),
        (None, None) => true,
        _ => false,
    }
}

/// Words of four letters or more in both.
fn shared(a: &str, b: &str) -> usize {
    let list = |text: &str| {
        let mut found: Vec<String> =
            words(text).into_iter().map(|word| word.folded).filter(|word| word.chars().count() > 3).collect();
        found.sort_unstable();
        found.dedup();
        found
    };
    let others = list(b);
    list(a).iter().filter(|word| others.contains(word)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Stance;

    fn check(claim: (&str, bool), theirs: (&str, bool), expected: Stance) {
        let counted =
            Counted { amount: claim.0, unit: None, of: None, about: claim.1, span: Span::new(0, 1), sentence: "" };
        let found = weigh(
            &counted,
            Decimal::read(claim.0).unwrap(),
            Decimal::read(theirs.0).unwrap(),
            theirs.1,
            Span::new(0, 1),
        );
        assert_eq!(found.stance, expected, "{claim:?} / {theirs:?}");
    }

    #[test]
    fn about_forty_holds_for_thirty_eight() {
        check(("40", true), ("38", false), Stance::Supports);
        check(("40", false), ("40", false), Stance::Supports);
        check(("40", false), ("40", true), Stance::Insufficient);
        check(("3.4", false), ("3.37", false), Stance::Insufficient);
        check(("40", false), ("20", false), Stance::Insufficient);
    }
}
