//! Text in, checkable claims out.
//!
//! Pure: no file, clock, database or window; the same input gives the same output; no input makes it
//! fail or panic. All spans are UTF-8 byte offsets into the article as it came.

pub mod doc;
pub mod edtf;
pub mod event;
pub mod gazetteer;
pub mod kinds;
pub mod layout;
pub mod lex;
pub mod lexicon;
pub mod mention;
pub mod text;

use chrono::NaiveDate;

pub use doc::Doc;
use event::Event;
use kinds::Claim;
use layout::{Block, BlockKind};
use mention::{DateMention, OrganisationMention, Person, PersonMention, PlaceMention, VehicleMention};
use text::{Article, Span};

/// What is known about the article from outside its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The day of publication.
    pub published: Option<NaiveDate>,
}

/// Everything that was read out of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extraction {
    /// The headline, where the text has one.
    pub title: Option<String>,
    /// ISO 639-1 code; `en`, or `und` where the text is no English prose.
    pub language: &'static str,
    /// The layout.
    pub blocks: Vec<Block>,
    /// The sentences.
    pub sentences: Vec<Span>,
    /// Expressions of time.
    pub dates: Vec<DateMention>,
    /// Who the article speaks of.
    pub people: Vec<Person>,
    /// Where people are named.
    pub person_mentions: Vec<PersonMention>,
    /// Named places.
    pub places: Vec<PlaceMention>,
    /// Named organisations.
    pub organisations: Vec<OrganisationMention>,
    /// Vehicles.
    pub vehicles: Vec<VehicleMention>,
    /// Meetings and journeys, in the order of their first telling.
    pub events: Vec<Event>,
    /// Claims, by event and kind, then in the order of the text.
    pub claims: Vec<Claim>,
}

/// Reads an article.
pub fn extract(article: &Article, options: &Options) -> Extraction {
    let _ = options;
    let doc = Doc::read(article.text());
    let title = doc.blocks.iter().find(|block| block.kind == BlockKind::Headline);
    Extraction {
        title: title.map(|block| block.span.of(doc.text).trim_start_matches(['#', ' ']).to_owned()),
        language: if doc.tokens.is_empty() { "und" } else { "en" },
        sentences: doc.sentences.iter().map(|sentence| sentence.span).collect(),
        blocks: doc.blocks,
        ..Extraction::default()
    }
}
