//! Claim and evidence in, assessment with reasons out. Pure, like the engine.
//!
//! [`Evidence::read`] reads an excerpt once; [`assess`] compares the article's claims with all of it, item by item.
//! How it is decided that two texts tell of one event stands in `docs/adr/0010-the-same-event.md`.

mod align;
mod assess;
mod assessment;
mod attendees;
mod case;
mod company;
mod date;
mod denial;
mod finding;
mod fold;
mod independence;
mod leg;
mod location;
mod nation;
mod occasion;
mod pair;
mod person;
mod place;
mod policy;
mod role;
mod shingle;
mod sort;
mod source;
#[cfg(test)]
mod tests;
mod travel;
mod view;
mod when;
mod words;

pub use assess::{assess, item_names};
pub use assessment::{Assessment, ItemAssessment, LinkStance, Reason, Stance, Status};
pub use independence::{Kinship, kinship};
pub use policy::Policy;
pub use source::{Evidence, Source, Tier};
