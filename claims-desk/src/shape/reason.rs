//! One step of an assessment's reasoning, with the words on both sides.

use std::collections::BTreeMap;

use claims_engine::text::Offsets;
use serde::{Deserialize, Serialize};

use super::{Exact, Stance};

/// Why an item has its status: one comparison with one piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Reason {
    /// The evidence record.
    pub evidence: String,
    /// What it does for the item.
    pub stance: Stance,
    /// Why, in one phrase.
    pub because: String,
    /// The claim's words, in the article.
    pub claim: Exact,
    /// The evidence's words, in its excerpt.
    pub excerpt: Exact,
}

/// Evidence id to the excerpt's text and the converter of its offsets.
pub(crate) type Excerpts<'a> = BTreeMap<&'a str, (&'a str, Offsets<'a>)>;

impl Reason {
    /// The reason with its spans in the unit of the converters.
    pub(crate) fn of(reason: &claims_verdict::Reason, article: &(&str, Offsets<'_>), excerpts: &Excerpts<'_>) -> Self {
        let nowhere = Exact { start: 0, end: 0, exact: String::new() };
        let excerpt = excerpts.get(reason.evidence.as_str());
        Self {
            evidence: reason.evidence.clone(),
            stance: reason.stance.into(),
            because: reason.because.clone(),
            claim: Exact::of(article.0, &article.1, reason.claim),
            excerpt: excerpt.map_or(nowhere, |(text, offsets)| Exact::of(text, offsets, reason.excerpt)),
        }
    }
}
