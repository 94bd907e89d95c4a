//! Which words stand inside quotation marks.

use std::ops::Range;

use crate::Doc;
use crate::hints::Hints;
use crate::lex::TokenKind;

/// How many tokens a quotation may run on behind a paragraph that leaves it open.
const REACH: usize = 400;

/// The quotations of a text, as the tokens between their marks, in order.
///
/// A paragraph that opens with a mark while a quotation is open goes on with it: news opens every paragraph of a long
/// quotation and closes only the last. Where a text has no double marks, single ones count if what they hold looks
/// like speech.
pub fn quotes(doc: &Doc) -> Vec<Range<usize>> {
    let double = |i: usize| is_double(doc.word(i));
    let any = |kind: TokenKind| marks(doc).any(|i| doc.kind(i) == Some(kind) && double(i));
    if any(TokenKind::OpenQuote) && any(TokenKind::CloseQuote) {
        return between(doc, &double);
    }
    let mut single = between(doc, &|_| true);
    single.retain(|inner| {
        let ends = inner.end.checked_sub(1).map_or("", |last| doc.word(last));
        inner.len() > 2 && matches!(ends, "," | "." | "?" | "!")
    });
    single
}

/// The tokens that are quotation marks.
fn marks(doc: &Doc) -> impl Iterator<Item = usize> {
    doc.hinted(0..doc.tokens.len(), Hints::QUOTE)
}

/// `“`, `"`, ` `` `: no apostrophe and no single mark.
fn is_double(word: &str) -> bool {
    word.len() > 1 && word.is_ascii() || !word.starts_with(['\'', '‘', '’', '`'])
}

fn between(doc: &Doc, counts: &dyn Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut open: Option<usize> = None;
    for i in marks(doc) {
        match doc.kind(i) {
            Some(TokenKind::OpenQuote) if counts(i) => {
                let goes_on = open.is_some_and(|from| i - from < REACH) && i > 0 && begins_again(doc, i);
                if !goes_on {
                    open = Some(i);
                }
            }
            Some(TokenKind::CloseQuote) if counts(i) => {
                if let Some(from) = open.take().filter(|from| from + 1 < i && i - from < REACH) {
                    out.push(from + 1..i);
                }
            }
            _ => {}
        }
    }
    out
}

/// Whether a mark that opens inside an open quotation only begins its next paragraph.
fn begins_again(doc: &Doc, i: usize) -> bool {
    matches!(doc.word(i - 1), "." | "?" | "!" | "..." | "…") && doc.tokens.get(i).is_some_and(|token| token.spaced)
        || doc.sentence_of(i).and_then(|at| doc.sentences.get(at)).map(|s| s.block)
            != doc.sentence_of(i - 1).and_then(|at| doc.sentences.get(at)).map(|s| s.block)
}

/// Which tokens stand inside quotation marks.
pub fn quoted(doc: &Doc) -> Vec<bool> {
    let mut inside = vec![false; doc.tokens.len()];
    for inner in quotes(doc) {
        if let Some(inside) = inside.get_mut(inner) {
            inside.fill(true);
        }
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let doc = Doc::read(text);
        let found: Vec<&str> = quotes(&doc).into_iter().map(|inner| doc.span(inner).of(text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn marks_of_every_sort_hold_quotations() {
        check("He said \"we will come\" and left.", &["we will come"]);
        check("“We will come,” he said.", &["We will come,"]);
        check("``We will come,'' he said.", &["We will come,"]);
        check("''We will come,'' he said.", &["We will come,"]);
        check("«We will come», he said.", &["We will come"]);
    }

    #[test]
    fn paragraphs_that_open_again_go_on() {
        check("“We will come.\n\n“We will stay,” he said.", &["We will come.\n\n“We will stay,"]);
        check("He said: \"We will come. \"We will stay.\"", &["We will come. \"We will stay."]);
    }

    #[test]
    fn single_marks_count_where_there_are_no_double_ones() {
        check("'We will come,' he said. The leaders' talks went on.", &["We will come,"]);
        check("The '90s were the players' time.", &[]);
        check("“It is 'all or nothing',” he said.", &["It is 'all or nothing',"]);
        check("The so-called 'zero' option.", &[]);
    }
}
