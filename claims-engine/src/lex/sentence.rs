//! Where sentences end.

use std::ops::Range;

use crate::text::Span;

/// One sentence of a block that is read (never of debris).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From its first word to its closing mark.
    pub span: Span,
    /// Its tokens, as indices into [`crate::Doc::tokens`].
    pub tokens: Range<usize>,
    /// The block that it stands in, as an index into [`crate::Doc::blocks`].
    pub block: usize,
}
