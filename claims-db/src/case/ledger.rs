//! A ledger outside its database: an entry a line, as JSON, and whether the chain of its hashes holds.

use std::fmt;
use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::error::{DbError, Result};
use crate::hex::hex;
use crate::table::ledger::{Hash, LedgerEntry};

/// All entries of a ledger, the first one first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chronicle {
    pub(crate) entries: Vec<LedgerEntry>,
}

/// A chain that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// Entries there are.
    pub entries: i64,
    /// Entries of which only the hash of the contents is there.
    pub withheld: i64,
    /// The hash of the last one, in hexadecimal; zeros of an empty ledger.
    pub head: String,
    /// The seals that stand.
    pub seals: Vec<ChainSeal>,
}

/// A confidential source, as the ledger has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainSeal {
    /// The source.
    pub source: String,
    /// What stands in its place.
    pub label: String,
    /// Why it is confidential.
    pub reason: String,
    /// SHA-256 of salt and record, in hexadecimal.
    pub commitment: String,
}

/// Where a chain breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainFault {
    /// The first entry that is not good.
    pub seq: i64,
    /// What is wrong with it.
    pub what: &'static str,
}

impl fmt::Display for ChainFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "entry {} {}", self.seq, self.what)
    }
}

impl Chronicle {
    /// A line of JSON an entry.
    pub fn to_lines(&self) -> String {
        self.entries.iter().fold(String::new(), |mut lines, entry| {
            let _ = writeln!(lines, "{}", line(entry));
            lines
        })
    }

    /// The bare chain: number and hashes of each entry, without who, what and when. It shows the head's place and no more.
    pub fn to_bare_lines(&self) -> String {
        self.entries.iter().fold(String::new(), |mut lines, entry| {
            let bare = json!({ "seq": entry.seq, "prev_hash": entry.prev_hash(), "hash": entry.hash() });
            let _ = writeln!(lines, "{bare}");
            lines
        })
    }

    /// From lines that somebody else may have written.
    pub fn from_lines(lines: &str) -> Result<Self> {
        let misfit = |at: usize| DbError::invalid(format!("line {} of the ledger is no entry", at + 1));
        let entries = lines.lines().enumerate().map(|(at, line)| {
            let json: Value = serde_json::from_str(line).map_err(|_| misfit(at))?;
            read(&json).ok_or_else(|| misfit(at))
        });
        Ok(Self { entries: entries.collect::<Result<_>>()? })
    }

    /// Leaves of these entries only the hash of their contents.
    pub(crate) fn withhold(&mut self, which: impl Fn(&LedgerEntry) -> bool) {
        for entry in self.entries.iter_mut().filter(|entry| which(entry)) {
            (entry.before, entry.after, entry.salt) = (None, None, None);
        }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Goes through the chain: every number, every hash, and the contents where they are there.
    pub fn check(&self) -> Result<Chain, ChainFault> {
        let mut head: Hash = [0; 32];
        let mut chain = Chain { entries: 0, withheld: 0, head: String::new(), seals: Vec::new() };
        for (entry, seq) in self.entries.iter().zip(1..) {
            let fault = |what| Err(ChainFault { seq, what });
            if entry.seq != seq {
                return fault("is missing or out of order");
            }
            if entry.prev_hash != head {
                return fault("is not bound to the one before");
            }
            if entry.hash != entry.compute_hash() {
                return fault("was altered");
            }
            match entry.compute_payload() {
                Some(payload) if payload != entry.payload => return fault("has other contents than were written"),
                None if entry.before.is_some() || entry.after.is_some() => return fault("has contents without proof"),
                None => chain.withheld += 1,
                Some(_) => seal(entry, &mut chain.seals),
            }
            head = entry.hash;
            chain.entries = seq;
        }
        chain.head = hex(&head);
        Ok(chain)
    }
}

fn seal(entry: &LedgerEntry, seals: &mut Vec<ChainSeal>) {
    if !matches!(entry.action.as_str(), "source.seal" | "source.unseal") {
        return;
    }
    let source = entry.subject.strip_prefix("source:").unwrap_or(&entry.subject).to_owned();
    seals.retain(|seal| seal.source != source);
    if entry.action == "source.seal" {
        let after: Option<Value> = entry.after.as_deref().and_then(|json| serde_json::from_str(json).ok());
        let after = after.unwrap_or(Value::Null);
        let text = |name: &str| after[name].as_str().unwrap_or_default().to_owned();
        seals.push(ChainSeal { source, label: text("label"), reason: text("reason"), commitment: text("commitment") });
    }
}

fn line(entry: &LedgerEntry) -> Value {
    json!({
        "seq": entry.seq, "at": entry.at, "who": entry.who, "action": entry.action, "subject": entry.subject,
        "article": entry.article, "step": entry.step, "reverts": entry.reverts, "before": entry.before,
        "after": entry.after, "salt": entry.salt.as_deref().map(hex), "payload": hex(&entry.payload),
        "prev_hash": entry.prev_hash(), "hash": entry.hash(),
    })
}

fn read(json: &Value) -> Option<LedgerEntry> {
    let text = |name: &str| json[name].as_str().map(str::to_owned);
    let hash = |name: &str| -> Option<Hash> { bytes(json[name].as_str()?)?.try_into().ok() };
    let salt = match &json["salt"] {
        Value::Null => None,
        salt => Some(bytes(salt.as_str()?)?),
    };
    Some(LedgerEntry {
        seq: json["seq"].as_i64()?,
        at: text("at")?,
        who: text("who")?,
        action: text("action")?,
        subject: text("subject")?,
        article: text("article"),
        step: json["step"].as_i64()?,
        reverts: json["reverts"].as_i64(),
        before: text("before"),
        after: text("after"),
        salt,
        payload: hash("payload")?,
        prev_hash: hash("prev_hash")?,
        hash: hash("hash")?,
    })
}

fn bytes(digits: &str) -> Option<Vec<u8>> {
    if !digits.len().is_multiple_of(2) || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()).collect()
}
