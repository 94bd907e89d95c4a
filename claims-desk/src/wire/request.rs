//! What the commands take: one argument object each.

use serde::{Deserialize, Serialize};

use super::{EvidenceForm, ExportFormat, ExportOptions, Policy, Stage};
use crate::shape::{Stance, Status, structs};

/// The command takes no argument: `{}`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(type = "Record<string, never>"))]
pub struct Nothing {}

structs! {
    /// One article.
    ArticleRef {
        /// Its id.
        article: String,
    }
    /// One claim.
    ClaimRef {
        /// Its id.
        claim: String,
    }
    /// One evidence record.
    EvidenceRef {
        /// Its id.
        evidence: String,
    }
    /// A pasted text.
    OpenText {
        /// The text, taken as it is.
        text: String,
        /// The day of publication, where known.
        published: Option<String>,
    }
    /// A file on disk.
    OpenFile {
        /// Where.
        path: String,
        /// The day of publication, where known.
        published: Option<String>,
    }
    /// A name for an article.
    RenameArticle {
        /// The article.
        article: String,
        /// Its name; empty goes back to its headline.
        title: String,
    }
    /// The day of publication; the article is read again.
    SetPublished {
        /// The article.
        article: String,
        /// The day, or nothing.
        published: Option<String>,
    }
    /// What is enough for this article.
    SetPolicy {
        /// The article.
        article: String,
        /// What is enough.
        policy: Policy,
    }
    /// A new evidence record.
    AddEvidence {
        /// The article.
        article: String,
        /// The record.
        form: EvidenceForm,
    }
    /// A corrected evidence record.
    EditEvidence {
        /// Its id.
        evidence: String,
        /// The record as it should be.
        form: EvidenceForm,
    }
    /// A person's word on what a record does for a claim.
    SetStance {
        /// The claim.
        claim: String,
        /// The record.
        evidence: String,
        /// The stance; nothing goes back to the engine's.
        stance: Option<Stance>,
    }
    /// A verdict.
    Decide {
        /// The claim.
        claim: String,
        /// The decision.
        status: Status,
        /// Why; needed where it overrules the assessment.
        note: Option<String>,
    }
    /// How far the work on a claim is.
    SetStage {
        /// The claim.
        claim: String,
        /// How far.
        stage: Stage,
    }
    /// A file name for a report.
    ExportNameFor {
        /// The article.
        article: String,
        /// In which format.
        format: ExportFormat,
    }
    /// A report to look at.
    PreviewFor {
        /// The article.
        article: String,
        /// What was chosen.
        #[serde(default)]
        options: ExportOptions,
    }
    /// A report to write.
    Export {
        /// The article.
        article: String,
        /// In which format.
        format: ExportFormat,
        /// What was chosen.
        #[serde(default)]
        options: ExportOptions,
        /// Where to.
        path: String,
        /// Whether an existing file may be replaced; the save dialog asks that of the person.
        replace: bool,
    }
}
