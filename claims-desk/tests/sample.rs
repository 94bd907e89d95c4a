//! The shipped sample comes out as its README says, for each policy.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;

use claims_desk::out::Claim;
use claims_desk::shape::{ClaimKind, Stance, Status};
use claims_desk::{batch, sample};

/// `kind: item, item` and the status of every claim.
fn statuses(policy: &str) -> BTreeMap<String, &'static str> {
    let assessed = sample::reading().unwrap().assess(sample::evidence().unwrap(), batch::policy(policy).unwrap());
    let name = |claim: &Claim| {
        let items = &claim.assessment.as_ref().unwrap().items;
        let items: Vec<_> = items.iter().map(|item| item.item.as_str()).collect();
        format!("{}: {}", claim.kind.name(), items.join(", "))
    };
    let claims = assessed.document().claims;
    claims.iter().map(|claim| (name(claim), claim.assessment.as_ref().unwrap().status.name())).collect()
}

/// The rows of the README's last table: claim, status under `desk`, status under `single`.
fn promised() -> Vec<[String; 3]> {
    let rows = sample::README.lines().skip_while(|line| !line.starts_with("| claim |")).skip(2);
    let rows = rows.take_while(|line| line.starts_with('|'));
    rows.map(|row| {
        let mut cells = row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned());
        [cells.next().unwrap(), cells.next().unwrap(), cells.next().unwrap()]
    })
    .collect()
}

#[test]
fn every_claim_has_the_status_that_the_readme_promises() {
    let promised = promised();
    assert!(promised.len() >= 8);
    for (column, policy) in [(1, "desk"), (2, "single")] {
        let mut found = statuses(policy);
        for row in &promised {
            let status = found.remove(&row[0]);
            assert_eq!(status, Some(row[column].as_str()), "{} under {policy}; the rest: {found:?}", row[0]);
        }
        let nothing = Status::NotEnoughEvidence.name();
        assert!(found.values().all(|status| *status == nothing), "nothing decides these: {found:?}");
    }
}

#[test]
fn each_record_does_what_it_is_there_for() {
    let assessed = sample::reading().unwrap().assess(sample::evidence().unwrap(), batch::policy("desk").unwrap());
    // What v5 does for "the first in six years" is another matter: it tells of the meeting before.
    let events = |claim: &Claim| claim.kind <= ClaimKind::TravelMode;
    let links = |id: &str| -> Vec<Stance> {
        let claims = assessed.document().claims.into_iter().filter(events);
        let links = claims.flat_map(|claim| claim.assessment.unwrap().links);
        links.filter(|link| link.evidence == id).map(|link| link.stance).collect()
    };
    assert!(links("v1").contains(&Stance::Supports));
    assert!(links("v4").contains(&Stance::Refutes));
    assert!(links("v5").iter().all(|stance| *stance == Stance::Irrelevant), "2019 is another meeting");
    assert!(links("v7").iter().all(|stance| !matches!(stance, Stance::Supports)), "a preview confirms nothing");
    let origin = |id: &str| {
        assessed.assessments[0].links.iter().find(|link| link.evidence == id).map(|link| link.origin).unwrap()
    };
    assert_eq!(origin("v2"), origin("v3"), "two copies of one story");
    assert_ne!(origin("v8"), origin("v9"));
}

#[test]
fn the_window_names_items_as_assessments_do() {
    let folder = tempfile::tempdir().unwrap();
    let desk = claims_desk::Desk::open(folder.path()).unwrap();
    let now = chrono::DateTime::UNIX_EPOCH;
    let article = desk.open_sample(claims_desk::wire::Nothing {}, now).unwrap().article;
    for claim in &article.claims {
        let names: Vec<_> = claim.items.iter().map(|item| &item.item).collect();
        let assessed: Vec<_> = claim.state.assessment.items.iter().map(|item| &item.item).collect();
        assert_eq!(names, assessed);
        assert!(claim.items.iter().all(|item| !item.mentions.is_empty()), "{}", claim.statement);
    }
}
