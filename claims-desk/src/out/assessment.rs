//! What `galley assess` adds to each claim.

use claims_engine::text::{Offsets, Unit};
use claims_verdict::{Evidence, Policy, flips};
use serde::Serialize;

use crate::shape::{Excerpts, Flip, Reason, Stance, Status};

/// What the evidence makes of a claim.
#[derive(Clone, Debug, Serialize)]
pub struct Assessment {
    /// The worst of its items.
    pub status: Status,
    /// Item by item.
    pub items: Vec<ItemAssessment>,
    /// One for every evidence record.
    pub links: Vec<Link>,
    /// What is missing for `supported`.
    pub missing: Option<String>,
    /// The smallest change of evidence that would alter each item, where one would.
    pub flips: Vec<Flip>,
}

/// What became of one item.
#[derive(Clone, Debug, Serialize)]
pub struct ItemAssessment {
    /// The item.
    pub item: String,
    /// Its status.
    pub status: Status,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// What one evidence record does for the claim.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    /// The record.
    pub evidence: String,
    /// The strongest of its stances on the items.
    pub stance: Stance,
    /// Records with the same number are copies of one origin and count once.
    pub origin: u32,
}

impl Assessment {
    pub(super) fn excerpts(evidence: &[Evidence]) -> Excerpts<'_> {
        evidence.iter().map(excerpt).collect()
    }

    pub(super) fn of(
        assessment: &claims_verdict::Assessment,
        article: &(&str, Offsets<'_>),
        excerpts: &Excerpts<'_>,
        evidence: &[Evidence],
        policy: &Policy,
    ) -> Self {
        Self {
            status: assessment.status.into(),
            items: assessment
                .items
                .iter()
                .map(|item| ItemAssessment {
                    item: item.item.clone(),
                    status: item.status.into(),
                    reasons: item.reasons.iter().map(|reason| Reason::of(reason, article, excerpts)).collect(),
                })
                .collect(),
            links: assessment
                .links
                .iter()
                .map(|link| Link { evidence: link.evidence.clone(), stance: link.stance.into(), origin: link.origin })
                .collect(),
            missing: assessment.missing.clone(),
            flips: flips(assessment, evidence, policy).into_iter().map(Into::into).collect(),
        }
    }
}

fn excerpt(record: &Evidence) -> (&str, (&str, Offsets<'_>)) {
    let text = record.excerpt.text();
    (record.id.as_str(), (text, Offsets::new(text, Unit::CodePoint)))
}
