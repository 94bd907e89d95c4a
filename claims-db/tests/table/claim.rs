//! What the table `claim` keeps, on a real file.

use claims_db::{Origin, Stage};
use claims_verdict::Status;

use crate::fixture::{Room, add_article, claims, stamp, verdict};

#[test]
fn a_claim_starts_undecided_and_not_started() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    for claim in store.claims(&added.draft).unwrap() {
        assert_eq!((claim.stage, claim.origin, claim.dismissed), (Stage::NotStarted, Origin::Engine, false));
        assert_eq!(claim.verdict, None);
        assert_eq!(store.claim(&claim.id).unwrap(), claim);
    }
}

#[test]
fn only_a_decided_claim_can_be_checked_or_signed_off() {
    let mut store = Room::new().open();
    let id = claims(&add_article(&mut store))[0].clone();
    store.write(&stamp(1), |w| w.set_stage(&id, Stage::InProgress)).unwrap();
    for stage in [Stage::Checked, Stage::SignedOff] {
        let refused = store.write(&stamp(1), |w| w.set_stage(&id, stage)).unwrap_err();
        assert_eq!(refused.code(), "db_invalid");
    }
    store.write(&stamp(2), |w| w.give_verdict(&id, &verdict(Status::Supported))).unwrap();
    store.write(&stamp(3), |w| w.set_stage(&id, Stage::SignedOff)).unwrap();
    assert_eq!(store.claim(&id).unwrap().stage, Stage::SignedOff);
}

#[test]
fn a_change_that_changes_nothing_makes_no_entry() {
    let mut store = Room::new().open();
    let id = claims(&add_article(&mut store))[0].clone();
    let head = store.ledger_head().unwrap();
    store.write(&stamp(1), |w| w.set_stage(&id, Stage::NotStarted)).unwrap();
    store.write(&stamp(1), |w| w.dismiss_claim(&id, false)).unwrap();
    assert_eq!(store.ledger_head().unwrap(), head);
}

#[test]
fn what_other_articles_decided_is_found_with_its_event() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    let id = claims(&added)[0].clone();
    assert_eq!(store.decided_elsewhere("another").unwrap(), []);
    store.write(&stamp(1), |w| w.give_verdict(&id, &verdict(Status::Supported))).unwrap();
    let found = store.decided_elsewhere("another").unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!((&found[0].claim.id, &found[0].article), (&id, &added.article));
    let events = store.events(&added.draft).unwrap();
    assert_eq!(found[0].event.as_ref(), found[0].claim.event.and_then(|at| events.get(at)));
    assert_eq!(store.decided_elsewhere(&added.article).unwrap(), [], "its own are no memory");
    store.write(&stamp(2), |w| w.dismiss_claim(&id, true)).unwrap();
    assert_eq!(store.decided_elsewhere("another").unwrap(), []);
}
