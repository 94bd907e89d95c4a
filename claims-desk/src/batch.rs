//! The way of the data without a store: a file in, claims, assessments and a report out. The window goes the same way
//! and keeps what it finds.

use std::path::Path;

use chrono::NaiveDate;
use claims_db::NewNote;
use claims_engine::text::Article;
use claims_engine::{Extraction, Known, Options};
use claims_report::Report;
use claims_verdict::{Assessment, Evidence, Policy};

use crate::error::{Error, Result};
use crate::intake;
use crate::out::{Document, EvidenceRecord, Mentions, evidence_records, parse_day};

/// An article and what the engine read in it.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The text.
    pub article: Article,
    /// Whether the file held nothing but the text.
    pub plain: bool,
    /// The day of publication.
    pub published: Option<NaiveDate>,
    /// What was read.
    pub extraction: Extraction,
    /// Comments and footnotes of the file, with the words that they stand on.
    pub notes: Vec<NewNote>,
}

impl Reading {
    /// Reads a text.
    pub fn of(text: intake::Text, published: Option<NaiveDate>) -> Self {
        let article = Article::new(text.text);
        let mut extraction = claims_engine::extract(&article, &Options { published });
        if extraction.title.is_none() {
            // A page names its title apart from the text of its article.
            extraction.title = text.title.filter(|title| !title.trim().is_empty());
        }
        let notes = crate::notes::stored(&text.notes, article.text(), &extraction.sentences);
        Self { article, plain: text.plain, published, extraction, notes }
    }

    /// Reads a file.
    pub fn of_file(path: &Path, published: Option<NaiveDate>) -> Result<Self> {
        Ok(Self::of(intake::file(path)?, published))
    }

    /// The extraction as JSON lays it out.
    pub fn document(&self) -> Document {
        Document::new(&self.article, self.plain, self.published, &self.extraction)
    }

    /// The mentions as JSON lays them out.
    pub fn mentions(&self) -> Mentions {
        Mentions::new(&self.article, self.plain, self.published, &self.extraction)
    }

    /// How many passages could not be read (another language, a table, garbled text).
    pub fn unread(&self) -> usize {
        let unread = claims_engine::layout::BlockKind::Unread;
        self.extraction.blocks.iter().filter(|block| block.kind == unread).count()
    }

    /// Assesses every claim against the records.
    pub fn assess(self, records: Vec<EvidenceRecord>, policy: Policy) -> Assessed {
        let known = Known::of(&self.extraction.people);
        let read =
            |record: &EvidenceRecord| Evidence::read_beside(&record.id, &record.excerpt, record.source.clone(), &known);
        let evidence: Vec<_> = records.iter().map(read).collect();
        let assessments = claims_verdict::assess(&self.article, &self.extraction, &evidence, &policy);
        Assessed { reading: self, records, evidence, policy, assessments }
    }
}

/// An article whose claims were assessed.
#[derive(Clone, Debug)]
pub struct Assessed {
    /// The article.
    pub reading: Reading,
    /// The evidence as it came.
    pub records: Vec<EvidenceRecord>,
    /// The evidence as it was read, in the same order.
    pub evidence: Vec<Evidence>,
    /// What was enough.
    pub policy: Policy,
    /// One for each claim.
    pub assessments: Vec<Assessment>,
}

impl Assessed {
    /// Extraction and assessments as JSON lays them out.
    pub fn document(&self) -> Document {
        let Reading { article, extraction, published, .. } = &self.reading;
        let checked = self.reading.document().checked(article, extraction, *published);
        checked.assessed(article, &self.evidence, &self.assessments, &self.policy)
    }

    /// The report; `now` is printed as its time.
    pub fn report(&self, now: Option<String>) -> Report {
        let options = Options { published: self.reading.published };
        let mut report = Report::assemble(
            &self.reading.article,
            &options,
            &self.reading.extraction,
            &self.evidence,
            &self.assessments,
            &self.policy,
        );
        report.generated_at = now;
        for (shown, record) in report.evidence.iter_mut().zip(&self.records) {
            shown.locator.clone_from(&record.locator);
        }
        report
    }
}

/// Reads a JSON file of evidence records.
pub fn evidence_file(path: &Path) -> Result<Vec<EvidenceRecord>> {
    Ok(evidence_records(&intake::plain_file(path)?)?)
}

/// The policy of that name.
pub fn policy(name: &str) -> Result<Policy> {
    [Policy::desk(), Policy::single()]
        .into_iter()
        .find(|policy| policy.name == name)
        .ok_or_else(|| Error::field("policy", "must be desk or single"))
}

/// A calendar day written `2025-09-04`.
pub fn day(text: &str) -> Result<NaiveDate> {
    parse_day(text).ok_or_else(|| Error::field("published", "must be a day such as 2025-09-04"))
}
