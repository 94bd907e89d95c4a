//! An article that contradicts itself: two dates or two towns for one meeting; the headline or a caption against the
//! body.

use chrono::NaiveDate;
use claims_engine::Extraction;
use claims_engine::edtf::Edtf;
use claims_engine::event::{DateItem, Event, EventBody, Phase, PlaceItem};
use claims_engine::layout::BlockKind;
use claims_engine::text::Span;

use super::{Finding, Page};
use crate::company::{self, Claimed, Tie};
use crate::fold::fold;
use crate::occasion::Occasion;
use crate::place::{Atlas, Lie, Place};
use crate::view::View;
use crate::when::{self, When, words};
use crate::words::within as within_words;

/// Two tellings of one meeting that give it two days or two towns.
pub(super) fn check(page: &Page<'_>) -> Vec<Finding> {
    let view = View::new(page.text, page.extraction);
    let events = &page.extraction.events;
    let told: Vec<(&Event, bool)> =
        events.iter().filter(|event| is_held(event)).map(|event| (event, set_apart(event, page.extraction))).collect();
    let mut found: Vec<Finding> = told.iter().filter_map(|(event, _)| within(page, event, &view)).collect();
    for (above, _) in told.iter().filter(|(_, apart)| *apart) {
        let ours = Occasion::new(above, &view);
        for (below, _) in told.iter().filter(|(_, apart)| !apart) {
            let theirs = Occasion::new(below, &view);
            let claimed = Claimed { occasion: &ours, everybody: &view.people, year: None };
            let company =
                company::compare(&claimed, &theirs).tie == Tie::Full && ours.people.len() == theirs.people.len();
            if company && ours.sort == theirs.sort {
                found.extend(two_dates(above, below).or_else(|| two_places(above, below, &view)));
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

/// Words by which a sentence tells of a further meeting or of one that lasted.
const GOES_ON: &[&str] = &[
    "again",
    "also",
    "second",
    "third",
    "another",
    "later",
    "earlier",
    "resumed",
    "continued",
    "began",
    "opened",
    "ended",
    "concluded",
    "closed",
    "until",
    "since",
    "next",
    "last",
    "previous",
    "previously",
    "first",
    "two",
    "three",
    "twice",
    "separate",
    "separately",
    "follow",
    "day",
    "before",
    "after",
    "ahead",
    "file",
    "archive",
];

/// What two or three people do on one day: a summit or a visit may last.
const ON_ONE_DAY: &[&str] = &["met", "meet", "meets", "meeting"];

/// One meeting of a few people with two days, each stated in full, days apart.
fn within(page: &Page<'_>, event: &Event, view: &View) -> Option<Finding> {
    let EventBody::Meeting { attendees, .. } = &event.body else { return None };
    let days: Vec<(NaiveDate, Span)> = event.dates.iter().filter_map(|item| stated(page, item)).collect();
    let ([first, rest @ ..], 2..=3, true) =
        (days.as_slice(), attendees.len(), ON_ONE_DAY.contains(&fold(&event.what).as_str()))
    else {
        return None;
    };
    let other = rest.iter().find(|(day, _)| (2..=10).contains(&(*day - first.0).num_days().abs()))?;
    let (one, two) = (page.sentence(first.1)?, page.sentence(other.1)?);
    let goes_on = [one, two].iter().any(|sentence| {
        within_words(&view.words, *sentence).iter().any(|word| GOES_ON.contains(&word.folded.as_str()))
    });
    (one != two && !goes_on).then(|| Finding {
        check: "two_dates",
        because: format!("one meeting on {} and on {}", words(Edtf::day(first.0)), words(Edtf::day(other.0))),
        words: in_order(first.1, other.1),
    })
}

/// The day of a date that the text states by day and month.
fn stated(page: &Page<'_>, item: &DateItem) -> Option<(NaiveDate, Span)> {
    let (day, last) = item.date.bounds()?;
    let span = item.spans.first().copied()?;
    let exact = span.of(page.text);
    let spelt = exact.contains(|c: char| c.is_ascii_digit()) && exact.contains(|c: char| c.is_alphabetic());
    (day == last && spelt).then_some((day, span))
}

fn two_dates(a: &Event, b: &Event) -> Option<Finding> {
    let (ours, theirs) = (a.dates.first()?, b.dates.first()?);
    let When::Apart(days) = when::compare(ours.date, theirs.date) else { return None };
    let mut told = [(*ours.spans.first()?, words(ours.date)), (*theirs.spans.first()?, words(theirs.date))];
    told.sort_unstable();
    let [(first, one), (second, other)] = told;
    (days <= 10).then(|| Finding {
        check: "two_dates",
        because: format!("{one} here and {other} there"),
        words: vec![first, second],
    })
}

/// One day, and two towns of which neither can be the other.
fn two_places(a: &Event, b: &Event, view: &View) -> Option<Finding> {
    let (
        EventBody::Meeting { places: ours, remote: false, .. },
        EventBody::Meeting { places: theirs, remote: false, .. },
    ) = (&a.body, &b.body)
    else {
        return None;
    };
    let same_day = a.dates.first()?.date == b.dates.first()?.date && a.dates.first()?.date.is_day();
    let atlas = Atlas { told: view.told.iter().collect() };
    let lie = |a: &PlaceItem, b: &PlaceItem| atlas.lie(&Place::new(&a.name, a.kind), &Place::new(&b.name, b.kind));
    let apart = !ours.is_empty() && ours.iter().all(|a| theirs.iter().all(|b| lie(a, b) == Lie::Apart));
    let (here, there) = (ours.first()?, theirs.first()?);
    let mut told = [(*here.spans.first()?, &here.name), (*there.spans.first()?, &there.name)];
    told.sort_unstable();
    let [(first, one), (second, other)] = told;
    (same_day && apart).then(|| Finding {
        check: "two_places",
        because: format!("{one} here and {other} there, on the same day"),
        words: vec![first, second],
    })
}

fn in_order(a: Span, b: Span) -> Vec<Span> {
    let mut spans = vec![a, b];
    spans.sort_unstable();
    spans
}

#[cfg(test)]
mod tests {
    use crate::consistency::tests::check_one;

    fn check(text: &str, expected: &[&str]) {
        check_one(super::check, text, Some("2025-09-06"), expected);
    }

    const BODY: &str = "North Korean leader Kim Jong Un met Chinese President Xi Jinping in Beijing on September 4, 2025. They spoke \
                        of trade and of the border rivers for two hours, state media of both countries said.";

    #[test]
    fn a_headline_must_fit_the_body() {
        check(
            &format!("Kim Jong Un meets Xi Jinping in Beijing on September 2, 2025\n\n{BODY}\n"),
            &["2 September 2025 here and 4 September 2025 there"],
        );
        check(
            &format!("Kim Jong Un meets Xi Jinping in Shanghai on September 4, 2025\n\n{BODY}\n"),
            &["Shanghai here and Beijing there, on the same day"],
        );
        check(&format!("Kim Jong Un meets Xi Jinping in China on September 4, 2025\n\n{BODY}\n"), &[]);
        check(&format!("Kim Jong Un meets Vladimir Putin in Shanghai on September 2, 2025\n\n{BODY}\n"), &[]);
    }

    #[test]
    fn a_caption_must_fit_the_body() {
        check(
            &format!("{BODY}\n\nKim Jong Un meets Xi Jinping in Beijing on September 2, 2025. (Photo: Example Wire)\n"),
            &["4 September 2025 here and 2 September 2025 there"],
        );
        check(
            &format!("{BODY}\n\nKim Jong Un meets Xi Jinping in Beijing on January 8, 2019. (Photo: Example Wire)\n"),
            &[],
        );
    }

    #[test]
    fn further_meetings_and_long_ones_are_no_contradiction() {
        check(&format!("{BODY}\n\nKim Jong Un and Xi Jinping met again in Beijing on September 6, 2025.\n"), &[]);
        check(
            "The summit of Kim Jong Un and Xi Jinping opened in Beijing on September 2. It ended on September 4.",
            &[],
        );
    }
}
