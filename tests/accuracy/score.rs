//! Counts over many articles, and what they come to.

use std::collections::BTreeMap;

use super::items::{Item, Items, Kind};
use super::matching::pair;

/// How many were right, how many there were, how many were found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Found and right.
    pub hits: u32,
    /// In the gold.
    pub gold: u32,
    /// Found at all.
    pub found: u32,
}

impl Tally {
    /// The share of what was found that is right.
    pub fn precision(self) -> f64 {
        share(self.hits, self.found, self.gold == 0)
    }

    /// The share of what there is that was found.
    pub fn recall(self) -> f64 {
        share(self.hits, self.gold, true)
    }

    /// Their harmonic mean.
    pub fn f1(self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }
    }

    fn add(&mut self, other: Tally) {
        self.hits += other.hits;
        self.gold += other.gold;
        self.found += other.found;
    }
}

fn share(part: u32, whole: u32, of_nothing: bool) -> f64 {
    match whole {
        0 => f64::from(u8::from(of_nothing)),
        _ => f64::from(part) / f64::from(whole),
    }
}

/// Where one article's reading differs from the gold.
#[derive(Clone, Debug)]
pub struct Difference {
    /// What sort of item.
    pub kind: Kind,
    /// In the gold, not found.
    pub missed: Vec<Item>,
    /// Found, not in the gold.
    pub extra: Vec<Item>,
}

/// The counts by kind.
#[derive(Clone, Debug, Default)]
pub struct Score(BTreeMap<Kind, Tally>);

impl Score {
    /// The counts of one kind.
    pub fn of(&self, kind: Kind) -> Tally {
        self.0.get(&kind).copied().unwrap_or_default()
    }

    /// Every line of the table: the core kinds together, then each kind.
    pub fn lines(&self) -> Vec<(&'static str, Tally)> {
        let mut core = Tally::default();
        for kind in Kind::CORE {
            core.add(self.of(*kind));
        }
        let mut lines = vec![("core", core)];
        lines.extend(Kind::ALL.iter().map(|kind| (kind.name(), self.of(*kind))));
        lines
    }

    /// Adds one article and says where it differs.
    pub fn article(&mut self, gold: &Items, found: &Items) -> Vec<Difference> {
        let mut out = Vec::new();
        for &kind in Kind::ALL.iter().filter(|kind| gold.further || !Kind::FURTHER.contains(kind)) {
            let (tally, difference) = grade(kind, gold, found);
            self.0.entry(kind).or_default().add(tally);
            out.extend(Some(difference).filter(|d| !d.missed.is_empty() || !d.extra.is_empty()));
        }
        out
    }
}

/// Compares one kind of one article.
pub fn grade(kind: Kind, gold: &Items, found: &Items) -> (Tally, Difference) {
    let gold: Vec<&Item> = gold.of(kind).collect();
    let found: Vec<&Item> = found.of(kind).collect();
    let pairs = pair(&gold, &found);
    let missed = gold.iter().zip(&pairs).filter(|(_, pair)| pair.is_none()).map(|(item, _)| (*item).clone()).collect();
    let used = |f: usize| pairs.contains(&Some(f));
    let extra = found.iter().enumerate().filter(|(f, _)| !used(*f)).map(|(_, item)| (*item).clone()).collect();
    let hits = pairs.iter().flatten().count() as u32;
    let tally = Tally { hits, gold: gold.len() as u32, found: found.len() as u32 };
    (tally, Difference { kind, missed, extra })
}

#[cfg(test)]
mod tests {
    use super::super::items::Meeting;
    use super::*;

    fn meeting(date: &str, place: &str) -> Meeting {
        Meeting { dates: vec![date.to_owned()], places: vec![place.to_owned()], ..Meeting::default() }
    }

    #[test]
    fn a_right_date_on_the_wrong_meeting_links_nothing() {
        let (mut gold, mut found, mut score) = (Items::default(), Items::default(), Score::default());
        gold.meeting(&meeting("2011-05-03", "Doha"));
        gold.meeting(&meeting("2011-05-04", "Cairo"));
        found.meeting(&meeting("2011-05-03", "Cairo"));
        found.meeting(&meeting("2011-05-04", "Doha"));
        score.article(&gold, &found);
        assert_eq!(score.of(Kind::Date), Tally { hits: 2, gold: 2, found: 2 });
        assert_eq!(score.of(Kind::Linked), Tally { hits: 0, gold: 2, found: 2 });
    }

    #[test]
    fn nothing_found_where_nothing_is_has_full_marks() {
        assert!((Tally::default().f1() - 1.0).abs() < 1e-9);
        assert!(Tally { hits: 0, gold: 0, found: 2 }.f1() < 1e-9);
        assert!(Tally { hits: 0, gold: 2, found: 0 }.f1() < 1e-9);
    }

    #[test]
    fn a_destination_counts_where_the_gold_names_one() {
        let (mut gold, mut found) = (Items::default(), Items::default());
        gold.journey("train", "Kim", None);
        gold.journey("train", "Ri", Some("Sinuiju"));
        found.journey("train", "Kim", Some("home"));
        found.journey("train", "Ri", None);
        assert_eq!(grade(Kind::Journeys, &gold, &found).0.hits, 1);
        assert_eq!(grade(Kind::Travel, &gold, &found).0.hits, 2);
    }
}
