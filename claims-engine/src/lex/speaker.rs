//! Who speaks next, as a script of a broadcast has it: `DANA MERCER, NEWSROOM ANCHOR: The president ...`.

use super::{Token, TokenKind};
use crate::gazetteer;

/// The most tokens of a label, and of the name that opens it.
const LONGEST: usize = 24;
const NAME: usize = 6;

/// Words that stand for a speaker alone.
const ROLES: &[&str] = &[
    "ANCHOR",
    "ANNCR",
    "ANNOUNCER",
    "ANSWER",
    "CORRESPONDENT",
    "HOST",
    "INTERPRETER",
    "INTRO",
    "MODERATOR",
    "NARRATOR",
    "NEWSCASTER",
    "PRESENTER",
    "QUESTION",
    "REPORTER",
    "SPEAKER",
    "TEXT",
    "TRANSLATOR",
    "VOICE",
];

/// If a line that begins at token `i` opens with a speaker's label, the token behind its colon.
///
/// A label is a name in capitals, with what the speaker is behind a comma or in brackets, up to a colon on the same
/// line. The place of a dateline (`BEIJING (Xinhua): ...`) is none.
pub(super) fn label_end(text: &str, tokens: &[Token], i: usize, to: usize) -> Option<usize> {
    let word = |k: usize| tokens.get(k).filter(|_| k < to).map_or("", |token| token.span.of(text));
    let first = tokens.get(i).filter(|token| token.capital && token.kind == TokenKind::Word)?;
    if !starts_line(text, tokens, i) {
        return None;
    }
    let mut end = i;
    let mut words = 0;
    while end < to && end < i + NAME {
        if tokens[end].kind == TokenKind::Word && is_set_in_capitals(word(end)) {
            words += 1;
        } else if word(end) != "." || tokens[end].spaced {
            break;
        }
        end += 1;
    }
    let name = text.get(first.span.start as usize..tokens.get(end.checked_sub(1)?)?.span.end as usize)?;
    let alone = words == 1 && word(end) == ":";
    let known = if alone { ROLES.contains(&name) } else { words > 1 && gazetteer::lookup(name).is_none() };
    if !known || !matches!(word(end), ":" | "," | "(") {
        return None;
    }
    let colon = (end..to.min(i + LONGEST))
        .take_while(|k| *k == i || !starts_line(text, tokens, *k))
        .find(|k| word(*k) == ":" && tokens.get(k + 1).is_none_or(|next| next.spaced))?;
    // A sentence that only begins in capitals ends before its colon.
    let broken = (end..colon).any(|k| matches!(word(k), "." | "!" | "?" | ";") && tokens[k + 1].spaced);
    (colon + 1 < to && !broken && !starts_line(text, tokens, colon + 1)).then_some(colon + 1)
}

/// Whether a token is the first of its line.
fn starts_line(text: &str, tokens: &[Token], i: usize) -> bool {
    let Some(token) = tokens.get(i) else { return false };
    let before = text.get(..token.span.start as usize).unwrap_or("").trim_end_matches([' ', '\t', '>', '\u{feff}']);
    before.is_empty() || before.ends_with(['\n', '\r'])
}

fn is_set_in_capitals(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    // "McCAIN", "MacDONALD"
    let own = word.strip_prefix("Mc").or_else(|| word.strip_prefix("Mac")).filter(|own| own.len() > 1);
    own.map_or_else(|| letters.next().is_some() && letters.all(char::is_uppercase), is_set_in_capitals)
        && word.chars().any(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lex::tokenize;
    use crate::text::Span;

    /// The label ends at ` | ` in the case's text; without one, there is none.
    fn check(case: &str) {
        let text = case.replacen(" | ", " ", 1);
        let mut tokens = Vec::new();
        tokenize(&text, Span::new(0, text.len()), &mut tokens);
        let found = label_end(&text, &tokens, 0, tokens.len())
            .and_then(|end| tokens.get(end))
            .map(|token| token.span.start as usize);
        assert_eq!(found, case.find(" | ").map(|at| at + 1), "{case}");
    }

    #[test]
    fn names_in_capitals_before_a_colon_are_speakers() {
        check("DANA MERCER, NEWSROOM ANCHOR: | The president is in Rome.");
        check("DANA MERCER: | The president is in Rome.");
        check("OLEG P. VARGA, president, Ruritania (through translator): | We have met.");
        check("TIM O'HARA (voice-over): | He came by train.");
        check("JOHN McCAIN, SENATOR: | Thank you.");
        check("REPORTER: | Did they meet?");
    }

    #[test]
    fn datelines_headings_and_sentences_are_not() {
        check("BEIJING: The leaders met.");
        check("NEW DELHI (Reuters): The leaders met.");
        check("UNITED NATIONS, Sept. 4: The leaders met.");
        check("NATO: The leaders met.");
        check("Dana Mercer: The leaders met.");
        check("THE LEADERS MET. They said: it is done.");
        check("DANA MERCER and her guest: a long story");
        check("DANA MERCER, ANCHOR:");
        check("DANA MERCER at 10:30 said so.");
    }
}
