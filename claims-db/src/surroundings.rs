//! The words around a quote, as far as they belong to it: those of its own paragraph.

use claims_engine::layout::{self, Block};
use claims_engine::text::{Anchor, Span};

/// So many characters on each side, white space of any kind and length counted once.
const REACH: usize = 32;

/// A text with its paragraphs.
pub(crate) struct Page<'a> {
    text: &'a str,
    blocks: Vec<Block>,
}

/// What stands before and behind a quote in its paragraph, white space made one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Surroundings {
    before: String,
    behind: String,
}

impl<'a> Page<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        Self { text, blocks: layout::find(text) }
    }

    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    /// What stands around a span, not beyond the paragraphs that it begins and ends in.
    pub(crate) fn around(&self, span: Span) -> Surroundings {
        let (before, behind) = self.sides(span);
        let before: String = gathered(before.chars().rev(), REACH).into_iter().rev().collect();
        Surroundings { before, behind: gathered(behind.chars(), REACH).into_iter().collect() }
    }

    /// The one place of `new` where exactly the words of `span` stand between the same words; those of other
    /// paragraphs count where the words alone stand in several places.
    pub(crate) fn find_in(&self, span: Span, new: &Page<'_>) -> Option<Span> {
        let exact = span.of(self.text);
        if exact.is_empty() {
            return None;
        }
        let around = self.around(span);
        let mut places = new
            .text
            .match_indices(exact)
            .map(|(at, _)| Span::new(at, at + exact.len()))
            .filter(|place| around.is_kept_in(&new.around(*place)));
        let found = match (places.next(), places.next()) {
            (only, None) => only,
            _ => Anchor::of(self.text, span).resolve(new.text),
        };
        // What was found is looked at once more: nothing inexact passes for a match.
        found.filter(|place| place.of(new.text) == exact)
    }

    fn sides(&self, span: Span) -> (&'a str, &'a str) {
        let begin = self.block_of(span.start).map_or(span.start, |block| block.span.start.min(span.start));
        let last = span.end.max(1) - 1;
        let end = self.block_of(last).map_or(span.end, |block| block.span.end.max(span.end));
        (Span { start: begin, end: span.start }.of(self.text), Span { start: span.end, end }.of(self.text))
    }

    fn block_of(&self, at: u32) -> Option<&Block> {
        let after = self.blocks.partition_point(|block| block.span.start <= at);
        self.blocks.get(after.checked_sub(1)?).filter(|block| at < block.span.end)
    }
}

/// The first `most` characters, runs of white space as one blank.
fn gathered(chars: impl Iterator<Item = char>, most: usize) -> Vec<char> {
    let mut out: Vec<char> = Vec::new();
    for c in chars {
        let c = if c.is_whitespace() { ' ' } else { c };
        if c == ' ' && out.last() == Some(&' ') {
            continue;
        }
        if out.len() == most {
            break;
        }
        out.push(c);
    }
    out
}

impl Surroundings {
    /// Whether the quote stands between the same words there. Where its paragraph began or ended, another sentence
    /// may have come before or after it.
    pub(crate) fn is_kept_in(&self, new: &Self) -> bool {
        let front = new.before.strip_suffix(self.before.as_str());
        let back = new.behind.strip_prefix(self.behind.as_str());
        front.is_some_and(|added| added.is_empty() || ends_sentence(added.trim_end()) && added.ends_with(' '))
            && back.is_some_and(|added| added.is_empty() || ends_sentence(&self.behind) && added.starts_with(' '))
    }
}

fn ends_sentence(words: &str) -> bool {
    let words = words.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']']);
    words.ends_with(['.', '!', '?', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "Talks in Beijing\n\nKim met Xi on Friday. Tea was served there.\n\nXi left on Friday.\n";

    /// Where the words that stand first in OLD after `from` are found again.
    fn check(words: &str, from: &str, new: &str, found: Option<&str>) {
        let start = OLD.find(from).unwrap() + from.find(words).unwrap();
        let span = Span::new(start, start + words.len());
        let place = Page::of(OLD).find_in(span, &Page::of(new));
        let told = place.map(|place| new[..place.end as usize].to_owned());
        assert_eq!(told.as_deref(), found, "{words} in {new}");
    }

    #[test]
    fn the_same_words_between_the_same_words_are_found() {
        check("Friday", "Kim met Xi on Friday", OLD, Some("Talks in Beijing\n\nKim met Xi on Friday"));
        check("Beijing", "in Beijing", "Talks in Beijing\n\nNothing.\n", Some("Talks in Beijing"));
        check("Xi", "Xi left", "Before. Xi left on Friday. After.", Some("Before. Xi"));
        check("Xi", "Xi left", "Xi left  on Friday.\n", Some("Xi"));
    }

    #[test]
    fn other_words_around_are_no_match() {
        check("Friday", "Kim met Xi on Friday", "Kim met Xi on Friday, it was said. Tea was served there.", None);
        check("Xi", "Xi left", "It is not true that Xi left on Friday.", None);
        check("Xi", "Xi left", "Xi left on Friday, it is said.", None);
        check("Friday", "Xi left on Friday", "Xi left on Monday.", None);
        check("Xi", "Xi left", "Xi left on Friday.\n\nXi left on Friday.\n", None);
    }
}
