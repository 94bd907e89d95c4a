//! Who travelled: the subject, whom the vehicle carried, its owner, and their company.

use std::ops::Range;

use super::vehicle::{Found, Role};
use super::verb::Sort;
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::event::party::Group;
use crate::lexicon::Classes;

/// Who made the journey of the verb at `v`, whose clause ends at `end`; empty where nobody is named.
pub(super) fn travellers(clause: &Clause, v: usize, found: &Found, sort: Sort, end: usize) -> Group {
    let mut who = Group::default();
    match found.role {
        Role::Subject => {
            aboard(clause, &found.tokens, v, &mut who);
            if sort.carries
                && !is_passive(clause, v)
                && let Some(group) = clause.object(v + 1)
            {
                who.join(group);
            }
        }
        Role::Behind | Role::Fronted => {
            let carried = (sort.carries && !is_passive(clause, v)).then(|| clause.object(v + 1)).flatten();
            let carried = carried.filter(|group| !group.persons.is_empty());
            let goes_too = !sort.sends;
            if carried.is_none() || goes_too {
                if let Some(subject) = sent(clause, v).or_else(|| clause.subject(v)) {
                    who.join(subject);
                }
            }
            if let Some(carried) = carried {
                who.join(carried);
            }
            // "an air force jet carrying X": whoever rides in it, where nobody else does.
            if who.persons.is_empty() && !sort.sends {
                aboard(clause, &found.tokens, end, &mut who);
            }
        }
    }
    company(clause, v, end, &mut who);
    who
}

/// `ordered Holbrooke to fly`: whoever stands right before the infinitive goes, and not who sends.
fn sent<'a>(clause: &'a Clause, v: usize) -> Option<&'a Group> {
    let to = v.checked_sub(1).filter(|to| clause.page.doc.is(*to, "to"))?;
    clause.groups.iter().find(|group| group.tokens.end == to && !group.persons.is_empty() && is_object(clause, group))
}

fn is_object(clause: &Clause, group: &Group) -> bool {
    let doc = clause.page.doc;
    group.tokens.start.checked_sub(1).is_some_and(|verb| {
        doc.is_any(
            verb,
            &[
                "ordered",
                "asked",
                "invited",
                "urged",
                "sent",
                "allowed",
                "told",
                "instructed",
                "dispatched",
                "forced",
                "helped",
                "wants",
                "wanted",
                "for",
            ],
        )
    })
}

/// `was flown`, `being driven`.
pub(super) fn is_passive(clause: &Clause, v: usize) -> bool {
    let doc = clause.page.doc;
    (v.saturating_sub(3).max(clause.tokens.start)..v)
        .rev()
        .take_while(|k| {
            *k + 1 == v || doc.word(*k + 1).ends_with("ly") || doc.is_any(*k + 1, &["then", "later", "also", "first"])
        })
        .any(|k| doc.is_any(k, &["was", "were", "been", "being", "be", "is", "are"]))
}

/// The owner of a vehicle and those said to be in it: `Kim's train`, `the train of Kim`, `a plane carrying Kim`.
pub(super) fn aboard(clause: &Clause, vehicle: &Range<usize>, limit: usize, who: &mut Group) {
    let doc = clause.page.doc;
    let owner = (vehicle.start.saturating_sub(9).max(clause.tokens.start)..vehicle.end)
        .rev()
        .take_while(|k| {
            *k >= vehicle.start || clause.page.reference(*k).is_some() || super::vehicle::is_inside_np(clause, *k)
        })
        .find_map(|k| clause.page.reference(k).filter(|owner| owner.possessive));
    if let Some(owner) = owner {
        let span = doc.span(owner.core.clone());
        for person in &owner.persons {
            if !who.persons.iter().any(|known| known.0 == *person) {
                who.persons.push((*person, span));
            }
        }
    }
    for k in vehicle.end..limit.min(vehicle.end + 14) {
        let leads = doc.is_any(k, &["carrying", "bringing", "transporting", "of"]) && k < vehicle.end + 4
            // "a plane with X landed"
            || doc.is(k, "with") && k == vehicle.end
            || doc.is(k, "with") && (k + 1..limit.min(k + 8)).any(|t| doc.is_any(t, &["aboard", "onboard", "board"]));
        if leads && let Some(group) = clause.object(k + 1) {
            who.join(group);
            break;
        }
    }
}

/// `with the two leaders expected to meet`: a clause of its own, no company.
fn acts(clause: &Clause, next: usize) -> bool {
    let doc = clause.page.doc;
    doc.is_any(next, &["due", "set", "expected", "scheduled", "ready", "to"])
        || doc.class(next).is(Classes::Ing) && clause.page.tag(next) == Tag::Plain
}

/// `with his daughter`, `accompanied by`, on either side of the verb.
fn company(clause: &Clause, v: usize, end: usize, who: &mut Group) {
    let doc = clause.page.doc;
    if who.persons.is_empty() {
        return;
    }
    let mut aim = false;
    for k in v + 1..end.max(v + 1) {
        let class = doc.class(k);
        // "for talks with X", "to meet with X": company at the meeting, not on the way.
        aim |= clause.page.tag(k) == Tag::Plain && class.any(Classes::Occasion.with(Classes::Meet))
            || doc.is_any(
                k,
                &[
                    "deal",
                    "agreement",
                    "coordinate",
                    "line",
                    "keeping",
                    "negotiate",
                    "negotiations",
                    "relations",
                    "ties",
                ],
            );
        let with = doc.is(k, "with") && !aim
            || doc.is(k, "by")
                && doc.is_any(k.wrapping_sub(1), &["accompanied", "joined", "escorted", "flanked", "followed"])
            || doc.is(k, "alongside") && !aim;
        if with && let Some(group) = clause.object(k + 1).filter(|group| !acts(clause, group.tokens.end)) {
            who.join(group);
        }
        // "with two reporters and a few officials, including X"
        if with && clause.object(k + 1).is_none_or(|group| group.persons.is_empty()) {
            let named = (k + 1..end.min(k + 16))
                .take_while(|t| !clause.page.parts_clauses(*t))
                .find(|t| doc.is(*t, "including"))
                .and_then(|t| clause.object(t + 1));
            if let Some(group) = named {
                who.join(group);
            }
        }
    }
    for k in clause.tokens.start..v {
        let beside = doc.is(k, "by") && doc.is_any(k.wrapping_sub(1), &["accompanied", "joined"])
            || doc.is(k, "with") && doc.is_any(k.wrapping_sub(1), &["along", "together"]);
        // Only within the same clause, right before the verb's subject or right behind it.
        if beside
            && !(k..v).any(|t| clause.page.parts_clauses(t))
            && let Some(group) = clause.object(k + 1)
        {
            who.join(group);
        }
    }
}
