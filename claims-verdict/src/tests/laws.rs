//! What holds for all evidence, checked on evidence made up at random.

use claims_engine::event::Phase;
use claims_engine::mention::Mode;
use proptest::prelude::*;

use super::{Text, beijing, text, well_formed};
use crate::{Assessment, Evidence, Policy, Stance, Status, Tier, assess};

/// One of many tellings: who, what, where, when, how sure.
fn telling(people: usize, word: usize, place: usize, day: u32, phase: usize, extra: usize) -> Text {
    let people =
        [&["Kim Jong Un", "Xi Jinping"][..], &["Xi Jinping"], &["Xi Jinping", "Vladimir Putin"], &["Lee Jae-myung"]]
            [people % 4];
    let word = ["summit", "talks", "parade"][word % 3];
    let place = ["Beijing", "Great Hall of the People", "Shanghai", "China", "Pyongyang"][place % 5];
    let written = format!(
        "On {day} September {} held a {word} in {place}, reportedly; he did not meet anybody else.",
        people.join(" and ")
    );
    let mut made = text(&written).meeting(word).who(people).city(place);
    made = made.on(&format!("{day} September"), &format!("2025-09-{day:02}"));
    made = match phase % 4 {
        0 => made.phase(Phase::Planned),
        1 => made.phase(Phase::Cancelled),
        _ => made,
    };
    match extra % 6 {
        0 => made.hedged("reportedly"),
        1 => made.denied("did not meet"),
        2 => made.journey(Mode::Plane, "he").with(people[0], people[0]),
        _ => made,
    }
}

prop_compose! {
    fn record()(
        people in 0usize..4, word in 0usize..3, place in 0usize..5, day in 1u32..8, phase in 0usize..6, extra in 0usize..6,
        publisher in 0usize..6, published in 1u32..12, primary in any::<bool>(),
    ) -> (Text, usize, u32, bool) {
        (telling(people, word, place, day, phase, extra), publisher, published, primary)
    }
}

fn records(made: Vec<(Text, usize, u32, bool)>) -> Vec<Evidence> {
    let one = |(at, (text, publisher, published, primary)): (usize, (Text, usize, u32, bool))| {
        let mut record =
            text.record(&format!("v{at}"), &format!("Publisher {publisher}"), &format!("2025-09-{published:02}"));
        if primary {
            record.source.tier = Tier::Primary;
        }
        record
    };
    made.into_iter().enumerate().map(one).collect()
}

fn run(evidence: &[Evidence], policy: &Policy) -> Vec<Assessment> {
    let (article, reading) = beijing().article();
    let found = assess(&article, &reading, evidence, policy);
    for assessment in &found {
        well_formed(assessment, &article, evidence);
    }
    found
}

/// Statuses and, sorted, the reasons of every item: what must not depend on the order.
fn essence(found: &[Assessment]) -> Vec<(Status, Vec<String>)> {
    found
        .iter()
        .map(|claim| {
            let of_item = |item: &crate::ItemAssessment| {
                let mut reasons: Vec<String> = item.reasons.iter().map(|reason| format!("{reason:?}")).collect();
                reasons.sort();
                format!("{} {:?} {:?} {reasons:?}", item.item, item.status, item.missing)
            };
            (claim.status, claim.items.iter().map(of_item).collect())
        })
        .collect()
}

fn statuses(found: &[Assessment]) -> Vec<(Status, Vec<Status>)> {
    found.iter().map(|claim| (claim.status, claim.items.iter().map(|item| item.status).collect())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_evidence_does_not_matter(made in prop::collection::vec(record(), 0..6), by in 0usize..6) {
        let evidence = records(made);
        let mut turned = evidence.clone();
        turned.reverse();
        if !turned.is_empty() {
            let by = by % turned.len();
            turned.rotate_left(by);
        }
        for policy in [Policy::desk(), Policy::single()] {
            prop_assert_eq!(essence(&run(&evidence, &policy)), essence(&run(&turned, &policy)));
        }
    }

    #[test]
    fn an_irrelevant_excerpt_changes_nothing(made in prop::collection::vec(record(), 0..5), one in record()) {
        let mut evidence = records(made);
        let before = run(&evidence, &Policy::desk());
        let mut more = one.0.record("more", "Publisher of its own", "2025-09-09");
        more.source.tier = Tier::Primary;
        evidence.push(more);
        let after = run(&evidence, &Policy::desk());
        for (before, after) in before.iter().zip(&after) {
            if after.links.last().is_some_and(|link| link.stance == Stance::Irrelevant) {
                prop_assert_eq!(&before.items, &after.items);
                prop_assert_eq!(before.status, after.status);
            }
        }
    }

    #[test]
    fn a_copy_never_changes_a_status(made in prop::collection::vec(record(), 1..5), which in 0usize..5) {
        let mut evidence = records(made);
        let before = statuses(&run(&evidence, &Policy::desk()));
        let mut copy = evidence[which % evidence.len()].clone();
        copy.id = "copy".to_owned();
        copy.source.publisher = "A paper that prints what it gets".to_owned();
        evidence.push(copy);
        prop_assert_eq!(before, statuses(&run(&evidence, &Policy::desk())));
    }
}

#[test]
fn without_evidence_nothing_is_enough() {
    for policy in [Policy::desk(), Policy::single()] {
        for claim in run(&[], &policy) {
            assert_eq!(claim.status, Status::NotEnoughEvidence);
            assert!(claim.links.is_empty() && claim.missing.is_some());
        }
    }
}
