//! The one value that every format is written from.
//!
//! All spans are UTF-8 byte offsets, as in the engine: mentions into the article's text, reasons' excerpt
//! spans into the evidence's excerpt. Formats turn them into what their readers count.

use chrono::NaiveDate;
use claims_engine::event::{Certainty, EventKind, Phase};
use claims_engine::kinds::{ClaimKind, Value};
use claims_engine::layout::BlockKind;
use claims_engine::text::{Article, Span};
use claims_verdict::{Finding, Policy, Source, Stance, Status};

use crate::options::Options;
use crate::second::SecondCheck;
use crate::sign_off::SignOff;

/// What was checked, what was found, what a person decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// When the report was made, as it shall be printed; the formats read no clock.
    pub generated_at: Option<String>,
    /// What was checked.
    pub article: ArticleFacts,
    /// What counted as enough.
    pub policy: Policy,
    /// The meetings and journeys that claims are about.
    pub events: Vec<EventRecord>,
    /// The claims, in the order in which they are reported.
    pub claims: Vec<ClaimRecord>,
    /// Every evidence record that was at hand.
    pub evidence: Vec<EvidenceRecord>,
    /// What the article's own words show to be wrong: arithmetic, calendars, contradictions.
    pub findings: Vec<Finding>,
    /// The parts of the article in which no claim was looked for.
    pub unread: Vec<UnreadBlock>,
    /// A person's word for the draft; `None` while nobody has signed it off.
    pub sign_off: Option<SignOff>,
    /// How far two reviewers agree, where a blind second check of this draft was finished.
    pub second_check: Option<SecondCheck>,
    /// Hash of the newest entry of the ledger, in hexadecimal.
    pub ledger_head: Option<String>,
    /// How many claims were found and are not in this report.
    pub left_out: usize,
    /// What the person who exports chose.
    pub options: Options,
}

/// The draft that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleFacts {
    /// Its headline or the name it was given.
    pub title: Option<String>,
    /// The day of publication.
    pub published: Option<NaiveDate>,
    /// ISO 639-1 code, or `und`.
    pub language: String,
    /// Its text and hash.
    pub text: Article,
}

/// A meeting or a journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventRecord {
    /// `e1`.
    pub id: String,
    /// Meeting or journey.
    pub kind: EventKind,
    /// The text's own word for it: `summit`.
    pub what: String,
    /// Held, planned, cancelled or past.
    pub phase: Phase,
}

/// One claim with everything that was found out about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimRecord {
    /// `c1`.
    pub id: String,
    /// Its event, by the id in [`Report::events`].
    pub event: Option<String>,
    /// Its kind.
    pub kind: ClaimKind,
    /// One sentence that stands on its own.
    pub statement: String,
    /// Its typed value.
    pub value: Value,
    /// How the value was worked out.
    pub because: String,
    /// How sure the reading is.
    pub certainty: Certainty,
    /// The phase of its event.
    pub phase: Option<Phase>,
    /// The words that state it; at least one.
    pub mentions: Vec<MentionRecord>,
    /// What the machine makes of it; `None` when nothing was assessed.
    pub assessment: Option<AssessmentRecord>,
    /// The smallest changes of evidence that would alter the assessment, each in a sentence.
    pub flips: Vec<String>,
    /// What a person decided; `None` when nobody has.
    pub verdict: Option<Verdict>,
}

impl ClaimRecord {
    /// Whether the verdict says otherwise than the assessment.
    pub fn is_overruled(&self) -> bool {
        match (&self.verdict, &self.assessment) {
            (Some(verdict), Some(assessment)) => verdict.status != assessment.status,
            _ => false,
        }
    }
}

/// A place of the article that states a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MentionRecord {
    /// The exact words, in the article.
    pub span: Span,
    /// The sentence (or block, or line) that they stand in, in the article.
    pub context: Span,
}

/// The machine's proposal for one claim; never a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssessmentRecord {
    /// The worst of its items.
    pub status: Status,
    /// Item by item.
    pub items: Vec<ItemRecord>,
    /// What each evidence record does for the claim.
    pub links: Vec<LinkRecord>,
    /// What is missing for `supported`.
    pub missing: Option<String>,
}

impl AssessmentRecord {
    /// The links that say something about the claim: all but those that the engine alone calls irrelevant.
    pub fn speaking(&self) -> impl Iterator<Item = &LinkRecord> {
        self.links.iter().filter(|link| link.stance != Stance::Irrelevant || link.set_by.is_some())
    }
}

/// What became of one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemRecord {
    /// `2025-09-04`, `Beijing`, `train: Kim Jong-un`.
    pub item: String,
    /// Its status.
    pub status: Status,
    /// Why; empty where the evidence is silent.
    pub reasons: Vec<ReasonRecord>,
    /// What is missing for `supported`.
    pub missing: Option<String>,
}

/// One step of the reasoning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonRecord {
    /// The evidence record's id.
    pub evidence: String,
    /// What it does for the item.
    pub stance: Stance,
    /// Why, in one phrase.
    pub because: String,
    /// The claim's words, in the article.
    pub claim: Span,
    /// The evidence's words, in its excerpt.
    pub excerpt: Span,
}

/// A claim and an evidence record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkRecord {
    /// The evidence record's id.
    pub evidence: String,
    /// What it does for the claim as a whole.
    pub stance: Stance,
    /// Records with the same number count as one source.
    pub origin: u32,
    /// Who set the stance; `None` where the engine proposed it.
    pub set_by: Option<String>,
}

/// What a person decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The decision.
    pub status: Status,
    /// Why.
    pub note: Option<String>,
    /// Who decided.
    pub by: Option<String>,
    /// When, as it shall be printed: RFC 3339 by preference.
    pub at: Option<String>,
}

/// An excerpt, who published it and where it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceRecord {
    /// `v1`.
    pub id: String,
    /// Its words.
    pub excerpt: Article,
    /// Who published it.
    pub source: Source,
    /// Page, paragraph, timecode or URL fragment.
    pub locator: Option<String>,
    /// When it was got, as it shall be printed.
    pub retrieved: Option<String>,
    /// Whether a label stands in the place of a confidential source.
    pub sealed: bool,
}

/// A part of the article that was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnreadBlock {
    /// Where it stands in the article.
    pub span: Span,
    /// Why it was not read: debris, or text that the engine cannot read.
    pub kind: BlockKind,
}
