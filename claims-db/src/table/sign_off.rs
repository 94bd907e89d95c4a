//! Sign-offs: who vouched for which draft of an article, and what was left unchecked and why.
//!
//! A sign-off is on one state of the file. Any change of an article's file, and any new draft, ends it in the same
//! step, which is on record; undo of that change brings it back. Rows are only ever added.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};
use serde_json::{Value, json};

use crate::error::{DbError, Result};
use crate::names::Stage;
use crate::row;
use crate::store::{Reader, Writer};
use crate::table::ledger::Note;

/// Something that was left unchecked, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiver {
    /// What sort of thing: `name`, `number`, `date`, `quotation`, `claim`.
    pub sort: String,
    /// Its words; of a claim, its sentence.
    pub what: String,
    /// In how many places of the text it stands.
    pub places: u32,
    /// Why it was left.
    pub reason: String,
}

/// What a sign-off says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewSignOff {
    /// Names, numbers, dates and quotations in the text.
    pub facts: u32,
    /// Those of them that stand under a checked claim.
    pub covered: u32,
    /// Claims there are.
    pub claims: u32,
    /// Those of them that were decided.
    pub decided: u32,
    /// Everything that was not checked.
    pub waived: Vec<Waiver>,
}

/// A sign-off of one draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignOffRecord {
    /// Its id.
    pub id: String,
    /// The draft.
    pub draft: String,
    /// SHA-256 of the draft's text.
    pub sha256: String,
    /// What it says.
    pub says: NewSignOff,
    /// The claims that count as signed off while it stands.
    pub claims: Vec<String>,
    /// Who signed.
    pub who: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// How a sign-off ended that stands no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignOffEnd {
    /// The sign-off.
    pub sign_off: SignOffRecord,
    /// Who made the change that ended it.
    pub who: String,
    /// When.
    pub at: DateTime<Utc>,
    /// What ended it, as the ledger's action: `draft.add`, `sign_off.withdraw`.
    pub action: String,
}

/// Actions that end no sign-off: they change nothing of what was vouched for, or put back a whole state with its own. A
/// bundle ends it by what comes in with it.
const HARMLESS: &[&str] = &[
    "article.add",
    "article.rename",
    "article.sign_off",
    "assessment.keep",
    "bundle.read",
    "redo",
    "sign_off.lapse",
    "sign_off.withdraw",
    "undo",
];

fn read(row: &Row<'_>) -> rusqlite::Result<SignOffRecord> {
    let body: Value = serde_json::from_str(row.get_ref(2)?.as_str()?).unwrap_or(Value::Null);
    let raised: Vec<String> = serde_json::from_str(row.get_ref(3)?.as_str()?).unwrap_or_default();
    let count = |key: &str| body[key].as_u64().and_then(|count| u32::try_from(count).ok()).unwrap_or(0);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let waived = body["waived"].as_array().map_or(&[][..], Vec::as_slice).iter().map(|one| Waiver {
        sort: text(&one["sort"]),
        what: text(&one["what"]),
        places: one["places"].as_u64().and_then(|count| u32::try_from(count).ok()).unwrap_or(0),
        reason: text(&one["reason"]),
    });
    Ok(SignOffRecord {
        id: row.get(0)?,
        draft: row.get(1)?,
        sha256: text(&body["sha256"]),
        says: NewSignOff {
            facts: count("facts"),
            covered: count("covered"),
            claims: count("claims"),
            decided: count("decided"),
            waived: waived.collect(),
        },
        claims: raised,
        who: row.get(4)?,
        at: row::moment(row, 5)?,
    })
}

const COLUMNS: &str = "s.id, s.draft, s.body, s.raised, s.who, s.at";

impl Reader {
    /// The sign-off of an article that stands.
    pub fn sign_off(&self, article: &str) -> Result<Option<SignOffRecord>> {
        let sql = format!("SELECT {COLUMNS} FROM article a JOIN sign_off s ON s.id = a.sign_off WHERE a.id = ?1");
        Ok(self.conn.prepare_cached(&sql)?.query_row([article], read).optional()?)
    }

    /// The last sign-off and how it ended, where none stands and one was ended by a change.
    pub fn ended_sign_off(&self, article: &str) -> Result<Option<SignOffEnd>> {
        if self.sign_off(article)?.is_some() {
            return Ok(None);
        }
        let history = self.history(&format!("sign_off:{article}"))?;
        let Some(last) =
            history.last().filter(|entry| matches!(entry.action.as_str(), "sign_off.lapse" | "sign_off.withdraw"))
        else {
            return Ok(None);
        };
        let id = parse(last.before.as_deref())["sign_off"].as_str().unwrap_or_default().to_owned();
        let sql = format!("SELECT {COLUMNS} FROM sign_off s WHERE s.id = ?1");
        let found = self.conn.prepare_cached(&sql)?.query_row([id], read).optional()?;
        // The change itself is the next entry of the same step.
        let cause = self.ledger(Some(article), last.seq, 1)?.into_iter().find(|entry| entry.step == last.step);
        Ok(found.zip(last.moment()).map(|(sign_off, at)| SignOffEnd {
            sign_off,
            who: last.who.clone(),
            at,
            action: cause.map_or_else(|| last.action.clone(), |entry| entry.action),
        }))
    }

    /// The standing sign-off as the ledger writes it.
    pub(crate) fn sign_off_state(&self, article: &str) -> Result<Option<Value>> {
        let sql = "SELECT s.id, s.body FROM article a JOIN sign_off s ON s.id = a.sign_off WHERE a.id = ?1";
        let found = self
            .conn
            .prepare_cached(sql)?
            .query_row([article], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)));
        let Some((id, body)) = found.optional()? else { return Ok(None) };
        let mut state = parse(Some(&body));
        state["sign_off"] = json!(id);
        Ok(Some(state))
    }
}

impl Writer<'_> {
    /// Signs the latest draft of an article off. Its checked claims count as signed off while nothing changes.
    pub fn sign_off_article(&self, article: &str, says: &NewSignOff) -> Result<String> {
        if self.sign_off(article)?.is_some() {
            return Err(DbError::invalid("this draft is signed off already"));
        }
        let draft = self.article(article)?.draft;
        let sha256 = self.draft(&draft)?.text.sha256().to_owned();
        let checked =
            self.claims(&draft)?.into_iter().filter(|claim| !claim.dismissed && claim.stage != Stage::NotStarted);
        let raised: Vec<String> = checked.filter(|claim| claim.stage.is_done()).map(|claim| claim.id).collect();
        let waived: Vec<_> = says
            .waived
            .iter()
            .map(|one| json!({ "sort": one.sort, "what": one.what, "places": one.places, "reason": one.reason }))
            .collect();
        let body = json!({
            "draft": draft, "sha256": sha256, "facts": says.facts, "covered": says.covered, "claims": says.claims,
            "decided": says.decided, "waived": waived,
        });
        let id = self.new_id();
        let sql =
            "INSERT INTO sign_off (id, article, draft, body, raised, who, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let raised = json!(raised).to_string();
        self.conn.prepare_cached(sql)?.execute(params![
            id,
            article,
            draft,
            body.to_string(),
            raised,
            self.stamp.who,
            self.now()
        ])?;
        self.set_sign_off(article, Some(&id))?;
        let after = self.sign_off_state(article)?.map(|state| state.to_string());
        self.note_sign_off("article.sign_off", article, None, after.as_deref())?;
        Ok(id)
    }

    /// Takes the sign-off of an article back.
    pub fn withdraw_sign_off(&self, article: &str) -> Result<()> {
        if self.end_sign_off("sign_off.withdraw", article)? {
            return Ok(());
        }
        Err(DbError::not_found("sign-off of article", article))
    }

    /// Ends the sign-off of an article whose circumstances change without an entry of its own file: its policy.
    pub fn lapse_sign_off(&self, article: &str) -> Result<()> {
        self.end_sign_off("sign_off.lapse", article).map(|_| ())
    }

    /// Called before every entry of an article's file.
    pub(crate) fn before_change(&self, action: &str, article: &str) -> Result<()> {
        if HARMLESS.contains(&action) || self.unsigned.borrow().as_deref() == Some(article) {
            return Ok(());
        }
        self.lapse_sign_off(article)?;
        *self.unsigned.borrow_mut() = Some(article.to_owned());
        Ok(())
    }

    fn end_sign_off(&self, action: &str, article: &str) -> Result<bool> {
        let Some(before) = self.sign_off_state(article)? else { return Ok(false) };
        self.set_sign_off(article, None)?;
        self.note_sign_off(action, article, Some(&before.to_string()), None)?;
        Ok(true)
    }

    pub(crate) fn set_sign_off(&self, article: &str, id: Option<&str>) -> Result<()> {
        *self.unsigned.borrow_mut() = None;
        self.conn.prepare_cached("UPDATE article SET sign_off = ?2 WHERE id = ?1")?.execute(params![article, id])?;
        Ok(())
    }

    fn note_sign_off(&self, action: &str, article: &str, before: Option<&str>, after: Option<&str>) -> Result<()> {
        self.note(Note {
            action,
            subject: &format!("sign_off:{article}"),
            article: Some(article),
            before,
            after,
            ..Note::default()
        })?;
        Ok(())
    }
}

fn parse(json: Option<&str>) -> Value {
    json.and_then(|json| serde_json::from_str(json).ok()).unwrap_or(Value::Null)
}
