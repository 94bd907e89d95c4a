//! Dates known in part: seasons, quarters, halves, decades, centuries, `early September`, `the end of May`.

use super::figures::NO_YEAR;
use super::{Piece, Reader};
use crate::edtf::{Edtf, Part, PartialDate, Year};
use crate::lex::TokenKind;
use crate::mention::date::expr::{Atom, YearOf};
use crate::mention::date::word::{self, Lex, Unit, Which};

impl Reader<'_> {
    /// `the` before token `i`, when it stands there.
    pub(super) fn article_before(&self, i: usize) -> usize {
        let before = Self::before(i);
        if self.is(before, "the") { before } else { i }
    }

    /// `summer 2019`, `the summer of 1988`, `in the fall`.
    pub(super) fn season(&self, i: usize) -> Option<Piece> {
        let Lex::Season(season) = self.lex(i) else { return None };
        let part = Part::Season(season);
        let atom = |year| Atom::Calendar { year, part, weekday: None };
        if let Some((year, end)) = self.year_after(i + 1) {
            return Some(Piece::new(self.article_before(i), end, atom(year)));
        }
        let before = Self::before(i);
        let in_the = self.is(before, "the")
            && self.is_any(before.wrapping_sub(1), &["in", "by", "until", "during", "since", "of"]);
        let in_bare = self.is_any(before, &["in", "by", "until", "since", "this"]) && !self.is(i, "fall");
        let ends = self.ends_phrase(i + 1)
            && !self.is(i + 1, "of")
            && !(self.is(i, "fall") && self.is_any(i + 1, &["from", "to", "into"]));
        ((in_the || in_bare) && ends).then(|| Piece::new(self.article_before(i), i + 1, atom(NO_YEAR)))
    }

    /// `the 1980s`, `the '80s`, `the nineties`.
    pub(super) fn decade(&self, i: usize) -> Option<Piece> {
        let Lex::Decade(stem) = self.lex(i) else { return None };
        let mut start = i;
        let stem = if stem >= 100 {
            i32::from(stem)
        } else {
            let before = Self::before(i);
            let apostrophe = matches!(self.word(before), "'" | "’" | "‘");
            let the = self.is(if apostrophe { before.wrapping_sub(1) } else { before }, "the");
            let age = self.is_any(before, &["his", "her", "their", "my", "in"]);
            let edge = self.lex(before) == Lex::Edge && !self.is_any(before.wrapping_sub(1), &["his", "her", "their"]);
            if !(apostrophe || the || edge) || age {
                return None;
            }
            if apostrophe {
                start = before;
            }
            if stem < 2 { 200 } else { 190 + i32::from(stem) }
        };
        let value = PartialDate { year: Year::Decade(stem), part: Part::Whole };
        Some(Piece::new(self.article_before(start), i + 1, Atom::Fixed(Edtf::Date(value))))
    }

    /// `the 20th century`, `the third quarter of 2025`, `the first half of next year`.
    pub(super) fn ordinal_part(&self, i: usize) -> Option<Piece> {
        let Lex::Ordinal(n) = self.lex(i) else { return None };
        self.part_of_year(i, i + 1, n)
    }

    fn part_of_year(&self, i: usize, at: usize, n: u32) -> Option<Piece> {
        let start = self.article_before(i);
        match self.lex(at) {
            Lex::Unit(Unit::Century, false) if (1..=30).contains(&n) => {
                let century = i32::try_from(n).ok()? - 1;
                let value = PartialDate { year: Year::Century(century), part: Part::Whole };
                Some(Piece::new(start, at + 1, Atom::Fixed(Edtf::Date(value))))
            }
            Lex::Unit(Unit::Quarter, false) if (1..=4).contains(&n) => {
                let part = Part::Season(32 + u8::try_from(n).ok()?);
                let (year, end) =
                    self.year_after(at + 1).or_else(|| self.of_the_year(at + 1)).unwrap_or((NO_YEAR, at + 1));
                let quarter = year != NO_YEAR || start != i && self.ends_phrase(end);
                quarter.then(|| Piece::new(start, end, Atom::Calendar { year, part, weekday: None }))
            }
            Lex::Half if (1..=2).contains(&n) => {
                let (year, end) = self.year_after(at + 1).or_else(|| self.of_the_year(at + 1))?;
                Some(Piece::new(start, end, Atom::HalfYear { half: u8::try_from(n).ok()?, year }))
            }
            _ => None,
        }
    }

    fn of_the_year(&self, i: usize) -> Option<(YearOf, usize)> {
        let year = self.is(i, "of") && self.is_any(i + 1, &["the", "this"]) && self.is(i + 2, "year");
        year.then_some((YearOf::Relative(0), i + 3))
    }

    /// `early September`, `late 2024`, `early on Monday`, `later this year`, `earlier today`.
    pub(super) fn edge(&self, i: usize) -> Option<Piece> {
        let mut at = i + 1;
        if self.is(i, "mid") && self.is(at, "-") {
            at += 1;
        }
        let comparative = self.is_any(i, &["earlier", "later"]);
        let late = self.is_any(i, &["late", "early"]);
        if self.is_any(at, &["on", "in"]) {
            if self.is_any(at + 1, &["the", "that"]) && matches!(self.lex(at + 2), Lex::Unit(..)) {
                // "later in the day", "earlier in the week".
                let Lex::Unit(unit, false) = self.lex(at + 2) else { return None };
                let which = if unit == Unit::Day { Which::Same } else { Which::This };
                return Some(self.rough(Piece::new(i, at + 3, Atom::Unit { unit, which }), i));
            }
            at += 1;
        }
        let inner = match self.lex(at) {
            Lex::Month(month, naming) if self.capital(at) => self.month_first(at).or_else(|| {
                let year = NO_YEAR;
                let atom = Atom::Calendar { year, part: Part::Month(month), weekday: None };
                (naming != word::Naming::Short && !comparative).then(|| Piece::new(at, at + 1, atom))
            }),
            Lex::Digits(_, 4) if !comparative => {
                let (year, end) = self.year(at)?;
                let atom = Atom::Calendar { year: YearOf::Known(year), part: Part::Whole, weekday: None };
                Some(Piece::new(at, end, atom)).filter(|_| !self.is_counted(end))
            }
            Lex::Weekday(..) => self.weekday_first(at),
            Lex::Which(Which::Last | Which::This | Which::Next) => self.which(at),
            Lex::Which(Which::Same) if self.is(at, "that") => self.which(at),
            Lex::Day(_) => self.day_word(at),
            Lex::Season(season) if late && (self.capital(at) || self.ends_phrase(at + 1)) => {
                self.season(at).or_else(|| {
                    let atom = Atom::Calendar { year: NO_YEAR, part: Part::Season(season), weekday: None };
                    Some(Piece::new(at, at + 1, atom))
                })
            }
            Lex::Decade(_) => self.decade(at),
            Lex::Ordinal(_) => self.ordinal_part(at),
            _ => None,
        }?;
        if at != i + 1 && !self.is(i, "mid") && !late && !comparative {
            return None;
        }
        Some(self.rough(Piece { start: i, end: inner.end, ..inner }, i))
    }

    fn rough(&self, piece: Piece, i: usize) -> Piece {
        Piece { start: self.article_before(i), rough: true, ..piece }
    }

    /// `the end of May`, `the start of next year`, `the middle of the 1980s`, `end of the month`.
    pub(super) fn bound(&self, i: usize) -> Option<Piece> {
        if self.is(i, "eve") {
            return self.eve(i);
        }
        let mut at = i + 1;
        if !self.is_any(at, &["-", "of"]) {
            return None;
        }
        at += 1;
        let the = self.is(at, "the");
        if (the || self.is(at, "this"))
            && let Lex::Unit(unit, false) = self.lex(at + 1)
        {
            let which = if unit == Unit::Day { Which::Same } else { Which::This };
            let fits = unit >= Unit::Day && unit != Unit::Weekend;
            return fits.then(|| self.rough(Piece::new(i, at + 2, Atom::Unit { unit, which }), i));
        }
        if the {
            at += 1;
        }
        let inner = match self.lex(at) {
            Lex::Month(month, _) if self.capital(at) => {
                self.month_first(at).filter(|piece| !super::is_daily(piece.atom)).or_else(|| {
                    let atom = Atom::Calendar { year: NO_YEAR, part: Part::Month(month), weekday: None };
                    Some(Piece::new(at, at + 1, atom))
                })
            }
            Lex::Digits(_, 4) => self.bare_year(at),
            Lex::Which(Which::Last | Which::This | Which::Next | Which::Following) => self.which(at),
            Lex::Decade(_) => self.decade(at),
            Lex::Season(_) => self.season(at),
            Lex::Ordinal(_) => self.ordinal_part(at),
            _ => None,
        }?;
        if matches!(inner.atom, Atom::Weekday { .. } | Atom::Day(_)) {
            return None;
        }
        Some(self.rough(Piece { start: i, end: inner.end, ..inner }, i))
    }

    /// Hyphenated words: `mid-September`, `mid-1980s`, `twenty-first century`, `Monday-Wednesday` is a range.
    pub(super) fn compound(&self, i: usize) -> Option<Piece> {
        let (first, rest) = self.word(i).split_once('-')?;
        if let Some(n) = word::ordinal(self.word(i)) {
            return self.part_of_year(i, i + 1, n).or_else(|| {
                let (Lex::Month(..), day) = (self.lex(i + 2), u8::try_from(n).ok()?) else { return None };
                let month = self.month_first(i + 2)?;
                let Atom::Calendar { year, part: Part::Month(m), .. } = month.atom else { return None };
                let fits = self.is(i + 1, "of") && super::absolute::exists(m, day);
                let atom = Atom::Calendar { year, part: Part::Day(m, day), weekday: None };
                fits.then(|| Piece::new(self.article_before(i), month.end, atom))
            });
        }
        if self.is(i, "year-end") {
            return Some(Piece {
                rough: true,
                ..Piece::new(i, i + 1, Atom::Unit { unit: Unit::Year, which: Which::This })
            });
        }
        if !["mid", "early", "late", "end"].iter().any(|edge| edge.eq_ignore_ascii_case(first)) {
            return None;
        }
        let part = match word::lookup(rest) {
            Lex::Month(month, _) => Part::Month(month),
            Lex::Season(season) => Part::Season(season),
            Lex::None if rest.len() == 4 => {
                let year = rest.parse().ok().filter(|year| (1000..=2199).contains(year))?;
                let atom = Atom::Calendar { year: YearOf::Known(year), part: Part::Whole, weekday: None };
                return Some(Piece { rough: true, ..Piece::new(i, i + 1, atom) });
            }
            Lex::None => {
                let stem: i32 = rest.strip_suffix("0s")?.parse().ok().filter(|stem| (100..=209).contains(stem))?;
                let value = PartialDate { year: Year::Decade(stem), part: Part::Whole };
                return Some(Piece {
                    rough: true,
                    ..Piece::new(self.article_before(i), i + 1, Atom::Fixed(Edtf::Date(value)))
                });
            }
            _ => return None,
        };
        let (year, end) = self.year_after(i + 1).unwrap_or((NO_YEAR, i + 1));
        if year == NO_YEAR && matches!(self.kind(end), Some(TokenKind::Number)) {
            return None;
        }
        Some(Piece { rough: true, ..Piece::new(i, end, Atom::Calendar { year, part, weekday: None }) })
    }
}
