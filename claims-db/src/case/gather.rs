//! What belongs to an article: its rows out of every table, and the ledger with the contents of other files left out.

use std::collections::BTreeSet;

use rusqlite::types::ValueRef;
use serde_json::Value;

use super::ledger::Chronicle;
use super::{Case, Row, TABLES, text};
use crate::error::Result;
use crate::store::Reader;

const CLAIMS: &str = "(SELECT c.id FROM claim c JOIN draft d ON d.id = c.draft WHERE d.article = ?1)";
const EVIDENCE: &str = "(SELECT evidence FROM filing WHERE article = ?1 UNION
    SELECT l.evidence FROM link l JOIN claim c ON c.id = l.claim JOIN draft d ON d.id = c.draft WHERE d.article = ?1)";

/// Which rows, and in which order.
fn scope(table: &str) -> String {
    match table {
        "article" => "id = ?1".to_owned(),
        "draft" => "article = ?1 ORDER BY number".to_owned(),
        "note" | "event" => "draft IN (SELECT id FROM draft WHERE article = ?1) ORDER BY draft, position".to_owned(),
        "claim" => "id IN ".to_owned() + CLAIMS + " ORDER BY (SELECT number FROM draft WHERE id = draft), position, id",
        "mention" => format!("claim IN {CLAIMS} ORDER BY claim, position"),
        "source" => format!("id IN (SELECT source FROM evidence WHERE id IN {EVIDENCE}) ORDER BY id"),
        "attachment" => format!(
            "sha256 IN (SELECT attachment FROM evidence WHERE id IN {EVIDENCE}
                AND source NOT IN (SELECT source FROM sealed_source))
             AND sha256 NOT IN (SELECT attachment FROM evidence WHERE attachment IS NOT NULL
                AND source IN (SELECT source FROM sealed_source)) ORDER BY sha256"
        ),
        "evidence" => format!("id IN {EVIDENCE} ORDER BY row"),
        "filing" => "article = ?1 ORDER BY evidence".to_owned(),
        "verdict" => format!("claim IN {CLAIMS} ORDER BY rowid"),
        "link" => format!("claim IN {CLAIMS} ORDER BY claim, evidence, proposed_by"),
        _ => format!("claim IN {CLAIMS} ORDER BY claim, policy"),
    }
}

impl Reader {
    /// The case of an article. Sealed sources go as their labels, without their files.
    pub fn case(&self, article: &str) -> Result<Case> {
        self.snapshot_of(|| {
            self.article(article)?;
            let mut tables =
                TABLES.iter().map(|table| self.rows_of(table, article)).collect::<Result<Vec<Vec<Row>>>>()?;
            let at = |name: &str| TABLES.iter().position(|table| *table == name).unwrap_or_default();
            let files: BTreeSet<String> =
                tables[at("attachment")].iter().map(|row| text(row, "sha256").to_owned()).collect();
            for article in &mut tables[at("article")] {
                // Whoever takes it in has not vouched for it.
                article.insert("sign_off".to_owned(), Value::Null);
            }
            for record in &mut tables[at("evidence")] {
                // Its number among this room's records is nobody else's.
                record.remove("row");
                if !files.contains(text(record, "attachment")) {
                    record.insert("attachment".to_owned(), Value::Null);
                }
            }
            Ok(Case { article: article.to_owned(), tables })
        })
    }

    fn rows_of(&self, table: &str, article: &str) -> Result<Vec<Row>> {
        let mut ask = self.conn.prepare(&format!("SELECT * FROM {table} WHERE {}", scope(table)))?;
        let names: Vec<String> = ask.column_names().into_iter().map(str::to_owned).collect();
        let mut rows = ask.query([article])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let mut one = Row::new();
            for (column, name) in names.iter().enumerate() {
                let value = match row.get_ref(column)? {
                    ValueRef::Integer(number) => Value::from(number),
                    ValueRef::Text(_) => Value::from(row.get::<_, String>(column)?),
                    _ => Value::Null,
                };
                one.insert(name.clone(), value);
            }
            all.push(one);
        }
        Ok(all)
    }

    /// The whole ledger as it goes along with cases. Of entries about anything else, only the hash of their contents
    /// goes: the chain still verifies.
    pub fn chronicle(&self, cases: &[Case]) -> Result<Chronicle> {
        let mut shown: BTreeSet<String> = BTreeSet::new();
        for case in cases {
            for (table, key) in [("source", "id"), ("evidence", "id"), ("attachment", "sha256")] {
                shown.extend(case.rows(table).iter().map(|row| format!("{table}:{}", text(row, key))));
            }
        }
        let mut entries = Vec::new();
        self.each_entry(|mut entry| {
            let ours = entry.article.as_ref().is_some_and(|article| cases.iter().any(|case| case.article == *article));
            if !ours && !shown.contains(&entry.subject) {
                (entry.before, entry.after, entry.salt) = (None, None, None);
            }
            entries.push(entry);
            Ok(true)
        })?;
        Ok(Chronicle { entries })
    }
}
