//! The book-keeping inside an EPUB: where the book's package file is, what it says about the book, and in which order
//! its documents are read.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::super::docx::{attribute, referred};
use crate::IngestError;
use crate::lines::one_line;

/// What a book says about itself.
#[derive(Default)]
pub(super) struct Book {
    pub(super) title: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) publisher: Option<String>,
    pub(super) date: Option<String>,
    /// Paths of the documents in reading order, relative to the package file.
    pub(super) documents: Vec<String>,
}

/// The path of the package file.
pub(super) fn book_path(container: &str) -> Option<String> {
    let mut reader = Reader::from_str(container);
    loop {
        match reader.read_event().ok()? {
            Event::Eof => return None,
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "rootfile" => {
                return attribute(&tag, "full-path").filter(|path| !path.is_empty());
            }
            _ => {}
        }
    }
}

/// Reads the package file.
pub(super) fn book(package: &str) -> Result<Book, IngestError> {
    let mut reader = Reader::from_str(package);
    let mut book = Book::default();
    let mut manifest: BTreeMap<String, String> = BTreeMap::new();
    let mut spine: Vec<String> = Vec::new();
    let mut words = String::new();
    loop {
        match reader.read_event().map_err(|_| IngestError::Damaged)? {
            Event::Eof => break,
            Event::Start(tag) | Event::Empty(tag) => {
                words.clear();
                match tag.local_name().as_ref() {
                    "item" => {
                        let page = attribute(&tag, "media-type").is_some_and(|media| media.contains("html"));
                        if let (true, Some(id), Some(href)) = (page, attribute(&tag, "id"), attribute(&tag, "href")) {
                            manifest.insert(id, href);
                        }
                    }
                    "itemref" => spine.extend(attribute(&tag, "idref")),
                    _ => {}
                }
            }
            Event::Text(text) => words.push_str(&text.xml10_content()),
            Event::CData(text) => words.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) => words.extend(referred(&reference)),
            Event::End(tag) => {
                let said = Some(one_line(&words)).filter(|said| !said.is_empty());
                words.clear();
                match tag.local_name().as_ref() {
                    "title" if book.title.is_none() => book.title = said,
                    "creator" => book.authors.extend(said),
                    "publisher" if book.publisher.is_none() => book.publisher = said,
                    "date" if book.date.is_none() => book.date = said,
                    _ => {}
                }
            }
            _ => {}
        }
    }
    book.documents = spine.iter().filter_map(|id| manifest.get(id).cloned()).collect();
    Ok(book)
}

/// Paths of the parts that are encrypted.
pub(super) fn locked(list: &str) -> Vec<String> {
    let mut reader = Reader::from_str(list);
    let mut found = Vec::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) if tag.local_name().as_ref() == "CipherReference" => {
                found.extend(attribute(&tag, "URI").map(|path| unescaped(&path)));
            }
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
    }
}

/// The name in the archive of what `href` means beside the package file; `None` for what would lie outside.
pub(super) fn inside(book_at: &str, href: &str) -> Option<String> {
    let href = unescaped(href.split(['#', '?']).next().unwrap_or_default());
    if href.contains("://") {
        return None;
    }
    let mut parts: Vec<&str> = book_at.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// A path with its `%20` resolved.
fn unescaped(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let coded = (*first == b'%').then(|| after.get(..2)).flatten();
        let value = coded.and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
        bytes.push(value.unwrap_or(*first));
        rest = if value.is_some() { after.get(2..).unwrap_or(&[]) } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_inside_the_archive() {
        for (href, expected) in [
            ("text/one.xhtml#a", Some("OEBPS/text/one.xhtml")),
            ("../one%20two.xhtml", Some("one two.xhtml")),
            ("../../etc/passwd", None),
            ("%2e%2e/%2e%2e/x", None),
            ("http://example.org/x", None),
            ("100%.xhtml", Some("OEBPS/100%.xhtml")),
        ] {
            assert_eq!(inside("OEBPS/book.opf", href).as_deref(), expected, "{href}");
        }
    }
}
