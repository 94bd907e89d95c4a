//! Shapes that the window and the command line share: each is written down once.
//!
//! Offsets are in the unit of the [`claims_engine::text::Offsets`] that the caller converts with: Unicode code points
//! in JSON, UTF-16 code units in the window.

mod draft;
mod reason;
mod structs;
mod value;
mod words;
mod working;

pub use draft::{Fate, FateCounts, WordsOp, WordsPart};
pub(crate) use reason::Excerpts;
pub use reason::Reason;
pub(crate) use structs::structs;
pub use value::{
    Anniversary, MeetingAttendees, MeetingDate, MeetingLocation, Office, Precedence, Quantity, Quotation, TravelMode,
    Value,
};
pub use words::{BlockKind, Certainty, ClaimKind, EventType, Exact, FactSort, Phase, Stance, Status, Tier, TravelBy};
pub use working::{Finding, Flip};
