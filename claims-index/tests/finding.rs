//! What is put in is found, and the index never says that it is made from what it is not.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::path::Path;

use claims_index::{Entry, Index, Key, Mark, Query};

const PASSAGES: &[(&str, &[&str])] = &[
    ("Kim took a train to Beijing.", &["person:kim jong un", "place:beijing", "mode:train"]),
    ("Kim met a delegation in Hanoi.", &["person:kim jong un", "place:hanoi", "event:talks"]),
    ("Orbán sprach über Züge.", &[]),
    ("习近平在北京会见了金正恩。", &[]),
];

fn mark(row: i64, chain: &str) -> Mark {
    Mark { row, passages: row.unsigned_abs(), chain: chain.to_owned() }
}

/// One passage a document, from row 1 on.
fn fill(index: &mut Index, from: usize, chain: &str) {
    let mut filling = index.fill().unwrap();
    for (row, (text, slots)) in (1_i64..).zip(PASSAGES).skip(from) {
        let slots: Vec<String> = slots.iter().map(|slot| (*slot).to_owned()).collect();
        filling.add(Entry { key: Key { document: row, position: 0 }, text, slots: &slots }).unwrap();
    }
    filling.finish(&mark(4, chain)).unwrap();
}

fn full(directory: &Path) -> Index {
    let mut index = Index::open(directory).unwrap();
    fill(&mut index, 0, "c");
    index
}

fn rows(index: &Index, query: &str) -> Vec<i64> {
    index.search(&Query::of_words(query), 10).unwrap().iter().map(|hit| hit.key.document).collect()
}

#[test]
fn the_passage_with_the_rarer_words_comes_first() {
    let folder = tempfile::tempdir().unwrap();
    let index = full(folder.path());
    assert_eq!(rows(&index, "the trains of Kim"), [1, 2]);
    assert_eq!(rows(&index, "Orban"), [3]);
    assert_eq!(rows(&index, "北京"), [4]);
    assert_eq!(rows(&index, "nobody"), [] as [i64; 0]);
    assert_eq!(rows(&index, "\" OR * AND (:^~"), [] as [i64; 0], "nothing is an operator");
}

#[test]
fn what_was_put_in_is_there_when_it_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(Index::open(folder.path()).unwrap().mark(), &Mark::default());
    drop(full(folder.path()));
    let index = Index::open(folder.path()).unwrap();
    assert_eq!((index.mark(), rows(&index, "delegation")), (&mark(4, "c"), vec![2]));
}

#[test]
fn one_window_fills_at_a_time_and_the_other_sees_it_once_it_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut other) = (full(folder.path()), Index::open(folder.path()).unwrap());
    let mut filling = one.fill().unwrap();
    assert_eq!(other.fill().unwrap_err().code(), "index_busy");
    let key = Key { document: 5, position: 3 };
    filling.add(Entry { key, text: "A new passage.", slots: &[] }).unwrap();
    other.refresh().unwrap();
    assert_eq!((other.mark(), rows(&other, "passage")), (&mark(4, "c"), vec![]));
    filling.finish(&mark(5, "d")).unwrap();
    other.refresh().unwrap();
    assert_eq!((other.mark(), rows(&other, "passage")), (&mark(5, "d"), vec![5]));
    let hit = other.search(&Query::of_words("passage"), 1).unwrap()[0];
    assert_eq!(hit.key, key);
}

#[test]
fn a_filling_that_was_given_up_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut index = full(folder.path());
    let mut filling = index.fill().unwrap();
    filling.clear().unwrap();
    let key = Key { document: 9, position: 0 };
    filling.add(Entry { key, text: "half", slots: &[] }).unwrap();
    drop(filling);
    index.refresh().unwrap();
    assert_eq!((index.mark(), rows(&index, "half"), rows(&index, "delegation")), (&mark(4, "c"), vec![], vec![2]));
    fill(&mut index, 4, "c");
}

#[test]
fn it_can_be_made_anew_while_it_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut other) = (full(folder.path()), Index::open(folder.path()).unwrap());
    let mut filling = one.fill().unwrap();
    filling.clear().unwrap();
    filling.add(Entry { key: Key { document: 1, position: 0 }, text: "Another library.", slots: &[] }).unwrap();
    assert_eq!(rows(&other, "delegation"), [2]);
    filling.finish(&mark(1, "e")).unwrap();
    other.refresh().unwrap();
    assert_eq!((other.mark(), rows(&other, "delegation"), rows(&other, "library")), (&mark(1, "e"), vec![], vec![1]));
}

#[test]
fn files_that_cannot_be_read_give_an_empty_index() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("galley.db.index");
    drop(full(&place));
    std::fs::write(place.join("meta.json"), b"{").unwrap();
    let index = Index::open(&place).unwrap();
    assert_eq!((index.mark(), rows(&index, "Kim")), (&Mark::default(), vec![]));
}
