//! The JSON documents that the command line prints, as `CLAIMS.md` lays them down. Offsets count Unicode code points.

mod assessment;
mod comparison;
mod coverage;
mod extraction;
mod memory;
mod mentions;
mod notes;
mod records;
mod suggestions;

pub use assessment::{Assessment, ItemAssessment, Link};
pub use comparison::{ClaimSide, ComparedClaim, Comparison};
pub use coverage::{Coverage, Fact};
pub(crate) use extraction::event_id;
pub use extraction::{Article, Claim, Document, Event};
pub use memory::{Memory, Remembered};
pub use mentions::{DateMention, Mentions, PersonMention, VehicleMention};
pub use notes::{DraftNote, DraftNotes, Proposed};
pub(crate) use records::parse_day;
pub use records::{EvidenceRecord, RecordsError, evidence_records};
pub use suggestions::{SuggestedFor, SuggestedPassage, Suggestions};

/// A day as every output writes it: `2025-09-04`.
pub(crate) fn day(date: chrono::NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}
