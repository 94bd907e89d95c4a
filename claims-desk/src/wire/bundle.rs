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
    /// Whether a ZIP that is there is replaced.
    pub replace: bool,
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
    /// Decisions that came in.
    pub verdicts: u32,
    /// Claims without a decision here that have one now.
    pub taken_over: u32,
    /// Claims that both sides decided differently.
    pub to_settle: Vec<BundleDissent>,
}

/// A claim that two rooms decided differently; the decision here stands until somebody decides again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BundleDissent {
    /// The claim.
    pub claim: String,
    /// Its sentence.
    pub statement: String,
    /// What stands here.
    pub here: Status,
    /// What the other room decided.
    pub there: Status,
    /// Who decided so.
    pub by: String,
    /// With which words.
    pub note: Option<String>,
}
