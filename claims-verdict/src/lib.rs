//! Claim and evidence in, assessment with reasons out. Pure, like the engine.
//!
//! [`Evidence::read`] reads an excerpt once; [`assess`] compares the article's claims with all of it, item by item.
//! How it is decided that two texts tell of one event stands in `docs/adr/0020-the-same-event.md`.

mod absence;
mod agreement;
mod align;
mod anniversary;
mod assess;
mod assessment;
mod attendees;
mod case;
mod company;
mod consistency;
mod date;
mod decimal;
mod denial;
mod doubt;
mod finding;
mod flip;
mod fold;
mod independence;
mod leg;
mod location;
mod nation;
mod occasion;
mod office;
mod pair;
mod person;
mod place;
mod policy;
mod precedence;
mod quantity;
mod quotation;
mod recall;
mod role;
mod shingle;
mod sort;
mod source;
mod standing;
#[cfg(test)]
mod tests;
mod travel;
mod view;
mod when;
mod words;

pub use agreement::{Agreement, agreement};
pub use assess::{assess, item_names};
pub use assessment::{Assessment, ItemAssessment, LinkStance, Reason, Stance, Status};
pub use consistency::{Finding, consistency};
pub use flip::{Flip, flips};
pub use independence::{Kinship, kinship};
pub use policy::Policy;
pub use recall::{Recalled, says_the_same};
pub use source::{Evidence, Source, Tier};
