//! Evidence as it comes in: who published what, and what the engine read in it.

use chrono::NaiveDate;
use claims_engine::event::Event;
use claims_engine::layout::BlockKind;
use claims_engine::text::{Article, Span};
use claims_engine::{Extraction, Known, Options};

use crate::doubt::{open_headlines, sobered};
use crate::independence::stated_origins;
use crate::occasion::Occasion;
use crate::shingle::Shingles;
use crate::view::View;
use crate::words::Word;

/// The lines that shorten what the text below them tells: headlines, and a first line that ends without a full stop.
fn headlines(reading: &Extraction, text: &str) -> Vec<Span> {
    const LONGEST: usize = 120;
    let first = reading.blocks.first().filter(|block| {
        reading.blocks.len() > 1
            && block.span.len() <= LONGEST
            && !block.span.of(text).trim_end().ends_with(['.', '!', '?', '"', '”', '’', ':', ','])
    });
    let headline = |block: &&claims_engine::layout::Block| block.kind == BlockKind::Headline;
    reading.blocks.iter().filter(headline).chain(first).map(|block| block.span).collect()
}

/// Tellings of one event that are weighed at most, and bytes of a sentence on either side of the event's words: beyond, it
/// is no news but a heap of words, and what it adds can only be that the same was told again.
const TELLINGS: usize = 64;
const SENTENCE: u32 = 2000;

/// The event with no more of its tellings than can be weighed in good time.
fn clipped(mut event: Event, words: &[Word]) -> Event {
    event.triggers.truncate(TELLINGS);
    event.tellings.truncate(TELLINGS);
    for telling in event.tellings.iter_mut().filter(|telling| telling.len() > SENTENCE as usize) {
        let inside = event.triggers.iter().find(|trigger| telling.contains(**trigger));
        let at = inside.copied().unwrap_or(Span { start: telling.start, end: telling.start });
        let first = words.partition_point(|word| word.span.start < at.start.saturating_sub(SENTENCE));
        let last = words.partition_point(|word| word.span.end <= at.end.saturating_add(SENTENCE));
        let near = words.get(first).zip(last.checked_sub(1).and_then(|last| words.get(last)));
        if let Some((first, last)) = near.filter(|(first, last)| first.span.start <= last.span.start) {
            telling.start = telling.start.max(first.span.start);
            telling.end = telling.end.min(last.span.end).max(telling.start);
        }
    }
    event
}

/// Whether a source saw or made the fact itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// The body, person or document that the fact comes from.
    Primary,
    /// Everybody who reports it.
    Secondary,
}

/// What is known about who published an excerpt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// `Example Wire`.
    pub publisher: String,
    /// The piece's own title.
    pub title: Option<String>,
    /// Where it stands.
    pub url: Option<String>,
    /// The day it was published.
    pub published: Option<NaiveDate>,
    /// Primary or secondary for the facts of this excerpt.
    pub tier: Tier,
    /// Whom it was taken over from, where known: `Xinhua`.
    pub origin: Option<String>,
}

/// An excerpt and what the engine read in it. Reading is done once; keep the value for as long as its words stand.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// The record's name.
    pub id: String,
    /// Who published it.
    pub source: Source,
    /// Its words.
    pub excerpt: Article,
    /// What the engine read in them.
    pub reading: Extraction,
    /// What comparison needs of both, made ready with the reading.
    pub(crate) sketch: Sketch,
}

/// An excerpt made ready for comparing.
#[derive(Clone, Debug)]
pub(crate) struct Sketch {
    pub(crate) view: View,
    /// Beside the reading's events.
    pub(crate) occasions: Vec<Occasion>,
    pub(crate) shingles: Shingles,
    /// Whose report it says that it gives.
    pub(crate) origins: Vec<String>,
}

impl Evidence {
    /// Reads an excerpt, with its source's own date of publication.
    pub fn read(id: impl Into<String>, excerpt: impl Into<String>, source: Source) -> Self {
        Self::read_beside(id, excerpt, source, &Known::default())
    }

    /// Reads an excerpt that may call the people of the article that it is held against by their short names alone.
    pub fn read_beside(id: impl Into<String>, excerpt: impl Into<String>, source: Source, known: &Known) -> Self {
        let excerpt = Article::new(excerpt);
        let reading = claims_engine::extract_beside(&excerpt, &Options { published: source.published }, known);
        Self::with_reading(id, excerpt, source, reading)
    }

    /// An excerpt with a reading of it that was made before.
    pub fn with_reading(id: impl Into<String>, excerpt: Article, source: Source, mut reading: Extraction) -> Self {
        let view = View::new(excerpt.text(), &reading);
        let headlines = headlines(&reading, excerpt.text());
        let sober = |event| sobered(event, excerpt.text(), &view.words, &headlines);
        reading.events = reading.events.into_iter().map(|event| clipped(event, &view.words)).map(sober).collect();
        let body = reading.blocks.iter().any(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem));
        open_headlines(&mut reading.events, &headlines, body);
        let occasions = reading.events.iter().map(|event| Occasion::new(event, &view)).collect();
        let shingles = Shingles::of(&view.words);
        let origins = stated_origins(excerpt.text(), &view.words);
        Self { id: id.into(), source, excerpt, reading, sketch: Sketch { view, occasions, shingles, origins } }
    }
    /// The same record under another name.
    #[must_use]
    pub fn named(mut self, id: String) -> Self {
        self.id = id;
        self
    }
}
