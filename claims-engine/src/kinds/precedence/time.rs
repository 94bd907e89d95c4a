//! Times: `met for the first time since 2019`, `the second time the two have met`.

use super::tail::Tail;
use super::{COPULAS, Found, name_at};
use crate::event::page::{Page, Tag};
use crate::kinds::say;
use crate::lex::TokenKind;
use crate::lexicon::Classes;

/// Tokens of the clause that are taken into the statement at most.
const CLAUSE: usize = 28;

/// Reads `Nth time` at token `i`.
pub(super) fn read(page: &Page, i: usize, ordinal: u32) -> Option<Found> {
    let doc = page.doc;
    let sentence = page.sentence(i);
    let the = i.checked_sub(1).filter(|b| *b >= sentence.start && doc.is_any(*b, &["the", "only", "a"]))?;
    if !doc.is(i + 1, "time") || page.tag(i + 1) != Tag::Plain {
        return None;
    }
    let lead = the.checked_sub(1).filter(|lead| *lead >= sentence.start);
    let tail = Tail::read(page, i + 2, sentence.end);
    let told = tail.since.is_some() || tail.ever;
    if lead.is_some_and(|lead| doc.is(lead, "for")) {
        let lead = lead?;
        let (from, verb) = clause_before(page, lead, page.after_head(&sentence).min(lead))?;
        let meets = doc.class(verb).any(Classes::Meet.with(Classes::Visit).with(Classes::Attend));
        if !told && !meets {
            return None;
        }
        let parties = names(page, from..lead);
        let clause = clause_words(page, from..lead);
        let both = doc.class(verb).is(Classes::Meet) && parties.len() > 1;
        let what = if both { "meeting".to_owned() } else { format!("time that {clause}") };
        let end = tail.since.as_ref().map_or(i + 2, |since| since.end);
        let since = tail.since_words(page);
        return Some(Found { what, ordinal, interval: tail.interval, parties, since, tokens: lead..end });
    }
    // "It was only the second time that the two had met", "the first time in a decade that ..."
    let told_of = lead.is_none_or(|lead| {
        doc.is_any(lead, COPULAS)
            || doc.is_any(lead, &["only", "just"])
            || matches!(doc.word(lead), "," | ":" | "—" | "–" | "--")
    });
    let from = tail.since.as_ref().map_or(i + 2, |since| since.end);
    let from = if doc.is(from, "that") { from + 1 } else { from };
    let end = (from..sentence.end.min(from + CLAUSE))
        .find(|t| {
            matches!(doc.word(*t), "," | ";" | ":" | "." | "—" | "–" | "--" | "-" | "”" | "\"") || is_break(page, *t)
        })
        .unwrap_or(sentence.end.min(from + CLAUSE));
    let clause = (from..end).any(|t| page.is_finite(t)).then(|| clause_words(page, from..end));
    if !told_of || clause.is_none() && !told {
        return None;
    }
    let parties = names(page, from..end);
    let that = clause.as_ref().map_or_else(String::new, |clause| format!(" that {clause}"));
    let since = tail.since_words(page);
    let end = if clause.is_some() { end } else { tail.end.max(i + 2) };
    Some(Found { what: format!("time{that}"), ordinal, interval: tail.interval, parties, since, tokens: the..end })
}

/// The clause that ends before token `end`: where it begins, and its verb.
fn clause_before(page: &Page, end: usize, floor: usize) -> Option<(usize, usize)> {
    let doc = page.doc;
    let mut verb = None;
    let mut from = end;
    while from > floor && end - from < CLAUSE {
        let t = from - 1;
        if matches!(doc.word(t), "," | ";" | ":" | "—" | "–" | "--" | "“" | "\"") && verb.is_some() || is_break(page, t)
        {
            break;
        }
        if doc.class(t).is(Classes::Verb)
            && !doc.class(t).is(Classes::Auxiliary)
            && (page.is_finite(t) || doc.class(t).is(Classes::Past))
            && page.tag(t) == Tag::Plain
        {
            verb = verb.or(Some(t));
        }
        from = t;
    }
    while from < end
        && (doc.is_any(from, &["and", "but", "that", "when", "where", "after"])
            || doc.kind(from) == Some(TokenKind::Mark))
    {
        from += 1;
    }
    verb.filter(|verb| from < *verb).map(|verb| (from, verb))
}

fn names(page: &Page, tokens: std::ops::Range<usize>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for t in tokens {
        for name in name_at(page, t) {
            if !out.contains(&name) {
                out.push(name);
            }
        }
    }
    out
}

/// The words of a clause as they stand inside a sentence: `The two met` becomes `the two met`.
fn clause_words(page: &Page, tokens: std::ops::Range<usize>) -> String {
    let words = say::one_line(page.doc.span(tokens.clone()).of(page.doc.text));
    let common = page.doc.class(tokens.start).is(Classes::Function) && page.doc.word(tokens.start) != "I";
    let words = words.trim_end_matches([',', ' ']).to_owned();
    match words.chars().next().filter(|first| common && first.is_ascii_uppercase()) {
        Some(first) => format!("{}{}", first.to_ascii_lowercase(), words.get(1..).unwrap_or("")),
        None => words,
    }
}

/// A word that opens another clause.
fn is_break(page: &Page, i: usize) -> bool {
    page.tag(i) == Tag::Plain
        && page.doc.is_any(i, &["when", "which", "who", "but", "while", "because", "said", "told"])
}
