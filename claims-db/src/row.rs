//! Typed columns: moments, days, words and JSON out of a row.

use chrono::{DateTime, NaiveDate, Utc};
use claims_engine::kinds::ClaimKind;
use rusqlite::Row;
use rusqlite::types::{FromSqlError, Type};

use crate::json::{self, Stored};
use crate::stamp::{read_day, read_moment};

fn misfit(column: usize) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(FromSqlError::InvalidType))
}

pub(crate) fn moment(row: &Row<'_>, column: usize) -> rusqlite::Result<DateTime<Utc>> {
    read_moment(row.get_ref(column)?.as_str()?).ok_or_else(|| misfit(column))
}

pub(crate) fn maybe_moment(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<DateTime<Utc>>> {
    let Some(text) = row.get_ref(column)?.as_str_or_null()? else { return Ok(None) };
    read_moment(text).map(Some).ok_or_else(|| misfit(column))
}

pub(crate) fn maybe_day(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<NaiveDate>> {
    let Some(text) = row.get_ref(column)?.as_str_or_null()? else { return Ok(None) };
    read_day(text).map(Some).ok_or_else(|| misfit(column))
}

/// A word of engine or verdict, through its stored form.
pub(crate) fn word<T: Stored>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str()?;
    T::read(&serde_json::Value::from(text)).map_err(|_| misfit(column))
}

pub(crate) fn maybe_word<T: Stored>(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<T>> {
    if row.get_ref(column)?.as_str_or_null()?.is_none() { Ok(None) } else { word(row, column).map(Some) }
}

/// A value from its JSON text.
pub(crate) fn json<T: Stored>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    json::read(row.get_ref(column)?.as_str()?).map_err(|_| misfit(column))
}

/// The kind of a claim, by its name.
pub(crate) fn kind(row: &Row<'_>, column: usize) -> rusqlite::Result<ClaimKind> {
    ClaimKind::from_name(row.get_ref(column)?.as_str()?).ok_or_else(|| misfit(column))
}

pub(crate) fn maybe_json<T: Stored>(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<T>> {
    if row.get_ref(column)?.as_str_or_null()?.is_none() { Ok(None) } else { json(row, column).map(Some) }
}
