//! What becomes of a claim from one draft to the next, and two wordings as one line of words kept, removed and added.

use claims_db::Change;
use serde::{Deserialize, Serialize};

/// What became of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// The same thing said otherwise or between other words, or something else said in its place.
    Reworded,
    /// The new draft does not make it any more.
    Dropped,
    /// The draft before has no such claim.
    New,
    /// The same assertion in the same words, elsewhere among the others.
    Moved,
    /// The same assertion in the same words between the same words, where it was.
    Unchanged,
}

impl Fate {
    /// Every fate, what asks for work first.
    pub const ALL: &[Self] = &[Self::Reworded, Self::Dropped, Self::New, Self::Moved, Self::Unchanged];

    /// The word as it is written outside.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reworded => "reworded",
            Self::Dropped => "dropped",
            Self::New => "new",
            Self::Moved => "moved",
            Self::Unchanged => "unchanged",
        }
    }
}

impl From<Change> for Fate {
    fn from(change: Change) -> Self {
        match change {
            Change::New => Self::New,
            Change::Unchanged => Self::Unchanged,
            Change::Moved => Self::Moved,
            Change::Reworded => Self::Reworded,
        }
    }
}

/// What a new draft did to some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WordsOp {
    /// They stand in both drafts.
    Kept,
    /// Only in the old one.
    Removed,
    /// Only in the new one.
    Added,
}

/// A run of words, white space included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WordsPart {
    /// Kept, removed or added.
    pub op: WordsOp,
    /// The words.
    pub text: String,
}

/// How many claims came to which end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FateCounts {
    /// Reworded.
    pub reworded: u32,
    /// Dropped.
    pub dropped: u32,
    /// New.
    pub new: u32,
    /// Moved.
    pub moved: u32,
    /// Unchanged.
    pub unchanged: u32,
}

impl FateCounts {
    /// Counts the fates.
    pub fn of(fates: impl IntoIterator<Item = Fate>) -> Self {
        let mut counts = Self::default();
        for fate in fates {
            *match fate {
                Fate::Reworded => &mut counts.reworded,
                Fate::Dropped => &mut counts.dropped,
                Fate::New => &mut counts.new,
                Fate::Moved => &mut counts.moved,
                Fate::Unchanged => &mut counts.unchanged,
            } += 1;
        }
        counts
    }
}
