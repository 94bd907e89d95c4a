//! Names of records: 26 letters and digits, unique on all machines, sorted by time.
//!
//! The first ten hold the milliseconds of the moment that the caller gave, the other sixteen are
//! random, so that two colleagues' rooms can be merged without renaming anything.

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use crate::error::Result;

/// Crockford's alphabet: no I, L, O or U, and in the order of ASCII.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A new id for something that came about at `at`.
pub(crate) fn fresh(conn: &Connection, at: DateTime<Utc>) -> Result<String> {
    let random: [u8; 10] = conn.prepare_cached("SELECT randomblob(10)")?.query_row([], |row| row.get(0))?;
    Ok(encode(u64::try_from(at.timestamp_millis()).unwrap_or(0), random))
}

fn encode(millis: u64, random: [u8; 10]) -> String {
    let low = random.iter().fold(0_u128, |sum, byte| sum << 8 | u128::from(*byte));
    let bits = u128::from(millis & 0xFFFF_FFFF_FFFF) << 80 | low;
    (0..26).rev().map(|i| char::from(ALPHABET[(bits >> (5 * i) & 31) as usize])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_time_and_have_one_length() {
        let ids = [encode(0, [255; 10]), encode(1, [0; 10]), encode(1_800_000_000_000, [7; 10])];
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]), "{ids:?}");
        assert!(ids.iter().all(|id| id.len() == 26));
    }
}
