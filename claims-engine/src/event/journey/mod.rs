//! Journeys: who travelled, by what, from where, to where.

mod join;
mod vehicle;
mod way;

use std::ops::Range;

use chrono::NaiveDate;

pub use self::join::Told;
use self::join::{event, merge, same};
use self::vehicle::{is_inside_np, own_mode, vehicle};
use self::way::{ends, travellers};
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::event::party::Group;
use crate::event::phase::{self, Signs};
use crate::event::{Event, PlaceItem};
use crate::lexicon::Classes;
use crate::mention::Mode;
use crate::text::Span;

/// A journey as one sentence tells it.
#[derive(Debug)]
struct Trip {
    verb: usize,
    mode: Mode,
    mode_tokens: Range<usize>,
    vehicle: Option<Span>,
    who: Group,
    from: Option<PlaceItem>,
    to: Option<PlaceItem>,
    home: bool,
    dates: Vec<usize>,
    signs: Signs,
}

/// The journeys of one sentence.
pub fn find(clause: &Clause, sentence: Span, published: Option<NaiveDate>) -> Vec<Event> {
    let mut out: Vec<Event> = Vec::new();
    let mut taken: Vec<usize> = Vec::new();
    for v in clause.tokens.clone() {
        if clause.page.quoted.get(v).copied().unwrap_or(false) || clause.page.tag(v) != Tag::Plain || taken.contains(&v)
        {
            continue;
        }
        let Some(trip) = read(clause, v) else { continue };
        taken.extend(trip.mode_tokens.clone());
        let event = event(clause.page, &trip, sentence, published);
        // Two verbs of one sentence that share the vehicle tell of one journey.
        match out.iter_mut().find(|known| same(known, &event)) {
            Some(known) => merge(known, event),
            None => out.push(event),
        }
    }
    out
}

fn read(clause: &Clause, v: usize) -> Option<Trip> {
    let doc = clause.page.doc;
    let class = doc.class(v);
    let verbal =
        class.is(Classes::Verb) && (clause.page.is_finite(v) || clause.after_auxiliary(v) || class.is(Classes::Ing));
    if !verbal {
        return None;
    }
    let carries = doc.is_any(
        v,
        &[
            "carrying",
            "accompanied",
            "accompanies",
            "carried",
            "bringing",
            "brought",
            "transporting",
            "took",
            "taking",
            "take",
            "takes",
            "taken",
            "used",
            "using",
            "rode",
            "riding",
            "caught",
            "entered",
            "exited",
            "left",
            "transported",
            "ferried",
            "whisked",
            "escorted",
            "made",
            "hopped",
            "climbed",
            "got",
            "landed",
        ],
    );
    if !class.is(Classes::Move) && !carries {
        return None;
    }
    let end = clause_end(clause, v);
    let found = vehicle(clause, v, end);
    let (mode, mode_tokens, vehicle) = match found {
        Some(found) => found,
        None => (own_mode(clause, v)?, v..v + 1, None),
    };
    // "was a passenger", "took the train of thought" and the like are kept out by the vehicle rules.
    let boards = doc.is_any(
        v,
        &[
            "boarded", "board", "boards", "boarding", "took", "take", "takes", "taking", "taken", "rode", "ride",
            "riding", "rides", "caught", "used", "using", "entered",
        ],
    );
    let direct = vehicle.is_some() && (v + 1..mode_tokens.start).all(|k| is_inside_np(clause, k));
    let linked = mode_tokens.start > v
        && (mode_tokens.start.saturating_sub(6).max(v)..=mode_tokens.start)
            .any(|k| doc.is_any(k, &["by", "aboard", "on", "in", "via", "inside", "onboard", "with"]))
        || mode_tokens.start <= v;
    if class.is(Classes::Move) && !boards && !linked && !(direct && doc.is_any(v, &["drove", "flew", "sailed", "left"]))
        || boards && !direct && !linked
    {
        return None;
    }
    if carries && !class.is(Classes::Move) && !boards && !(mode_tokens.start < v || linked) {
        return None;
    }
    let who = travellers(clause, v, mode_tokens.start, end)?;
    let (from, to, home) = ends(clause, v, end, &mode_tokens);
    let triggers: Vec<usize> = std::iter::once(v).collect();
    let mut dates = clause.dates(&triggers);
    if dates.is_empty() && mode_tokens.start > v {
        dates = (mode_tokens.end..end)
            .filter_map(|k| if let Tag::Date(i) = clause.page.tag(k) { Some(i as usize) } else { None })
            .take(1)
            .collect();
    }
    let signs = phase::signs(doc, &triggers, &clause.tokens);
    Some(Trip { verb: v, mode, mode_tokens, vehicle, who, from, to, home, dates, signs })
}

/// Where the verb's clause ends: infinitives of purpose stay inside, new clauses do not.
fn clause_end(clause: &Clause, v: usize) -> usize {
    let doc = clause.page.doc;
    (v + 1..clause.tokens.end)
        .find(|k| {
            clause.page.parts_clauses(*k) && !doc.is_any(*k, &["—", "–", "--"])
                || clause.page.is_finite(*k)
                    && !doc.class(*k).is(Classes::Auxiliary)
                    && doc.class(*k).is(Classes::Past)
                    && !doc.is(k - 1, "to")
                    && (doc.is(k - 1, "and")
                        || doc.word(k - 1) == ","
                        || clause.groups.iter().any(|group| group.tokens.end == *k))
        })
        .unwrap_or(clause.tokens.end)
}
