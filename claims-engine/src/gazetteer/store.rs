//! The gazetteer's file, read in place: nothing is built or copied at start-up.
//!
//! `gazetteer.txt` holds every key and name, run together. `gazetteer.bin`, little-endian: the head (`GZT1` and the
//! number of slots, keys, places, postings and members, each `u32`); the slots, an open-addressed table with
//! FNV-1a of the key (`u32`: high byte of the hash, 24 bits of key number plus one); keys of 12 bytes; places of
//! 24 bytes; postings and members (`u32` each). A damaged file gives no hits, never a panic.

use crate::mention::PlaceKind;

static TEXT: &str = include_str!("../../data/gazetteer.txt");
static FILE: &[u8] = include_bytes!("../../data/gazetteer.bin");

const HEAD: usize = 24;
const KEY: usize = 12;
const PLACE: usize = 24;

fn u32_at(at: usize) -> u32 {
    FILE.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_le_bytes)
}

fn u16_at(at: usize) -> u16 {
    FILE.get(at..at + 2).and_then(|two| two.try_into().ok()).map_or(0, u16::from_le_bytes)
}

fn u8_at(at: usize) -> u8 {
    FILE.get(at).copied().unwrap_or(0)
}

fn words(reference: u32) -> &'static str {
    let start = (reference >> 8) as usize;
    TEXT.get(start..start + (reference & 0xff) as usize).unwrap_or("")
}

fn slots() -> usize {
    u32_at(4) as usize
}

fn keys_at() -> usize {
    HEAD + 4 * slots()
}

fn places_at() -> usize {
    keys_at() + KEY * u32_at(8) as usize
}

fn postings_at() -> usize {
    places_at() + PLACE * u32_at(12) as usize
}

fn members_at() -> usize {
    postings_at() + 4 * u32_at(16) as usize
}

/// A name that the gazetteer knows, or a first word of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyRow(usize);

impl KeyRow {
    /// The row of a key.
    pub fn find(key: &[u8]) -> Option<Self> {
        let mask = slots().checked_sub(1)?;
        let hash = key.iter().fold(0x811c_9dc5_u32, |h, b| (h ^ u32::from(*b)).wrapping_mul(0x0100_0193));
        let mut at = hash as usize & mask;
        loop {
            let slot = u32_at(HEAD + 4 * at);
            let number = (slot & 0x00ff_ffff).checked_sub(1)?;
            if slot >> 24 == hash >> 24 {
                let row = Self(keys_at() + KEY * number as usize);
                if words(u32_at(row.0)).as_bytes() == key {
                    return Some(row);
                }
            }
            at = (at + 1) & mask;
        }
    }

    /// Every key, in order.
    #[cfg(test)]
    pub fn all() -> impl Iterator<Item = Self> {
        (0..u32_at(8) as usize).map(|number| Self(keys_at() + KEY * number))
    }

    /// The key itself.
    #[cfg(test)]
    pub fn key(self) -> &'static str {
        words(u32_at(self.0))
    }

    /// The places of this name, the one most often meant first.
    pub fn places(self) -> impl Iterator<Item = PlaceRow> + Clone {
        let reference = u32_at(self.0 + 4);
        let start = postings_at() + 4 * (reference >> 8) as usize;
        (0..(reference & 0xff) as usize).map(move |i| PlaceRow::at(u32_at(start + 4 * i)))
    }

    /// How many words the longest name has that begins with this word; 0 for keys of several words.
    pub fn longest(self) -> usize {
        usize::from(u8_at(self.0 + 8))
    }

    fn flag(self, bit: u8) -> bool {
        u8_at(self.0 + 9) & bit != 0
    }

    /// The name counts only where a place is expected: it is also a common word, a person's name, or very small.
    pub fn is_weak(self) -> bool {
        self.flag(1)
    }

    /// The name counts only in capitals: `US`.
    pub fn needs_capitals(self) -> bool {
        self.flag(2)
    }

    /// The word is an adjective or noun for a people, no place.
    pub fn is_demonym(self) -> bool {
        self.flag(4)
    }

    /// The name counts only as an abbreviation with its point: `Mass.`.
    pub fn needs_point(self) -> bool {
        self.flag(8)
    }
}

/// A place's row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlaceRow(usize);

impl PlaceRow {
    fn at(number: u32) -> Self {
        Self(places_at() + PLACE * number as usize)
    }

    /// The name to show.
    pub fn name(self) -> &'static str {
        words(u32_at(self.0))
    }

    /// What sort of place.
    pub fn kind(self) -> PlaceKind {
        match u8_at(self.0 + 4) {
            0 => PlaceKind::Area,
            1 => PlaceKind::Country,
            2 => PlaceKind::Region,
            3 => PlaceKind::City,
            4 => PlaceKind::Venue,
            _ => PlaceKind::Other,
        }
    }

    fn flag(self, bit: u8) -> bool {
        u8_at(self.0 + 5) & bit != 0
    }

    /// A national capital.
    pub fn is_capital(self) -> bool {
        self.flag(1)
    }

    /// A house whose name stands for a government or an institution.
    pub fn is_seat(self) -> bool {
        self.flag(2)
    }

    /// [`Self::members`] are what it holds, rather than the states that claim it.
    pub fn holds(self) -> bool {
        self.flag(4)
    }

    /// The data says which towns lie in it (a region), or where it lies (a town).
    pub fn is_mapped(self) -> bool {
        self.flag(8)
    }

    /// 0 unknown, 1 below 30,000 people, then from 30,000, 100,000, 300,000, a million and five millions.
    pub fn population(self) -> u8 {
        u8_at(self.0 + 6)
    }

    /// ISO 3166-1 code of the country.
    pub fn iso(self) -> Option<&'static str> {
        let at = usize::from(u16_at(self.0 + 8));
        TEXT.get(at..at + 2).filter(|_| at != 0xffff)
    }

    /// The least and the greatest offset from UTC in a year, in minutes.
    pub fn zone(self) -> Option<(i16, i16)> {
        let quarter = |at| i16::from(i8::from_le_bytes([u8_at(at)])) * 15;
        let (least, most) = (quarter(self.0 + 10), quarter(self.0 + 11));
        (least > -24 * 60).then_some((least, most))
    }

    /// The next larger place, or a country's capital.
    fn link(self) -> Option<Self> {
        u32_at(self.0 + 12).checked_sub(1).map(Self::at)
    }

    /// The next larger place that it lies in.
    pub fn parent(self) -> Option<Self> {
        self.link().filter(|_| self.kind() != PlaceKind::Country)
    }

    /// A country's capital.
    pub fn capital(self) -> Option<Self> {
        self.link().filter(|_| self.kind() == PlaceKind::Country)
    }

    /// What it holds, or which states claim it and whether all agree.
    pub fn members(self) -> impl Iterator<Item = (Self, bool)> + Clone {
        let reference = u32_at(self.0 + 16);
        let start = members_at() + 4 * (reference >> 8) as usize;
        (0..(reference & 0xff) as usize).map(move |i| {
            let member = u32_at(start + 4 * i);
            (Self::at(member >> 1), member & 1 == 1)
        })
    }

    /// Latitude and longitude in hundredths of a degree.
    pub fn position(self) -> Option<(i16, i16)> {
        let (lat, lon) = (u16_at(self.0 + 20).cast_signed(), u16_at(self.0 + 22).cast_signed());
        (lat.unsigned_abs() <= 9_000).then_some((lat, lon))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazetteer::key::Key;

    #[test]
    fn every_key_of_the_file_is_found_and_is_its_own_key() {
        let mut count = 0;
        for row in KeyRow::all() {
            assert_eq!(KeyRow::find(row.key().as_bytes()), Some(row), "{}", row.key());
            assert_eq!(Key::of(row.key()).as_bytes(), row.key().as_bytes());
            count += 1;
        }
        assert!(count > 30_000);
    }

    #[test]
    fn the_first_word_of_a_name_tells_how_long_names_are() {
        for key in KeyRow::all().map(KeyRow::key) {
            let count = key.split(' ').count();
            let first = KeyRow::find(key.split(' ').next().unwrap_or("").as_bytes());
            assert!(count < 2 || first.is_some_and(|first| first.longest() >= count.min(7)), "{key}");
        }
    }

    #[test]
    fn every_place_has_a_name_that_finds_it_or_a_known_form() {
        for row in KeyRow::all() {
            for place in row.places() {
                assert!(!place.name().is_empty(), "{}", row.key());
                assert!(place.iso().is_some() || place.holds() || place.kind() == PlaceKind::Venue, "{}", place.name());
            }
        }
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        for key in ["", "no such place", "the", "zzzzzzzz"] {
            assert!(KeyRow::find(key.as_bytes()).is_none_or(|row| row.places().next().is_none()), "{key}");
        }
    }
}
