//! The copy that is taken before an upgrade. It is never overwritten and never deleted by Galley.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use super::{beside, create, publish};
use crate::error::{DbError, Result};

const PAGES: i32 = 4096;

/// Copies the database, log included, to `galley.db.v1.backup` (`.v1.2.backup` ... where that is
/// taken), where 1 is the schema it has.
pub(super) fn copy(conn: &Connection, path: &Path, version: u32) -> Result<PathBuf> {
    let half = create::unused_name(path)?;
    let write = || -> rusqlite::Result<()> {
        let mut to = Connection::open(&half)?;
        Backup::new(conn, &mut to)?.run_to_completion(PAGES, Duration::from_millis(5), None)?;
        to.close().map_err(|(_, error)| error)
    };
    write().map_err(|error| DbError::at(&half, error))?;
    for count in 1.. {
        let number = if count == 1 { String::new() } else { format!(".{count}") };
        let name = beside(path, &format!(".v{version}{number}.backup"));
        // `publish` takes the half file away when it fails because the name is taken, so look first.
        if !name.try_exists().map_err(|error| DbError::io(&name, &error))? && publish(&half, &name)? {
            return Ok(name);
        }
        if !half.exists() {
            return copy(conn, path, version);
        }
    }
    Err(DbError::Io { path: path.to_owned(), detail: "no free name for a backup".to_owned() })
}
