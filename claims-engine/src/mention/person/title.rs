//! What stands before a name and says who it is: `North Korean leader`, `Secretary of State`.

use std::ops::Range;

use crate::Doc;
use crate::lex::TokenKind;
use crate::lexicon::{Classes, names};

/// A run parted into title and name, either of which may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parted {
    /// Title, with its country or office: tokens.
    pub title: Range<usize>,
    /// The name: tokens.
    pub name: Range<usize>,
}

const COMPLEMENTS: &[&str] = &[
    "state",
    "defense",
    "defence",
    "commerce",
    "labor",
    "labour",
    "energy",
    "agriculture",
    "health",
    "education",
    "homeland",
    "treasury",
    "war",
    "staff",
    "transportation",
    "interior",
    "finance",
    "justice",
    "veterans",
    "foreign",
    "national",
];

/// Words that never belong to a title: "on Sunday Presidents A and B signed".
const NO_TITLE: Classes = Classes::Function.with(Classes::Month).with(Classes::Weekday);

/// Parts a run of name words into the title before and the name itself.
pub fn part(doc: &Doc, run: &Range<usize>, sentence: &Range<usize>) -> Parted {
    let mut name = run.start;
    // The last title word inside the run closes the title.
    for i in run.clone() {
        let class = doc.class(i);
        if class.any(Classes::Title.with(Classes::Honorific)) && !is_surname_like(doc, i, run) {
            name = i + 1;
            if doc.word(name) == "." && name < run.end {
                name += 1;
            }
        }
    }
    // "Secretary of | State Madeleine Albright"
    if run.start >= sentence.start + 2
        && doc.is(run.start - 1, "of")
        && doc.class(run.start - 2).is(Classes::Title)
        && doc.is_any(run.start, COMPLEMENTS)
    {
        name = name.max(run.start + 1);
        while name + 1 < run.end
            && (doc.class(name).any(Classes::TitleModifier.with(Classes::OrganisationHead))
                || doc.is_any(name, &["affairs", "security", "intelligence", "services"]))
            && !names::is_given_name(doc.word(name))
        {
            name += 1;
        }
    }
    // "chief minister of Civil House José Dirceu": the name starts at its given name.
    if name == run.start
        && run.start >= sentence.start + 2
        && doc.is(run.start - 1, "of")
        && (run.start - 2..run.start).any(|i| is_title_word(doc, i))
    {
        if let Some(given) = (run.start + 1..run.end.saturating_sub(1)).find(|i| names::is_given_name(doc.word(*i))) {
            name = given;
        }
    }
    // "First Lady Jill Biden", "Vice President": modifiers that no title follows stay in the name.
    while name < run.end
        && name > run.start
        && doc.class(name).is(Classes::TitleModifier)
        && !names::is_given_name(doc.word(name))
        && name + 1 < run.end
    {
        name += 1;
    }
    let title = title_start(doc, run.start, name, sentence.start)..name;
    // A demonym in front of a bare name: "Russian Vladimir Putin".
    Parted { title: if title.is_empty() { name..name } else { title }, name: name..run.end }
}

/// `Pope`, `King` and `Prince` are surnames too: after a given name and at the end of the run.
fn is_surname_like(doc: &Doc, i: usize, run: &Range<usize>) -> bool {
    i + 1 == run.end
        && i > run.start
        && names::is_given_name(doc.word(i - 1))
        && !doc.class(i - 1).any(Classes::TitleModifier)
}

/// Walks left from the title over the words that belong to it.
fn title_start(doc: &Doc, run: usize, name: usize, limit: usize) -> usize {
    let mut start = run;
    // The run holds no title of its own: small title words may stand before it.
    if name == run {
        let mut i = run;
        while i > limit && is_small_title_word(doc, i - 1) {
            i -= 1;
        }
        let has_head = (i..run).any(|k| doc.class(k).any(Classes::Title.with(Classes::Honorific).with(Classes::Kin)));
        if !has_head {
            return complement_start(doc, run, limit).unwrap_or(run);
        }
        start = i;
    } else if let Some(of) = complement_start(doc, run, limit) {
        start = of;
    }
    // A country or office before them: "Egyptian foreign minister", "Niger's president", "AU trade commissioner".
    if start > limit && doc.kind(start - 1) == Some(TokenKind::Possessive) && start > limit + 1 {
        let mut i = start - 1;
        while i > limit && doc.is_capital(i - 1) {
            i -= 1;
        }
        return if i < start - 1 { i } else { start };
    }
    while start > limit && doc.tokens[start].spaced && doc.is_capital(start - 1) && !doc.class(start - 1).any(NO_TITLE)
    {
        start -= 1;
    }
    start
}

/// `Secretary of` before a run that starts with `State`.
fn complement_start(doc: &Doc, run: usize, limit: usize) -> Option<usize> {
    if run < limit + 2
        || !doc.is(run - 1, "of")
        || !doc.is_any(run, COMPLEMENTS)
        || !doc.class(run - 2).is(Classes::Title)
    {
        return None;
    }
    let mut start = run - 2;
    while start > limit
        && (doc.is_capital(start - 1) || doc.class(start - 1).any(Classes::TitleModifier))
        && doc.tokens[start].spaced
        && !doc.class(start - 1).any(NO_TITLE)
    {
        start -= 1;
    }
    Some(start)
}

fn is_title_word(doc: &Doc, i: usize) -> bool {
    doc.class(i).is(Classes::Title)
        || doc.word(i).split('-').any(|part| crate::lexicon::classes(part).is(Classes::Title))
}

fn is_small_title_word(doc: &Doc, i: usize) -> bool {
    let Some(token) = doc.tokens.get(i).filter(|token| token.kind == TokenKind::Word) else { return false };
    if token.capital {
        return false;
    }
    let class = doc.class(i);
    class.any(Classes::Title.with(Classes::TitleModifier).with(Classes::Kin).with(Classes::Honorific))
        && !class.any(Classes::Function)
        || is_title_word(doc, i)
}
