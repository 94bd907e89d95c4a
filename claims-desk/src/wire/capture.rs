//! One page by its address: what will be fetched, and what came of it.

use serde::{Deserialize, Serialize};

/// The address of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CaptureUrl {
    /// As it was typed or pasted.
    pub url: String,
}

/// What will be fetched when the person says so; nothing was asked of the network yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CapturePreview {
    /// The address as it will be sent.
    pub url: String,
    /// The host that will be asked.
    pub host: String,
    /// Whether the way there is encrypted.
    pub encrypted: bool,
}

/// A page that was captured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Captured {
    /// The address that was asked for.
    pub url: String,
    /// The address that answered, after all redirects.
    pub final_url: String,
    /// Redirects that were followed.
    pub redirects: u32,
    /// `200`.
    pub status: u16,
    /// When, RFC 3339.
    pub at: String,
    /// The page's title, where it has one.
    pub title: Option<String>,
    /// SHA-256 of the WARC file that was kept.
    pub sha256: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// The readable text; nothing where none was found.
    pub text: Option<String>,
    /// Why there is no text, in a sentence.
    pub unread: Option<String>,
}
