//! BibTeX and BibLaTeX, as typesetting systems and reference managers write them.

use std::panic::catch_unwind;

use biblatex::{Bibliography, ChunksExt, DateValue, Entry, PermissiveType};

use super::{Reference, address, doi, listed, name, said};
use crate::IngestError;

/// Deeper than braces stand in any title.
const DEEPEST: usize = 100;

pub(super) fn read(text: &str) -> Result<Vec<Reference>, IngestError> {
    if is_too_deep(text) {
        return Err(IngestError::Damaged);
    }
    // The parser gets hostile input: its panic is a list not read, no more.
    let read = catch_unwind(|| {
        let list = Bibliography::parse(text).map_err(|_| IngestError::Damaged)?;
        Ok(list.iter().map(reference).collect())
    });
    read.unwrap_or(Err(IngestError::Damaged))
}

fn is_too_deep(text: &str) -> bool {
    let mut depth = 0_usize;
    text.bytes().any(|byte| {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEEPEST
    })
}

fn reference(entry: &Entry) -> Reference {
    let text = |key: &str| entry.get(key).map(ChunksExt::format_verbatim).and_then(said);
    let authors = entry.author().unwrap_or_default();
    let mut found = Reference {
        publisher: ["journaltitle", "journal", "booktitle", "publisher", "organization", "institution", "school"]
            .iter()
            .find_map(|key| text(key)),
        title: text("title"),
        author: listed(
            authors.iter().map(|person| name(&person.given_name, &format!("{} {}", person.prefix, person.name))),
        ),
        url: text("url").as_deref().and_then(address).or_else(|| text("doi").as_deref().and_then(doi)),
        ..Reference::default()
    };
    if let Ok(PermissiveType::Typed(date)) = entry.date() {
        let (DateValue::At(at) | DateValue::After(at) | DateValue::Before(at) | DateValue::Between(at, _)) = date.value;
        // Months and days count from zero there.
        let next = |number: Option<u8>| number.map(|number| u32::from(number) + 1);
        found.set_date(at.year, next(at.month), next(at.day));
    }
    found
}
