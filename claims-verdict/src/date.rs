//! `meeting_date`: by interval and granularity; a day's difference between far clocks is none.

use claims_engine::event::{Certainty, DateItem};

use crate::align::{Ground, Nearness, clocks_apart};
use crate::finding::Finding;
use crate::pair::Pair;
use crate::when::{self, When, words};

/// Clocks so many hours apart write an evening here as tomorrow there.
const FAR_HOURS: i32 = 5;

/// What the excerpt's event says of a date; `None` where it says nothing.
pub(crate) fn compare(pair: &Pair<'_>, item: &DateItem) -> Option<Finding> {
    if let Some(finding) = pair.wholesale(&item.spans) {
        return Some(finding);
    }
    let findings = pair.theirs.dates.iter().filter_map(|theirs| {
        let finding = one(pair, item, theirs)?;
        let sure = theirs.certainty != Certainty::Uncertain;
        Some(if sure { finding } else { finding.weakened("the date's reading is uncertain") })
    });
    crate::finding::settle(findings.collect()).or_else(|| vague(pair, item))
}

/// The excerpt tells of the event with no day but `last week`.
fn vague(pair: &Pair<'_>, item: &DateItem) -> Option<Finding> {
    let span = pair.occasion.vague?;
    pair.tempered(Finding::insufficient("gives no day", pair.ours(&item.spans), span))
}

fn one(pair: &Pair<'_>, item: &DateItem, theirs: &DateItem) -> Option<Finding> {
    let (ours, excerpt) = (pair.ours(&item.spans), pair.words(&theirs.spans));
    let said = words(theirs.date);
    let finding = match when::compare(item.date, theirs.date) {
        When::Equal => Finding::supports("the same date", ours, excerpt),
        When::Inside => Finding::supports(format!("{said} lies within {}", words(item.date)), ours, excerpt),
        When::Covers => Finding::insufficient(format!("no finer than {said}"), ours, excerpt),
        When::Overlaps => Finding::insufficient(format!("{said} only overlaps {}", words(item.date)), ours, excerpt),
        When::DayWithoutYear => Finding::insufficient(format!("{said}, with no year"), ours, excerpt),
        When::Apart(days) => return apart(pair, item, theirs, days),
        When::Open => return None,
    };
    pair.tempered(finding)
}

/// The dates have no day in common.
fn apart(pair: &Pair<'_>, item: &DateItem, theirs: &DateItem, days: i64) -> Option<Finding> {
    let own = |other: &DateItem| !matches!(when::compare(other.date, theirs.date), When::Apart(_) | When::Open);
    if pair.anchor.event.dates.iter().any(own) {
        // The article itself gives that date too.
        return None;
    }
    let (ours, excerpt) = (pair.ours(&item.spans), pair.words(&theirs.spans));
    let because = format!("{}, not {}", words(theirs.date), words(item.date));
    if *pair.ground == Ground::Other {
        let typo = when::other_year(item.date, theirs.date) && pair.alignment.close_company();
        let doubt = typo && pair.alignment.sort_fits && pair.alignment.place == Nearness::Agree;
        return doubt.then(|| {
            Finding::insufficient(format!("{because}: a wrong year, or a meeting of that year"), ours, excerpt)
        });
    }
    let finding = Finding::refutes(because, ours, excerpt);
    let zoned = pair.anchor.occasion.zoned || pair.occasion.zoned;
    if days == 1 && (zoned || clocks_apart(pair.anchor, pair.occasion, pair.atlas, pair.desks) >= FAR_HOURS) {
        return pair.tempered(finding.weakened("the next day in one time zone is the day before in another"));
    }
    if !pair.may_refute() {
        return pair.tempered(finding.weakened("the excerpt may be about another meeting"));
    }
    pair.tempered(finding)
}
