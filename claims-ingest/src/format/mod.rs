//! The forms of file: one file each, one line each in the list below.

mod docx;
mod email;
mod epub;
mod html;
mod markdown;
mod pdf;
mod subtitles;
mod text;

use encoding_rs::Encoding;

use crate::{IngestError, Ingested};

macro_rules! formats {
    ($($(#[$doc:meta])* $variant:ident in $module:ident = $name:literal, $media:literal, [$($ending:literal),*];)*) => {
        /// A form of file that can be read.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Format { $($(#[$doc])* $variant),* }

        impl Format {
            /// Every form.
            pub const ALL: &[Format] = &[$(Format::$variant),*];

            /// Every ending of file names that is known, without the dot, in lower case.
            pub const ENDINGS: &[&str] = &[$($($ending),*),*];

            /// Its name.
            pub fn name(self) -> &'static str {
                match self { $(Format::$variant => $name),* }
            }

            /// Its media type.
            pub fn media_type(self) -> &'static str {
                match self { $(Format::$variant => $media),* }
            }

            /// The endings of its file names, without the dot, in lower case.
            pub fn endings(self) -> &'static [&'static str] {
                match self { $(Format::$variant => &[$($ending),*]),* }
            }

            pub(crate) fn read(self, bytes: &[u8]) -> Result<Ingested, IngestError> {
                match self { $(Format::$variant => $module::read(bytes)),* }
            }
        }
    };
}

formats! {
    /// Plain text.
    Text in text = "txt", "text/plain", ["txt", "text"];
    /// Markdown, kept as it is written.
    Markdown in markdown = "md", "text/markdown", ["md", "markdown"];
    /// A web page: the text of its article.
    Html in html = "html", "text/html", ["html", "htm", "xhtml"];
    /// A Word document: the text of its body and notes.
    Docx in docx = "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["docx"];
    /// A PDF document: the text of its pages.
    Pdf in pdf = "pdf", "application/pdf", ["pdf"];
    /// An e-book: the text of its sections in reading order.
    Epub in epub = "epub", "application/epub+zip", ["epub"];
    /// A saved message: its head and its words.
    Email in email = "eml", "message/rfc822", ["eml"];
    /// Subtitles: what is said, with the moments.
    Subtitles in subtitles = "subtitles", "text/vtt", ["srt", "vtt"];
}

/// A page whose charset the server has named.
pub(crate) fn read_page(bytes: &[u8], declared: Option<&'static Encoding>) -> Result<Ingested, IngestError> {
    html::read_declared(bytes, declared)
}

/// A text whose charset the server has named.
pub(crate) fn read_text(
    format: Format,
    bytes: &[u8],
    declared: Option<&'static Encoding>,
) -> Result<Ingested, IngestError> {
    Ok(Ingested { format, ..text::read_declared(bytes, declared)? })
}

impl Format {
    /// Whether its files are text, however marked up.
    pub(crate) fn is_text(self) -> bool {
        !matches!(self, Self::Docx | Self::Pdf | Self::Epub)
    }

    /// The form that a file name's ending stands for.
    pub fn of_name(file_name: &str) -> Option<Self> {
        let (_, ending) = file_name.rsplit_once('.')?;
        let ending = ending.to_ascii_lowercase();
        Self::ALL.iter().copied().find(|format| format.endings().contains(&ending.as_str()))
    }
}
