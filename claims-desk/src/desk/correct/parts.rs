//! Forms to begin with: a claim as it is, in two parts, several in one.

use claims_db::ClaimRecord;
use claims_engine::kinds::{self, Claim};
use claims_engine::text::{Offsets, Span, Unit};

use super::super::open::Open;
use super::form::event_kind;
use crate::out::event_id;
use crate::shape;
use crate::wire::{ClaimForm, FormEvent, Place, Value};

/// The claim as it is.
pub fn whole(open: &Open, record: &ClaimRecord) -> ClaimForm {
    let claim = record.clone().into_claim();
    form(open, &claim, &claim.value, &claim.mentions)
}

/// The claim in two parts: the first of its items and the others; else the first of its places and the others; else
/// the same twice.
pub fn split(open: &Open, record: &ClaimRecord) -> Vec<ClaimForm> {
    let claim = record.clone().into_claim();
    if let Some(parts) = by_items(&claim.value) {
        let parts = parts.iter().map(|value| form(open, &claim, value, &places_of(&claim, value)));
        return parts.collect();
    }
    let (first, others) = claim.mentions.split_at(claim.mentions.len().min(1));
    let others = if others.is_empty() { first } else { others };
    [first, others].iter().map(|mentions| form(open, &claim, &claim.value, mentions)).collect()
}

/// One claim that says what all of them say; what only one value can say is the first's.
pub fn merge(open: &Open, records: &[&ClaimRecord]) -> Option<ClaimForm> {
    let claims: Vec<Claim> = records.iter().map(|record| (*record).clone().into_claim()).collect();
    let (first, others) = claims.split_first()?;
    let mut value = first.value.clone();
    let mut mentions = first.mentions.clone();
    for other in others {
        take_in(&mut value, &other.value);
        mentions.extend(&other.mentions);
    }
    mentions.sort_unstable();
    mentions.dedup();
    Some(form(open, first, &value, &mentions))
}

fn form(open: &Open, claim: &Claim, value: &kinds::Value, mentions: &[Span]) -> ClaimForm {
    let offsets = Offsets::new(open.draft.text.text(), Unit::Utf16);
    let place = |span: &Span| {
        let (start, end) = offsets.span(*span);
        Place { start, end }
    };
    let event = claim.event.filter(|_| event_kind(claim.kind).is_some());
    ClaimForm {
        value: Value::from(shape::Value::from(value)),
        event: event.map(|at| FormEvent::Known { event: event_id(at) }),
        mentions: mentions.iter().map(place).collect(),
    }
}

/// A list's first item and its others, as two values.
fn by_items(value: &kinds::Value) -> Option<[kinds::Value; 2]> {
    use kinds::Value::{MeetingAttendees, MeetingLocation, TravelMode};
    match value {
        MeetingLocation(places) if places.len() > 1 => {
            let (first, others) = places.split_at(1);
            Some([MeetingLocation(first.to_vec()), MeetingLocation(others.to_vec())])
        }
        MeetingAttendees { people, parties } if people.len() > 1 => {
            let (first, others) = people.split_at(1);
            Some([
                MeetingAttendees { people: first.to_vec(), parties: Vec::new() },
                MeetingAttendees { people: others.to_vec(), parties: parties.clone() },
            ])
        }
        TravelMode { travellers, .. } if travellers.len() > 1 => {
            let (first, others) = travellers.split_at(1);
            let with = |people: &[_]| {
                let mut part = value.clone();
                if let TravelMode { travellers, .. } = &mut part {
                    *travellers = people.to_vec();
                }
                part
            };
            Some([with(first), with(others)])
        }
        _ => None,
    }
}

/// The claim's places that a part's items stand at; all of them where that would leave none.
fn places_of(claim: &Claim, part: &kinds::Value) -> Vec<Span> {
    let mut spans: Vec<Span> = match part {
        kinds::Value::MeetingLocation(places) => places.iter().flat_map(|item| item.spans.clone()).collect(),
        kinds::Value::MeetingAttendees { people, parties } => {
            let parties = parties.iter().flat_map(|item| item.spans.clone());
            people.iter().flat_map(|item| item.spans.clone()).chain(parties).collect()
        }
        kinds::Value::TravelMode { travellers, mode_span, .. } => {
            travellers.iter().flat_map(|item| item.spans.clone()).chain([*mode_span]).collect()
        }
        _ => Vec::new(),
    };
    spans.sort_unstable();
    spans.dedup();
    let mut kept: Vec<Span> =
        claim.mentions.iter().filter(|mention| spans.iter().any(|span| span.overlaps(**mention))).copied().collect();
    if kept.is_empty() {
        kept.clone_from(&claim.mentions);
    }
    kept
}

/// Adds the items of `other` that `value` has not.
fn take_in(value: &mut kinds::Value, other: &kinds::Value) {
    use kinds::Value::{MeetingAttendees, MeetingLocation, TravelMode};
    match (value, other) {
        (MeetingLocation(places), MeetingLocation(more)) => {
            for item in more {
                if !places.iter().any(|known| known.name == item.name) {
                    places.push(item.clone());
                }
            }
        }
        (MeetingAttendees { people, parties }, MeetingAttendees { people: more, parties: others }) => {
            for item in more {
                if !people.iter().any(|known| known.name == item.name) {
                    people.push(item.clone());
                }
            }
            for item in others {
                if !parties.iter().any(|known| known.name == item.name) {
                    parties.push(item.clone());
                }
            }
        }
        (
            TravelMode { travellers, from, to, date, vehicle, .. },
            TravelMode { travellers: more, from: start, to: end, date: day, vehicle: words, .. },
        ) => {
            for item in more {
                if !travellers.iter().any(|known| known.name == item.name) {
                    travellers.push(item.clone());
                }
            }
            *from = from.take().or_else(|| start.clone());
            *to = to.take().or_else(|| end.clone());
            *date = date.take().or_else(|| day.clone());
            *vehicle = vehicle.take().or_else(|| words.clone());
        }
        _ => {}
    }
}
