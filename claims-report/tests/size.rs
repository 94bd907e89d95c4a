//! A large desk's report, 500 claims and 2,000 evidence records, is whole in every format. `make bench` measures it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use claims_report::{Format, Resources, render};

#[test]
fn a_large_report_is_whole() {
    let report = common::large();
    let last = &report.claims.last().unwrap().statement;
    // Typeset pages take the optimised build, and what a word processor opens is packed.
    for &format in Format::ALL.iter().filter(|format| **format != Format::Pdf) {
        let bytes = render(&report, format, &Resources::default()).unwrap();
        assert!(bytes.len() > 10_000, "{}", format.name());
        if matches!(format, Format::Html | Format::Markdown | Format::Json | Format::Csv) {
            assert!(String::from_utf8(bytes).unwrap().contains(last.as_str()), "{}", format.name());
        }
    }
}
