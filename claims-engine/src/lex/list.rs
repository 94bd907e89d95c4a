//! Lists that run on in one paragraph: `1) the first thing 2) the second`.

use std::ops::Range;

use super::{Token, TokenKind};

/// How a label is written: with a bullet before it, a point, a bracket behind it.
type Shape = (Option<char>, bool, bool);

/// A label: its tokens, its shape and its number (1 for `a`).
struct Label {
    tokens: Range<usize>,
    shape: Shape,
    number: u32,
    letter: bool,
}

/// The labels of a list that opens at token `from` and counts on to `to`: token ranges in order, none or two and more.
pub(super) fn labels(text: &str, tokens: &[Token], from: usize, to: usize) -> Vec<Range<usize>> {
    let Some(mut last) = label(text, tokens, from, to) else { return Vec::new() };
    let mut found = vec![last.tokens.clone()];
    let mut i = last.tokens.end;
    while i < to {
        let follows = |next: &Label| {
            next.shape == last.shape && next.letter == last.letter && next.number == last.number.saturating_add(1)
        };
        match label(text, tokens, i, to).filter(follows) {
            Some(next) if tokens.get(i).is_some_and(|token| token.spaced) => {
                i = next.tokens.end;
                found.push(next.tokens.clone());
                last = next;
            }
            _ => i += 1,
        }
    }
    if found.len() > 1 { found } else { Vec::new() }
}

/// Whether a label stands at token `i`; its last token.
pub(super) fn label_end(text: &str, tokens: &[Token], i: usize, to: usize) -> Option<usize> {
    label(text, tokens, i, to).map(|label| label.tokens.end)
}

fn label(text: &str, tokens: &[Token], i: usize, to: usize) -> Option<Label> {
    let at = |k: usize| tokens.get(k).filter(|_| k < to);
    let word = |k: usize| at(k).map_or("", |token| token.span.of(text));
    let joined = |k: usize| at(k).is_some_and(|token| !token.spaced);
    let bullet = word(i).chars().next().filter(|c| matches!(c, '•' | '⁃' | '‣' | '▪' | '●' | '·' | '*'));
    let mut end = i + usize::from(bullet.is_some());
    let count = at(end)?;
    let (number, letter) = match count.kind {
        TokenKind::Number if word(end).len() <= 3 => (word(end).parse().ok()?, false),
        TokenKind::Word if word(end).len() == 1 && !count.capital => {
            (u32::from(word(end).bytes().next()?.checked_sub(b'a')?) + 1, true)
        }
        _ => return None,
    };
    end += 1;
    let point = joined(end) && word(end) == ".";
    end += usize::from(point);
    let bracket = joined(end) && word(end) == ")";
    end += usize::from(bracket);
    // The text of the item follows behind a space.
    let item =
        at(end).is_some_and(|token| token.spaced && matches!(token.kind, TokenKind::Word | TokenKind::OpenQuote));
    ((point || bracket) && item).then_some(Label { tokens: i..end, shape: (bullet, point, bracket), number, letter })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lex::tokenize;
    use crate::text::Span;

    fn check(text: &str, expected: &[&str]) {
        let mut tokens = Vec::new();
        tokenize(text, Span::new(0, text.len()), &mut tokens);
        let found = labels(text, &tokens, 0, tokens.len());
        let words =
            |label: &Range<usize>| tokens[label.start].span.cover(tokens[label.end - 1].span).of(text).to_owned();
        assert_eq!(found.iter().map(words).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn a_list_counts_on_in_one_shape() {
        check("1. One thing 2. Another 3. A third", &["1.", "2.", "3."]);
        check("a) One thing b) Another", &["a)", "b)"]);
        check("• 9. One thing • 10. Another", &["• 9.", "• 10."]);
    }

    #[test]
    fn figures_in_prose_are_no_labels() {
        check("1. One thing 3. Another", &[]);
        check("They paid 1. Then they paid 2. Then they left.", &[]);
        check("1. One thing (see 2) and no more", &[]);
        check("2004. That was the year.", &[]);
    }
}
