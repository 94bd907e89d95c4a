//! The parts of a claim's value, named as assessments name them, with the words that give each.

use claims_engine::event::PersonItem;
use claims_engine::kinds::{Claim, Value};
use claims_engine::text::Span;
use claims_verdict::item_names;

/// Each item and where it stands. A value without parts of its own is one item, at the claim's words.
pub fn items(claim: &Claim) -> Vec<(String, Vec<Span>)> {
    item_names(claim).into_iter().zip(spans(claim)).collect()
}

/// Beside the names, in the same order.
fn spans(claim: &Claim) -> Vec<Vec<Span>> {
    match &claim.value {
        Value::MeetingDate(item) => vec![item.spans.clone()],
        Value::MeetingLocation(places) => places.iter().map(|place| place.spans.clone()).collect(),
        Value::MeetingAttendees { people, parties } => {
            let parties = parties.iter().map(|party| party.spans.clone());
            people.iter().map(|person| person.spans.clone()).chain(parties).collect()
        }
        Value::TravelMode { mode_span, travellers, .. } => {
            travellers.iter().map(|person| traveller(*mode_span, person)).collect()
        }
        Value::Quotation { speaker_span, quote_span, .. } => {
            vec![speaker_span.iter().chain([quote_span]).copied().collect()]
        }
        Value::Precedence { .. } | Value::Anniversary { .. } | Value::Office { .. } | Value::Quantity { .. } => {
            vec![claim.mentions.clone()]
        }
    }
}

fn traveller(mode_span: Span, person: &PersonItem) -> Vec<Span> {
    let mut spans = person.spans.clone();
    spans.push(mode_span);
    spans.sort_unstable();
    spans.dedup();
    spans
}
