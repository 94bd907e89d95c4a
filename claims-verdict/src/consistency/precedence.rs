//! `The first meeting in six years` against an earlier meeting of the same people that the article itself tells of.

use chrono::Datelike;
use claims_engine::event::{Event, EventBody, Phase};
use claims_engine::kinds::Value;
use claims_engine::text::Span;

use super::{Finding, Page};
use crate::fold::fold;

/// Every precedence that counts years.
pub(super) fn check(page: &Page<'_>) -> Vec<Finding> {
    let found = page.extraction.claims.iter().filter_map(|claim| {
        let Value::Precedence { what, ordinal: 1, interval: Some(interval), .. } = &claim.value else { return None };
        let span = claim.mentions.first().copied()?;
        // `The first visit`, `the first formal talks` do not fall with any other meeting.
        let plain =
            matches!(fold(what).as_str(), "meeting" | "face to face meeting" | "in person meeting" | "encounter");
        if !plain {
            return None;
        }
        let sentence = page.sentence(span)?;
        let news = page.extraction.events.iter().find(|event| is_held(event) && tells(event, sentence))?;
        let year = year_of(news)?;
        let years: i32 = interval.strip_prefix('P')?.strip_suffix('Y')?.parse().ok().filter(|years| *years > 1)?;
        page.extraction.events.iter().find_map(|earlier| against(news, earlier, year, years, span))
    });
    found.collect()
}

fn is_held(event: &Event) -> bool {
    matches!(event.phase, Phase::Held | Phase::Past)
        && event.hedge.is_none()
        && event.denied.is_none()
        && matches!(event.body, EventBody::Meeting { remote: false, .. })
}

fn tells(event: &Event, sentence: Span) -> bool {
    event.phase == Phase::Held && event.tellings.iter().any(|telling| telling.overlaps(sentence))
}

/// The one year of an event's dates.
fn year_of(event: &Event) -> Option<i32> {
    let mut years = event.dates.iter().map(|item| item.date.bounds().map(|(from, to)| (from.year(), to.year())));
    let (first, last) = years.next()??;
    (first == last && years.all(|other| other == Some((first, first)))).then_some(first)
}

fn names(event: &Event) -> Vec<&str> {
    let EventBody::Meeting { attendees, .. } = &event.body else { return Vec::new() };
    let mut names: Vec<&str> = attendees.iter().map(|person| person.name.as_str()).collect();
    names.sort_unstable();
    names
}

/// The very same people, met in person in a year inside the years that are counted; a year's rounding allowed.
fn against(news: &Event, earlier: &Event, year: i32, years: i32, span: Span) -> Option<Finding> {
    let met = matches!(fold(&earlier.what).as_str(), "met" | "meeting" | "summit" | "talks" | "held talks");
    let before = year_of(earlier).filter(|before| *before < year && year - before < years - 1)?;
    let words = earlier.dates.first()?.spans.first().copied()?;
    let people = names(news);
    (is_held(earlier) && met && people.len() >= 2 && people == names(earlier)).then(|| {
        let mut spans = vec![span, words];
        spans.sort_unstable();
        Finding {
            check: "precedence",
            because: format!("they met in {before}, {} years before and not {years}", year - before),
            words: spans,
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::consistency::tests::check_one;

    fn check(text: &str, expected: &[&str]) {
        check_one(super::check, text, Some("2025-09-05"), expected);
    }

    #[test]
    fn a_meeting_inside_the_years_contradicts_the_count() {
        check(
            "Kim Jong Un met Xi Jinping in Beijing on September 4, 2025, their first meeting in six years. Kim Jong Un met Xi Jinping in Dalian in May 2023.",
            &["they met in 2023, 2 years before and not 6"],
        );
        check(
            "Kim Jong Un met Xi Jinping in Beijing on September 4, 2025, their first meeting in six years. Kim Jong Un met Xi Jinping in Pyongyang in June 2019.",
            &[],
        );
    }

    #[test]
    fn other_people_calls_and_visits_do_not() {
        check(
            "Kim Jong Un met Xi Jinping in Beijing on September 4, 2025, their first meeting in six years. Kim Jong Un met Vladimir Putin in Vladivostok in September 2023.",
            &[],
        );
        check(
            "Kim Jong Un met Xi Jinping in Beijing on September 4, 2025, his first visit to China in six years. Kim Jong Un met Xi Jinping in Dalian in May 2023.",
            &[],
        );
    }
}
