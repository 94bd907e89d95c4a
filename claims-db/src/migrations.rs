//! The schema, step by step. Steps are only ever added at the end; one that was released never changes.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::error::{DbError, Result};

const STEPS: &[M<'_>] = &[
    M::up(include_str!("../migrations/0001_first.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0002_corrections_and_sealing.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0003_library.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0004_drafts_and_sign_off.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0005_bundles.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0006_notes.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0007_bundles_whole.sql")).foreign_key_check(),
];
const MIGRATIONS: Migrations<'_> = Migrations::from_slice(STEPS);

/// The schema that this version writes, as `user_version` holds it.
pub const SCHEMA_VERSION: u32 = STEPS.len() as u32;

/// "GALY", as `application_id` holds it.
pub(crate) const APPLICATION_ID: u32 = 0x4741_4C59;

/// Brings the database to [`SCHEMA_VERSION`], all steps in one transaction. Two windows may do so at
/// the same time: the one that comes second finds the work done.
pub(crate) fn migrate(conn: &mut Connection) -> Result<()> {
    loop {
        let before = version(conn)?;
        match MIGRATIONS.to_latest(conn) {
            Ok(()) => return Ok(()),
            // It failed because another window went first, not by itself.
            Err(_) if version(conn)? > before => {}
            Err(rusqlite_migration::Error::RusqliteError { err, .. }) => return Err(err.into()),
            Err(other) => return Err(DbError::invalid(format!("the schema could not be upgraded: {other}"))),
        }
    }
}

pub(crate) fn version(conn: &Connection) -> Result<u32> {
    Ok(conn.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_runs_and_the_files_are_all_there() {
        MIGRATIONS.validate().unwrap();
        let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations")).unwrap();
        let mut names: Vec<_> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        assert_eq!(names.len(), STEPS.len());
        for (name, number) in names.iter().zip(1..) {
            assert!(name.starts_with(&format!("{number:04}_")), "{name}");
        }
    }
}
