//! What the table `evidence` keeps, on a real file.

use chrono::NaiveDate;
use claims_db::{EvidenceFields, Locator, LocatorKind, SourceFields};
use claims_verdict::Tier;

use crate::fixture::{Room, add_article, add_evidence, at, check_whole, excerpt, stamp, wire};

#[test]
fn every_field_is_read_back() {
    let mut store = Room::new().open();
    let article = add_article(&mut store).article;
    let source = SourceFields {
        publisher: "Example Wire".into(),
        title: Some("Kim in Beijing 김정은".into()),
        author: Some("A. B.".into()),
        url: Some("https://example.org/1".into()),
        published: NaiveDate::from_ymd_opt(2025, 9, 2),
        retrieved: Some(at(0)),
        origin: Some("Another Agency".into()),
    };
    let id = store
        .write(&stamp(1), |w| {
            let fields = EvidenceFields {
                source: w.add_source(&source)?,
                excerpt: "Kim left \"by air\".".into(),
                tier: Tier::Primary,
                locator: Some(Locator { kind: LocatorKind::Page, value: "12".into() }),
                note: Some("from the archive".into()),
                attachment: None,
            };
            w.add_evidence(&fields, Some(&article))
        })
        .unwrap();
    let record = store.evidence_of(&article).unwrap().remove(0);
    assert_eq!((&record.id, record.added_at, record.removed), (&id, at(1), false));
    assert_eq!(record.source.fields, source);
    assert_eq!(record.fields.locator.as_ref().unwrap().value, "12");
    let verdict_source = record.verdict_source();
    assert_eq!((verdict_source.tier, verdict_source.published), (Tier::Primary, source.published));
    assert_eq!(store.evidence(&id).unwrap(), record);
}

#[test]
fn evidence_without_words_or_source_is_refused() {
    let mut store = Room::new().open();
    let blank = store.write(&stamp(1), |w| {
        let source = w.add_source(&wire("Wire"))?;
        w.add_evidence(&excerpt(&source, " \n"), None)
    });
    assert_eq!(blank.unwrap_err().code(), "db_invalid");
    let orphan = store.write(&stamp(1), |w| w.add_evidence(&excerpt("nobody", "words"), None));
    assert_eq!(orphan.unwrap_err().code(), "db_not_found");
    assert!(store.all_evidence().unwrap().is_empty());
    assert_eq!(store.ledger_head().unwrap().seq, 0);
}

#[test]
fn what_is_edited_or_removed_is_found_by_its_words_of_now() {
    let mut store = Room::new().open();
    let id = add_evidence(&mut store, "left by air", None);
    let found = |store: &claims_db::Store, words: &str| store.search_evidence(words, 5).unwrap().len();
    assert_eq!(found(&store, "air"), 1);
    let mut fields = store.evidence(&id).unwrap().fields;
    fields.excerpt = "left by rail".into();
    store.write(&stamp(2), |w| w.edit_evidence(&id, &fields, None)).unwrap();
    assert_eq!((found(&store, "air"), found(&store, "rail")), (0, 1));
    store.write(&stamp(3), |w| w.remove_evidence(&id, None)).unwrap();
    assert_eq!(found(&store, "rail"), 0);
    let gone = store.write(&stamp(3), |w| w.remove_evidence(&id, None));
    assert_eq!(gone.unwrap_err().code(), "db_not_found", "removed already");
    store.write(&stamp(4), |w| w.undo(None)).unwrap();
    assert_eq!(found(&store, "rail"), 1);
    check_whole(&store);
}
