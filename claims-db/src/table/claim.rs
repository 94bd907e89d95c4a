//! Claims of a draft and the state of the work on each.

use claims_engine::event::Certainty;
use claims_engine::kinds::{Claim, ClaimKind, Value};
use claims_verdict::Status;
use rusqlite::{OptionalExtension, Row, params};
use serde_json::json;

use crate::error::{DbError, Result};
use crate::names::{Change, Origin, Stage};
use crate::store::{Reader, Writer};
use crate::table::draft::NewDraft;
use crate::table::ledger::Note;
use crate::table::mention::Mention;
use crate::table::verdict::{self, VerdictRecord};
use crate::{fingerprint, json as stored, row};

/// One claim of one draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimRecord {
    /// Its id.
    pub id: String,
    /// Its draft.
    pub draft: String,
    /// Its place among the draft's claims, from 0.
    pub position: u32,
    /// Index of its event in [`Reader::events`].
    pub event: Option<usize>,
    /// Its kind.
    pub kind: ClaimKind,
    /// One plain sentence that stands on its own.
    pub statement: String,
    /// Its value.
    pub value: Value,
    /// How the value was worked out.
    pub because: String,
    /// How sure.
    pub certainty: Certainty,
    /// What makes it the same claim in another draft.
    pub fingerprint: String,
    /// Whether the engine found it or a person made it.
    pub origin: Origin,
    /// Whether a person put it aside as no claim at all.
    pub dismissed: bool,
    /// Its claim in the draft before.
    pub previous: Option<String>,
    /// What it is to that claim.
    pub change: Change,
    /// How far the work on it is.
    pub stage: Stage,
    /// The decision that stands; `None` while nobody has decided.
    pub verdict: Option<VerdictRecord>,
    /// The words that state it, in the order of the text.
    pub mentions: Vec<Mention>,
}

impl ClaimRecord {
    /// As the engine's type.
    pub fn into_claim(self) -> Claim {
        Claim {
            event: self.event,
            kind: self.kind,
            statement: self.statement,
            value: self.value,
            because: self.because,
            certainty: self.certainty,
            mentions: self.mentions.iter().map(|mention| mention.span).collect(),
        }
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            draft: row.get(1)?,
            position: row.get(2)?,
            event: row.get::<_, Option<u32>>(3)?.map(|at| at as usize),
            kind: row::kind(row, 4)?,
            statement: row.get(5)?,
            value: row::json(row, 6)?,
            because: row.get(7)?,
            certainty: row::word(row, 8)?,
            fingerprint: row.get(9)?,
            origin: row.get(10)?,
            dismissed: row.get(11)?,
            previous: row.get(12)?,
            change: row.get(13)?,
            stage: row.get(14)?,
            verdict: verdict::read_maybe(row, 15)?,
            mentions: Vec::new(),
        })
    }
}

const SELECT: &str = "
    SELECT c.id, c.draft, c.position, c.event, c.kind, c.statement, c.value, c.because, c.certainty,
        c.fingerprint, c.origin, c.dismissed, c.previous, c.change, c.stage,
        v.id, v.claim, v.status, v.note, v.assessed, v.policy, v.who, v.at, v.carried_from
    FROM claim c LEFT JOIN verdict v ON v.id = c.verdict";

impl Reader {
    /// The claims of a draft in their order, dismissed ones included.
    pub fn claims(&self, draft: &str) -> Result<Vec<ClaimRecord>> {
        let sql = format!("{SELECT} WHERE c.draft = ?1 ORDER BY c.position, c.id");
        let mut ask = self.conn.prepare_cached(&sql)?;
        let mut claims: Vec<ClaimRecord> = ask.query_map([draft], ClaimRecord::read)?.collect::<Result<_, _>>()?;
        let mut mentions = self.mentions_of_draft(draft)?.into_iter().peekable();
        for claim in &mut claims {
            while let Some((_, mention)) = mentions.next_if(|(id, _)| *id == claim.id) {
                claim.mentions.push(mention);
            }
        }
        Ok(claims)
    }

    /// One claim.
    pub fn claim(&self, id: &str) -> Result<ClaimRecord> {
        let mut ask = self.conn.prepare_cached(&format!("{SELECT} WHERE c.id = ?1"))?;
        let found = ask.query_row([id], ClaimRecord::read).optional()?;
        let mut claim = found.ok_or_else(|| DbError::not_found("claim", id))?;
        claim.mentions = self.mentions_of_claim(id)?;
        Ok(claim)
    }

    /// The article that a claim is made in.
    pub fn article_of_claim(&self, claim: &str) -> Result<String> {
        let sql = "SELECT d.article FROM claim c JOIN draft d ON d.id = c.draft WHERE c.id = ?1";
        let found = self.conn.prepare_cached(sql)?.query_row([claim], |row| row.get(0)).optional()?;
        found.ok_or_else(|| DbError::not_found("claim", claim))
    }

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

    pub(crate) fn from_json(json: &serde_json::Value) -> Option<Self> {
        Some(Self {
            article: String::new(),
            stage: Stage::from_name(json["stage"].as_str()?)?,
            verdict: json["verdict"].as_str().map(str::to_owned),
            dismissed: json["dismissed"].as_bool()?,
        })
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
            before: Some(&before.to_json().to_string()),
            after: Some(&after.to_json().to_string()),
            ..Note::default()
        })?;
        Ok(())
    }

    pub(crate) fn set_work(&self, claim: &str, work: &Work) -> Result<()> {
        let sql = "UPDATE claim SET stage = ?2, verdict = ?3, dismissed = ?4 WHERE id = ?1";
        self.conn.prepare_cached(sql)?.execute(params![claim, work.stage, work.verdict, work.dismissed])?;
        Ok(())
    }

    /// The claims of a reading as records that are not stored yet.
    pub(crate) fn fresh_claims(&self, draft: &str, new: &NewDraft<'_>) -> Result<Vec<ClaimRecord>> {
        let text = new.text.text();
        let mut records = Vec::with_capacity(new.reading.claims.len());
        for (position, claim) in new.reading.claims.iter().enumerate() {
            let event = claim.event.and_then(|at| new.reading.events.get(at));
            if claim.mentions.is_empty() {
                return Err(DbError::invalid(format!("claim {position} has no mention")));
            }
            records.push(ClaimRecord {
                id: self.new_id(),
                draft: draft.to_owned(),
                position: position as u32,
                event: claim.event,
                kind: claim.kind,
                statement: claim.statement.clone(),
                value: claim.value.clone(),
                because: claim.because.clone(),
                certainty: claim.certainty,
                fingerprint: fingerprint::of(claim.kind, &claim.value, event),
                origin: Origin::Engine,
                dismissed: false,
                previous: None,
                change: Change::New,
                stage: Stage::NotStarted,
                verdict: None,
                mentions: claim.mentions.iter().map(|span| Mention::of(text, *span)).collect::<Result<_>>()?,
            });
        }
        Ok(records)
    }

    pub(crate) fn insert_claim(&self, claim: &ClaimRecord) -> Result<()> {
        let sql = "INSERT INTO claim (id, draft, position, event, kind, statement, value, because, certainty,
                       fingerprint, origin, previous, change)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
        self.conn.prepare_cached(sql)?.execute(params![
            claim.id,
            claim.draft,
            claim.position,
            claim.event.map(|at| at as u32),
            claim.kind.name(),
            claim.statement,
            stored::write(&claim.value),
            claim.because,
            claim.certainty.name(),
            claim.fingerprint,
            claim.origin,
            claim.previous,
            claim.change,
        ])?;
        self.insert_mentions(&claim.id, &claim.mentions)
    }

    /// Gives a claim of a new draft what people said about its claim in the draft before: links where
    /// the words are the same, the decision only where nothing changed. Returns the new verdict's id.
    pub(crate) fn carry_over(&self, old: &ClaimRecord, new: &ClaimRecord) -> Result<Option<String>> {
        if matches!(new.change, Change::Unchanged | Change::Moved) {
            self.copy_links(&old.id, &new.id)?;
        }
        if new.change != Change::Unchanged {
            return Ok(None);
        }
        let verdict = match &old.verdict {
            Some(verdict) => Some(self.copy_verdict(verdict, &new.id)?),
            None => None,
        };
        let work =
            Work { article: String::new(), stage: old.stage, verdict: verdict.clone(), dismissed: old.dismissed };
        self.set_work(&new.id, &work)?;
        Ok(verdict)
    }
}
