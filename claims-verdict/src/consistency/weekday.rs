//! The weekday beside a full date must be that date's.

use chrono::{Datelike, NaiveDate, Weekday};
use claims_engine::edtf::Edtf;
use claims_engine::mention::DateMention;
use claims_engine::text::Span;

use super::{Finding, Page};
use crate::when::words;

const DAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];

/// Days around the publication in which a date without a year is of that year beyond doubt.
const NEAR: i64 = 20;

/// A weekday beside its date.
struct Dated {
    day: NaiveDate,
    named: Weekday,
    /// The year stands in the words too.
    full: bool,
    span: Span,
}

/// `Friday, September 4, 2025`: the weekday beside a date must be that date's. Where the text leaves the year out, it
/// is the publication's: only near that day, and only while no more than one weekday of the article disagrees, since a
/// wrong day of publication puts all of them out.
pub(super) fn check(page: &Page<'_>) -> Vec<Finding> {
    let dated: Vec<Dated> = page.extraction.dates.iter().filter_map(|mention| read(page, mention)).collect();
    let out = |one: &&Dated| one.named != one.day.weekday();
    let found = dated.iter().filter(|one| one.full).filter(out).map(|one| (one, ""));
    let mut worked_out = dated.iter().filter(|one| !one.full).filter(out);
    let alone = worked_out.next().filter(|_| worked_out.next().is_none());
    let near = alone.filter(|one| page.published.is_some_and(|at| (one.day - at).num_days().abs() <= NEAR));
    found
        .chain(near.map(|one| (one, ", if the article is of that year")))
        .map(|(one, given)| finding(one, given))
        .collect()
}

fn finding(one: &Dated, given: &str) -> Finding {
    Finding {
        check: "weekday",
        because: format!(
            "{} was a {}, not a {}{given}",
            words(Edtf::day(one.day)),
            full(one.day.weekday()),
            full(one.named)
        ),
        words: vec![one.span],
    }
}

fn read(page: &Page<'_>, mention: &DateMention) -> Option<Dated> {
    let (day, last) = mention.value.filter(|value| value.is_day())?.bounds()?;
    let (named, span) = weekday_beside(page.text, mention.span)?;
    let span = mention.span.cover(span);
    let exact = span.of(page.text);
    let year = exact.contains(&format!("{:04}", day.year()));
    // Day and month in figures and letters: `Friday, September 4`.
    let spelt = exact.contains(&day.day().to_string()) && exact.split_whitespace().count() >= 3;
    let kept = day == last && ((year && !mention.inferred) || (!year && spelt && !exact.contains(['/', '.'])));
    kept.then_some(Dated { day, named, full: year, span })
}

fn full(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

/// The weekday's name inside the expression or right before it (`on Friday, September 4, 2025`).
fn weekday_beside(text: &str, span: Span) -> Option<(Weekday, Span)> {
    let before = text.get(..span.start as usize)?;
    let bare = before.trim_end_matches([',', ' ', '(']);
    let start = bare
        .rfind(|c: char| !c.is_alphabetic())
        .map_or(0, |at| at + bare[at..].chars().next().map_or(1, char::len_utf8));
    let inside = crate::words::words(span.of(text)).into_iter().map(|word| {
        let from = span.start as usize + word.span.start as usize;
        (word.folded, Span::new(from, from + word.span.len()))
    });
    let adjacent = std::iter::once((bare.get(start..)?.to_lowercase(), Span::new(start, bare.len())));
    inside.chain(adjacent).find_map(|(word, at)| DAYS.iter().find(|(name, _)| *name == word).map(|(_, day)| (*day, at)))
}

#[cfg(test)]
mod tests {
    use crate::consistency::tests::check_one;

    fn check(published: Option<&str>, text: &str, expected: &[&str]) {
        check_one(super::check, text, published, expected);
    }

    #[test]
    fn a_weekday_must_fit_its_date() {
        check(
            None,
            "The leaders met on Friday, September 4, 2025, in Beijing.",
            &["4 September 2025 was a Thursday, not a Friday"],
        );
        check(None, "The leaders met on Thursday, September 4, 2025, in Beijing.", &[]);
    }

    #[test]
    fn a_year_that_was_worked_out_may_be_the_mistake() {
        let text = "The leaders met on Friday, September 4, in Beijing.";
        check(None, text, &[]);
        check(
            Some("2025-09-05"),
            text,
            &["4 September 2025 was a Thursday, not a Friday, if the article is of that year"],
        );
        check(Some("2025-09-05"), "The leaders met on Thursday, September 4, in Beijing.", &[]);
        check(Some("2025-09-05"), &format!("{text} They part on Saturday, September 5."), &[]);
        check(Some("2025-09-05"), "The leaders meet on Friday, June 4, in Beijing.", &[]);
        check(None, "On Friday they spoke of September 4, 2025, as a turning point.", &[]);
    }
}
