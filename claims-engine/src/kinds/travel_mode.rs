//! How did they travel? One claim for each journey.

use super::{Claim, ClaimKind, Value, say, statement};
use crate::event::{Event, EventBody};

/// The claims of one event.
pub fn claims(text: &str, index: usize, event: &Event, out: &mut Vec<Claim>) {
    let EventBody::Journey { mode, mode_span, vehicle, travellers, from, to } = &event.body else { return };
    if travellers.is_empty() {
        return;
    }
    let mut mentions: Vec<_> = travellers.iter().flat_map(|person| person.spans.iter().copied()).collect();
    mentions.push(*mode_span);
    mentions.sort_unstable();
    mentions.dedup();
    let value = Value::TravelMode {
        mode: *mode,
        mode_span: *mode_span,
        vehicle: vehicle.map(|span| say::one_line(span.of(text))),
        travellers: travellers.clone(),
        from: from.clone(),
        to: to.clone(),
        date: event.dates.first().cloned(),
    };
    out.push(Claim {
        event: Some(index),
        kind: ClaimKind::TravelMode,
        statement: statement(&value, Some(event)),
        because: format!("“{}”", say::one_line(mode_span.of(text))),
        // Who went by what: a year or weekday worked out for its date makes that no less told.
        certainty: travellers
            .iter()
            .map(|person| person.certainty)
            .chain(from.iter().chain(to).map(|place| place.certainty))
            .fold(say::hedged(event), Ord::max),
        mentions,
        value,
    });
}
