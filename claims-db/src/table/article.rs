//! Articles under check.

use chrono::{DateTime, NaiveDate, Utc};
use claims_verdict::Status;
use rusqlite::{OptionalExtension, Row, params};
use serde_json::json;

use crate::error::{DbError, Result};
use crate::row;
use crate::store::{Reader, Writer};
use crate::table::draft::{DraftAdded, NewDraft};
use crate::table::ledger::Note;

/// A piece under check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleRecord {
    /// Its id.
    pub id: String,
    /// What the desk calls it.
    pub title: String,
    /// When it was added.
    pub added_at: DateTime<Utc>,
}

/// How much of an article's latest draft is checked; dismissed claims do not count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Claims that are checked or signed off.
    pub checked: u32,
    /// Claims there are.
    pub total: u32,
}

/// A line of the list of articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleSummary {
    /// The article.
    pub article: ArticleRecord,
    /// Its latest draft.
    pub draft: String,
    /// The latest draft's number, from 1.
    pub number: u32,
    /// The day of publication that it was read with.
    pub published: Option<NaiveDate>,
    /// Where it came from.
    pub origin: String,
    /// How far the work is.
    pub progress: Progress,
}

/// The claims of a draft by the status that is shown, without those that were dismissed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Claims there are.
    pub total: u32,
    /// Claims with a verdict.
    pub decided: u32,
    /// Claims by the verdict's status, else the assessment's, else not enough; statuses without claims are left out.
    pub shown: Vec<(Status, u32)>,
    /// Records in the article's file.
    pub evidence: u32,
}

const SUMMARY: &str = "
    SELECT a.id, a.title, a.added_at, d.id, d.number, d.published, d.origin,
        (SELECT count(*) FROM claim c WHERE c.draft = d.id AND NOT c.dismissed AND NOT c.removed
             AND c.stage IN ('checked', 'signed_off')),
        (SELECT count(*) FROM claim c WHERE c.draft = d.id AND NOT c.dismissed AND NOT c.removed)
    FROM article a
    JOIN draft d ON d.article = a.id AND d.number = (SELECT max(number) FROM draft WHERE article = a.id AND NOT removed)
    WHERE NOT a.removed";

fn summary(row: &Row<'_>) -> rusqlite::Result<ArticleSummary> {
    Ok(ArticleSummary {
        article: ArticleRecord { id: row.get(0)?, title: row.get(1)?, added_at: row::moment(row, 2)? },
        draft: row.get(3)?,
        number: row.get(4)?,
        published: row::maybe_day(row, 5)?,
        origin: row.get(6)?,
        progress: Progress { checked: row.get(7)?, total: row.get(8)? },
    })
}

impl Reader {
    /// Every article that was not removed, the newest first.
    pub fn articles(&self) -> Result<Vec<ArticleSummary>> {
        let mut ask = self.conn.prepare_cached(&format!("{SUMMARY} ORDER BY a.id DESC"))?;
        let rows = ask.query_map([], summary)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One article with its progress.
    pub fn article(&self, id: &str) -> Result<ArticleSummary> {
        let mut ask = self.conn.prepare_cached(&format!("{SUMMARY} AND a.id = ?1"))?;
        ask.query_row([id], summary).optional()?.ok_or_else(|| DbError::not_found("article", id))
    }

    /// Counts the claims of an article's draft, as assessed under a policy, without reading them.
    pub fn tally(&self, article: &str, draft: &str, policy: &str) -> Result<Tally> {
        let sql = "SELECT coalesce(v.status, a.status, 'not_enough_evidence') AS shown, count(*), count(v.id)
                   FROM claim c LEFT JOIN verdict v ON v.id = c.verdict
                   LEFT JOIN assessment a ON a.claim = c.id AND a.policy = ?2
                   WHERE c.draft = ?1 AND NOT c.dismissed AND NOT c.removed GROUP BY shown ORDER BY shown";
        let mut ask = self.conn.prepare_cached(sql)?;
        let mut rows = ask.query([draft, policy])?;
        let mut tally = Tally::default();
        while let Some(row) = rows.next()? {
            let count: u32 = row.get(1)?;
            tally.total += count;
            tally.decided += row.get::<_, u32>(2)?;
            tally.shown.push((row::word(row, 0)?, count));
        }
        let sql = "SELECT count(*) FROM filing f JOIN evidence e ON e.id = f.evidence
                   WHERE f.article = ?1 AND NOT e.removed";
        tally.evidence = self.conn.prepare_cached(sql)?.query_row([article], |row| row.get(0))?;
        Ok(tally)
    }

    /// The article of the same text, if there is one that was not removed: `sha256` as
    /// [`claims_engine::text::Article::sha256`] gives it.
    pub fn article_with_text(&self, sha256: &str) -> Result<Option<String>> {
        let sql = "SELECT d.article FROM draft d JOIN article a ON a.id = d.article
                   WHERE d.sha256 = ?1 AND NOT a.removed AND NOT d.removed ORDER BY d.id DESC LIMIT 1";
        Ok(self.conn.prepare_cached(sql)?.query_row([sha256], |row| row.get(0)).optional()?)
    }

    /// Title and whether it is removed, as the ledger writes it.
    pub(crate) fn article_state(&self, id: &str) -> Result<serde_json::Value> {
        let sql = "SELECT title, removed FROM article WHERE id = ?1";
        let state = self
            .conn
            .prepare_cached(sql)?
            .query_row([id], |row| Ok(json!({ "title": row.get::<_, String>(0)?, "removed": row.get::<_, bool>(1)? })));
        state.optional()?.ok_or_else(|| DbError::not_found("article", id))
    }
}

impl Writer<'_> {
    /// Adds an article with its first draft and that draft's claims.
    pub fn add_article(&self, title: &str, draft: &NewDraft<'_>) -> Result<DraftAdded> {
        let id = self.new_id();
        let sql = "INSERT INTO article (id, title, added_at) VALUES (?1, ?2, ?3)";
        self.conn.prepare_cached(sql)?.execute(params![id, title, self.now()])?;
        let after = self.article_state(&id)?.to_string();
        let subject = format!("article:{id}");
        self.note(Note {
            action: "article.add",
            subject: &subject,
            article: Some(&id),
            after: Some(&after),
            ..Note::default()
        })?;
        self.add_draft(&id, draft)
    }

    /// Gives an article another title.
    pub fn rename_article(&self, id: &str, title: &str) -> Result<()> {
        let before = self.article_state(id)?;
        let mut after = before.clone();
        after["title"] = json!(title);
        self.change_article("article.rename", id, &before, &after)
    }

    /// Takes an article off the list. Nothing of it is deleted, and undo brings it back.
    pub fn remove_article(&self, id: &str) -> Result<()> {
        let before = self.article_state(id)?;
        let mut after = before.clone();
        after["removed"] = json!(true);
        self.change_article("article.remove", id, &before, &after)
    }

    fn change_article(
        &self,
        action: &str,
        id: &str,
        before: &serde_json::Value,
        after: &serde_json::Value,
    ) -> Result<()> {
        if before == after {
            return Ok(());
        }
        self.set_article_state(id, after)?;
        self.note(Note {
            action,
            subject: &format!("article:{id}"),
            article: Some(id),
            before: Some(&before.to_string()),
            after: Some(&after.to_string()),
            ..Note::default()
        })?;
        Ok(())
    }

    pub(crate) fn set_article_state(&self, id: &str, state: &serde_json::Value) -> Result<()> {
        let sql = "UPDATE article SET title = ?2, removed = ?3 WHERE id = ?1";
        let removed = state["removed"].as_bool().unwrap_or(false);
        self.conn.prepare_cached(sql)?.execute(params![id, state["title"].as_str(), removed])?;
        Ok(())
    }
}
