//! Which records go back to one origin: one publisher, one stated origin, or one text.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::fold::fold;
use crate::nation::Nation;
use crate::shingle::{Shingles, copies};
use crate::source::{Evidence, Source};
use crate::words::Word;

struct Agencies {
    /// Every name of an agency, folded, with the first one.
    by_name: FxHashMap<String, String>,
    nations: FxHashMap<String, Nation>,
}

static AGENCIES: LazyLock<Agencies> = LazyLock::new(|| {
    let mut agencies = Agencies { by_name: FxHashMap::default(), nations: FxHashMap::default() };
    for row in include_str!("../data/agencies.tsv").lines().filter(|row| !row.starts_with('#')) {
        let mut fields = row.split('\t');
        let name = fold(fields.next().unwrap_or(""));
        let others = fields.next().unwrap_or("").split(';').map(fold).filter(|other| !other.is_empty());
        agencies.by_name.extend(others.map(|other| (other, name.clone())));
        if let Some(nation) = fields.next().and_then(Nation::coded) {
            agencies.nations.insert(name.clone(), nation);
        }
        agencies.by_name.insert(name.clone(), name);
    }
    agencies
});

/// The one name under which a publisher or agency is counted.
fn house(name: &str) -> String {
    let folded = fold(name);
    let bare = folded.strip_prefix("the ").unwrap_or(&folded);
    AGENCIES.by_name.get(bare).map_or_else(|| bare.to_owned(), Clone::clone)
}

/// The country of a publisher, where its name tells (`China Daily`) or it is a known agency.
pub(crate) fn publisher_nation(source: &Source) -> Option<Nation> {
    let name = house(&source.publisher);
    if let Some(nation) = AGENCIES.nations.get(&name) {
        return Some(*nation);
    }
    let words: Vec<&str> = name.split(' ').collect();
    (0..words.len()).find_map(|at| Nation::at(&words[at..])).map(|(nation, _, _)| nation)
}

/// The longest name of an agency that begins at word `at`.
fn agency_at(words: &[Word], at: usize) -> Option<(String, usize)> {
    const LONGEST: usize = 5;
    (1..=LONGEST).rev().find_map(|length| {
        let run = words.get(at..at + length)?;
        // `AP` and `RIA` are agencies only in capitals.
        if !run.first()?.capital {
            return None;
        }
        let name = run.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ");
        AGENCIES.by_name.get(&name).map(|house| (house.clone(), length))
    })
}

/// Names of papers and stations end so; what they report is theirs.
const HOUSES: &[&str] = &[
    "agency",
    "news",
    "times",
    "post",
    "daily",
    "herald",
    "tv",
    "journal",
    "gazette",
    "guardian",
    "tribune",
    "wire",
    "broadcaster",
    "mirror",
    "telegraph",
];
const REPORTS: &[&str] = &["reported", "reports", "said", "says", "quoted", "cited"];

/// Whose report an excerpt says that it gives: `Xinhua reported`, `according to KCNA`, `(Reuters) -`.
pub(crate) fn stated_origins(text: &str, words: &[Word]) -> Vec<String> {
    let mut found = Vec::new();
    let word = |at: usize| words.get(at).map_or("", |word| word.folded.as_str());
    for at in 0..words.len() {
        let cited = at.checked_sub(1).map_or("", word);
        let cited =
            if matches!(cited, "the" | "official" | "state") { at.checked_sub(2).map_or("", word) } else { cited };
        let two_before = at.checked_sub(2).map_or("", word);
        let by = (cited == "to" && (two_before == "according" || at >= 3 && word(at - 3) == "according"))
            || matches!(cited, "citing" | "quoting" | "via" | "source" | "courtesy");
        if let Some((name, length)) = agency_at(words, at) {
            let opened = text
                .get(..words[at].span.start as usize)
                .is_some_and(|before| before.ends_with('(') || before.ends_with('/'));
            let reports = REPORTS.contains(&word(at + length))
                || (word(at + length) == "news" && REPORTS.contains(&word(at + length + 2)));
            if by || opened || reports {
                found.push(name);
            }
            continue;
        }
        if !words[at].capital {
            continue;
        }
        let mut end = at;
        while words.get(end).is_some_and(|word| word.capital) && end < at + 5 {
            end += 1;
        }
        let opens_name = at == 0 || !words[at - 1].capital || words[at].opens;
        let is_house = end > at + 1 && HOUSES.contains(&word(end - 1));
        if opens_name && is_house && (by || REPORTS.contains(&word(end))) {
            let name: Vec<&str> =
                words[at..end].iter().map(|word| word.folded.as_str()).filter(|word| *word != "the").collect();
            found.push(house(&name.join(" ")));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Marks that part the houses of a shared credit.
const JOINED: [char; 6] = ['/', '(', ')', ',', '|', '–'];

/// Every name under which a record is counted.
fn houses(record: &Evidence) -> Vec<String> {
    let mut found: Vec<String> = record.sketch.origins.clone();
    found.push(house(&record.source.publisher));
    found.extend(record.source.origin.as_deref().map(house));
    // `Daily Courier / Reuters`, `Evening Post via AFP`.
    if !record.source.publisher.contains(JOINED) && !record.source.publisher.contains(" via ") {
        found.retain(|name| !name.is_empty());
        return found;
    }
    for part in record.source.publisher.split(['/', '(', ')', ',', '|', '–']).flat_map(|part| part.split(" via ")) {
        let name = house(part);
        if AGENCIES.nations.contains_key(&name) || AGENCIES.by_name.contains_key(&name) {
            found.push(name);
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

/// The origin of each record.
#[derive(Clone, Debug)]
pub(crate) struct Origins {
    numbers: Vec<u32>,
}

impl Origins {
    /// Clusters the records. Numbers count from 1 by the first record of each cluster.
    pub(crate) fn of(evidence: &[Evidence]) -> Self {
        let mut parent: Vec<usize> = (0..evidence.len()).collect();
        let mut first: FxHashMap<String, usize> = FxHashMap::default();
        for (at, record) in evidence.iter().enumerate() {
            for name in houses(record) {
                let other = *first.entry(name).or_insert(at);
                join(&mut parent, at, other);
            }
        }
        let texts: Vec<&Shingles> = evidence.iter().map(|record| &record.sketch.shingles).collect();
        for (a, b) in copies(&texts) {
            join(&mut parent, a, b);
        }
        let mut numbers = Vec::with_capacity(evidence.len());
        let mut named: FxHashMap<usize, u32> = FxHashMap::default();
        for at in 0..evidence.len() {
            let next = named.len() as u32 + 1;
            numbers.push(*named.entry(root(&mut parent, at)).or_insert(next));
        }
        Self { numbers }
    }

    /// The number of the record's origin.
    pub(crate) fn number(&self, at: usize) -> u32 {
        self.numbers.get(at).copied().unwrap_or(0)
    }
}

fn root(parent: &mut [usize], mut at: usize) -> usize {
    while parent[at] != at {
        parent[at] = parent[parent[at]];
        at = parent[at];
    }
    at
}

fn join(parent: &mut [usize], a: usize, b: usize) {
    let (a, b) = (root(parent, a), root(parent, b));
    let (low, high) = (a.min(b), a.max(b));
    parent[high] = low;
}

/// Why two records count as one, with the likeness of their texts in hundredths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kinship {
    /// The name that both go back to, folded, where there is one.
    pub origin: Option<String>,
    /// Share of three-word runs that both have, in hundredths, exactly counted and rounded down.
    pub likeness_percent: usize,
    /// Whether the texts are copies, whole or cut down.
    pub copies: bool,
}

/// How two records are akin, for showing why they count once.
pub fn kinship(a: &Evidence, b: &Evidence) -> Kinship {
    let others = houses(b);
    let origin = houses(a).into_iter().filter(|name| others.contains(name)).min();
    let (left, right) = (&a.sketch.shingles, &b.sketch.shingles);
    Kinship { origin, likeness_percent: left.likeness(right), copies: left.is_copy(right) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(stated_origins(text, &words(text)), expected, "{text}");
    }

    #[test]
    fn stated_origins_are_read() {
        check("Kim left Pyongyang by train, Xinhua reported.", &["xinhua"]);
        check("Kim left by train, according to the Korean Central News Agency.", &["kcna"]);
        check("BEIJING, Sept 4 (Reuters) - Xi met Kim.", &["reuters"]);
        check("The official Xinhua News Agency said Xi met Kim.", &["xinhua"]);
        check("Xi met Kim, the Evening Gazette reported on Friday.", &["evening gazette"]);
        check("Xi met Kim, citing KCNA.", &["kcna"]);
    }

    #[test]
    fn names_alone_are_no_origin() {
        check("The ap is new. Reuters has an office there. He said the New York Times was wrong.", &[]);
        check("Foreign Minister Wang Yi said so, according to Chinese officials.", &[]);
    }
}
