//! The engine reads the corpus no worse than it did, and every claim points at its words.

#![allow(clippy::expect_used, reason = "a test stops at what it cannot read")]

use std::collections::BTreeMap;

use claims_engine::text::{Offsets, Unit};
use galley_tests::accuracy::{Annotated, Score, found, tagged_corpus};

/// Two parts of the corpus and the lowest F1 of each kind that is let through.
type Floors = BTreeMap<String, BTreeMap<String, f64>>;

fn part(name: &str) -> Vec<Annotated> {
    tagged_corpus(&galley_tests::top().join("tests/corpus").join(name)).expect("a readable corpus")
}

#[test]
fn the_score_does_not_fall() {
    let path = galley_tests::top().join("tests/corpus/floor.json");
    let text = std::fs::read_to_string(path).expect("the file of floors");
    let floors: Floors = serde_json::from_str(&text).expect("floors by part and kind");
    assert_eq!(floors.keys().collect::<Vec<_>>(), ["held", "open"]);
    let mut fallen = Vec::new();
    for (name, floor) in &floors {
        let mut score = Score::default();
        for one in part(name) {
            score.article(&one.gold, &found(&claims_engine::extract(&one.article, &one.options)));
        }
        for (kind, tally) in score.lines() {
            let lowest = floor.get(kind).copied().expect("a floor for each kind");
            if tally.f1() < lowest {
                fallen.push(format!("{name} {kind}: {:.3} is below {lowest}", tally.f1()));
            }
        }
    }
    assert!(fallen.is_empty(), "{fallen:#?}");
}

#[test]
fn every_mention_cuts_out_words_of_the_article() {
    for one in part("open").into_iter().chain(part("held")) {
        let text = one.article.text();
        let offsets = Offsets::new(text, Unit::CodePoint);
        for claim in claims_engine::extract(&one.article, &one.options).claims {
            assert!(!claim.mentions.is_empty(), "{}: {}", one.name, claim.statement);
            for span in claim.mentions {
                let words = text.get(span.start as usize..span.end as usize);
                assert!(words.is_some_and(|words| !words.trim().is_empty()), "{}: {span:?}", one.name);
                let (start, end) = (offsets.from_byte(span.start), offsets.from_byte(span.end));
                let counted: String = text.chars().skip(start as usize).take((end - start) as usize).collect();
                assert_eq!(Some(counted.as_str()), words, "{}", one.name);
            }
        }
    }
}

#[test]
fn the_corpus_is_of_the_size_and_division_it_should_be() {
    let (open, held) = (part("open").len(), part("held").len());
    assert!(open + held >= 120, "the corpus is large enough to tell kinds apart: {}", open + held);
    assert!(held >= 16, "as many are held back as tell a fall from chance: {held}");
}
