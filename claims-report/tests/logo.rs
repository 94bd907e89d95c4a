//! The desk's picture in every format that shows one: HTML, PDF, DOCX.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::io::{Cursor, Read as _};

use base64::Engine as _;
use claims_report::{Format, Logo, Options, Resources, render};

const PNG: &[u8] = include_bytes!("pictures/logo.png");
const JPEG: &[u8] = include_bytes!("pictures/logo.jpeg");

fn written(picture: &[u8], format: Format) -> Vec<u8> {
    let logo = Some(Logo::new(picture.to_vec()).expect("a picture"));
    let options = Options { logo, desk: Some("Harbour Desk".into()), ..Options::default() };
    render(&common::sample().tailored(options), format, &Resources::default()).unwrap()
}

#[test]
fn the_page_carries_the_picture_itself_and_fetches_none() {
    for (picture, kind) in [(PNG, "image/png"), (JPEG, "image/jpeg")] {
        let page = String::from_utf8(written(picture, Format::Html)).unwrap();
        let parsed = scraper::Html::parse_document(&page);
        let images: Vec<_> = parsed.select(&scraper::Selector::parse("img").unwrap()).collect();
        assert_eq!(images.len(), 1);
        let coded =
            images[0].attr("src").unwrap().strip_prefix(&format!("data:{kind};base64,")).expect("inside the page");
        assert_eq!(base64::engine::general_purpose::STANDARD.decode(coded).unwrap(), picture);
        let side = |name: &str| images[0].attr(name).unwrap().parse::<u32>().unwrap();
        assert_eq!(side("width"), side("height") * 4, "the picture keeps its shape");
    }
}

#[test]
fn the_word_document_has_the_file_and_shows_it_once() {
    for (picture, name) in [(PNG, "word/media/logo.png"), (JPEG, "word/media/logo.jpeg")] {
        let mut zip = zip::ZipArchive::new(Cursor::new(written(picture, Format::Docx))).unwrap();
        let mut part = |name: &str| {
            let mut bytes = Vec::new();
            zip.by_name(name).expect(name).read_to_end(&mut bytes).unwrap();
            bytes
        };
        assert_eq!(part(name), picture);
        let document = String::from_utf8(part("word/document.xml")).unwrap();
        assert_eq!(document.matches("r:embed=\"rIdLogo\"").count(), 1);
        let relations = String::from_utf8(part("word/_rels/document.xml.rels")).unwrap();
        let target = name.strip_prefix("word/").unwrap();
        assert!(relations.contains("Id=\"rIdLogo\"") && relations.contains(&format!("Target=\"{target}\"")));
    }
}

#[test]
fn the_pages_show_the_picture_with_the_desks_name_for_who_cannot_see_it() {
    let bare = render(&common::sample(), Format::Pdf, &Resources::default()).unwrap();
    let count = |pdf: &[u8]| pdf.windows(14).filter(|bytes| bytes == b"/Subtype/Image").count();
    assert_eq!(count(&bare), 0);
    for picture in [PNG, JPEG] {
        let pdf = written(picture, Format::Pdf);
        assert!(count(&pdf) > 0 && pdf.starts_with(b"%PDF"));
    }
}

#[test]
fn the_same_picture_gives_the_same_bytes_and_the_other_formats_none_of_it() {
    for &format in Format::ALL {
        assert!(written(PNG, format) == written(PNG, format), "{}", format.name());
        let shows = matches!(format, Format::Html | Format::Pdf | Format::Docx);
        assert_eq!(written(PNG, format) != written(JPEG, format), shows, "{}", format.name());
    }
}
