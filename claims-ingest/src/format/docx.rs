//! A Word document: the text of its body, then of its notes, as Word shows it when all changes are accepted. Nothing in
//! it is run or fetched; what unpacks to more than is read of any file is refused.

mod body;

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::Format;
use crate::lines::Lines;
use crate::{IngestError, Ingested, LONGEST, charset};

pub(super) use body::{attribute, referred};

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

pub(super) fn read(bytes: &[u8]) -> Result<Ingested, IngestError> {
    if bytes.is_empty() {
        return Err(IngestError::Empty);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| IngestError::Damaged)?;
    let main = main_part(&mut archive)?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let document = part(&mut archive, &main)?.ok_or(IngestError::Damaged)?;
    let mut lines = Lines::default();
    body::read(&document, &mut lines)?;
    for notes in ["footnotes.xml", "endnotes.xml"] {
        if let Some(notes) = part(&mut archive, &format!("{folder}/{notes}"))? {
            lines.block();
            body::read(&notes, &mut lines)?;
        }
    }
    // The title in a document's properties is that of the template or of an earlier draft too often.
    Ok(Ingested::of(Format::Docx, "UTF-8", lines.finish()))
}

/// The part that the package names as its document.
fn main_part(archive: &mut Archive<'_>) -> Result<String, IngestError> {
    let Some(relations) = part(archive, "_rels/.rels")? else { return Err(IngestError::Damaged) };
    let mut reader = Reader::from_str(&relations);
    loop {
        match reader.read_event().map_err(|_| IngestError::Damaged)? {
            Event::Eof => return Err(IngestError::Damaged),
            Event::Empty(tag) | Event::Start(tag) if tag.local_name().as_ref() == "Relationship" => {
                let kind = body::attribute(&tag, "Type").unwrap_or_default();
                if kind.ends_with("/officeDocument") {
                    let target = body::attribute(&tag, "Target").ok_or(IngestError::Damaged)?;
                    return Ok(target.trim_start_matches('/').to_owned());
                }
            }
            _ => {}
        }
    }
}

/// One part of the package as text; `None` when it is not there.
fn part(archive: &mut Archive<'_>, name: &str) -> Result<Option<String>, IngestError> {
    let Ok(file) = archive.by_name(name) else { return Ok(None) };
    let mut bytes = Vec::new();
    file.take(LONGEST as u64 + 1).read_to_end(&mut bytes).map_err(|_| IngestError::Damaged)?;
    if bytes.len() > LONGEST {
        return Err(IngestError::TooLarge { bytes: bytes.len() as u64 });
    }
    charset::decode(&bytes, None).map(|decoded| Some(decoded.text)).map_err(|_| IngestError::Damaged)
}
