//! Dates as far as they are known, written in EDTF (ISO 8601-2): `2025-09-04`, `2025-09`, `2019`,
//! `198X`, `2025-21` (spring), `XXXX-09-04`, `2018-06-11/2018-06-12`.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

/// A year as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Year {
    /// `2025`
    Known(i32),
    /// `198X`, held as 198
    Decade(i32),
    /// `19XX`, held as 19
    Century(i32),
    /// `XXXX`
    Unknown,
}

/// What is known below the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Nothing: the whole year.
    Whole,
    /// EDTF season codes: 21 spring, 22 summer, 23 autumn, 24 winter, 33 to 36 quarters.
    Season(u8),
    /// A month, 1 to 12.
    Month(u8),
    /// A day of a month, 1 to 31.
    Day(u8, u8),
}

/// One date, known to some granularity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    /// The year.
    pub year: Year,
    /// What is known below it.
    pub part: Part,
}

/// One date or a closed interval of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edtf {
    /// A date.
    Date(PartialDate),
    /// From the first to the second, both included.
    Interval(PartialDate, PartialDate),
}

/// The text is not a date of the forms that Galley writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotEdtf;

impl fmt::Display for NotEdtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an EDTF date such as 2025-09-04, 2025-09, XXXX-09-04 or 2025-09-01/2025-09-04")
    }
}

impl std::error::Error for NotEdtf {}

impl PartialDate {
    /// A full calendar day.
    pub fn day(date: NaiveDate) -> Self {
        Self { year: Year::Known(date.year()), part: Part::Day(date.month() as u8, date.day() as u8) }
    }

    /// First and last day, when the year is known; `None` also for days that no calendar has.
    pub fn bounds(self) -> Option<(NaiveDate, NaiveDate)> {
        let year = match self.year {
            Year::Known(year) => year,
            Year::Decade(decade) if self.part == Part::Whole => {
                let first = decade.checked_mul(10)?;
                return Some((ymd(first, 1, 1)?, ymd(first.checked_add(9)?, 12, 31)?));
            }
            Year::Century(century) if self.part == Part::Whole => {
                let first = century.checked_mul(100)?;
                return Some((ymd(first, 1, 1)?, ymd(first.checked_add(99)?, 12, 31)?));
            }
            _ => return None,
        };
        match self.part {
            Part::Whole => Some((ymd(year, 1, 1)?, ymd(year, 12, 31)?)),
            Part::Month(month) => Some((ymd(year, month, 1)?, last_of(year, month)?)),
            Part::Day(month, day) => ymd(year, month, day).map(|date| (date, date)),
            Part::Season(season) => {
                // Northern meteorological seasons; winter runs into the next year.
                let (first, last, over) = match season {
                    21 => (3, 5, 0),
                    22 => (6, 8, 0),
                    23 => (9, 11, 0),
                    24 => (12, 2, 1),
                    33 => (1, 3, 0),
                    34 => (4, 6, 0),
                    35 => (7, 9, 0),
                    36 => (10, 12, 0),
                    _ => return None,
                };
                Some((ymd(year, first, 1)?, last_of(year + over, last)?))
            }
        }
    }
}

impl Edtf {
    /// Whether no more than a decade or a century is known.
    pub fn is_imprecise(self) -> bool {
        matches!(self, Self::Date(PartialDate { year: Year::Decade(_) | Year::Century(_), .. }))
    }

    /// A full calendar day.
    pub fn day(date: NaiveDate) -> Self {
        Self::Date(PartialDate::day(date))
    }

    /// First and last day covered, when the years are known.
    pub fn bounds(self) -> Option<(NaiveDate, NaiveDate)> {
        match self {
            Self::Date(date) => date.bounds(),
            Self::Interval(from, to) => Some((from.bounds()?.0, to.bounds()?.1)),
        }
    }

    /// Whether it is one full calendar day.
    pub fn is_day(self) -> bool {
        matches!(self, Self::Date(PartialDate { year: Year::Known(_), part: Part::Day(..) }))
    }
}

fn ymd(year: i32, month: u8, day: u8) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, u32::from(month), u32::from(day))
}

fn last_of(year: i32, month: u8) -> Option<NaiveDate> {
    let (year, month) = if month == 12 { (year.checked_add(1)?, 1) } else { (year, month + 1) };
    ymd(year, month, 1)?.pred_opt()
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Year::Known(year) => write!(f, "{year:04}")?,
            Year::Decade(decade) => write!(f, "{decade:03}X")?,
            Year::Century(century) => write!(f, "{century:02}XX")?,
            Year::Unknown => f.write_str("XXXX")?,
        }
        match self.part {
            Part::Whole => Ok(()),
            Part::Season(month) | Part::Month(month) => write!(f, "-{month:02}"),
            Part::Day(month, day) => write!(f, "-{month:02}-{day:02}"),
        }
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Interval(from, to) => write!(f, "{from}/{to}"),
        }
    }
}

impl FromStr for PartialDate {
    type Err = NotEdtf;

    fn from_str(text: &str) -> Result<Self, NotEdtf> {
        let mut fields = text.split('-');
        let year = fields.next().filter(|year| year.len() == 4).ok_or(NotEdtf)?;
        let year = match year.find('X') {
            None => Year::Known(digits(year)?),
            Some(0) if year == "XXXX" => Year::Unknown,
            Some(2) if year.ends_with("XX") => Year::Century(digits(&year[..2])?),
            Some(3) => Year::Decade(digits(&year[..3])?),
            Some(_) => return Err(NotEdtf),
        };
        let two = |field: Option<&str>| match field {
            None => Ok(None),
            Some(field) if field.len() == 2 => digits(field)?.try_into().map(Some).map_err(|_| NotEdtf),
            Some(_) => Err(NotEdtf),
        };
        let part = match (two(fields.next())?, two(fields.next())?) {
            (None, _) => Part::Whole,
            (Some(month @ 1..=12), None) => Part::Month(month),
            (Some(season @ (21..=24 | 33..=36)), None) => Part::Season(season),
            (Some(month @ 1..=12), Some(day @ 1..=31)) => Part::Day(month, day),
            _ => return Err(NotEdtf),
        };
        if fields.next().is_some() {
            return Err(NotEdtf);
        }
        let date = Self { year, part };
        if let (Year::Known(_), Part::Day(..), None) = (date.year, date.part, date.bounds()) {
            return Err(NotEdtf);
        }
        Ok(date)
    }
}

impl FromStr for Edtf {
    type Err = NotEdtf;

    fn from_str(text: &str) -> Result<Self, NotEdtf> {
        match text.split_once('/') {
            None => text.parse().map(Self::Date),
            Some((from, to)) => Ok(Self::Interval(from.parse()?, to.parse()?)),
        }
    }
}

fn digits(text: &str) -> Result<i32, NotEdtf> {
    if text.bytes().all(|b| b.is_ascii_digit()) { text.parse().map_err(|_| NotEdtf) } else { Err(NotEdtf) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, bounds: Option<(&str, &str)>) {
        let date: Edtf = text.parse().unwrap();
        assert_eq!(date.to_string(), text);
        let got = date.bounds().map(|(a, b)| (a.to_string(), b.to_string()));
        assert_eq!(got, bounds.map(|(a, b)| (a.to_owned(), b.to_owned())), "{text}");
    }

    #[test]
    fn what_is_written_is_read_back() {
        check("2025-09-04", Some(("2025-09-04", "2025-09-04")));
        check("2024-02", Some(("2024-02-01", "2024-02-29")));
        check("2019", Some(("2019-01-01", "2019-12-31")));
        check("198X", Some(("1980-01-01", "1989-12-31")));
        check("19XX", Some(("1900-01-01", "1999-12-31")));
        check("2025-24", Some(("2025-12-01", "2026-02-28")));
        check("2025-36", Some(("2025-10-01", "2025-12-31")));
        check("XXXX-09-04", None);
        check("XXXX-02-29", None);
        check("2018-06-11/2018-06-12", Some(("2018-06-11", "2018-06-12")));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "2025-13",
            "2025-02-29",
            "25-09-04",
            "2025-9-4",
            "20X5",
            "2025-09-04-01",
            "２０２５",
            "2025-09-04/",
            "-001",
        ] {
            assert_eq!(text.parse::<Edtf>(), Err(NotEdtf), "{text}");
        }
    }
}
