//! What the table `setting` keeps, on a real file.

use serde_json::json;

use crate::fixture::{Room, stamp};

#[test]
fn a_setting_lasts_and_its_changes_are_in_the_ledger() {
    let room = Room::new();
    let mut store = room.open();
    assert_eq!(store.setting("policy").unwrap(), None);
    store.write(&stamp(0), |w| w.set_setting("policy", &json!({ "name": "desk" }))).unwrap();
    store.write(&stamp(1), |w| w.set_setting("policy", &json!("single"))).unwrap();
    store.write(&stamp(2), |w| w.set_setting("policy", &json!("single"))).unwrap();
    drop(store);
    let mut store = room.open();
    assert_eq!(store.setting("policy").unwrap(), Some(json!("single")));
    let history = store.history("setting:policy").unwrap();
    assert_eq!(history.len(), 2);
    assert_eq!(history[1].before.as_deref(), Some("{\"name\":\"desk\"}"));
    assert_eq!(store.write(&stamp(3), |w| w.undo(None)).unwrap(), None, "no decision about an article");
}
