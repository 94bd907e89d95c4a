//! Proposed sources: what comments and footnotes of a draft's file say about its claims.

use serde::{Deserialize, Serialize};

use super::EvidenceForm;
use crate::shape::Exact;

/// What sort of note it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NoteSort {
    /// A comment on words.
    Comment,
    /// A footnote or an endnote.
    Footnote,
}

/// What a person made of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NoteState {
    /// Nobody has looked.
    Proposed,
    /// It became evidence.
    Accepted,
    /// It is no source.
    Dismissed,
}

/// A note of the draft's file: a proposed source of the claims that it stands on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProposedSource {
    /// Its name in the store.
    pub id: String,
    /// Comment or footnote.
    pub sort: NoteSort,
    /// The words that it stands on.
    pub words: Exact,
    /// The claims that those words state.
    pub claims: Vec<String>,
    /// Who wrote it, as the file says.
    pub author: Option<String>,
    /// The day on which it was written, as the file says.
    pub written: Option<String>,
    /// What it says, answers included.
    pub text: String,
    /// Whether the file calls the matter settled.
    pub resolved: bool,
    /// What a person made of it.
    pub state: NoteState,
    /// The record that it became, by its short name: `v3`.
    pub evidence: Option<String>,
    /// A form to begin with: what could be read out of its words, to be confirmed by a person.
    pub form: EvidenceForm,
}

/// One note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NoteRef {
    /// Its name in the store.
    pub note: String,
}

/// A note as a record of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AcceptNote {
    /// Its name in the store.
    pub note: String,
    /// The record, as the person confirmed it.
    pub form: EvidenceForm,
}
