//! Whether the ledger is whole: every entry there, in order, bound to the one before, unaltered.
//!
//! What this proves: nobody changed an entry, or took one out, without rewriting all that follow.
//! Whoever has noted an earlier head can also tell whether all of it was rewritten.

use std::fmt;

use crate::error::Result;
use crate::hex::hex;
use crate::store::Reader;
use crate::table::ledger::{Hash, Head, LedgerEntry};

/// Gaps up to this long are told apart from an alteration when somebody closed them.
const GAP: i64 = 1000;

/// The first thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// What the entry says is not what was written.
    Altered {
        /// The entry.
        seq: i64,
    },
    /// An entry is not there.
    Missing {
        /// The entry.
        seq: i64,
    },
    /// The entry stands at another place than it was written at.
    Reordered {
        /// The place.
        seq: i64,
    },
    /// The head that was noted earlier is no part of this ledger.
    OtherHistory {
        /// The number of the noted head.
        seq: i64,
    },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Altered { seq } => write!(f, "entry {seq} was altered"),
            Fault::Missing { seq } => write!(f, "entry {seq} is missing"),
            Fault::Reordered { seq } => write!(f, "the entry at {seq} was written at another place"),
            Fault::OtherHistory { seq } => write!(f, "entry {seq} is not the one that was noted"),
        }
    }
}

/// The outcome of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerCheck {
    /// Entries that were found good, from the first on.
    pub good: i64,
    /// Entries whose contents are sealed: their hash is bound, their words cannot be checked.
    pub sealed: i64,
    /// The first thing wrong; `None` when all is well.
    pub fault: Option<Fault>,
    /// The hash of the last good entry, in hexadecimal.
    pub head: String,
}

impl Reader {
    /// Reads the whole ledger. `noted` is a head that was written down earlier, as (seq, hash in
    /// hexadecimal).
    pub fn verify_ledger(&self, noted: Option<(i64, &str)>) -> Result<LedgerCheck> {
        self.snapshot_of(|| {
            let mut check = Walk { head: Head { seq: 0, hash: [0; 32] }, sealed: 0, fault: None };
            self.each_entry(|entry| {
                check.fault = self.fault_of(&entry, &check.head)?;
                if let (None, Some((seq, hash))) = (&check.fault, noted)
                    && entry.seq == seq
                    && !hash.eq_ignore_ascii_case(&entry.hash())
                {
                    check.fault = Some(Fault::OtherHistory { seq });
                }
                if check.fault.is_some() {
                    return Ok(false);
                }
                check.sealed += i64::from(entry.is_sealed());
                check.head = Head { seq: entry.seq, hash: entry.hash };
                Ok(true)
            })?;
            let end = self.ledger_written()?.max(noted.map_or(0, |(seq, _)| seq));
            if check.fault.is_none() && check.head.seq < end {
                check.fault = Some(Fault::Missing { seq: check.head.seq + 1 });
            }
            let Walk { head, sealed, fault } = check;
            Ok(LedgerCheck { good: head.seq, sealed, fault, head: hex(&head.hash) })
        })
    }

    fn fault_of(&self, entry: &LedgerEntry, last: &Head) -> Result<Option<Fault>> {
        let seq = last.seq + 1;
        if entry.seq != seq {
            return Ok(Some(Fault::Missing { seq }));
        }
        if self.stood_elsewhere(entry, &last.hash)? {
            return Ok(Some(Fault::Reordered { seq }));
        }
        if entry.prev_hash != last.hash && was_renumbered(entry) {
            return Ok(Some(Fault::Missing { seq }));
        }
        let payload = entry.compute_payload();
        let whole = match payload {
            Some(payload) => payload == entry.payload,
            None => entry.before.is_none() && entry.after.is_none(),
        };
        let bound = entry.prev_hash == last.hash && entry.hash == entry.compute_hash();
        Ok((!whole || !bound).then_some(Fault::Altered { seq }))
    }

    /// Whether the entry is a good one that follows another than it now stands behind.
    fn stood_elsewhere(&self, entry: &LedgerEntry, behind: &Hash) -> Result<bool> {
        if entry.prev_hash == *behind {
            return Ok(false);
        }
        let place = match self.entry_by_hash(&entry.prev_hash)? {
            Some(before) => before + 1,
            None if entry.prev_hash == [0; 32] => 1,
            None => return Ok(false),
        };
        let home = LedgerEntry { seq: place, ..entry.clone() };
        Ok(place != entry.seq && home.compute_hash() == entry.hash)
    }
}

/// Whether the entry is good under a later number: entries before it were taken out and the gap closed.
fn was_renumbered(entry: &LedgerEntry) -> bool {
    (entry.seq + 1..=entry.seq + GAP).any(|seq| LedgerEntry { seq, ..entry.clone() }.compute_hash() == entry.hash)
}

struct Walk {
    head: Head,
    sealed: i64,
    fault: Option<Fault>,
}
