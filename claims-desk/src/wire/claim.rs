//! A claim with its value, its assessment and its verdict.

use serde::{Deserialize, Serialize};

use super::{Correction, Recheck};
use crate::shape::{self, Certainty, ClaimKind, Exact, Flip, Reason, Stance, Status};

/// A claim's value; `kind` tells which it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "ClaimValue"))]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "each variant carries the documented struct of its name")]
pub enum Value {
    MeetingDate(shape::MeetingDate),
    MeetingLocation(shape::MeetingLocation),
    MeetingAttendees(shape::MeetingAttendees),
    TravelMode(shape::TravelMode),
    Quotation(shape::Quotation),
    Precedence(shape::Precedence),
    Anniversary(shape::Anniversary),
    Office(shape::Office),
    Quantity(shape::Quantity),
}

impl From<shape::Value> for Value {
    fn from(value: shape::Value) -> Self {
        match value {
            shape::Value::MeetingDate(value) => Self::MeetingDate(value),
            shape::Value::MeetingLocation(value) => Self::MeetingLocation(value),
            shape::Value::MeetingAttendees(value) => Self::MeetingAttendees(value),
            shape::Value::TravelMode(value) => Self::TravelMode(value),
            shape::Value::Quotation(value) => Self::Quotation(value),
            shape::Value::Precedence(value) => Self::Precedence(value),
            shape::Value::Anniversary(value) => Self::Anniversary(value),
            shape::Value::Office(value) => Self::Office(value),
            shape::Value::Quantity(value) => Self::Quantity(value),
        }
    }
}

/// One assertion of the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Claim {
    /// Its name in the store.
    pub id: String,
    /// `c1`, within the article.
    pub label: String,
    /// Its event within the article: `e1`.
    pub event: Option<String>,
    /// Its kind.
    pub kind: ClaimKind,
    /// One plain sentence that stands on its own.
    pub statement: String,
    /// Its typed value.
    pub value: Value,
    /// The value's parts that are compared one by one, with their own words.
    pub items: Vec<ClaimItem>,
    /// How the value was worked out.
    pub because: String,
    /// How sure.
    pub certainty: Certainty,
    /// Every place that states it.
    pub mentions: Vec<Exact>,
    /// Whose it is, where a person added or corrected it.
    pub correction: Option<Correction>,
    /// What changes while one works.
    pub state: ClaimState,
}

/// A part of a claim's value, named as assessments name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ClaimItem {
    /// An EDTF date, a place, a person, `train: Kim Jong-un`, `speaker: quote`.
    pub item: String,
    /// The words that give it.
    pub mentions: Vec<Exact>,
}

/// Where the work on one claim stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ClaimState {
    /// The claim.
    pub id: String,
    /// The status to show: the verdict's where there is one, else the assessment's.
    pub shown: Status,
    /// What the machine makes of it.
    pub assessment: Assessment,
    /// What a person decided.
    pub verdict: Option<Verdict>,
    /// How far the work on it is.
    pub stage: Stage,
    /// The decision that fell when the claim was corrected, until somebody decides again.
    pub recheck: Option<Recheck>,
}

/// What the machine makes of a claim; never a verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Assessment {
    /// The worst of its items.
    pub status: Status,
    /// Item by item.
    pub items: Vec<ItemAssessment>,
    /// One for each evidence record.
    pub links: Vec<Link>,
    /// What is missing for `supported`, where anything is.
    pub missing: Option<String>,
    /// The smallest change of evidence that would alter each item, where one would.
    pub flips: Vec<Flip>,
}

/// What became of one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ItemAssessment {
    /// As in [`ClaimItem::item`].
    pub item: String,
    /// Its status.
    pub status: Status,
    /// Why, with the words on both sides.
    pub reasons: Vec<Reason>,
    /// What is missing for `supported`, where anything is.
    pub missing: Option<String>,
}

/// What one evidence record does for the claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Link {
    /// The evidence record.
    pub evidence: String,
    /// What counts: the person's stance where one is set, else the engine's.
    pub stance: Stance,
    /// What the engine proposes.
    pub proposed: Stance,
    /// Who set the stance, where a person did.
    pub set_by: Option<String>,
    /// Records with the same number are copies of one origin and count once.
    pub origin: u32,
}

/// What a person decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Verdict {
    /// The decision.
    pub status: Status,
    /// The note; always there where the verdict overrules the assessment.
    pub note: Option<String>,
    /// Who.
    pub by: String,
    /// When.
    pub at: String,
    /// What the assessment said at that time.
    pub assessed: Status,
    /// Whether it differed from the assessment of its time.
    pub overrules: bool,
    /// Whether the assessment has become another since.
    pub stale: bool,
}

/// How far the work on a claim is, apart from its status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Nobody has looked.
    #[default]
    NotStarted,
    /// Somebody is at it.
    InProgress,
    /// Done by one.
    Checked,
    /// Done, and agreed.
    SignedOff,
}

impl From<claims_db::Stage> for Stage {
    fn from(stage: claims_db::Stage) -> Self {
        match stage {
            claims_db::Stage::NotStarted => Self::NotStarted,
            claims_db::Stage::InProgress => Self::InProgress,
            claims_db::Stage::Checked => Self::Checked,
            claims_db::Stage::SignedOff => Self::SignedOff,
        }
    }
}

impl From<Stage> for claims_db::Stage {
    fn from(stage: Stage) -> Self {
        match stage {
            Stage::NotStarted => Self::NotStarted,
            Stage::InProgress => Self::InProgress,
            Stage::Checked => Self::Checked,
            Stage::SignedOff => Self::SignedOff,
        }
    }
}
