//! Journeys told by a noun: `his flight to Doha`, `told reporters on the plane to Cairo`, `a train ride from Hanoi`.

use super::way::ends;
use super::{Leg, place, vehicle, verb, who};
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::event::party::Group;
use crate::event::phase;
use crate::lex::TokenKind;
use crate::lexicon::{Classes, vehicles};
use crate::mention::Mode;

/// Prepositions that put somebody on the way.
const ON: &[&str] = &["on", "aboard", "onboard", "during", "after", "following", "before", "board", "for", "by"];

/// Verbs that call a journey off or leave it open.
const OFF: &[&str] = &[
    "missed",
    "cancelled",
    "canceled",
    "postponed",
    "delayed",
    "diverted",
    "booked",
    "refused",
    "declined",
    "offered",
    "denied",
    "rejected",
    "scrapped",
    "approved",
    "authorized",
    "authorised",
    "banned",
    "cancelling",
    "canceling",
];

/// The mode that the noun at `n` gives with the words before it.
fn mode(clause: &Clause, n: usize) -> Option<Mode> {
    let doc = clause.page.doc;
    let prior = n.checked_sub(1)?;
    let by_vehicle = || {
        clause.page.vehicle(prior).map(|vehicle| vehicle.mode).or_else(|| {
            let word = doc.word(prior);
            match word {
                "rail" => Some(Mode::Train),
                "air" => Some(Mode::Plane),
                "sea" => Some(Mode::Ship),
                "road" => Some(Mode::Car),
                _ if doc.class(prior).is(Classes::Vehicle) => vehicles::mode(word),
                _ => None,
            }
        })
    };
    match doc.word(n) {
        "flight" | "Flight" => by_vehicle().filter(|mode| *mode == Mode::Helicopter).or(Some(Mode::Plane)),
        "voyage" => Some(Mode::Ship),
        "drive" if !clause.page.is_finite(n) && !clause.after_auxiliary(n) => Some(Mode::Car),
        "journey" | "trip" | "ride" | "crossing" | "tour" => by_vehicle(),
        _ => None,
    }
}

/// Whether the token at `n` can be a noun that tells of a journey: what [`read`] asks first.
pub(super) fn may_tell(clause: &Clause, n: usize) -> bool {
    matches!(clause.page.tag(n), Tag::Vehicle(_))
        || matches!(
            clause.page.doc.word(n),
            "flight" | "Flight" | "voyage" | "drive" | "journey" | "trip" | "ride" | "crossing" | "tour"
        )
}

/// The journey that the noun at `n` tells of, if somebody named makes it and the text says where it goes.
pub(super) fn read(clause: &Clause, n: usize) -> Option<Leg> {
    let page = clause.page;
    let doc = page.doc;
    if doc.kind(n) != Some(TokenKind::Word) || !matches!(page.tag(n), Tag::Plain | Tag::Vehicle(_)) {
        return None;
    }
    let ridden = page.vehicle(n).filter(|_| page.end_of(n) == n + 1);
    let (mode, rides) = match mode(clause, n) {
        Some(mode) => (mode, false),
        None => (ridden?.mode, true),
    };
    let head = if page.vehicle(n).is_some() { page.start_of(n) } else { n };
    let lead = vehicle::before_np(clause, head, clause.tokens.start);
    let on = doc.is_any(lead, ON) && lead >= clause.tokens.start;
    // A vehicle alone must be on its way: "on the plane to Cairo", "aboard his train, en route to Moscow".
    if rides
        && !(doc.is_any(lead, &["on", "aboard", "onboard", "board"])
            && (n + 1..n + 3).any(|k| {
                doc.is_any(
                    k,
                    &[
                        "to",
                        "from",
                        "en",
                        "bound",
                        "heading",
                        "headed",
                        "returning",
                        "home",
                        "flying",
                        "taking",
                        "carrying",
                    ],
                ) || doc.is(k, "on") && doc.is(k + 1, "the") && doc.is_any(k + 2, &["way", "flight"])
            }))
    {
        return None;
    }
    if (lead.saturating_sub(2).max(clause.tokens.start)..n).any(|k| doc.is_any(k, OFF)) || verb::is_unreal(clause, n) {
        return None;
    }
    let end = (n + 1..clause.tokens.end)
        .find(|k| {
            page.parts_clauses(*k)
                || page.tag(*k) == Tag::Plain && page.is_finite(*k) && !doc.is(*k, "home")
                || doc.is_any(*k, &["and"]) && doc.class(k + 1).is(Classes::Verb) && page.tag(k + 1) == Tag::Plain
        })
        .unwrap_or(clause.tokens.end);
    let tokens = head..n + 1;
    let ends = ends(clause, n, end, &tokens, false, false);
    let through = (n + 1..end.min(n + 5))
        .any(|k| doc.is_any(k, &["across", "through", "over"]) && (k + 1..k + 4).any(|t| place::is_place(clause, t)));
    if ends.to.is_none() && ends.from.is_none() && ends.home.is_none() && !through {
        return None;
    }
    let mut people = Group::default();
    who::aboard(clause, &tokens, n, &mut people);
    if people.persons.is_empty()
        && doc.is_any(lead, &["made", "make", "makes", "making", "began", "took", "completed", "undertook"])
    {
        people.join(clause.subject(lead)?);
    }
    if people.persons.is_empty() && on {
        let verbal = |k: &usize| {
            page.tag(*k) == Tag::Plain
                && doc.class(*k).is(Classes::Verb)
                && !doc.class(*k).is(Classes::Auxiliary)
                && page.is_finite(*k)
        };
        let teller =
            (clause.tokens.start..lead).rev().find(verbal).or_else(|| (end..clause.tokens.end).find(verbal))?;
        people.join(clause.subject(teller)?);
    }
    if people.persons.is_empty() {
        return None;
    }
    let triggers = [n];
    let dates = super::dates(clause, n, end, &tokens);
    let signs = phase::signs(doc, &triggers, &clause.tokens);
    let vehicle = page.vehicle(n).or_else(|| page.vehicle(n.saturating_sub(1))).map(|vehicle| vehicle.span);
    Some(Leg { verb: n, mode, mode_tokens: tokens, vehicle, who: people, ends, dates, signs, end })
}
