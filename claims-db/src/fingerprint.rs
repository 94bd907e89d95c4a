//! What makes a claim the same claim in another draft: its kind, its items and the event it is
//! about, without the places in the text and without the sentence that the engine writes for it.

use claims_engine::event::{Event, EventBody};
use claims_engine::kinds::{ClaimKind, Value};
use sha2::{Digest, Sha256};

use crate::hex::hex;

/// SHA-256, in hexadecimal, over what the claim asserts.
pub(crate) fn of(kind: ClaimKind, value: &Value, event: Option<&Event>) -> String {
    let mut hash = Fields(Sha256::new());
    hash.text(kind.name());
    value_fields(value, &mut hash);
    match event {
        Some(event) => event_fields(event, &mut hash),
        None => hash.text("no event"),
    }
    hex(&hash.0.finalize())
}

/// SHA-256, in hexadecimal, over which event it is.
pub(crate) fn of_event(event: &Event) -> String {
    let mut hash = Fields(Sha256::new());
    event_fields(event, &mut hash);
    hex(&hash.0.finalize())
}

struct Fields(Sha256);

impl Fields {
    fn text(&mut self, text: &str) {
        self.0.update((text.len() as u64).to_be_bytes());
        self.0.update(text);
    }

    fn maybe(&mut self, text: Option<&str>) {
        self.list(text);
    }

    /// The order in which the text names them is no part of the claim.
    fn list<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) {
        let mut texts: Vec<&str> = texts.into_iter().collect();
        texts.sort_unstable();
        self.0.update((texts.len() as u64).to_be_bytes());
        for text in texts {
            self.text(text);
        }
    }
}

fn value_fields(value: &Value, hash: &mut Fields) {
    match value {
        Value::MeetingDate(item) => hash.text(&item.date.to_string()),
        Value::MeetingLocation(places) => hash.list(places.iter().map(|place| place.name.as_str())),
        Value::MeetingAttendees { people, parties } => {
            hash.list(people.iter().map(|person| person.name.as_str()));
            hash.list(parties.iter().map(|party| party.name.as_str()));
        }
        Value::TravelMode { mode, vehicle, travellers, from, to, date, .. } => {
            hash.text(mode.name());
            hash.maybe(vehicle.as_deref());
            hash.list(travellers.iter().map(|person| person.name.as_str()));
            hash.maybe(from.as_ref().map(|place| place.name.as_str()));
            hash.maybe(to.as_ref().map(|place| place.name.as_str()));
            hash.maybe(date.as_ref().map(|item| item.date.to_string()).as_deref());
        }
        Value::Quotation { speaker, quote, .. } => {
            hash.maybe(speaker.as_deref());
            hash.text(quote);
        }
        Value::Precedence { what, ordinal, interval, parties } => {
            hash.text(what);
            hash.text(&ordinal.to_string());
            hash.maybe(interval.as_deref());
            hash.list(parties.iter().map(String::as_str));
        }
        Value::Anniversary { ordinal, of, base, on } => {
            hash.text(&ordinal.to_string());
            hash.text(of);
            hash.maybe(base.map(|date| date.to_string()).as_deref());
            hash.maybe(on.map(|date| date.to_string()).as_deref());
        }
        Value::Office { person, title, organisation } => {
            hash.text(person);
            hash.text(title);
            hash.maybe(organisation.as_deref());
        }
        Value::Quantity { amount, unit, of, about } => {
            hash.text(amount);
            hash.maybe(unit.as_deref());
            hash.maybe(of.as_deref());
            hash.text(if *about { "about" } else { "exactly" });
        }
    }
}

/// Which event: what sort, in which phase, who was in it.
fn event_fields(event: &Event, hash: &mut Fields) {
    hash.text(event.phase.name());
    hash.text(if event.denied.is_some() { "denied" } else { "told" });
    match &event.body {
        EventBody::Meeting { attendees, parties, .. } => {
            hash.text("meeting");
            hash.list(attendees.iter().map(|person| person.name.as_str()));
            hash.list(parties.iter().map(|party| party.name.as_str()));
        }
        EventBody::Journey { mode, travellers, .. } => {
            hash.text("journey");
            hash.text(mode.name());
            hash.list(travellers.iter().map(|person| person.name.as_str()));
        }
    }
}
