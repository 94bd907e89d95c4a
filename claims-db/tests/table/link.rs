//! What the table `link` keeps, on a real file.

use claims_verdict::Stance;

use crate::fixture::{Room, add_article, add_evidence, claims, stamp};

#[test]
fn a_persons_stance_beats_the_engines_until_it_is_cleared() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    let train = claims(&added)[3].clone();
    let evidence = add_evidence(&mut store, "by air", Some(&added.article));
    let assessment = claims_verdict::Assessment {
        status: claims_verdict::Status::Refuted,
        items: vec![],
        links: vec![claims_verdict::LinkStance { evidence: evidence.clone(), stance: Stance::Refutes, origin: 0 }],
        missing: None,
    };
    let stance =
        |store: &claims_db::Store| store.links(&train).unwrap().first().and_then(claims_db::LinkRecord::stance);
    let kept = [(train.clone(), assessment)];
    store.write(&stamp(2), |w| w.keep_assessments(&added.draft, "desk", &kept)).unwrap();
    assert_eq!(stance(&store), Some(Stance::Refutes));
    store.write(&stamp(3), |w| w.set_link(&train, &evidence, Stance::Irrelevant)).unwrap();
    assert_eq!(stance(&store), Some(Stance::Irrelevant));
    let by_claim = store.links_of_draft(&added.draft).unwrap();
    let link = &by_claim[&train][0];
    assert_eq!((link.proposed, link.set.as_ref().unwrap().who.as_str()), (Some(Stance::Refutes), "Ada"));
    store.write(&stamp(4), |w| w.clear_link(&train, &evidence)).unwrap();
    assert_eq!(stance(&store), Some(Stance::Refutes));
}

#[test]
fn removed_evidence_has_no_links_until_it_is_back() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    let train = claims(&added)[3].clone();
    let evidence = add_evidence(&mut store, "by air", Some(&added.article));
    store.write(&stamp(2), |w| w.set_link(&train, &evidence, Stance::Refutes)).unwrap();
    store.write(&stamp(3), |w| w.remove_evidence(&evidence, Some(&added.article))).unwrap();
    assert!(store.links(&train).unwrap().is_empty());
    let refused = store.write(&stamp(4), |w| w.set_link(&train, &evidence, Stance::Supports));
    assert_eq!(refused.unwrap_err().code(), "db_not_found");
    store.write(&stamp(5), |w| w.undo(Some(&added.article))).unwrap();
    assert_eq!(store.links(&train).unwrap()[0].stance(), Some(Stance::Refutes));
}
