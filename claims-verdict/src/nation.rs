//! Countries by name, adjective and capital, and how far apart their clocks are.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::fold::fold;

const TABLE: &str = include_str!("../data/nations.tsv");

/// A country (or the European Union), by its row in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Nation(u16);

/// Which word named the country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Naming {
    /// `China`
    Name,
    /// `Chinese`
    Adjective,
    /// `Beijing`, where it may stand for the government.
    Capital,
}

#[derive(Default)]
struct Nations {
    by_word: FxHashMap<String, (Nation, Naming)>,
    /// Every word that can begin a name in `by_word`, with the most words such a name has.
    heads: FxHashMap<String, usize>,
    hours: Vec<i32>,
    capitals: Vec<String>,
    codes: Vec<&'static str>,
}

static NATIONS: LazyLock<Nations> = LazyLock::new(|| {
    let mut nations = Nations::default();
    for row in TABLE.lines().filter(|row| !row.starts_with('#')) {
        let mut fields = row.split('\t');
        nations.codes.push(fields.next().unwrap_or(""));
        let nation = Nation(nations.hours.len() as u16);
        for naming in [Naming::Name, Naming::Adjective, Naming::Capital] {
            for (n, word) in
                fields.next().unwrap_or("").split(';').map(fold).filter(|word| !word.is_empty()).enumerate()
            {
                if naming == Naming::Capital && n == 0 {
                    nations.capitals.push(word.clone());
                }
                let head = word.split(' ').next().unwrap_or("").to_owned();
                let length = nations.heads.entry(head).or_default();
                *length = (*length).max(word.split(' ').count());
                nations.by_word.entry(word).or_insert((nation, naming));
            }
        }
        if nations.capitals.len() == nations.hours.len() {
            nations.capitals.push(String::new());
        }
        nations.hours.push(fields.next().and_then(|hours| hours.trim().parse().ok()).unwrap_or(0));
    }
    nations
});

/// What a delegation is called.
const GROUP: &[&str] = &[
    "delegation",
    "delegations",
    "officials",
    "negotiators",
    "government",
    "team",
    "side",
    "envoys",
    "leaders",
    "diplomats",
    "ministers",
    "leader",
];

impl Nation {
    /// The country that `folded` (a whole name, as [`fold`] gives it) means, and by which word.
    pub(crate) fn named(folded: &str) -> Option<(Nation, Naming)> {
        let bare = folded.strip_prefix("the ").unwrap_or(folded);
        NATIONS.by_word.get(bare).copied()
    }

    /// The country at the head of a run of folded words, with the number of words that name it.
    pub(crate) fn at(words: &[impl AsRef<str>]) -> Option<(Nation, Naming, usize)> {
        let head = words.first()?.as_ref();
        let longest = (*NATIONS.heads.get(head)?).min(words.len());
        (1..=longest).rev().find_map(|length| {
            let name = words.get(..length)?.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(" ");
            NATIONS.by_word.get(&name).map(|(nation, naming)| (*nation, *naming, length))
        })
    }

    /// The country that a party's words mean: `Russia`, `the Russian delegation`, `Moscow`.
    pub(crate) fn of_party(folded: &str) -> Option<Nation> {
        if let Some((nation, _)) = Self::named(folded) {
            return Some(nation);
        }
        let bare = folded.strip_prefix("the ").unwrap_or(folded);
        let words: Vec<&str> = bare.split(' ').collect();
        let (nation, _, length) = Self::at(&words)?;
        let rest = &words[length..];
        rest.last().is_some_and(|word| GROUP.contains(word)).then_some(nation)
    }

    /// The country of that code (`CN`), as the table writes it.
    pub(crate) fn coded(code: &str) -> Option<Nation> {
        NATIONS.codes.iter().position(|known| *known == code).map(|row| Nation(row as u16))
    }

    /// The capital, folded; empty where the table has none.
    pub(crate) fn capital(self) -> &'static str {
        NATIONS.capitals.get(usize::from(self.0)).map_or("", String::as_str)
    }

    /// Hours from UTC in its capital, without summer time.
    pub(crate) fn hours(self) -> i32 {
        NATIONS.hours.get(usize::from(self.0)).copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(a: &str, b: &str) {
        let (a, b) = (Nation::of_party(&fold(a)), Nation::of_party(&fold(b)));
        assert!(a.is_some());
        assert_eq!(a, b);
    }

    #[test]
    fn a_country_is_known_by_name_adjective_capital_and_delegation() {
        same("Russia", "the Russian delegation");
        same("U.S.", "the United States");
        same("North Korea", "Pyongyang");
        same("Kyiv", "Ukraine's negotiators");
        same("China", "Chinese side");
        assert_eq!(Nation::of_party("hamas"), None);
        assert_ne!(Nation::of_party("north korea"), Nation::of_party("south korea"));
        assert_eq!(Nation::of_party("chinese takeaway"), None);
    }

    #[test]
    fn the_longest_name_is_taken() {
        let words = ["north", "korean", "leader"];
        let (nation, naming, length) = Nation::at(&words).unwrap();
        assert_eq!((nation.capital(), naming, length), ("pyongyang", Naming::Adjective, 2));
        assert_eq!(nation.hours(), 9);
    }
}
