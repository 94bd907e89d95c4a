//! What one record of evidence does for one claim: as the engine proposed it, as a person set it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use claims_verdict::Stance;
use rusqlite::{OptionalExtension, Row, params};
use serde_json::json;

use crate::error::{DbError, Result};
use crate::json::Stored;
use crate::names::Origin;
use crate::row;
use crate::store::{Reader, Writer};
use crate::table::ledger::Note;

/// A stance that a person set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetStance {
    /// The stance.
    pub stance: Stance,
    /// Who set it.
    pub who: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A claim and a record of evidence, with what the engine and what a person says; at least one does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkRecord {
    /// The claim.
    pub claim: String,
    /// The record.
    pub evidence: String,
    /// What the engine proposes.
    pub proposed: Option<Stance>,
    /// What a person set.
    pub set: Option<SetStance>,
}

impl LinkRecord {
    /// The stance that counts: the person's where there is one.
    pub fn stance(&self) -> Option<Stance> {
        self.set.as_ref().map(|set| set.stance).or(self.proposed)
    }
}

struct Line {
    claim: String,
    evidence: String,
    by: Origin,
    set: SetStance,
}

fn line(row: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line {
        claim: row.get(0)?,
        evidence: row.get(1)?,
        by: row.get(2)?,
        set: SetStance { stance: row::word(row, 3)?, who: row.get(4)?, at: row::moment(row, 5)? },
    })
}

const COLUMNS: &str = "l.claim, l.evidence, l.proposed_by, l.stance, l.who, l.at";

/// Lines in the order of claims and records, the engine's before the person's, as one record each.
fn join(found: impl Iterator<Item = rusqlite::Result<Line>>) -> Result<Vec<LinkRecord>> {
    let mut links: Vec<LinkRecord> = Vec::new();
    for line in found {
        let Line { claim, evidence, by, set } = line?;
        if links.last().is_none_or(|last| last.claim != claim || last.evidence != evidence) {
            links.push(LinkRecord { claim, evidence, proposed: None, set: None });
        }
        if let Some(link) = links.last_mut() {
            match by {
                Origin::Engine => link.proposed = Some(set.stance),
                Origin::Person => link.set = Some(set),
            }
        }
    }
    Ok(links)
}

impl Reader {
    /// The links of a claim to evidence that was not removed, in the order of adding.
    pub fn links(&self, claim: &str) -> Result<Vec<LinkRecord>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM link l JOIN evidence e ON e.id = l.evidence
             WHERE l.claim = ?1 AND NOT e.removed ORDER BY e.row, l.proposed_by"
        );
        let mut ask = self.conn.prepare_cached(&sql)?;
        join(ask.query_map([claim], line)?)
    }

    /// The links of every claim of a draft, by claim.
    pub fn links_of_draft(&self, draft: &str) -> Result<BTreeMap<String, Vec<LinkRecord>>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM claim c JOIN link l ON l.claim = c.id JOIN evidence e ON e.id = l.evidence
             WHERE c.draft = ?1 AND NOT e.removed ORDER BY c.position, c.id, e.row, l.proposed_by"
        );
        let mut ask = self.conn.prepare_cached(&sql)?;
        let mut by_claim: BTreeMap<String, Vec<LinkRecord>> = BTreeMap::new();
        for link in join(ask.query_map([draft], line)?)? {
            by_claim.entry(link.claim.clone()).or_default().push(link);
        }
        Ok(by_claim)
    }

    /// The stance that a person set, as the ledger writes it.
    pub(crate) fn link_state(&self, claim: &str, evidence: &str) -> Result<Option<serde_json::Value>> {
        let sql = "SELECT stance FROM link WHERE claim = ?1 AND evidence = ?2 AND proposed_by = 'person'";
        let stance = self.conn.prepare_cached(sql)?.query_row([claim, evidence], |row| row.get::<_, String>(0));
        Ok(stance.optional()?.map(|stance| json!({ "stance": stance })))
    }
}

impl Writer<'_> {
    /// Sets what a record does for a claim, whatever the engine proposes.
    pub fn set_link(&self, claim: &str, evidence: &str, stance: Stance) -> Result<()> {
        self.evidence_state(evidence)?.ok_or_else(|| DbError::not_found("evidence", evidence))?;
        self.change_link("link.set", claim, evidence, Some(stance))
    }

    /// Takes back what a person set; the engine's proposal counts again, where there is one.
    pub fn clear_link(&self, claim: &str, evidence: &str) -> Result<()> {
        self.change_link("link.clear", claim, evidence, None)
    }

    fn change_link(&self, action: &str, claim: &str, evidence: &str, stance: Option<Stance>) -> Result<()> {
        let article = self.article_of_claim(claim)?;
        let before = self.link_state(claim, evidence)?;
        let after = stance.map(|stance| json!({ "stance": stance.write() }));
        if before == after {
            return Ok(());
        }
        self.put_link(claim, evidence, Origin::Person, stance)?;
        self.note(Note {
            action,
            subject: &format!("link:{claim}/{evidence}"),
            article: Some(&article),
            before: before.map(|state| state.to_string()).as_deref(),
            after: after.map(|state| state.to_string()).as_deref(),
            reverts: None,
        })?;
        Ok(())
    }

    pub(crate) fn put_link(&self, claim: &str, evidence: &str, by: Origin, stance: Option<Stance>) -> Result<()> {
        let Some(stance) = stance else {
            let sql = "DELETE FROM link WHERE claim = ?1 AND evidence = ?2 AND proposed_by = ?3";
            self.conn.prepare_cached(sql)?.execute(params![claim, evidence, by])?;
            return Ok(());
        };
        let sql = "INSERT INTO link (claim, evidence, proposed_by, stance, who, at)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                   ON CONFLICT DO UPDATE SET stance = excluded.stance, who = excluded.who, at = excluded.at";
        let who = if by == Origin::Engine { "engine" } else { self.stamp.who.as_str() };
        self.conn.prepare_cached(sql)?.execute(params![claim, evidence, by, stance.name(), who, self.now()])?;
        Ok(())
    }

    /// Links of a claim of the draft before, for the same claim of the new one.
    pub(crate) fn copy_links(&self, old: &str, new: &str) -> Result<()> {
        let sql = "INSERT INTO link (claim, evidence, proposed_by, stance, who, at)
                   SELECT ?2, evidence, proposed_by, stance, who, at FROM link WHERE claim = ?1";
        self.conn.prepare_cached(sql)?.execute([old, new])?;
        Ok(())
    }
}
