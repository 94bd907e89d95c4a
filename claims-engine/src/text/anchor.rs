//! A quote that can be found again in another draft.

use super::Span;

const CONTEXT: usize = 32;

/// A quote with the words around it, so that a place can be found again in another draft.
/// The scheme is the W3C Web Annotation `TextQuoteSelector`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Up to 32 characters before the quote.
    pub prefix: String,
    /// The exact words.
    pub exact: String,
    /// Up to 32 characters after the quote.
    pub suffix: String,
}

impl Anchor {
    /// The anchor of `span` in `text`; an ill-fitting span gives an empty quote.
    pub fn of(text: &str, span: Span) -> Self {
        let before = text.get(..span.start as usize).unwrap_or("");
        let after = text.get(span.end as usize..).unwrap_or("");
        let from = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
        let to = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
        Self { prefix: before[from..].to_owned(), exact: span.of(text).to_owned(), suffix: after[..to].to_owned() }
    }

    /// Where the anchor stands in `text`: the one place where the quote has this context on both
    /// sides. `None` when there is no such place or more than one: an inexact match is no match.
    pub fn resolve(&self, text: &str) -> Option<Span> {
        if self.exact.is_empty() {
            return None;
        }
        let mut places = text
            .match_indices(self.exact.as_str())
            .map(|(at, _)| Span::new(at, at + self.exact.len()))
            .filter(|span| {
                text[..span.start as usize].ends_with(&self.prefix)
                    && text[span.end as usize..].starts_with(&self.suffix)
            });
        let first = places.next()?;
        places.next().is_none().then_some(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Kim 😀 left. 김정은 left again, and Kim left for good.";

    #[test]
    fn a_quote_with_its_context_is_found_again() {
        for (at, word) in TEXT.match_indices("left") {
            let span = Span::new(at, at + word.len());
            assert_eq!(Anchor::of(TEXT, span).resolve(TEXT), Some(span));
        }
    }

    #[test]
    fn changed_context_is_no_match() {
        let anchor = Anchor::of(TEXT, Span::new(9, 13));
        assert_eq!(anchor.exact, "left");
        assert_eq!(anchor.resolve("Kim stayed. Nobody left."), None);
        let bare = Anchor { prefix: String::new(), exact: "left".into(), suffix: String::new() };
        assert_eq!(bare.resolve(TEXT), None, "three places fit");
    }
}
