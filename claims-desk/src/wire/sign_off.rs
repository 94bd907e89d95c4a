//! Coverage and sign-off: what of a draft was checked, what was left and why, and who vouched for it.

use serde::{Deserialize, Serialize};

use crate::shape::{Exact, FactSort, structs};

/// What sort of thing can be left open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum OpenSort {
    /// A claim without a verdict.
    Claim,
    /// A name that stands under no checked claim.
    Name,
    /// A number.
    Number,
    /// A date.
    Date,
    /// A quotation.
    Quotation,
}

impl OpenSort {
    /// The word for it, as the ledger and reports write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Claim => "claim",
            Self::Name => "name",
            Self::Number => "number",
            Self::Date => "date",
            Self::Quotation => "quotation",
        }
    }
}

impl From<FactSort> for OpenSort {
    fn from(sort: FactSort) -> Self {
        match sort {
            FactSort::Quotation => Self::Quotation,
            FactSort::Name => Self::Name,
            FactSort::Number => Self::Number,
            FactSort::Date => Self::Date,
        }
    }
}

structs! {
    /// A name, number, date or quotation at one place.
    Fact {
        /// What sort.
        sort: FactSort,
        /// What it is told by: a person's fullest name, else its words.
        label: String,
        /// Its words.
        words: Exact,
        /// The claims that it stands under; it is covered when one of them is decided.
        claims: Vec<String>,
    }
    /// Every fact of the latest draft, in the order of the text.
    Coverage {
        /// The article.
        article: String,
        /// The draft.
        draft: String,
        /// The facts.
        facts: Vec<Fact>,
    }
    /// Something that was not checked.
    OpenItem {
        /// What sort.
        sort: OpenSort,
        /// Its name in [`Waive::item`].
        item: String,
        /// Its words; of a claim, its sentence.
        what: String,
        /// Where it stands.
        places: Vec<Exact>,
    }
    /// What stands between a draft and its sign-off.
    SignOffCheck {
        /// The article.
        article: String,
        /// SHA-256 of the draft's text.
        sha256: String,
        /// Names, numbers, dates and quotations.
        facts: u32,
        /// Those of them that stand under a decided claim.
        covered: u32,
        /// Claims.
        claims: u32,
        /// Those of them that are decided.
        decided: u32,
        /// What was not checked, by sort.
        open: Vec<OpenItem>,
    }
    /// Leaves something unchecked, and says why.
    Waive {
        /// What sort.
        sort: OpenSort,
        /// Which; nothing is all of the sort that have no reason of their own.
        item: Option<String>,
        /// Why.
        reason: String,
    }
    /// Signs the latest draft off.
    SignOffForm {
        /// The article.
        article: String,
        /// A reason for everything that was not checked.
        waive: Vec<Waive>,
    }
    /// Something that was left unchecked.
    Waived {
        /// What sort.
        sort: String,
        /// Its words; of a claim, its sentence.
        what: String,
        /// In how many places it stands.
        places: u32,
        /// Why.
        reason: String,
    }
    /// How a sign-off ended.
    SignOffEnded {
        /// Who made the change.
        by: String,
        /// When.
        at: String,
        /// What it was, as a phrase: `new draft`.
        what: String,
    }
    /// Who vouched for the draft.
    SignOff {
        /// Who.
        by: String,
        /// When.
        at: String,
        /// SHA-256 of the draft's text.
        sha256: String,
        /// Facts in it.
        facts: u32,
        /// Those that stand under a decided claim.
        covered: u32,
        /// What was left unchecked.
        waived: Vec<Waived>,
        /// What took it away, where something did.
        ended: Option<SignOffEnded>,
    }
}
