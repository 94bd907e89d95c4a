//! Several windows on one database.

mod fixture;

use std::thread;

use claims_db::Store;
use claims_verdict::Status;
use fixture::{Room, add_article, check_whole, claims, stamp, verdict};

#[test]
fn windows_that_open_a_new_room_at_once_find_one_room() {
    let room = Room::new();
    let made = thread::scope(|scope| {
        let open = || Store::open(&room.path).unwrap().opened().created;
        let all: Vec<_> = (0..8).map(|_| scope.spawn(open)).collect();
        all.into_iter().map(|one| usize::from(one.join().unwrap())).sum::<usize>()
    });
    assert_eq!(made, 1);
    // Two that close at once may each leave the log to the other; the next one alone tidies up.
    check_whole(&room.open());
    assert_eq!(room.files(), ["galley.db"]);
}

#[test]
fn what_one_window_decides_the_other_sees() {
    let room = Room::new();
    let (mut one, two) = (room.open(), room.open());
    let id = claims(&add_article(&mut one))[0].clone();
    one.write(&stamp(1), |w| w.give_verdict(&id, &verdict(Status::Refuted))).unwrap();
    assert_eq!(two.claim(&id).unwrap().verdict.unwrap().status, Status::Refuted);
}

#[test]
fn a_snapshot_does_not_see_what_is_written_meanwhile() {
    let room = Room::new();
    let (mut one, two) = (room.open(), room.open());
    add_article(&mut one);
    two.snapshot(|read| {
        assert_eq!(read.articles()?.len(), 1);
        add_article(&mut one);
        assert_eq!(read.articles()?.len(), 1);
        Ok(())
    })
    .unwrap();
    assert_eq!(two.articles().unwrap().len(), 2);
}

#[test]
fn windows_that_write_at_once_keep_one_ledger() {
    let room = Room::new();
    let ids = claims(&add_article(&mut room.open()));
    thread::scope(|scope| {
        for id in &ids {
            scope.spawn(|| {
                let mut store = room.open();
                for n in 0..25 {
                    store.write(&stamp(n), |w| w.give_verdict(id, &verdict(Status::Supported))).unwrap();
                }
            });
        }
    });
    let store = room.open();
    check_whole(&store);
    assert!(ids.iter().all(|id| store.verdicts(id).unwrap().len() == 25));
    assert_eq!(store.ledger_head().unwrap().seq, 2 + 100);
}

#[test]
fn undo_does_not_run_over_what_another_window_did_to_the_same_record() {
    let room = Room::new();
    let (mut one, mut two) = (room.open(), room.open());
    let added = add_article(&mut one);
    let evidence = fixture::add_evidence(&mut one, "by air", Some(&added.article));
    let mut fields = two.evidence(&evidence).unwrap().fields;
    fields.excerpt = "by rail".into();
    two.write(&stamp(5), |w| w.edit_evidence(&evidence, &fields, None)).unwrap();
    let refused = one.write(&stamp(6), |w| w.undo(Some(&added.article))).unwrap_err();
    assert_eq!(refused.code(), "db_changed");
    assert_eq!(one.evidence(&evidence).unwrap().fields.excerpt, "by rail");
    check_whole(&one);
}
