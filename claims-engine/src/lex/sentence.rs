//! Where sentences end.

use std::ops::Range;

use super::{Token, TokenKind};
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
}

/// Abbreviations after which a sentence goes on: a name or number follows.
const NEVER_LAST: &[&str] = &[
    "adm", "brig", "capt", "cmdr", "col", "cpl", "dr", "fr", "ft", "gen", "gov", "hon", "lt", "maj", "messrs", "mme",
    "mlle", "mr", "mrs", "ms", "mt", "mx", "pres", "prof", "pvt", "rep", "reps", "rev", "sec", "sen", "sens", "sgt",
    "st", "supt", "vs", "v", "al", "ca", "cf", "eg", "ie", "viz", "e.g", "i.e", "amb", "atty", "det", "insp", "rt",
    "vol", "fig",
];

/// Abbreviations after which a sentence goes on when a number follows.
const BEFORE_NUMBER: &[&str] = &[
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no", "nos", "p", "pp", "art",
    "sec", "ch", "para", "approx", "est", "fig", "vol",
];

/// Abbreviations that may end a sentence: only a word that opens one shows it.
const MAYBE_LAST: &[&str] = &[
    "inc", "ltd", "co", "corp", "jr", "sr", "bros", "dept", "univ", "assn", "ave", "blvd", "rd", "etc", "ph.d", "esq",
    "plc", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues",
    "wed", "thu", "thurs", "fri", "sat", "sun", "ariz", "calif", "colo", "conn", "fla", "ga", "ill", "ind", "kan",
    "ky", "mass", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va",
    "vt", "wash", "wis", "wyo",
];

/// Words that, with a capital, open a sentence rather than continue a name.
const OPENERS: &[&str] = &[
    "a",
    "after",
    "all",
    "also",
    "although",
    "an",
    "and",
    "another",
    "are",
    "as",
    "at",
    "because",
    "before",
    "both",
    "but",
    "by",
    "despite",
    "during",
    "each",
    "earlier",
    "even",
    "every",
    "few",
    "for",
    "from",
    "he",
    "her",
    "here",
    "his",
    "how",
    "however",
    "i",
    "if",
    "in",
    "is",
    "it",
    "its",
    "last",
    "later",
    "many",
    "meanwhile",
    "more",
    "most",
    "my",
    "neither",
    "no",
    "nor",
    "not",
    "now",
    "of",
    "on",
    "once",
    "one",
    "only",
    "or",
    "other",
    "others",
    "our",
    "over",
    "several",
    "she",
    "since",
    "so",
    "some",
    "still",
    "such",
    "than",
    "that",
    "the",
    "their",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "though",
    "through",
    "to",
    "today",
    "two",
    "under",
    "until",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
    "why",
    "will",
    "with",
    "yet",
    "you",
    "your",
];

/// Splits one block's tokens (`from..to`) into sentences.
pub fn split(text: &str, tokens: &[Token], block: usize, from: usize, to: usize, out: &mut Vec<Sentence>) {
    let mut start = from;
    let mut i = from;
    while i < to {
        let Some(end) = ends_after(text, tokens, start, i, to) else {
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
        out.push(Sentence { span: first.span.cover(last.span), tokens: range, block });
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
        return None;
    }
    let opens = next.capital
        || matches!(next.kind, TokenKind::OpenQuote | TokenKind::Number | TokenKind::Ordinal)
        || matches!(next.span.of(text), "(" | "[" | "—" | "–" | "•" | "-");
    if !opens {
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

fn is_closing(text: &str, token: Token) -> bool {
    token.kind == TokenKind::CloseQuote
        || token.kind == TokenKind::Possessive
        || matches!(token.span.of(text), ")" | "]" | "." | "!" | "?")
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
    let opener = next.kind == TokenKind::OpenQuote
        || OPENERS.iter().any(|opener| opener.eq_ignore_ascii_case(next_word)) && next_word != "I";
    if initialism {
        let word = tokens[i].span.of(text);
        if word.eq_ignore_ascii_case("e.g.") || word.eq_ignore_ascii_case("i.e.") {
            return true;
        }
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
    if before.kind != TokenKind::Word {
        return false;
    }
    let mut letters = word.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        // An initial inside a name, unless the letter ends the sentence ("plan B").
        return letter.is_uppercase() && letter != 'I' && !opener;
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
}
