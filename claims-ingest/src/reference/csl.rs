//! CSL-JSON, as reference managers write it: a list of items, alone or under `items`.

use serde_json::Value;

use super::{Reference, address, doi, listed, name, said};
use crate::IngestError;

pub(super) fn read(text: &str) -> Result<Vec<Reference>, IngestError> {
    let whole: Value = serde_json::from_str(text).map_err(|_| IngestError::Damaged)?;
    let items = match &whole {
        Value::Array(items) => items.as_slice(),
        Value::Object(fields) => match fields.get("items").and_then(Value::as_array) {
            Some(items) => items.as_slice(),
            None => std::slice::from_ref(&whole),
        },
        _ => return Err(IngestError::NoReferences),
    };
    Ok(items.iter().filter(|item| item.is_object()).map(reference).collect())
}

fn reference(item: &Value) -> Reference {
    let text = |key: &str| item.get(key).and_then(Value::as_str).and_then(said);
    let mut found = Reference {
        publisher: text("container-title").or_else(|| text("publisher")).or_else(|| text("archive")),
        title: text("title"),
        author: item.get("author").and_then(Value::as_array).and_then(|names| listed(names.iter().map(author))),
        url: text("URL").as_deref().and_then(address).or_else(|| text("DOI").as_deref().and_then(doi)),
        ..Reference::default()
    };
    if let Some(issued) = item.get("issued") {
        let parts = issued.get("date-parts").and_then(|dates| dates.get(0)).and_then(Value::as_array);
        // Numbers may be written as text.
        let number = |value: &Value| value.as_i64().or_else(|| value.as_str()?.trim().parse().ok());
        let parts: Vec<i64> = parts.into_iter().flatten().map_while(number).collect();
        let small = |at: usize| parts.get(at).and_then(|part| u32::try_from(*part).ok());
        if let Some(year) = parts.first().and_then(|year| i32::try_from(*year).ok()) {
            found.set_date(year, small(1), small(2));
        } else {
            let words = ["raw", "literal"].iter().find_map(|key| issued.get(key)?.as_str());
            found.set_date_from(words.or(issued.as_str()).unwrap_or_default());
        }
    }
    found
}

fn author(author: &Value) -> String {
    let text = |key: &str| author.get(key).and_then(Value::as_str).unwrap_or_default();
    let literal = text("literal");
    if literal.is_empty() { name(text("given"), text("family")) } else { literal.to_owned() }
}
