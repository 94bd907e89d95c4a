//! Days counted out in words, worked out: `a week ago Monday`, `the first Monday of December`, `the following March`.

use chrono::{Datelike, NaiveDate};

use super::unit::{month_of, whole_week};
use super::{Answer, Story, near};
use crate::edtf::{Edtf, Part};
use crate::mention::date::expr::YearOf;
use crate::mention::date::tense::Tense;
use crate::mention::date::word::{Unit, Which};

impl Story<'_> {
    /// `a week ago Monday`: the Monday a week before the last one. `near` takes the one nearest to that far from today.
    pub(super) fn apart(&self, day: u8, weeks: i8, near: bool) -> Answer {
        let open = || Answer::open(format!("XXXX-WXX-{day}"), "the text does not tell the week");
        let Some(today) = self.frame.today else { return open() };
        let days = i64::from(weeks) * 7;
        let back = |date: NaiveDate| (i64::from(date.weekday().number_from_monday()) - i64::from(day)).rem_euclid(7);
        let date = if near {
            near::plus(today, days).and_then(|target| {
                let back = back(target);
                near::plus(target, if back > 3 { 7 - back } else { -back })
            })
        } else {
            // The last one before today (or the next one after it), and the weeks from there; `two Sundays ago` counts
            // the last one as the first.
            let since = if back(today) == 0 { 7 } else { back(today) };
            near::plus(today, if weeks > 0 { days + (7 - back(today)) % 7 } else { days - since })
        };
        date.map_or_else(open, |date| Answer::inferred(Edtf::day(date), format!("counted from {}", self.frame.name())))
    }

    /// `a year ago today`, `10 years ago this month`.
    pub(super) fn years_back(&self, years: i8, unit: Unit) -> Answer {
        let why = format!("counted from {}", self.frame.name());
        let date = self.frame.today.and_then(|today| near::plus_months(today, -12 * i64::from(years)));
        match (date, unit) {
            (None, _) => Answer::open("PAST_REF", "the day of writing is not known"),
            (date, Unit::Month) => month_of(date, why),
            (date, Unit::Week) => whole_week(date, &why),
            (Some(date), _) => Answer::inferred(Edtf::day(date), why),
        }
    }

    /// `the first Monday of December`, `the last day of the month`.
    pub(super) fn nth(&self, nth: i8, day: u8, month: Option<u8>, year: YearOf, tense: Tense) -> Answer {
        let answer = match (month, year, self.frame.today) {
            (Some(month), year, _) => self.calendar(year, Part::Month(month), None, tense),
            (None, YearOf::Missing(which), Some(today)) => {
                let by = match which {
                    Which::Last => -1,
                    Which::Next => 1,
                    _ => 0,
                };
                let why = format!("the month from {}", self.frame.name());
                month_of(today.with_day(1).and_then(|first| near::plus_months(first, by)), why)
            }
            _ => Answer::open("XXXX-XX-XX", "the text does not tell the month"),
        };
        let Some((first, last)) = answer.value.and_then(Edtf::bounds) else {
            return Answer { timex: Some("XXXX-XX-XX".to_owned()), value: None, ..answer };
        };
        let weekday = |date: NaiveDate| i64::from(date.weekday().number_from_monday());
        let date = match (day, nth) {
            (0, _) => Some(last),
            (day, ..0) => near::plus(last, -(weekday(last) - i64::from(day)).rem_euclid(7)),
            (day, nth) => near::plus(first, (i64::from(day) - weekday(first)).rem_euclid(7) + (i64::from(nth) - 1) * 7),
        };
        match date.filter(|date| first <= *date && *date <= last) {
            Some(date) => Answer { timex: None, ..Answer::inferred(Edtf::day(date), answer.why) },
            None => Answer::open("XXXX-XX-XX", "that month has no such day"),
        }
    }

    /// `the following March`: the next March after what was told last.
    pub(super) fn month_from(&self, month: u8, ahead: bool) -> Answer {
        let mut told = self.told.iter().rev().take_while(|told| self.sentence.saturating_sub(told.sentence) <= 12);
        let Some((first, last)) = told.find_map(|told| told.value.bounds()) else {
            return Answer::open(format!("XXXX-{month:02}"), "the text does not tell the year");
        };
        let (from, by) = if ahead { (last, 1) } else { (first, -1) };
        let mut at = from.with_day(1).and_then(|start| near::plus_months(start, by));
        while let Some(date) = at.filter(|date| date.month() != u32::from(month)) {
            at = near::plus_months(date, by);
        }
        Answer { chained: true, ..month_of(at, format!("counted from {from}, told before")) }
    }
}
