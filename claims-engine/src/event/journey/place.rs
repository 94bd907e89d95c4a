//! Where a journey can begin and end: named places, capital names behind `to`, and common nouns such as `the border`.

use crate::event::build::one_line;
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::event::{Certainty, PlaceItem};
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::PlaceKind;

/// Common nouns for where people travel, plain enough to name an end of the way.
const GOALS: &[&str] = &[
    "airport",
    "palace",
    "border",
    "frontier",
    "hotel",
    "embassy",
    "hospital",
    "station",
    "capital",
    "airfield",
    "airbase",
    "residence",
    "headquarters",
    "shrine",
    "cathedral",
    "church",
    "cemetery",
    "camp",
    "ranch",
    "port",
    "harbour",
    "harbor",
    "parliament",
    "mosque",
    "monastery",
    "villa",
    "courthouse",
    "prison",
    "consulate",
    "island",
];

/// Others, which only show that the way goes somewhere.
const SOMEWHERE: &[&str] = &[
    "city",
    "village",
    "town",
    "base",
    "mansion",
    "compound",
    "stadium",
    "farm",
    "mainland",
    "retreat",
    "scene",
    "site",
    "ship",
    "carrier",
    "front",
    "north",
    "south",
    "region",
    "province",
    "monument",
    "memorial",
    "school",
    "university",
    "house",
    "building",
    "ministry",
    "resort",
    "area",
    "zone",
    "coast",
    "country",
    "side",
    "territory",
    "islands",
    "summit",
    "exile",
];

/// Whether a named place begins at `k`, known or taken for one behind a preposition of direction.
pub(super) fn is_place(clause: &Clause, k: usize) -> bool {
    clause.page.place(k).is_some() || unknown(clause, k).is_some()
}

/// Whether `k` is a common noun for a place to go to.
pub(super) fn is_goal(clause: &Clause, k: usize) -> bool {
    clause.page.tag(k) == Tag::Plain && (clause.page.doc.is_any(k, GOALS) || clause.page.doc.is_any(k, SOMEWHERE))
}

/// The place that begins at `k`, with the token after it.
pub(super) fn read(clause: &Clause, k: usize) -> Option<(PlaceItem, usize)> {
    let page = clause.page;
    let item = |name: &str, kind, span| PlaceItem {
        name: one_line(name),
        kind,
        spans: vec![span],
        certainty: Certainty::Stated,
    };
    if let Some(place) = page.place(k).filter(|_| page.start_of(k) == k) {
        return Some((item(&place.name, place.kind, place.span), page.end_of(k)));
    }
    let end = unknown(clause, k)?;
    let span = page.doc.span(k..end);
    Some((item(span.of(page.doc.text), PlaceKind::Other, span), end))
}

/// `drove to Sveti Naum`: capitals that nothing else claims, right behind a word of direction.
fn unknown(clause: &Clause, k: usize) -> Option<usize> {
    let page = clause.page;
    let doc = page.doc;
    let free = |at: usize| {
        matches!(page.tag(at), Tag::Plain | Tag::Organisation(_))
            && doc.is_capital(at)
            && doc.kind(at) == Some(TokenKind::Word)
            && !doc.class(at).any(Classes::Function.with(Classes::Month).with(Classes::Weekday).with(Classes::Title))
    };
    let led = k > clause.tokens.start
        && (doc.is_any(k - 1, &["to", "from", "into", "towards", "toward"])
            || doc.is(k - 1, "for")
                && doc.is_any(
                    k.wrapping_sub(2),
                    &["left", "off", "out", "headed", "heading", "departed", "leaving", "bound", "leave", "leaves"],
                )
            || doc.is_any(k - 1, &["reached", "reach", "reaches", "reaching"])
            || doc.is(k - 1, "the") && doc.is_any(k.wrapping_sub(2), &["to", "from", "into"]));
    if !led || !free(k) || doc.is(k, "earth") || crate::gazetteer::country_of_demonym(doc.word(k)).is_some() {
        return None;
    }
    let mut end = k + 1;
    while end < clause.tokens.end && end < k + 4 && free(end) {
        end += 1;
    }
    // "to Kim's villa" and "to Smith and his wife" name no place.
    (doc.kind(end) != Some(TokenKind::Possessive)).then_some(end)
}

/// The place that a common noun at `k` names: `the airport`.
pub(super) fn goal(clause: &Clause, k: usize) -> Option<PlaceItem> {
    (clause.page.tag(k) == Tag::Plain && clause.page.doc.is_any(k, GOALS)).then(|| PlaceItem {
        name: clause.page.doc.word(k).to_owned(),
        kind: PlaceKind::Other,
        spans: vec![clause.page.doc.span(k..k + 1)],
        certainty: Certainty::Stated,
    })
}
