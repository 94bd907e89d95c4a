//! One open database: what can be asked of it, and the one way of changing it.

use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::error::{DbError, Result};
use crate::id::Ids;
use crate::stamp::Stamp;
use crate::table::ledger::Head;

/// Everything that can be asked; one file a table under `src/table/` adds its questions.
#[derive(Debug)]
pub struct Reader {
    pub(crate) conn: Connection,
    pub(crate) path: PathBuf,
}

impl Reader {
    /// Where the database lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Asks several things of one moment, inside a transaction or outside.
    pub(crate) fn snapshot_of<T>(&self, ask: impl FnOnce() -> Result<T>) -> Result<T> {
        if !self.conn.is_autocommit() {
            return ask();
        }
        let tx = Transaction::new_unchecked(&self.conn, TransactionBehavior::Deferred)?;
        let answer = ask()?;
        tx.commit()?;
        Ok(answer)
    }

    pub(crate) fn damaged(&self, detail: impl Into<String>) -> DbError {
        DbError::damaged(&self.path, detail)
    }
}

/// An open database. Reading goes through [`Reader`], every change through [`Store::write`].
#[derive(Debug)]
pub struct Store {
    pub(crate) reader: Reader,
    pub(crate) opened: crate::open::Opened,
}

impl Deref for Store {
    type Target = Reader;

    fn deref(&self) -> &Reader {
        &self.reader
    }
}

impl Store {
    /// What opening had to do: create, upgrade, take a backup.
    pub fn opened(&self) -> &crate::open::Opened {
        &self.opened
    }

    /// Makes changes as one transaction: all of them, each with its ledger entry, or none. When this
    /// returns `Ok`, they are on the disk. Changes of one call are undone by one undo.
    ///
    /// Nobody else can write meanwhile, so keep reading and computing outside.
    pub fn write<T>(&mut self, stamp: &Stamp, change: impl FnOnce(&Writer<'_>) -> Result<T>) -> Result<T> {
        if stamp.who.trim().is_empty() {
            return Err(DbError::invalid("a change needs the name of who makes it"));
        }
        let path = self.reader.path.clone();
        let at = |error| DbError::at(&path, error);
        let tx = Transaction::new_unchecked(&self.reader.conn, TransactionBehavior::Immediate).map_err(at)?;
        let random = || {
            tx.prepare_cached("SELECT randomblob(10), randomblob(32)")?
                .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        };
        let (ids, secret): ([u8; 10], [u8; 32]) = random().map_err(at)?;
        let writer = Writer {
            reader: &self.reader,
            stamp,
            at: stamp.at_text(),
            ids: RefCell::new(Ids::new(stamp.at, ids)),
            secret,
            head: Cell::new(None),
            step: Cell::new(None),
            unsigned: RefCell::new(None),
        };
        let done = change(&writer)?;
        tx.commit().map_err(at)?;
        Ok(done)
    }

    /// Reads several things from one moment: what another window writes meanwhile is not seen.
    pub fn snapshot<T>(&self, ask: impl FnOnce(&Reader) -> Result<T>) -> Result<T> {
        self.reader.snapshot_of(|| ask(&self.reader))
    }
}

/// Inside [`Store::write`]: changes, and everything that can be asked.
#[derive(Debug)]
pub struct Writer<'a> {
    pub(crate) reader: &'a Reader,
    pub(crate) stamp: &'a Stamp,
    /// The stamp's moment, as it is written.
    at: String,
    ids: RefCell<Ids>,
    /// What the salts of this transaction's ledger entries are made of; never written.
    pub(crate) secret: [u8; 32],
    /// The ledger's end, once it is known in this transaction.
    pub(crate) head: Cell<Option<Head>>,
    /// The first entry of this transaction.
    pub(crate) step: Cell<Option<i64>>,
    /// The article that was last seen without a sign-off, so that a batch of changes to it does not ask again and again.
    pub(crate) unsigned: RefCell<Option<String>>,
}

impl Deref for Writer<'_> {
    type Target = Reader;

    fn deref(&self) -> &Reader {
        self.reader
    }
}

impl Writer<'_> {
    pub(crate) fn new_id(&self) -> String {
        self.ids.borrow_mut().fresh()
    }

    pub(crate) fn now(&self) -> &str {
        &self.at
    }
}
