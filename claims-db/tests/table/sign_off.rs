//! What the table `sign_off` keeps, and what ends a sign-off.

use claims_db::{NewDraft, NewSignOff, Store, Waiver};
use claims_engine::text::Article;
use claims_verdict::Status;

use crate::fixture::{Room, TEXT, add_article, add_evidence, check_whole, claims, reading, stamp, verdict};

fn says() -> NewSignOff {
    let waived = vec![Waiver { sort: "name".into(), what: "김정은".into(), places: 1, reason: "known".into() }];
    NewSignOff { facts: 5, covered: 4, claims: 4, decided: 1, waived }
}

/// An article with one decided claim, signed off.
fn signed(store: &mut Store) -> claims_db::DraftAdded {
    let added = add_article(store);
    store.write(&stamp(1), |w| w.give_verdict(&claims(&added)[0], &verdict(Status::Supported))).unwrap();
    store.write(&stamp(2), |w| w.sign_off_article(&added.article, &says())).unwrap();
    added
}

#[test]
fn a_sign_off_is_on_one_draft_and_says_what_was_left() {
    let mut store = Room::new().open();
    let added = signed(&mut store);
    let record = store.sign_off(&added.article).unwrap().unwrap();
    assert_eq!((&record.draft, &record.says, record.who.as_str()), (&added.draft, &says(), "Ada"));
    assert_eq!(record.sha256, store.draft(&added.draft).unwrap().text.sha256());
    assert_eq!(record.claims, [claims(&added)[0].clone()]);
    let entry = store.history(&format!("sign_off:{}", added.article)).unwrap().pop().unwrap();
    assert!(entry.after.unwrap().contains(&record.sha256), "the ledger binds the draft's hash");
    let twice = store.write(&stamp(3), |w| w.sign_off_article(&added.article, &says()));
    assert_eq!(twice.unwrap_err().code(), "db_invalid");
    check_whole(&store);
}

#[test]
fn every_change_and_every_new_draft_ends_it_on_record_and_undo_brings_it_back() {
    type Act = fn(&claims_db::Writer<'_>, &claims_db::DraftAdded);
    let acts: [(&str, Act); 4] = [
        ("verdict.give", |w, added| drop(w.give_verdict(&claims(added)[0], &verdict(Status::Refuted)).unwrap())),
        ("verdict.withdraw", |w, added| w.withdraw_verdict(&claims(added)[0]).unwrap()),
        ("claim.dismiss", |w, added| w.dismiss_claim(&claims(added)[1], true).unwrap()),
        ("draft.add", |w, added| {
            let text = Article::new(format!("A new opening of the story.\n\n{TEXT}"));
            let read = reading(text.text(), "2025-09-04", "September 4");
            let draft = NewDraft { text: &text, reading: &read, published: None, origin: "paste" };
            drop(w.add_draft(&added.article, &draft).unwrap());
        }),
    ];
    for (action, act) in acts {
        let mut store = Room::new().open();
        let added = signed(&mut store);
        let before = store.sign_off(&added.article).unwrap();
        let change = |w: &claims_db::Writer<'_>| {
            act(w, &added);
            Ok(())
        };
        store.write(&stamp(3), change).unwrap();
        assert_eq!(store.sign_off(&added.article).unwrap(), None, "{action}");
        let end = store.ended_sign_off(&added.article).unwrap().unwrap();
        assert_eq!((Some(&end.sign_off), end.action.as_str()), (before.as_ref(), action));
        assert_eq!(store.can_undo(Some(&added.article)).unwrap().as_deref(), Some(action));
        store.write(&stamp(4), |w| w.undo(Some(&added.article))).unwrap().unwrap();
        assert_eq!(store.sign_off(&added.article).unwrap(), before, "{action}");
        assert_eq!(store.ended_sign_off(&added.article).unwrap(), None);
        store.write(&stamp(5), |w| w.redo(Some(&added.article))).unwrap().unwrap();
        assert_eq!(store.sign_off(&added.article).unwrap(), None, "{action}");
        check_whole(&store);
    }
}

#[test]
fn a_sign_off_is_taken_back_by_hand_or_by_undo_and_nothing_else_is() {
    let mut store = Room::new().open();
    let added = signed(&mut store);
    store.write(&stamp(3), |w| w.withdraw_sign_off(&added.article)).unwrap();
    assert_eq!(store.ended_sign_off(&added.article).unwrap().unwrap().action, "sign_off.withdraw");
    let again = store.write(&stamp(4), |w| w.withdraw_sign_off(&added.article));
    assert_eq!(again.unwrap_err().code(), "db_not_found");
    store.write(&stamp(5), |w| w.undo(Some(&added.article))).unwrap();
    assert!(store.sign_off(&added.article).unwrap().is_some());
    store.write(&stamp(6), |w| w.undo(Some(&added.article))).unwrap();
    assert_eq!(store.sign_off(&added.article).unwrap(), None);
    assert_eq!(store.ended_sign_off(&added.article).unwrap(), None, "it never was");
    assert!(store.claim(&claims(&added)[0]).unwrap().verdict.is_some());
    check_whole(&store);
}

#[test]
fn another_article_and_a_new_name_end_nothing() {
    let mut store = Room::new().open();
    let added = signed(&mut store);
    let other = add_article(&mut store);
    add_evidence(&mut store, "by air", Some(&other.article));
    store.write(&stamp(3), |w| w.rename_article(&added.article, "Another name")).unwrap();
    assert!(store.sign_off(&added.article).unwrap().is_some());
    add_evidence(&mut store, "by rail", Some(&added.article));
    assert!(store.sign_off(&added.article).unwrap().is_none());
}
