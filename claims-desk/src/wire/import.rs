//! Evidence in: what is handed over, how far the job is, what came of it.

use serde::{Deserialize, Serialize};

/// Files and folders to import. Paths come from dialogs, drops and the command line, never from the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportPaths {
    /// Where they are.
    pub paths: Vec<String>,
    /// How they were got: `file`, `folder`, `drop`.
    pub how: String,
}

/// A pasted text to import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportText {
    /// The text, taken as it is.
    pub text: String,
    /// What to call it.
    pub title: String,
}

/// How far the job is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportProgress {
    /// Whether a job runs.
    pub running: bool,
    /// Files that are done, skipped ones too.
    pub done: u32,
    /// Files in all.
    pub total: u32,
    /// Files and folders that were skipped so far.
    pub skipped: u32,
    /// The file that it is at.
    pub current: Option<String>,
}

/// A file that was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Skipped {
    /// Its name, with the folders inside the one that was asked for.
    pub name: String,
    /// The reason as a code.
    pub code: String,
    /// The reason as a sentence.
    pub reason: String,
}

/// What came of a job.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportSummary {
    /// Files that went in.
    pub added: u32,
    /// Files that were there already, byte for byte.
    pub known: u32,
    /// Documents with text among them; the pages of a web archive count one by one.
    pub documents: u32,
    /// Pictures and scans, kept without text.
    pub pictures: u32,
    /// Sources that were noted.
    pub sources: u32,
    /// Bytes that went in.
    pub bytes: u64,
    /// What was left out, and why.
    pub skipped: Vec<Skipped>,
    /// Whether the person ended the job; what went in before stays.
    pub cancelled: bool,
}
