//! Confidential sources. Sealing puts a label in the source's place everywhere, takes its record out of the
//! ledger (the chain still verifies) and binds it there by a salted hash. What stood in the record is
//! kept in this table, in this room: the hash alone leaves it.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::error::{DbError, Result};
use crate::hex::hex;
use crate::row;
use crate::store::{Reader, Writer};
use crate::table::ledger::Note;
use crate::table::source::SourceFields;

/// A sealed source, for those who may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedSource {
    /// The source.
    pub source: String,
    /// Why it is confidential.
    pub reason: String,
    /// What stands in the ledger: SHA-256 of salt and details, in hexadecimal.
    pub commitment: String,
    /// With the details it proves what was sealed; in hexadecimal.
    pub salt: String,
    /// The record as it was.
    pub details: SourceFields,
    /// The record as it was hashed.
    pub details_json: String,
    /// Who sealed it.
    pub who: String,
    /// When.
    pub at: DateTime<Utc>,
}

impl SealedSource {
    /// Whether these, in hexadecimal but for the details, belong together.
    pub(crate) fn is_proof(salt: &str, details: &str, commitment: &str) -> bool {
        bytes(salt).is_some_and(|salt| salt.len() == 16 && hex(&commit(&salt, details)) == commitment)
    }

    /// Whether salt and details are those that the commitment was made of.
    pub fn proves(&self) -> bool {
        Self::is_proof(&self.salt, &self.details_json, &self.commitment)
    }
}

/// Bytes from hexadecimal digits.
pub(crate) fn bytes(digits: &str) -> Option<Vec<u8>> {
    let pairs = digits.as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

fn commit(salt: &[u8], details: &str) -> [u8; 32] {
    Sha256::new().chain_update(b"galley sealed source 1\n").chain_update(salt).chain_update(details).finalize().into()
}

impl Reader {
    /// What was sealed, where the source is sealed.
    pub fn sealed_source(&self, id: &str) -> Result<Option<SealedSource>> {
        let sql = "SELECT reason, commitment, salt, details, who, at FROM sealed_source WHERE source = ?1";
        let found = self.conn.prepare_cached(sql)?.query_row([id], |row| {
            let (commitment, salt): (Vec<u8>, Vec<u8>) = (row.get(1)?, row.get(2)?);
            Ok(SealedSource {
                source: id.to_owned(),
                reason: row.get(0)?,
                commitment: hex(&commitment),
                salt: hex(&salt),
                details: SourceFields::default(),
                details_json: row.get(3)?,
                who: row.get(4)?,
                at: row::moment(row, 5)?,
            })
        });
        let Some(mut sealed) = found.optional()? else { return Ok(None) };
        let json: Option<Value> = serde_json::from_str(&sealed.details_json).ok();
        let details = json.as_ref().and_then(SourceFields::from_json);
        sealed.details = details.ok_or_else(|| self.damaged(format!("the sealed record of source {id}")))?;
        Ok(Some(sealed))
    }
}

/// A source that another room sealed: its label came in with a bundle, and what it stands for did not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedElsewhere {
    /// Why it is confidential.
    pub reason: String,
    /// What stands in the other room's ledger, in hexadecimal.
    pub commitment: String,
    /// Who sealed it.
    pub who: String,
    /// When.
    pub at: DateTime<Utc>,
}

impl Reader {
    /// The seal that another room put on a source.
    pub fn sealed_elsewhere(&self, id: &str) -> Result<Option<SealedElsewhere>> {
        let sql = "SELECT reason, commitment, who, at FROM sealed_elsewhere WHERE source = ?1";
        let found = self.conn.prepare_cached(sql)?.query_row([id], |row| {
            let (reason, commitment, who) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(SealedElsewhere { reason, commitment, who, at: row::moment(row, 3)? })
        });
        Ok(found.optional()?)
    }
}

/// Whether what was sealed is still what the ledger binds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealCheck {
    /// The source.
    pub source: String,
    /// What stands in its place.
    pub label: String,
    /// Why it is confidential.
    pub reason: String,
    /// Whether salt and details, as they are kept in this room, make the hash that the ledger has.
    pub matches: bool,
}

impl Reader {
    /// Every seal that stands, as the ledger tells, held against what is kept in this room.
    pub fn check_seals(&self) -> Result<Vec<SealCheck>> {
        let sql = "SELECT subject, action, after FROM ledger WHERE action IN ('source.seal', 'source.unseal')
                   ORDER BY seq";
        let mut ask = self.conn.prepare(sql)?;
        let mut rows = ask.query([])?;
        let mut told: Vec<(String, Value)> = Vec::new();
        while let Some(row) = rows.next()? {
            let (subject, action): (String, String) = (row.get(0)?, row.get(1)?);
            let source = subject.strip_prefix("source:").unwrap_or(&subject).to_owned();
            told.retain(|(known, _)| *known != source);
            if action == "source.seal" {
                let after: Option<String> = row.get(2)?;
                let after = after.and_then(|json| serde_json::from_str(&json).ok());
                told.push((source, after.unwrap_or(Value::Null)));
            }
        }
        let seals = told.into_iter().map(|(source, told)| self.check_seal(source, &told));
        Ok(seals.collect())
    }

    fn check_seal(&self, source: String, told: &Value) -> SealCheck {
        let text = |name: &str| told[name].as_str().unwrap_or_default().to_owned();
        // A record that cannot be read any more does not match; it is no reason to stop looking at the others.
        let kept = self.sealed_source(&source).ok().flatten();
        let matches = kept.is_some_and(|kept| kept.proves() && kept.commitment == text("commitment"));
        SealCheck { source, label: text("label"), reason: text("reason"), matches }
    }
}

impl Writer<'_> {
    /// Opens a seal for good: the record is again what it was, and the ledger has what proves that it was this one that
    /// was sealed. `db_damaged` where it is not.
    pub fn unseal_source(&self, id: &str) -> Result<()> {
        let sealed = self.sealed_source(id)?.ok_or_else(|| DbError::not_found("sealed source", id))?;
        let check = self.check_seals()?.into_iter().find(|check| check.source == id);
        let Some(check) = check.filter(|check| check.matches) else {
            return Err(self.damaged(format!("the sealed record of source {id}")));
        };
        self.set_source(id, &sealed.details)?;
        self.conn.execute("DELETE FROM sealed_source WHERE source = ?1", [id])?;
        let commitment = &sealed.commitment;
        let before = json!({ "label": check.label, "reason": sealed.reason, "commitment": commitment });
        let after = json!({ "salt": sealed.salt, "details": sealed.details_json, "commitment": commitment });
        self.note(Note {
            action: "source.unseal",
            subject: &format!("source:{id}"),
            before: Some(&before.to_string()),
            after: Some(&after.to_string()),
            ..Note::default()
        })?;
        Ok(())
    }

    /// Seals a source behind `label` ("an official of the ministry"). Its day of publication stays, which
    /// assessments need; publisher, title, author, URL and origin go. Undo does not take this back: [`Writer::unseal_source`] does.
    pub fn seal_source(&self, id: &str, label: &str, reason: &str) -> Result<()> {
        let (label, reason) = (label.trim(), reason.trim());
        if label.is_empty() || reason.is_empty() {
            return Err(DbError::invalid("sealing needs a label and a reason"));
        }
        if self.sealed_source(id)?.is_some() {
            return Err(DbError::invalid("this source is sealed already"));
        }
        if self.sealed_elsewhere(id)?.is_some() {
            return Err(DbError::invalid("another room sealed this source already"));
        }
        let fields = self.source(id)?.fields;
        let details = fields.to_json().to_string();
        let salt: [u8; 16] = self.conn.query_row("SELECT randomblob(16)", [], |row| row.get(0))?;
        let commitment = commit(&salt, &details);
        let sql = "INSERT INTO sealed_source (source, reason, commitment, salt, details, who, at)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        self.conn.execute(sql, params![id, reason, commitment, salt, details, self.stamp.who, self.now()])?;
        let shown =
            SourceFields { publisher: label.to_owned(), published: fields.published, ..SourceFields::default() };
        self.set_source(id, &shown)?;
        let subject = format!("source:{id}");
        // Earlier seals name nobody; their labels and reasons stay.
        let sql = "UPDATE ledger SET before = NULL, after = NULL, salt = NULL
                   WHERE subject = ?1 AND action <> 'source.seal'";
        self.conn.execute(sql, [&subject])?;
        self.seal_in_bundles(id)?;
        let after = json!({ "label": label, "reason": reason, "commitment": hex(&commitment) });
        self.note(Note {
            action: "source.seal",
            subject: &subject,
            after: Some(&after.to_string()),
            ..Note::default()
        })?;
        Ok(())
    }
}
