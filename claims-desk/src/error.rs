//! Everything that can go wrong at the desk, each with a code that stays the same.

use std::io;
use std::path::{Path, PathBuf};

use claims_ingest::IngestError;
use serde_json::{Value, json};
use thiserror::Error;

use crate::intake;
use crate::out::RecordsError;
use crate::wire::WireError;

/// The result of everything here.
pub type Result<T> = std::result::Result<T, Error>;

/// Why the desk did not do it. Nothing was changed.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no such file.
    #[error("there is no file {}", path.display())]
    FileNotFound {
        /// Where it should be.
        path: PathBuf,
    },
    /// The file is there and must not be replaced.
    #[error("{} exists already; it was left as it is", path.display())]
    FileExists {
        /// The file.
        path: PathBuf,
    },
    /// The system refused to read or write.
    #[error("cannot {action} {}: {problem}", path.display())]
    Io {
        /// `read` or `write`.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        problem: String,
    },
    /// The text of a file or from the clipboard cannot be an article.
    #[error("{}{problem}", path.as_ref().map_or_else(String::new, |path| format!("{}: ", path.display())))]
    Text {
        /// The file; `None` for pasted text and standard input.
        path: Option<PathBuf>,
        /// What is wrong with it.
        problem: IngestError,
    },
    /// The evidence file is refused.
    #[error(transparent)]
    Records(#[from] RecordsError),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] claims_db::DbError),
    /// The index of the library failed; the store is whole.
    #[error(transparent)]
    Index(#[from] claims_index::IndexError),
    /// A page could not be captured.
    #[error(transparent)]
    Capture(#[from] crate::capture::CaptureError),
    /// A bundle is refused.
    #[error(transparent)]
    Bundle(#[from] crate::bundle::BundleError),
    /// A second import while one runs.
    #[error("an import is running; wait for its end, or end it")]
    Busy,
    /// The claims stay as they are while a second check is under way.
    #[error("a second check is under way: finish or stop it first")]
    SecondCheck,
    /// Whoever checks blind must not see the first decisions.
    #[error("this would show the first reviewer's decisions: finish the second check first")]
    Blind,
    /// There is nothing to undo or redo.
    #[error("there is nothing to {what}")]
    NothingTo {
        /// `undo` or `redo`.
        what: &'static str,
    },
    /// Something was not checked, and no reason says why.
    #[error("{} things were not checked and have no reason", missing.values().sum::<u32>())]
    NotWaived {
        /// How many of each sort.
        missing: std::collections::BTreeMap<crate::wire::OpenSort, u32>,
    },
    /// The new draft has the text of the one before.
    #[error("the text is that of the latest draft, character for character")]
    SameDraft,
    /// A report could not be written.
    #[error(transparent)]
    Report(#[from] claims_report::RenderError),
    /// A field of a form or an argument is wrong.
    #[error("{field} {problem}")]
    Field {
        /// The field.
        field: &'static str,
        /// What is wrong with it, as the end of the sentence.
        problem: String,
    },
    /// An entry of the ledger is not as it was written.
    #[error("the ledger is broken: {problem}; the {good} before it are good")]
    Ledger {
        /// What is wrong, and with which entry.
        problem: String,
        /// Entries from the first on that are as they were written.
        good: u64,
    },
    /// The system names no folder for the data.
    #[error("the system names no folder for a person's data; set GALLEY_DATA to one")]
    NoHome,
}

impl Error {
    /// The code for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::FileNotFound { .. } => "file_not_found",
            Self::FileExists { .. } => "file_exists",
            Self::Io { .. } => "io",
            Self::Text { problem, .. } => problem.code(),
            Self::Records(error) => error.code(),
            Self::Store(error) => error.code(),
            Self::Index(error) => error.code(),
            Self::Capture(error) => error.code(),
            Self::Bundle(error) => error.code(),
            Self::Busy => "import_running",
            Self::NothingTo { .. } => "nothing_to_do",
            Self::SameDraft => "same_draft",
            Self::SecondCheck => "second_check",
            Self::Blind => "blind",
            Self::NotWaived { .. } => "not_waived",
            Self::Report(error) => error.code(),
            Self::Field { .. } => "invalid_field",
            Self::Ledger { .. } => "ledger_broken",
            Self::NoHome => "no_data_folder",
        }
    }

    /// What else is known, for programs; null where nothing is.
    pub fn details(&self) -> Value {
        match self {
            Self::FileNotFound { path } | Self::FileExists { path } => json!({ "path": path.to_string_lossy() }),
            Self::Io { path, problem, .. } => json!({ "path": path.to_string_lossy(), "problem": problem }),
            Self::Text { path, problem } => {
                let path = path.as_ref().map(|path| path.to_string_lossy());
                json!({ "path": path, "problem": intake::details(*problem) })
            }
            Self::Records(error) => error.details(),
            Self::Field { field, problem } => json!({ "field": field, "problem": problem }),
            Self::Store(error) => store(error),
            Self::Bundle(error) => error.details(),
            Self::Capture(error) => error.details(),
            Self::NotWaived { missing } => {
                let missing: serde_json::Map<_, _> =
                    missing.iter().map(|(sort, count)| (sort.name().to_owned(), json!(count))).collect();
                json!({ "missing": missing })
            }
            Self::NothingTo { what } => json!({ "what": what }),
            Self::Ledger { problem, good } => json!({ "problem": problem, "good": good }),
            Self::Report(_)
            | Self::Index(_)
            | Self::Busy
            | Self::SameDraft
            | Self::NoHome
            | Self::SecondCheck
            | Self::Blind => Value::Null,
        }
    }

    pub(crate) fn read(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::FileNotFound { path: path.to_owned() },
            _ => Self::Io { action: "read", path: path.to_owned(), problem: error.to_string() },
        }
    }

    pub(crate) fn write(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::FileNotFound { path: path.parent().unwrap_or(path).to_owned() },
            io::ErrorKind::AlreadyExists => Self::FileExists { path: path.to_owned() },
            _ => Self::Io { action: "write", path: path.to_owned(), problem: error.to_string() },
        }
    }

    pub(crate) fn field(field: &'static str, problem: impl Into<String>) -> Self {
        Self::Field { field, problem: problem.into() }
    }
}

impl From<IngestError> for Error {
    fn from(problem: IngestError) -> Self {
        Self::Text { path: None, problem }
    }
}

impl From<&Error> for WireError {
    fn from(error: &Error) -> Self {
        Self { code: error.code().to_owned(), message: error.to_string(), details: error.details() }
    }
}

impl From<Error> for WireError {
    fn from(error: Error) -> Self {
        Self::from(&error)
    }
}

fn store(error: &claims_db::DbError) -> Value {
    use claims_db::DbError;
    match error {
        DbError::Newer { path, found, known } => {
            json!({ "path": path.to_string_lossy(), "found": found, "known": known })
        }
        DbError::Damaged { path, detail } | DbError::Io { path, detail } => {
            json!({ "path": path.to_string_lossy(), "detail": detail })
        }
        DbError::NotGalley { path } => json!({ "path": path.to_string_lossy() }),
        DbError::NotFound { what, id } => json!({ "what": what, "id": id }),
        DbError::NoteRequired { assessed } => json!({ "field": "note", "assessed": assessed }),
        DbError::Changed { subject } => json!({ "subject": subject }),
        _ => Value::Null,
    }
}
