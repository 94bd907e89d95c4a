//! A case as a `BagIt` 1.0 bag (RFC 8493): a folder or a ZIP with the words of the drafts, the claims, the evidence with
//! its files, the ledger and the report, each with its checksum. Files only; `desk/bundle.rs` has the store.

mod bag;
mod error;
mod names;
mod proof;
mod store;
mod write;

pub use bag::{About, Bag, Part};
pub use error::BundleError;
pub use proof::check;
pub use write::{Content, Files, write};

/// Hears how many bytes are done, of how many.
pub type Told<'a> = &'a dyn Fn(u64, u64);

/// Where the ledger lies in the bag, an entry a line.
pub const LEDGER: &str = "data/ledger.jsonl";
/// Where the bare chain of its hashes lies, in bundles for readers.
pub const CHAIN: &str = "data/ledger-chain.jsonl";
/// Where the bundle says what it holds.
pub const ABOUT: &str = "data/bundle.json";

/// The place of a file that is kept by its SHA-256.
pub fn attachment(sha256: &str) -> String {
    format!("data/attachments/{sha256}")
}
