//! What comes out: stances, statuses and the reasons for them.

use claims_engine::text::Span;

/// What one piece of evidence does for one item or claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stance {
    /// It says that the item is wrong.
    Refutes,
    /// It says the same.
    Supports,
    /// About the same event and item, but too coarse, only planned, or hedged.
    Insufficient,
    /// About something else.
    Irrelevant,
}

impl Stance {
    /// The name that output uses.
    pub fn name(self) -> &'static str {
        match self {
            Stance::Refutes => "refutes",
            Stance::Supports => "supports",
            Stance::Insufficient => "insufficient",
            Stance::Irrelevant => "irrelevant",
        }
    }
}

/// What the evidence together makes of an item or claim: `AVeriTeC`'s four labels, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Evidence against, none for.
    Refuted,
    /// Evidence for and against.
    Conflicting,
    /// Neither, or not as much as the policy asks.
    NotEnoughEvidence,
    /// Evidence for, as much as the policy asks, and none against.
    Supported,
}

impl Status {
    /// The name that output uses.
    pub fn name(self) -> &'static str {
        match self {
            Status::Refuted => "refuted",
            Status::Conflicting => "conflicting",
            Status::NotEnoughEvidence => "not_enough_evidence",
            Status::Supported => "supported",
        }
    }
}

/// One step of the reasoning, with the words on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The evidence record.
    pub evidence: String,
    /// What it does for the item.
    pub stance: Stance,
    /// Why, in one phrase: `plane, not train`.
    pub because: String,
    /// The claim's words, in the article.
    pub claim: Span,
    /// The evidence's words, in its excerpt.
    pub excerpt: Span,
}

/// What became of one item of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemAssessment {
    /// The item as output names it: an EDTF date, a place, a person, `train: Kim Jong-un`, `speaker: quote`.
    pub item: String,
    /// Its status.
    pub status: Status,
    /// Why; empty where the evidence is silent.
    pub reasons: Vec<Reason>,
    /// What is missing for `supported`, where anything is.
    pub missing: Option<String>,
}

/// What one evidence record does for the claim as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkStance {
    /// The evidence record.
    pub evidence: String,
    /// The strongest of its stances on the items.
    pub stance: Stance,
    /// The origin that the record counts for: records with the same number count once.
    pub origin: u32,
}

/// What the machine makes of a claim; never a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The worst of its items.
    pub status: Status,
    /// Item by item.
    pub items: Vec<ItemAssessment>,
    /// One for every evidence record, in the order given.
    pub links: Vec<LinkStance>,
    /// What is missing for `supported`, in a sentence, where anything is.
    pub missing: Option<String>,
}
