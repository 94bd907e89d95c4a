//! One article from its adding to a decision, across a restart.

mod fixture;

use claims_db::{Change, Stage};
use claims_verdict::{Stance, Status};
use fixture::{Room, TEXT, add_article, add_evidence, check_whole, claims, reading, stamp, verdict};

#[test]
fn a_restart_finds_everything_again() {
    let room = Room::new();
    let mut store = room.open();
    assert!(store.opened().created);
    let added = add_article(&mut store);
    assert!(added.claims.iter().all(|claim| claim.change == Change::New));
    let train = claims(&added)[3].clone();
    let evidence = add_evidence(&mut store, "Kim Jong Un left by air.", Some(&added.article));
    store
        .write(&stamp(2), |w| {
            w.set_link(&train, &evidence, Stance::Refutes)?;
            w.give_verdict(&train, &verdict(Status::Refuted))
        })
        .unwrap();
    drop(store);

    let store = room.open();
    assert!(!store.opened().created);
    check_whole(&store);
    let (read, ids) = store.extraction(&added.draft).unwrap();
    let expected = reading(TEXT, "2025-09-04", "September 4");
    assert_eq!((read.claims, read.events, read.people), (expected.claims, expected.events, expected.people));
    assert_eq!(ids, claims(&added));
    assert_eq!(store.draft(&added.draft).unwrap().text.text(), TEXT);
    let claim = store.claim(&train).unwrap();
    assert_eq!(claim.stage, Stage::Checked);
    assert_eq!(claim.verdict.unwrap().status, Status::Refuted);
    assert_eq!(claim.mentions[0].anchor.exact, "special train");
    assert_eq!(store.links(&train).unwrap()[0].stance(), Some(Stance::Refutes));
    let article = &store.articles().unwrap()[0];
    assert_eq!((article.progress.checked, article.progress.total), (1, 4));
    assert_eq!(store.search_evidence("air OR \"", 9).unwrap()[0].evidence.id, evidence);
}
