//! Feasts and public holidays, and the day on which they fall.

use chrono::{Datelike, Days, NaiveDate};

/// How a feast is placed in its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feast {
    /// Month and day.
    Fixed(u8, u8),
    /// The nth such weekday (1 Monday to 7 Sunday) of a month; 0 for the last.
    Nth(u8, u8, u8),
    /// Days from Western Easter.
    Easter(i8),
    /// Days from Orthodox Easter.
    OrthodoxEaster(i8),
    /// Days from the first day of the lunar year.
    Lunar(i8),
    /// No one day can be told from the name.
    Floating,
}

impl Feast {
    /// The day on which it falls in `year`.
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        match self {
            Feast::Fixed(month, day) => NaiveDate::from_ymd_opt(year, month.into(), day.into()),
            Feast::Nth(nth, weekday, month) => nth_weekday(year, nth, weekday, month),
            Feast::Easter(days) => shift(easter(year)?, days),
            Feast::OrthodoxEaster(days) => shift(orthodox_easter(year)?, days),
            Feast::Lunar(days) => shift(lunar_new_year(year)?, days),
            Feast::Floating => None,
        }
    }
}

fn shift(date: NaiveDate, days: i8) -> Option<NaiveDate> {
    let by = Days::new(days.unsigned_abs().into());
    if days < 0 { date.checked_sub_days(by) } else { date.checked_add_days(by) }
}

fn nth_weekday(year: i32, nth: u8, weekday: u8, month: u8) -> Option<NaiveDate> {
    if nth > 0 {
        let first = NaiveDate::from_ymd_opt(year, month.into(), 1)?;
        let ahead = (u32::from(weekday) + 7 - first.weekday().number_from_monday()) % 7;
        return first.checked_add_days(Days::new((ahead + 7 * u32::from(nth - 1)).into()));
    }
    let last = (28..=31).rev().find_map(|day| NaiveDate::from_ymd_opt(year, month.into(), day))?;
    let back = (last.weekday().number_from_monday() + 7 - u32::from(weekday)) % 7;
    last.checked_sub_days(Days::new(back.into()))
}

/// Western Easter, by Gauss's rule as Lichtenberg mended it.
fn easter(year: i32) -> Option<NaiveDate> {
    if !(1583..=9999).contains(&year) {
        return None;
    }
    let century = year / 100;
    let moon_shift = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
    let sun_shift = 2 - (3 * century + 3) / 4;
    let cycle = year % 19;
    let seed = (19 * cycle + moon_shift) % 30;
    let mend = (seed + cycle / 11) / 29;
    let full_moon = 21 + seed - mend;
    let first_sunday = 7 - (year + year / 4 + sun_shift) % 7;
    let march_day = full_moon + 7 - (full_moon - first_sunday) % 7;
    let days = Days::new(u64::try_from(march_day - 1).ok()?);
    NaiveDate::from_ymd_opt(year, 3, 1)?.checked_add_days(days)
}

/// Orthodox Easter: the Julian computation, moved into the Gregorian calendar.
fn orthodox_easter(year: i32) -> Option<NaiveDate> {
    if !(1900..=2099).contains(&year) {
        return None;
    }
    let moon = (19 * (year % 19) + 15) % 30;
    let sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
    let days = moon + sunday + 21 + 13;
    NaiveDate::from_ymd_opt(year, 3, 1)?.checked_add_days(Days::new(u64::try_from(days).ok()?))
}

/// First day of the Chinese year, 1985 to 2035, as month and day.
const LUNAR: &[(u8, u8)] = &[
    (2, 20),
    (2, 9),
    (1, 29),
    (2, 17),
    (2, 6), // 1985
    (1, 27),
    (2, 15),
    (2, 4),
    (1, 23),
    (2, 10), // 1990
    (1, 31),
    (2, 19),
    (2, 7),
    (1, 28),
    (2, 16), // 1995
    (2, 5),
    (1, 24),
    (2, 12),
    (2, 1),
    (1, 22), // 2000
    (2, 9),
    (1, 29),
    (2, 18),
    (2, 7),
    (1, 26), // 2005
    (2, 14),
    (2, 3),
    (1, 23),
    (2, 10),
    (1, 31), // 2010
    (2, 19),
    (2, 8),
    (1, 28),
    (2, 16),
    (2, 5), // 2015
    (1, 25),
    (2, 12),
    (2, 1),
    (1, 22),
    (2, 10), // 2020
    (1, 29),
    (2, 17),
    (2, 6),
    (1, 26),
    (2, 13), // 2025
    (2, 3),
    (1, 23),
    (2, 11),
    (1, 31),
    (2, 19), // 2030
    (2, 8),  // 2035
];

fn lunar_new_year(year: i32) -> Option<NaiveDate> {
    let (month, day) = LUNAR.get(usize::try_from(year.checked_sub(1985)?).ok()?)?;
    NaiveDate::from_ymd_opt(year, (*month).into(), (*day).into())
}

/// The names, in lower case; the longest that fits is taken.
pub const NAMES: &[(&str, Feast)] = &[
    ("christmas day", Feast::Fixed(12, 25)),
    ("christmas eve", Feast::Fixed(12, 24)),
    ("christmas", Feast::Fixed(12, 25)),
    ("orthodox christmas", Feast::Fixed(1, 7)),
    ("boxing day", Feast::Fixed(12, 26)),
    ("new year 's day", Feast::Fixed(1, 1)),
    ("new year 's eve", Feast::Fixed(12, 31)),
    ("new years day", Feast::Fixed(1, 1)),
    ("new years eve", Feast::Fixed(12, 31)),
    ("easter", Feast::Easter(0)),
    ("easter sunday", Feast::Easter(0)),
    ("easter monday", Feast::Easter(1)),
    ("orthodox easter", Feast::OrthodoxEaster(0)),
    ("orthodox easter sunday", Feast::OrthodoxEaster(0)),
    ("good friday", Feast::Easter(-2)),
    ("palm sunday", Feast::Easter(-7)),
    ("ash wednesday", Feast::Easter(-46)),
    ("maundy thursday", Feast::Easter(-3)),
    ("holy thursday", Feast::Easter(-3)),
    ("holy saturday", Feast::Easter(-1)),
    ("pentecost", Feast::Easter(49)),
    ("thanksgiving", Feast::Nth(4, 4, 11)),
    ("thanksgiving day", Feast::Nth(4, 4, 11)),
    ("bastille day", Feast::Fixed(7, 14)),
    ("may day", Feast::Fixed(5, 1)),
    ("independence day", Feast::Floating),
    ("victory day", Feast::Fixed(5, 9)),
    ("ve day", Feast::Fixed(5, 8)),
    ("v-e day", Feast::Fixed(5, 8)),
    ("valentine 's day", Feast::Fixed(2, 14)),
    ("halloween", Feast::Fixed(10, 31)),
    ("international women 's day", Feast::Fixed(3, 8)),
    ("international workers ' day", Feast::Fixed(5, 1)),
    ("international workers' day", Feast::Fixed(5, 1)),
    ("labor day", Feast::Nth(1, 1, 9)),
    ("labour day", Feast::Floating),
    ("memorial day", Feast::Nth(0, 1, 5)),
    ("martin luther king day", Feast::Nth(3, 1, 1)),
    ("martin luther king jr . day", Feast::Nth(3, 1, 1)),
    ("presidents ' day", Feast::Nth(3, 1, 2)),
    ("presidents day", Feast::Nth(3, 1, 2)),
    ("veterans day", Feast::Fixed(11, 11)),
    ("armistice day", Feast::Fixed(11, 11)),
    ("remembrance day", Feast::Fixed(11, 11)),
    ("remembrance sunday", Feast::Nth(2, 7, 11)),
    ("columbus day", Feast::Nth(2, 1, 10)),
    ("epiphany", Feast::Fixed(1, 6)),
    ("st . patrick 's day", Feast::Fixed(3, 17)),
    ("st patrick 's day", Feast::Fixed(3, 17)),
    ("earth day", Feast::Fixed(4, 22)),
    ("juneteenth", Feast::Fixed(6, 19)),
    ("anzac day", Feast::Fixed(4, 25)),
    ("canada day", Feast::Fixed(7, 1)),
    ("australia day", Feast::Fixed(1, 26)),
    ("lunar new year", Feast::Lunar(0)),
    ("lunar new year 's eve", Feast::Lunar(-1)),
    ("lunar new year 's day", Feast::Lunar(0)),
    ("chinese new year", Feast::Lunar(0)),
    ("spring festival", Feast::Lunar(0)),
    ("tet", Feast::Lunar(0)),
    ("seollal", Feast::Lunar(0)),
    ("national day", Feast::Floating),
    ("ramadan", Feast::Floating),
    ("eid al-fitr", Feast::Floating),
    ("eid al-adha", Feast::Floating),
    ("hanukkah", Feast::Floating),
    ("passover", Feast::Floating),
    ("diwali", Feast::Floating),
    ("nowruz", Feast::Floating),
    ("yom kippur", Feast::Floating),
    ("rosh hashanah", Feast::Floating),
];

/// Days that only a country's name pins down: holiday, country or demonym in lower case, day.
pub const NATIONAL: &[(&str, &[&str], Feast)] = &[
    ("independence day", &["u.s.", "us", "american", "america"], Feast::Fixed(7, 4)),
    ("independence day", &["india", "indian"], Feast::Fixed(8, 15)),
    ("independence day", &["pakistan", "pakistani"], Feast::Fixed(8, 14)),
    ("independence day", &["ukraine", "ukrainian"], Feast::Fixed(8, 24)),
    ("independence day", &["poland", "polish", "angola", "angolan"], Feast::Fixed(11, 11)),
    ("independence day", &["brazil", "brazilian"], Feast::Fixed(9, 7)),
    ("independence day", &["mexico", "mexican"], Feast::Fixed(9, 16)),
    ("independence day", &["indonesia", "indonesian"], Feast::Fixed(8, 17)),
    ("independence day", &["finland", "finnish"], Feast::Fixed(12, 6)),
    ("independence day", &["nigeria", "nigerian"], Feast::Fixed(10, 1)),
    ("independence day", &["ghana", "ghanaian"], Feast::Fixed(3, 6)),
    ("independence day", &["belarus", "belarusian"], Feast::Fixed(7, 3)),
    ("national day", &["china", "chinese"], Feast::Fixed(10, 1)),
    ("national day", &["france", "french"], Feast::Fixed(7, 14)),
    ("national day", &["singapore", "singaporean"], Feast::Fixed(8, 9)),
    ("national day", &["vietnam", "vietnamese"], Feast::Fixed(9, 2)),
    ("national day", &["saudi"], Feast::Fixed(9, 23)),
    ("national day", &["taiwan", "taiwanese"], Feast::Fixed(10, 10)),
    ("national day", &["swiss", "switzerland"], Feast::Fixed(8, 1)),
    ("thanksgiving", &["canada", "canadian"], Feast::Nth(2, 1, 10)),
    ("victory day", &["ukraine", "ukrainian"], Feast::Fixed(5, 8)),
    ("labour day", &["canada", "canadian"], Feast::Nth(1, 1, 9)),
    ("labour day", &["india", "indian", "china", "chinese", "kenya", "kenyan"], Feast::Fixed(5, 1)),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(feast: Feast, year: i32, expected: &str) {
        assert_eq!(feast.in_year(year).map(|date| date.to_string()).unwrap_or_default(), expected);
    }

    #[test]
    fn feasts_fall_on_their_days() {
        check(Feast::Easter(0), 2025, "2025-04-20");
        check(Feast::Easter(0), 2024, "2024-03-31");
        check(Feast::Easter(0), 2019, "2019-04-21");
        check(Feast::Easter(0), 1998, "1998-04-12");
        check(Feast::Easter(-2), 1998, "1998-04-10");
        check(Feast::Easter(0), 1954, "1954-04-18");
        check(Feast::Easter(0), 1981, "1981-04-19");
        check(Feast::OrthodoxEaster(0), 2024, "2024-05-05");
        check(Feast::OrthodoxEaster(0), 2025, "2025-04-20");
        check(Feast::OrthodoxEaster(0), 2021, "2021-05-02");
        check(Feast::Nth(4, 4, 11), 2025, "2025-11-27");
        check(Feast::Nth(0, 1, 5), 2025, "2025-05-26");
        check(Feast::Nth(1, 1, 9), 2025, "2025-09-01");
        check(Feast::Nth(3, 1, 1), 2024, "2024-01-15");
        check(Feast::Lunar(0), 2025, "2025-01-29");
        check(Feast::Lunar(0), 1998, "1998-01-28");
        check(Feast::Lunar(0), 2035, "2035-02-08");
        check(Feast::Lunar(0), 2040, "");
        check(Feast::Easter(0), i32::MAX, "");
        check(Feast::Floating, 2025, "");
    }
}
