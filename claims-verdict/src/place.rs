//! How two places lie to each other: the same, one inside the other, apart, or unknown.

use std::sync::LazyLock;

use claims_engine::gazetteer::{Entry, candidates, contains, lookup, same_place, time_zone_offset};
use claims_engine::mention::PlaceKind;
use rustc_hash::FxHashMap;

use crate::fold::fold;
use crate::nation::{Naming, Nation};
use crate::standing::Standing;

static VENUES: LazyLock<FxHashMap<String, String>> = LazyLock::new(|| {
    let rows = include_str!("../data/venues.tsv").lines().filter(|row| !row.starts_with('#'));
    rows.filter_map(|row| row.split_once('\t').map(|(inner, outer)| (fold(inner), fold(outer)))).collect()
});

/// A place of an event, ready for comparing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// Folded and respelt; `Chinese capital` has become `beijing`.
    pub(crate) name: String,
    /// The country that it is, where it is one.
    pub(crate) nation: Option<Nation>,
    kind: PlaceKind,
    /// How the words around it mean it.
    pub(crate) standing: Standing,
    /// The country in which its own text says it lies: `Cordoba, Spain`.
    pub(crate) told_in: Option<Nation>,
}

/// Short forms that folding makes into common words.
fn long_name(folded: &str) -> &str {
    match folded {
        "us" | "usa" | "america" => "united states",
        "uk" | "britain" | "england" => "united kingdom",
        other => other,
    }
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
    /// The same name, and another country than is thought of first.
    Namesake,
    /// Nothing tells.
    Unknown,
}

impl Place {
    /// Reads a place's name.
    pub(crate) fn new(name: &str, kind: PlaceKind) -> Self {
        let folded = fold(name);
        let bare = folded.strip_prefix("the ").unwrap_or(&folded);
        let bare = bare.strip_prefix("central ").or_else(|| bare.strip_prefix("downtown ")).unwrap_or(bare);
        if let Some(land) = bare.strip_suffix(" capital").or_else(|| bare.strip_prefix("capital of "))
            && let Some((nation, _)) = Nation::named(land).filter(|(nation, _)| !nation.capital().is_empty())
        {
            return Self::of(nation.capital(), None, PlaceKind::City);
        }
        let nation = Nation::named(bare).filter(|(_, naming)| *naming == Naming::Name).map(|(nation, _)| nation);
        // The gazetteer keeps `US` and `us` apart, so a country goes in by a name that is nothing else.
        let name = if nation.is_some() { long_name(bare) } else { bare };
        Self::of(name, nation, kind)
    }

    fn of(name: &str, nation: Option<Nation>, kind: PlaceKind) -> Self {
        Self { name: name.to_owned(), nation, kind, standing: Standing::Plain, told_in: None }
    }

    /// The place as its text means it: `told` lists what the text says to lie in what.
    pub(crate) fn meant(mut self, standing: Standing, told: &[(String, String)]) -> Self {
        self.standing = standing;
        let outers = told.iter().filter(|(inner, _)| *inner == self.name).map(|(_, outer)| outer.as_str());
        // "Berlin, Maryland": in the country of a province that no country shares its name with.
        let province = outers.clone().filter(|outer| Nation::named(outer).is_none()).find_map(|outer| {
            let entry = lookup(outer).filter(|entry| entry.kind() == PlaceKind::Region)?;
            entry.country().and_then(Nation::coded)
        });
        self.told_in = outers
            .filter_map(|outer| Nation::named(outer).filter(|(_, naming)| *naming == Naming::Name))
            .map(|(nation, _)| nation)
            // `Atlanta, Georgia` lies in no country of that name.
            .find(|nation| {
                candidates(&self.name).into_iter().any(|entry| entry.country().and_then(Nation::coded) == Some(*nation))
            })
            .or(province);
        self
    }

    /// Whether another place only bears the same name: their texts, or the text of one and common knowledge, put them in
    /// different countries.
    fn is_namesake(&self, other: &Place) -> bool {
        let known = |place: &Place| place.told_in.or_else(|| lookup(&place.name)?.country().and_then(Nation::coded));
        self.name == other.name
            && (self.told_in.is_some() || other.told_in.is_some())
            && matches!((known(self), known(other)), (Some(a), Some(b)) if a != b)
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
        if !(venue(self) && venue(longer) && self.name.contains(' ')) {
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

/// What is known of which place lies in which: from both texts, from the gazetteer, and from a small table of rooms.
#[derive(Clone, Debug, Default)]
pub(crate) struct Atlas<'a> {
    /// (inner, outer) as the texts say it (`the Great Hall of the People in Beijing`).
    pub(crate) told: Vec<&'a (String, String)>,
}

/// How many steps outward are followed.
const DEPTH: usize = 4;

impl Atlas<'_> {
    /// A place and every one that the texts or the table say it lies in, nearest first.
    fn outward(&self, name: &str) -> Vec<String> {
        let mut found: Vec<String> = vec![name.to_owned()];
        let mut edge = found.clone();
        for _ in 0..DEPTH {
            let mut next = Vec::new();
            for inner in &edge {
                let told = self.told.iter().filter(|(from, _)| from == inner).map(|(_, to)| to.clone());
                next.extend(told.chain(VENUES.get(inner).cloned()));
            }
            next.retain(|outer| !found.contains(outer));
            if next.is_empty() {
                break;
            }
            found.extend(next.iter().cloned());
            edge = next;
        }
        found
    }

    /// The country that a place is or lies in, where that is known.
    pub(crate) fn nation(&self, place: &Place) -> Option<Nation> {
        let of = |name: &String| lookup(name).and_then(Entry::country).and_then(Nation::coded);
        place.nation.or_else(|| self.outward(&place.name).iter().find_map(of))
    }

    /// Hours from UTC there, of the town itself where it is one.
    pub(crate) fn hours(&self, place: &Place) -> Option<i32> {
        let town =
            |name: &String| lookup(name).filter(|entry| matches!(entry.kind(), PlaceKind::City | PlaceKind::Venue));
        let local = self
            .outward(&place.name)
            .iter()
            .filter(|name| town(name).is_some())
            .find_map(|name| time_zone_offset(name));
        local.map(|(least, _)| least as i32).or_else(|| self.nation(place).map(Nation::hours))
    }

    /// Those names of a chain that the gazetteer can be trusted to know: not a namesake elsewhere of a small town (the
    /// text says `Woodside, California`, and every Woodside of the gazetteer lies in another place).
    fn certain(&self, chain: Vec<String>) -> Vec<String> {
        let namesake = |name: &String| {
            let mut told = self.told.iter().filter(|(inner, _)| inner == name).map(|(_, outer)| outer).peekable();
            let alone = told.peek().is_none();
            let elsewhere = told.any(|outer| contains(outer, name) == Some(false));
            elsewhere || (alone && lookup(name).is_some_and(Entry::is_weak))
        };
        chain.into_iter().filter(|name| !namesake(name)).collect()
    }

    /// Compares a claim's place with the evidence's.
    pub(crate) fn lie(&self, claim: &Place, evidence: &Place) -> Lie {
        if evidence.told_in.is_some() && claim.is_namesake(evidence) {
            return if claim.told_in.is_some() { Lie::Apart } else { Lie::Namesake };
        }
        if claim.is_same(evidence) || same_place(&claim.name, &evidence.name) {
            return Lie::Same;
        }
        let (ours, theirs) = (self.outward(&claim.name), self.outward(&evidence.name));
        let within = |inner: &[String], outer: &Place| {
            inner.iter().any(|name| *name == outer.name || contains(&outer.name, name) == Some(true))
        };
        if within(&theirs, claim) {
            return Lie::Inside;
        }
        if within(&ours, evidence) {
            return Lie::Around;
        }
        let parted =
            |a: &String, b: &String| contains(a, b) == Some(false) && contains(b, a) == Some(false) && !is_near(a, b);
        let (ours, theirs) = (self.certain(ours), self.certain(theirs));
        if ours.iter().any(|a| theirs.iter().any(|b| parted(a, b))) { Lie::Apart } else { Lie::Unknown }
    }
}

/// A town may be called by the name of the city next to it, so far off in kilometres.
const NEXT_TO: i64 = 90;

/// Whether two towns lie so close that news may call one by the other's name.
fn is_near(a: &str, b: &str) -> bool {
    let towns = |name: &str| -> Vec<(i16, i16)> {
        let at = |entry: Entry| if entry.kind() == PlaceKind::Venue { entry.parent() } else { Some(entry) };
        candidates(name).into_iter().filter_map(|entry| at(entry)?.position()).collect()
    };
    let others = towns(b);
    towns(a).into_iter().any(|one| others.iter().any(|other| is_next_to(one, *other)))
}

fn is_next_to((lat_a, lon_a): (i16, i16), (lat_b, lon_b): (i16, i16)) -> bool {
    let gap = |a: i16, b: i16| i64::from(a) - i64::from(b);
    // A degree of latitude is 111 km; one of longitude shrinks with the cosine, taken here in steps of a quarter.
    let shrink = match i64::from(lat_a.unsigned_abs()) {
        0..=2_800 => 100,
        2_801..=4_800 => 75,
        4_801..=6_500 => 50,
        _ => 25,
    };
    let (north, east) = (gap(lat_a, lat_b) * 111 / 100, gap(lon_a, lon_b) * 111 * shrink / 10_000);
    north * north + east * east <= NEXT_TO * NEXT_TO
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
        check("Ukraine", "Crimea", Lie::Unknown);
        check("San Francisco", "San Jose", Lie::Unknown);
        check("Great Hall of the People", "Golden Hall", Lie::Unknown);
    }
}
