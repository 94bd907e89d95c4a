//! Words, numbers and marks.

use crate::text::Span;

/// What sort of thing a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with hyphens, apostrophes and abbreviation points inside: `Jong-un`, `U.S.`, `don't`.
    Word,
    /// Digits with their separators: `4`, `1,000`, `3.4`, `10:30`.
    Number,
    /// A number with an ordinal ending: `80th`.
    Ordinal,
    /// The possessive ending alone: `’s`, or the apostrophe of `leaders’`.
    Possessive,
    /// A quotation mark that opens.
    OpenQuote,
    /// A quotation mark that closes.
    CloseQuote,
    /// Any other mark: `.`, `,`, `–`, `(`, `$`, one character each (`...` and `--` are one token).
    Mark,
}

/// A token and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// Whether its first letter is upper case.
    pub capital: bool,
    /// Whether white space (or the start of the block) comes before it.
    pub spaced: bool,
}
