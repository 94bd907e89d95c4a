//! The ledger: every change as an entry that is never altered, each bound to the one before.
//!
//! `hash` = SHA-256 over a fixed tag, then `seq`, `at`, `who`, `action`, `subject`, `article`,
//! `step`, `reverts`, `payload` and the hash before. `payload` = SHA-256 over a random salt, `before`
//! and `after`; so the contents of an entry can be taken out (sealed) and the chain still verifies,
//! while nobody can guess them from the hash. Texts go in with their length as 8 bytes, big-endian,
//! in front, numbers as 8 bytes, and what may be absent has a byte 0 or 1 in front.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};
use sha2::{Digest, Sha256};

use crate::error::Result;
use crate::hex::hex;
use crate::stamp::read_moment;
use crate::store::{Reader, Writer};

const TAG: &[u8] = b"galley ledger 1\n";
const COLUMNS: &str = "seq, at, who, action, subject, article, step, reverts, before, after, salt, payload, \
                       prev_hash, hash";

pub(crate) type Hash = [u8; 32];

/// The last entry's number and hash; 0 and zeros while the ledger is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// How many entries there are.
    pub seq: i64,
    pub(crate) hash: Hash,
}

impl Head {
    /// The hash, in hexadecimal: whoever has noted it can later tell whether history was rewritten.
    pub fn hash(&self) -> String {
        hex(&self.hash)
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerEntry {
    /// Its number, from 1 without gaps.
    pub seq: i64,
    /// When, as it was written: RFC 3339 in UTC.
    pub at: String,
    /// Who.
    pub who: String,
    /// What was done: `verdict.give`, `evidence.add`, `undo` ...
    pub action: String,
    /// To what: `claim:ID`, `evidence:ID`, `link:CLAIM/EVIDENCE` ...
    pub subject: String,
    /// In whose file, where it is one article's.
    pub article: Option<String>,
    /// The first entry of the transaction that it was part of.
    pub step: i64,
    /// For undo and redo: the step that it takes back or does again.
    pub reverts: Option<i64>,
    /// The record before, as JSON; `None` where there was none, or where it is sealed.
    pub before: Option<String>,
    /// The record after, as JSON.
    pub after: Option<String>,
    pub(crate) salt: Option<Vec<u8>>,
    pub(crate) payload: Hash,
    pub(crate) prev_hash: Hash,
    pub(crate) hash: Hash,
}

impl LedgerEntry {
    /// When, as a moment.
    pub fn moment(&self) -> Option<DateTime<Utc>> {
        read_moment(&self.at)
    }

    /// Whether its contents were taken out.
    pub fn is_sealed(&self) -> bool {
        self.salt.is_none()
    }

    /// Its hash, in hexadecimal.
    pub fn hash(&self) -> String {
        hex(&self.hash)
    }

    /// The hash that it is bound to, in hexadecimal.
    pub fn prev_hash(&self) -> String {
        hex(&self.prev_hash)
    }

    pub(crate) fn compute_payload(&self) -> Option<Hash> {
        let salt = self.salt.as_ref()?;
        let mut sum = Fields::new();
        sum.bytes(salt);
        sum.maybe(self.before.as_deref());
        sum.maybe(self.after.as_deref());
        Some(sum.end())
    }

    pub(crate) fn compute_hash(&self) -> Hash {
        let mut sum = Fields::new();
        sum.0.update(TAG);
        sum.number(self.seq);
        for text in [&self.at, &self.who, &self.action, &self.subject] {
            sum.bytes(text.as_bytes());
        }
        sum.maybe(self.article.as_deref());
        sum.number(self.step);
        sum.0.update([u8::from(self.reverts.is_some())]);
        if let Some(step) = self.reverts {
            sum.number(step);
        }
        sum.0.update(self.payload);
        sum.0.update(self.prev_hash);
        sum.end()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get(0)?,
            at: row.get(1)?,
            who: row.get(2)?,
            action: row.get(3)?,
            subject: row.get(4)?,
            article: row.get(5)?,
            step: row.get(6)?,
            reverts: row.get(7)?,
            before: row.get(8)?,
            after: row.get(9)?,
            salt: row.get(10)?,
            payload: row.get(11)?,
            prev_hash: row.get(12)?,
            hash: row.get(13)?,
        })
    }
}

struct Fields(Sha256);

impl Fields {
    fn new() -> Self {
        Self(Sha256::new())
    }
    fn number(&mut self, number: i64) {
        self.0.update(number.to_be_bytes());
    }
    fn bytes(&mut self, bytes: &[u8]) {
        self.0.update((bytes.len() as u64).to_be_bytes());
        self.0.update(bytes);
    }
    fn maybe(&mut self, text: Option<&str>) {
        self.0.update([u8::from(text.is_some())]);
        if let Some(text) = text {
            self.bytes(text.as_bytes());
        }
    }
    fn end(self) -> Hash {
        self.0.finalize().into()
    }
}

/// What a change tells the ledger.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Note<'a> {
    pub(crate) action: &'a str,
    pub(crate) subject: &'a str,
    pub(crate) article: Option<&'a str>,
    pub(crate) reverts: Option<i64>,
    pub(crate) before: Option<&'a str>,
    pub(crate) after: Option<&'a str>,
}

impl Reader {
    /// The ledger's end.
    pub fn ledger_head(&self) -> Result<Head> {
        let mut ask = self.conn.prepare_cached("SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1")?;
        let head = ask.query_row([], |row| Ok(Head { seq: row.get(0)?, hash: row.get(1)? })).optional()?;
        Ok(head.unwrap_or(Head { seq: 0, hash: [0; 32] }))
    }

    /// Up to `count` entries after number `after`, oldest first; of one article where one is given.
    pub fn ledger(&self, article: Option<&str>, after: i64, count: u32) -> Result<Vec<LedgerEntry>> {
        let scope = if article.is_some() { "article = ?1" } else { "?1 IS NULL" };
        let sql = format!("SELECT {COLUMNS} FROM ledger WHERE {scope} AND seq > ?2 ORDER BY seq LIMIT ?3");
        let mut ask = self.conn.prepare_cached(&sql)?;
        let entries = ask.query_map(params![article, after, count], LedgerEntry::read)?;
        Ok(entries.collect::<Result<_, _>>()?)
    }

    /// Every entry about one record, oldest first.
    pub fn history(&self, subject: &str) -> Result<Vec<LedgerEntry>> {
        let sql = format!("SELECT {COLUMNS} FROM ledger WHERE subject = ?1 ORDER BY seq");
        let mut ask = self.conn.prepare_cached(&sql)?;
        let entries = ask.query_map([subject], LedgerEntry::read)?;
        Ok(entries.collect::<Result<_, _>>()?)
    }

    /// The entries of one step, in their order: what was done in one go.
    pub fn step(&self, step: i64) -> Result<Vec<LedgerEntry>> {
        let mut ask =
            self.conn.prepare_cached(&format!("SELECT {COLUMNS} FROM ledger WHERE seq >= ?1 ORDER BY seq"))?;
        let mut rows = ask.query([step])?;
        let mut entries = Vec::new();
        // A step is one run of entries.
        while let Some(row) = rows.next()? {
            let entry = LedgerEntry::read(row)?;
            if entry.step != step {
                break;
            }
            entries.push(entry);
        }
        Ok(entries)
    }

    /// Calls `each` with every entry, oldest first, without holding them all.
    pub(crate) fn each_entry(&self, mut each: impl FnMut(LedgerEntry) -> Result<bool>) -> Result<()> {
        let mut ask = self.conn.prepare(&format!("SELECT {COLUMNS} FROM ledger ORDER BY seq"))?;
        let mut rows = ask.query([])?;
        while let Some(row) = rows.next()? {
            if !each(LedgerEntry::read(row)?)? {
                break;
            }
        }
        Ok(())
    }

    pub(crate) fn entry_by_hash(&self, hash: &Hash) -> Result<Option<i64>> {
        let ask = "SELECT seq FROM ledger WHERE hash = ?1 LIMIT 1";
        Ok(self.conn.query_row(ask, [hash], |row| row.get(0)).optional()?)
    }

    /// How many entries were ever written, as SQLite itself counts them.
    pub(crate) fn ledger_written(&self) -> Result<i64> {
        let ask = "SELECT seq FROM sqlite_sequence WHERE name = 'ledger'";
        Ok(self.conn.query_row(ask, [], |row| row.get(0)).optional()?.unwrap_or(0))
    }
}

impl Writer<'_> {
    /// Appends an entry; part of the transaction that makes the change.
    pub(crate) fn note(&self, note: Note<'_>) -> Result<i64> {
        if let Some(article) = note.article {
            self.before_change(note.action, article)?;
        }
        let head = match self.head.get() {
            Some(head) => head,
            None => self.ledger_head()?,
        };
        let seq = head.seq + 1;
        let step = self.step.get().unwrap_or(seq);
        let salt = Sha256::new().chain_update(self.secret).chain_update(seq.to_be_bytes()).finalize();
        let mut entry = LedgerEntry {
            seq,
            at: self.now().to_owned(),
            who: self.stamp.who.clone(),
            action: note.action.to_owned(),
            subject: note.subject.to_owned(),
            article: note.article.map(str::to_owned),
            step,
            reverts: note.reverts,
            before: note.before.map(str::to_owned),
            after: note.after.map(str::to_owned),
            salt: salt.get(..16).map(<[u8]>::to_vec),
            payload: [0; 32],
            prev_hash: head.hash,
            hash: [0; 32],
        };
        entry.payload = entry.compute_payload().unwrap_or([0; 32]);
        entry.hash = entry.compute_hash();
        let sql = "INSERT INTO ledger VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
        self.conn.prepare_cached(sql)?.execute(params![
            seq,
            entry.at,
            entry.who,
            entry.action,
            entry.subject,
            entry.article,
            step,
            entry.reverts,
            entry.before,
            entry.after,
            entry.salt,
            entry.payload,
            entry.prev_hash,
            entry.hash,
        ])?;
        self.head.set(Some(Head { seq, hash: entry.hash }));
        self.step.set(Some(step));
        Ok(seq)
    }
}
