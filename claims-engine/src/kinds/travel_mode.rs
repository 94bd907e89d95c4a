//! How did they travel? One claim for each journey.

use super::{Claim, ClaimKind, Value, say};
use crate::event::{Event, EventBody};
use crate::mention::Mode;

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
    let names: Vec<&str> = travellers.iter().map(|person| person.name.as_str()).collect();
    let by = match mode {
        Mode::OnFoot => "on foot".to_owned(),
        Mode::Other => "by other means".to_owned(),
        mode => format!("by {}", mode.name()),
    };
    let verb = say::phase_verb(event, "travelled", "were to travel", "were to have travelled");
    let way = [
        from.as_ref().map(|from| format!(" from {}", from.name)),
        to.as_ref().map(|to| if to.name == "home" { " home".to_owned() } else { format!(" to {}", to.name) }),
    ];
    out.push(Claim {
        event: Some(index),
        kind: ClaimKind::TravelMode,
        statement: format!("{} {verb}{} {by}.", say::list(&names), way.into_iter().flatten().collect::<String>()),
        because: format!("“{}”", say::one_line(mode_span.of(text))),
        certainty: say::hedged(event),
        mentions,
        value: Value::TravelMode {
            mode: *mode,
            mode_span: *mode_span,
            vehicle: vehicle.map(|span| say::one_line(span.of(text))),
            travellers: travellers.clone(),
            from: from.clone(),
            to: to.clone(),
            date: event.dates.first().cloned(),
        },
    });
}
