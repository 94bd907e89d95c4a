//! What the table `document` keeps, on a real file.

use claims_db::{DbError, NewAttachment, NewDocument, NewPassage, SourceFields, Store};

use crate::fixture::{Room, check_whole, stamp, wire};

const TEXT: &str = "김정은 😀 came by air.\n\nXi met him.";

fn passage(start: usize, stop: usize) -> NewPassage {
    NewPassage { start, stop, ..NewPassage::default() }
}

fn add(store: &mut Store, source: &SourceFields, text: &str) -> String {
    let passages = [passage(0, text.len())];
    let new = NewDocument { source, attachment: None, text, passages: &passages };
    store.write(&stamp(1), |w| w.add_document(&new)).unwrap()
}

#[test]
fn every_field_is_read_back() {
    let mut store = Room::new().open();
    let source =
        SourceFields { title: Some("Arrival".into()), url: Some("https://example.org".into()), ..wire("Wire") };
    let id = store
        .write(&stamp(1), |w| {
            let file = NewAttachment { name: "a.txt", media_type: "text/plain", got_how: "file", bytes: b"bytes" };
            let sha256 = w.add_attachment(&file)?;
            let passages = [passage(0, 10), passage(10, TEXT.len())];
            w.add_document(&NewDocument { source: &source, attachment: Some(&sha256), text: TEXT, passages: &passages })
        })
        .unwrap();
    let record = store.document(&id).unwrap();
    assert_eq!((&record.source, record.passages, record.removed), (&source, 2, false));
    assert_eq!(store.document_text(&id).unwrap(), TEXT);
    assert_eq!(store.document_at(record.row).unwrap(), record);
    assert_eq!(store.documents_of(record.attachment.as_ref().unwrap()).unwrap(), [record]);
    assert_eq!(store.history(&format!("document:{id}")).unwrap().len(), 1);
    check_whole(&store);
}

#[test]
fn a_document_that_was_taken_out_can_be_brought_back() {
    let mut store = Room::new().open();
    let id = add(&mut store, &wire("Wire"), TEXT);
    let listed = |store: &Store| (store.documents(0, 10).unwrap().len(), store.document_count(false).unwrap());
    let out = |store: &Store| {
        let records = store.documents_before(true, None, 5).unwrap();
        assert_eq!(records.len() as u64, store.document_count(true).unwrap());
        records.len()
    };
    assert_eq!(listed(&store), (1, 1));
    store.write(&stamp(2), |w| w.remove_document(&id)).unwrap();
    assert_eq!((listed(&store), out(&store)), ((0, 0), 1));
    assert!(!store.has_documents().unwrap());
    assert!(matches!(store.write(&stamp(3), |w| w.remove_document(&id)), Err(DbError::NotFound { .. })));
    let undone = store.write(&stamp(4), |w| w.undo(None)).unwrap().unwrap();
    assert_eq!((undone.action.as_str(), listed(&store)), ("document.remove", (1, 1)));
    store.write(&stamp(5), |w| w.undo(None)).unwrap();
    assert_eq!(listed(&store), (0, 0), "adding it can be undone too");
    store.write(&stamp(6), |w| w.bring_back_document(&id)).unwrap();
    assert_eq!((listed(&store), out(&store)), ((1, 1), 0));
    let last_first = |before| {
        let records = store.documents_before(false, before, 5).unwrap();
        records.iter().map(|record| record.row).collect::<Vec<_>>()
    };
    assert_eq!((last_first(None), last_first(Some(1))), (vec![1], vec![]));
    check_whole(&store);
}

#[test]
fn libraries_of_the_same_documents_in_the_same_order_alone_are_the_same() {
    let (mut one, mut other) = (Room::new().open(), Room::new().open());
    assert_eq!(one.library_state().unwrap(), other.library_state().unwrap());
    for store in [&mut one, &mut other] {
        add(store, &wire("Wire"), "First text.");
    }
    // The ids differ by chance, and so do the libraries.
    assert_ne!(one.library_state().unwrap().chain, other.library_state().unwrap().chain);
    let before = one.library_state().unwrap();
    assert_eq!((before.row, before.passages), (1, 1));
    add(&mut one, &wire("Wire"), "Second text.");
    let after = one.library_state().unwrap();
    assert_eq!((after.row, after.passages), (2, 2));
    assert_eq!(one.library_state_at(1).unwrap(), Some(before));
    assert_eq!(one.library_state_at(3).unwrap(), None);
}

#[test]
fn a_passage_that_does_not_lie_in_the_text_is_refused() {
    let mut store = Room::new().open();
    let source = wire("Wire");
    for passages in [
        vec![passage(0, TEXT.len() + 1)],
        vec![passage(1, 9)],
        vec![passage(9, 9)],
        vec![passage(10, 20), passage(15, 25)],
    ] {
        let new = NewDocument { source: &source, attachment: None, text: TEXT, passages: &passages };
        assert_eq!(store.write(&stamp(1), |w| w.add_document(&new)).unwrap_err().code(), "db_invalid", "{passages:?}");
    }
    assert_eq!(store.ledger_head().unwrap().seq, 0);
}
