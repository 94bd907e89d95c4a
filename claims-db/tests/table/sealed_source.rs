//! What the table `sealed_source` keeps, on a real file.

use claims_db::SourceFields;

use crate::fixture::{Room, add_article, check_whole, excerpt, stamp};

const NAME: &str = "Jane Whistle of the Ministry";

fn secret() -> SourceFields {
    SourceFields { publisher: NAME.into(), url: Some("https://example.org/jane".into()), ..SourceFields::default() }
}

#[test]
fn a_sealed_source_is_a_label_everywhere_but_in_its_own_table() {
    let room = Room::new();
    let mut store = room.open();
    let article = add_article(&mut store).article;
    let (source, evidence) = store
        .write(&stamp(1), |w| {
            let source = w.add_source(&secret())?;
            let evidence = w.add_evidence(&excerpt(&source, "He came by air."), Some(&article))?;
            Ok((source, evidence))
        })
        .unwrap();
    let noted = store.ledger_head().unwrap();
    store
        .write(&stamp(2), |w| w.edit_source(&source, &SourceFields { author: Some(NAME.into()), ..secret() }, None))
        .unwrap();
    store.write(&stamp(3), |w| w.seal_source(&source, "an official", "promised in writing")).unwrap();

    assert_eq!(store.evidence(&evidence).unwrap().source.fields.publisher, "an official");
    for entry in store.ledger(None, 0, 100).unwrap() {
        let words = format!("{:?} {:?}", entry.before, entry.after);
        assert!(!words.contains("Jane") && !words.contains("jane"), "{words}");
    }
    let check = store.verify_ledger(Some((noted.seq, &noted.hash()))).unwrap();
    assert_eq!((check.fault, check.sealed), (None, 2), "the chain is the one of before");
    let sealed = store.sealed_source(&source).unwrap().unwrap();
    assert_eq!((sealed.details.author.as_deref(), sealed.reason.as_str()), (Some(NAME), "promised in writing"));
    assert!(sealed.proves());
    let other = claims_db::SealedSource { details_json: sealed.details_json.replace("Jane", "Joan"), ..sealed };
    assert!(!other.proves());
    check_whole(&store);
}

#[test]
fn sealing_cannot_be_undone_and_stops_no_other_undo() {
    let mut store = Room::new().open();
    let article = add_article(&mut store).article;
    let source = store.write(&stamp(1), |w| w.add_source(&secret())).unwrap();
    store.write(&stamp(2), |w| w.rename_article(&article, "Other")).unwrap();
    store
        .write(&stamp(3), |w| w.edit_source(&source, &SourceFields { title: Some("T".into()), ..secret() }, None))
        .unwrap();
    store.write(&stamp(4), |w| w.seal_source(&source, "an official", "promised")).unwrap();
    let undone = store.write(&stamp(5), |w| w.undo(None)).unwrap().unwrap();
    assert_eq!(undone.action, "article.rename");
    assert_eq!(store.source(&source).unwrap().fields.publisher, "an official");
    for (label, reason) in [("", "x"), ("x", " "), ("x", "again")] {
        let refused = store.write(&stamp(6), |w| w.seal_source(&source, label, reason));
        assert_eq!(refused.unwrap_err().code(), "db_invalid");
    }
}
