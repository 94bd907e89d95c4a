//! The PDF: sound, tagged, with text, bookmarks and links, and nothing cut off at the edges.

use std::process::Command;

use serde_json::Value;

use crate::{folder, report, said, scripts};

#[test]
fn the_file_is_sound_and_tagged_and_its_text_can_be_taken_out() {
    let path = report("pdf", "pdf");
    said(Command::new("qpdf").arg("--check").arg(&path));
    let about = said(Command::new("pdfinfo").arg(&path));
    for fact in ["Kim and Xi sit down in Beijing", "Tagged:          yes", "JavaScript:      no", "A4"] {
        assert!(about.contains(fact), "{fact} is not in\n{about}");
    }
    let text = said(Command::new("pdftotext").args(["-layout"]).arg(&path).arg("-"));
    for words in [
        "Kim Jong-un and Xi Jinping met on 4 September 2025.",
        "6 September 2025, 09:00 UTC",
        "Needs an editor’s eye",
        "Not checked, and why",
        "Runway closed for guest from the North",
        "1 / ",
    ] {
        assert!(text.contains(words), "{words}");
    }
    let fonts = said(Command::new("pdffonts").arg(&path));
    assert!(
        fonts.lines().skip(2).all(|line| line.contains(" yes yes yes ")),
        "embedded, subset, with Unicode:\n{fonts}"
    );
}

#[test]
fn han_and_hangul_are_text_in_the_systems_fonts() {
    let text = said(Command::new("pdftotext").arg(scripts("pdf", "pdf")).arg("-"));
    for words in ["김정은 위원장과", "習近平", "<b>&amp;</b>"] {
        assert!(text.contains(words), "{words} is not in\n{text}");
    }
}

#[test]
fn bookmarks_name_every_part_and_links_lead_out_and_inside() {
    let path = report("pdf", "pdf");
    let outline: Value =
        serde_json::from_str(&said(Command::new("qpdf").args(["--json", "--json-key=outlines"]).arg(&path)))
            .expect("qpdf's JSON");
    let mut titles = Vec::new();
    collect(&outline["outlines"], &mut titles);
    for title in
        ["Summary", "Events in order of time", "Claims", "Sources", "Kim Jong-un travelled to Beijing by train."]
    {
        assert!(titles.iter().any(|one| one == title), "{title} is not in {titles:?}");
    }
    let plain = folder().join("sample-plain.pdf");
    said(Command::new("qpdf").args(["--qdf", "--object-streams=disable"]).arg(&path).arg(&plain));
    let objects = String::from_utf8_lossy(&std::fs::read(&plain).expect("the plain file")).into_owned();
    assert!(objects.contains("/URI (https://protocol.example/"));
    assert!(objects.matches("/Subtype /Link").count() > 50);
}

fn collect(entries: &Value, titles: &mut Vec<String>) {
    for entry in entries.as_array().into_iter().flatten() {
        titles.extend(entry["title"].as_str().map(ToOwned::to_owned));
        collect(&entry["kids"], titles);
    }
}

/// Pages as grey pictures at 30 dots an inch: a page must hold something, and nothing within 6 mm of its edge.
#[test]
fn no_page_is_empty_and_nothing_runs_off() {
    let path = report("pdf", "pdf");
    let root = folder().join("page");
    said(Command::new("pdftoppm").args(["-r", "30", "-gray"]).arg(&path).arg(&root));
    let mut pages = 0;
    for entry in std::fs::read_dir(folder()).expect("the folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|end| end != "pgm") {
            continue;
        }
        pages += 1;
        let picture = std::fs::read(&path).expect("a picture");
        let (width, height, dots) = grey(&picture);
        let dark = |x: usize, y: usize| dots[y * width + x] < 200;
        let inside = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let edge = |(x, y): (usize, usize)| x < 7 || y < 7 || x + 7 >= width || y + 7 >= height;
        assert!(inside.clone().any(|(x, y)| dark(x, y)), "{} is empty", path.display());
        assert!(!inside.filter(|at| edge(*at)).any(|(x, y)| dark(x, y)), "{} runs off the page", path.display());
        std::fs::remove_file(&path).expect("the picture goes");
    }
    assert!(pages > 3, "{pages} pages");
}

/// Width, height and dots of a binary PGM.
fn grey(bytes: &[u8]) -> (usize, usize, &[u8]) {
    let mut at = 0;
    let mut word = || {
        let start = at + bytes[at..].iter().position(|byte| !byte.is_ascii_whitespace()).expect("a word");
        at = start + bytes[start..].iter().position(u8::is_ascii_whitespace).expect("its end");
        String::from_utf8_lossy(&bytes[start..at]).into_owned()
    };
    assert_eq!(word(), "P5");
    let (width, height) = (word().parse().expect("a width"), word().parse().expect("a height"));
    word();
    (width, height, &bytes[at + 1..])
}
