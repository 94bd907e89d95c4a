//! Meetings and journeys as the claims about them stand: what a person corrected, added or put aside counts in
//! their slots too, so that evidence is compared with the corrected event.

use claims_db::{ClaimRecord, Origin};
use claims_engine::event::{Event, EventBody};
use claims_engine::kinds::{ClaimKind, Value};

/// The events with the slots that people's claims touch made from the claims that stand. `records` are all claims of
/// the draft, those put aside included.
pub fn amended(mut events: Vec<Event>, records: &[ClaimRecord]) -> Vec<Event> {
    for (at, kind) in touched(records) {
        let Some(event) = events.get_mut(at) else { continue };
        clear(event, kind);
        let standing = records.iter().filter(|record| !record.dismissed && record.event == Some(at));
        for record in standing.filter(|record| record.kind == kind) {
            lay(event, &record.value);
        }
    }
    events
}

/// Slots that are not as the engine filled them: (event, kind of claim).
fn touched(records: &[ClaimRecord]) -> Vec<(usize, ClaimKind)> {
    let mut found: Vec<(usize, ClaimKind)> = Vec::new();
    for record in records.iter().filter(|record| record.dismissed || record.origin == Origin::Person) {
        found.extend(record.event.map(|at| (at, record.kind)));
        // A claim that was given another kind or event has left its old slot.
        found.extend(record.found.as_ref().and_then(|found| Some((found.event?, found.kind))));
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn clear(event: &mut Event, kind: ClaimKind) {
    match (&mut event.body, kind) {
        (EventBody::Meeting { .. }, ClaimKind::MeetingDate) => event.dates.clear(),
        (EventBody::Meeting { places, .. }, ClaimKind::MeetingLocation) => places.clear(),
        (EventBody::Meeting { attendees, parties, .. }, ClaimKind::MeetingAttendees) => {
            attendees.clear();
            parties.clear();
        }
        // A journey without means of travel is none: its slots stay until another claim fills them.
        _ => {}
    }
}

/// Adds what a value says to the slots of its event.
pub fn lay(event: &mut Event, value: &Value) {
    match (&mut event.body, value) {
        (EventBody::Meeting { .. }, Value::MeetingDate(item)) => {
            let known = event.dates.iter().any(|known| known.date == item.date);
            event.dates.extend((!known).then(|| item.clone()));
        }
        (EventBody::Meeting { places, .. }, Value::MeetingLocation(items)) => {
            for item in items {
                if !places.iter().any(|known| known.name == item.name) {
                    places.push(item.clone());
                }
            }
        }
        (EventBody::Meeting { attendees, parties, absent, .. }, Value::MeetingAttendees { people, parties: more }) => {
            for item in people {
                absent.retain(|known| known.name != item.name);
                if !attendees.iter().any(|known| known.name == item.name) {
                    attendees.push(item.clone());
                }
            }
            for item in more {
                if !parties.iter().any(|known| known.name == item.name) {
                    parties.push(item.clone());
                }
            }
        }
        (EventBody::Journey { .. }, Value::TravelMode { mode, mode_span, travellers, from, to, date, .. }) => {
            event.body = EventBody::Journey {
                mode: *mode,
                mode_span: *mode_span,
                vehicle: Some(*mode_span),
                travellers: travellers.clone(),
                from: from.clone(),
                to: to.clone(),
            };
            event.dates = date.iter().cloned().collect();
        }
        _ => {}
    }
}
