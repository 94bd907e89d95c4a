//! Who published what.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension, Row, params};
use serde_json::json;

use crate::error::{DbError, Result};
use crate::row;
use crate::stamp::{day, moment, read_day, read_moment};
use crate::store::{Reader, Writer};
use crate::table::ledger::Note;

/// What is known about a source, without its id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceFields {
    /// `Example Wire`.
    pub publisher: String,
    /// The piece's own title.
    pub title: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Where it stands.
    pub url: Option<String>,
    /// The day it was published.
    pub published: Option<NaiveDate>,
    /// When it was looked at.
    pub retrieved: Option<DateTime<Utc>>,
    /// Whom it was taken over from, where known.
    pub origin: Option<String>,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceRecord {
    /// Its id.
    pub id: String,
    /// What is known about it.
    pub fields: SourceFields,
}

pub(crate) const COLUMNS: &str = "s.id, s.publisher, s.title, s.author, s.url, s.published, s.retrieved, s.origin";

pub(crate) fn read(row: &Row<'_>, from: usize) -> rusqlite::Result<SourceRecord> {
    let fields = SourceFields {
        publisher: row.get(from + 1)?,
        title: row.get(from + 2)?,
        author: row.get(from + 3)?,
        url: row.get(from + 4)?,
        published: row::maybe_day(row, from + 5)?,
        retrieved: row::maybe_moment(row, from + 6)?,
        origin: row.get(from + 7)?,
    };
    Ok(SourceRecord { id: row.get(from)?, fields })
}

impl SourceFields {
    pub(crate) fn to_json(&self) -> serde_json::Value {
        json!({
            "publisher": self.publisher, "title": self.title, "author": self.author, "url": self.url,
            "published": self.published.map(day), "retrieved": self.retrieved.map(moment), "origin": self.origin,
        })
    }

    pub(crate) fn from_json(json: &serde_json::Value) -> Option<Self> {
        let text = |name: &str| json[name].as_str().map(str::to_owned);
        Some(Self {
            publisher: text("publisher")?,
            title: text("title"),
            author: text("author"),
            url: text("url"),
            published: json["published"].as_str().and_then(read_day),
            retrieved: json["retrieved"].as_str().and_then(read_moment),
            origin: text("origin"),
        })
    }
}

impl Reader {
    /// One source.
    pub fn source(&self, id: &str) -> Result<SourceRecord> {
        let mut ask = self.conn.prepare_cached(&format!("SELECT {COLUMNS} FROM source s WHERE s.id = ?1"))?;
        ask.query_row([id], |row| read(row, 0)).optional()?.ok_or_else(|| DbError::not_found("source", id))
    }

    /// The source of exactly these fields, if there is one. A label is no source: those that are sealed are never it.
    pub fn find_source(&self, fields: &SourceFields) -> Result<Option<String>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM source s WHERE s.publisher = ?1 AND s.url IS ?2
                 AND NOT EXISTS (SELECT 1 FROM sealed_source x WHERE x.source = s.id)
                 AND NOT EXISTS (SELECT 1 FROM sealed_elsewhere x WHERE x.source = s.id) ORDER BY s.id"
        );
        let mut ask = self.conn.prepare_cached(&sql)?;
        let mut rows = ask.query(params![fields.publisher, fields.url])?;
        while let Some(row) = rows.next()? {
            let source = read(row, 0)?;
            if source.fields == *fields {
                return Ok(Some(source.id));
            }
        }
        Ok(None)
    }

    /// Every source that evidence rests on, by publisher.
    pub fn sources(&self) -> Result<Vec<SourceRecord>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM source s
             WHERE EXISTS (SELECT 1 FROM evidence e WHERE e.source = s.id AND NOT e.removed)
             ORDER BY s.publisher, s.id"
        );
        let mut ask = self.conn.prepare_cached(&sql)?;
        let sources = ask.query_map([], |row| read(row, 0))?;
        Ok(sources.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    /// Adds a source.
    pub fn add_source(&self, fields: &SourceFields) -> Result<String> {
        let id = self.new_id();
        let sql = "INSERT INTO source (id, publisher, title, author, url, published, retrieved, origin, added_at)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
        self.conn.prepare_cached(sql)?.execute(params![
            id,
            fields.publisher,
            fields.title,
            fields.author,
            fields.url,
            fields.published.map(day),
            fields.retrieved.map(moment),
            fields.origin,
            self.now(),
        ])?;
        self.note(Note {
            action: "source.add",
            subject: &format!("source:{id}"),
            after: Some(&fields.to_json().to_string()),
            ..Note::default()
        })?;
        Ok(id)
    }

    /// Changes what is known about a source, for all evidence that rests on it. `article` names the file
    /// in which this was done, for undo.
    pub fn edit_source(&self, id: &str, fields: &SourceFields, article: Option<&str>) -> Result<()> {
        let before = self.source(id)?.fields;
        if before == *fields {
            return Ok(());
        }
        self.set_source(id, fields)?;
        self.note(Note {
            action: "source.edit",
            subject: &format!("source:{id}"),
            article,
            before: Some(&before.to_json().to_string()),
            after: Some(&fields.to_json().to_string()),
            ..Note::default()
        })?;
        Ok(())
    }

    pub(crate) fn set_source(&self, id: &str, fields: &SourceFields) -> Result<()> {
        let sql = "UPDATE source SET publisher = ?2, title = ?3, author = ?4, url = ?5, published = ?6,
                       retrieved = ?7, origin = ?8 WHERE id = ?1";
        self.conn.prepare_cached(sql)?.execute(params![
            id,
            fields.publisher,
            fields.title,
            fields.author,
            fields.url,
            fields.published.map(day),
            fields.retrieved.map(moment),
            fields.origin,
        ])?;
        Ok(())
    }
}
