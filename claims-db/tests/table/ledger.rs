//! What the table `ledger` keeps, on a real file.

use claims_db::Fault;
use claims_verdict::Status;
use rusqlite::Connection;

use crate::fixture::{Room, add_article, add_evidence, check_whole, claims, stamp, verdict};

const GUARDS: &str = "DROP TRIGGER ledger_stays; DROP TRIGGER ledger_is_fixed;";

fn filled() -> Room {
    let room = Room::new();
    let mut store = room.open();
    let added = add_article(&mut store);
    add_evidence(&mut store, "by air", Some(&added.article));
    for id in claims(&added) {
        store.write(&stamp(3), |w| w.give_verdict(&id, &verdict(Status::Supported))).unwrap();
    }
    check_whole(&store);
    room
}

/// Tampers with a good ledger by SQL and says what is found.
fn check(sql: &str, expected: &Fault) {
    let room = filled();
    Connection::open(&room.path).unwrap().execute_batch(&format!("{GUARDS} {sql}")).unwrap();
    let found = room.open().verify_ledger(None).unwrap();
    assert_eq!(found.fault.as_ref(), Some(expected), "{sql}");
    let seq = match expected {
        Fault::Altered { seq } | Fault::Missing { seq } | Fault::Reordered { seq } | Fault::OtherHistory { seq } => seq,
    };
    assert_eq!(found.good, seq - 1, "{sql}: what stands before it is good");
}

#[test]
fn any_altered_field_is_found() {
    for change in [
        "at = '2024-01-01T00:00:00.000Z'",
        "who = 'Eve'",
        "action = 'undo'",
        "subject = 'claim:x'",
        "article = NULL",
        "step = 1",
        "reverts = 1",
        "before = '{}'",
        "after = NULL",
        "salt = x'00'",
        "payload = zeroblob(32)",
        "prev_hash = zeroblob(32)",
        "hash = zeroblob(32)",
        "salt = NULL",
    ] {
        check(&format!("UPDATE ledger SET {change} WHERE seq = 7"), &Fault::Altered { seq: 7 });
    }
}

#[test]
fn a_missing_entry_is_found_at_the_start_in_the_middle_and_at_the_end() {
    check("DELETE FROM ledger WHERE seq = 1", &Fault::Missing { seq: 1 });
    check("DELETE FROM ledger WHERE seq = 4", &Fault::Missing { seq: 4 });
    check("DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)", &Fault::Missing { seq: 9 });
    check(
        "DELETE FROM ledger WHERE seq = 4; UPDATE ledger SET seq = seq - 1 WHERE seq > 4",
        &Fault::Missing { seq: 4 },
    );
}

#[test]
fn entries_that_changed_places_are_found() {
    let swap = "UPDATE ledger SET seq = -1 WHERE seq = 4; UPDATE ledger SET seq = 4 WHERE seq = 6;
                UPDATE ledger SET seq = 6 WHERE seq = -1;";
    check(swap, &Fault::Reordered { seq: 4 });
}

#[test]
fn a_history_that_was_rewritten_as_a_whole_is_told_by_a_noted_head() {
    let (noted, other) = (filled(), filled());
    let head = noted.open().ledger_head().unwrap();
    let store = other.open();
    assert_eq!(store.verify_ledger(None).unwrap().fault, None);
    let found = store.verify_ledger(Some((head.seq, &head.hash()))).unwrap();
    assert_eq!(found.fault, Some(Fault::OtherHistory { seq: head.seq }));
    let same = noted.open().verify_ledger(Some((head.seq, &head.hash()))).unwrap();
    assert_eq!((same.fault, same.head), (None, head.hash()));
    let longer = noted.open().verify_ledger(Some((head.seq + 5, "00"))).unwrap();
    assert_eq!(longer.fault, Some(Fault::Missing { seq: head.seq + 1 }));
}

#[test]
fn an_entry_tells_who_when_what_before_and_after() {
    let room = filled();
    let store = room.open();
    let entries = store.ledger(None, 0, 100).unwrap();
    assert_eq!(entries.iter().map(|entry| entry.seq).collect::<Vec<_>>(), (1..=9).collect::<Vec<_>>());
    let last = &entries[8];
    assert_eq!((last.who.as_str(), last.action.as_str()), ("Ada", "verdict.give"));
    assert_eq!(last.moment(), Some(stamp(3).at));
    let (before, after) = (last.before.as_deref().unwrap(), last.after.as_deref().unwrap());
    assert!(before.contains("\"verdict\":null") && after.contains("\"checked\""), "{before} {after}");
    assert_eq!(last.prev_hash(), entries[7].hash());
    let article = last.article.clone().unwrap();
    assert!(store.ledger(Some(&article), 0, 100).unwrap().len() < 9, "the source belongs to no article");
    assert_eq!(store.ledger(None, 3, 2).unwrap().len(), 2);
}

#[test]
fn a_change_needs_a_name() {
    let mut store = Room::new().open();
    let nobody = claims_db::Stamp::new(" ", stamp(0).at);
    let refused = store.write(&nobody, |w| w.set_setting("a", &serde_json::json!(1)));
    assert_eq!(refused.unwrap_err().code(), "db_invalid");
}
