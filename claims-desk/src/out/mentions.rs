//! `galley mentions`: what was read, before it becomes claims.

use chrono::NaiveDate;
use claims_engine::Extraction;
use claims_engine::text::{self, Offsets, Span, Unit};
use serde::Serialize;

use super::Article;
use crate::shape::{Exact, TravelBy};

/// The whole document.
#[derive(Clone, Debug, Serialize)]
pub struct Mentions {
    schema: &'static str,
    /// What was read.
    pub article: Article,
    /// Sentences.
    pub sentences: Vec<Exact>,
    /// Expressions of time.
    pub dates: Vec<DateMention>,
    /// Named mentions of people.
    pub people: Vec<PersonMention>,
    /// Named places.
    pub places: Vec<Exact>,
    /// Named organisations.
    pub organisations: Vec<Exact>,
    /// Vehicles.
    pub vehicles: Vec<VehicleMention>,
}

/// An expression of time.
#[derive(Clone, Debug, Serialize)]
pub struct DateMention {
    /// Its words.
    #[serde(flatten)]
    pub words: Exact,
    /// EDTF; null for durations and sets.
    pub value: Option<String>,
    /// The TIMEX3 value.
    pub timex: String,
}

/// A named mention of a person.
#[derive(Clone, Debug, Serialize)]
pub struct PersonMention {
    /// The name's words.
    #[serde(flatten)]
    pub words: Exact,
    /// The name, without title.
    pub name: String,
}

/// A vehicle.
#[derive(Clone, Debug, Serialize)]
pub struct VehicleMention {
    /// Its words.
    #[serde(flatten)]
    pub words: Exact,
    /// What it is.
    pub mode: TravelBy,
}

impl Mentions {
    /// The document of an extraction. `plain` says that the file held nothing but the text itself.
    pub fn new(article: &text::Article, plain: bool, published: Option<NaiveDate>, extraction: &Extraction) -> Self {
        let offsets = Offsets::new(article.text(), Unit::CodePoint);
        let words = |span: Span| Exact::of(article.text(), &offsets, span);
        Self {
            schema: "galley/mentions/1",
            article: Article::of(article, plain, published, extraction, &offsets),
            sentences: extraction.sentences.iter().map(|span| words(*span)).collect(),
            dates: extraction
                .dates
                .iter()
                .map(|date| DateMention {
                    words: words(date.span),
                    value: date.value.map(|value| value.to_string()),
                    timex: date.timex.clone(),
                })
                .collect(),
            people: extraction
                .person_mentions
                .iter()
                .map(|person| PersonMention { words: words(person.span), name: person.name.clone() })
                .collect(),
            places: extraction.places.iter().map(|place| words(place.span)).collect(),
            organisations: extraction.organisations.iter().map(|organisation| words(organisation.span)).collect(),
            vehicles: extraction
                .vehicles
                .iter()
                .map(|vehicle| VehicleMention { words: words(vehicle.span), mode: vehicle.mode.into() })
                .collect(),
        }
    }
}
