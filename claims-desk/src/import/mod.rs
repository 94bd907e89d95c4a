//! Evidence in: files and whole folders as one job. Each file is kept by content with how and when it was got; a bad one
//! is named with its reason and skipped, the rest stays. Every file is a step of its own, so that a job that is
//! cancelled or killed leaves whole files and no half ones.

mod job;
mod keep;
mod origin;
mod side_by_side;
mod walk;

use std::fmt::Write as _;
use std::path::Path;

use chrono::{DateTime, Utc};
use claims_db::NewPassage;
use claims_ingest::{IngestError, Ingested, LONGEST_ARCHIVE, Taken};
use sha2::{Digest, Sha256};

pub(crate) use job::Job;
pub(crate) use keep::{Count, Got, keep};
pub(crate) use side_by_side::{groups, read_all};
pub use walk::{Found, Plan, plan};

use crate::aside;
use crate::error::{Error, Result};
use crate::intake;
use crate::library;
use crate::wire::Skipped;

/// A file that was read and may go into the store.
pub(crate) struct ReadFile {
    /// Its name where it came from, with the folders inside the one that was asked for.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: String,
    /// What it holds.
    pub taken: Taken,
    /// The passages of each document in it.
    pub passages: Vec<Vec<NewPassage>>,
    /// When it was last changed, as the disk says.
    pub modified: Option<DateTime<Utc>>,
}

/// Reads one file of a plan from the disk.
pub(crate) fn read(found: &Found) -> Result<ReadFile> {
    let most = if claims_ingest::is_archive(&found.name) { LONGEST_ARCHIVE as u64 } else { intake::LONGEST };
    let bytes = intake::bytes_of(&found.path, most)?;
    let modified = std::fs::metadata(&found.path).and_then(|about| about.modified()).ok().map(DateTime::from);
    of_bytes(&found.name, bytes, modified).map_err(|problem| Error::Text { path: Some(found.path.clone()), problem })
}

/// Reads a file from its bytes; `name` is never used as a path.
pub(crate) fn of_bytes(
    name: &str,
    bytes: Vec<u8>,
    modified: Option<DateTime<Utc>>,
) -> std::result::Result<ReadFile, IngestError> {
    let file_name = name.rsplit('/').next().unwrap_or(name);
    let taken = aside::take(&bytes, file_name)?;
    Ok(ReadFile::new(name, bytes, taken, modified))
}

impl ReadFile {
    pub(crate) fn new(name: &str, bytes: Vec<u8>, taken: Taken, modified: Option<DateTime<Utc>>) -> Self {
        let sha256 = hash(&bytes);
        let passages = documents(&taken).into_iter().map(library::prepare).collect();
        Self { name: name.to_owned(), bytes, sha256, taken, passages, modified }
    }
}

/// The documents with text that a file holds.
pub(crate) fn documents(taken: &Taken) -> Vec<&Ingested> {
    match taken {
        Taken::Document(document) => vec![document],
        Taken::Archive { archive, .. } => archive.pages.iter().map(|page| &page.document).collect(),
        Taken::Picture(_) | Taken::Wordless { .. } | Taken::References { .. } => Vec::new(),
    }
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Why a file was left out, for the list that the person sees.
pub(crate) fn skipped(name: &str, error: &Error) -> Skipped {
    // The name stands beside the reason already.
    let reason = match error {
        Error::Text { problem, .. } => problem.to_string(),
        Error::Io { problem, .. } => format!("it cannot be read: {problem}"),
        other => other.to_string(),
    };
    Skipped { name: name.to_owned(), code: error.code().to_owned(), reason }
}

/// The last part of a path, as a person reads it.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_name().map_or_else(|| path.to_string_lossy().into_owned(), |name| name.to_string_lossy().into_owned())
}
