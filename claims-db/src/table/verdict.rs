//! What people decided. Rows are only ever added; `claim.verdict` says which one stands.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use claims_verdict::Status;
use rusqlite::{Row, params};

use crate::error::{DbError, Result};
use crate::names::Stage;
use crate::row;
use crate::stamp::moment;
use crate::store::{Reader, Writer};
use crate::table::claim::Work;

/// A decision about a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictRecord {
    /// Its id.
    pub id: String,
    /// The claim.
    pub claim: String,
    /// What was decided.
    pub status: Status,
    /// Why.
    pub note: Option<String>,
    /// What the assessment said at that moment.
    pub assessed: Option<Status>,
    /// The policy of that assessment.
    pub policy: Option<String>,
    /// Who decided.
    pub who: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The verdict on the same claim of the draft before that this one repeats.
    pub carried_from: Option<String>,
}

impl VerdictRecord {
    /// Whether the reviewer decided otherwise than the engine had worked out.
    pub fn overrules(&self) -> bool {
        self.assessed.is_some_and(|assessed| assessed != self.status)
    }
}

/// A decision to be stored.
#[derive(Clone, Copy, Debug)]
pub struct NewVerdict<'a> {
    /// What is decided.
    pub status: Status,
    /// Why; needed where it overrules the assessment.
    pub note: Option<&'a str>,
    /// The policy whose assessment the reviewer saw.
    pub policy: &'a str,
}

const COLUMNS: &str = "id, claim, status, note, assessed, policy, who, at, carried_from";

fn read(row: &Row<'_>, from: usize) -> rusqlite::Result<VerdictRecord> {
    Ok(VerdictRecord {
        id: row.get(from)?,
        claim: row.get(from + 1)?,
        status: row::word(row, from + 2)?,
        note: row.get(from + 3)?,
        assessed: row::maybe_word(row, from + 4)?,
        policy: row.get(from + 5)?,
        who: row.get(from + 6)?,
        at: row::moment(row, from + 7)?,
        carried_from: row.get(from + 8)?,
    })
}

/// The verdict in the columns from `from` on, where the outer join found one.
pub(crate) fn read_maybe(row: &Row<'_>, from: usize) -> rusqlite::Result<Option<VerdictRecord>> {
    match row.get::<_, Option<String>>(from)? {
        Some(_) => read(row, from).map(Some),
        None => Ok(None),
    }
}

impl Reader {
    /// Every decision ever made on a claim, the first one first, undone ones included.
    pub fn verdicts(&self, claim: &str) -> Result<Vec<VerdictRecord>> {
        let sql = format!("SELECT {COLUMNS} FROM verdict WHERE claim = ?1 ORDER BY rowid");
        let mut ask = self.conn.prepare_cached(&sql)?;
        let verdicts = ask.query_map([claim], |row| read(row, 0))?;
        Ok(verdicts.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    /// Decides. The claim is `checked` from then on. Where the decision differs from the assessment
    /// under `policy`, the note must say why (`db_note_required`).
    pub fn give_verdict(&self, claim: &str, new: &NewVerdict<'_>) -> Result<VerdictRecord> {
        self.decide("verdict.give", claim, new)
    }

    /// Decides a claim that another room decided otherwise, and says why: nothing about it is open then. Undo opens it again.
    pub fn settle_verdict(&self, claim: &str, new: &NewVerdict<'_>) -> Result<VerdictRecord> {
        if new.note.is_none_or(|note| note.trim().is_empty()) {
            return Err(DbError::invalid("settling needs a reason"));
        }
        if !self.has_dissent(claim)? {
            return Err(DbError::not_found("open question on claim", claim));
        }
        self.decide("verdict.settle", claim, new)
    }

    fn decide(&self, action: &str, claim: &str, new: &NewVerdict<'_>) -> Result<VerdictRecord> {
        let (before, assessed) = self.work_under(claim, new.policy)?;
        let note = new.note.map(str::trim).filter(|note| !note.is_empty());
        if let Some(assessed) = assessed.filter(|assessed| *assessed != new.status && note.is_none()) {
            return Err(DbError::NoteRequired { assessed: assessed.name() });
        }
        let record = VerdictRecord {
            id: self.new_id(),
            claim: claim.to_owned(),
            status: new.status,
            note: note.map(str::to_owned),
            assessed,
            policy: assessed.map(|_| new.policy.to_owned()),
            who: self.stamp.who.clone(),
            at: self.stamp.at,
            carried_from: None,
        };
        self.insert_verdict(&record)?;
        let after = Work { stage: Stage::Checked, verdict: Some(record.id.clone()), ..before.clone() };
        self.change_work(action, claim, &before, &after)?;
        Ok(record)
    }

    /// Takes the decision back: the claim has none and is in progress again. The verdict stays on record.
    pub fn withdraw_verdict(&self, claim: &str) -> Result<()> {
        let before = self.work(claim)?;
        if before.verdict.is_none() {
            return Err(DbError::not_found("verdict on claim", claim));
        }
        let after = Work { stage: Stage::InProgress, verdict: None, ..before.clone() };
        self.change_work("verdict.withdraw", claim, &before, &after)
    }

    pub(crate) fn copy_verdict(&self, old: &VerdictRecord, claim: &str) -> Result<String> {
        let copy = VerdictRecord {
            id: self.new_id(),
            claim: claim.to_owned(),
            carried_from: Some(old.id.clone()),
            ..old.clone()
        };
        self.insert_verdict(&copy)?;
        Ok(copy.id)
    }

    fn insert_verdict(&self, verdict: &VerdictRecord) -> Result<()> {
        let at = if verdict.at == self.stamp.at { Cow::Borrowed(self.now()) } else { moment(verdict.at).into() };
        let sql = "INSERT INTO verdict (id, claim, status, note, assessed, policy, who, at, carried_from)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
        self.conn.prepare_cached(sql)?.execute(params![
            verdict.id,
            verdict.claim,
            verdict.status.name(),
            verdict.note,
            verdict.assessed.map(Status::name),
            verdict.policy,
            verdict.who,
            at,
            verdict.carried_from,
        ])?;
        Ok(())
    }
}
