//! Verbs that tell of meetings: which rule reads which, and `met` itself.

use super::company::{
    adding, attended, crowd, it_was, joined_by, joined_for, led_list, looked_on, present, represented, stood_in,
};
use super::holders::{meets_holder, meets_officials, two_holders};
use super::host::{HOSTS, following_occasion, gathered, gave_welcome, hosted, played_host, visited};
use super::light::{LIGHT, light};
use super::talk::{called, faced, raised, sees, spoke, to_see, told_occasion};
use super::{Telling, contact, guests, name_of, noun, partners};
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::event::party::Group;
use crate::lex::TokenKind;
use crate::lexicon::Classes;

/// Reads the verb at `v` as the telling of a meeting.
pub fn read(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    if clause.page.tag(v) != Tag::Plain || doc.kind(v) != Some(TokenKind::Word) {
        return None;
    }
    let class = doc.class(v);
    if class.is(Classes::Auxiliary)
        && let Some(guests) = guests::read(clause, v).or_else(|| guests::among(clause, v))
    {
        return Some(guests);
    }
    let there = doc.is(v, "hand") && doc.is(v.wrapping_sub(1), "on")
        || doc.is(v, "attendance") && doc.is(v.wrapping_sub(1), "in");
    if v > clause.tokens.start && there && !doc.is(v + 1, "at") {
        return present(clause, v);
    }
    if !class.is(Classes::Verb)
        && !doc.is_any(v, &["did", "present", "sat", "have", "has", "had", "telephoned", "phoned"])
    {
        return None;
    }
    let verbal = clause.page.is_finite(v)
        || clause.after_auxiliary(v)
        || class.is(Classes::Ing)
        || v == clause.tokens.start && class.is(Classes::Past) && doc.is(v + 1, "by")
        || doc.is_any(v, &["did", "present", "telephoned", "phoned"]);
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
    // "The two presidents came together in Doha"
    // "came face to face in Addis Ababa"
    let came = doc.is_any(v, &["came", "come", "comes"])
        && (doc.is(v + 1, "together") || doc.is(v + 1, "face") && doc.is(v + 2, "to") && doc.is(v + 3, "face"));
    if class.is(Classes::Meet) || came {
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
            "conversed",
            "conferred",
            "dined",
            "shook",
            "shake",
            "shakes",
            "shaking",
            "sat",
            "sit",
            "sits",
            "sitting",
        ],
    ) {
        return spoke(clause, v);
    }
    if doc.is_any(v, &["called", "calls", "call", "calling"]) && doc.is(v + 1, "on") {
        return contact::called_on(clause, v);
    }
    if doc.is_any(v, &["called", "calls", "call"]) && doc.is(v + 1, "off") {
        return light(clause, v);
    }
    if doc.is_any(v, &["called", "phoned", "telephoned", "calls"]) {
        return called(clause, v);
    }
    // "It was attended by A and B": what was told before.
    if doc.is(v, "attended") && doc.is(v + 1, "by") && it_was(clause, v) {
        return agent(clause, v).and_then(|group| adding(v, group));
    }
    if doc.is(v, "represented") && doc.is(v + 1, "by") {
        return represented(clause, v);
    }
    if doc.is_any(v, &["represented", "deputised", "deputized", "stood", "sat"])
        && let Some(deputy) = stood_in(clause, v)
    {
        return Some(deputy);
    }
    let objectless = matches!(doc.word(v + 1), "," | "." | ";")
        || doc.is_any(v + 1, &["after", "as", "along", "too", "despite", "before"]);
    if doc.is_any(v, &["attended", "attend", "presided"]) && objectless {
        return attended(clause, v);
    }
    if doc.is_any(v, &["joined", "accompanied"]) && passive(clause, v) && by_follows(clause, v) {
        return joined_by(clause, v);
    }
    if doc.is_any(v, &["joined", "accompanied"]) && doc.is(v + 1, "by") {
        return joined_by(clause, v);
    }
    if doc.is_any(v, &["join", "joins", "joined", "joining"])
        && let Some(together) = joined_for(clause, v)
    {
        return Some(together);
    }
    if doc.is_any(v, &["looked", "looks", "looking"]) && doc.is(v + 1, "on") {
        return looked_on(clause, v);
    }
    if doc.is_any(v, &["faced", "faces", "face"]) {
        return faced(clause, v);
    }
    if doc.is_any(v, &["took", "take", "takes"])
        && doc.is_any(v + 1, &["their", "his", "her"])
        && doc.is_any(v + 2, &["places", "seats", "place", "seat"])
    {
        return adding(v, clause.subject(v)?.clone());
    }
    // "X took part; so did Y"
    if doc.is_any(v, &["took", "take", "takes", "taking"])
        && doc.is(v + 1, "part")
        && (matches!(doc.word(v + 2), "," | "." | ";") || doc.is_any(v + 2, &["too", "as", "and"]))
    {
        return attended(clause, v);
    }
    if doc.is(v, "did") && doc.is_any(v.wrapping_sub(1), &["so", "as"]) {
        return adding(v, clause.object(v + 1)?.clone());
    }
    if doc.is_any(v, &["told", "tells"]) {
        return told_occasion(clause, v);
    }
    if doc.is_any(v, &["saw", "seen"])
        && doc.is_any(v + 1, &["each", "one"])
        && let Some(met) = sees(clause, v)
    {
        return Some(met);
    }
    if doc.is(v, "see")
        && let Some(aim) = to_see(clause, v).or_else(|| sees(clause, v))
    {
        return Some(aim);
    }
    if doc.is_any(v, &["take", "takes", "took"]) && doc.is(v + 1, "up") || doc.is_any(v, &["raise", "raises", "raised"])
    {
        return raised(clause, v);
    }
    if doc.is(v, "put") && doc.is(v + 1, "off") {
        return light(clause, v);
    }
    if doc.is_any(v, &["play", "plays", "played", "playing"]) && doc.is(v + 1, "host") {
        return played_host(clause, v);
    }
    if doc.is_any(v, &["gave", "gives", "give", "extended"]) {
        return gave_welcome(clause, v).or_else(|| if doc.is(v, "gave") { light(clause, v) } else { None });
    }
    if doc.is_any(v, &["marched", "protested", "rallied", "demonstrated"]) {
        return crowd(clause, v);
    }
    if let Some(head) = guests::led(clause, v) {
        return Some(head);
    }
    if let Some(guests) = guests::read(clause, v) {
        return Some(guests);
    }
    let light = if doc.is_any(v, LIGHT) { light(clause, v) } else { None };
    light.or_else(|| contact::read(clause, v))
}

pub(super) fn passive(clause: &Clause, v: usize) -> bool {
    let doc = clause.page.doc;
    let carried = (v.saturating_sub(3)..v).any(|k| doc.is_any(k, &["was", "were", "is", "are", "be", "been", "being"]));
    // "was to have met X": whoever it was is the one who meets.
    let active = v > 0 && doc.is_any(v - 1, &["have", "had", "has"]);
    carried && !active && doc.class(v).is(Classes::Past)
}

/// `joined at the base by X`
fn by_follows(clause: &Clause, v: usize) -> bool {
    (v + 1..clause.tokens.end.min(v + 7)).any(|k| clause.page.doc.is(k, "by"))
}

/// The list behind `by`, close behind the verb.
pub(super) fn agent(clause: &Clause, v: usize) -> Option<Group> {
    let doc = clause.page.doc;
    let by = (v + 1..clause.tokens.end.min(v + 14))
        .find(|k| doc.is(*k, "by") || clause.page.parts_clauses(*k))
        .filter(|k| doc.is(*k, "by"))?;
    clause.object(by + 1).cloned()
}

/// The direct object or the list behind `with`, over adverbs, dates and places.
pub(super) fn partner(clause: &Clause, v: usize) -> Option<Group> {
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
        if (direct || doc.is(k - 1, "with"))
            && !bracket
            && let Some(list) = led_list(clause, k)
        {
            return Some(list.clone());
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
        // "was in P on Saturday, meeting with X"
        // "Scholz and Tusk, meeting in Berlin on Monday, pledged"
        let set_aside = doc.word(before) == ","
            && (doc.is_any(v + 1, &["in", "at", "on", "for"]) || clause.page.date(v + 1).is_some())
            && clause.groups.iter().any(|group| (group.tokens.end == before || group.tokens.end == v) && group.plural);
        if set_aside {
            let both =
                clause.groups.iter().find(|group| group.tokens.end == before || group.tokens.end == v).cloned()?;
            return Some(Telling {
                what: "meeting".to_owned(),
                triggers: vec![v],
                present: both,
                ..Telling::default()
            });
        }
        let aside = doc.word(before) == "," && doc.is(v + 1, "with");
        let verb = aside
            || doc.is_any(
                before,
                &[
                    "am", "is", "are", "was", "were", "be", "been", "after", "before", "by", "when", "while", "also",
                    "despite", "not",
                ],
            )
            || clause.page.reference(before).is_some_and(|owner| !owner.possessive);
        // "are meeting in the palace", "is meeting this hour with X"
        let carried = doc.is_any(before, &["is", "are", "was", "were", "be"]);
        let both = carried && clause.subject(v).is_some_and(|subject| subject.persons.len() > 1);
        let later = carried
            && (v + 1..clause.tokens.end.min(v + 6))
                .take_while(|k| !clause.page.is_finite(*k) && !clause.page.parts_clauses(*k))
                .any(|k| doc.is(k, "with"));
        let next = doc.is(v + 1, "with") || clause.object(v + 1).is_some() || clause.page.date(v + 1).is_some();
        if !verb || !(next || both || later) {
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
    // "met and had a talk with X"
    let joined = (doc.is(v + 1, "and") && doc.class(v + 2).any(Classes::Verb.with(Classes::Auxiliary)))
        .then(|| (v + 3..clause.tokens.end.min(v + 9)).find(|k| doc.is(*k, "with")))
        .flatten()
        .and_then(|with| clause.object(with + 1))
        .filter(|group| !group.persons.is_empty());
    let partner = joined.cloned().or_else(|| partner(clause, v));
    let subject = clause.subject(v);
    // "met the deadline", "met with criticism": something that is nobody.
    let holder = partner.is_none() && meets_holder(clause, v);
    if partner.is_none() && !holder && is_thing(clause, v + 1) {
        return None;
    }
    let mut present = subject.cloned().unwrap_or_default();
    // "the U.S. president and the North Korean leader met"
    if partner.is_none() && present.is_empty() && two_holders(clause, v) {
        present.unnamed = true;
        present.plural = true;
    }
    present.unnamed |= partner.is_none() && !present.persons.is_empty() && (holder || meets_officials(clause, v));
    // "China's president met Hungary's prime minister": two whom no name tells, and their countries.
    if holder && present.persons.is_empty() && clause.page.doc.class(v - usize::from(v > 0)).is(Classes::Title) {
        present.unnamed = true;
    }
    let both = present.plural || present.unnamed && present.parties.is_empty();
    if let Some(partner) = &partner {
        // "The chancellor met X": whoever it was, somebody met X.
        present.unnamed |= partner.unnamed || !partner.persons.is_empty() && present.is_empty();
        present.join(partner);
    } else if !both {
        // "Parliament met on Monday": one body comes together.
        if present.is_empty() || present.persons.len() == 1 {
            return None;
        }
    }
    // "Leaders of the group meet in Prague on Tuesday: A, B and C."
    if present.unnamed
        && present.persons.is_empty()
        && let Some(colon) = (v + 1..clause.tokens.end).find(|k| doc.word(*k) == ":")
        && let Some(list) = clause.object(colon + 1).filter(|list| list.persons.len() > 1)
    {
        present.join(list);
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
    // "met A and B in separate meetings in Paris"
    let separate = (v + 1..clause.tokens.end.saturating_sub(2))
        .take_while(|k| !clause.page.parts_clauses(*k) && !clause.page.is_finite(*k))
        .find(|k| doc.is(*k, "in") && doc.is(k + 1, "separate") && doc.class(k + 2).is(Classes::Occasion));
    triggers.extend(separate.map(|k| k + 2));
    if let Some(n) = following_occasion(clause, v + 1).filter(|n| !doc.is_any(*n, &["meeting", "parade"])) {
        triggers.push(n);
        what = name_of(clause, n);
        partners::add_partners(clause, n, &mut present);
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
