//! Dates counted from the day of writing or from what was told last: `yesterday`, `last week`, `the following day`.

use super::absolute::which_offset;
use super::figures::NO_YEAR;
use super::{Piece, Reader};
use crate::edtf::Part;
use crate::lex::TokenKind;
use crate::mention::date::expr::{Atom, Count, From, YearOf};
use crate::mention::date::word::{Hour, Lex, Naming, Unit, Which};

impl Reader<'_> {
    /// `today`, `yesterday morning`, `tonight`.
    pub(super) fn day_word(&self, i: usize) -> Option<Piece> {
        let possessive = self.kind(i + 1) == Some(TokenKind::Possessive);
        match self.lex(i) {
            // "USA Today", "Russia Today": a name.
            Lex::Day(_) if self.capital(i) && i != self.from && self.capital(Self::before(i)) && !possessive => None,
            Lex::Day(days) => Some(Piece::new(i, i + 1, Atom::Day(days))),
            Lex::Tonight => Some(Piece { hour: Some(Hour::Night), ..Piece::new(i, i + 1, Atom::Day(0)) }),
            _ => None,
        }
    }

    /// `last Friday`, `next month`, `this morning`, `last April`, `the previous Monday`, `the same day`.
    pub(super) fn which(&self, i: usize) -> Option<Piece> {
        let Lex::Which(mut which) = self.lex(i) else { return None };
        if which == Which::Last
            && self.is(i, "last")
            && let Some(piece) = self.nth_of_month(i).or_else(|| self.nth_day(i))
        {
            return Some(piece);
        }
        // "that" is a conjunction more often than a pointer; "past" a preposition.
        let mut at = i + 1;
        if which == Which::This {
            // "this coming Friday", "this past week".
            if let Lex::Which(more @ (Which::Last | Which::Next)) = self.lex(at) {
                which = more;
                at += 1;
            }
        }
        if self.is(i, "that") && self.lex(at) == Lex::Which(Which::Same) {
            at += 1;
        }
        let narrative = matches!(which, Which::Previous | Which::Following | Which::Same);
        let start =
            if self.is(i, "that") || self.is(i, "this") && which == Which::This { i } else { self.article_before(i) };
        let the = start != i;
        if which == Which::Same && self.is(i, "same") && !the && !self.is(Self::before(i), "that") {
            return None;
        }
        if which == Which::Following && !the && !self.is_any(Self::before(i), &["on", "the"]) {
            return None;
        }
        let names = matches!(self.lex(at), Lex::Weekday(..) | Lex::Month(..) | Lex::Season(_));
        if self.is(i, "that")
            && names
            && !self.is_any(Self::before(i), &["on", "in", "by", "since", "of", "later", "earlier", "again", "until"])
            && !self.points_back(i, at + 1)
        {
            return None;
        }
        // "the last day", "the next day", "the last year of the war".
        match self.lex(at) {
            Lex::Weekday(day, Naming::Plain) => {
                let piece = self.weekday_first(at)?;
                if let Atom::Weekday { week: None, .. } = piece.atom {
                    return Some(Piece { start, atom: Atom::Weekday { day, which, week: None }, ..piece });
                }
                Some(Piece { start, ..piece })
            }
            // "the following March": a month counted from the story.
            Lex::Month(month, naming)
                if self.capital(at)
                    && naming != Naming::Short
                    && matches!(which, Which::Following | Which::Previous)
                    && self.month_first(at).is_none_or(|piece| piece.end == at + 1) =>
            {
                let ahead = which == Which::Following;
                Some(Piece::new(start, at + 1, Atom::MonthFrom { month, ahead }))
            }
            Lex::Month(month, naming) if self.capital(at) && naming != Naming::Short && !the => {
                let piece = self.month_first(at).unwrap_or(Piece::new(
                    at,
                    at + 1,
                    Atom::Calendar { year: NO_YEAR, part: Part::Month(month), weekday: None },
                ));
                let Atom::Calendar { year, part, weekday } = piece.atom else { return None };
                let year = if year == NO_YEAR { YearOf::Missing(which) } else { year };
                Some(Piece { start: i, atom: Atom::Calendar { year, part, weekday }, ..piece })
            }
            Lex::Season(season) if !the && !narrative && (self.ends_phrase(at + 1) || self.capital(at + 1)) => {
                if which == Which::This && self.is_any(at + 1, &["of"]) {
                    return None;
                }
                let atom = Atom::Calendar { year: YearOf::Missing(which), part: Part::Season(season), weekday: None };
                Some(Piece::new(i, at + 1, atom))
            }
            Lex::Holiday | Lex::Compound if !narrative => {
                if let Some(piece) = self.feast(at) {
                    let Atom::Feast { feast, .. } = piece.atom else { return None };
                    return Some(Piece {
                        start: i,
                        atom: Atom::Feast { feast, year: YearOf::Missing(which) },
                        ..piece
                    });
                }
                None
            }
            Lex::Hour(hour) => match which {
                Which::Last if hour == Hour::Night => {
                    Some(Piece { hour: Some(hour), ..Piece::new(i, at + 1, Atom::Day(-1)) })
                }
                Which::This => Some(Piece { hour: Some(hour), ..Piece::new(i, at + 1, Atom::Day(0)) }),
                Which::Same | Which::Following | Which::Previous => {
                    let atom = Atom::Unit { unit: Unit::Day, which };
                    Some(Piece { hour: Some(hour), ..Piece::new(start, at + 1, atom) })
                }
                Which::Next if the => {
                    let atom = Atom::Unit { unit: Unit::Day, which: Which::Following };
                    Some(Piece { hour: Some(hour), ..Piece::new(start, at + 1, atom) })
                }
                _ => None,
            },
            Lex::Unit(unit, false) => self.which_unit(i, at, start, which, unit),
            _ => None,
        }
    }

    fn which_unit(&self, i: usize, at: usize, start: usize, which: Which, unit: Unit) -> Option<Piece> {
        let the = start != i;
        let end = at + 1;
        if unit < Unit::Day {
            return None;
        }
        if unit == Unit::Day && !matches!(which, Which::Previous | Which::Following | Which::Same) {
            // "the next day" goes by the story, "this day" by nothing at all.
            let next = which == Which::Next && !self.is(i, "coming") && !self.is(i, "upcoming");
            return next.then(|| Piece::new(start, end, Atom::Unit { unit, which: Which::Following }));
        }
        if which == Which::Last && self.is(i, "past") && !the && !self.is(Self::before(i), "this") {
            return None;
        }
        // "the past year" is a length; "the last week of May" a part.
        if matches!(which, Which::Last) && the {
            return None;
        }
        if matches!(which, Which::Next) && the {
            return (unit != Unit::Quarter && !self.is(i, "coming") && !self.is(i, "upcoming"))
                .then(|| Piece::new(start, end, Atom::Unit { unit, which: Which::Following }));
        }
        if let Some(piece) = self.weekday_of_week(start, end, which, unit) {
            return Some(piece);
        }
        let start = if which == Which::Last && self.is(i, "past") { Self::before(i) } else { start };
        if unit == Unit::Year && (self.is(end, "-") || self.is(end, "of")) && which != Which::This {
            return None;
        }
        Some(Piece::new(start, end, Atom::Unit { unit, which }))
    }

    /// `the day before yesterday`, `a day later`, `the day after the summit`, `a week ago`, `the week before`.
    pub(super) fn unit(&self, i: usize) -> Option<Piece> {
        let Lex::Unit(unit, false) = self.lex(i) else { return None };
        if let Some(piece) = self.units_end(i, unit) {
            return Some(piece);
        }
        let before = Self::before(i);
        let (article, the) = (self.is_any(before, &["a", "an", "the", "one"]), self.is(before, "the"));
        let sooner = self.is(i + 1, "before");
        if unit == Unit::Day && article && (sooner || self.is(i + 1, "after")) {
            let two = match self.lex(i + 2) {
                Lex::Day(-1) if sooner => Some(-2),
                Lex::Day(1) if !sooner => Some(2),
                _ => None,
            };
            if let Some(days) = two {
                return Some(Piece::new(before, i + 3, Atom::Day(days)));
            }
        }
        if unit == Unit::Weekend
            && self.is_any(before, &["the"])
            && self.is_any(before.wrapping_sub(1), &["over", "at", "during", "on", "through", "in"])
        {
            let ends = self.ends_phrase(i + 1) && !self.is(i + 1, "of");
            return ends.then(|| Piece::new(before, i + 1, Atom::Unit { unit, which: Which::Bare }));
        }
        if !article {
            return None;
        }
        if the
            && unit == Unit::Week
            && self.is_any(i + 1, &["of", "beginning", "starting"])
            && let Some(piece) = self.month_first(i + 2).or_else(|| self.day_first(i + 2))
            && let Atom::Calendar { year, part: part @ Part::Day(..), .. } = piece.atom
        {
            return Some(Piece::new(before, piece.end, Atom::WeekOf { year, part }));
        }
        if the && self.is_any(i + 1, &["earlier", "later", "ago"]) {
            return None;
        }
        let weeks = if self.is(i, "fortnight") { 2 } else { 1 };
        let piece = self.offset(before, i + 1, Count::Exact(weeks), unit)?;
        if the {
            // "the day after" without more tells the next day; "the year before last" another.
            let Atom::Offset { from, .. } = piece.atom else { return None };
            let bare = from == From::Narrative;
            return (!bare || self.ends_phrase(piece.end) && unit != Unit::Century).then_some(piece);
        }
        Some(piece)
    }

    /// What follows a length and makes it an offset: `ago`, `earlier`, `before the summit`, `from now`.
    /// `i` is the token after the unit.
    pub(super) fn offset(&self, start: usize, i: usize, count: Count, unit: Unit) -> Option<Piece> {
        let make = |end, ahead, from| Some(Piece::new(start, end, Atom::Offset { count, unit, ahead, from }));
        if self.lex(i) == Lex::Ago {
            return self.closer(start, i + 1, count, unit, false).or_else(|| make(i + 1, false, From::Reference));
        }
        if self.is(i, "from") && self.is_any(i + 1, &["now", "today"]) {
            return self.closer(start, i + 2, count, unit, true).or_else(|| make(i + 2, true, From::Reference));
        }
        // "a week from Friday"
        if let Lex::Weekday(day, _) = self.lex(i + 1)
            && self.is(i, "from")
            && (count, unit) == (Count::Exact(1), Unit::Week)
        {
            let atom = Atom::Weekday { day, which: Which::AfterNext, week: None };
            return Some(Piece::new(start, i + 2, atom));
        }
        if self.is(i, "hence") {
            return make(i + 1, true, From::Reference);
        }
        let ahead = match self.word(i) {
            w if (w.eq_ignore_ascii_case("earlier") || w.eq_ignore_ascii_case("later")) && self.is(i + 1, "than") => {
                return None;
            }
            w if w.eq_ignore_ascii_case("earlier") || w.eq_ignore_ascii_case("previously") => {
                return make(i + 1, false, From::Narrative);
            }
            w if w.eq_ignore_ascii_case("later") => return make(i + 1, true, From::Narrative),
            w if w.eq_ignore_ascii_case("before") || w.eq_ignore_ascii_case("prior") => false,
            w if w.eq_ignore_ascii_case("after") || w.eq_ignore_ascii_case("following") => true,
            _ => return None,
        };
        let at = if self.is(i, "prior") && self.is(i + 1, "to") { i + 2 } else { i + 1 };
        if self.lex(at) == Lex::Which(Which::Last) && at == i + 1 && !ahead {
            // "the week before last"
            return self.ends_phrase(at + 1).then(|| {
                let count = Count::Exact(2);
                Piece::new(start, at + 1, Atom::Offset { count, unit, ahead, from: From::Reference })
            });
        }
        if self.lex(at) == Lex::Which(Which::Next) && at == i + 1 && ahead {
            // "the week after next"
            return self.ends_phrase(at + 1).then(|| {
                let count = Count::Exact(2);
                Piece::new(start, at + 1, Atom::Offset { count, unit, ahead, from: From::Reference })
            });
        }
        if self.ends_phrase(at) && !self.starts_noun(at) {
            return if self.is(i, "prior") || self.is(i, "following") {
                None
            } else {
                make(i + 1, ahead, From::Narrative)
            };
        }
        // A date or feast that follows at once, or an event that the story dates.
        if let Some(piece) = self.atom(at).filter(|piece| piece.start <= at && super::is_daily(piece.atom)) {
            return Some(piece).and(make(i + 1, ahead, From::Ahead));
        }
        // "two days before a Friday summit"
        if self.starts_noun(at)
            && matches!(self.lex(at + 1), Lex::Weekday(..) | Lex::Month(..))
            && self.atom(at + 1).is_some_and(|piece| super::is_daily(piece.atom))
        {
            return make(i + 1, ahead, From::Ahead);
        }
        if let Some(head) = self.event_noun(at) {
            let dated = self.is_any(head + 1, &["on"]) && self.atom(head + 2).is_some_and(|p| super::is_daily(p.atom));
            return if dated { make(head + 1, ahead, From::Ahead) } else { make(head + 1, ahead, From::Event(head)) };
        }
        (!self.is(i, "following")).then_some(())?;
        make(i + 1, ahead, From::Event(usize::MAX))
    }

    fn starts_noun(&self, i: usize) -> bool {
        self.is_any(
            i,
            &["the", "a", "an", "his", "her", "their", "its", "this", "that", "these", "he", "she", "they", "it"],
        )
    }

    /// The head of a short noun phrase that names an event: `the first round of talks` gives `talks`.
    pub(super) fn event_noun(&self, i: usize) -> Option<usize> {
        const EVENTS: &[&str] = &[
            "summit",
            "meeting",
            "talks",
            "visit",
            "trip",
            "conference",
            "election",
            "elections",
            "vote",
            "attack",
            "attacks",
            "war",
            "invasion",
            "ceremony",
            "funeral",
            "parade",
            "agreement",
            "deal",
            "ceasefire",
            "truce",
            "coup",
            "crash",
            "announcement",
            "inauguration",
            "referendum",
            "session",
            "forum",
            "negotiations",
            "earthquake",
            "strike",
            "strikes",
            "speech",
            "launch",
            "test",
            "dinner",
            "hearing",
            "trial",
            "death",
            "killing",
            "assassination",
            "signing",
            "call",
        ];
        let mut at = i;
        if self.starts_noun(at) {
            at += 1;
        }
        for head in at..at + 6 {
            if self.is_any(head, EVENTS) {
                return (head > i).then_some(head);
            }
            // "a Friday summit", "a three-day visit": a date or length of its own.
            let word = self.word(head);
            let long = ["day", "week", "month", "year", "hour", "long"].iter().any(|unit| word.ends_with(unit));
            let dated = match self.lex(head) {
                Lex::Weekday(..) | Lex::Month(..) | Lex::Day(_) | Lex::Unit(..) | Lex::Count(_) | Lex::Digits(..) => {
                    true
                }
                Lex::Compound => long,
                _ => false,
            };
            let inside = !dated
                && matches!(self.kind(head), Some(TokenKind::Word | TokenKind::Possessive | TokenKind::Ordinal))
                && (!super::names::is_function_word(self.word(head)) || self.is(head, "of") && head > at);
            if !inside {
                return None;
            }
        }
        None
    }

    /// `the 29th`, `the 15th of last month`: a day whose month the story gives.
    pub(super) fn day_of_month(&self, i: usize) -> Option<Piece> {
        let Lex::Ordinal(n @ 1..=31) = self.lex(i) else { return None };
        let day = u8::try_from(n).ok()?;
        let before = Self::before(i);
        if !self.is(before, "the") || self.kind(i) != Some(TokenKind::Ordinal) {
            return None;
        }
        let start = before;
        if self.is(i + 1, "of") {
            if let (Lex::Which(which), Lex::Unit(Unit::Month, false)) = (self.lex(i + 2), self.lex(i + 3)) {
                let month = Some(which_offset(which)?);
                return Some(Piece::new(start, i + 4, Atom::DayOfMonth { day, month, weekday: None }));
            }
            let month = self.is(i + 2, "the") && self.is(i + 3, "month");
            return month.then(|| Piece::new(start, i + 4, Atom::DayOfMonth { day, month: None, weekday: None }));
        }
        let led = self.is_any(
            before.wrapping_sub(1),
            &["on", "from", "until", "till", "by", "to", "since", "before", "after", "between", "through", "and"],
        );
        let ends = match self.kind(i + 1) {
            None => true,
            Some(TokenKind::Mark) => !self.is_any(i + 1, &["-", "/"]),
            Some(TokenKind::Word) => super::names::is_function_word(self.word(i + 1)),
            _ => false,
        };
        (led && ends).then(|| Piece::new(start, i + 1, Atom::DayOfMonth { day, month: None, weekday: None }))
    }
}
