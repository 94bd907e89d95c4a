//! An expression of time as the words put it, before anything is worked out.

use std::ops::Range;

use super::holiday::Feast;
use super::word::{Hour, Unit, Which};
use crate::edtf::{Edtf, Part};

/// What the words say about the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearOf {
    /// Nothing, or only `last`, `this`, `next`.
    Missing(Which),
    /// Stated.
    Known(i32),
    /// Years from the reference year: `September of last year`.
    Relative(i8),
}

/// How many units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    Exact(u32),
    /// So many and a half.
    Half(u32),
    /// `several`
    Vague,
}

/// What an offset is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// The day of writing: `ago`, `from now`.
    Reference,
    /// The date told last: `earlier`, `the next day`.
    Narrative,
    /// The date expression that follows: `two days before September 4`.
    Ahead,
    /// The event whose noun is token so and so: `four months after the summit`.
    Event(usize),
    /// The event again: `the eve of the summit`.
    Eve(usize),
    /// The first day of the stretch told last, or of the event whose noun is that token: `its second day`.
    Opening(Option<usize>),
    /// Its last day: `the final day of the talks`.
    Closing(Option<usize>),
}

/// One point or stretch of the calendar, as worded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Atom {
    /// Month, day, season, quarter or year, with the weekday (1 to 7) where the words add it.
    Calendar { year: YearOf, part: Part, weekday: Option<u8> },
    /// `Monday`, `last Monday`; with weeks from this one: `Monday last week`.
    Weekday { day: u8, which: Which, week: Option<i8> },
    /// Days from the day of writing.
    Day(i8),
    /// `last week`
    Unit { unit: Unit, which: Which },
    /// `the 29th`; with months from this one: `the 15th of last month`.
    DayOfMonth { day: u8, month: Option<i8>, weekday: Option<u8> },
    /// `Christmas Eve`
    Feast { feast: Feast, year: YearOf },
    /// `two days earlier`
    Offset { count: Count, unit: Unit, ahead: bool, from: From },
    /// `the week of May 10`
    WeekOf { year: YearOf, part: Part },
    /// A weekday so many weeks off: `a week ago Monday`; `near` takes the one nearest to that far from the day of
    /// writing (`two weeks ago, on Monday`), else it is counted from the last (or next) one.
    Apart { day: u8, weeks: i8, near: bool },
    /// So many years before this day, week or month: `a year ago today`.
    YearsBack { years: i8, unit: Unit },
    /// One of a month's weekdays, from the end where `nth` is negative: `the first Monday of December`; any day where
    /// `day` is 0: `the last day of May`. Without a month the year's word tells which: `of next month`.
    Nth { nth: i8, day: u8, month: Option<u8>, year: YearOf },
    /// The month of that name after (or before) what was told last: `the following March`.
    MonthFrom { month: u8, ahead: bool },
    /// Half a year: `the first half of 2025`.
    HalfYear { half: u8, year: YearOf },
    /// Known as it stands.
    Fixed(Edtf),
    /// Figures that can be read in two ways: year, and the two candidates for month and day.
    Ambiguous { year: i32, low: u8, high: u8 },
}

/// An expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expr {
    Point(Atom),
    /// From the first to the second.
    Range(Atom, Atom),
    /// So many days that begin (or end) on a date: `four-day visit beginning Tuesday`.
    Lasting {
        days: u32,
        ends: bool,
        at: Atom,
    },
    Duration {
        count: Count,
        unit: Unit,
    },
    /// `in two weeks`: ahead where the clause is about the future, else a length.
    Within {
        count: Count,
        unit: Unit,
    },
    /// Again and again; `weekday` or every `count` units.
    Set {
        count: u32,
        unit: Unit,
        weekday: Option<u8>,
    },
    /// A time of day.
    Clock {
        hour: u8,
        minute: Option<u8>,
    },
    /// Past, present or future and no more: the TIMEX3 value.
    Vague(&'static str),
}

/// An expression and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its tokens, as indices into the document's.
    pub tokens: Range<usize>,
    pub expr: Expr,
    /// A part of the day beside it.
    pub hour: Option<Hour>,
    /// `about`, `nearly`, `early`: the value is no finer than its granularity says.
    pub rough: bool,
    /// `more than`, `less than`: no value can be given.
    pub bounded: bool,
    /// A date inside the expression of a length, known from the words around it.
    pub begins: Option<(bool, Atom)>,
}

impl Found {
    pub fn new(tokens: Range<usize>, expr: Expr) -> Self {
        Self { tokens, expr, hour: None, rough: false, bounded: false, begins: None }
    }
}
