//! Documents of the room's library: what each says about its source, and its text. Text and passages are added once and
//! never change; a document that was taken out keeps its row, so that undo brings it back.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::error::{DbError, Result};
use crate::hex::hex;
use crate::row;
use crate::stamp::{day, moment};
use crate::store::{Reader, Writer};
use crate::table::ledger::Note;
use crate::table::passage::NewPassage;
use crate::table::source::SourceFields;

const TAG: &[u8] = b"galley library 1\n";

/// A document to be added.
#[derive(Clone, Copy, Debug)]
pub struct NewDocument<'a> {
    /// What it says about its source: a proposal for whoever quotes it.
    pub source: &'a SourceFields,
    /// SHA-256 of the file that it was read from, which must have been added.
    pub attachment: Option<&'a str>,
    /// Its text.
    pub text: &'a str,
    /// Its passages, in the order of the text.
    pub passages: &'a [NewPassage],
}

/// What is known about a document, without its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentRecord {
    /// Its id.
    pub id: String,
    /// Its number: they count up in the order in which documents came.
    pub row: i64,
    /// What it says about its source.
    pub source: SourceFields,
    /// SHA-256 of the file that it was read from.
    pub attachment: Option<String>,
    /// When it was added.
    pub added_at: DateTime<Utc>,
    /// Whether a person took it out.
    pub removed: bool,
    /// How many passages it has.
    pub passages: u32,
    /// SHA-256 of its text, in hexadecimal.
    pub sha256: String,
}

/// Which library this is, and how far it has come. Two that have the same chain at one row have the same documents and
/// passages up to there, in the same order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LibraryState {
    /// The row of the last document; 0 where there is none.
    pub row: i64,
    /// Passages of all documents up to there, removed ones too.
    pub passages: u64,
    /// What binds them, in hexadecimal; empty where there is none.
    pub chain: String,
}

/// The record's columns, from `document d`.
const COLUMNS: &str = "d.id, d.row, d.attachment, d.added_at, d.removed, d.passages, d.sha256, \
    d.publisher, d.title, d.author, d.url, d.published, d.retrieved, d.origin";

fn read(row: &Row<'_>) -> rusqlite::Result<DocumentRecord> {
    Ok(DocumentRecord {
        id: row.get(0)?,
        row: row.get(1)?,
        attachment: row.get(2)?,
        added_at: row::moment(row, 3)?,
        removed: row.get(4)?,
        passages: row.get(5)?,
        sha256: row.get(6)?,
        source: SourceFields {
            publisher: row.get(7)?,
            title: row.get(8)?,
            author: row.get(9)?,
            url: row.get(10)?,
            published: row::maybe_day(row, 11)?,
            retrieved: row::maybe_moment(row, 12)?,
            origin: row.get(13)?,
        },
    })
}

impl DocumentRecord {
    fn to_json(&self) -> Value {
        json!({
            "source": self.source.to_json(), "attachment": self.attachment, "sha256": self.sha256,
            "passages": self.passages,
        })
    }
}

impl Reader {
    /// One document, a removed one too.
    pub fn document(&self, id: &str) -> Result<DocumentRecord> {
        let mut ask = self.conn.prepare_cached(&format!("SELECT {COLUMNS} FROM document d WHERE d.id = ?1"))?;
        ask.query_row([id], read).optional()?.ok_or_else(|| DbError::not_found("document", id))
    }

    /// The document of a row, a removed one too.
    pub fn document_at(&self, row: i64) -> Result<DocumentRecord> {
        let mut ask = self.conn.prepare_cached(&format!("SELECT {COLUMNS} FROM document d WHERE d.row = ?1"))?;
        ask.query_row([row], read).optional()?.ok_or_else(|| DbError::not_found("document", row.to_string()))
    }

    /// The documents of the room that were not removed, in the order of adding: at most `count` after row `after`.
    pub fn documents(&self, after: i64, count: u32) -> Result<Vec<DocumentRecord>> {
        let sql =
            format!("SELECT {COLUMNS} FROM document d WHERE d.row > ?1 AND NOT d.removed ORDER BY d.row LIMIT ?2");
        let mut ask = self.conn.prepare_cached(&sql)?;
        let records = ask.query_map(params![after, count], read)?;
        Ok(records.collect::<Result<_, _>>()?)
    }

    /// The documents of the room, or those that were removed from it, the last added first: at most `count` before row
    /// `before`.
    pub fn documents_before(&self, removed: bool, before: Option<i64>, count: u32) -> Result<Vec<DocumentRecord>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM document d WHERE d.row < ?1 AND d.removed = ?2 ORDER BY d.row DESC LIMIT ?3"
        );
        let mut ask = self.conn.prepare_cached(&sql)?;
        let records = ask.query_map(params![before.unwrap_or(i64::MAX), removed, count], read)?;
        Ok(records.collect::<Result<_, _>>()?)
    }

    /// How many documents are in the room, or were removed from it.
    pub fn document_count(&self, removed: bool) -> Result<u64> {
        let ask = "SELECT count(*) FROM document WHERE removed = ?1";
        Ok(self.conn.prepare_cached(ask)?.query_row([removed], |row| row.get::<_, i64>(0))?.unsigned_abs())
    }

    /// Whether there is any document that was not removed. Counting them all reads the whole table.
    pub fn has_documents(&self) -> Result<bool> {
        let ask = "SELECT EXISTS (SELECT 1 FROM document WHERE NOT removed)";
        Ok(self.conn.prepare_cached(ask)?.query_row([], |row| row.get(0))?)
    }

    /// The documents that were read from a file.
    pub fn documents_of(&self, attachment: &str) -> Result<Vec<DocumentRecord>> {
        let sql = format!("SELECT {COLUMNS} FROM document d WHERE d.attachment = ?1 ORDER BY d.row");
        let mut ask = self.conn.prepare_cached(&sql)?;
        let records = ask.query_map([attachment], read)?;
        Ok(records.collect::<Result<_, _>>()?)
    }

    /// A document's text.
    pub fn document_text(&self, id: &str) -> Result<String> {
        let mut ask = self.conn.prepare_cached("SELECT text FROM document WHERE id = ?1")?;
        ask.query_row([id], |row| row.get(0)).optional()?.ok_or_else(|| DbError::not_found("document", id))
    }

    /// How far the library has come.
    pub fn library_state(&self) -> Result<LibraryState> {
        Ok(self.state_where("ORDER BY row DESC LIMIT 1", [])?.unwrap_or_default())
    }

    /// How far it had come with the document of a row; `None` where there is no such row.
    pub fn library_state_at(&self, row: i64) -> Result<Option<LibraryState>> {
        self.state_where("WHERE row = ?1", [row])
    }

    fn state_where(&self, which: &str, params: impl rusqlite::Params) -> Result<Option<LibraryState>> {
        let mut ask = self.conn.prepare_cached(&format!("SELECT row, total, chain FROM document {which}"))?;
        let state = ask.query_row(params, |row| {
            let chain: [u8; 32] = row.get(2)?;
            Ok(LibraryState { row: row.get(0)?, passages: row.get::<_, i64>(1)?.unsigned_abs(), chain: hex(&chain) })
        });
        Ok(state.optional()?)
    }

    /// The document as the ledger writes it; `None` while it is removed.
    pub(crate) fn document_state(&self, id: &str) -> Result<Option<Value>> {
        let record = self.document(id)?;
        Ok((!record.removed).then(|| record.to_json()))
    }
}

impl Writer<'_> {
    /// Adds a document with its passages and returns its id.
    pub fn add_document(&self, new: &NewDocument<'_>) -> Result<String> {
        let id = self.new_id();
        self.put_document(&id, self.now(), new)?;
        self.note_document("document.add", &id, None, self.document_state(&id)?.as_ref())?;
        Ok(id)
    }

    /// A document and its passages as rows, without an entry of the ledger.
    pub(crate) fn put_document(&self, id: &str, added_at: &str, new: &NewDocument<'_>) -> Result<()> {
        check(new)?;
        let last: Option<(i64, [u8; 32])> = self
            .conn
            .prepare_cached("SELECT total, chain FROM document ORDER BY row DESC LIMIT 1")?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let (total, chain) = last.unwrap_or((0, [0; 32]));
        let count = i64::try_from(new.passages.len()).unwrap_or(i64::MAX);
        let sha256 = hex(&Sha256::digest(new.text));
        let sql = "INSERT INTO document (id, publisher, title, author, url, published, retrieved, origin, attachment,
                       added_at, passages, total, sha256, chain, text)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)";
        let row = self.conn.prepare_cached(sql)?.insert(params![
            id,
            new.source.publisher,
            new.source.title,
            new.source.author,
            new.source.url,
            new.source.published.map(day),
            new.source.retrieved.map(moment),
            new.source.origin,
            new.attachment,
            added_at,
            count,
            total.saturating_add(count),
            sha256,
            bind(chain, id, &sha256, new.passages),
            new.text,
        ])?;
        self.add_passages(row, new.passages)
    }

    /// Takes a document out of the room: its passages are not found any more. What was quoted from it stays.
    pub fn remove_document(&self, id: &str) -> Result<()> {
        let before = self.document_state(id)?.ok_or_else(|| DbError::not_found("document", id))?;
        self.set_document(id, false)?;
        self.note_document("document.remove", id, Some(&before), None)
    }

    /// Brings a document back that was taken out; nothing where it is there.
    pub fn bring_back_document(&self, id: &str) -> Result<()> {
        if !self.document(id)?.removed {
            return Ok(());
        }
        self.set_document(id, true)?;
        self.note_document("document.add", id, None, self.document_state(id)?.as_ref())
    }

    pub(crate) fn set_document(&self, id: &str, there: bool) -> Result<()> {
        self.conn.prepare_cached("UPDATE document SET removed = ?2 WHERE id = ?1")?.execute(params![id, !there])?;
        Ok(())
    }

    fn note_document(&self, action: &str, id: &str, before: Option<&Value>, after: Option<&Value>) -> Result<()> {
        self.note(Note {
            action,
            subject: &format!("document:{id}"),
            before: before.map(Value::to_string).as_deref(),
            after: after.map(Value::to_string).as_deref(),
            ..Note::default()
        })?;
        Ok(())
    }
}

/// Passages must lie in the text, apart and in order, and start and end between characters.
fn check(new: &NewDocument<'_>) -> Result<()> {
    let mut at = 0;
    for passage in new.passages {
        if passage.start < at || passage.stop <= passage.start || new.text.get(passage.start..passage.stop).is_none() {
            return Err(DbError::invalid("a passage does not lie in its document"));
        }
        at = passage.stop;
    }
    Ok(())
}

fn bind(chain: [u8; 32], id: &str, sha256: &str, passages: &[NewPassage]) -> [u8; 32] {
    let mut sum = Sha256::new();
    sum.update(TAG);
    sum.update(chain);
    sum.update(id);
    sum.update(sha256);
    for passage in passages {
        sum.update((passage.start as u64).to_be_bytes());
        sum.update((passage.stop as u64).to_be_bytes());
        let slots = passage.slots_text();
        sum.update((slots.len() as u64).to_be_bytes());
        sum.update(slots);
    }
    sum.finalize().into()
}
