//! Full text search over evidence. The query is a person's or an article's words, never FTS5 syntax.

use rusqlite::params;

use crate::error::Result;
use crate::store::Reader;
use crate::table::evidence::{COLUMNS, EvidenceRecord, FROM};

/// Words of a query that are looked for; the rest of a longer one is left out.
const WORDS: usize = 32;

/// A record that has words of the query.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The record.
    pub evidence: EvidenceRecord,
    /// BM25: the smaller, the better it fits.
    pub rank: f64,
}

impl Reader {
    /// The records with any word of `query`, best first, at most `count`. A query without words finds
    /// nothing; nothing in it is an operator.
    pub fn search_evidence(&self, query: &str, count: u32) -> Result<Vec<Found>> {
        let Some(query) = match_expression(query) else { return Ok(Vec::new()) };
        let sql = format!(
            "SELECT {COLUMNS}, bm25(evidence_text) AS rank FROM evidence_text
             JOIN evidence e ON e.row = evidence_text.rowid JOIN source s ON s.id = e.source
             WHERE evidence_text MATCH ?1 AND NOT e.removed ORDER BY rank, e.row LIMIT ?2"
        );
        debug_assert!(FROM.contains("source s"), "the columns are those of this join");
        let mut ask = self.conn.prepare_cached(&sql)?;
        let found = ask.query_map(params![query, count], |row| {
            Ok(Found { evidence: EvidenceRecord::read(row)?, rank: row.get("rank")? })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

/// Each word in quotes, joined by OR; `None` where there is no word.
fn match_expression(query: &str) -> Option<String> {
    let mut words: Vec<String> = Vec::new();
    for word in query.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let word = word.to_lowercase();
        if !words.contains(&word) {
            words.push(word);
        }
        if words.len() == WORDS {
            break;
        }
    }
    // Only letters and digits are left, so that nothing can end the quotes.
    (!words.is_empty()).then(|| words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" OR "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(query: &str, expected: Option<&str>) {
        assert_eq!(match_expression(query).as_deref(), expected, "{query}");
    }

    #[test]
    fn operators_and_quotes_are_only_words_or_nothing() {
        check("", None);
        check("\"'*^():-\\\0", None);
        check("NEAR(a b, 5)", Some("\"near\" OR \"a\" OR \"b\" OR \"5\""));
        check("excerpt : x* AND \"y", Some("\"excerpt\" OR \"x\" OR \"and\" OR \"y\""));
        check("Kim kim KIM", Some("\"kim\""));
        check("김정은 met 😀", Some("\"김정은\" OR \"met\""));
    }
}
