//! Named places.

use crate::Doc;
use crate::gazetteer;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::{PlaceKind, PlaceMention};

/// The most words that a place name has.
const LONGEST: usize = 6;

/// Finds the places that the text names; adjectives such as `Chinese` are none.
pub fn find(doc: &Doc) -> Vec<PlaceMention> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < doc.tokens.len() {
        match (doc.is_capital(i)).then(|| at(doc, i)).flatten() {
            Some((end, kind)) => {
                let span = doc.span(i..end);
                out.push(PlaceMention {
                    span,
                    name: span.of(doc.text).split_whitespace().collect::<Vec<_>>().join(" "),
                    kind,
                });
                i = end;
            }
            None => i += 1,
        }
    }
    out
}

fn at(doc: &Doc, i: usize) -> Option<(usize, PlaceKind)> {
    for n in (1..=LONGEST).rev() {
        let end = i + n;
        let words = (i..end).all(|k| {
            doc.kind(k) == Some(TokenKind::Word)
                && (doc.is_capital(k) || doc.is_any(k, &["of", "the", "and", "do", "de", "da", "del", "la"]))
        });
        if !words || !doc.is_capital(end - 1) {
            continue;
        }
        let text = doc.span(i..end).of(doc.text);
        let next = doc.is_capital(end) && doc.tokens.get(end).is_some_and(|token| token.spaced);
        if let Some(entry) = gazetteer::lookup(text)
            && gazetteer::country_of_demonym(text).is_none()
            && !(n == 1 && next && entry.kind() == PlaceKind::City)
            && !(n == 1 && entry.is_weak() && !expects_place(doc, i))
            && !(n == 1
                && i > 0
                && doc.is_capital(i - 1)
                && doc.tokens[i].spaced
                && !doc.class(i - 1).any(Classes::Function))
        {
            return Some((end, entry.kind()));
        }
        let venue = n > 1 && doc.class(end - 1).is(Classes::VenueHead) && (i..end).all(|k| doc.is_capital(k)) && !next;
        if venue {
            return Some((end, PlaceKind::Venue));
        }
    }
    None
}

fn expects_place(doc: &Doc, i: usize) -> bool {
    i > 0 && doc.is_any(i - 1, &["in", "at", "to", "from", "near", "outside", "of", "for"])
}
