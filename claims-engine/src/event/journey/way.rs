//! From where and to where.

use std::ops::Range;

use super::place;
use crate::event::PlaceItem;
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::PlaceKind;

/// The ends of one way.
#[derive(Clone, Debug, Default)]
pub(super) struct Ends {
    pub from: Option<PlaceItem>,
    pub to: Option<PlaceItem>,
    /// Whether the way is home, where no place is named.
    pub home: Option<usize>,
}

const ARRIVES: &[&str] = &[
    "arrived",
    "arrive",
    "arrives",
    "arriving",
    "landed",
    "lands",
    "landing",
    "reached",
    "touched",
    "came",
    "comes",
    "entered",
    "pulled",
    "disembarked",
    "disembarking",
    "alighted",
    "alighting",
    "emerged",
    "rolled",
    "stepped",
    "stepping",
    "swept",
    "stopped",
    "exited",
    "exiting",
];

const LEAVES: &[&str] =
    &["left", "leave", "leaves", "leaving", "departed", "departs", "depart", "departing", "fled", "fleeing"];

const REACHES: &[&str] =
    &["reached", "reaches", "reach", "reaching", "entered", "entering", "visited", "visits", "visit", "visiting"];

/// Words between a preposition and its place: `to the southern port of Pusan`.
const BETWEEN: &[&str] = &[
    "the",
    "nearby",
    "neighbouring",
    "neighboring",
    "capital",
    "city",
    "port",
    "of",
    "border",
    "town",
    "village",
    "island",
    "his",
    "her",
    "their",
    "native",
    "home",
    "southern",
    "northern",
    "eastern",
    "western",
    "central",
    "downtown",
    "resort",
    "historic",
    "ancient",
    "coastal",
    "divided",
    "besieged",
    "holy",
    "embattled",
    "region",
    "own",
    "a",
    "an",
    "remote",
    "republic",
    "state",
    "enclave",
    "province",
    "district",
    "old",
    "war",
    "-",
    "torn",
    "mountain",
    "frontier",
    "communist",
    "hometown",
    "suburb",
    "truce",
    "front-line",
    "frontline",
    "line",
    "front",
    "industrial",
    "nearby",
    "big",
];

/// Reads the ends of the way of the anchor at `v` up to `end`; `boards` and `alights` say which way a bare `in` points.
pub(super) fn ends(clause: &Clause, v: usize, end: usize, mode: &Range<usize>, boards: bool, alights: bool) -> Ends {
    let page = clause.page;
    let doc = page.doc;
    let mut out = Ends::default();
    let arrives = doc.is_any(v, ARRIVES) || alights;
    let leaves = doc.is_any(v, LEAVES) && !alights;
    let reaches = doc.is_any(v, REACHES);
    let mut goal: Option<PlaceItem> = None;
    let mut start: Option<PlaceItem> = None;
    let mut k = v + 1;
    while k < end {
        if mode.contains(&k) {
            k += 1;
            continue;
        }
        if page.tag(k) == Tag::Plain && doc.is(k, "home") && is_home(clause, k, v) {
            out.home.get_or_insert(k);
        }
        let Some((item, next)) = place::read(clause, k) else {
            if place::is_goal(clause, k) {
                let left = leaves && led_by(clause, k, v, &[doc.word(v)]);
                let reached = arrives && led_by(clause, k, v, &["at", "in"]);
                if start.is_none() && (left || led_by(clause, k, v, &["from"])) {
                    start = place::goal(clause, k);
                } else if goal.is_none() && (reached || led_by(clause, k, v, &["to", "into", "for", "towards"])) {
                    // "to a base in Tuzla"
                    let inside = doc.is_any(k + 1, &["in", "near", "at", "outside"]);
                    goal = place::goal(clause, k)
                        .or_else(|| place::read(clause, k + 2).filter(|_| inside).map(|(item, _)| item));
                }
            }
            k += 1;
            continue;
        };
        // "to a U.S. base in Tuzla": whose base, not where.
        if item.kind == PlaceKind::Country && place::is_goal(clause, next) {
            k = next;
            continue;
        }
        // "from the Black Sea port of Sochi": the town, which goes by the sea.
        let town = doc.is_any(next, &["port", "resort", "city", "town", "village"]) && doc.is(next + 1, "of");
        if town && place::is_place(clause, next + 2) {
            k = next;
            continue;
        }
        let before = lead(clause, k, v);
        let at = |words: &[&str]| doc.is_any(before, words);
        // "the border of X", "the president of X": no end of the way.
        let direct = before == v && k - v < 6;
        if at(&["from"])
            || direct && leaves
            || boards && at(&["in", "at"])
            || leaves && at(&["from"])
            || at(&["of"]) && doc.is(before - 1, "out")
        {
            out.from.get_or_insert(item);
        } else if at(&["between"]) {
            out.from.get_or_insert(item);
            if doc.is(next, "and")
                && let Some((other, _)) = place::read(clause, next + 1)
            {
                out.to.get_or_insert(other);
            }
        } else if at(&["to", "into", "towards", "toward"]) && !hangs_on_noun(clause, before, v)
            || at(&["for"]) && !arrives
            || arrives && at(&["in", "at", "on"])
            || direct && reaches
            || at(&["in"]) && doc.is_any(v, &["ended", "ends", "ending"])
        {
            out.to.get_or_insert(item);
        }
        k = next.max(k + 1);
    }
    out.to = out.to.take().or(goal.filter(|_| out.home.is_none()));
    out.from = out.from.take().or(start);
    if out.from.is_none() {
        out.from = fronted_from(clause, v);
    }
    if out.to.is_none() && arrives {
        out.to = before_where(clause, v);
    }
    out
}

/// The word that leads to the place at `k`, over the words that may stand between.
fn lead(clause: &Clause, k: usize, floor: usize) -> usize {
    let doc = clause.page.doc;
    let mut before = k - 1;
    while before > floor
        && (doc.is_any(before, BETWEEN) && !(doc.is(before, "of") && doc.is(before - 1, "out"))
            || crate::gazetteer::country_of_demonym(doc.word(before)).is_some()
                && clause.page.tag(before) == Tag::Plain
            || clause.page.reference(before).is_some_and(|owner| owner.possessive)
            || clause.page.place(before).is_some()
                && doc.is_any(clause.page.end_of(before), &["port", "resort", "city", "town", "village"])
            || clause.page.place(before).is_some() && doc.kind(before + 1) == Some(TokenKind::Possessive)
            || doc.kind(before) == Some(TokenKind::Possessive))
    {
        before -= 1;
    }
    before
}

/// Nouns that a way's preposition may stand behind: `the flight to Cairo`, `over the border to Hungary`.
const ON_THE_WAY: &[&str] = &[
    "home",
    "back",
    "on",
    "way",
    "route",
    "bound",
    "headed",
    "heading",
    "journey",
    "trip",
    "flight",
    "ride",
    "drive",
    "voyage",
    "crossing",
    "miles",
    "mile",
    "kilometres",
    "kilometers",
    "km",
    "hours",
    "hour",
    "minutes",
    "metres",
    "meters",
    "border",
    "frontier",
    "river",
    "lake",
    "sea",
    "bridge",
    "together",
    "alone",
    "overnight",
    "straight",
    "north",
    "south",
    "east",
    "west",
    "airport",
    "station",
    "direction",
    "onward",
    "onwards",
    "mountains",
    "desert",
    "sea",
    "airport",
    "early",
    "late",
    "separately",
    "line",
    "foot",
    "air",
    "road",
    "rail",
    "boat",
    "horseback",
    "there",
    "coast",
    "strait",
    "channel",
    "siberia",
    "tour",
];

/// Whether the preposition at `before` hangs on a noun that is no part of the way: `on his first visit to`, `the heir to`.
fn hangs_on_noun(clause: &Clause, before: usize, v: usize) -> bool {
    let doc = clause.page.doc;
    let Some(noun) = before.checked_sub(1).filter(|noun| *noun > v) else { return false };
    let class = doc.class(noun);
    clause.page.tag(noun) == Tag::Plain
        && doc.kind(noun) == Some(TokenKind::Word)
        && !doc.is_capital(noun)
        && !class.any(Classes::Function.with(Classes::NumberWord).with(Classes::Ing).with(Classes::Past))
        && !doc.word(noun).ends_with("ly")
        && !doc.is_any(noun, ON_THE_WAY)
        && (class.any(Classes::Occasion.with(Classes::Title).with(Classes::Visit))
            || doc.is_any(
                noun,
                &[
                    "invitation",
                    "mission",
                    "aide",
                    "adviser",
                    "advisor",
                    "heir",
                    "ally",
                    "threat",
                    "response",
                    "support",
                    "help",
                    "aid",
                    "damage",
                    "attention",
                    "contribution",
                    "commitment",
                    "access",
                    "approach",
                    "reference",
                    "answer",
                    "solution",
                    "opposition",
                    "message",
                    "letter",
                    "close",
                    "key",
                    "return",
                    "thanks",
                    "end",
                ],
            ))
}

fn led_by(clause: &Clause, k: usize, floor: usize, words: &[&str]) -> bool {
    let doc = clause.page.doc;
    let mut at = k;
    while at > floor + 1 && k - at < 5 && super::vehicle::is_inside_np(clause, at - 1) {
        at -= 1;
    }
    doc.is_any(at - 1, words)
}

/// `flew home`, `the flight home`, `to return home`; not `his home`, `home town`.
fn is_home(clause: &Clause, k: usize, v: usize) -> bool {
    let doc = clause.page.doc;
    let before = k - 1;
    let held = doc.is_any(
        before,
        &["his", "her", "their", "a", "the", "at", "family", "childhood", "own", "in", "private", "from"],
    ) || doc.kind(before) == Some(TokenKind::Possessive);
    let heads = doc.kind(k + 1) == Some(TokenKind::Word)
        && !doc.class(k + 1).any(Classes::Function.with(Classes::Weekday).with(Classes::Preposition))
        && clause.page.tag(k + 1) == Tag::Plain
        && !doc.word(k + 1).ends_with("ly");
    before >= v && !held && !heads
}

/// `From Vienna, he took a boat`: a fronted start.
fn fronted_from(clause: &Clause, v: usize) -> Option<PlaceItem> {
    let doc = clause.page.doc;
    let start =
        (clause.tokens.start..v).rev().find(|k| clause.page.parts_clauses(*k)).map_or(clause.tokens.start, |k| k + 1);
    let from = (start..v.min(start + 3)).find(|k| doc.is(*k, "from"))?;
    let (item, next) = place::read(clause, if doc.is(from + 1, "the") { from + 2 } else { from + 1 })?;
    let closed = (next..v.min(next + 4)).any(|k| doc.word(k) == ",")
        || clause.groups.iter().any(|group| group.tokens.start == next);
    closed.then_some(item)
}

/// `at Baghdad airport, where Soleimani was arriving by plane`.
fn before_where(clause: &Clause, v: usize) -> Option<PlaceItem> {
    let doc = clause.page.doc;
    let relative = (clause.tokens.start..v).rev().find(|k| doc.is(*k, "where"))?;
    let at = relative.checked_sub(if doc.word(relative - 1) == "," { 2 } else { 1 })?;
    place::read(clause, clause.page.start_of(at)).map(|(item, _)| item)
}
