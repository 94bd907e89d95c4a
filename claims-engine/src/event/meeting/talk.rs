//! People who speak with each other: in person, by telephone, hand in hand.

use super::Telling;
use super::host::gathered;
use super::light::light;
use crate::event::clause::Clause;

pub(super) fn spoke(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    if doc.is_any(v, &["sat", "sit"]) && !doc.is(v + 1, "down") {
        return None;
    }
    if doc.is_any(v, &["sat", "sit"]) && doc.is(v + 2, "for") {
        return light(clause, v).or_else(|| gathered(clause, v));
    }
    if doc.is(v, "shook") {
        return shook_hands(clause, v);
    }
    // "X and Y talked by phone"
    let by_phone = doc.is_any(v + 1, &["by", "on", "over"])
        && (v + 2..v + 5).any(|k| doc.is_any(k, &["phone", "telephone", "video"]));
    if by_phone
        && let Some(present) = clause.subject(v).filter(|subject| subject.plural)
        && !(v + 2..v + 7).any(|k| doc.is_any(k, &["with", "to"]))
    {
        return Some(Telling {
            what: "call".to_owned(),
            triggers: vec![v],
            present: present.clone(),
            remote: true,
            ..Telling::default()
        });
    }
    let with = (v + 1..clause.tokens.end.min(v + 18)).find(|k| {
        doc.is(*k, "with")
            || doc.is(*k, "to") && doc.is_any(v, &["spoke", "talked", "speak"])
            || clause.page.parts_clauses(*k)
            || clause.page.is_finite(*k)
    })?;
    if !doc.is(with, "with")
        && !(doc.is(with, "to") && (v..clause.tokens.end).any(|k| doc.is_any(k, &["phone", "telephone", "video"])))
    {
        return None;
    }
    let partner = clause.object(with + 1)?;
    if partner.persons.is_empty() && partner.parties.is_empty() && !partner.unnamed
        || doc.is_any(partner.tokens.end.saturating_sub(1), &["reporters", "journalists", "media", "press"])
    {
        return None;
    }
    let mut present = clause.subject(v).cloned()?;
    present.join(partner);
    Some(Telling { what: "talks".to_owned(), triggers: vec![v], present, ..Telling::default() })
}

/// `A and B shook hands`, `A shook hands with B`.
pub(super) fn shook_hands(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    if !doc.is(v + 1, "hands") {
        return None;
    }
    let mut present = clause.subject(v).cloned()?;
    if doc.is(v + 2, "with") {
        present.join(clause.object(v + 3)?);
    } else if !present.plural {
        return None;
    }
    (present.persons.len() > 1).then(|| Telling {
        what: "meeting".to_owned(),
        triggers: vec![v],
        present,
        ..Telling::default()
    })
}

pub(super) fn called(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let partner = clause.object(v + 1)?;
    if partner.persons.is_empty() {
        return None;
    }
    let end = partner.tokens.end;
    let by_phone = !doc.is(v, "called") && !doc.is(v, "calls");
    let talk = by_phone
        || clause.page.date(end).is_some()
        || doc.is(end, "to")
            && doc.is_any(
                end + 1,
                &["discuss", "congratulate", "express", "thank", "offer", "brief", "convey", "inform"],
            )
        || doc.is(end, "by") && doc.is_any(end + 1, &["phone", "telephone"])
        || doc.is(end, "on") && clause.page.date(end + 1).is_some();
    if !talk {
        return None;
    }
    let mut present = clause.subject(v).cloned()?;
    present.join(partner);
    Some(Telling { what: "call".to_owned(), triggers: vec![v], present, remote: true, ..Telling::default() })
}
