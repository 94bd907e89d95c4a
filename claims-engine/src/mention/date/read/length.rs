//! Lengths of time, offsets that begin with one, and sets: `four-day`, `two weeks ago`, `every Monday`.

use super::{Reader, is_daily};
use crate::lex::TokenKind;
use crate::mention::date::expr::{Atom, Count, Expr, Found};
use crate::mention::date::word::{self, Lex, Unit, Which, has, word_set};

word_set! {
    BEGINS = "\
    beginning begin begins began starting start starts started opening open opens opened commencing commences \
    from kicking kicks kicked";
    ENDS = "\
    ending end ends ended closing close closes closed concluding conclude concludes concluded wraps wrapped \
    wrapping";
}

const ROUGH: &[&str] =
    &["about", "nearly", "almost", "around", "some", "roughly", "approximately", "barely", "just", "only"];

impl Reader<'_> {
    /// A length that begins at token `i`, or the offset that it opens.
    pub(super) fn length(&self, i: usize) -> Option<Found> {
        if let Lex::Unit(unit, plural) = self.lex(i) {
            return self.uncounted(i, unit, plural);
        }
        if self.lex(i) == Lex::Compound {
            return self.hyphenated(i);
        }
        let (count, mut at) = self.count(i)?;
        if let Count::Exact(n) = count
            && let Some(piece) = self.weekdays_ago(i, at, n)
        {
            return Some(piece.found());
        }
        // "the third in as many months"
        if self.is_numbered(i) || self.is(Self::before(i), "as") && count == Count::Vague {
            return None;
        }
        let hyphen = self.is_any(at, &["-", "‑"]) && !self.spaced(at) && !self.spaced(at + 1);
        if hyphen {
            at += 1;
            if self.lex(at) == Lex::Compound {
                // "26-hour-long", "80-year-old"
                let (unit, rest) = self.word(at).split_once('-')?;
                let Lex::Unit(unit, false) = word::lookup(unit) else { return None };
                return rest.eq_ignore_ascii_case("long").then(|| self.duration(i, at + 1, count, unit));
            }
        } else if self.is_any(at, &["full", "more", "consecutive", "straight", "whole", "long", "calendar"]) {
            at += 1;
        }
        let Lex::Unit(unit, _) = self.lex(at) else { return None };
        let end = at + 1;
        if self.is_any(end, &["old", "anniversary"])
            || self.is(end, "-") && self.is(end + 1, "old")
            || self.is(end, "of") && self.is(end + 1, "age")
        {
            return None;
        }
        let start = if self.is_any(Self::before(i), &["a", "an"]) { i - 1 } else { i };
        if !hyphen && let Some(piece) = self.offset(start, end, count, unit) {
            return Some(self.measured(start, piece.found()));
        }
        Some(self.duration(start, end, count, unit))
    }

    fn duration(&self, start: usize, end: usize, count: Count, unit: Unit) -> Found {
        let before = Self::before(start);
        if self.is(before, "in") && !self.is(before.wrapping_sub(1), "first") {
            let end =
                if self.kind(end) == Some(TokenKind::Possessive) && self.is(end + 1, "time") { end + 2 } else { end };
            return self.measured(start, Found::new(start..end, Expr::Within { count, unit }));
        }
        let start = match self.lex(before) {
            Lex::Which(Which::Last | Which::Next) => self.article_before(before),
            _ => start,
        };
        self.measured(start, Found::new(start..end, Expr::Duration { count, unit }))
    }

    /// Notes `nearly` and `more than` before the expression.
    fn measured(&self, start: usize, mut found: Found) -> Found {
        let before = Self::before(start);
        let two = |first: &[&str], second: &str| self.is(before, second) && self.is_any(before.wrapping_sub(1), first);
        found.rough |= self.is_any(before, ROUGH);
        found.bounded = two(&["more", "less", "fewer", "longer"], "than")
            || two(&["at"], "least")
            || two(&["up"], "to")
            || self.is_any(before, &["over", "under", "within"]);
        found
    }

    /// The count that begins at token `i` and the token after it: `two`, `a few`, `two and a half`, `1,000`.
    fn count(&self, i: usize) -> Option<(Count, usize)> {
        let mut end = i + 1;
        let count = match self.lex(i) {
            Lex::Digits(n, _) | Lex::Count(n) => Count::Exact(n),
            Lex::Figures => {
                let word = self.word(i);
                if let Some((whole, "5")) = word.split_once('.') {
                    Count::Half(whole.parse().ok()?)
                } else {
                    let plain: String = word.chars().filter(|c| *c != ',').collect();
                    Count::Exact(word::count(&plain)?)
                }
            }
            Lex::Some => {
                if self.is(i, "couple") {
                    end = if self.is(end, "of") { end + 1 } else { end };
                }
                Count::Vague
            }
            Lex::Half => {
                // "half a century", "half an hour"
                return self.is_any(end, &["a", "an"]).then_some((Count::Half(0), end + 1));
            }
            Lex::Compound => Count::Exact(word::count(self.word(i))?),
            _ => return None,
        };
        match count {
            Count::Exact(n) if self.is(end, "and") && self.is(end + 1, "a") && self.is(end + 2, "half") => {
                Some((Count::Half(n), end + 3))
            }
            _ => Some((count, end)),
        }
    }

    /// Units with no count before them: `weeks ago`, `days later`, `recent months`, `for a week`, `twice a year`.
    fn uncounted(&self, i: usize, unit: Unit, plural: bool) -> Option<Found> {
        let before = Self::before(i);
        if plural {
            let vague = match self.word(before) {
                w if w.eq_ignore_ascii_case("recent") => Some("PAST_REF"),
                w if w.eq_ignore_ascii_case("coming") => Some("FUTURE_REF"),
                _ => None,
            };
            if let Some(timex) = vague {
                return Some(Found::new(before..i + 1, Expr::Vague(timex)));
            }
            if self.is(i + 1, "before") && self.is_any(i + 2, &["the", "a"]) && unit < Unit::Day {
                return None;
            }
            return self.offset(i, i + 1, Count::Vague, unit).map(super::Piece::found);
        }
        if !self.is_any(before, &["a", "an", "per"]) {
            return None;
        }
        let ahead = before.wrapping_sub(1);
        if self.is_any(ahead, &["once", "twice", "times"]) {
            return Some(Found::new(before..i + 1, Expr::Set { count: 1, unit, weekday: None }));
        }
        if self.is_any(ahead, &["in", "for", "within", "than", "about", "nearly", "almost", "over"])
            && self.ends_phrase(i + 1)
            && !self.is_any(i + 1, &["before", "after", "of"])
        {
            return Some(self.duration(before, i + 1, Count::Exact(1), unit));
        }
        None
    }

    /// `two-day`, `week-long`, `two-and-a-half-year`, `half-hour`.
    fn hyphenated(&self, i: usize) -> Option<Found> {
        let word = self.word(i);
        let next = self.is_any(i + 1, &["anniversary", "old"]);
        if next || word.len() > 40 || word.to_ascii_lowercase().ends_with("-old") {
            return None;
        }
        if let (Some(n), Lex::Unit(unit, _)) = (word::count(word), self.lex(i + 1)) {
            let piece = self.offset(i, i + 2, Count::Exact(n), unit).map(super::Piece::found);
            return Some(piece.unwrap_or_else(|| self.duration(i, i + 2, Count::Exact(n), unit)));
        }
        let trimmed = word.get(..word.len().checked_sub(5)?).filter(|_| word.to_ascii_lowercase().ends_with("-long"));
        let body = trimmed.unwrap_or(word);
        let (count, unit) = match body.rsplit_once('-') {
            None => (Some(Count::Exact(1)), body),
            Some((stem, unit)) => {
                let half = stem.to_ascii_lowercase();
                let count = match half.strip_suffix("-and-a-half") {
                    Some(whole) => word::count(whole).map(Count::Half),
                    None if half == "half" => Some(Count::Half(0)),
                    None if half == "several" || half == "multi" => Some(Count::Vague),
                    None => word::count(stem).map(Count::Exact),
                };
                (count, unit)
            }
        };
        let Lex::Unit(unit, plural) = word::lookup(unit) else { return None };
        let fits = !plural || trimmed.is_some();
        Some(self.duration(i, i + 1, count?, unit)).filter(|_| fits)
    }

    /// What comes again and again.
    pub(super) fn set(&self, i: usize) -> Option<Found> {
        match self.lex(i) {
            Lex::Set(unit) => {
                let fits = !self.capital(i) || i == self.from;
                fits.then(|| Found::new(i..i + 1, Expr::Set { count: 1, unit, weekday: None }))
            }
            Lex::Weekdays(day) => {
                Some(Found::new(i..i + 1, Expr::Set { count: 1, unit: Unit::Week, weekday: Some(day) }))
            }
            Lex::Every => {
                let other = self.is(i + 1, "other");
                let at = if other { i + 2 } else { i + 1 };
                if let Lex::Weekday(day, _) = self.lex(at) {
                    let count = if other { 2 } else { 1 };
                    return Some(Found::new(i..at + 1, Expr::Set { count, unit: Unit::Week, weekday: Some(day) }));
                }
                let (count, at) = match self.count(at) {
                    Some((Count::Exact(n), end)) => (n, end),
                    _ => (if other { 2 } else { 1 }, at),
                };
                let unit = match self.lex(at) {
                    Lex::Unit(unit, _) => unit,
                    Lex::Hour(_) => Unit::Day,
                    Lex::Season(_) | Lex::Month(..) => Unit::Year,
                    _ => return None,
                };
                let day = matches!(self.lex(at), Lex::Month(..)).then(|| self.day(at + 1)).flatten();
                let at = day.map_or(at, |(_, end)| end - 1);
                Some(Found::new(i..at + 1, Expr::Set { count, unit, weekday: None }))
            }
            _ => None,
        }
    }
}

/// Words between the end of a length's noun and its date at most.
const REACH: usize = 14;

/// Joins lengths with the date on which they begin or end: `four-day visit beginning Tuesday` becomes one
/// expression; `began a four-day visit on Tuesday` leaves both and notes the stretch on the length.
pub(super) fn join(reader: &Reader, found: &mut Vec<Found>, first: usize) {
    let mut i = first;
    while i < found.len() {
        let Some(days) = found.get(i).and_then(whole_days) else {
            i += 1;
            continue;
        };
        if let Some((ends, at, tokens)) = dated_behind(reader, found, i) {
            found[i].tokens = tokens;
            found[i].expr = Expr::Lasting { days, ends, at };
            found.remove(i + 1);
        } else if let Some(begins) = dated_beside(reader, found, first, i) {
            found[i].begins = Some(begins);
        }
        i += 1;
    }
}

/// How many days a length takes, when it says so exactly.
fn whole_days(found: &Found) -> Option<u32> {
    let Expr::Duration { count: Count::Exact(n), unit } = found.expr else { return None };
    let days = match unit {
        Unit::Day => n,
        Unit::Week => n.checked_mul(7)?,
        _ => return None,
    };
    (!found.bounded && !found.rough && (1..=62).contains(&days)).then_some(days)
}

fn day_at(found: &[Found], i: usize) -> Option<(Atom, &Found)> {
    let next = found.get(i)?;
    match next.expr {
        Expr::Point(atom) if is_daily(atom) && !matches!(atom, Atom::Offset { .. }) => Some((atom, next)),
        _ => None,
    }
}

fn dated_behind(reader: &Reader, found: &[Found], i: usize) -> Option<(bool, Atom, std::ops::Range<usize>)> {
    let this = found.get(i)?;
    let (atom, next) = day_at(found, i + 1)?;
    let gap = this.tokens.end..next.tokens.start;
    if gap.len() > REACH || gap.clone().any(|t| reader.is_any(t, &[";", "—", ":"])) {
        return None;
    }
    let mut last = Reader::before(next.tokens.start);
    if reader.is_any(last, &["on", "off", "up"]) {
        last = last.wrapping_sub(1);
    }
    if reader.is_any(last, &["off", "up"]) {
        last = last.wrapping_sub(1);
    }
    if last < this.tokens.end {
        return None;
    }
    let ends = has(&ENDS, reader.word(last));
    (ends || has(&BEGINS, reader.word(last))).then_some((ends, atom, this.tokens.start..next.tokens.end))
}

/// `began a two-day visit on Monday`, `On Monday he began a two-day visit`, `arrived Monday for a two-day visit`.
fn dated_beside(reader: &Reader, found: &[Found], first: usize, i: usize) -> Option<(bool, Atom)> {
    const ARRIVES: &[&str] = &[
        "arrive",
        "arrives",
        "arrived",
        "arriving",
        "travel",
        "travels",
        "traveled",
        "travelled",
        "flew",
        "flies",
        "fly",
    ];
    let this = found.get(i)?;
    let start = this.tokens.start;
    let verb =
        (start.saturating_sub(4)..start).rev().find(|t| has(&BEGINS, reader.word(*t)) || has(&ENDS, reader.word(*t)));
    let ends = verb.is_some_and(|t| has(&ENDS, reader.word(t)));
    let verb = verb.filter(|t| !reader.is(*t, "from"));
    let for_a = reader.is(Reader::before(start), "a") && reader.is(start.wrapping_sub(2), "for");
    if verb.is_none() && !for_a {
        return None;
    }
    let near = |at: usize| -> Option<Atom> {
        let (atom, other) = day_at(found, at).filter(|_| at >= first)?;
        let gap =
            if other.tokens.start > start { this.tokens.end..other.tokens.start } else { other.tokens.end..start };
        let arrives = verb.is_some()
            || (gap.start.saturating_sub(REACH)..gap.end).any(|t| t >= reader.from && reader.is_any(t, ARRIVES));
        (gap.len() <= REACH
            && arrives
            && !gap.clone().any(|t| reader.is_any(t, &[";", "after", "before", "when", "which", "who", "until"])))
        .then_some(atom)
    };
    near(i + 1).or_else(|| i.checked_sub(1).and_then(near)).map(|atom| (ends, atom))
}
