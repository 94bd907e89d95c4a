//! What a file is, told from its first bytes.

use crate::Format;

/// First bytes of forms that are no text, and their names in a sentence.
const MAGIC: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"OggS\x00", "a sound or film"),
    (b"ID3\x02", "a sound"),
    (b"ID3\x03", "a sound"),
    (b"ID3\x04", "a sound"),
    (b"fLaC\x00", "a sound"),
    (b"\x1a\x45\xdf\xa3", "a film"),
    (b"%!PS-Adobe", "a PostScript document"),
];

/// What the bytes are known to be when they are no text.
pub(crate) fn binary(bytes: &[u8]) -> Option<&'static str> {
    if let Some((_, what)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Some(what);
    }
    match (bytes.get(..4), bytes.get(8..12)) {
        (Some(b"RIFF"), Some(b"WEBP")) => Some("a WebP picture"),
        (Some(b"RIFF"), Some(b"WAVE" | b"AVI ")) => Some("a sound or film"),
        _ if bytes.first() == Some(&0) && bytes.get(4..8) == Some(b"ftyp") => Some("a film or picture"),
        _ => None,
    }
}

/// The form of a file whose name says nothing: a page or a Word document where it opens like one, else plain text.
pub(crate) fn format(bytes: &[u8]) -> Format {
    let head = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let head: Vec<u8> = head.iter().take(15).map(u8::to_ascii_lowercase).collect();
    if head.starts_with(b"<!doctype html") || head.starts_with(b"<html") {
        Format::Html
    } else if bytes.starts_with(b"%PDF-") {
        Format::Pdf
    } else if bytes.get(30..58) == Some(b"mimetypeapplication/epub+zip") {
        Format::Epub
    } else if bytes.starts_with(b"PK\x03\x04") && bytes.windows(13).any(|window| window == b"word/document") {
        Format::Docx
    } else {
        Format::Text
    }
}
