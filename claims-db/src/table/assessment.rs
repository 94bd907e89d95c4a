//! What the engine worked out last for each claim and policy; kept apart from verdicts, and
//! replaced whenever it is worked out anew.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use claims_verdict::{Assessment, Stance};
use rusqlite::{OptionalExtension, Row, params};
use serde_json::json;

use crate::error::Result;
use crate::names::Origin;
use crate::store::{Reader, Writer};
use crate::table::ledger::Note;
use crate::{json as stored, row};

/// An assessment and when it was worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssessmentRecord {
    /// The claim.
    pub claim: String,
    /// The policy's name.
    pub policy: String,
    /// The assessment.
    pub assessment: Assessment,
    /// When.
    pub at: DateTime<Utc>,
}

const COLUMNS: &str = "a.claim, a.policy, a.body, a.at";

fn read(row: &Row<'_>) -> rusqlite::Result<AssessmentRecord> {
    Ok(AssessmentRecord {
        claim: row.get(0)?,
        policy: row.get(1)?,
        assessment: row::json(row, 2)?,
        at: row::moment(row, 3)?,
    })
}

impl Reader {
    /// The latest assessment of a claim under a policy.
    pub fn assessment(&self, claim: &str, policy: &str) -> Result<Option<AssessmentRecord>> {
        let sql = format!("SELECT {COLUMNS} FROM assessment a WHERE a.claim = ?1 AND a.policy = ?2");
        Ok(self.conn.prepare_cached(&sql)?.query_row([claim, policy], read).optional()?)
    }

    /// The latest assessments of a draft's claims under a policy, by claim.
    pub fn assessments(&self, draft: &str, policy: &str) -> Result<BTreeMap<String, AssessmentRecord>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM claim c JOIN assessment a ON a.claim = c.id WHERE c.draft = ?1 AND a.policy = ?2"
        );
        let mut ask = self.conn.prepare_cached(&sql)?;
        let found = ask.query_map([draft, policy], |row| read(row).map(|record| (record.claim.clone(), record)))?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    /// Keeps what was worked out for claims of a draft, with the links that the engine proposes; what
    /// is as before is left alone. One entry for all that changed; returns how many did.
    pub fn keep_assessments(&self, draft: &str, policy: &str, worked_out: &[(String, Assessment)]) -> Result<usize> {
        let article = self.article_of_draft(draft)?;
        let mut before = serde_json::Map::new();
        let mut after = serde_json::Map::new();
        for (claim, assessment) in worked_out {
            let old = self.assessment(claim, policy)?;
            if old.as_ref().is_some_and(|old| old.assessment == *assessment) {
                continue;
            }
            if let Some(old) = old {
                before.insert(claim.clone(), json!(old.assessment.status.name()));
            }
            after.insert(claim.clone(), json!(assessment.status.name()));
            let sql = "INSERT INTO assessment (claim, policy, status, body, at) VALUES (?1, ?2, ?3, ?4, ?5)
                       ON CONFLICT DO UPDATE SET status = excluded.status, body = excluded.body, at = excluded.at";
            let (status, body) = (assessment.status.name(), stored::write(assessment));
            self.conn.prepare_cached(sql)?.execute(params![claim, policy, status, body, self.now()])?;
            let links: Vec<(String, Stance)> =
                assessment.links.iter().map(|link| (link.evidence.clone(), link.stance)).collect();
            self.propose_links(claim, &links)?;
        }
        if after.is_empty() {
            return Ok(0);
        }
        let changed = after.len();
        self.note(Note {
            action: "assessment.keep",
            subject: &format!("draft:{draft}"),
            article: Some(&article),
            before: Some(&json!({ "policy": policy, "statuses": before }).to_string()),
            after: Some(&json!({ "policy": policy, "statuses": after }).to_string()),
            reverts: None,
        })?;
        Ok(changed)
    }

    /// What the engine proposes now, in place of what it proposed before.
    fn propose_links(&self, claim: &str, links: &[(String, Stance)]) -> Result<()> {
        let sql = "DELETE FROM link WHERE claim = ?1 AND proposed_by = 'engine'";
        self.conn.prepare_cached(sql)?.execute([claim])?;
        for (evidence, stance) in links {
            self.put_link(claim, evidence, Origin::Engine, Some(*stance))?;
        }
        Ok(())
    }
}
