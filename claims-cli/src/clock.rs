//! The only place of the program that reads the clock.

use std::time::SystemTime;

use chrono::{DateTime, Utc};

/// The moment at which a command came in.
#[allow(clippy::disallowed_methods, reason = "everything below takes the moment as an argument; it comes from here")]
pub fn now() -> DateTime<Utc> {
    DateTime::from(SystemTime::now())
}
