//! Names that look like words of grammar: `Than Shwe`, `To Lam`, `He Lifeng`, `Theresa May`.

use super::{Sentence, Token, TokenKind};
use crate::lexicon::{Classes, names};

/// Names that open a name, by the word of grammar that they look like.
const OPENING: &[&str] = &["than", "do", "to", "he", "per", "can", "will"];

/// The same where only a hyphen in the word behind tells: `So Se-pyong`.
const HYPHENED: &[&str] = &["an", "so", "no"];

/// Takes the classes away from words that are names where they stand.
pub fn unmask(text: &str, tokens: &[Token], sentences: &[Sentence], classes: &mut [Classes]) {
    let word = |i: usize| tokens.get(i).map_or("", |token| token.span.of(text));
    let capital = |i: usize| tokens.get(i).is_some_and(|token| token.capital && token.kind == TokenKind::Word);
    let is = |i: usize, list: &[&str]| list.iter().any(|own| own.eq_ignore_ascii_case(word(i)));
    // Names met in the middle of a sentence, where a capital tells: they count at its start too.
    let mut met: Vec<(&str, &str)> = Vec::new();
    for starts in [false, true] {
        for sentence in sentences {
            let from = sentence.tokens.start;
            let range = if starts { from..from + 1 } else { from + 1..sentence.tokens.end };
            for i in range {
                let Some(class) = classes.get(i).copied() else { continue };
                if !capital(i)
                    || !class.is(Classes::Function)
                    || word(i).bytes().skip(1).any(|b| b.is_ascii_uppercase())
                {
                    continue;
                }
                let next = classes.get(i + 1).copied().unwrap_or_default();
                let plain = capital(i + 1)
                    && i + 1 < sentence.tokens.end
                    && tokens.get(i + 1).is_some_and(|token| token.spaced)
                    && !next.any(Classes::Function.with(Classes::Month).with(Classes::Weekday))
                    && word(i + 1).bytes().skip(1).any(|b| b.is_ascii_lowercase());
                let after_quote = i > 0 && tokens.get(i - 1).is_some_and(|token| token.kind == TokenKind::OpenQuote);
                let opens = plain && (is(i, OPENING) || is(i, HYPHENED) && word(i + 1).contains('-'));
                let named = if starts || after_quote {
                    opens && met.contains(&(word(i), word(i + 1)))
                        || plain && is(i, &["he"]) && next == Classes::default() && !after_quote
                } else {
                    opens && !is_set_in_capitals(text, tokens, sentence, classes)
                        || is(i, &["may"])
                            && capital(i - 1)
                            && names::is_given_name(word(i - 1))
                            && !is_number(tokens, i + 1)
                };
                if named {
                    if !starts {
                        met.push((word(i), word(i + 1)));
                    }
                    if let Some(class) = classes.get_mut(i) {
                        *class = Classes::default();
                    }
                }
            }
        }
    }
}

fn is_number(tokens: &[Token], i: usize) -> bool {
    tokens.get(i).is_some_and(|token| matches!(token.kind, TokenKind::Number | TokenKind::Ordinal))
}

/// Whether hardly a word of a sentence is small: a headline, in which a capital says nothing.
fn is_set_in_capitals(text: &str, tokens: &[Token], sentence: &Sentence, classes: &[Classes]) -> bool {
    let words = sentence.tokens.clone().filter(|i| tokens.get(*i).is_some_and(|token| token.kind == TokenKind::Word));
    let small = words.filter(|i| {
        tokens.get(*i).is_some_and(|token| !token.capital && token.span.of(text).len() > 2)
            && classes.get(*i).is_some_and(|class| !class.is(Classes::Function))
    });
    small.take(1).count() == 0
}

#[cfg(test)]
mod tests {
    use crate::Doc;
    use crate::lexicon::Classes;

    fn grammar(text: &str, name: &str) -> bool {
        let doc = Doc::read(text);
        let at = text.find(name).unwrap_or(0);
        doc.class(doc.token_at(at as u32)).is(Classes::Function)
    }

    #[test]
    fn a_capital_inside_a_sentence_tells_a_name_from_grammar() {
        for (text, name) in [
            ("Talks with General Than Shwe began.", "Than"),
            ("The president, To Lam, left.", "To"),
            ("He Lifeng arrived in Geneva.", "He"),
            ("Yesterday So Se-pyong spoke.", "So"),
            ("The visit of Theresa May ended.", "May"),
            ("They received To Lam. To Lam spoke first.", "To Lam spoke"),
        ] {
            assert!(!grammar(text, name), "{text}");
        }
        for (text, name) in [
            ("To London he came by train.", "To"),
            ("From Russia To London By Night Train", "To"),
            ("He came. In May Britain voted.", "He"),
            ("Leaders may meet in May.", "may"),
            ("He told Susan May 4 was too late.", "May"),
            ("He Tuesday said nothing.", "He"),
        ] {
            assert!(grammar(text, name) || doc_month(text, name), "{text}");
        }
    }

    fn doc_month(text: &str, name: &str) -> bool {
        let doc = Doc::read(text);
        doc.class(doc.token_at(text.find(name).unwrap_or(0) as u32)).is(Classes::Month)
    }
}
