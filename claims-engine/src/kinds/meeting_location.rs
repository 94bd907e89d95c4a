//! Where did they meet? One claim with every place that the text gives for the meeting.

use super::{Claim, ClaimKind, Value, say, statement};
use crate::event::{Certainty, Event, EventBody};

/// The claims of one event.
pub fn claims(index: usize, event: &Event, out: &mut Vec<Claim>) {
    let EventBody::Meeting { places, .. } = &event.body else { return };
    if places.is_empty() {
        return;
    }
    let mut mentions: Vec<_> = places.iter().flat_map(|place| place.spans.iter().copied()).collect();
    mentions.sort_unstable();
    mentions.dedup();
    let names: Vec<&str> = places.iter().map(|place| place.name.as_str()).collect();
    let inferred = places.iter().any(|place| place.certainty != Certainty::Stated);
    let value = Value::MeetingLocation(places.clone());
    out.push(Claim {
        event: Some(index),
        kind: ClaimKind::MeetingLocation,
        statement: statement(&value, Some(event)),
        because: format!("{}{}", say::quoted(&names), if inferred { "; in part from the passage before" } else { "" }),
        certainty: places
            .iter()
            .map(|place| place.certainty)
            .max()
            .unwrap_or(Certainty::Stated)
            .max(say::hedged(event)),
        mentions,
        value,
    });
}
