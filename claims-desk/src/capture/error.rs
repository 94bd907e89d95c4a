//! Why a page was not captured. Nothing of it was kept.

use serde_json::{Value, json};
use thiserror::Error;

/// Why a page was not captured.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CaptureError {
    /// What was asked for is no address.
    #[error("this is no address of a web page; it begins with https:// or http://")]
    NoAddress,
    /// Another scheme than the web's.
    #[error("only http and https are fetched, not {scheme}")]
    Scheme {
        /// The scheme.
        scheme: String,
    },
    /// A name or password in the address, which would be kept for all to see.
    #[error("the address holds a name or a password; take it out")]
    Password,
    /// A host on this computer or in its neighbourhood.
    #[error("{}is on this computer or its own network; the settings can allow that", leads(host, address))]
    Private {
        /// The host's name.
        host: String,
        /// The address that it has.
        address: String,
    },
    /// The name is not known.
    #[error("there is no host {host}, or it cannot be found just now")]
    NoHost {
        /// The host's name.
        host: String,
    },
    /// It took too long.
    #[error("the page did not come within {seconds} seconds")]
    Slow {
        /// How long was waited.
        seconds: u64,
    },
    /// The page is longer than a page that is kept.
    #[error("the page is longer than {} MB, which is the most that is kept", limit / 1024 / 1024)]
    TooLarge {
        /// The most, in bytes.
        limit: u64,
    },
    /// Redirects without end.
    #[error("the page was not there after {count} redirects")]
    Redirects {
        /// How many were followed.
        count: usize,
    },
    /// The connection or its encryption failed.
    #[error("the page could not be fetched: {problem}")]
    Failed {
        /// What the library said.
        problem: String,
    },
}

/// A host by its name and address, or by its address alone.
fn leads(host: &str, address: &str) -> String {
    if host.trim_matches(['[', ']']) == address {
        format!("{address} ")
    } else {
        format!("{host} leads to {address}, which ")
    }
}

impl CaptureError {
    /// A stable name of the error, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoAddress => "capture_address",
            Self::Scheme { .. } => "capture_scheme",
            Self::Password => "capture_password",
            Self::Private { .. } => "capture_private",
            Self::NoHost { .. } => "capture_no_host",
            Self::Slow { .. } => "capture_slow",
            Self::TooLarge { .. } => "capture_too_large",
            Self::Redirects { .. } => "capture_redirects",
            Self::Failed { .. } => "capture_failed",
        }
    }

    pub(crate) fn details(&self) -> Value {
        match self {
            Self::Private { host, address } => json!({ "host": host, "address": address }),
            Self::NoHost { host } => json!({ "host": host }),
            Self::Scheme { scheme } => json!({ "scheme": scheme }),
            Self::TooLarge { limit } => json!({ "longest": limit }),
            Self::Redirects { count } => json!({ "redirects": count }),
            Self::Slow { seconds } => json!({ "seconds": seconds }),
            Self::Failed { problem } => json!({ "problem": problem }),
            Self::NoAddress | Self::Password => Value::Null,
        }
    }
}
