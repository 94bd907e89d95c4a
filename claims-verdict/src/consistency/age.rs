//! Ages: `Kim, 51,` of a man who was born in 1984; two ages of one person.

use chrono::{Datelike, NaiveDate};
use claims_engine::mention::{PersonId, PersonMention};
use claims_engine::text::Span;

use super::{Finding, Page};

/// An age that stands right behind a full name.
struct Aged {
    person: PersonId,
    years: i32,
    span: Span,
}

/// Every age of the article.
pub(super) fn check(page: &Page<'_>) -> Vec<Finding> {
    let ages: Vec<Aged> = page.extraction.person_mentions.iter().filter_map(|name| age(page, name)).collect();
    let mut found = two_ages(&ages);
    found.extend(ages.iter().filter_map(|aged| against_birth(page, aged)));
    found
}

/// `Jane Doe, 51,`: name, comma, the figure, comma. Told of the day of writing unless the sentence goes back.
fn age(page: &Page<'_>, name: &PersonMention) -> Option<Aged> {
    let rest = page.text.get(name.span.end as usize..)?.strip_prefix(", ")?;
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    let digits = rest.get(..length).filter(|digits| matches!(digits.len(), 1 | 2) && !digits.starts_with('0'))?;
    rest.get(length..)?.strip_prefix(',')?;
    let sentence = page.sentence(name.span)?.of(page.text).to_lowercase();
    let back = ["then", "at the time", "was born", "died", "dead", "killed", "late "]
        .iter()
        .any(|word| sentence.contains(word));
    let start = name.span.end as usize + 2;
    (name.name.contains(' ') && !back && !has_year(&sentence)).then(|| Aged {
        person: name.person,
        years: digits.parse().unwrap_or_default(),
        span: Span::new(start, start + length),
    })
}

/// Whether four digits stand together: the sentence may tell of that year.
fn has_year(sentence: &str) -> bool {
    sentence.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() == 4)
}

/// The same full name with two ages more than a year apart.
fn two_ages(ages: &[Aged]) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, first) in ages.iter().enumerate() {
        let other = ages[at + 1..].iter().find(|other| other.person == first.person);
        if let Some(other) = other.filter(|other| (other.years - first.years).abs() > 1) {
            found.push(Finding {
                check: "two_ages",
                because: format!("{} here and {} there", first.years, other.years),
                words: vec![first.span, other.span],
            });
        }
    }
    found
}

/// The age that a birth told elsewhere in the article gives on the day of publication.
fn against_birth(page: &Page<'_>, aged: &Aged) -> Option<Finding> {
    let now = page.published?;
    let (first, last, words) = birth(page, aged.person)?;
    let (least, most) = (years_between(last, now), years_between(first, now));
    // The story may be some weeks old when it is printed.
    let fits = aged.years >= least - 1 && aged.years <= most;
    (least >= 0 && !fits).then(|| {
        let counted = if least == most { most.to_string() } else { format!("{least} or {most}") };
        let mut spans = vec![aged.span, words];
        spans.sort_unstable();
        Finding {
            check: "age",
            because: format!("born in {}: {counted}, not {}", first.year(), aged.years),
            words: spans,
        }
    })
}

/// First and last day on which a person may have been born, by a sentence that names nobody else.
fn birth(page: &Page<'_>, person: PersonId) -> Option<(NaiveDate, NaiveDate, Span)> {
    let mut found = page.extraction.sentences.iter().filter_map(|sentence| {
        let text = sentence.of(page.text);
        let born = sentence.start + u32::try_from(text.find("born ")?).ok()?;
        let mut named = page.extraction.person_mentions.iter().filter(|name| sentence.contains(name.span));
        let alone = named.clone().all(|name| name.person == person) && named.any(|name| name.span.end <= born);
        let date = page.extraction.dates.iter().find(|date| date.span.start > born && sentence.contains(date.span))?;
        let (from, to) = date.value?.bounds()?;
        let year = format!("{:04}", from.year());
        let near = page.text.get(born as usize..date.span.start as usize)?.split_whitespace().count() <= 8;
        (alone && near && from.year() == to.year() && date.span.of(page.text).contains(&year))
            .then_some((from, to, date.span))
    });
    let one = found.next()?;
    found.next().is_none().then_some(one)
}

fn years_between(from: NaiveDate, to: NaiveDate) -> i32 {
    to.year() - from.year() - i32::from((to.month(), to.day()) < (from.month(), from.day()))
}

#[cfg(test)]
mod tests {
    use crate::consistency::tests::check_one;

    fn check(text: &str, expected: &[&str]) {
        check_one(super::check, text, Some("2025-09-05"), expected);
    }

    #[test]
    fn an_age_must_fit_the_birth() {
        check("Angela Merkel, 51, spoke. Merkel was born in 1954.", &["born in 1954: 70 or 71, not 51"]);
        check("Angela Merkel, 51, spoke. Merkel was born on 17 July 1954 in Hamburg.", &["born in 1954: 71, not 51"]);
        check("Angela Merkel, 71, spoke. Merkel was born in 1954.", &[]);
        check(
            "Angela Merkel, 51, spoke. Merkel’s adviser was born in a village. Vladimir Putin was born in 1952.",
            &[],
        );
        check("Angela Merkel, 51, then party leader, won in 2005. Merkel was born in 1954.", &[]);
    }

    #[test]
    fn one_person_has_one_age() {
        check("Angela Merkel, 71, spoke. Later Angela Merkel, 61, left.", &["71 here and 61 there"]);
        check("Angela Merkel, 71, spoke. Vladimir Putin, 72, left.", &[]);
        check("Angela Merkel, 12 years chancellor, spoke. Angela Merkel, 71, left.", &[]);
    }
}
