//! Members by their words, so that each name is compared with the few that it may mean and not with everybody.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

use crate::lexicon::names;

/// Which members a name may mean. The lists hold indices of members and may hold some that it does not mean.
#[derive(Debug, Default)]
pub(super) struct Roll {
    /// By what two forms of one full name share: hashes of all letters, of the first two words, of the last word with
    /// the letter that the first begins with, or the name that it is short for.
    alike: FxHashMap<u64, Vec<usize>>,
    /// By each word of the name under which somebody was enrolled.
    words: FxHashMap<String, Vec<usize>>,
    /// By what follows a prefix in such a word: `sisi` of `el-sisi`.
    tails: FxHashMap<String, Vec<usize>>,
}

impl Roll {
    /// Takes down a member with the name that they are enrolled under, in lower-case words.
    pub fn enroll(&mut self, member: usize, words: &[String]) {
        for word in words {
            put(self.words.entry(word.clone()).or_default(), member);
            if let Some(tail) = tail(word) {
                put(self.tails.entry(tail.to_owned()).or_default(), member);
            }
        }
        self.add_form(member, words);
    }

    /// Takes down another form of a member's name.
    pub fn add_form(&mut self, member: usize, words: &[String]) {
        for key in keys(words) {
            put(self.alike.entry(key).or_default(), member);
        }
    }

    /// Members of whose name `words` may be another form; in no order.
    pub fn like(&self, words: &[String]) -> impl Iterator<Item = usize> {
        keys(words).filter_map(|key| self.alike.get(&key)).flatten().copied()
    }

    /// Members whose name holds `word`, or a word with a prefix before `bare`; in the order of enrolment.
    pub fn short(&self, word: &str, bare: &str) -> Vec<usize> {
        let mut found = self.words.get(word).cloned().unwrap_or_default();
        if let Some(tails) = self.tails.get(bare) {
            found.extend(tails);
            found.sort_unstable();
            found.dedup();
        }
        found
    }
}

fn put(list: &mut Vec<usize>, member: usize) {
    if list.last() != Some(&member) {
        list.push(member);
    }
}

/// What stands behind the prefix of a name's word: `sisi` for `el-sisi`.
pub(super) fn tail(word: &str) -> Option<&str> {
    let (prefix, _) = word.split_once('-')?;
    let tail = word.rsplit('-').next()?;
    // "Arroyo" of "Macapagal-Arroyo", but no part of "jong-un" or "jean-pierre".
    let double = prefix.len() > 3 && tail.len() > 3 && !names::is_given_name(prefix) && word.matches('-').count() == 1;
    (names::is_particle(prefix) || double).then_some(tail)
}

/// A name's words without `Jr.` and `Sr.`.
pub(super) fn bare(words: &[String]) -> impl Iterator<Item = &str> + Clone {
    words.iter().map(String::as_str).filter(|word| !matches!(*word, "jr" | "sr"))
}

/// A name's letters without spaces and hyphens.
pub(super) fn letters(words: &[String]) -> impl Iterator<Item = u8> {
    bare(words).flat_map(str::bytes).filter(|byte| *byte != b'-')
}

fn keys(words: &[String]) -> impl Iterator<Item = u64> {
    let hash = |feed: &dyn Fn(&mut FxHasher)| {
        let mut hasher = FxHasher::default();
        feed(&mut hasher);
        hasher.finish()
    };
    let first = bare(words).next().unwrap_or_default();
    let last = bare(words).last();
    let initials =
        std::iter::once(first).chain(names::in_full(first).iter().copied()).filter_map(|name| name.bytes().next());
    let alike = [
        hash(&|hasher| letters(words).for_each(|letter| letter.hash(hasher))),
        hash(&|hasher| bare(words).take(2).for_each(|word| word.hash(hasher))),
        // "Dos Santos" of "Jose Eduardo dos Santos".
        hash(&|hasher| (b'-', words.len().checked_sub(2).and_then(|from| words.get(from..))).hash(hasher)),
    ];
    let families = initials.map(move |initial| hash(&|hasher| (initial, last).hash(hasher)));
    alike.into_iter().chain(families)
}
