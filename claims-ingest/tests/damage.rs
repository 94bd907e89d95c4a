//! Files of every form, cut off anywhere and with bits turned: each is read or refused with a code, and nothing else
//! happens. PDF is tried where it is read for people, in a process of its own.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod made;

use claims_ingest::take;

/// Cuts of each file, and files with one bit turned.
const TRIES: usize = 200;

/// A row of numbers that is the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
}

fn check(name: &str, whole: &[u8]) {
    take(whole, name).unwrap();
    let mut numbers = Numbers(whole.len() as u64);
    for _ in 0..TRIES {
        let cut = &whole[..numbers.below(whole.len())];
        let mut turned = whole.to_vec();
        let at = numbers.below(turned.len());
        turned[at] ^= 1 << numbers.below(8);
        for bytes in [cut, &turned] {
            if let Err(error) = take(bytes, name) {
                assert!(!error.code().is_empty() && !error.to_string().is_empty());
            }
        }
    }
}

#[test]
fn books() {
    check("a.epub", &made::epub(&[("one.xhtml", "<h1>One</h1><p>Words.</p>"), ("two.xhtml", "<p>More.</p>")]));
}

#[test]
fn messages() {
    let message = b"From: a@example.org\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>One</p>\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: y\r\n\r\nTwo\r\n--b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\nVGhyZWU=\r\n--b--\r\n";
    check("a.eml", message);
}

#[test]
fn archives() {
    let page = made::answer("200 OK", "text/html", &made::page("A", "Words."));
    let records = [made::record("warcinfo", "", b"x"), made::record("response", "https://example.org", &page)].concat();
    check("a.warc", &records);
    check("a.warc.gz", &made::packed(&records));
    check("a.wacz", &made::zip(&[("archive/a.warc".to_owned(), String::from_utf8(records).unwrap())]));
}

#[test]
fn references() {
    check("a.json", br#"[{"title":"A","author":[{"family":"B"}],"issued":{"date-parts":[[2025,9,4]]}}]"#);
    check(
        "a.bib",
        b"@article{a, title={A {B} \\'e}, author={C, D and E}, date={2025-09-04}, url={https://example.org}}",
    );
    check("a.ris", b"TY  - NEWS\nTI  - A\nDA  - 2025/09/04\nER  - \n");
    check("a.csv", b"title,url\n\"A, B\",https://example.org\nC,\n");
}

#[test]
fn pictures_and_subtitles() {
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x03\x08\x02\0\0\0".to_vec();
    png.extend([0; 32]);
    check("a.png", &png);
    let jpeg = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xc0\0\x11\x08\0\x02\0\x03\x03\x01\x22\0\x02\x11\x01\x03\x11\x01\xff\xd9";
    check("a.jpg", jpeg);
    check("a.vtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>Hello</v>\n");
}
