//! What the verdict shows beside statuses: what the article's own words show to be wrong, and what would alter an
//! assessment.

use claims_engine::text::Offsets;
use serde::{Deserialize, Serialize};

use super::{Exact, Status};

/// Something in the article that cannot be as it says, found without any evidence; never a status of a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Finding {
    /// Stable name of the check: `weekday`, `anniversary`, `two_dates` ...
    pub check: String,
    /// What is wrong, with the working: `4 September 2025 was a Thursday, not a Friday`.
    pub because: String,
    /// The words that it rests on, in the order of the text; at least one.
    pub words: Vec<Exact>,
}

impl Finding {
    /// The finding with its spans in the converter's unit.
    pub(crate) fn of(finding: &claims_verdict::Finding, text: &str, offsets: &Offsets<'_>) -> Self {
        Self {
            check: finding.check.to_owned(),
            because: finding.because.clone(),
            words: finding.words.iter().map(|span| Exact::of(text, offsets, *span)).collect(),
        }
    }
}

/// The smallest change of evidence that would give an item another status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Flip {
    /// The item that would change.
    pub item: String,
    /// Evidence records to take away; empty where something must be added instead.
    pub remove: Vec<String>,
    /// What to add, in words: `one more independent source, or one primary source`.
    pub add: Option<String>,
    /// The item's status afterwards.
    pub becomes: Status,
}

impl From<claims_verdict::Flip> for Flip {
    fn from(flip: claims_verdict::Flip) -> Self {
        Self { item: flip.item, remove: flip.remove, add: flip.add, becomes: flip.becomes.into() }
    }
}
