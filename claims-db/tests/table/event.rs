//! What the table `event` keeps, on a real file.

use crate::fixture::{Room, TEXT, add_article, reading};

#[test]
fn events_come_back_as_the_engine_told_them() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    assert_eq!(store.events(&added.draft).unwrap(), reading(TEXT, "2025-09-04", "September 4").events);
    let events: Vec<_> = store.claims(&added.draft).unwrap().iter().map(|claim| claim.event).collect();
    assert_eq!(events, [Some(0), Some(0), Some(0), Some(1)]);
}
