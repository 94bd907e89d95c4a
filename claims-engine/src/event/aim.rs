//! Days of a way that are days of what it leads to: `will fly to Maine on Thursday for talks with Bush`.

use super::clause::Clause;
use super::page::Tag;
use crate::lexicon::Classes;

/// Tokens between the day and the occasion at most.
const REACH: usize = 14;

/// Verbs of going somewhere, and of being there, that an aim may follow.
const GOES: &[&str] =
    &["be", "is", "was", "due", "expected", "stop", "stopped", "visit", "visits", "visiting", "visited"];

/// The day of the way whose aim is one of `triggers`: the aim stands behind `for`, `to` or `where`, and states no day itself.
pub fn day_of_way(clause: &Clause, triggers: &[usize]) -> Option<usize> {
    let doc = clause.page.doc;
    let first = triggers.iter().copied().min()?;
    let floor = first.saturating_sub(REACH + 8).max(clause.tokens.start);
    // What leads from the way to its aim, nearest first.
    let aim = (floor..first).rev().find(|k| {
        clause.page.tag(*k) == Tag::Plain
            && (doc.is_any(*k, &["for", "where"])
                || doc.is(*k, "to") && doc.class(k + 1).is(Classes::Verb) && clause.page.tag(k + 1) == Tag::Plain)
    })?;
    let between = aim + 1..first;
    if between.clone().any(|k| clause.page.parts_clauses(k) || doc.word(k) == ";") || between.len() > REACH {
        return None;
    }
    let mut day = None;
    for k in (floor..aim).rev() {
        if clause.page.parts_clauses(k) {
            return None;
        }
        if let Tag::Date(at) = clause.page.tag(k) {
            let dated = clause.page.dates.get(at as usize).is_some_and(|date| date.value.is_some());
            day = day.or(dated.then_some(at as usize));
            continue;
        }
        let class = doc.class(k);
        if clause.page.tag(k) != Tag::Plain || !class.any(Classes::Verb.with(Classes::Auxiliary)) {
            continue;
        }
        if class.is(Classes::Move) || doc.is_any(k, GOES) {
            // "crossed the line on Friday to meet X": when they met is not said.
            let told = doc.is(aim, "to") && class.is(Classes::Past) && !class.is(Classes::Auxiliary);
            return day.filter(|_| !told);
        }
        // Another verb stands between: "told reporters on Monday he was ready for talks".
        if clause.page.is_finite(k) || clause.after_auxiliary(k) {
            return None;
        }
    }
    None
}
