//! The engine's and the verdict's part of a report; the desk adds verdicts, locators and the ledger.

use claims_engine::event::Phase;
use claims_engine::kinds::Claim;
use claims_engine::text::{Article, Span};
use claims_engine::{Extraction, Options};
use claims_verdict::{Assessment, Evidence, Flip, ItemAssessment, Policy, consistency, flips};

use crate::report::{
    ArticleFacts, AssessmentRecord, ClaimRecord, EventRecord, EvidenceRecord, ItemRecord, LinkRecord, MentionRecord,
    ReasonRecord, Report, UnreadBlock,
};

impl Report {
    /// Puts together what the engine read and the verdict worked out.
    ///
    /// `assessments` belong to `extraction.claims` one by one; a shorter list leaves the later claims
    /// unassessed. Claims are named `c1`, `c2` and events `e1`, `e2` in the order of the extraction.
    pub fn assemble(
        article: &Article,
        options: &Options,
        extraction: &Extraction,
        evidence: &[Evidence],
        assessments: &[Assessment],
        policy: &Policy,
    ) -> Self {
        Self {
            generated_at: None,
            article: ArticleFacts {
                title: extraction.title.clone(),
                published: options.published,
                language: extraction.language.to_owned(),
                text: article.clone(),
            },
            policy: policy.clone(),
            events: events(extraction),
            claims: extraction
                .claims
                .iter()
                .enumerate()
                .map(|(i, claim)| ClaimRecord {
                    id: format!("c{}", i + 1),
                    event: claim.event.map(event_id),
                    kind: claim.kind,
                    statement: claim.statement.clone(),
                    value: claim.value.clone(),
                    because: claim.because.clone(),
                    certainty: claim.certainty,
                    phase: phase(extraction, claim),
                    mentions: mentions(article.text(), extraction, claim),
                    assessment: assessments.get(i).map(AssessmentRecord::from),
                    flips: sentences(assessments.get(i).map(|found| flips(found, evidence, policy))),
                    verdict: None,
                })
                .collect(),
            evidence: evidence.iter().map(EvidenceRecord::from).collect(),
            findings: consistency(article, extraction, options.published),
            unread: extraction
                .blocks
                .iter()
                .filter(|block| !block.kind.is_read())
                .map(|block| UnreadBlock { span: block.span, kind: block.kind })
                .collect(),
            sign_off: None,
            second_check: None,
            ledger_head: None,
            left_out: 0,
            options: crate::Options::default(),
        }
    }

    /// The claim of that id, to add a verdict to.
    pub fn claim_mut(&mut self, id: &str) -> Option<&mut ClaimRecord> {
        self.claims.iter_mut().find(|claim| claim.id == id)
    }

    /// The evidence record of that id.
    pub fn evidence(&self, id: &str) -> Option<&EvidenceRecord> {
        self.evidence.iter().find(|record| record.id == id)
    }
}

fn sentences(flips: Option<Vec<Flip>>) -> Vec<String> {
    flips.into_iter().flatten().map(|flip| flip.sentence).collect()
}

fn event_id(index: usize) -> String {
    format!("e{}", index + 1)
}

fn events(extraction: &Extraction) -> Vec<EventRecord> {
    let record = |(i, event): (usize, &claims_engine::event::Event)| EventRecord {
        id: event_id(i),
        kind: event.kind(),
        what: event.what.clone(),
        phase: event.phase,
    };
    extraction.events.iter().enumerate().map(record).collect()
}

fn phase(extraction: &Extraction, claim: &Claim) -> Option<Phase> {
    Some(extraction.events.get(claim.event?)?.phase)
}

fn mentions(text: &str, extraction: &Extraction, claim: &Claim) -> Vec<MentionRecord> {
    let record = |span: &Span| MentionRecord { span: *span, context: context(text, extraction, *span) };
    claim.mentions.iter().map(record).collect()
}

/// The sentences that a span touches, else its block, else its line.
fn context(text: &str, extraction: &Extraction, span: Span) -> Span {
    let first = extraction.sentences.partition_point(|sentence| sentence.end <= span.start);
    let touched = extraction.sentences.iter().skip(first).take_while(|sentence| sentence.start < span.end);
    if let Some(whole) = touched.copied().reduce(Span::cover).filter(|whole| whole.contains(span)) {
        return whole;
    }
    if let Some(block) = extraction.blocks.iter().find(|block| block.span.contains(span)) {
        return block.span;
    }
    let (Some(before), Some(after)) = (text.get(..span.start as usize), text.get(span.end as usize..)) else {
        return span;
    };
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let end = span.end as usize + after.find(['\r', '\n']).unwrap_or(after.len());
    Span::new(start, end)
}

impl From<&Assessment> for AssessmentRecord {
    fn from(assessment: &Assessment) -> Self {
        let link = |link: &claims_verdict::LinkStance| LinkRecord {
            evidence: link.evidence.clone(),
            stance: link.stance,
            origin: link.origin,
            set_by: None,
        };
        Self {
            status: assessment.status,
            items: assessment.items.iter().map(ItemRecord::from).collect(),
            links: assessment.links.iter().map(link).collect(),
            missing: assessment.missing.clone(),
        }
    }
}

impl From<&ItemAssessment> for ItemRecord {
    fn from(item: &ItemAssessment) -> Self {
        let reason = |reason: &claims_verdict::Reason| ReasonRecord {
            evidence: reason.evidence.clone(),
            stance: reason.stance,
            because: reason.because.clone(),
            claim: reason.claim,
            excerpt: reason.excerpt,
        };
        Self {
            item: item.item.clone(),
            status: item.status,
            reasons: item.reasons.iter().map(reason).collect(),
            missing: item.missing.clone(),
        }
    }
}

impl From<&Evidence> for EvidenceRecord {
    fn from(evidence: &Evidence) -> Self {
        Self {
            id: evidence.id.clone(),
            excerpt: evidence.excerpt.clone(),
            source: evidence.source.clone(),
            locator: None,
            retrieved: None,
            sealed: false,
        }
    }
}
