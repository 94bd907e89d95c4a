//! One event of the article beside one event of an excerpt: what every meeting kind compares.

use claims_engine::event::Event;
use claims_engine::kinds::Claim;
use claims_engine::text::Span;

use crate::align::{Alignment, Anchor, Gate, Ground, Published};
use crate::finding::Finding;
use crate::nation::Nation;
use crate::occasion::Occasion;
use crate::place::Atlas;

/// A pair of events that may be one.
pub(crate) struct Pair<'a> {
    /// The article's text.
    pub(crate) text: &'a str,
    pub(crate) anchor: &'a Anchor<'a>,
    pub(crate) claim: &'a Claim,
    pub(crate) theirs: &'a Event,
    pub(crate) occasion: &'a Occasion,
    pub(crate) alignment: &'a Alignment,
    pub(crate) ground: &'a Ground,
    pub(crate) gate: &'a Gate,
    pub(crate) atlas: &'a Atlas<'a>,
    /// Countries whose clocks may have dated the texts: datelines and publishers.
    pub(crate) desks: &'a [Nation],
}

impl Pair<'_> {
    /// The claim's words for an item, else those of the claim.
    pub(crate) fn ours(&self, spans: &[Span]) -> Span {
        spans.first().or(self.claim.mentions.first()).copied().unwrap_or_default()
    }

    /// The words that show a name best: the longest span that holds a capital, else the first.
    pub(crate) fn naming(&self, spans: &[Span]) -> Span {
        naming(spans, self.text).unwrap_or_else(|| self.ours(spans))
    }

    /// The excerpt's words for an item, else its words for the event.
    pub(crate) fn words(&self, spans: &[Span]) -> Span {
        spans.first().copied().unwrap_or_else(|| self.trigger())
    }

    /// The excerpt's words for the event.
    pub(crate) fn trigger(&self) -> Span {
        self.theirs.triggers.first().or(self.theirs.tellings.first()).copied().unwrap_or_default()
    }

    /// Whether a differing detail may refute.
    pub(crate) fn may_refute(&self) -> bool {
        *self.ground == (Ground::Same { firm: true }) && self.alignment.close_company()
    }

    /// A finding as far as identity, phase and hedges let it stand.
    pub(crate) fn tempered(&self, finding: Finding) -> Option<Finding> {
        let finding = match self.ground {
            Ground::Other => return None,
            Ground::Unsure(reason) => finding.weakened(&format!("the excerpt {reason}")),
            Ground::Same { .. } => finding,
        };
        let early = matches!(self.alignment.published, Published::Before(_))
            && self.anchor.event.phase != claims_engine::event::Phase::Planned;
        Some(match self.gate {
            Gate::Only(reason) => finding.weakened(reason),
            _ if early && finding.stance == crate::Stance::Supports => {
                finding.weakened("it was published before the event")
            }
            _ => finding,
        })
    }

    /// What holds for every item alike: the excerpt says that the event was called off, or that it never was.
    pub(crate) fn wholesale(&self, ours: &[Span]) -> Option<Finding> {
        let Gate::Contradicts(because) = self.gate else { return None };
        if !self.alignment.close_company() || matches!(self.ground, Ground::Other) {
            return None;
        }
        let denial = Finding::denies(because.clone(), self.ours(ours), self.trigger());
        match self.ground {
            Ground::Unsure(reason) => Some(denial.weakened(&format!("the excerpt {reason}"))),
            _ => Some(denial),
        }
    }
}

/// Among the words for a person, a name rather than `he` or `their`.
pub(crate) fn naming(spans: &[Span], text: &str) -> Option<Span> {
    const PRONOUNS: &[&str] = &["He", "She", "They", "His", "Her", "Their", "It"];
    let named = |span: &&Span| {
        let words = span.of(text);
        words.starts_with(char::is_uppercase) && !PRONOUNS.contains(&words)
    };
    spans.iter().filter(named).max_by_key(|span| (span.len(), u32::MAX - span.start)).copied()
}
