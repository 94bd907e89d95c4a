//! The blind second check: two decisions kept apart until both are made.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod fixture;

use claims_db::{SecondDecision, Stamp, Store};
use claims_verdict::Status;
use fixture::{Room, add_article, at, check_whole, claims, stamp, verdict};

fn second(minute: i64) -> Stamp {
    Stamp::new("Ben", at(minute))
}

/// Ada has decided on the first three claims, and the check has begun.
fn begun(store: &mut Store) -> (String, Vec<String>) {
    let added = add_article(store);
    let ids = claims(&added);
    for id in &ids[..3] {
        store.write(&stamp(1), |w| w.give_verdict(id, &verdict(Status::Supported))).unwrap();
    }
    store.write(&stamp(2), |w| w.start_second_check(&added.article)).unwrap();
    (added.article, ids)
}

fn decide(store: &mut Store, claim: &str, status: Status) {
    store.write(&second(3), |w| w.decide_second(claim, Some((status, Some(" looked again "))))).unwrap();
}

#[test]
fn second_decisions_stand_beside_the_first_and_are_compared_at_the_end() {
    let mut store = Room::new().open();
    let (article, ids) = begun(&mut store);
    let before: Vec<_> = ids.iter().map(|id| store.claim(id).unwrap()).collect();
    for (id, status) in ids.iter().zip([Status::Supported, Status::Refuted, Status::Refuted, Status::Refuted]) {
        decide(&mut store, id, status);
    }
    store.write(&second(4), |w| w.decide_second(&ids[2], None)).unwrap();
    let check = store.second_check(&article).unwrap().unwrap();
    assert_eq!((check.first.as_slice(), check.second.as_deref()), (&["Ada".to_owned()][..], Some("Ben")));
    assert!(check.is_blind_to("Ben") && !check.is_blind_to("Ada"));
    let decisions = store.second_decisions(&check).unwrap();
    assert_eq!(decisions.iter().map(|(id, _)| id).collect::<Vec<_>>(), [&ids[0], &ids[1], &ids[3]]);
    let SecondDecision { note, who, .. } = &decisions[0].1;
    assert_eq!((note.as_deref(), who.as_str()), (Some("looked again"), "Ben"));
    assert_eq!(ids.iter().map(|id| store.claim(id).unwrap()).collect::<Vec<_>>(), before, "no verdict is touched");

    store.write(&second(5), |w| w.finish_second_check(&article)).unwrap();
    let check = store.second_check(&article).unwrap().unwrap();
    assert!(!check.is_open() && !check.is_blind_to("Ben"));
    let compared: Vec<_> = check.compared.iter().map(|one| (&one.claim, one.first, one.second)).collect();
    assert_eq!(
        compared,
        [(&ids[0], Status::Supported, Status::Supported), (&ids[1], Status::Supported, Status::Refuted)],
        "what only one of them decided is not compared"
    );
    assert_eq!(Some(&check.compared[1].verdict), store.claim(&ids[1]).unwrap().verdict.map(|one| one.id).as_ref());
    let actions: Vec<_> = store.history(&format!("check:{article}")).unwrap().into_iter().map(|e| e.action).collect();
    assert_eq!(actions, ["check.start", "check.finish"]);
    check_whole(&store);
}

#[test]
fn nobody_checks_what_they_decided_and_one_person_checks_at_a_time() {
    let mut store = Room::new().open();
    let (article, ids) = begun(&mut store);
    let refused = |store: &mut Store, who: &str, claim: &str| {
        let stamp = Stamp::new(who, at(5));
        store.write(&stamp, |w| w.decide_second(claim, Some((Status::Refuted, None)))).unwrap_err().code()
    };
    assert_eq!(refused(&mut store, "Ada", &ids[0]), "db_invalid");
    assert_eq!(store.write(&second(6), |w| w.finish_second_check(&article)).unwrap_err().code(), "db_invalid");
    decide(&mut store, &ids[0], Status::Refuted);
    assert_eq!(refused(&mut store, "Cleo", &ids[1]), "db_invalid");
    for who in ["Ada", "Cleo"] {
        let stamp = Stamp::new(who, at(7));
        assert_eq!(store.write(&stamp, |w| w.finish_second_check(&article)).unwrap_err().code(), "db_invalid");
    }
    assert_eq!(store.write(&stamp(8), |w| w.start_second_check(&article)).unwrap_err().code(), "db_invalid");
}

#[test]
fn a_check_needs_decisions_and_can_be_stopped_and_begun_again() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    let start = |store: &mut Store| store.write(&stamp(1), |w| w.start_second_check(&added.article));
    assert_eq!(start(&mut store).unwrap_err().code(), "db_invalid");
    let ids = claims(&added);
    store.write(&stamp(2), |w| w.give_verdict(&ids[0], &verdict(Status::Supported))).unwrap();
    start(&mut store).unwrap();
    decide(&mut store, &ids[0], Status::Refuted);
    store.write(&stamp(3), |w| w.stop_second_check(&added.article)).unwrap();
    assert_eq!(store.second_check(&added.article).unwrap(), None);
    let again = store.write(&second(4), |w| w.decide_second(&ids[0], None));
    assert_eq!(again.unwrap_err().code(), "db_not_found");
    start(&mut store).unwrap();
    let check = store.second_check(&added.article).unwrap().unwrap();
    assert_eq!(check.second, None, "what was decided in a stopped check does not count in the next");
    assert_eq!(store.second_decisions(&check).unwrap(), []);
}

#[test]
fn undo_leaves_second_decisions_alone() {
    let mut store = Room::new().open();
    let (article, ids) = begun(&mut store);
    decide(&mut store, &ids[0], Status::Refuted);
    assert_eq!(store.can_undo(Some(&article)).unwrap().as_deref(), Some("verdict.give"), "the first reviewer's own");
}
