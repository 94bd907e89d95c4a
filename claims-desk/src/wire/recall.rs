//! What was decided in earlier articles about claims that say the same.

use serde::{Deserialize, Serialize};

use super::{Source, Verdict};
use crate::shape::Stance;

/// A decision on a claim of another article that says the same as one of this article: to be offered, never applied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EarlierDecision {
    /// The claim of this article.
    pub claim: String,
    /// Why both say the same, as a phrase.
    pub because: String,
    /// The other article.
    pub article: String,
    /// Its name.
    pub title: String,
    /// The day it was published.
    pub published: Option<String>,
    /// Its claim.
    pub earlier: String,
    /// That claim in a sentence.
    pub statement: String,
    /// What a person decided there.
    pub verdict: Verdict,
    /// The evidence that spoke for or against it there, with its words.
    pub evidence: Vec<EarlierEvidence>,
}

/// Evidence of an earlier decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EarlierEvidence {
    /// Its name in the store.
    pub id: String,
    /// What it did for the earlier claim.
    pub stance: Stance,
    /// The words.
    pub excerpt: String,
    /// Who published them.
    pub source: Source,
    /// Where in the source.
    pub locator: Option<String>,
}
