//! Who travelled, from where and to where.

use std::ops::Range;

use crate::event::build::one_line;
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::event::party::Group;
use crate::event::{Certainty, PlaceItem};
use crate::lexicon::Classes;

pub(super) fn travellers(clause: &Clause, v: usize, mode_start: usize, end: usize) -> Option<Group> {
    let doc = clause.page.doc;
    let mut who = Group::default();
    let carrying = doc.is_any(
        v,
        &[
            "carrying",
            "carried",
            "bringing",
            "brought",
            "transporting",
            "transported",
            "ferried",
            "whisked",
            "took",
            "flew",
        ],
    ) && mode_start < v;
    if carrying && let Some(group) = clause.object(v + 1) {
        who.join(group);
    } else if mode_start < v {
        // "Kim's train arrived": its owner travels in it; else "Aboard the train, Kim ...".
        let owner = (mode_start.saturating_sub(3).max(clause.tokens.start)..mode_start)
            .rev()
            .find_map(|k| clause.page.reference(k).filter(|owner| owner.possessive));
        match owner {
            Some(owner) => {
                let span = doc.span(owner.core.clone());
                who.persons.extend(owner.persons.iter().map(|person| (*person, span)));
            }
            None => {
                if let Some(carried) = (mode_start..v)
                    .find(|k| doc.is_any(*k, &["carrying", "bringing"]))
                    .and_then(|k| clause.object(k + 1))
                {
                    who.join(carried);
                } else if let Some(subject) = clause.subject(v) {
                    who.join(subject);
                }
            }
        }
    } else if let Some(subject) = clause.subject(v) {
        who.join(subject);
    }
    if doc.is_any(v, &["accompanied", "accompanies"])
        && let Some(group) = clause.object(v + 1)
    {
        who.join(group);
    }
    // Company: "with his daughter", "accompanied by".
    for k in v + 1..end.max(v + 1) {
        let with = doc.is(k, "with")
            && !doc
                .is_any(k.wrapping_sub(1), &["meet", "met", "talks", "meeting", "summit", "along", "spoke", "visit"])
            || doc.is_any(k, &["by"]) && doc.is_any(k.wrapping_sub(1), &["accompanied", "joined", "escorted"])
            || doc.is(k, "alongside");
        if with
            && !who.persons.is_empty()
            && let Some(group) = clause.object(k + 1)
        {
            who.join(group);
        }
    }
    who.persons.dedup_by_key(|person| person.0);
    // "The North Korean leader arrived by train" tells of a journey even where nobody is named.
    let described =
        (clause.tokens.start..v).any(|k| doc.class(k).is(Classes::Title)) && doc.is(clause.tokens.start, "the");
    (!who.persons.is_empty() || described).then_some(who)
}

/// From where and to where, and whether the way is home.
pub(super) fn ends(
    clause: &Clause,
    v: usize,
    end: usize,
    mode: &Range<usize>,
) -> (Option<PlaceItem>, Option<PlaceItem>, bool) {
    let doc = clause.page.doc;
    let (mut from, mut to, mut home) = (None, None, false);
    let arrives = doc.is_any(
        v,
        &[
            "arrived", "arrive", "arrives", "arriving", "landed", "reached", "touched", "came", "entered", "crossed",
            "pulled",
        ],
    );
    let leaves = doc.is_any(v, &["left", "leave", "leaves", "leaving", "departed", "departs", "depart", "departing"]);
    let boards = doc.is_any(v, &["boarded", "board", "boards", "boarding"]);
    let start = if boards { v + 1 } else { (v + 1).min(mode.end).max(v + 1) };
    for k in start..end {
        if doc.is_any(k, &["home"])
            && (doc.is_any(
                k - 1,
                &[
                    "return",
                    "returned",
                    "returning",
                    "back",
                    "flew",
                    "travel",
                    "travelled",
                    "traveled",
                    "went",
                    "head",
                    "headed",
                    "trip",
                    "for",
                    "fly",
                    "sailed",
                    "drove",
                    "journey",
                    "way",
                    "flight",
                ],
            ) || k == v + 1
                || matches!(clause.page.tag(k - 1), Tag::Vehicle(_)))
        {
            home = true;
        }
        let Some(place) = clause.page.place(k) else { continue };
        if clause.page.start_of(k) != k {
            continue;
        }
        let mut before = k - 1;
        while before > v
            && doc.is_any(
                before,
                &["the", "nearby", "neighbouring", "neighboring", "capital", "city", "port", "of", "border", "town"],
            )
        {
            before -= 1;
        }
        let item = PlaceItem {
            name: one_line(&place.name),
            kind: place.kind,
            spans: vec![place.span],
            certainty: Certainty::Stated,
        };
        if doc.is(before, "from") || leaves && before == v || boards && doc.is_any(before, &["in", "at"]) {
            from.get_or_insert(item);
        } else if doc.is_any(before, &["to", "into", "towards", "toward", "for"])
            || arrives && doc.is_any(before, &["in", "at", "on"])
            || doc.is_any(v, &["reached", "entered"]) && before == v
        {
            to.get_or_insert(item);
        } else if doc.is(before, "via") || doc.is(before, "through") {
        }
    }
    // "arriving ... at Baghdad airport, where Soleimani was arriving by plane"
    if to.is_none() && arrives {
        let relative = (clause.tokens.start..v).rev().find(|k| doc.is(*k, "where"));
        if let Some(place) = relative
            .and_then(|k| k.checked_sub(if doc.word(k - 1) == "," { 2 } else { 1 }))
            .and_then(|k| clause.page.place(k))
        {
            to = Some(PlaceItem {
                name: one_line(&place.name),
                kind: place.kind,
                spans: vec![place.span],
                certainty: Certainty::Stated,
            });
        }
    }
    (from, to, home)
}
