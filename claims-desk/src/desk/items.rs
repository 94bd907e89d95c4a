//! The parts of a claim's value, named as assessments name them, with the words that give each.

use claims_engine::event::{PersonItem, PlaceItem};
use claims_engine::kinds::{Claim, Value};
use claims_engine::mention::Mode;
use claims_engine::text::Span;

/// Each item and where it stands. Kinds whose value has no parts of its own give one item without a name, at the
/// claim's own words.
pub fn items(claim: &Claim) -> Vec<(String, Vec<Span>)> {
    match &claim.value {
        Value::MeetingDate(item) => vec![(item.date.to_string(), item.spans.clone())],
        Value::MeetingLocation(places) => places.iter().map(place).collect(),
        Value::MeetingAttendees { people, parties } => {
            let parties = parties.iter().map(|party| (party.name.clone(), party.spans.clone()));
            people.iter().map(|person| (person.name.clone(), person.spans.clone())).chain(parties).collect()
        }
        Value::TravelMode { mode, mode_span, travellers, .. } => {
            travellers.iter().map(|person| traveller(*mode, *mode_span, person)).collect()
        }
        Value::Quotation { speaker, speaker_span, quote, quote_span } => {
            let spans = speaker_span.iter().chain([quote_span]).copied().collect();
            vec![(format!("{}: {quote}", speaker.as_deref().unwrap_or("unknown")), spans)]
        }
        Value::Precedence { .. } | Value::Anniversary { .. } | Value::Office { .. } | Value::Quantity { .. } => {
            vec![(claim.statement.clone(), claim.mentions.clone())]
        }
    }
}

fn place(place: &PlaceItem) -> (String, Vec<Span>) {
    (place.name.clone(), place.spans.clone())
}

fn traveller(mode: Mode, mode_span: Span, person: &PersonItem) -> (String, Vec<Span>) {
    let mut spans = person.spans.clone();
    spans.push(mode_span);
    spans.sort_unstable();
    (format!("{}: {}", mode.name(), person.name), spans)
}
