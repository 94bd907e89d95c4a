//! What the table `filing` keeps, on a real file.

use crate::fixture::{Room, add_article, add_evidence, stamp};

#[test]
fn one_record_may_be_in_the_files_of_two_articles() {
    let mut store = Room::new().open();
    let (one, two) = (add_article(&mut store).article, add_article(&mut store).article);
    let id = add_evidence(&mut store, "by air", Some(&one));
    store.write(&stamp(2), |w| w.file_evidence(&two, &id)).unwrap();
    let mut files = vec![one.clone(), two.clone()];
    files.sort();
    assert_eq!(store.files_of(&id).unwrap(), files);
    store.write(&stamp(3), |w| w.unfile_evidence(&one, &id)).unwrap();
    assert!(store.evidence_of(&one).unwrap().is_empty());
    assert_eq!(store.evidence_of(&two).unwrap().len(), 1);
    store.write(&stamp(4), |w| w.undo(Some(&one))).unwrap();
    assert_eq!(store.evidence_of(&one).unwrap().len(), 1);
}

#[test]
fn the_file_of_no_article_is_refused() {
    let mut store = Room::new().open();
    let id = add_evidence(&mut store, "by air", None);
    let refused = store.write(&stamp(2), |w| w.file_evidence("nothing", &id));
    assert_eq!(refused.unwrap_err().code(), "db_not_found");
}
