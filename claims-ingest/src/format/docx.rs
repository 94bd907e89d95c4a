//! A Word document: the text of its body, then of its footnotes, as Word shows it when all changes are accepted, and
//! beside it which words comments and footnotes hang on. Nothing in it is run or fetched; what unpacks to more than is
//! read of any file is refused.

mod body;
mod notes;

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::Format;
use crate::lines::Lines;
use crate::{IngestError, Ingested, LONGEST, charset};

pub(super) use body::{attribute, referred};
use notes::{Anchors, Stories, Threads, Told};

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
    let mut anchors = Anchors::default();
    body::read(&document, &mut lines, &mut anchors)?;
    let end = lines.here();
    let mut found = Vec::new();
    for (name, element) in [("footnotes", "footnote"), ("endnotes", "endnote")] {
        if let Some(xml) = part(&mut archive, &format!("{folder}/{name}.xml"))? {
            lines.block();
            let mut stories = Stories::of(element);
            body::read(&xml, &mut lines, &mut stories)?;
            let links = notes::links(relations(&mut archive, &folder, name).as_deref());
            found.extend(notes::footnotes(&anchors, &Told { stories, lines: &lines, links }));
        }
    }
    // Comments are no part of the text: a file whose comments are damaged is read without them.
    if let Ok(Some(xml)) = part(&mut archive, &format!("{folder}/comments.xml")) {
        let mut said = Lines::default();
        let mut stories = Stories::of("comment");
        if body::read(&xml, &mut said, &mut stories).is_ok() {
            let threads = part(&mut archive, &format!("{folder}/commentsExtended.xml")).ok().flatten();
            let threads = threads.as_deref().map(Threads::read).unwrap_or_default();
            let links = notes::links(relations(&mut archive, &folder, "comments").as_deref());
            let told = Told { stories, lines: &said, links };
            found.extend(notes::comments(&anchors, &lines, &told, &threads));
        }
    }
    found.sort_by_key(|note| (note.start, note.stop));
    // The title in a document's properties is that of the template or of an earlier draft too often.
    let notes_from = Some(end).filter(|end| (1..lines.here()).contains(end));
    Ok(Ingested { notes: found, notes_from, ..Ingested::of(Format::Docx, "UTF-8", lines.finish()) })
}

/// What a part of the package refers to, where that can be read.
fn relations(archive: &mut Archive<'_>, folder: &str, name: &str) -> Option<String> {
    part(archive, &format!("{folder}/_rels/{name}.xml.rels")).ok().flatten()
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
