//! What single words mean to the date reader: one table, looked up once for every token.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::vocabulary::WORDS;
use crate::doc::Doc;
use crate::lex::TokenKind;
use Lex::{Count, Decade, Ordinal};

/// Declares a set of lower-case words, written as one string.
macro_rules! word_set {
    ($($(#[$doc:meta])* $name:ident = $text:expr;)*) => {
        $($(#[$doc])*
        pub(super) static $name: std::sync::LazyLock<rustc_hash::FxHashSet<&'static str>> =
            std::sync::LazyLock::new(|| $text.split_whitespace().collect());)*
    };
}
pub(super) use word_set;

/// Whether `set` holds `word`, whatever its case.
pub fn has(set: &FxHashSet<&'static str>, word: &str) -> bool {
    let mut lower = [0_u8; 16];
    let Some(lower) = lower.get_mut(..word.len()) else { return false };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).is_ok_and(|lower| set.contains(lower))
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// How sure a word is to name a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// `September`
    Plain,
    /// `Sept`, `Mon`: only beside figures.
    Short,
    /// `May`, `March`, `August`: also verbs and people.
    Risky,
}

/// Which one of several is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Nothing said: the tense decides.
    Bare,
    Last,
    This,
    Next,
    /// The one before what was told last.
    Previous,
    /// The one after what was told last.
    Following,
    /// The one told last.
    Same,
    /// A week after the coming one: `Tuesday week`.
    AfterNext,
}

/// A part of the day, as TIMEX3 writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hour {
    Morning,
    Afternoon,
    Evening,
    Night,
}

impl Hour {
    pub fn timex(self) -> &'static str {
        match self {
            Hour::Morning => "TMO",
            Hour::Afternoon => "TAF",
            Hour::Evening => "TEV",
            Hour::Night => "TNI",
        }
    }
}

/// What a token is to the date reader. Months count from 1, weekdays from 1 (Monday) to 7.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lex {
    None,
    Month(u8, Naming),
    Weekday(u8, Naming),
    /// `Mondays`
    Weekdays(u8),
    /// EDTF codes 21 to 24.
    Season(u8),
    /// The unit, and whether it is a plural.
    Unit(Unit, bool),
    /// A number in words.
    Count(u32),
    /// `several`, `few`
    Some,
    /// `half`
    Half,
    /// An ordinal in words or figures.
    Ordinal(u32),
    /// Plain digits and how many of them.
    Digits(u32, u8),
    /// A number with separators or letters: read by its text.
    Figures,
    /// `1980s`, held as 198; `80s` and `eighties` as 8.
    Decade(u16),
    /// Days from today.
    Day(i8),
    Tonight,
    Hour(Hour),
    /// `noon`, `midnight`
    Clock(u8),
    Which(Which),
    /// `early`, `late`, `mid`, `earlier`, `later`
    Edge,
    /// `start`, `end`, `middle`: an edge before `of`.
    Bound,
    Ago,
    /// `daily`, `weekly`
    Set(Unit),
    Every,
    /// May open the name of a holiday.
    Holiday,
    /// A word with a hyphen inside.
    Compound,
}

static TABLE: LazyLock<FxHashMap<&'static [u8], Lex>> =
    LazyLock::new(|| WORDS.iter().map(|(word, lex)| (word.as_bytes(), *lex)).collect());

/// The longest word of the table.
const LONGEST: usize = 13;

/// What `word` alone means, whatever its case.
pub fn lookup(word: &str) -> Lex {
    let mut lower = [0_u8; LONGEST];
    let Some(lower) = lower.get_mut(..word.len()) else { return Lex::None };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    TABLE.get(&*lower).copied().unwrap_or(Lex::None)
}

/// What a token of letters means.
pub fn of_word(word: &str) -> Lex {
    let lex = if word.len() > 1 { lookup(word) } else { Lex::None };
    if lex == Lex::None && word.len() > 4 && word.contains('-') { Lex::Compound } else { lex }
}

/// What token `i` means.
pub fn classify(doc: &Doc, i: usize) -> Lex {
    let word = doc.word(i);
    match doc.kind(i) {
        Some(TokenKind::Word) => doc.facts(i).lex,
        Some(TokenKind::Number) => number(word),
        Some(TokenKind::Ordinal) => {
            let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
            digits.parse().map_or(Lex::None, Lex::Ordinal)
        }
        _ => Lex::None,
    }
}

fn number(word: &str) -> Lex {
    if word.len() <= 8 && word.bytes().all(|b| b.is_ascii_digit()) {
        return word.parse().map_or(Lex::Figures, |n| Lex::Digits(n, word.len() as u8));
    }
    let decade = word.strip_suffix("0s").or_else(|| word.strip_suffix("0S"));
    match decade.and_then(|stem| stem.parse::<u16>().ok()) {
        Some(stem @ (2..=9 | 100..=209)) => Decade(stem),
        _ => Lex::Figures,
    }
}

/// The count that a word spells: `two`, `twenty-five`, `25`.
pub fn count(word: &str) -> Option<u32> {
    match lookup(word) {
        Count(n) => return Some(n),
        Lex::None => {}
        _ => return None,
    }
    if let Some((tens, ones)) = word.split_once('-') {
        return match (lookup(tens), lookup(ones)) {
            (Count(tens @ 20..=90), Count(ones @ 1..=9)) => Some(tens + ones),
            _ => None,
        };
    }
    (word.len() <= 8 && !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())).then(|| word.parse().ok())?
}

const TENS: &[(&str, u32)] = &[
    ("fortieth", 40),
    ("fiftieth", 50),
    ("sixtieth", 60),
    ("seventieth", 70),
    ("eightieth", 80),
    ("ninetieth", 90),
    ("hundredth", 100),
];

/// The ordinal that a word spells: `twenty-first`, `eightieth`.
pub fn ordinal(word: &str) -> Option<u32> {
    match lookup(word) {
        Ordinal(n) => return Some(n),
        Lex::None => {}
        _ => return None,
    }
    if let Some((tens, ones)) = word.split_once('-') {
        return match (lookup(tens), lookup(ones)) {
            (Count(tens @ 20..=90), Ordinal(ones @ 1..=9)) => Some(tens + ones),
            _ => None,
        };
    }
    if let Some((_, n)) = TENS.iter().find(|(name, _)| word.eq_ignore_ascii_case(name)) {
        return Some(*n);
    }
    let digits = word.len().checked_sub(2)?;
    let (number, ending) = (word.get(..digits)?, word.get(digits..)?);
    let fits = ["st", "nd", "rd", "th"].iter().any(|known| ending.eq_ignore_ascii_case(known));
    (fits && !number.is_empty() && number.len() <= 6 && number.bytes().all(|b| b.is_ascii_digit()))
        .then(|| number.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_fits_the_buffer_and_is_lower_case() {
        for (word, _) in WORDS {
            assert!(word.len() <= LONGEST, "{word}");
            assert_eq!(*word, word.to_ascii_lowercase());
        }
    }

    #[test]
    fn numbers_in_words() {
        assert_eq!(count("twenty-five"), Some(25));
        assert_eq!(count("26"), Some(26));
        assert_eq!(count("many"), None);
        assert_eq!(ordinal("twenty-first"), Some(21));
        assert_eq!(ordinal("80th"), Some(80));
        assert_eq!(ordinal("eightieth"), Some(80));
        assert_eq!(ordinal("é"), None);
    }
}
