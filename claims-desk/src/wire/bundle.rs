//! Bundles: a case as a folder or a ZIP, what it proves, what came in with it.

use serde::{Deserialize, Serialize};

use super::Audience;
use crate::shape::Status;

/// Which case, and where it goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WriteBundle {
    /// The article; all where none is named.
    pub article: Option<String>,
    /// A folder that is not there yet, or a name that ends in `.zip`.
    pub path: String,
    /// Who will get it.
    pub audience: Audience,
    /// Whether what is sealed goes along. It stays sealed where it is read; never for readers.
    #[serde(default)]
    pub sealed: bool,
    /// Whether a ZIP that is there is replaced.
    pub replace: bool,
}

/// How far the bundle is that is written, checked or read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BundleProgress {
    /// Whether there is one.
    pub running: bool,
    /// Bytes that are done.
    #[cfg_attr(test, ts(type = "number"))]
    pub done: u64,
    /// Bytes in all; 0 while nobody knows.
    #[cfg_attr(test, ts(type = "number"))]
    pub total: u64,
}

/// What a bundle is to be called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BundleName {
    /// `Talks in Beijing.zip`
    pub file_name: String,
}

/// Settles a claim that two rooms decided differently.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Settle {
    /// The claim.
    pub claim: String,
    /// What is decided now: what stands here, what the other room decided, or something else.
    pub status: Status,
    /// Why. It goes with the decision.
    pub reason: String,
}

/// A bundle that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BundleWritten {
    /// Where.
    pub path: String,
    /// Payload files.
    pub files: u32,
    /// Their bytes.
    #[cfg_attr(test, ts(type = "number"))]
    pub bytes: u64,
    /// The head of the ledger in it, in hexadecimal.
    pub head: Option<String>,
}

/// Where a bundle lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BundleAt {
    /// A folder or a ZIP.
    pub path: String,
}

/// A bundle that is as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BundleCheck {
    /// The articles in it.
    pub titles: Vec<String>,
    /// Whether it has the report only, not the case.
    pub for_readers: bool,
    /// When it was written, as whoever wrote it says.
    pub written_at: String,
    /// Payload files.
    pub files: u32,
    /// Their bytes.
    #[cfg_attr(test, ts(type = "number"))]
    pub bytes: u64,
    /// Entries of the ledger.
    #[cfg_attr(test, ts(type = "number"))]
    pub entries: u64,
    /// The last one's hash, in hexadecimal.
    pub head: Option<String>,
    /// Confidential sources.
    pub seals: Vec<BundleSeal>,
    /// How many of them are in it with what is behind their labels.
    pub opened: u32,
    /// What this proves, a sentence each.
    pub proved: Vec<String>,
    /// What it does not.
    pub not_proved: Vec<String>,
}

/// A confidential source in a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BundleSeal {
    /// What stands in its place.
    pub label: String,
    /// Why.
    pub reason: String,
    /// Its hash in the ledger, in hexadecimal.
    pub commitment: String,
}

/// What came in with a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BundleRead {
    /// Article by article.
    pub articles: Vec<BundleArticle>,
}

/// One article that came in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BundleArticle {
    /// The article, as it is called here.
    pub article: String,
    /// Its title.
    pub title: String,
    /// Whether it was not here before.
    pub created: bool,
    /// Drafts that came in.
    pub drafts: u32,
    /// Claims that came in.
    pub claims: u32,
    /// Records of evidence that came in.
    pub evidence: u32,
    /// Documents that came in.
    pub documents: u32,
    /// Decisions that came in.
    pub verdicts: u32,
    /// Claims without a decision here that have one now.
    pub taken_over: u32,
    /// Claims that both sides decided differently.
    pub to_settle: Vec<BundleDissent>,
    /// What else the other room has otherwise; here nothing of it changed.
    pub differences: Vec<BundleDifference>,
}

/// Something that another room has otherwise, beside the decisions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BundleDifference {
    /// The claim.
    pub claim: String,
    /// Its sentence here.
    pub statement: String,
    /// What is otherwise there, in a sentence.
    pub said: String,
}

/// A claim that two rooms decided differently; the decision here stands until somebody decides again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BundleDissent {
    /// The claim.
    pub claim: String,
    /// Its sentence.
    pub statement: String,
    /// What stands here; nothing where the decision was taken away since.
    pub here: Option<Status>,
    /// Who decided so.
    pub here_by: Option<String>,
    /// With which words.
    pub here_note: Option<String>,
    /// What the other room decided.
    pub there: Status,
    /// Who decided so.
    pub by: String,
    /// When.
    pub at: String,
    /// With which words.
    pub note: Option<String>,
}
