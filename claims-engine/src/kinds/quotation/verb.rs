//! Verbs that bring somebody's words.

use crate::event::page::{Page, Tag};
use crate::lex::TokenKind;
use crate::lexicon::Classes;

/// Verbs that go with a quotation and say nothing elsewhere.
pub(super) const VOICES: &[&str] = &[
    "added",
    "adds",
    "continued",
    "concluded",
    "began",
    "went",
    "vowed",
    "exclaimed",
    "shouted",
    "whispered",
    "wondered",
    "mused",
    "quipped",
    "lamented",
    "testified",
    "chanted",
    "countered",
    "retorted",
    "recounted",
    "conceded",
    "opined",
    "enthused",
    "intoned",
    "laughed",
    "sighed",
    "cried",
    "yelled",
    "snapped",
    "offered",
    "ventured",
    "dubbed",
    "dismissed",
    "proclaimed",
    "agreed",
    "assured",
    "related",
    "reads",
    "read",
    "labeled",
    "labelled",
    "branded",
    "termed",
    "characterized",
    "characterised",
    "signalled",
    "signaled",
    "tells",
    "believes",
    "thinks",
    "felt",
    "noted",
    "joked",
    "blasted",
    "slammed",
    "cautioned",
    "countered",
];

/// Whether token `i` is a verb that brings words.
pub(super) fn is_saying(page: &Page, i: usize) -> bool {
    let doc = page.doc;
    if page.tag(i) != Tag::Plain || doc.is_capital(i) || page.quoted.get(i).copied().unwrap_or(false) {
        return false;
    }
    let class = doc.class(i);
    let verb = class.is(Classes::Speech.with(Classes::Verb)) || doc.is_any(i, VOICES);
    if !verb {
        return false;
    }
    // "a report", "his call", "in question": nouns.
    let noun = i > 0
        && (doc
            .is_any(i - 1, &["a", "an", "the", "this", "that", "his", "her", "their", "its", "no", "any", "of", "in"])
            || doc.kind(i - 1) == Some(TokenKind::Possessive));
    let bare = !class.any(Classes::Past.with(Classes::Ing)) && !doc.word(i).ends_with('s') && !doc.is_any(i, VOICES);
    // A bare form is a verb behind a plural or a helping verb only.
    let plural = i > 0
        && (doc.class(i - 1).any(Classes::Group.with(Classes::Auxiliary))
            || doc.is_any(i - 1, &["they", "we", "i", "you", "to", "who"]));
    !(noun && !(class.is(Classes::Past) && doc.is(i - 1, "that"))) && (!bare || plural)
}
