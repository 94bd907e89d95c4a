//! The text as the later stages see it: blocks, tokens, sentences.

use crate::layout::{self, Block};
use crate::lex::{Sentence, Token, sentence, tokenize};

/// What layout and lexing make of one text. Later stages read it and never change it.
#[derive(Clone, Debug)]
pub struct Doc<'a> {
    /// The source text, as it came.
    pub text: &'a str,
    /// Layout blocks in the order of the text; together they cover every non-blank line.
    pub blocks: Vec<Block>,
    /// Tokens of the blocks that are read, in order.
    pub tokens: Vec<Token>,
    /// Sentences in order.
    pub sentences: Vec<Sentence>,
}

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
        Self { text, blocks, tokens, sentences }
    }

    /// The words of token `i`, or `""` when there is none.
    pub fn word(&self, i: usize) -> &'a str {
        self.tokens.get(i).map_or("", |token| token.span.of(self.text))
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
        let after = self.sentences.partition_point(|sentence| sentence.tokens.start <= i);
        let at = after.checked_sub(1)?;
        self.sentences[at].tokens.contains(&i).then_some(at)
    }

    /// The first token at or after byte `at`.
    pub fn token_at(&self, at: u32) -> usize {
        self.tokens.partition_point(|token| token.span.start < at)
    }
}
