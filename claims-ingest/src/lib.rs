//! The bytes of a file in, its text out, or a reason why not.
//!
//! Pure, and on its own: it reads no file and knows no other crate of the project. No bytes make it panic. Plain text
//! comes out exactly as the file holds it, byte order mark and line ends included, because offsets count in it; a page
//! comes out as the text of its article. [`ingest`] reads what has one text; [`take`] takes archives, pictures and lists
//! of references too.

mod archive;
mod charset;
mod error;
mod format;
mod lines;
mod note;
mod package;
mod part;
mod passage;
mod picture;
mod reference;
mod sniff;
mod take;

pub use archive::{Answer, Archive, Archived, LONGEST_ARCHIVE, answer};
pub use error::IngestError;
pub use format::Format;
pub use note::{Note, NoteKind, Reply};
pub use part::{Locator, LocatorKind, Part, locator_at, paragraphs};
pub use passage::{Passage, passages, passages_of};
pub use picture::Picture;
pub use reference::Reference;
pub use take::{Taken, endings, is_archive, take};

/// The longest file that is read, in bytes.
pub const LONGEST: usize = 32 * 1024 * 1024;

/// A file's text and what the file says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ingested {
    /// The text. For plain formats exactly the file's characters, else what was made of them.
    pub text: String,
    /// The form that the file was read as.
    pub format: Format,
    /// The charset that the bytes were decoded from, by its name in the Encoding Standard: `UTF-8`, `windows-1252`.
    pub charset: &'static str,
    /// Whether the text is the file's own, character for character, so that offsets count in the file itself.
    pub plain: bool,
    /// The title, where the file names one apart from its text.
    pub title: Option<String>,
    /// The day of publication that the file claims: a proposal, to be confirmed by a person.
    pub published: Option<chrono::NaiveDate>,
    /// Who wrote it, as the file says.
    pub author: Option<String>,
    /// Who published it, as the file says: the site's name, the sender's.
    pub publisher: Option<String>,
    /// The address that it was got from or that it calls its own.
    pub url: Option<String>,
    /// The parts of the text that can be cited, in order and apart: pages of a PDF, else paragraphs.
    pub parts: Vec<Part>,
    /// Parts of the document that could not be read; the rest is there.
    pub unread: Vec<Locator>,
    /// Comments and footnotes, in the order of the words that they hang on.
    pub notes: Vec<Note>,
    /// Where the text of footnotes begins behind the text proper, in UTF-8 bytes, where the file has both.
    pub notes_from: Option<usize>,
}

impl Ingested {
    /// The text without that of footnotes: what is published of a draft.
    pub fn proper(&self) -> &str {
        self.notes_from.and_then(|end| self.text.get(..end)).unwrap_or(&self.text)
    }

    /// A text of that form about which nothing else is known yet.
    pub(crate) fn of(format: Format, charset: &'static str, text: String) -> Self {
        Self {
            text,
            format,
            charset,
            plain: false,
            title: None,
            published: None,
            author: None,
            publisher: None,
            url: None,
            parts: Vec::new(),
            unread: Vec::new(),
            notes: Vec::new(),
            notes_from: None,
        }
    }

    /// The media type of the file.
    pub fn media_type(&self) -> &'static str {
        self.format.media_type()
    }
}

/// Reads a file from its bytes. The name decides the form; where its ending is not known, the bytes do. The name is
/// never used as a path.
pub fn ingest(bytes: &[u8], file_name: &str) -> Result<Ingested, IngestError> {
    if bytes.len() > LONGEST {
        return Err(IngestError::TooLarge { bytes: bytes.len() as u64 });
    }
    let format = Format::of_name(file_name).unwrap_or_else(|| sniff::format(bytes));
    match sniff::binary(bytes) {
        Some(what) if format.is_text() => return Err(IngestError::Binary { looks_like: Some(what) }),
        _ => {}
    }
    read_as(format, bytes, None)
}

/// Reads bytes whose form and charset were told from outside, as a web server does.
pub(crate) fn ingest_as(format: Format, bytes: &[u8], charset: Option<&str>) -> Result<Ingested, IngestError> {
    if bytes.len() > LONGEST {
        return Err(IngestError::TooLarge { bytes: bytes.len() as u64 });
    }
    read_as(format, bytes, charset.and_then(|label| encoding_rs::Encoding::for_label(label.as_bytes())))
}

fn read_as(
    format: Format,
    bytes: &[u8],
    declared: Option<&'static encoding_rs::Encoding>,
) -> Result<Ingested, IngestError> {
    let mut ingested = match (format, declared) {
        (Format::Html, Some(_)) => format::read_page(bytes, declared)?,
        (Format::Text | Format::Markdown, Some(_)) => format::read_text(format, bytes, declared)?,
        _ => format.read(bytes)?,
    };
    if ingested.text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty() {
        return Err(IngestError::Empty);
    }
    if ingested.parts.is_empty() {
        ingested.parts = paragraphs(&ingested.text);
    }
    Ok(ingested)
}
