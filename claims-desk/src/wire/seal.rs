//! Confidential sources: what stands in their place, and what opens it.

use serde::{Deserialize, Serialize};

use super::Source;

/// That a label stands in the place of a confidential source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Sealed {
    /// Why it is confidential.
    pub reason: String,
    /// Who sealed it.
    pub by: String,
    /// When.
    pub at: String,
    /// Whether another room did and keeps what is behind the label: then it cannot be looked at here.
    pub elsewhere: bool,
}

/// Puts a label in the place of a record's source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SealSource {
    /// The evidence record.
    pub evidence: String,
    /// What stands in the source's place: `an official of the ministry`.
    pub label: String,
    /// Why; it goes into the ledger.
    pub reason: String,
}

/// What is sealed, for those at the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OpenedSeal {
    /// The source as it was.
    pub details: Source,
    /// What the ledger has: SHA-256 of a salt and the details, in hexadecimal.
    pub commitment: String,
    /// Whether these details make that hash.
    pub matches: bool,
}

/// One seal, held against the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SealCheck {
    /// What stands in the source's place.
    pub label: String,
    /// Why it is confidential.
    pub reason: String,
    /// Whether what is kept makes the hash that the ledger has.
    pub matches: bool,
}
