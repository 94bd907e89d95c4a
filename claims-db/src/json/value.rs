//! Claims, and their values with the kind's name beside them.

use claims_engine::kinds::{Claim, ClaimKind, Value};
use serde_json::{Value as Json, json};

use super::{Misfit, Stored, field, stored_struct};

stored_struct! {
    Claim { event, kind, statement, value, because, certainty, mentions }
}

impl Stored for ClaimKind {
    fn write(&self) -> Json {
        Json::from(self.name())
    }
    fn read(json: &Json) -> Result<Self, Misfit> {
        json.as_str().and_then(ClaimKind::from_name).ok_or(Misfit("kind"))
    }
}

/// The kind that a value belongs to.
pub(crate) fn kind_of(value: &Value) -> ClaimKind {
    match value {
        Value::MeetingDate(_) => ClaimKind::MeetingDate,
        Value::MeetingLocation(_) => ClaimKind::MeetingLocation,
        Value::MeetingAttendees { .. } => ClaimKind::MeetingAttendees,
        Value::TravelMode { .. } => ClaimKind::TravelMode,
        Value::Quotation { .. } => ClaimKind::Quotation,
        Value::Precedence { .. } => ClaimKind::Precedence,
        Value::Anniversary { .. } => ClaimKind::Anniversary,
        Value::Office { .. } => ClaimKind::Office,
        Value::Quantity { .. } => ClaimKind::Quantity,
    }
}

impl Stored for Value {
    fn write(&self) -> Json {
        let mut json = match self {
            Value::MeetingDate(item) => json!({ "date": item.write() }),
            Value::MeetingLocation(places) => json!({ "places": places.write() }),
            Value::MeetingAttendees { people, parties } => {
                json!({ "people": people.write(), "parties": parties.write() })
            }
            Value::TravelMode { mode, mode_span, vehicle, travellers, from, to, date } => json!({
                "mode": mode.write(), "mode_span": mode_span.write(), "vehicle": vehicle.write(),
                "travellers": travellers.write(), "from": from.write(), "to": to.write(), "date": date.write(),
            }),
            Value::Quotation { speaker, speaker_span, quote, quote_span } => json!({
                "speaker": speaker.write(), "speaker_span": speaker_span.write(),
                "quote": quote, "quote_span": quote_span.write(),
            }),
            Value::Precedence { what, ordinal, interval, parties } => {
                json!({ "what": what, "ordinal": ordinal, "interval": interval, "parties": parties })
            }
            Value::Anniversary { ordinal, of, base, on } => {
                json!({ "ordinal": ordinal, "of": of, "base": base.write(), "on": on.write() })
            }
            Value::Office { person, title, organisation } => {
                json!({ "person": person, "title": title, "organisation": organisation })
            }
            Value::Quantity { amount, unit, of, about } => {
                json!({ "amount": amount, "unit": unit, "of": of, "about": about })
            }
        };
        if let Some(fields) = json.as_object_mut() {
            fields.insert("kind".to_owned(), Json::from(kind_of(self).name()));
        }
        json
    }

    fn read(json: &Json) -> Result<Self, Misfit> {
        Ok(match field(json, "kind")? {
            ClaimKind::MeetingDate => Value::MeetingDate(field(json, "date")?),
            ClaimKind::MeetingLocation => Value::MeetingLocation(field(json, "places")?),
            ClaimKind::MeetingAttendees => {
                Value::MeetingAttendees { people: field(json, "people")?, parties: field(json, "parties")? }
            }
            ClaimKind::TravelMode => Value::TravelMode {
                mode: field(json, "mode")?,
                mode_span: field(json, "mode_span")?,
                vehicle: field(json, "vehicle")?,
                travellers: field(json, "travellers")?,
                from: field(json, "from")?,
                to: field(json, "to")?,
                date: field(json, "date")?,
            },
            ClaimKind::Quotation => Value::Quotation {
                speaker: field(json, "speaker")?,
                speaker_span: field(json, "speaker_span")?,
                quote: field(json, "quote")?,
                quote_span: field(json, "quote_span")?,
            },
            ClaimKind::Precedence => Value::Precedence {
                what: field(json, "what")?,
                ordinal: field(json, "ordinal")?,
                interval: field(json, "interval")?,
                parties: field(json, "parties")?,
            },
            ClaimKind::Anniversary => Value::Anniversary {
                ordinal: field(json, "ordinal")?,
                of: field(json, "of")?,
                base: field(json, "base")?,
                on: field(json, "on")?,
            },
            ClaimKind::Office => Value::Office {
                person: field(json, "person")?,
                title: field(json, "title")?,
                organisation: field(json, "organisation")?,
            },
            ClaimKind::Quantity => Value::Quantity {
                amount: field(json, "amount")?,
                unit: field(json, "unit")?,
                of: field(json, "of")?,
                about: field(json, "about")?,
            },
        })
    }
}
