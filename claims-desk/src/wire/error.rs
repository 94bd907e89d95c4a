//! Errors as they cross: a code to act on, a sentence to show, details to log.

use serde::{Deserialize, Serialize};

/// `{ code, message, details }`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WireError {
    /// Stable, for programs: `note_required`.
    pub code: String,
    /// One sentence for a person.
    pub message: String,
    /// What else is known: `{ "field": "excerpt" }`; null where nothing is.
    #[cfg_attr(test, ts(type = "Record<string, unknown> | null"))]
    pub details: serde_json::Value,
}
