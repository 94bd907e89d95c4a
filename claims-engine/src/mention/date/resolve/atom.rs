//! The value of one point or stretch of the calendar.

use chrono::{Datelike, NaiveDate};

use super::unit::whole_week;
use super::{Answer, Story, near};
use crate::edtf::{Edtf, Part, PartialDate, Year};
use crate::mention::date::expr::{Atom, Found, YearOf};
use crate::mention::date::holiday::Feast;
use crate::mention::date::tense::{Direction, Tense};
use crate::mention::date::word::Which;

/// A clause that looks ahead.
fn tense_ahead() -> Tense {
    Tense { direction: Direction::Future, sure: true, close: true }
}

impl Story<'_> {
    /// Resolves `atom`; `next` is the expression behind it.
    pub(super) fn atom(&self, atom: Atom, tense: Tense, next: Option<&Found>) -> Answer {
        match atom {
            Atom::Calendar { year, part, weekday } => self.calendar(year, part, weekday, tense),
            Atom::Weekday { day, which, week } => self.weekday(day, which, week, tense),
            Atom::Day(days) => self.day(days),
            Atom::Unit { unit, which } => self.unit(unit, which, tense),
            Atom::DayOfMonth { day, month, weekday } => self.day_of_month(day, month, weekday, tense),
            Atom::Feast { feast, year } => self.feast(feast, year, tense),
            Atom::Offset { count, unit, ahead, from } => self.offset(count, unit, ahead, from, next, tense),
            Atom::WeekOf { year, part } => {
                let answer = self.calendar(year, part, None, tense);
                let day = answer.value.and_then(Edtf::bounds).map(|(first, _)| first);
                if day.is_some() { whole_week(day, &answer.why) } else { Answer::open("XXXX-WXX", answer.why) }
            }
            Atom::Apart { day, weeks, near } => self.apart(day, weeks, near),
            Atom::YearsBack { years, unit } => self.years_back(years, unit),
            Atom::Nth { nth, day, month, year } => self.nth(nth, day, month, year, tense),
            Atom::MonthFrom { month, ahead } => self.month_from(month, ahead),
            Atom::HalfYear { half, year } => self.half_year(half, year),
            Atom::Fixed(value) => Answer::stated(value),
            Atom::Ambiguous { year, low, high } => self.ambiguous(year, low, high),
        }
    }

    pub(super) fn calendar(&self, year: YearOf, part: Part, weekday: Option<u8>, tense: Tense) -> Answer {
        let make = |year| Edtf::Date(PartialDate { year, part });
        match year {
            YearOf::Known(year) => {
                let date = PartialDate { year: Year::Known(year), part };
                if date.bounds().is_none() {
                    return Answer::open(date.to_string(), "no calendar has that day");
                }
                Answer::stated(Edtf::Date(date))
            }
            YearOf::Relative(by) => match self.this_year(by) {
                Some((year, why)) => Answer::inferred(make(Year::Known(year)), why),
                None => Answer::stated(make(Year::Unknown)),
            },
            YearOf::Missing(Which::Same) => match self.year_told() {
                Some((year, told)) => {
                    Answer::inferred(make(Year::Known(year)), format!("the year of {told}, told before"))
                }
                None => Answer::stated(make(Year::Unknown)),
            },
            // "in February the following year"
            YearOf::Missing(which @ (Which::Following | Which::Previous)) => match self.year_told() {
                Some((year, told)) => {
                    let year = if which == Which::Following { year.saturating_add(1) } else { year.saturating_sub(1) };
                    let answer = Answer::inferred(make(Year::Known(year)), format!("counted from {told}, told before"));
                    Answer { chained: true, ..answer }
                }
                None => self.missing_year(part, weekday, which, tense),
            },
            YearOf::Missing(which) => self.missing_year(part, weekday, which, tense),
        }
    }

    fn missing_year(&self, part: Part, weekday: Option<u8>, which: Which, tense: Tense) -> Answer {
        let make = |year| Edtf::Date(PartialDate { year: Year::Known(year), part });
        if which == Which::Bare
            && let Some((year, told)) = self.told_year(part, tense).or_else(|| self.runs_on(part, tense))
        {
            let answer = Answer::inferred(make(year), format!("the year from {told}, told before"));
            return Answer { chained: true, ..answer };
        }
        if let Some(today) = self.frame.today {
            if let Some(year) = near::year_of(today, part, which, tense, weekday) {
                return Answer::inferred(make(year), format!("the year from {}", self.frame.name()));
            }
            return Answer::stated(Edtf::Date(PartialDate { year: Year::Unknown, part }));
        }
        if let Some((year, words)) = &self.frame.anniversary
            && matches!(part, Part::Day(..) | Part::Month(_))
            && make(*year).bounds().is_some()
        {
            return Answer::inferred(make(*year), format!("the year from {words}"));
        }
        let value = Edtf::Date(PartialDate { year: Year::Unknown, part });
        Answer { why: "the text does not tell the year".to_owned(), ..Answer::stated(value) }
    }

    /// The year of what was told last.
    pub(super) fn year_told(&self) -> Option<(i32, Edtf)> {
        self.told.iter().rev().find_map(|told| match told.value {
            Edtf::Date(PartialDate { year: Year::Known(year), .. })
            | Edtf::Interval(_, PartialDate { year: Year::Known(year), .. }) => Some((year, told.value)),
            _ => None,
        })
    }

    /// A story of another time runs on: after `June 29, 1998`, the next `July 2` is of that year.
    fn runs_on(&self, part: Part, tense: Tense) -> Option<(i32, Edtf)> {
        let Part::Day(month, day) = part else { return None };
        if tense.direction == Direction::Future && tense.sure || self.frame.anniversary.is_some() {
            return None;
        }
        let told = self
            .told
            .iter()
            .rev()
            .take_while(|told| self.sentence.saturating_sub(told.sentence) <= 3)
            .find(|told| told.full)?;
        let (_, last) = told.value.bounds().filter(|_| match told.value {
            Edtf::Date(date) | Edtf::Interval(_, date) => matches!(date.part, Part::Day(..)),
        })?;
        let days = |a: NaiveDate, b: NaiveDate| a.signed_duration_since(b).num_days();
        let date = (0..=1)
            .filter_map(|by| near::ymd(last.year().checked_add(by)?, month, day))
            .find(|date| (0..=60).contains(&days(*date, last)))?;
        if let Some(today) = self.frame.today {
            let fresh = (-1..=1)
                .filter_map(|by| near::ymd(today.year().checked_add(by)?, month, day))
                .any(|date| days(date, today).abs() <= 14);
            if fresh || days(today, last).abs() <= 300 {
                return None;
            }
        }
        Some((date.year(), told.value))
    }

    /// A year that the text itself has just given: `In 2018, they met on June 12`; `in June 2018 ... on June 12`.
    fn told_year(&self, part: Part, tense: Tense) -> Option<(i32, Edtf)> {
        if tense.direction == Direction::Future && tense.sure {
            return None;
        }
        let (Part::Day(month, _) | Part::Month(month)) = part else { return None };
        self.told.iter().rev().take_while(|told| self.sentence.saturating_sub(told.sentence) <= 3).find_map(|told| {
            let Edtf::Date(PartialDate { year: Year::Known(year), part: before }) = told.value else { return None };
            let same_month = matches!(before, Part::Day(m, _) | Part::Month(m) if m == month);
            let leads = told.opens
                && told.sentence == self.sentence
                && matches!(before, Part::Whole | Part::Month(_) | Part::Season(_));
            (told.full && (same_month || leads)).then_some((year, told.value))
        })
    }

    /// The year of writing, moved by `by`.
    pub(super) fn this_year(&self, by: i8) -> Option<(i32, String)> {
        if let Some(today) = self.frame.today {
            return Some((today.year().checked_add(by.into())?, format!("counted from {}", self.frame.name())));
        }
        let (year, words) = self.frame.anniversary.as_ref()?;
        Some((year.checked_add(by.into())?, format!("the year from {words}")))
    }

    fn weekday(&self, day: u8, which: Which, week: Option<i8>, tense: Tense) -> Answer {
        let narrative = matches!(which, Which::Previous | Which::Following | Which::Same);
        let told = self.focus().filter(|_| narrative);
        let Some(today) = told.or(self.frame.today) else {
            return Answer::open(format!("XXXX-WXX-{day}"), "the text does not tell the week");
        };
        let date = match week {
            Some(weeks) => {
                near::monday(today).and_then(|monday| near::plus(monday, i64::from(weeks) * 7 + i64::from(day) - 1))
            }
            // "met on Monday before flying to Rome on Thursday": the next Thursday from that Monday.
            None if which == Which::Bare && self.not_before.is_some() => {
                self.not_before.and_then(|day_before| near::weekday(day_before, day, Which::This, tense_ahead()))
            }
            None => near::weekday(today, day, which, tense),
        };
        let Some(date) = date else { return Answer::open(format!("XXXX-WXX-{day}"), "out of the calendar") };
        let name = if told.is_some() { format!("{today}, told before") } else { self.frame.name() };
        let why = match date.cmp(&today) {
            std::cmp::Ordering::Less => format!("the last one before {name}"),
            std::cmp::Ordering::Equal => format!("{name} itself"),
            std::cmp::Ordering::Greater => format!("the next one after {name}"),
        };
        Answer::inferred(Edtf::day(date), why)
    }

    fn day(&self, days: i8) -> Answer {
        if let Some(today) = self.frame.today {
            return match near::plus(today, days.into()) {
                Some(date) => Answer::inferred(Edtf::day(date), format!("counted from {}", self.frame.name())),
                None => Answer::open("XXXX-XX-XX", "out of the calendar"),
            };
        }
        // Month and day of writing are known, the year is not; February's length is left alone.
        let date = self
            .frame
            .day_only
            .and_then(|(month, day)| near::ymd(2001, month, day))
            .and_then(|date| near::plus(date, days.into()));
        match date {
            Some(date) if !matches!((date.month(), date.day()), (2, 28) | (3, 1)) || days == 0 => {
                let part = Part::Day(date.month() as u8, date.day() as u8);
                let value = Edtf::Date(PartialDate { year: Year::Unknown, part });
                Answer::inferred(value, "counted from the article's own date, which states no year")
            }
            _ => Answer::open("XXXX-XX-XX", "the day of writing is not known"),
        }
    }

    fn day_of_month(&self, day: u8, month: Option<i8>, weekday: Option<u8>, tense: Tense) -> Answer {
        let open = || Answer::open(format!("XXXX-XX-{day:02}"), "the text does not tell the month");
        if let Some(months) = month {
            let first = self.frame.today.and_then(|today| near::plus_months(today.with_day(1)?, months.into()));
            let date = first.and_then(|first| first.with_day(day.into()));
            return date.map_or_else(open, |date| {
                Answer::inferred(Edtf::day(date), format!("counted from {}", self.frame.name()))
            });
        }
        // A story told of another time goes on in its own month.
        let told = self.focus.filter(|(sentence, _)| self.sentence.saturating_sub(*sentence) <= 2).map(|(_, day)| day);
        let away = |date: NaiveDate| {
            self.frame.today.is_none_or(|today| today.signed_duration_since(date).num_days().abs() > 60)
        };
        if let Some(date) = told.filter(|date| away(*date)) {
            let first = date.with_day(1);
            let same = first.and_then(|first| first.with_day(day.into()));
            let fits =
                |date: &NaiveDate| weekday.is_none_or(|day| date.weekday().number_from_monday() == u32::from(day));
            if let Some(date) = same.filter(fits) {
                return Answer::inferred(Edtf::day(date), "the month from the date told before");
            }
        }
        let Some(today) = self.frame.today else { return open() };
        near::day_of_month(today, day, weekday, tense).map_or_else(open, |date| {
            Answer::inferred(Edtf::day(date), format!("the month from {}", self.frame.name()))
        })
    }

    fn feast(&self, feast: Feast, year: YearOf, tense: Tense) -> Answer {
        let (which, known) = match year {
            YearOf::Known(year) => (Which::Bare, Some((year, "the feast's day in that year".to_owned()))),
            YearOf::Relative(by) => (Which::Bare, self.this_year(by)),
            YearOf::Missing(which) => (which, None),
        };
        if let Some((year, why)) = known {
            return match feast.in_year(year) {
                Some(date) => Answer::inferred(Edtf::day(date), why),
                None => Answer::open(format!("{year:04}-XX-XX"), "the day of the feast is not known"),
            };
        }
        if let Some(today) = self.frame.today {
            let days: Vec<NaiveDate> = (-2..=2).filter_map(|by| feast.in_year(today.year().checked_add(by)?)).collect();
            return match near::day_of(today, &days, which, tense) {
                Some(date) => Answer::inferred(Edtf::day(date), format!("the feast nearest to {}", self.frame.name())),
                None => Answer::open("XXXX-XX-XX", "the day of the feast is not known"),
            };
        }
        let year = self.frame.anniversary.as_ref().map(|(year, _)| *year);
        match (feast, year.and_then(|year| feast.in_year(year))) {
            (_, Some(date)) => Answer::inferred(Edtf::day(date), "the year from an anniversary in the text"),
            (Feast::Fixed(month, day), None) => {
                let value = Edtf::Date(PartialDate { year: Year::Unknown, part: Part::Day(month, day) });
                Answer::inferred(value, "the feast's day; the text does not tell the year")
            }
            _ => Answer::open("XXXX-XX-XX", "the year is not known"),
        }
    }

    fn half_year(&self, half: u8, year: YearOf) -> Answer {
        let (year, why) = match year {
            YearOf::Known(year) => (year, None),
            YearOf::Relative(by) => match self.this_year(by) {
                Some((year, why)) => (year, Some(why)),
                None => return Answer::open(format!("XXXX-H{half}"), "the year is not known"),
            },
            YearOf::Missing(_) => return Answer::open(format!("XXXX-H{half}"), "the year is not known"),
        };
        let month = |n| PartialDate { year: Year::Known(year), part: Part::Month(n) };
        let value = if half == 1 { Edtf::Interval(month(1), month(6)) } else { Edtf::Interval(month(7), month(12)) };
        Answer {
            value: Some(value),
            timex: Some(format!("{year:04}-H{half}")),
            inferred: why.is_some(),
            chained: false,
            why: why.unwrap_or_else(|| "as the text states it".to_owned()),
        }
    }

    /// `04/09/2025`: taken only where one reading is close to the day of writing and the other is not.
    fn ambiguous(&self, year: i32, low: u8, high: u8) -> Answer {
        let near_to = |date: Option<NaiveDate>| {
            date.zip(self.frame.today)
                .is_some_and(|(date, today)| today.signed_duration_since(date).num_days().abs() <= 31)
        };
        let (month_first, day_first) = (near::ymd(year, low, high), near::ymd(year, high, low));
        let date = match (near_to(month_first), near_to(day_first)) {
            (true, false) => month_first,
            (false, true) => day_first,
            _ => None,
        };
        match date {
            Some(date) => Answer::inferred(Edtf::day(date), format!("the reading close to {}", self.frame.name())),
            None => Answer::open(format!("{year:04}-XX-XX"), "day and month cannot be told apart"),
        }
    }
}
