//! Who else is there by a phrase beside the telling: `in the presence of X`, `with X in the chair`, `flanked by X`; and lists
//! of those present that stand by themselves.

use super::company::adding;
use super::{Telling, noun, partners};
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::event::party::Group;
use crate::lex::TokenKind;
use crate::lexicon::Classes;

/// Where somebody of whom `with X` tells so is there: `with X present`, `with X in the chair`, `with X looking on`.
const THERE: &[&str] =
    &["present", "presiding", "attending", "looking", "watching", "mediating", "chairing", "officiating"];

/// What leads a list of those who came, before its colon.
const HEADINGS: &[&str] = &["present", "participants", "attendees", "attendance", "guests"];

/// Adds those whom a phrase of the telling's own clause sets beside it.
pub(super) fn add(clause: &Clause, telling: &mut Telling) {
    let doc = clause.page.doc;
    for k in clause.tokens.clone().filter(|k| clause.page.tag(*k) == Tag::Plain) {
        let word = doc.word(k);
        let beside = match word {
            "presence" => in_presence(clause, k),
            "with" | "With" => with_somebody(clause, k),
            "flanked" | "Flanked" => clause.object(k + 2).filter(|_| doc.is(k + 1, "by")),
            _ => None,
        };
        let Some(group) = beside.filter(|group| !group.persons.is_empty()) else { continue };
        let near = telling.triggers.iter().any(|t| {
            let (from, to) = ((*t).min(k), (*t).max(k));
            !(from + 1..to).any(|between| {
                matches!(doc.word(between), ";" | ":")
                    || clause.page.is_finite(between) && !telling.triggers.contains(&between)
            })
        });
        if near {
            telling.present.join(group);
        }
    }
}

/// `in the presence of X`, and not `the presence of X's troops`.
fn in_presence<'c>(clause: &'c Clause, k: usize) -> Option<&'c Group> {
    let doc = clause.page.doc;
    let led = doc.is(k.checked_sub(2)?, "in") && doc.is(k - 1, "the") || doc.is(k - 1, "in");
    let group = clause.object(k + 2).filter(|_| led && doc.is(k + 1, "of"))?;
    (doc.kind(group.tokens.end) != Some(TokenKind::Possessive)).then_some(group)
}

/// `with X in the chair`, `with X present`, `with X at his side`.
fn with_somebody<'c>(clause: &'c Clause, k: usize) -> Option<&'c Group> {
    let doc = clause.page.doc;
    let group = clause.object(k + 1)?;
    let end = group.tokens.end;
    let there = doc.is_any(end, THERE)
        || doc.is(end, "also") && doc.is_any(end + 1, THERE)
        || doc.is(end, "in") && doc.is_any(end + 1, &["attendance", "tow"])
        || doc.is(end, "in") && doc.is(end + 1, "the") && doc.is_any(end + 2, &["chair", "room", "audience"])
        || doc.is(end, "at")
            && (doc.is_any(end + 1, &["his", "her", "their", "the"])
                && doc.is_any(end + 2, &["side", "sides", "table"]))
        || doc.is_any(end, &["beside", "alongside"]) && doc.is_any(end + 1, &["him", "her", "them"]);
    there.then_some(group)
}

/// `Present: A, B and C`, `In attendance: A, B`: a list that adds to what was told before.
pub(super) fn list(clause: &Clause) -> Option<Telling> {
    let doc = clause.page.doc;
    let start = clause.tokens.start;
    let colon = (start + 1..clause.tokens.end.min(start + 4)).find(|k| doc.word(*k) == ":")?;
    if !doc.is_any(colon - 1, HEADINGS) || !(start..colon - 1).all(|k| doc.is_any(k, &["also", "in", "the", "those"])) {
        return None;
    }
    let mut present = Group::default();
    for group in clause.groups.iter().filter(|group| group.tokens.start > colon) {
        present.join(group);
    }
    adding(colon - 1, present)
}

/// Whoever holds the occasion at `n` or is named with it behind the noun: `the dinner that A gave for B`.
pub(super) fn of_occasion(clause: &Clause, telling: &mut Telling) {
    let doc = clause.page.doc;
    let Some(n) =
        telling.triggers.last().copied().filter(|n| {
            telling.triggers.len() > 1 && doc.class(*n).is(Classes::Occasion) && !noun::is_barred(clause, *n)
        })
    else {
        return;
    };
    if let Some(verb) = partners::reduced_relative(clause, n, &mut telling.present) {
        telling.triggers.push(verb);
    }
}
