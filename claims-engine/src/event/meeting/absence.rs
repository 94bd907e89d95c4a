//! Who is said to have been away: `stayed away from the summit`, `took no part in the talks of A and B`, `was not in the room
//! when A met B`. The meeting stands, and those named with it were there.

use super::host::following_occasion;
use super::{Telling, name_of, noun, partners};
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::event::party::Group;
use crate::lexicon::Classes;

/// The token behind words at `v` that say somebody was away.
fn away(clause: &Clause, v: usize) -> Option<usize> {
    let doc = clause.page.doc;
    if doc.is_any(v, &["stayed", "kept", "stays", "stay"]) && doc.is(v + 1, "away") {
        return Some(v + 2);
    }
    if doc.is_any(v, &["took", "takes", "take", "had", "played"]) && doc.is(v + 1, "no") && doc.is(v + 2, "part") {
        return Some(v + 3);
    }
    let is = doc.is_any(v, &["was", "were", "is", "are"]);
    if is && doc.is(v + 1, "absent") {
        return Some(v + 2);
    }
    let not = is && doc.is(v + 1, "not");
    if not && doc.is_any(v + 2, &["there", "present"]) {
        return Some(v + 3);
    }
    if not && doc.is_any(v + 2, &["in", "at"]) && doc.is(v + 3, "the") && doc.is_any(v + 4, &["room", "table"]) {
        return Some(v + 5);
    }
    // "was not at Tuesday's summit"
    let summit = not && doc.is_any(v + 2, &["at", "among"]) && following_occasion(clause, v + 2).is_some();
    if summit {
        return Some(v + 2);
    }
    None
}

/// Reads the verb at `v` as the word that somebody was away from a meeting.
pub(super) fn read(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    if clause.page.tag(v) != Tag::Plain || !clause.page.is_finite(v) {
        return None;
    }
    let behind = away(clause, v)?;
    let absent = clause.subject(v).filter(|group| !group.persons.is_empty())?.clone();
    // "absent from Thursday's hearing", "no part in the talks", "not present at the talks"
    let linked = doc.is_any(behind, &["from", "in", "at", "for", "during"]);
    let n = (behind..clause.tokens.end.min(behind + 12))
        .take_while(|k| linked && !clause.page.is_finite(*k) && !clause.page.parts_clauses(*k))
        .find(|k| clause.page.tag(*k) == Tag::Plain && doc.class(*k).is(Classes::Occasion))
        .or_else(|| following_occasion(clause, behind))
        .filter(|n| !noun::is_barred(clause, *n));
    let Some(n) = n else {
        // "was absent when A met B": adds to what the sentence or the one before tells.
        return Some(Telling {
            what: "meeting".to_owned(),
            triggers: vec![v],
            absent,
            only_adds: true,
            definite: true,
            ..Telling::default()
        });
    };
    let mut present = Group::default();
    partners::add_owner(clause, n, &mut present);
    partners::add_partners(clause, n, &mut present);
    Some(Telling {
        what: name_of(clause, n),
        triggers: vec![v, n],
        definite: noun::is_definite(clause, n),
        present,
        absent,
        ..Telling::default()
    })
}

/// `X was absent when A met B`: of the meeting that the same sentence tells behind it.
pub(super) fn fold(clause: &Clause, tellings: &mut Vec<Telling>) {
    let doc = clause.page.doc;
    let at = tellings.windows(2).position(|pair| {
        let [away, met] = pair else { return false };
        let (Some(from), Some(to)) = (away.triggers.last(), met.triggers.first()) else { return false };
        away.only_adds
            && !away.absent.is_empty()
            && away.present.is_empty()
            && !met.only_adds
            && (from + 1..*to).any(|k| doc.is_any(k, &["when", "while", "as"]))
    });
    if let Some(at) = at {
        let away = tellings.remove(at);
        if let Some(met) = tellings.get_mut(at) {
            met.absent.join(&away.absent);
            // "was absent on Sunday when they met": the day is that of both.
            if met.dates.is_empty() {
                met.dates = away.dates;
            }
        }
    }
}
