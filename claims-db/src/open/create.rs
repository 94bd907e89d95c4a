//! A new database comes into being whole: it is built under another name and then given its own, so
//! that a kill leaves either nothing or a finished one, and two windows cannot build over each other.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use rusqlite::Connection;

use super::{beside, publish};
use crate::error::{DbError, Result};
use crate::migrations;

/// Makes the database where there is none. Returns whether it did.
pub(super) fn create_if_missing(path: &Path) -> Result<bool> {
    let io = |error: std::io::Error| DbError::io(path, &error);
    if path.try_exists().map_err(io)? {
        return Ok(false);
    }
    if fs::metadata(beside(path, "-wal")).is_ok_and(|log| log.len() > 0) {
        return Err(DbError::damaged(path, "the file is gone, only its write-ahead log is left"));
    }
    if let Some(directory) = path.parent().filter(|directory| !directory.as_os_str().is_empty()) {
        fs::create_dir_all(directory).map_err(io)?;
    }
    let half = unused_name(path)?;
    build(&half).map_err(|error| match error {
        DbError::Io { detail, .. } => DbError::Io { path: path.to_owned(), detail },
        other => other,
    })?;
    publish(&half, path)
}

fn build(half: &Path) -> Result<()> {
    let mut conn = Connection::open(half)?;
    conn.pragma_update(None, "journal_mode", "WAL")?;
    migrations::migrate(&mut conn)?;
    conn.close().map_err(|(_, error)| DbError::at(half, error))
}

/// An empty file of our own beside `path`; what an earlier run may have left behind is not touched.
pub(super) fn unused_name(path: &Path) -> Result<PathBuf> {
    // Never the same name twice in one process: SQLite may still be tidying up beside the one before.
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let process = std::process::id();
    for _ in 0..10_000 {
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = beside(path, &format!(".new-{process}-{count}"));
        match File::create_new(&name) {
            Ok(_) => return Ok(name),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(DbError::io(path, &error)),
        }
    }
    Err(DbError::Io { path: path.to_owned(), detail: "no free name beside the database".to_owned() })
}
