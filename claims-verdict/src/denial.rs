//! Evidence that says outright that a meeting did not take place.

use claims_engine::text::Span;

use crate::align::{Ground, Nearness, Published};
use crate::finding::Finding;
use crate::pair::Pair;
use crate::when::When;

/// Bytes over which a negation and its verb are shown together.
const NEAR: usize = 40;

/// Which facet of the meeting an item belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Facet {
    /// When.
    Date,
    /// Where.
    Place,
    /// Who.
    People,
}

/// What `did not meet` says of an item. It refutes what it names: a denial with a place denies the place, one with a
/// date the date, and one with neither the meeting as a whole.
pub(crate) fn compare(pair: &Pair<'_>, ours: &[Span], facet: Facet) -> Option<Finding> {
    let denied = pair.occasion.denied?;
    let everybody =
        pair.alignment.company.people.iter().all(Option::is_some) && !pair.alignment.company.people.is_empty();
    let parties = pair.alignment.company.parties.iter().all(Option::is_some);
    if !pair.alignment.sort_fits || !everybody || !parties || *pair.ground == Ground::Other {
        return None;
    }
    if matches!(pair.alignment.when, When::Apart(_)) || pair.alignment.place == Nearness::Apart {
        return None;
    }
    // `did not meet` rather than `not`.
    let trigger = pair.trigger();
    let shown = if denied.cover(trigger).len() <= NEAR { denied.cover(trigger) } else { denied };
    let finding = Finding::denies("the excerpt denies it", pair.ours(ours), shown);
    let dated = !pair.theirs.dates.is_empty();
    let placed = !pair.occasion.places.is_empty();
    let meant = match facet {
        Facet::Date => dated || !placed,
        Facet::Place => placed || !dated,
        Facet::People => (dated && placed) || (!dated && !placed),
    };
    if matches!(pair.alignment.published, Published::Before(_)) {
        return Some(finding.weakened("it was published before the event"));
    }
    if pair.theirs.hedge.is_some() {
        return Some(finding.weakened("it hedges"));
    }
    match pair.ground {
        Ground::Same { .. } if meant => Some(finding),
        Ground::Unsure(reason) => Some(finding.weakened(&format!("the excerpt {reason}"))),
        _ => Some(finding.weakened("it denies another detail")),
    }
}
