//! The sample's reports, byte for byte, as they were read and approved.
//!
//! After a change that is meant: `GALLEY_BLESS=1 cargo test -p claims-report --test golden`, then read the difference.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::path::Path;

use claims_report::{Format, Resources, file_name, render};

#[test]
fn the_sample_gives_the_approved_bytes() {
    for &format in Format::ALL.iter().filter(|format| format.is_text()) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(format!("sample.{}", format.name()));
        let got = render(&common::sample(), format, &Resources::default()).unwrap();
        if std::env::var_os("GALLEY_BLESS").is_some() {
            std::fs::write(&path, &got).unwrap();
        }
        let approved = std::fs::read(&path).unwrap();
        assert!(got == approved, "{} differs from what was approved; see the head of this file", path.display());
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    for &format in Format::ALL {
        let first = render(&common::sample(), format, &Resources::default()).unwrap();
        assert!(
            (0..2).all(|_| render(&common::sample(), format, &Resources::default()).unwrap() == first),
            "{}",
            format.name()
        );
        if !format.is_text() {
            continue;
        }
        assert_eq!(first.last(), Some(&b'\n'));
        assert_eq!(first.contains(&b'\r'), format == Format::Csv, "{}", format.name());
    }
}

#[test]
fn file_names_are_tame() {
    let check = |title: Option<&str>, expected: &str| {
        let mut report = common::sample();
        report.article.title = title.map(Into::into);
        assert_eq!(file_name(&report, Format::Html), expected);
    };
    check(Some("Valdoria and Istmark agree"), "valdoria-and-istmark-agree-report.html");
    check(Some("../../etc/passwd\0"), "etc-passwd-report.html");
    check(Some("CON"), "con-report.html");
    check(Some("…"), "article-report.html");
    check(Some("항만 협정"), "항만-협정-report.html");
    check(None, "article-report.html");
    let report = common::sample();
    let mut names: Vec<String> = Format::ALL.iter().map(|&format| file_name(&report, format)).collect();
    names.dedup();
    assert_eq!(names.len(), Format::ALL.len(), "each format has a name of its own");
    let mut report = common::sample();
    report.article.title = Some("협".repeat(999));
    assert!(file_name(&report, Format::Markdown).len() <= 255);
}

#[test]
fn a_page_of_garbage_does_not_fill_the_report() {
    let mut report = common::sample();
    let block = report.unread[0];
    report.unread = vec![block; 5_000];
    for format in [Format::Html, Format::Markdown] {
        let page = String::from_utf8(render(&report, format, &Resources::default()).unwrap()).unwrap();
        assert!(page.contains("and 4,960 more passages"), "{}", format.name());
        assert!(page.matches("14 comments").count() < 50, "{}", format.name());
    }
}
