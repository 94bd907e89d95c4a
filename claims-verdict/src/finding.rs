//! What one piece of evidence says of one item, before anybody counts.

use claims_engine::text::Span;

use crate::assessment::Stance;

/// A stance with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    pub(crate) stance: Stance,
    pub(crate) because: String,
    pub(crate) claim: Span,
    pub(crate) excerpt: Span,
    /// It contradicts in as many words (absence, denial, cancellation), not by a differing detail.
    pub(crate) outright: bool,
}

impl Finding {
    /// The item is confirmed.
    pub(crate) fn supports(because: impl Into<String>, claim: Span, excerpt: Span) -> Self {
        Self { stance: Stance::Supports, because: because.into(), claim, excerpt, outright: false }
    }

    /// A detail differs.
    pub(crate) fn refutes(because: impl Into<String>, claim: Span, excerpt: Span) -> Self {
        Self { stance: Stance::Refutes, because: because.into(), claim, excerpt, outright: false }
    }

    /// The evidence says outright that it is not so.
    pub(crate) fn denies(because: impl Into<String>, claim: Span, excerpt: Span) -> Self {
        Self { stance: Stance::Refutes, because: because.into(), claim, excerpt, outright: true }
    }

    /// About the same, and not enough.
    pub(crate) fn insufficient(because: impl Into<String>, claim: Span, excerpt: Span) -> Self {
        Self { stance: Stance::Insufficient, because: because.into(), claim, excerpt, outright: false }
    }

    /// The same finding with its claim weakened to `insufficient` for `reason`.
    pub(crate) fn weakened(mut self, reason: &str) -> Self {
        if self.stance != Stance::Insufficient {
            self.stance = Stance::Insufficient;
            self.outright = false;
            self.because = format!("{}, but {reason}", self.because);
        }
        self
    }
}

/// The findings of the several events of one excerpt as one: a source that tells of two occasions refutes nothing that
/// one of them confirms, unless it denies it outright.
pub(crate) fn settle(mut findings: Vec<Finding>) -> Option<Finding> {
    findings.sort_by_key(|finding| (finding.stance, finding.excerpt, finding.because.clone()));
    let first = |stance: Stance| findings.iter().find(|finding| finding.stance == stance).cloned();
    let outright = findings.iter().find(|finding| finding.outright).cloned();
    match (first(Stance::Supports), outright) {
        (Some(support), Some(_)) => Some(support.weakened("the same excerpt also denies it")),
        (Some(support), None) => Some(support),
        (None, Some(denial)) => Some(denial),
        (None, None) => first(Stance::Refutes).or_else(|| first(Stance::Insufficient)),
    }
}
