//! Who took part? One claim with the persons, and the parties where there are any.

use super::{Claim, ClaimKind, Value, say, statement};
use crate::event::{Certainty, Event, EventBody};

/// The claims of one event.
pub fn claims(index: usize, event: &Event, out: &mut Vec<Claim>) {
    let EventBody::Meeting { attendees, parties, .. } = &event.body else { return };
    if attendees.is_empty() && parties.is_empty() {
        return;
    }
    let mut mentions: Vec<_> = attendees
        .iter()
        .flat_map(|person| person.spans.iter().copied())
        .chain(parties.iter().flat_map(|party| party.spans.iter().copied()))
        .collect();
    mentions.sort_unstable();
    mentions.dedup();
    let names: Vec<&str> = attendees
        .iter()
        .map(|person| person.name.as_str())
        .chain(parties.iter().map(|party| party.name.as_str()))
        .collect();
    let value = Value::MeetingAttendees { people: attendees.clone(), parties: parties.clone() };
    out.push(Claim {
        event: Some(index),
        kind: ClaimKind::MeetingAttendees,
        statement: statement(&value, Some(event)),
        because: say::quoted(&names),
        certainty: attendees
            .iter()
            .map(|person| person.certainty)
            .max()
            .unwrap_or(Certainty::Stated)
            .max(say::hedged(event)),
        mentions,
        value,
    });
}
