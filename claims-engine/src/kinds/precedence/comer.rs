//! Those who came: `the first pope to visit Iraq`, `the first US leader in 25 years to make a state visit`.

use super::tail::{interval, since_clause};
use super::{Found, name_at};
use crate::event::page::{Page, Tag};
use crate::gazetteer;
use crate::kinds::say;
use crate::lex::TokenKind;
use crate::lexicon::Classes;

/// Tokens from the ordinal to `to` at most.
const REACH: usize = 16;

/// Who is counted, besides titles and groups.
const PEOPLE: &[&str] = &[
    "outsider",
    "outsiders",
    "woman",
    "women",
    "man",
    "men",
    "person",
    "foreigner",
    "foreigners",
    "head",
    "heads",
    "pontiff",
    "american",
    "americans",
    "european",
    "african",
    "asian",
    "civilian",
    "foreign",
    "lawmaker",
    "dignitary",
    "statesman",
    "visitor",
    "visitors",
    "royal",
    "national",
];

/// What somebody is the first to do: not `arrive`, `speak` or `leave`, which tell the order of a day.
const DEEDS: &[&str] = &[
    "visit",
    "meet",
    "set",
    "attend",
    "travel",
    "address",
    "cross",
    "make",
    "do",
    "hold",
    "host",
    "receive",
    "go",
    "enter",
    "walk",
    "step",
    "win",
    "lead",
    "sign",
    "recognize",
    "recognise",
    "tour",
    "pay",
    "fly",
    "see",
    "become",
    "serve",
    "take",
    "stay",
    "join",
    "be",
    "talk",
    "open",
    "come",
];

/// Reads the person counted by the ordinal at token `i`.
pub(super) fn read(page: &Page, i: usize, ordinal: u32) -> Option<Found> {
    let doc = page.doc;
    let sentence = page.sentence(i);
    let the = i.checked_sub(1).filter(|b| *b >= sentence.start)?;
    if !doc.is_any(the, &["the", "only"]) {
        return None;
    }
    let stop = sentence.end.min(i + REACH);
    let to = (i + 1..stop)
        .take_while(|t| !matches!(doc.word(*t), "," | ";" | ":" | "." | "—" | "--"))
        .find(|t| doc.is(*t, "to") && doc.is_any(*t + 1, DEEDS) && page.tag(*t + 1) == Tag::Plain)?;
    // Who: a noun for people before any preposition; "first lady" is an office.
    let head =
        (i + 1..to).take_while(|t| !doc.is_any(*t, &["in", "since", "from", "of", "to", "ever", "for"])).last()?;
    let person = doc.class(head).any(Classes::Title.with(Classes::Group))
        || doc.is_any(head, PEOPLE)
        || doc.is_capital(head) && gazetteer::country_of_demonym(doc.word(head)).is_some();
    if !person
        || doc.is_any(i + 1, &["lady", "ladies", "gentleman", "minister", "secretary", "vice", "deputy"])
        || (i..to).any(|t| page.is_finite(t))
    {
        return None;
    }
    let mut since = None;
    let mut interval_of = None;
    let mut ever = false;
    let mut end = to + 2;
    let limit = sentence.end.min(to + REACH);
    let mut t = i + 1;
    while t < limit {
        if t >= to + 2 {
            if matches!(doc.word(t), "," | ";" | ":" | "." | "—" | "–" | "--" | "“" | "\"" | "(")
                || doc.is_any(
                    t,
                    &["and", "but", "who", "which", "when", "while", "after", "before", "as", "because", "where"],
                )
                || page.is_finite(t)
            {
                break;
            }
            end = t + 1;
        }
        ever |= doc.is_any(t, &["ever", "history"]);
        if since.is_none() {
            let told = interval(page, t, i + 1).map(|(value, words)| (Some(value), words));
            let told = told.or_else(|| since_clause(page, t, limit).filter(|_| doc.is(t, "since")));
            if let Some((value, words)) = told {
                t = words.end;
                if t > to {
                    end = t;
                }
                interval_of = value;
                since = Some(words);
                continue;
            }
        }
        t += 1;
    }
    // "The first guests to go in were the envoys": the order of a day, with nobody named and no time.
    let who = subject(page, the, sentence.start);
    if who.is_empty() && since.is_none() && !ever && !is_told(page, the, sentence.start) {
        return None;
    }
    let what = say::one_line(doc.span(i + 1..end).of(doc.text));
    // The words that say since when stand inside `what`.
    let since = String::new();
    Some(Found { what, ordinal, interval: interval_of, parties: who, since, tokens: the..end })
}

/// Whether what is counted is somebody who does something: `pope to visit Iraq`, not `visit to Iraq`.
pub(super) fn is_who(what: &str) -> bool {
    let Some((who, _)) = what.split_once(" to ") else { return false };
    let head =
        who.split([' ']).take_while(|word| !matches!(*word, "in" | "since" | "from" | "of" | "ever" | "for")).last();
    let class = crate::lexicon::classes(head.unwrap_or(""));
    !class.is(Classes::Occasion) && !super::COUNTED.contains(&head.unwrap_or(""))
}

/// Whether a form of `be`, a comma or `making him` leads to the words.
fn is_told(page: &Page, the: usize, floor: usize) -> bool {
    the.checked_sub(1).filter(|lead| *lead >= floor).is_some_and(|lead| {
        page.doc.is_any(lead, super::COPULAS)
            || page.doc.is_any(lead, &["only", "just", "him", "her", "them"])
            || matches!(page.doc.word(lead), "," | "—" | "–" | "--")
    })
}

/// Who is said to be the first: the person before the form of `be`, the comma or `making him`.
fn subject(page: &Page, the: usize, floor: usize) -> Vec<String> {
    if !is_told(page, the, floor) {
        return Vec::new();
    }
    let doc = page.doc;
    let mut t = the;
    while t > floor && the - t < 8 {
        t -= 1;
        let names = name_at(page, t);
        if !names.is_empty() && page.reference(t).is_some_and(|reference| !reference.possessive) {
            return names;
        }
        let passed = doc.class(t).is(Classes::Auxiliary)
            || doc.is_any(t, super::COPULAS)
            || doc.is_any(t, &["only", "just", "also", "thus", "set", "to", "due", "would", "will"])
            || matches!(doc.word(t), "," | "—" | "–" | "--")
            || doc.kind(t) == Some(TokenKind::Word) && doc.word(t).ends_with("ly");
        if !passed {
            break;
        }
    }
    Vec::new()
}
