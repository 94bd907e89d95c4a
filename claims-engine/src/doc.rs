//! The text as the later stages see it: blocks, tokens, sentences.

use crate::layout::{self, Block};
use crate::lex::{Sentence, Token, TokenKind, sentence, tokenize};
use crate::lexicon::{self, Classes};
use crate::text::Span;

/// What layout and lexing make of one text. Later stages read it and never change it.
#[derive(Clone, Debug)]
pub struct Doc<'a> {
    /// The source text, as it came.
    pub text: &'a str,
    /// Layout blocks in the order of the text; together they cover every non-blank line.
    pub blocks: Vec<Block>,
    /// Tokens of the blocks that are read, in order.
    pub tokens: Vec<Token>,
    /// The word classes of each token.
    pub classes: Vec<Classes>,
    /// Sentences in order.
    pub sentences: Vec<Sentence>,
    // The sentence of each token, `NOWHERE` between sentences: asked for at every step of the readers of names.
    sentence_at: Vec<u32>,
}

const NOWHERE: u32 = u32::MAX;

impl<'a> Doc<'a> {
    /// Lays out and lexes `text`.
    pub fn read(text: &'a str) -> Self {
        let blocks = layout::find(text);
        let mut tokens = Vec::with_capacity(text.len() / 5);
        let mut sentences = Vec::new();
        for (i, block) in blocks.iter().enumerate().filter(|(_, block)| block.kind.is_read()) {
            let from = tokens.len();
            tokenize(text, block.span, &mut tokens);
            sentence::split(text, &tokens, i, from, tokens.len(), &mut sentences);
        }
        let classes = tokens
            .iter()
            .map(|token| token.span.of(text))
            .zip(&tokens)
            // "US" is no pronoun.
            .map(|(word, token)| {
                if token.kind == TokenKind::Word && word != "US" { lexicon::classes(word) } else { Classes::default() }
            })
            .collect();
        let mut sentence_at = vec![NOWHERE; tokens.len()];
        for (at, sentence) in (0_u32..).zip(&sentences) {
            if let Some(inside) = sentence_at.get_mut(sentence.tokens.clone()) {
                inside.fill(at);
            }
        }
        Self { text, blocks, tokens, classes, sentences, sentence_at }
    }

    /// The words of token `i`, or `""` when there is none.
    pub fn word(&self, i: usize) -> &'a str {
        self.tokens.get(i).map_or("", |token| token.span.of(self.text))
    }

    /// The classes of token `i`.
    pub fn class(&self, i: usize) -> Classes {
        self.classes.get(i).copied().unwrap_or_default()
    }

    /// What sort of token `i` is.
    pub fn kind(&self, i: usize) -> Option<TokenKind> {
        self.tokens.get(i).map(|token| token.kind)
    }

    /// Whether token `i` is a word with a capital.
    pub fn is_capital(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|token| token.capital && token.kind == TokenKind::Word)
    }

    /// The bytes from the first to the last token of a non-empty range; empty where there is none.
    pub fn span(&self, tokens: std::ops::Range<usize>) -> Span {
        match self.tokens.get(tokens) {
            Some([first, .., last]) => first.span.cover(last.span),
            Some([only]) => only.span,
            _ => Span::default(),
        }
    }

    /// Whether token `i` is `word` (which must be lower case), whatever its case in the text.
    pub fn is(&self, i: usize, word: &str) -> bool {
        self.word(i).eq_ignore_ascii_case(word)
    }

    /// Whether token `i` is one of `words` (lower case).
    pub fn is_any(&self, i: usize, words: &[&str]) -> bool {
        let found = self.word(i);
        words.iter().any(|word| found.eq_ignore_ascii_case(word))
    }

    /// The sentence that token `i` stands in.
    pub fn sentence_of(&self, i: usize) -> Option<usize> {
        self.sentence_at.get(i).copied().filter(|at| *at != NOWHERE).map(|at| at as usize)
    }

    /// The first token at or after byte `at`.
    pub fn token_at(&self, at: u32) -> usize {
        self.tokens.partition_point(|token| token.span.start < at)
    }
}
