//! How two places lie to each other: the same, one inside the other, apart, or unknown.

use std::sync::LazyLock;

use claims_engine::mention::PlaceKind;
use rustc_hash::FxHashMap;

use crate::fold::fold;
use crate::nation::{Naming, Nation};

static VENUES: LazyLock<FxHashMap<String, String>> = LazyLock::new(|| {
    let rows = include_str!("../data/venues.tsv").lines().filter(|row| !row.starts_with('#'));
    rows.filter_map(|row| row.split_once('\t').map(|(inner, outer)| (fold(inner), fold(outer)))).collect()
});

/// Spellings of one town; the second is the form kept.
const RESPELT: &[(&str, &str)] = &[
    ("kiev", "kyiv"),
    ("peking", "beijing"),
    ("bombay", "mumbai"),
    ("calcutta", "kolkata"),
    ("saigon", "ho chi minh city"),
    ("new york city", "new york"),
    ("washington dc", "washington"),
    ("saint petersburg", "st petersburg"),
    ("nur sultan", "astana"),
    ("ulan bator", "ulaanbaatar"),
    ("teheran", "tehran"),
    ("delhi", "new delhi"),
    ("berne", "bern"),
    ("lvov", "lviv"),
    ("kharkov", "kharkiv"),
    ("odessa", "odesa"),
    ("danang", "da nang"),
];

/// A place of an event, ready for comparing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// Folded and respelt; `Chinese capital` has become `beijing`.
    pub(crate) name: String,
    /// The country that it is, where it is one.
    pub(crate) nation: Option<Nation>,
    kind: PlaceKind,
}

/// How the evidence's place lies to the claim's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lie {
    /// The same place.
    Same,
    /// The evidence's lies in the claim's.
    Inside,
    /// The claim's lies in the evidence's.
    Around,
    /// They cannot be one.
    Apart,
    /// Nothing tells.
    Unknown,
}

impl Place {
    /// Reads a place's name.
    pub(crate) fn new(name: &str, kind: PlaceKind) -> Self {
        let folded = fold(name);
        let bare = folded.strip_prefix("the ").unwrap_or(&folded);
        let bare = bare.strip_prefix("central ").or_else(|| bare.strip_prefix("downtown ")).unwrap_or(bare);
        if let Some(land) = bare.strip_suffix(" capital").or_else(|| bare.strip_prefix("capital of ")) {
            if let Some((nation, _)) = Nation::named(land).filter(|(nation, _)| !nation.capital().is_empty()) {
                return Self { name: nation.capital().to_owned(), nation: None, kind: PlaceKind::City };
            }
        }
        let nation = Nation::named(bare).filter(|(_, naming)| *naming == Naming::Name).map(|(nation, _)| nation);
        let name = RESPELT.iter().find(|(old, _)| *old == bare).map_or(bare, |(_, kept)| kept).to_owned();
        Self { name, nation, kind }
    }

    fn is_same(&self, other: &Place) -> bool {
        self.name == other.name
            || (self.nation.is_some() && self.nation == other.nation)
            || self.shortens(other)
            || other.shortens(self)
    }

    /// `Great Hall` for `Great Hall of the People`; never one word for many (`Hall`).
    fn shortens(&self, longer: &Place) -> bool {
        let venue = |place: &Place| matches!(place.kind, PlaceKind::Venue | PlaceKind::Other);
        if !(venue(self) && venue(longer)) || !self.name.contains(' ') {
            return false;
        }
        longer.name.strip_prefix(&self.name).is_some_and(|rest| rest.starts_with(' '))
            || longer.name.strip_suffix(&self.name).is_some_and(|rest| rest.ends_with(' '))
    }

    /// Whether it is at least as narrow as a town.
    pub(crate) fn is_narrow(&self) -> bool {
        matches!(self.kind, PlaceKind::City | PlaceKind::Venue)
            || (self.kind == PlaceKind::Other && self.nation.is_none())
    }
}

/// What is known of which place lies in which: from both texts and from the small tables.
#[derive(Clone, Debug, Default)]
pub(crate) struct Atlas<'a> {
    /// (inner, outer) as the texts say it (`the Great Hall of the People in Beijing`).
    pub(crate) told: Vec<&'a (String, String)>,
}

const DEPTH: usize = 5;

impl Atlas<'_> {
    /// Every place that `name` lies in, nearest first, without itself.
    fn outward(&self, name: &str) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        let mut edge = vec![name.to_owned()];
        for _ in 0..DEPTH {
            let mut next = Vec::new();
            for inner in &edge {
                let told = self.told.iter().filter(|(from, _)| from == inner).map(|(_, to)| to.clone());
                next.extend(told.chain(VENUES.get(inner).cloned()));
            }
            next.retain(|outer| outer != name && !found.contains(outer));
            found.extend(next.iter().cloned());
            edge = next;
        }
        found
    }

    /// The country that a place is or lies in, where that is known.
    pub(crate) fn nation(&self, place: &Place) -> Option<Nation> {
        if place.nation.is_some() {
            return place.nation;
        }
        std::iter::once(place.name.clone()).chain(self.outward(&place.name)).find_map(|name| nation_of(&name))
    }

    /// The town that a place is or lies in, where that is known.
    fn town(&self, place: &Place) -> Option<String> {
        std::iter::once(place.name.clone()).chain(self.outward(&place.name)).find(|name| is_town(name))
    }

    /// Compares a claim's place with the evidence's.
    pub(crate) fn lie(&self, claim: &Place, evidence: &Place) -> Lie {
        if claim.is_same(evidence) {
            return Lie::Same;
        }
        let within = |inner: &Place, outer: &Place| {
            let up = self.outward(&inner.name);
            let country = outer.nation.is_some() && self.nation(inner) == outer.nation;
            country || up.iter().any(|name| Place::new(name, PlaceKind::Other).is_same(outer))
        };
        if within(evidence, claim) {
            return Lie::Inside;
        }
        if within(claim, evidence) {
            return Lie::Around;
        }
        let differ = |a: Option<Nation>, b: Option<Nation>| a.zip(b).is_some_and(|(a, b)| a != b);
        if differ(self.nation(claim), self.nation(evidence)) {
            return Lie::Apart;
        }
        match (self.town(claim), self.town(evidence)) {
            (Some(a), Some(b)) if a != b && !near(&a, &b) => Lie::Apart,
            _ => Lie::Unknown,
        }
    }
}

fn nation_of(name: &str) -> Option<Nation> {
    Nation::named(name).filter(|(_, naming)| *naming != Naming::Adjective).map(|(nation, _)| nation)
}

fn is_town(name: &str) -> bool {
    Nation::named(name).is_some_and(|(nation, naming)| naming == Naming::Capital && nation.capital() == name)
}

/// Whether two towns lie so close that one may stand for the other.
fn near(_a: &str, _b: &str) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(claim: &str, evidence: &str, lie: Lie) {
        let told = [
            ("zhukov hall".to_owned(), "st petersburg".to_owned()),
            ("great hall of the people".into(), "beijing".into()),
        ];
        let atlas = Atlas { told: told.iter().collect() };
        let kind =
            |name: &str| if name.contains(' ') && name.contains('l') { PlaceKind::Venue } else { PlaceKind::City };
        let (a, b) = (Place::new(claim, kind(claim)), Place::new(evidence, kind(evidence)));
        assert_eq!(atlas.lie(&a, &b), lie, "{claim} / {evidence}");
    }

    #[test]
    fn a_hall_lies_in_its_city_and_the_city_in_its_country() {
        check("Beijing", "the Great Hall of the People", Lie::Inside);
        check("Great Hall of the People", "Beijing", Lie::Around);
        check("Great Hall of the People", "Great Hall", Lie::Same);
        check("China", "Beijing", Lie::Inside);
        check("Beijing", "China", Lie::Around);
        check("Great Hall of the People", "China", Lie::Around);
        check("Chinese capital", "Beijing", Lie::Same);
        check("White House", "Oval Office", Lie::Inside);
        check("Kiev", "Kyiv", Lie::Same);
        check("U.S.", "United States", Lie::Same);
        check("Zhukov Hall", "St. Petersburg", Lie::Around);
    }

    #[test]
    fn other_towns_and_countries_are_apart() {
        check("Beijing", "Pyongyang", Lie::Apart);
        check("Beijing", "Russia", Lie::Apart);
        check("White House", "Great Hall of the People", Lie::Apart);
        check("China", "Japan", Lie::Apart);
    }

    #[test]
    fn what_nobody_knows_stays_open() {
        check("Beijing", "Some Hotel", Lie::Unknown);
        check("Great Hall of the People", "Golden Hall", Lie::Unknown);
    }
}
