//! Where sentences end.

use std::ops::Range;

use super::abbreviation::{BEFORE_NUMBER, MAYBE_LAST, NEVER_LAST, OPENERS, is_hour, is_in};
use super::list::{label_end, labels};
use super::{Token, TokenKind, speaker};
use crate::lexicon::{self, Classes};
use crate::text::Span;

/// One sentence of a block that is read (never of debris).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From its first word to its closing mark.
    pub span: Span,
    /// Its tokens, as indices into [`crate::Doc::tokens`].
    pub tokens: Range<usize>,
    /// The block that it stands in, as an index into [`crate::Doc::blocks`].
    pub block: usize,
    /// Whether it only says who speaks next, in a script.
    pub speaker: bool,
}

/// Tokens behind which a sentence ends at a comma, and those behind which it ends wherever it is: the rules look from
/// word to word within a sentence, so that text without points would take them ever longer.
const LONG: usize = 200;
const LONGEST: usize = 300;

/// Splits one block's tokens (`from..to`) into sentences.
pub fn split(text: &str, tokens: &[Token], block: usize, from: usize, to: usize, out: &mut Vec<Sentence>) {
    let mut start = from;
    let mut i = from;
    let items = labels(text, tokens, from, to);
    let mut items = items.iter().peekable();
    while i < to {
        if let Some(label) = items.next_if(|label| label.start <= i) {
            push(tokens, block, start..label.start, out);
            start = label.start;
            i = label.end;
            continue;
        }
        if i == start
            && let Some(end) = label_end(text, tokens, i, to)
        {
            i = end;
            continue;
        }
        if i == start
            && let Some(end) = speaker::label_end(text, tokens, i, to)
        {
            push(tokens, block, start..end, out);
            if let Some(label) = out.last_mut() {
                label.speaker = true;
            }
            start = end;
            i = end;
            continue;
        }
        let too_long = i - start >= LONG && (i - start >= LONGEST || is_pause(text, tokens[i]));
        let Some(end) = ends_after(text, tokens, start, i, to).or(too_long.then_some(i + 1)) else {
            i += 1;
            continue;
        };
        push(tokens, block, start..end, out);
        start = end;
        i = end;
    }
    push(tokens, block, start..to, out);
}

fn push(tokens: &[Token], block: usize, range: Range<usize>, out: &mut Vec<Sentence>) {
    if let Some(within) = tokens.get(range.clone())
        && let (Some(first), Some(last)) = (within.first(), within.last())
    {
        out.push(Sentence { span: first.span.cover(last.span), tokens: range, block, speaker: false });
    }
}

/// If a sentence that began at token `start` ends at token `i`, the index after its closing marks.
fn ends_after(text: &str, tokens: &[Token], start: usize, i: usize, to: usize) -> Option<usize> {
    let token = tokens[i];
    let word = token.span.of(text);
    let initialism = token.kind == TokenKind::Word && word.ends_with('.');
    let mark = match token.kind {
        TokenKind::Mark => word.chars().next().filter(|c| matches!(c, '.' | '!' | '?' | '…' | '。'))?,
        TokenKind::Word if initialism => '.',
        _ => return None,
    };
    let mut end = i + 1;
    let mut quoted = false;
    while end < to && !tokens[end].spaced && is_closing(text, tokens[end]) {
        quoted |= tokens[end].kind == TokenKind::CloseQuote;
        end += 1;
    }
    let Some(next) = tokens.get(end).filter(|_| end < to) else { return Some(to) };
    if !next.spaced {
        return (end == i + 1 && is_run_together(text, tokens, i, to)).then_some(end);
    }
    let opens = next.capital
        || matches!(next.kind, TokenKind::OpenQuote | TokenKind::Number | TokenKind::Ordinal)
        || matches!(next.span.of(text), "(" | "[" | "—" | "–" | "•" | "-");
    if !opens {
        return None;
    }
    if next.span.of(text) == "(" && belongs_before(text, tokens, end, to) {
        return None;
    }
    if quoted && is_attribution(text, tokens, end, to) && mark != '.' {
        return None;
    }
    if mark == '.' && !quoted && end == i + 1 && goes_on(text, tokens, start, i, *next, initialism) {
        return None;
    }
    Some(end)
}

fn is_pause(text: &str, token: Token) -> bool {
    matches!(token.span.of(text), "," | ";" | ":" | "–" | "—" | "--")
}

fn is_closing(text: &str, token: Token) -> bool {
    token.kind == TokenKind::CloseQuote
        || token.kind == TokenKind::Possessive
        || matches!(token.span.of(text), ")" | "]" | "." | "!" | "?")
}

/// Whether the bracket that opens at `open` belongs to the words before it: their point stands behind it.
fn belongs_before(text: &str, tokens: &[Token], open: usize, to: usize) -> bool {
    let word = |k: usize| tokens.get(k).filter(|_| k < to).map_or("", |token| token.span.of(text));
    let close = (open + 1..to.min(open + 10)).find(|k| word(*k) == ")");
    close.is_some_and(|close| word(close + 1) == "." && !tokens[close + 1].spaced)
}

/// Whether the mark at `i` ends a sentence though no space follows: `The talks failed.Tomorrow they go on.`
fn is_run_together(text: &str, tokens: &[Token], i: usize, to: usize) -> bool {
    const DOMAINS: &[&str] = &["com", "org", "net", "gov", "edu", "int", "info", "html", "pdf"];
    let word = |k: usize| tokens.get(k).filter(|_| k < to).map_or("", |token| token.span.of(text));
    let Some(before) = i.checked_sub(1).and_then(|before| tokens.get(before)) else { return false };
    let Some(next) = tokens.get(i + 1).filter(|next| next.capital && next.kind == TokenKind::Word) else {
        return false;
    };
    let whole = match before.kind {
        TokenKind::Word => before.span.len() > 2 && before.spaced && !is_in(NEVER_LAST, before.span.of(text)),
        TokenKind::Number => before.spaced,
        _ => false,
    };
    let name = next.span.of(text);
    // A word goes on in small letters, and stands apart from what follows.
    let plain = name.chars().skip(1).all(char::is_lowercase) && !is_in(DOMAINS, name);
    let apart = tokens.get(i + 2).is_none_or(|after| after.spaced) || word(i + 2) == "." && is_in(NEVER_LAST, name);
    whole && !tokens[i].spaced && plain && apart
}

/// Whether the words from `at` say who spoke: `Kim asked`, `President Kim Jong-un said`.
fn is_attribution(text: &str, tokens: &[Token], at: usize, to: usize) -> bool {
    const SPOKE: &[&str] =
        &["said", "asked", "says", "asks", "added", "told", "wrote", "replied", "shouted", "cried", "demanded"];
    tokens[at..to.min(at + 6)]
        .iter()
        .take_while(|token| token.kind == TokenKind::Word)
        .any(|token| SPOKE.contains(&token.span.of(text)))
}

/// Whether the point at token `i` belongs to an abbreviation after which the sentence goes on.
fn goes_on(text: &str, tokens: &[Token], start: usize, i: usize, next: Token, initialism: bool) -> bool {
    let next_word = next.span.of(text);
    let opener = next.kind == TokenKind::OpenQuote || is_in(OPENERS, next_word) && next_word != "I";
    if initialism {
        let word = tokens[i].span.of(text);
        if word.eq_ignore_ascii_case("e.g.") || word.eq_ignore_ascii_case("i.e.") {
            return true;
        }
        return !opener && !(is_hour(word) && ends_hour(text, tokens, start, i));
    }
    if is_loose_ellipsis(text, tokens, start, i) {
        // ". . .": words left out, unless something new opens behind them.
        return !opener;
    }
    let Some(before) = i.checked_sub(1).filter(|b| *b >= start && !tokens[i].spaced).map(|b| tokens[b]) else {
        return false;
    };
    let word = before.span.of(text);
    if before.kind == TokenKind::Number {
        // "1. The first item": a number that opens the sentence is its label.
        return i - 1 == start && word.len() <= 2;
    }
    if matches!(word, "°" | "№") && next.kind == TokenKind::Number {
        return true;
    }
    if before.kind != TokenKind::Word {
        return false;
    }
    let mut letters = word.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        if next.kind == TokenKind::Number && is_in(BEFORE_NUMBER, word) && letter.is_lowercase() {
            return true;
        }
        // An initial inside a name, unless the letter ends the sentence ("plan B", "you and I").
        let named = i >= start + 2 && tokens[i - 2].capital && tokens[i - 2].kind == TokenKind::Word;
        return letter.is_uppercase() && (letter != 'I' || named) && !opener;
    }
    let lower = word.to_ascii_lowercase();
    let known = |list: &[&str]| list.contains(&lower.as_str());
    if known(NEVER_LAST) && (word.starts_with(char::is_uppercase) || !opener) {
        return true;
    }
    if next.kind == TokenKind::Number {
        return known(BEFORE_NUMBER);
    }
    known(MAYBE_LAST) && before.capital && !opener && lower.len() > 1
}

/// Whether three points end at `i`, each with a space before it, and no fourth.
fn is_loose_ellipsis(text: &str, tokens: &[Token], start: usize, i: usize) -> bool {
    let point = |back: usize| i.checked_sub(back).filter(|k| *k >= start).map(|k| tokens[k]);
    let is_point = |token: &Token| token.span.of(text) == ".";
    (0..3).all(|back| point(back).is_some_and(|token| token.spaced && is_point(&token)))
        && !point(3).is_some_and(|token| is_point(&token))
}

/// Whether a sentence ends behind the hour at `i`: `They left at 9 p.m. | Mrs. Berg stayed.`, but `at 9 p.m. Monday`,
/// `at 9 p.m. Beijing time`, `At 9 p.m. Mrs. Berg left`.
fn ends_hour(text: &str, tokens: &[Token], start: usize, i: usize) -> bool {
    let word = |k: usize| tokens.get(k).map_or("", |token| token.span.of(text));
    let opens =
        i <= start + 3 && is_in(&["at", "by", "on", "before", "after", "around", "about", "until"], word(start));
    let class = lexicon::classes(word(i + 1));
    let dated = class.any(Classes::Month.with(Classes::Weekday))
        || word(i + 1).chars().all(char::is_uppercase)
        || (i + 2..i + 4).any(|k| is_in(&["time", "standard", "daylight"], word(k)));
    !opens && !dated
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lex::tokenize;

    /// Sentences are parted by ` | ` in the case's text.
    fn check(case: &str) {
        let text = case.replace(" | ", " ");
        let mut tokens = Vec::new();
        tokenize(&text, Span::new(0, text.len()), &mut tokens);
        let mut sentences = Vec::new();
        split(&text, &tokens, 0, 0, tokens.len(), &mut sentences);
        let found: Vec<&str> = sentences.iter().map(|sentence| sentence.span.of(&text)).collect();
        assert_eq!(found.join(" | "), case);
    }

    #[test]
    fn sentences_end_at_their_marks() {
        check("They met. | They left! | Did they? | Nobody knows.");
        check("“They met,” he said. | “They left.” | She agreed.");
        check("“Will you go?” Kim asked. | He nodded.");
        check("He left (by train.) | She stayed.");
        check("They met at 9 a.m. on Monday. | They left at 5 p.m. | The talks were short.");
    }

    #[test]
    fn abbreviations_do_not_end_them() {
        check("Mr. Kim met Gen. Lee on Sept. 4 in St. Petersburg. | He left.");
        check("George W. Bush met J. Smith of Acme Inc. yesterday.");
        check("He left the U.S. | The others stayed.");
        check("The U.S. Secretary of State left.");
        check("It was No. 5 on the list of Acme Corp. | But it fell.");
        check("It costs 3.5 dollars at example.com today.");
    }

    #[test]
    fn text_without_points_ends_all_the_same() {
        let text = "they went on and on, ".repeat(400);
        let mut tokens = Vec::new();
        tokenize(&text, Span::new(0, text.len()), &mut tokens);
        let mut sentences = Vec::new();
        split(&text, &tokens, 0, 0, tokens.len(), &mut sentences);
        assert!(sentences.len() > 5);
        assert!(sentences.iter().all(|sentence| sentence.tokens.len() <= LONGEST + 1));
        assert!(sentences.iter().all(|sentence| sentence.span.of(&text).ends_with(',')));
    }
}
