//! Why a bundle is refused, each with a code that stays the same. Nothing of a refused bundle stays.

use serde_json::{Value, json};
use thiserror::Error;

/// What is wrong with a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum BundleError {
    /// It is no bag as `BagIt` 1.0 has it.
    #[error("this is no bundle: {0}")]
    NotABag(String),
    /// A name in it would lead out of it, or is none that every system can have.
    #[error("the bundle names a file that must not be: {}", .0.escape_debug())]
    UnsafePath(String),
    /// It holds a link or something else that is no file.
    #[error("the bundle holds something that is no plain file: {}", .0.escape_debug())]
    Link(String),
    /// Two files have one name, or names that differ by their case only.
    #[error("the bundle has two files of one name: {}", .0.escape_debug())]
    Duplicate(String),
    /// A file that is listed is not there.
    #[error("a file of the bundle is missing: {}", .0.escape_debug())]
    Missing(String),
    /// A file is there that is not listed.
    #[error("the bundle has a file that its list does not have: {}", .0.escape_debug())]
    Extra(String),
    /// A file is not the one that was put in.
    #[error("a file of the bundle was changed: {}", .0.escape_debug())]
    Checksum(String),
    /// It holds more than a bundle may.
    #[error("the bundle is too large: {0}")]
    TooLarge(&'static str),
    /// The ledger in it is not as it was written.
    #[error("the ledger in the bundle is broken: {0}")]
    Ledger(String),
    /// It was made for readers and has nothing to work on.
    #[error("this bundle was made for readers; it has the report, not the case")]
    Public,
    /// What Galley wrote into it cannot be read.
    #[error("the case in the bundle cannot be read: {0}")]
    Case(String),
}

impl BundleError {
    /// The code for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotABag(_) => "bundle_not_a_bag",
            Self::UnsafePath(_) => "bundle_unsafe_path",
            Self::Link(_) => "bundle_link",
            Self::Duplicate(_) => "bundle_duplicate",
            Self::Missing(_) => "bundle_missing_file",
            Self::Extra(_) => "bundle_extra_file",
            Self::Checksum(_) => "bundle_checksum",
            Self::TooLarge(_) => "bundle_too_large",
            Self::Ledger(_) => "bundle_ledger",
            Self::Public => "bundle_public",
            Self::Case(_) => "bundle_case",
        }
    }

    /// What else is known, for programs.
    pub fn details(&self) -> Value {
        match self {
            Self::UnsafePath(file)
            | Self::Link(file)
            | Self::Duplicate(file)
            | Self::Missing(file)
            | Self::Extra(file)
            | Self::Checksum(file) => json!({ "file": file }),
            Self::NotABag(problem) | Self::Ledger(problem) | Self::Case(problem) => json!({ "problem": problem }),
            Self::TooLarge(what) => json!({ "problem": what }),
            Self::Public => Value::Null,
        }
    }
}
