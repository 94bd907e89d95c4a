//! The index of the evidence room's passages: which passages have these words and speak of these people, dates, places
//! and kinds of event, best first.
//!
//! It is made from the store and can be made again from it at any time. A [`Mark`] says from which library it was made
//! and how far: whoever asks compares that with the store before believing it. It knows no store, and keeps no text.

mod error;
mod fill;
mod index;
mod query;
pub mod slot;
pub mod word;

pub use error::{IndexError, Result};
pub use fill::Filling;
pub use index::{Entry, Hit, Index, Key, Mark};
pub use query::Query;
