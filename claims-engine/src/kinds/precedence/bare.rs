//! Ordinals whose noun stands before them: `The meeting was the first between the two since the war`, `Kim's first`.

use super::tail::Tail;
use super::{COPULAS, Found, owner};
use crate::event::page::{Page, Tag};
use crate::lexicon::Classes;

/// Words that may stand behind an ordinal without a noun.
const BEHIND: &[&str] =
    &["since", "in", "between", "by", "with", "ever", "this", "among", "at", "of", "for", "such", "under", "to"];

/// Tokens looked back over for the noun at most.
const REACH: usize = 26;

/// Reads the ordinal at token `i` that has no noun of its own.
pub(super) fn read(page: &Page, i: usize, ordinal: u32) -> Option<Found> {
    let doc = page.doc;
    let sentence = page.sentence(i);
    let before = i.checked_sub(1).filter(|b| *b >= sentence.start)?;
    let next = i + 1;
    let dated = page.date(next).is_some() && doc.is_any(next, &["this", "in", "since"]);
    if !(doc.is_any(next, BEHIND) && (page.tag(next) == Tag::Plain || dated)) {
        return None;
    }
    let owned = owner(page, before, sentence.start);
    let possessive = owned.is_some() || doc.is_any(before, &["his", "her", "their", "its"]);
    if !possessive && !doc.is_any(before, &["the", "only"]) {
        return None;
    }
    let tail = Tail::read(page, next, sentence.end);
    let kind = doc.is(next, "of") && doc.is(i + 2, "its") && doc.is(i + 3, "kind");
    let anyone = doc.is(next, "by") && doc.is_any(i + 2, &["a", "an", "any"]);
    let told = tail.since.is_some()
        || tail.ever
        || kind
        || anyone
        || !tail.parties.is_empty() && doc.is_any(next, &["between", "by", "with", "among"]);
    if !told || doc.is(next, "of") && !kind {
        return None;
    }
    let start = start_of_owner(page, before, sentence.start, possessive);
    let lead = start.checked_sub(1).filter(|lead| *lead >= sentence.start);
    let led = lead.is_some_and(|lead| {
        doc.is_any(lead, COPULAS)
            || doc.is_any(lead, &["only", "just"])
            || matches!(doc.word(lead), "," | "—" | "–" | "--")
    });
    if !led {
        return None;
    }
    let what = noun_before(page, start, sentence.start)?;
    let mut parties = tail.parties.clone();
    if let Some(owner) = owned {
        parties.insert(0, owner);
    }
    let since = tail.since_words(page);
    let named = if kind || anyone { i + 4 } else { i + 1 };
    let end = tail.end.max(named).min(sentence.end);
    Some(Found { what, ordinal, interval: tail.interval, parties, since, tokens: start..end })
}

/// Where `the` or the owner before the ordinal begins.
fn start_of_owner(page: &Page, before: usize, floor: usize, possessive: bool) -> usize {
    if !possessive || page.doc.is_any(before, &["his", "her", "their", "its"]) {
        return before;
    }
    let name = if page.tag(before) == Tag::Plain { before.saturating_sub(1) } else { before };
    page.start_of(name).max(floor)
}

/// The occasion that is counted: in the words before, else the last one of the sentence before (`It was the first since`).
fn noun_before(page: &Page, end: usize, floor: usize) -> Option<String> {
    let doc = page.doc;
    let occasion = |t: &usize| {
        page.tag(*t) == Tag::Plain
            && (doc.class(*t).is(Classes::Occasion) && !doc.class(*t).is(Classes::Group) && !page.is_finite(*t)
                || doc.is_any(*t, super::COUNTED))
    };
    // The subject's own noun stands first: "The visit after the talks in Rome is the first since".
    let own = (end.saturating_sub(REACH).max(floor)..end).find(occasion);
    let found = own.or_else(|| {
        let points = doc.is_any(floor, &["it", "this", "that", "these", "they", "those"]);
        let at = doc.sentence_of(floor)?.checked_sub(1).filter(|_| points)?;
        doc.sentences.get(at)?.tokens.clone().rev().find(occasion)
    })?;
    Some(doc.word(found).to_lowercase())
}
