//! The index and the store never disagree unnoticed.

use claims_db::{NewDocument, SourceFields, Stamp};

use super::*;

fn stamp() -> Stamp {
    Stamp::new("Ada", "2031-03-12T10:00:00Z".parse().unwrap())
}

fn add(store: &mut Store, text: &str) -> String {
    let document = claims_ingest::ingest(text.as_bytes(), "a.txt").unwrap();
    let passages = prepare(&document);
    let source = SourceFields { publisher: "Wire".into(), ..SourceFields::default() };
    let new = NewDocument { source: &source, attachment: None, text: &document.text, passages: &passages };
    store.write(&stamp(), |w| w.add_document(&new)).unwrap()
}

fn texts(library: &Library, words: &str) -> Vec<String> {
    let found = library.find(&Query::of_words(words), 10).unwrap();
    assert_eq!(found.behind, 0);
    found.passages.into_iter().map(|passage| passage.text).collect()
}

#[test]
fn what_is_added_is_found_and_what_is_taken_out_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(&folder.path().join(STORE)).unwrap();
    let library = Library::of(folder.path());
    assert_eq!(texts(&library, "train"), [] as [&str; 0]);
    let id = add(&mut store, "Kim came by train.");
    assert_eq!(texts(&library, "trains"), ["Kim came by train."]);
    add(&mut store, "Xi came by train too.");
    assert_eq!(texts(&library, "train").len(), 2);
    store.write(&stamp(), |w| w.remove_document(&id)).unwrap();
    assert_eq!(texts(&library, "train"), ["Xi came by train too."]);
    store.write(&stamp(), |w| w.undo(None)).unwrap();
    assert_eq!(texts(&library, "train").len(), 2);
}

#[test]
fn an_index_of_another_library_is_made_anew() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    for (folder, what) in [(&one, "train"), (&other, "plane")] {
        let mut store = Store::open(&folder.path().join(STORE)).unwrap();
        add(&mut store, &format!("Kim came by {what}."));
        assert_eq!(texts(&Library::of(folder.path()), what).len(), 1);
    }
    // Somebody puts an older copy of the whole room back, but not its index.
    std::fs::remove_dir_all(one.path().join(INDEX)).unwrap();
    std::fs::rename(other.path().join(INDEX), one.path().join(INDEX)).unwrap();
    let library = Library::of(one.path());
    assert_eq!((texts(&library, "train").len(), texts(&library, "plane").len()), (1, 0));
    std::fs::remove_dir_all(one.path().join(INDEX)).unwrap();
    assert_eq!(texts(&Library::of(one.path()), "train").len(), 1, "and one that is gone is made again");
}

#[test]
fn a_passage_is_shown_with_what_was_looked_for() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(&folder.path().join(STORE)).unwrap();
    add(&mut store, "One.\n\nKim's 😀 trains, 北京市.");
    let found = Library::of(folder.path()).find(&Query::of_words("train 北京"), 3).unwrap();
    let passage = &found.passages[0];
    let marked: Vec<&str> = passage.marks.iter().map(|mark| &passage.text[mark.clone()]).collect();
    assert_eq!(marked, ["trains", "北京"]);
    assert_eq!(passage.record.locator.as_ref().unwrap().value, "1");
}
