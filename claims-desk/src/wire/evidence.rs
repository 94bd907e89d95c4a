//! Evidence records and the form that makes them.

use serde::{Deserialize, Serialize};

use super::Sealed;
use crate::shape::{Stance, Tier};

/// Who published an excerpt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Source {
    /// `Example Wire`.
    pub publisher: String,
    /// The piece's title.
    pub title: Option<String>,
    /// Where it stands; `http` or `https`.
    pub url: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// The day it was published.
    pub published: Option<String>,
    /// Primary or secondary for this fact.
    pub tier: Tier,
    /// Whom it was taken over from.
    pub origin: Option<String>,
}

/// An evidence record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Evidence {
    /// Its name in the store.
    pub id: String,
    /// `v1`, within the article.
    pub label: String,
    /// The words.
    pub excerpt: String,
    /// Who published them.
    pub source: Source,
    /// Where in the source: page, paragraph, timecode, URL fragment.
    pub locator: Option<String>,
    /// When it was attached.
    pub added_at: String,
    /// Claims for which it has each stance.
    pub stances: StanceCounts,
    /// That its source is sealed: the publisher is a label then.
    pub sealed: Option<Sealed>,
}

/// Claims by the stance of one record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StanceCounts {
    /// Refuted by it.
    pub refutes: u32,
    /// Supported by it.
    pub supports: u32,
    /// About them, but not enough.
    pub insufficient: u32,
}

impl StanceCounts {
    /// Counts one more claim with that stance; `irrelevant` is not counted.
    pub fn add(&mut self, stance: Stance) {
        match stance {
            Stance::Refutes => self.refutes += 1,
            Stance::Supports => self.supports += 1,
            Stance::Insufficient => self.insufficient += 1,
            Stance::Irrelevant => {}
        }
    }
}

/// What a person fills in to attach a record; empty optional fields count as absent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EvidenceForm {
    /// The words; must not be empty.
    pub excerpt: String,
    /// Who published them; the publisher must not be empty.
    pub source: Source,
    /// Where in the source.
    pub locator: Option<String>,
}
