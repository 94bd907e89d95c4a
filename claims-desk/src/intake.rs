//! Texts in: a file, standard input or pasted text becomes the article's text, or is refused with a reason.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use chrono::NaiveDate;
use claims_ingest::{Format, IngestError, Ingested, Note};
use serde_json::{Value, json};

use crate::aside::ingest;
use crate::error::{Error, Result};

/// The longest file that is read, in bytes.
pub const LONGEST: u64 = claims_ingest::LONGEST as u64;

/// File name endings that can be opened, without the dot.
pub const ENDINGS: &[&str] = Format::ENDINGS;

/// File name endings that can be imported as evidence, without the dot.
pub fn evidence_endings() -> Vec<&'static str> {
    claims_ingest::endings()
}

/// A text that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The text.
    pub text: String,
    /// Whether the file held nothing but the text, so that offsets count in the file itself.
    pub plain: bool,
    /// The title, where the file names one apart from its text.
    pub title: Option<String>,
    /// The day of publication that the file claims; a person has to confirm it.
    pub proposed: Option<NaiveDate>,
    /// Comments and footnotes with the words of the text that they hang on.
    pub notes: Vec<Note>,
}

impl From<Ingested> for Text {
    fn from(read: Ingested) -> Self {
        // Footnotes document the article; they are no part of it.
        let text = if read.notes_from.is_some() { format!("{}\n", read.proper()) } else { read.text };
        Self { text, plain: read.plain, title: read.title, proposed: read.published, notes: read.notes }
    }
}

/// Reads a file, never more than [`LONGEST`] bytes. A folder, a device or a pipe is refused.
pub fn file(path: &Path) -> Result<Text> {
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    read_file(path, &name)
}

/// Reads a file that must be plain text, whatever its name: JSON.
pub(crate) fn plain_file(path: &Path) -> Result<String> {
    Ok(read_file(path, PLAIN)?.text)
}

/// Reads standard input, never more than [`LONGEST`] bytes.
pub fn stdin() -> Result<Text> {
    let bytes = taken(io::stdin().lock(), Path::new("standard input"), LONGEST)?;
    Ok(ingest(&bytes, "")?.into())
}

/// Takes a pasted text as it is.
pub fn pasted(text: &str) -> Result<Text> {
    Ok(ingest(text.as_bytes(), PLAIN)?.into())
}

/// The name of a file that is plain text and nothing else.
const PLAIN: &str = "text.txt";

fn read_file(path: &Path, name: &str) -> Result<Text> {
    let bytes = bytes_of(path, LONGEST)?;
    ingest(&bytes, name).map(Text::from).map_err(|problem| Error::Text { path: Some(path.to_owned()), problem })
}

/// The bytes of a file, at most so many. A folder, a device or a pipe is refused.
pub(crate) fn bytes_of(path: &Path, most: u64) -> Result<Vec<u8>> {
    let found = std::fs::metadata(path).map_err(|error| Error::read(path, &error))?;
    if !found.is_file() {
        return Err(Error::Io { action: "read", path: path.to_owned(), problem: "it is not a file".to_owned() });
    }
    let too_large = |bytes| Error::Text { path: Some(path.to_owned()), problem: IngestError::TooLarge { bytes } };
    if found.len() > most {
        return Err(too_large(found.len()));
    }
    let opened = File::open(path).map_err(|error| Error::read(path, &error))?;
    let bytes = taken(opened, path, most)?;
    if bytes.len() as u64 > most { Err(too_large(bytes.len() as u64)) } else { Ok(bytes) }
}

/// One byte more than is read, so that too long a file is known for what it is.
fn taken(from: impl Read, path: &Path, most: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(most + 1).read_to_end(&mut bytes).map_err(|error| Error::read(path, &error))?;
    Ok(bytes)
}

/// What else is known of a refusal, for programs.
pub(crate) fn details(problem: IngestError) -> Value {
    match problem {
        IngestError::TooLarge { bytes } => json!({ "bytes": bytes, "longest": LONGEST }),
        IngestError::Binary { looks_like } => json!({ "looks_like": looks_like }),
        IngestError::Undecodable { at, charset } => json!({ "byte": at, "charset": charset }),
        _ => Value::Null,
    }
}
