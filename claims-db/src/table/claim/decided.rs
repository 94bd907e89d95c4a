//! What was decided before: claims of other articles with a verdict that stands.

use chrono::NaiveDate;
use claims_engine::event::Event;

use super::{ClaimRecord, SELECT};
use crate::error::Result;
use crate::row;
use crate::store::Reader;

/// A decided claim of some article's latest draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecidedClaim {
    /// The claim, without its mentions; its verdict is always there.
    pub claim: ClaimRecord,
    /// Its event, where it has one.
    pub event: Option<Event>,
    /// The article.
    pub article: String,
    /// What the desk calls the article.
    pub title: String,
    /// The day of publication that the article was read with.
    pub published: Option<NaiveDate>,
}

impl Reader {
    /// The decided claims of the latest drafts of all articles but one, the newest decision first. Removed articles
    /// and dismissed claims are left out.
    pub fn decided_elsewhere(&self, article: &str) -> Result<Vec<DecidedClaim>> {
        let columns = SELECT.replacen(
            "FROM claim c LEFT JOIN verdict v ON v.id = c.verdict",
            ", a.id, a.title, d.published, e.body
             FROM claim c JOIN verdict v ON v.id = c.verdict
             JOIN draft d ON d.id = c.draft JOIN article a ON a.id = d.article
             LEFT JOIN event e ON e.draft = c.draft AND e.position = c.event",
            1,
        );
        let sql = format!(
            "{columns} WHERE a.id <> ?1 AND NOT a.removed AND NOT c.dismissed AND NOT c.removed
             AND d.number = (SELECT max(number) FROM draft WHERE article = a.id AND NOT removed)
             ORDER BY v.at DESC, v.rowid DESC"
        );
        let mut ask = self.conn.prepare_cached(&sql)?;
        let found = ask.query_map([article], |row| {
            Ok(DecidedClaim {
                claim: ClaimRecord::read(row)?,
                article: row.get(25)?,
                title: row.get(26)?,
                published: row::maybe_day(row, 27)?,
                event: row::maybe_json(row, 28)?,
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}
