//! Who does something, and when. The store has no clock of its own.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};

/// Who makes a change and when, as the caller says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The person's name.
    pub who: String,
    /// The moment.
    pub at: DateTime<Utc>,
}

impl Stamp {
    /// A stamp.
    pub fn new(who: impl Into<String>, at: DateTime<Utc>) -> Self {
        Self { who: who.into(), at }
    }

    pub(crate) fn at_text(&self) -> String {
        moment(self.at)
    }
}

/// A moment as the store writes it: `2025-09-04T08:00:00.000Z`.
pub(crate) fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// A moment as it was written.
pub(crate) fn read_moment(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text).ok().map(|at| at.with_timezone(&Utc))
}

/// A day as the store writes it: `2025-09-04`.
pub(crate) fn day(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

/// A day as it was written.
pub(crate) fn read_day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()
}
