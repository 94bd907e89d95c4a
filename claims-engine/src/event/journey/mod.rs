//! Journeys: who travelled, by what, from where, to where.
//!
//! Every verb and noun of travelling in a sentence is an anchor. It reaches to the next one's clause; within its reach stand
//! its vehicle and the ends of its way. A verb that says no mode of its own (`and rode to Patan`) adds to the way before it.

mod join;
mod noun;
mod place;
mod vehicle;
pub(crate) mod verb;
mod way;
mod who;

use crate::lex::TokenKind;
use std::ops::Range;

use chrono::NaiveDate;

pub use self::join::Told;
use self::join::{event, merge, same};
use self::vehicle::{Found, Role};
use self::verb::Sort;
use self::way::{Ends, ends};
use crate::event::Event;
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::event::party::Group;
use crate::event::phase::{self, Signs};
use crate::lexicon::Classes;
use crate::mention::Mode;
use crate::text::Span;

/// A journey as one verb or noun tells it.
#[derive(Debug)]
struct Leg {
    verb: usize,
    mode: Mode,
    mode_tokens: Range<usize>,
    vehicle: Option<Span>,
    who: Group,
    ends: Ends,
    dates: Vec<usize>,
    signs: Signs,
    end: usize,
}

/// The journeys of one sentence; an orphan has no travellers and belongs to the journey told before.
pub fn find(clause: &Clause, sentence: Span, published: Option<NaiveDate>) -> Vec<Event> {
    let mut legs: Vec<Leg> = Vec::new();
    let mut taken: Vec<Range<usize>> = Vec::new();
    let mut nouns: Vec<usize> = Vec::new();
    for v in clause.tokens.clone() {
        if clause.page.quoted.get(v).copied().unwrap_or(false) || taken.iter().any(|range| range.contains(&v)) {
            continue;
        }
        let Some(sort) = clause.page.doc.facts(v).travels.then(|| verb::sort(clause, v)).flatten() else {
            if noun::may_tell(clause, v) {
                nouns.push(v);
            }
            continue;
        };
        match read(clause, v, sort) {
            Some(leg) => {
                let more = if sort.boards || leg.mode_tokens.start > v { further(clause, &leg) } else { Vec::new() };
                for leg in std::iter::once(leg).chain(more) {
                    taken.push(leg.mode_tokens.clone());
                    legs.push(leg);
                }
            }
            None => go_on(clause, v, sort, &mut legs),
        }
    }
    for n in nouns {
        if taken.iter().any(|range| range.contains(&n) || range.end == n || range.start == n + 1) {
            continue;
        }
        legs.extend(noun::read(clause, n));
    }
    let mut out: Vec<Event> = Vec::new();
    for leg in &legs {
        let event = event(clause.page, leg, sentence, published);
        // Two verbs of one sentence that share the vehicle tell of one journey.
        match out.iter_mut().find(|known| same(known, &event)) {
            Some(known) => merge(known, event),
            None => out.push(event),
        }
    }
    out
}

/// The journey that the verb at `v` tells of.
fn read(clause: &Clause, v: usize, sort: Sort) -> Option<Leg> {
    let doc = clause.page.doc;
    let end = reach(clause, v);
    let found = vehicle::behind(clause, v, end, sort)
        .or_else(|| {
            sort.own.filter(|mode| verb::goes(clause, v, *mode, end)).map(|mode| Found {
                mode,
                tokens: v..v + 1,
                vehicle: None,
                role: Role::Behind,
            })
        })
        .or_else(|| (sort.moves || sort.carries || sort.own.is_some()).then(|| vehicle::before(clause, v)).flatten())?;
    // "goes fishing in his boat" is no way to anywhere.
    let pastime = doc.is_any(v, &["go", "goes", "went", "going"]) && doc.class(v + 1).is(Classes::Ing)
        || doc.is(v + 1, "fishing");
    // "a journey that popes once made by coach": a light verb travels with its noun only.
    let light = doc.is_any(v, &["made", "make", "makes", "making", "began", "completed", "continued"])
        && !(v + 1..end.min(v + 7)).any(|k| {
            doc.is_any(
                k,
                &[
                    "way", "trip", "journey", "crossing", "voyage", "ride", "drive", "flight", "tour", "visit", "on",
                    "to",
                ],
            )
        });
    if pastime || light || verb::is_unreal(clause, v) {
        return None;
    }
    let who = who::travellers(clause, v, &found, sort, end);
    let rides = doc.is_any(v, &["rode", "rides", "ride", "riding", "took", "takes", "take", "taking"]);
    let boards = sort.boards && found.vehicle.is_some() && !rides;
    let alights = sort.alights && alights(clause, v, found.tokens.start);
    let stop = next_vehicle(clause, v, end, &found).map_or(end, |(at, _)| at);
    let ends = ends(clause, v, stop, &found.tokens, boards && !alights, alights);
    let definite = found.role == Role::Subject
        && found.tokens.start > clause.tokens.start
        && (found.tokens.start.saturating_sub(4).max(clause.tokens.start)..found.tokens.start)
            .any(|k| doc.is(k, "the"));
    // "The train reached Hanoi": who is in it was told before.
    let orphan = who.persons.is_empty() && definite && (ends.to.is_some() || ends.from.is_some());
    if who.persons.is_empty() && !orphan {
        return None;
    }
    let dates = dates(clause, v, end, &found.tokens);
    // What stands behind the verb is about something else: "arrived, with talks expected".
    let mut signs = phase::signs(doc, &[v], &(clause.tokens.start..v + 1));
    let told = v.saturating_sub(3).max(clause.tokens.start)..v;
    signs.earlier |= told.into_iter().any(|k| doc.is_any(k, &["previously", "once"]));
    Some(Leg {
        verb: v,
        mode: found.mode,
        mode_tokens: found.tokens,
        vehicle: found.vehicle,
        who,
        ends,
        dates,
        signs,
        end,
    })
}

/// Further vehicles in one breath: `took a plane, a train and then a taxi to the border`, `by bus and boat`.
fn further(clause: &Clause, leg: &Leg) -> Vec<Leg> {
    let mut out: Vec<Leg> = Vec::new();
    let mut found = Found { mode: leg.mode, tokens: leg.mode_tokens.clone(), vehicle: leg.vehicle, role: Role::Behind };
    while let Some((_, next)) = next_vehicle(clause, leg.verb, leg.end, &found) {
        let stop = next_vehicle(clause, leg.verb, leg.end, &next).map_or(leg.end, |(at, _)| at);
        let own = ends(clause, next.tokens.end - 1, stop, &(0..0), false, false);
        out.push(Leg {
            verb: leg.verb,
            mode: next.mode,
            mode_tokens: next.tokens.clone(),
            vehicle: next.vehicle,
            who: leg.who.clone(),
            ends: Ends { to: own.to, ..Ends::default() },
            dates: leg.dates.clone(),
            signs: leg.signs,
            end: leg.end,
        });
        found = next;
    }
    // "took a plane and a train to Kyiv": the end of the last is the end of all that name none.
    if let Some(to) = out.last().and_then(|last| last.ends.to.clone()) {
        for leg in out.iter_mut().filter(|leg| leg.ends.to.is_none()) {
            leg.ends.to = Some(to.clone());
        }
    }
    out
}

/// The next vehicle that `and`, `then` or a comma adds to the one found, with the word that adds it.
fn next_vehicle(clause: &Clause, verb: usize, end: usize, found: &Found) -> Option<(usize, Found)> {
    let doc = clause.page.doc;
    let mut k = found.tokens.end.max(verb + 1);
    while k < end {
        let Some(vehicle) = clause.page.vehicle(k) else {
            k += 1;
            continue;
        };
        let tokens = k..clause.page.end_of(k);
        let mut at = vehicle::before_np(clause, k, verb + 1);
        if doc.is(at, "by") {
            at -= 1;
        }
        if (doc.word(at) == "," || doc.is_any(at, &["and", "then"])) && vehicle.mode != found.mode {
            return Some((at, Found { mode: vehicle.mode, tokens, vehicle: Some(vehicle.span), role: Role::Behind }));
        }
        k = tokens.end;
    }
    None
}

/// `stepped off the train`: a word of leaving stands before the vehicle.
fn alights(clause: &Clause, v: usize, vehicle: usize) -> bool {
    let doc = clause.page.doc;
    (v..vehicle.max(v)).any(|k| doc.is_any(k, &["off", "from", "out"])) || doc.is_any(v, &["exited", "exiting"])
}

/// A verb without a mode adds its end to the way before it: `hopped on a motorcycle and rode to Patan`.
fn go_on(clause: &Clause, v: usize, sort: Sort, legs: &mut [Leg]) {
    let doc = clause.page.doc;
    let Some(last) = legs.last_mut() else { return };
    let bare = sort.moves || doc.is_any(v, &["rode", "ride", "riding"]);
    let other = doc.is_any(v, &["left", "returned", "went", "made", "set", "began", "continued"]);
    let joined =
        (last.end..=v).all(|k| !clause.page.parts_clauses(k)) && v >= last.end.saturating_sub(1) && v < last.end + 16;
    if !bare || other || !joined || last.ends.to.is_some() || last.ends.home.is_some() {
        return;
    }
    // "his train crossed, and he will travel on": another time, another way.
    if (last.verb..v).any(|k| doc.class(k).is(Classes::Future) && !last.signs.future) {
        return;
    }
    let same = clause.subject(v).is_none_or(|group| {
        group.persons.is_empty()
            || group.persons.iter().any(|person| last.who.persons.iter().any(|known| known.0 == person.0))
    });
    if !same {
        return;
    }
    let end = reach(clause, v);
    let further = ends(clause, v, end, &(v..v + 1), false, false);
    last.ends.to = further.to;
    last.ends.home = further.home;
}

/// The dates of the journey: those in its own reach, else what the clause gives it.
fn dates(clause: &Clause, v: usize, end: usize, mode: &Range<usize>) -> Vec<usize> {
    let dated = |k: usize| if let Tag::Date(i) = clause.page.tag(k) { Some(i as usize) } else { None };
    let own =
        (v + 1..end).filter_map(dated).find(|i| clause.page.dates.get(*i).is_some_and(|date| date.value.is_some()));
    if let Some(own) = own {
        return vec![own];
    }
    let mut triggers = vec![v];
    triggers.extend(mode.clone());
    clause.dates(&triggers)
}

/// Where the verb's clause ends: infinitives of purpose stay inside, new clauses do not.
fn reach(clause: &Clause, v: usize) -> usize {
    let page = clause.page;
    let doc = page.doc;
    (v + 1..clause.tokens.end)
        .find(|k| {
            let k = *k;
            if page.tag(k) != Tag::Plain {
                return false;
            }
            if page.parts_clauses(k) && !matches!(doc.word(k), "—" | "–" | "--") {
                return true;
            }
            // "arrived as officers flew to P": another story at the same time.
            let as_clause = doc.is(k, "as")
                && (k + 2..clause.tokens.end.min(k + 7))
                    .take_while(|t| doc.kind(*t) == Some(TokenKind::Word) && !doc.class(*t).is(Classes::Preposition))
                    .any(|t| page.is_finite(t));
            if as_clause {
                return true;
            }
            let class = doc.class(k);
            // "and drove on", "but went by road"
            if doc.is_any(k, &["and", "but"]) && verb_opens(clause, k + 1) {
                return true;
            }
            page.is_finite(k)
                && !doc.is(k - 1, "to")
                && (class.is(Classes::Past) || class.is(Classes::Auxiliary))
                && (doc.is(k - 1, "and")
                    || doc.word(k - 1) == ","
                    || clause.groups.iter().any(|group| group.tokens.end == k))
        })
        .unwrap_or(clause.tokens.end)
}

/// Whether a further verb of the same subject opens at `k`, over a date or an adverb: `and on Friday flew`.
fn verb_opens(clause: &Clause, k: usize) -> bool {
    let page = clause.page;
    let doc = page.doc;
    let mut at = k;
    while at < clause.tokens.end && at < k + 8 {
        let class = doc.class(at);
        let beside = matches!(page.tag(at), Tag::Date(_))
            || doc.is_any(at, &["then", "later", "also", "on", "in", "from", "there", "finally", ","])
            || doc.word(at).ends_with("ly")
            || page.place(at).is_some() && at > k;
        if page.tag(at) == Tag::Plain
            && class.is(Classes::Verb)
            && !class.is(Classes::Ing)
            && (!class.is(Classes::Occasion) || class.is(Classes::Past))
        {
            return page.is_finite(at)
                || class.is(Classes::Past)
                || clause.after_auxiliary(at)
                || class.is(Classes::Move);
        }
        if class.is(Classes::Auxiliary) && page.tag(at) == Tag::Plain {
            return true;
        }
        if !beside {
            return false;
        }
        at += 1;
    }
    false
}
