//! Which claim of a new draft is which claim of the draft before.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::names::Change;
use crate::table::claim::ClaimRecord;

/// The outcome, as indices into the two lists.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Matched {
    /// For each new claim what it is, and which old claim it was.
    pub(crate) new: Vec<(Change, Option<usize>)>,
    /// Old claims that have no new one.
    pub(crate) dropped: Vec<usize>,
}

/// Beyond so many pairs, claims are not compared by their words any more.
const PAIRS: usize = 250_000;

/// Matches from the strictest sense of "the same" to the loosest; each claim at most once, equal
/// ones in the order of the text.
pub(crate) fn match_claims(old: &[ClaimRecord], new: &[ClaimRecord]) -> Matched {
    let mut state = State { new: vec![None; new.len()], free: (0..old.len()).collect() };
    let what = |claim: &ClaimRecord| (claim.fingerprint.clone(), quotes(claim));
    state.by_key(old, new, Change::Unchanged, what, same_surroundings);
    state.by_key(old, new, Change::Moved, what, |_, _| true);
    state.by_key(old, new, Change::Reworded, |claim| claim.fingerprint.clone(), |_, _| true);
    state.by_key(old, new, Change::Reworded, |claim| (claim.kind, quotes(claim)), |_, _| true);
    state.by_words(old, new);
    let new = state.new.into_iter().map(|found| match found {
        Some((change, at)) => (change, Some(at)),
        None => (Change::New, None),
    });
    Matched { new: new.collect(), dropped: state.free.into_iter().collect() }
}

fn quotes(claim: &ClaimRecord) -> Vec<String> {
    claim.mentions.iter().map(|mention| mention.anchor.exact.clone()).collect()
}

/// Whether every mention stands between the same words as before. Where the old text began or ended,
/// its context was shorter; words added there are no change of context.
fn same_surroundings(old: &ClaimRecord, new: &ClaimRecord) -> bool {
    old.mentions.len() == new.mentions.len()
        && old.mentions.iter().zip(&new.mentions).all(|(old, new)| {
            new.anchor.prefix.ends_with(&old.anchor.prefix) && new.anchor.suffix.starts_with(&old.anchor.suffix)
        })
}

struct State {
    new: Vec<Option<(Change, usize)>>,
    free: BTreeSet<usize>,
}

impl State {
    fn by_key<K: Ord>(
        &mut self,
        old: &[ClaimRecord],
        new: &[ClaimRecord],
        change: Change,
        key: impl Fn(&ClaimRecord) -> K,
        fits: impl Fn(&ClaimRecord, &ClaimRecord) -> bool,
    ) {
        let mut waiting: BTreeMap<K, VecDeque<usize>> = BTreeMap::new();
        for at in &self.free {
            if let Some(claim) = old.get(*at) {
                waiting.entry(key(claim)).or_default().push_back(*at);
            }
        }
        for (slot, claim) in self.new.iter_mut().zip(new) {
            if slot.is_some() {
                continue;
            }
            let Some(same) = waiting.get_mut(&key(claim)) else { continue };
            let place = same.iter().position(|at| old.get(*at).is_some_and(|earlier| fits(earlier, claim)));
            if let Some(at) = place.and_then(|place| same.remove(place)) {
                *slot = Some((change, at));
                self.free.remove(&at);
            }
        }
    }

    /// Claims of one kind whose sentences share more than half of their words.
    fn by_words(&mut self, old: &[ClaimRecord], new: &[ClaimRecord]) {
        let open: Vec<usize> = (0..self.new.len()).filter(|at| self.new.get(*at) == Some(&None)).collect();
        if open.len().saturating_mul(self.free.len()) > PAIRS {
            return;
        }
        let mut pairs = Vec::new();
        for at in &open {
            let Some(claim) = new.get(*at) else { continue };
            for before in &self.free {
                let Some(earlier) = old.get(*before).filter(|earlier| earlier.kind == claim.kind) else { continue };
                let alike = alike(&earlier.statement, &claim.statement);
                if alike > 500 {
                    pairs.push((1000 - alike, *at, *before));
                }
            }
        }
        pairs.sort_unstable();
        for (_, at, before) in pairs {
            if let Some(slot @ None) = self.new.get_mut(at)
                && self.free.remove(&before)
            {
                *slot = Some((Change::Reworded, before));
            }
        }
    }
}

/// Shared words among all words of two sentences, in thousandths.
fn alike(one: &str, other: &str) -> usize {
    let words = |text: &str| -> BTreeSet<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
    };
    let (one, other) = (words(one), words(other));
    let shared = one.intersection(&other).count();
    let all = one.len() + other.len() - shared;
    (shared * 1000).checked_div(all).unwrap_or(0)
}
