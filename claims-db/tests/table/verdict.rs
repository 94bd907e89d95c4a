//! What the table `verdict` keeps, on a real file.

use claims_db::{NewVerdict, Stage};
use claims_verdict::{Assessment, Status};

use crate::fixture::{Room, add_article, claims, stamp, verdict};

#[test]
fn the_newest_decision_stands_and_none_is_forgotten() {
    let mut store = Room::new().open();
    let id = claims(&add_article(&mut store))[0].clone();
    store.write(&stamp(1), |w| w.give_verdict(&id, &verdict(Status::Supported))).unwrap();
    store.write(&stamp(2), |w| w.give_verdict(&id, &verdict(Status::Refuted))).unwrap();
    assert_eq!(store.claim(&id).unwrap().verdict.unwrap().status, Status::Refuted);
    store.write(&stamp(3), |w| w.withdraw_verdict(&id)).unwrap();
    let claim = store.claim(&id).unwrap();
    assert_eq!((claim.verdict, claim.stage), (None, Stage::InProgress));
    let all: Vec<_> = store.verdicts(&id).unwrap().into_iter().map(|verdict| verdict.status).collect();
    assert_eq!(all, [Status::Supported, Status::Refuted]);
    let refused = store.write(&stamp(4), |w| w.withdraw_verdict(&id));
    assert_eq!(refused.unwrap_err().code(), "db_not_found");
}

#[test]
fn a_verdict_against_the_assessment_says_why() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    let id = claims(&added)[0].clone();
    let refuted = Assessment { status: Status::Refuted, items: vec![], links: vec![], missing: None };
    store.write(&stamp(1), |w| w.keep_assessments(&added.draft, "desk", &[(id.clone(), refuted)])).unwrap();
    let given = |note| NewVerdict { status: Status::Supported, note, policy: "desk" };
    for note in [None, Some(" \n")] {
        let error = store.write(&stamp(2), |w| w.give_verdict(&id, &given(note))).unwrap_err();
        assert_eq!(error.code(), "db_note_required");
    }
    let stored = store.write(&stamp(2), |w| w.give_verdict(&id, &given(Some(" the palace itself ")))).unwrap();
    assert!(stored.overrules());
    let read = store.claim(&id).unwrap().verdict.unwrap();
    assert_eq!(read, stored);
    assert_eq!((read.note.as_deref(), read.assessed), (Some("the palace itself"), Some(Status::Refuted)));
    store.write(&stamp(3), |w| w.give_verdict(&id, &verdict(Status::Refuted))).unwrap();
}

#[test]
fn not_even_a_statement_of_sql_alters_a_decision() {
    let room = Room::new();
    let mut store = room.open();
    let id = claims(&add_article(&mut store))[0].clone();
    store.write(&stamp(1), |w| w.give_verdict(&id, &verdict(Status::Supported))).unwrap();
    let raw = rusqlite::Connection::open(&room.path).unwrap();
    for sql in [
        "UPDATE verdict SET status = 'refuted'",
        "DELETE FROM verdict",
        "DELETE FROM ledger",
        "UPDATE ledger SET who = 'Eve'",
        "UPDATE ledger SET after = '{}'",
    ] {
        assert!(raw.execute(sql, []).unwrap_err().to_string().contains("append-only"), "{sql}");
    }
}
