//! How alike two texts are, counted in runs of three words.

use std::collections::hash_map::Entry;
use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

use crate::words::Word;

const RUN: usize = 3;
/// Exact Jaccard likeness from which two texts are copies, in hundredths.
const COPY_PERCENT: usize = 50;
/// A cut-down copy: so much of the shorter text stands in the longer, in hundredths, and at least [`CUT_RUNS`] runs.
const CUT_PERCENT: usize = 85;
const CUT_RUNS: usize = 10;
/// Hash functions of a sketch, and how many make a band. Copies at the threshold share a band nine times in ten; the
/// pairs that a band misses are found by their rarest runs.
const HASHES: usize = 32;
const ROWS: usize = 2;

/// The set of a text's runs, sorted, with its sketch.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Shingles {
    runs: Vec<u64>,
    /// Least values under [`HASHES`] hash functions.
    sketch: [u64; HASHES],
}

impl Shingles {
    /// The runs of a text. One shorter than a run is one run.
    pub(crate) fn of(words: &[Word]) -> Self {
        let hash = |run: &[Word]| {
            let mut hasher = FxHasher::default();
            for word in run {
                word.folded.hash(&mut hasher);
            }
            hasher.finish()
        };
        let mut runs: Vec<u64> = words.windows(RUN).map(hash).collect();
        if runs.is_empty() && !words.is_empty() {
            runs.push(hash(words));
        }
        runs.sort_unstable();
        runs.dedup();
        Self { sketch: sketch(&runs), runs }
    }

    fn shared(&self, other: &Shingles) -> usize {
        let (mut a, mut b, mut count) = (self.runs.iter().peekable(), other.runs.iter().peekable(), 0);
        while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
            match x.cmp(y) {
                std::cmp::Ordering::Less => drop(a.next()),
                std::cmp::Ordering::Greater => drop(b.next()),
                std::cmp::Ordering::Equal => {
                    count += 1;
                    a.next();
                    b.next();
                }
            }
        }
        count
    }

    /// Jaccard likeness in hundredths, exactly counted, rounded down.
    pub(crate) fn likeness(&self, other: &Shingles) -> usize {
        let shared = self.shared(other);
        let all = self.runs.len() + other.runs.len() - shared;
        (shared * 100).checked_div(all).unwrap_or(0)
    }

    /// Whether one is a copy of the other, whole or cut down.
    pub(crate) fn is_copy(&self, other: &Shingles) -> bool {
        let shared = self.shared(other);
        let all = self.runs.len() + other.runs.len() - shared;
        let shorter = self.runs.len().min(other.runs.len());
        all > 0 && (shared * 100 >= all * COPY_PERCENT || (shared >= CUT_RUNS && shared * 100 >= shorter * CUT_PERCENT))
    }
}

fn sketch(runs: &[u64]) -> [u64; HASHES] {
    let mut least = [u64::MAX; HASHES];
    for run in runs {
        let mut state = *run;
        for slot in &mut least {
            // A step of splitmix64: the next of a fixed family of hash functions.
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            *slot = (*slot).min(mixed ^ (mixed >> 31));
        }
    }
    least
}

/// Pairs of copies among `texts` that join all copies into clusters: found by sketch and by sampled runs, each confirmed
/// by exact count. The order of the texts does not matter.
pub(crate) fn copies(texts: &[&Shingles]) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..texts.len()).filter(|at| !texts[*at].runs.is_empty()).collect();
    order.sort_by(|a, b| texts[*a].cmp(texts[*b]));
    let mut found = Vec::new();
    // Equal texts stand side by side: one of them stands for all.
    order.dedup_by(|later, first| {
        let equal = texts[*later] == texts[*first];
        if equal {
            found.push((*first, *later));
        }
        equal
    });
    let mut candidates = by_sketch(texts, &order);
    candidates.extend(by_sample(texts, &order));
    candidates.sort_unstable();
    candidates.dedup();
    candidates.retain(|(a, b)| texts[*a].is_copy(texts[*b]));
    found.extend(candidates);
    found
}

fn by_sketch(texts: &[&Shingles], order: &[usize]) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    let mut buckets: FxHashMap<(usize, [u64; ROWS]), usize> = FxHashMap::default();
    for at in order {
        for (band, rows) in texts[*at].sketch.chunks_exact(ROWS).enumerate() {
            let Ok(rows) = <[u64; ROWS]>::try_from(rows) else { continue };
            match buckets.entry((band, rows)) {
                // The first of a bucket stands for the rest of it.
                Entry::Occupied(first) => candidates.push((*first.get(), *at)),
                Entry::Vacant(free) => {
                    free.insert(*at);
                }
            }
        }
    }
    candidates
}

/// A run that more texts sample is a phrase of the trade and tells nothing.
const RARE: usize = 32;

/// A cut-down copy is unlike the whole: it is found because the whole holds most of a sample of its runs.
fn by_sample(texts: &[&Shingles], order: &[usize]) -> Vec<(usize, usize)> {
    let mut samples: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    let mut sizes = vec![0_usize; texts.len()];
    for at in order {
        let runs = &texts[*at].runs;
        for run in runs.iter().step_by((runs.len() / CUT_RUNS).max(1)) {
            samples.entry(*run).or_default().push(*at);
            sizes[*at] += 1;
        }
    }
    let mut candidates = Vec::new();
    let mut hits = vec![0_usize; texts.len()];
    let mut touched = Vec::new();
    for at in order {
        for run in &texts[*at].runs {
            let others = samples.get(run).filter(|others| others.len() <= RARE);
            for other in others.into_iter().flatten().filter(|other| *other != at) {
                if hits[*other] == 0 {
                    touched.push(*other);
                }
                hits[*other] += 1;
            }
        }
        for other in touched.drain(..) {
            if hits[other] * 2 > sizes[other] {
                candidates.push(((*at).min(other), (*at).max(other)));
            }
            hits[other] = 0;
        }
    }
    candidates
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    fn of(text: &str) -> Shingles {
        Shingles::of(&words(text))
    }

    const WIRE: &str = "BEIJING (Xinhua) - Chinese leader Xi Jinping and North Korea's Kim Jong Un held talks at the Great Hall of the People on \
                        Thursday, a day after the two stood side by side at a military parade.";

    #[test]
    fn an_edited_copy_is_a_copy() {
        let edited = WIRE.replace("held talks", "held lengthy talks").replace("BEIJING (Xinhua) - ", "");
        assert!(of(WIRE).is_copy(&of(&edited)));
        assert_eq!(of(WIRE).likeness(&of(WIRE)), 100);
        assert!(of(WIRE).is_copy(&of(&WIRE[WIRE.find("Chinese").unwrap()..WIRE.find(", a day").unwrap()])));
    }

    #[test]
    fn two_reports_of_one_event_are_no_copies() {
        let other = "Xi Jinping received Kim Jong Un at the Great Hall of the People in Beijing on Thursday, China's foreign ministry said.";
        assert!(!of(WIRE).is_copy(&of(other)));
        assert!(!of("").is_copy(&of("")));
    }

    #[test]
    fn every_pair_is_found() {
        let edited = WIRE.replace("lengthy", "").replace("two stood", "two men stood");
        let texts =
            [of(WIRE), of("Something else was said on that day by others in another town."), of(&edited), of(WIRE)];
        let found = copies(&texts.iter().collect::<Vec<_>>());
        assert!(found.contains(&(0, 2)) && found.contains(&(0, 3)));
        assert!(found.iter().all(|(a, b)| *a != 1 && *b != 1));
    }
}
