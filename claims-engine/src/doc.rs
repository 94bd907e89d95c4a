//! The text as the later stages see it: blocks, tokens, sentences.

use crate::gazetteer;
use crate::hints::Hints;
use crate::layout::{self, Block};
use crate::lex::{Sentence, Token, TokenKind, disguise, sentence, tokenize};
use crate::lexicon::Classes;
use crate::text::Span;
use crate::vocabulary::{self, Facts, Vocabulary};

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
    // The first token at or after every so many bytes: from there to a byte's token is a short way.
    milestones: Vec<u32>,
    // The words of each token: asked for more often than anything else.
    written: Vec<&'a str>,
    // The different words of the text, and which of them each token is; `NOWHERE` for marks and figures.
    facts: Vec<Facts>,
    words: Vec<u32>,
    hints: Vec<Hints>,
}

const NOWHERE: u32 = u32::MAX;

/// Bytes from one milestone to the next.
const MILE: u32 = 64;

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
        let milestones = milestones(&tokens, text.len());
        let mut vocabulary = Vocabulary::default();
        let written: Vec<&str> = tokens.iter().map(|token| token.span.of(text)).collect();
        let words = tokens.iter().zip(&written).map(|(token, word)| match token.kind {
            TokenKind::Word => vocabulary.number(word),
            _ => NOWHERE,
        });
        let words: Vec<u32> = words.collect();
        let facts = vocabulary.into_facts();
        let hints =
            tokens.iter().zip(&words).map(|(token, word)| Hints::of(token, facts.get(*word as usize))).collect();
        let classes = words.iter().map(|word| facts.get(*word as usize).map_or(Classes::NONE, |facts| facts.classes));
        let mut classes: Vec<Classes> = classes.collect();
        disguise::unmask(text, &tokens, &sentences, &mut classes);
        let mut sentence_at = vec![NOWHERE; tokens.len()];
        for (at, sentence) in (0_u32..).zip(&sentences) {
            if let Some(inside) = sentence_at.get_mut(sentence.tokens.clone()) {
                inside.fill(at);
            }
        }
        Self { text, blocks, tokens, classes, sentences, sentence_at, milestones, written, facts, words, hints }
    }

    /// The words of token `i`, or `""` when there is none.
    pub fn word(&self, i: usize) -> &'a str {
        self.written.get(i).copied().unwrap_or("")
    }

    /// The classes of token `i`.
    pub fn class(&self, i: usize) -> Classes {
        self.classes.get(i).copied().unwrap_or_default()
    }

    /// What the tables say of token `i`, if it is a word.
    pub(crate) fn facts(&self, i: usize) -> &Facts {
        self.words.get(i).and_then(|word| self.facts.get(*word as usize)).unwrap_or(&vocabulary::NOTHING)
    }

    /// The first token from `i` that one of `hints` sends a reader to.
    pub(crate) fn hinted_from(&self, i: usize, hints: Hints) -> Option<usize> {
        self.hints.get(i..)?.iter().position(|own| own.any(hints)).map(|at| i + at)
    }

    /// The tokens of `range` that one of `hints` sends a reader to, in order.
    pub(crate) fn hinted(&self, range: std::ops::Range<usize>, hints: Hints) -> impl Iterator<Item = usize> {
        let own = self.hints.get(range.clone()).unwrap_or_default();
        range.zip(own).filter_map(move |(i, own)| own.any(hints).then_some(i))
    }

    /// The country that token `i` is the adjective or people of: `China` for `Chinese`.
    pub fn country_of(&self, i: usize) -> Option<&'static str> {
        self.facts(i).country
    }

    /// The country that the `count` tokens from `i` are the adjective or people of: `North Korea` for `North Korean`.
    pub fn country_of_words(&self, i: usize, count: usize) -> Option<&'static str> {
        if count == 1 {
            return self.country_of(i);
        }
        if self.begins_no_name(i) {
            return None;
        }
        gazetteer::country_of_demonym(self.span(i..i + count).of(self.text))
    }

    /// Whether token `i` is a word with which no name of several words in the gazetteer begins, the article included.
    pub fn begins_no_name(&self, i: usize) -> bool {
        let word = self.word(i);
        self.facts(i).place.is_none_or(|place| place.longest() < 2)
            && !word.is_empty()
            && word.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && !self.is(i, "the")
    }

    /// Whether token `i` is the adjective of a place, or the word for its people.
    pub fn is_demonym(&self, i: usize) -> bool {
        self.facts(i).place.is_some_and(gazetteer::Word::is_demonym)
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
    #[inline]
    pub fn is_any(&self, i: usize, words: &[&str]) -> bool {
        let found = self.word(i);
        // Length and first letter rule out nearly every word.
        let first = found.as_bytes().first().map(u8::to_ascii_lowercase);
        words.iter().any(|word| {
            word.len() == found.len() && word.as_bytes().first().copied() == first && found.eq_ignore_ascii_case(word)
        })
    }

    /// The sentence that token `i` stands in.
    pub fn sentence_of(&self, i: usize) -> Option<usize> {
        self.sentence_at.get(i).copied().filter(|at| *at != NOWHERE).map(|at| at as usize)
    }

    /// The first token at or after byte `at`.
    pub fn token_at(&self, at: u32) -> usize {
        let near = self.milestones.get((at / MILE) as usize).map_or(self.tokens.len(), |near| *near as usize);
        let before = self.tokens.get(near..).unwrap_or_default().iter().take_while(|token| token.span.start < at);
        near + before.count()
    }
}

/// The first token at or after each multiple of [`MILE`].
fn milestones(tokens: &[Token], length: usize) -> Vec<u32> {
    let mut out = Vec::with_capacity(length / MILE as usize + 1);
    for (i, token) in (0_u32..).zip(tokens) {
        while out.len() * MILE as usize <= token.span.start as usize {
            out.push(i);
        }
    }
    out
}
