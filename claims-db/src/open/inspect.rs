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
    if fs::metadata(beside(path, "-wal")).is_ok_and(|log| log.len() > 0) {
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
    Ok(())
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes)
}
