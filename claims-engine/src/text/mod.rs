//! The immutable text and the ways of pointing into it.

mod anchor;
mod article;
mod offsets;
mod span;

pub use anchor::Anchor;
pub use article::Article;
pub use offsets::{Offsets, Unit};
pub use span::Span;
