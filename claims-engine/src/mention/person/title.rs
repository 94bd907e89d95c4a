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

/// Nouns that end the name of an office's field.
const FIELDS: &[&str] = &[
    "affairs",
    "relations",
    "rights",
    "security",
    "trade",
    "industry",
    "development",
    "cooperation",
    "co-operation",
    "sport",
    "sports",
    "culture",
    "tourism",
    "transport",
    "communications",
    "information",
    "technology",
    "science",
    "research",
    "planning",
    "reform",
    "reforms",
    "integration",
    "policy",
    "services",
    "resources",
    "works",
    "matters",
];

/// Words that never belong to a title: "on Sunday Presidents A and B signed".
const NO_TITLE: Classes = Classes::Function.with(Classes::Month).with(Classes::Weekday);

/// Parts a run of name words into the title before and the name itself.
pub fn part(doc: &Doc, run: &Range<usize>, sentence: &Range<usize>) -> Parted {
    let mut name = run.start;
    // The last title word inside the run closes the title.
    for i in run.clone() {
        let class = doc.class(i);
        let title = class.any(Classes::Title.with(Classes::Honorific)) || is_compound(doc, i);
        // "Foreign Minister Shah Mahmood Qureshi": behind another title it is a name.
        let titled = name > run.start || i > 0 && i == run.start && doc.word(i - 1) == ")";
        let given = doc.is(i, "shah") && titled && i + 2 < run.end;
        let lama = doc.is(i, "lama") && i > run.start && doc.is_any(i - 1, &["dalai", "panchen"]);
        let given = given || lama;
        let styled = doc.is_any(i, &["seri", "sri"]) && i > run.start && doc.is_any(i - 1, &["datuk", "dato", "tan"]);
        if (title || styled) && !given && !is_surname_like(doc, i, run) {
            name = i + 1;
            if doc.word(name) == "." && name < run.end {
                name += 1;
            }
            // "Chief of the General Staff Valery Gerasimov"
            name += usize::from(doc.is(i, "general") && doc.is(name, "staff") && name + 1 < run.end);
        }
    }
    let untitled = name == run.start;
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
    // "chief minister of Civil House José Dirceu", "Under Secretary for Political Affairs Victoria Nuland".
    let office = if untitled { office_start(doc, run.start, sentence.start) } else { None };
    if office.is_some() {
        name = behind_field(doc, run).unwrap_or(name);
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
    let title =
        office.filter(|_| name > run.start).unwrap_or_else(|| title_start(doc, run.start, name, sentence.start));
    let title = title..name;
    // A demonym in front of a bare name: "Russian Vladimir Putin".
    Parted { title: if title.is_empty() { name..name } else { title }, name: name..run.end }
}

/// `Prime Minister of Lithuania` in front of the full name that follows at once: from the office to the end of the place.
pub fn of_place(doc: &Doc, run: &Range<usize>, limit: usize) -> Option<Range<usize>> {
    if run.start < limit + 2 || !doc.is(run.start - 1, "of") || !doc.class(run.start - 2).is(Classes::Title) {
        return None;
    }
    // "the Prince of Wales Theatre"
    if doc.class(run.end - 1).any(Classes::VenueHead.with(Classes::OrganisationHead)) {
        return None;
    }
    let longest = run.len().saturating_sub(2).min(3);
    let end = (1..=longest).rev().map(|count| run.start + count).find(|end| {
        crate::gazetteer::lookup(doc.span(run.start..*end).of(doc.text)).is_some() && doc.kind(*end).is_some()
    })?;
    let mut start = run.start - 2;
    while start > limit
        && (doc.is_capital(start - 1) || doc.class(start - 1).is(Classes::TitleModifier))
        && doc.tokens.get(start).is_some_and(|token| token.spaced)
        && !doc.class(start - 1).any(NO_TITLE)
    {
        start -= 1;
    }
    Some(start..end)
}

/// Where an office begins whose field, behind `of` or `for`, opens the run: `Under Secretary for Political Affairs`.
fn office_start(doc: &Doc, run: usize, limit: usize) -> Option<usize> {
    const REACH: usize = 9;
    if run < limit + 2 || !doc.is_any(run - 1, &["of", "for", "on", "and"]) {
        return None;
    }
    let mut start = None;
    let mut i = run - 1;
    while i > limit && run - i < REACH {
        i -= 1;
        let class = doc.class(i);
        if is_title_word(doc, i) {
            start = Some(i);
        } else if class.any(NO_TITLE) && !doc.is_any(i, &["of", "for", "and", "the", "to", "on"])
            || doc.kind(i) != Some(TokenKind::Word)
            || !doc.is_capital(i) && !class.any(Classes::Function.with(Classes::TitleModifier))
        {
            break;
        } else if start.is_some() {
            // Before the title only what belongs to it: "UN Deputy", "Russian".
            if !doc.is_capital(i) && !class.is(Classes::TitleModifier) {
                break;
            }
            start = Some(i);
        }
    }
    start
}

/// Where the name begins in a run that opens with an office's field: at its given name, or behind the field's noun.
fn behind_field(doc: &Doc, run: &Range<usize>) -> Option<usize> {
    let first = doc.word(run.start);
    if names::is_given_name(first) || names::is_east_asian_surname(first) {
        return None;
    }
    let field = Classes::OrganisationHead.with(Classes::ThingHead);
    let noun = |i: &usize| doc.class(*i).any(field) || doc.is_any(*i, FIELDS) || doc.is_any(*i, COMPLEMENTS);
    if noun(&(run.end - 1)) {
        return Some(run.end);
    }
    if crate::gazetteer::lookup(doc.span(run.clone()).of(doc.text)).is_some() {
        return None;
    }
    let behind = (run.start..run.end.saturating_sub(1)).rev().find(noun).map(|i| i + 1);
    let given = (run.start + 1..run.end.saturating_sub(1)).find(|i| names::is_given_name(doc.word(*i)) && !noun(i));
    given.or(behind.filter(|name| (1..=4).contains(&(run.end - name))))
}

/// `Minister-designate`, `Attorney-General`
fn is_compound(doc: &Doc, i: usize) -> bool {
    let word = doc.word(i);
    word.contains('-')
        && word.split('-').any(|part| crate::lexicon::classes(part).is(Classes::Title))
        && !word.split('-').any(names::is_given_name)
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
