//! Names in headlines, where every word has its capital: only what the rest of the article knows as a name, or what
//! the words themselves show, is cut out of the run.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::Candidate;
use super::cluster::{fold, name_words};
use crate::Doc;
use crate::gazetteer;
use crate::lex::TokenKind;
use crate::lexicon::{Classes, names};

/// The most words that a name has.
const LONGEST: usize = 7;

/// What no name holds, except by chance.
const WORDS: Classes = Classes::Function
    .with(Classes::Verb)
    .with(Classes::Common)
    .with(Classes::Occasion)
    .with(Classes::Future)
    .with(Classes::Group)
    .with(Classes::ThingHead);

/// Whether a sentence is set with a capital on every word, as headlines are.
pub(super) fn is_set_as_one(doc: &Doc, sentence: &Range<usize>) -> bool {
    let mut telling = false;
    for i in sentence.clone().filter(|i| doc.kind(*i) == Some(TokenKind::Word)) {
        if doc.is_capital(i) {
            telling |= i > sentence.start && doc.class(i).any(WORDS) && !doc.class(i).any(Classes::Month);
        } else if !doc.class(i).any(Classes::Function) && !names::is_particle(doc.word(i)) {
            return false;
        }
    }
    telling
}

/// The names that the body of the article gives, as folded words.
#[derive(Debug, Default)]
pub(super) struct Known {
    full: FxHashSet<Vec<String>>,
    // Single words that stand for a person: family names, and names given alone.
    short: FxHashSet<String>,
}

impl Known {
    /// Takes down the candidates of the body.
    pub fn new(doc: &Doc, candidates: &[Candidate]) -> Self {
        let mut known = Self::default();
        for candidate in candidates {
            let words = name_words(doc, &candidate.name);
            if let (Some(first), Some(last)) = (words.first(), words.last()) {
                let first = names::is_east_asian_surname(first).then(|| first.clone());
                known.short.extend(first.into_iter().chain([last.clone()]));
            }
            known.full.insert(words);
        }
        known
    }

    /// The names inside a run of a headline, each with the title words before it.
    pub fn cut(&self, doc: &Doc, run: &Range<usize>, out: &mut Vec<Range<usize>>) {
        let mut free = run.start;
        let mut i = run.start;
        while i < run.end {
            let Some(end) = self.name_at(doc, i, run.end, i > free && is_title(doc, i - 1)) else {
                i += 1;
                continue;
            };
            let mut start = i;
            while start > free && is_title(doc, start - 1) {
                start -= 1;
            }
            // "for First Bush, Putin Meeting": what only goes before titles is none.
            if !(start..i).any(|k| doc.class(k).any(Classes::Title.with(Classes::Honorific)) || doc.is_demonym(k)) {
                start = i;
            }
            out.push(start..end);
            free = end;
            i = end;
        }
    }

    fn name_at(&self, doc: &Doc, i: usize, limit: usize, titled: bool) -> Option<usize> {
        let long = (i + 2..=limit.min(i + LONGEST)).rev().find(|end| self.full.contains(&name_words(doc, &(i..*end))));
        if long.is_some() {
            return long;
        }
        let own =
            |i: usize| !doc.class(i).any(WORDS.with(Classes::Title).with(Classes::Honorific)) && !doc.is_demonym(i);
        let place = gazetteer::entry(doc.word(i)).is_some_and(|entry| !entry.is_weak());
        let given = names::is_given_name(doc.word(i)) && !place;
        if given && own(i) && i + 1 < limit && own(i + 1) && self.short.contains(&fold(doc.word(i + 1))) {
            return Some(i + 2);
        }
        if self.short.contains(&fold(doc.word(i))) && !doc.class(i).any(Classes::Function) {
            return Some(i + 1);
        }
        if given && own(i) && i + 1 < limit && own(i + 1) && doc.class(i + 1) == Classes::default() {
            return Some(i + 2);
        }
        let alone = own(i) && !place && (titled && doc.class(i) == Classes::default());
        // "Secretary Karine Jean-Pierre on ...": two strange words that close the run.
        if alone && i + 2 == limit && own(i + 1) && doc.class(i + 1) == Classes::default() {
            return Some(limit);
        }
        (alone || names::is_statesman(doc.word(i)) && own(i)).then_some(i + 1)
    }
}

fn is_title(doc: &Doc, i: usize) -> bool {
    doc.class(i).any(Classes::Title.with(Classes::TitleModifier).with(Classes::Honorific))
        || doc.is_demonym(i)
        || doc.word(i) == "." && i > 0 && doc.class(i - 1).any(Classes::Title.with(Classes::Honorific))
}
