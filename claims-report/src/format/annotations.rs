//! W3C Web Annotations as JSON-LD: one annotation for each claim, its target every place that states it. Each place is
//! given twice, by its words with their context and by its position in Unicode code points of the article's text.

use claims_engine::text::{Anchor, Offsets, Span, Unit};
use serde::Serialize;

use super::claimreview::fragment;
use crate::report::{ClaimRecord, Report};
use crate::words;

pub(super) fn write(report: &Report, _: &super::Resources) -> Result<Vec<u8>, String> {
    let source = format!("urn:sha256:{}", report.article.text.sha256());
    let offsets = Offsets::new(report.article.text.text(), Unit::CodePoint);
    let items: Vec<Annotation<'_>> =
        report.claims.iter().map(|claim| annotation(report, &source, &offsets, claim)).collect();
    super::json::bytes(&Page {
        context: "http://www.w3.org/ns/anno.jsonld",
        id: format!("{source}#annotations"),
        kind: "AnnotationPage",
        start_index: 0,
        items,
    })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    start_index: u32,
    items: Vec<Annotation<'a>>,
}

#[derive(Serialize)]
struct Annotation<'a> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    body: Vec<Body<'a>>,
    target: Vec<Target<'a>>,
}

#[derive(Serialize)]
struct Body<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
    format: &'static str,
    value: std::borrow::Cow<'a, str>,
}

#[derive(Serialize)]
struct Target<'a> {
    source: &'a str,
    selector: [Selector; 2],
}

#[derive(Serialize)]
#[serde(tag = "type")]
enum Selector {
    TextQuoteSelector { exact: String, prefix: String, suffix: String },
    TextPositionSelector { start: u32, end: u32 },
}

fn annotation<'a>(report: &Report, source: &'a str, offsets: &Offsets<'_>, claim: &'a ClaimRecord) -> Annotation<'a> {
    let body = |purpose, value| Body { kind: "TextualBody", purpose, format: "text/plain", value };
    let mut bodies =
        vec![body("describing", claim.statement.as_str().into()), body("tagging", claim.kind.name().into())];
    if let Some(assessment) = &claim.assessment {
        bodies.push(body("assessing", format!("Assessment: {}", words::status(assessment.status)).into()));
    }
    if let Some(verdict) = &claim.verdict {
        bodies.push(body("assessing", format!("Verdict: {}", words::status(verdict.status)).into()));
        if let Some(note) = verdict.note.as_deref() {
            bodies.push(body("commenting", note.into()));
        }
    }
    Annotation {
        id: format!("{source}#{}", fragment(&claim.id)),
        kind: "Annotation",
        motivation: "assessing",
        body: bodies,
        target: claim.mentions.iter().map(|mention| target(report, source, offsets, mention.span)).collect(),
    }
}

fn target<'a>(report: &Report, source: &'a str, offsets: &Offsets<'_>, span: Span) -> Target<'a> {
    let Anchor { prefix, exact, suffix } = Anchor::of(report.article.text.text(), span);
    let (start, end) = offsets.span(span);
    Target {
        source,
        selector: [
            Selector::TextQuoteSelector { exact, prefix, suffix },
            Selector::TextPositionSelector { start, end },
        ],
    }
}
