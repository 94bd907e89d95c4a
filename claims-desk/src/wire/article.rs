//! Articles as the window paints them.

use serde::{Deserialize, Serialize};

use super::{Claim, ClaimState, DraftPlace, Evidence, Policy, ProposedSource, PutAside, SecondCheck, SignOff, Stage};
use crate::shape::{BlockKind, EventType, Exact, Finding, Phase, Status};

/// An article in the list at the left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ArticleSummary {
    /// Its name in the store.
    pub id: String,
    /// Its headline, the name that a person gave it, or its first words.
    pub title: String,
    /// The day of publication.
    pub published: Option<String>,
    /// When it was first opened.
    pub opened_at: String,
    /// Whether it is the shipped sample.
    pub sample: bool,
    /// How far the work is.
    pub progress: Progress,
}

/// How far the work on an article is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Progress {
    /// Claims in all.
    pub total: u32,
    /// Claims with a verdict.
    pub decided: u32,
    /// Evidence records attached.
    pub evidence: u32,
    /// Claims by the status shown: the verdict's where there is one, else the assessment's.
    pub shown: StatusCounts,
}

/// Claims by status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StatusCounts {
    /// Refuted.
    pub refuted: u32,
    /// Conflicting.
    pub conflicting: u32,
    /// Not enough evidence.
    pub not_enough_evidence: u32,
    /// Supported.
    pub supported: u32,
}

impl StatusCounts {
    /// Counts so many more claims of that status.
    pub fn add(&mut self, status: Status, count: u32) {
        match status {
            Status::Refuted => self.refuted += count,
            Status::Conflicting => self.conflicting += count,
            Status::NotEnoughEvidence => self.not_enough_evidence += count,
            Status::Supported => self.supported += count,
        }
    }
}

/// An article with everything that the three panes show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Article {
    /// Its name in the store.
    pub id: String,
    /// Its headline, the name that a person gave it, or its first words.
    pub title: String,
    /// The day of publication.
    pub published: Option<String>,
    /// ISO 639-1, `und` where unknown.
    pub language: String,
    /// Where it came from: a file's name, `pasted text`, `sample`.
    pub origin: String,
    /// Whether it is the shipped sample.
    pub sample: bool,
    /// When it was first opened.
    pub opened_at: String,
    /// Which of its drafts this is.
    pub draft: DraftPlace,
    /// SHA-256 of the text.
    pub sha256: String,
    /// The text, never rewritten.
    pub text: String,
    /// Its layout, in order.
    pub blocks: Vec<Block>,
    /// Meetings and journeys.
    pub events: Vec<Event>,
    /// Claims, by event and kind.
    pub claims: Vec<Claim>,
    /// Claims that a person put aside, in the order of the text.
    pub put_aside: Vec<PutAside>,
    /// What the article's own words show to be wrong, in the order of the text.
    pub findings: Vec<Finding>,
    /// What changes while one works.
    pub room: Room,
}

/// The evidence room of an article and where its work stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Room {
    /// What is enough.
    pub policy: Policy,
    /// Every record, in the order of attaching.
    pub evidence: Vec<Evidence>,
    /// How far the work is.
    pub progress: Progress,
    /// Who vouched for the draft; `ended` says what took it away.
    pub sign_off: Option<SignOff>,
    /// What undo would take back, as a phrase; nothing when there is nothing to undo.
    pub undo: Option<String>,
    /// What redo would do again, as a phrase.
    pub redo: Option<String>,
    /// The blind second check that is under way, or was finished last.
    pub second: Option<SecondCheck>,
    /// What comments and footnotes of the draft's file propose as sources, in the order of the text.
    pub notes: Vec<ProposedSource>,
}

/// What a change of the article's state did: the room as it is now and the claims whose state is another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Changed {
    /// The article.
    pub article: String,
    /// Claims whose state changed; the others are as they were.
    pub claims: Vec<ClaimState>,
    /// The room as it is now.
    pub room: Room,
    /// What was done, as a phrase: `Marked “…” refuted`.
    pub done: String,
    /// The whole article as it is now, where the claims themselves are others.
    pub anew: Option<Box<Article>>,
}

/// An article that was opened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Opened {
    /// The article.
    pub article: Article,
    /// Whether the same text was there before: then this is it, with its work.
    pub already_open: bool,
    /// The day of publication that the file claims, where nobody gave one: to be offered, never applied by itself.
    pub proposed: Option<String>,
}

/// A run of lines and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Block {
    /// First UTF-16 unit.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// What it is.
    pub kind: BlockKind,
}

/// A meeting or journey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Event {
    /// `e1`, within the article.
    pub id: String,
    /// Meeting or journey.
    #[serde(rename = "type")]
    pub event_type: EventType,
    /// The text's own word: `summit`.
    pub what: String,
    /// Held, planned, cancelled or past.
    pub phase: Phase,
}

/// Everything that was done about one claim, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ClaimHistory {
    /// The claim.
    pub claim: String,
    /// The claim's words in the article.
    pub mentions: Vec<Exact>,
    /// What was done.
    pub entries: Vec<HistoryEntry>,
}

/// One entry of the ledger, as a person reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HistoryEntry {
    /// Its place in the ledger.
    pub entry: String,
    /// When.
    pub at: String,
    /// Who.
    pub by: String,
    /// What, as a phrase: `decided: refuted`.
    pub what: String,
    /// The status it gave, where it gave one.
    pub status: Option<Status>,
    /// The stage it gave, where it gave one.
    pub stage: Option<Stage>,
    /// The note.
    pub note: Option<String>,
    /// Whether a later entry took it back.
    pub undone: bool,
    /// Whether it was done in another room, and came with a bundle.
    pub elsewhere: bool,
}
