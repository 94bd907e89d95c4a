//! From a sentence’s journey to an event, and which tellings are of one journey.

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::Leg;
use crate::event::build::{add_person, add_telling, persons};
use crate::event::page::Page;
use crate::event::phase::{self};
use crate::event::{Certainty, DateItem, Event, EventBody, Phase, PlaceItem};
use crate::mention::{PersonId, PlaceKind};
use crate::text::Span;

/// The journeys told so far, found again by who travels.
#[derive(Debug, Default)]
pub struct Told {
    /// The journeys, in the order of their first telling.
    pub events: Vec<Event>,
    // Indices of the journeys that each person takes part in, ascending.
    of: FxHashMap<PersonId, Vec<usize>>,
}

impl Told {
    /// Joins a sentence's journeys to those told before.
    pub fn join(&mut self, new: Vec<Event>) {
        for event in new {
            // "The plane landed in Bangui": where a journey told just before by the same mode went.
            if is_orphan(&event) {
                if let Some(last) = self.events.iter_mut().rev().take(2).find(|last| continues(last, &event)) {
                    merge(last, event);
                }
                continue;
            }
            let who: Vec<PersonId> = travellers(&event).collect();
            let last = |of: &Vec<usize>| {
                of.iter().rev().copied().find(|i| self.events.get(*i).is_some_and(|known| same(known, &event)))
            };
            let found = who.iter().filter_map(|person| self.of.get(person)).filter_map(last).max();
            let at = found.unwrap_or(self.events.len());
            match self.events.get_mut(at) {
                Some(known) => merge(known, event),
                None => self.events.push(event),
            }
            for person in who {
                let of = self.of.entry(person).or_default();
                if let Err(place) = of.binary_search(&at) {
                    of.insert(place, at);
                }
            }
        }
    }
}

fn travellers(event: &Event) -> impl Iterator<Item = PersonId> {
    let who = if let EventBody::Journey { travellers, .. } = &event.body { travellers.as_slice() } else { &[] };
    who.iter().map(|person| person.person)
}

pub(super) fn event(page: &Page, leg: &Leg, sentence: Span, published: Option<NaiveDate>) -> Event {
    let doc = page.doc;
    let dates: Vec<DateItem> = leg
        .dates
        .iter()
        .filter_map(|i| page.dates.get(*i))
        .filter_map(|mention| {
            Some(DateItem {
                date: mention.value?,
                spans: vec![mention.span],
                because: mention.because.clone(),
                certainty: if mention.inferred { Certainty::Inferred } else { Certainty::Stated },
            })
        })
        .collect();
    let home = |at: usize| PlaceItem {
        name: "home".to_owned(),
        kind: PlaceKind::Other,
        spans: vec![doc.span(at..at + 1)],
        certainty: Certainty::Stated,
    };
    let to = leg.ends.to.clone().or_else(|| leg.ends.home.map(home));
    Event {
        what: doc.word(leg.verb).to_owned(),
        phase: phase::phase(leg.signs, &dates, published),
        triggers: vec![doc.span(leg.verb..leg.verb + 1)],
        tellings: vec![sentence],
        dates,
        hedge: leg.signs.hedge,
        denied: leg.signs.denied,
        body: EventBody::Journey {
            mode: leg.mode,
            mode_span: mode_span(page, leg),
            vehicle: leg.vehicle,
            travellers: persons(page, &leg.who, leg.signs.hedge.is_some()),
            from: leg.ends.from.clone(),
            to,
        },
    }
}

/// The mode's words with their preposition: `by special train`, `aboard Air Force One`, `flew`.
fn mode_span(page: &Page, leg: &Leg) -> Span {
    let doc = page.doc;
    let mut start = leg.mode_tokens.start;
    while start > 0
        && leg.mode_tokens.start - start < 4
        && start > leg.verb.min(start)
        && doc.is_any(start - 1, &["a", "an", "the", "his", "her", "their", "by", "aboard", "on", "in", "via"])
    {
        start -= 1;
    }
    doc.span(start..leg.mode_tokens.end)
}

/// Whether two tellings are of one journey: same mode, a common traveller, no other way.
pub(super) fn same(a: &Event, b: &Event) -> bool {
    let (
        EventBody::Journey { mode: mode_a, travellers: who_a, to: to_a, from: from_a, .. },
        EventBody::Journey { mode: mode_b, travellers: who_b, to: to_b, from: from_b, .. },
    ) = (&a.body, &b.body)
    else {
        return false;
    };
    let common = who_a.iter().any(|person| who_b.iter().any(|other| other.person == person.person));
    if mode_a != mode_b || !common {
        return false;
    }
    let differ = |a: &Option<PlaceItem>, b: &Option<PlaceItem>| match (a, b) {
        (Some(a), Some(b)) => {
            !a.name.eq_ignore_ascii_case(&b.name)
                && crate::gazetteer::contains(&a.name, &b.name) != Some(true)
                && crate::gazetteer::contains(&b.name, &a.name) != Some(true)
        }
        _ => false,
    };
    let home = |to: &Option<PlaceItem>| to.as_ref().is_some_and(|to| to.name == "home");
    let turned = match (from_a, to_b, from_b, to_a) {
        (Some(from), Some(to), _, _) | (_, _, Some(from), Some(to)) => from.name.eq_ignore_ascii_case(&to.name),
        _ => false,
    };
    let days = a.dates.iter().any(|x| b.dates.iter().any(|y| x.date != y.date && x.date.is_day() && y.date.is_day()));
    !differ(to_a, to_b)
        && !differ(from_a, from_b)
        && home(to_a) == home(to_b)
        && !turned
        && !days
        && (a.phase == Phase::Past) == (b.phase == Phase::Past)
        && a.denied.is_some() == b.denied.is_some()
}

/// Whether an event is a vehicle's way without its travellers.
fn is_orphan(event: &Event) -> bool {
    matches!(&event.body, EventBody::Journey { travellers, .. } if travellers.is_empty())
}

/// Whether `orphan` tells where the journey `known` went.
fn continues(known: &Event, orphan: &Event) -> bool {
    let (EventBody::Journey { mode, to, from, .. }, EventBody::Journey { mode: by, from: start, to: end, .. }) =
        (&known.body, &orphan.body)
    else {
        return false;
    };
    let open = to.is_none() && end.is_some() || from.is_none() && start.is_some() && end.is_none();
    mode == by && open && known.denied.is_none()
}

pub(super) fn merge(known: &mut Event, new: Event) {
    known.triggers.extend(new.triggers);
    for span in new.tellings {
        add_telling(&mut known.tellings, span);
    }
    for item in new.dates {
        if !known.dates.iter().any(|date| date.date == item.date) {
            known.dates.push(item);
        }
    }
    let (
        EventBody::Journey { travellers, from, to, vehicle, .. },
        EventBody::Journey { travellers: new_travellers, from: new_from, to: new_to, vehicle: new_vehicle, .. },
    ) = (&mut known.body, new.body)
    else {
        return;
    };
    for person in new_travellers {
        add_person(travellers, person);
    }
    *from = from.take().or(new_from);
    *to = to.take().or(new_to);
    *vehicle = vehicle.take().or(new_vehicle);
}
