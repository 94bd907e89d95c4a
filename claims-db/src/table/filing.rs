//! Which evidence is in the file of which article. A record may be in the files of many.

use rusqlite::params;

use crate::error::Result;
use crate::store::{Reader, Writer};
use crate::table::evidence::{COLUMNS, EvidenceRecord, FROM};
use crate::table::ledger::Note;

impl Reader {
    /// The evidence in an article's file, without what was removed, in the order of adding.
    pub fn evidence_of(&self, article: &str) -> Result<Vec<EvidenceRecord>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM {FROM} JOIN filing f ON f.evidence = e.id
             WHERE f.article = ?1 AND NOT e.removed ORDER BY e.row"
        );
        let mut ask = self.conn.prepare_cached(&sql)?;
        let records = ask.query_map([article], EvidenceRecord::read)?;
        Ok(records.collect::<Result<_, _>>()?)
    }

    /// The articles whose files hold a record.
    pub fn files_of(&self, evidence: &str) -> Result<Vec<String>> {
        let mut ask = self.conn.prepare_cached("SELECT article FROM filing WHERE evidence = ?1 ORDER BY article")?;
        let articles = ask.query_map([evidence], |row| row.get(0))?;
        Ok(articles.collect::<Result<_, _>>()?)
    }

    pub(crate) fn is_filed(&self, article: &str, evidence: &str) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM filing WHERE article = ?1 AND evidence = ?2)";
        Ok(self.conn.prepare_cached(sql)?.query_row([article, evidence], |row| row.get(0))?)
    }
}

impl Writer<'_> {
    /// Puts a record into an article's file.
    pub fn file_evidence(&self, article: &str, evidence: &str) -> Result<()> {
        self.change_filing("filing.add", article, evidence, true)
    }

    /// Takes a record out of an article's file; it stays in the room.
    pub fn unfile_evidence(&self, article: &str, evidence: &str) -> Result<()> {
        self.change_filing("filing.remove", article, evidence, false)
    }

    fn change_filing(&self, action: &str, article: &str, evidence: &str, filed: bool) -> Result<()> {
        let before = self.is_filed(article, evidence)?;
        if before == filed {
            return Ok(());
        }
        self.set_filing(article, evidence, filed)?;
        self.note(Note {
            action,
            subject: &format!("filing:{article}/{evidence}"),
            article: Some(article),
            before: before.then_some("true"),
            after: filed.then_some("true"),
            reverts: None,
        })?;
        Ok(())
    }

    pub(crate) fn set_filing(&self, article: &str, evidence: &str, filed: bool) -> Result<()> {
        if filed {
            let sql = "INSERT INTO filing (article, evidence, at) VALUES (?1, ?2, ?3)";
            self.conn.prepare_cached(sql)?.execute(params![article, evidence, self.now()])?;
        } else {
            let sql = "DELETE FROM filing WHERE article = ?1 AND evidence = ?2";
            self.conn.prepare_cached(sql)?.execute([article, evidence])?;
        }
        Ok(())
    }
}
