//! Names of feasts and public holidays.

use super::figures::NO_YEAR;
use super::{Piece, Reader};
use crate::mention::date::expr::{Atom, YearOf};
use crate::mention::date::holiday::{Feast, NAMES, NATIONAL};
use crate::mention::date::word::Lex;

/// Tokens of the longest name.
const LONGEST: usize = 6;

/// Words behind which a feast's name is another thing's.
const NOT_BEHIND: &[&str] = &[
    "agreement",
    "accord",
    "accords",
    "deal",
    "pact",
    "island",
    "islands",
    "offensive",
    "uprising",
    "rising",
    "carol",
];

impl Reader<'_> {
    /// A feast whose name begins at token `i`.
    pub(super) fn feast(&self, i: usize) -> Option<Piece> {
        if !self.capital(i) {
            return None;
        }
        let mut name = String::new();
        let mut best = None;
        for end in i + 1..=(i + LONGEST).min(self.to) {
            let word = self.word(end - 1);
            if !name.is_empty() {
                name.push(' ');
            }
            name.extend(word.chars().map(|c| if c == '’' { '\'' } else { c.to_ascii_lowercase() }));
            if let Some((known, feast)) = NAMES.iter().find(|(known, _)| *known == name) {
                best = Some((*known, *feast, end));
            }
        }
        let (name, mut feast, end) = best?;
        // Only the first word of "Christmas" may stand alone; "victory day" needs its capitals.
        if !self.capital(end - 1) || self.is_any(end, NOT_BEHIND) || self.kind(end).is_some() && self.is(end, "-") {
            return None;
        }
        let land = self.land_before(i);
        if let Some((.., day)) = NATIONAL.iter().find(|(known, lands, _)| {
            *known == name && land.is_some_and(|land| lands.iter().any(|l| l.eq_ignore_ascii_case(land)))
        }) {
            feast = *day;
        } else if land.is_some() && matches!(name, "thanksgiving" | "labor day") && feast != Feast::Floating {
            let american =
                land.is_some_and(|land| ["u.s.", "us", "american"].iter().any(|l| l.eq_ignore_ascii_case(land)));
            let other = land.is_some_and(|land| {
                NATIONAL.iter().any(|(_, lands, _)| lands.iter().any(|l| l.eq_ignore_ascii_case(land)))
            });
            if other && !american {
                feast = Feast::Floating;
            }
        }
        let (year, end) = self.year_after(end).unwrap_or((NO_YEAR, end));
        let (start, year) = match self.lex(Self::before(i)) {
            Lex::Which(which) if year == NO_YEAR && !matches!(which, crate::mention::date::word::Which::Same) => {
                (i - 1, YearOf::Missing(which))
            }
            _ => (i, year),
        };
        Some(Piece::new(start, end, Atom::Feast { feast, year }))
    }

    /// The country before a holiday's name: `Ukraine's`, `Chinese`.
    fn land_before(&self, i: usize) -> Option<&str> {
        let before = Self::before(i);
        let at =
            if self.kind(before) == Some(crate::lex::TokenKind::Possessive) { before.wrapping_sub(1) } else { before };
        Some(self.word(at)).filter(|_| self.capital(at))
    }
}
