//! The way to a meeting tells where and when it was: `arrived in P on Tuesday for talks`, `flew to P on Monday and met X`.

use super::Telling;
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::lexicon::Classes;
use crate::mention::PlaceKind;

/// Verbs of leaving: their day is not that of arriving, and only `for` leads to where they go.
const LEAVING: &[&str] =
    &["left", "leave", "leaves", "leaving", "departed", "departs", "depart", "headed", "heads", "set"];

/// Takes the day of the way whose aim the meeting is, where it states none: `will fly to Maine on Thursday for talks`.
pub(super) fn lend_aim(clause: &Clause, telling: &mut Telling) {
    if telling.dates.is_empty()
        && let Some(day) = day_of_way(clause, &telling.triggers)
    {
        telling.dates.push(day);
        telling.lent = true;
    }
}

/// Takes place and day from the verb that led to the meeting, where the meeting has none of its own.
pub(super) fn lend(clause: &Clause, telling: &mut Telling) {
    let Some(first) = telling.triggers.first().copied() else { return };
    if let Some((verb, purpose)) = errand(clause, first) {
        let goal = goal(clause, verb, purpose);
        if telling.venues.is_empty() && !clause.page.doc.is_any(verb, LEAVING) {
            telling.venues = clause.common_venues(&[verb]);
            // "arrived aboard a train for talks": by what, and not where.
            telling.venues.retain(|venue| venue.clone().all(|k| clause.page.vehicle(k).is_none()));
        }
        let elsewhere = stands_elsewhere(clause, telling, &goal);
        take(telling, goal);
        if !elsewhere {
            lend_day(clause, telling, verb);
        }
    } else if let Some((verb, and)) = step_before(clause, first) {
        let goal = goal(clause, verb, and);
        if !stands_elsewhere(clause, telling, &goal) {
            take(telling, goal);
            lend_day(clause, telling, verb);
        }
    } else if let Some(verb) = main_verb(clause, first) {
        let is = clause.page.doc.class(verb).is(Classes::Auxiliary);
        if telling.places.is_empty() {
            take(telling, if is { goal(clause, verb, first) } else { clause.places(&[verb]) });
        }
        // Nothing hangs on "was": the day stands between it and the participle.
        if is && telling.dates.is_empty() {
            let day = (verb + 1..first)
                .find_map(|k| if let Tag::Date(at) = clause.page.tag(k) { Some(at as usize) } else { None });
            telling.dates.extend(day);
            telling.lent = !telling.dates.is_empty();
        }
        lend_day(clause, telling, verb);
    } else if let Some(place) = clause.where_place(&telling.triggers) {
        let verb = clause.governor(place).filter(|(_, fronted)| !fronted);
        if let Some((verb, _)) = verb.filter(|(verb, _)| goes(clause, *verb)) {
            lend_day(clause, telling, verb);
        }
    }
}

/// Takes the places that the way leads to: worked out, where the meeting's own words do not name them.
fn take(telling: &mut Telling, goal: Vec<usize>) {
    let new: Vec<usize> = goal.into_iter().filter(|place| !telling.places.contains(place)).collect();
    telling.worked_out.extend(new.iter().copied());
    telling.places.extend(new);
}

/// `was in Riyadh on Saturday, meeting with X`: the verb whose place and day the participle at `first` shares.
fn main_verb(clause: &Clause, first: usize) -> Option<usize> {
    let doc = clause.page.doc;
    let comma = first.checked_sub(1).filter(|k| doc.word(*k) == "," && *k > clause.tokens.start)?;
    let participle = doc.class(first).is(Classes::Ing) && doc.class(first).is(Classes::Verb);
    let verb = (clause.tokens.start..comma)
        .rev()
        .take(20)
        .take_while(|k| !clause.page.parts_clauses(*k) && doc.word(*k) != ",")
        .find(|k| {
            clause.page.is_finite(*k) && !doc.is_any(*k, &["had", "has", "have"]) || doc.is_any(*k, &["been", "spent"])
        })?;
    let stays = goes(clause, verb) || doc.is_any(verb, &["been", "spent", "spends", "stayed", "remained", "attended"]);
    (participle && stays).then_some(verb)
}

fn lend_day(clause: &Clause, telling: &mut Telling, verb: usize) {
    // "on a two-day visit" says how long, and not when.
    let dated = telling
        .dates
        .iter()
        .filter_map(|at| clause.page.dates.get(*at))
        .any(|date| date.value.or(date.covers).is_some());
    if !dated && !clause.page.doc.is_any(verb, LEAVING) {
        let days = clause.dates(&[verb]);
        telling.lent = !days.is_empty();
        telling.dates.extend(days);
    }
}

/// Whether the meeting has a town or country of its own that is not where the way led.
fn stands_elsewhere(clause: &Clause, telling: &Telling, goal: &[usize]) -> bool {
    let wide = |index: &usize| {
        clause
            .page
            .places
            .get(*index)
            .is_some_and(|place| matches!(place.kind, PlaceKind::City | PlaceKind::Country | PlaceKind::Region))
    };
    !goal.is_empty() && telling.places.iter().any(|place| wide(place) && !goal.contains(place))
}

fn goes(clause: &Clause, verb: usize) -> bool {
    let doc = clause.page.doc;
    clause.page.tag(verb) == Tag::Plain
        && (doc.class(verb).any(Classes::Move.with(Classes::Visit))
            || doc.is_any(verb, &["be", "was", "is", "were", "are", "stopped", "toured", "came"]))
}

/// `travelled to Poland to meet X`, `arrived in Beijing for talks`: the verb of the way and the word of purpose.
fn errand(clause: &Clause, first: usize) -> Option<(usize, usize)> {
    let doc = clause.page.doc;
    let purpose = (clause.tokens.start..first).rev().take(5).find(|k| {
        doc.is(*k, "to") && *k + 1 == first
            || doc.is(*k, "for")
            || doc.is(*k, "on") && doc.is_any(first, &["visit", "trip", "tour"])
    })?;
    let verb = (clause.tokens.start..purpose).rev().take(12).find(|k| goes(clause, *k))?;
    let parted = (verb..purpose).any(|k| clause.page.parts_clauses(k));
    (!parted).then_some((verb, purpose))
}

/// `arrived in P on Tuesday and held talks`: the verb before, and the `and` between.
fn step_before(clause: &Clause, first: usize) -> Option<(usize, usize)> {
    let doc = clause.page.doc;
    let between = |k: usize| {
        doc.class(k).is(Classes::Auxiliary)
            || doc.is_any(k, &["then", "also", "later", "he", "she", "they"])
            || doc.word(k).ends_with("ly")
    };
    let mut and = first;
    while and > clause.tokens.start && first - and < 4 {
        and -= 1;
        if doc.is(and, "and") || doc.is(and, "then") && and > 0 && doc.word(and - 1) == "," {
            let verb =
                (clause.tokens.start..and).rev().take(20).take_while(|k| !clause.page.parts_clauses(*k)).find(|k| {
                    clause.is_head(*k) && doc.class(*k).is(Classes::Verb) && !doc.class(*k).is(Classes::Occasion)
                })?;
            return goes(clause, verb).then_some((verb, and));
        }
        if !between(and) {
            return None;
        }
    }
    None
}

/// Where the way led, as indices of place mentions between the verb and `until`.
fn goal(clause: &Clause, verb: usize, until: usize) -> Vec<usize> {
    let doc = clause.page.doc;
    let leaving = doc.is_any(verb, LEAVING);
    let visits = doc.class(verb).is(Classes::Visit);
    let mut out = Vec::new();
    for k in verb + 1..until {
        // "arrived here on Tuesday and began talks"
        if doc.is(k, "here")
            && let Some(filed) = clause.page.filed.filter(|filed| !leaving && !out.contains(filed))
        {
            out.push(filed);
        }
        let Tag::Place(index) = clause.page.tag(k) else { continue };
        let reached = doc.is_any(verb, &["reached", "reaches", "reach", "entered"]) && k <= verb + 3;
        let to = doc.is_any(k - 1, &["to", "in", "at"]) && !leaving
            || reached
            || visits && k == verb + 1
            || doc.is(k - 1, "for") && leaving
            || doc.word(k - 1) == "," && !out.is_empty();
        if to && !out.contains(&(index as usize)) {
            out.push(index as usize);
        }
    }
    out
}

/// Tokens between the day and the occasion at most.
const REACH: usize = 14;

/// Verbs of going somewhere, and of being there, that an aim may follow.
const GOES: &[&str] =
    &["be", "is", "was", "due", "expected", "stop", "stopped", "visit", "visits", "visiting", "visited"];

/// The day of the way whose aim is one of `triggers`: the aim stands behind `for`, `to` or `where`, and states no day itself.
fn day_of_way(clause: &Clause, triggers: &[usize]) -> Option<usize> {
    let doc = clause.page.doc;
    let first = triggers.iter().copied().min()?;
    let floor = first.saturating_sub(REACH + 8).max(clause.tokens.start);
    // What leads from the way to its aim, nearest first.
    let aim = (floor..first).rev().find(|k| {
        clause.page.tag(*k) == Tag::Plain
            && (doc.is_any(*k, &["for", "where"])
                || doc.is(*k, "to") && doc.class(k + 1).is(Classes::Verb) && clause.page.tag(k + 1) == Tag::Plain)
    })?;
    let between = aim + 1..first;
    if between.clone().any(|k| clause.page.parts_clauses(k) || doc.word(k) == ";") || between.len() > REACH {
        return None;
    }
    let mut day = None;
    for k in (floor..aim).rev() {
        if clause.page.parts_clauses(k) {
            return None;
        }
        if let Tag::Date(at) = clause.page.tag(k) {
            let dated = clause.page.dates.get(at as usize).is_some_and(|date| date.value.is_some());
            day = day.or(dated.then_some(at as usize));
            continue;
        }
        let class = doc.class(k);
        if clause.page.tag(k) != Tag::Plain || !class.any(Classes::Verb.with(Classes::Auxiliary)) {
            continue;
        }
        if class.is(Classes::Move) || doc.is_any(k, GOES) {
            // "crossed the line on Friday to meet X": when they met is not said.
            let told = doc.is(aim, "to") && class.is(Classes::Past) && !class.is(Classes::Auxiliary);
            return day.filter(|_| !told);
        }
        // Another verb stands between: "told reporters on Monday he was ready for talks".
        if clause.page.is_finite(k) || clause.after_auxiliary(k) {
            return None;
        }
    }
    None
}
