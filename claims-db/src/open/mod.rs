//! Opening a database: made whole when it is new, checked before it is trusted, copied before it is
//! upgraded. A file that is newer, damaged or somebody else's is refused and left byte for byte as it is.

mod backup;
mod create;
mod inspect;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::error::{DbError, Result};
use crate::migrations::{self, SCHEMA_VERSION};
use crate::store::{Reader, Store};

/// How to open a database.
#[derive(Clone, Copy, Debug)]
pub struct OpenOptions {
    /// How long to wait for another window that is writing, before `db_locked`.
    pub wait: Duration,
    /// Whether to read the whole file for damage first.
    pub check: bool,
}

impl Default for OpenOptions {
    fn default() -> Self {
        Self { wait: Duration::from_secs(5), check: true }
    }
}

/// What opening had to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// There was no database; this one is new.
    pub created: bool,
    /// The schema it had, where it was upgraded.
    pub upgraded_from: Option<u32>,
    /// The copy that was taken before.
    pub backup: Option<PathBuf>,
}

impl Store {
    /// Opens the database at `path`, or makes it (and its directory) where nothing is there.
    pub fn open(path: &Path) -> Result<Self> {
        Self::open_with(path, &OpenOptions::default())
    }

    /// As [`Store::open`], otherwise than usual.
    pub fn open_with(path: &Path, options: &OpenOptions) -> Result<Self> {
        let created = create::create_if_missing(path)?;
        inspect::header(path)?;
        let mut conn = connect(path, options.wait)?;
        let version = trust(&conn, path, options.check).map_err(|error| located(error, path))?;
        let mut opened = Opened { created, ..Opened::default() };
        if version < SCHEMA_VERSION {
            opened.backup = Some(backup::copy(&conn, path, version)?);
            opened.upgraded_from = Some(version);
            migrations::migrate(&mut conn).map_err(|error| located(error, path))?;
        }
        settle(&conn).map_err(|error| DbError::at(path, error))?;
        Ok(Self { reader: Reader { conn, path: path.to_owned() }, opened })
    }
}

impl Reader {
    /// Reads the whole file, indexes included, and names the first damage as `db_damaged`.
    pub fn integrity_check(&self) -> Result<()> {
        let verdict: String = self.conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        if verdict != "ok" {
            return Err(self.damaged(verdict));
        }
        let orphans: i64 =
            self.conn.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
        if orphans == 0 { Ok(()) } else { Err(self.damaged("a record names one that is not there")) }
    }
}

/// Opens the file, which must be there. Until it is trusted, closing writes nothing back.
fn connect(path: &Path, wait: Duration) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let open = || -> rusqlite::Result<Connection> {
        let mut conn = Connection::open_with_flags(path, flags)?;
        conn.busy_timeout(wait)?;
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
        conn.set_transaction_behavior(TransactionBehavior::Immediate);
        conn.set_prepared_statement_cache_capacity(128);
        Ok(conn)
    };
    open().map_err(|error| DbError::at(path, error))
}

/// Asks SQLite what the file is, which counts what is still in the write-ahead log. Returns the schema.
fn trust(conn: &Connection, path: &Path, check: bool) -> Result<u32> {
    let id: u32 = conn.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if id != migrations::APPLICATION_ID {
        return Err(DbError::NotGalley { path: path.to_owned() });
    }
    let found = migrations::version(conn)?;
    if found > SCHEMA_VERSION {
        return Err(DbError::Newer { path: path.to_owned(), found, known: SCHEMA_VERSION });
    }
    if check {
        let verdict: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if verdict != "ok" {
            return Err(DbError::damaged(path, verdict));
        }
    }
    Ok(found)
}

fn settle(conn: &Connection) -> rusqlite::Result<()> {
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    // In KiB when negative: enough for the upper pages of every index of a large room.
    conn.pragma_update(None, "cache_size", -32_768)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(())
}

/// Gives an error of a statement the path that only opening knows.
fn located(error: DbError, path: &Path) -> DbError {
    match error {
        DbError::Damaged { detail, .. } => DbError::damaged(path, detail),
        DbError::NotGalley { .. } => DbError::NotGalley { path: path.to_owned() },
        DbError::Io { detail, .. } => DbError::Io { path: path.to_owned(), detail },
        other => other,
    }
}

/// `path` with something after its name: `galley.db-wal`.
fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Makes new names in a directory last through a loss of power.
pub(crate) fn sync_directory(directory: &Path) -> Result<()> {
    // Elsewhere directories cannot be opened, and the file system does it by itself.
    if cfg!(unix) {
        let directory = if directory.as_os_str().is_empty() { Path::new(".") } else { directory };
        File::open(directory).and_then(|open| open.sync_all()).map_err(|error| DbError::io(directory, &error))?;
    }
    Ok(())
}

/// Gives a finished file its name; `false` where that name is taken, which is left as it is.
fn publish(half: &Path, path: &Path) -> Result<bool> {
    let io = |error: std::io::Error| DbError::io(path, &error);
    File::open(half).and_then(|open| open.sync_all()).map_err(io)?;
    let done = match std::fs::hard_link(half, path) {
        Ok(()) => true,
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => false,
        // A file system without hard links.
        Err(_) if !path.exists() => {
            std::fs::rename(half, path).map_err(io)?;
            return sync_directory(path.parent().unwrap_or(Path::new("."))).map(|()| true);
        }
        Err(error) => return Err(io(error)),
    };
    std::fs::remove_file(half).map_err(io)?;
    sync_directory(path.parent().unwrap_or(Path::new(".")))?;
    Ok(done)
}
