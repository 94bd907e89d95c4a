//! What the table `excerpt` keeps, on a real file.

use claims_db::{NewDocument, NewPassage, Store};

use crate::fixture::{Room, check_whole, excerpt, stamp, wire};

const TEXT: &str = "김정은 😀 said so. Kim left by air on Tuesday. That was all.";

/// A document, and a record of these words of it.
fn quote(store: &mut Store, words: &str, start: usize) -> claims_db::Result<(String, String)> {
    store.write(&stamp(1), |w| {
        let source = wire("Wire");
        let passages = [NewPassage { start: 0, stop: TEXT.len(), ..NewPassage::default() }];
        let new = NewDocument { source: &source, attachment: None, text: TEXT, passages: &passages };
        let document = w.add_document(&new)?;
        let evidence = w.add_evidence(&excerpt(&w.add_source(&source)?, words), None)?;
        w.add_excerpt(&evidence, &document, start, start + words.len())?;
        Ok((document, evidence))
    })
}

#[test]
fn an_excerpt_keeps_its_place_and_the_words_around_it() {
    let mut store = Room::new().open();
    let words = "Kim left by air";
    let start = TEXT.find(words).unwrap();
    let (document, evidence) = quote(&mut store, words, start).unwrap();
    let kept = store.excerpt_of(&evidence).unwrap().unwrap();
    assert_eq!((kept.document, kept.start, kept.stop), (document, start, start + words.len()));
    assert_eq!((kept.prefix.as_str(), kept.suffix.as_str()), ("김정은 😀 said so. ", " on Tuesday. That was all."));
    check_whole(&store);
}

#[test]
fn words_that_do_not_stand_there_have_no_place() {
    let mut store = Room::new().open();
    let words = "Kim left by air";
    let start = TEXT.find(words).unwrap();
    for (words, start) in [("Kim left by sea", start), (words, start + 1), (words, TEXT.len()), (words, 1)] {
        assert_eq!(quote(&mut store, words, start).unwrap_err().code(), "db_invalid", "{words} at {start}");
    }
    assert_eq!(store.ledger_head().unwrap().seq, 0, "nothing of it is kept");

    let (_, evidence) = quote(&mut store, words, start).unwrap();
    let mut fields = store.evidence(&evidence).unwrap().fields;
    fields.excerpt = "Kim left by rail".into();
    store.write(&stamp(2), |w| w.edit_evidence(&evidence, &fields, None)).unwrap();
    assert_eq!(store.excerpt_of(&evidence).unwrap(), None, "the record says other words now");
    store.write(&stamp(3), |w| w.undo(None)).unwrap();
    assert!(store.excerpt_of(&evidence).unwrap().is_some());
}
