//! Days counted out in words: `a week ago Monday`, `the first Monday of December`, `its second day`, `a year ago today`.

use super::figures::NO_YEAR;
use super::{Piece, Reader};
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::date::expr::{Atom, Count, From, YearOf};
use crate::mention::date::word::{Lex, Naming, Unit, Which};

impl Reader<'_> {
    /// What makes `a week ago` or `a year ago` closer: `a week ago Monday`, `two weeks from now, on Friday`,
    /// `a year ago today`, `two years ago in May`. `end` is the token behind `ago`.
    pub(super) fn closer(&self, start: usize, end: usize, count: Count, unit: Unit, ahead: bool) -> Option<Piece> {
        let Count::Exact(n @ 1..=100) = count else { return None };
        let n = i8::try_from(n).ok()?;
        let comma = self.past_comma(end);
        match unit {
            Unit::Week => {
                let near = self.is(comma, "on");
                let at = if near { comma + 1 } else { end };
                let Lex::Weekday(day, Naming::Plain) = self.lex(at) else { return None };
                let weeks = if ahead { n } else { -n };
                (!self.is_weekday_name(at) && !self.qualifies(at + 1))
                    .then(|| Piece::new(start, at + 1, Atom::Apart { day, weeks, near }))
            }
            Unit::Year if !ahead => {
                let back = |end, unit| Some(Piece::new(start, end, Atom::YearsBack { years: n, unit }));
                match (self.lex(end), self.lex(end + 1)) {
                    (Lex::Day(0), _) => return back(end + 1, Unit::Day),
                    (Lex::Which(Which::This), Lex::Unit(unit @ (Unit::Week | Unit::Month), false)) => {
                        return back(end + 2, unit);
                    }
                    _ => {}
                }
                let at = if self.is_any(comma, &["on", "in"]) { comma + 1 } else { return None };
                let piece = self.month_first(at).or_else(|| self.day_first(at))?;
                let Atom::Calendar { year: NO_YEAR, part, weekday } = piece.atom else { return None };
                let atom = Atom::Calendar { year: YearOf::Relative(-n), part, weekday };
                Some(Piece::new(start, piece.end, atom))
            }
            _ => None,
        }
    }

    /// `a year ago`, `two years ago` behind a month or day: the year, and the token after it.
    pub(super) fn years_ago(&self, i: usize) -> Option<(YearOf, usize)> {
        let years = match self.lex(i) {
            Lex::Count(n @ 1..=100) | Lex::Digits(n @ 1..=100, _) => i8::try_from(n).ok()?,
            _ if self.is(i, "a") => 1,
            _ => return None,
        };
        let ago = matches!(self.lex(i + 1), Lex::Unit(Unit::Year, _)) && self.lex(i + 2) == Lex::Ago;
        ago.then_some((YearOf::Relative(-years), i + 3))
    }

    /// `two Sundays ago`: the count stands at token `i`.
    pub(super) fn weekdays_ago(&self, start: usize, at: usize, n: u32) -> Option<Piece> {
        let Lex::Weekdays(day) = self.lex(at) else { return None };
        let weeks = i8::try_from(n.checked_sub(1)?).ok()?.checked_neg()?;
        (self.lex(at + 1) == Lex::Ago).then(|| Piece::new(start, at + 2, Atom::Apart { day, weeks, near: false }))
    }

    /// `the first Monday of December`, `the last day of May 2008`, `the second Tuesday of next month`.
    pub(super) fn nth_of_month(&self, i: usize) -> Option<Piece> {
        let nth = match self.lex(i) {
            Lex::Ordinal(n @ 1..=5) => i8::try_from(n).ok()?,
            Lex::Which(Which::Last) => -1,
            _ => return None,
        };
        let day = match self.lex(i + 1) {
            Lex::Weekday(day, Naming::Plain) => day,
            Lex::Unit(Unit::Day, false) if nth == -1 => 0,
            _ => return None,
        };
        if !self.is_any(i + 2, &["of", "in"]) {
            return None;
        }
        let at = i + 3;
        let start = self.article_before(i);
        let made = |end, month, year| Some(Piece::new(start, end, Atom::Nth { nth, day, month, year }));
        match (self.lex(at), self.lex(at + 1)) {
            (Lex::Month(month, naming), _) if self.capital(at) && naming != Naming::Short => {
                let (year, end) = self.year_after(at + 1).unwrap_or((NO_YEAR, at + 1));
                made(end, Some(month), year)
            }
            (Lex::Which(which @ (Which::Last | Which::This | Which::Next)), Lex::Unit(Unit::Month, false)) => {
                made(at + 2, None, YearOf::Missing(which))
            }
            (_, Lex::Unit(Unit::Month, false)) if self.is(at, "the") => {
                made(at + 2, None, YearOf::Missing(Which::This))
            }
            _ => None,
        }
    }

    /// `its second day`, `the last day of the talks`: a day counted inside a stretch that the story tells.
    pub(super) fn nth_day(&self, i: usize) -> Option<Piece> {
        let last = matches!(self.lex(i), Lex::Which(Which::Last));
        let n = match self.lex(i) {
            Lex::Ordinal(n @ 1..=20) if self.kind(i) == Some(TokenKind::Word) => n,
            _ if last => 1,
            _ => return None,
        };
        let before = Self::before(i);
        let owned = self.is_any(before, &["its", "their"]) || self.kind(before) == Some(TokenKind::Possessive);
        let mut at = i + 1;
        let mut closing = last;
        if self.is_any(at, &["and"]) && self.is_any(at + 1, &["final", "last"]) {
            closing = true;
            at += 2;
        }
        if !matches!(self.lex(at), Lex::Unit(Unit::Day, false)) {
            return None;
        }
        let end = at + 1;
        let of = self.is(end, "of").then(|| self.event_noun(end + 1)).flatten();
        // "the second day", with nothing to say of what, only on its own: "the second day running" is another thing.
        let led = self.is_any(before.wrapping_sub(1), &["on", "during", "by"]);
        if !(of.is_some() && (owned || self.is(before, "the")) || owned && self.ends_phrase(end) && led) {
            return None;
        }
        let stop = of.map_or(end, |head| head + 1);
        let count = Count::Exact(if closing { 0 } else { n.checked_sub(1)? });
        let from = if closing { From::Closing(of) } else { From::Opening(of) };
        let start =
            if owned && self.kind(before) != Some(TokenKind::Possessive) { before } else { self.article_before(i) };
        Some(Piece::new(start, stop, Atom::Offset { count, unit: Unit::Day, ahead: true, from }))
    }

    /// `the eve of the summit`.
    pub(super) fn eve(&self, i: usize) -> Option<Piece> {
        let head = self.is(i + 1, "of").then(|| self.event_noun(i + 2)).flatten()?;
        let atom = Atom::Offset { count: Count::Exact(1), unit: Unit::Day, ahead: false, from: From::Eve(head) };
        Some(Piece::new(self.article_before(i), head + 1, atom))
    }

    /// `next week Thursday`, `last week, on Thursday`; `end` is the token behind `week`.
    pub(super) fn weekday_of_week(&self, start: usize, end: usize, which: Which, unit: Unit) -> Option<Piece> {
        let week = super::absolute::which_offset(which).filter(|_| unit == Unit::Week)?;
        let comma = self.past_comma(end);
        let at = if self.is(comma, "on") { comma + 1 } else { end };
        let Lex::Weekday(day, Naming::Plain) = self.lex(at) else { return None };
        let alone = self.weekday_first(at).is_some_and(|piece| matches!(piece.atom, Atom::Weekday { .. }));
        let owner = self.kind(at + 1) == Some(TokenKind::Possessive);
        (alone && !owner && !self.qualifies(at + 1))
            .then(|| Piece::new(start, at + 1, Atom::Weekday { day, which: Which::Bare, week: Some(week) }))
    }

    /// `at month's end`, `by year's end`.
    pub(super) fn units_end(&self, i: usize, unit: Unit) -> Option<Piece> {
        let end = self.kind(i + 1) == Some(TokenKind::Possessive) && self.is(i + 2, "end");
        let fits = end
            && matches!(unit, Unit::Month | Unit::Year)
            && self.is_any(Self::before(i), &["at", "by", "until", "before"]);
        fits.then(|| Piece { rough: true, ..Piece::new(i, i + 3, Atom::Unit { unit, which: Which::This }) })
    }

    /// Whether the weekday at `i` is any of them: `one Sunday`, `on a rainy Sunday in March`; not `a Sunday meeting`.
    pub(super) fn is_some_weekday(&self, i: usize) -> bool {
        let before = Self::before(i);
        let any = |at: usize| self.is_any(at, &["a", "an", "one", "some"]);
        // No noun: "in a dispatch Tuesday", "on a visit Monday".
        let adjective = self.is_any(
            before,
            &[
                "rainy", "sunny", "snowy", "windy", "foggy", "chilly", "cloudy", "frosty", "busy", "lazy", "cold",
                "hot", "wet", "gray", "grey", "quiet", "warm", "bright", "recent", "typical", "normal", "single",
                "ordinary",
            ],
        );
        let end = if matches!(self.lex(i + 1), Lex::Hour(_)) { i + 2 } else { i + 1 };
        (any(before) || adjective && any(before.wrapping_sub(1))) && !self.qualifies(end) && !self.is(end, "-")
    }

    /// `closed that Friday`, `and again that December`: `that` at token `i` points back, for a verb of the past that
    /// reports nothing stands before it and the phrase ends at `end`.
    pub(super) fn points_back(&self, i: usize, end: usize) -> bool {
        let class = self.doc.class(Self::before(i));
        class.is(Classes::Past)
            && !class.is(Classes::Speech)
            && self.ends_phrase(end)
            && !self.is_any(end, &["the", "a"])
    }
}
