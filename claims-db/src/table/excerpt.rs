//! Where in a document of the library the words of an evidence record were chosen, and the words around them. The place
//! is kept only where the words stand there exactly, and given back only while they still do.

use rusqlite::{OptionalExtension, params};
use serde_json::json;

use crate::error::{DbError, Result};
use crate::store::{Reader, Writer};
use crate::table::ledger::Note;

/// Characters that are kept of the text before and after an excerpt.
const CONTEXT: usize = 64;

/// The place of an excerpt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The document's id.
    pub document: String,
    /// Where it starts, in UTF-8 bytes of the document's text.
    pub start: usize,
    /// Where it ends, in UTF-8 bytes of the document's text.
    pub stop: usize,
    /// The words before.
    pub prefix: String,
    /// The words after.
    pub suffix: String,
}

impl Reader {
    /// Where the words of a record were chosen; `None` where they were typed in, or where the record says other words now.
    pub fn excerpt_of(&self, evidence: &str) -> Result<Option<Excerpt>> {
        let sql =
            "SELECT d.id, x.start, x.stop, x.prefix, x.suffix FROM excerpt x JOIN document d ON d.row = x.document
                   WHERE x.evidence = ?1";
        let found = self.conn.prepare_cached(sql)?.query_row([evidence], |row| {
            Ok(Excerpt {
                document: row.get(0)?,
                start: row.get::<_, u32>(1)? as usize,
                stop: row.get::<_, u32>(2)? as usize,
                prefix: row.get(3)?,
                suffix: row.get(4)?,
            })
        });
        let Some(found) = found.optional()? else { return Ok(None) };
        let text = self.document_text(&found.document)?;
        let words = self.evidence(evidence)?.fields.excerpt;
        Ok((text.get(found.start..found.stop) == Some(words.as_str())).then_some(found))
    }
}

impl Writer<'_> {
    /// Notes where the words of a record were chosen. They must stand there exactly.
    pub fn add_excerpt(&self, evidence: &str, document: &str, start: usize, stop: usize) -> Result<()> {
        let record = self.document(document)?;
        let text = self.document_text(document)?;
        if text.get(start..stop) != Some(self.evidence(evidence)?.fields.excerpt.as_str()) {
            return Err(DbError::invalid("the words do not stand there in the document"));
        }
        let (before, after) = (text.get(..start).unwrap_or_default(), text.get(stop..).unwrap_or_default());
        let from = before.char_indices().rev().take(CONTEXT).last().map_or(start, |(at, _)| at);
        let prefix = before.get(from..).unwrap_or_default();
        let suffix: String = after.chars().take(CONTEXT).collect();
        let too_long = |_| DbError::invalid("the document is too long");
        let place = (u32::try_from(start).map_err(too_long)?, u32::try_from(stop).map_err(too_long)?);
        let sql = "INSERT INTO excerpt (evidence, document, start, stop, prefix, suffix)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        self.conn.prepare_cached(sql)?.execute(params![evidence, record.row, place.0, place.1, prefix, suffix])?;
        let after = json!({ "document": document, "start": start, "stop": stop, "prefix": prefix, "suffix": suffix });
        self.note(Note {
            action: "excerpt.add",
            subject: &format!("excerpt:{evidence}"),
            after: Some(&after.to_string()),
            ..Note::default()
        })?;
        Ok(())
    }
}
