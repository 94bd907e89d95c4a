//! Figures in digits and words, with their powers of ten, as decimals without loss.

use crate::event::page::{Page, Tag};
use crate::lex::TokenKind;

/// Powers of ten that words and letters stand for.
const SCALES: &[(&str, usize)] = &[
    ("hundred", 2),
    ("thousand", 3),
    ("million", 6),
    ("billion", 9),
    ("trillion", 12),
    ("m", 6),
    ("mn", 6),
    ("bn", 9),
    ("b", 9),
    ("tn", 12),
    ("k", 3),
];

/// A figure: its digits as a decimal, whether words spell it, and the token behind it.
pub(super) struct Figure {
    pub amount: String,
    pub spelt: bool,
    pub end: usize,
}

/// The figure that begins at token `i`.
pub(super) fn figure(page: &Page, i: usize) -> Option<Figure> {
    let doc = page.doc;
    if page.tag(i) != Tag::Plain {
        return None;
    }
    let mut next = i + 1;
    let (digits, tail, spelt) = match doc.kind(i)? {
        TokenKind::Number => {
            let word = doc.word(i);
            let at = word.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(word.len());
            (word.get(..at)?.to_owned(), word.get(at..)?, false)
        }
        TokenKind::Word => {
            let n = doc.facts(i).count.filter(|n| *n > 1)?;
            // "twenty one"
            let ones =
                doc.facts(i + 1).count.filter(|ones| (1..=9).contains(ones) && (20..=90).contains(&n) && n % 10 == 0);
            next = i + 1 + usize::from(ones.is_some());
            ((n + ones.unwrap_or(0)).to_string(), "", true)
        }
        _ => return None,
    };
    let plain: String = digits.chars().filter(|c| *c != ',').collect();
    let decimal = !plain.is_empty()
        && plain.len() <= 18
        && plain.matches('.').count() <= 1
        && plain.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && plain.starts_with(|c: char| c.is_ascii_digit());
    // "1,00" and "3,5" are not grouped by thousands.
    let grouped = !digits.contains(',')
        || digits.split(',').skip(1).all(|group| group.split('.').next().is_some_and(|g| g.len() == 3));
    if !decimal || !grouped {
        return None;
    }
    // "the landmark 1978 Egyptian accords": a year.
    let year = !spelt && digits.len() == 4 && matches!(digits.parse(), Ok(1900..=2099)) && doc.is_capital(i + 1);
    if year {
        return None;
    }
    let mut end = next;
    let mut zeros = 0;
    if !tail.is_empty() {
        zeros = scale_of(tail)?;
    }
    while let Some(more) =
        scale_of(doc.word(end)).filter(|_| doc.word(end).len() > 2 || !doc.tokens.get(end).is_some_and(|t| t.spaced))
    {
        zeros += more;
        end += 1;
        if zeros > 15 {
            return None;
        }
    }
    Some(Figure { amount: scaled(&plain, zeros), spelt, end })
}

/// The power of ten that a word stands for.
pub(super) fn scale_of(word: &str) -> Option<usize> {
    SCALES.iter().find(|(known, _)| word.eq_ignore_ascii_case(known)).map(|(_, zeros)| *zeros)
}

/// Moves the decimal point by so many places: `1.3` and 9 is `1300000000`.
fn scaled(plain: &str, zeros: usize) -> String {
    let (whole, part) = plain.split_once('.').unwrap_or((plain, ""));
    let mut digits = whole.to_owned();
    let moved = part.len().min(zeros);
    digits.push_str(part.get(..moved).unwrap_or(""));
    digits.extend(std::iter::repeat_n('0', zeros - moved));
    let whole = digits.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    match part.get(moved..).map(|rest| rest.trim_end_matches('0')) {
        Some(rest) if !rest.is_empty() => format!("{whole}.{rest}"),
        _ => whole.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_moved_exactly() {
        assert_eq!(scaled("1.3", 9), "1300000000");
        assert_eq!(scaled("2.50", 0), "2.5");
        assert_eq!(scaled("0.5", 6), "500000");
        assert_eq!(scaled("1.23456", 3), "1234.56");
        assert_eq!(scaled("007", 0), "7");
        assert_eq!(scaled("0", 3), "0");
    }
}
