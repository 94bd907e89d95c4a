//! What is looked for: words and slots, each with its weight.

use claims_engine::event::Event;
use claims_engine::kinds::Claim;

use crate::{slot, word};

/// More words than this are not looked for.
const MOST_WORDS: usize = 48;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// Words in their form of the index, each with its weight.
    pub(crate) words: Vec<(String, f32)>,
    /// Slots, each with its weight.
    pub(crate) slots: Vec<(String, f32)>,
}

impl Query {
    /// Passages with the words that a person wrote. Nothing in them is an operator. The commonest words count only where
    /// there are no others.
    pub fn of_words(text: &str) -> Self {
        let mut words = word::telling(text);
        if words.is_empty() {
            word::each(text, |_, word| words.push(word.to_owned()));
            words.dedup();
        }
        words.truncate(MOST_WORDS);
        Self { words: words.into_iter().map(|word| (word, 1.0)).collect(), slots: Vec::new() }
    }

    /// Passages about what a claim asserts. `around` are the sentences of the draft that state it.
    pub fn of_claim(claim: &Claim, event: Option<&Event>, around: &str) -> Self {
        let mut query = Self::of_words(&claim.statement);
        for word in word::telling(around) {
            if query.words.len() < MOST_WORDS && !query.words.iter().any(|(known, _)| *known == word) {
                query.words.push((word, 0.5));
            }
        }
        query.slots = slot::of_claim(claim, event).into_iter().map(|slot| (weight(&slot), slot)).map(swap).collect();
        query
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.slots.is_empty()
    }

    /// The words that are looked for, in their form of the index.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|(word, _)| word.as_str())
    }

    /// The slots that are looked for.
    pub fn slots(&self) -> impl Iterator<Item = &str> {
        self.slots.iter().map(|(slot, _)| slot.as_str())
    }
}

fn swap((weight, slot): (f32, String)) -> (String, f32) {
    (slot, weight)
}

/// How much a slot counts beside a word that is as rare.
fn weight(slot: &str) -> f32 {
    match slot.split(':').next() {
        Some("person") => 1.5,
        Some("day") => 2.2,
        Some("month") => 0.75,
        Some("year") => 0.45,
        Some("mode") => 1.2,
        Some("place") => 1.2,
        _ => 0.75,
    }
}
