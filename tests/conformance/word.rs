//! The Word documents, as `LibreOffice` reads them.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{SCRIPTS, folder, report, said, scripts};

/// Converts a document; each run has a profile of its own, so that two may run side by side.
fn converted(path: &Path, to: &str) -> PathBuf {
    let profile = tempfile::tempdir().expect("a profile");
    let mut office = Command::new("soffice");
    office.arg(format!("-env:UserInstallation=file://{}", profile.path().display()));
    office.args(["--headless", "--convert-to", to, "--outdir"]).arg(folder()).arg(path);
    said(&mut office);
    path.with_extension(to)
}

/// The parts of an `OpenDocument` text.
fn content(path: &Path) -> String {
    said(Command::new("unzip").arg("-p").arg(path).arg("content.xml"))
}

/// Mark-up taken away, character references read.
fn words(xml: &str) -> String {
    let tag = regex::Regex::new("<[^>]*>").expect("a pattern");
    let text = tag.replace_all(xml, "").into_owned();
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&")
}

#[test]
fn the_checked_copy_holds_the_article_and_its_comments() {
    let xml = content(&converted(&report("checked-copy", "docx"), "odt"));
    let comment = regex::Regex::new("(?s)<office:annotation .*?</office:annotation>").expect("a pattern");
    let comments: Vec<String> = comment.find_iter(&xml).map(|found| words(found.as_str())).collect();
    let first = comments.iter().find(|text| text.contains("c1 · Date of meeting")).expect("the comment of c1");
    for part in
        ["met on 4 September 2025", "Assessment (machine): Supported", "Verdict (person): not decided", "Supports – v1"]
    {
        assert!(first.contains(part), "{part} is not in {first}");
    }
    assert!(comments.len() >= 18, "{} comments", comments.len());
    let article = std::fs::read_to_string(crate::sample("article.txt")).expect("the sample");
    let body = words(&comment.replace_all(&xml, ""));
    for line in article.lines().filter(|line| !line.is_empty()) {
        assert!(body.contains(line), "{line}\nis not in\n{body}");
    }
}

#[test]
fn the_report_opens_with_headings_links_and_text_of_any_script() {
    let xml = content(&converted(&scripts("docx", "docx"), "odt"));
    assert!(xml.matches("<text:h ").count() > 5);
    assert!(xml.contains("xlink:href=\"https://protocol.example/"));
    let body = words(&xml);
    for line in SCRIPTS.lines().filter(|line| !line.is_empty()) {
        let start: String = line.chars().take(12).collect();
        assert!(body.contains(&start), "{start}");
    }
    let pages = said(Command::new("pdfinfo").arg(converted(&report("docx", "docx"), "pdf")));
    assert!(pages.contains("Pages:"), "{pages}");
}
