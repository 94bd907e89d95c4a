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

/// A member that unpacks to far more than its size.
fn bomb(megabytes: usize) -> Vec<u8> {
    packed(&vec![b' '; megabytes * 1024 * 1024])
}

#[test]
fn hostile_records_cost_one_page_and_not_the_archive() {
    let good = page("First piece", "Ilse Marrow met Tomas Reke.");
    let good = record("response", "https://example.org/a", &answer("200 OK", "text/html", &good));
    let packed_page = |head: &str, body: &[u8]| {
        let head = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{head}\r\n\r\n");
        record("response", "https://example.org/x", &[head.as_bytes(), body].concat())
    };
    let nested = "<div>".repeat(20_000);
    let many_heads: String = vec!["X: y\r\n"; 1000].concat();
    for hostile in [
        packed_page("Content-Encoding: gzip", &bomb(40)),
        packed_page("Content-Encoding: gzip", b"no gzip"),
        packed_page("Content-Encoding: br", b"unknown packing"),
        packed_page("Transfer-Encoding: chunked", b"ffffffffffffffff\r\nx\r\n0\r\n\r\n"),
        packed_page("Transfer-Encoding: chunked", b"-1\r\nx"),
        packed_page("X: y", nested.as_bytes()),
        packed_page(many_heads.trim_end(), b"<p>x</p>"),
        record("response", "https://example.org/x", b"HTTP/1.1 200 OK"),
        record("response", "https://example.org/x", b"HTTP/9.9 999 \xff\xfe\r\n\r\n"),
        record("response", "javascript:alert(1)", b"GET / HTTP/1.1\r\n\r\n"),
        record("conversion\u{202e}", "../../etc/passwd", b"x"),
    ] {
        let found = archive(&[hostile.clone(), good.clone()].concat(), "a.warc");
        let shown = String::from_utf8_lossy(&hostile[..hostile.len().min(400)]).into_owned();
        assert!(urls(&found).contains(&"https://example.org/a") && !found.cut_short, "{shown}");
        assert!(found.pages.len() + found.unread.len() <= 2, "{shown}");
    }
}

#[test]
fn archives_that_ask_for_too_much_are_refused() {
    let refused = |bytes: &[u8], name: &str| take(bytes, name).unwrap_err().code();
    let zeros = [b"WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: 629145600\r\n\r\n".as_slice(), &[0; 64]].concat();
    assert_eq!(refused(&zeros, "a.warc"), "too_large");
    assert_eq!(refused(b"WARC/1.1\r\nContent-Length: 18446744073709551616\r\n\r\n", "a.warc"), "damaged_file");
    let lines = [b"WARC/1.1\r\n".to_vec(), b"A: b\r\n".repeat(1000)].concat();
    assert_eq!(refused(&lines, "a.warc"), "damaged_file");
    let many = packed(&record("metadata", "", b"x").repeat(200_001));
    assert_eq!(refused(&many, "a.warc.gz"), "page_too_deep");
}

#[test]
fn names_in_a_package_are_no_paths_and_its_list_is_not_trusted() {
    let warc = String::from_utf8(records().concat()).unwrap();
    let part = |name: &str, content: &str| (name.to_owned(), content.to_owned());
    let refused = |parts: &[(String, String)]| take(&made::zip(parts), "a.wacz").unwrap_err().code();
    for name in ["../data.warc", "/archive/data.warc", "archive\\data.warc", "data.warc", "archive/data.warc.exe"] {
        assert_eq!(refused(&[part(name, &warc)]), "damaged_file", "{name}");
    }
    let deep = "[".repeat(100_000);
    let long = format!("{{\"url\":\"{}\"}}", "x".repeat(1024 * 1024));
    for list in ["", "null\n7\n{\"url\":7}\n", deep.as_str(), long.as_str(), "\u{0}\u{0}"] {
        let parts = [part("archive/data.warc", &warc), part("pages/pages.jsonl", list)];
        // A list that names none of the pages gives none; one that cannot be read counts for nothing.
        let found = take(&made::zip(&parts), "a.wacz");
        assert!(found.is_ok() || found.is_err_and(|error| error.code() == "no_article"), "{list:.40}");
    }
    let crowd: Vec<_> = (0..20_001).map(|at| part(&format!("archive/{at}.warc"), "")).collect();
    assert_eq!(refused(&crowd), "page_too_deep");
}
