//! Corrections: what a person makes of the engine's claims, and what the engine reads in words that a person chose.

use serde::{Deserialize, Serialize};

use super::Value;
use crate::shape::{ClaimKind, EventType, Exact, Phase, Status, structs};

/// The meeting or journey that a claim of a form belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum FormEvent {
    /// One that the article has already.
    Known {
        /// `e1`.
        event: String,
    },
    /// One that only this claim speaks of.
    New {
        /// The text's own word for it: `summit`.
        what: String,
        /// Where it stands in time.
        phase: Phase,
    },
}

structs! {
    /// A stretch of the article's text.
    Place {
        /// First UTF-16 unit.
        start: u32,
        /// One past the last.
        end: u32,
    }
    /// A claim as a person fills it in. The kind is that of the value; the sentence is made from it.
    ClaimForm {
        /// What it says.
        value: Value,
        /// Its meeting or journey; needed by the kinds that are about one, and no other.
        event: Option<FormEvent>,
        /// The words that state it; at least one stretch.
        mentions: Vec<Place>,
    }
    /// A claim that the engine did not find.
    AddClaim {
        /// The article.
        article: String,
        /// The claim.
        form: ClaimForm,
    }
    /// A claim as it should be: another value, kind, event, or other words.
    CorrectClaim {
        /// Its id.
        claim: String,
        /// As it should be.
        form: ClaimForm,
    }
    /// One claim that is several.
    SplitClaim {
        /// Its id.
        claim: String,
        /// Its parts; two or more.
        parts: Vec<ClaimForm>,
    }
    /// Several claims that are one.
    MergeClaims {
        /// Their ids; two or more.
        claims: Vec<String>,
        /// The one that takes their place.
        form: ClaimForm,
    }
    /// Claims of one article.
    ClaimsRef {
        /// Their ids.
        claims: Vec<String>,
    }
    /// A form to be looked at before it is sent.
    PreviewClaim {
        /// The article.
        article: String,
        /// The claim as it is filled in so far.
        form: ClaimForm,
    }
    /// What a form would make.
    ClaimPreview {
        /// The claim's sentence.
        statement: String,
    }
    /// Words of an article that a person chose.
    ReadWords {
        /// The article.
        article: String,
        /// The words; at least one stretch.
        places: Vec<Place>,
    }
    /// What the engine reads in words that a person chose: for every kind a value to begin with.
    WordsRead {
        /// The words, without blanks at their ends.
        places: Vec<Exact>,
        /// The kind that fits them best.
        kind: ClaimKind,
        /// A value for every kind.
        values: Vec<ReadValue>,
        /// The meeting that the words are about.
        meeting: Option<String>,
        /// The journey that the words are about.
        journey: Option<String>,
        /// The meetings and journeys to choose from.
        events: Vec<EventChoice>,
    }
    /// A value to begin with.
    ReadValue {
        /// The value; its blanks are for the person to fill in.
        value: Value,
        /// Whether the engine found it in the words.
        read: bool,
    }
    /// A meeting or journey to choose.
    EventChoice {
        /// `e1`.
        event: String,
        /// Meeting or journey.
        #[serde(rename = "type")]
        event_type: EventType,
        /// The text's own word for it.
        what: String,
        /// Held, planned, cancelled or past.
        phase: Phase,
        /// The sentence that first tells of it.
        words: String,
    }
    /// Forms to begin with.
    ClaimForms {
        /// One for each claim.
        forms: Vec<ClaimForm>,
    }
    /// That a claim is a person's.
    Correction {
        /// Who.
        by: String,
        /// When.
        at: String,
        /// What the engine had found; nothing where the person added the claim.
        found: Option<FoundClaim>,
    }
    /// A claim as the engine had found it.
    FoundClaim {
        /// Its kind.
        kind: ClaimKind,
        /// Its sentence.
        statement: String,
        /// Its words.
        mentions: Vec<Exact>,
    }
    /// A decision that no longer stands because the claim now says something else: it asks to be made again.
    Recheck {
        /// What was decided.
        status: Status,
        /// Why.
        note: Option<String>,
        /// By whom.
        by: String,
        /// When.
        at: String,
    }
    /// A claim that a person put aside.
    PutAside {
        /// Its id.
        id: String,
        /// Its kind.
        kind: ClaimKind,
        /// Its sentence.
        statement: String,
        /// Its words.
        mentions: Vec<Exact>,
        /// Why it is not among the claims.
        why: Aside,
        /// Who put it aside.
        by: String,
        /// When.
        at: String,
    }
}

/// Why a claim is not among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Aside {
    /// It is no claim.
    Dismissed,
    /// Its parts took its place.
    Split,
    /// It went into another.
    Merged,
}
