//! Text in, checkable claims out.
//!
//! Pure: no file, clock, database or window; the same input gives the same output; no input makes it
//! fail or panic. All spans are UTF-8 byte offsets into the article as it came.

pub mod coverage;
pub mod doc;
pub mod edtf;
pub mod event;
pub mod gazetteer;
mod hints;
pub mod kinds;
mod known;
pub mod layout;
pub mod lex;
pub mod lexicon;
pub mod mention;
pub mod resolve;
pub mod text;
mod vocabulary;

use chrono::NaiveDate;

pub use doc::Doc;
use event::Event;
use event::page::Page;
use kinds::Claim;
pub use known::Known;
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
    extract_beside(article, options, &Known::default())
}

/// Reads a text beside another one, whose people it may call by their short names alone.
pub fn extract_beside(article: &Article, options: &Options, known: &Known) -> Extraction {
    let text = article.text();
    let doc = Doc::read(text);
    let cast = mention::person::find(&doc, known);
    let quoted = resolve::quoted(&doc);
    let references = resolve::resolve(&doc, &cast, &quoted);
    let dates = mention::date::find(&doc, options);
    let person_mentions = cast.mentions(&doc);
    let mut taken = mention::covered(&doc, person_mentions.iter().map(|person| person.span));
    let organisations = mention::organisation::find(&doc, &taken);
    mention::cover(&doc, &mut taken, organisations.iter().map(|organisation| organisation.span));
    // "NATALIE ALLEN, CNN ANCHOR:" names no place.
    for label in doc.sentences.iter().filter(|sentence| sentence.speaker) {
        taken.get_mut(label.tokens.clone()).unwrap_or_default().fill(true);
    }
    let places = mention::place::find(&doc, &taken);
    let vehicles = mention::vehicle::find(&doc);
    let page = Page::new(&doc, &cast, &references, &places, &organisations, &dates, &vehicles, &quoted);
    let events = event::find(&page, options.published);
    let mut claims = kinds::of_events(text, &events);
    claims.extend(kinds::quotations(&page));
    claims.extend(kinds::facts(&page));
    let title = doc.blocks.iter().find(|block| block.kind == BlockKind::Headline);
    Extraction {
        title: title.map(|block| block.span.of(text).trim_start_matches(['#', ' ']).to_owned()),
        language: if doc.tokens.is_empty() { "und" } else { "en" },
        sentences: doc.sentences.iter().map(|sentence| sentence.span).collect(),
        people: cast.people(),
        person_mentions,
        blocks: doc.blocks.clone(),
        dates,
        places,
        organisations,
        vehicles,
        events,
        claims,
    }
}
