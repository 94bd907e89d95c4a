//! When did (does, will) they meet? One claim for each date of a meeting.

use super::{Claim, ClaimKind, Value, say, statement};
use crate::event::{Event, EventBody};

/// The claims of one event.
pub fn claims(index: usize, event: &Event, out: &mut Vec<Claim>) {
    let EventBody::Meeting { .. } = &event.body else { return };
    for item in &event.dates {
        let value = Value::MeetingDate(item.clone());
        out.push(Claim {
            event: Some(index),
            kind: ClaimKind::MeetingDate,
            statement: statement(&value, Some(event)),
            because: item.because.clone(),
            certainty: item.certainty.max(say::hedged(event)),
            mentions: item.spans.clone(),
            value,
        });
    }
}
