//! From characters to tokens and sentences.

mod abbreviation;
pub mod disguise;
mod list;
pub mod sentence;
mod speaker;
pub mod token;

pub use sentence::Sentence;
pub use token::{Token, TokenKind, tokenize};
