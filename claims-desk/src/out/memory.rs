//! `galley recall`: what was decided in the desk's articles about claims that say the same as those of a file.

use serde::Serialize;

use crate::wire::EarlierDecision;

/// The whole document.
#[derive(Clone, Debug, Serialize)]
pub struct Memory {
    schema: &'static str,
    /// One for each claim, in the order of the claims.
    pub claims: Vec<Remembered>,
}

/// A claim and the earlier decisions that are offered for it; nothing applies them.
#[derive(Clone, Debug, Serialize)]
pub struct Remembered {
    /// The claim's id in the extraction: `c1`.
    pub id: String,
    /// Its kind.
    pub kind: &'static str,
    /// Its sentence.
    pub statement: String,
    /// The decisions, the newest first.
    pub decisions: Vec<EarlierDecision>,
}

impl Memory {
    /// Of claims, each with its kind, its sentence and what was decided.
    pub(crate) fn new(claims: Vec<(&'static str, String, Vec<EarlierDecision>)>) -> Self {
        let claims = claims.into_iter().enumerate().map(|(at, (kind, statement, decisions))| Remembered {
            id: format!("c{}", at + 1),
            kind,
            statement,
            decisions,
        });
        Self { schema: "galley/memory/1", claims: claims.collect() }
    }
}
