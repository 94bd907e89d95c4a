//! JSON and `ClaimReview` hold against schemas, judged by a validator that is not ours.
//!
//! After a change of the shape that is meant: `GALLEY_BLESS=1 cargo test -p claims-report --test schema`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::path::{Path, PathBuf};

use claims_report::{Audience, Format, Options, Report, Resources, json_schema, render};
use serde_json::{Value, json};

fn docs(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/schema").join(name)
}

fn read(name: &str) -> Value {
    serde_json::from_slice(&std::fs::read(docs(name)).unwrap()).unwrap()
}

fn written(report: &Report, format: Format) -> Value {
    serde_json::from_slice(&render(report, format, &Resources::default()).unwrap()).unwrap()
}

fn reports() -> [Report; 3] {
    let public = Options { audience: Audience::Public, decided_only: true, ..Options::default() };
    let mut bare = common::sample();
    bare.claims.clear();
    bare.evidence.clear();
    bare.article.published = None;
    [common::sample(), common::sample().tailored(public), bare]
}

fn faults(schema: &Value, document: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(schema).expect("a sound schema");
    validator.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn the_published_schema_is_the_one_that_is_written() {
    let path = docs("report-1.schema.json");
    if std::env::var_os("GALLEY_BLESS").is_some() {
        std::fs::write(&path, json_schema()).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap(), json_schema(), "see the head of this file");
}

#[test]
fn reports_hold_against_the_schema_and_damaged_ones_do_not() {
    let schema = read("report-1.schema.json");
    for report in reports() {
        assert_eq!(faults(&schema, &written(&report, Format::Json)), [] as [String; 0]);
    }
    let mut damaged = written(&common::sample(), Format::Json);
    damaged["claims"][0]["assessment"]["status"] = json!("true");
    damaged["article"]["sha256"] = json!("none");
    damaged["ledger_head"].take();
    damaged.as_object_mut().unwrap().remove("policy");
    assert_eq!(faults(&schema, &damaged).len(), 3);
}

#[test]
fn reviews_hold_against_what_search_engines_ask() {
    let schema = read("claimreview.schema.json");
    for report in reports() {
        assert_eq!(faults(&schema, &written(&report, Format::ClaimReview)), [] as [String; 0]);
    }
    let mut damaged = written(&common::sample(), Format::ClaimReview);
    damaged["@graph"][0]["reviewRating"]["ratingValue"] = json!(9);
    assert_eq!(faults(&schema, &damaged).len(), 1);
}
