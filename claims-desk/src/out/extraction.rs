//! `galley extract` and, with an assessment on each claim, `galley assess`.

use chrono::NaiveDate;
use claims_engine::layout::BlockKind;
use claims_engine::text::{self, Offsets, Unit};
use claims_engine::{Extraction, kinds};
use claims_verdict::{Evidence, Policy, consistency};
use serde::Serialize;

use super::{Assessment, day};
use crate::shape::{Certainty, ClaimKind, EventType, Exact, Finding, Phase, Value};

/// The whole document.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    schema: &'static str,
    /// What was read.
    pub article: Article,
    /// Meetings and journeys.
    pub events: Vec<Event>,
    /// Claims, by event and kind.
    pub claims: Vec<Claim>,
    /// What the article's own words show to be wrong, where it was assessed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consistency: Option<Vec<Finding>>,
}

/// What was read.
#[derive(Clone, Debug, Serialize)]
pub struct Article {
    /// Its headline.
    pub title: Option<String>,
    /// The day of publication, as given.
    pub published: Option<String>,
    /// ISO 639-1, or `und`.
    pub language: &'static str,
    /// Length in Unicode code points.
    pub characters: u32,
    /// SHA-256 of the text's UTF-8 bytes.
    pub sha256: String,
    /// The text that offsets count in, where the file is no plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Passages that no rule has read: another language, a table, garbled text.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unread: Vec<Exact>,
}

impl Article {
    pub(super) fn of(
        article: &text::Article,
        plain: bool,
        published: Option<NaiveDate>,
        extraction: &Extraction,
        offsets: &Offsets<'_>,
    ) -> Self {
        Self {
            title: extraction.title.clone(),
            published: published.map(day),
            language: extraction.language,
            characters: offsets.total(),
            sha256: article.sha256().to_owned(),
            text: (!plain).then(|| article.text().to_owned()),
            unread: (extraction.blocks.iter())
                .filter(|block| block.kind == BlockKind::Unread)
                .map(|block| Exact::of(article.text(), offsets, block.span))
                .collect(),
        }
    }
}

/// A meeting or journey.
#[derive(Clone, Debug, Serialize)]
pub struct Event {
    /// `e1`.
    pub id: String,
    /// Meeting or journey.
    #[serde(rename = "type")]
    pub event_type: EventType,
    /// The text's own word for it.
    pub what: String,
    /// Held, planned, cancelled or past.
    pub phase: Phase,
}

/// One claim.
#[derive(Clone, Debug, Serialize)]
pub struct Claim {
    /// `c1`.
    pub id: String,
    /// Its event.
    pub event: Option<String>,
    /// Its kind.
    pub kind: ClaimKind,
    /// One sentence that stands on its own.
    pub statement: String,
    /// Its value.
    pub value: Value,
    /// How the value was worked out.
    pub because: String,
    /// How sure.
    pub certainty: Certainty,
    /// The words that state it.
    pub mentions: Vec<Exact>,
    /// What the evidence makes of it, where it was assessed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assessment: Option<Assessment>,
}

impl Document {
    /// The document of an extraction. `plain` says that the file held nothing but the text itself.
    pub fn new(article: &text::Article, plain: bool, published: Option<NaiveDate>, extraction: &Extraction) -> Self {
        let offsets = Offsets::new(article.text(), Unit::CodePoint);
        let claims = extraction.claims.iter().enumerate();
        Self {
            schema: "galley/extraction/1",
            article: Article::of(article, plain, published, extraction, &offsets),
            events: extraction
                .events
                .iter()
                .enumerate()
                .map(|(i, event)| Event {
                    id: event_id(i),
                    event_type: event.kind().into(),
                    what: event.what.clone(),
                    phase: event.phase.into(),
                })
                .collect(),
            claims: claims.map(|(i, claim)| Claim::of(i, claim, article.text(), &offsets)).collect(),
            consistency: None,
        }
    }

    /// Adds what the article's own words show to be wrong.
    #[must_use]
    pub fn checked(mut self, article: &text::Article, extraction: &Extraction, published: Option<NaiveDate>) -> Self {
        let offsets = Offsets::new(article.text(), Unit::CodePoint);
        let found = consistency(article, extraction, published);
        self.consistency = Some(found.iter().map(|one| Finding::of(one, article.text(), &offsets)).collect());
        self
    }

    /// Adds the assessments, one for each claim in order, as [`claims_verdict::assess`] gives them.
    #[must_use]
    pub fn assessed(
        mut self,
        article: &text::Article,
        evidence: &[Evidence],
        assessments: &[claims_verdict::Assessment],
        policy: &Policy,
    ) -> Self {
        let article = (article.text(), Offsets::new(article.text(), Unit::CodePoint));
        let excerpts = Assessment::excerpts(evidence);
        for (claim, assessment) in self.claims.iter_mut().zip(assessments) {
            claim.assessment = Some(Assessment::of(assessment, &article, &excerpts, evidence, policy));
        }
        self
    }
}

/// `e1` for the first event.
pub(crate) fn event_id(index: usize) -> String {
    format!("e{}", index + 1)
}

/// `c1` for the first claim.
pub(crate) fn claim_id(index: usize) -> String {
    format!("c{}", index + 1)
}

impl Claim {
    fn of(index: usize, claim: &kinds::Claim, text: &str, offsets: &Offsets<'_>) -> Self {
        Self {
            id: claim_id(index),
            event: claim.event.map(event_id),
            kind: claim.kind.into(),
            statement: claim.statement.clone(),
            value: (&claim.value).into(),
            because: claim.because.clone(),
            certainty: claim.certainty.into(),
            mentions: claim.mentions.iter().map(|span| Exact::of(text, offsets, *span)).collect(),
            assessment: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use claims_engine::edtf::Edtf;
    use claims_engine::event::{Certainty as Sure, DateItem};
    use claims_engine::text::Span;
    use claims_verdict::{ItemAssessment, LinkStance, Reason, Source, Stance, Status, Tier};

    use super::*;

    const TEXT: &str = "😀 Xi and Kim met on September 4.";

    fn read() -> Extraction {
        let span = Span::new(20, 34);
        assert_eq!(span.of(TEXT), "on September 4");
        let date: Edtf = "2025-09-04".parse().unwrap();
        let item = DateItem { date, spans: vec![span], because: "September 4".into(), certainty: Sure::Stated };
        let claim = kinds::Claim {
            event: Some(0),
            kind: kinds::ClaimKind::MeetingDate,
            statement: "They met on 4 September 2025.".into(),
            value: kinds::Value::MeetingDate(item),
            because: "September 4".into(),
            certainty: Sure::Stated,
            mentions: vec![span],
        };
        Extraction { language: "en", claims: vec![claim], ..Extraction::default() }
    }

    #[test]
    fn the_document_has_the_shape_that_scripts_rely_on() {
        let article = text::Article::new(TEXT);
        let document = Document::new(&article, true, None, &read());
        let expected = format!(
            r#"{{"schema":"galley/extraction/1","article":{{"title":null,"published":null,"language":"en","characters":32,"sha256":"{}"}},"events":[],"claims":[{{"id":"c1","event":"e1","kind":"meeting_date","statement":"They met on 4 September 2025.","value":{{"date":"2025-09-04"}},"because":"September 4","certainty":"stated","mentions":[{{"start":17,"end":31,"exact":"on September 4"}}]}}]}}"#,
            article.sha256()
        );
        assert_eq!(serde_json::to_string(&document).unwrap(), expected);
        let other = Document::new(&article, false, None, &read());
        assert_eq!(other.article.text.as_deref(), Some(TEXT), "offsets need the text where the file is another");
    }

    #[test]
    fn an_assessment_shows_the_words_on_both_sides() {
        let source = Source {
            publisher: "Example Wire".into(),
            title: None,
            url: None,
            published: None,
            tier: Tier::Secondary,
            origin: None,
        };
        let evidence = Evidence::read("v1", "é: on 5 September", source);
        let reason = Reason {
            evidence: "v1".into(),
            stance: Stance::Refutes,
            because: "another day".into(),
            claim: Span::new(20, 34),
            excerpt: Span::new(4, 18),
        };
        let assessment = claims_verdict::Assessment {
            status: Status::Refuted,
            items: vec![ItemAssessment {
                item: "2025-09-04".into(),
                status: Status::Refuted,
                reasons: vec![reason],
                missing: None,
            }],
            links: vec![LinkStance { evidence: "v1".into(), stance: Stance::Refutes, origin: 0 }],
            missing: None,
        };
        let article = text::Article::new(TEXT);
        let document = Document::new(&article, true, None, &read()).assessed(
            &article,
            &[evidence],
            &[assessment],
            &Policy::desk(),
        );
        let expected = r#"{"status":"refuted","items":[{"item":"2025-09-04","status":"refuted","reasons":[{"evidence":"v1","stance":"refutes","because":"another day","claim":{"start":17,"end":31,"exact":"on September 4"},"excerpt":{"start":3,"end":17,"exact":"on 5 September"}}]}],"links":[{"evidence":"v1","stance":"refutes","origin":0}],"missing":null,"flips":[{"item":"2025-09-04","remove":["v1"],"add":null,"becomes":"not_enough_evidence"}]}"#;
        assert_eq!(serde_json::to_string(&document.claims[0].assessment).unwrap(), expected);
    }
}
