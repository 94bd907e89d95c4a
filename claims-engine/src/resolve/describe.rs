//! Descriptions that stand for a person: `the Chinese leader`, `the vice president`, `the two men`.

use rustc_hash::FxHashMap;

use super::focus::Focus;
use crate::Doc;
use crate::gazetteer;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::PersonId;
use crate::mention::person::{Cast, Held, Member};

/// Heads that mean whoever leads the country.
const LEADERS: &[&str] = &[
    "leader",
    "president",
    "premier",
    "chancellor",
    "king",
    "queen",
    "emperor",
    "emir",
    "sultan",
    "chairman",
    "minister",
    "ruler",
    "dictator",
    "monarch",
    "taoiseach",
    "secretary",
];

/// If `the two leaders`, `both sides`, `the pair` or the like starts at `i`: the token after it.
pub fn pair(doc: &Doc, i: usize, limit: usize) -> Option<usize> {
    let mut at = i;
    if doc.is(at, "both") {
        at += 1;
    } else if doc.is(at, "the")
        && doc.is_any(at + 1, &["two", "pair"])
        && doc.is(at + 2, "of")
        && doc.is(at + 3, "them")
    {
        return (at + 4 <= limit).then_some(at + 4);
    } else if doc.is(at, "the") && doc.is(at + 1, "two") {
        at += 2;
    } else if doc.is(at, "the") && doc.is_any(at + 1, &["pair", "duo", "leaders", "presidents", "premiers"]) {
        return (at + 2 <= limit && !doc.is(at + 2, "of")).then_some(at + 2);
    } else {
        return None;
    }
    while at < limit
        && (doc.class(at).is(Classes::TitleModifier)
            || doc.country_of(at).is_some()
            || doc.is_any(at, &["old", "bitter", "wartime", "erstwhile", "world"]))
    {
        at += 1;
    }
    let noun = at < limit
        && (doc.class(at).is(Classes::Group)
            || doc.is_any(
                at,
                &["men", "women", "statesmen", "politicians", "enemies", "rivals", "foes", "adversaries", "friends"],
            ));
    if noun {
        return Some(at + 1);
    }
    // "The two met again": a verb follows at once.
    (at == i + 2 && at < limit && doc.class(at).any(Classes::Verb.with(Classes::Auxiliary))).then_some(at)
}

/// If `the American said`, `the Frenchman left` or the like starts at `i`: the token after it, and the one of that country
/// who leads it, or of whom alone the article gives an office there.
pub fn countryman(doc: &Doc, cast: &Cast, i: usize, limit: usize) -> Option<(usize, PersonId)> {
    if !doc.is(i, "the") || i + 2 >= limit || !doc.is_capital(i + 1) || doc.word(i + 1).ends_with('s') {
        return None;
    }
    let country = doc.country_of(i + 1)?;
    let acts = doc.class(i + 2).any(Classes::Auxiliary)
        || doc.class(i + 2).is(Classes::Past) && doc.class(i + 2).is(Classes::Verb) && !doc.is_capital(i + 2);
    if !acts || doc.is_any(i + 2, &["were", "are", "have", "do"]) {
        return None;
    }
    let of = |held: &Held| match held.country.as_deref() {
        Some(own) => gazetteer::same_place(own, country),
        // "President Reagan": of the country whose papers name none.
        None => country == "United States" && leads(held),
    };
    let only = |fits: &dyn Fn(&Member) -> bool| {
        let mut all = cast.members.iter().enumerate().filter(|(_, member)| fits(member));
        let (one, _) = all.next()?;
        all.next().is_none().then_some(PersonId(one as u32))
    };
    let found = only(&|member| member.titles.iter().any(|held| of(held) && leads(held)))
        .or_else(|| only(&|member| member.titles.iter().any(of)));
    found.map(|person| (i + 2, person))
}

/// If `the three leaders`, `all four ministers` or the like starts at `i`: the token after it, and how many.
pub fn several(doc: &Doc, i: usize, limit: usize) -> Option<(usize, usize)> {
    let number = i + usize::from(doc.is_any(i, &["the", "all"]));
    let count = match doc.word(number).len() {
        5 if doc.is(number, "three") => 3,
        4 if doc.is(number, "four") => 4,
        4 if doc.is(number, "five") => 5,
        _ => return None,
    };
    let mut at = number + 1;
    while at < limit && doc.class(at).is(Classes::TitleModifier) {
        at += 1;
    }
    let noun = doc.class(at).is(Classes::Group) || doc.is_any(at, &["men", "women", "politicians"]);
    if number > i && at < limit && noun && !doc.is(at + 1, "of") && !doc.is(at + 1, "from") {
        return Some((at + 1, count));
    }
    // "received the three at the palace": a verb or what ends the words follows at once.
    let alone = at == number + 1
        && at < limit
        && (doc.class(at).any(Classes::Verb.with(Classes::Auxiliary)) && !doc.class(at).is(Classes::Ing)
            || doc.is_any(at, &["at", "in", "for", "together", "on", "to"])
            || matches!(doc.word(at), "," | "."));
    (doc.is(i, "the") && alone).then_some((at, count))
}

/// If `the Israeli and Palestinian leaders` or the like starts at `i`: the token after it, and the one of each country
/// whom the article calls its leader.
pub fn leaders_of(doc: &Doc, cast: &Cast, i: usize, limit: usize) -> Option<(usize, Vec<PersonId>)> {
    const REACH: usize = 8;
    let start = i + usize::from(doc.is(i, "the"));
    let mut countries: Vec<String> = Vec::new();
    let mut at = start;
    while at < limit.min(start + REACH) {
        let short = doc.is_any(at, &["us", "u.s."]) && doc.is_capital(at);
        if let Some(country) = doc.country_of(at).or_else(|| short.then_some("United States")) {
            countries.push(country.to_owned());
        } else if !(doc.word(at) == "," || doc.is(at, "and") || doc.class(at).is(Classes::TitleModifier))
            || countries.is_empty()
        {
            break;
        }
        at += 1;
    }
    if countries.len() < 2
        || at >= limit
        || !doc.is_any(at, &["leaders", "presidents", "premiers", "ministers", "chancellors"])
    {
        return None;
    }
    let noun = doc.word(at).trim_end_matches('s').to_ascii_lowercase();
    let modifiers: Vec<String> = (start..at)
        .filter(|k| doc.class(*k).is(Classes::TitleModifier))
        .map(|k| doc.word(k).to_ascii_lowercase())
        .collect();
    let modifiers: Vec<&String> = modifiers.iter().collect();
    let mut found = Vec::new();
    for country in &countries {
        let mut fit = cast.members.iter().enumerate().filter(|(_, member)| {
            member.titles.iter().any(|held| held.country.is_some() && holds(held, &noun, &modifiers, Some(country)))
        });
        let (one, _) = fit.next()?;
        if fit.next().is_some() {
            return None;
        }
        found.push(PersonId(one as u32));
    }
    Some((at + 1, found))
}

/// Whom descriptions mean by themselves, wherever they stand: worked out once for each description of the article.
#[derive(Debug, Default)]
pub struct Described(FxHashMap<(Vec<String>, Option<String>), Option<PersonId>>);

/// If a description of one person starts at `i`: the token after it, and who.
pub fn title(
    doc: &Doc,
    cast: &Cast,
    focus: &Focus,
    known: &mut Described,
    i: usize,
    limit: usize,
) -> Option<(usize, PersonId)> {
    let owner = if doc.is(i, "the") { None } else { Some(owned_by(doc, i, limit)?) };
    let start = owner.as_ref().map_or(i + 1, |owner| owner.0);
    // "the first German leader to attend": one of a row, and whoever holds the office now only if the text says so.
    let office = ["minister", "secretary", "vice", "deputy", "lady", "gentleman", "lord", "marshal"];
    if doc.word(start) == "first" && !doc.is_any(start + 1, &office) {
        return None;
    }
    let mut at = start;
    let mut head = None;
    while at < limit && at < start + 7 {
        let class = doc.class(at);
        let word = doc.kind(at) == Some(TokenKind::Word);
        if !word {
            break;
        }
        if class.is(Classes::Title) {
            head = Some(at);
            at += 1;
            continue;
        }
        let modifier = class.is(Classes::TitleModifier)
            || head.is_none() && doc.is(at, "visiting")
            || head.is_none() && (doc.is_capital(at) || is_age(doc.word(at))) && !class.is(Classes::Function);
        if !modifier || head.is_some() {
            break;
        }
        at += 1;
    }
    let head = head?;
    if at < limit
        && doc.is_capital(at)
        && doc.tokens.get(at).is_some_and(|token| token.spaced)
        && !doc.class(at).any(Classes::Function.with(Classes::Month).with(Classes::Weekday))
    {
        return None;
    }
    let mut end = head + 1;
    let mut country = owner.map(|owner| owner.1).or_else(|| crate::mention::person::country_within(doc, &(start..end)));
    // "the president of Brazil"
    if doc.is(end, "of") && end + 1 < limit {
        let from = if doc.is(end + 1, "the") { end + 2 } else { end + 1 };
        if let Some(found) = crate::mention::person::country_within(doc, &(from..(from + 3).min(limit))) {
            country = Some(found);
            end = from;
            while end < limit && doc.is_capital(end) {
                end += 1;
            }
        } else {
            return None;
        }
    }
    // "called on the President, Shri Narayanan, at": the name says who.
    if doc.word(end) == ","
        && end + 1 == limit
        && cast
            .namings
            .binary_search_by_key(&limit, |naming| naming.tokens.start)
            .ok()
            .and_then(|at| cast.namings.get(at))
            .is_some_and(|naming| {
                matches!(doc.word(naming.tokens.end), "," | ".")
                    || doc.is_any(naming.tokens.end, &["at", "in", "on", "to", "and"])
            })
    {
        return None;
    }
    let words: Vec<String> = (start..=head).map(|k| doc.word(k).to_ascii_lowercase()).collect();
    let mut noun = words.last()?.clone();
    // "Russia's top diplomat": whoever has the foreign affairs.
    let foreign = String::from("foreign");
    let top = noun == "diplomat" && words.iter().any(|word| word == "top" || word == "chief");
    if top {
        "minister".clone_into(&mut noun);
    }
    let modifiers: Vec<&String> = words
        .iter()
        .rev()
        .skip(1)
        .take_while(|word| crate::lexicon::classes(word).is(Classes::TitleModifier))
        .chain(top.then_some(&foreign))
        .collect();
    let fits = |member: &Member| member.titles.iter().any(|held| holds(held, &noun, &modifiers, country.as_deref()));
    // "The President met the President of Iceland": with a capital and no country, the one of the country that speaks.
    if country.is_none() && start == head && doc.is_capital(head) {
        let mut home = cast.members.iter().enumerate().filter(|(_, member)| {
            member.titles.iter().any(|held| held.country.is_none() && holds(held, &noun, &modifiers, None))
                && !member.titles.iter().any(|held| held.country.is_some() && held.head == noun)
        });
        let others = cast
            .members
            .iter()
            .any(|member| member.titles.iter().any(|held| held.country.is_some() && held.head == noun));
        if let Some((only, _)) = home.next().filter(|_| others)
            && home.next().is_none()
        {
            return Some((end, PersonId(only as u32)));
        }
    }
    let mut near = focus.nearest().filter(|person| cast.members.get(person.0 as usize).is_some_and(fits));
    if let Some(person) = near.next() {
        return Some((end, person));
    }
    let alone = || {
        let mut all = cast.members.iter().enumerate().filter(|(_, member)| fits(member));
        let (only, _) = all.next()?;
        all.next().is_none().then_some(PersonId(only as u32))
    };
    let key = (words.clone(), country.clone());
    let person = *known.0.entry(key).or_insert_with(alone);
    person.map(|person| (end, person))
}

/// `Turkey’s president`: the token behind the owner, and the country.
fn owned_by(doc: &Doc, i: usize, limit: usize) -> Option<(usize, String)> {
    if !doc.is_capital(i) {
        return None;
    }
    let mark = (i + 1..limit.min(i + 4)).find(|k| !doc.is_capital(*k))?;
    let country = if doc.kind(mark) == Some(TokenKind::Possessive) {
        crate::mention::person::country_within(doc, &(i..mark))
    } else {
        None
    };
    country.map(|country| (mark + 1, country))
}

/// Whether a title is that of whoever leads a state, a government or a party.
pub(super) fn leads(held: &Held) -> bool {
    let word = |wanted: &str| held.lower.split(|c: char| !c.is_alphanumeric() && c != '-').any(|own| own == wanted);
    LEADERS.contains(&held.head.as_str())
        && !word("vice")
        && !word("deputy")
        && !(held.head == "minister" && !word("prime"))
        && !(held.head == "secretary" && !word("general"))
}

/// Whether a held title answers to a description.
fn holds(held: &Held, noun: &str, modifiers: &[&String], country: Option<&str>) -> bool {
    let elsewhere = |country: &str| {
        held.country.as_deref().is_some_and(|own| !gazetteer::same_place(own, country))
            || held.country.is_none() && country != "United States"
    };
    is_called(held, noun, modifiers, country.is_some()) && !country.is_some_and(elsewhere)
}

/// Whether a held title is what a description says, wherever it is held.
fn is_called(held: &Held, noun: &str, modifiers: &[&String], of_country: bool) -> bool {
    let word = |wanted: &str| held.lower.split(|c: char| !c.is_alphanumeric() && c != '-').any(|own| own == wanted);
    if noun == "leader" {
        return of_country && leads(held) || held.head == "leader";
    }
    if held.head != noun && !word(noun) {
        return is_other_word(held, noun, modifiers);
    }
    // "External Affairs Minister", "Minister of Foreign Affairs"
    let foreign = |rank: &str| rank == "foreign" && noun == "minister" && word("external");
    let ranked = ["vice", "deputy", "prime", "foreign", "defense", "defence", "first", "former"];
    modifiers
        .iter()
        .filter(|modifier| ranked.contains(&modifier.as_str()))
        .all(|modifier| word(modifier) || foreign(modifier))
        && ranked
            .iter()
            .filter(|rank| **rank != "former" && **rank != "first")
            .all(|rank| !word(rank) || modifiers.iter().any(|modifier| modifier == rank))
}

/// Offices with two words for them: `the premier` is the prime minister.
fn is_other_word(held: &Held, noun: &str, modifiers: &[&String]) -> bool {
    let word = |wanted: &str| held.lower.split(|c: char| !c.is_alphanumeric() && c != '-').any(|own| own == wanted);
    let modified = |wanted: &str| modifiers.iter().any(|modifier| *modifier == wanted);
    let deputy = |called: bool| called == (word("deputy") || word("vice"));
    match noun {
        "premier" => held.head == "minister" && word("prime") && deputy(modified("vice") || modified("deputy")),
        "minister" if modified("foreign") => held.head == "secretary" && (word("state") || word("foreign")),
        "minister" if modified("prime") => held.head == "premier" && deputy(modified("vice") || modified("deputy")),
        _ => false,
    }
}

/// `57-year-old`
fn is_age(word: &str) -> bool {
    word.ends_with("-year-old")
}
