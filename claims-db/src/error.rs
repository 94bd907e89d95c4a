//! What can go wrong, each with a code that stays the same.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY;
use thiserror::Error;

/// The result of everything here.
pub type Result<T, E = DbError> = std::result::Result<T, E>;

/// Why the store did not do it. Nothing was changed.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum DbError {
    /// Another program holds the database for longer than the store waits.
    #[error("the database is in use by another program")]
    Locked,
    /// A newer Galley wrote it. It is left as it is.
    #[error("{} was written by a newer version (schema {found}; this one knows {known})", path.display())]
    Newer {
        /// The database.
        path: PathBuf,
        /// The schema it has.
        found: u32,
        /// The newest schema known here.
        known: u32,
    },
    /// The file is a Galley database that cannot be trusted. It is left as it is.
    #[error("{} is damaged: {detail}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found.
        detail: String,
    },
    /// The file belongs to something else. It is left as it is.
    #[error("{} is not a Galley database", path.display())]
    NotGalley {
        /// The file.
        path: PathBuf,
    },
    /// The disk or the file system said no.
    #[error("cannot use {}: {detail}", path.display())]
    Io {
        /// The file or directory.
        path: PathBuf,
        /// What the system said.
        detail: String,
    },
    /// There is no such record.
    #[error("there is no {what} {id}")]
    NotFound {
        /// The table's word for it.
        what: &'static str,
        /// The id asked for.
        id: String,
    },
    /// The record cannot be stored as it was given.
    #[error("{0}")]
    Invalid(String),
    /// A verdict differs from the assessment and does not say why.
    #[error("this verdict overrules the assessment ({assessed}): a note must say why")]
    NoteRequired {
        /// The assessment's status.
        assessed: &'static str,
    },
    /// What should be undone or changed is no longer as it was then.
    #[error("{subject} has been changed since; this cannot be undone")]
    Changed {
        /// The record.
        subject: String,
    },
    /// SQLite refused a statement: a fault of the store itself.
    #[error("the database refused: {0}")]
    Sql(#[source] rusqlite::Error),
}

impl DbError {
    /// The code for programs.
    pub fn code(&self) -> &'static str {
        match self {
            DbError::Locked => "db_locked",
            DbError::Newer { .. } => "db_newer",
            DbError::Damaged { .. } => "db_damaged",
            DbError::NotGalley { .. } => "db_not_galley",
            DbError::Io { .. } => "db_io",
            DbError::NotFound { .. } => "db_not_found",
            DbError::Invalid(_) => "db_invalid",
            DbError::NoteRequired { .. } => "db_note_required",
            DbError::Changed { .. } => "db_changed",
            DbError::Sql(_) => "db_sql",
        }
    }

    pub(crate) fn io(path: &Path, error: &std::io::Error) -> Self {
        DbError::Io { path: path.to_owned(), detail: error.to_string() }
    }

    pub(crate) fn damaged(path: &Path, detail: impl Into<String>) -> Self {
        DbError::Damaged { path: path.to_owned(), detail: detail.into() }
    }

    pub(crate) fn not_found(what: &'static str, id: impl Into<String>) -> Self {
        DbError::NotFound { what, id: id.into() }
    }

    pub(crate) fn invalid(why: impl Into<String>) -> Self {
        DbError::Invalid(why.into())
    }

    /// Gives an error that SQLite raised on the file at `path` its place among the others.
    pub(crate) fn at(path: &Path, error: rusqlite::Error) -> Self {
        use rusqlite::Error::{FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType};
        let detail = error.to_string();
        // What stands in a row is none of the values that the store writes there.
        if let FromSqlConversionFailure(..) | IntegralValueOutOfRange(..) | InvalidColumnType(..) = error {
            return DbError::damaged(path, detail);
        }
        let Some(code) = error.sqlite_error_code() else { return DbError::Sql(error) };
        if error.sqlite_error().is_some_and(|error| error.extended_code == SQLITE_CONSTRAINT_FOREIGNKEY) {
            return DbError::not_found("record", "of the id given");
        }
        match code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => DbError::Locked,
            ErrorCode::DatabaseCorrupt => DbError::damaged(path, detail),
            ErrorCode::NotADatabase => DbError::NotGalley { path: path.to_owned() },
            ErrorCode::CannotOpen
            | ErrorCode::DiskFull
            | ErrorCode::PermissionDenied
            | ErrorCode::ReadOnly
            | ErrorCode::SystemIoFailure
            | ErrorCode::FileLockingProtocolFailed => DbError::Io { path: path.to_owned(), detail },
            _ => DbError::Sql(error),
        }
    }
}

impl From<rusqlite::Error> for DbError {
    fn from(error: rusqlite::Error) -> Self {
        DbError::at(Path::new("the database"), error)
    }
}
