//! A sentence as arithmetic reads it: figures with their exact value, words folded, marks.

use claims_engine::mention::date::count_of;
use claims_engine::text::Span;

use crate::decimal::Decimal;
use crate::fold::fold;

/// What stands at one place of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A figure in digits or words, its power of ten included.
    Figure(Figure),
    /// A word, folded.
    Word(String, Span),
    /// A mark that parts words: comma, bracket, colon, dash, stop.
    Mark(char),
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Figure {
    /// Its value.
    pub(super) value: Decimal,
    /// It is written with a share's sign or word.
    pub(super) percent: bool,
    /// A sign of money stands before it.
    pub(super) money: bool,
    /// `about`, `nearly`, `more than` stands before it: the value is a rough one.
    pub(super) rough: bool,
    /// It could be a year: four digits, no mark in them.
    pub(super) year: bool,
    /// The words.
    pub(super) span: Span,
}

impl Token {
    /// The word, where it is one.
    pub(super) fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word, _) => Some(word),
            _ => None,
        }
    }

    /// The figure, where it is one.
    pub(super) fn figure(&self) -> Option<&Figure> {
        match self {
            Self::Figure(figure) => Some(figure),
            _ => None,
        }
    }

    /// Whether it is this word.
    pub(super) fn is(&self, word: &str) -> bool {
        self.word() == Some(word)
    }

    /// Whether it is one of these words.
    pub(super) fn is_any(&self, words: &[&str]) -> bool {
        self.word().is_some_and(|word| words.contains(&word))
    }

    /// Whether it is one of these marks.
    pub(super) fn marks(&self, marks: &str) -> bool {
        matches!(self, Self::Mark(mark) if marks.contains(*mark))
    }
}

/// Words before a figure that make it a rough one.
const ROUGH: &[&str] = &[
    "about",
    "around",
    "some",
    "nearly",
    "almost",
    "roughly",
    "approximately",
    "over",
    "than",
    "least",
    "most",
    "up",
    "under",
    "below",
    "above",
    "estimated",
    "close",
    "exceeding",
];

/// Powers of ten by their words.
fn power(word: &str) -> Option<u32> {
    Some(match word {
        "hundred" => 2,
        "thousand" => 3,
        "million" | "mn" | "m" => 6,
        "billion" | "bn" | "b" => 9,
        "trillion" | "tn" => 12,
        _ => return None,
    })
}

/// The tokens of the part `span` of `text`.
pub(super) fn tokens(text: &str, span: Span) -> Vec<Token> {
    let sentence = span.of(text);
    let base = span.start as usize;
    let mut found: Vec<Token> = Vec::new();
    let mut chars = sentence.char_indices().peekable();
    let mut money = false;
    while let Some((at, c)) = chars.next() {
        if c.is_ascii_digit() {
            let mut end = at + 1;
            while let Some((next, d)) = chars.peek().copied() {
                let after = sentence.get(next + d.len_utf8()..).and_then(|rest| rest.chars().next());
                let inside = matches!(d, ',' | '.') && after.is_some_and(|after| after.is_ascii_digit());
                if !(d.is_ascii_digit() || inside) {
                    break;
                }
                end = next + d.len_utf8();
                chars.next();
            }
            let digits = sentence.get(at..end).unwrap_or_default();
            push_figure(&mut found, digits, Span::new(base + at, base + end), money);
            money = false;
        } else if c.is_alphabetic() {
            let mut end = at + c.len_utf8();
            while let Some((next, d)) = chars.peek().copied() {
                let after = sentence.get(next + d.len_utf8()..).and_then(|rest| rest.chars().next());
                let joins = matches!(d, '\'' | '’' | '.') && after.is_some_and(char::is_alphabetic);
                if !(d.is_alphanumeric() || joins) {
                    break;
                }
                end = next + d.len_utf8();
                chars.next();
            }
            // `twenty-five` is one figure, `five-year` is not.
            let tail = sentence.get(end..).and_then(|rest| rest.strip_prefix('-'));
            let tail = tail.map_or(0, |tail| tail.find(|c: char| !c.is_alphabetic()).unwrap_or(tail.len()));
            let joined = sentence.get(at..end + 1 + tail).filter(|_| tail > 0).map(str::to_lowercase);
            if joined.is_some_and(|joined| count_of(&joined).is_some()) {
                end += 1 + tail;
                while chars.next_if(|(next, _)| *next < end).is_some() {}
            }
            push_word(&mut found, sentence.get(at..end).unwrap_or_default(), Span::new(base + at, base + end));
        } else {
            money = matches!(c, '$' | '€' | '£' | '¥' | '₩' | '₽' | '₹');
            if c == '%' {
                if let Some(Token::Figure(figure)) = found.last_mut() {
                    figure.percent = true;
                    figure.span = figure.span.cover(Span::new(base + at, base + at + 1));
                }
            } else if matches!(c, ',' | '.' | ';' | ':' | '(' | ')' | '—' | '–' | '-' | '/' | '"' | '“' | '”') {
                found.push(Token::Mark(c));
            }
        }
    }
    found
}

fn push_figure(found: &mut Vec<Token>, digits: &str, span: Span, money: bool) {
    let Some(value) = Decimal::read(digits) else {
        found.push(Token::Word(digits.to_owned(), span));
        return;
    };
    let year = digits.len() == 4 && !digits.contains([',', '.']);
    found.push(Token::Figure(Figure { value, percent: false, money, rough: is_rough(found), year, span }));
}

fn is_rough(found: &[Token]) -> bool {
    found.iter().rev().take(2).any(|token| token.is_any(ROUGH))
}

fn push_word(found: &mut Vec<Token>, written: &str, span: Span) {
    let folded = fold(written);
    if let Some(Token::Figure(figure)) = found.last_mut() {
        if let Some(scaled) = power(&folded).and_then(|power| figure.value.times_ten(power)) {
            figure.value = scaled;
            figure.year = false;
            figure.span = figure.span.cover(span);
            return;
        }
        let share = matches!(folded.as_str(), "percent" | "pct");
        let cent = folded == "per";
        if share || cent {
            figure.percent = true;
            figure.span = figure.span.cover(span);
            return;
        }
        if folded == "cent" && figure.percent {
            figure.span = figure.span.cover(span);
            return;
        }
    }
    // `one` is as often a pronoun as a number.
    match count_of(&written.to_lowercase()).filter(|count| *count > 1) {
        Some(count) if found.last().and_then(Token::figure).is_none() => {
            let rough = is_rough(found);
            let value = Decimal::whole(i128::from(count));
            found.push(Token::Figure(Figure { value, percent: false, money: false, rough, year: false, span }));
        }
        _ => found.push(Token::Word(folded, span)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let shown: Vec<String> = tokens(text, Span::new(0, text.len()))
            .iter()
            .map(|token| match token {
                Token::Figure(figure) => format!(
                    "<{}{}{}{}>",
                    if figure.rough { "~" } else { "" },
                    if figure.money { "$" } else { "" },
                    figure.value,
                    if figure.percent { "%" } else { "" }
                ),
                Token::Word(word, _) => word.clone(),
                Token::Mark(mark) => mark.to_string(),
            })
            .collect();
        assert_eq!(shown.join(" "), expected, "{text}");
    }

    #[test]
    fn figures_are_exact_with_their_scale_and_sign() {
        check("It rose 12.5% to $1.2 billion.", "it rose <12.5%> to <$1,200,000,000> .");
        check("about 1,500 people, twelve of them women", "about <~1,500> people , <12> of them women");
        check("fell 3 per cent (or 3 percent)", "fell <3%> ( or <3%> )");
        check("twenty-five of the 41-year-old trees", "<25> of the <41> - year - old trees");
        check("김정은 met 2 others", "김정은 met <2> others");
    }
}
