//! Passages of the library's documents: where each stands, how it is cited, and what it speaks of.

use rusqlite::{OptionalExtension, Row, params};

use crate::error::{DbError, Result};
use crate::store::{Reader, Writer};
use crate::table::evidence::Locator;

/// A passage to be added with its document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewPassage {
    /// Where it starts, in UTF-8 bytes of the document's text.
    pub start: usize,
    /// Where it ends, in UTF-8 bytes of the document's text.
    pub stop: usize,
    /// How it is cited.
    pub locator: Option<Locator>,
    /// What it speaks of: `person:kim jong un`, `day:2025-09-04`. No line ends in them.
    pub slots: Vec<String>,
}

impl NewPassage {
    /// The slots as the table has them, each with a line end behind it.
    pub(crate) fn slots_text(&self) -> String {
        let mut text = String::new();
        for slot in self.slots.iter().filter(|slot| !slot.contains('\n')) {
            text.push_str(slot);
            text.push('\n');
        }
        text
    }
}

/// The name of a passage: its document's row, and its place among that document's passages, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PassageKey {
    /// The document's row.
    pub document: i64,
    /// Its place.
    pub position: u32,
}

/// A passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassageRecord {
    /// Its name.
    pub key: PassageKey,
    /// Where it starts, in UTF-8 bytes of the document's text.
    pub start: usize,
    /// Where it ends, in UTF-8 bytes of the document's text.
    pub stop: usize,
    /// How it is cited.
    pub locator: Option<Locator>,
    /// What it speaks of.
    pub slots: Vec<String>,
}

/// The record's columns, from `passage`.
const COLUMNS: &str = "document, position, start, stop, locator_kind, locator, slots";

fn read(row: &Row<'_>) -> rusqlite::Result<PassageRecord> {
    let locator = match (row.get(4)?, row.get(5)?) {
        (Some(kind), Some(value)) => Some(Locator { kind, value }),
        _ => None,
    };
    Ok(PassageRecord {
        key: PassageKey { document: row.get(0)?, position: row.get(1)? },
        start: row.get::<_, u32>(2)? as usize,
        stop: row.get::<_, u32>(3)? as usize,
        locator,
        slots: row.get_ref(6)?.as_str()?.lines().map(str::to_owned).collect(),
    })
}

impl Reader {
    /// One passage.
    pub fn passage(&self, key: PassageKey) -> Result<PassageRecord> {
        let sql = format!("SELECT {COLUMNS} FROM passage WHERE document = ?1 AND position = ?2");
        let found = self.conn.prepare_cached(&sql)?.query_row(params![key.document, key.position], read).optional()?;
        found.ok_or_else(|| DbError::not_found("passage", format!("{}/{}", key.document, key.position)))
    }

    /// The passages of the document of a row, in the order of the text.
    pub fn passages_of(&self, document: i64) -> Result<Vec<PassageRecord>> {
        let sql = format!("SELECT {COLUMNS} FROM passage WHERE document = ?1 ORDER BY position");
        let mut ask = self.conn.prepare_cached(&sql)?;
        let records = ask.query_map([document], read)?;
        Ok(records.collect::<Result<_, _>>()?)
    }

    /// The words of a passage. Only they are read, however long the document is.
    pub fn passage_text(&self, passage: &PassageRecord) -> Result<String> {
        let blob = self.conn.blob_open("main", "document", "text", passage.key.document, true)?;
        let mut bytes = vec![0; passage.stop.saturating_sub(passage.start).min(blob.len())];
        blob.read_at_exact(&mut bytes, passage.start)?;
        String::from_utf8(bytes).map_err(|_| self.damaged(format!("the text of document {}", passage.key.document)))
    }

    /// Calls `each` with every document after row `after`, its text and its passages, removed ones too, in the order of
    /// adding, until it says `false`. Never more than one document is held.
    pub fn each_document(
        &self,
        after: i64,
        mut each: impl FnMut(i64, &str, Vec<PassageRecord>) -> Result<bool>,
    ) -> Result<()> {
        let mut ask = self.conn.prepare_cached("SELECT row, text FROM document WHERE row > ?1 ORDER BY row")?;
        let mut rows = ask.query([after])?;
        while let Some(row) = rows.next()? {
            let document = row.get(0)?;
            let text = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
            if !each(document, text, self.passages_of(document)?)? {
                break;
            }
        }
        Ok(())
    }
}

impl Writer<'_> {
    pub(crate) fn add_passages(&self, document: i64, passages: &[NewPassage]) -> Result<()> {
        let sql = "INSERT INTO passage (document, position, start, stop, locator_kind, locator, slots)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let mut add = self.conn.prepare_cached(sql)?;
        for (position, passage) in (0_i64..).zip(passages) {
            add.execute(params![
                document,
                position,
                place(passage.start)?,
                place(passage.stop)?,
                passage.locator.as_ref().map(|at| at.kind),
                passage.locator.as_ref().map(|at| &at.value),
                passage.slots_text(),
            ])?;
        }
        Ok(())
    }
}

/// A byte of a text as a column holds it.
fn place(at: usize) -> Result<u32> {
    u32::try_from(at).map_err(|_| DbError::invalid("the document is too long"))
}
