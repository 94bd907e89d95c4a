//! What an article's own words show to be wrong, without any evidence: arithmetic, calendars, contradictions.

use chrono::{Datelike, NaiveDate, Weekday};
use claims_engine::Extraction;
use claims_engine::edtf::Edtf;
use claims_engine::event::{Event, EventBody, Phase};
use claims_engine::kinds::Value;
use claims_engine::layout::BlockKind;
use claims_engine::text::{Article, Span};

use crate::company::{self, Claimed, Tie};
use crate::occasion::Occasion;
use crate::view::View;
use crate::when::{self, When, words};

/// Something in the article that cannot be as it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Stable name of the check: `weekday`, `anniversary`, `two_dates`.
    pub check: &'static str,
    /// What is wrong, with the working: `4 September 2025 was a Thursday, not a Friday`.
    pub because: String,
    /// The words that it rests on, one span or two.
    pub words: Vec<Span>,
}

/// Every check on one article, in the order of the text.
pub fn consistency(article: &Article, extraction: &Extraction, published: Option<NaiveDate>) -> Vec<Finding> {
    let _ = published;
    let mut found = weekdays(article.text(), extraction);
    found.extend(anniversaries(extraction));
    found.extend(contradictions(article.text(), extraction));
    found.sort_by(|a, b| (&a.words, a.check).cmp(&(&b.words, b.check)));
    found.dedup();
    found
}

const DAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];

/// `Friday, September 4, 2025`: the weekday beside a full date must be that date's. Only where the text gives the year
/// itself: a year that was worked out may be the mistake.
fn weekdays(text: &str, extraction: &Extraction) -> Vec<Finding> {
    let dated = extraction.dates.iter().filter(|mention| !mention.inferred);
    dated
        .filter_map(|mention| {
            let (day, last) = mention.value.filter(|value| value.is_day())?.bounds()?;
            let year = format!("{:04}", day.year());
            let (named, span) = weekday_beside(text, mention.span)?;
            let covered = mention.span.cover(span);
            (day == last && covered.of(text).contains(&year) && named != day.weekday()).then(|| Finding {
                check: "weekday",
                because: format!("{} was a {}, not a {}", words(Edtf::day(day)), full(day.weekday()), full(named)),
                words: vec![covered],
            })
        })
        .collect()
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

/// `the 80th anniversary of the victory of 1945, in 2026`: number and years must agree.
fn anniversaries(extraction: &Extraction) -> Vec<Finding> {
    let year = |date: Edtf| date.bounds().filter(|(from, to)| from.year() == to.year()).map(|(from, _)| from.year());
    let kept = extraction.claims.iter().filter_map(|claim| match &claim.value {
        Value::Anniversary { ordinal, base: Some(base), on: Some(on), of } => Some((claim, *ordinal, *base, *on, of)),
        _ => None,
    });
    kept.filter_map(|(claim, ordinal, base, on, of)| {
        let (from, to) = (year(base)?, year(on)?);
        let years = i64::from(to) - i64::from(from);
        (years != i64::from(ordinal)).then(|| Finding {
            check: "anniversary",
            because: format!("{from} to {to} is {years} years, not {ordinal} ({of})"),
            words: claim.mentions.iter().take(1).copied().collect(),
        })
    })
    .collect()
}

/// Two tellings of one meeting that give it two days: in the headline or a caption, and in the body.
fn contradictions(text: &str, extraction: &Extraction) -> Vec<Finding> {
    let view = View::new(text, extraction);
    let occasions: Vec<Occasion> = extraction.events.iter().map(|event| Occasion::new(event, &view)).collect();
    let mut found = Vec::new();
    for (at, event) in extraction.events.iter().enumerate() {
        found.extend(within(event));
        for (other, later) in extraction.events.iter().enumerate().skip(at + 1) {
            let pair = (occasions.get(at), occasions.get(other));
            let (Some(a), Some(b)) = pair else { continue };
            if set_apart(event, extraction) == set_apart(later, extraction) || !(is_held(event) && is_held(later)) {
                continue;
            }
            let claimed = Claimed { occasion: a, everybody: &view.people, year: None };
            let same =
                company::compare(&claimed, b).tie == Tie::Full && a.sort == b.sort && a.people.len() == b.people.len();
            if same {
                found.extend(two_dates(event, later));
            }
        }
    }
    found
}

fn is_held(event: &Event) -> bool {
    event.phase == Phase::Held
        && event.denied.is_none()
        && event.hedge.is_none()
        && matches!(event.body, EventBody::Meeting { .. })
}

/// Told in a headline or caption.
fn set_apart(event: &Event, extraction: &Extraction) -> bool {
    event.triggers.iter().any(|trigger| {
        let block = extraction.blocks.iter().find(|block| block.span.contains(*trigger));
        block.is_some_and(|block| matches!(block.kind, BlockKind::Headline | BlockKind::Caption))
    })
}

/// One event with two single days that are not next to each other.
fn within(event: &Event) -> Option<Finding> {
    let single = |date: Edtf| date.bounds().filter(|(from, to)| from == to).map(|(day, _)| day);
    let days: Vec<(NaiveDate, Span)> =
        event.dates.iter().filter_map(|item| Some((single(item.date)?, item.spans.first().copied()?))).collect();
    let ([first, rest @ ..], true) = (days.as_slice(), is_held(event)) else { return None };
    let other = rest.iter().find(|(day, _)| (*day - first.0).num_days().abs() > 1)?;
    Some(Finding {
        check: "two_dates",
        because: format!("one meeting on {} and on {}", words(Edtf::day(first.0)), words(Edtf::day(other.0))),
        words: vec![first.1, other.1],
    })
}

fn two_dates(a: &Event, b: &Event) -> Option<Finding> {
    let (ours, theirs) = (a.dates.first()?, b.dates.first()?);
    let When::Apart(days) = when::compare(ours.date, theirs.date) else { return None };
    (days <= 10).then(|| Finding {
        check: "two_dates",
        because: format!("{} here and {} there", words(ours.date), words(theirs.date)),
        words: [ours, theirs].iter().filter_map(|item| item.spans.first().copied()).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use claims_engine::{Options, extract};

    fn check(text: &str, expected: &[&str]) {
        let article = Article::new(text);
        let found = consistency(&article, &extract(&article, &Options::default()), None);
        let shown: Vec<&str> = found.iter().map(|finding| finding.because.as_str()).collect();
        assert_eq!(shown, expected, "{text}");
        for span in found.iter().flat_map(|finding| &finding.words) {
            assert!(!span.of(text).is_empty());
        }
    }

    #[test]
    fn a_weekday_must_fit_its_date() {
        check(
            "The leaders met on Friday, September 4, 2025, in Beijing.",
            &["4 September 2025 was a Thursday, not a Friday"],
        );
        check("The leaders met on Thursday, September 4, 2025, in Beijing.", &[]);
        check("The leaders met on Friday, September 4, in Beijing.", &[]);
    }
}
