//! What lies in what. `None` is an honest answer: a disputed land, a sea, an area whose members nobody agrees on.

use super::store::PlaceRow;
use super::{Entry, candidates};
use crate::mention::PlaceKind;

/// How deep parts are followed: venue, city, region, country, territory's state, area, continent.
const DEPTH: u8 = 8;
/// Towns nearer than this, in kilometres, may be one inside the other.
const SUBURB: f64 = 40.0;

/// Whether the place named `inner` lies in (or is) the place named `outer`: `None` when it is not known, or when what is
/// known leaves it open. Where a name means several places, one pair that fits is enough.
pub fn contains(outer: &str, inner: &str) -> Option<bool> {
    let (outers, inners) = (candidates(outer), candidates(inner));
    let mut answer = if outers.is_empty() || inners.is_empty() { None } else { Some(false) };
    for outer in &outers {
        for inner in &inners {
            match inside(outer.row, inner.row) {
                Some(true) => return Some(true),
                Some(false) => {}
                None => answer = None,
            }
        }
    }
    answer
}

/// Whether two names can mean the same place: `Kiev` and `Kyiv`, `Britain` and `the United Kingdom`, `Washington` and
/// `Washington, D.C.`.
pub fn same_place(a: &str, b: &str) -> bool {
    let others = candidates(b);
    candidates(a).iter().any(|one: &Entry| others.iter().any(|other| one.row == other.row))
}

/// The country that a place is or lies in.
pub(super) fn country(row: PlaceRow) -> Option<PlaceRow> {
    let mut at = Some(row);
    while let Some(row) = at.filter(|row| row.kind() != PlaceKind::Country) {
        at = row.parent();
    }
    at
}

/// Whether `inner` lies in `outer`.
pub(super) fn inside(outer: PlaceRow, inner: PlaceRow) -> Option<bool> {
    within(outer, inner, DEPTH)
}

fn within(outer: PlaceRow, inner: PlaceRow, depth: u8) -> Option<bool> {
    if outer == inner {
        return Some(true);
    }
    let depth = depth.checked_sub(1)?;
    if outer.holds() {
        return of_members(outer, inner, depth);
    }
    if inner.kind() == PlaceKind::Area || inner.holds() {
        return None;
    }
    if let Some(parent) = inner.parent()
        && within(outer, parent, depth) == Some(true)
    {
        return Some(true);
    }
    match claimed(outer, inner, depth) {
        Claim::Agreed => Some(true),
        Claim::Open => None,
        Claim::None => apart(outer, inner),
    }
}

/// An area or a state of the past holds what one of its members holds.
fn of_members(outer: PlaceRow, inner: PlaceRow, depth: u8) -> Option<bool> {
    let mut answer = None;
    for (member, _) in outer.members() {
        match within(member, inner, depth) {
            Some(true) => return Some(true),
            Some(false) => answer = answer.or(Some(Some(false))),
            None => answer = Some(None),
        }
    }
    answer.flatten()
}

/// What the claims of states on a place come to.
enum Claim {
    None,
    Open,
    Agreed,
}

/// What the claims on `inner`, or on a place around it, say of `outer`.
fn claimed(outer: PlaceRow, inner: PlaceRow, depth: u8) -> Claim {
    let mut at = Some(inner);
    while let Some(row) = at {
        let states = row.members().take_while(|_| !row.holds());
        for (state, certain) in states {
            match within(outer, state, depth) {
                Some(true) if certain => return Claim::Agreed,
                Some(true) | None => return Claim::Open,
                Some(false) => {}
            }
        }
        at = row.parent();
    }
    Claim::None
}

/// Neither holds the other by any chain: whether that is certain.
fn apart(outer: PlaceRow, inner: PlaceRow) -> Option<bool> {
    use PlaceKind::{Area, City, Country, Region, Venue};
    let (Some(outer_iso), Some(inner_iso)) = (outer.iso(), inner.iso()) else { return None };
    if outer_iso != inner_iso {
        return Some(false);
    }
    match (outer.kind(), inner.kind()) {
        // A disputed land's towns and a city that is a state answer for themselves.
        (City, Country) => (inner.name() != outer.name()).then_some(false),
        (Region | Venue, Country) | (Venue, City | Region) => Some(false),
        // All towns of a mapped region have it as their parent.
        (Region, City) => (outer.is_mapped() && inner.position().is_some()).then_some(false),
        (Region, Venue) => (outer.is_mapped() && city(inner)?.position().is_some()).then_some(false),
        (Region, Region) => (outer.is_mapped() && inner.is_mapped()).then_some(false),
        (City, City) => far(outer, inner),
        (City, Venue) => far(outer, city(inner)?),
        (City, Region) => Some(outer.name() == inner.name()).filter(|same| !same),
        (Venue, Venue) => (inner.parent() != outer.parent()).then_some(false),
        (Area | Country | PlaceKind::Other, _) | (_, Area | PlaceKind::Other) => None,
    }
}

fn city(row: PlaceRow) -> Option<PlaceRow> {
    row.parent().filter(|parent| parent.kind() == PlaceKind::City)
}

/// `Some(false)` for two towns well apart.
fn far(a: PlaceRow, b: PlaceRow) -> Option<bool> {
    let ((lat_a, lon_a), (lat_b, lon_b)) = (a.position()?, b.position()?);
    let degrees = |hundredths: i16| f64::from(hundredths) / 100.0;
    let north = (degrees(lat_a) - degrees(lat_b)) * 111.0;
    let east = (degrees(lon_a) - degrees(lon_b)) * 111.0 * degrees(lat_a).to_radians().cos();
    (north.hypot(east) > SUBURB).then_some(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(outer: &str, inner: &str, expected: Option<bool>) {
        assert_eq!(contains(outer, inner), expected, "{inner} in {outer}");
    }

    #[test]
    fn halls_lie_in_cities_cities_in_countries_countries_in_areas() {
        for (outer, inner) in [
            ("Beijing", "Great Hall of the People"),
            ("China", "Great Hall of the People"),
            ("China", "Beijing"),
            ("East Asia", "Beijing"),
            ("Asia", "Great Hall of the People"),
            ("Bavaria", "Munich"),
            ("Germany", "Bavaria"),
            ("Europe", "Spangdahlem Air Base"),
            ("Texas", "Paris"),
            ("France", "Paris"),
            ("Saudi Arabia", "Jeddah"),
            ("Middle East", "Jeddah"),
            ("US", "the White House"),
            ("Washington", "Oval Office"),
            ("Soviet Union", "Riga"),
            ("Yugoslavia", "Sarajevo"),
            ("West Bank", "Ramallah"),
            ("Palestine", "Gaza City"),
            ("China", "Hong Kong"),
            ("Korean Peninsula", "Pyongyang"),
            ("Singapore", "Singapore"),
            ("New England", "Boston"),
            ("Africa", "Niamey"),
            ("Ukraine", "Lviv"),
            ("Kyiv", "Kiev"),
        ] {
            check(outer, inner, Some(true));
        }
    }

    #[test]
    fn what_lies_elsewhere_is_known_to() {
        for (outer, inner) in [
            ("Shanghai", "Great Hall of the People"),
            ("Japan", "Beijing"),
            ("Beijing", "China"),
            ("Shanghai", "Beijing"),
            ("Bavaria", "Berlin"),
            ("Africa", "Beijing"),
            ("Middle East", "Paris, France"),
            ("Russia", "White House"),
            ("Poland", "Kyiv"),
            ("Europe", "Tokyo"),
        ] {
            check(outer, inner, Some(false));
        }
    }

    #[test]
    fn what_is_disputed_or_unknown_is_left_open() {
        for (outer, inner) in [
            ("Ukraine", "Crimea"),
            ("Russia", "Crimea"),
            ("Russia", "Simferopol"),
            ("China", "Taiwan"),
            ("Israel", "West Bank"),
            ("Serbia", "Pristina"),
            ("China", "South China Sea"),
            ("China", "Ruritania"),
            ("Ruritania", "China"),
            ("White House", "Oval Office"),
        ] {
            check(outer, inner, None);
        }
        check("Poland", "Crimea", Some(false));
        check("Palestine", "West Bank", Some(true));
    }

    #[test]
    fn names_of_one_place_are_the_same() {
        for (a, b) in [
            ("Washington, D.C.", "Washington"),
            ("Britain", "United Kingdom"),
            ("Kiev", "Kyiv"),
            ("Peking", "Beijing"),
            ("New York", "New York City"),
            ("Great Hall", "Great Hall of the People"),
            ("SEOUL", "Seoul"),
        ] {
            assert!(same_place(a, b), "{a} and {b}");
        }
        for (a, b) in [("Paris", "London"), ("China", "Beijing"), ("North Korea", "South Korea"), ("x", "x")] {
            assert!(!same_place(a, b), "{a} and {b}");
        }
    }
}
