//! From characters to tokens and sentences.

pub mod disguise;
pub mod sentence;
pub mod token;

pub use sentence::Sentence;
pub use token::{Token, TokenKind, tokenize};
