//! Ranges and lists of dates: `June 11-13`, `from Monday to Wednesday`, `4 and 5 September`, `2011-2015`.

use super::absolute::exists;
use super::{Piece, Reader, is_daily};
use crate::edtf::Part;
use crate::mention::date::expr::{Atom, Expr, Found, YearOf};
use crate::mention::date::word::{self, Lex, Which};

/// Verbs that move a date rather than span a time.
const MOVES: &[&str] = &[
    "moved",
    "move",
    "moving",
    "postponed",
    "postpone",
    "postponing",
    "rescheduled",
    "shifted",
    "changed",
    "delayed",
    "pushed",
    "brought",
    "deferred",
    "switched",
    "put",
    "reschedule",
    "adjourned",
];

impl Reader<'_> {
    /// Pushes `first`, with what follows it where that makes a range or a list.
    pub(super) fn extend(&self, first: Piece, out: &mut Vec<Found>) {
        if let Some(found) = self.range(first) {
            out.push(found);
        } else if self.list(first, out).is_none() {
            out.push(first.found());
        }
    }

    fn range(&self, first: Piece) -> Option<Found> {
        let opener = Self::before(first.start);
        let from = self.is(opener, "from");
        let between = self.is(opener, "between");
        let mut j = first.end;
        if self.is(j, ",") && self.is_any(j + 1, &["to", "through"]) {
            j += 1;
        }
        let dash = self.is_dash(j);
        let and = self.is_any(j, &["and", "&"]);
        let until = self.is_any(j, &["until", "till"]);
        let through = self.is_any(j, &["through", "thru"]);
        if !(dash || and || until || through || self.is(j, "to")) || until && !from {
            return None;
        }
        if dash && self.is_any(j, &["—", "--"]) && self.spaced(j) {
            return None;
        }
        let mut k = j + 1;
        if self.is(k, "the") && matches!(self.lex(k + 1), Lex::Ordinal(_)) || self.is(k, "on") {
            k += 1;
        }
        let second = self.bare_day(first, k, and).or_else(|| self.end_year(first, k)).or_else(|| self.atom(k))?;
        if second.start < j {
            return None;
        }
        let pair = Pair::of(first.atom, second.atom)?;
        let fits = match pair {
            _ if and => between || follows(first.atom, second.atom),
            _ if dash => !matches!(pair, Pair::Mixed),
            Pair::Years => from || between || through || self.is_any(opener, &["(", "["]),
            Pair::Mixed => from || through,
            Pair::Same => true,
        };
        let moved = (first.start.saturating_sub(9)..first.start).any(|t| self.is_any(t, MOVES)) && !dash && !and;
        if !fits || moved {
            return None;
        }
        let (a, b) = share_year(first.atom, second.atom);
        let mut found = Found::new(first.start..second.end, Expr::Range(a, b));
        found.rough = first.rough || second.rough;
        Some(found)
    }

    /// `June 11-13`: the second day of the same month.
    fn bare_day(&self, first: Piece, k: usize, and: bool) -> Option<Piece> {
        let (year, month, from) = match first.atom {
            Atom::Calendar { year, part: Part::Day(month, day), .. } => (year, Some(month), day),
            Atom::DayOfMonth { day, .. } => (YearOf::Missing(Which::Bare), None, day),
            _ => return None,
        };
        let (day, end) = self.day(k)?;
        if day <= from || self.is_counted(end) || matches!(self.lex(end), Lex::Month(..)) {
            return None;
        }
        let Some(month) = month else {
            let start = if self.is(Self::before(k), "the") { k - 1 } else { k };
            return Some(Piece::new(start, end, Atom::DayOfMonth { day, month: None, weekday: None }));
        };
        if !exists(month, day) {
            return None;
        }
        let (year, end) = self.year_after(end).unwrap_or((year, end));
        if and && !self.ends_phrase(end) {
            return None;
        }
        Some(Piece::new(k, end, Atom::Calendar { year, part: Part::Day(month, day), weekday: None }))
    }

    /// `2011-12` and `2011-2015`.
    fn end_year(&self, first: Piece, k: usize) -> Option<Piece> {
        let Atom::Calendar { year: YearOf::Known(from), part: Part::Whole, .. } = first.atom else { return None };
        let year = match self.lex(k) {
            Lex::Digits(n, 4) => i32::try_from(n).ok()?,
            Lex::Digits(n, 2) if !self.spaced(k) => from - from.rem_euclid(100) + i32::try_from(n).ok()?,
            _ => return None,
        };
        let close = year > from && year <= from.checked_add(300)? && !self.is_counted(k + 1);
        let atom = Atom::Calendar { year: YearOf::Known(year), part: Part::Whole, weekday: None };
        close.then(|| Piece::new(k, k + 1, atom))
    }

    /// `September 4, 5 and 6` and `June 12 and 20`.
    fn list(&self, first: Piece, out: &mut Vec<Found>) -> Option<()> {
        let Atom::Calendar { year, part: Part::Day(month, day), .. } = first.atom else { return None };
        let mut days = vec![(day, first.start..first.end)];
        let mut at = first.end;
        let mut closed = false;
        while !closed && days.len() < 8 {
            let mut k = self.past_comma(at);
            if self.is_any(k, &["and", "&"]) {
                closed = true;
                k += 1;
            }
            if k == at {
                return None;
            }
            let (next, end) = self.day(k)?;
            if !exists(month, next) || next <= days.last()?.0 || matches!(self.lex(end), Lex::Month(..)) {
                return None;
            }
            days.push((next, k..end));
            at = end;
        }
        if !closed || self.is_counted(at) {
            return None;
        }
        let (year, end) = self.year_after(at).unwrap_or((year, at));
        if !self.ends_phrase(end) {
            return None;
        }
        days.last_mut()?.1.end = end;
        emit(&days, month, year, out);
        Some(())
    }

    /// `4-6 September`, `4 and 5 September 2025`, `3, 4 and 5 September`: days before their month.
    pub(super) fn days_of_month(&self, i: usize, out: &mut Vec<Found>) -> Option<()> {
        if !matches!(self.lex(i), Lex::Digits(1..=31, 1 | 2) | Lex::Ordinal(1..=31)) {
            return None;
        }
        let (day, mut at) = self.day(i)?;
        let mut days = vec![(day, self.with_article(i)..at)];
        let mut spans = false;
        loop {
            let dash = self.is_dash(at);
            let to = self.is_any(at, &["to", "through", "until", "till"]);
            let mut k = if dash || to || self.is_any(at, &["and", "&", "/"]) { at + 1 } else { self.past_comma(at) };
            if k == at + 1 && self.is(at, ",") && self.is(k, "and") {
                k += 1;
            }
            if k == at || days.len() > 7 {
                return None;
            }
            if self.is(k, "the") {
                k += 1;
            }
            spans |= dash || to;
            let (next, end) = self.day(k)?;
            if next <= days.last()?.0 {
                return None;
            }
            days.push((next, k..end));
            at = end;
            if let Some(last) = self.day_first(k) {
                let Atom::Calendar { year, part: Part::Day(month, _), .. } = last.atom else { return None };
                if days.iter().any(|(day, _)| !exists(month, *day)) {
                    return None;
                }
                days.last_mut()?.1.end = last.end;
                if spans && days.len() > 2 {
                    return None;
                }
                if spans || self.is(Self::before(i), "between") {
                    let (first, last) = (days.first()?, days.last()?);
                    out.push(span(first, last, month, year));
                } else {
                    emit(&days, month, year, out);
                }
                return Some(());
            }
        }
    }

    /// `Monday-Wednesday`, `June-August 2025`: two names that the tokeniser keeps as one word.
    pub(super) fn compound_range(&self, i: usize) -> Option<Found> {
        if self.lex(i) != Lex::Compound || !self.capital(i) {
            return None;
        }
        let (first, second) = self.word(i).split_once('-')?;
        match (word::lookup(first), word::lookup(second)) {
            (Lex::Weekday(a, _), Lex::Weekday(b, _)) => {
                let atom = |day| Atom::Weekday { day, which: Which::Bare, week: None };
                Some(Found::new(i..i + 1, Expr::Range(atom(a), atom(b))))
            }
            (Lex::Month(a, _), Lex::Month(b, _)) => {
                let (year, end) = self.year_after(i + 1).unwrap_or((YearOf::Missing(Which::Bare), i + 1));
                let atom = |month| Atom::Calendar { year, part: Part::Month(month), weekday: None };
                Some(Found::new(i..end, Expr::Range(atom(a), atom(b))))
            }
            _ => None,
        }
    }
}

/// What two atoms would span.
enum Pair {
    Same,
    Years,
    /// Days named in different ways: `from today to Friday`.
    Mixed,
}

impl Pair {
    fn of(a: Atom, b: Atom) -> Option<Self> {
        match (a, b) {
            (Atom::Calendar { part: Part::Whole, .. }, Atom::Calendar { part: Part::Whole, .. }) => Some(Pair::Years),
            (Atom::Calendar { part: Part::Day(..), .. }, Atom::Calendar { part: Part::Day(..), .. })
            | (Atom::Calendar { part: Part::Month(_), .. }, Atom::Calendar { part: Part::Month(_), .. })
            | (Atom::Calendar { part: Part::Season(_), .. }, Atom::Calendar { part: Part::Season(_), .. })
            | (Atom::Weekday { .. }, Atom::Weekday { .. })
            | (Atom::DayOfMonth { .. }, Atom::DayOfMonth { .. }) => Some(Pair::Same),
            (Atom::Offset { .. }, _) | (_, Atom::Offset { .. }) => None,
            _ => (is_daily(a) && is_daily(b)).then_some(Pair::Mixed),
        }
    }
}

/// Whether `b` is the day after `a`, as far as the words alone show.
fn follows(a: Atom, b: Atom) -> bool {
    match (a, b) {
        (Atom::Calendar { part: Part::Day(month, day), .. }, Atom::Calendar { part: Part::Day(next, then), .. }) => {
            let turns = next == month % 12 + 1 && then == 1 && day >= 28 && !exists(month, day + 1);
            month == next && then == day + 1 || turns
        }
        (Atom::Weekday { day: a, .. }, Atom::Weekday { day: b, .. }) => b == a % 7 + 1,
        (Atom::Day(a), Atom::Day(b)) => b == a + 1,
        (Atom::DayOfMonth { day: a, .. }, Atom::DayOfMonth { day: b, .. }) => b == a + 1,
        _ => false,
    }
}

/// A year said once holds for both ends.
fn share_year(a: Atom, b: Atom) -> (Atom, Atom) {
    match (a, b) {
        (
            Atom::Calendar { year: YearOf::Missing(_), part: first, weekday },
            Atom::Calendar { year: year @ (YearOf::Known(_) | YearOf::Relative(_)), part: second, .. },
        ) => {
            let year = match year {
                // "December 30 to January 2, 2025" begins in the year before.
                YearOf::Known(known) if later(first, second) => YearOf::Known(known - 1),
                _ => year,
            };
            (Atom::Calendar { year, part: first, weekday }, b)
        }
        (
            Atom::Calendar { year: YearOf::Known(known), part: first, .. },
            Atom::Calendar { year: YearOf::Missing(_), part: second, weekday },
        ) => {
            let year = YearOf::Known(if later(first, second) { known + 1 } else { known });
            (a, Atom::Calendar { year, part: second, weekday })
        }
        _ => (a, b),
    }
}

/// `in May and July 2008`, `on May 3 and July 5, 2008`: a year said behind the last date of a list holds for those before.
pub(super) fn share_years(reader: &Reader, found: &mut [Found]) {
    for i in (1..found.len()).rev() {
        let [.., before, this] = found.get(..=i).unwrap_or_default() else { continue };
        let (
            Expr::Point(Atom::Calendar { year: YearOf::Missing(Which::Bare), part, weekday }),
            Expr::Point(Atom::Calendar { year: year @ YearOf::Known(_), part: next, .. }),
        ) = (before.expr, this.expr)
        else {
            continue;
        };
        let same = matches!((part, next), (Part::Month(_), Part::Month(_)) | (Part::Day(..), Part::Day(..)));
        let gap = before.tokens.end..this.tokens.start;
        let listed =
            !gap.is_empty() && gap.len() <= 2 && gap.clone().all(|t| reader.is_any(t, &[",", "and", "or", "&"]));
        if same && listed && !later(part, next) {
            let expr = Expr::Point(Atom::Calendar { year, part, weekday });
            if let Some(before) = found.get_mut(i - 1) {
                before.expr = expr;
            }
        }
    }
}

/// Whether `first` comes after `second` within one year.
fn later(first: Part, second: Part) -> bool {
    match (first, second) {
        (Part::Day(m, d), Part::Day(n, e)) => (m, d) > (n, e),
        (Part::Month(m), Part::Month(n)) | (Part::Season(m), Part::Season(n)) => m > n,
        _ => false,
    }
}

type Days = [(u8, std::ops::Range<usize>)];

fn calendar(month: u8, day: u8, year: YearOf) -> Atom {
    Atom::Calendar { year, part: Part::Day(month, day), weekday: None }
}

fn span(first: &(u8, std::ops::Range<usize>), last: &(u8, std::ops::Range<usize>), month: u8, year: YearOf) -> Found {
    Found::new(first.1.start..last.1.end, Expr::Range(calendar(month, first.0, year), calendar(month, last.0, year)))
}

/// Days that run on make one range; others stand for themselves.
fn emit(days: &Days, month: u8, year: YearOf, out: &mut Vec<Found>) {
    let runs_on = days.iter().zip(days.iter().skip(1)).all(|(a, b)| b.0 == a.0 + 1);
    if let (true, Some(first), Some(last)) = (runs_on, days.first(), days.last()) {
        out.push(span(first, last, month, year));
        return;
    }
    out.extend(days.iter().map(|(day, tokens)| Found::new(tokens.clone(), Expr::Point(calendar(month, *day, year)))));
}
