//! Events and what they are made of.

use claims_engine::event::{Certainty, DateItem, Event, EventBody, PartyItem, PersonItem, Phase, PlaceItem};
use claims_engine::mention::{Mode, Person, PlaceKind};
use serde_json::{Value as Json, json};

use super::{Misfit, Stored, field, stored_names, stored_struct};

stored_names! {
    Phase { Held = "held", Planned = "planned", Cancelled = "cancelled", Past = "past" }
    Certainty { Stated = "stated", Inferred = "inferred", Uncertain = "uncertain" }
    PlaceKind {
        Area = "area", Country = "country", Region = "region", City = "city", Venue = "venue", Other = "other",
    }
}

stored_struct! {
    DateItem { date, spans, because, certainty }
    PlaceItem { name, kind, spans, certainty }
    PersonItem { name, person, spans, certainty }
    PartyItem { name, spans }
    Person { name, aliases, titles }
    Event { what, phase, triggers, tellings, dates, hedge, denied, body }
}

impl Stored for Mode {
    fn write(&self) -> Json {
        Json::from(self.name())
    }
    fn read(json: &Json) -> Result<Self, Misfit> {
        let name = json.as_str().ok_or(Misfit("mode"))?;
        Mode::ALL.iter().copied().find(|mode| mode.name() == name).ok_or(Misfit("mode"))
    }
}

impl Stored for EventBody {
    fn write(&self) -> Json {
        match self {
            EventBody::Meeting { places, attendees, absent, parties, remote } => json!({
                "type": "meeting", "places": places.write(), "attendees": attendees.write(),
                "absent": absent.write(), "parties": parties.write(), "remote": remote,
            }),
            EventBody::Journey { mode, mode_span, vehicle, travellers, from, to } => json!({
                "type": "journey", "mode": mode.write(), "mode_span": mode_span.write(),
                "vehicle": vehicle.write(), "travellers": travellers.write(),
                "from": from.write(), "to": to.write(),
            }),
        }
    }

    fn read(json: &Json) -> Result<Self, Misfit> {
        match json.get("type").and_then(Json::as_str) {
            Some("meeting") => Ok(EventBody::Meeting {
                places: field(json, "places")?,
                attendees: field(json, "attendees")?,
                absent: field(json, "absent")?,
                parties: field(json, "parties")?,
                remote: field(json, "remote")?,
            }),
            Some("journey") => Ok(EventBody::Journey {
                mode: field(json, "mode")?,
                mode_span: field(json, "mode_span")?,
                vehicle: field(json, "vehicle")?,
                travellers: field(json, "travellers")?,
                from: field(json, "from")?,
                to: field(json, "to")?,
            }),
            _ => Err(Misfit("event type")),
        }
    }
}
