//! One sentence around the words for an event, with its punctuation: which words speak of the event and which stand in a
//! clause of their own.

use claims_engine::text::Span;

use crate::words::Word;

/// Conjunctions and relatives that open another clause.
const OPENERS: &[&str] =
    &["when", "while", "after", "before", "since", "until", "as", "who", "whose", "whom", "where", "once"];
/// What may follow `and` when it opens another clause rather than joining two names.
const FINITE: &[&str] = &[
    "is", "are", "was", "were", "has", "had", "will", "would", "may", "might", "could", "can", "then", "later", "also",
    "said", "told", "he", "she", "they", "there",
];
/// Openings of a sentence that set the scene and end with their comma.
const SETTINGS: &[&str] = &["despite", "amid", "after", "following", "notwithstanding", "among", "with", "before"];

/// A sentence and the place of the event's own words in it.
pub(super) struct Told<'a> {
    text: &'a str,
    pub(super) words: &'a [Word],
    /// Index of the first of the event's words.
    pub(super) first: usize,
    /// One past the index of the last.
    pub(super) last: usize,
}

impl<'a> Told<'a> {
    /// The sentence of those words, told by `trigger`.
    pub(super) fn new(text: &'a str, words: &'a [Word], trigger: Span) -> Self {
        let first = words.partition_point(|word| word.span.end <= trigger.start);
        let last = words.partition_point(|word| word.span.start < trigger.end).max(first);
        Self { text, words, first, last }
    }

    /// The word at an index, folded; empty outside the sentence.
    pub(super) fn at(&self, at: usize) -> &'a str {
        self.words.get(at).map_or("", |word| word.folded.as_str())
    }

    /// The same, counted back from the event: 1 is the word right before it.
    pub(super) fn back(&self, steps: usize) -> &'a str {
        self.first.checked_sub(steps).map_or("", |at| self.at(at))
    }

    pub(super) fn span(&self, at: usize) -> Option<Span> {
        self.words.get(at).map(|word| word.span)
    }

    /// Whether a comma, a dash or a bracket stands between a word and the one before.
    pub(super) fn parted(&self, at: usize) -> bool {
        let (Some(before), Some(word)) = (at.checked_sub(1).and_then(|at| self.words.get(at)), self.words.get(at))
        else {
            return false;
        };
        self.text.get(before.span.end as usize..word.span.start as usize).is_some_and(|gap| {
            gap.contains([',', ';', ':', '(', ')', '—', '–']) || gap.contains("--") || gap.contains(" - ")
        })
    }

    /// Whether the sentence asks.
    pub(super) fn asks(&self) -> bool {
        let Some(word) = self.words.last() else { return false };
        let behind = self.text.get(word.span.end as usize..).unwrap_or_default();
        behind.chars().take_while(|c| !c.is_alphanumeric() && *c != '\n').take(4).any(|c| c == '?')
    }

    /// Whether what the word at `at` says may bear on the event: no clause of its own keeps it apart.
    pub(super) fn reaches(&self, at: usize) -> bool {
        if at < self.first { self.reaches_ahead(at) } else { at < self.last || self.reaches_back(at) }
    }

    fn reaches_ahead(&self, at: usize) -> bool {
        let closed = (at + 1..=self.first).any(|later| self.parted(later));
        let opening = (0..=at).rev().find(|earlier| self.parted(*earlier)).unwrap_or(0);
        // `X, who is rumoured to be ill, met Y`
        if closed && opening > 0 && (OPENERS.contains(&self.at(opening)) || self.at(opening) == "which") {
            return false;
        }
        // `X, believed to be under pressure, met Y`
        if closed && opening > 0 && opening == at && self.at(at).ends_with("ed") && self.at(at + 1) == "to" {
            return false;
        }
        // `Despite rumours of an illness, X met Y`
        if closed && opening == 0 && SETTINGS.contains(&self.at(0)) {
            return false;
        }
        // `X allegedly offered help when he met Y`, but not `it is unclear when X met Y` or `it was claimed on Monday when ...`
        let finite = self.at(at).ends_with("ed") || self.at(at + 1).ends_with("ed");
        let passive = matches!(self.at(at.wrapping_sub(1)), "is" | "was" | "were" | "been" | "are" | "widely");
        let governs = (at + 1..at + 3).any(|next| matches!(self.at(next), "that" | "whether"));
        let opens = |later: usize| match self.at(later) {
            "but" => true,
            "when" | "while" | "after" | "before" | "until" => finite && !passive,
            _ => false,
        };
        governs || !(at + 2..self.first).any(opens)
    }

    fn reaches_back(&self, at: usize) -> bool {
        let segment = (self.last..=at).rev().find(|earlier| self.parted(*earlier));
        let from = segment.unwrap_or(self.last);
        let opens = |here: usize| {
            let next = self.at(here + 1);
            OPENERS.contains(&self.at(here))
                || self.at(here) == "despite"
                || (self.at(here) == "and"
                    && !matches!(next, "it" | "this" | "that")
                    && (self.parted(here)
                        || FINITE.contains(&next)
                        || self.words.get(here + 1).is_some_and(|word| word.folded.ends_with("ed"))))
        };
        !(from..at).any(opens)
    }
}
