//! Bundles that were read in, and the claims that two rooms decided differently.

use chrono::{DateTime, Utc};
use rusqlite::params;

use crate::case::Chronicle;
use crate::error::Result;
use crate::row;
use crate::store::Reader;
use crate::table::verdict::{self, VerdictRecord};

/// A bundle that was read in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BundleRecord {
    /// Its id.
    pub id: String,
    /// The article.
    pub article: String,
    /// The last hash of the ledger that it came with, in hexadecimal.
    pub head: String,
    /// How many entries that ledger has.
    pub entries: i64,
    /// Who read it in.
    pub who: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A decision of another room that differs from the one that stands here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dissent {
    /// The claim.
    pub claim: String,
    /// The other room's decision.
    pub verdict: VerdictRecord,
    /// The bundle that it came in.
    pub bundle: String,
}

impl Reader {
    /// The bundles that were read into an article, the first one first.
    pub fn bundles(&self, article: &str) -> Result<Vec<BundleRecord>> {
        let sql = "SELECT id, article, head, entries, who, at FROM bundle WHERE article = ?1 ORDER BY rowid";
        let mut ask = self.conn.prepare_cached(sql)?;
        let bundles = ask.query_map([article], |row| {
            Ok(BundleRecord {
                id: row.get(0)?,
                article: row.get(1)?,
                head: row.get(2)?,
                entries: row.get(3)?,
                who: row.get(4)?,
                at: row::moment(row, 5)?,
            })
        })?;
        Ok(bundles.collect::<Result<_, _>>()?)
    }

    /// The ledger that a bundle came with.
    pub fn bundle_ledger(&self, bundle: &str) -> Result<Chronicle> {
        let ask = "SELECT ledger FROM bundle WHERE id = ?1";
        let lines: String = self.conn.query_row(ask, [bundle], |row| row.get(0))?;
        Chronicle::from_lines(&lines)
    }

    /// What is still to be settled in a draft: nobody has decided these claims since the other decision came in.
    pub fn dissents(&self, draft: &str) -> Result<Vec<Dissent>> {
        let sql = "SELECT x.claim, x.bundle, v.id, v.claim, v.status, v.note, v.assessed, v.policy, v.who, v.at,
                       v.carried_from
                   FROM claim c JOIN dissent x ON x.claim = c.id JOIN verdict v ON v.id = x.verdict
                   WHERE c.draft = ?1 AND NOT c.removed
                       AND NOT EXISTS (SELECT 1 FROM verdict n WHERE n.claim = c.id AND n.rowid > x.seen)
                   ORDER BY c.position, c.id, v.rowid";
        let mut ask = self.conn.prepare_cached(sql)?;
        let mut rows = ask.query(params![draft])?;
        let mut dissents = Vec::new();
        while let Some(row) = rows.next()? {
            if let Some(verdict) = verdict::read_maybe(row, 2)? {
                dissents.push(Dissent { claim: row.get(0)?, bundle: row.get(1)?, verdict });
            }
        }
        Ok(dissents)
    }
}
