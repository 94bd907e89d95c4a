//! PDF, EPUB, messages and subtitles, written by the tests as programs write them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod made;

use std::fmt::Write as _;

use claims_ingest::{Format, IngestError, LocatorKind, Taken, ingest, passages, take};

fn places(got: &claims_ingest::Ingested) -> Vec<(String, String)> {
    let places = got.parts.iter().map(|part| {
        let at = part.locator.as_ref().map_or_else(String::new, |at| at.value.clone());
        (at, got.text[part.start..part.stop].to_owned())
    });
    places.collect()
}

fn pair(at: &str, text: &str) -> (String, String) {
    (at.to_owned(), text.to_owned())
}

#[test]
fn a_pdf_gives_its_pages() {
    let bytes = made::pdf(&["Kim Jong-un left by train.", "He met Xi Jinping in Beijing."]);
    let got = ingest(&bytes, "a.pdf").unwrap();
    assert_eq!(got.format, Format::Pdf);
    assert_eq!(places(&got), [pair("1", "Kim Jong-un left by train."), pair("2", "He met Xi Jinping in Beijing.")]);
    assert!(got.parts.iter().all(|part| part.locator.as_ref().is_some_and(|at| at.kind == LocatorKind::Page)));
    assert_eq!(ingest(&bytes, "no ending").unwrap(), got);
    let cut: Vec<_> = passages(&got).into_iter().map(|passage| passage.locator.unwrap().value).collect();
    assert_eq!(cut, ["1", "2"]);
}

#[test]
fn a_scan_is_kept_without_text() {
    let bytes = made::pdf(&["", ""]);
    assert_eq!(ingest(&bytes, "a.pdf").unwrap_err(), IngestError::NoWords);
    assert_eq!(take(&bytes, "a.pdf").unwrap(), Taken::Wordless { media_type: "application/pdf" });
}

#[test]
fn what_is_no_pdf_is_refused() {
    for bytes in [b"%PDF-1.7\n".as_slice(), b"not a pdf", b"%PDF-1.4\ntrailer<</Root 1 0 R>>\n%%EOF"] {
        let code = ingest(bytes, "a.pdf").unwrap_err().code();
        assert!(matches!(code, "damaged_file" | "no_text"), "{code}");
    }
    assert_eq!(ingest(b"", "a.pdf").unwrap_err().code(), "empty_file");
}

#[test]
fn a_book_gives_its_sections_in_reading_order() {
    let bytes = made::epub(&[
        ("one.xhtml", "<h1>The Crossing</h1><p>They sailed at dawn.</p><script>no</script>"),
        ("two.xhtml", "<p>It was late.</p>"),
    ]);
    let got = ingest(&bytes, "a.epub").unwrap();
    assert_eq!(
        places(&got),
        [
            pair("section 1, The Crossing", "The Crossing\n\nThey sailed at dawn."),
            pair("section 2, It was late.", "It was late.")
        ]
    );
    assert_eq!((got.title.as_deref(), got.author.as_deref()), (Some("A Book & More"), Some("Ilse Marrow, Tomas Reke")));
    assert_eq!(
        (got.publisher.as_deref(), got.published.map(|day| day.to_string()).as_deref()),
        (Some("House"), Some("2025-09-04"))
    );
    assert_eq!(ingest(&bytes, "no ending").unwrap(), got, "a book is known by how it opens");
}

#[test]
fn locked_and_broken_books_are_refused() {
    let locked = r#"<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/one.xhtml"/></CipherData></EncryptedData></encryption>"#;
    let parts = made::epub_parts(&[("one.xhtml", "<p>x</p>")]);
    let mut with_lock = parts.clone();
    with_lock.push(("META-INF/encryption.xml".to_owned(), locked.to_owned()));
    assert_eq!(ingest(&made::zip(&with_lock), "a.epub").unwrap_err(), IngestError::Locked);
    for missing in ["META-INF/container.xml", "OEBPS/book.opf"] {
        let rest: Vec<_> = parts.iter().filter(|part| part.0 != missing).cloned().collect();
        assert_eq!(ingest(&made::zip(&rest), "a.epub").unwrap_err(), IngestError::Damaged, "{missing}");
    }
    assert_eq!(ingest(&made::epub(&[("one.xhtml", "<p> </p>")]), "a.epub").unwrap_err(), IngestError::Empty);
    let bomb = made::epub(&[("one.xhtml", &" ".repeat(40 * 1024 * 1024))]);
    assert!(bomb.len() < 1024 * 1024);
    assert_eq!(ingest(&bomb, "a.epub").unwrap_err().code(), "too_large");
    let outside = made::epub(&[("../../../etc/passwd", "<p>x</p>")]);
    assert_eq!(ingest(&outside, "a.epub").unwrap_err(), IngestError::Empty);
    let deep = made::epub(&[("one.xhtml", &"<b>".repeat(100_000))]);
    assert_eq!(ingest(&deep, "a.epub").unwrap_err(), IngestError::TooDeep);
}

const MESSAGE: &str = "From: \"Ilse Marrow\" <ilse@example.org>\r\nTo: desk@example.com\r\nSubject: =?utf-8?Q?Re:_the_caf=C3=A9?=\r\n\
    Date: Thu, 4 Sep 2025 23:10:00 +0900\r\nMIME-Version: 1.0\r\n";

#[test]
fn a_message_gives_its_head_and_words() {
    let plain = format!(
        "{MESSAGE}Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nWe met in Gen=E8ve.\r\n\r\nIlse\r\n"
    );
    let got = ingest(plain.as_bytes(), "a.eml").unwrap();
    let expected = "Re: the café\n\nFrom: Ilse Marrow <ilse@example.org>\nTo: desk@example.com\nDate: 4 September 2025\n\nWe met in Genève.\n\nIlse\n";
    assert_eq!(got.text, expected);
    assert_eq!(got.title.as_deref(), Some("Re: the café"));
    assert_eq!((got.author.as_deref(), got.publisher.as_deref()), (Some("Ilse Marrow"), Some("example.org")));
    assert_eq!(got.published.map(|day| day.to_string()).as_deref(), Some("2025-09-04"), "the sender's own day");
}

#[test]
fn a_message_that_is_a_page_is_read_as_one() {
    let page = format!(
        "{MESSAGE}Content-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>We met &amp; agreed.</p><p>On Tuesday.</p><script>no</script></body></html>"
    );
    let got = ingest(page.as_bytes(), "a.eml").unwrap();
    assert!(got.text.ends_with("\n\nWe met & agreed.\n\nOn Tuesday.\n"), "{}", got.text);
    let both = format!(
        "{MESSAGE}Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nPlain words.\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Page words.</p>\r\n--b--\r\n"
    );
    let got = ingest(both.as_bytes(), "a.eml").unwrap();
    assert!(got.text.contains("Plain words.") && !got.text.contains("Page words."), "{}", got.text);
}

#[test]
fn what_is_no_message_is_refused() {
    assert_eq!(ingest(b" \r\n", "a.eml").unwrap_err(), IngestError::Empty);
    assert_eq!(ingest(b"just words", "a.eml").unwrap_err(), IngestError::Damaged);
    let mut nested = String::from("Subject: x\r\n");
    for depth in 0..5_000 {
        let _ = write!(nested, "Content-Type: multipart/mixed; boundary=b{depth}\r\n\r\n--b{depth}\r\n");
    }
    assert!(ingest(nested.as_bytes(), "a.eml").is_err());
}

#[test]
fn subtitles_are_cited_by_the_moment() {
    let got = ingest(b"1\n00:02:10,500 --> 00:02:12,000\nThank you.\n", "a.srt").unwrap();
    assert_eq!(places(&got), [pair("00:02:10", "Thank you.")]);
}
