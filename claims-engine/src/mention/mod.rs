//! What the text names: dates, people, places, organisations, vehicles.

pub mod date;
pub mod organisation;
pub mod person;
pub mod place;
pub mod vehicle;

#[cfg(test)]
mod soup;

use crate::Doc;
use crate::edtf::Edtf;
use crate::text::Span;

/// What sort of expression of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateKind {
    /// A day, month, year, or a stretch from one to another.
    Date,
    /// A time of day.
    Time,
    /// How long: `two days`.
    Duration,
    /// How often: `every Monday`.
    Set,
}

/// An expression of time and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// The words, without preposition (`on September 4` gives `September 4`).
    pub span: Span,
    /// The date, or `None` for durations, sets and what cannot be dated at all.
    pub value: Option<Edtf>,
    /// The TIMEX3 value: `2025-09-04`, `P3D`, `2025-W36`, `XXXX-WXX-1`.
    pub timex: String,
    /// How the value was worked out, as a phrase: `September 4; the year from the publication date 2025-09-05`.
    pub because: String,
    /// Whether a part of the value comes from outside the expression itself.
    pub inferred: bool,
    /// What sort of expression.
    pub kind: DateKind,
    /// Which way its clause looks, by the verb that governs it.
    pub direction: date::Direction,
    /// The weekday that the words state, 1 (Monday) to 7; it may contradict the value.
    pub weekday: Option<u8>,
    /// For a length whose beginning or end the words around it date, the stretch that it covers:
    /// `two-day` in `arrived on Monday for a two-day visit`.
    pub covers: Option<Edtf>,
}

/// A person of the article: every mention that means the same one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The fullest name that the article uses, without title.
    pub name: String,
    /// Other forms of the name that the article uses.
    pub aliases: Vec<String>,
    /// Titles and descriptions that the article gives: `North Korean leader`, `Foreign Minister`.
    pub titles: Vec<String>,
}

/// Index into [`crate::Extraction::people`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub u32);

/// A named mention of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonMention {
    /// The name's words, without title.
    pub span: Span,
    /// The name as written here.
    pub name: String,
    /// The title's words where one stands beside the name.
    pub title: Option<Span>,
    /// Who is meant.
    pub person: PersonId,
}

/// What sort of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    /// A part of the world larger than a country: `Middle East`.
    Area,
    /// A country or territory.
    Country,
    /// A state, province or region of a country.
    Region,
    /// A city, town or village.
    City,
    /// A building, base, airport, hall, residence.
    Venue,
    /// A place by the way the text uses it; no more is known.
    Other,
}

/// A named place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceMention {
    /// The name's words, without article or preposition.
    pub span: Span,
    /// The name as written.
    pub name: String,
    /// What sort of place.
    pub kind: PlaceKind,
    /// Whether it stands for a government here: `Washington said`, `the Kremlin's view`.
    pub metonym: bool,
}

/// A named organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationMention {
    /// The name's words.
    pub span: Span,
    /// The name as written.
    pub name: String,
}

/// Which tokens the spans of `mentions` cover.
pub(crate) fn covered(doc: &Doc, mentions: impl Iterator<Item = Span>) -> Vec<bool> {
    let mut taken = vec![false; doc.tokens.len()];
    cover(doc, &mut taken, mentions);
    taken
}

/// Marks the tokens that the spans of `mentions` cover.
pub(crate) fn cover(doc: &Doc, taken: &mut [bool], mentions: impl Iterator<Item = Span>) {
    for span in mentions {
        let from = doc.token_at(span.start);
        for (token, mark) in
            doc.tokens.iter().zip(taken.iter_mut()).skip(from).take_while(|(token, _)| token.span.start < span.end)
        {
            *mark = span.contains(token.span);
        }
    }
}

macro_rules! modes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal),* $(,)?) => {
        /// How somebody travels.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Mode { $($(#[$doc])* $variant),* }

        impl Mode {
            /// Every mode.
            pub const ALL: &[Mode] = &[$(Mode::$variant),*];

            /// The name that output uses.
            pub fn name(self) -> &'static str {
                match self { $(Mode::$variant => $name),* }
            }
        }
    };
}

modes! {
    /// Any train.
    Train = "train",
    /// Any aeroplane.
    Plane = "plane",
    /// A helicopter.
    Helicopter = "helicopter",
    /// Any boat.
    Ship = "ship",
    /// Car, motorcade, limousine, taxi.
    Car = "car",
    /// Bus or coach.
    Bus = "bus",
    /// Motorcycle.
    Motorcycle = "motorcycle",
    /// Bicycle.
    Bicycle = "bicycle",
    /// Walking.
    OnFoot = "on_foot",
    /// Rocket or capsule.
    Spacecraft = "spacecraft",
    /// Stated, and none of these.
    Other = "other",
}

/// A vehicle that the text speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VehicleMention {
    /// The vehicle's words: `special train`.
    pub span: Span,
    /// What it is.
    pub mode: Mode,
}
