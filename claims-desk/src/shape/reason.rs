//! One step of an assessment's reasoning, with the words on both sides.

use serde::{Deserialize, Serialize};

use super::{Exact, Stance};

/// Why an item has its status: one comparison with one piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Reason {
    /// The evidence record.
    pub evidence: String,
    /// What it does for the item.
    pub stance: Stance,
    /// Why, in one phrase.
    pub because: String,
    /// The claim's words, in the article.
    pub claim: Exact,
    /// The evidence's words, in its excerpt.
    pub excerpt: Exact,
}
