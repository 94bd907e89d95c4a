//! Who speaks: the subject of the verb of speech behind or before a quotation.

use std::ops::Range;

use super::meant::meant;
use super::verb::{VOICES, is_saying};
use crate::event::page::{Page, Tag};
use crate::kinds::say;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::PlaceKind;
use crate::text::Span;

/// Somebody who speaks.
#[derive(Clone, Debug)]
pub(super) struct Speaker {
    /// The fullest name, or the organisation's.
    pub name: String,
    /// The words that name.
    pub span: Span,
    /// Whether the sentence itself says so.
    pub sure: bool,
}

/// What the words around a quotation say of its speaker.
#[derive(Clone, Debug)]
pub(super) enum Voice {
    /// Somebody whom the article names.
    Known(Speaker),
    /// Somebody without a name: `one official said`.
    Unnamed,
}

impl Voice {
    fn of(speaker: Option<Speaker>) -> Self {
        speaker.map_or(Self::Unnamed, Self::Known)
    }

    /// The speaker, if there is one to name.
    pub fn known(self) -> Option<Speaker> {
        match self {
            Self::Known(speaker) => Some(speaker),
            Self::Unnamed => None,
        }
    }
}

/// Houses that speak for a government.
const SEATS: &[&str] =
    &["White House", "Kremlin", "Pentagon", "Vatican", "Downing Street", "Blue House", "Élysée", "Elysee"];

/// Nouns that let an organisation before them speak: `a ministry statement said`.
const PAPERS: &[&str] =
    &["statement", "communique", "communiqué", "release", "report", "letter", "tweet", "post", "note", "readout"];

/// Nouns behind a name that make it somebody else who speaks: `a Kremlin source`.
const SOURCES: &[&str] =
    &["source", "sources", "insider", "insiders", "correspondent", "reporter", "account", "version"];

/// Whom token `i` names, as one who can speak.
pub(super) fn named(page: &Page, i: usize) -> Option<Speaker> {
    let doc = page.doc;
    if let Some(reference) = page.reference(i) {
        let [person] = reference.persons.as_slice() else { return None };
        let name = page.cast.members.get(person.0 as usize)?.name().to_owned();
        return Some(Speaker { name, span: doc.span(reference.core.clone()), sure: true });
    }
    if let Tag::Organisation(at) = page.tag(i) {
        let organisation = page.organisations.get(at as usize)?;
        // The agency of a dateline: "(CNN) --".
        if doc.word(page.start_of(i).wrapping_sub(1)) == "(" {
            return None;
        }
        return Some(Speaker { name: say::one_line(&organisation.name), span: organisation.span, sure: true });
    }
    None
}

/// The same, and governments by their country, capital or house.
fn acting(page: &Page, i: usize) -> Option<Speaker> {
    named(page, i).or_else(|| {
        let place = page.place(i)?;
        let speaks = place.metonym || place.kind == PlaceKind::Country || SEATS.contains(&place.name.as_str());
        speaks.then(|| Speaker { name: place.name.clone(), span: place.span, sure: true })
    })
}

/// The name at `i` as the subject of a verb: `None` where a noun behind makes it somebody else's owner.
fn noun_phrase(page: &Page, i: usize) -> Option<Voice> {
    let doc = page.doc;
    let speaker = acting(page, i)?;
    let end = page.end_of(i);
    let next = doc.class(end);
    let person = page.reference(i).is_some();
    if person && doc.kind(end) != Some(TokenKind::Possessive) {
        return Some(Voice::Known(speaker));
    }
    let noun = if doc.kind(end) == Some(TokenKind::Possessive) { end + 1 } else { end };
    if doc.is_any(noun, PAPERS) && !person {
        return Some(Voice::Known(speaker));
    }
    // "a US official", "Kremlin sources", "Iran's parliament"
    let plain = doc.kind(end) == Some(TokenKind::Word)
        && !doc.is_capital(end)
        && page.tag(end) == Tag::Plain
        && !next.any(Classes::Verb.with(Classes::Function).with(Classes::Auxiliary))
        && !doc.is_any(end, VOICES)
        && !doc.word(end).ends_with("ly");
    if noun > end || !person && (plain || next.any(Classes::Title.with(Classes::Group))) {
        return Some(Voice::Unnamed);
    }
    Some(Voice::Known(speaker))
}

/// `said X` / `X said` behind a quotation that ends before `from`.
pub(super) fn behind(page: &Page, from: usize, to: usize) -> Option<Voice> {
    let doc = page.doc;
    let mut first: Option<Speaker> = None;
    let mut i = if doc.word(from) == "," { from + 1 } else { from };
    let start = i;
    while i < to {
        if doc.kind(i) == Some(TokenKind::OpenQuote) || matches!(doc.word(i), "." | ";" | "?" | "!") {
            break;
        }
        if doc.is(i, "according") && doc.is(i + 1, "to") {
            return None;
        }
        if is_saying(page, i) && !doc.class(i).is(Classes::Ing) {
            if i == start {
                return Some(after_verb(page, i + 1, to));
            }
            let named = first.filter(|_| !doc.is_any(i - 1, &["and", "but", "it", "which", "that"]));
            return subject(page, start, i).or(named.map(Voice::Known));
        }
        if first.is_none()
            && page.reference(i).is_none_or(|reference| !reference.possessive)
            && let Some(voice) = noun_phrase(page, i)
        {
            let end = page.end_of(i);
            let Voice::Known(speaker) = voice else {
                i = end;
                continue;
            };
            // "..." Kim laughed.
            if i == start
                && doc.class(end).is(Classes::Past.with(Classes::Verb))
                && matches!(doc.word(end + 1), "." | ",")
            {
                return Some(Voice::Known(speaker));
            }
            let bare = doc.is_any(i.wrapping_sub(1), &["of", "for", "from", "with", "in", "at", "by"]);
            if !bare {
                first = Some(speaker);
            }
            i = end;
            continue;
        }
        if page.parts_clauses(i) && first.is_none() || page.is_finite(i) && !doc.class(i).is(Classes::Auxiliary) {
            return None;
        }
        i += 1;
    }
    None
}

/// `according to X` behind a quotation that ends before `from`.
pub(super) fn according(page: &Page, from: usize, to: usize) -> Option<Voice> {
    let doc = page.doc;
    let at = (from..to).find(|i| doc.is(*i, "according") && doc.is(i + 1, "to"))?;
    (at + 2..to.min(at + 8)).find_map(|i| noun_phrase(page, i))
}

/// The subject behind its verb: `said Kim`, `said a ministry statement`, `said one official`.
fn after_verb(page: &Page, from: usize, to: usize) -> Voice {
    let doc = page.doc;
    for i in from..to.min(from + 9) {
        if matches!(doc.word(i), "," | "." | ";") {
            break;
        }
        if page.tag(i) == Tag::Plain || page.date(i).is_some() {
            if let Some(speaker) = meant(page, i) {
                return Voice::Known(speaker);
            }
            continue;
        }
        // "said a member of the Senate": somebody of it.
        if i > from && doc.is_any(i - 1, &["of", "for", "from", "in", "at", "with", "to"]) {
            break;
        }
        if page.reference(i).is_some_and(|reference| reference.possessive) {
            return Voice::Unnamed;
        }
        if let Some(voice) = noun_phrase(page, i) {
            return voice;
        }
    }
    Voice::Unnamed
}

/// The speaker before a quotation: by the last verb of speech between `from` and `to`.
pub(super) fn before(page: &Page, from: usize, to: usize) -> Option<Voice> {
    let doc = page.doc;
    if doc.is(from, "according") && doc.is(from + 1, "to") {
        return (from + 2..to.min(from + 10)).find_map(|i| noun_phrase(page, i));
    }
    let verb = (from..to).rev().find(|i| is_saying(page, *i))?;
    if doc.class(verb).is(Classes::Ing) {
        return participle(page, from, verb);
    }
    let passive = (from..verb).rev().take(3).any(|i| doc.is_any(i, &["was", "is", "were", "been", "being", "be"]));
    if passive && !doc.is_any(verb, &["quoted", "cited"]) {
        let by = (verb..to).find(|i| doc.is(*i, "by"));
        return Some(Voice::of(by.and_then(|by| (by + 1..to.min(by + 4)).find_map(|i| acting(page, i)))));
    }
    subject(page, from, verb)
}

/// `quoted Kim as saying`, `with Kim telling`, `Kim issued a statement saying`.
fn participle(page: &Page, from: usize, verb: usize) -> Option<Voice> {
    let doc = page.doc;
    let mut near = verb.checked_sub(1)?;
    while near > from && doc.word(near).ends_with("ly") {
        near -= 1;
    }
    if doc.is(near, "as") && near > from {
        let quoted =
            (from..near).rev().find(|i| doc.is_any(*i, &["quoted", "cited", "quotes", "quoting", "citing"]))?;
        let object = (quoted + 1..near).find_map(|i| acting(page, i));
        return object.map(Voice::Known).or_else(|| subject(page, from, quoted));
    }
    let with = page.tag(near) != Tag::Plain && doc.is(page.start_of(near).wrapping_sub(1), "with");
    if with && let Some(speaker) = acting(page, near) {
        return Some(Voice::Known(speaker));
    }
    let finite = (from..verb).rev().find(|i| page.is_finite(*i) && !doc.class(*i).is(Classes::Auxiliary))?;
    subject(page, from, finite)
}

/// The subject of the finite verb at `verb`.
fn subject(page: &Page, from: usize, verb: usize) -> Option<Voice> {
    let doc = page.doc;
    let mut i = verb;
    while i > from {
        i -= 1;
        // "Kim also said", "Kim on Monday told", "Kim had said"
        let skipped = page.date(i).is_some()
            || doc.class(i).is(Classes::Auxiliary)
            || doc
                .is_any(i, &["also", "then", "later", "on", "earlier", "just", "again", "too", "not", "only", "once"])
            || doc.word(i).ends_with("ly") && !doc.is_capital(i);
        if skipped {
            continue;
        }
        if doc.word(i) == "," || doc.is(i, "who") {
            return apposed(page, from, i);
        }
        if let Some(voice) = noun_phrase(page, i) {
            let start = page.start_of(i);
            let owner = start.checked_sub(1).filter(|before| *before >= from);
            let governed = owner
                .is_some_and(|before| doc.is_any(before, &["of", "for", "from", "by", "with", "at", "to"]))
                || owner.is_some_and(|before| {
                    doc.is(before, "in")
                        || doc.is(before, "the")
                            && before > from
                            && doc.is_any(before - 1, &["of", "for", "from", "at", "in"])
                });
            return if governed { None } else { Some(voice) };
        }
        if let Some(speaker) = meant(page, i) {
            return Some(Voice::Known(speaker));
        }
        let noun = doc.class(i).any(Classes::Title.with(Classes::Group)) || doc.is_any(i, SOURCES);
        if noun && doc.kind(i) == Some(TokenKind::Word) {
            return Some(Voice::Unnamed);
        }
        if !doc.is_any(i, PAPERS) && is_somebody(page, from, i) {
            return Some(Voice::Unnamed);
        }
        if doc.is_any(i, PAPERS) {
            let owner = (from.max(i.saturating_sub(4))..i).rev().find_map(|k| acting(page, k));
            return Some(Voice::of(owner));
        }
        return None;
    }
    None
}

/// Whether the noun at `i` closes words for somebody without a name: `one US official`, `the man at the gate` is none.
fn is_somebody(page: &Page, from: usize, i: usize) -> bool {
    const REACH: usize = 5;
    let doc = page.doc;
    let noun = page.tag(i) == Tag::Plain
        && doc.kind(i) == Some(TokenKind::Word)
        && !doc.class(i).any(Classes::Function.with(Classes::Verb));
    let opens = |k: &usize| {
        page.tag(*k) == Tag::Plain
            && doc.is_any(*k, &["a", "an", "one", "the", "two", "some", "another", "several", "many", "most", "this"])
    };
    let Some(article) = (from.max(i.saturating_sub(REACH))..i).rev().find(opens) else { return false };
    let clear = (article..i).all(|k| doc.kind(k) == Some(TokenKind::Word) && page.reference(k).is_none());
    noun && clear && (article == from || !doc.class(article - 1).is(Classes::Preposition))
}

/// The subject before an apposition or a relative clause that ends at `end`: `Kim, the leader, said`.
fn apposed(page: &Page, from: usize, end: usize) -> Option<Voice> {
    let doc = page.doc;
    for comma in (from + 1..=end).rev().filter(|i| doc.word(*i) == "," || doc.is(*i, "who")) {
        if let Some(speaker) = acting(page, comma - 1) {
            let start = page.start_of(comma - 1);
            let governed = start > from && doc.class(start - 1).is(Classes::Preposition);
            let owned = page.reference(comma - 1).is_none() && comma == end;
            if !governed && !owned {
                return Some(Voice::Known(speaker));
            }
        }
    }
    None
}

/// The subject of a sentence that has no verb of speech: whoever stands first and is governed by nothing.
pub(super) fn of_sentence(page: &Page, words: Range<usize>) -> Option<Speaker> {
    let doc = page.doc;
    let (from, to) = (words.start, words.end);
    let mut best = None;
    let mut i = from;
    while i < to {
        let Some(found) = named(page, i).filter(|_| page.reference(i).is_none_or(|reference| !reference.possessive))
        else {
            i += 1;
            continue;
        };
        let start = page.start_of(i);
        let end = page.end_of(i);
        let article = start > from && doc.is_any(start - 1, &["the", "a", "an", "its", "their"]);
        let start = if article { start - 1 } else { start };
        let governed = start > from
            && (doc.class(start - 1).is(Classes::Preposition)
                || page.tag(start - 1) == Tag::Plain && doc.class(start - 1).is(Classes::Verb));
        let owns = doc.kind(end) == Some(TokenKind::Possessive);
        if !governed && !owns && (best.is_none() || (end..to).any(|k| page.is_finite(k))) {
            best = Some(found);
        }
        i = end;
    }
    best
}
