//! Policy, settings, export, ledger, and what the app says about itself.

use serde::{Deserialize, Serialize};

use super::SealCheck;
use crate::shape::ClaimKind;

/// What is enough for `supported`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Policy {
    /// `desk`, `single`, or a name of the desk's own.
    pub name: String,
    /// So many independent primary origins suffice; 0: none do.
    pub primary: u32,
    /// So many independent secondary origins suffice; 0: none do.
    pub secondary: u32,
}

/// Colours of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What a person sets once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Settings {
    /// Colours of the window.
    pub theme: Theme,
    /// The name under which decisions are recorded.
    pub reviewer: String,
    /// The policy of newly opened articles.
    pub policy: Policy,
    /// Whether pages may be captured from this computer and its own network.
    #[serde(default)]
    pub private_addresses: bool,
}

/// A format of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// Self-contained, printable, no script.
    Html,
    /// Typeset pages.
    Pdf,
    /// The report for a word processor.
    Docx,
    /// The article with every claim highlighted and commented, for a word processor.
    CheckedCopy,
    /// Markdown.
    Md,
    /// JSON.
    Json,
    /// A table: a row for each item.
    Csv,
    /// schema.org `ClaimReview` of the decided claims.
    Claimreview,
    /// W3C Web Annotations on the article's text.
    Annotations,
}

/// For whom a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The desk: everything.
    #[default]
    Desk,
    /// Readers: no notes, no names of staff, nothing of sealed sources but their label and words.
    Public,
}

/// How dates read in the formats for people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Dates {
    /// `4 September 2025`.
    #[default]
    Prose,
    /// `2025-09-04`.
    Iso,
}

/// What may be chosen for a report. (The desk's picture comes from a file and therefore not from the page.)
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct ExportOptions {
    /// For whom.
    pub audience: Audience,
    /// Only the claims that a person decided.
    pub decided_only: bool,
    /// How dates read.
    pub dates: Dates,
    /// The name of the desk; nothing or empty for none.
    pub desk: Option<String>,
}

/// A report to look at before it is written: HTML without script, for a sandboxed frame.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReportPreview {
    /// The whole page.
    pub html: String,
    /// How many claims are in it.
    pub claims: u32,
    /// How many were found and are left out.
    pub left_out: u32,
}

/// A file name for the save dialog.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExportName {
    /// `kim-and-xi-meet-in-beijing.html`.
    pub file_name: String,
    /// `html`, without the dot.
    pub extension: String,
}

/// A report that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Exported {
    /// Where.
    pub path: String,
    /// How many bytes.
    pub bytes: u64,
    /// SHA-256 of the file.
    pub sha256: String,
}

/// The end of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LedgerHead {
    /// Entries in all.
    pub entries: u64,
    /// Hash of the last; nothing in an empty ledger.
    pub head: Option<String>,
}

/// What going through the whole ledger found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LedgerCheck {
    /// Whether every entry is bound to the one before.
    pub ok: bool,
    /// Where it ends.
    pub head: LedgerHead,
    /// What is wrong, in a sentence.
    pub problem: Option<String>,
    /// Every confidential source that is sealed, held against the ledger.
    pub seals: Vec<SealCheck>,
}

/// What the app says about itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct About {
    /// `Galley`.
    pub name: String,
    /// `0.1.0`.
    pub version: String,
    /// The one file of the store.
    pub store: String,
    /// Policies to choose from.
    pub policies: Vec<Policy>,
    /// Kinds of claim, in the order of output.
    pub kinds: Vec<ClaimKind>,
    /// File name endings that can be opened, without the dot.
    pub opens: Vec<String>,
    /// The longest text that can be opened, in bytes.
    pub longest_text: u64,
}
