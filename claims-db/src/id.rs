//! Names of records: 26 letters and digits, unique on all machines, sorted by time.
//!
//! The first ten hold the milliseconds of the moment that the caller gave, the other sixteen begin at
//! random in each transaction and count on from there: two colleagues' rooms can be merged without
//! renaming anything, and a batch is added at one place of its index instead of all over it.

use chrono::{DateTime, Utc};

/// Crockford's alphabet: no I, L, O or U, and in the order of ASCII.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The ids of one transaction.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ids {
    next: u128,
}

impl Ids {
    /// Ids for what comes about at `at`; `random` is what only chance can repeat.
    pub(crate) fn new(at: DateTime<Utc>, random: [u8; 10]) -> Self {
        let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0) & 0xFFFF_FFFF_FFFF;
        let low = random.iter().fold(0_u128, |sum, byte| sum << 8 | u128::from(*byte));
        Self { next: u128::from(millis) << 80 | low }
    }

    /// One that was not given before.
    pub(crate) fn fresh(&mut self) -> String {
        let bits = self.next;
        self.next = self.next.wrapping_add(1);
        (0..26).rev().map(|i| char::from(ALPHABET[(bits >> (5 * i) & 31) as usize])).collect()
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    #[test]
    fn ids_sort_by_time_then_by_turn_and_have_one_length() {
        let mut all = Vec::new();
        for (millis, random) in [(0, [254; 10]), (1, [0; 10]), (1_800_000_000_000, [7; 10])] {
            let mut ids = Ids::new(Utc.timestamp_millis_opt(millis).unwrap(), random);
            all.extend([ids.fresh(), ids.fresh(), ids.fresh()]);
        }
        assert!(all.windows(2).all(|pair| pair[0] < pair[1]), "{all:?}");
        assert!(all.iter().all(|id| id.len() == 26));
    }
}
