//! `galley suggest`: passages of the room for each claim of an article.

use claims_engine::text::{Offsets, Span, Unit};
use serde::Serialize;

use super::day;
use crate::desk::view::locator;
use crate::library::Found;
use crate::shape::Exact;

/// The whole document.
#[derive(Clone, Debug, Serialize)]
pub struct Suggestions {
    schema: &'static str,
    /// One for each claim, in the order of the claims.
    pub claims: Vec<SuggestedFor>,
    /// Passages that another program is still reading in; they were not looked at.
    pub behind: u64,
}

/// A claim and its passages.
#[derive(Clone, Debug, Serialize)]
pub struct SuggestedFor {
    /// The claim's id in the extraction: `c1`.
    pub id: String,
    /// Its kind.
    pub kind: &'static str,
    /// Its sentence.
    pub statement: String,
    /// The passages, best first.
    pub passages: Vec<SuggestedPassage>,
}

/// A passage.
#[derive(Clone, Debug, Serialize)]
pub struct SuggestedPassage {
    /// Its document's id.
    pub document: String,
    /// Its document's title.
    pub title: Option<String>,
    /// Who published the document; empty where it does not say.
    pub publisher: String,
    /// Where the document stands.
    pub url: Option<String>,
    /// The day it was published.
    pub published: Option<String>,
    /// Where the passage stands in it: `page 7`.
    pub locator: Option<String>,
    /// Its words.
    pub text: String,
    /// The words in it that matched; offsets count in `text`.
    pub matched: Vec<Exact>,
    /// People, days, places and kinds of event that matched.
    pub about: Vec<String>,
}

impl Suggestions {
    /// Of claims, each with its kind, its sentence and what was found for it.
    pub(crate) fn new(claims: Vec<(&'static str, String, Found)>) -> Self {
        let behind = claims.iter().map(|(_, _, found)| found.behind).max().unwrap_or(0);
        let claims = claims.into_iter().enumerate().map(|(at, (kind, statement, found))| SuggestedFor {
            id: format!("c{}", at + 1),
            kind,
            statement,
            passages: found.passages.into_iter().map(passage).collect(),
        });
        Self { schema: "galley/suggestions/1", claims: claims.collect(), behind }
    }
}

fn passage(found: crate::library::Passage) -> SuggestedPassage {
    let offsets = Offsets::new(&found.text, Unit::CodePoint);
    let matched = found.marks.iter().map(|mark| Exact::of(&found.text, &offsets, Span::new(mark.start, mark.end)));
    SuggestedPassage {
        document: found.document.id,
        title: found.document.source.title,
        publisher: found.document.source.publisher,
        url: found.document.source.url,
        published: found.document.source.published.map(day),
        locator: found.record.locator.as_ref().map(locator),
        matched: matched.collect(),
        about: crate::desk::library::about(&found.slots),
        text: found.text,
    }
}
