//! People meant by office alone: `the North Korean leader`, `China's president`.

use std::sync::LazyLock;

use claims_engine::text::Span;

use crate::nation::Nation;
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
}

impl Role {
    /// Whether one office may be called by the other's name.
    pub(crate) fn fits(self, other: Role) -> bool {
        let leads = |role| matches!(role, Role::Head | Role::Premier | Role::Leader | Role::CrownPrince);
        self == other || ((self == Role::Leader && leads(other)) || (other == Role::Leader && leads(self)))
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
    (naming == crate::nation::Naming::Name).then_some((Office { nation, role }, at + next + length))
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
