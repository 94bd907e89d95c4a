//! The state of the work on a claim: its stage, the verdict that stands, whether it is put aside.

use claims_verdict::Status;
use rusqlite::{OptionalExtension, params};
use serde_json::json;

use crate::error::{DbError, Result};
use crate::names::Stage;
use crate::row;
use crate::store::{Reader, Writer};
use crate::table::ledger::Note;

/// What people change about a claim, as the ledger writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Work {
    /// Whose claim it is; no part of the state.
    pub(crate) article: String,
    pub(crate) stage: Stage,
    pub(crate) verdict: Option<String>,
    pub(crate) dismissed: bool,
}

impl Work {
    pub(crate) fn to_json(&self) -> serde_json::Value {
        json!({ "stage": self.stage.name(), "verdict": self.verdict, "dismissed": self.dismissed })
    }

    /// [`Work::to_json`] as text, made without the value in between: a batch of decisions writes two for each.
    fn to_text(&self) -> String {
        let verdict = self.verdict.as_deref().map_or_else(|| "null".to_owned(), |id| json!(id).to_string());
        let (dismissed, stage) = (self.dismissed, self.stage.name());
        format!("{{\"dismissed\":{dismissed},\"stage\":\"{stage}\",\"verdict\":{verdict}}}")
    }

    pub(crate) fn from_json(json: &serde_json::Value) -> Option<Self> {
        Some(Self {
            article: String::new(),
            stage: Stage::from_name(json["stage"].as_str()?)?,
            verdict: json["verdict"].as_str().map(str::to_owned),
            dismissed: json["dismissed"].as_bool()?,
        })
    }
}

impl Reader {
    pub(crate) fn work(&self, claim: &str) -> Result<Work> {
        self.work_under(claim, "").map(|(work, _)| work)
    }

    /// The state of the work, and what the assessment under a policy says, where there is one.
    pub(crate) fn work_under(&self, claim: &str, policy: &str) -> Result<(Work, Option<Status>)> {
        let sql = "SELECT d.article, c.stage, c.verdict, c.dismissed, a.status
                   FROM claim c JOIN draft d ON d.id = c.draft
                   LEFT JOIN assessment a ON a.claim = c.id AND a.policy = ?2 WHERE c.id = ?1";
        let found = self.conn.prepare_cached(sql)?.query_row([claim, policy], |row| {
            let article = row.get(0)?;
            let work = Work { article, stage: row.get(1)?, verdict: row.get(2)?, dismissed: row.get(3)? };
            Ok((work, row::maybe_word(row, 4)?))
        });
        found.optional()?.ok_or_else(|| DbError::not_found("claim", claim))
    }
}

impl Writer<'_> {
    /// Says how far the work on a claim is. `checked` and `signed_off` need a verdict.
    pub fn set_stage(&self, claim: &str, stage: Stage) -> Result<()> {
        let before = self.work(claim)?;
        if stage.is_done() && before.verdict.is_none() {
            return Err(DbError::invalid("a claim is checked when it has a verdict"));
        }
        let after = Work { stage, ..before.clone() };
        self.change_work("stage.set", claim, &before, &after)
    }

    /// Puts a claim aside as no claim at all, or takes it up again.
    pub fn dismiss_claim(&self, claim: &str, dismissed: bool) -> Result<()> {
        let before = self.work(claim)?;
        let after = Work { dismissed, ..before.clone() };
        self.change_work(if dismissed { "claim.dismiss" } else { "claim.take_up" }, claim, &before, &after)
    }

    /// Changes the state of the work with its entry; no entry where nothing changes.
    pub(crate) fn change_work(&self, action: &str, claim: &str, before: &Work, after: &Work) -> Result<()> {
        if before == after {
            return Ok(());
        }
        self.set_work(claim, after)?;
        self.note(Note {
            action,
            subject: &format!("claim:{claim}"),
            article: Some(&before.article),
            before: Some(&before.to_text()),
            after: Some(&after.to_text()),
            ..Note::default()
        })?;
        Ok(())
    }

    pub(crate) fn set_work(&self, claim: &str, work: &Work) -> Result<()> {
        let sql = "UPDATE claim SET stage = ?2, verdict = ?3, dismissed = ?4 WHERE id = ?1";
        self.conn.prepare_cached(sql)?.execute(params![claim, work.stage, work.verdict, work.dismissed])?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_of_writing_it_are_one() {
        for verdict in [None, Some("01A"), Some("\"\\\n")] {
            for (stage, dismissed) in [(Stage::NotStarted, false), (Stage::SignedOff, true)] {
                let work = Work { article: "a".into(), stage, verdict: verdict.map(str::to_owned), dismissed };
                assert_eq!(work.to_text(), work.to_json().to_string());
            }
        }
    }
}
