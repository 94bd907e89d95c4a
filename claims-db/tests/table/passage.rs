//! What the table `passage` keeps, on a real file.

use claims_db::{Locator, LocatorKind, NewDocument, NewPassage, PassageKey};

use crate::fixture::{Room, check_whole, stamp, wire};

#[test]
fn every_field_is_read_back_and_only_the_words_asked_for_are_read() {
    let mut store = Room::new().open();
    // Longer than a page of the file, so that the words lie far behind the row's beginning.
    let (before, words) = ("그리고 ".repeat(5_000), "Xi met Kim 😀 on the 4th.");
    let text = format!("{before}{words} And so on.");
    let second = NewPassage {
        start: before.len(),
        stop: before.len() + words.len(),
        locator: Some(Locator { kind: LocatorKind::Page, value: "12".into() }),
        slots: vec!["person:kim".into(), "day:2025-09-04".into()],
    };
    let passages = [NewPassage { start: 0, stop: before.len(), ..NewPassage::default() }, second.clone()];
    let source = wire("Wire");
    let new = NewDocument { source: &source, attachment: None, text: &text, passages: &passages };
    let id = store.write(&stamp(1), |w| w.add_document(&new)).unwrap();

    let row = store.document(&id).unwrap().row;
    let read = store.passage(PassageKey { document: row, position: 1 }).unwrap();
    assert_eq!((read.start, read.stop, &read.locator, &read.slots), {
        (second.start, second.stop, &second.locator, &second.slots)
    });
    assert_eq!(store.passage_text(&read).unwrap(), words);
    let all = store.passages_of(row).unwrap();
    assert_eq!((all.len(), &all[1]), (2, &read));
    assert_eq!(store.passage_text(&all[0]).unwrap(), before);
    assert_eq!(store.passage(PassageKey { document: row, position: 2 }).unwrap_err().code(), "db_not_found");
    check_whole(&store);
}

#[test]
fn documents_are_gone_through_in_the_order_of_adding() {
    let mut store = Room::new().open();
    let source = wire("Wire");
    for text in ["One.", "Two.", "Three."] {
        let passages = [NewPassage { start: 0, stop: text.len(), ..NewPassage::default() }];
        let new = NewDocument { source: &source, attachment: None, text, passages: &passages };
        let id = store.write(&stamp(1), |w| w.add_document(&new)).unwrap();
        if text == "Two." {
            store.write(&stamp(2), |w| w.remove_document(&id)).unwrap();
        }
    }
    let seen = |after: i64, most: usize| {
        let mut seen: Vec<String> = Vec::new();
        let gather = |_: i64, text: &str, _| {
            seen.push(text.to_owned());
            Ok(seen.len() < most)
        };
        store.each_document(after, gather).unwrap();
        seen
    };
    assert_eq!(seen(0, 9), ["One.", "Two.", "Three."], "removed ones too: their rows stay");
    assert_eq!(seen(1, 1), ["Two."]);
}
