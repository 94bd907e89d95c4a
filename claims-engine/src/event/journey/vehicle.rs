//! By what: the vehicle behind the verb, before it as its subject, or fronted.

use std::ops::Range;

use super::verb::Sort;
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::Mode;
use crate::text::Span;

/// Where the words of the mode stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Behind the verb, or the verb itself: the subject travels, or the object that is carried.
    Behind,
    /// `His train arrived`: the vehicle is the subject.
    Subject,
    /// `Aboard the train, Kim crossed the border`.
    Fronted,
}

/// The mode with its words.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub mode: Mode,
    pub tokens: Range<usize>,
    pub vehicle: Option<Span>,
    pub role: Role,
}

/// How a noun hangs on the words before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    By,
    In,
    Into,
    Off,
    With,
    Direct,
    None,
}

/// Words that also are verbs and say before a vehicle whose or of what kind it is.
const OF_VEHICLES: &[&str] = &[
    "forces",
    "force",
    "guard",
    "guards",
    "charter",
    "transport",
    "rescue",
    "escort",
    "patrol",
    "press",
    "supply",
    "state",
];

/// Whether the word at `k` can stand inside a noun phrase before its head.
pub(super) fn is_inside_np(clause: &Clause, k: usize) -> bool {
    let doc = clause.page.doc;
    clause.page.reference(k).is_some_and(|owner| owner.possessive)
        || doc.kind(k) == Some(TokenKind::Possessive)
        || doc.is_any(
            k,
            &[
                "back", "rear", "front", "a", "an", "the", "his", "her", "their", "its", "own", "another", "same", "two", "three", "first",
                "last", "next",
            ],
        )
        || doc.kind(k) == Some(TokenKind::Number)
        || doc.word(k) == "-"
        || clause.page.tag(k) == Tag::Plain
            && doc.kind(k) == Some(TokenKind::Word)
            && !doc.is_any(k, &["aboard", "onboard", "onto", "atop", "using"])
            && (!doc.class(k).any(Classes::Function.with(Classes::Verb).with(Classes::Auxiliary))
                // "the Canadian forces jet", "a police escort car"
                || doc.is_any(k, OF_VEHICLES) && k > clause.tokens.start && !doc.is_any(k - 1, &["to", "will", "would"])
                || doc.class(k).is(Classes::Past) && doc.is_any(k.wrapping_sub(1), &["a", "an", "the", "his", "her"]))
        || matches!(clause.page.tag(k), Tag::Vehicle(_) | Tag::Organisation(_) | Tag::Place(_))
        // "a two-hour flight", "a Cubana de Aviacion jet"
        || doc.word(k).contains('-') && doc.kind(k) == Some(TokenKind::Word)
        || doc.is_any(k, &["de", "del", "al"]) && doc.is_capital(k + 1)
        || crate::gazetteer::country_of_demonym(doc.word(k)).is_some()
}

/// The token before the noun phrase whose head begins at `head`, no further back than `floor`.
pub(super) fn before_np(clause: &Clause, head: usize, floor: usize) -> usize {
    let mut at = head;
    while at > floor && head - at < 8 && is_inside_np(clause, at - 1) {
        at -= 1;
    }
    at.saturating_sub(1)
}

fn link(clause: &Clause, head: usize, v: usize) -> Link {
    let doc = clause.page.doc;
    let at = before_np(clause, head, v + 1);
    // "in the back of a car", "in the rear of", "one of", "part of"
    let at = if doc.is(at, "of")
        && doc.is_any(at.wrapping_sub(1), &["back", "rear", "seat", "cabin", "side", "top", "roof"])
    {
        before_np(clause, at - 1, v + 1)
    } else {
        at
    };
    if at <= v {
        return Link::Direct;
    }
    // "on board his train", "on to a bus", "out of a car"
    match doc.word(at).to_ascii_lowercase().as_str() {
        "by" | "via" | "per" => Link::By,
        "board" if doc.is(at - 1, "on") => Link::In,
        "in" | "on" | "aboard" | "onboard" | "inside" | "using" | "atop" => Link::In,
        "into" | "onto" | "to" => Link::Into,
        "off" | "from" => Link::Off,
        "of" if doc.is(at - 1, "out") => Link::Off,
        "with" | "amid" => Link::With,
        _ => Link::None,
    }
}

/// The vehicle or words of mode behind the verb at `v`, as far as its sort takes them.
pub(super) fn behind(clause: &Clause, v: usize, end: usize, sort: Sort) -> Option<Found> {
    let doc = clause.page.doc;
    let mut best: Option<Found> = None;
    let mut k = v + 1;
    while k < end {
        let found = |mode, tokens: Range<usize>, vehicle| Found { mode, tokens, vehicle, role: Role::Behind };
        if doc.is(k, "on")
            && doc.is_any(k + 1, &["foot", "horseback", "camelback"])
            && (sort.moves || sort.own.is_some())
        {
            let mode = if doc.is(k + 1, "foot") { Mode::OnFoot } else { Mode::Other };
            return Some(found(mode, k..k + 2, Some(doc.span(k..k + 2))));
        }
        // "flown to Castel Gandolfo, a journey that popes once made by coach": somebody else's way.
        if doc.is(k, "that") && sort.own.is_some() {
            break;
        }
        // "not by helicopter but by car"
        let denied = |by: usize| by > v && doc.is(by, "by") && doc.is(by - 1, "not");
        if denied(k) || k > v + 1 && denied(k - 1) {
            k += 1;
            continue;
        }
        if doc.is(k, "by")
            && let Some(mode) = by(doc.word(k + 1))
                // "by VIA Rail"
                .or_else(|| by(doc.word(k + 2)).filter(|_| doc.is_capital(k + 1) && doc.is_capital(k + 2)))
                .filter(|_| clause.page.vehicle(k + 1).is_none())
            && (sort.moves || sort.carries || sort.own.is_some())
        {
            return Some(found(mode, k..k + 2, Some(doc.span(k + 1..k + 2))));
        }
        if let Some(vehicle) = clause.page.vehicle(k) {
            let range = k..clause.page.end_of(k);
            let link = link(clause, k, v);
            let takes = match link {
                Link::By => sort.moves || sort.carries || sort.own.is_some() || doc.is_any(v, &["rode", "ridden"]),
                Link::In => {
                    sort.moves
                        || sort.own.is_some()
                        || sort.carries
                        || sort.boards && !doc.is_any(v, &["took", "take", "used", "caught"])
                }
                Link::Into => sort.boards || sort.sends,
                Link::Off => sort.alights,
                Link::With => vehicle.mode == Mode::Car && sort.moves && is_train_of_cars(clause, k),
                Link::Direct => {
                    sort.boards && !doc.is_any(v, &["step", "stepped", "got", "get", "gets", "came", "rushed"])
                        || sort.alights && doc.is_any(v, &["exited", "exiting"])
                        // "drove a Volkswagen from his office to Maracay"
                        || sort.own == Some(vehicle.mode) && doc.is_any(range.end, &["to", "from", "into", "across", "home", "himself", "herself"])
                }
                Link::None => false,
            };
            // "lifted by the ship's helicopter": whose, not by what.
            if doc.kind(range.end) == Some(TokenKind::Possessive) {
                k = range.end;
                continue;
            }
            let wrecked = doc.is_any(
                range.end,
                &["crash", "accident", "disaster", "derailment", "collision", "explosion", "bombing", "hijacking"],
            );
            if takes && !wrecked && !is_venue(clause, v, k, link) {
                // What stands with "by" is surer than what the way ends on: "landed by helicopter on the cruiser".
                if link == Link::By {
                    return Some(found(vehicle.mode, range, Some(vehicle.span)));
                }
                best.get_or_insert(found(vehicle.mode, range.clone(), Some(vehicle.span)));
            }
            k = range.end;
            continue;
        }
        k += 1;
    }
    best
}

/// A column of cars is arrived `with`.
fn is_train_of_cars(clause: &Clause, k: usize) -> bool {
    let doc = clause.page.doc;
    (k..clause.page.end_of(k)).any(|t| doc.is_any(t, &["motorcade", "convoy", "cavalcade"]))
}

/// `landed on the carrier`, `boarded the cruiser for talks`: where the way ends, or a meeting's place.
fn is_venue(clause: &Clause, v: usize, k: usize, link: Link) -> bool {
    let doc = clause.page.doc;
    let warship = (k..clause.page.end_of(k)).any(|t| {
        doc.is_any(
            t,
            &[
                "carrier",
                "cruiser",
                "destroyer",
                "frigate",
                "submarine",
                "warship",
                "battleship",
                "gunboat",
                "corvette",
            ],
        ) || matches!(doc.word(t), "USS" | "HMS")
    });
    let lands = doc.is_any(
        v,
        &["landed", "lands", "land", "landing", "toured", "touring", "visited", "visiting", "visit", "touched"],
    );
    // "went aboard the cruise ship" is a call on it.
    let calls = link == Link::In
        && doc.is(v + 1, "aboard")
        && doc.is_any(v, &["went", "goes", "go", "came", "going", "got", "stayed"])
        && clause.page.vehicle(k).is_some_and(|vehicle| vehicle.mode == Mode::Ship);
    if calls {
        return true;
    }
    warship
        && (link == Link::Direct
            || lands
            || link == Link::In
                && doc.is_any(v, &["arrived", "came", "set", "boarded", "stepped", "went", "entered"])
                && doc.is(k.saturating_sub(2), "on"))
}

/// The vehicle that is the subject of the verb at `v`, or fronted before its subject.
pub(super) fn before(clause: &Clause, v: usize) -> Option<Found> {
    let doc = clause.page.doc;
    let page = clause.page;
    let start = (clause.tokens.start..v).rev().find(|k| page.parts_clauses(*k)).map_or(clause.tokens.start, |k| k + 1);
    let mut k = v;
    while k > start {
        k -= 1;
        let finite = page.is_finite(k) && !doc.class(k).is(Classes::Auxiliary);
        let inside = doc.is_any(
            k,
            &[
                "lent",
                "loaned",
                "provided",
                "made",
                "called",
                "known",
                "named",
                "chartered",
                "borrowed",
                "believed",
                "thought",
                "said",
            ],
        );
        if finite && !inside && !doc.class(v).is(Classes::Ing) {
            return None;
        }
        let Some(vehicle) = page.vehicle(k) else { continue };
        let range = page.start_of(k)..k + 1;
        // "A convoy of six vehicles": the convoy heads them.
        let of = before_np(clause, range.start, start);
        if doc.is(of, "of") && of > start && page.vehicle(of - 1).is_some() {
            continue;
        }
        if !heads_its_phrase(clause, range.end, v) {
            return None;
        }
        let at = before_np(clause, range.start, start);
        let at_start = at < start || range.start == start || is_inside_np(clause, at);
        let found = |role| Some(Found { mode: vehicle.mode, tokens: range.clone(), vehicle: Some(vehicle.span), role });
        if at_start
            || doc.class(at).is(Classes::Subordinator)
            || matches!(doc.word(at), "," | "and" | "but" | "--" | "—" | "that")
        {
            return found(Role::Subject);
        }
        if doc.is_any(at, &["aboard", "on", "by", "in", "onboard", "inside"]) || doc.is(at, "board") {
            // "Kim, aboard his train, crossed" and "Aboard his train, Kim crossed".
            let opens = at <= start + 1
                || doc.word(at - 1) == ","
                || doc.is_any(at - 1, &["speaking", "traveling", "travelling", "riding", "flying", "sitting"]);
            return opens.then(|| found(Role::Fronted)).flatten();
        }
        return None;
    }
    None
}

/// `His train journey took`, `the plane crash left`: the vehicle only says what sort of thing the next noun is.
fn heads_its_phrase(clause: &Clause, next: usize, v: usize) -> bool {
    let doc = clause.page.doc;
    let class = doc.class(next);
    next >= v
        || doc.kind(next) != Some(TokenKind::Word)
        || clause.page.tag(next) != Tag::Plain
        || class.any(Classes::Function.with(Classes::Auxiliary).with(Classes::Ing).with(Classes::Past))
        || doc.word(next).ends_with("ly")
        || doc.is_any(next, &["carrying", "bound", "later", "aboard", "onboard"])
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
