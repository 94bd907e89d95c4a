//! What each different word of a text is by itself: looked up once, however often the word stands there.

use rustc_hash::FxHashMap;

use crate::event::journey::verb;
use crate::event::meeting::contact;
use crate::event::styled;
use crate::event::venue;
use crate::gazetteer::{self, Word};
use crate::hints::Hints;
use crate::lexicon::{self, Classes};
use crate::mention::date::tense::Alone;
use crate::mention::date::{self, Lex};

/// What the tables say of one word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Facts {
    /// Its word classes.
    pub classes: Classes,
    /// What it is to the reader of dates.
    pub lex: Lex,
    /// Whether it has a hyphen or an apostrophe inside.
    pub joined: bool,
    /// Whether it is a verb of travelling.
    pub travels: bool,
    /// Whether it is a verb of what people do side by side.
    pub contacts: bool,
    /// Whether it can head a venue without a name.
    pub houses: bool,
    /// Whether it may stand before the name or title of one of a list.
    pub leads: bool,
    /// What the gazetteer has under it.
    pub place: Option<Word>,
    /// The country that it is the adjective or people of.
    pub country: Option<&'static str>,
    /// The count that it spells.
    pub count: Option<u32>,
    /// The ordinal that it spells.
    pub ordinal: Option<u32>,
    /// What sends a reader to it.
    pub hints: Hints,
    /// What it says of time.
    pub tense: Alone,
}

/// Of what is no word.
pub(crate) const NOTHING: Facts = Facts {
    classes: Classes::NONE,
    lex: Lex::None,
    joined: false,
    travels: false,
    contacts: false,
    houses: false,
    leads: false,
    place: None,
    country: None,
    count: None,
    ordinal: None,
    hints: Hints::NONE,
    tense: Alone::NOTHING,
};

impl Facts {
    fn of(word: &str) -> Self {
        let place = Word::find(word);
        let lex = date::lex_of_word(word);
        let spelt = matches!(lex, Lex::None | Lex::Compound | Lex::Count(_) | Lex::Ordinal(_));
        // "US" is no pronoun.
        let classes = if word == "US" { Classes::NONE } else { lexicon::classes(word) };
        let joined = word.contains(['-', '’', '\'']);
        let count = if spelt { date::count_of(word) } else { None };
        let ordinal = if spelt { date::ordinal_of(word) } else { None };
        let is = |words: &[&str]| words.iter().any(|own| own.eq_ignore_ascii_case(word));
        let hints = Hints::ORDINAL
            .when(ordinal.is_some() || is(&["first-ever", "maiden", "inaugural"]))
            .with(Hints::FIGURE.when(count.is_some_and(|n| n > 1)))
            .with(Hints::VEHICLE.when(classes.is(Classes::Vehicle)))
            .with(Hints::JUBILEE.when(is(date::anniversary::WORDS)))
            .with(Hints::JOINED.when(joined || is(&["al", "el"])))
            .with(Hints::TIME.when(lex != Lex::None));
        Self {
            classes,
            lex,
            travels: verb::is_listed(word),
            joined,
            contacts: contact::is_listed(word),
            houses: venue::is_listed(word),
            leads: styled::leads(word),
            place,
            country: place.filter(|place| place.is_demonym()).and_then(|_| gazetteer::country_of_demonym(word)),
            count,
            ordinal,
            hints,
            tense: Alone::of(word),
        }
    }
}

/// The different words of a text. Words are told apart by their letters as they stand, case included.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary<'a> {
    known: FxHashMap<&'a str, u32>,
    facts: Vec<Facts>,
}

impl<'a> Vocabulary<'a> {
    /// The number of `word` in [`Self::into_facts`].
    pub fn number(&mut self, word: &'a str) -> u32 {
        *self.known.entry(word).or_insert_with(|| {
            self.facts.push(Facts::of(word));
            self.facts.len() as u32 - 1
        })
    }

    /// What is known of each, by number.
    pub fn into_facts(self) -> Vec<Facts> {
        self.facts
    }
}
