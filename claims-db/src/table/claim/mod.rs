//! Claims of a draft: as the engine found them, as people corrected them, as people added them.

mod content;
mod decided;
mod work;

use claims_engine::event::Certainty;
use claims_engine::kinds::{Claim, ClaimKind, Value};
use rusqlite::{OptionalExtension, Row, params};

use crate::error::{DbError, Result};
use crate::names::{Change, Origin, Stage};
use crate::store::{Reader, Writer};
use crate::table::draft::NewDraft;
use crate::table::mention::Mention;
use crate::table::verdict::{self, VerdictRecord};
use crate::{fingerprint, json as stored, row};

pub(crate) use content::{Content, person_in};
pub(crate) use work::Work;

pub use decided::DecidedClaim;

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
    /// What the engine had found, where a person corrected it.
    pub found: Option<Claim>,
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
            found: row::maybe_json(row, 24)?,
        })
    }
}

const SELECT: &str = "
    SELECT c.id, c.draft, c.position, c.event, c.kind, c.statement, c.value, c.because, c.certainty,
        c.fingerprint, c.origin, c.dismissed, c.previous, c.change, c.stage,
        v.id, v.claim, v.status, v.note, v.assessed, v.policy, v.who, v.at, v.carried_from, c.found
    FROM claim c LEFT JOIN verdict v ON v.id = c.verdict";

impl Reader {
    /// The claims of a draft in their order, dismissed ones included.
    pub fn claims(&self, draft: &str) -> Result<Vec<ClaimRecord>> {
        let sql = format!("{SELECT} WHERE c.draft = ?1 AND NOT c.removed ORDER BY c.position, c.id");
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
        let mut ask = self.conn.prepare_cached(&format!("{SELECT} WHERE c.id = ?1 AND NOT c.removed"))?;
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
}

impl Writer<'_> {
    /// The claims of a reading as records that are not stored yet.
    pub(crate) fn fresh_claims(&self, draft: &str, new: &NewDraft<'_>) -> Result<Vec<ClaimRecord>> {
        let text = new.text.text();
        let mut records = Vec::with_capacity(new.reading.claims.len());
        for (position, claim) in new.reading.claims.iter().enumerate() {
            let event = claim.event.and_then(|at| new.reading.events.get(at));
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
                mentions: Mention::all(text, &claim.mentions)?,
                found: None,
            });
        }
        Ok(records)
    }

    pub(crate) fn insert_claim(&self, claim: &ClaimRecord) -> Result<()> {
        let sql = "INSERT INTO claim (id, draft, position, event, kind, statement, value, because, certainty,
                       fingerprint, origin, previous, change, found)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
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
            claim.found.as_ref().map(stored::write),
        ])?;
        self.insert_mentions(&claim.id, &claim.mentions)
    }
}
