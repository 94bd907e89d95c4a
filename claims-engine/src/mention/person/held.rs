//! Which offices and relations the words beside a name give it.

use std::ops::Range;

use super::cluster::one_line;
use crate::Doc;
use crate::gazetteer;
use crate::lex::TokenKind;
use crate::lexicon::Classes;

/// A title that somebody holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The title's words as written.
    pub words: String,
    /// Lower-case head noun: `president`.
    pub head: String,
    /// Lower-case words, the country's among them.
    pub lower: String,
    /// The country's name, where the title or the words behind the name give one.
    pub country: Option<String>,
}

/// `, the president of Brazil,` behind a name, as tokens without the commas; empty where there is none.
pub(crate) fn apposition(doc: &Doc, end: usize, limit: usize) -> Range<usize> {
    if doc.word(end) != "," || end + 1 >= limit {
        return end..end;
    }
    let start = end + 1;
    let mut i = start;
    let mut titled = false;
    while i < limit && i < start + 14 {
        let class = doc.class(i);
        titled |= class.any(Classes::Title.with(Classes::Kin));
        let stop = matches!(doc.word(i), "," | ";" | "." | ":" | "(" | ")" | "—" | "–")
            || doc.kind(i) == Some(TokenKind::OpenQuote)
            || doc.kind(i) == Some(TokenKind::CloseQuote)
            || class.is(Classes::Auxiliary)
            || doc.is_any(i, &["who", "which", "said"]) && titled
            || doc.is(i, "and") && titled && !second_office(doc, i + 1, limit);
        if stop {
            break;
        }
        // A verb before any title word: a clause, not an apposition.
        let acts =
            i == start && class.is(Classes::Past) && class.any(Classes::Move.with(Classes::Meet).with(Classes::Visit));
        let speaks = class.is(Classes::Speech) && !doc.class(i + 1).is(Classes::Title);
        if !titled && (speaks || class.is(Classes::Subordinator) || acts) {
            return end..end;
        }
        i += 1;
    }
    // "Bush, British Prime Minister Meeting": in a headline the two of a list, and what they do.
    let title = |k: usize| doc.class(k).is(Classes::Title);
    let acts = Classes::Occasion.with(Classes::Meet).with(Classes::Visit);
    let goes_on = |k: usize| title(k) && doc.is_capital(k + 1) && doc.class(k + 1).any(acts) && !title(k + 1);
    let list = (start..i).any(|k| k + 1 < i && goes_on(k));
    if titled && !list { start..i } else { end..end }
}

/// `and secretary general of the council`: a second office of the same person, in small letters.
fn second_office(doc: &Doc, i: usize, limit: usize) -> bool {
    (i..limit.min(i + 4))
        .take_while(|k| {
            !doc.is_capital(*k)
                && doc.kind(*k) == Some(TokenKind::Word)
                && !doc.is_any(*k, &["the", "a", "an", "his", "her"])
        })
        .any(|k| doc.class(k).is(Classes::Title) && !doc.word(k).ends_with('s'))
}

/// `of Poland` behind a name.
pub(super) fn country_behind(doc: &Doc, end: usize) -> Option<String> {
    if !doc.is(end, "of") || !doc.is_capital(end + 1) {
        return None;
    }
    let two = doc.span(end + 1..end + 3).of(doc.text);
    let name = if gazetteer::lookup(two).is_some() { two } else { doc.word(end + 1) };
    gazetteer::lookup(name).map(|_| name.to_owned())
}

pub(super) fn held(doc: &Doc, tokens: &Range<usize>) -> Option<Held> {
    if tokens.is_empty() {
        return None;
    }
    let head = tokens
        .clone()
        .rfind(|i| doc.class(*i).any(Classes::Title))
        .or_else(|| tokens.clone().find(|i| doc.class(*i).any(Classes::Kin.with(Classes::Honorific))))?;
    let words = one_line(doc.span(tokens.clone()).of(doc.text));
    let words = words.strip_prefix("the ").or_else(|| words.strip_prefix("The ")).unwrap_or(&words).to_owned();
    // In "president of the council" the first title word is the head.
    let first = tokens.clone().find(|i| doc.class(*i).is(Classes::Title)).filter(|i| doc.is(i + 1, "of"));
    let head = doc.word(first.unwrap_or(head)).to_ascii_lowercase();
    let head = head
        .strip_suffix('s')
        .filter(|singular| crate::lexicon::classes(singular).is(Classes::Title))
        .unwrap_or(&head)
        .to_owned();
    Some(Held { lower: words.to_lowercase(), country: country_within(doc, tokens), head, words })
}

/// The country that a title's words name or are formed from.
pub(crate) fn country_within(doc: &Doc, tokens: &Range<usize>) -> Option<String> {
    for i in tokens.clone().filter(|i| doc.is_capital(*i)) {
        let most = if doc.begins_no_name(i) && doc.word(i + 1) != "," { 1 } else { 3 };
        for count in (1..=most).rev() {
            let words = doc.span(i..(i + count).min(tokens.end)).of(doc.text);
            if let Some(country) = gazetteer::country_of_demonym(words) {
                return Some(country.to_owned());
            }
            if let Some(entry) = gazetteer::lookup(words)
                && entry.kind() == crate::mention::PlaceKind::Country
            {
                return Some(entry.name().to_owned());
            }
        }
    }
    None
}
