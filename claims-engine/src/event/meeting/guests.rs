//! Lists of those who came: `Among the guests were A and B`, `Participants included A, B and C`, `With him was A`.

use super::Telling;
use super::company::adding;
use super::verb::{agent, passive};
use crate::event::clause::Clause;
use crate::event::party::Group;

/// Those who are at an occasion.
const GUESTS: &[&str] =
    &["guests", "participants", "attendees", "attending", "attendance", "present", "mourners", "invitees"];

/// Tokens before the verb of such a list at most.
const REACH: usize = 14;

/// Reads the verb at `v`, a form of `be` or `include`, as the hinge of a list of guests: adds to what was told before.
pub(super) fn read(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    if !doc.is_any(v, &["was", "were", "are", "is", "included", "include", "includes"]) {
        return None;
    }
    let start = clause.tokens.start;
    if v - start > REACH {
        return None;
    }
    let guests = (start..v).any(|k| doc.is_any(k, GUESTS));
    let beside = doc.is(start, "with") && doc.is_any(start + 1, &["him", "her", "them"]);
    let hosting = doc.is_any(start, &["hosting", "chairing", "looking", "watching", "presiding"]);
    if !(guests || beside || hosting) || (start..v).any(|k| clause.page.is_finite(k)) {
        return None;
    }
    // Somebody named before the verb does something else than come.
    if clause.groups.iter().any(|group| group.tokens.end <= v && !group.persons.is_empty() && !with(clause, group)) {
        return None;
    }
    let mut present = Group::default();
    for group in clause.groups.iter().filter(|group| group.tokens.start > v && !group.persons.is_empty()) {
        // The list ends where a verb or another clause begins.
        if (v + 1..group.tokens.start)
            .any(|k| clause.page.is_finite(k) || clause.page.parts_clauses(k) && doc.word(k) != ";")
        {
            break;
        }
        present.join(group);
    }
    adding(v, present)
}

/// `X was the prince's guest at a dinner`: whoever the host is was there too.
pub(super) fn guest_of(clause: &Clause, n: usize, present: &mut Group) {
    let doc = clause.page.doc;
    let from = n.saturating_sub(REACH).max(clause.tokens.start);
    let Some(guest) = (from..n).find(|k| doc.is_any(*k, &["guest", "guests"]) && doc.is(k + 1, "at")) else { return };
    let owner = (from..guest).rev().find_map(|k| clause.page.reference(k).filter(|owner| owner.possessive));
    if let Some(owner) = owner {
        let span = doc.span(owner.core.clone());
        let hosts = Group { persons: owner.persons.iter().map(|person| (*person, span)).collect(), ..Group::default() };
        present.join(&hosts);
    }
}

/// `A and B were among those at the table`: adds to what was told before.
pub(super) fn among(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let there = doc.is(v + 1, "among")
        && (doc.is(v + 2, "those") && (doc.is_any(v + 3, &["at", "around", "attending"]) || doc.is_any(v + 3, GUESTS))
            || doc.is(v + 2, "the") && doc.is_any(v + 3, GUESTS));
    adding(v, clause.subject(v).filter(|_| there)?.clone())
}

/// `The Korean delegation was led by X`, `X headed the team`: who leads those who came adds to what was told before.
pub(super) fn led(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    if !doc.is_any(v, &["led", "leads", "headed", "heads"]) {
        return None;
    }
    let came = |k: usize| {
        doc.is_any(k, &["delegation", "team", "side", "delegates", "negotiators", "sides", "delegations", "teams"])
    };
    let present = if doc.is(v + 1, "by") {
        let start = v.saturating_sub(REACH).max(clause.tokens.start);
        let whose = (start..v).rev().take_while(|k| !clause.page.parts_clauses(*k)).any(came);
        agent(clause, v).filter(|_| whose && passive(clause, v))?
    } else {
        let whose = (v + 1..clause.tokens.end.min(v + 9))
            .take_while(|k| !clause.page.is_finite(*k) && doc.word(*k) != "," && !doc.is_any(*k, &["to", "of", "from"]))
            .any(came);
        clause.subject(v).filter(|_| whose)?.clone()
    };
    adding(v, present)
}

/// `With him was`: the pronoun that the list stands beside.
fn with(clause: &Clause, group: &Group) -> bool {
    group.tokens.start == clause.tokens.start + 1 && clause.page.doc.is(clause.tokens.start, "with")
}
