//! Parts against their total, in one sentence: `30 people - 18 men and 14 women`, `three trains and 12 buses, 16
//! vehicles in all`. Only lists that must add up are added up; `including` and rough figures are let be, save that
//! parts which exclude each other can never be more than the whole.

use claims_engine::text::Span;

use super::tokens::{Figure, Token, tokens};
use super::{Finding, Page};
use crate::decimal::Decimal;

/// Sorts of people that exclude each other, list by list.
const SORTS: &[&[&str]] = &[
    &["men", "women", "children"],
    &["men", "women", "boys", "girls"],
    &["males", "females"],
    &["adults", "children"],
    &["dead", "wounded"],
    &["killed", "wounded"],
];

/// Whom a total counts when its parts are such people.
const PEOPLE: &[&str] = &[
    "people",
    "persons",
    "passengers",
    "hostages",
    "prisoners",
    "victims",
    "civilians",
    "delegates",
    "members",
    "employees",
    "workers",
    "students",
    "residents",
    "tourists",
    "detainees",
    "migrants",
    "refugees",
    "captives",
    "survivors",
    "players",
    "voters",
    "participants",
    "deputies",
    "lawmakers",
    "casualties",
];

/// Words that no part of a list of parts holds.
const NO_PART: &[&str] = &[
    "of", "in", "at", "by", "to", "from", "on", "for", "with", "than", "after", "per", "over", "a", "an", "which",
    "who", "that", "were", "was", "is", "are", "have", "had", "has", "said", "met", "times", "years", "days", "months",
];

/// Words of one part behind its figure at most.
const LONGEST: usize = 3;

/// Every sentence's sums.
pub(super) fn check(page: &Page<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for sentence in &page.extraction.sentences {
        let tokens = tokens(page.text, *sentence);
        found.extend((0..tokens.len()).filter_map(|at| total_first(&tokens, at)));
        found.extend((0..tokens.len()).filter_map(|at| total_last(&tokens, at)));
    }
    found
}

/// A part of a list: its figure and its words.
struct Part<'a> {
    figure: &'a Figure,
    words: Vec<&'a str>,
}

/// The parts that begin at token `at`, and the token behind them.
fn parts(tokens: &[Token], mut at: usize) -> (Vec<Part<'_>>, usize) {
    let mut found = Vec::new();
    let mut end = at;
    while let Some(figure) = tokens.get(at).and_then(Token::figure) {
        let words: Vec<&str> =
            tokens[at + 1..].iter().map_while(Token::word).take_while(|word| *word != "and").collect();
        let plain = !words.iter().any(|word| NO_PART.contains(word));
        if figure.percent || figure.rough || figure.year || words.is_empty() || words.len() > LONGEST || !plain {
            break;
        }
        at += 1 + words.len();
        end = at;
        found.push(Part { figure, words });
        let mut joined = false;
        while tokens.get(at).is_some_and(|token| token.marks(",") || token.is_any(&["and", "plus"])) {
            joined = true;
            at += 1;
        }
        if !joined {
            break;
        }
    }
    (found, end)
}

fn sum(parts: &[Part<'_>]) -> Option<Decimal> {
    parts.iter().try_fold(Decimal::whole(0), |sum, part| sum.plus(part.figure.value))
}

fn working(parts: &[Part<'_>], sum: Decimal, total: Decimal) -> String {
    let shown: Vec<String> = parts.iter().map(|part| part.figure.value.to_string()).collect();
    format!("{} is {sum}, not {total}", shown.join(" + "))
}

fn spans(parts: &[Part<'_>], total: Span) -> Vec<Span> {
    let mut spans: Vec<Span> = parts.iter().map(|part| part.figure.span).chain([total]).collect();
    spans.sort_unstable();
    spans
}

/// `30 people: 18 men and 14 women`.
fn total_first(tokens: &[Token], at: usize) -> Option<Finding> {
    let total = tokens.get(at)?.figure().filter(|total| !total.percent && !total.rough && !total.year)?;
    let noun = (at + 1..at + 4).find(|next| tokens.get(*next).is_some_and(|token| token.is_any(PEOPLE)))?;
    let mut next = noun + 1;
    let parted = tokens.get(next).is_some_and(|token| token.marks(",:(—–-"));
    let strict = tokens.get(next).is_some_and(|token| token.marks(":(—–"));
    while tokens.get(next).is_some_and(|token| token.marks(",:(—–-")) {
        next += 1;
    }
    let some = tokens.get(next).is_some_and(|token| token.is_any(&["including", "among"]));
    if some {
        next += 1 + usize::from(tokens.get(next + 1).is_some_and(|token| token.is("them")));
    }
    let (parts, _) = parts(tokens, next);
    let named: Vec<&str> = parts.iter().filter_map(|part| part.words.last().copied()).collect();
    let mut once = named.clone();
    once.sort_unstable();
    once.dedup();
    let exclude = SORTS.iter().any(|sort| named.iter().all(|word| sort.contains(word))) && once.len() == named.len();
    if !parted || parts.len() < 2 || !exclude {
        return None;
    }
    let sum = sum(&parts)?;
    let order = sum.compare(total.value)?;
    let whole = strict && !some && named.contains(&"men") && named.contains(&"women");
    (order.is_gt() || (order.is_lt() && whole)).then(|| Finding {
        check: "sum",
        because: working(&parts, sum, total.value),
        words: spans(&parts, total.span),
    })
}

/// `three trains and 12 buses, 16 vehicles in all`; `..., a total of 16`.
fn total_last(tokens: &[Token], at: usize) -> Option<Finding> {
    let figure = tokens.get(at)?.figure().filter(|total| !total.percent && !total.rough && !total.year)?;
    let before = |back: usize| at.checked_sub(back).and_then(|at| tokens.get(at));
    let of_total = before(1).is_some_and(|token| token.is("of")) && before(2).is_some_and(|token| token.is("total"));
    let behind = &tokens[at + 1..];
    let word = |ahead: usize| behind.get(ahead).and_then(Token::word);
    let in_all = (0..=2).any(|ahead| {
        word(ahead) == Some("altogether")
            || (word(ahead) == Some("in") && matches!(word(ahead + 1), Some("all" | "total")))
    });
    if !of_total && !in_all {
        return None;
    }
    let mut start = if of_total { at.checked_sub(2)? } else { at };
    while start > 0 && tokens[start - 1].is_any(&["a", "for", "or", "making"]) {
        start -= 1;
    }
    // A mark parts list and total, and the list begins after it began the sentence's figures.
    let mark = start.checked_sub(1).filter(|mark| tokens[*mark].marks(",(—–-"))?;
    let first = (0..mark).find(|first| {
        let (parts, end) = parts(tokens, *first);
        parts.len() >= 2 && end == mark
    })?;
    let (parts, _) = parts(tokens, first);
    // A figure right before the list belongs to it in a way that is not understood.
    if tokens[..first].iter().any(|token| token.figure().is_some_and(|figure| !figure.year)) {
        return None;
    }
    let sum = sum(&parts)?;
    sum.compare(figure.value)?.is_ne().then(|| Finding {
        check: "sum",
        because: working(&parts, sum, figure.value),
        words: spans(&parts, figure.span),
    })
}

#[cfg(test)]
mod tests {
    use crate::consistency::tests::check_one;

    fn check(text: &str, expected: &[&str]) {
        check_one(super::check, text, None, expected);
    }

    #[test]
    fn parts_that_must_make_the_total() {
        check("They freed 30 people: 18 men and 14 women.", &["18 + 14 is 32, not 30"]);
        check("They freed 30 prisoners, including 18 men and 14 women.", &["18 + 14 is 32, not 30"]);
        check("They freed 30 people (15 men, 9 women and five children).", &["15 + 9 + 5 is 29, not 30"]);
        check("The convoy had three trains and 12 buses, 16 vehicles in all.", &["3 + 12 is 15, not 16"]);
        check("He signed 12 decrees and four letters, a total of 17.", &["12 + 4 is 16, not 17"]);
    }

    #[test]
    fn sound_and_open_lists_are_let_be() {
        check("They freed 30 people: 18 men and 12 women.", &[]);
        check("They freed 30 people, 10 women and five children.", &[]);
        check("They freed 30 people, including 10 women and five children.", &[]);
        check("The blast killed 12 people, six men and two children among them.", &[]);
        check("About 30 people came: 18 men and 14 women.", &[]);
        check("The convoy had three trains and 12 buses, 15 vehicles in all.", &[]);
        check("In 2019 five ministers and 12 deputies met a total of 30 times.", &[]);
        check("Turnout was 40 percent of men and 60 percent of women.", &[]);
        check("Seven officials and 12 aides from 30 countries, 40 people in all, came.", &[]);
    }
}
