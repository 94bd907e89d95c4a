//! What files come out as, and what is refused.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use claims_ingest::{Format, IngestError, Ingested, LONGEST, ingest};
use proptest::prelude::*;

fn text_of(bytes: &[u8], name: &str) -> (String, &'static str) {
    let got = ingest(bytes, name).unwrap();
    (got.text, got.charset)
}

fn refused(bytes: &[u8], name: &str) -> &'static str {
    ingest(bytes, name).unwrap_err().code()
}

/// Encodes with the charset of that label; the text must fit it.
fn encoded(label: &str, text: &str) -> Vec<u8> {
    let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).unwrap();
    let (bytes, _, unmappable) = encoding.encode(text);
    assert!(!unmappable, "{text} does not fit {label}");
    bytes.into_owned()
}

#[test]
fn plain_text_is_taken_as_it_is() {
    for text in ["Kim left.\r\n", "\u{feff}Kim left.\n", "a\rb\u{c}c", "김정은 😀 e\u{301}\n", "# Head\n\n*x* <b>\n"]
    {
        for name in ["a.txt", "a.md", "A.MARKDOWN", "noending", ""] {
            assert_eq!(text_of(text.as_bytes(), name), (text.to_owned(), "UTF-8"), "{name}");
        }
    }
    let got = ingest(b"# Head\n", "x.md").unwrap();
    assert_eq!((got.format, got.media_type(), got.plain), (Format::Markdown, "text/markdown", true));
}

#[test]
fn encodings_are_told_apart() {
    let check = |label: &str, name: &str, text: &str| {
        assert_eq!(text_of(&encoded(label, text), "a.txt"), (text.to_owned(), name));
    };
    check("windows-1252", "windows-1252", "Le président a déclaré que l’accord était « historique » à Genève.");
    check("windows-1251", "windows-1251", "Президент прибыл в Пекин на поезде и встретился с министром.");
    check(
        "windows-1250",
        "windows-1250",
        "Prezydent przybył do Łodzi, żeby spotkać się z ministrem spraw zagranicznych.",
    );
    check("euc-kr", "EUC-KR", "김정은 위원장은 베이징에서 시진핑 주석과 회담했다.");
    check("shift_jis", "Shift_JIS", "金正恩氏は北京で習近平国家主席と会談した。");
    check("gbk", "GBK", "金正恩在北京与习近平举行会谈，双方同意加强关系。");
    check("big5", "Big5", "金正恩在北京與習近平舉行會談，雙方同意加強關係。");
}

#[test]
fn utf_16_needs_its_mark() {
    let text = "\u{feff}Kim 😀 met Xi.\r\n";
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(text_of(&little, "a.txt"), (text.to_owned(), "UTF-16LE"));
    assert_eq!(text_of(&big, "a.txt"), (text.to_owned(), "UTF-16BE"));
    assert_eq!(refused(&little[2..], "a.txt"), "binary_file");
    assert_eq!(refused(&little[..little.len() - 1], "a.txt"), "undecodable", "half a character");
    assert_eq!(refused(b"\xff\xfe\x00\xd8a\x00", "a.txt"), "undecodable", "half a pair");
}

#[test]
fn damaged_text_is_refused_with_the_place() {
    let damaged = b"caf\xc3\xa9, na\xc3\xafve, r\xe9sum\xc3\xa9";
    let error = ingest(damaged, "a.txt").unwrap_err();
    assert_eq!(error, IngestError::Undecodable { at: 16, charset: "UTF-8" });
    assert!(error.to_string().contains("byte 16"));
    assert_eq!(refused(b"\xef\xbb\xbfcaf\xe9", "a.txt"), "undecodable");
}

#[test]
fn what_is_no_text_is_refused() {
    assert_eq!(refused(b"", "a.txt"), "empty_file");
    assert_eq!(refused("\u{feff} \r\n\t\u{a0}".as_bytes(), "a.txt"), "empty_file");
    assert_eq!(refused(b"", "a.html"), "empty_file");
    assert_eq!(refused(b"\x7fELF\x02\x01\x00", "a.txt"), "binary_file");
    assert_eq!(refused(b"some\0thing", "a.txt"), "binary_file");
    assert_eq!(refused(&(1..=255).collect::<Vec<u8>>().repeat(4), "a.txt"), "binary_file");
    assert_eq!(refused(b"%PDF-1.7\n", "article.txt"), "binary_file");
    assert_eq!(refused(b"PK\x03\x04rest", "a"), "binary_file");
    assert_eq!(ingest(b"ID3 tags, BZh and fLaC are words here.", "a.txt").unwrap().charset, "UTF-8");
    let error = ingest(b"PK\x03\x04rest", "a.txt").unwrap_err();
    assert!(error.to_string().contains("office document"), "{error}");
}

#[test]
fn a_long_text_is_read_and_a_longer_one_refused() {
    let long = "Kim met Xi in Beijing. ".repeat(10 * 1024 * 1024 / 23 + 1);
    assert_eq!(ingest(long.as_bytes(), "a.txt").unwrap().text.len(), long.len());
    let longer = vec![b'a'; LONGEST + 1];
    let error = ingest(&longer, "a.txt").unwrap_err();
    assert_eq!(error.code(), "too_large");
    assert!(error.to_string().contains("33 MB"), "{error}");
}

const PAGE: &str = r#"<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Leaders meet in Port Selene - Example News</title>
<meta property="article:published_time" content="2031-03-12T10:00:00+09:00"><script>document.write("no")</script></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Leaders meet in Port Selene</h1>
<figure><img src="x.jpg" alt="two people"><figcaption>Reke and Marrow on Tuesday. / Photo: Example</figcaption></figure>
<p>President Ilse Marrow met <b>Tomas</b>&nbsp;Reke in Port Selene on
<a href="/t">Tuesday</a>, the first meeting between the two leaders in nine years, officials said.</p>
<p>Reke arrived by special train.<br>He left by plane, and the crowd &lt;300 people&gt; stayed for three hours, police said.</p>
</article><aside>Most read: <a href="/q">something else</a></aside><footer>© Example News</footer></body></html>"#;

#[test]
fn a_page_gives_its_article() {
    let got: Ingested = ingest(PAGE.as_bytes(), "page.html").unwrap();
    let expected = "Leaders meet in Port Selene\n\n\
        Reke and Marrow on Tuesday. / Photo: Example\n\n\
        President Ilse Marrow met Tomas\u{a0}Reke in Port Selene on Tuesday, the first meeting between the two leaders in \
        nine years, officials said.\n\n\
        Reke arrived by special train.\nHe left by plane, and the crowd <300 people> stayed for three hours, police said.\n";
    assert_eq!(got.text, expected);
    assert_eq!(got.title.as_deref(), Some("Leaders meet in Port Selene"));
    assert_eq!(got.published.map(|day| day.to_string()).as_deref(), Some("2031-03-12"));
    assert!(!got.plain);
    assert_eq!(ingest(PAGE.as_bytes(), "no ending").unwrap(), got, "a page is known by how it opens");
    assert_eq!(ingest(PAGE.as_bytes(), "page.txt").unwrap().text, PAGE, "unless the name says that it is text");
}

#[test]
fn a_page_is_decoded_as_it_says() {
    let page = PAGE.replace("utf-8", "euc-kr").replace("officials said", "관계자가 말했다").replace("© ", "");
    let got = ingest(&encoded("euc-kr", &page), "page.htm").unwrap();
    assert_eq!(got.charset, "EUC-KR");
    assert!(got.text.contains("in nine years, 관계자가 말했다."), "{}", got.text);
}

#[test]
fn a_page_that_is_none_is_refused() {
    assert_eq!(refused(b"<html><body></body></html>", "a.html"), "no_article");
    assert_eq!(refused("<div>".repeat(200_000).as_bytes(), "a.html"), "page_too_deep");
    assert_eq!(refused("<b><i>".repeat(100_000).as_bytes(), "a.html"), "page_too_deep");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), ending in "(txt|md|html|)") {
        let _ = ingest(&bytes, &format!("a.{ending}"));
    }

    #[test]
    fn no_mark_up_makes_it_panic(page in "(<(/?(div|p|b|table|td|li|svg|script|a|form|select|template|body|html|!--)) ?>?|[a-z &;\"'=\u{ac00}]{0,9}){0,60}") {
        if let Ok(got) = ingest(page.as_bytes(), "a.html") {
            prop_assert!(!got.text.trim().is_empty());
        }
    }

    #[test]
    fn utf_8_comes_out_as_it_went_in(text in "\\PC{1,80}") {
        if let Ok(got) = ingest(text.as_bytes(), "a.txt") {
            prop_assert_eq!(got.text, text);
            prop_assert_eq!(got.charset, "UTF-8");
        }
    }
}
