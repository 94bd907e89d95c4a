//! A case as it leaves one room and comes into another: the rows that belong to an article, and the ledger.
//!
//! Rows are written as they lie in their tables, each column by its name; documents and passages by the document's id in
//! place of its number. What was sealed stays behind unless the writer says otherwise: the label goes along, and the hash
//! in the ledger. Nothing that comes in is trusted: see [`crate::Writer::take_in`].

mod check;
mod gather;
mod ledger;
mod take;

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::error::{DbError, Result};
use crate::hex::hex;
use crate::migrations::SCHEMA_VERSION;

pub use ledger::{Chain, ChainFault, ChainSeal, Chronicle};
pub use take::{Difference, Differs, TakenIn};

/// A row by the names of its columns.
pub(crate) type Row = Map<String, Value>;

/// The tables of a case, in the order in which their rows can be added.
pub(crate) const TABLES: &[&str] = &[
    "article",
    "draft",
    "note",
    "event",
    "claim",
    "mention",
    "source",
    "attachment",
    "document",
    "passage",
    "evidence",
    "excerpt",
    "filing",
    "link",
    "assessment",
    "verdict",
    "sign_off",
    "setting",
    "bundle",
    "dissent",
    "sealed_source",
    "sealed_elsewhere",
];

/// What becomes of confidential sources on their way out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Seals {
    /// Their labels go, without what they stand for and without its files.
    #[default]
    Closed,
    /// What is sealed goes along, for a room that may see it; it stays sealed there.
    Opened,
}

/// The rows of one article's case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The article.
    pub article: String,
    /// Rows by table, in the order of [`TABLES`].
    tables: Vec<Vec<Row>>,
}

impl Case {
    /// As JSON: the same case gives the same value.
    pub fn to_json(&self) -> Value {
        let tables: Map<String, Value> =
            TABLES.iter().zip(&self.tables).map(|(name, rows)| ((*name).to_owned(), json!(rows))).collect();
        json!({ "schema": SCHEMA_VERSION, "article": self.article, "tables": tables })
    }

    /// From JSON that somebody else may have written: `db_invalid` where it is no case, or one of a newer version.
    pub fn from_json(json: &Value) -> Result<Self> {
        let misfit = |what: &str| DbError::invalid(format!("the case cannot be read: {what}"));
        let schema = json["schema"].as_u64().ok_or_else(|| misfit("it does not say its version"))?;
        if schema > u64::from(SCHEMA_VERSION) {
            return Err(misfit("a newer version of Galley wrote it"));
        }
        let article = json["article"].as_str().ok_or_else(|| misfit("it names no article"))?.to_owned();
        let given = json["tables"].as_object().ok_or_else(|| misfit("it has no tables"))?;
        if let Some(name) = given.keys().find(|name| !TABLES.contains(&name.as_str())) {
            return Err(misfit(&format!("there is no table {name}")));
        }
        let rows_of = |name: &&str| match given.get(*name) {
            None => Ok(Vec::new()),
            Some(Value::Array(rows)) => {
                let rows = rows.iter().map(|row| row.as_object().cloned().ok_or_else(|| misfit("a row is none")));
                rows.collect()
            }
            Some(_) => Err(misfit("a table is none")),
        };
        let tables = TABLES.iter().map(rows_of).collect::<Result<_>>()?;
        Ok(Self { article, tables })
    }

    /// The rows of a table.
    pub(crate) fn rows(&self, table: &str) -> &[Row] {
        let at = TABLES.iter().position(|name| *name == table);
        at.and_then(|at| self.tables.get(at)).map_or(&[], Vec::as_slice)
    }

    /// What the desk calls the article.
    pub fn title(&self) -> &str {
        self.rows("article").first().map_or("", |row| text(row, "title"))
    }

    /// Number and text of each draft, the first one first.
    pub fn drafts(&self) -> Vec<(u64, &str)> {
        self.rows("draft").iter().map(|row| (row["number"].as_u64().unwrap_or(0), text(row, "text"))).collect()
    }

    /// What binds all of it, in hexadecimal: the same case gives the same hash.
    pub fn sha256(&self) -> String {
        hex(&Sha256::digest(self.to_json().to_string()))
    }

    /// How many sealed sources it has with what is behind their labels.
    pub fn opened_seals(&self) -> usize {
        self.rows("sealed_source").len()
    }

    /// SHA-256 of the files that go with it, in hexadecimal, with their sizes in bytes.
    pub fn files(&self) -> Vec<(&str, u64)> {
        self.rows("attachment").iter().map(|row| (text(row, "sha256"), row["size"].as_u64().unwrap_or(0))).collect()
    }
}

/// A column's text; empty where it has none.
pub(crate) fn text<'a>(row: &'a Row, column: &str) -> &'a str {
    row.get(column).and_then(Value::as_str).unwrap_or_default()
}
