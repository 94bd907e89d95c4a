//! Evidence: an excerpt of a source with its place in it. Removed records stay in the table, so that
//! undo brings them back and what rested on them can be shown.

use chrono::{DateTime, Utc};
use claims_verdict::{Source, Tier};
use rusqlite::{OptionalExtension, Row, params};
use serde_json::json;

use crate::error::{DbError, Result};
use crate::json::{Stored, stored_names};
use crate::names::LocatorKind;
use crate::row;
use crate::store::{Reader, Writer};
use crate::table::ledger::Note;
use crate::table::source::{self, SourceRecord};

stored_names! {
    Tier { Primary = "primary", Secondary = "secondary" }
}

/// Where in its source an excerpt stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locator {
    /// What it counts.
    pub kind: LocatorKind,
    /// `12`, `00:12:31`, `section-3`.
    pub value: String,
}

/// What is known about an excerpt, without its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceFields {
    /// The source's id.
    pub source: String,
    /// Its words.
    pub excerpt: String,
    /// Whether the source is primary or secondary for the facts of this excerpt.
    pub tier: Tier,
    /// Where in the source.
    pub locator: Option<Locator>,
    /// The checker's remark.
    pub note: Option<String>,
    /// SHA-256 of the file that it was taken from.
    pub attachment: Option<String>,
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceRecord {
    /// Its id.
    pub id: String,
    /// What is known about it.
    pub fields: EvidenceFields,
    /// Its source.
    pub source: SourceRecord,
    /// When it was added.
    pub added_at: DateTime<Utc>,
    /// Whether a person took it out; what rested on it can still be shown.
    pub removed: bool,
}

impl EvidenceRecord {
    /// Its source as the verdict's type.
    pub fn verdict_source(&self) -> Source {
        let source = &self.source.fields;
        Source {
            publisher: source.publisher.clone(),
            title: source.title.clone(),
            url: source.url.clone(),
            published: source.published,
            tier: self.fields.tier,
            origin: source.origin.clone(),
        }
    }

    pub(crate) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let locator = match (row.get(4)?, row.get(5)?) {
            (Some(kind), Some(value)) => Some(Locator { kind, value }),
            _ => None,
        };
        let fields = EvidenceFields {
            source: row.get(1)?,
            excerpt: row.get(2)?,
            tier: row::word(row, 3)?,
            locator,
            note: row.get(6)?,
            attachment: row.get(7)?,
        };
        Ok(Self {
            id: row.get(0)?,
            fields,
            added_at: row::moment(row, 8)?,
            removed: row.get(9)?,
            source: source::read(row, 10)?,
        })
    }
}

impl EvidenceFields {
    pub(crate) fn to_json(&self) -> serde_json::Value {
        let locator = self.locator.as_ref().map(|at| json!({ "kind": at.kind.name(), "value": at.value }));
        json!({
            "source": self.source, "excerpt": self.excerpt, "tier": self.tier.write(), "locator": locator,
            "note": self.note, "attachment": self.attachment,
        })
    }

    pub(crate) fn from_json(json: &serde_json::Value) -> Option<Self> {
        let text = |name: &str| json[name].as_str().map(str::to_owned);
        let locator = match &json["locator"] {
            serde_json::Value::Null => None,
            at => Some(Locator {
                kind: LocatorKind::from_name(at["kind"].as_str()?)?,
                value: at["value"].as_str()?.to_owned(),
            }),
        };
        Some(Self {
            source: text("source")?,
            excerpt: text("excerpt")?,
            tier: Tier::read(&json["tier"]).ok()?,
            locator,
            note: text("note"),
            attachment: text("attachment"),
        })
    }

    fn check(&self) -> Result<()> {
        if self.excerpt.trim().is_empty() {
            return Err(DbError::invalid("evidence needs an excerpt"));
        }
        Ok(())
    }
}

/// The record's columns, then those of its source; from [`FROM`].
pub(crate) const COLUMNS: &str = "e.id, e.source, e.excerpt, e.tier, e.locator_kind, e.locator, e.note, \
    e.attachment, e.added_at, e.removed, s.id, s.publisher, s.title, s.author, s.url, s.published, s.retrieved, \
    s.origin";
pub(crate) const FROM: &str = "evidence e JOIN source s ON s.id = e.source";

impl Reader {
    /// One record, a removed one too.
    pub fn evidence(&self, id: &str) -> Result<EvidenceRecord> {
        let mut ask = self.conn.prepare_cached(&format!("SELECT {COLUMNS} FROM {FROM} WHERE e.id = ?1"))?;
        let found = ask.query_row([id], EvidenceRecord::read).optional()?;
        found.ok_or_else(|| DbError::not_found("evidence", id))
    }

    /// Every record of the room that was not removed, in the order of adding.
    pub fn all_evidence(&self) -> Result<Vec<EvidenceRecord>> {
        let sql = format!("SELECT {COLUMNS} FROM {FROM} WHERE NOT e.removed ORDER BY e.row");
        let mut ask = self.conn.prepare_cached(&sql)?;
        let records = ask.query_map([], EvidenceRecord::read)?;
        Ok(records.collect::<Result<_, _>>()?)
    }

    /// The record as the ledger writes it; `None` while it is removed.
    pub(crate) fn evidence_state(&self, id: &str) -> Result<Option<serde_json::Value>> {
        let record = self.evidence(id)?;
        Ok((!record.removed).then(|| record.fields.to_json()))
    }
}

impl Writer<'_> {
    /// Adds a record, into the file of an article where one is named.
    pub fn add_evidence(&self, fields: &EvidenceFields, article: Option<&str>) -> Result<String> {
        fields.check()?;
        let id = self.new_id();
        let sql = "INSERT INTO evidence (id, source, excerpt, tier, locator_kind, locator, note, attachment, added_at)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
        self.conn.prepare_cached(sql)?.execute(params![
            id,
            fields.source,
            fields.excerpt,
            tier_name(fields.tier),
            fields.locator.as_ref().map(|at| at.kind),
            fields.locator.as_ref().map(|at| &at.value),
            fields.note,
            fields.attachment,
            self.now(),
        ])?;
        self.note_evidence("evidence.add", &id, article, None, Some(&fields.to_json()))?;
        if let Some(article) = article {
            self.file_evidence(article, &id)?;
        }
        Ok(id)
    }

    /// Changes a record. `article` names the file in which this was done, for undo.
    pub fn edit_evidence(&self, id: &str, fields: &EvidenceFields, article: Option<&str>) -> Result<()> {
        fields.check()?;
        let before = self.evidence_state(id)?.ok_or_else(|| DbError::not_found("evidence", id))?;
        let after = fields.to_json();
        if before == after {
            return Ok(());
        }
        self.set_evidence(id, Some(fields))?;
        self.note_evidence("evidence.edit", id, article, Some(&before), Some(&after))
    }

    /// Takes a record out of the room. It stays in the table, and undo brings it back with its links.
    pub fn remove_evidence(&self, id: &str, article: Option<&str>) -> Result<()> {
        let before = self.evidence_state(id)?.ok_or_else(|| DbError::not_found("evidence", id))?;
        self.set_evidence(id, None)?;
        self.note_evidence("evidence.remove", id, article, Some(&before), None)
    }

    fn note_evidence(
        &self,
        action: &str,
        id: &str,
        article: Option<&str>,
        before: Option<&serde_json::Value>,
        after: Option<&serde_json::Value>,
    ) -> Result<()> {
        self.note(Note {
            action,
            subject: &format!("evidence:{id}"),
            article,
            before: before.map(ToString::to_string).as_deref(),
            after: after.map(ToString::to_string).as_deref(),
            reverts: None,
        })?;
        Ok(())
    }

    /// Sets the record, or takes it out.
    pub(crate) fn set_evidence(&self, id: &str, fields: Option<&EvidenceFields>) -> Result<()> {
        let Some(fields) = fields else {
            self.conn.prepare_cached("UPDATE evidence SET removed = 1 WHERE id = ?1")?.execute([id])?;
            return Ok(());
        };
        let sql = "UPDATE evidence SET source = ?2, excerpt = ?3, tier = ?4, locator_kind = ?5, locator = ?6,
                       note = ?7, attachment = ?8, removed = 0 WHERE id = ?1";
        self.conn.prepare_cached(sql)?.execute(params![
            id,
            fields.source,
            fields.excerpt,
            tier_name(fields.tier),
            fields.locator.as_ref().map(|at| at.kind),
            fields.locator.as_ref().map(|at| &at.value),
            fields.note,
            fields.attachment,
        ])?;
        Ok(())
    }
}

fn tier_name(tier: Tier) -> &'static str {
    match tier {
        Tier::Primary => "primary",
        Tier::Secondary => "secondary",
    }
}
