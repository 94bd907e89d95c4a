//! `precedence`: `the first meeting in six years` falls with one meeting inside those years, and is not proved by the
//! earlier one alone.

use chrono::{Datelike, NaiveDate};
use claims_engine::event::{Event, Phase};
use claims_engine::kinds::Value;
use claims_engine::text::Span;

use crate::align::{Anchor, Ground, align, is_meeting, span_of_dates};
use crate::company::Tie;
use crate::doubt::unasserted;
use crate::finding::{Finding, settle};
use crate::fold::fold;
use crate::place::Atlas;
use crate::sort::Sort;
use crate::source::Evidence;
use crate::words::within;

/// A precedence on the claim's side: of which event, how many years back.
pub(crate) struct First<'a> {
    pub(crate) anchor: &'a Anchor<'a>,
    /// What is counted: `meeting`.
    pub(crate) what: &'a str,
    pub(crate) ordinal: u32,
    pub(crate) interval: Option<&'a str>,
    pub(crate) span: Span,
}

/// Years that `P6Y` counts, or back to the year that it names.
fn years(interval: &str, event: i32) -> Option<i32> {
    if let Some(count) = interval.strip_prefix('P').and_then(|rest| rest.strip_suffix('Y')) {
        return count.parse().ok();
    }
    let named: i32 = interval.get(..4)?.parse().ok()?;
    event.checked_sub(named)
}

/// What an excerpt says of it; `None` where it tells of no earlier meeting of the same people.
pub(crate) fn compare(claim: &First<'_>, record: &Evidence, atlas: &Atlas<'_>) -> Option<Finding> {
    let (held, _) = claim.anchor.days?;
    let years = years(claim.interval?, held.year())?;
    // `The first visit to China in seven years` falls with no meeting elsewhere.
    let meeting = Sort::of(claim.what, false) == Sort::Talks
        && !fold(claim.what).split(' ').any(|word| word == "to" || word == "in");
    if claim.ordinal != 1 || years < 1 || !meeting {
        return None;
    }
    let events = record
        .reading
        .events
        .iter()
        .zip(&record.sketch.occasions)
        .filter(|(event, _)| is_meeting(event) && event.denied.is_none());
    let findings = events.filter_map(|(event, occasion)| {
        let alignment = align(claim.anchor, event, occasion, record.source.published, atlas);
        let earlier = span_of_dates(event)?;
        let happened = matches!(event.phase, Phase::Held | Phase::Past) && event.hedge.is_none();
        if alignment.company.tie != Tie::Full || !alignment.sort_fits || !happened || earlier.1 >= held {
            return None;
        }
        weigh(claim, event, earlier, held, years)
    });
    settle(findings.collect()).or_else(|| told_so(claim, held, years, record, atlas))
}

/// The excerpt says of the same meeting that it was the first in so many years.
fn told_so(claim: &First<'_>, held: NaiveDate, years: i32, record: &Evidence, atlas: &Atlas<'_>) -> Option<Finding> {
    let same = record.reading.events.iter().zip(&record.sketch.occasions).any(|(event, occasion)| {
        let plain = is_meeting(event) && event.hedge.is_none() && event.denied.is_none();
        let alignment = align(claim.anchor, event, occasion, record.source.published, atlas);
        plain
            && matches!(alignment.ground(), Ground::Same { .. })
            && matches!(alignment.company.tie, Tie::Full | Tie::Parties)
    });
    record.reading.claims.iter().filter(|_| same).find_map(|other| {
        let Value::Precedence { what, ordinal, interval, .. } = &other.value else { return None };
        let span = other.mentions.first().copied()?;
        let sort = Sort::of(what, false) == Sort::Talks && *ordinal == claim.ordinal;
        let theirs = self::years(interval.as_deref()?, held.year())?;
        let sentence = record.reading.sentences.iter().find(|sentence| sentence.contains(span))?;
        let told = within(&record.sketch.view.words, *sentence);
        let open = unasserted(record.excerpt.text(), told, span).is_some();
        let finding = if theirs == years {
            Finding::supports(format!("the first in {years} years in both"), claim.span, span)
        } else {
            Finding::insufficient(format!("{theirs} years, not {years}, as others count"), claim.span, span)
        };
        sort.then(|| if open { finding.weakened("not plainly said") } else { finding })
    })
}

fn weigh(
    claim: &First<'_>,
    event: &Event,
    earlier: (NaiveDate, NaiveDate),
    held: NaiveDate,
    years: i32,
) -> Option<Finding> {
    let words = event.dates.first().and_then(|item| item.spans.first()).or(event.triggers.first()).copied()?;
    let gap = held.year() - earlier.0.year();
    // A few weeks before is the same round of meetings, told twice.
    if (held - earlier.1).num_days() < 60 {
        return None;
    }
    Some(if earlier.0.year() > held.year() - years && earlier.1.year() == earlier.0.year() {
        Finding::refutes(
            format!("they met in {}, {gap} years before and not {years}", earlier.0.year()),
            claim.span,
            words,
        )
    } else if gap == years {
        Finding::insufficient(
            format!(
                "they met in {}, {years} years before; it does not say that it was the last time",
                earlier.0.year()
            ),
            claim.span,
            words,
        )
    } else {
        return None;
    })
}
