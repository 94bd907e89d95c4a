//! The report in figures: claims by kind and status.

use claims_engine::kinds::ClaimKind;
use claims_verdict::Status;

use crate::report::{ClaimRecord, Report};

/// Every status, in the order in which reports list them: good news last, as a reader of a proof wants it.
pub(crate) const STATUSES: [Status; 4] =
    [Status::Refuted, Status::Conflicting, Status::NotEnoughEvidence, Status::Supported];

/// How many claims stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub claims: usize,
    /// Those with a verdict.
    pub decided: usize,
    /// Those whose verdict says otherwise than the assessment.
    pub overruled: usize,
    /// Assessments by status: refuted, conflicting, not enough evidence, supported.
    pub assessed: [usize; 4],
    /// Verdicts by status, in the same order.
    pub verdicts: [usize; 4],
    /// Claims that nobody assessed.
    pub unassessed: usize,
}

impl Counts {
    fn add(&mut self, claim: &ClaimRecord) {
        self.claims += 1;
        self.decided += usize::from(claim.verdict.is_some());
        self.overruled += usize::from(claim.is_overruled());
        match &claim.assessment {
            Some(assessment) => self.assessed[position(assessment.status)] += 1,
            None => self.unassessed += 1,
        }
        if let Some(verdict) = &claim.verdict {
            self.verdicts[position(verdict.status)] += 1;
        }
    }

    /// Claims that no person has decided.
    pub fn open(&self) -> usize {
        self.claims - self.decided
    }
}

/// The report in figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// All claims together.
    pub all: Counts,
    /// The kinds that occur, in the engine's order.
    pub kinds: Vec<(ClaimKind, Counts)>,
}

impl Report {
    /// Counts the claims.
    pub fn summary(&self) -> Summary {
        let mut summary = Summary::default();
        for &kind in ClaimKind::ALL {
            let mut counts = Counts::default();
            for claim in self.claims.iter().filter(|claim| claim.kind == kind) {
                counts.add(claim);
                summary.all.add(claim);
            }
            if counts.claims > 0 {
                summary.kinds.push((kind, counts));
            }
        }
        summary
    }
}

fn position(status: Status) -> usize {
    match status {
        Status::Refuted => 0,
        Status::Conflicting => 1,
        Status::NotEnoughEvidence => 2,
        Status::Supported => 3,
    }
}
