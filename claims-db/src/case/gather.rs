//! What belongs to an article: its rows out of every table, and the ledger with the contents of other files left out.

use std::collections::BTreeSet;

use rusqlite::types::ValueRef;
use serde_json::Value;

use super::ledger::Chronicle;
use super::{Case, Row, Seals, TABLES, text};
use crate::error::Result;
use crate::hex::hex;
use crate::store::Reader;
use crate::table::bundle::OPEN;

const CLAIMS: &str = "(SELECT c.id FROM claim c JOIN draft d ON d.id = c.draft WHERE d.article = ?1)";
const EVIDENCE: &str = "(SELECT evidence FROM filing WHERE article = ?1 UNION
    SELECT l.evidence FROM link l JOIN claim c ON c.id = l.claim JOIN draft d ON d.id = c.draft WHERE d.article = ?1)";

/// The sources of which nothing but the label goes.
fn hidden(seals: Seals) -> &'static str {
    match seals {
        Seals::Closed => "(SELECT source FROM sealed_source)",
        Seals::Opened => "(SELECT NULL WHERE 0)",
    }
}

/// Files of hidden sources. A file that an open source has too stays behind with them.
fn hidden_files(seals: Seals) -> String {
    let hidden = hidden(seals);
    format!(
        "(SELECT e.attachment FROM evidence e WHERE e.attachment IS NOT NULL AND e.source IN {hidden}
          UNION SELECT d.attachment FROM document d JOIN excerpt x ON x.document = d.row
              JOIN evidence e ON e.id = x.evidence WHERE d.attachment IS NOT NULL AND e.source IN {hidden})"
    )
}

/// Rows of the documents that its evidence was chosen from, or that were read from the files of its evidence.
fn documents(seals: Seals) -> String {
    let (hidden, files) = (hidden(seals), hidden_files(seals));
    format!(
        "(SELECT d.row FROM document d
          WHERE (d.row IN (SELECT document FROM excerpt WHERE evidence IN {EVIDENCE})
              OR d.attachment IN (SELECT attachment FROM evidence WHERE id IN {EVIDENCE}))
            AND d.row NOT IN (SELECT x.document FROM excerpt x JOIN evidence e ON e.id = x.evidence
                              WHERE e.source IN {hidden})
            AND (d.attachment IS NULL OR d.attachment NOT IN {files}))"
    )
}

/// Which rows, with which columns, and in which order.
fn question(table: &str, seals: Seals) -> String {
    let all = |which: &str| format!("SELECT * FROM {table} WHERE {which}");
    let documents = documents(seals);
    match table {
        "article" => all("id = ?1"),
        "draft" => all("article = ?1 ORDER BY number"),
        "note" | "event" => all("draft IN (SELECT id FROM draft WHERE article = ?1) ORDER BY draft, position"),
        "claim" => all(&format!("id IN {CLAIMS} ORDER BY (SELECT number FROM draft WHERE id = draft), position, id")),
        "mention" => all(&format!("claim IN {CLAIMS} ORDER BY claim, position")),
        "source" => all(&format!("id IN (SELECT source FROM evidence WHERE id IN {EVIDENCE}) ORDER BY id")),
        "attachment" => all(&format!(
            "sha256 IN (SELECT attachment FROM evidence WHERE id IN {EVIDENCE}
                 UNION SELECT attachment FROM document WHERE row IN {documents})
             AND sha256 NOT IN {} ORDER BY sha256",
            hidden_files(seals)
        )),
        "document" => format!(
            "SELECT id, publisher, title, author, url, published, retrieved, origin, attachment, added_at, removed,
                 sha256, text FROM document WHERE row IN {documents} ORDER BY row"
        ),
        "passage" => format!(
            "SELECT d.id AS document, p.position, p.start, p.stop, p.locator_kind, p.locator, p.slots
             FROM passage p JOIN document d ON d.row = p.document WHERE d.row IN {documents} ORDER BY d.row, p.position"
        ),
        "evidence" => all(&format!("id IN {EVIDENCE} ORDER BY row")),
        "excerpt" => format!(
            "SELECT x.evidence, d.id AS document, x.start, x.stop, x.prefix, x.suffix
             FROM excerpt x JOIN document d ON d.row = x.document
             WHERE x.evidence IN {EVIDENCE} AND d.row IN {documents} ORDER BY x.evidence"
        ),
        "filing" => all("article = ?1 ORDER BY evidence"),
        "link" => all(&format!("claim IN {CLAIMS} ORDER BY claim, evidence, proposed_by")),
        "assessment" => all(&format!("claim IN {CLAIMS} ORDER BY claim, policy")),
        "verdict" => all(&format!("claim IN {CLAIMS} ORDER BY rowid")),
        "sign_off" | "bundle" => all("article = ?1 ORDER BY rowid"),
        "setting" => all("key = 'policy:' || ?1"),
        "dissent" => format!(
            "SELECT x.claim, x.verdict, x.bundle FROM dissent x JOIN claim c ON c.id = x.claim
             WHERE c.id IN {CLAIMS} AND {OPEN} ORDER BY x.claim, x.verdict"
        ),
        "sealed_source" => all(&format!(
            "source IN (SELECT source FROM evidence WHERE id IN {EVIDENCE}) AND {} ORDER BY source",
            if seals == Seals::Opened { "1" } else { "0" }
        )),
        _ => format!(
            "SELECT source, reason, commitment, who, at FROM sealed_elsewhere
             WHERE source IN (SELECT source FROM evidence WHERE id IN {EVIDENCE})
             UNION SELECT source, reason, lower(hex(commitment)), who, at FROM sealed_source
             WHERE source IN {} AND source IN (SELECT source FROM evidence WHERE id IN {EVIDENCE}) ORDER BY source",
            hidden(seals)
        ),
    }
}

impl Reader {
    /// The case of an article, and what becomes of its sealed sources.
    pub fn case(&self, article: &str, seals: Seals) -> Result<Case> {
        self.snapshot_of(|| {
            self.article(article)?;
            let rows = |table: &&str| self.rows_of(&question(table, seals), article);
            let mut tables = TABLES.iter().map(rows).collect::<Result<Vec<Vec<Row>>>>()?;
            let at = |name: &str| TABLES.iter().position(|table| *table == name).unwrap_or_default();
            let files: BTreeSet<String> =
                tables[at("attachment")].iter().map(|row| text(row, "sha256").to_owned()).collect();
            for table in ["evidence", "document"] {
                for record in &mut tables[at(table)] {
                    // Its number among this room's records is nobody else's.
                    record.remove("row");
                    if !files.contains(text(record, "attachment")) {
                        record.insert("attachment".to_owned(), Value::Null);
                    }
                }
            }
            Ok(Case { article: article.to_owned(), tables })
        })
    }

    fn rows_of(&self, question: &str, article: &str) -> Result<Vec<Row>> {
        let mut ask = self.conn.prepare(question)?;
        let names: Vec<String> = ask.column_names().into_iter().map(str::to_owned).collect();
        let mut rows = ask.query([article])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let mut one = Row::new();
            for (column, name) in names.iter().enumerate() {
                let value = match row.get_ref(column)? {
                    ValueRef::Integer(number) => Value::from(number),
                    ValueRef::Text(_) => Value::from(row.get::<_, String>(column)?),
                    ValueRef::Blob(bytes) => Value::from(hex(bytes)),
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
        let shown: BTreeSet<String> = cases.iter().flat_map(subjects).collect();
        let hidden: BTreeSet<String> = cases.iter().flat_map(hidden_records).collect();
        let mut entries = Vec::new();
        self.each_entry(|entry| {
            entries.push(entry);
            Ok(true)
        })?;
        let mut chronicle = Chronicle { entries };
        let ours = |article: &String| cases.iter().any(|case| case.article == *article);
        chronicle.withhold(|entry| {
            hidden.contains(&entry.subject)
                || !entry.article.as_ref().is_some_and(ours) && !shown.contains(&entry.subject)
        });
        Ok(chronicle)
    }
}

/// What entries of a case are about, beside those of the article's own file.
fn subjects(case: &Case) -> Vec<String> {
    let mut subjects = Vec::new();
    let named =
        [("source", "id"), ("evidence", "id"), ("attachment", "sha256"), ("document", "id"), ("setting", "key")];
    for (table, key) in named {
        subjects.extend(case.rows(table).iter().map(|row| format!("{table}:{}", text(row, key))));
    }
    subjects.extend(case.rows("excerpt").iter().map(|row| format!("excerpt:{}", text(row, "evidence"))));
    subjects
}

/// Records of sealed sources: their entries name the file, and whoever has it could tell.
fn hidden_records(case: &Case) -> Vec<String> {
    let sealed: BTreeSet<&str> = case.rows("sealed_elsewhere").iter().map(|row| text(row, "source")).collect();
    let hidden = case.rows("evidence").iter().filter(|row| sealed.contains(text(row, "source")));
    hidden.map(|row| format!("evidence:{}", text(row, "id"))).collect()
}
