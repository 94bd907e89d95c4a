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

#[test]
fn opening_a_seal_puts_the_record_back_with_the_proof() {
    let mut store = Room::new().open();
    let source = store.write(&stamp(1), |w| w.add_source(&secret())).unwrap();
    store.write(&stamp(2), |w| w.seal_source(&source, "an official", "promised")).unwrap();
    let checks = store.check_seals().unwrap();
    assert_eq!((checks.len(), checks[0].matches, checks[0].label.as_str()), (1, true, "an official"));
    store.write(&stamp(3), |w| w.unseal_source(&source)).unwrap();
    assert_eq!(store.source(&source).unwrap().fields, secret());
    assert_eq!((store.sealed_source(&source).unwrap(), store.check_seals().unwrap()), (None, vec![]));
    let entries = store.history(&format!("source:{source}")).unwrap();
    assert!(entries.last().unwrap().after.as_ref().unwrap().contains("Jane"));
    let again = store.write(&stamp(4), |w| w.unseal_source(&source));
    assert_eq!(again.unwrap_err().code(), "db_not_found");
    // Sealed anew, the opened one is gone from the ledger too; why it was sealed before is not.
    store.write(&stamp(5), |w| w.seal_source(&source, "a diplomat", "promised again")).unwrap();
    let words = format!("{:?}", store.ledger(None, 0, 100).unwrap());
    assert!(!words.contains("Jane") && words.contains("an official") && words.contains("a diplomat"), "{words}");
    assert_eq!(store.check_seals().unwrap()[0].label, "a diplomat");
    check_whole(&store);
}

#[test]
fn what_was_changed_under_its_seal_shows_and_is_not_opened() {
    let room = Room::new();
    let source = {
        let mut store = room.open();
        let source = store.write(&stamp(1), |w| w.add_source(&secret())).unwrap();
        store.write(&stamp(2), |w| w.seal_source(&source, "an official", "promised")).unwrap();
        source
    };
    let change = |sql: &str| {
        rusqlite::Connection::open(&room.path).unwrap().execute_batch(sql).unwrap();
    };
    change("UPDATE sealed_source SET details = replace(details, 'Jane', 'Joan')");
    {
        let mut store = room.open();
        assert!(!store.check_seals().unwrap()[0].matches);
        assert_eq!(store.write(&stamp(3), |w| w.unseal_source(&source)).unwrap_err().code(), "db_damaged");
    }
    change("DELETE FROM sealed_source");
    assert!(!room.open().check_seals().unwrap()[0].matches, "the ledger tells of a seal that is not there");
}

#[test]
fn a_label_is_not_taken_for_a_source() {
    let mut store = Room::new().open();
    let source = store.write(&stamp(1), |w| w.add_source(&secret())).unwrap();
    store.write(&stamp(2), |w| w.seal_source(&source, "an official", "promised")).unwrap();
    let shown = store.source(&source).unwrap().fields;
    assert_eq!(store.find_source(&shown).unwrap(), None);
}
