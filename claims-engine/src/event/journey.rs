//! Journeys: who travelled, by what, from where, to where.

use std::ops::Range;

use chrono::NaiveDate;

use super::build::{add_person, one_line, persons};
use super::clause::Clause;
use super::page::{Page, Tag};
use super::party::Group;
use super::phase::{self, Signs};
use super::{Certainty, DateItem, Event, EventBody, Phase, PlaceItem};
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::{Mode, PlaceKind};
use crate::text::Span;

/// A journey as one sentence tells it.
#[derive(Debug)]
struct Trip {
    verb: usize,
    mode: Mode,
    mode_tokens: Range<usize>,
    vehicle: Option<Span>,
    who: Group,
    from: Option<PlaceItem>,
    to: Option<PlaceItem>,
    home: bool,
    dates: Vec<usize>,
    signs: Signs,
}

/// The journeys of one sentence.
pub fn find(clause: &Clause, sentence: Span, published: Option<NaiveDate>) -> Vec<Event> {
    let mut out: Vec<Event> = Vec::new();
    let mut taken: Vec<usize> = Vec::new();
    for v in clause.tokens.clone() {
        if clause.page.quoted.get(v).copied().unwrap_or(false) || clause.page.tag(v) != Tag::Plain || taken.contains(&v)
        {
            continue;
        }
        let Some(trip) = read(clause, v) else { continue };
        taken.extend(trip.mode_tokens.clone());
        let event = event(clause.page, &trip, sentence, published);
        // Two verbs of one sentence that share the vehicle tell of one journey.
        match out.iter_mut().find(|known| same(known, &event)) {
            Some(known) => merge(known, event),
            None => out.push(event),
        }
    }
    out
}

/// Joins a sentence's journeys to those told before.
pub fn join(known: &mut Vec<Event>, new: Vec<Event>) {
    for event in new {
        match known.iter_mut().rev().find(|known| same(known, &event)) {
            Some(known) => merge(known, event),
            None => known.push(event),
        }
    }
}

/// Verbs that say the mode by themselves.
fn own_mode(clause: &Clause, v: usize) -> Option<Mode> {
    let doc = clause.page.doc;
    let goes = |clause: &Clause| {
        (v + 1..clause.tokens.end.min(v + 10)).take_while(|k| !clause.page.parts_clauses(*k)).any(|k| {
            doc.is_any(
                k,
                &["to", "from", "into", "across", "back", "home", "over", "out", "through", "via", "towards", "toward"],
            ) || clause.page.place(k).is_some()
        })
    };
    if doc.is_any(v, &["flew", "fly", "flies", "flown", "flying"]) {
        // "flew the flag" is no journey; "flew to", "flew home", "flew in" are.
        return (goes(clause) || doc.is_any(v + 1, &["in", "out", "on", "home", "back"])).then_some(Mode::Plane);
    }
    if doc.is_any(v, &["drove", "drive", "drives", "driven", "driving", "motored"]) {
        return goes(clause).then_some(Mode::Car);
    }
    if doc.is_any(v, &["sailed", "sail", "sails", "sailing", "rowed", "ferried", "cruised"]) {
        return goes(clause).then_some(Mode::Ship);
    }
    if doc.is_any(v, &["walked", "walk", "walks", "walking", "hiked", "trekked", "marched", "stepped"]) {
        let far = (v + 1..clause.tokens.end.min(v + 9)).any(|k| {
            doc.is_any(k, &["border", "frontier", "line", "bridge", "boundary"])
                || matches!(clause.page.places_kind(k), Some(PlaceKind::Country | PlaceKind::City))
                    && doc.is_any(k - 1, &["to", "into", "from"])
        });
        return far.then_some(Mode::OnFoot);
    }
    if doc.is_any(v, &["cycled", "cycling", "pedalled", "pedaled", "biked", "bicycled"]) {
        return goes(clause).then_some(Mode::Bicycle);
    }
    None
}

fn read(clause: &Clause, v: usize) -> Option<Trip> {
    let doc = clause.page.doc;
    let class = doc.class(v);
    let verbal =
        class.is(Classes::Verb) && (clause.page.is_finite(v) || clause.after_auxiliary(v) || class.is(Classes::Ing));
    if !verbal {
        return None;
    }
    let carries = doc.is_any(
        v,
        &[
            "carrying",
            "carried",
            "bringing",
            "brought",
            "transporting",
            "took",
            "taking",
            "take",
            "takes",
            "taken",
            "used",
            "using",
            "rode",
            "riding",
            "caught",
            "entered",
            "exited",
            "left",
            "transported",
            "ferried",
            "whisked",
            "escorted",
            "made",
            "hopped",
            "climbed",
            "got",
            "landed",
        ],
    );
    if !class.is(Classes::Move) && !carries {
        return None;
    }
    let end = clause_end(clause, v);
    let found = vehicle(clause, v, end);
    let (mode, mode_tokens, vehicle) = match found {
        Some(found) => found,
        None => (own_mode(clause, v)?, v..v + 1, None),
    };
    // "was a passenger", "took the train of thought" and the like are kept out by the vehicle rules.
    let boards = doc.is_any(
        v,
        &[
            "boarded", "board", "boards", "boarding", "took", "take", "takes", "taking", "taken", "rode", "ride",
            "riding", "rides", "caught", "used", "using", "entered",
        ],
    );
    let direct = vehicle.is_some() && (v + 1..mode_tokens.start).all(|k| is_inside_np(clause, k));
    let linked = mode_tokens.start > v
        && (mode_tokens.start.saturating_sub(6).max(v)..=mode_tokens.start)
            .any(|k| doc.is_any(k, &["by", "aboard", "on", "in", "via", "inside", "onboard", "with"]))
        || mode_tokens.start <= v;
    if class.is(Classes::Move) && !boards && !linked && !(direct && doc.is_any(v, &["drove", "flew", "sailed", "left"]))
        || boards && !direct && !linked
    {
        return None;
    }
    if carries && !class.is(Classes::Move) && !boards && !(mode_tokens.start < v || linked) {
        return None;
    }
    let who = travellers(clause, v, mode_tokens.start, end)?;
    let (from, to, home) = ends(clause, v, end, &mode_tokens);
    let triggers: Vec<usize> = std::iter::once(v).collect();
    let mut dates = clause.dates(&triggers);
    if dates.is_empty() && mode_tokens.start > v {
        dates = (mode_tokens.end..end)
            .filter_map(|k| if let Tag::Date(i) = clause.page.tag(k) { Some(i as usize) } else { None })
            .take(1)
            .collect();
    }
    let signs = phase::signs(doc, &triggers, &clause.tokens);
    Some(Trip { verb: v, mode, mode_tokens, vehicle, who, from, to, home, dates, signs })
}

/// Where the verb's clause ends: infinitives of purpose stay inside, new clauses do not.
fn clause_end(clause: &Clause, v: usize) -> usize {
    let doc = clause.page.doc;
    (v + 1..clause.tokens.end)
        .find(|k| {
            clause.page.parts_clauses(*k) && !doc.is_any(*k, &["where", "—", "–", "--"])
                || clause.page.is_finite(*k)
                    && !doc.class(*k).is(Classes::Auxiliary)
                    && doc.class(*k).is(Classes::Past)
                    && !doc.is(k - 1, "to")
                    && (doc.is(k - 1, "and")
                        || doc.word(k - 1) == ","
                        || clause.groups.iter().any(|group| group.tokens.end == *k))
        })
        .unwrap_or(clause.tokens.end)
}

fn is_inside_np(clause: &Clause, k: usize) -> bool {
    let doc = clause.page.doc;
    clause.page.reference(k).is_some_and(|owner| owner.possessive)
        || doc.kind(k) == Some(TokenKind::Possessive)
        || doc.is_any(
            k,
            &["a", "an", "the", "his", "her", "their", "its", "own", "another", "same", "on", "onto", "aboard"],
        )
        || clause.page.tag(k) == Tag::Plain
            && doc.kind(k) == Some(TokenKind::Word)
            && !doc.class(k).any(Classes::Function.with(Classes::Verb))
        || matches!(clause.page.tag(k), Tag::Vehicle(_) | Tag::Organisation(_))
        || crate::gazetteer::country_of_demonym(doc.word(k)).is_some()
}

type Found = (Mode, Range<usize>, Option<Span>);

/// The vehicle that the verb at `v` is about: behind it in the clause, or its subject.
fn vehicle(clause: &Clause, v: usize, end: usize) -> Option<Found> {
    let doc = clause.page.doc;
    for k in v + 1..end {
        if let Some(vehicle) = clause.page.vehicle(k) {
            let range = k..clause.page.end_of(k);
            // "by" and a bare mode; "on foot".
            return Some((vehicle.mode, range, Some(vehicle.span)));
        }
        if doc.is(k, "on") && doc.is(k + 1, "foot") {
            return Some((Mode::OnFoot, k..k + 2, Some(doc.span(k..k + 2))));
        }
        if doc.is(k, "by") {
            let mode = by(doc.word(k + 1));
            if let Some(mode) = mode {
                return Some((mode, k..k + 2, Some(doc.span(k + 1..k + 2))));
            }
        }
    }
    // "His train arrived in Beijing", "the helicopter carrying the president landed".
    let start =
        (clause.tokens.start..v).rev().find(|k| clause.page.parts_clauses(*k)).map_or(clause.tokens.start, |k| k + 1);
    for k in (start..v).rev() {
        if clause.page.is_finite(k) && !doc.class(k).is(Classes::Auxiliary) && !doc.class(v).is(Classes::Ing) {
            break;
        }
        if let Some(vehicle) = clause.page.vehicle(k) {
            let range = clause.page.start_of(k)..k + 1;
            let fronted = range.start > start && doc.is_any(range.start - 1, &["aboard", "on", "by", "in"]);
            let free = range.start == start || fronted || !doc.class(range.start - 1).is(Classes::Preposition);
            return free.then_some((vehicle.mode, range, Some(vehicle.span)));
        }
    }
    None
}

/// `by` and a mode that is no vehicle's name.
fn by(word: &str) -> Option<Mode> {
    Some(match word.to_ascii_lowercase().as_str() {
        "air" => Mode::Plane,
        "rail" => Mode::Train,
        "sea" | "boat" | "water" => Mode::Ship,
        "road" => Mode::Car,
        "bike" => Mode::Bicycle,
        _ => return None,
    })
}

fn travellers(clause: &Clause, v: usize, mode_start: usize, end: usize) -> Option<Group> {
    let doc = clause.page.doc;
    let mut who = Group::default();
    let carrying = doc.is_any(
        v,
        &[
            "carrying",
            "carried",
            "bringing",
            "brought",
            "transporting",
            "transported",
            "ferried",
            "whisked",
            "took",
            "flew",
        ],
    ) && mode_start < v;
    if carrying && let Some(group) = clause.object(v + 1) {
        who.join(group);
    } else if mode_start < v {
        // "Kim's train arrived": its owner travels in it; else "Aboard the train, Kim ...".
        let owner = (mode_start.saturating_sub(3).max(clause.tokens.start)..mode_start)
            .rev()
            .find_map(|k| clause.page.reference(k).filter(|owner| owner.possessive));
        match owner {
            Some(owner) => {
                let span = doc.span(owner.core.clone());
                who.persons.extend(owner.persons.iter().map(|person| (*person, span)));
            }
            None => {
                if let Some(carried) = (mode_start..v)
                    .find(|k| doc.is_any(*k, &["carrying", "bringing"]))
                    .and_then(|k| clause.object(k + 1))
                {
                    who.join(carried);
                } else if let Some(subject) = clause.subject(v) {
                    who.join(subject);
                }
            }
        }
    } else if let Some(subject) = clause.subject(v) {
        who.join(subject);
    }
    // Company: "with his daughter", "accompanied by".
    for k in v + 1..end.max(v + 1) {
        let with = doc.is(k, "with")
            && !doc
                .is_any(k.wrapping_sub(1), &["meet", "met", "talks", "meeting", "summit", "along", "spoke", "visit"])
            || doc.is_any(k, &["by"]) && doc.is_any(k.wrapping_sub(1), &["accompanied", "joined", "escorted"])
            || doc.is(k, "alongside");
        if with
            && !who.persons.is_empty()
            && let Some(group) = clause.object(k + 1)
        {
            who.join(group);
        }
    }
    who.persons.dedup_by_key(|person| person.0);
    (!who.persons.is_empty()).then_some(who)
}

/// From where and to where, and whether the way is home.
fn ends(clause: &Clause, v: usize, end: usize, mode: &Range<usize>) -> (Option<PlaceItem>, Option<PlaceItem>, bool) {
    let doc = clause.page.doc;
    let (mut from, mut to, mut home) = (None, None, false);
    let arrives = doc.is_any(
        v,
        &[
            "arrived", "arrive", "arrives", "arriving", "landed", "reached", "touched", "came", "entered", "crossed",
            "pulled",
        ],
    );
    let leaves = doc.is_any(v, &["left", "leave", "leaves", "leaving", "departed", "departs", "depart", "departing"]);
    let start = v.min(mode.start) + 1;
    for k in start..end {
        if doc.is_any(k, &["home"])
            && (doc.is_any(
                k - 1,
                &[
                    "return",
                    "returned",
                    "returning",
                    "back",
                    "flew",
                    "travel",
                    "travelled",
                    "traveled",
                    "went",
                    "head",
                    "headed",
                    "trip",
                    "for",
                    "fly",
                    "sailed",
                    "drove",
                    "journey",
                    "way",
                ],
            ) || k == v + 1)
        {
            home = true;
        }
        let Some(place) = clause.page.place(k) else { continue };
        if clause.page.start_of(k) != k {
            continue;
        }
        let mut before = k - 1;
        while before > v
            && doc.is_any(
                before,
                &["the", "nearby", "neighbouring", "neighboring", "capital", "city", "port", "of", "border", "town"],
            )
        {
            before -= 1;
        }
        let item = PlaceItem {
            name: one_line(&place.name),
            kind: place.kind,
            spans: vec![place.span],
            certainty: Certainty::Stated,
        };
        if doc.is(before, "from") || leaves && before == v {
            from.get_or_insert(item);
        } else if doc.is_any(before, &["to", "into", "towards", "toward", "for"])
            || arrives && doc.is_any(before, &["in", "at", "on"])
            || doc.is_any(v, &["reached", "entered"]) && before == v
        {
            to.get_or_insert(item);
        } else if doc.is(before, "via") || doc.is(before, "through") {
        }
    }
    // "arriving ... at Baghdad airport, where Soleimani was arriving by plane"
    if to.is_none() && arrives {
        let relative = (clause.tokens.start..v).rev().find(|k| doc.is(*k, "where"));
        if let Some(place) = relative
            .and_then(|k| k.checked_sub(if doc.word(k - 1) == "," { 2 } else { 1 }))
            .and_then(|k| clause.page.place(k))
        {
            to = Some(PlaceItem {
                name: one_line(&place.name),
                kind: place.kind,
                spans: vec![place.span],
                certainty: Certainty::Stated,
            });
        }
    }
    (from, to, home)
}

fn event(page: &Page, trip: &Trip, sentence: Span, published: Option<NaiveDate>) -> Event {
    let doc = page.doc;
    let dates: Vec<DateItem> = trip
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
    let to = trip.to.clone().or_else(|| {
        trip.home.then(|| PlaceItem {
            name: "home".to_owned(),
            kind: PlaceKind::Other,
            spans: home_span(page, trip),
            certainty: Certainty::Stated,
        })
    });
    Event {
        what: doc.word(trip.verb).to_owned(),
        phase: phase::phase(trip.signs, &dates, published),
        triggers: vec![doc.span(trip.verb..trip.verb + 1)],
        tellings: vec![sentence],
        dates,
        hedge: trip.signs.hedge,
        denied: trip.signs.denied,
        body: EventBody::Journey {
            mode: trip.mode,
            mode_span: mode_span(page, trip),
            vehicle: trip.vehicle,
            travellers: persons(page, &trip.who, trip.signs.hedge.is_some()),
            from: trip.from.clone(),
            to,
        },
    }
}

fn home_span(page: &Page, trip: &Trip) -> Vec<Span> {
    let end = page.sentence(trip.verb).end;
    (trip.verb..end).find(|k| page.doc.is(*k, "home")).map(|k| page.doc.span(k..k + 1)).into_iter().collect()
}

/// The mode's words with their preposition: `by special train`, `aboard Air Force One`, `flew`.
fn mode_span(page: &Page, trip: &Trip) -> Span {
    let doc = page.doc;
    let mut start = trip.mode_tokens.start;
    while start > 0
        && trip.mode_tokens.start - start < 4
        && start > trip.verb.min(start)
        && doc.is_any(start - 1, &["a", "an", "the", "his", "her", "their", "by", "aboard", "on", "in", "via"])
    {
        start -= 1;
    }
    doc.span(start..trip.mode_tokens.end)
}

/// Whether two tellings are of one journey: same mode, a common traveller, no other way.
fn same(a: &Event, b: &Event) -> bool {
    let (
        EventBody::Journey { mode: mode_a, travellers: who_a, to: to_a, from: from_a, .. },
        EventBody::Journey { mode: mode_b, travellers: who_b, to: to_b, from: from_b, .. },
    ) = (&a.body, &b.body)
    else {
        return false;
    };
    let common = who_a.iter().any(|person| who_b.iter().any(|other| other.person == person.person));
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
    mode_a == mode_b
        && common
        && !differ(to_a, to_b)
        && !differ(from_a, from_b)
        && home(to_a) == home(to_b)
        && !turned
        && !days
        && (a.phase == Phase::Past) == (b.phase == Phase::Past)
        && a.denied.is_some() == b.denied.is_some()
}

fn merge(known: &mut Event, new: Event) {
    known.triggers.extend(new.triggers);
    known
        .tellings
        .extend(new.tellings.iter().filter(|span| !known.tellings.contains(span)).copied().collect::<Vec<_>>());
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
