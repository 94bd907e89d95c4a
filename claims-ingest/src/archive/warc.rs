//! WARC (ISO 28500): one record after the other, each a head of lines and a block of so many bytes; packed files are
//! unpacked as they are read.

use std::io::{BufRead, BufReader, Read};

use chrono::{DateTime, Utc};
use flate2::bufread::MultiGzDecoder;

use super::{Archive, Archived, MOST_PAGES, MOST_RECORDS, MOST_TEXT, MOST_UNPACKED, http};
use crate::{IngestError, LONGEST};

/// A head line longer than this is no head line.
const LONGEST_LINE: u64 = 64 * 1024;
/// More lines than any head has.
const MOST_LINES: usize = 256;

const TOO_MUCH_TEXT: IngestError = IngestError::TooLarge { bytes: MOST_TEXT as u64 + 1 };

/// What may still be read.
pub(super) struct Budget {
    bytes: u64,
    records: usize,
    text: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { bytes: MOST_UNPACKED, records: MOST_RECORDS, text: MOST_TEXT }
    }
}

/// What the head of a record says, as far as it matters here.
#[derive(Default)]
struct Head {
    kind: String,
    url: String,
    date: Option<DateTime<Utc>>,
    length: u64,
}

/// Reads the records of a file, and of their pages those whose address is `wanted`.
pub(super) fn read(
    bytes: &[u8],
    budget: &mut Budget,
    wanted: &dyn Fn(&str) -> bool,
    archive: &mut Archive,
) -> Result<(), IngestError> {
    if bytes.starts_with(b"\x1f\x8b") {
        records(&mut BufReader::new(MultiGzDecoder::new(bytes)), budget, wanted, archive)
    } else {
        records(&mut &*bytes, budget, wanted, archive)
    }
}

fn records(
    from: &mut impl BufRead,
    budget: &mut Budget,
    wanted: &dyn Fn(&str) -> bool,
    archive: &mut Archive,
) -> Result<(), IngestError> {
    let mut any = false;
    loop {
        let head = match head(from, budget) {
            Ok(Some(head)) => head,
            Ok(None) if any => return Ok(()),
            Ok(None) | Err(IngestError::Damaged) if !any => return Err(IngestError::Damaged),
            Ok(None) | Err(IngestError::Damaged) => {
                archive.cut_short = true;
                return Ok(());
            }
            Err(error) => return Err(error),
        };
        any = true;
        budget.records = budget.records.checked_sub(1).ok_or(IngestError::TooDeep)?;
        if head.length > budget.bytes {
            return Err(IngestError::TooLarge { bytes: head.length });
        }
        budget.bytes -= head.length;
        let is_page = matches!(head.kind.as_str(), "response" | "resource") && wanted(&head.url);
        let mut block = from.take(head.length);
        let whole = if is_page && head.length <= LONGEST as u64 {
            let mut stored = Vec::new();
            let read = block.read_to_end(&mut stored);
            page(&head, &stored, budget, archive)?;
            read.is_ok() && stored.len() as u64 == head.length
        } else {
            std::io::copy(&mut block, &mut std::io::sink()).is_ok_and(|read| read == head.length)
        };
        if !whole {
            archive.cut_short = true;
            return Ok(());
        }
    }
}

/// Takes the page out of a record's block, if it is one.
fn page(head: &Head, stored: &[u8], budget: &mut Budget, archive: &mut Archive) -> Result<(), IngestError> {
    if head.kind != "response" || !stored.starts_with(b"HTTP/") {
        return Ok(());
    }
    let refused = |error| (head.url.clone(), error);
    let answer = match http::answer(stored) {
        Ok(answer) if answer.status != 200 => return Ok(()),
        Ok(answer) => answer,
        // What cannot be told to be a page is no page that could not be read.
        Err(IngestError::TooLarge { bytes }) => {
            archive.unread.push(refused(IngestError::TooLarge { bytes }));
            return Ok(());
        }
        Err(_) => return Ok(()),
    };
    if answer.format().is_none() {
        return Ok(());
    }
    if archive.pages.len() + archive.unread.len() >= MOST_PAGES {
        return Err(IngestError::TooDeep);
    }
    match answer.document() {
        Ok(mut document) => {
            budget.text = budget.text.checked_sub(document.text.len()).ok_or(TOO_MUCH_TEXT)?;
            document.url = Some(head.url.clone());
            archive.pages.push(Archived { url: head.url.clone(), got_at: head.date, document });
        }
        Err(error) => archive.unread.push(refused(error)),
    }
    Ok(())
}

/// The head of the next record; `None` at the end of the file.
fn head(from: &mut impl BufRead, budget: &mut Budget) -> Result<Option<Head>, IngestError> {
    let mut first = line(from, budget)?;
    while first.as_deref().is_some_and(|line| line.trim().is_empty()) {
        first = line(from, budget)?;
    }
    let Some(first) = first else { return Ok(None) };
    if !first.starts_with("WARC/") {
        return Err(IngestError::Damaged);
    }
    let mut head = Head::default();
    let mut length = None;
    for _ in 0..MOST_LINES {
        let Some(line) = line(from, budget)? else { return Err(IngestError::Damaged) };
        if line.trim().is_empty() {
            head.length = length.ok_or(IngestError::Damaged)?;
            return Ok(Some(head));
        }
        let Some((name, value)) = line.split_once(':') else { continue };
        let value = value.trim();
        match name.trim().to_ascii_lowercase().as_str() {
            "warc-type" => head.kind = value.to_ascii_lowercase(),
            // Some writers put the address between angle brackets.
            "warc-target-uri" => value.trim_matches(['<', '>']).clone_into(&mut head.url),
            "warc-date" => head.date = DateTime::parse_from_rfc3339(value).ok().map(|date| date.to_utc()),
            "content-length" => length = value.parse().ok(),
            _ => {}
        }
    }
    Err(IngestError::Damaged)
}

fn line(from: &mut impl BufRead, budget: &mut Budget) -> Result<Option<String>, IngestError> {
    let mut bytes = Vec::new();
    let read = from.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut bytes).map_err(|_| IngestError::Damaged)?;
    budget.bytes = budget.bytes.checked_sub(read as u64).ok_or(IngestError::TooLarge { bytes: MOST_UNPACKED })?;
    if read == 0 {
        return Ok(None);
    }
    if !bytes.ends_with(b"\n") {
        return Err(IngestError::Damaged);
    }
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}
