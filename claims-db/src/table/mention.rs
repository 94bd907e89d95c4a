//! The places in a draft that state a claim, each with the words around it.

use claims_engine::text::{Anchor, Span};
use rusqlite::{Row, params};

use crate::error::{DbError, Result};
use crate::store::{Reader, Writer};

/// Where a draft states a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// UTF-8 bytes of the draft's text.
    pub span: Span,
    /// The words and their surroundings, to find them in another draft.
    pub anchor: Anchor,
}

impl Mention {
    /// The mention at `span`, or `db_invalid` where that cuts no words out of `text`.
    pub(crate) fn of(text: &str, span: Span) -> Result<Self> {
        let anchor = Anchor::of(text, span);
        if anchor.exact.is_empty() {
            return Err(DbError::invalid(format!("{}..{} is no place in the text", span.start, span.end)));
        }
        Ok(Self { span, anchor })
    }

    /// The mentions of one claim; it must have at least one.
    pub(crate) fn all(text: &str, spans: &[Span]) -> Result<Vec<Self>> {
        if spans.is_empty() {
            return Err(DbError::invalid("a claim needs the words that state it"));
        }
        spans.iter().map(|span| Self::of(text, *span)).collect()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<(String, Self)> {
        let span = Span { start: row.get(1)?, end: row.get(2)? };
        let anchor = Anchor { prefix: row.get(3)?, exact: row.get(4)?, suffix: row.get(5)? };
        Ok((row.get(0)?, Self { span, anchor }))
    }
}

impl Reader {
    /// The mentions of every claim of a draft, as (claim, mention) in the order of claims and text.
    pub(crate) fn mentions_of_draft(&self, draft: &str) -> Result<Vec<(String, Mention)>> {
        let sql = "SELECT m.claim, m.start, m.stop, m.prefix, m.exact, m.suffix
                   FROM claim c JOIN mention m ON m.claim = c.id
                   WHERE c.draft = ?1 AND NOT c.removed ORDER BY c.position, c.id, m.position";
        let mut ask = self.conn.prepare_cached(sql)?;
        let mentions = ask.query_map([draft], Mention::read)?;
        Ok(mentions.collect::<Result<_, _>>()?)
    }

    pub(crate) fn mentions_of_claim(&self, claim: &str) -> Result<Vec<Mention>> {
        let sql = "SELECT claim, start, stop, prefix, exact, suffix FROM mention WHERE claim = ?1 ORDER BY position";
        let mut ask = self.conn.prepare_cached(sql)?;
        let mentions = ask.query_map([claim], |row| Mention::read(row).map(|(_, mention)| mention))?;
        Ok(mentions.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    pub(crate) fn delete_mentions(&self, claim: &str) -> Result<()> {
        self.conn.prepare_cached("DELETE FROM mention WHERE claim = ?1")?.execute([claim])?;
        Ok(())
    }

    pub(crate) fn insert_mentions(&self, claim: &str, mentions: &[Mention]) -> Result<()> {
        let sql = "INSERT INTO mention (claim, position, start, stop, prefix, exact, suffix)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let mut insert = self.conn.prepare_cached(sql)?;
        for (position, Mention { span, anchor }) in mentions.iter().enumerate() {
            insert.execute(params![
                claim,
                position as u32,
                span.start,
                span.end,
                anchor.prefix,
                anchor.exact,
                anchor.suffix,
            ])?;
        }
        Ok(())
    }
}
