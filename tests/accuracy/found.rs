//! What the engine says, flattened into items.

use std::collections::BTreeMap;

use claims_engine::Extraction;
use claims_engine::event::{PartyItem, PersonItem, PlaceItem};
use claims_engine::kinds::Value;

use super::items::{Items, Kind, Meeting};

/// The items of an extraction.
pub fn found(extraction: &Extraction) -> Items {
    let mut meetings: BTreeMap<Option<usize>, Meeting> = BTreeMap::new();
    let mut items = Items::default();
    for claim in &extraction.claims {
        match &claim.value {
            Value::MeetingDate(date) => meetings.entry(claim.event).or_default().dates.push(date.date.to_string()),
            Value::MeetingLocation(places) => {
                meetings.entry(claim.event).or_default().places.extend(places.iter().map(place));
            }
            Value::MeetingAttendees { people, parties } => {
                let meeting = meetings.entry(claim.event).or_default();
                meeting.people.extend(people.iter().map(person));
                meeting.parties.extend(parties.iter().map(party));
            }
            Value::TravelMode { mode, travellers, to, .. } => {
                let to = to.as_ref().map(|to| to.name.as_str());
                for who in travellers {
                    items.journey(mode.name(), &who.name, to);
                }
            }
            Value::Quotation { speaker, quote, .. } => items.quotation(speaker.as_deref(), quote),
            Value::Office { person, .. } => items.office(person),
            Value::Quantity { amount, .. } => items.number(Kind::Quantity, amount),
            Value::Precedence { ordinal, .. } => items.number(Kind::Precedence, &ordinal.to_string()),
            Value::Anniversary { ordinal, .. } => items.number(Kind::Anniversary, &ordinal.to_string()),
        }
    }
    for meeting in meetings.values() {
        items.meeting(meeting);
    }
    items
}

fn place(item: &PlaceItem) -> String {
    item.name.clone()
}

fn person(item: &PersonItem) -> String {
    item.name.clone()
}

fn party(item: &PartyItem) -> String {
    item.name.clone()
}
