//! The immutable text and the ways of pointing into it.

mod anchor;
mod article;
mod line;
mod offsets;
mod span;

pub use anchor::Anchor;
pub use article::Article;
pub use line::one_line;
pub use offsets::{Offsets, Unit};
pub use span::Span;
