//! CSV and its kin: a table whose first row names its columns, with commas, semicolons or tabs between the cells.

use csv::{ReaderBuilder, StringRecord};

use super::{Reference, address, doi, said};
use crate::IngestError;

/// Names of columns by what they hold, in lower case and without what stands in brackets.
const COLUMNS: &[(Field, &[&str])] = &[
    (
        Field::Publisher,
        &[
            "publisher",
            "source",
            "outlet",
            "publication",
            "publication title",
            "journal",
            "newspaper",
            "site",
            "website",
            "publication name",
        ],
    ),
    (Field::Title, &["title", "headline", "name", "article"]),
    (Field::Author, &["author", "authors", "byline", "writer", "creator"]),
    (Field::Url, &["url", "link", "address", "web", "uri"]),
    (Field::Doi, &["doi"]),
    (Field::Date, &["date", "published", "publication date", "date published", "issued", "day"]),
    (Field::Year, &["year", "publication year"]),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Publisher,
    Title,
    Author,
    Url,
    Doi,
    Date,
    Year,
}

pub(super) fn read(text: &str) -> Result<Vec<Reference>, IngestError> {
    let first = text.lines().next().unwrap_or_default();
    let delimiter =
        [b',', b';', b'\t'].into_iter().max_by_key(|delimiter| first.bytes().filter(|b| b == delimiter).count());
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter.unwrap_or(b',')).flexible(true).from_reader(text.as_bytes());
    let columns: Vec<Option<Field>> = reader.headers().map_err(|_| IngestError::Damaged)?.iter().map(field).collect();
    if !columns.iter().any(|column| matches!(column, Some(Field::Title | Field::Url | Field::Doi))) {
        return Err(IngestError::NoReferences);
    }
    let mut found = Vec::new();
    for row in reader.records() {
        found.push(reference(&row.map_err(|_| IngestError::Damaged)?, &columns));
    }
    Ok(found)
}

fn field(heading: &str) -> Option<Field> {
    let heading = heading.split('(').next().unwrap_or_default().trim().to_lowercase().replace('_', " ");
    COLUMNS.iter().find(|(_, names)| names.contains(&heading.as_str())).map(|(field, _)| *field)
}

fn reference(row: &StringRecord, columns: &[Option<Field>]) -> Reference {
    let cell = |field: Field| {
        let mut cells = columns.iter().zip(row.iter()).filter(|(column, _)| **column == Some(field));
        cells.find_map(|(_, cell)| said(cell))
    };
    let mut found = Reference {
        publisher: cell(Field::Publisher),
        title: cell(Field::Title),
        author: cell(Field::Author),
        url: cell(Field::Url).as_deref().and_then(address).or_else(|| cell(Field::Doi).as_deref().and_then(doi)),
        ..Reference::default()
    };
    found.set_date_from(&cell(Field::Date).or_else(|| cell(Field::Year)).unwrap_or_default());
    found
}
