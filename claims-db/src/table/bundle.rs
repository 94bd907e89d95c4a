//! Bundles that were read in, and the claims that two rooms decided differently.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};

use crate::case::Chronicle;
use crate::error::Result;
use crate::row;
use crate::store::{Reader, Writer};
use crate::table::ledger::LedgerEntry;
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

/// A ledger that came along and is not whole any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BundleFault {
    /// The bundle's id.
    pub bundle: String,
    /// Who read it in.
    pub who: String,
    /// When.
    pub at: DateTime<Utc>,
    /// What is wrong, in a phrase.
    pub what: String,
}

impl std::fmt::Display for BundleFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the ledger that {} read in with a bundle on {}: {}", self.who, self.at.format("%Y-%m-%d"), self.what)
    }
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

/// What another room's ledger says about one record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Elsewhere {
    /// The bundle that it came in; empty where nothing is said.
    pub bundle: String,
    /// The entries, numbered as they are there.
    pub entries: Vec<LedgerEntry>,
}

/// Whether nobody has decided claim `c` since decision `x` came in; a decision that was taken back does not count.
pub(crate) const OPEN: &str = "NOT EXISTS (SELECT 1 FROM verdict n WHERE n.id = c.verdict AND n.rowid > x.seen)";

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

    /// The first bundle whose ledger is no longer as it came, and what is wrong with it: each is gone through, and held against
    /// its own head and against the entry of this room's ledger that took it in.
    pub fn check_bundles(&self) -> Result<Option<BundleFault>> {
        // One that came along inside another has no entry here.
        let sql = "SELECT id, head, entries, ledger, who, at, NOT EXISTS (
                     SELECT 1 FROM ledger
                     WHERE action = 'bundle.read' AND subject = 'bundle:' || bundle.id AND instr(after, bundle.head) = 0)
                   FROM bundle ORDER BY rowid";
        let mut ask = self.conn.prepare(sql)?;
        let mut rows = ask.query([])?;
        while let Some(row) = rows.next()? {
            let (head, entries, lines): (String, i64, String) = (row.get(1)?, row.get(2)?, row.get(3)?);
            let known: bool = row.get(6)?;
            let what = match Chronicle::from_lines(&lines).map(|chronicle| chronicle.check()) {
                Err(error) => Some(error.to_string()),
                Ok(Err(fault)) => Some(fault.to_string()),
                Ok(Ok(chain)) if (chain.head.as_str(), chain.entries) != (head.as_str(), entries) => {
                    Some("it does not end where it did".to_owned())
                }
                Ok(Ok(_)) if !known => Some("this room's ledger knows it under another head".to_owned()),
                Ok(Ok(_)) => None,
            };
            if let Some(what) = what {
                return Ok(Some(BundleFault { bundle: row.get(0)?, who: row.get(4)?, at: row::moment(row, 5)?, what }));
            }
        }
        Ok(None)
    }

    /// The ledger that a bundle came with.
    pub fn bundle_ledger(&self, bundle: &str) -> Result<Chronicle> {
        let ask = "SELECT ledger FROM bundle WHERE id = ?1";
        let lines: String = self.conn.query_row(ask, [bundle], |row| row.get(0))?;
        Chronicle::from_lines(&lines)
    }

    /// What is still to be settled in a draft: nobody has decided these claims since the other decision came in.
    pub fn dissents(&self, draft: &str) -> Result<Vec<Dissent>> {
        let sql = format!(
            "SELECT x.claim, x.bundle, v.id, v.claim, v.status, v.note, v.assessed, v.policy, v.who, v.at,
                 v.carried_from
             FROM claim c JOIN dissent x ON x.claim = c.id JOIN verdict v ON v.id = x.verdict
             WHERE c.draft = ?1 AND NOT c.removed AND {OPEN}
             ORDER BY c.position, c.id, v.rowid"
        );
        let mut ask = self.conn.prepare(&sql)?;
        let mut rows = ask.query(params![draft])?;
        let mut dissents = Vec::new();
        while let Some(row) = rows.next()? {
            if let Some(verdict) = verdict::read_maybe(row, 2)? {
                dissents.push(Dissent { claim: row.get(0)?, bundle: row.get(1)?, verdict });
            }
        }
        Ok(dissents)
    }

    /// What the ledgers that came in say about a record, from the last bundle that says anything, oldest first.
    pub fn history_elsewhere(&self, subject: &str) -> Result<Elsewhere> {
        let named = format!("\"subject\":{}", serde_json::Value::from(subject));
        let sql = "SELECT id, ledger FROM bundle WHERE instr(ledger, ?1) > 0 ORDER BY rowid DESC LIMIT 1";
        let found = self.conn.prepare_cached(sql)?.query_row([&named], |row| Ok((row.get(0)?, row.get(1)?)));
        let Some((bundle, ledger)): Option<(String, String)> = found.optional()? else {
            return Ok(Elsewhere::default());
        };
        // Only lines that have it are read: a ledger may be long.
        let lines: String = ledger.lines().filter(|line| line.contains(&named)).flat_map(|line| [line, "\n"]).collect();
        let mut entries = Chronicle::from_lines(&lines)?.entries;
        entries.retain(|entry| entry.subject == subject);
        Ok(Elsewhere { bundle, entries })
    }

    /// What was done about a claim in the rooms that bundles came from, as their ledgers have it and ours does not: each entry
    /// once, with the bundle that it came in, in the order of time.
    ///
    /// A claim that both rooms found by themselves has another name there. It is known by the verdicts that came in.
    pub fn claim_history_elsewhere(&self, claim: &str) -> Result<Vec<(String, LedgerEntry)>> {
        let verdicts = self.verdicts(claim)?;
        let verdicts: Vec<&str> = verdicts.iter().map(|verdict| verdict.id.as_str()).collect();
        let mut ask = self.conn.prepare_cached("SELECT id, ledger FROM bundle ORDER BY rowid DESC")?;
        let mut rows = ask.query([])?;
        let mut told: Vec<(String, LedgerEntry)> = Vec::new();
        // The last ledger of a room has all that its earlier ones have.
        let mut known = BTreeSet::new();
        while let Some(row) = rows.next()? {
            let (bundle, ledger): (String, String) = (row.get(0)?, row.get(1)?);
            let mut names = BTreeSet::from([claim.to_owned()]);
            for entry in about(&ledger, &verdicts)? {
                names.extend(entry.subject.strip_prefix("claim:").map(str::to_owned));
            }
            for entry in about(&ledger, &names.iter().map(String::as_str).collect::<Vec<_>>())? {
                let of_claim = ["claim:", "content:", "link:"].iter().any(|sort| {
                    let subject = entry.subject.strip_prefix(sort);
                    subject.is_some_and(|rest| names.contains(rest.split('/').next().unwrap_or(rest)))
                });
                if of_claim && known.insert(entry.hash()) && !self.is_ours(&entry)? {
                    told.push((bundle.clone(), entry));
                }
            }
        }
        told.sort_by(|(_, one), (_, other)| (&one.at, one.seq).cmp(&(&other.at, other.seq)));
        Ok(told)
    }

    /// Whether this room's own ledger has an entry: our ledger comes back with the bundle of whoever read ours.
    fn is_ours(&self, entry: &LedgerEntry) -> Result<bool> {
        let ask = "SELECT EXISTS (SELECT 1 FROM ledger WHERE seq = ?1 AND hash = ?2)";
        Ok(self.conn.prepare_cached(ask)?.query_row(params![entry.seq, entry.hash], |row| row.get(0))?)
    }

    /// The entries of one step of a ledger that came in: what was done there in one go.
    pub fn step_elsewhere(&self, bundle: &str, step: i64) -> Result<Vec<LedgerEntry>> {
        let mut entries = self.bundle_ledger(bundle)?.entries;
        entries.retain(|entry| entry.step == step);
        Ok(entries)
    }

    /// Whether another room's decision on a claim is still to be settled.
    pub(crate) fn has_dissent(&self, claim: &str) -> Result<bool> {
        let sql = format!(
            "SELECT EXISTS (SELECT 1 FROM claim c JOIN dissent x ON x.claim = c.id WHERE c.id = ?1 AND {OPEN})"
        );
        Ok(self.conn.prepare_cached(&sql)?.query_row([claim], |row| row.get(0))?)
    }
}

impl Writer<'_> {
    /// Takes what the ledgers of bundles say about a source out of them, when it is sealed here; their chains still hold.
    pub(crate) fn seal_in_bundles(&self, source: &str) -> Result<()> {
        let subject = format!("source:{source}");
        let mut ask = self.conn.prepare("SELECT id, ledger FROM bundle WHERE instr(ledger, ?1) > 0")?;
        let told: Vec<(String, String)> =
            ask.query_map([&subject], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
        for (id, lines) in told {
            let mut chronicle = Chronicle::from_lines(&lines)?;
            chronicle.withhold(|entry| entry.subject == subject && entry.action != "source.seal");
            let sql = "UPDATE bundle SET ledger = ?2 WHERE id = ?1";
            self.conn.execute(sql, params![id, chronicle.to_lines()])?;
        }
        Ok(())
    }
}

/// The entries of a ledger whose lines have one of these names; only those lines are read, since a ledger may be long.
fn about(ledger: &str, names: &[&str]) -> Result<Vec<LedgerEntry>> {
    let has = |line: &&str| names.iter().any(|name| line.contains(name));
    let lines: String = ledger.lines().filter(has).flat_map(|line| [line, "\n"]).collect();
    Ok(Chronicle::from_lines(&lines)?.entries)
}
