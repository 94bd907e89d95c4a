//! The formats for programs, read back by parsers that are not ours.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use claims_engine::text::{Anchor, Article};
use claims_report::{Format, Report, Resources, render};
use claims_verdict::Status;
use serde_json::Value;

fn json(report: &Report, format: Format) -> Value {
    serde_json::from_slice(&render(report, format, &Resources::default()).unwrap()).unwrap()
}

fn rows(report: &Report) -> Vec<Vec<String>> {
    let bytes = render(report, Format::Csv, &Resources::default()).unwrap();
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
    let mut reader = csv::ReaderBuilder::new().terminator(csv::Terminator::CRLF).from_reader(bytes);
    assert_eq!(reader.headers().unwrap().get(0), Some("claim"));
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn csv_has_a_row_for_each_item() {
    let report = common::sample();
    let rows = rows(&report);
    let items = report
        .claims
        .iter()
        .map(|claim| claim.assessment.as_ref().map_or(1, |assessment| assessment.items.len().max(1)));
    assert_eq!(rows.len(), items.sum::<usize>());
    let overruled: Vec<&str> = rows.iter().filter(|row| row[13] == "yes").map(|row| row[0].as_str()).collect();
    assert_eq!(overruled, ["c4"]);
    for row in &rows {
        let (start, end): (usize, usize) = (row[17].parse().unwrap(), row[18].parse().unwrap());
        let words: String = common::TEXT.chars().skip(start).take(end - start).collect();
        assert_eq!(row[19], words);
    }
}

#[test]
fn csv_holds_no_formula() {
    let mut report = common::sample();
    for text in ["=cmd|' /C calc'!A0", "+1", "-2", "@x", "\t=1", "\r\n=1", "\"=1\",\"=2", "\u{202e}=1"] {
        for claim in &mut report.claims {
            claim.statement = text.into();
            claim.because = text.into();
        }
        for cell in rows(&report).iter().flatten() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{cell:?} from {text:?}");
        }
    }
}

#[test]
fn only_decided_claims_are_reviewed() {
    let mut report = common::sample();
    let reviews = json(&report, Format::ClaimReview);
    assert_eq!(reviews["@context"], "https://schema.org");
    let graph = reviews["@graph"].as_array().unwrap();
    assert_eq!(graph.len(), 2);
    for review in graph {
        assert_eq!(review["@type"], "ClaimReview");
        assert_eq!(review["reviewRating"]["ratingValue"], 5);
        assert!(review["claimReviewed"].is_string() && review["itemReviewed"]["appearance"]["headline"].is_string());
    }
    let ratings = [(Status::Refuted, Some(1)), (Status::Conflicting, Some(3)), (Status::NotEnoughEvidence, None)];
    for (status, value) in ratings {
        report.claims[0].verdict.as_mut().unwrap().status = status;
        let review = &json(&report, Format::ClaimReview)["@graph"][0]["reviewRating"];
        assert_eq!(review.get("ratingValue").and_then(Value::as_u64), value);
    }
}

#[test]
fn addresses_that_are_no_links_stay_out_of_reviews() {
    let mut report = common::sample();
    for record in &mut report.evidence {
        record.source.url = Some("javascript:alert(1)".into());
    }
    assert!(!json(&report, Format::ClaimReview).to_string().contains("javascript"));
}

#[test]
fn every_selector_resolves_on_the_article() {
    let report = common::sample();
    let page = json(&report, Format::Annotations);
    let text: Vec<char> = common::TEXT.chars().collect();
    let items = page["items"].as_array().unwrap();
    assert_eq!(items.len(), report.claims.len());
    let mut targets = 0;
    for target in items.iter().flat_map(|item| item["target"].as_array().unwrap()) {
        let (quote, position) = (&target["selector"][0], &target["selector"][1]);
        let part = |name: &str| quote[name].as_str().unwrap().to_owned();
        let anchor = Anchor { prefix: part("prefix"), exact: part("exact"), suffix: part("suffix") };
        let found = anchor.resolve(common::TEXT).expect("the quote stands in one place");
        let at = |name: &str| usize::try_from(position[name].as_u64().unwrap()).unwrap();
        let words: String = text[at("start")..at("end")].iter().collect();
        assert_eq!(found.of(common::TEXT), words);
        assert_eq!(target["source"], format!("urn:sha256:{}", Article::new(common::TEXT).sha256()));
        targets += 1;
    }
    assert_eq!(targets, report.claims.iter().map(|claim| claim.mentions.len()).sum::<usize>());
}
