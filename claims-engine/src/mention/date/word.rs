//! What single words mean to the date reader: one table, looked up once for every token.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::lex::{Token, TokenKind};

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

use Lex::{
    Ago, Bound, Clock, Count, Decade, Edge, Every, Half, Holiday, Month, Ordinal, Season, Set, Weekday, Weekdays,
};
use Naming::{Plain, Risky, Short};

const WORDS: &[(&str, Lex)] = &[
    ("january", Month(1, Plain)),
    ("february", Month(2, Plain)),
    ("march", Month(3, Risky)),
    ("april", Month(4, Risky)),
    ("may", Month(5, Risky)),
    ("june", Month(6, Risky)),
    ("july", Month(7, Plain)),
    ("august", Month(8, Risky)),
    ("september", Month(9, Plain)),
    ("october", Month(10, Plain)),
    ("november", Month(11, Plain)),
    ("december", Month(12, Plain)),
    ("jan", Month(1, Short)),
    ("feb", Month(2, Short)),
    ("mar", Month(3, Short)),
    ("apr", Month(4, Short)),
    ("jun", Month(6, Short)),
    ("jul", Month(7, Short)),
    ("aug", Month(8, Short)),
    ("sep", Month(9, Short)),
    ("sept", Month(9, Short)),
    ("oct", Month(10, Short)),
    ("nov", Month(11, Short)),
    ("dec", Month(12, Short)),
    ("monday", Weekday(1, Plain)),
    ("tuesday", Weekday(2, Plain)),
    ("wednesday", Weekday(3, Plain)),
    ("thursday", Weekday(4, Plain)),
    ("friday", Weekday(5, Plain)),
    ("saturday", Weekday(6, Plain)),
    ("sunday", Weekday(7, Plain)),
    ("mon", Weekday(1, Short)),
    ("tue", Weekday(2, Short)),
    ("tues", Weekday(2, Short)),
    ("wed", Weekday(3, Short)),
    ("weds", Weekday(3, Short)),
    ("thu", Weekday(4, Short)),
    ("thur", Weekday(4, Short)),
    ("thurs", Weekday(4, Short)),
    ("fri", Weekday(5, Short)),
    ("sat", Weekday(6, Short)),
    ("sun", Weekday(7, Short)),
    ("mondays", Weekdays(1)),
    ("tuesdays", Weekdays(2)),
    ("wednesdays", Weekdays(3)),
    ("thursdays", Weekdays(4)),
    ("fridays", Weekdays(5)),
    ("saturdays", Weekdays(6)),
    ("sundays", Weekdays(7)),
    ("spring", Season(21)),
    ("springtime", Season(21)),
    ("summer", Season(22)),
    ("autumn", Season(23)),
    ("fall", Season(23)),
    ("winter", Season(24)),
    ("second", Ordinal(2)),
    ("seconds", Lex::Unit(Unit::Second, true)),
    ("minute", Lex::Unit(Unit::Minute, false)),
    ("minutes", Lex::Unit(Unit::Minute, true)),
    ("hour", Lex::Unit(Unit::Hour, false)),
    ("hours", Lex::Unit(Unit::Hour, true)),
    ("day", Lex::Unit(Unit::Day, false)),
    ("days", Lex::Unit(Unit::Day, true)),
    ("week", Lex::Unit(Unit::Week, false)),
    ("weeks", Lex::Unit(Unit::Week, true)),
    ("fortnight", Lex::Unit(Unit::Week, false)),
    ("weekend", Lex::Unit(Unit::Weekend, false)),
    ("weekends", Lex::Unit(Unit::Weekend, true)),
    ("month", Lex::Unit(Unit::Month, false)),
    ("months", Lex::Unit(Unit::Month, true)),
    ("quarter", Lex::Unit(Unit::Quarter, false)),
    ("quarters", Lex::Unit(Unit::Quarter, true)),
    ("year", Lex::Unit(Unit::Year, false)),
    ("years", Lex::Unit(Unit::Year, true)),
    ("decade", Lex::Unit(Unit::Decade, false)),
    ("decades", Lex::Unit(Unit::Decade, true)),
    ("century", Lex::Unit(Unit::Century, false)),
    ("centuries", Lex::Unit(Unit::Century, true)),
    ("one", Count(1)),
    ("two", Count(2)),
    ("three", Count(3)),
    ("four", Count(4)),
    ("five", Count(5)),
    ("six", Count(6)),
    ("seven", Count(7)),
    ("eight", Count(8)),
    ("nine", Count(9)),
    ("ten", Count(10)),
    ("eleven", Count(11)),
    ("twelve", Count(12)),
    ("thirteen", Count(13)),
    ("fourteen", Count(14)),
    ("fifteen", Count(15)),
    ("sixteen", Count(16)),
    ("seventeen", Count(17)),
    ("eighteen", Count(18)),
    ("nineteen", Count(19)),
    ("twenty", Count(20)),
    ("thirty", Count(30)),
    ("forty", Count(40)),
    ("fifty", Count(50)),
    ("sixty", Count(60)),
    ("seventy", Count(70)),
    ("eighty", Count(80)),
    ("ninety", Count(90)),
    ("several", Lex::Some),
    ("few", Lex::Some),
    ("many", Lex::Some),
    ("couple", Lex::Some),
    ("half", Half),
    ("first", Ordinal(1)),
    ("third", Ordinal(3)),
    ("fourth", Ordinal(4)),
    ("fifth", Ordinal(5)),
    ("sixth", Ordinal(6)),
    ("seventh", Ordinal(7)),
    ("eighth", Ordinal(8)),
    ("ninth", Ordinal(9)),
    ("tenth", Ordinal(10)),
    ("eleventh", Ordinal(11)),
    ("twelfth", Ordinal(12)),
    ("thirteenth", Ordinal(13)),
    ("fourteenth", Ordinal(14)),
    ("fifteenth", Ordinal(15)),
    ("sixteenth", Ordinal(16)),
    ("seventeenth", Ordinal(17)),
    ("eighteenth", Ordinal(18)),
    ("nineteenth", Ordinal(19)),
    ("twentieth", Ordinal(20)),
    ("thirtieth", Ordinal(30)),
    ("twenties", Decade(2)),
    ("thirties", Decade(3)),
    ("forties", Decade(4)),
    ("fifties", Decade(5)),
    ("sixties", Decade(6)),
    ("seventies", Decade(7)),
    ("eighties", Decade(8)),
    ("nineties", Decade(9)),
    ("today", Lex::Day(0)),
    ("yesterday", Lex::Day(-1)),
    ("tomorrow", Lex::Day(1)),
    ("tonight", Lex::Tonight),
    ("morning", Lex::Hour(Hour::Morning)),
    ("afternoon", Lex::Hour(Hour::Afternoon)),
    ("evening", Lex::Hour(Hour::Evening)),
    ("night", Lex::Hour(Hour::Night)),
    ("noon", Clock(12)),
    ("midday", Clock(12)),
    ("midnight", Clock(0)),
    ("last", Lex::Which(Which::Last)),
    ("past", Lex::Which(Which::Last)),
    ("this", Lex::Which(Which::This)),
    ("next", Lex::Which(Which::Next)),
    ("coming", Lex::Which(Which::Next)),
    ("upcoming", Lex::Which(Which::Next)),
    ("previous", Lex::Which(Which::Previous)),
    ("preceding", Lex::Which(Which::Previous)),
    ("following", Lex::Which(Which::Following)),
    ("same", Lex::Which(Which::Same)),
    ("that", Lex::Which(Which::Same)),
    ("early", Edge),
    ("late", Edge),
    ("mid", Edge),
    ("earlier", Edge),
    ("later", Edge),
    ("beginning", Bound),
    ("start", Bound),
    ("middle", Bound),
    ("end", Bound),
    ("close", Bound),
    ("ago", Ago),
    ("daily", Set(Unit::Day)),
    ("nightly", Set(Unit::Day)),
    ("weekly", Set(Unit::Week)),
    ("monthly", Set(Unit::Month)),
    ("quarterly", Set(Unit::Quarter)),
    ("annually", Set(Unit::Year)),
    ("yearly", Set(Unit::Year)),
    ("every", Every),
    ("each", Every),
    ("christmas", Holiday),
    ("boxing", Holiday),
    ("new", Holiday),
    ("easter", Holiday),
    ("orthodox", Holiday),
    ("good", Holiday),
    ("palm", Holiday),
    ("ash", Holiday),
    ("maundy", Holiday),
    ("holy", Holiday),
    ("pentecost", Holiday),
    ("thanksgiving", Holiday),
    ("bastille", Holiday),
    ("independence", Holiday),
    ("victory", Holiday),
    ("ve", Holiday),
    ("v-e", Holiday),
    ("valentine", Holiday),
    ("halloween", Holiday),
    ("international", Holiday),
    ("labor", Holiday),
    ("labour", Holiday),
    ("memorial", Holiday),
    ("martin", Holiday),
    ("presidents", Holiday),
    ("veterans", Holiday),
    ("armistice", Holiday),
    ("remembrance", Holiday),
    ("columbus", Holiday),
    ("epiphany", Holiday),
    ("st", Holiday),
    ("earth", Holiday),
    ("juneteenth", Holiday),
    ("anzac", Holiday),
    ("canada", Holiday),
    ("australia", Holiday),
    ("lunar", Holiday),
    ("chinese", Holiday),
    ("tet", Holiday),
    ("seollal", Holiday),
    ("national", Holiday),
    ("ramadan", Holiday),
    ("eid", Holiday),
    ("hanukkah", Holiday),
    ("passover", Holiday),
    ("diwali", Holiday),
    ("nowruz", Holiday),
    ("yom", Holiday),
    ("rosh", Holiday),
];

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

/// What `token` means.
pub fn classify(text: &str, token: Token) -> Lex {
    let word = token.span.of(text);
    match token.kind {
        TokenKind::Word => {
            let lex = if word.len() > 1 { lookup(word) } else { Lex::None };
            if lex == Lex::None && word.len() > 4 && word.contains('-') { Lex::Compound } else { lex }
        }
        TokenKind::Number => number(word),
        TokenKind::Ordinal => {
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
    const TENS: &[(&str, u32)] = &[
        ("fortieth", 40),
        ("fiftieth", 50),
        ("sixtieth", 60),
        ("seventieth", 70),
        ("eightieth", 80),
        ("ninetieth", 90),
        ("hundredth", 100),
    ];
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
