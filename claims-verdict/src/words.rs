//! A text's words with their places, folded for comparing.

use claims_engine::text::Span;

use crate::fold::fold;

/// One word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// Where it stands.
    pub(crate) span: Span,
    /// As [`fold`] gives it; never empty.
    pub(crate) folded: String,
    /// Whether it begins with a capital letter.
    pub(crate) capital: bool,
    /// Whether a sentence's end or a line break stands between it and the word before.
    pub(crate) opens: bool,
}

/// Every word of `text`: runs of letters and digits, with apostrophes and points inside them.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut start = None;
    let mut opens = true;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_alphanumeric() {
            start.get_or_insert(at);
        }
        let Some(from) = start else {
            opens |= matches!(c, '.' | '!' | '?' | '\n');
            continue;
        };
        let inside = |next: Option<&(usize, char)>| next.is_some_and(|(_, next)| next.is_alphanumeric());
        let joins = matches!(c, '\'' | '’' | '.' | '\u{301}') && inside(chars.peek());
        if !c.is_alphanumeric() && !joins {
            push(&mut found, text, Span::new(from, at), &mut opens);
            start = None;
            opens |= matches!(c, '.' | '!' | '?' | '\n');
        }
    }
    if let Some(from) = start {
        push(&mut found, text, Span::new(from, text.len()), &mut opens);
    }
    found
}

fn push(found: &mut Vec<Word>, text: &str, span: Span, opens: &mut bool) {
    let exact = span.of(text);
    let folded = fold(exact);
    if !folded.is_empty() {
        let capital = exact.chars().next().is_some_and(char::is_uppercase);
        found.push(Word { span, folded, capital, opens: *opens });
        *opens = false;
    }
}

impl AsRef<str> for Word {
    fn as_ref(&self) -> &str {
        &self.folded
    }
}

/// The words that lie wholly inside a span.
pub(crate) fn within(words: &[Word], span: Span) -> &[Word] {
    let from = words.partition_point(|word| word.span.start < span.start);
    let to = words.partition_point(|word| word.span.end <= span.end);
    words.get(from..to).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_places() {
        let text = "Kim Jong-un’s U.S. trip. “Xi’s” 4.5 km\n김정은";
        let folded: Vec<String> = words(text).into_iter().map(|word| word.folded).collect();
        assert_eq!(folded, ["kim", "jong", "un", "us", "trip", "xi", "4.5".replace('.', "").as_str(), "km", "김정은"]);
        for word in words(text) {
            assert!(!word.span.of(text).is_empty());
        }
        let opening: Vec<String> = words(text).into_iter().filter(|w| w.opens).map(|w| w.folded).collect();
        assert_eq!(opening, ["kim", "trip", "xi", "김정은"], "an abbreviation's point may open too many");
    }
}
