//! What can go wrong with the index. None of it touches the store, from which the index can be made anew.

use thiserror::Error;

/// What can go wrong.
#[derive(Debug, Error)]
pub enum IndexError {
    /// Another window is filling it.
    #[error("another window is bringing the index up to date")]
    Busy,
    /// Its files cannot be read or written.
    #[error("the index of the library: {0}")]
    Failed(String),
}

/// Short for a result of this crate.
pub type Result<T> = std::result::Result<T, IndexError>;

impl IndexError {
    /// The stable name of the error.
    pub fn code(&self) -> &'static str {
        match self {
            IndexError::Busy => "index_busy",
            IndexError::Failed(_) => "index_failed",
        }
    }
}

impl From<tantivy::TantivyError> for IndexError {
    fn from(error: tantivy::TantivyError) -> Self {
        match error {
            tantivy::TantivyError::LockFailure(tantivy::directory::error::LockError::LockBusy, _) => IndexError::Busy,
            other => IndexError::Failed(other.to_string()),
        }
    }
}
