//! Whose words are these? Direct quotations of two words or more, and their speaker.

mod meant;
mod speaker;
#[cfg(test)]
mod tests;
mod verb;

use std::ops::Range;

use super::{Claim, ClaimKind, Value, say, statement};
use crate::event::Certainty;
use crate::event::page::Page;
use crate::resolve::quotes;
use speaker::Speaker;

/// The quotations of an article.
pub fn claims(page: &Page) -> Vec<Claim> {
    let mut out = Vec::new();
    let mut last: Option<(usize, Option<Speaker>)> = None;
    for tokens in quotes(page.doc) {
        let speaker = speaker(page, &tokens, last.as_ref());
        last = Some((tokens.end, speaker.clone()));
        let inner = page.doc.span(tokens);
        let words = inner.of(page.doc.text);
        let titled = speaker.is_none() && is_title(words);
        if words.split_whitespace().count() < 2 || titled {
            continue;
        }
        let name = speaker.as_ref().map(|speaker| speaker.name.clone());
        let value = Value::Quotation {
            speaker: name,
            speaker_span: speaker.as_ref().map(|speaker| speaker.span),
            quote: words.to_owned(),
            quote_span: inner,
        };
        out.push(Claim {
            event: None,
            kind: ClaimKind::Quotation,
            statement: statement(&value, None),
            because: speaker.as_ref().map_or_else(
                || "the text does not say who speaks".to_owned(),
                |speaker| format!("the speaker from “{}”", say::one_line(speaker.span.of(page.doc.text))),
            ),
            certainty: if speaker.as_ref().is_none_or(|speaker| speaker.sure) {
                Certainty::Stated
            } else {
                Certainty::Inferred
            },
            mentions: vec![inner],
            value,
        });
    }
    out
}

/// `The Great Escape`, `Hail to the Chief`: the name of a work.
fn is_title(words: &str) -> bool {
    const SMALL: &[&str] = &["a", "an", "and", "at", "for", "from", "in", "of", "on", "the", "to", "with"];
    let count = words.split_whitespace().count();
    let large = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    count <= 6
        && large(words)
        && words.split_whitespace().all(|word| large(word) || SMALL.contains(&word))
        && words.split_whitespace().filter(|word| large(word)).count() * 2 >= count
        && !words.ends_with(['.', '!', '?', ','])
}

/// How many tokens before a quotation are read for its speaker.
const REACH: usize = 150;

/// Who speaks: as the words behind the quotation say, else those before it, else whoever spoke last.
fn speaker(page: &Page, inner: &Range<usize>, last: Option<&(usize, Option<Speaker>)>) -> Option<Speaker> {
    let doc = page.doc;
    let open = inner.start.saturating_sub(1);
    let mut first = page.sentence(inner.start);
    // A sentence of a thousand quotations is read once, not a thousand times.
    first.start = first.start.max(open.saturating_sub(REACH));
    let to = page.sentence(inner.end).end.min(inner.end + 16);
    if let Some(voice) = speaker::behind(page, inner.end + 1, to) {
        return voice.known();
    }
    if let Some(voice) = speaker::before(page, first.start, open) {
        return voice.known();
    }
    if let Some(voice) = speaker::according(page, inner.end + 1, to) {
        return voice.known();
    }
    let opens = open <= first.start + 1;
    let block = |i: usize| doc.sentence_of(i).and_then(|at| doc.sentences.get(at)).map(|sentence| sentence.block);
    // The same sentence, or the same paragraph right behind another quotation, goes on with its speaker.
    if let Some((end, speaker)) = last
        && (*end >= first.start || open.saturating_sub(*end) <= 3)
    {
        return speaker.clone();
    }
    if !opens && let Some(found) = speaker::of_sentence(page, first.start..open) {
        return Some(found);
    }
    // "..." Kim said. "..."
    let unsure = |speaker: Speaker| Speaker { sure: false, ..speaker };
    if let Some((end, Some(speaker))) = last
        && opens
    {
        let same = block(*end) == block(inner.start);
        // A paragraph of nothing but words in marks goes on with the paragraph before.
        let alone = block(inner.end + 1) != block(inner.start)
            && doc
                .sentence_of(inner.start)
                .and_then(|at| at.checked_sub(1))
                .and_then(|at| doc.sentences.get(at))
                .is_some_and(|before| Some(before.block) == block(*end));
        if same || alone {
            return Some(unsure(speaker.clone()));
        }
    }
    // A quotation that is its own sentence: whoever the sentence before has as its subject.
    let previous =
        doc.sentence_of(first.start).and_then(|at| at.checked_sub(1)).and_then(|at| doc.sentences.get(at))?;
    let announced = previous.tokens.end.checked_sub(1).is_some_and(|end| doc.word(end) == ":");
    if Some(previous.block) != block(first.start) && !announced {
        return None;
    }
    let words = previous.tokens.clone();
    speaker::before(page, words.start, words.end)
        .map_or_else(|| speaker::of_sentence(page, words), speaker::Voice::known)
        .map(unsure)
}
