//! RIS: two letters, two blanks, a hyphen and a value on each line; `ER` ends a reference.

use super::{Reference, address, doi, listed, name, said};
use crate::IngestError;

pub(super) fn read(text: &str) -> Result<Vec<Reference>, IngestError> {
    let mut found = Vec::new();
    let mut fields: Vec<(&str, &str)> = Vec::new();
    for line in text.lines() {
        match field(line) {
            Some(("ER", _)) => found.extend(reference(&std::mem::take(&mut fields))),
            Some(("TY", _)) if !fields.is_empty() => {
                found.extend(reference(&std::mem::take(&mut fields)));
                fields.extend(field(line));
            }
            Some(field) => fields.push(field),
            None => {}
        }
    }
    found.extend(reference(&fields));
    if found.is_empty() { Err(IngestError::NoReferences) } else { Ok(found) }
}

/// Tag and value of a line.
fn field(line: &str) -> Option<(&str, &str)> {
    let (tag, value) = line.trim_end().split_once("  -")?;
    let known = tag.len() == 2 && tag.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    known.then(|| (tag, value.trim()))
}

fn reference(fields: &[(&str, &str)]) -> Option<Reference> {
    if fields.first()?.0 != "TY" {
        return None;
    }
    let first = |tags: &[&str]| {
        tags.iter().find_map(|tag| fields.iter().filter(|field| field.0 == *tag).find_map(|field| said(field.1)))
    };
    let authors = fields.iter().filter(|field| matches!(field.0, "AU" | "A1")).map(|(_, author)| {
        author.split_once(',').map_or_else(|| (*author).to_owned(), |(family, given)| name(given, family))
    });
    let mut found = Reference {
        publisher: first(&["T2", "JO", "JF", "JA", "PB"]),
        title: first(&["TI", "T1", "CT", "BT"]),
        author: listed(authors),
        url: first(&["UR", "L1", "L2"])
            .as_deref()
            .and_then(address)
            .or_else(|| first(&["DO"]).as_deref().and_then(doi)),
        ..Reference::default()
    };
    for tags in [&["DA"], &["PY"], &["Y1"]] {
        if found.published.is_none() && found.partly.is_none() {
            found.set_date_from(&first(tags).unwrap_or_default());
        }
    }
    Some(found)
}
