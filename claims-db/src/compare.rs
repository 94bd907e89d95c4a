//! Which claim of a new draft is which claim of the draft before.
//!
//! Claims are compared by what they assert (their fingerprint), by the exact words that state them and by the words
//! around those (see `surroundings.rs`); then the order of the text says which of the same ones have moved.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use claims_engine::Extraction;
use claims_engine::kinds::{Claim, ClaimKind};
use claims_engine::text::Article;

use crate::fingerprint;
use crate::names::Change;
use crate::order::Order;
use crate::surroundings::{Page, Surroundings};

/// One claim, as far as it is compared.
#[derive(Clone, Debug)]
pub(crate) struct Side {
    kind: ClaimKind,
    fingerprint: String,
    /// What it says, one after the other, and where the first begins.
    quotes: Vec<String>,
    start: u32,
    around: Vec<Surroundings>,
    statement: String,
}

impl Side {
    /// A claim of a text.
    pub(crate) fn of(page: &Page<'_>, claim: &Claim, fingerprint: String) -> Self {
        Self {
            kind: claim.kind,
            fingerprint,
            quotes: claim.mentions.iter().map(|span| span.of(page.text()).to_owned()).collect(),
            start: claim.mentions.first().map_or(0, |span| span.start),
            around: claim.mentions.iter().map(|span| page.around(*span)).collect(),
            statement: claim.statement.clone(),
        }
    }

    /// Whether every mention stands between the same words as before.
    fn same_surroundings(&self, new: &Self) -> bool {
        self.around.len() == new.around.len()
            && self.around.iter().zip(&new.around).all(|(old, new)| old.is_kept_in(new))
    }
}

/// What became of one claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// New, unchanged, moved or reworded.
    pub change: Change,
    /// Which claim of the draft before it was, from 0.
    pub previous: Option<usize>,
    /// Whether it is the same assertion in exactly the same words: what it rests on goes along.
    pub same: bool,
    /// Whether it also stands between the same words: then a decision on it holds without anybody looking again.
    pub settled: bool,
}

impl Match {
    const NONE: Self = Self { change: Change::New, previous: None, same: false, settled: false };
}

/// What became of the claims of one draft in the next, as indices into the two lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matches {
    /// For each new claim what it is.
    pub new: Vec<Match>,
    /// Claims of the draft before that the new one does not make.
    pub dropped: Vec<usize>,
}

/// Compares two readings, as [`crate::Writer::add_draft`] does before anybody has corrected or decided anything.
pub fn compare_readings(old: (&Article, &Extraction), new: (&Article, &Extraction)) -> Matches {
    let sides = |(article, reading): (&Article, &Extraction)| -> Vec<Side> {
        let page = Page::of(article.text());
        let claims = reading.claims.iter().map(|claim| {
            let event = claim.event.and_then(|at| reading.events.get(at));
            Side::of(&page, claim, fingerprint::of(claim.kind, &claim.value, event))
        });
        claims.collect()
    };
    match_claims(&sides(old), &sides(new)).0
}

/// Beyond so many pairs, claims are not compared by their words any more.
const PAIRS: usize = 250_000;

/// Matches from the strictest sense of "the same" to the loosest; each claim at most once, equal
/// ones in the order of the text. Also gives the order in which the same ones stand in both drafts.
pub(crate) fn match_claims(old: &[Side], new: &[Side]) -> (Matches, Order) {
    let mut state = State { new: vec![Match::NONE; new.len()], free: (0..old.len()).collect() };
    let same = |claim: &Side| (claim.fingerprint.clone(), claim.quotes.clone());
    state.by_key(old, new, [true, true], same, Side::same_surroundings);
    state.by_key(old, new, [true, false], same, |_, _| true);
    state.by_key(old, new, [false; 2], |claim| claim.fingerprint.clone(), |_, _| true);
    state.by_key(old, new, [false; 2], |claim| (claim.kind, claim.quotes.clone()), |_, _| true);
    state.by_words(old, new);
    let order = state.tell_moved(old, new);
    (Matches { new: state.new, dropped: state.free.into_iter().collect() }, order)
}

struct State {
    new: Vec<Match>,
    free: BTreeSet<usize>,
}

impl State {
    fn by_key<K: Ord>(
        &mut self,
        old: &[Side],
        new: &[Side],
        [same, settled]: [bool; 2],
        key: impl Fn(&Side) -> K,
        fits: impl Fn(&Side, &Side) -> bool,
    ) {
        let mut waiting: BTreeMap<K, VecDeque<usize>> = BTreeMap::new();
        for at in &self.free {
            if let Some(claim) = old.get(*at) {
                waiting.entry(key(claim)).or_default().push_back(*at);
            }
        }
        for (slot, claim) in self.new.iter_mut().zip(new) {
            if slot.previous.is_some() {
                continue;
            }
            let Some(equal) = waiting.get_mut(&key(claim)) else { continue };
            let place = equal.iter().position(|at| old.get(*at).is_some_and(|earlier| fits(earlier, claim)));
            if let Some(at) = place.and_then(|place| equal.remove(place)) {
                *slot = Match { change: Change::Reworded, previous: Some(at), same, settled };
                self.free.remove(&at);
            }
        }
    }

    /// Claims of one kind whose sentences share more than half of their words.
    fn by_words(&mut self, old: &[Side], new: &[Side]) {
        let open: Vec<usize> =
            (0..self.new.len()).filter(|at| self.new.get(*at).is_some_and(|slot| slot.previous.is_none())).collect();
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
            if let Some(slot) = self.new.get_mut(at).filter(|slot| slot.previous.is_none())
                && self.free.remove(&before)
            {
                *slot = Match { change: Change::Reworded, previous: Some(before), ..Match::NONE };
            }
        }
    }

    /// Of the claims that are the same, those that stand in the same order as before are where they were.
    fn tell_moved(&mut self, old: &[Side], new: &[Side]) -> Order {
        let place = |of: &Match, at: usize| Some((old.get(of.previous?)?.start, new.get(at)?.start));
        let same = self.new.iter().enumerate().filter(|(_, slot)| slot.same);
        let order = Order::of(same.filter_map(|(at, slot)| place(slot, at)).collect());
        for (at, slot) in self.new.iter_mut().enumerate().filter(|(_, slot)| slot.same) {
            let kept = place(slot, at).is_some_and(|(from, to)| order.keeps(from, to));
            slot.change = match (kept, slot.settled) {
                (true, true) => Change::Unchanged,
                (true, false) => Change::Reworded,
                (false, _) => Change::Moved,
            };
        }
        order
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

#[cfg(test)]
mod tests {
    use claims_engine::{Options, extract};

    use super::*;

    const OLD: &str = "Kim Jong-un met Xi Jinping in Beijing on September 4, 2025. They drank tea.\n\n\
        Vladimir Putin met Narendra Modi in Tianjin on September 1, 2025. They shook hands.\n\n\
        Shehbaz Sharif met Li Qiang in Islamabad on August 27, 2025. They signed papers.\n";

    /// For each claim of the new text its kind, what became of it, and whether a decision holds.
    fn fates(new: &str) -> (Vec<(ClaimKind, Change, bool)>, usize) {
        let read = |text: &str| {
            let article = Article::new(text);
            let reading = extract(&article, &Options::default());
            (article, reading)
        };
        let (old, new) = (read(OLD), read(new));
        let matches = compare_readings((&old.0, &old.1), (&new.0, &new.1));
        let kinds = new.1.claims.iter().map(|claim| claim.kind);
        let told = kinds.zip(&matches.new).map(|(kind, one)| (kind, one.change, one.settled));
        (told.collect(), matches.dropped.len())
    }

    #[test]
    fn the_same_text_and_paragraphs_put_in_between_change_nothing() {
        let all = fates(OLD);
        assert_eq!(all.0.len(), 9, "{all:?}");
        assert!(all.0.iter().all(|(_, change, settled)| *change == Change::Unchanged && *settled), "{all:?}");
        let longer = OLD.replace("\n\n", "\n\nNothing else was said that day.\n\n");
        let longer = fates(&format!("The news of the week.\n\n{longer}"));
        assert!(longer.0.iter().all(|(_, change, settled)| *change == Change::Unchanged && *settled), "{longer:?}");
    }

    #[test]
    fn a_paragraph_in_another_place_has_moved_with_its_decisions() {
        let mut paragraphs: Vec<&str> = OLD.trim_end().split("\n\n").collect();
        paragraphs.rotate_right(1);
        let (told, dropped) = fates(&paragraphs.join("\n\n"));
        let moved: Vec<_> = told.iter().filter(|(_, change, _)| *change == Change::Moved).collect();
        assert_eq!((told.len(), moved.len(), dropped), (9, 3, 0), "{told:?}");
        assert!(told.iter().all(|(_, _, settled)| *settled), "{told:?}");
    }

    #[test]
    fn another_value_is_reworded_and_other_words_around_ask_again() {
        let (told, dropped) = fates(&OLD.replace("September 1, 2025", "September 2, 2025"));
        let dates: Vec<_> = told.iter().filter(|(kind, ..)| *kind == ClaimKind::MeetingDate).collect();
        assert_eq!(dates.iter().filter(|(_, change, _)| *change == Change::Reworded).count(), 1, "{told:?}");
        assert_eq!(dropped, 0);
        let (told, _) = fates(&OLD.replace("They shook hands", "It was not so"));
        assert!(told.iter().any(|(kind, change, settled)| {
            *kind == ClaimKind::MeetingDate && *change == Change::Reworded && !*settled
        }));
    }

    #[test]
    fn what_goes_is_dropped_and_what_comes_is_new() {
        let (told, dropped) = fates(&OLD.replace(
            "Shehbaz Sharif met Li Qiang in Islamabad on August 27, 2025. They signed papers.",
            "Emmanuel Macron flew to Berlin on Tuesday.",
        ));
        assert_eq!(told.iter().filter(|(_, change, _)| *change == Change::Unchanged).count(), 6, "{told:?}");
        assert!(told.iter().any(|(kind, change, _)| *kind == ClaimKind::TravelMode && *change == Change::New));
        assert!(dropped >= 2, "{told:?}");
    }
}
