//! Long figures: words for people, digits for programs.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use claims_engine::kinds::{ClaimKind, Value};
use claims_report::{Format, Report, Resources, render};

/// The sample with a claim whose item is a long figure.
fn report() -> Report {
    let mut report = common::sample();
    let claim = report.claims.iter_mut().find(|claim| claim.assessment.is_some()).unwrap();
    claim.kind = ClaimKind::Quantity;
    claim.value = Value::Quantity { amount: "1300000000".into(), unit: None, of: Some("people".into()), about: false };
    claim.flips = vec!["1300000000 people: one more source would make it supported".into()];
    let assessment = claim.assessment.as_mut().unwrap();
    assessment.missing = Some("1300000000 people: one source".into());
    assessment.items.truncate(1);
    assessment.items.first_mut().unwrap().item = "1300000000 people".into();
    report
}

fn written(format: Format) -> String {
    String::from_utf8_lossy(&render(&report(), format, &Resources::default()).unwrap()).into_owned()
}

#[test]
fn people_read_words_and_programs_digits() {
    for format in [Format::Html, Format::Markdown] {
        let text = written(format).replace('\\', "");
        assert!(text.contains("1.3 billion people"), "{}", format.name());
        let at = text.find("1300000000").map(|at| &text[at - 200..at + 100]);
        assert_eq!(at, None, "{}", format.name());
    }
    for format in [Format::Json, Format::Csv] {
        let text = written(format);
        assert!(text.contains("1300000000 people") && !text.contains("1.3 billion"), "{}", format.name());
    }
}
