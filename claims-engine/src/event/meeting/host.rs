//! Hosts who receive and guests who visit or gather.

use super::light::light;
use super::verb::{agent, partner, passive};
use super::{Telling, name_of, partners};
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::event::party::Group;
use crate::lex::TokenKind;
use crate::lexicon::Classes;

pub(super) const HOSTS: &[&str] = &[
    "host",
    "hosts",
    "hosted",
    "hosting",
    "receive",
    "receives",
    "received",
    "receiving",
    "welcome",
    "welcomes",
    "welcomed",
    "welcoming",
    "greet",
    "greets",
    "greeted",
    "greeting",
    "entertain",
    "entertained",
    "entertains",
];

pub(super) fn hosted(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    if passive(clause, v) {
        // "The dictator was welcomed at the station by X": whoever it was.
        let somebody = || {
            let named = |k: usize| matches!(clause.page.tag(k), Tag::Place(_));
            // A place by its name says that it was an occasion, and not a proposal that was welcomed.
            let person = doc.is_any(v, &["received", "welcomed", "greeted"])
                && !doc.is(v - 1, "be")
                && (v + 1..clause.tokens.end.min(v + 9)).any(named);
            person.then(|| Group { unnamed: true, ..Group::default() })
        };
        let mut present = clause.subject(v).cloned().or_else(somebody)?;
        let Some(by) = agent(clause, v) else {
            // "had been received in Pyongyang in August": by whom the text does not say.
            let told = !present.persons.is_empty()
                && doc.is_any(v, &["received", "welcomed", "hosted"])
                && !clause.places(&[v]).is_empty()
                && !clause.dates(&[v]).is_empty();
            return told.then(|| Telling {
                what: doc.word(v).to_owned(),
                triggers: vec![v],
                present,
                ..Telling::default()
            });
        };
        if by.persons.is_empty() && !by.unnamed {
            return None;
        }
        present.join(&by);
        return Some(Telling { what: doc.word(v).to_owned(), triggers: vec![v], present, ..Telling::default() });
    }
    // "Greeted by X at the airport, Y left": the guest comes behind.
    if v == clause.tokens.start && doc.is(v + 1, "by") {
        let host = clause.object(v + 2).filter(|host| !host.persons.is_empty())?;
        let guest = clause.groups.iter().find(|group| {
            group.tokens.start > host.tokens.end && doc.word(group.tokens.start - 1) == "," && !group.persons.is_empty()
        })?;
        let mut present = guest.clone();
        present.join(host);
        return Some(Telling { what: doc.word(v).to_lowercase(), triggers: vec![v], present, ..Telling::default() });
    }
    // "received on Monday a delegation": over the day.
    let on = v + 1 + usize::from(doc.is(v + 1, "on") && clause.page.date(v + 2).is_some());
    let at = if clause.page.date(on).is_some() { clause.page.end_of(on) } else { v + 1 };
    let object = clause.object(at).or_else(|| {
        if doc.class(at).is(Classes::Function) && !doc.class(at).is(Classes::Preposition) {
            clause.object(at + 1)
        } else {
            None
        }
    })?;
    if object.persons.is_empty() && !object.unnamed {
        return None;
    }
    // "welcomed the leaders' decision"
    if doc.kind(object.tokens.end) == Some(TokenKind::Possessive) {
        return None;
    }
    let mut present = clause.subject(v).cloned().unwrap_or_default();
    present.join(object);
    if let Some(hosts) = behind_copula(clause, v, object.tokens.end) {
        present.join(hosts);
    }
    let mut triggers = vec![v];
    let mut what = doc.word(v).to_owned();
    // "welcomed X for talks at Y", "hosted X at a dinner"
    if let Some(n) = to_meal(clause, object.tokens.end).or_else(|| following_occasion(clause, object.tokens.end)) {
        triggers.push(n);
        what = name_of(clause, n);
        partners::add_partners(clause, n, &mut present);
    }
    Some(Telling { what, triggers, present, ..Telling::default() })
}

/// `Greeting X at the airport were A and B`: the subject stands behind the verb.
fn behind_copula<'c>(clause: &'c Clause, v: usize, from: usize) -> Option<&'c Group> {
    let doc = clause.page.doc;
    let opens = v == clause.tokens.start && doc.class(v).is(Classes::Ing);
    let verb = (from..clause.tokens.end.min(from + 16)).find(|k| clause.page.is_finite(*k)).filter(|_| opens)?;
    let copula = doc.is_any(verb, &["was", "were", "is", "are"]);
    clause.object(verb + 1).filter(|hosts| copula && !hosts.persons.is_empty())
}

/// `played host to X`.
pub(super) fn played_host(clause: &Clause, v: usize) -> Option<Telling> {
    let to = (v + 2..clause.tokens.end.min(v + 8)).find(|k| clause.page.doc.is(*k, "to"))?;
    let guest = clause.object(to + 1).filter(|guest| !guest.persons.is_empty() || guest.unnamed)?;
    let mut present = clause.subject(v).cloned().unwrap_or_default();
    present.join(guest);
    Some(Telling { what: "visit".to_owned(), triggers: vec![v], present, ..Telling::default() })
}

/// `gave a warm welcome to X`, `gave X a warm welcome`.
pub(super) fn gave_welcome(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let n = (v + 1..clause.tokens.end.min(v + 12)).find(|k| doc.is(*k, "welcome") || clause.page.is_finite(*k))?;
    let guest = if doc.is(n + 1, "to") { clause.object(n + 2) } else { clause.object(v + 1) };
    let guest = guest.filter(|guest| doc.is(n, "welcome") && !guest.persons.is_empty())?;
    let mut present = clause.subject(v).filter(|host| !host.persons.is_empty()).cloned()?;
    present.join(guest);
    Some(Telling { what: "welcome".to_owned(), triggers: vec![v, n], present, ..Telling::default() })
}

/// `to dinner`, right behind whom somebody has to it.
fn to_meal(clause: &Clause, at: usize) -> Option<usize> {
    let doc = clause.page.doc;
    let meal = at
        + 1
        + usize::from(doc.is_any(at + 1, &["a", "an"]))
        + usize::from(doc.is_any(at + 1, &["working", "private"]));
    (doc.is(at, "to") && doc.is_any(meal, &["dinner", "lunch", "breakfast", "luncheon", "banquet", "supper", "talks"]))
        .then_some(meal)
}

/// `for talks`, `at a dinner` close behind.
pub(super) fn following_occasion(clause: &Clause, from: usize) -> Option<usize> {
    let doc = clause.page.doc;
    let mut k = from;
    let mut linked = false;
    while k < clause.tokens.end && k < from + 14 {
        if clause.page.parts_clauses(k) || clause.page.is_finite(k) {
            return None;
        }
        linked |=
            doc.is_any(k, &["for", "at", "during"]) || doc.is(k, "in") && (k + 1..k + 5).any(|t| doc.is(t, "audience"));
        linked &= !doc.is_any(k, &["on", "about", "after", "before", "ahead", "to"]);
        if linked && clause.page.tag(k) == Tag::Plain && doc.class(k).is(Classes::Occasion) && !doc.is(k, "visit") {
            return Some(k);
        }
        k += 1;
    }
    None
}

pub(super) fn gathered(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    if doc.class(v + 1).is(Classes::Occasion) || doc.is(v + 2, "meeting") {
        return light(clause, v);
    }
    // "The council convened in Jakarta": a body, which no list names.
    let body = |k: usize| {
        doc.is_any(
            k,
            &[
                "council",
                "committee",
                "commission",
                "cabinet",
                "parliament",
                "assembly",
                "bloc",
                "body",
                "panel",
                "board",
            ],
        )
    };
    let bodily = || {
        let there = (v.saturating_sub(4).max(clause.tokens.start)..v).any(body) && clause.is_placed(&[v]);
        there.then(|| Group { unnamed: true, plural: true, ..Group::default() })
    };
    let mut present = clause.subject(v).cloned().or_else(bodily)?;
    // "gathered in Pretoria for the inauguration of X"
    if let Some(n) = following_occasion(clause, v + 1).filter(|_| present.plural || present.unnamed) {
        partners::add_partners(clause, n, &mut present);
        return Some(Telling { what: name_of(clause, n), triggers: vec![v, n], present, ..Telling::default() });
    }
    if let Some(partner) = partner(clause, v).filter(|_| (v + 1..v + 9).any(|k| doc.is(k, "with"))) {
        present.join(&partner);
    } else if !present.plural && !present.unnamed {
        return None;
    }
    Some(Telling { what: doc.word(v).to_owned(), triggers: vec![v], present, ..Telling::default() })
}

pub(super) fn visited(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let present = clause.subject(v).cloned()?;
    if present.persons.is_empty() && !present.unnamed {
        return None;
    }
    let mut present = present;
    let mut places = Vec::new();
    let mut k = v + 1;
    while k < clause.tokens.end && k < v + 8 {
        if let Tag::Place(index) = clause.page.tag(k) {
            let end = clause.page.end_of(k);
            if doc.kind(end) == Some(TokenKind::Possessive) {
                k = end + 1;
                continue;
            }
            places.push(index as usize);
            k = end;
            if doc.word(k) == "," || doc.is(k, "and") {
                k += 1;
                if doc.is(k, "and") {
                    k += 1;
                }
                continue;
            }
            break;
        }
        if let Some(group) = clause.object(k) {
            if group.persons.is_empty() && !group.unnamed {
                break;
            }
            present.join(group);
            break;
        }
        if !doc.is_any(
            k,
            &[
                "the", "a", "his", "her", "their", "us", "u.s.", "with", "port", "city", "town", "island", "village",
                "capital", "of",
            ],
        ) && !doc.word(k).ends_with("ly")
            && clause.page.date(k).is_none()
            && !doc.is_capital(k)
        {
            break;
        }
        k += 1;
    }
    if places.is_empty() && present.persons.len() < 2 {
        return None;
    }
    Some(Telling { what: "visit".to_owned(), triggers: vec![v], present, places, ..Telling::default() })
}
