//! Dates that name their month, weekday or year: `September 4, 2025`, `4 Sept`, `Thursday the 4th`, `in 2018`.

use super::{Piece, Reader};
use crate::edtf::Part;
use crate::lex::TokenKind;
use crate::mention::date::expr::{Atom, YearOf};
use crate::mention::date::word::{Lex, Naming, Unit, Which};

/// Days of each month in a leap year.
const LONGEST: [u8; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// Whether some year has that day.
pub(super) fn exists(month: u8, day: u8) -> bool {
    let longest = usize::from(month).checked_sub(1).and_then(|i| LONGEST.get(i));
    day >= 1 && longest.is_some_and(|longest| day <= *longest)
}

impl Reader<'_> {
    /// A day of a month in figures or as an ordinal, and the token after it.
    pub(super) fn day(&self, i: usize) -> Option<(u8, usize)> {
        let (Lex::Digits(day @ 1..=31, 1 | 2) | Lex::Ordinal(day @ 1..=31)) = self.lex(i) else { return None };
        Some((u8::try_from(day).ok()?, i + 1))
    }

    /// A year in four digits, or two behind an apostrophe, and the token after it.
    pub(super) fn year(&self, i: usize) -> Option<(i32, usize)> {
        match self.lex(i) {
            Lex::Digits(n @ 1000..=2199, 4) => Some((i32::try_from(n).ok()?, i + 1)),
            Lex::None if matches!(self.word(i), "'" | "’" | "‘") && !self.spaced(i + 1) => match self.lex(i + 1) {
                Lex::Digits(n, 2) => Some((two_digits(n)?, i + 2)),
                _ => None,
            },
            _ => None,
        }
    }

    /// What the words from `i` say about the year: `, 2025`, `2025`, `of 2025`, `last year`, `of next year`.
    pub(super) fn year_after(&self, i: usize) -> Option<(YearOf, usize)> {
        let comma = self.past_comma(i);
        if let Some((year, end)) = self.year(comma)
            && !self.is_counted(end)
        {
            return Some((YearOf::Known(year), end));
        }
        if comma != i {
            return None;
        }
        if let Some(ago) = self.years_ago(i) {
            return Some(ago);
        }
        let at = if self.is_any(i, &["of", "in"]) { i + 1 } else { i };
        let at = if self.is(at, "the") && self.is_any(at + 1, &["previous", "following", "same", "next"]) {
            at + 1
        } else {
            at
        };
        if at > i
            && let Some((year, end)) = self.year(at)
        {
            return Some((YearOf::Known(year), end));
        }
        let Lex::Which(which) = self.lex(at) else { return None };
        let unit = matches!(self.lex(at + 1), Lex::Unit(Unit::Year, false));
        let year = match which {
            Which::Last => -1,
            Which::This => 0,
            // "in February the next year" goes by the story.
            Which::Next if at > i && self.is(at - 1, "the") => {
                return unit.then_some((YearOf::Missing(Which::Following), at + 2));
            }
            Which::Next => 1,
            Which::Same | Which::Following | Which::Previous => {
                return unit.then_some((YearOf::Missing(which), at + 2));
            }
            _ => return None,
        };
        unit.then_some((YearOf::Relative(year), at + 2))
    }

    /// `September`, `September 4`, `Sept. 4, 2025`, `September 2025`, `March of last year`.
    pub(super) fn month_first(&self, i: usize) -> Option<Piece> {
        let Lex::Month(month, naming) = self.lex(i) else { return None };
        let after = if naming == Naming::Short { self.past_point_inside(i + 1) } else { i + 1 };
        let article =
            if self.is(after, "the") && matches!(self.lex(after + 1), Lex::Ordinal(_)) { after + 1 } else { after };
        if let Some((day, end)) = self.day(article)
            && exists(month, day)
            && !self.is_counted(end)
            && !(naming != Naming::Plain && !self.capital(i) && self.is(i, "may"))
            && self.capital(i)
        {
            let (year, end) = self.year_after(end).unwrap_or((YearOf::Missing(Which::Bare), end));
            let part = Part::Day(month, day);
            return Some(self.weekday_behind(Piece::new(i, end, Atom::Calendar { year, part, weekday: None })));
        }
        let part = Part::Month(month);
        if let Some((year, end)) = self.year_after(after)
            && self.capital(i)
            && (naming != Naming::Short || matches!(year, YearOf::Known(_)))
        {
            return Some(Piece::new(i, end, Atom::Calendar { year, part, weekday: None }));
        }
        if !self.is_month_alone(i, naming, after) {
            return None;
        }
        let year = YearOf::Missing(Which::Bare);
        Some(Piece::new(i, after, Atom::Calendar { year, part, weekday: None }))
    }

    /// `4 September`, `4th of September 2025`, `4 Sept. 2025`.
    pub(super) fn day_first(&self, i: usize) -> Option<Piece> {
        let (day, after) = self.day(i)?;
        if self.is_numbered(i) {
            return None;
        }
        let mut at = after;
        if self.is(at, "day") {
            at += 1;
        }
        if self.is(at, "of") {
            at += 1;
        }
        let dashed = self.is(at, "-") && !self.spaced(at);
        if dashed {
            at += 1;
        }
        let Lex::Month(month, naming) = self.lex(at) else { return None };
        if !exists(month, day) || (naming != Naming::Plain && !self.capital(at)) {
            return None;
        }
        let mut end = if naming == Naming::Short { self.past_point_inside(at + 1) } else { at + 1 };
        let mut year = YearOf::Missing(Which::Bare);
        if dashed && self.is(end, "-") && !self.spaced(end) {
            end += 1;
        }
        if let Some((known, next)) = self.year_after(end) {
            (year, end) = (known, next);
        }
        let start = self.with_article(i);
        let part = Part::Day(month, day);
        Some(self.weekday_behind(Piece::new(start, end, Atom::Calendar { year, part, weekday: None })))
    }

    /// Past the point of `Sept.`, but not past one that ends the sentence.
    fn past_point_inside(&self, i: usize) -> usize {
        let past = self.past_point(i);
        if past < self.to { past } else { i }
    }

    /// `the` before token `i` belongs to the expression when an ordinal needs it: `the 4th of September`.
    pub(super) fn with_article(&self, i: usize) -> usize {
        let before = Self::before(i);
        if self.is(before, "the") && matches!(self.lex(i), Lex::Ordinal(_)) { before } else { i }
    }

    /// `September 4 (Thursday)` and `September 4, Thursday,`.
    fn weekday_behind(&self, piece: Piece) -> Piece {
        let Atom::Calendar { year, part, .. } = piece.atom else { return piece };
        let at = piece.end + 1;
        let Lex::Weekday(day, _) = self.lex(at) else { return piece };
        let close = self.past_point(at + 1);
        let bracket = self.is(piece.end, "(") && self.is(close, ")");
        let commas = self.is(piece.end, ",") && (self.is(close, ",") || close >= self.to) && self.capital(at);
        if !bracket && !commas {
            return piece;
        }
        let end = if bracket { close + 1 } else { at + 1 };
        Piece::new(piece.start, end, Atom::Calendar { year, part, weekday: Some(day) })
    }

    /// `Thursday`, `Thursday, September 4, 2025`, `Thu 4 Sep`, `Thursday the 4th`, `Monday next week`.
    pub(super) fn weekday_first(&self, i: usize) -> Option<Piece> {
        let Lex::Weekday(day, naming) = self.lex(i) else { return None };
        if naming == Naming::Short && !self.capital(i) {
            return None;
        }
        let after = if naming == Naming::Short { self.past_point(i + 1) } else { i + 1 };
        if let Some(piece) = self.weekday_and_date(i, day, after) {
            return Some(piece);
        }
        if naming == Naming::Short || self.is_weekday_name(i) || self.is_some_weekday(i) {
            return None;
        }
        let at = if self.is_any(after, &["of", "in"]) { after + 1 } else { after };
        let weeks = match (self.lex(at), self.lex(at + 1)) {
            (Lex::Which(which), Lex::Unit(Unit::Week, false)) => which_offset(which).map(|week| (week, at + 2)),
            (Lex::Unit(Unit::Week, false), _) if at == after && self.ends_phrase(at + 1) && self.is(at, "week") => {
                let atom = Atom::Weekday { day, which: Which::AfterNext, week: None };
                return Some(Piece::new(i, at + 1, atom));
            }
            _ => None,
        };
        if let Some((week, end)) = weeks {
            return Some(Piece::new(i, end, Atom::Weekday { day, which: Which::Bare, week: Some(week) }));
        }
        Some(Piece::new(i, after, Atom::Weekday { day, which: Which::Bare, week: None }))
    }

    fn weekday_and_date(&self, i: usize, weekday: u8, after: usize) -> Option<Piece> {
        // Between weekday and date: a comma, a bracket, a part of the day, "the".
        let mut at = after;
        let mut hour = None;
        if let Lex::Hour(part) = self.lex(at) {
            hour = Some(part);
            at += 1;
        }
        if let Some(piece) = self.weekday_and_number(i, weekday, at) {
            return Some(piece);
        }
        let bracket = self.is(at, "(");
        if bracket || self.is(at, ",") {
            at += 1;
        }
        if self.is(at, "on") && at > after {
            at += 1;
        }
        if self.is(at, "the") {
            at += 1;
        }
        let inner = match self.lex(at) {
            Lex::Month(..) => self.month_first(at),
            Lex::Digits(..) => self.figures(at).filter(|_| bracket || at > after).or_else(|| self.day_first(at)),
            Lex::Ordinal(n @ 1..=31) => {
                let alone = Atom::DayOfMonth { day: u8::try_from(n).ok()?, month: None, weekday: Some(weekday) };
                self.day_first(at).or_else(|| {
                    ((self.is(Self::before(at), "the") || at == after && self.kind(at) == Some(TokenKind::Ordinal))
                        && self.ends_phrase(at + 1))
                    .then_some(Piece::new(at, at + 1, alone))
                })
            }
            _ => None,
        }?;
        let end = if bracket && self.is(inner.end, ")") { inner.end + 1 } else { inner.end };
        let atom = match inner.atom {
            Atom::Calendar { year, part: part @ Part::Day(..), .. } => {
                Atom::Calendar { year, part, weekday: Some(weekday) }
            }
            day @ Atom::DayOfMonth { .. } => day,
            _ => return None,
        };
        if bracket && !self.is(inner.end, ")") {
            return None;
        }
        let mut piece = Piece::new(i, end, atom);
        piece.hour = hour;
        Some(piece)
    }

    /// `Thursday 18 to Saturday 20 September`: the first day takes its month from the second.
    fn weekday_and_number(&self, i: usize, weekday: u8, at: usize) -> Option<Piece> {
        let (day, end) = self.day(at)?;
        let joined = self.is_dash(end) || self.is_any(end, &["to", "until", "till", "through", "and"]);
        let Lex::Weekday(..) = self.lex(end + 1) else { return None };
        let next = self.past_comma(self.past_point(end + 2));
        let second = self.month_first(next).or_else(|| self.day_first(next)).filter(|_| joined)?;
        let Atom::Calendar { year, part: Part::Day(month, last), .. } = second.atom else { return None };
        let atom = Atom::Calendar { year, part: Part::Day(month, day), weekday: Some(weekday) };
        (day < last && exists(month, day)).then(|| Piece::new(i, end, atom))
    }

    /// A year that stands alone: `in 2018`, `the 2003 invasion`, `(1945)`.
    pub(super) fn bare_year(&self, i: usize) -> Option<Piece> {
        let (year, end) = self.year(i)?;
        if self.is_numbered(i)
            || self.is_counted(end)
            || self.is(end, "-") && !self.spaced(end) && self.kind(end + 1) == Some(TokenKind::Word)
        {
            return None;
        }
        let before = Self::before(i);
        let modern = (1900..=2099).contains(&year);
        let plain_noun = !self.capital(end) && self.qualifies(end);
        let preposition = self.is_any(
            before,
            &[
                "in",
                "since",
                "until",
                "till",
                "during",
                "by",
                "from",
                "before",
                "after",
                "late",
                "early",
                "mid",
                "year",
                "circa",
                "around",
                "throughout",
                "through",
                "between",
                "to",
            ],
        );
        let ok = if preposition {
            modern || !plain_noun && !self.is_any(before, &["by", "to", "from", "around", "after", "before", "through"])
        } else if self.is_any(before, &["of", "and", "or", "for", "into"]) {
            modern && (!plain_noun || self.is(before, "of"))
        } else if self.is_any(before, &["the", "a", "his", "her", "their", "its"])
            || self.kind(before) == Some(TokenKind::Possessive)
        {
            modern && self.kind(end) == Some(TokenKind::Word) && !super::names::is_function_word(self.word(end))
        } else if matches!(self.word(before), "(" | "[" | "–" | "-" | "/") {
            modern && matches!(self.word(end), ")" | "]" | "," | ";" | "–" | "-" | "")
        } else if i == self.from {
            modern && self.is_any(end, &["was", "saw", "is", "will", "marks", "marked", "has", "began", "brought"])
        } else {
            false
        };
        let atom = Atom::Calendar { year: YearOf::Known(year), part: Part::Whole, weekday: None };
        ok.then(|| Piece::new(i, end, atom))
    }
}

/// Weeks from this one, for what is counted from the day of writing.
pub(super) fn which_offset(which: Which) -> Option<i8> {
    match which {
        Which::Last => Some(-1),
        Which::This => Some(0),
        Which::Next => Some(1),
        _ => None,
    }
}

/// `’04` is 2004, `’88` is 1988.
fn two_digits(n: u32) -> Option<i32> {
    let n = i32::try_from(n).ok()?;
    Some(if n < 40 { 2000 + n } else { 1900 + n })
}
