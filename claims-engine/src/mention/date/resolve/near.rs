//! The nearest day, month or season that fits a tense.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::edtf::{Part, PartialDate, Year};
use crate::mention::date::tense::{Direction, Tense};
use crate::mention::date::word::Which;

/// A month-and-day further off than this, when the other year's is close, betrays a misread tense.
const FAR: i64 = 300;
const CLOSE: i64 = 45;

pub fn plus(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    let by = Days::new(days.unsigned_abs());
    if days < 0 { date.checked_sub_days(by) } else { date.checked_add_days(by) }
}

pub fn plus_months(date: NaiveDate, months: i64) -> Option<NaiveDate> {
    let by = Months::new(u32::try_from(months.unsigned_abs()).ok()?);
    if months < 0 { date.checked_sub_months(by) } else { date.checked_add_months(by) }
}

pub fn ymd(year: i32, month: u8, day: u8) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month.into(), day.into())
}

/// Monday of the week of `date`.
pub fn monday(date: NaiveDate) -> Option<NaiveDate> {
    plus(date, -i64::from(date.weekday().num_days_from_monday()))
}

/// The weekday (1 Monday to 7 Sunday) nearest to `today` that fits; `today` itself counts both ways.
pub fn weekday(today: NaiveDate, day: u8, which: Which, tense: Tense) -> Option<NaiveDate> {
    let ahead = (i64::from(day) - i64::from(today.weekday().number_from_monday())).rem_euclid(7);
    let back = (7 - ahead) % 7;
    let days = match which {
        Which::Last | Which::Previous => -(if back == 0 { 7 } else { back }),
        // "next Friday", said on a Monday, is not the Friday of this week.
        Which::Next if ahead == 0 => 7,
        Which::Next if i64::from(day) > i64::from(today.weekday().number_from_monday()) => ahead + 7,
        Which::AfterNext => ahead + 7,
        Which::Following => {
            if ahead == 0 {
                7
            } else {
                ahead
            }
        }
        Which::This if tense.direction == Direction::Past => -back,
        Which::Next | Which::This => ahead,
        // "that Friday": the one of the week told of.
        Which::Same => i64::from(day) - i64::from(today.weekday().number_from_monday()),
        Which::Bare => match tense {
            Tense { direction: Direction::Future, sure: true, .. } => ahead,
            // "talks scheduled for Monday" told on a Tuesday: yesterday, not next week.
            Tense { direction: Direction::Future, sure: false, .. } if back > 1 => ahead,
            Tense { direction: Direction::Unknown, .. } if back >= 5 => ahead,
            _ => -back,
        },
    };
    plus(today, days)
}

/// The one of `candidates` (in order of time) that fits `today`, the word before it and the tense.
/// `exact` says that the unit is a day, of which today's counts both ways.
fn choose(today: NaiveDate, candidates: &[(NaiveDate, NaiveDate)], which: Which, tense: Tense) -> Option<usize> {
    let now = |at: &usize| candidates.get(*at).is_some_and(|(first, last)| *first <= today && today <= *last);
    let all = 0..candidates.len();
    let last_before = || all.clone().rev().find(|at| candidates[*at].1 < today);
    let first_after = || all.clone().find(|at| candidates[*at].0 > today);
    match which {
        Which::Last | Which::Previous => return last_before(),
        Which::Next | Which::Following | Which::AfterNext => return first_after(),
        Which::This => {
            let year = |at: &usize| candidates[*at].0.year() == today.year();
            return all.clone().find(now).or_else(|| all.clone().find(year));
        }
        Which::Bare | Which::Same => {}
    }
    if let Some(at) = all.clone().find(now) {
        return Some(at);
    }
    let (back, ahead) = (last_before(), first_after());
    let off = |at: Option<usize>| {
        at.map_or(i64::MAX, |at| {
            let (first, last) = candidates[at];
            if last < today {
                today.signed_duration_since(last).num_days()
            } else {
                first.signed_duration_since(today).num_days()
            }
        })
    };
    let (behind, before) = (off(back), off(ahead));
    let nearest = if behind <= before { back } else { ahead };
    match tense {
        Tense { direction: Direction::Past, sure: true, close } if close || !(behind > FAR && before <= CLOSE) => back,
        Tense { direction: Direction::Future, sure: true, close } if close || !(before > FAR && behind <= CLOSE) => {
            ahead
        }
        // "agreed to meet in June": ahead, unless what lies behind is far closer.
        Tense { direction: Direction::Future, sure: false, .. } if before <= behind.saturating_mul(2) => ahead,
        _ => nearest,
    }
}

/// The year of a month, day or season that states none.
pub fn year_of(today: NaiveDate, part: Part, which: Which, tense: Tense, weekday: Option<u8>) -> Option<i32> {
    let reach = if part == Part::Day(2, 29) { 8 } else { 2 };
    let years: Vec<i32> = (-reach..=reach).filter_map(|by| today.year().checked_add(by)).collect();
    let mut spans = Vec::with_capacity(years.len());
    let mut fitting = Vec::with_capacity(years.len());
    for year in years {
        let date = PartialDate { year: Year::Known(year), part };
        let Some(bounds) = date.bounds() else { continue };
        spans.push(bounds);
        fitting.push(year);
    }
    let chosen = choose(today, &spans, which, tense)?;
    let fits = |at: usize| {
        weekday.is_none_or(|day| {
            spans.get(at).is_some_and(|(first, _)| first.weekday().number_from_monday() == u32::from(day))
        })
    };
    // A weekday that does not fit a date close by is an error to be checked, not another year.
    let far = spans.get(chosen).is_none_or(|(day, _)| today.signed_duration_since(*day).num_days().abs() > CLOSE);
    if far && !fits(chosen) {
        // A stated weekday outweighs the tense: one of the years beside may be meant.
        let beside: Vec<usize> = [chosen.checked_sub(1), chosen.checked_add(1)]
            .into_iter()
            .flatten()
            .filter(|at| fits(*at) && *at < spans.len())
            .collect();
        if let [only] = beside[..] {
            return fitting.get(only).copied();
        }
    }
    fitting.get(chosen).copied()
}

/// The one of several days, a year apart or so, that fits.
pub fn day_of(today: NaiveDate, days: &[NaiveDate], which: Which, tense: Tense) -> Option<NaiveDate> {
    let spans: Vec<(NaiveDate, NaiveDate)> = days.iter().map(|day| (*day, *day)).collect();
    choose(today, &spans, which, tense).and_then(|at| days.get(at).copied())
}

/// The nearest day with that number: `the 29th`.
pub fn day_of_month(today: NaiveDate, day: u8, weekday: Option<u8>, tense: Tense) -> Option<NaiveDate> {
    let mut days: Vec<NaiveDate> = (-6..=6)
        .filter_map(|by| plus_months(today.with_day(1)?, by))
        .filter_map(|first| first.with_day(day.into()))
        .collect();
    let fits = |date: &NaiveDate| weekday.is_none_or(|day| date.weekday().number_from_monday() == u32::from(day));
    if days.iter().any(fits) {
        days.retain(fits);
    }
    let spans: Vec<(NaiveDate, NaiveDate)> = days.iter().map(|day| (*day, *day)).collect();
    if let Some(same) = days.iter().find(|date| **date == today) {
        return Some(*same);
    }
    let at = match tense {
        Tense { direction: Direction::Past, sure: true, .. } => spans.iter().rposition(|(day, _)| *day < today),
        Tense { direction: Direction::Future, sure: true, .. } => spans.iter().position(|(day, _)| *day > today),
        _ => choose(today, &spans, Which::Bare, Tense::default()),
    };
    at.and_then(|at| days.get(at).copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAST: Tense = Tense { direction: Direction::Past, sure: true, close: true };
    const FUTURE: Tense = Tense { direction: Direction::Future, sure: true, close: true };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_day_itself_counts_both_ways() {
        let friday = day("2025-09-05");
        assert_eq!(weekday(friday, 5, Which::Bare, PAST), Some(friday));
        assert_eq!(weekday(friday, 5, Which::Bare, FUTURE), Some(friday));
        assert_eq!(year_of(friday, Part::Day(9, 5), Which::Bare, PAST, None), Some(2025));
    }

    #[test]
    fn year_ends_are_crossed() {
        assert_eq!(year_of(day("2026-01-02"), Part::Day(12, 27), Which::Bare, PAST, None), Some(2025));
        assert_eq!(year_of(day("2025-12-20"), Part::Day(1, 15), Which::Bare, FUTURE, None), Some(2026));
        assert_eq!(year_of(day("2025-06-01"), Part::Day(2, 29), Which::Bare, PAST, None), Some(2024));
        assert_eq!(weekday(day("2026-01-01"), 3, Which::Bare, PAST), Some(day("2025-12-31")));
    }

    #[test]
    fn the_ends_of_the_calendar_are_no_trouble() {
        for date in [NaiveDate::MIN, NaiveDate::MAX] {
            let _ = weekday(date, 3, Which::Next, FUTURE);
            let _ = year_of(date, Part::Day(2, 29), Which::Bare, PAST, Some(1));
            let _ = day_of_month(date, 31, None, PAST);
            let _ = monday(date);
        }
    }
}
