//! Whose words are these? Direct quotations of two words or more, and their speaker.

use std::ops::Range;

use super::{Claim, ClaimKind, Value, say};
use crate::event::Certainty;
use crate::event::page::{Page, Tag};
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::text::Span;

/// A quotation and the sentence parts around it.
#[derive(Debug)]
struct Quote {
    inner: Span,
    // First token inside and the closing mark's token.
    tokens: Range<usize>,
}

/// The quotations of an article.
pub fn claims(page: &Page) -> Vec<Claim> {
    let mut out = Vec::new();
    let mut last: Option<(usize, Option<Speaker>)> = None;
    for quote in quotes(page) {
        let speaker = speaker(page, &quote, last.as_ref());
        last = Some((quote.tokens.end, speaker.clone()));
        let words = quote.inner.of(page.doc.text);
        let titled = speaker.is_none()
            && words.split_whitespace().count() <= 4
            && words.split_whitespace().all(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()));
        if words.split_whitespace().count() < 2 || titled {
            continue;
        }
        let name = speaker.as_ref().map(|speaker| speaker.name.clone());
        let shown = say::one_line(words);
        out.push(Claim {
            event: None,
            kind: ClaimKind::Quotation,
            statement: format!(
                "{} said: “{}”.",
                name.as_deref().unwrap_or("Somebody"),
                shown.trim_end_matches(['.', ','])
            ),
            because: speaker.as_ref().map_or_else(
                || "the text does not say who speaks".to_owned(),
                |speaker| format!("the speaker from “{}”", say::one_line(speaker.span.of(page.doc.text))),
            ),
            certainty: if speaker.as_ref().is_none_or(|speaker| speaker.sure) {
                Certainty::Stated
            } else {
                Certainty::Inferred
            },
            mentions: vec![quote.inner],
            value: Value::Quotation {
                speaker: name,
                speaker_span: speaker.map(|speaker| speaker.span),
                quote: words.to_owned(),
                quote_span: quote.inner,
            },
        });
    }
    out
}

#[derive(Clone, Debug)]
struct Speaker {
    name: String,
    span: Span,
    sure: bool,
}

fn quotes(page: &Page) -> Vec<Quote> {
    let doc = page.doc;
    let mut out = Vec::new();
    let mut open: Option<usize> = None;
    let double = |i: usize| !doc.word(i).starts_with(['\'', '’', '‘', '`']);
    for i in 0..doc.tokens.len() {
        match doc.kind(i) {
            Some(TokenKind::OpenQuote) if double(i) && open.is_none() => open = Some(i),
            Some(TokenKind::OpenQuote) if double(i) => open = Some(i),
            Some(TokenKind::CloseQuote) if double(i) => {
                let Some(from) = open.take().filter(|from| from + 1 < i) else { continue };
                let inner = doc.span(from + 1..i);
                // A quotation does not run over a block that was not read.
                out.push(Quote { inner, tokens: from + 1..i });
            }
            _ => {}
        }
    }
    out
}

fn named(page: &Page, i: usize, sure: bool) -> Option<Speaker> {
    let doc = page.doc;
    if let Some(reference) = page.reference(i) {
        let [person] = reference.persons.as_slice() else { return None };
        let name = page.cast.members.get(person.0 as usize)?.name().to_owned();
        return Some(Speaker { name, span: doc.span(reference.core.clone()), sure });
    }
    if let Tag::Organisation(at) = page.tag(i) {
        let organisation = page.organisations.get(at as usize)?;
        return Some(Speaker { name: say::one_line(&organisation.name), span: organisation.span, sure });
    }
    None
}

/// Who speaks: the subject of the verb of speech beside the quotation, else of the sentence, else who spoke last.
fn speaker(page: &Page, quote: &Quote, last: Option<&(usize, Option<Speaker>)>) -> Option<Speaker> {
    let doc = page.doc;
    let sentence = page.sentence(quote.tokens.end);
    let first = page.sentence(quote.tokens.start);
    let after = quote.tokens.end + 1;
    // "...," Kim said. / "...," said Kim.
    if let Some(found) = beside(page, after, sentence.end.min(after + 14)) {
        return Some(found);
    }
    // Kim said: "..."
    let before = quote.tokens.start.saturating_sub(1);
    if let Some(found) = subject_before(page, first.start, before) {
        return Some(found);
    }
    // "..." — Kim; According to Kim: "..."
    // The same sentence, or the same paragraph right behind another quotation, goes on with its speaker.
    if let Some((end, speaker)) = last
        && (*end >= first.start || before.saturating_sub(*end) <= 3)
    {
        return speaker.clone();
    }
    // A quotation that is its own sentence: whoever the sentence before has as its subject.
    let previous =
        doc.sentence_of(first.start).and_then(|at| at.checked_sub(1)).and_then(|at| doc.sentences.get(at))?;
    let same_block = doc
        .sentence_of(first.start)
        .and_then(|at| doc.sentences.get(at))
        .is_some_and(|own| own.block == previous.block);
    if !same_block {
        return None;
    }
    subject_before(page, previous.tokens.start, previous.tokens.end).map(|speaker| Speaker { sure: false, ..speaker })
}

/// A verb of speech with its subject right behind a quotation.
fn beside(page: &Page, from: usize, to: usize) -> Option<Speaker> {
    let doc = page.doc;
    let mut speaker = None;
    let mut verb = false;
    let mut i = from;
    while i < to {
        if doc.kind(i) == Some(TokenKind::OpenQuote) || matches!(doc.word(i), "." | ";") && i > from {
            break;
        }
        if page.tag(i) == Tag::Plain && doc.class(i).is(Classes::Speech) && !doc.class(i).is(Classes::Ing) {
            verb = true;
            if speaker.is_some() {
                return speaker;
            }
        } else if speaker.is_none() && page.reference(i).is_none_or(|reference| !reference.possessive) {
            speaker = named(page, i, true);
            if speaker.is_some() {
                if verb {
                    return speaker;
                }
                i = page.end_of(i);
                continue;
            }
        }
        if page.parts_clauses(i) || page.is_finite(i) && !doc.class(i).is(Classes::Speech) {
            return None;
        }
        i += 1;
    }
    None
}

/// The subject of the last verb before a quotation.
fn subject_before(page: &Page, from: usize, to: usize) -> Option<Speaker> {
    let doc = page.doc;
    if doc.is(from, "according") && doc.is(from + 1, "to") {
        return (from + 2..to.min(from + 10)).find_map(|i| named(page, i, true));
    }
    let mut best = None;
    let mut i = from;
    while i < to {
        let Some(found) =
            named(page, i, true).filter(|_| page.reference(i).is_none_or(|reference| !reference.possessive))
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
