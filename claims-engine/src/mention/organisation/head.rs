//! Names that a noun heads: `Ministry`, `Bank`, `Party`.

use std::ops::Range;

use super::is_taken;
use crate::Doc;
use crate::gazetteer;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::PlaceKind;

/// The most words that a name has before its head.
const BEFORE: usize = 7;

/// Heads that name somebody even alone, in the middle of a sentence behind "the" or none.
const ALONE: &[&str] = &["Congress", "Parliament", "Senate", "Politburo", "Treasury"];

/// Heads whose names go on with `for`: `National League for Democracy`.
const FOR: &[&str] = &[
    "organization",
    "organisation",
    "council",
    "committee",
    "commission",
    "agency",
    "department",
    "centre",
    "center",
    "institute",
    "fund",
    "office",
    "bank",
    "association",
    "league",
    "alliance",
    "movement",
    "party",
    "front",
    "union",
    "coalition",
    "campaign",
    "society",
    "court",
];

/// The organisation whose name begins at `i` and whose head is the last one of its run of capitals.
pub(super) fn headed(doc: &Doc, i: usize, taken: &[bool]) -> Option<Range<usize>> {
    if doc.class(i).is(Classes::Function) && !doc.word(i).as_bytes().get(1).is_some_and(u8::is_ascii_uppercase) {
        return None;
    }
    let end = run(doc, i, taken);
    let head = (i..end).rev().find(|k| is_head(doc, *k, end))?;
    let start = trim(doc, i, head);
    let tail = tail(doc, head, taken);
    let modified = start < head;
    let alone = ALONE.contains(&doc.word(head)) && !opens(doc, head);
    if !modified && tail == head + 1 && !alone {
        return None;
    }
    // "President's Office" has one; "President Bush Council" is none.
    if (start..head).any(|k| doc.class(k).is(Classes::Honorific)) {
        return None;
    }
    let place = gazetteer::lookup(doc.span(start..tail).of(doc.text)).map(gazetteer::Entry::kind);
    // A university that the gazetteer knows is an organisation still; a base or a palace is none.
    let houses = place == Some(PlaceKind::Venue)
        && doc.is_any(head, &["university", "college", "academy", "institute", "school"]);
    if place.is_some_and(|kind| kind != PlaceKind::City) && !houses {
        return None;
    }
    // The head must belong to this run's start: the rest is read from its own first word.
    (start == i).then_some(start..tail)
}

fn opens(doc: &Doc, i: usize) -> bool {
    i == 0 || doc.sentence_of(i) != doc.sentence_of(i - 1)
}

/// The end of the run of capitals that starts at `i`, over possessives and "and" between two parts of a name.
fn run(doc: &Doc, i: usize, taken: &[bool]) -> usize {
    let sentence = doc.sentence_of(i);
    let mut end = i + 1;
    while end < i + BEFORE + 2 && doc.sentence_of(end) == sentence && !is_taken(taken, end) {
        let joined = doc.tokens.get(end).is_some_and(|token| token.spaced);
        let ordinal = doc.kind(end) == Some(TokenKind::Ordinal) && doc.is_capital(end + 1);
        let dash =
            matches!(doc.word(end), "-" | "–") && !joined && doc.is_capital(end + 1) && !is_taken(taken, end + 1);
        let owns = doc.kind(end) == Some(TokenKind::Possessive) && name_goes_on(doc, end) && !is_taken(taken, end + 1);
        let and = matches!(doc.word(end), "and" | "&")
            && doc.is_capital(end + 1)
            && !is_taken(taken, end + 1)
            && pairs(doc, end);
        let word = doc.is_capital(end) && joined && !doc.class(end).any(Classes::Month.with(Classes::Weekday));
        if word || ordinal {
            end += 1;
        } else if dash || owns || and {
            end += 2;
        } else {
            break;
        }
    }
    end
}

/// `People's Army`, but not `China's Parliament`: a place's possessive parts.
fn name_goes_on(doc: &Doc, possessive: usize) -> bool {
    doc.is_capital(possessive + 1)
        && doc.is_any(
            possessive - 1,
            &[
                "people",
                "workers",
                "president",
                "minister",
                "king",
                "queen",
                "women",
                "men",
                "children",
                "writers",
                "peoples",
                "teachers",
                "farmers",
                "students",
                "nurses",
                "journalists",
                "veterans",
                "prosecutor",
                "general",
                "lord",
                "lady",
                "state",
            ],
        )
}

/// Whether "and" at `i` stands inside a name: `Food and Agriculture Organization`. The words on its sides name no
/// country, no other organisation's head, and a head follows soon.
fn pairs(doc: &Doc, i: usize) -> bool {
    let place = |k: usize| {
        gazetteer::entry(doc.word(k)).is_some_and(|entry| !entry.is_weak()) || super::known::is_known(doc.word(k))
    };
    !place(i - 1)
        && !place(i + 1)
        && !is_headword(doc, i - 1)
        && !doc.class(i + 1).any(Classes::Title.with(Classes::Honorific))
        && (i + 2..i + 5).take_while(|k| doc.is_capital(*k)).any(|k| is_headword(doc, k))
}

fn is_headword(doc: &Doc, k: usize) -> bool {
    doc.is_capital(k) && doc.class(k).is(Classes::OrganisationHead)
}

fn is_head(doc: &Doc, k: usize, end: usize) -> bool {
    if !is_headword(doc, k) {
        return false;
    }
    let capital = k + 1 < end && doc.is_capital(k + 1);
    let next = if capital { doc.class(k + 1) } else { Classes::default() };
    // "Press Secretary", "Air Force Base", "Union Station", "Air Force One", "Party Congress".
    let title =
        next.is(Classes::Title) && doc.is_any(k, &["press", "news", "police", "court", "army", "navy", "mission"]);
    let venue = next.is(Classes::VenueHead) && !next.is(Classes::OrganisationHead);
    let venue = venue
        || capital
            && doc.is_any(k, &["force", "army", "navy"])
            && (k + 1..end).any(|n| doc.class(n).is(Classes::VenueHead));
    let bank = doc.is(k, "bank") && k > 0 && doc.is(k - 1, "west") && doc.is_capital(k - 1);
    let plane = doc.is(k, "force") && doc.is_any(k + 1, &["one", "two"]);
    let congress = doc.is(k, "congress") && k > 0 && doc.is(k - 1, "party");
    !(title || venue || plane || bank || congress)
}

/// The first word of the name whose head is `head`: without a title or an opening word that is no part of it.
fn trim(doc: &Doc, from: usize, head: usize) -> usize {
    let mut start = from;
    for k in from..head {
        let class = doc.class(k);
        let owns = doc.kind(k + 1) == Some(TokenKind::Possessive);
        let title = class.is(Classes::Title)
            && !owns
            && !doc.is_any(
                k,
                &[
                    "general",
                    "chief",
                    "secretary",
                    "executive",
                    "leader",
                    "leaders",
                    "head",
                    "prime",
                    "governors",
                    "chiefs",
                    "journalists",
                    "imperial",
                ],
            );
        let opener = k == from
            && opens(doc, k)
            && class.any(Classes::Verb.with(Classes::Speech).with(Classes::Hedge))
            && !class.is(Classes::TitleModifier);
        if title || opener || class.is(Classes::Honorific) {
            start = k + 1;
        }
    }
    start
}

/// The end of the name behind its head: `of the Treasury`, `on Foreign Relations`, `for Security and Co-operation`.
fn tail(doc: &Doc, head: usize, taken: &[bool]) -> usize {
    let sentence = doc.sentence_of(head);
    let link = head + 1;
    let links = doc.is(link, "of")
        || doc.is(link, "on")
            && doc.is_any(head, &["council", "committee", "commission", "institute", "centre", "center"])
        || doc.is(link, "for") && FOR.iter().any(|own| doc.is(head, own));
    if !links {
        return head + 1;
    }
    let mut at = link + 1;
    if doc.word(at) == "the" {
        at += 1;
    }
    let mut end = head + 1;
    while at < head + 10 && doc.is_capital(at) && !is_taken(taken, at) && doc.sentence_of(at) == sentence {
        let class = doc.class(at);
        if class.any(Classes::Honorific.with(Classes::Month).with(Classes::Weekday)) {
            break;
        }
        at += 1;
        end = at;
        // "Organization for Security and Co-operation in Europe"
        if doc.is(at, "in") && doc.is(at - 1, "co-operation") | doc.is(at - 1, "cooperation") && doc.is_capital(at + 1)
        {
            return at + 2;
        }
        let owns = doc.kind(at) == Some(TokenKind::Possessive) && name_goes_on(doc, at);
        if owns || matches!(doc.word(at), "and" | "&") && goes_on(doc, at, taken) {
            at += 1;
        }
    }
    end
}

/// Whether "and" at `i` joins two parts of a ministry's field: `Foreign Affairs and Trade`.
fn goes_on(doc: &Doc, i: usize, taken: &[bool]) -> bool {
    let place = |k: usize| gazetteer::entry(doc.word(k)).is_some() || gazetteer::demonym(doc.word(k)).is_some();
    doc.is_capital(i + 1)
        && !is_taken(taken, i + 1)
        && !place(i - 1)
        && !place(i + 1)
        && !is_headword(doc, i + 1)
        && !super::known::is_known(doc.word(i + 1))
        && !doc.class(i + 1).any(Classes::Honorific.with(Classes::Function))
        // "and Foreign Minister Wang": a title of its own.
        && !(i + 1..i + 5).take_while(|k| doc.is_capital(*k)).any(|k| doc.class(k).is(Classes::Title))
}
