//! Dates so and so far from another: `two days earlier`, `three weeks ago`, `four months after the summit`.

use chrono::{Datelike, NaiveDate};

use super::unit::{month_of, whole_week};
use super::{Answer, Story, duration, near};
use crate::edtf::{Edtf, Part, PartialDate, Year};
use crate::mention::date::expr::{Atom, Count, Expr, Found, From};
use crate::mention::date::tense::Tense;
use crate::mention::date::word::Unit;

/// Tokens between a date and the noun of its event at most.
const NEAR: usize = 20;

impl Story<'_> {
    pub(super) fn offset(
        &self,
        count: Count,
        unit: Unit,
        ahead: bool,
        from: From,
        next: Option<&Found>,
        tense: Tense,
    ) -> Answer {
        let open = |why: &str| Answer::open(duration(count, unit), why);
        let vague = if ahead { "FUTURE_REF" } else { "PAST_REF" };
        if count == Count::Vague {
            return Answer::open(vague, "no date can be told from the words");
        }
        let (base, name) = match from {
            From::Reference => (self.frame.today, self.frame.name()),
            From::Narrative if unit >= Unit::Month && self.coarse(unit).is_some() => {
                let told = self.coarse(unit);
                (told.map(|(day, _)| day), told.map_or_else(String::new, |(_, name)| format!("{name}, told before")))
            }
            From::Narrative => {
                (self.focus(), self.focus().map_or_else(String::new, |day| format!("{day}, told before")))
            }
            From::Ahead => {
                let day = next.and_then(|next| match next.expr {
                    Expr::Point(Atom::Offset { .. }) => None,
                    Expr::Point(atom) => self.atom(atom, tense, None).value?.bounds().map(|(day, _)| day),
                    _ => None,
                });
                (day, day.map_or_else(String::new, |day| day.to_string()))
            }
            From::Opening(head) | From::Closing(head) => {
                let day = self.stretch_of(head).and_then(|(first, last)| match from {
                    From::Opening(_) => Some(first),
                    _ => last,
                });
                (day, day.map_or_else(String::new, |day| format!("{day}, told before")))
            }
            From::Event(head) | From::Eve(head) => {
                let day = self.event_day(head);
                (day, day.map_or_else(String::new, |day| format!("{day}, the day of the {}", self.doc.word(head))))
            }
        };
        let Some(base) = base else { return open("what it is counted from has no known date") };
        let sign = if ahead { 1 } else { -1 };
        let why = format!("counted from {name}");
        let exact = |n: u32| i64::from(n) * sign;
        match (count, unit) {
            (Count::Exact(n), Unit::Day) => near::plus(base, exact(n))
                .map_or_else(|| open("out of the calendar"), |date| Answer::inferred(Edtf::day(date), why)),
            (Count::Exact(n), Unit::Week) => {
                whole_week(exact(n).checked_mul(7).and_then(|days| near::plus(base, days)), &why)
            }
            (Count::Exact(n), Unit::Weekend) => exact(n)
                .checked_mul(7)
                .and_then(|days| near::plus(base, days))
                .map_or_else(|| open("out of the calendar"), |date| super::unit::weekend_of(date, &why)),
            (Count::Exact(n), Unit::Month) => month_of(near::plus_months(first_of(base), exact(n)), why),
            (Count::Half(n), Unit::Year) => {
                whole_year(near::plus_months(base, (i64::from(n) * 12 + 6) * sign).map(|date| date.year()), why, open)
            }
            (Count::Exact(n), Unit::Year) => whole_year(shifted(base, exact(n)), why, open),
            (Count::Exact(n), Unit::Decade) => {
                let year = exact(n).checked_mul(10).and_then(|years| shifted(base, years));
                match year {
                    Some(year) => Answer::inferred(
                        Edtf::Date(PartialDate { year: Year::Decade(year.div_euclid(10)), part: Part::Whole }),
                        why,
                    ),
                    None => open("out of the calendar"),
                }
            }
            _ => open("no date can be told from the words"),
        }
    }

    /// The beginning of a month or year told last, and not long ago: `in June 2018 ... a year later`, `in 2007 ... two
    /// years later`.
    fn coarse(&self, unit: Unit) -> Option<(NaiveDate, Edtf)> {
        let told = self.told.last().filter(|told| self.sentence.saturating_sub(told.sentence) <= 1)?;
        let Edtf::Date(date) = told.value else { return None };
        let fits = matches!(date.part, Part::Month(_)) || date.part == Part::Whole && unit >= Unit::Year;
        let (first, _) = date.bounds().filter(|_| fits && matches!(date.year, Year::Known(_)))?;
        Some((first, told.value))
    }

    /// First and last day of the stretch told last: an interval, or a day on which something opened. With the noun
    /// of an event, only one that the noun is told of.
    fn stretch_of(&self, head: Option<usize>) -> Option<(NaiveDate, Option<NaiveDate>)> {
        let stretch = self.stretch.as_ref().filter(|told| self.sentence.saturating_sub(told.sentence) <= 6)?;
        let named = head.is_none_or(|head| {
            let sentence = self.doc.sentences.get(stretch.sentence).map_or(0..0, |sentence| sentence.tokens.clone());
            sentence.into_iter().any(|t| t != head && self.doc.word(t).eq_ignore_ascii_case(self.doc.word(head)))
        });
        named.then_some((stretch.first, stretch.last))
    }

    /// The day that the text gives for the event whose noun is token `head`.
    fn event_day(&self, head: usize) -> Option<NaiveDate> {
        let noun = self.doc.word(head);
        if noun.is_empty() {
            return None;
        }
        // The sentence told last that names the event; in it, the date closest to the noun.
        let mut best: Option<(usize, usize, NaiveDate)> = None;
        for told in self.told.iter().rev() {
            if best.is_some_and(|(sentence, ..)| sentence != told.sentence) {
                break;
            }
            let Some(sentence) = self.doc.sentences.get(told.sentence) else { continue };
            let (from, to) = (told.tokens.start, told.tokens.end);
            let near =
                from.saturating_sub(NEAR).max(sentence.tokens.start)..to.saturating_add(NEAR).min(sentence.tokens.end);
            let named = near.filter(|t| *t != head && self.doc.word(*t).eq_ignore_ascii_case(noun));
            let gap = named.map(|t| if t < from { from - t } else { t.saturating_sub(to) }).min();
            let day = match told.value {
                Edtf::Date(date) | Edtf::Interval(_, date) => matches!(date.part, Part::Day(..)),
            };
            let Some((gap, (_, last))) = gap.zip(told.value.bounds()).filter(|_| day) else {
                continue;
            };
            if best.is_none_or(|(_, closest, _)| gap < closest) {
                best = Some((told.sentence, gap, last));
            }
        }
        best.map(|(.., day)| day)
    }
}

fn first_of(date: NaiveDate) -> NaiveDate {
    date.with_day(1).unwrap_or(date)
}

fn shifted(base: NaiveDate, years: i64) -> Option<i32> {
    base.year().checked_add(i32::try_from(years).ok()?).filter(|year| (0..=9999).contains(year))
}

fn whole_year(year: Option<i32>, why: String, open: impl Fn(&str) -> Answer) -> Answer {
    match year.filter(|year| (0..=9999).contains(year)) {
        Some(year) => Answer::inferred(Edtf::Date(PartialDate { year: Year::Known(year), part: Part::Whole }), why),
        None => open("out of the calendar"),
    }
}
