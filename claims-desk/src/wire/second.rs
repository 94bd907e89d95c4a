//! The blind second check and how far both reviewers agree.

use serde::{Deserialize, Serialize};

use crate::shape::Status;

/// Another reviewer's check of the same claims.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SecondCheck {
    /// Whether it is under way; else it is finished.
    pub open: bool,
    /// Whether the first decisions are hidden from the person in the settings, who decides anew.
    pub blind: bool,
    /// Who had decided before.
    pub first: Vec<String>,
    /// Who decides anew; nobody until the first such decision.
    pub second: Option<String>,
    /// Who began it.
    pub started_by: String,
    /// When.
    pub started_at: String,
    /// When it was finished.
    pub finished_at: Option<String>,
    /// How many claims the second reviewer has decided so far; both decided them where it is finished.
    pub decided: u32,
    /// How far both agree, where it is finished.
    pub agreement: Option<Agreement>,
    /// Both decisions on every claim that both made, in the order of the claims; empty while it is under way.
    pub compared: Vec<Compared>,
}

/// How far two reviewers agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Agreement {
    /// Claims that both decided.
    pub compared: u32,
    /// Claims that both decided alike.
    pub agreed: u32,
    /// In per cent, with one decimal.
    pub percent: Option<String>,
    /// Cohen's kappa, with two decimals: 1 is complete agreement, 0 what chance gives; nothing where it is not defined.
    pub kappa: Option<String>,
}

/// One claim that both reviewers decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Compared {
    /// The claim.
    pub claim: String,
    /// Its sentence.
    pub statement: String,
    /// Whether the article as it is now makes it.
    pub here: bool,
    /// What the first reviewer had decided.
    pub first: Status,
    /// Who that was.
    pub first_by: String,
    /// What the second decided.
    pub second: Status,
    /// The second reviewer's note.
    pub note: Option<String>,
    /// Where they differ: what was decided after the comparison.
    pub settled: Option<Settled>,
}

/// What was decided about a difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Settled {
    /// The decision that stands.
    pub status: Status,
    /// Whose.
    pub by: String,
}
