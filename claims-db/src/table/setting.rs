//! Settings of the room that are no decision about an article: a name and a JSON value.

use rusqlite::{OptionalExtension, params};
use serde_json::Value;

use crate::error::{DbError, Result};
use crate::store::{Reader, Writer};
use crate::table::ledger::Note;

impl Reader {
    /// A setting.
    pub fn setting(&self, key: &str) -> Result<Option<Value>> {
        let text: Option<String> = self
            .conn
            .prepare_cached("SELECT value FROM setting WHERE key = ?1")?
            .query_row([key], |row| row.get(0))
            .optional()?;
        let misfit = |_| self.damaged(format!("setting {key}"));
        text.map(|text| serde_json::from_str(&text).map_err(misfit)).transpose()
    }
}

impl Writer<'_> {
    /// Changes a setting.
    pub fn set_setting(&self, key: &str, value: &Value) -> Result<()> {
        if key.is_empty() {
            return Err(DbError::invalid("a setting needs a name"));
        }
        let before = self.setting(key)?;
        if before.as_ref() == Some(value) {
            return Ok(());
        }
        let after = value.to_string();
        let sql = "INSERT INTO setting (key, value) VALUES (?1, ?2)
                   ON CONFLICT DO UPDATE SET value = excluded.value";
        self.conn.prepare_cached(sql)?.execute(params![key, after])?;
        self.note(Note {
            action: "setting.set",
            subject: &format!("setting:{key}"),
            before: before.map(|value| value.to_string()).as_deref(),
            after: Some(&after),
            ..Note::default()
        })?;
        Ok(())
    }
}
