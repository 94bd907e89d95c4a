//! Whole weeks, months and years seen from the day of writing or from what was told: `last week`, `the same day`.

use chrono::{Datelike, NaiveDate};

use super::{Answer, Story, near, week};
use crate::edtf::{Edtf, Part, PartialDate, Year};
use crate::mention::date::tense::{Direction, Tense};
use crate::mention::date::word::{Unit, Which};

impl Story<'_> {
    pub(super) fn unit(&self, unit: Unit, which: Which, tense: Tense) -> Answer {
        let narrative = matches!(which, Which::Previous | Which::Following | Which::Same);
        let by = match which {
            Which::Last | Which::Previous => -1,
            Which::This | Which::Same | Which::Bare => 0,
            Which::Next | Which::Following | Which::AfterNext => 1,
        };
        if unit == Unit::Year
            && narrative
            && let Some((year, told)) = self.year_told()
        {
            return whole(year.checked_add(by as i32).map(Year::Known), format!("the year of {told}, told before"));
        }
        let told = self.focus().filter(|_| narrative);
        // "the following week" without a story runs from the day of writing; "the next day" needs one.
        let from = match (told, unit) {
            (None, Unit::Day) if narrative && which != Which::Same => None,
            // "was in Madrid all that week": of a time that the text does not tell.
            (None, unit) if which == Which::Same && unit != Unit::Day => None,
            (told, _) => told.or(self.frame.today),
        };
        let Some(from) = from else { return self.unknown_unit(unit, by) };
        let name = if told.is_some() { format!("{from}, told before") } else { self.frame.name() };
        let why = format!("counted from {name}");
        match unit {
            Unit::Day => near::plus(from, by).map_or_else(
                || Answer::open("XXXX-XX-XX", "out of the calendar"),
                |date| Answer::inferred(Edtf::day(date), why),
            ),
            Unit::Week => whole_week(near::plus(from, by * 7), &why),
            Unit::Weekend => weekend(from, which, tense, &why),
            Unit::Month => month_of(near::plus_months(first_of(from), by), why),
            Unit::Quarter => near::plus_months(first_of(from), by * 3).map_or_else(
                || Answer::open("XXXX-QX", "out of the calendar"),
                |date| {
                    let quarter = (date.month() - 1) / 3;
                    let part = Part::Season(33 + quarter as u8);
                    let value = Edtf::Date(PartialDate { year: Year::Known(date.year()), part });
                    Answer {
                        timex: Some(format!("{:04}-Q{}", date.year(), quarter + 1)),
                        ..Answer::inferred(value, why)
                    }
                },
            ),
            Unit::Year => whole(from.year().checked_add(by as i32).map(Year::Known), why),
            Unit::Decade => whole(from.year().div_euclid(10).checked_add(by as i32).map(Year::Decade), why),
            Unit::Century => whole(from.year().div_euclid(100).checked_add(by as i32).map(Year::Century), why),
            Unit::Second | Unit::Minute | Unit::Hour => {
                Answer::open("PRESENT_REF", "no day can be told from the words")
            }
        }
    }

    fn unknown_unit(&self, unit: Unit, by: i64) -> Answer {
        if unit == Unit::Year
            && let Some((year, why)) = i8::try_from(by).ok().and_then(|by| self.this_year(by))
        {
            return whole(Some(Year::Known(year)), why);
        }
        let timex = match unit {
            Unit::Week => "XXXX-WXX",
            Unit::Weekend => "XXXX-WXX-WE",
            Unit::Month => "XXXX-XX",
            Unit::Quarter => "XXXX-QX",
            Unit::Year => "XXXX",
            Unit::Decade => "XXX",
            Unit::Century => "XX",
            _ => "XXXX-XX-XX",
        };
        Answer::open(timex, "the day of writing is not known")
    }
}

fn first_of(date: NaiveDate) -> NaiveDate {
    date.with_day(1).unwrap_or(date)
}

fn whole(year: Option<Year>, why: String) -> Answer {
    match year {
        Some(year) => Answer::inferred(Edtf::Date(PartialDate { year, part: Part::Whole }), why),
        None => Answer::open("XXXX", "out of the calendar"),
    }
}

/// The month that `date` lies in.
pub(super) fn month_of(date: Option<NaiveDate>, why: String) -> Answer {
    match date {
        Some(date) => {
            let part = Part::Month(date.month() as u8);
            Answer::inferred(Edtf::Date(PartialDate { year: Year::Known(date.year()), part }), why)
        }
        None => Answer::open("XXXX-XX", "out of the calendar"),
    }
}

/// A week has no EDTF date; it gives its month where it lies wholly in one.
pub(super) fn whole_week(day: Option<NaiveDate>, why: &str) -> Answer {
    let bounds = day.and_then(near::monday).and_then(|monday| Some((monday, near::plus(monday, 6)?)));
    let Some((monday, sunday)) = bounds else { return Answer::open("XXXX-WXX", "out of the calendar") };
    let timex = week(monday);
    if (monday.year(), monday.month()) != (sunday.year(), sunday.month()) {
        return Answer { inferred: true, ..Answer::open(timex, format!("{why}; that week lies in two months")) };
    }
    Answer { timex: Some(timex), ..month_of(Some(monday), format!("{why}; the month of that whole week")) }
}

fn weekend(from: NaiveDate, which: Which, tense: Tense, why: &str) -> Answer {
    let in_weekend = from.weekday().number_from_monday() >= 6;
    let by = match which {
        Which::Last | Which::Previous => -1,
        Which::Next | Which::Following | Which::AfterNext => 1,
        // What has happened "over the weekend" by a Monday was the one before.
        Which::Bare | Which::This | Which::Same if tense.direction != Direction::Future && !in_weekend => -1,
        Which::Bare | Which::This | Which::Same => 0,
    };
    let by = if which == Which::This && tense.direction == Direction::Unknown { 0 } else { by };
    near::plus(from, by * 7)
        .map_or_else(|| Answer::open("XXXX-WXX-WE", "out of the calendar"), |day| weekend_of(day, why))
}

/// The weekend of the week of `day`.
pub(super) fn weekend_of(day: NaiveDate, why: &str) -> Answer {
    let saturday = near::monday(day).and_then(|monday| near::plus(monday, 5));
    let Some((saturday, sunday)) = saturday.and_then(|saturday| Some((saturday, near::plus(saturday, 1)?))) else {
        return Answer::open("XXXX-WXX-WE", "out of the calendar");
    };
    let value = Edtf::Interval(PartialDate::day(saturday), PartialDate::day(sunday));
    Answer { timex: Some(format!("{}-WE", week(saturday))), ..Answer::inferred(value, why) }
}
