//! What came in is held against itself before anything of it is written, and is read once as the desk will read it
//! before it may stay: a case that cannot be shown is refused.

use std::collections::{BTreeMap, BTreeSet};

use claims_engine::text::Article;

use super::{Case, Row, text};
use crate::error::{DbError, Result};
use crate::store::{Reader, Writer};

/// Tables whose rows have names as this store gives them, each once.
const NAMED: &[&str] =
    &["article", "draft", "claim", "source", "evidence", "document", "verdict", "sign_off", "bundle"];

/// Table and column, and the table whose row it names. A case speaks of nothing but its own rows, so that it cannot
/// touch other files of the room that takes it in.
const REFERENCES: &[(&str, &str, &str)] = &[
    ("article", "sign_off", "sign_off"),
    ("draft", "article", "article"),
    ("note", "draft", "draft"),
    ("event", "draft", "draft"),
    ("claim", "draft", "draft"),
    ("claim", "previous", "claim"),
    ("claim", "verdict", "verdict"),
    ("mention", "claim", "claim"),
    ("evidence", "source", "source"),
    ("evidence", "attachment", "attachment"),
    ("document", "attachment", "attachment"),
    ("passage", "document", "document"),
    ("excerpt", "evidence", "evidence"),
    ("excerpt", "document", "document"),
    ("filing", "article", "article"),
    ("filing", "evidence", "evidence"),
    ("link", "claim", "claim"),
    ("link", "evidence", "evidence"),
    ("assessment", "claim", "claim"),
    ("verdict", "claim", "claim"),
    ("verdict", "carried_from", "verdict"),
    ("sign_off", "article", "article"),
    ("sign_off", "draft", "draft"),
    ("bundle", "article", "article"),
    ("dissent", "claim", "claim"),
    ("dissent", "verdict", "verdict"),
    ("dissent", "bundle", "bundle"),
    ("sealed_source", "source", "source"),
    ("sealed_elsewhere", "source", "source"),
];

pub(super) fn refused(what: impl Into<String>) -> DbError {
    DbError::invalid(format!("the case is not taken in: {}", what.into()))
}

/// What can be told from the case alone: names that are names, each given once and none from outside, texts with their
/// own hashes.
pub(super) fn alone(case: &Case) -> Result<()> {
    let [article] = case.rows("article") else { return Err(refused("it must be of one article")) };
    if text(article, "id") != case.article || case.rows("draft").is_empty() {
        return Err(refused("it must have its article and a draft"));
    }
    let mut names: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for table in NAMED {
        names.insert(table, once(table, case.rows(table), "id", is_id)?);
    }
    names.insert("attachment", once("attachment", case.rows("attachment"), "sha256", is_sha256)?);
    for (table, column, of) in REFERENCES {
        let known = |row: &&Row| match row.get(*column) {
            None | Some(serde_json::Value::Null) => true,
            Some(name) => name.as_str().is_some_and(|name| names.get(of).is_some_and(|names| names.contains(name))),
        };
        if let Some(row) = case.rows(table).iter().find(|row| !known(row)) {
            let name = text(row, column).escape_debug().to_string();
            return Err(refused(format!("a row of {table} names the {of} {name}, which it does not have")));
        }
    }
    for table in ["draft", "document"] {
        for row in case.rows(table) {
            if Article::new(text(row, "text")).sha256() != text(row, "sha256") {
                return Err(refused(format!("the text of a {table} is not what its hash says")));
            }
        }
    }
    let own = format!("policy:{}", case.article);
    match case.rows("setting").iter().find(|row| text(row, "key") != own) {
        Some(_) => Err(refused("it sets something that is none of its business")),
        None => Ok(()),
    }
}

/// The names of a table's rows, where each is one and stands there once.
fn once<'a>(table: &str, rows: &'a [Row], key: &str, is_name: fn(&str) -> bool) -> Result<BTreeSet<&'a str>> {
    let mut names = BTreeSet::new();
    for row in rows {
        let name = text(row, key);
        if !is_name(name) {
            return Err(refused(format!("{} is no name of a row of {table}", name.escape_debug())));
        }
        if !names.insert(name) {
            return Err(refused(format!("two rows of {table} have the name {name}")));
        }
    }
    Ok(names)
}

/// Whether it is a name as this store gives them: 26 letters and digits.
fn is_id(id: &str) -> bool {
    id.len() == 26 && id.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

fn is_sha256(name: &str) -> bool {
    name.len() == 64 && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

impl Writer<'_> {
    /// Reads everything that the desk reads of an article.
    pub(super) fn check_taken_in(&self, case: &Case, article: &str) -> Result<()> {
        let read = |reader: &Reader| -> Result<()> {
            reader.article(article)?;
            reader.sign_off(article)?;
            for record in reader.evidence_of(article)? {
                reader.excerpt_of(&record.id)?;
                reader.sealed_source(&record.source.id)?;
                reader.sealed_elsewhere(&record.source.id)?;
            }
            let policies: BTreeSet<&str> = case.rows("assessment").iter().map(|row| text(row, "policy")).collect();
            for draft in reader.drafts(article)? {
                let record = reader.draft(&draft)?;
                let events = reader.events(&draft)?.len();
                reader.links_of_draft(&draft)?;
                let words = |span: claims_engine::text::Span| {
                    record.text.text().get(span.start as usize..span.end as usize).is_some()
                };
                if reader.notes(&draft)?.iter().any(|note| !words(note.says.span)) {
                    return Err(refused("the words of a note are not those of its draft"));
                }
                reader.dissents(&draft)?;
                for policy in &policies {
                    reader.assessments(&draft, policy)?;
                }
                for claim in reader.claims(&draft)? {
                    reader.verdicts(&claim.id)?;
                    let text = record.text.text();
                    if claim.mentions.is_empty()
                        || claim.mentions.iter().any(|mention| mention.span.of(text) != mention.anchor.exact)
                        || claim.mentions.iter().any(|mention| mention.anchor.exact.is_empty())
                        || claim.event.is_some_and(|at| at >= events)
                    {
                        return Err(refused("the words of a claim are not those of its draft"));
                    }
                }
            }
            Ok(())
        };
        read(self)
    }
}
