//! schema.org `ClaimReview` as JSON-LD: one review for each claim that a person has decided; assessments alone make none.
//!
//! | verdict | `alternateName` | `ratingValue` (1 worst, 5 best) |
//! | --- | --- | --- |
//! | supported | Supported | 5 |
//! | conflicting | Conflicting | 3 |
//! | refuted | Refuted | 1 |
//! | not enough evidence | Not enough evidence | none: it says nothing about the claim's truth |

use claims_engine::text::Span;
use claims_verdict::Status;
use serde::Serialize;

use crate::hostile;
use crate::report::{AssessmentRecord, ClaimRecord, Report, Verdict};
use crate::view::Index;
use crate::words;

pub(super) fn write(report: &Report, _: &super::Resources) -> Result<Vec<u8>, String> {
    let index = Index::of(report);
    let reviews = report.claims.iter().filter_map(|claim| Some(review(report, &index, claim, claim.verdict.as_ref()?)));
    super::json::bytes(&Document { context: "https://schema.org", graph: reviews.collect() })
}

#[derive(Serialize)]
struct Document<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<Review<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the names are schema.org's")]
struct Review<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<Named<'a>>,
    claim_reviewed: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    review_body: Option<&'a str>,
    review_rating: Rating,
    item_reviewed: Reviewed<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    citation: Vec<Work<'a>>,
}

#[derive(Serialize)]
struct Named<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the names are schema.org's")]
struct Rating {
    #[serde(rename = "@type")]
    kind: &'static str,
    alternate_name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rating_value: Option<u8>,
    best_rating: u8,
    worst_rating: u8,
}

#[derive(Serialize)]
struct Reviewed<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    text: &'a str,
    appearance: Work<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Work<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Named<'a>>,
}

fn review<'a>(report: &'a Report, index: &Index<'a>, claim: &'a ClaimRecord, verdict: &'a Verdict) -> Review<'a> {
    let said = claim.mentions.first().map_or(Span::default(), |mention| mention.context);
    Review {
        kind: "ClaimReview",
        id: format!("urn:sha256:{}#{}", report.article.text.sha256(), fragment(&claim.id)),
        date_published: verdict.at.as_deref(),
        author: author(report, verdict),
        claim_reviewed: &claim.statement,
        review_body: verdict.note.as_deref(),
        review_rating: rating(verdict.status),
        item_reviewed: Reviewed {
            kind: "Claim",
            text: report.article.text.text().get(said.range()).unwrap_or(""),
            appearance: Work {
                kind: "NewsArticle",
                headline: report.article.title.as_deref(),
                url: None,
                date_published: report.article.published.map(|day| day.to_string()),
                publisher: None,
            },
        },
        citation: citations(index, claim),
    }
}

/// The desk answers for a review; the person who decided where the desk has no name.
fn author<'a>(report: &'a Report, verdict: &'a Verdict) -> Option<Named<'a>> {
    let desk = report.options.desk.as_deref().map(|name| Named { kind: "Organization", name });
    desk.or_else(|| verdict.by.as_deref().map(|name| Named { kind: "Person", name }))
}

/// The evidence that speaks to the claim.
fn citations<'a>(index: &Index<'a>, claim: &'a ClaimRecord) -> Vec<Work<'a>> {
    let links = claim.assessment.iter().flat_map(AssessmentRecord::speaking);
    links
        .filter_map(|link| index.get(&link.evidence))
        .map(|record| Work {
            kind: "CreativeWork",
            headline: record.source.title.as_deref(),
            url: record.source.url.as_deref().and_then(hostile::link),
            date_published: record.source.published.map(|day| day.to_string()),
            publisher: Some(Named { kind: "Organization", name: &record.source.publisher }),
        })
        .collect()
}

fn rating(status: Status) -> Rating {
    let value = match status {
        Status::Supported => Some(5),
        Status::Conflicting => Some(3),
        Status::Refuted => Some(1),
        Status::NotEnoughEvidence => None,
    };
    Rating {
        kind: "Rating",
        alternate_name: words::status(status),
        rating_value: value,
        best_rating: 5,
        worst_rating: 1,
    }
}

/// An id as the end of an address: letters, digits and hyphens.
pub(super) fn fragment(id: &str) -> String {
    id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
}
