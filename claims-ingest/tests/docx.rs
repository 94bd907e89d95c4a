//! Word documents, written by the tests as Word lays them out.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::{Cursor, Write};

use claims_ingest::{Format, ingest};
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn document(body: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="w" xmlns:mc="mc"><w:body>{body}</w:body></w:document>"#
    )
}

fn check(body: &str, expected: &str) {
    let bytes = package(&[("_rels/.rels", RELATIONS), ("word/document.xml", &document(body))]);
    let got = ingest(&bytes, "draft.docx").unwrap();
    assert_eq!((got.text.as_str(), got.format, got.plain), (expected, Format::Docx, false), "{body}");
    assert_eq!(ingest(&bytes, "no ending").unwrap(), got);
}

fn refused(bytes: &[u8]) -> &'static str {
    ingest(bytes, "draft.docx").unwrap_err().code()
}

#[test]
fn paragraphs_are_blocks() {
    check(
        "<w:p><w:r><w:t>Kim met Xi.</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>In </w:t></w:r><w:r><w:t xml:space=\"preserve\">Beijing &amp; 김정은&#33;</w:t></w:r></w:p>",
        "Kim met Xi.\n\nIn Beijing & 김정은!\n",
    );
    check(
        "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>",
        "a\nb c\u{2011}d\n",
    );
}

#[test]
fn a_row_is_a_line_of_cells() {
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let row = |a: &str, b: &str| format!("<w:tr>{}{}</w:tr>", cell(a), cell(b));
    let table = format!(
        "<w:p><w:r><w:t>x</w:t></w:r></w:p><w:tbl>{}{}</w:tbl><w:p><w:r><w:t>y</w:t></w:r></w:p>",
        row("a", "b"),
        row("c", "d")
    );
    check(&table, "x\n\na | b\nc | d\n\ny\n");
}

#[test]
fn changes_are_taken_as_accepted_and_hidden_text_stays_hidden() {
    let body = "<w:p><w:r><w:t>on </w:t></w:r><w:del><w:r><w:delText>3</w:delText></w:r></w:del><w:ins><w:r><w:t>4</w:t></w:r></w:ins>\
        <w:moveFrom><w:r><w:t> gone</w:t></w:r></w:moveFrom><w:r><w:instrText> PAGE </w:instrText></w:r>\
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"false\"/></w:rPr><w:t> September</w:t></w:r>\
        <mc:AlternateContent><mc:Choice><w:r><w:t>!</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>!</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>";
    check(body, "on 4 September!\n");
}

#[test]
fn notes_follow_the_body() {
    let bytes = package(&[
        ("_rels/.rels", RELATIONS),
        ("word/document.xml", &document("<w:p><w:r><w:t>Body.</w:t></w:r></w:p>")),
        (
            "word/footnotes.xml",
            "<w:footnotes><w:footnote><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>",
        ),
    ]);
    let got = ingest(&bytes, "a.DOCX").unwrap();
    assert_eq!(got.text, "Body.\n\nA note.\n");
}

#[test]
fn what_is_no_document_is_refused() {
    assert_eq!(refused(b""), "empty_file");
    assert_eq!(refused(b"plain text"), "damaged_file");
    assert_eq!(refused(b"PK\x03\x04rest"), "damaged_file");
    assert_eq!(refused(&package(&[("other.txt", "x")])), "damaged_file");
    assert_eq!(refused(&package(&[("_rels/.rels", RELATIONS)])), "damaged_file");
    assert_eq!(refused(&package(&[("_rels/.rels", RELATIONS), ("word/document.xml", &document(""))])), "empty_file");
    assert_eq!(
        refused(&package(&[("_rels/.rels", RELATIONS), ("word/document.xml", "<w:p><w:t>a</w:r>")])),
        "damaged_file"
    );
    let whole = package(&[("_rels/.rels", RELATIONS), ("word/document.xml", &document("<w:p/>"))]);
    assert_eq!(refused(&whole[..whole.len() / 2]), "damaged_file");
}

#[test]
fn a_document_that_unpacks_to_too_much_is_refused() {
    let bomb = document(&format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", " a".repeat(20 * 1024 * 1024)));
    let bytes = package(&[("_rels/.rels", RELATIONS), ("word/document.xml", &bomb)]);
    assert!(bytes.len() < 1024 * 1024);
    assert_eq!(refused(&bytes), "too_large");
}

#[test]
fn declared_entities_are_not_expanded() {
    let bomb = "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><w:document><w:body><w:p><w:r><w:t>x&a;&b;y</w:t></w:r></w:p></w:body></w:document>";
    let bytes = package(&[("_rels/.rels", RELATIONS), ("word/document.xml", bomb)]);
    assert_eq!(ingest(&bytes, "a.docx").unwrap().text, "xy\n");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_damage_makes_it_panic(at in 0usize..2000, value in any::<u8>(), cut in 0usize..2000) {
        let mut bytes = package(&[("_rels/.rels", RELATIONS), ("word/document.xml", &document("<w:p><w:r><w:t>Kim met Xi.</w:t></w:r></w:p>"))]);
        let length = bytes.len();
        bytes[at % length] = value;
        let _ = ingest(&bytes, "a.docx");
        bytes.truncate(cut % length);
        let _ = ingest(&bytes, "a.docx");
    }

    #[test]
    fn no_mark_up_makes_it_panic(body in "(<(/?w:(p|r|t|tbl|tr|tc|del|vanish|br))( w:val=\"0\")?/?>|[a-z &;]{0,6}){0,40}") {
        let bytes = package(&[("_rels/.rels", RELATIONS), ("word/document.xml", &document(&body))]);
        let _ = ingest(&bytes, "a.docx");
    }
}
