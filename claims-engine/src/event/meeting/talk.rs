//! People who speak with each other: in person, by telephone, hand in hand.

use super::host::{following_occasion, gathered};
use super::light::light;
use super::{Telling, name_of, noun};
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::event::party::Group;
use crate::lex::TokenKind;
use crate::lexicon::Classes;

/// The forms of `sit`.
pub(super) const SITS: &[&str] = &["sat", "sit", "sits", "sitting"];

pub(super) fn spoke(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    if doc.is_any(v, SITS) && doc.is(v + 1, "in") && doc.is(v + 2, "on") {
        return light(clause, v);
    }
    if doc.is_any(v, SITS) && !doc.is(v + 1, "down") {
        return sat_together(clause, v).or_else(|| sat_with(clause, v));
    }
    if doc.is_any(v, SITS) && doc.is(v + 2, "for") {
        return light(clause, v).or_else(|| gathered(clause, v));
    }
    if doc.is_any(v, &["shook", "shake", "shakes", "shaking"]) {
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
    if let Some(together) = spoke_together(clause, v).or_else(|| sat_down(clause, v)) {
        return Some(together);
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
    // "speaking at a joint news conference with X": the noun tells of it.
    let of_noun = (v + 1..with).any(|k| {
        clause.page.tag(k) == Tag::Plain
            && doc.class(k).is(Classes::Occasion)
            && (v + 1..k).any(|t| doc.is_any(t, &["at", "in", "during"]))
    });
    if of_noun {
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

/// `A and B talked for three hours`, `A and B spoke on Tuesday`: with each other, for nobody else is named.
fn spoke_together(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    if !doc.is_any(v, &["spoke", "talked"]) {
        return None;
    }
    let at = v + 1 + usize::from(doc.word(v + 1).ends_with("ly") || doc.is(v + 1, "again"));
    let length = doc.is(at, "for")
        && (at + 1..at + 9)
            .any(|k| doc.is_any(k, &["hour", "hours", "minute", "minutes"]) || doc.word(k).ends_with("-minute"));
    // "talked until midnight", "spoke late into the night"
    let length = length || doc.is_any(at, &["until", "till", "into", "late", "long", "past"]);
    let when = clause.page.date(at).is_some() || doc.is_any(at, &["on", "in"]) && clause.page.date(at + 1).is_some();
    // "spoke at the rally", "spoke before the council": to others.
    let elsewhere = (at..clause.tokens.end.min(at + 12)).take_while(|k| !clause.page.parts_clauses(*k)).any(|k| {
        doc.is_any(k, &["with", "to", "before"])
            || doc.is(k, "at") && (k + 1..k + 5).any(|t| doc.class(t).is(Classes::Occasion))
    });
    let two = |subject: &&Group| {
        let named = subject.persons.len() + subject.parties.len();
        named > 1 || named == 1 && subject.unnamed && subject.plural && !subject.persons.is_empty()
    };
    let present = clause.subject(v).filter(two)?;
    let where_ = || !clause.places(&[v]).is_empty() || !clause.common_venues(&[v]).is_empty();
    ((length || when || where_()) && !elsewhere).then(|| Telling {
        what: "talks".to_owned(),
        triggers: vec![v],
        present: present.clone(),
        ..Telling::default()
    })
}

/// `A and B sat down on either side of a desk`: with each other, where day or place is told.
fn sat_down(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let present = clause.subject(v).filter(|subject| subject.persons.len() > 1)?;
    let with = (v + 2..clause.tokens.end.min(v + 12)).any(|k| doc.is(k, "with"));
    (doc.is_any(v, SITS) && doc.is(v + 1, "down") && !with && clause.is_placed(&[v])).then(|| Telling {
        what: "meeting".to_owned(),
        triggers: vec![v],
        present: present.clone(),
        ..Telling::default()
    })
}

/// `A and B sat side by side at lunch`, `the three sat around one table`.
fn sat_together(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let side = doc.is(v + 1, "side") && doc.is(v + 2, "by");
    let table = doc.is_any(v + 1, &["around", "round", "at", "across"])
        && (v + 2..v + 5).any(|k| doc.is_any(k, &["table", "desk"]) && !doc.is(k + 1, "from"));
    // "sat for two hours beneath a crucifix"
    let long = doc.is(v + 1, "for") && (v + 2..v + 6).any(|k| doc.is_any(k, &["hour", "hours", "minutes"]));
    let together = side || table || long && clause.is_placed(&[v]) || doc.is(v + 1, "together");
    let present = clause.subject(v).filter(|subject| together && subject.persons.len() > 1)?.clone();
    let noun = following_occasion(clause, v + 1);
    let mut triggers = vec![v];
    triggers.extend(noun);
    let what = noun.map_or_else(|| "meeting".to_owned(), |n| name_of(clause, n));
    Some(Telling { what, triggers, present, ..Telling::default() })
}

/// `sat with world leaders including X`, `sat beside X`, `sat next to X`.
fn sat_with(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let at = if doc.is_any(v + 1, &["with", "beside", "alongside", "opposite", "between"]) {
        v + 2
    } else if doc.is(v + 1, "next") && doc.is(v + 2, "to") {
        v + 3
    } else if doc.is(v + 1, "across") {
        (v + 2..v + 6).find(|k| doc.is(*k, "from"))? + 1
    } else {
        return None;
    };
    let partner = clause.object(at).filter(|partner| !partner.persons.is_empty())?;
    let mut present = clause.subject(v).filter(|subject| !subject.persons.is_empty()).cloned()?;
    present.join(partner);
    let mut triggers = vec![v];
    let mut what = "meeting".to_owned();
    if let Some(n) = following_occasion(clause, partner.tokens.end) {
        triggers.push(n);
        what = name_of(clause, n);
        super::partners::add_partners(clause, n, &mut present);
    }
    Some(Telling { what, triggers, present, ..Telling::default() })
}

/// `A and B faced each other in Geneva`: where day or place is told.
pub(super) fn faced(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let each_other = doc.is_any(v + 1, &["each", "one"]) && doc.is_any(v + 2, &["other", "another"]);
    let present = clause.subject(v).filter(|subject| each_other && subject.persons.len() > 1)?.clone();
    clause.is_placed(&[v]).then(|| Telling {
        what: "meeting".to_owned(),
        triggers: vec![v],
        present,
        ..Telling::default()
    })
}

/// `told the summit on Friday that`: who speaks to an occasion is there.
pub(super) fn told_occasion(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    if !doc.is_any(v + 1, &["the", "a", "an", "this"]) {
        return None;
    }
    let n = (v + 2..clause.tokens.end.min(v + 7))
        .take_while(|k| doc.kind(*k) == Some(TokenKind::Word) && clause.page.reference(*k).is_none())
        .take_while(|k| !doc.class(*k).any(Classes::Preposition.with(Classes::Auxiliary)) && !doc.is(*k, "that"))
        .find(|k| clause.page.tag(*k) == Tag::Plain && doc.class(*k).is(Classes::Occasion))
        .filter(|n| !noun::is_barred(clause, *n) && !doc.class(n + 1).is(Classes::Occasion))
        // "told the conference organisers": people of it.
        .filter(|n| {
            let plain = clause.page.tag(n + 1) == Tag::Plain && doc.kind(n + 1) == Some(TokenKind::Word);
            !plain
                || !(doc.class(n + 1) == Classes::default()
                    || doc.class(n + 1).any(Classes::Group.with(Classes::Title)))
        })?;
    let present = clause.subject(v).filter(|subject| !subject.persons.is_empty()).cloned()?;
    let definite = noun::is_definite(clause, n);
    Some(Telling { what: name_of(clause, n), triggers: vec![v, n], present, definite, ..Telling::default() })
}

/// `A and B will see each other in New York`, `A is due to see B on Thursday`: where day or place is told.
pub(super) fn sees(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let mut present = clause.subject(v).filter(|subject| !subject.persons.is_empty()).cloned()?;
    let each_other = doc.is_any(v + 1, &["each", "one"]) && doc.is_any(v + 2, &["other", "another"]);
    if !each_other {
        let due = (v.saturating_sub(4)..v).any(|k| doc.is_any(k, &["due", "expected", "scheduled", "will"]));
        let whom = clause.object(v + 1).filter(|whom| due && !whom.persons.is_empty())?;
        present.join(whom);
    }
    (present.persons.len() > 1 && clause.is_placed(&[v])).then(|| Telling {
        what: "meeting".to_owned(),
        triggers: vec![v],
        present,
        ..Telling::default()
    })
}

/// `took up the withdrawal with X on Wednesday`, `raised the case with X in Moscow`: where day or place is told.
pub(super) fn raised(clause: &Clause, v: usize) -> Option<Telling> {
    const REACH: usize = 10;
    let doc = clause.page.doc;
    let with = (v + 1..clause.tokens.end.min(v + REACH))
        .take_while(|k| !clause.page.is_finite(*k) && !clause.page.parts_clauses(*k))
        .find(|k| doc.is(*k, "with"))?;
    let whom = clause.object(with + 1).filter(|whom| !whom.persons.is_empty())?;
    // "raised the matter with X in a letter"
    let afar =
        ["letter", "phone", "telephone", "call", "message", "email", "e-mail", "note", "cable", "video", "tweet"];
    if (v + 1..clause.tokens.end.min(with + 3 * REACH)).any(|k| doc.is_any(k, &afar)) {
        return None;
    }
    let mut present = clause.subject(v).filter(|subject| !subject.persons.is_empty()).cloned()?;
    present.join(whom);
    clause.is_placed(&[v]).then(|| Telling {
        what: "talks".to_owned(),
        triggers: vec![v],
        present,
        ..Telling::default()
    })
}

/// `stopped in Moscow on Wednesday to see X`: a journey's aim.
pub(super) fn to_see(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    if !doc.is(v.checked_sub(1)?, "to") {
        return None;
    }
    let moved = (clause.tokens.start..v - 1).rev().take(14).find(|k| {
        doc.class(*k).is(Classes::Move) && clause.page.tag(*k) == Tag::Plain
            || doc.is_any(*k, &["stopped", "came", "went", "travelled", "traveled"])
            || clause.page.parts_clauses(*k)
    })?;
    if clause.page.parts_clauses(moved) {
        return None;
    }
    let mut present = clause.subject(moved).filter(|subject| !subject.persons.is_empty()).cloned()?;
    present.join(clause.object(v + 1).filter(|whom| !whom.persons.is_empty())?);
    Some(Telling { what: "meeting".to_owned(), triggers: vec![v], present, ..Telling::default() })
}

/// `A and B shook hands`, `A shook hands with B`.
pub(super) fn shook_hands(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let hands = if doc.is(v + 1, "hands") {
        v + 1
    } else {
        // "shook her hand", "shook Kim’s hand": whose it is.
        return shook_the_hand(clause, v);
    };
    let mut present = clause.subject(v).cloned()?;
    let with = (hands + 1..hands + 5)
        .take_while(|k| !clause.page.parts_clauses(*k) && clause.page.reference(*k).is_none())
        .find(|k| doc.is(*k, "with"));
    let mut end = hands + 1;
    if let Some(with) = with {
        let partner = clause.object(with + 1)?;
        present.join(partner);
        end = partner.tokens.end;
    } else if !present.plural {
        return None;
    }
    // "shook hands with X at a memorial on Tuesday": the day hangs on where it was.
    let mut triggers = vec![v];
    triggers.extend(following_occasion(clause, end).filter(|n| !doc.is_any(*n, &["end", "start"])));
    (present.persons.len() > 1).then(|| Telling { what: "meeting".to_owned(), triggers, present, ..Telling::default() })
}

/// `shook the president’s hand`, `shook her hand`.
pub(super) fn shook_the_hand(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    // "shook the hand of X"
    if doc.is_any(v + 1, &["the"]) && doc.is_any(v + 2, &["hand", "hands"]) && doc.is(v + 3, "of") {
        let mut present = clause.subject(v)?.clone();
        present.join(clause.object(v + 4)?);
        return (present.persons.len() > 1).then(|| Telling {
            what: "meeting".to_owned(),
            triggers: vec![v],
            present,
            ..Telling::default()
        });
    }
    let owner = clause.page.reference(v + 1).filter(|owner| owner.possessive)?;
    let noun = owner.tokens.end + usize::from(doc.kind(owner.tokens.end) == Some(TokenKind::Possessive));
    let mut present = clause.subject(v).filter(|_| doc.is_any(noun, &["hand", "hands"])).cloned()?;
    let span = doc.span(owner.core.clone());
    for person in owner
        .persons
        .iter()
        .filter(|person| !present.persons.iter().any(|known| known.0 == **person))
        .copied()
        .collect::<Vec<_>>()
    {
        present.persons.push((person, span));
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
        || doc.word(end) == "." && doc.is(v, "called")
        || doc.is(end, "from") && doc.is(v, "called")
        || doc.is(end, "on") && clause.page.date(end + 1).is_some();
    if !talk {
        return None;
    }
    let mut present = clause.subject(v).cloned()?;
    present.join(partner);
    Some(Telling { what: "call".to_owned(), triggers: vec![v], present, remote: true, ..Telling::default() })
}
