//! Scores the engine against annotated articles: what was found, what was missed, what was made up.
//!
//! Counts as the shared guide to claims says: every claim is flattened into items, de-duplicated within its article, and
//! hits, misses and extras are added up over all articles.

mod articles;
mod fold;
mod found;
mod gold;
mod items;
mod matching;
mod score;
mod tagged;

pub use articles::{Annotated, annotated_with_json, tagged_corpus};
pub use fold::{person, place};
pub use found::found;
pub use items::{Item, Items, Kind};
pub use score::{Difference, Score, Tally, grade};
pub use tagged::{NotTagged, Tagged};
