//! Verbs that tell of meetings: `met`, `hosted`, `held talks with`, `sat down with`, `attended`.

use super::{Telling, name_of, noun};
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::event::party::Group;
use crate::lex::TokenKind;
use crate::lexicon::Classes;

/// Verbs that make an occasion of the noun behind them.
const LIGHT: &[&str] = &[
    "held",
    "hold",
    "holds",
    "holding",
    "had",
    "have",
    "has",
    "having",
    "began",
    "begin",
    "begins",
    "begun",
    "start",
    "started",
    "starts",
    "opened",
    "opens",
    "open",
    "concluded",
    "conclude",
    "concludes",
    "ended",
    "wrapped",
    "resumed",
    "resume",
    "convened",
    "convene",
    "convenes",
    "conducted",
    "conduct",
    "staged",
    "stage",
    "organized",
    "organised",
    "hosted",
    "host",
    "hosts",
    "hosting",
    "chaired",
    "chair",
    "chairs",
    "co-chaired",
    "led",
    "lead",
    "leads",
    "paid",
    "pay",
    "pays",
    "paying",
    "made",
    "make",
    "makes",
    "making",
    "attended",
    "attend",
    "attends",
    "attending",
    "addressed",
    "address",
    "addresses",
    "joined",
    "join",
    "joins",
    "joining",
    "presided",
    "presides",
    "preside",
    "participated",
    "participate",
    "participates",
    "participating",
    "took",
    "take",
    "takes",
    "taken",
    "taking",
    "watched",
    "witnessed",
    "observed",
    "oversaw",
    "completed",
    "wound",
    "kicked",
    "continued",
    "continue",
    "finished",
    "gave",
    "enjoyed",
    "shared",
    "cancelled",
    "canceled",
    "postponed",
    "scrapped",
    "skipped",
    "boycotted",
];

/// Reads the verb at `v` as the telling of a meeting.
pub fn read(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    if clause.page.tag(v) != Tag::Plain || doc.kind(v) != Some(TokenKind::Word) {
        return None;
    }
    let class = doc.class(v);
    if !class.is(Classes::Verb) && !doc.is_any(v, &["present", "sat", "have", "has", "had"]) {
        return None;
    }
    let verbal =
        clause.page.is_finite(v) || clause.after_auxiliary(v) || class.is(Classes::Ing) || doc.is_any(v, &["present"]);
    if !verbal {
        return None;
    }
    if doc.is_any(v, &["meet", "meets", "met", "meeting"]) {
        return met(clause, v);
    }
    if doc.is(v, "present") {
        return present(clause, v);
    }
    if class.is(Classes::Meet) && doc.is_any(v, HOSTS) {
        return hosted(clause, v).or_else(|| light(clause, v));
    }
    if class.is(Classes::Meet) {
        return gathered(clause, v);
    }
    if class.is(Classes::Visit) {
        return visited(clause, v);
    }
    if doc.is_any(
        v,
        &[
            "spoke",
            "speak",
            "speaks",
            "speaking",
            "talked",
            "talk",
            "talks",
            "consult",
            "consulted",
            "negotiated",
            "negotiate",
            "dined",
            "shook",
            "sat",
            "sit",
        ],
    ) {
        return spoke(clause, v);
    }
    if doc.is_any(v, &["called", "phoned", "telephoned", "calls"]) {
        return called(clause, v);
    }
    if doc.is_any(v, &["joined", "accompanied"]) && doc.is(v + 1, "by") {
        return joined_by(clause, v);
    }
    if doc.is_any(v, &["marched", "protested", "rallied", "demonstrated"]) {
        return crowd(clause, v);
    }
    if doc.is_any(v, LIGHT) { light(clause, v) } else { None }
}

/// `Thousands of people marched through Warsaw`: a rally, if the text says who, where or when.
fn crowd(clause: &Clause, v: usize) -> Option<Telling> {
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

const HOSTS: &[&str] = &[
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

fn passive(clause: &Clause, v: usize) -> bool {
    let doc = clause.page.doc;
    let carried = (v.saturating_sub(3)..v).any(|k| doc.is_any(k, &["was", "were", "is", "are", "be", "been", "being"]));
    carried && doc.class(v).is(Classes::Past)
}

/// The list behind `by`, close behind the verb.
fn agent(clause: &Clause, v: usize) -> Option<Group> {
    let doc = clause.page.doc;
    let by = (v + 1..clause.tokens.end.min(v + 14))
        .find(|k| doc.is(*k, "by") || clause.page.parts_clauses(*k))
        .filter(|k| doc.is(*k, "by"))?;
    clause.object(by + 1).cloned()
}

/// The direct object or the list behind `with`, over adverbs, dates and places.
fn partner(clause: &Clause, v: usize) -> Option<Group> {
    let doc = clause.page.doc;
    let mut k = v + 1;
    let mut direct = true;
    let mut bracket = false;
    while k < clause.tokens.end {
        if (direct || doc.is(k - 1, "with"))
            && !bracket
            && let Some(group) = clause.object(k)
        {
            return Some(group.clone());
        }
        bracket |= doc.word(k) == "(";
        bracket &= doc.word(k) != ")";
        match clause.page.tag(k) {
            Tag::Date(_) => {
                k = clause.page.end_of(k);
                continue;
            }
            Tag::Place(_) | Tag::Vehicle(_) | Tag::Organisation(_) => {
                direct = false;
                k = clause.page.end_of(k);
                continue;
            }
            Tag::Person(_) => return None,
            Tag::Plain => {}
        }
        let adverb = doc.is_any(
            k,
            &[
                "with",
                "up",
                "again",
                "briefly",
                "separately",
                "privately",
                "first",
                "also",
                "together",
                "there",
                "here",
                "virtually",
                "on",
                "down",
                "late",
                "early",
                "directly",
            ],
        ) || doc.word(k).ends_with("ly");
        if !adverb {
            direct = false;
            if clause.page.parts_clauses(k)
                || clause.page.is_finite(k)
                || k > v + 22
                || doc.is(k, "to") && doc.class(k + 1).is(Classes::Verb) && !doc.is(k + 1, "meet")
            {
                return None;
            }
        }
        k += 1;
    }
    None
}

fn met(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    // "the meeting": a noun; "after meeting Xi", "is meeting with": a verb.
    if doc.is(v, "meeting") {
        let before = v.checked_sub(1)?;
        let verb = doc.is_any(
            before,
            &[
                "am", "is", "are", "was", "were", "be", "been", "after", "before", "by", "when", "while", "also",
                "despite", "not",
            ],
        ) || clause.page.reference(before).is_some_and(|owner| !owner.possessive);
        if !verb || !(doc.is(v + 1, "with") || clause.object(v + 1).is_some() || clause.page.date(v + 1).is_some()) {
            return None;
        }
    }
    if doc.is(v, "meet") && v > 0 && doc.is_any(v - 1, &["a", "the", "future", "next", "track", "this", "face-to-face"])
    {
        return noun::read(clause, v);
    }
    if passive(clause, v) {
        let mut present = clause.subject(v).cloned()?;
        let by = agent(clause, v)?;
        present.join(&by);
        return Some(Telling { what: "met".to_owned(), triggers: vec![v], present, ..Telling::default() });
    }
    let partner = partner(clause, v);
    let subject = clause.subject(v);
    // "met the deadline", "met with criticism": something that is nobody.
    if partner.is_none() && is_thing(clause, v + 1) {
        return None;
    }
    let mut present = subject.cloned().unwrap_or_default();
    let both = present.plural || present.unnamed && present.parties.is_empty();
    if let Some(partner) = &partner {
        present.join(partner);
        present.unnamed |= partner.unnamed;
    } else if !both {
        // "Parliament met on Monday": one body comes together.
        if present.is_empty() || present.persons.len() == 1 {
            return None;
        }
    }
    if present.is_empty() {
        return None;
    }
    if let Some(partner) = &partner
        && doc.is(v, "met")
        && partner.persons.is_empty()
        && !partner.unnamed
        && subject.is_none_or(|subject| subject.persons.is_empty() && subject.parties.is_empty() && !subject.unnamed)
    {
        return None;
    }
    let mut triggers = vec![v];
    let mut what = "meeting".to_owned();
    if let Some(n) = following_occasion(clause, v + 1).filter(|n| !doc.is_any(*n, &["meeting", "parade"])) {
        triggers.push(n);
        what = name_of(clause, n);
        noun::add_partners(clause, n, &mut present);
    }
    Some(Telling { what, triggers, present, ..Telling::default() })
}

/// Whether an object that is no person stands at `i`.
fn is_thing(clause: &Clause, i: usize) -> bool {
    let doc = clause.page.doc;
    let mut at = i;
    if doc.is(at, "with") {
        at += 1;
    }
    if at >= clause.tokens.end || clause.page.tag(at) != Tag::Plain {
        return false;
    }
    let class = doc.class(at);
    if doc.kind(at) != Some(TokenKind::Word) {
        return doc.kind(at) == Some(TokenKind::Number);
    }
    let passes = class.any(Classes::Preposition) && !doc.is(at, "with")
        || doc.is_any(
            at,
            &[
                "to",
                "and",
                "again",
                "today",
                "there",
                "here",
                "briefly",
                "separately",
                "privately",
                "behind",
                "for",
                "twice",
                "once",
                "several",
                "face",
                "face-to-face",
                "virtually",
                "each",
                "late",
                "one-on-one",
                "but",
                "as",
                "when",
                "where",
                "while",
                "after",
                "before",
                "since",
                "then",
                "first",
                "last",
            ],
        )
        || doc.word(at).ends_with("ly");
    !passes
}

fn hosted(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    if passive(clause, v) {
        let mut present = clause.subject(v).cloned()?;
        let by = agent(clause, v)?;
        if by.persons.is_empty() && !by.unnamed {
            return None;
        }
        present.join(&by);
        return Some(Telling { what: doc.word(v).to_owned(), triggers: vec![v], present, ..Telling::default() });
    }
    let object = clause.object(v + 1).or_else(|| {
        if doc.class(v + 1).is(Classes::Function) && !doc.class(v + 1).is(Classes::Preposition) {
            clause.object(v + 2)
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
    let mut triggers = vec![v];
    let mut what = doc.word(v).to_owned();
    // "welcomed X for talks at Y", "hosted X at a dinner"
    if let Some(n) = following_occasion(clause, object.tokens.end) {
        triggers.push(n);
        what = name_of(clause, n);
        noun::add_partners(clause, n, &mut present);
    }
    Some(Telling { what, triggers, present, ..Telling::default() })
}

/// `for talks`, `at a dinner` close behind.
fn following_occasion(clause: &Clause, from: usize) -> Option<usize> {
    let doc = clause.page.doc;
    let mut k = from;
    let mut linked = false;
    while k < clause.tokens.end && k < from + 14 {
        if clause.page.parts_clauses(k) || clause.page.is_finite(k) {
            return None;
        }
        linked |= doc.is_any(k, &["for", "at", "during"]);
        linked &= !doc.is_any(k, &["on", "about", "after", "before", "ahead", "to"]);
        if linked && clause.page.tag(k) == Tag::Plain && doc.class(k).is(Classes::Occasion) && !doc.is(k, "visit") {
            return Some(k);
        }
        k += 1;
    }
    None
}

fn gathered(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    if doc.class(v + 1).is(Classes::Occasion) || doc.is(v + 2, "meeting") {
        return light(clause, v);
    }
    let mut present = clause.subject(v).cloned()?;
    if let Some(partner) = partner(clause, v).filter(|_| (v + 1..v + 4).any(|k| doc.is(k, "with"))) {
        present.join(&partner);
    } else if !present.plural && !present.unnamed {
        return None;
    }
    Some(Telling { what: doc.word(v).to_owned(), triggers: vec![v], present, ..Telling::default() })
}

fn visited(clause: &Clause, v: usize) -> Option<Telling> {
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
        if !doc.is_any(k, &["the", "a", "his", "her", "their", "us", "u.s.", "with"])
            && !doc.word(k).ends_with("ly")
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

fn spoke(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    if doc.is_any(v, &["sat", "sit"]) && !doc.is(v + 1, "down") || doc.is(v, "shook") {
        return None;
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
    let with = (v + 1..clause.tokens.end.min(v + 9)).find(|k| {
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

fn called(clause: &Clause, v: usize) -> Option<Telling> {
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

/// `Biden was joined by Blinken`: adds to what was told before.
fn joined_by(clause: &Clause, v: usize) -> Option<Telling> {
    let mut present = clause.subject(v).cloned()?;
    present.join(&agent(clause, v)?);
    Some(Telling {
        what: "meeting".to_owned(),
        triggers: vec![v],
        present,
        only_adds: true,
        definite: true,
        ..Telling::default()
    })
}

/// `Some ministers were present at the event: A, B, C`, `Also present were A and B`.
fn present(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let were = (v.saturating_sub(3)..v + 3).any(|k| doc.is_any(k, &["was", "were", "is", "are"]));
    if !were {
        return None;
    }
    let mut present = Group::default();
    for group in &clause.groups {
        present.join(group);
    }
    (!present.persons.is_empty()).then(|| Telling {
        what: "meeting".to_owned(),
        triggers: vec![v],
        present,
        only_adds: true,
        definite: true,
        ..Telling::default()
    })
}

/// `held talks with`, `attended the summit`, `took part in the parade`, `paid a visit to`.
fn light(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let mut k = v + 1;
    let mut n = None;
    while k < clause.tokens.end && k < v + 14 {
        let tag = clause.page.tag(k);
        if tag == Tag::Plain && doc.class(k).is(Classes::Occasion) && !noun::is_verb_here(clause, k) {
            // "talks meeting", "summit session": the last noun of the run is the head.
            if doc.class(k + 1).is(Classes::Occasion) && clause.page.tag(k + 1) == Tag::Plain {
                k += 1;
                continue;
            }
            n = Some(k);
            break;
        }
        if clause.page.parts_clauses(k) || clause.page.is_finite(k) || matches!(doc.word(k), ";" | ":") {
            return None;
        }
        let stop = doc.is(k, "to") && doc.class(k + 1).is(Classes::Verb) && !doc.is(v, "continued")
            || doc.class(k).is(Classes::Preposition)
                && k > v + 1
                && !doc.is_any(k, &["in", "up", "over", "off", "of", "at", "down", "with", "on", "by"]);
        if stop {
            return None;
        }
        k += 1;
    }
    let n = n?;
    if noun::is_barred(clause, n) {
        return None;
    }
    let took = doc.is_any(v, &["took", "take", "takes", "taken", "taking"]);
    if took && !doc.is(v + 1, "part") && !doc.is(v + 1, "place") {
        return None;
    }
    let mut present = clause.subject(v).cloned().unwrap_or_default();
    if passive(clause, v) {
        present = agent(clause, v).unwrap_or_default();
    }
    noun::add_partners(clause, n, &mut present);
    let definite = noun::is_definite(clause, n);
    let mut places = Vec::new();
    if doc.is_any(n, &["visit", "visits", "trip"]) {
        places = noun::goal_places(clause, n);
    }
    Some(Telling { what: name_of(clause, n), triggers: vec![v, n], present, definite, places, ..Telling::default() })
}
