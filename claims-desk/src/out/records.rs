//! Evidence records as a JSON file gives them: read with a word on which record and which field is wrong.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use claims_verdict::{Source, Tier};
use serde_json::{Map, Value};
use thiserror::Error;

/// An evidence record of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceRecord {
    /// Its name in the file.
    pub id: String,
    /// Its words.
    pub excerpt: String,
    /// Who published them.
    pub source: Source,
    /// Who wrote them.
    pub author: Option<String>,
    /// Where in the source.
    pub locator: Option<String>,
}

/// Why a file of evidence is refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RecordsError {
    /// No JSON at all.
    #[error("the evidence is not JSON: {0}")]
    NotJson(String),
    /// JSON, but no list.
    #[error("the evidence must be a list of records: [ {{ \"id\", \"excerpt\", \"source\" }}, ... ]")]
    NotAList,
    /// A record is wrong.
    #[error("evidence record {number}{}: {field} {problem}", name(id.as_ref()))]
    Record {
        /// Which, counted from 1.
        number: usize,
        /// Its id, where it has one.
        id: Option<String>,
        /// The field: `source.tier`.
        field: &'static str,
        /// What is wrong with it.
        problem: String,
    },
}

fn name(id: Option<&String>) -> String {
    id.map_or_else(String::new, |id| format!(" ({})", id.escape_debug()))
}

impl RecordsError {
    /// The code for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotJson(_) => "evidence_not_json",
            Self::NotAList => "evidence_not_a_list",
            Self::Record { .. } => "evidence_invalid",
        }
    }

    /// What else is known, for programs.
    pub fn details(&self) -> Value {
        match self {
            Self::Record { number, id, field, problem } => {
                serde_json::json!({ "record": number, "id": id, "field": field, "problem": problem })
            }
            _ => Value::Null,
        }
    }
}

/// Reads `[ { "id", "excerpt", "source": { "publisher", "title", "url", "published", "tier", "origin" } } ]`. Unknown
/// fields are passed over; an optional field may be null or absent.
pub fn evidence_records(json: &str) -> Result<Vec<EvidenceRecord>, RecordsError> {
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let value: Value = serde_json::from_str(json).map_err(|error| RecordsError::NotJson(error.to_string()))?;
    let Value::Array(list) = value else { return Err(RecordsError::NotAList) };
    let mut ids = BTreeSet::new();
    let mut records = Vec::with_capacity(list.len());
    for (i, value) in list.iter().enumerate() {
        let mut id = None;
        let wrong =
            |id: Option<String>, (field, problem): Wrong| RecordsError::Record { number: i + 1, id, field, problem };
        let record = record(value, &mut id).map_err(|problem| wrong(id.clone(), problem))?;
        if !ids.insert(record.id.clone()) {
            return Err(wrong(id, ("id", "is used by an earlier record".to_owned())));
        }
        records.push(record);
    }
    Ok(records)
}

type Wrong = (&'static str, String);

fn record(value: &Value, id: &mut Option<String>) -> Result<EvidenceRecord, Wrong> {
    let Value::Object(record) = value else {
        return Err(("record", format!("must be an object, not {}", sort(value))));
    };
    let name = required(record, "id", "id")?;
    *id = Some(name.clone());
    let excerpt = required(record, "excerpt", "excerpt")?;
    let source = match record.get("source") {
        Some(Value::Object(source)) => source,
        other => return Err(("source", format!("must be an object, not {}", other.map_or("absent", sort)))),
    };
    let published =
        match optional(source, "published", "source.published")? {
            None => None,
            Some(day) => Some(parse_day(&day).ok_or_else(|| {
                ("source.published", format!("must be a day such as 2025-09-04, not {}", quoted(&day)))
            })?),
        };
    let tier = match required(source, "tier", "source.tier")?.as_str() {
        "primary" => Tier::Primary,
        "secondary" => Tier::Secondary,
        other => return Err(("source.tier", format!("must be primary or secondary, not {}", quoted(other)))),
    };
    Ok(EvidenceRecord {
        id: name,
        excerpt,
        source: Source {
            publisher: required(source, "publisher", "source.publisher")?,
            title: optional(source, "title", "source.title")?,
            url: optional(source, "url", "source.url")?,
            published,
            tier,
            origin: optional(source, "origin", "source.origin")?,
        },
        author: optional(source, "author", "source.author")?,
        locator: optional(record, "locator", "locator")?,
    })
}

/// A calendar day written `2025-09-04`, and in no other way.
pub(crate) fn parse_day(day: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(day, "%Y-%m-%d").ok().filter(|date| super::day(*date) == day)
}

fn required(object: &Map<String, Value>, key: &str, field: &'static str) -> Result<String, Wrong> {
    match object.get(key) {
        Some(Value::String(text)) if text.trim().is_empty() => Err((field, "must not be empty".to_owned())),
        Some(Value::String(text)) => Ok(text.clone()),
        other => Err((field, format!("must be a string, not {}", other.map_or("absent", sort)))),
    }
}

fn optional(object: &Map<String, Value>, key: &str, field: &'static str) -> Result<Option<String>, Wrong> {
    match object.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone()).filter(|text| !text.trim().is_empty())),
        Some(other) => Err((field, format!("must be a string or null, not {}", sort(other)))),
    }
}

fn sort(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

fn quoted(text: &str) -> String {
    let short: String = text.chars().take(40).collect();
    format!("“{}”", short.escape_debug())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str =
        r#"{"id":"v1","excerpt":"Kim left by air.","source":{"publisher":"Example Wire","tier":"secondary"}}"#;

    fn check(json: &str, message: &str) {
        assert_eq!(evidence_records(json).unwrap_err().to_string(), message, "{json}");
    }

    #[test]
    fn a_record_is_read_with_what_it_has() {
        let json = format!(
            "\u{feff}[{GOOD}, {}]",
            r#"{"id":"v2","excerpt":"x","extra":1,"locator":"p. 3","source":{"publisher":"P","title":null,"url":"https://example.org",
               "author":"A","published":"2025-09-02","tier":"primary","origin":"Q","more":[]}}"#
        );
        let records = evidence_records(&json).unwrap();
        assert_eq!(records[0].source.tier, Tier::Secondary);
        assert_eq!(records[1].source.published.map(super::super::day).as_deref(), Some("2025-09-02"));
        assert_eq!(records[1].locator.as_deref(), Some("p. 3"));
        assert_eq!(evidence_records("[]"), Ok(Vec::new()));
    }

    #[test]
    fn what_is_wrong_is_named_by_record_and_field() {
        check("{}", "the evidence must be a list of records: [ { \"id\", \"excerpt\", \"source\" }, ... ]");
        check("[7]", "evidence record 1: record must be an object, not a number");
        check(&format!("[{GOOD},{GOOD}]"), "evidence record 2 (v1): id is used by an earlier record");
        check(
            &GOOD.replace("{\"id\":\"v1\"", "[{\"id\":1").replace("}}", "}}]"),
            "evidence record 1: id must be a string, not a number",
        );
        check(
            &format!("[{}]", GOOD.replace("Kim left by air.", " ")),
            "evidence record 1 (v1): excerpt must not be empty",
        );
        check(
            &format!("[{}]", GOOD.replace("secondary", "tertiary")),
            "evidence record 1 (v1): source.tier must be primary or secondary, not “tertiary”",
        );
        check(
            &format!("[{}]", GOOD.replace("\"tier\"", "\"published\":\"2 Sept\",\"tier\"")),
            "evidence record 1 (v1): source.published must be a day such as 2025-09-04, not “2 Sept”",
        );
        check(
            &format!("[{}]", GOOD.replace("\"tier\"", "\"published\":\"2025-02-30\",\"tier\"")),
            "evidence record 1 (v1): source.published must be a day such as 2025-09-04, not “2025-02-30”",
        );
        check(r#"[{"id":"v1","excerpt":"x"}]"#, "evidence record 1 (v1): source must be an object, not absent");
        assert_eq!(evidence_records("[").unwrap_err().code(), "evidence_not_json");
    }
}
