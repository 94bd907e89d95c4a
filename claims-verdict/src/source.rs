//! Evidence as it comes in: who published what, and what the engine read in it.

use chrono::NaiveDate;
use claims_engine::layout::BlockKind;
use claims_engine::text::{Article, Span};
use claims_engine::{Extraction, Options};

use crate::doubt::{open_headlines, sobered};
use crate::independence::stated_origins;
use crate::occasion::Occasion;
use crate::shingle::Shingles;
use crate::view::View;

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
        let excerpt = Article::new(excerpt);
        let reading = claims_engine::extract(&excerpt, &Options { published: source.published });
        Self::with_reading(id, excerpt, source, reading)
    }

    /// An excerpt with a reading of it that was made before.
    pub fn with_reading(id: impl Into<String>, excerpt: Article, source: Source, mut reading: Extraction) -> Self {
        let view = View::new(excerpt.text(), &reading);
        let headlines = headlines(&reading, excerpt.text());
        let sober = |event| sobered(event, excerpt.text(), &view.words, &headlines);
        reading.events = reading.events.into_iter().map(sober).collect();
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
