//! Drafts: one version of an article's text each, never changed.

use chrono::{DateTime, NaiveDate, Utc};
use claims_engine::mention::Person;
use claims_engine::text::Article;
use claims_engine::{Extraction, Options};
use rusqlite::{OptionalExtension, Row, params};
use serde_json::json;

use crate::error::{DbError, Result};
use crate::names::Change;
use crate::row;
use crate::stamp::day;
use crate::store::{Reader, Writer};
use crate::table::claim::ClaimRecord;
use crate::table::ledger::Note;

/// A text and what the engine read in it.
#[derive(Clone, Copy, Debug)]
pub struct NewDraft<'a> {
    /// The text as it came.
    pub text: &'a Article,
    /// What the engine read in it.
    pub reading: &'a Extraction,
    /// The day of publication that it was read with.
    pub published: Option<NaiveDate>,
    /// Where the text came from: a file's name, `paste`, `sample`.
    pub origin: &'a str,
}

/// One version of an article's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRecord {
    /// Its id.
    pub id: String,
    /// Its article.
    pub article: String,
    /// From 1.
    pub number: u32,
    /// The headline, where the text has one.
    pub title: Option<String>,
    /// The day of publication that it was read with.
    pub published: Option<NaiveDate>,
    /// ISO 639-1 code, or `und`.
    pub language: String,
    /// Where the text came from.
    pub origin: String,
    /// The text with its hash.
    pub text: Article,
    /// Whom it speaks of.
    pub people: Vec<Person>,
    /// When it was added.
    pub added_at: DateTime<Utc>,
}

impl DraftRecord {
    /// The options that it was read with.
    pub fn options(&self) -> Options {
        Options { published: self.published }
    }
}

/// What became of the claims when a draft was added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftAdded {
    /// The article.
    pub article: String,
    /// The new draft.
    pub draft: String,
    /// Each claim of the new draft, in its order.
    pub claims: Vec<ClaimChange>,
    /// Claims of the draft before that this one no longer makes, in their order. They stay with that draft.
    pub dropped: Vec<String>,
}

/// What a claim of a new draft is to the draft before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimChange {
    /// The new draft's claim.
    pub claim: String,
    /// What became of it.
    pub change: Change,
    /// Its claim in the draft before.
    pub previous: Option<String>,
    /// The verdict that was carried over, if that claim had one and nothing about it changed.
    pub carried: Option<String>,
}

const COLUMNS: &str = "id, article, number, title, published, language, origin, sha256, text, people, added_at";

fn draft(row: &Row<'_>) -> rusqlite::Result<(DraftRecord, bool)> {
    let text = Article::new(row.get::<_, String>(8)?);
    let whole = text.sha256() == row.get_ref(7)?.as_str()?;
    let record = DraftRecord {
        id: row.get(0)?,
        article: row.get(1)?,
        number: row.get(2)?,
        title: row.get(3)?,
        published: row::maybe_day(row, 4)?,
        language: row.get(5)?,
        origin: row.get(6)?,
        text,
        people: row::json(row, 9)?,
        added_at: row::moment(row, 10)?,
    };
    Ok((record, whole))
}

impl Reader {
    /// A draft with its text; `db_damaged` when the text is not what was stored.
    pub fn draft(&self, id: &str) -> Result<DraftRecord> {
        let mut ask = self.conn.prepare_cached(&format!("SELECT {COLUMNS} FROM draft WHERE id = ?1"))?;
        match ask.query_row([id], draft).optional()? {
            Some((record, true)) => Ok(record),
            Some((record, false)) => Err(self.damaged(format!("the text of draft {} was altered", record.id))),
            None => Err(DbError::not_found("draft", id)),
        }
    }

    /// The ids of an article's drafts that stand, the first one first.
    pub fn drafts(&self, article: &str) -> Result<Vec<String>> {
        let sql = "SELECT id FROM draft WHERE article = ?1 AND NOT removed ORDER BY number";
        let mut ask = self.conn.prepare_cached(sql)?;
        let ids = ask.query_map([article], |row| row.get(0))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// The article of a draft.
    pub fn article_of_draft(&self, id: &str) -> Result<String> {
        let mut ask = self.conn.prepare_cached("SELECT article FROM draft WHERE id = ?1")?;
        let found = ask.query_row([id], |row| row.get(0)).optional()?;
        found.ok_or_else(|| DbError::not_found("draft", id))
    }

    /// What the ledger says of a draft that stands; `None` while it is taken back.
    pub(crate) fn draft_state(&self, id: &str) -> Result<Option<serde_json::Value>> {
        let mut ask = self.conn.prepare_cached("SELECT removed FROM draft WHERE id = ?1")?;
        match ask.query_row([id], |row| row.get(0)).optional()? {
            None => Err(DbError::not_found("draft", id)),
            Some(true) => Ok(None),
            Some(false) => {
                let added = self.history(&format!("draft:{id}"))?.into_iter().find(|entry| entry.reverts.is_none());
                Ok(added.and_then(|entry| serde_json::from_str(entry.after.as_deref()?).ok()))
            }
        }
    }

    /// The draft as the engine's types: people, events and claims as they are stored, corrections
    /// included, and the id of each claim. Mentions and layout are not stored; read the text for them.
    pub fn extraction(&self, id: &str) -> Result<(Extraction, Vec<String>)> {
        let draft = self.draft(id)?;
        let claims: Vec<ClaimRecord> = self.claims(id)?;
        let ids = claims.iter().map(|claim| claim.id.clone()).collect();
        let extraction = Extraction {
            title: draft.title,
            language: if draft.language == "en" { "en" } else { "und" },
            people: draft.people,
            events: self.events(id)?,
            claims: claims.into_iter().map(ClaimRecord::into_claim).collect(),
            ..Extraction::default()
        };
        Ok((extraction, ids))
    }
}

impl Writer<'_> {
    /// Adds the next draft of an article. A claim that says the same in the same words and the same
    /// surroundings keeps its verdict, stage and links; every other one is listed as what it is and
    /// waits for a decision of its own. Nothing of the draft before is changed.
    pub fn add_draft(&self, article: &str, new: &NewDraft<'_>) -> Result<DraftAdded> {
        let before = self.latest_draft(article)?;
        let id = self.new_id();
        let number = self.next_number(article)?;
        let reading = new.reading;
        let sql = format!("INSERT INTO draft ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
        self.conn.prepare_cached(&sql)?.execute(params![
            id,
            article,
            number,
            reading.title,
            new.published.map(day),
            reading.language,
            new.origin,
            new.text.sha256(),
            new.text.text(),
            crate::json::write(&reading.people),
            self.now(),
        ])?;
        for (position, event) in reading.events.iter().enumerate() {
            self.insert_event(&id, position, event)?;
        }
        let (claims, dropped) = self.carry_claims(&id, new, before.as_deref())?;
        let added = DraftAdded { article: article.to_owned(), draft: id, claims, dropped };
        self.note_draft(&added, number, new, before.as_deref())?;
        if let Some(before) = &before {
            self.carry_notes(before, &added.draft, new.text)?;
        }
        Ok(added)
    }

    /// Takes a draft back or brings it back.
    pub(crate) fn set_draft_removed(&self, id: &str, removed: bool) -> Result<()> {
        self.conn.prepare_cached("UPDATE draft SET removed = ?2 WHERE id = ?1")?.execute(params![id, removed])?;
        Ok(())
    }

    fn latest_draft(&self, article: &str) -> Result<Option<String>> {
        self.article_state(article)?;
        let sql = "SELECT id FROM draft WHERE article = ?1 AND NOT removed ORDER BY number DESC LIMIT 1";
        Ok(self.conn.prepare_cached(sql)?.query_row([article], |row| row.get(0)).optional()?)
    }

    /// Numbers of drafts that were taken back are not given again.
    fn next_number(&self, article: &str) -> Result<u32> {
        let sql = "SELECT coalesce(max(number), 0) + 1 FROM draft WHERE article = ?1";
        Ok(self.conn.prepare_cached(sql)?.query_row([article], |row| row.get(0))?)
    }

    fn note_draft(&self, added: &DraftAdded, number: u32, new: &NewDraft<'_>, before: Option<&str>) -> Result<()> {
        // The same text read anew, with another day of publication, is told apart from another text.
        let same = before.map(|id| self.draft(id)).transpose()?.is_some_and(|draft| draft.text == *new.text);
        let action = if same { "draft.reread" } else { "draft.add" };
        let claims: Vec<_> = added
            .claims
            .iter()
            .map(|claim| {
                json!({ "claim": claim.claim, "change": claim.change.name(), "previous": claim.previous,
                        "carried": claim.carried })
            })
            .collect();
        let after = json!({
            "number": number, "sha256": new.text.sha256(), "origin": new.origin,
            "published": new.published.map(day), "claims": claims, "dropped": added.dropped,
        });
        self.note(Note {
            action,
            subject: &format!("draft:{}", added.draft),
            article: Some(&added.article),
            after: Some(&after.to_string()),
            ..Note::default()
        })?;
        Ok(())
    }
}
