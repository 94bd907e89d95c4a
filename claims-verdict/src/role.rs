//! People meant by office alone: `the North Korean leader`, `China's president`.

use std::sync::LazyLock;

use claims_engine::text::Span;

use crate::nation::{Naming, Nation};
use crate::person::{Name, NameMatch};
use crate::words::Word;

/// An office as far as a title tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Role {
    /// President, monarch, head of state.
    Head,
    /// Prime minister, premier, chancellor.
    Premier,
    /// `leader`: of whichever sort leads there.
    Leader,
    /// Foreign minister, secretary of state.
    Foreign,
    /// Defence minister or secretary.
    Defence,
    /// Finance minister, treasury secretary.
    Finance,
    /// Vice president.
    Vice,
    /// Crown prince.
    CrownPrince,
    /// Another office, told apart from those above; never taken for anybody's.
    Other,
}

impl Role {
    /// Whether one office may be called by the other's name.
    pub(crate) fn fits(self, other: Role) -> bool {
        let leads = |role| matches!(role, Role::Head | Role::Premier | Role::Leader | Role::CrownPrince);
        (self == other && self != Role::Other)
            || ((self == Role::Leader && leads(other)) || (other == Role::Leader && leads(self)))
    }
}

/// An office of a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Office {
    pub(crate) nation: Nation,
    pub(crate) role: Role,
}

/// Words that mean the holder of an office, with no name beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OfficeMention {
    pub(crate) office: Office,
    pub(crate) span: Span,
    /// Index of its first word.
    pub(crate) first: usize,
    /// One past the index of its last word.
    pub(crate) end: usize,
}

const TITLES: &[(&[&str], Role)] = &[
    (&["president"], Role::Head),
    (&["supreme", "leader"], Role::Head),
    (&["king"], Role::Head),
    (&["emperor"], Role::Head),
    (&["emir"], Role::Head),
    (&["head", "of", "state"], Role::Head),
    (&["prime", "minister"], Role::Premier),
    (&["premier"], Role::Premier),
    (&["chancellor"], Role::Premier),
    (&["leader"], Role::Leader),
    (&["ruler"], Role::Leader),
    (&["foreign", "minister"], Role::Foreign),
    (&["foreign", "secretary"], Role::Foreign),
    (&["top", "diplomat"], Role::Foreign),
    (&["secretary", "of", "state"], Role::Foreign),
    (&["defense", "minister"], Role::Defence),
    (&["defence", "minister"], Role::Defence),
    (&["defense", "secretary"], Role::Defence),
    (&["defence", "secretary"], Role::Defence),
    (&["secretary", "of", "defense"], Role::Defence),
    (&["finance", "minister"], Role::Finance),
    (&["treasury", "secretary"], Role::Finance),
    (&["vice", "president"], Role::Vice),
    (&["crown", "prince"], Role::CrownPrince),
    (&["vice", "chancellor"], Role::Other),
    (&["vice", "premier"], Role::Other),
    (&["deputy", "prime", "minister"], Role::Other),
    (&["deputy", "foreign", "minister"], Role::Other),
    (&["deputy", "president"], Role::Other),
    (&["interior", "minister"], Role::Other),
    (&["trade", "minister"], Role::Other),
    (&["energy", "minister"], Role::Other),
    (&["economy", "minister"], Role::Other),
    (&["health", "minister"], Role::Other),
    (&["culture", "minister"], Role::Other),
    (&["justice", "minister"], Role::Other),
    (&["ambassador"], Role::Other),
    (&["opposition", "leader"], Role::Other),
];

fn title_at(words: &[Word]) -> Option<(Role, usize)> {
    TITLES
        .iter()
        .filter(|(title, _)| words.len() >= title.len() && title.iter().zip(words).all(|(a, b)| *a == b.folded))
        .max_by_key(|(title, _)| title.len())
        .map(|(title, role)| (*role, title.len()))
}

/// Every mention of an office of a country, named holder or not; `former` holders are left out.
pub(crate) fn offices(words: &[Word]) -> Vec<OfficeMention> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if let Some((nations, role, end)) = shared_office(words, at) {
            let span = words[at].span.cover(words[end - 1].span);
            let one = |nation| OfficeMention { office: Office { nation, role }, span, first: at, end };
            found.extend(nations.into_iter().map(one));
            at = end;
            continue;
        }
        let next = office_at(words, at);
        if let Some((office, end)) = next {
            let before = at.checked_sub(1).map_or("", |i| words[i].folded.as_str());
            if !matches!(before, "former" | "ex" | "late" | "then" | "deputy" | "acting") {
                let span = words[at].span.cover(words[end - 1].span);
                found.push(OfficeMention { office, span, first: at, end });
            }
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

/// `the Turkish and Greek foreign ministers`, `the presidents of Brazil and Chile`: one office of several countries, with
/// one past its last word; `None` where names follow.
fn shared_office(words: &[Word], at: usize) -> Option<(Vec<Nation>, Role, usize)> {
    let adjectives = nations_at(words, at, |naming| naming == Naming::Adjective);
    let (nations, role, end) = if adjectives.0.len() >= 2 {
        let (role, length) = plural_at(words.get(adjectives.1..)?)?;
        (adjectives.0, role, adjectives.1 + length)
    } else {
        let (role, length) = plural_at(words.get(at..)?)?;
        if words.get(at + length)?.folded != "of" {
            return None;
        }
        let (nations, end) = nations_at(words, at + length + 1, |naming| naming == Naming::Name);
        (nations, role, end)
    };
    let named = words.get(end).is_some_and(|next| next.capital && !next.opens);
    (nations.len() >= 2 && !named).then_some((nations, role, end))
}

/// Countries in a row, joined by `and`, with one past the last word.
fn nations_at(words: &[Word], from: usize, naming: impl Fn(Naming) -> bool) -> (Vec<Nation>, usize) {
    let (mut found, mut at, mut end) = (Vec::new(), from, from);
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some((nation, _, length)) = Nation::at(rest).filter(|(_, how, _)| naming(*how)) {
            found.push(nation);
            at += length;
            end = at;
        } else if matches!(rest.first().map(|word| word.folded.as_str()), Some("and" | "the")) && end + 2 > at {
            at += 1;
        } else {
            break;
        }
    }
    (found, end)
}

/// A title in the plural at the head of these words, with the number of its words.
fn plural_at(words: &[Word]) -> Option<(Role, usize)> {
    const HEADS: [&str; 6] = ["presidents", "ministers", "leaders", "premiers", "chancellors", "secretaries"];
    let length =
        (1..=2).find(|length| words.get(length - 1).is_some_and(|word| HEADS.contains(&word.folded.as_str())))?;
    let singular: Vec<String> = words
        .get(..length)?
        .iter()
        .map(|word| match word.folded.strip_suffix("ies") {
            Some(stem) => format!("{stem}y"),
            None if HEADS.contains(&word.folded.as_str()) => word.folded.trim_end_matches('s').to_owned(),
            None => word.folded.clone(),
        })
        .collect();
    let title =
        TITLES.iter().find(|(title, _)| title.len() == length && title.iter().zip(&singular).all(|(a, b)| a == b));
    title.map(|(_, role)| (*role, length))
}

fn office_at(words: &[Word], at: usize) -> Option<(Office, usize)> {
    let rest = words.get(at..)?;
    if let Some((nation, _, length)) = Nation::at(rest) {
        let (role, title) = title_at(rest.get(length..)?)?;
        return Some((Office { nation, role }, at + length + title));
    }
    // `the president of Russia`
    let (role, title) = title_at(rest)?;
    let mut next = title;
    if rest.get(next)?.folded != "of" {
        return None;
    }
    next += 1;
    if rest.get(next)?.folded == "the" {
        next += 1;
    }
    let (nation, naming, length) = Nation::at(rest.get(next..)?)?;
    (naming == Naming::Name).then_some((Office { nation, role }, at + next + length))
}

struct Leader {
    name: Name,
    office: Office,
    from: i32,
    to: i32,
}

static LEADERS: LazyLock<Vec<Leader>> = LazyLock::new(|| {
    let rows = include_str!("../data/leaders.tsv").lines().filter(|row| !row.starts_with('#'));
    rows.filter_map(|row| {
        let mut fields = row.split('\t');
        let name = Name::new(fields.next()?);
        let nation = Nation::coded(fields.next()?)?;
        let role = match fields.next()? {
            "head" => Role::Head,
            "premier" => Role::Premier,
            "foreign" => Role::Foreign,
            _ => return None,
        };
        let from = fields.next()?.parse().ok()?;
        let to = fields.next().and_then(|year| year.trim().parse().ok()).unwrap_or(i32::MAX);
        Some(Leader { name, office: Office { nation, role }, from, to })
    })
    .collect()
});

/// The office that a person is known to have held in `year`, where the small table knows it.
pub(crate) fn known_office(name: &Name, year: i32) -> Option<Office> {
    let held =
        |leader: &&Leader| leader.from <= year && year <= leader.to && leader.name.matches(name) == NameMatch::Full;
    LEADERS.iter().find(held).map(|leader| leader.office)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = offices(&words(text)).iter().map(|mention| mention.span.of(text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn offices_are_found_by_country_and_title() {
        check("the North Korean leader met China’s president", &["North Korean leader", "China’s president"]);
        check(
            "the president of the United States and the U.S. secretary of state",
            &["president of the United States", "U.S. secretary of state"],
        );
        check("Russian Foreign Minister Sergei Lavrov", &["Russian Foreign Minister"]);
    }

    #[test]
    fn one_office_of_several_countries_is_found_for_each() {
        let of = |text: &str| offices(&words(text)).len();
        assert_eq!(of("The Turkish and Greek foreign ministers met."), 2);
        assert_eq!(of("The presidents of Brazil and Chile met."), 2);
        assert_eq!(of("The leaders of France, Germany and the United Kingdom met."), 3);
        assert_eq!(of("The Turkish and Greek foreign ministers Mevlut Cavusoglu and Nikos Dendias met."), 0);
        assert_eq!(of("The Turkish and Greek football teams met."), 0);
        assert_eq!(of("The leaders of two parties in Brazil and Chile met."), 0);
    }

    #[test]
    fn other_titles_are_none() {
        check("the opposition leader in India, the former Chinese president, a Hamas leader", &[]);
        check("the president of the university", &[]);
    }

    #[test]
    fn who_leads_whom_depends_on_the_year() {
        let china = |year| known_office(&Name::new("Xi Jinping"), year);
        assert_eq!(china(2025).map(|office| office.role), Some(Role::Head));
        assert_eq!(china(2010), None);
    }
}
