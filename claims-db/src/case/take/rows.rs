//! Rows as they came, into their tables.

use std::collections::BTreeSet;

use rusqlite::types::Value as Sql;
use rusqlite::{ErrorCode, params_from_iter};
use serde_json::Value;

use crate::case::Row;
use crate::error::{DbError, Result};
use crate::store::Writer;

impl Writer<'_> {
    pub(super) fn has(&self, table: &str, id: &str) -> Result<bool> {
        let sql = format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE id = ?1)");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id], |row| row.get(0))?)
    }

    /// Adds a row where its name is free; how many were added. Columns that the table has not are refused.
    pub(super) fn add_row(&self, table: &str, row: Row) -> Result<u32> {
        let misfit = |what: String| DbError::invalid(format!("a row of {table} does not fit: {what}"));
        let mut ask = self.conn.prepare_cached("SELECT name FROM pragma_table_info(?1)")?;
        let known: BTreeSet<String> = ask.query_map([table], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let (mut columns, mut values) = (Vec::new(), Vec::new());
        for (name, value) in row {
            if !known.contains(&name) || (table == "evidence" && name == "row") {
                return Err(misfit(format!("it has no {}", name.escape_debug())));
            }
            values.push(match value {
                Value::Null => Sql::Null,
                Value::String(text) => Sql::Text(text),
                Value::Number(number) => Sql::Integer(number.as_i64().ok_or_else(|| misfit("a number".to_owned()))?),
                _ => return Err(misfit(name)),
            });
            columns.push(name);
        }
        let marks = vec!["?"; columns.len()].join(", ");
        let sql = format!("INSERT INTO {table} ({}) VALUES ({marks}) ON CONFLICT DO NOTHING", columns.join(", "));
        let added = self.conn.prepare_cached(&sql)?.execute(params_from_iter(values));
        match added {
            Ok(count) => Ok(u32::try_from(count).unwrap_or(u32::MAX)),
            Err(rusqlite::Error::SqliteFailure(error, why)) if error.code == ErrorCode::ConstraintViolation => {
                Err(misfit(why.unwrap_or_default()))
            }
            Err(error) => Err(error.into()),
        }
    }
}
