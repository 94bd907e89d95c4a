//! Dates in figures alone, and times of day: `2025-09-04`, `04/09/2025`, `4.9.2025`, `10:30 a.m.`, `0900 GMT`.

use super::absolute::exists;
use super::{Piece, Reader};
use crate::edtf::Part;
use crate::mention::date::expr::{Atom, Expr, Found, YearOf};
use crate::mention::date::word::{Lex, Which};

const ZONES: &[&str] = &[
    "gmt", "utc", "est", "edt", "et", "cet", "cest", "bst", "kst", "jst", "ist", "msk", "pst", "pdt", "cst", "cdt",
    "mst", "eet", "eest", "eat", "wib", "hkt", "sgt",
];

impl Reader<'_> {
    /// A date written with `-`, `/` or `.` between figures.
    pub(super) fn figures(&self, i: usize) -> Option<Piece> {
        if self.lex(i) == Lex::Figures {
            return self.dotted(i);
        }
        let Lex::Digits(first, width) = self.lex(i) else { return None };
        let separator = self.word(i + 1);
        if !matches!(separator, "-" | "/" | "–" | "‑")
            || self.spaced(i + 1)
            || self.spaced(i + 2)
            || self.is_numbered(i)
        {
            return None;
        }
        let Lex::Digits(second, second_width) = self.lex(i + 2) else { return None };
        let three = self.word(i + 3) == separator && !self.spaced(i + 3) && !self.spaced(i + 4);
        if three && width == 4 {
            // The day may carry a time behind a "T".
            let day = self.word(i + 4).get(..2).unwrap_or(self.word(i + 4));
            let day =
                day.parse().ok().filter(|_| self.word(i + 4).len() <= 2 || self.word(i + 4).get(2..3) == Some("T"))?;
            return full(i, i + 5, first, second, day);
        }
        if three && separator != "–" {
            let Lex::Digits(year, year_width @ (2 | 4)) = self.lex(i + 4) else { return None };
            let year = if year_width == 4 {
                year
            } else if year < 40 {
                2000 + year
            } else {
                1900 + year
            };
            return slashed(i, i + 5, first, second, year);
        }
        let month = separator != "/" && width == 4 && second_width == 2 && (1900..=2099).contains(&first);
        let season = second == first % 100 + 1;
        if month && !season && (1..=12).contains(&second) && separator == "-" {
            let (year, month) = (YearOf::Known(i32::try_from(first).ok()?), u8::try_from(second).ok()?);
            return Some(Piece::new(i, i + 3, Atom::Calendar { year, part: Part::Month(month), weekday: None }));
        }
        None
    }

    /// `4.9.2025` and `04.09.25`: day, month, year.
    fn dotted(&self, i: usize) -> Option<Piece> {
        let mut fields = self.word(i).split('.');
        let (day, month, year) = (fields.next()?, fields.next()?, fields.next()?);
        if fields.next().is_some() || day.len() > 2 || month.len() > 2 || year.len() != 4 || self.is_numbered(i) {
            return None;
        }
        full(i, i + 1, year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// A time of day that begins at token `i`, with its zone.
    pub(super) fn clock(&self, i: usize) -> Option<Found> {
        if let Lex::Clock(hour) = self.lex(i) {
            let at = self
                .is_any(Self::before(i), &["at", "by", "around", "until", "before", "after", "about", "from", "since"]);
            let end = self.zone(i + 1).unwrap_or(i + 1);
            return at.then(|| Found::new(i..end, Expr::Clock { hour, minute: Some(0) }));
        }
        let word = self.word(i);
        let (figures, glued) = match self.lex(i) {
            Lex::Digits(..) => (word, None),
            Lex::Figures => word
                .find(|c: char| c.is_ascii_alphabetic())
                .map_or((word, None), |at| (word.get(..at).unwrap_or(""), word.get(at..))),
            _ => return None,
        };
        let military = figures.len() == 4 && figures.bytes().all(|b| b.is_ascii_digit());
        let (hour, minute) = match figures.split_once([':', '.']) {
            Some((hour, minute)) if minute.len() == 2 => (hour.parse::<u8>().ok()?, Some(minute.parse::<u8>().ok()?)),
            Some((hour, rest)) if rest.len() == 5 && rest.as_bytes().get(2) == Some(&b':') => {
                (hour.parse().ok()?, Some(rest.get(..2)?.parse().ok()?))
            }
            None if military => (figures.get(..2)?.parse().ok()?, Some(figures.get(2..)?.parse().ok()?)),
            None if figures.len() <= 2 => (figures.parse().ok()?, None),
            _ => return None,
        };
        if minute.is_some_and(|m| m > 59) || hour > 24 || self.is_numbered(i) {
            return None;
        }
        let mut end = i + 1;
        let half = match glued {
            Some(letters) => Some(noon_half(letters)?),
            None => noon_half(self.word(end)).inspect(|_| end += 1),
        };
        let zone = self.zone(end).or_else(|| self.hours_word(end, military));
        let colon = figures.contains(':');
        let led = self.is_any(
            Self::before(i),
            &["at", "by", "around", "from", "until", "till", "before", "after", "about", "to", "between"],
        );
        let sure =
            half.is_some() || zone.is_some() && (minute.is_some()) || colon && (led || self.is_any(end, &["on"]));
        let hour = match half {
            Some(_) if hour == 0 || hour > 12 => return None,
            Some(12) if hour < 12 => hour + 12,
            Some(0) if hour == 12 => 0,
            _ => hour,
        };
        sure.then(|| Found::new(i..zone.unwrap_or(end), Expr::Clock { hour, minute }))
    }

    /// Past a zone at `i`: `GMT`, `local time`, `Moscow time`, `(0900 GMT)` stands for itself.
    fn zone(&self, i: usize) -> Option<usize> {
        if self.is_any(i, ZONES) && self.word(i).bytes().all(|b| b.is_ascii_uppercase()) {
            return Some(i + 1);
        }
        let named = self.is(i, "local") || self.capital(i) && !self.is(i, "the");
        if named && self.is(i + 1, "time") {
            return Some(i + 2);
        }
        (self.capital(i) && self.is_any(i + 1, &["standard", "daylight", "summer"]) && self.is(i + 2, "time"))
            .then_some(i + 3)
    }

    /// `0900 hours`
    fn hours_word(&self, i: usize, military: bool) -> Option<usize> {
        (military && self.is_any(i, &["hours", "hrs"]) && self.word(Self::before(i)).starts_with(['0', '1', '2']))
            .then_some(i + 1)
    }
}

/// 0 for the hours before noon, 12 for those after.
fn noon_half(word: &str) -> Option<u8> {
    let is = |known: &str| word.eq_ignore_ascii_case(known);
    if is("a.m.") || is("am") || is("a.m") {
        Some(0)
    } else if is("p.m.") || is("pm") || is("p.m") {
        Some(12)
    } else {
        None
    }
}

fn full(start: usize, end: usize, year: u32, month: u32, day: u32) -> Option<Piece> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    if !exists(month, day) || !(1000..=2999).contains(&year) {
        return None;
    }
    let year = YearOf::Known(i32::try_from(year).ok()?);
    Some(Piece::new(start, end, Atom::Calendar { year, part: Part::Day(month, day), weekday: None }))
}

/// Day and month in either order, as far as the figures tell.
fn slashed(start: usize, end: usize, first: u32, second: u32, year: u32) -> Option<Piece> {
    let (a, b) = (u8::try_from(first).ok()?, u8::try_from(second).ok()?);
    match (exists(b, a), exists(a, b)) {
        (true, true) if a != b => {
            let year = i32::try_from(year).ok()?;
            Some(Piece::new(start, end, Atom::Ambiguous { year, low: a, high: b }))
        }
        (true, _) => full(start, end, year, second, first),
        (false, true) => full(start, end, year, first, second),
        (false, false) => None,
    }
}

/// Nothing is said of the year.
pub(super) const NO_YEAR: YearOf = YearOf::Missing(Which::Bare);
