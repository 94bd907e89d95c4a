//! Markdown: the file's characters, mark-up included, so that offsets count in the file.

use super::{Format, text};
use crate::{IngestError, Ingested};

pub(super) fn read(bytes: &[u8]) -> Result<Ingested, IngestError> {
    Ok(Ingested { format: Format::Markdown, ..text::read(bytes)? })
}
