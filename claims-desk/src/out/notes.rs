//! `galley draft notes`: what comments and footnotes of a file propose as sources, and the claims that each stands on.

use claims_engine::text::{Offsets, Unit};
use serde::Serialize;

use super::extraction::claim_id;
use super::{Article, day};
use crate::batch::Reading;
use crate::notes;
use crate::shape::Exact;
use crate::wire::EvidenceForm;

/// The whole document. Offsets count Unicode code points.
#[derive(Clone, Debug, Serialize)]
pub struct DraftNotes {
    schema: &'static str,
    /// What was read.
    pub article: Article,
    /// The notes, in the order of the text.
    pub notes: Vec<DraftNote>,
}

/// A comment or footnote.
#[derive(Clone, Debug, Serialize)]
pub struct DraftNote {
    /// `comment` or `footnote`.
    pub kind: &'static str,
    /// The words that it stands on.
    pub words: Exact,
    /// The claims that those words state, as `galley extract` numbers them.
    pub claims: Vec<String>,
    /// Who wrote it, as the file says.
    pub author: Option<String>,
    /// The day on which it was written, as the file says.
    pub written: Option<String>,
    /// What it says, answers included.
    pub text: String,
    /// Whether the file calls the matter settled.
    pub resolved: bool,
    /// What could be read out of it about a source; a person has to confirm it.
    pub source: Proposed,
}

/// What a note says about a source.
#[derive(Clone, Debug, Serialize)]
pub struct Proposed {
    /// Who seems to have published it.
    pub publisher: String,
    /// An address in it.
    pub url: Option<String>,
    /// A day in it.
    pub published: Option<String>,
    /// A page, paragraph or moment in it.
    pub locator: Option<String>,
}

impl DraftNotes {
    /// The document of a reading.
    pub fn new(reading: &Reading) -> Self {
        let Reading { article, plain, published, extraction, .. } = reading;
        let offsets = Offsets::new(article.text(), Unit::CodePoint);
        let note = |note: &claims_db::NewNote| {
            let EvidenceForm { source, locator, .. } = notes::form(note);
            DraftNote {
                kind: note.kind.name(),
                words: Exact::of(article.text(), &offsets, note.span),
                claims: notes::claims_under(note.span, &extraction.claims).into_iter().map(claim_id).collect(),
                author: note.author.clone(),
                written: note.written.map(day),
                text: note.text.clone(),
                resolved: note.resolved,
                source: Proposed { publisher: source.publisher, url: source.url, published: source.published, locator },
            }
        };
        Self {
            schema: "galley/notes/1",
            article: Article::of(article, *plain, *published, extraction, &offsets),
            notes: reading.notes.iter().map(note).collect(),
        }
    }
}
