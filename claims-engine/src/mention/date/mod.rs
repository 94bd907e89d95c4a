//! Dates: every way that news writes them, recognised and resolved.
//!
//! [`find`] reads the tokens once ([`read`]), works out the day of writing ([`frame`]) and then each
//! expression in the order of the text ([`resolve`]), with the tense of its clause ([`tense`]).

pub mod anniversary;
mod expr;
mod frame;
mod holiday;
mod read;
mod resolve;
pub mod tense;
mod vocabulary;
mod word;

#[cfg(test)]
mod tests;

pub use tense::{Direction, Tense};
pub(crate) use word::{Lex, of_word as lex_of_word};
pub use word::{count as count_of, ordinal as ordinal_of};

use crate::Options;
use crate::doc::Doc;
use crate::layout::BlockKind;
use crate::mention::{DateKind, DateMention};
use crate::text::Span;
use expr::{Atom, Expr, Found, From};
use frame::Frame;
use resolve::Story;

/// Finds and resolves the expressions of time of a whole document, in order.
pub fn find(doc: &Doc, options: &Options) -> Vec<DateMention> {
    let found = read::read(doc);
    let frame = Frame::new(doc, &found, *options);
    let mut story = Story::new(doc, &frame);
    let mut mentions = Vec::with_capacity(found.len());
    for (i, this) in found.iter().enumerate() {
        let Some(at) = doc.sentence_of(this.tokens.start) else { continue };
        let Some(sentence) = doc.sentences.get(at) else { continue };
        let kind = doc.blocks.get(sentence.block).map_or(BlockKind::Paragraph, |block| block.kind);
        let clause = tense::Clause { doc, tokens: sentence.tokens.clone(), kind };
        // "three-day visit, which began on Monday": the verb of beginning is inside the expression.
        let dated = match this.expr {
            Expr::Lasting { .. } => this.tokens.end.saturating_sub(1)..this.tokens.end,
            _ => this.tokens.clone(),
        };
        let tense = clause.tense(&dated);
        let next = found.get(i + 1).filter(|next| sentence.tokens.contains(&next.tokens.start));
        let covers = story.covers(this, tense);
        let answer = story.resolve(this, next, at, tense);
        // "on the eve of the talks": of which nobody has told the day.
        if answer.value.is_none() && is_inside_event(&this.expr) {
            continue;
        }
        let span = cut(doc, this);
        let timex = answer.timex.unwrap_or_else(|| answer.value.map_or_else(String::new, |value| value.to_string()));
        mentions.push(DateMention {
            span,
            value: answer.value,
            timex: resolve::with_hour(&timex, this.hour),
            because: format!("{}; {}", crate::text::one_line(span.of(doc.text)), answer.why),
            inferred: answer.inferred || this.rough && answer.value.is_some_and(crate::edtf::Edtf::is_day),
            kind: kind_of(&this.expr, answer.value.is_some()),
            direction: tense.direction,
            weekday: weekday_of(&this.expr),
            covers,
        });
    }
    mentions
}

/// `its second day`, `the eve of the talks`: a day told by an event alone.
fn is_inside_event(expr: &Expr) -> bool {
    matches!(expr, Expr::Point(Atom::Offset { from: From::Eve(_) | From::Opening(_) | From::Closing(_), .. }))
}

fn cut(doc: &Doc, found: &Found) -> Span {
    let first = doc.tokens.get(found.tokens.start).map_or_else(Span::default, |token| token.span);
    let last = found.tokens.end.checked_sub(1).and_then(|last| doc.tokens.get(last)).map_or(first, |token| token.span);
    first.cover(last)
}

fn kind_of(expr: &Expr, dated: bool) -> DateKind {
    match expr {
        Expr::Point(_) | Expr::Range(..) | Expr::Lasting { .. } | Expr::Vague(_) => DateKind::Date,
        Expr::Within { .. } if dated => DateKind::Date,
        Expr::Duration { .. } | Expr::Within { .. } => DateKind::Duration,
        Expr::Set { .. } => DateKind::Set,
        Expr::Clock { .. } => DateKind::Time,
    }
}

fn weekday_of(expr: &Expr) -> Option<u8> {
    match expr {
        Expr::Point(Atom::Calendar { weekday, .. }) => *weekday,
        Expr::Point(Atom::Weekday { day, .. } | Atom::DayOfMonth { weekday: Some(day), .. }) => Some(*day),
        _ => None,
    }
}
