//! What the table `source` keeps, on a real file.

use crate::fixture::{Room, add_evidence, stamp, wire};

#[test]
fn an_edit_counts_for_all_evidence_of_the_source_and_can_be_undone() {
    let mut store = Room::new().open();
    let id = add_evidence(&mut store, "by air", None);
    let source = store.evidence(&id).unwrap().source;
    store.write(&stamp(2), |w| w.edit_source(&source.id, &wire("Other Wire"), None)).unwrap();
    assert_eq!(store.evidence(&id).unwrap().source.fields.publisher, "Other Wire");
    store.write(&stamp(3), |w| w.undo(None)).unwrap();
    assert_eq!(store.evidence(&id).unwrap().source, source);
}

#[test]
fn a_source_is_found_by_exactly_its_fields() {
    let mut store = Room::new().open();
    let id = store.write(&stamp(0), |w| w.add_source(&wire("Wire"))).unwrap();
    assert_eq!(store.find_source(&wire("Wire")).unwrap(), Some(id));
    let other = claims_db::SourceFields { title: Some("T".into()), ..wire("Wire") };
    assert_eq!(store.find_source(&other).unwrap(), None);
    assert!(store.sources().unwrap().is_empty(), "nothing rests on it");
    add_evidence(&mut store, "words", None);
    assert_eq!(store.sources().unwrap().len(), 1);
}
