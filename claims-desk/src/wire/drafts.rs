//! Drafts of an article: which there are, and what became of the claims from one to another.

use serde::{Deserialize, Serialize};

use super::{Article, Verdict};
use crate::shape::{ClaimKind, Exact, Fate, FateCounts, Stance, WordsPart, structs};

structs! {
    /// A new draft of an article, as text.
    NewDraftText {
        /// The article.
        article: String,
        /// The text, taken as it is.
        text: String,
        /// The day of publication; nothing keeps the one that the article has.
        published: Option<String>,
    }
    /// A new draft of an article, in a file.
    NewDraftFile {
        /// The article.
        article: String,
        /// Where.
        path: String,
    }
    /// One draft.
    DraftRef {
        /// Its article.
        article: String,
        /// Its id.
        draft: String,
    }
    /// Two drafts of one article.
    CompareDrafts {
        /// The article.
        article: String,
        /// The earlier one; nothing is the last with another text.
        old: Option<String>,
        /// The later one; nothing is the latest.
        new: Option<String>,
    }
    /// Which draft one sees.
    DraftPlace {
        /// Its id.
        id: String,
        /// From 1, among those that stand.
        number: u32,
        /// How many there are.
        of: u32,
    }
    /// A draft in the list.
    DraftSummary {
        /// Its id.
        id: String,
        /// From 1, among those that stand.
        number: u32,
        /// The day of publication that it was read with.
        published: Option<String>,
        /// Where it came from.
        origin: String,
        /// When it was added.
        added_at: String,
        /// SHA-256 of its text.
        sha256: String,
        /// Claims in it, without those put aside.
        claims: u32,
        /// Those of them with a verdict.
        decided: u32,
        /// Whether it is the text of the draft before, read with another day of publication.
        reread: bool,
    }
    /// A claim on one side of a comparison.
    DraftClaim {
        /// Its id.
        id: String,
        /// Its sentence.
        statement: String,
        /// The words that state it, in the text of its draft.
        mentions: Vec<Exact>,
        /// What was decided on it there.
        verdict: Option<Verdict>,
        /// Whether a person added or corrected it.
        by_person: bool,
    }
    /// What a person had said about a record and the claim before its words changed.
    StaleLink {
        /// The record.
        evidence: String,
        /// `v1`; nothing where the record was taken out since.
        label: Option<String>,
        /// What it was called.
        stance: Stance,
        /// By whom.
        set_by: String,
    }
    /// What became of one claim.
    DraftChange {
        /// What.
        fate: Fate,
        /// Its kind.
        kind: ClaimKind,
        /// As it was.
        old: Option<DraftClaim>,
        /// As it is.
        new: Option<DraftClaim>,
        /// The sentences that changed, word by word; of a claim that stands on one side only, its sentences.
        words: Vec<WordsPart>,
        /// Whether its verdict was on other words and waits to be given again.
        stale: bool,
        /// What had been said of evidence for the claim as it was, and does not count for it as it is.
        links: Vec<StaleLink>,
    }
    /// Two drafts side by side.
    DraftComparison {
        /// The article.
        article: String,
        /// The earlier one.
        old: DraftSummary,
        /// The later one.
        new: DraftSummary,
        /// How many claims came to which end.
        counts: FateCounts,
        /// Claim by claim: what asks for work first, then by the place in the text.
        changes: Vec<DraftChange>,
    }
}

/// An article with its new draft.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Redrafted {
    /// The article, as it is now.
    pub article: Article,
    /// What became of its claims.
    pub comparison: DraftComparison,
}
