//! Who else was there: `was joined by`, `were present`; and crowds.

use super::host::following_occasion;
use super::verb::agent;
use super::{Telling, name_of};
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::event::party::Group;
use crate::lex::TokenKind;
use crate::lexicon::Classes;

/// `Biden was joined by Blinken`: adds to what was told before.
pub(super) fn joined_by(clause: &Clause, v: usize) -> Option<Telling> {
    // "They were joined by X": whoever they are, told just before.
    let mut present = clause.subject(v).cloned().unwrap_or_default();
    present.join(&agent(clause, v)?);
    // "was joined at the base by X for lunch": an occasion of its own.
    let held_in = || {
        let by = (v + 1..clause.tokens.end.min(v + 8)).find(|k| clause.page.doc.is(*k, "by"))?;
        let end = clause.object(by + 1)?.tokens.end;
        let inside = (end + 1..clause.tokens.end.min(end + 7))
            .take_while(|k| clause.page.tag(*k) == crate::event::page::Tag::Plain && !clause.page.is_finite(*k));
        inside
            .into_iter()
            .find(|k| clause.page.doc.class(*k).is(crate::lexicon::Classes::Occasion))
            .filter(|_| clause.page.doc.is(end, "in"))
    };
    if let Some(n) = following_occasion(clause, v + 1).or_else(held_in)
        && present.persons.len() > 1
    {
        super::partners::add_partners(clause, n, &mut present);
        return Some(Telling { what: name_of(clause, n), triggers: vec![v, n], present, ..Telling::default() });
    }
    Some(Telling {
        what: "meeting".to_owned(),
        triggers: vec![v],
        present,
        only_adds: true,
        definite: true,
        ..Telling::default()
    })
}

/// `joined Lavrov and Zarif for talks`, `joined X at a ceremony`.
pub(super) fn joined_for(clause: &Clause, v: usize) -> Option<Telling> {
    let others = clause.object(v + 1).filter(|others| !others.persons.is_empty())?;
    let n = following_occasion(clause, others.tokens.end)?;
    let mut present = clause.subject(v).filter(|subject| !subject.persons.is_empty()).cloned()?;
    present.join(others);
    Some(Telling { what: name_of(clause, n), triggers: vec![v, n], present, ..Telling::default() })
}

/// `Some ministers were present at the event: A, B, C`, `Also present were A and B`.
pub(super) fn present(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let were = (v.saturating_sub(3)..v + 3).any(|k| doc.is_any(k, &["was", "were", "is", "are"]));
    if !were {
        return None;
    }
    let mut present = Group::default();
    // "X was not present at the talks between A and B": who stayed away is X alone.
    let away = (v.saturating_sub(3)..v).any(|k| doc.class(k).is(Classes::Negative));
    for group in clause.groups.iter().filter(|group| !away || group.tokens.end <= v) {
        present.join(group);
    }
    adding(v, present)
}

/// `Thousands of people marched through Warsaw`: a rally, if the text says who, where or when.
pub(super) fn crowd(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let people = (v.saturating_sub(6).max(clause.tokens.start)..v).any(|k| doc.class(k).is(Classes::Group));
    let what = match doc.word(v) {
        "marched" => "march",
        "protested" => "protest",
        "rallied" => "rally",
        _ => "demonstration",
    };
    let present = Group { unnamed: true, ..Group::default() };
    people.then(|| Telling { what: what.to_owned(), triggers: vec![v], present, ..Telling::default() })
}

/// `Australia was represented by P, India by Q and Japan by R`: adds to what was told before.
pub(super) fn represented(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let mut present = Group::default();
    for by in (v + 1..clause.tokens.end).filter(|k| doc.is(*k, "by")) {
        if let Some(group) = clause.object(by + 1) {
            present.persons.extend(group.persons.iter().copied());
        }
    }
    adding(v, present)
}

/// `X represented Y at the summit`, `sat in for Y at the talks`: who came, and who did not.
pub(super) fn stood_in(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let whom = match (doc.is(v, "represented"), doc.is(v + 1, "in") && doc.is(v + 2, "for"), doc.is(v + 1, "for")) {
        (true, ..) => v + 1,
        (_, true, _) => v + 3,
        (.., true) => v + 2,
        _ => return None,
    };
    let absent = clause.object(whom).filter(|absent| !absent.persons.is_empty())?.clone();
    let n = following_occasion(clause, absent.tokens.end)?;
    let mut present = clause.subject(v).filter(|deputy| !deputy.persons.is_empty())?.clone();
    super::partners::add_partners(clause, n, &mut present);
    Some(Telling { what: name_of(clause, n), triggers: vec![v, n], present, absent, ..Telling::default() })
}

/// `X and Y both attended, as did Z`: adds to what was told before.
pub(super) fn attended(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let mut present = clause.subject(v).cloned()?;
    if let Some(did) = (v + 1..clause.tokens.end.min(v + 4)).find(|k| doc.is_any(*k, &["did", "was"]))
        && let Some(group) = clause.object(did + 1)
    {
        present.join(group);
    }
    adding(v, present)
}

/// `as X looked on`: adds to what was told before.
pub(super) fn looked_on(clause: &Clause, v: usize) -> Option<Telling> {
    let closed = clause.page.doc.kind(v + 2) != Some(crate::lex::TokenKind::Word)
        || clause.page.doc.is_any(v + 2, &["as", "while", "and", "from"]);
    adding(v, clause.subject(v).filter(|_| closed).cloned()?)
}

/// What adds those present to a meeting told before; nothing where nobody is named.
pub(super) fn adding(v: usize, present: Group) -> Option<Telling> {
    (!present.persons.is_empty()).then(|| Telling {
        what: "meeting".to_owned(),
        triggers: vec![v],
        present,
        only_adds: true,
        definite: true,
        ..Telling::default()
    })
}

/// `met Arab leaders, including X`: the list with names whose group stands behind adjectives that no list begins with.
pub(super) fn led_list<'c>(clause: &'c Clause, k: usize) -> Option<&'c Group> {
    let doc = clause.page.doc;
    (k + 1..k + 4)
        .take_while(|at| {
            let before = at - 1;
            clause.page.tag(before) == Tag::Plain
                && doc.kind(before) == Some(TokenKind::Word)
                && !doc.class(before).any(Classes::Function.with(Classes::Verb))
                || clause.page.place(before).is_some() && doc.is_demonym(before)
        })
        .find_map(|at| clause.object(at))
        .filter(|list| list.unnamed && !list.persons.is_empty())
}

/// `it was`, `they will be` right before the participle at `v`, which no noun of an occasion leads.
pub(super) fn it_was(clause: &Clause, v: usize) -> bool {
    let doc = clause.page.doc;
    let subject = (v.saturating_sub(5).max(clause.tokens.start)..v)
        .rev()
        .find(|k| !doc.class(*k).is(Classes::Auxiliary) && !doc.is_any(*k, &["been", "also"]));
    // "The forum opened in P and was attended by A": the occasion that acts before.
    let joined = subject.is_some_and(|k| doc.is(k, "and"))
        && clause.tokens.clone().take_while(|k| *k < v).any(|k| super::course::verb(clause, k).is_some());
    joined || subject.is_some_and(|k| doc.is_any(k, &["it", "they", "which", "event", "gathering"]))
}
