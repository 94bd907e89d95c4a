//! Years counted from a year that the text or common knowledge gives: anniversaries, and `30 years ago, in 1995`.

use chrono::Datelike;
use claims_engine::edtf::Edtf;
use claims_engine::kinds::Value;
use claims_engine::mention::DateMention;
use claims_engine::text::Span;

use super::tokens::{Token, tokens};
use super::{Finding, Page};

/// Every anniversary and every count of years back.
pub(super) fn check(page: &Page<'_>) -> Vec<Finding> {
    let mut found = anniversaries(page);
    found.extend(years_ago(page));
    found
}

/// The one year that a date lies in.
fn year(date: Edtf) -> Option<i32> {
    date.bounds().filter(|(from, to)| from.year() == to.year()).map(|(from, _)| from.year())
}

/// `the 80th anniversary of the victory of 1945, in 2026`: number and years must agree.
fn anniversaries(page: &Page<'_>) -> Vec<Finding> {
    let found = page.extraction.claims.iter().filter_map(|claim| {
        let Value::Anniversary { ordinal, of, base: Some(base), on } = &claim.value else { return None };
        let span = claim.mentions.first().copied()?;
        let from = year(*base)?;
        let (to, beside) = match on.and_then(year) {
            Some(to) if stated(page, span, to) => (to, None),
            _ => told_year(page, span, from)?,
        };
        let years = i64::from(to) - i64::from(from);
        (years != i64::from(*ordinal)).then(|| Finding {
            check: "anniversary",
            because: format!("{from} to {to} is {years} years, not {ordinal} ({of})"),
            words: sorted(std::iter::once(span).chain(beside)),
        })
    });
    found.collect()
}

fn sorted(spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut spans: Vec<Span> = spans.collect();
    spans.sort_unstable();
    spans
}

/// Whether a date around the anniversary says that year itself: one that was worked out may come from the anniversary.
fn stated(page: &Page<'_>, span: Span, to: i32) -> bool {
    let sentence = page.sentence(span).unwrap_or(span);
    sentence.of(page.text).contains(&format!("{to:04}"))
}

/// The year in which the sentence sets the anniversary: the only one that it says beside that of the base, in a day or
/// month that is told as the time of it (`On September 3, 2025, China marked the ...`).
fn told_year(page: &Page<'_>, span: Span, base: i32) -> Option<(i32, Option<Span>)> {
    let sentence = page.sentence(span)?;
    let inside = |date: &&DateMention| sentence.contains(date.span) && !span.contains(date.span);
    let mut told = page.extraction.dates.iter().filter(inside).filter_map(|date| {
        let found = year(date.value?)?;
        date.span.of(page.text).contains(&format!("{found:04}")).then_some((found, date))
    });
    let (found, date) = told.next()?;
    let day = date.value.is_some_and(Edtf::is_day);
    let one = told.all(|(other, _)| other == found);
    (one && found != base && day && beside(page, span, date.span)).then_some((found, Some(date.span)))
}

/// Whether nothing but a few words stands between, and none that begins another thought.
fn beside(page: &Page<'_>, a: Span, b: Span) -> bool {
    const REACH: usize = 60;
    let (from, to) = if a.end <= b.start { (a.end, b.start) } else { (b.end, a.start) };
    let Some(gap) = page.text.get(from as usize..to as usize) else { return false };
    let gap = gap.to_lowercase();
    let apart =
        ["after", "before", "ahead", "since", "until", "plan", "will", "prepar", "next", "last", "which", "who"];
    gap.len() <= REACH && !apart.iter().any(|word| gap.contains(word))
}

/// `30 years ago, in 1995`; `in 1995, 30 years ago`: counted from the day of publication, a year's rounding allowed.
fn years_ago(page: &Page<'_>) -> Vec<Finding> {
    let Some(now) = page.published.map(|day| day.year()) else { return Vec::new() };
    let mut found = Vec::new();
    for sentence in &page.extraction.sentences {
        // Quoted words may have been said at another time.
        if sentence.of(page.text).contains(['"', '“', '”']) {
            continue;
        }
        let tokens = tokens(page.text, *sentence);
        for at in 0..tokens.len() {
            let is = |ahead: usize, word: &str| tokens.get(at + ahead).is_some_and(|token| token.is(word));
            let Some(count) = tokens[at].figure().filter(|count| !count.rough && is(1, "years") && is(2, "ago")) else {
                continue;
            };
            let comma = |at: usize| tokens.get(at).is_some_and(|token| token.marks(",("));
            let in_year = |at: usize| {
                let year = tokens.get(at + 1).and_then(Token::figure).filter(|figure| figure.year)?;
                tokens.get(at).is_some_and(|token| token.is("in")).then_some(year)
            };
            let behind = in_year(at + 3 + usize::from(comma(at + 3)));
            let before = at.checked_sub(3).filter(|_| comma(at - 1)).and_then(in_year);
            let Some(named) = behind.or(before) else { continue };
            let (Ok(year), Ok(years)) =
                (named.span.of(page.text).parse::<i32>(), count.value.to_string().parse::<i32>())
            else {
                continue;
            };
            let gap = now - year;
            if (gap - years).abs() > 1 {
                found.push(Finding {
                    check: "years_ago",
                    because: format!("{year} to {now} is {gap} years, not {years}"),
                    words: sorted([count.span, named.span].into_iter()),
                });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::consistency::tests::check_one;

    fn check(published: &str, text: &str, expected: &[&str]) {
        check_one(super::check, text, Some(published), expected);
    }

    #[test]
    fn an_anniversary_must_fit_its_years() {
        check(
            "2025-09-05",
            "On September 3, 2025, China marked the 70th anniversary of its World War II victory.",
            &["1945 to 2025 is 80 years, not 70 (World War II victory)"],
        );
        check(
            "2025-09-05",
            "On September 3, 2025, China marked the 80th anniversary of its World War II victory.",
            &[],
        );
        check("2025-09-05", "China marked the 70th anniversary of its World War II victory with a parade.", &[]);
        check("2025-09-05", "On September 3, China marked the 70th anniversary of its World War II victory.", &[]);
        check(
            "2025-09-05",
            "On May 2, 2024, he began to prepare for the 80th anniversary of the World War II victory.",
            &[],
        );
    }

    #[test]
    fn years_ago_count_from_the_day_of_publication() {
        check("2025-09-05", "They first met 20 years ago, in 1995.", &["1995 to 2025 is 30 years, not 20"]);
        check("2025-09-05", "In 1995, 20 years ago, they met.", &["1995 to 2025 is 30 years, not 20"]);
        check("2025-09-05", "They first met 30 years ago, in 1995. Some 20 years ago, in 1995, it was hot.", &[]);
        check("2025-09-05", "“We met 20 years ago, in 1995,” he wrote in his book.", &[]);
    }
}
