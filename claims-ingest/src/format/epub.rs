//! An e-book (EPUB): the text of its documents in reading order, each cited as a section with its heading. What is
//! locked by its seller is refused, and nothing in it is run or fetched.

mod container;

use chrono::NaiveDate;

use super::{Format, html};
use crate::package::Package;
use crate::part::{Locator, LocatorKind, Part};
use crate::{IngestError, Ingested, LONGEST, charset};

/// More sections than any book has.
const MOST_SECTIONS: usize = 5_000;
/// Headings are cut to so many characters in a locator.
const HEADING: usize = 80;

pub(super) fn read(bytes: &[u8]) -> Result<Ingested, IngestError> {
    let mut package = Package::open(bytes, 2 * LONGEST as u64)?;
    let container = text(&mut package, "META-INF/container.xml")?.ok_or(IngestError::Damaged)?;
    let book_at = container::book_path(&container).ok_or(IngestError::Damaged)?;
    let book = container::book(&text(&mut package, &book_at)?.ok_or(IngestError::Damaged)?)?;
    if book.documents.len() > MOST_SECTIONS {
        return Err(IngestError::TooDeep);
    }
    let locked = match text(&mut package, "META-INF/encryption.xml")? {
        Some(list) => container::locked(&list),
        None => Vec::new(),
    };
    let mut out = String::new();
    let mut parts = Vec::new();
    for (document, number) in book.documents.iter().zip(1_usize..) {
        let Some(path) = container::inside(&book_at, document) else { continue };
        if locked.contains(&path) {
            return Err(IngestError::Locked);
        }
        // A book that lacks one of its documents is damaged, but what is there can be read.
        let Some(bytes) = package.bytes(&path)? else { continue };
        let Ok(decoded) = charset::decode(&bytes, None) else { continue };
        let section = html::blocks_of(&decoded.text)?;
        let words = section.trim();
        if words.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push_str("\n\n");
        }
        let start = out.len();
        out.push_str(words);
        if out.len() > LONGEST {
            return Err(IngestError::TooLarge { bytes: out.len() as u64 });
        }
        let locator = Locator { kind: LocatorKind::Other, value: cited(number, words) };
        parts.push(Part { start, stop: out.len(), locator: Some(locator) });
    }
    if parts.is_empty() {
        return Err(IngestError::Empty);
    }
    out.push('\n');
    Ok(Ingested {
        title: book.title,
        author: (!book.authors.is_empty()).then(|| book.authors.join(", ")),
        publisher: book.publisher,
        published: book.date.as_deref().and_then(day),
        parts,
        ..Ingested::of(Format::Epub, "UTF-8", out)
    })
}

/// `section 3, The Crossing`: the first line of a section, where it is short enough for a heading.
fn cited(number: usize, words: &str) -> String {
    let heading = words.lines().next().unwrap_or_default().trim();
    if heading.is_empty() || heading.chars().nth(HEADING).is_some() {
        format!("section {number}")
    } else {
        format!("section {number}, {heading}")
    }
}

fn text(package: &mut Package<'_>, name: &str) -> Result<Option<String>, IngestError> {
    let Some(bytes) = package.bytes(name)? else { return Ok(None) };
    charset::decode(&bytes, None).map(|decoded| Some(decoded.text)).map_err(|_| IngestError::Damaged)
}

fn day(date: &str) -> Option<NaiveDate> {
    date.trim().get(..10)?.parse().ok()
}
