//! `meeting_location`: place by place, by containment.

use claims_engine::event::{Certainty, EventBody, PlaceItem};
use claims_engine::mention::PlaceKind;

use crate::align::Nearness;
use crate::finding::Finding;
use crate::pair::Pair;
use crate::place::{Lie, Place};
use crate::standing::Standing;
use crate::when::When;

/// What the excerpt's event says of a place; `None` where it says nothing.
pub(crate) fn compare(pair: &Pair<'_>, item: &PlaceItem) -> Option<Finding> {
    if let Some(finding) = pair.wholesale(&item.spans) {
        return Some(finding);
    }
    let EventBody::Meeting { places, .. } = &pair.theirs.body else { return None };
    let claimed = claimed(pair, item);
    let lies: Vec<(Lie, &PlaceItem)> = places
        .iter()
        .zip(&pair.occasion.places)
        .filter(|(_, place)| place.standing != Standing::Denied)
        .map(|(theirs, place)| (pair.atlas.lie(&claimed, place), theirs))
        .collect();
    let standing = |theirs: &PlaceItem| {
        let at = places.iter().position(|place| std::ptr::eq(place, theirs));
        at.and_then(|at| pair.occasion.places.get(at)).map_or(Standing::Plain, |place| place.standing)
    };
    let ours = pair.ours(&item.spans);
    let find = |wanted: Lie| lies.iter().find(|(lie, _)| *lie == wanted).map(|(_, theirs)| *theirs);
    let (theirs, finding) = if let Some(theirs) = find(Lie::Same) {
        (theirs, Finding::supports("the same place", ours, pair.words(&theirs.spans)))
    } else if let Some(theirs) = find(Lie::Inside) {
        (theirs, Finding::supports(format!("{} lies in {}", theirs.name, item.name), ours, pair.words(&theirs.spans)))
    } else if let Some(theirs) = find(Lie::Apart).filter(|_| pair.alignment.place == Nearness::Apart) {
        // Another town, though in the same country.
        (theirs, elsewhere(pair, item, theirs)?)
    } else if let Some(theirs) = find(Lie::Around) {
        (theirs, Finding::insufficient(format!("no closer than {}", theirs.name), ours, pair.words(&theirs.spans)))
    } else if let Some(theirs) = find(Lie::Apart) {
        (theirs, elsewhere(pair, item, theirs)?)
    } else if let Some(theirs) = find(Lie::Namesake) {
        let because = format!("{}: a town of that name in another country than is thought of first", theirs.name);
        (theirs, Finding::insufficient(because, ours, pair.words(&theirs.spans)))
    } else {
        let theirs = lies.iter().map(|(_, theirs)| *theirs).find(|theirs| theirs.kind == PlaceKind::Venue)?;
        if pair.alignment.place == Nearness::Apart {
            return None;
        }
        let because = format!("{}: whether that is {} cannot be known from these words", theirs.name, item.name);
        (theirs, Finding::insufficient(because, ours, pair.words(&theirs.spans)))
    };
    let finding = match standing(theirs) {
        Standing::Near => finding.weakened("only near it or on the way there"),
        Standing::Larger if claimed.standing != Standing::Larger => {
            finding.weakened("it names the larger place of that name")
        }
        _ if theirs.certainty == Certainty::Uncertain => finding.weakened("the place's reading is uncertain"),
        _ => finding,
    };
    pair.tempered(finding)
}

/// The claim's place as its article means it.
fn claimed(pair: &Pair<'_>, item: &PlaceItem) -> Place {
    let EventBody::Meeting { places, .. } = &pair.anchor.event.body else { return Place::new(&item.name, item.kind) };
    let at = places.iter().position(|place| place.name == item.name);
    let known = at.and_then(|at| pair.anchor.occasion.places.get(at));
    known.cloned().unwrap_or_else(|| Place::new(&item.name, item.kind))
}

/// Another place than the claim's.
fn elsewhere(pair: &Pair<'_>, item: &PlaceItem, theirs: &PlaceItem) -> Option<Finding> {
    if matches!(pair.alignment.when, When::Apart(_)) {
        // Another day and another place: another meeting.
        return None;
    }
    let finding = Finding::refutes(
        format!("{}, not {}", theirs.name, item.name),
        pair.ours(&item.spans),
        pair.words(&theirs.spans),
    );
    let whole = pair.alignment.place == Nearness::Apart;
    Some(if whole && pair.may_refute() {
        finding
    } else {
        finding.weakened("the excerpt may be about another meeting")
    })
}
