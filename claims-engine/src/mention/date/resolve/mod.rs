//! From an expression to its value: which day, month or year is meant, and how that is known.

mod atom;
mod counted;
pub mod near;
mod offset;
mod unit;

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::expr::{Atom, Count, Expr, Found, YearOf};
use super::frame::Frame;
use super::tense::{Direction, Tense};
use super::word::{Hour, Unit};
use crate::doc::Doc;
use crate::edtf::{Edtf, Part, PartialDate, Year};
use crate::lexicon::{self, Classes};

/// What an expression came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub value: Option<Edtf>,
    /// TIMEX3, where it is not the value's own text.
    pub timex: Option<String>,
    /// How, to follow the expression's words.
    pub why: String,
    /// Whether anything came from outside the words.
    pub inferred: bool,
    /// Whether its year goes on from one that the text stated before.
    pub chained: bool,
}

impl Answer {
    fn stated(value: Edtf) -> Self {
        Self {
            value: Some(value),
            timex: None,
            why: "as the text states it".to_owned(),
            inferred: false,
            chained: false,
        }
    }

    fn inferred(value: Edtf, why: impl Into<String>) -> Self {
        Self { value: Some(value), timex: None, why: why.into(), inferred: true, chained: false }
    }

    fn open(timex: impl Into<String>, why: impl Into<String>) -> Self {
        Self { value: None, timex: Some(timex.into()), why: why.into(), inferred: false, chained: false }
    }
}

/// What was told earlier in the text.
#[derive(Clone, Debug)]
struct Told {
    sentence: usize,
    tokens: Range<usize>,
    value: Edtf,
    /// Whether month and year were stated in full.
    full: bool,
    /// Whether it opens its sentence: `In 2018, ...`.
    opens: bool,
}

/// Resolves the expressions of one document in their order.
pub struct Story<'d> {
    doc: &'d Doc<'d>,
    frame: &'d Frame,
    told: Vec<Told>,
    /// The day that the story tells of.
    focus: Option<(usize, NaiveDate)>,
    /// The day of an occasion named in passing: `the June 12 summit`.
    beside: Option<(usize, NaiveDate)>,
    /// What lasted, or opened, last.
    stretch: Option<Stretch>,
    /// A day that what is resolved cannot lie before: `met on Monday before flying on Thursday`.
    not_before: Option<NaiveDate>,
    sentence: usize,
}

/// A stretch of days that the story told, and in which sentence.
#[derive(Clone, Debug)]
struct Stretch {
    sentence: usize,
    first: NaiveDate,
    last: Option<NaiveDate>,
}

impl<'d> Story<'d> {
    pub fn new(doc: &'d Doc<'d>, frame: &'d Frame) -> Self {
        Self { doc, frame, told: Vec::new(), focus: None, beside: None, stretch: None, not_before: None, sentence: 0 }
    }

    /// Resolves `found`; `next` is the expression behind it in the same sentence.
    pub fn resolve(&mut self, found: &Found, next: Option<&Found>, sentence: usize, tense: Tense) -> Answer {
        self.sentence = sentence;
        self.not_before = self.told_before(found);
        let answer = match found.expr {
            Expr::Point(Atom::Offset { .. }) if found.bounded => {
                Answer::open("PAST_REF", "no more than a bound is stated")
            }
            Expr::Point(atom) => self.atom(atom, tense, next),
            Expr::Range(a, b) => self.range(a, b, tense),
            Expr::Lasting { days, ends, at } => self.lasting(days, ends, at, tense),
            Expr::Within { count, unit }
                if tense.direction == Direction::Future
                    && tense.sure
                    && !found.bounded
                    && !self.is_counted_since(found) =>
            {
                let from = super::expr::From::Reference;
                self.atom(Atom::Offset { count, unit, ahead: true, from }, tense, next)
            }
            Expr::Duration { count, unit } | Expr::Within { count, unit } => {
                Answer::open(duration(count, unit), "a length of time")
            }
            Expr::Set { count, unit, weekday } => Answer::open(
                weekday.map_or_else(|| duration(Count::Exact(count), unit), |day| format!("XXXX-WXX-{day}")),
                "it comes again and again",
            ),
            Expr::Clock { hour, minute } => Answer::open(
                minute.map_or_else(|| format!("T{hour:02}"), |m| format!("T{hour:02}:{m:02}")),
                "a time of day",
            ),
            Expr::Vague(timex) => Answer::open(timex, "no date can be told from the words"),
        };
        self.tell(found, &answer);
        answer
    }

    /// The stretch that a length covers, where the words around it date its beginning or end.
    pub fn covers(&mut self, found: &Found, tense: Tense) -> Option<Edtf> {
        let (ends, at) = found.begins?;
        let Expr::Duration { count: Count::Exact(n), unit } = found.expr else { return None };
        let days = if unit == Unit::Week { n.checked_mul(7)? } else { n };
        let value = self.lasting(days, ends, at, tense).value;
        self.note_stretch(value, false);
        value
    }

    /// Keeps what lasted for `its second day`.
    fn note_stretch(&mut self, value: Option<Edtf>, opens: bool) {
        let Some((first, last)) = value.and_then(Edtf::bounds) else { return };
        let daily = match value {
            Some(Edtf::Interval(from, to)) => {
                matches!((from.part, to.part), (Part::Day(..), Part::Day(..)))
            }
            Some(Edtf::Date(date)) => opens && matches!(date.part, Part::Day(..)),
            None => false,
        };
        if daily {
            let last = (last > first).then_some(last);
            self.stretch = Some(Stretch { sentence: self.sentence, first, last });
        }
    }

    /// The day told last in the same sentence, where `before` stands between it and `found`.
    fn told_before(&self, found: &Found) -> Option<NaiveDate> {
        let told = self.told.last().filter(|told| told.sentence == self.sentence)?;
        let (day, _) = told.value.bounds().filter(|_| told.value.is_day())?;
        let mut between = told.tokens.end..found.tokens.start;
        let led = between
            .clone()
            .any(|t| self.doc.is_any(t, &["before"]) || self.doc.is(t, "ahead") && self.doc.is(t + 1, "of"));
        (led && !between.any(|t| matches!(self.doc.word(t), ";" | ":" | "—" | "–" | "--" | "-"))).then_some(day)
    }

    fn tell(&mut self, found: &Found, answer: &Answer) {
        let Some(value) = answer.value else { return };
        let Some(sentence) = self.doc.sentences.get(self.sentence) else { return };
        let block = self.doc.blocks.get(sentence.block).map(|block| block.kind);
        if block == Some(crate::layout::BlockKind::Dateline) {
            return;
        }
        let known = |atom: &Atom| matches!(atom, Atom::Calendar { year: YearOf::Known(_), .. });
        let full = answer.chained
            || match &found.expr {
                Expr::Point(at) | Expr::Lasting { at, .. } => known(at),
                Expr::Range(_, last) => known(last),
                _ => false,
            };
        let opens = found.tokens.start <= sentence.tokens.start + 2;
        let from = found.tokens.start;
        let begun = (from.saturating_sub(8).max(sentence.tokens.start)..from).any(|t| {
            self.doc.is_any(t, &["opened", "opens", "open", "began", "begins", "begin", "started", "starts", "start"])
        });
        self.note_stretch(Some(value), begun);
        self.told.push(Told { sentence: self.sentence, tokens: found.tokens.clone(), value, full, opens });
        if self.told.len() > 64 {
            self.told.drain(..32);
        }
        let daily = value.bounds().filter(|_| match value {
            Edtf::Date(date) | Edtf::Interval(_, date) => matches!(date.part, Part::Day(..)),
        });
        if let Some((_, last)) = daily {
            if self.qualifies(found) {
                // "The 29-30 October summit was followed, three days later, by a call": within its own sentence only.
                let noun = lexicon::classes(self.doc.word(found.tokens.end)).is(Classes::Occasion);
                self.beside = noun.then_some((self.sentence, last));
            } else {
                self.focus = Some((self.sentence, last));
                self.beside = None;
            }
        }
    }

    /// `the first such meeting in six years`: the length looks back, whatever the tense.
    fn is_counted_since(&self, found: &Found) -> bool {
        let start = found.tokens.start;
        (start.saturating_sub(9)..start).any(|t| {
            self.doc.tokens.get(t).is_some_and(|token| token.kind == crate::lex::TokenKind::Ordinal)
                || self.doc.is_any(
                    t,
                    &["first", "second", "third", "only", "biggest", "largest", "highest", "lowest", "most", "worst"],
                )
        })
    }

    /// Whether a date only qualifies a noun: `the November 27 deal`.
    fn qualifies(&self, found: &Found) -> bool {
        let before = found.tokens.start.wrapping_sub(1);
        let next = self.doc.tokens.get(found.tokens.end);
        let noun = next.is_some_and(|token| token.kind == crate::lex::TokenKind::Word && !token.capital);
        noun && (self.doc.is_any(before, &["the", "a", "its", "their", "his", "her"])
            || self.doc.tokens.get(before).is_some_and(|token| token.kind == crate::lex::TokenKind::Possessive))
    }

    fn range(&mut self, a: Atom, b: Atom, tense: Tense) -> Answer {
        let (first, second) = self.ends(a, b, tense);
        let pair = match (first.value, second.value) {
            (Some(Edtf::Date(from)), Some(Edtf::Date(to))) => (from, to),
            _ => return Answer::open("XXXX-XX-XX", first.why),
        };
        let ordered = match (pair.0.bounds(), pair.1.bounds()) {
            (Some((from, _)), Some((_, to))) => from <= to,
            _ => pair.0.part <= pair.1.part,
        };
        if !ordered {
            return Answer::open("XXXX-XX-XX", "the second date comes before the first");
        }
        let why = if first.inferred { first.why } else { second.why };
        Answer {
            value: Some(Edtf::Interval(pair.0, pair.1)),
            timex: None,
            why,
            inferred: first.inferred || second.inferred,
            chained: first.chained || second.chained,
        }
    }

    /// Both ends of a range: the one nearer to the day of writing first, the other after or before it.
    fn ends(&mut self, a: Atom, b: Atom, tense: Tense) -> (Answer, Answer) {
        let past = tense.direction == Direction::Past;
        if let (Atom::Weekday { day: from, which, week }, Atom::Weekday { day: to, .. }) = (a, b) {
            let length = (i64::from(to) - i64::from(from)).rem_euclid(7);
            if let Some((first, last)) = self.running_week(from, length, which, tense).filter(|_| week.is_none()) {
                let why = format!("the days around {}", self.frame.name());
                return (Answer::inferred(Edtf::day(first), why.clone()), Answer::inferred(Edtf::day(last), why));
            }
            let ahead = tense.direction == Direction::Future && tense.sure;
            let lead = if ahead || week.is_some() || !matches!(which, super::word::Which::Bare) { a } else { b };
            let mut answer = self.atom(lead, tense, None);
            let Some(day) = answer.value.and_then(Edtf::bounds).map(|(day, _)| day) else {
                return (answer.clone(), answer);
            };
            let (first, last) =
                if lead == a { (Some(day), near::plus(day, length)) } else { (near::plus(day, -length), Some(day)) };
            answer.value = last.map(Edtf::day);
            let first = Answer { value: first.map(Edtf::day), ..answer.clone() };
            return (first, answer);
        }
        if let (Atom::DayOfMonth { .. }, Atom::DayOfMonth { .. }) = (a, b) {
            return (self.atom(a, tense, None), self.atom(b, tense, None));
        }
        if let (
            Atom::Calendar { year: YearOf::Missing(_), part: from, .. },
            Atom::Calendar { year: YearOf::Missing(_), part: to, .. },
        ) = (a, b)
        {
            // One of the two fixes the year; the range runs forward from the first.
            let wraps = from > to;
            let lead = if past { b } else { a };
            let mut answer = self.atom(lead, tense, None);
            let Some(Edtf::Date(PartialDate { year, .. })) = answer.value else { return (answer.clone(), answer) };
            if let Some((start, end)) = self.running(from, to).filter(|_| !answer.chained) {
                let end =
                    Answer { value: Some(Edtf::Date(PartialDate { year: Year::Known(end), part: to })), ..answer };
                let start = Edtf::Date(PartialDate { year: Year::Known(start), part: from });
                return (Answer { value: Some(start), ..end.clone() }, end);
            }
            let shift = |by: i32| match year {
                Year::Known(year) => Year::Known(year.saturating_add(by)),
                other => other,
            };
            let (start, end) = match (wraps, past) {
                (false, _) => (year, year),
                (true, true) => (shift(-1), year),
                (true, false) => (year, shift(1)),
            };
            answer.value = Some(Edtf::Date(PartialDate { year: end, part: to }));
            let first = Answer { value: Some(Edtf::Date(PartialDate { year: start, part: from })), ..answer.clone() };
            return (first, answer);
        }
        (self.atom(a, tense, None), self.atom(b, tense, None))
    }

    /// The years of a range of days without one that holds the day of writing: `he is visiting from 11 to 13 October`.
    fn running(&self, from: Part, to: Part) -> Option<(i32, i32)> {
        let today = self.frame.today?;
        let year = today.year();
        let turns = i32::from(from > to);
        let day = |year: i32, part: Part| PartialDate { year: Year::Known(year), part }.bounds();
        [year.checked_sub(turns)?, year].into_iter().find_map(|start| {
            let end = start.checked_add(turns)?;
            let ((first, _), (_, last)) = (day(start, from)?, day(end, to)?);
            (first <= today && today <= last).then_some((start, end))
        })
    }

    /// Weekdays that hold the day of writing, in a clause that does not look back: `runs from Tuesday through Friday`.
    fn running_week(
        &self,
        from: u8,
        length: i64,
        which: super::word::Which,
        tense: Tense,
    ) -> Option<(NaiveDate, NaiveDate)> {
        let today = self.frame.today?;
        let since = (i64::from(today.weekday().number_from_monday()) - i64::from(from)).rem_euclid(7);
        let bare = matches!(which, super::word::Which::Bare) && tense.direction != Direction::Past;
        let first = near::plus(today, -since)?;
        (bare && since <= length).then_some((first, near::plus(first, length)?))
    }

    fn lasting(&mut self, days: u32, ends: bool, at: Atom, tense: Tense) -> Answer {
        let answer = self.atom(at, tense, None);
        let Some(Edtf::Date(date)) = answer.value else { return answer };
        let Some((day, _)) = date.bounds() else {
            return Answer::open(answer.timex.unwrap_or_else(|| date.to_string()), "the other end needs a full date");
        };
        let by = i64::from(days) - 1;
        let other = near::plus(day, if ends { -by } else { by });
        let Some(other) = other else { return answer };
        let (from, to) = if ends { (other, day) } else { (day, other) };
        let why =
            if answer.inferred { format!("{}; {days} days in all", answer.why) } else { format!("{days} days in all") };
        if from == to {
            return Answer::inferred(Edtf::day(from), why);
        }
        Answer::inferred(Edtf::Interval(PartialDate::day(from), PartialDate::day(to)), why)
    }

    /// The day told last, where it was told not long ago.
    fn focus(&self) -> Option<NaiveDate> {
        let beside = self.beside.filter(|(sentence, _)| *sentence == self.sentence);
        if let Some((_, day)) = beside {
            return Some(day);
        }
        self.focus.filter(|(sentence, _)| self.sentence.saturating_sub(*sentence) <= 12).map(|(_, day)| day)
    }
}

/// The TIMEX3 value of a length.
pub fn duration(count: Count, unit: Unit) -> String {
    let (time, letter, times) = match unit {
        Unit::Second => ("T", "S", 1),
        Unit::Minute => ("T", "M", 1),
        Unit::Hour => ("T", "H", 1),
        Unit::Day => ("", "D", 1),
        Unit::Week => ("", "W", 1),
        Unit::Weekend => ("", "WE", 1),
        Unit::Month => ("", "M", 1),
        Unit::Quarter => ("", "M", 3),
        Unit::Year => ("", "Y", 1),
        Unit::Decade => ("", "DE", 1),
        Unit::Century => ("", "CE", 1),
    };
    let number = match count {
        Count::Exact(n) => (u64::from(n) * times).to_string(),
        Count::Half(n) => format!("{n}.5"),
        Count::Vague => "X".to_owned(),
    };
    format!("P{time}{number}{letter}")
}

/// The TIMEX3 value of a day with a part of it.
pub fn with_hour(timex: &str, hour: Option<Hour>) -> String {
    match hour {
        Some(hour) if timex.len() >= 8 && !timex.contains('/') => format!("{timex}{}", hour.timex()),
        _ => timex.to_owned(),
    }
}

/// The week of `date` as TIMEX3 writes it.
fn week(date: NaiveDate) -> String {
    let week = date.iso_week();
    format!("{:04}-W{:02}", week.year(), week.week())
}
