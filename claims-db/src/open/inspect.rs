//! What a file is, by its first 100 bytes: SQLite is not let near what is not ours.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use super::beside;
use crate::error::{DbError, Result};
use crate::migrations::{APPLICATION_ID, SCHEMA_VERSION};

const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Refuses what is empty, cut off, foreign or newer. Where a write-ahead log lies beside the file, its
/// first page may be in there, and only SQLite can tell.
pub(super) fn header(path: &Path) -> Result<()> {
    if has_log(path) {
        return Ok(());
    }
    let mut bytes = Vec::with_capacity(100);
    let mut file = File::open(path).map_err(|error| DbError::io(path, &error))?;
    file.by_ref().take(100).read_to_end(&mut bytes).map_err(|error| DbError::io(path, &error))?;
    if bytes.is_empty() {
        return Err(DbError::damaged(path, "the file is empty"));
    }
    let known = bytes.len().min(MAGIC.len());
    if bytes.get(..known) != MAGIC.get(..known) {
        return Err(DbError::NotGalley { path: path.to_owned() });
    }
    let (Some(version), Some(id)) = (number(&bytes, 60), number(&bytes, 68)) else {
        return Err(DbError::damaged(path, "the file ends within its first page"));
    };
    if id != APPLICATION_ID {
        return Err(DbError::NotGalley { path: path.to_owned() });
    }
    if version > SCHEMA_VERSION {
        return Err(DbError::Newer { path: path.to_owned(), found: version, known: SCHEMA_VERSION });
    }
    if cut_short(path, &bytes) && !has_log(path) {
        return Err(DbError::damaged(path, "the file is shorter than it says"));
    }
    Ok(())
}

fn has_log(path: &Path) -> bool {
    fs::metadata(beside(path, "-wal")).is_ok_and(|log| log.len() > 0)
}

/// Whether the file ends before the pages that its header counts; SQLite reads what is missing as zeros.
fn cut_short(path: &Path, header: &[u8]) -> bool {
    let page_size = match header.get(16..18).and_then(|size| size.try_into().ok()).map_or(0, u16::from_be_bytes) {
        1 => 65_536,
        size => u64::from(size),
    };
    let (pages, changes, counted_at) = (number(header, 28), number(header, 24), number(header, 92));
    // The count is only good when it was written with the last change.
    changes == counted_at
        && pages.is_some_and(|pages| {
            fs::metadata(path).is_ok_and(|file| file.len() < page_size.saturating_mul(u64::from(pages)))
        })
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes)
}
