//! What a file is, before it is opened for writing.
//!
//! The file is read through SQLite's own file layer (`immutable`: no lock, no journal, no file beside it),
//! never through the standard library: closing any other handle of it would drop the locks that a
//! second window of this process holds on it (POSIX advisory locks belong to the process).

use std::fs;
use std::io::Read;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::beside;
use crate::error::{DbError, Result};
use crate::hex::hex;
use crate::migrations::{APPLICATION_ID, SCHEMA_VERSION, version};

const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// No database is shorter; what is can be read by any means.
const SHORTEST: u64 = 512;

/// Refuses what is empty, cut off, foreign or newer. Where a write-ahead log lies beside the file, its
/// first page may be in there, and only an ordinary connection can tell.
pub(super) fn header(path: &Path) -> Result<()> {
    let file = fs::metadata(path).map_err(|error| DbError::io(path, &error))?;
    if !file.is_file() {
        return Err(DbError::Io { path: path.to_owned(), detail: "it is no file".to_owned() });
    }
    if file.len() < SHORTEST {
        return Err(stump(path)?);
    }
    if has_log(path) {
        return Ok(());
    }
    let (id, version, page_size) = ask(path)?;
    if id != APPLICATION_ID {
        return Err(DbError::NotGalley { path: path.to_owned() });
    }
    if version > SCHEMA_VERSION {
        return Err(DbError::Newer { path: path.to_owned(), found: version, known: SCHEMA_VERSION });
    }
    // Whole pages missing are found by SQLite; the missing end of a page it reads as zeros.
    if file.len() % page_size.max(1) != 0 && !has_log(path) {
        return Err(DbError::damaged(path, "the file ends within a page"));
    }
    Ok(())
}

fn has_log(path: &Path) -> bool {
    fs::metadata(beside(path, "-wal")).is_ok_and(|log| log.len() > 0)
}

/// Why a file is refused that is too short to be a database: what is left of one, or something else.
fn stump(path: &Path) -> Result<DbError> {
    let mut bytes = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(SHORTEST).read_to_end(&mut bytes));
    read.map_err(|error| DbError::io(path, &error))?;
    let known = bytes.len().min(MAGIC.len());
    Ok(if bytes.is_empty() {
        DbError::damaged(path, "the file is empty")
    } else if bytes.get(..known) == MAGIC.get(..known) {
        DbError::damaged(path, "the file ends within its first page")
    } else {
        DbError::NotGalley { path: path.to_owned() }
    })
}

/// Whose it is, which schema it has, how long its pages are.
fn ask(path: &Path) -> Result<(u32, u32, u64)> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let at = |error| DbError::at(path, error);
    let conn = Connection::open_with_flags(address(path)?, flags).map_err(at)?;
    let id = conn.query_row("PRAGMA application_id", [], |row| row.get(0)).map_err(at)?;
    let page_size: u32 = conn.query_row("PRAGMA page_size", [], |row| row.get(0)).map_err(at)?;
    Ok((id, version(&conn)?, u64::from(page_size)))
}

/// The path as SQLite's URI for a file that is only looked at.
fn address(path: &Path) -> Result<String> {
    let whole = std::path::absolute(path).map_err(|error| DbError::io(path, &error))?;
    let mut address = String::from("file:");
    for byte in whole.as_os_str().as_encoded_bytes() {
        if byte.is_ascii_alphanumeric() || b"/._-~:\\".contains(byte) {
            address.push(char::from(*byte));
        } else {
            address.push('%');
            address.push_str(&hex(&[*byte]));
        }
    }
    address.push_str("?immutable=1");
    Ok(address)
}
