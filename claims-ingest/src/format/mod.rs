//! The forms of file: one file each, one line each in the list below.

mod docx;
mod html;
mod markdown;
mod text;

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
}

impl Format {
    /// Whether its files are text, however marked up.
    pub(crate) fn is_text(self) -> bool {
        self != Self::Docx
    }

    /// The form that a file name's ending stands for.
    pub fn of_name(file_name: &str) -> Option<Self> {
        let (_, ending) = file_name.rsplit_once('.')?;
        let ending = ending.to_ascii_lowercase();
        Self::ALL.iter().copied().find(|format| format.endings().contains(&ending.as_str()))
    }
}
