//! Copies, origins and what would change an assessment.

use super::{beijing, text};
use crate::{Assessment, Evidence, Policy, Status, Tier, assess, flips, kinship};

fn telling(id: &str, publisher: &str, opening: &str) -> Evidence {
    text(&format!("{opening} Kim Jong Un met Xi Jinping in Beijing on Sept. 4."))
        .meeting("met")
        .who(&["Kim Jong Un", "Xi Jinping"])
        .city("Beijing")
        .on("Sept. 4", "2025-09-04")
        .record(id, publisher, "2025-09-05")
}

fn date(evidence: &[Evidence]) -> Assessment {
    let (article, reading) = beijing().article();
    assess(&article, &reading, evidence, &Policy::desk()).remove(0)
}

const OPENINGS: [&str; 3] = [
    "After a long journey that few had been told of beforehand, and with flags out along the avenue,",
    "Talks on trade, grain and the border rivers were on the table when, as seen on television,",
    "Diplomats from four embassies described a warm and carefully staged welcome on the day that",
];

#[test]
fn three_origins_are_enough_and_copies_are_one() {
    let three: Vec<Evidence> = OPENINGS
        .iter()
        .enumerate()
        .map(|(at, words)| telling(&format!("v{at}"), &format!("Paper {at}"), words))
        .collect();
    assert_eq!(date(&three).status, Status::Supported);
    let copies: Vec<Evidence> =
        (0..3).map(|at| telling(&format!("v{at}"), &format!("Paper {at}"), OPENINGS[0])).collect();
    assert_eq!(date(&copies).status, Status::NotEnoughEvidence);
    assert!(date(&copies).links.iter().all(|link| link.origin == 1));
    assert!(kinship(&copies[0], &copies[1]).copies);
    let mut wired = three.clone();
    for record in &mut wired {
        record.source.origin = Some("Xinhua".to_owned());
    }
    assert_eq!(date(&wired).status, Status::NotEnoughEvidence);
    assert_eq!(kinship(&wired[0], &wired[1]).origin.as_deref(), Some("xinhua"));
    let house: Vec<Evidence> =
        OPENINGS.iter().enumerate().map(|(at, words)| telling(&format!("v{at}"), "One Paper", words)).collect();
    assert_eq!(date(&house).status, Status::NotEnoughEvidence);
}

#[test]
fn one_primary_source_is_enough() {
    let mut one = telling("v1", "Foreign Ministry", "");
    one.source.tier = Tier::Primary;
    assert_eq!(date(&[one]).status, Status::Supported);
}

#[test]
fn the_smallest_change_is_told_and_is_true() {
    let mut evidence: Vec<Evidence> = OPENINGS
        .iter()
        .enumerate()
        .map(|(at, words)| telling(&format!("v{at}"), &format!("Paper {at}"), words))
        .collect();
    let flip = |evidence: &[Evidence]| flips(&date(evidence), evidence, &Policy::desk()).remove(0);
    assert_eq!((flip(&evidence).remove.len(), flip(&evidence).becomes), (1, Status::NotEnoughEvidence));
    let without = |evidence: &[Evidence], gone: &[String]| -> Vec<Evidence> {
        evidence.iter().filter(|record| !gone.contains(&record.id)).cloned().collect()
    };
    assert_eq!(date(&without(&evidence, &flip(&evidence).remove)).status, Status::NotEnoughEvidence);
    assert_eq!(
        flip(&evidence[..2]).sentence,
        "2025-09-04: one more independent source, or one primary source would make it supported"
    );
    let against =
        text("Kim Jong Un met Xi Jinping in Beijing on Sept. 3.").meeting("met").who(&["Kim Jong Un", "Xi Jinping"]);
    evidence.push(against.city("Beijing").on("Sept. 3", "2025-09-03").record("v9", "Other", "2025-09-05"));
    assert_eq!(date(&evidence).status, Status::Conflicting);
    let change = flip(&evidence);
    assert_eq!((change.remove, change.becomes), (vec!["v9".to_owned()], Status::Supported));
}
