//! The way to a meeting tells where and when it was: `arrived in P on Tuesday for talks`, `flew to P on Monday and met X`.

use super::Telling;
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::lexicon::Classes;
use crate::mention::PlaceKind;

/// Verbs of leaving: their day is not that of arriving, and only `for` leads to where they go.
const LEAVING: &[&str] =
    &["left", "leave", "leaves", "leaving", "departed", "departs", "depart", "headed", "heads", "set"];

/// Takes place and day from the verb that led to the meeting, where the meeting has none of its own.
pub(super) fn lend(clause: &Clause, telling: &mut Telling) {
    let Some(first) = telling.triggers.first().copied() else { return };
    if let Some((verb, purpose)) = errand(clause, first) {
        let goal = goal(clause, verb, purpose);
        let elsewhere = stands_elsewhere(clause, telling, &goal);
        telling.places.extend(goal);
        if !elsewhere {
            lend_day(clause, telling, verb);
        }
    } else if let Some((verb, and)) = step_before(clause, first) {
        let goal = goal(clause, verb, and);
        if !stands_elsewhere(clause, telling, &goal) {
            telling.places.extend(goal);
            lend_day(clause, telling, verb);
        }
    } else if let Some(place) = clause.where_place(&telling.triggers) {
        let verb = clause.governor(place).filter(|(_, fronted)| !fronted);
        if let Some((verb, _)) = verb.filter(|(verb, _)| goes(clause, *verb)) {
            lend_day(clause, telling, verb);
        }
    }
}

fn lend_day(clause: &Clause, telling: &mut Telling, verb: usize) {
    if telling.dates.is_empty() && !clause.page.doc.is_any(verb, LEAVING) {
        telling.dates = clause.dates(&[verb]);
        telling.lent = !telling.dates.is_empty();
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
    let purpose = (clause.tokens.start..first)
        .rev()
        .take(5)
        .find(|k| doc.is(*k, "to") && *k + 1 == first || doc.is(*k, "for"))?;
    let verb = (clause.tokens.start..purpose).rev().take(12).find(|k| goes(clause, *k))?;
    let parted = (verb..purpose).any(|k| clause.page.parts_clauses(k));
    (!parted).then_some((verb, purpose))
}

/// `arrived in P on Tuesday and held talks`: the verb before, and the `and` between.
fn step_before(clause: &Clause, first: usize) -> Option<(usize, usize)> {
    let doc = clause.page.doc;
    let between = |k: usize| {
        doc.class(k).is(Classes::Auxiliary) || doc.is_any(k, &["then", "also", "later"]) || doc.word(k).ends_with("ly")
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
        let Tag::Place(index) = clause.page.tag(k) else { continue };
        let to = doc.is_any(k - 1, &["to", "in", "at"]) && !leaving
            || visits && k == verb + 1
            || doc.is(k - 1, "for") && leaving
            || doc.word(k - 1) == "," && !out.is_empty();
        if to && !out.contains(&(index as usize)) {
            out.push(index as usize);
        }
    }
    out
}
