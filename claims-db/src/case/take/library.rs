//! Sources, files, documents with their passages, and the evidence that was chosen in them.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, params};
use serde_json::{Value, json};

use super::{Names, TakenIn};
use crate::case::ledger::ChainSeal;
use crate::case::{Case, Row, check, text};
use crate::error::Result;
use crate::names::LocatorKind;
use crate::stamp::{read_day, read_moment};
use crate::store::Writer;
use crate::table::document::NewDocument;
use crate::table::evidence::Locator;
use crate::table::ledger::Note;
use crate::table::passage::NewPassage;
use crate::table::sealed_source::{SealedSource, bytes as digits};
use crate::table::source::SourceFields;

impl Writer<'_> {
    /// Sources, those that were sealed with the proof that the bundle's ledgers have of it.
    pub(super) fn take_sources(&self, case: &Case, seals: &[ChainSeal]) -> Result<()> {
        let refused = || check::refused("what is sealed is not what the ledger binds");
        let bound = |row: &Row| {
            let (source, commitment) = (text(row, "source"), text(row, "commitment"));
            seals.iter().find(|seal| seal.source == source && seal.commitment == commitment).ok_or_else(refused)
        };
        for row in case.rows("source") {
            let id = text(row, "id");
            if self.add_row("source", row.clone())? == 0 {
                continue;
            }
            let of = |row: &&Row| text(row, "source") == id;
            if let Some(row) = case.rows("sealed_elsewhere").iter().find(of) {
                bound(row)?;
                self.add_row("sealed_elsewhere", row.clone())?;
            } else if let Some(row) = case.rows("sealed_source").iter().find(of) {
                self.take_seal(row, bound(row)?)?;
            }
        }
        Ok(())
    }

    /// What is sealed came along: this room keeps it too, and its own ledger binds it.
    fn take_seal(&self, row: &Row, seal: &ChainSeal) -> Result<()> {
        let (salt, details) = (text(row, "salt"), text(row, "details"));
        if !SealedSource::is_proof(salt, details, &seal.commitment) {
            return Err(check::refused("what is sealed is not what the ledger binds"));
        }
        let sql = "INSERT INTO sealed_source (source, reason, commitment, salt, details, who, at)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let (commitment, salt) = (digits(&seal.commitment), digits(salt));
        self.conn.execute(
            sql,
            params![seal.source, seal.reason, commitment, salt, details, text(row, "who"), text(row, "at")],
        )?;
        let after = json!({ "label": seal.label, "reason": seal.reason, "commitment": seal.commitment });
        self.note(Note {
            action: "source.seal",
            subject: &format!("source:{}", seal.source),
            after: Some(&after.to_string()),
            ..Note::default()
        })?;
        Ok(())
    }

    pub(super) fn take_files(&self, case: &Case, bytes: &mut dyn FnMut(&str) -> Result<Vec<u8>>) -> Result<()> {
        for row in case.rows("attachment") {
            let sha256 = text(row, "sha256");
            let sql = "SELECT EXISTS (SELECT 1 FROM attachment WHERE sha256 = ?1)";
            if self.conn.prepare_cached(sql)?.query_row([sha256], |row| row.get(0))? {
                continue;
            }
            self.keep_file(sha256, &bytes(sha256)?)?;
            self.add_row("attachment", row.clone())?;
        }
        Ok(())
    }

    /// Documents that this room has not, each with its passages. One of the same text and source is the same document.
    pub(super) fn take_documents(&self, case: &Case, names: &mut Names, done: &mut TakenIn) -> Result<()> {
        let mut passages: BTreeMap<&str, Vec<NewPassage>> = BTreeMap::new();
        for row in case.rows("passage") {
            let of = passages.entry(text(row, "document")).or_default();
            if row.get("position").and_then(Value::as_u64) != Some(of.len() as u64) {
                return Err(check::refused("a passage of a document is missing"));
            }
            of.push(passage(row)?);
        }
        for row in case.rows("document") {
            let id = text(row, "id");
            if let Some(ours) = self.same_document(row)? {
                names.here.insert(id.to_owned(), ours);
                continue;
            }
            let when = row.get("added_at").and_then(Value::as_str).filter(|at| read_moment(at).is_some());
            let when = when.ok_or_else(|| check::refused("a document does not say when it was added"))?;
            self.put_document(
                id,
                when,
                &NewDocument {
                    source: &source(row)?,
                    attachment: row.get("attachment").and_then(Value::as_str),
                    text: text(row, "text"),
                    passages: passages.get(id).map_or(&[], Vec::as_slice),
                },
            )?;
            self.set_document(id, row.get("removed").and_then(Value::as_i64) == Some(0))?;
            done.documents += 1;
        }
        Ok(())
    }

    fn same_document(&self, row: &Row) -> Result<Option<String>> {
        let id = text(row, "id");
        let sql = "SELECT sha256 FROM document WHERE id = ?1";
        let known: Option<String> = self.conn.query_row(sql, [id], |row| row.get(0)).optional()?;
        if let Some(sha256) = known {
            let same = sha256 == text(row, "sha256");
            return if same { Ok(Some(id.to_owned())) } else { Err(check::refused("a document is another one here")) };
        }
        let column = |name: &str| row.get(name).and_then(Value::as_str);
        let sql = "SELECT id FROM document WHERE sha256 = ?1 AND publisher = ?2 AND title IS ?3 AND url IS ?4
                       AND NOT removed ORDER BY row";
        let same = params![text(row, "sha256"), text(row, "publisher"), column("title"), column("url")];
        Ok(self.conn.query_row(sql, same, |row| row.get(0)).optional()?)
    }

    pub(super) fn take_evidence(&self, case: &Case, names: &Names, done: &mut TakenIn) -> Result<()> {
        for row in case.rows("evidence") {
            done.evidence += self.add_row("evidence", row.clone())?;
        }
        for row in case.rows("excerpt") {
            self.take_excerpt(row, &names.of(text(row, "document")))?;
        }
        for (table, column) in [("filing", "article"), ("link", "claim"), ("assessment", "claim")] {
            for row in case.rows(table) {
                let mut row = row.clone();
                let here = names.of(text(&row, column));
                row.insert(column.to_owned(), json!(here));
                self.add_row(table, row)?;
            }
        }
        Ok(())
    }

    /// Where the words of a record were chosen. The words around them must be those that stand there.
    fn take_excerpt(&self, row: &Row, document: &str) -> Result<()> {
        let place = |name: &str| row.get(name).and_then(Value::as_u64).and_then(|at| usize::try_from(at).ok());
        let (Some(start), Some(stop)) = (place("start"), place("stop")) else {
            return Err(check::refused("an excerpt has no place"));
        };
        let words = self.document_text(document)?;
        let (before, after) = (words.get(..start), words.get(stop..));
        let fits = start < stop
            && before.is_some_and(|before| before.ends_with(text(row, "prefix")))
            && after.is_some_and(|after| after.starts_with(text(row, "suffix")));
        if !fits {
            return Err(check::refused("an excerpt does not stand where it says"));
        }
        let mut row = row.clone();
        row.insert("document".to_owned(), json!(self.document(document)?.row));
        self.add_row("excerpt", row).map(|_| ())
    }
}

fn source(row: &Row) -> Result<SourceFields> {
    let column = |name: &str| row.get(name).and_then(Value::as_str).map(str::to_owned);
    let misfit = || check::refused("a document has a date that is none");
    let published = column("published").map(|day| read_day(&day).ok_or_else(misfit)).transpose()?;
    let retrieved = column("retrieved").map(|at| read_moment(&at).ok_or_else(misfit)).transpose()?;
    Ok(SourceFields {
        publisher: column("publisher").unwrap_or_default(),
        title: column("title"),
        author: column("author"),
        url: column("url"),
        published,
        retrieved,
        origin: column("origin"),
    })
}

fn passage(row: &Row) -> Result<NewPassage> {
    let place = |name: &str| row.get(name).and_then(Value::as_u64).and_then(|at| usize::try_from(at).ok());
    let misfit = || check::refused("a passage has no place");
    let column = |name: &str| row.get(name).and_then(Value::as_str);
    let locator = match (column("locator_kind"), column("locator")) {
        (Some(kind), Some(value)) => {
            Some(Locator { kind: LocatorKind::from_name(kind).ok_or_else(misfit)?, value: value.to_owned() })
        }
        _ => None,
    };
    Ok(NewPassage {
        start: place("start").ok_or_else(misfit)?,
        stop: place("stop").ok_or_else(misfit)?,
        locator,
        slots: text(row, "slots").lines().map(str::to_owned).collect(),
    })
}
