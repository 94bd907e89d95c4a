//! Places of the world by name: what they are, what lies in what, whose adjective a word is, which hours they keep.
//!
//! The data is built ahead of time (`data/README.md`) and read in place; a look-up takes well under a microsecond.
//! A name may mean several places (`Georgia`, `Birmingham`): questions about a name weigh all of them.

mod contain;
mod key;
mod store;

pub use contain::{contains, same_place};

use crate::mention::PlaceKind;
use key::Key;
use store::{KeyRow, PlaceRow};

/// One place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    row: PlaceRow,
    weak: bool,
}

impl Entry {
    /// The name to show: `São Paulo`, `United States`.
    pub fn name(self) -> &'static str {
        self.row.name()
    }

    /// What sort of place.
    pub fn kind(self) -> PlaceKind {
        self.row.kind()
    }

    /// ISO 3166-1 alpha-2 code of the country that it is or lies in (`XK` is Kosovo); of a disputed land, the one
    /// most states see there.
    pub fn country(self) -> Option<&'static str> {
        self.row.iso()
    }

    /// The next larger place that it lies in: the city of a venue, the region of a city, the country of a region.
    pub fn parent(self) -> Option<Entry> {
        self.row.parent().map(|row| Entry { row, weak: false })
    }

    /// 0 unknown, 1 below 30,000 people, then from 30,000, 100,000, 300,000, a million and five millions.
    pub fn population_class(self) -> u8 {
        self.row.population()
    }

    /// The name as asked for is also a common word, a person's name, or of a very small town: it names a place only
    /// where the text expects one.
    pub fn is_weak(self) -> bool {
        self.weak
    }

    /// A national capital.
    pub fn is_capital(self) -> bool {
        self.row.is_capital()
    }

    /// A house whose name often stands for a government or an institution: `Kremlin`, `White House`.
    pub fn is_seat(self) -> bool {
        self.row.is_seat()
    }

    /// One of the towns that news often names, by our own list.
    pub fn is_told(self) -> bool {
        self.row.is_mapped()
    }

    /// Latitude and longitude in hundredths of a degree; cities only.
    pub fn position(self) -> Option<(i16, i16)> {
        self.row.position()
    }
}

/// The place most often meant by a name; case, accents, points and "the" do not count, save that `us` is no country
/// and `mass` no state. A comma parts a place from the larger one it lies in: `Paris, Texas`.
pub fn lookup(name: &str) -> Option<Entry> {
    if let Some(entry) = entry(name) {
        return Some(entry);
    }
    if name.contains(',') { candidates(name).into_iter().next() } else { None }
}

/// Every place that a name may mean, the one most often meant first.
pub fn candidates(name: &str) -> Vec<Entry> {
    if let Some((row, true)) = named(name).map(|row| (row, row.places().next().is_some())) {
        return row.places().map(|place| Entry { row: place, weak: row.is_weak() }).collect();
    }
    let Some((head, tail)) = name.rsplit_once(',') else { return Vec::new() };
    let outer = candidates(tail.trim());
    let mut found = candidates(head.trim());
    if !outer.is_empty() {
        found.retain(|inner| outer.iter().any(|outer| contain::inside(outer.row, inner.row) != Some(false)));
    }
    found
}

/// The place most often meant by exactly this name: [`lookup`] without the reading of commas.
pub fn entry(name: &str) -> Option<Entry> {
    let row = named(name)?;
    row.places().next().map(|place| Entry { row: place, weak: row.is_weak() })
}

/// The row of a name that counts as a place in the letters it is written in.
fn named(name: &str) -> Option<KeyRow> {
    let row = KeyRow::find(Key::of(name).as_bytes())?;
    is_written_so(row, name).then_some(row)
}

fn is_written_so(row: KeyRow, name: &str) -> bool {
    let name = name.strip_prefix("the ").unwrap_or(name);
    !(row.is_demonym()
        || row.needs_capitals() && name.bytes().any(|byte| byte.is_ascii_lowercase())
        || row.needs_point() && !name.ends_with('.'))
}

/// What stands under one word: the first look-up that reading a text makes.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    row: KeyRow,
}

impl Word {
    /// `None` for words that no name begins with.
    pub fn find(word: &str) -> Option<Self> {
        KeyRow::find(Key::of(word).as_bytes()).map(|row| Self { row })
    }

    /// The most words that a name has which begins with this word.
    pub fn longest(self) -> usize {
        self.row.longest()
    }

    /// An adjective or noun for a people.
    pub fn is_demonym(self) -> bool {
        self.row.is_demonym()
    }
}

/// The country that an adjective or a noun for its people belongs to, by its name: `Chinese` gives `China`, `Israelis`
/// gives `Israel`. `None` for peoples without a country of that name (`European`, `Kurdish`).
pub fn country_of_demonym(word: &str) -> Option<&'static str> {
    demonym(word).filter(|entry| entry.kind() == PlaceKind::Country).map(Entry::name)
}

/// The place that an adjective or noun for a people belongs to: also areas (`European`) and regions (`Tibetan`).
pub fn demonym(word: &str) -> Option<Entry> {
    let row = KeyRow::find(Key::of(word).as_bytes()).filter(|row| row.is_demonym())?;
    row.places().next().map(|row| Entry { row, weak: false })
}

/// The capital of a country, by its name.
pub fn capital_of(country: &str) -> Option<&'static str> {
    let of = |entry: Entry| entry.row.capital();
    candidates(country).into_iter().find_map(of).map(PlaceRow::name)
}

/// The country whose capital a city is, by its name: `Beijing` gives `China`.
pub fn country_of_capital(city: &str) -> Option<&'static str> {
    let entry = candidates(city).into_iter().find(|entry| entry.is_capital())?;
    contain::country(entry.row).map(PlaceRow::name)
}

/// The least and the greatest offset from UTC that clocks of a place show in a year, in hours. Countries with several
/// zones give their whole range.
pub fn time_zone_offset(name: &str) -> Option<(f32, f32)> {
    let (least, most) = lookup(name)?.row.zone()?;
    Some((f32::from(least) / 60.0, f32::from(most) / 60.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, kind: PlaceKind, shown: &str, country: &str) {
        let entry = lookup(name).unwrap_or_else(|| panic!("{name} is not known"));
        assert_eq!((entry.kind(), entry.name(), entry.country().unwrap_or("")), (kind, shown, country), "{name}");
    }

    #[test]
    fn countries_go_by_many_names() {
        for (name, shown, iso) in [
            ("US", "United States", "US"),
            ("U.S.", "United States", "US"),
            ("America", "United States", "US"),
            ("Britain", "United Kingdom", "GB"),
            ("the UK", "United Kingdom", "GB"),
            ("DPRK", "North Korea", "KP"),
            ("Republic of Korea", "South Korea", "KR"),
            ("People's Republic of China", "China", "CN"),
            ("People’s Republic of China", "China", "CN"),
            ("Burma", "Myanmar", "MM"),
            ("Holland", "Netherlands", "NL"),
            ("Türkiye", "Turkey", "TR"),
            ("Côte d’Ivoire", "Ivory Coast", "CI"),
            ("Zaire", "Democratic Republic of the Congo", "CD"),
            ("Soviet Union", "Soviet Union", ""),
        ] {
            check(name, PlaceKind::Country, shown, iso);
        }
    }

    #[test]
    fn cities_regions_areas_and_venues_are_told_apart() {
        check("Beijing", PlaceKind::City, "Beijing", "CN");
        check("Kiev", PlaceKind::City, "Kyiv", "UA");
        check("MUNICH", PlaceKind::City, "Munich", "DE");
        check("The Hague", PlaceKind::City, "The Hague", "NL");
        check("Washington, D.C.", PlaceKind::City, "Washington", "US");
        check("Paris, Texas", PlaceKind::City, "Paris", "US");
        check("Bavaria", PlaceKind::Region, "Bavaria", "DE");
        check("Gaza Strip", PlaceKind::Region, "Gaza Strip", "PS");
        check("Middle East", PlaceKind::Area, "Middle East", "");
        check("South China Sea", PlaceKind::Area, "South China Sea", "");
        check("Great Hall of the People", PlaceKind::Venue, "Great Hall of the People", "CN");
        check("10 Downing Street", PlaceKind::Venue, "10 Downing Street", "GB");
        check("Élysée Palace", PlaceKind::Venue, "Elysee Palace", "FR");
    }

    #[test]
    fn what_is_also_a_common_word_or_a_person_is_weak() {
        for name in ["Nice", "Reading", "Mobile", "Split", "Chad", "Jackson", "Madison"] {
            assert!(lookup(name).is_some_and(Entry::is_weak), "{name}");
        }
        for name in ["Paris", "London", "Beijing", "Geneva", "Riga", "Turkey", "Niamey", "Halifax", "Seoul", "Doha"] {
            assert!(lookup(name).is_some_and(|entry| !entry.is_weak()), "{name}");
        }
    }

    #[test]
    fn words_that_only_look_like_places_are_none() {
        for name in ["us", "mass", "Chinese", "Monday", "Xi Jinping", "", "usa"] {
            assert_eq!(lookup(name).map(Entry::name), None, "{name}");
        }
    }

    #[test]
    fn peoples_lead_to_their_country() {
        for (word, country) in [
            ("Chinese", Some("China")),
            ("North Korean", Some("North Korea")),
            ("Latvian", Some("Latvia")),
            ("Israelis", Some("Israel")),
            ("Palestinians", Some("Palestine")),
            ("Soviet", Some("Soviet Union")),
            ("Dutch", Some("Netherlands")),
            ("Scottish", Some("United Kingdom")),
            ("European", None),
            ("Kurdish", None),
            ("China", None),
            ("the", None),
        ] {
            assert_eq!(country_of_demonym(word), country, "{word}");
        }
    }

    #[test]
    fn capitals_are_known_both_ways() {
        for (country, city) in [("China", "Beijing"), ("Latvia", "Riga"), ("US", "Washington"), ("Niger", "Niamey")] {
            assert_eq!(capital_of(country), Some(city), "{country}");
        }
        assert_eq!(capital_of("Bavaria"), None);
        assert_eq!(country_of_capital("Riga"), Some("Latvia"));
        assert_eq!(country_of_capital("Shanghai"), None);
    }

    #[test]
    fn clocks_are_known_to_the_hour() {
        assert_eq!(time_zone_offset("Beijing"), Some((8.0, 8.0)));
        assert_eq!(time_zone_offset("Washington"), Some((-5.0, -4.0)));
        assert_eq!(time_zone_offset("White House"), Some((-5.0, -4.0)));
        assert_eq!(time_zone_offset("Nepal"), Some((5.75, 5.75)));
        assert_eq!(time_zone_offset("Ruritania"), None);
    }
}
