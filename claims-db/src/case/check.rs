//! What came in is read once as the desk will read it, before it may stay: a case that cannot be shown is refused.

use claims_engine::text::Article;

use super::{Case, text};
use crate::error::{DbError, Result};
use crate::store::{Reader, Writer};

fn refused(what: impl Into<String>) -> DbError {
    DbError::invalid(format!("the case is not taken in: {}", what.into()))
}

/// What can be told from the case alone: names that are names, texts with their own hashes.
pub(super) fn alone(case: &Case) -> Result<()> {
    let [article] = case.rows("article") else { return Err(refused("it must be of one article")) };
    if text(article, "id") != case.article || case.rows("draft").is_empty() {
        return Err(refused("it must have its article and a draft"));
    }
    for table in ["article", "draft", "claim", "source", "evidence", "verdict"] {
        if let Some(row) = case.rows(table).iter().find(|row| !is_id(text(row, "id"))) {
            return Err(refused(format!("{} is no id of {table}", text(row, "id").escape_debug())));
        }
    }
    for row in case.rows("draft") {
        if Article::new(text(row, "text")).sha256() != text(row, "sha256") || text(row, "article") != case.article {
            return Err(refused("the text of a draft is not what its hash says"));
        }
    }
    match case.rows("attachment").iter().find(|row| !is_sha256(text(row, "sha256"))) {
        Some(_) => Err(refused("a file's name is no hash")),
        None => Ok(()),
    }
}

/// Whether it is a name as this store gives them: 26 letters and digits.
fn is_id(id: &str) -> bool {
    id.len() == 26 && id.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

pub(super) fn is_sha256(name: &str) -> bool {
    name.len() == 64 && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

impl Writer<'_> {
    /// Reads everything that the desk reads of an article.
    pub(super) fn check_taken_in(&self, article: &str) -> Result<()> {
        let read = |reader: &Reader| -> Result<()> {
            reader.article(article)?;
            reader.evidence_of(article)?;
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
