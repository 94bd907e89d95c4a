//! Mentions joined into meetings and journeys.

mod aside;
pub mod build;
pub mod clause;
pub mod journey;
pub mod meeting;
pub mod page;
pub mod party;
pub mod phase;
mod sort;
pub(crate) mod styled;
mod subject;
mod sure;
pub(crate) mod venue;
mod when;
mod whereabouts;

#[cfg(test)]
mod tests;

use crate::edtf::Edtf;
use crate::mention::{Mode, PersonId, PlaceKind};
use crate::text::Span;

/// What sort of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// People or delegations come together or talk directly.
    Meeting,
    /// Somebody travels, and the text says by what.
    Journey,
}

/// Where an event stands in time, seen from the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The news: it took place.
    Held,
    /// Still to come when the article was written.
    Planned,
    /// Called off.
    Cancelled,
    /// Held well before the news that the article reports.
    Past,
}

impl Phase {
    /// The name that output uses.
    pub fn name(self) -> &'static str {
        match self {
            Phase::Held => "held",
            Phase::Planned => "planned",
            Phase::Cancelled => "cancelled",
            Phase::Past => "past",
        }
    }
}

/// How sure the text or its reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// The text says so in as many words.
    Stated,
    /// A part was worked out.
    Inferred,
    /// The text hedges (`reportedly`), or the reading may be wrong.
    Uncertain,
}

impl Certainty {
    /// The name that output uses.
    pub fn name(self) -> &'static str {
        match self {
            Certainty::Stated => "stated",
            Certainty::Inferred => "inferred",
            Certainty::Uncertain => "uncertain",
        }
    }
}

/// A date of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateItem {
    /// The date.
    pub date: Edtf,
    /// The words that give it, wherever the text states it.
    pub spans: Vec<Span>,
    /// How it was worked out.
    pub because: String,
    /// How sure.
    pub certainty: Certainty,
}

/// A place of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceItem {
    /// The name in the text, without article or preposition.
    pub name: String,
    /// What sort of place.
    pub kind: PlaceKind,
    /// The words that give it.
    pub spans: Vec<Span>,
    /// How sure.
    pub certainty: Certainty,
}

/// A person who took part, travelled or stayed away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonItem {
    /// The fullest name that the article uses, without title.
    pub name: String,
    /// Who, in [`crate::Extraction::people`].
    pub person: PersonId,
    /// The words that say so: a name, a pronoun, a title.
    pub spans: Vec<Span>,
    /// How sure.
    pub certainty: Certainty,
}

/// A country, organisation or delegation that took part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyItem {
    /// Its name in the text.
    pub name: String,
    /// The words that say so.
    pub spans: Vec<Span>,
}

/// The slots that only a meeting or only a journey has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventBody {
    /// A meeting's slots.
    Meeting {
        /// Where.
        places: Vec<PlaceItem>,
        /// Persons who took part.
        attendees: Vec<PersonItem>,
        /// Persons of whom the text says that they did not take part.
        absent: Vec<PersonItem>,
        /// Countries, organisations, delegations.
        parties: Vec<PartyItem>,
        /// Whether it was by telephone or video.
        remote: bool,
    },
    /// A journey's slots.
    Journey {
        /// By what.
        mode: Mode,
        /// The words for the mode: `special train`, `flew`.
        mode_span: Span,
        /// The vehicle's words where there are any, without article: `special train`.
        vehicle: Option<Span>,
        /// Who travelled.
        travellers: Vec<PersonItem>,
        /// From where.
        from: Option<PlaceItem>,
        /// Where to; `home` where the text says no more.
        to: Option<PlaceItem>,
    },
}

/// A meeting or a journey: what the claims are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The text's own noun or verb for it: `summit`, `talks`, `met`.
    pub what: String,
    /// Held, planned, cancelled or past.
    pub phase: Phase,
    /// The words that tell of it, one span for each telling: verb or noun.
    pub triggers: Vec<Span>,
    /// The sentences that tell of it.
    pub tellings: Vec<Span>,
    /// When: one item, or more where the text gives further dates.
    pub dates: Vec<DateItem>,
    /// The words with which the text hedges (`reportedly`, `is expected to`), if it does.
    pub hedge: Option<Span>,
    /// The words with which the text denies it (`did not meet`), if it does; a denied event makes no claims.
    pub denied: Option<Span>,
    /// The other slots.
    pub body: EventBody,
}

impl Event {
    /// Meeting or journey.
    pub fn kind(&self) -> EventKind {
        match self.body {
            EventBody::Meeting { .. } => EventKind::Meeting,
            EventBody::Journey { .. } => EventKind::Journey,
        }
    }
}

/// Every meeting and journey of the article, in the order of their first telling.
pub(crate) fn find(page: &page::Page, published: Option<chrono::NaiveDate>) -> Vec<Event> {
    let mut tellings = Vec::new();
    let mut journeys = journey::Told::default();
    for (i, sentence) in page.doc.sentences.iter().enumerate() {
        let clause = clause::Clause::new(page, &sentence.tokens);
        tellings.extend(meeting::find(&clause, i));
        journeys.join(journey::find(&clause, sentence.span, published));
    }
    let mut events = build::meetings(page, &tellings, published);
    events.extend(journeys.events);
    sure::settle(page, &mut events);
    when::settle(page, &mut events);
    events.sort_by_key(|event| event.triggers.iter().map(|span| span.start).min());
    events
}
