//! Web archives, written by the tests as crawlers write them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod made;

use claims_ingest::{Archive, IngestError, Taken, take};
use made::{answer, packed, page, record};

fn archive(bytes: &[u8], name: &str) -> Archive {
    match take(bytes, name).unwrap() {
        Taken::Archive { archive, .. } => archive,
        other => panic!("{other:?}"),
    }
}

fn urls(archive: &Archive) -> Vec<&str> {
    archive.pages.iter().map(|page| page.url.as_str()).collect()
}

fn records() -> Vec<Vec<u8>> {
    let two = page("Second piece", "Tomas Reke left by train.");
    vec![
        record("warcinfo", "", b"software: test\r\n"),
        record("request", "https://example.org/a", b"GET /a HTTP/1.1\r\n\r\n"),
        record(
            "response",
            "https://example.org/a",
            &answer("200 OK", "text/html; charset=utf-8", &page("First piece", "Ilse Marrow met Tomas Reke.")),
        ),
        record("response", "<https://example.org/b>", &answer("200 OK", "text/html", &two)),
        record("response", "https://example.org/c", &answer("404 Not Found", "text/html", &two)),
        record("response", "https://example.org/x.js", &answer("200 OK", "text/javascript", "alert(1)")),
        record("response", "https://example.org/empty", &answer("200 OK", "text/html", "<html></html>")),
    ]
}

#[test]
fn the_pages_that_were_answered_come_out_with_address_and_moment() {
    let found = archive(&records().concat(), "a.warc");
    assert_eq!(urls(&found), ["https://example.org/a", "https://example.org/b"]);
    assert_eq!(found.unread, [("https://example.org/empty".to_owned(), IngestError::NoArticle)]);
    assert!(!found.cut_short);
    let first = &found.pages[0];
    assert_eq!(first.got_at.unwrap().to_rfc3339(), "2025-09-04T10:00:00+00:00");
    assert_eq!(first.document.title.as_deref(), Some("First piece"));
    assert_eq!(first.document.url.as_deref(), Some("https://example.org/a"));
    assert!(first.document.text.contains("Ilse Marrow met Tomas Reke."));
}

#[test]
fn packed_archives_are_the_same_record_by_record_or_whole() {
    let whole = archive(&records().concat(), "a.warc");
    let members: Vec<_> = records().iter().map(|record| packed(record)).collect();
    assert_eq!(archive(&members.concat(), "a.warc.gz"), whole);
    assert_eq!(archive(&packed(&records().concat()), "A.WARC.GZ"), whole);
}

#[test]
fn a_package_gives_the_pages_of_its_list() {
    let warc = String::from_utf8(records().concat()).unwrap();
    let list = "{\"format\":\"json-pages-1.0\"}\n{\"url\":\"https://example.org/b#top\",\"title\":\"x\"}\n";
    let mut parts = vec![("archive/data.warc".to_owned(), warc)];
    assert_eq!(urls(&archive(&made::zip(&parts), "a.wacz")).len(), 2);
    parts.push(("pages/pages.jsonl".to_owned(), list.to_owned()));
    assert_eq!(urls(&archive(&made::zip(&parts), "a.wacz")), ["https://example.org/b"]);
}

#[test]
fn what_breaks_off_is_read_so_far_and_told() {
    let bytes = records().concat();
    let found = archive(&bytes[..bytes.len() - 500], "a.warc");
    assert!(found.cut_short);
    assert_eq!(urls(&found).len(), 2);
}

#[test]
fn what_is_no_archive_is_refused() {
    let refused = |bytes: &[u8], name: &str| take(bytes, name).unwrap_err().code();
    assert_eq!(refused(b"", "a.warc"), "empty_file");
    assert_eq!(refused(b"hello", "a.warc"), "damaged_file");
    assert_eq!(refused(b"\x1f\x8bno", "a.warc.gz"), "damaged_file");
    assert_eq!(refused(b"PK", "a.wacz"), "damaged_file");
    assert_eq!(refused(b"WARC/1.1\r\nContent-Length: 99999999999\r\n\r\n", "a.warc"), "too_large");
    assert_eq!(refused(b"WARC/1.1\r\nContent-Length: -1\r\n\r\n", "a.warc"), "damaged_file");
    assert_eq!(refused(&record("warcinfo", "", b"x"), "a.warc"), "no_article");
    let bomb = packed(&[b"WARC/1.1\r\nX: ".as_slice(), &vec![b'a'; 8 * 1024 * 1024]].concat());
    assert_eq!(refused(&bomb, "a.warc.gz"), "damaged_file");
}
