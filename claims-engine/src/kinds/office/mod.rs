//! Who holds which office? Titles before a name and behind it: `Foreign Minister Choe Son-hui`, `Qasem Soleimani, head of Iran's Quds Force`.

mod ahead;

use std::collections::hash_map::Entry;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::{Claim, ClaimKind, Value, say};
use crate::event::Certainty;
use crate::event::page::Page;
use crate::gazetteer;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::PlaceKind;
use crate::mention::person::{Naming, apposition};

/// An office as one place of the text gives it.
struct Office {
    title: String,
    organisation: Option<String>,
    tokens: Range<usize>,
}

/// The offices of an article: one claim for each person, title and organisation.
pub fn claims(page: &Page) -> Vec<Claim> {
    let mut out: Vec<Claim> = Vec::new();
    // By person and title: the claim, which takes an organisation from a later mention.
    let mut seen: FxHashMap<(u32, String), usize> = FxHashMap::default();
    for (i, naming) in page.cast.namings.iter().enumerate() {
        let Some(member) = page.cast.members.get(naming.person.0 as usize) else { continue };
        for office in
            [before(page, naming), ahead::read(page, i, naming), behind(page, i, naming)].into_iter().flatten()
        {
            let span = page.doc.span(office.tokens.clone());
            match seen.entry((naming.person.0, office.title.to_lowercase())) {
                Entry::Occupied(at) => {
                    let Some(claim) = out.get_mut(*at.get()) else { continue };
                    if claim.mentions.last() != Some(&span) {
                        claim.mentions.push(span);
                    }
                    if let Value::Office { person, title, organisation: organisation @ None } = &mut claim.value
                        && office.organisation.is_some()
                    {
                        organisation.clone_from(&office.organisation);
                        claim.statement = statement(person, title, organisation.as_deref());
                    }
                }
                Entry::Vacant(free) => {
                    free.insert(out.len());
                    out.push(claim(member.name(), office, span));
                }
            }
        }
    }
    out
}

fn claim(person: &str, office: Office, span: crate::text::Span) -> Claim {
    Claim {
        event: None,
        kind: ClaimKind::Office,
        statement: statement(person, &office.title, office.organisation.as_deref()),
        because: "as the text titles them".to_owned(),
        certainty: Certainty::Stated,
        mentions: vec![span],
        value: Value::Office { person: person.to_owned(), title: office.title, organisation: office.organisation },
    }
}

pub(super) fn statement(person: &str, title: &str, organisation: Option<&str>) -> String {
    let of = organisation.map_or_else(String::new, |organisation| format!(" of {organisation}"));
    say::sentence(&[&format!("{person} is named as {title}{of}")])
}

/// The title before the name.
fn before(page: &Page, naming: &Naming) -> Option<Office> {
    let doc = page.doc;
    let sentence = page.sentence(naming.name.start);
    let mut start = naming.tokens.start;
    // "on Sunday Presidents ...", "in Brussels President ...": what a preposition governs is no part of the title.
    while start < naming.name.start && is_dated(page, start) {
        start += 1;
    }
    let governed = start > sentence.start && doc.class(start - 1).is(Classes::Preposition) && !doc.is(start - 1, "of");
    if governed && gazetteer::lookup(doc.word(start)).is_some_and(|entry| entry.kind() == PlaceKind::City) {
        start += 1;
    }
    if start > sentence.start && doc.is_any(start - 1, &["former", "acting", "interim", "outgoing", "incoming"]) {
        start -= 1;
    }
    let (title, organisation) = parts(page, start..naming.name.start)?;
    // "Sir Keir": a form of address.
    if ["sir", "dame", "lord", "lady"].iter().any(|address| title.eq_ignore_ascii_case(address)) {
        return None;
    }
    let land = country_behind(page, naming.name.end, sentence.end);
    let end = land.as_ref().filter(|_| organisation.is_none()).map_or(naming.name.end, |(_, end)| *end);
    let organisation = organisation.or_else(|| land.map(|(name, _)| name));
    Some(Office { title, organisation, tokens: start..end })
}

/// Whether token `i` is part of an expression of time, whoever else claims it.
fn is_dated(page: &Page, i: usize) -> bool {
    let span = page.doc.span(i..i + 1);
    let at = page.dates.partition_point(|date| date.span.end <= span.start);
    page.dates.get(at).is_some_and(|date| date.span.contains(span))
}

/// The title behind the name, between commas.
fn behind(page: &Page, index: usize, naming: &Naming) -> Option<Office> {
    let sentence = page.sentence(naming.name.start);
    let tokens = apposition(page.doc, naming.name.end, sentence.end);
    // Somebody else's name inside makes it a list or a clause.
    let next = page.cast.namings.get(index + 1);
    let other = next.is_some_and(|next| next.tokens.start < tokens.end)
        // "Minister A, the prime minister's spokesman, B, and ...": in a list of titled names it introduces the next.
        || naming.tokens.start < naming.name.start
            && next.is_some_and(|next| {
                next.tokens.start == tokens.end + 1 && next.name.start == next.tokens.start
                    || next.name.start == tokens.end && page.doc.class(tokens.end - 1).is(Classes::Title)
            });
    // "X, and the Australian Prime Minister, Y": the next of a list.
    if tokens.is_empty() || page.doc.is(tokens.start, "and") || other || tokens.clone().any(|t| page.is_finite(t)) {
        return None;
    }
    let (title, organisation) = parts(page, tokens.clone())?;
    Some(Office { title, organisation, tokens: naming.tokens.start..tokens.end })
}

/// Title and organisation out of a title's tokens.
fn parts(page: &Page, tokens: Range<usize>) -> Option<(String, Option<String>)> {
    let doc = page.doc;
    let mut start = tokens.start;
    while start < tokens.end
        && doc.is_any(start, &["the", "a", "an", "then", "and", ",", "majesty", "highness", "excellency"])
    {
        start += 1;
    }
    // "his Latvian counterpart" is a relation and no office.
    if tokens.clone().any(|t| doc.is_any(t, &["counterpart", "counterparts", "colleague", "colleagues"])) {
        return None;
    }
    let title = |t: usize| doc.class(t).is(Classes::Title);
    let head = (start..tokens.end).find(|t| title(*t))?;
    // "secretary general", "prime minister": the last title word before anything else.
    let mut last = head;
    while last + 1 < tokens.end && (title(last + 1) || doc.is(last + 1, "general")) {
        last += 1;
    }
    // "deputy foreign minister": what modifies a title may be one itself.
    while doc.is_any(last, &["deputy", "vice", "chief", "general", "assistant"]) {
        let next = (last + 1..tokens.end).find(|t| !doc.class(*t).is(Classes::TitleModifier) || title(*t));
        let Some(next) = next.filter(|t| title(*t)) else { break };
        last = next;
    }
    let mut end = last + 1;
    let mut organisation = None;
    if doc.is(end, "of") && end + 1 < tokens.end {
        let rest = end + 1..tokens.end;
        if is_complement(page, rest.start) {
            end = (rest.start..rest.end).find(|t| doc.is_any(*t, &[",", "of", "in", "for", "and"])).unwrap_or(rest.end);
        } else {
            organisation = organisation_in(page, rest);
        }
    }
    if doc.is(end, "for") && end + 1 < tokens.end {
        organisation = organisation_in(page, end + 1..tokens.end);
    }
    let mut from = start;
    if let Some(mark) = (start..head).rfind(|t| doc.kind(*t) == Some(TokenKind::Possessive)) {
        organisation = organisation.or_else(|| organisation_in(page, start..mark));
        from = mark + 1;
    } else if let Some((name, next)) = leading(page, start, head) {
        organisation = organisation.or(Some(name));
        from = next;
    }
    // "his deputy", "another minister": whose is not said here.
    if from >= end
        || doc.is_any(start, &["his", "her", "their", "its", "my", "our", "another", "one", "two", "both", "other"])
    {
        return None;
    }
    let mut words = say::one_line(doc.span(from..end).of(doc.text));
    // "Presidents A and B": each holds one office.
    if let Some(singular) = words.strip_suffix('s').filter(|_| end == last + 1) {
        let word = singular.rsplit(' ').next().unwrap_or("");
        if crate::lexicon::classes(word).is(Classes::Title) {
            words.truncate(singular.len());
        }
    }
    (words.len() <= 80).then_some((words, organisation))
}

/// A country, people or body before the title's own words: `Israeli`, `US`, `AU`.
fn leading(page: &Page, start: usize, head: usize) -> Option<(String, usize)> {
    let doc = page.doc;
    for length in [3, 2, 1] {
        let end = start + length;
        if end > head {
            continue;
        }
        if doc.kind(end - 1) != Some(TokenKind::Word) {
            continue;
        }
        let words = doc.span(start..end).of(doc.text);
        if let Some(country) = gazetteer::country_of_demonym(words) {
            // "Palestinian Authority leader": the body's own name has the adjective.
            let body = (end..head)
                .take_while(|t| doc.is_capital(*t))
                .filter(|t| doc.class(*t).is(Classes::OrganisationHead) && !doc.class(*t).is(Classes::TitleModifier))
                .last();
            if let Some(body) = body {
                return Some((say::one_line(doc.span(start..body + 1).of(doc.text)), body + 1));
            }
            return Some((country.to_owned(), end));
        }
        let place = gazetteer::lookup(words).filter(|entry| {
            let house = length > 1 && entry.kind() == PlaceKind::Venue;
            (house || matches!(entry.kind(), PlaceKind::Country | PlaceKind::Region)) && doc.is_capital(start)
        });
        if let Some(entry) = place {
            return Some((entry.name().to_owned(), end));
        }
    }
    let mut end = start;
    while end < head && doc.is_capital(end) && !doc.class(end).any(Classes::TitleModifier.with(Classes::Honorific)) {
        end += 1;
    }
    let body = end > start && end < head + 1;
    body.then(|| (say::one_line(doc.span(start..end).of(doc.text)), end))
}

/// `State` in `Secretary of State`: a part of the title, and no body whose title it is.
fn is_complement(page: &Page, i: usize) -> bool {
    page.doc.is_any(
        i,
        &[
            "state",
            "staff",
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
            "transportation",
            "interior",
            "finance",
            "justice",
            "foreign",
            "national",
            "parliament",
            "police",
        ],
    )
}

/// The body that the tokens name, without article and up to the next clause.
fn organisation_in(page: &Page, tokens: Range<usize>) -> Option<String> {
    let doc = page.doc;
    let mut start = tokens.start;
    while start < tokens.end && doc.is_any(start, &["the", "a", "an", "its", "their", "his", "her"]) {
        start += 1;
    }
    let stops = ["who", "which", "since", "from", "until", "and", "with", "at", "on", "as", "during"];
    let mut end = start;
    while end < tokens.end && !doc.is_any(end, &stops) && !matches!(doc.word(end), "," | "(" | ")" | ";") {
        end += 1;
    }
    let named = (start..end).any(|t| doc.is_capital(t));
    named.then(|| say::one_line(doc.span(start..end).of(doc.text)))
}

/// `of Poland` behind a name, and the token after it.
fn country_behind(page: &Page, end: usize, stop: usize) -> Option<(String, usize)> {
    let doc = page.doc;
    if !doc.is(end, "of") || end + 1 >= stop {
        return None;
    }
    let start = if doc.is(end + 1, "the") { end + 2 } else { end + 1 };
    [3, 2, 1].into_iter().filter(|length| start + length <= stop).find_map(|length| {
        let words = doc.span(start..start + length).of(doc.text);
        let word = doc.kind(start + length - 1) == Some(TokenKind::Word);
        let word = word && (start..start + length).all(|t| doc.word(t) != ",");
        let known = word && doc.is_capital(start) && gazetteer::lookup(words).is_some();
        known.then(|| (say::one_line(words), start + length))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Article;
    use crate::{Options, extract};

    fn check(text: &str, expected: &str) {
        let found: Vec<String> = extract(&Article::new(text), &Options::default())
            .claims
            .iter()
            .filter_map(|claim| match &claim.value {
                Value::Office { person, title, organisation } => {
                    Some(format!("{person}: {title} of {}", organisation.as_deref().unwrap_or("-")))
                }
                _ => None,
            })
            .collect();
        assert_eq!(found.join("; "), expected, "{text}");
    }

    #[test]
    fn titles_before_the_name() {
        check("Foreign Minister Choe Son-hui came too.", "Choe Son-hui: Foreign Minister of -");
        check(
            "North Korean leader Kim Jong-un met Chinese President Xi Jinping.",
            "Kim Jong-un: leader of North Korea; Xi Jinping: President of China",
        );
        check(
            "They met US Secretary of State Madeleine Albright.",
            "Madeleine Albright: Secretary of State of United States",
        );
        check("They met Prime Minister Donald Tusk of Poland.", "Donald Tusk: Prime Minister of Poland");
        check("On Sunday Presidents Muhammadu Buhari and Patrice Talon signed it.", "Muhammadu Buhari: President of -");
        check("Niger's president Mahamadou Issoufou spoke.", "Mahamadou Issoufou: president of Niger");
        check("The late visitor was former Premier Li Keqiang.", "Li Keqiang: former Premier of -");
    }

    #[test]
    fn the_body_is_told_from_the_title() {
        check("White House Press Secretary Anna Berg spoke.", "Anna Berg: Press Secretary of White House");
        check("Palestinian Authority leader Yasser Arafat spoke.", "Yasser Arafat: leader of Palestinian Authority");
        check(
            "They met Russian Deputy Foreign Minister Igor Ivanov.",
            "Igor Ivanov: Deputy Foreign Minister of Russia",
        );
        check(
            "Empress Masako of Japan, King Felipe of Spain and others came.",
            "Masako: Empress of Japan; Felipe: King of Spain",
        );
    }

    #[test]
    fn titles_behind_the_name() {
        check(
            "They killed Qasem Soleimani, head of Iran's Quds Force, in a strike.",
            "Qasem Soleimani: head of Iran's Quds Force",
        );
        check("Hu Jintao, the President of China, had lunch.", "Hu Jintao: President of China");
    }

    #[test]
    fn one_claim_for_all_mentions() {
        check("President Xi Jinping spoke. Chinese President Xi Jinping left.", "Xi Jinping: President of China");
    }

    #[test]
    fn no_title_no_office() {
        check("Mr. Kim met Ms. Lee.", "");
        check("Kim Jong-un came with his daughter Kim Ju-ae.", "");
    }

    #[test]
    fn descriptions_before_a_comma() {
        check(
            "She met the American secretary of state, Condoleezza Rice, in Cairo.",
            "Condoleezza Rice: secretary of state of United States",
        );
        check("Sudan's president, Omar al-Bashir, left.", "Omar al-Bashir: president of Sudan");
        check(
            "One who left was the new secretary general of the United Nations, Ban Ki-moon.",
            "Ban Ki-moon: new secretary general of United Nations",
        );
        // Lists.
        check("They met the president, Anna Berg and Ito Ken.", "");
        check("They met the foreign ministers, Anna Berg and Ito Ken.", "");
        check("They met the chancellor, President Joe Biden and others.", "Joe Biden: President of -");
        check("Anna Berg's spokesman, Ito Ken, spoke.", "");
        check("Sir Keir Starmer came.", "");
    }
}
