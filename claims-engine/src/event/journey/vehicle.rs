//! By what: verbs that say the mode by themselves, and vehicles beside the verb.

use std::ops::Range;

use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::{Mode, PlaceKind};
use crate::text::Span;

/// Verbs that say the mode by themselves.
pub(super) fn own_mode(clause: &Clause, v: usize) -> Option<Mode> {
    let doc = clause.page.doc;
    let goes = |clause: &Clause| {
        (v + 1..clause.tokens.end.min(v + 10)).take_while(|k| !clause.page.parts_clauses(*k)).any(|k| {
            doc.is_any(
                k,
                &["to", "from", "into", "across", "back", "home", "over", "out", "through", "via", "towards", "toward"],
            ) || clause.page.place(k).is_some()
        })
    };
    if doc.is_any(v, &["flew", "fly", "flies", "flown", "flying"]) {
        // "flew the flag" is no journey; "flew to", "flew home", "flew in" are.
        return (goes(clause) || doc.is_any(v + 1, &["in", "out", "on", "home", "back"])).then_some(Mode::Plane);
    }
    if doc.is_any(v, &["drove", "drive", "drives", "driven", "driving", "motored"]) {
        return goes(clause).then_some(Mode::Car);
    }
    if doc.is_any(v, &["sailed", "sail", "sails", "sailing", "rowed", "ferried", "cruised"]) {
        return goes(clause).then_some(Mode::Ship);
    }
    if doc.is_any(v, &["walked", "walk", "walks", "walking", "hiked", "trekked", "marched", "stepped"]) {
        let far = (v + 1..clause.tokens.end.min(v + 9)).any(|k| {
            doc.is_any(k, &["border", "frontier", "line", "bridge", "boundary"])
                || matches!(clause.page.places_kind(k), Some(PlaceKind::Country | PlaceKind::City))
                    && doc.is_any(k - 1, &["to", "into", "from"])
        });
        return far.then_some(Mode::OnFoot);
    }
    if doc.is_any(v, &["cycled", "cycling", "pedalled", "pedaled", "biked", "bicycled"]) {
        return goes(clause).then_some(Mode::Bicycle);
    }
    None
}

pub(super) fn is_inside_np(clause: &Clause, k: usize) -> bool {
    let doc = clause.page.doc;
    clause.page.reference(k).is_some_and(|owner| owner.possessive)
        || doc.kind(k) == Some(TokenKind::Possessive)
        || doc.is_any(
            k,
            &["a", "an", "the", "his", "her", "their", "its", "own", "another", "same", "on", "onto", "aboard"],
        )
        || clause.page.tag(k) == Tag::Plain
            && doc.kind(k) == Some(TokenKind::Word)
            && !doc.class(k).any(Classes::Function.with(Classes::Verb))
        || matches!(clause.page.tag(k), Tag::Vehicle(_) | Tag::Organisation(_))
        || crate::gazetteer::country_of_demonym(doc.word(k)).is_some()
}

pub(super) type Found = (Mode, Range<usize>, Option<Span>);

/// The vehicle that the verb at `v` is about: behind it in the clause, or its subject.
pub(super) fn vehicle(clause: &Clause, v: usize, end: usize) -> Option<Found> {
    let doc = clause.page.doc;
    for k in v + 1..end {
        if let Some(vehicle) = clause.page.vehicle(k) {
            let range = k..clause.page.end_of(k);
            // "by" and a bare mode; "on foot".
            return Some((vehicle.mode, range, Some(vehicle.span)));
        }
        if doc.is(k, "on") && doc.is(k + 1, "foot") {
            return Some((Mode::OnFoot, k..k + 2, Some(doc.span(k..k + 2))));
        }
        if doc.is(k, "by") {
            let mode = by(doc.word(k + 1));
            if let Some(mode) = mode {
                return Some((mode, k..k + 2, Some(doc.span(k + 1..k + 2))));
            }
        }
    }
    // "His train arrived in Beijing", "the helicopter carrying the president landed".
    let start =
        (clause.tokens.start..v).rev().find(|k| clause.page.parts_clauses(*k)).map_or(clause.tokens.start, |k| k + 1);
    for k in (start..v).rev() {
        if clause.page.is_finite(k) && !doc.class(k).is(Classes::Auxiliary) && !doc.class(v).is(Classes::Ing) {
            break;
        }
        if let Some(vehicle) = clause.page.vehicle(k) {
            let range = clause.page.start_of(k)..k + 1;
            let fronted = range.start > start && doc.is_any(range.start - 1, &["aboard", "on", "by", "in"]);
            let free = range.start == start || fronted || !doc.class(range.start - 1).is(Classes::Preposition);
            return free.then_some((vehicle.mode, range, Some(vehicle.span)));
        }
    }
    None
}

/// `by` and a mode that is no vehicle's name.
fn by(word: &str) -> Option<Mode> {
    Some(match word.to_ascii_lowercase().as_str() {
        "air" => Mode::Plane,
        "rail" => Mode::Train,
        "sea" | "boat" | "water" => Mode::Ship,
        "road" => Mode::Car,
        "bike" => Mode::Bicycle,
        _ => return None,
    })
}
