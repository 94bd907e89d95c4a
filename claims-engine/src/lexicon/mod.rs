//! What single words can be: one look-up a token gives every class that the later stages ask for.

mod grammar;
pub mod names;
mod nouns;
mod titles;
pub mod vehicles;
mod verbs;

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// A set of word classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classes(u32);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {
        #[derive(Clone, Copy)]
        #[repr(u32)]
        enum Bit { $($name),* }

        #[allow(non_upper_case_globals, reason = "the constants are named as the classes are")]
        impl Classes {
            $($(#[$doc])* pub const $name: Classes = Classes(1 << Bit::$name as u32);)*
        }
    };
}

classes! {
    /// Articles, prepositions, pronouns, conjunctions: never part of a name.
    Function,
    /// Prepositions.
    Preposition,
    /// `be`, `have`, `will` and the like, in any form.
    Auxiliary,
    /// Any form of a verb of the list.
    Verb,
    /// A form that can stand alone as a finite past tense.
    Past,
    /// An `-ing` form of a verb of the list.
    Ing,
    /// `said`, `told`, `announced`.
    Speech,
    /// `met`, `hosted`, `received`.
    Meet,
    /// `attended`, `joined`, `took part`.
    Attend,
    /// `visited`.
    Visit,
    /// Verbs of travelling, with or without a mode of their own.
    Move,
    /// `will`, `plans`, `expected`, `scheduled`.
    Future,
    /// `cancelled`, `postponed`.
    Cancel,
    /// `not`, `never`, `without`.
    Negative,
    /// `reportedly`, `allegedly`.
    Hedge,
    /// Head of a title: `president`, `minister`.
    Title,
    /// A title's modifier: `prime`, `foreign`, `vice`, `former`.
    TitleModifier,
    /// What people are called by their work or ways, and hold no office by: `sprinter`, `archivist`, `heiress`.
    Calling,
    /// `Mr`, `Dr`, `Sir`.
    Honorific,
    /// Head noun of an occasion on which people come together.
    Occasion,
    /// Head of an organisation's name: `Ministry`, `Bank`.
    OrganisationHead,
    /// Head of a venue's name: `Palace`, `Airport`.
    VenueHead,
    /// A venue's noun that stands before the name: `Camp`, `Lake`, `Palazzo`.
    VenueLead,
    /// Head of other proper names: `Agreement`, `War`, `Prize`.
    ThingHead,
    /// A name of a month.
    Month,
    /// A name of a day of the week.
    Weekday,
    /// A noun for a group of people: `leaders`, `delegation`, `officials`.
    Group,
    /// Subordinators that open a clause of their own: `after`, `when`, `which`, `that`.
    Subordinator,
    /// Number words.
    NumberWord,
    /// Kinship: `daughter`, `wife`.
    Kin,
    /// Head of a vehicle's name: `train`, `yacht`.
    Vehicle,
    /// Common words that open sentences with a capital and are no names.
    Common,
}

impl Classes {
    /// No class at all.
    pub const NONE: Classes = Classes(0);

    /// Whether all of `other` is in it.
    pub fn is(self, other: Classes) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether any of `other` is in it.
    pub fn any(self, other: Classes) -> bool {
        self.0 & other.0 != 0
    }

    /// Both together.
    #[must_use]
    pub const fn with(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }
}

/// Longest word of the lists, in bytes.
const LONGEST: usize = 24;

static WORDS: LazyLock<FxHashMap<Box<[u8]>, Classes>> = LazyLock::new(|| {
    let mut words = FxHashMap::default();
    let mut add = |word: &str, classes: Classes| {
        let entry: &mut Classes = words.entry(word.as_bytes().into()).or_default();
        *entry = entry.with(classes);
    };
    grammar::fill(&mut add);
    verbs::fill(&mut add);
    titles::fill(&mut add);
    nouns::fill(&mut add);
    vehicles::fill(&mut add);
    words
});

/// The classes of a word, whatever its case (ASCII; the lists hold no other letters).
pub fn classes(word: &str) -> Classes {
    let mut lower = [0_u8; LONGEST];
    let Some(buffer) = lower.get_mut(..word.len()) else { return Classes::default() };
    buffer.copy_from_slice(word.as_bytes());
    buffer.make_ascii_lowercase();
    WORDS.get(&*buffer).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_classes_whatever_their_case() {
        assert!(classes("met").is(Classes::Meet.with(Classes::Past)));
        assert!(classes("President").is(Classes::Title));
        assert!(classes("WILL").is(Classes::Auxiliary.with(Classes::Future)));
        assert!(classes("cancelled").is(Classes::Cancel));
        assert!(classes("travelling").is(Classes::Move.with(Classes::Ing)));
        assert!(classes("summit").is(Classes::Occasion));
        assert_eq!(classes("Pyongyang"), Classes::default());
        assert_eq!(classes(&"x".repeat(99)), Classes::default());
        assert_eq!(classes("\0"), Classes::default());
    }
}
