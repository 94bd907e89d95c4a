//! The day of writing: from a date line in the text, from the date of publication, or not known.

use chrono::{Datelike, Days, NaiveDate};

use super::anniversary::{self, Anniversary};
use super::expr::{Atom, Expr, Found, YearOf};
use crate::Options;
use crate::doc::Doc;
use crate::edtf::Part;
use crate::layout::BlockKind;

/// What dates are counted from.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// The day of writing.
    pub today: Option<NaiveDate>,
    /// Whether the text itself gives that day.
    pub own: bool,
    /// Month and day of writing where the year is not known.
    pub day_only: Option<(u8, u8)>,
    /// The year that an anniversary gives, and the words for it.
    pub anniversary: Option<(i32, String)>,
}

/// How far a filing date without a year may lie before the day of publication.
const LAG: i64 = 14;

impl Frame {
    /// Works out the day of writing.
    pub fn new(doc: &Doc, found: &[Found], options: Options) -> Self {
        let mut frame = Frame { today: options.published, ..Frame::default() };
        if let Some(own) = own_date(doc, found) {
            frame.take(own);
        }
        if frame.today.is_none() {
            frame.anniversary = by_anniversary(&anniversary::find(doc), doc);
            if let (Some((month, day)), Some((year, _))) = (frame.day_only, &frame.anniversary) {
                frame.today = ymd(*year, month, day);
                frame.own = frame.today.is_some();
            }
        }
        frame
    }

    fn take(&mut self, own: Own) {
        match (own, self.today) {
            (Own::Full(date), None) => (self.today, self.own) = (Some(date), true),
            (Own::Full(date), Some(published)) => {
                // The text's own words come first; a date after publication is something else's.
                if date < published {
                    (self.today, self.own) = (Some(date), true);
                }
            }
            (Own::MonthDay(month, day), Some(published)) => {
                let near = (-1..=1).filter_map(|by| ymd(published.year().checked_add(by)?, month, day));
                let mut near =
                    near.filter(|date| (1..=LAG).contains(&published.signed_duration_since(*date).num_days()));
                if let Some(date) = near.next() {
                    (self.today, self.own) = (Some(date), true);
                }
            }
            (Own::MonthDay(month, day), None) => self.day_only = Some((month, day)),
        }
    }

    /// The day of writing as a phrase.
    pub fn name(&self) -> String {
        match (self.today, self.own) {
            (Some(date), true) => format!("the article's own date {date}"),
            (Some(date), false) => format!("the publication date {date}"),
            (None, _) => "a day of writing that is not known".to_owned(),
        }
    }
}

fn ymd(year: i32, month: u8, day: u8) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month.into(), day.into())
}

#[derive(Clone, Copy)]
enum Own {
    Full(NaiveDate),
    MonthDay(u8, u8),
}

/// The date that the text gives itself.
fn own_date(doc: &Doc, found: &[Found]) -> Option<Own> {
    let mut line = None;
    let mut city = None;
    for (i, this) in found.iter().enumerate() {
        let Expr::Point(atom) = this.expr else { continue };
        // "today, November 13, 2004"
        if let Atom::Day(days) = atom
            && let Some(date) = found.get(i + 1).filter(|next| is_beside(doc, this, next)).and_then(full)
        {
            let back = Days::new(days.unsigned_abs().into());
            return if days < 0 { date.checked_add_days(back) } else { date.checked_sub_days(back) }.map(Own::Full);
        }
        let Some(sentence) = doc.sentence_of(this.tokens.start).and_then(|s| doc.sentences.get(s)) else { continue };
        let Some(block) = doc.blocks.get(sentence.block) else { continue };
        if block.kind == BlockKind::Dateline {
            let updated =
                sentence.tokens.clone().any(|t| doc.is_any(t, &["updated", "modified", "retrieved", "accessed"]));
            if let Some(date) = full(this).filter(|_| !updated && sentence.block < 6) {
                line.get_or_insert(date);
            }
        } else if city.is_none() && sentence.block < 6 && is_filed(doc, this, sentence.tokens.start) {
            city = full(this).map(Own::Full).or_else(|| month_day(this));
        }
    }
    line.map(Own::Full).or(city)
}

fn full(found: &Found) -> Option<NaiveDate> {
    match found.expr {
        Expr::Point(Atom::Calendar { year: YearOf::Known(year), part: Part::Day(month, day), .. }) => {
            ymd(year, month, day)
        }
        _ => None,
    }
}

fn month_day(found: &Found) -> Option<Own> {
    match found.expr {
        Expr::Point(Atom::Calendar { year: YearOf::Missing(_), part: Part::Day(month, day), .. }) => {
            Some(Own::MonthDay(month, day))
        }
        _ => None,
    }
}

fn is_beside(doc: &Doc, a: &Found, b: &Found) -> bool {
    let gap = a.tokens.end..b.tokens.start;
    gap.len() <= 1 && gap.into_iter().all(|t| doc.is_any(t, &[",", "("]))
}

/// Whether a date stands in the head of a dispatch: `BEIJING, Sept. 4 (Example) --`.
fn is_filed(doc: &Doc, found: &Found, start: usize) -> bool {
    let place = start..found.tokens.start;
    if place.is_empty() || place.len() > 8 {
        return false;
    }
    let mut shouted = false;
    let named = place.clone().all(|t| {
        let word = doc.word(t);
        shouted |= word.len() > 2 && word.chars().all(|c| !c.is_lowercase());
        matches!(word, "," | "." | "(" | ")" | "/" | "of" | "-" | "—" | "–")
            || doc.tokens.get(t).is_some_and(|token| token.capital)
    });
    let comma = doc.is_any(found.tokens.start.wrapping_sub(1), &[",", "(", ")"]);
    let end = found.tokens.end;
    let dash = |t: usize| doc.is_any(t, &["—", "–", "--", "-", ":"]);
    let close = dash(end)
        || dash(end + 1)
        || doc.is_any(end, &["(", "/"]) && (end..end + 8).any(|t| doc.is_any(t, &[")", "/"]) && dash(t + 1));
    // "Washington, Jun 27: Officials said"
    let colon = doc.is(end, ":") && doc.kind(start) == Some(crate::lex::TokenKind::Word);
    named && comma && close && (shouted || colon || doc.is_any(end, &["(", "/"]))
}

/// The year of the anniversaries that the text speaks of, where they agree.
fn by_anniversary(found: &[Anniversary], doc: &Doc) -> Option<(i32, String)> {
    let mut years = found.iter().filter_map(|anniversary| {
        let sentence = doc.sentence_of(anniversary.tokens.start).and_then(|s| doc.sentences.get(s))?;
        let at = anniversary.tokens.start;
        let near = at.saturating_sub(40).max(sentence.tokens.start)..at.saturating_add(40).min(sentence.tokens.end);
        let shifted = near.clone().any(|t| doc.is_any(t, &["next", "last", "previous"]) && doc.is(t + 1, "year"));
        // "had marked the 50th anniversary": another year's.
        let told = near.clone().any(|t| doc.is(t, "had"));
        (!shifted && !told).then_some(())?;
        Some((anniversary.year()?, anniversary))
    });
    let (year, anniversary) = years.next()?;
    if years.any(|(other, _)| other != year) {
        return None;
    }
    Some((year, format!("the {} of {}", ordinal(anniversary.ordinal), anniversary.label)))
}

/// `80th anniversary`
fn ordinal(n: u32) -> String {
    let ending = match (n % 100, n % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{n}{ending} anniversary")
}
