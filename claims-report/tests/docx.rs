//! The Word documents, opened by a ZIP reader and an XML parser.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use claims_report::{Audience, Format, Options, Report, Resources, render};
use quick_xml::Reader;
use quick_xml::events::Event;

fn parts(report: &Report, format: Format) -> BTreeMap<String, String> {
    let bytes = render(report, format, &Resources::default()).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|i| {
            let mut file = zip.by_index(i).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (file.name().unwrap().to_string(), text)
        })
        .collect()
}

/// The values of an attribute of all elements of that name.
fn attributes(xml: &str, element: &str, attribute: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut found = Vec::new();
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Eof => return found,
            Event::Start(tag) | Event::Empty(tag) if tag.name().as_ref() == element => {
                for one in tag.attributes() {
                    let one = one.expect("a sound attribute");
                    if one.key.as_ref() == attribute {
                        found.push(one.value.to_string());
                    }
                }
            }
            _ => {}
        }
    }
}

/// The words of the paragraphs, a line each.
fn words(xml: &str) -> String {
    let mut reader = Reader::from_str(xml);
    let (mut text, mut inside) = (String::new(), false);
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return text,
            Event::Start(tag) if tag.name().as_ref() == "w:t" => inside = true,
            Event::End(tag) if tag.name().as_ref() == "w:t" => inside = false,
            Event::End(tag) if tag.name().as_ref() == "w:p" => text.push('\n'),
            Event::Text(words) if inside => text.push_str(&words),
            Event::GeneralRef(name) if inside => text.push_str(match name.as_ref() {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                other => panic!("{other:?}"),
            }),
            _ => {}
        }
    }
}

#[test]
fn every_part_is_well_formed_and_every_reference_leads_somewhere() {
    for format in [Format::Docx, Format::CheckedCopy] {
        let parts = parts(&common::sample(), format);
        for (name, xml) in &parts {
            assert!(attributes(xml, "none", "none").is_empty(), "{name}");
        }
        let named: Vec<String> = attributes(&parts["[Content_Types].xml"], "Override", "PartName");
        for name in &named {
            assert!(parts.contains_key(name.trim_start_matches('/')), "{name}");
        }
        let document = &parts["word/document.xml"];
        let styles: BTreeSet<String> =
            attributes(&parts["word/styles.xml"], "w:style", "w:styleId").into_iter().collect();
        for style in attributes(document, "w:pStyle", "w:val") {
            assert!(styles.contains(&style), "{style}");
        }
        let relations: BTreeSet<String> =
            attributes(&parts["word/_rels/document.xml.rels"], "Relationship", "Id").into_iter().collect();
        for id in attributes(document, "w:hyperlink", "r:id") {
            assert!(relations.contains(&id), "{id}");
        }
        let places: Vec<String> = attributes(document, "w:bookmarkStart", "w:name");
        let once: BTreeSet<&String> = places.iter().collect();
        assert_eq!(places.len(), once.len(), "each place has a name of its own");
        for anchor in attributes(document, "w:hyperlink", "w:anchor") {
            assert!(once.contains(&anchor), "{anchor}");
        }
    }
}

#[test]
fn the_checked_copy_is_the_article_with_a_comment_at_every_mention() {
    let report = common::sample();
    let parts = parts(&report, Format::CheckedCopy);
    let document = &parts["word/document.xml"];
    assert_eq!(words(document).trim_end(), common::TEXT.trim_end());
    let mentions: usize = report.claims.iter().map(|claim| claim.mentions.len()).sum();
    let ids = attributes(&parts["word/comments.xml"], "w:comment", "w:id");
    assert_eq!(ids.len(), mentions);
    for element in ["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"] {
        let places: BTreeSet<String> = attributes(document, element, "w:id").into_iter().collect();
        assert_eq!(places, ids.iter().cloned().collect(), "{element}");
    }
    let said = words(&parts["word/comments.xml"]);
    for words in [
        "c4 · How they travelled",
        "Assessment (machine): Conflicting",
        "Verdict (person): Supported, overrules the assessment, R. Osei, 13 March 2031, 09:40 UTC",
        "Note: The railway's own register outweighs",
        "Supports – v4: Valdoria Railways, Special workings, week 11",
        "c3 again: Not enough evidence",
    ] {
        assert!(said.contains(words), "{words}\nis not in\n{said}");
    }
}

#[test]
fn the_public_copy_holds_no_notes_and_no_names() {
    let options = Options { audience: Audience::Public, desk: Some("Example Desk".into()), ..Options::default() };
    let report = common::sample().tailored(options);
    for format in [Format::Docx, Format::CheckedCopy] {
        for (name, xml) in parts(&report, format) {
            assert!(!xml.contains("Osei") && !xml.contains("outweighs"), "{name}");
        }
    }
}

#[test]
fn what_follows_an_arabic_name_stays_on_its_right() {
    let mut report = common::sample();
    report.evidence.first_mut().unwrap().source.publisher = "وكالة الأنباء".into();
    let text = words(&parts(&report, Format::Docx)["word/document.xml"]);
    assert!(text.contains("وكالة الأنباء\u{200e}, "), "{text}");
    assert!(!words(&parts(&common::sample(), Format::Docx)["word/document.xml"]).contains('\u{200e}'));
}
