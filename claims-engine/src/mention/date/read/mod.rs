//! From tokens to expressions of time: one pass, dispatched by the word table.

mod absolute;
mod counted;
mod feast;
mod figures;
mod length;
mod names;
mod partial;
mod range;
mod relative;

pub(super) use names::is_function_word;

use super::expr::{Atom, Expr, Found};
use super::word::{self, Hour, Lex};
use crate::doc::Doc;
use crate::hints::Hints;
use crate::lex::TokenKind;

/// Finds the expressions of a document, in order, none overlapping another.
pub fn read(doc: &Doc) -> Vec<Found> {
    let mut lex: Vec<Lex> = Vec::new();
    let mut found: Vec<Found> = Vec::new();
    for sentence in &doc.sentences {
        let mut timed = doc.hinted(sentence.tokens.clone(), Hints::TIME).peekable();
        if timed.peek().is_none() {
            continue;
        }
        lex.clear();
        lex.resize(sentence.tokens.len(), Lex::None);
        for i in timed {
            if let Some(lex) = lex.get_mut(i - sentence.tokens.start) {
                *lex = word::classify(doc, i);
            }
        }
        let reader = Reader { doc, lex: &lex, from: sentence.tokens.start, to: sentence.tokens.end };
        let first = found.len();
        let mut i = reader.from;
        while i < reader.to {
            if reader.lex(i) == Lex::None {
                i += 1;
                continue;
            }
            let before = found.len();
            reader.at(i, &mut found);
            // Nothing may reach back over what was read before.
            let floor = before.checked_sub(1).and_then(|last| found.get(last)).map_or(0, |last| last.tokens.end);
            if found.get(before).is_some_and(|new| new.tokens.start < floor) {
                found.truncate(before);
            }
            i = found.get(before..).and_then(|new| new.last()).map_or(0, |last| last.tokens.end).max(i + 1);
        }
        range::share_years(&reader, found.get_mut(first..).unwrap_or_default());
        length::join(&reader, &mut found, first);
    }
    found
}

/// An atom that was read, and the tokens that it takes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub start: usize,
    pub end: usize,
    pub atom: Atom,
    pub hour: Option<Hour>,
    pub rough: bool,
}

impl Piece {
    pub(super) fn new(start: usize, end: usize, atom: Atom) -> Self {
        Self { start, end, atom, hour: None, rough: false }
    }

    fn found(self) -> Found {
        let mut found = Found::new(self.start..self.end, Expr::Point(self.atom));
        found.hour = self.hour;
        found.rough = self.rough;
        found
    }
}

/// Reads within one sentence; tokens outside it are nothing.
#[derive(Clone, Copy)]
pub(super) struct Reader<'d> {
    pub doc: &'d Doc<'d>,
    /// What the sentence's tokens are, from its first.
    pub lex: &'d [Lex],
    pub from: usize,
    pub to: usize,
}

impl<'d> Reader<'d> {
    /// Reads what begins at token `i`.
    fn at(&self, i: usize, out: &mut Vec<Found>) {
        match self.lex(i) {
            Lex::Set(_) | Lex::Every | Lex::Weekdays(_) => out.extend(self.set(i)),
            Lex::Clock(_) => out.extend(self.clock(i)),
            _ => {
                if let Some(found) = self.clock(i).or_else(|| self.length(i)) {
                    out.push(found);
                } else if let Some(found) = self.compound_range(i) {
                    out.push(found);
                } else if self.days_of_month(i, out).is_none()
                    && let Some(piece) = self.atom(i)
                {
                    self.extend(piece, out);
                }
            }
        }
    }

    /// One point or stretch of the calendar that begins at token `i` (an article may stand before it).
    pub(super) fn atom(&self, i: usize) -> Option<Piece> {
        let piece = match self.lex(i) {
            Lex::Month(..) => self.feast(i).or_else(|| self.month_first(i)),
            Lex::Weekday(..) => self.weekday_first(i),
            Lex::Digits(..) => self.figures(i).or_else(|| self.day_first(i)).or_else(|| self.bare_year(i)),
            Lex::Figures => self.figures(i),
            Lex::Ordinal(_) => (self.day_first(i).or_else(|| self.nth_of_month(i)))
                .or_else(|| self.nth_day(i))
                .or_else(|| self.ordinal_part(i))
                .or_else(|| self.day_of_month(i)),
            Lex::Decade(_) => self.decade(i),
            Lex::Season(_) => self.feast(i).or_else(|| self.season(i)),
            Lex::Day(_) | Lex::Tonight => self.day_word(i),
            Lex::Which(_) => self.which(i),
            Lex::Edge => self.edge(i),
            Lex::Bound => self.bound(i),
            Lex::Unit(..) => self.unit(i),
            Lex::Holiday => self.feast(i),
            Lex::Compound => self.compound(i),
            _ => None,
        }?;
        Some(self.with_hour(piece))
    }

    /// What token `i` is; nothing outside the sentence.
    pub(super) fn lex(&self, i: usize) -> Lex {
        i.checked_sub(self.from).and_then(|at| self.lex.get(at)).copied().unwrap_or(Lex::None)
    }

    /// The words of token `i`; empty outside the sentence.
    pub(super) fn word(&self, i: usize) -> &'d str {
        if i < self.from || i >= self.to { "" } else { self.doc.word(i) }
    }

    pub(super) fn is(&self, i: usize, word: &str) -> bool {
        self.word(i).eq_ignore_ascii_case(word)
    }

    pub(super) fn is_any(&self, i: usize, words: &[&str]) -> bool {
        let found = self.word(i);
        words.iter().any(|word| found.eq_ignore_ascii_case(word))
    }

    /// The token before `i`, or one that is nowhere.
    pub(super) fn before(i: usize) -> usize {
        i.wrapping_sub(1)
    }

    pub(super) fn kind(&self, i: usize) -> Option<TokenKind> {
        if i < self.from || i >= self.to { None } else { self.doc.tokens.get(i).map(|token| token.kind) }
    }

    pub(super) fn capital(&self, i: usize) -> bool {
        i >= self.from && i < self.to && self.doc.tokens.get(i).is_some_and(|token| token.capital)
    }

    /// Whether white space parts token `i` from the one before; true outside the sentence.
    pub(super) fn spaced(&self, i: usize) -> bool {
        i >= self.to || self.doc.tokens.get(i).is_none_or(|token| token.spaced)
    }

    /// Past the point of an abbreviation, if one stands at `i`.
    pub(super) fn past_point(&self, i: usize) -> usize {
        if self.is(i, ".") && !self.spaced(i) { i + 1 } else { i }
    }

    /// Past a comma, if one stands at `i`.
    pub(super) fn past_comma(&self, i: usize) -> usize {
        if self.is(i, ",") { i + 1 } else { i }
    }

    /// A dash between figures or names.
    pub(super) fn is_dash(&self, i: usize) -> bool {
        self.is_any(i, &["-", "–", "—", "--", "−", "‑"])
    }

    /// The token's words are followed by a lower-case noun-like word, so that they qualify it.
    pub(super) fn qualifies(&self, end: usize) -> bool {
        self.kind(end) == Some(TokenKind::Word) && !names::is_function_word(self.word(end))
    }

    /// Adds a part of the day that follows (`Tuesday morning`, `Monday at night`).
    fn with_hour(&self, mut piece: Piece) -> Piece {
        if piece.hour.is_some() || !is_daily(piece.atom) {
            return piece;
        }
        let at = if self.is(piece.end, "at") { piece.end + 1 } else { piece.end };
        if let Lex::Hour(hour) = self.lex(at)
            && (at == piece.end || hour == Hour::Night)
        {
            piece.hour = Some(hour);
            piece.end = at + 1;
        }
        piece
    }
}

/// Whether an atom means one day.
pub(super) fn is_daily(atom: Atom) -> bool {
    use super::word::Unit;
    use crate::edtf::Part;
    match atom {
        Atom::Calendar { part, .. } => matches!(part, Part::Day(..)),
        Atom::Weekday { .. } | Atom::Day(_) | Atom::DayOfMonth { .. } | Atom::Feast { .. } | Atom::Ambiguous { .. } => {
            true
        }
        Atom::Unit { unit, .. } | Atom::Offset { unit, .. } => unit == Unit::Day,
        Atom::Apart { .. } | Atom::Nth { .. } => true,
        Atom::YearsBack { unit, .. } => unit == Unit::Day,
        Atom::HalfYear { .. } | Atom::WeekOf { .. } | Atom::MonthFrom { .. } => false,
        Atom::Fixed(edtf) => edtf.is_day(),
    }
}
