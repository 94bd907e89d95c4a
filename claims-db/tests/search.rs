//! Full text search over evidence.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod fixture;

use claims_db::Store;
use fixture::{Room, add_evidence};

fn room(excerpts: &[&str]) -> Store {
    let mut store = Room::new().open();
    for excerpt in excerpts {
        add_evidence(&mut store, excerpt, None);
    }
    store
}

/// The excerpts found, best first.
fn check(store: &Store, query: &str, expected: &[&str]) {
    let found = store.search_evidence(query, 10).unwrap();
    let words: Vec<_> = found.iter().map(|found| found.evidence.fields.excerpt.as_str()).collect();
    assert_eq!(words, expected, "{query}");
}

#[test]
fn the_record_with_the_rarer_words_comes_first() {
    let store = room(&["Kim met Xi in Beijing.", "Kim took a train.", "Kim met a delegation in Hanoi in 2019."]);
    check(
        &store,
        "train Kim",
        &["Kim took a train.", "Kim met Xi in Beijing.", "Kim met a delegation in Hanoi in 2019."],
    );
    check(&store, "hanoi", &["Kim met a delegation in Hanoi in 2019."]);
    check(&store, "Pyongyang", &[]);
}

#[test]
fn accents_and_case_do_not_matter() {
    let store = room(&["Le président à São Paulo."]);
    for query in ["president", "PRÉSIDENT", "sao", "são"] {
        check(&store, query, &["Le président à São Paulo."]);
    }
}

#[test]
fn no_query_is_syntax() {
    let store = room(&["Kim AND Xi met NEAR the hall."]);
    for hostile in [
        "\"",
        "\"\"\"",
        "'",
        "*",
        "(",
        ")",
        "a AND",
        "NOT",
        "NEAR(",
        "excerpt:",
        "excerpt : kim",
        "^kim",
        "-kim",
        "{a b}",
        "kim\0xi",
        "\u{202e}kim",
        "%s%n",
        "'; DROP TABLE evidence; --",
        "😀",
        "\u{301}",
        "a\"b*c(d)",
        "+ - & | ! ~",
        "evidence_text MATCH 'x'",
        "\r\n\t",
        "ﬃ",
        "\u{feff}",
    ] {
        store.search_evidence(hostile, 10).unwrap();
    }
    check(&store, "xi*\" OR )", &["Kim AND Xi met NEAR the hall."]);
    store.search_evidence(&"word ".repeat(200_000), 10).unwrap();
    store.search_evidence(&"x".repeat(3_000_000), 10).unwrap();
    assert_eq!(store.all_evidence().unwrap().len(), 1);
}
