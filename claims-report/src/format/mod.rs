//! The formats: one file each, one line each in the list below.

mod annotations;
mod claimreview;
mod csv;
mod docx;
mod html;
mod json;
mod markdown;
mod pdf;

use claims_typeset::Fonts;

pub use json::json_schema;
pub use pdf::missing as missing_characters;

use crate::report::Report;
use docx::checked;

/// What comes from outside the report: the faces that pages are set in.
#[derive(Clone, Debug)]
pub struct Resources {
    /// The program's own faces, and those of the system for what they lack (see [`missing_characters`]).
    pub fonts: Fonts,
}

impl Default for Resources {
    fn default() -> Self {
        Self { fonts: Fonts::own() }
    }
}

/// The report could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the report could not be written as {format}: {reason}")]
pub struct RenderError {
    /// The format's name.
    pub format: &'static str,
    /// What went wrong.
    pub reason: String,
}

impl RenderError {
    /// A stable name of the error.
    pub fn code(&self) -> &'static str {
        "report_not_rendered"
    }
}

macro_rules! formats {
    ($($(#[$doc:meta])* $variant:ident in $module:ident = $name:literal, $extension:literal, $media:expr, $form:ident;)*) => {
        /// A form in which a report leaves the desk.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Format { $($(#[$doc])* $variant),* }

        impl Format {
            /// Every format, in the order in which they are offered.
            pub const ALL: &[Format] = &[$(Format::$variant),*];

            /// The name on the command line.
            pub fn name(self) -> &'static str {
                match self { $(Format::$variant => $name),* }
            }

            /// The end of its file names, without the dot.
            pub fn extension(self) -> &'static str {
                match self { $(Format::$variant => $extension),* }
            }

            /// Its media type.
            pub fn media_type(self) -> &'static str {
                match self { $(Format::$variant => $media),* }
            }

            /// Whether its bytes are text.
            pub fn is_text(self) -> bool {
                let form = match self { $(Format::$variant => stringify!($form)),* };
                form == "text"
            }

            /// The format of that name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|format| format.name() == name)
            }
        }

        /// Writes the report in a format. Text formats are UTF-8 and end in one line end: LF, and CRLF in CSV, as its
        /// standard asks.
        pub fn render(report: &Report, format: Format, resources: &Resources) -> Result<Vec<u8>, RenderError> {
            let written = match format { $(Format::$variant => $module::write(report, resources)),* };
            written.map_err(|reason| RenderError { format: format.name(), reason })
        }
    };
}

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

formats! {
    /// For people: one self-contained page, made to be printed.
    Html in html = "html", "html", "text/html", text;
    /// For print and for the file: typeset pages.
    Pdf in pdf = "pdf", "pdf", "application/pdf", binary;
    /// For the editor's word processor.
    Docx in docx = "docx", "docx", DOCX, binary;
    /// The article itself with every claim highlighted and commented.
    CheckedCopy in checked = "checked-copy", "docx", DOCX, binary;
    /// For notes, wikis and version control.
    Markdown in markdown = "md", "md", "text/markdown", text;
    /// For programs: everything, under the schema `galley/report/1`.
    Json in json = "json", "json", "application/json", text;
    /// For spreadsheets: a row for each item of each claim.
    Csv in csv = "csv", "csv", "text/csv", text;
    /// For search engines: schema.org `ClaimReview` of every decided claim.
    ClaimReview in claimreview = "claimreview", "jsonld", "application/ld+json", text;
    /// For annotation tools: W3C Web Annotations on the article's text.
    Annotations in annotations = "annotations", "jsonld", "application/ld+json", text;
}

/// A file name to offer for a report: the article's title reduced to letters, digits and hyphens.
/// No path, no leading dot, at most 120 bytes before the ending.
pub fn file_name(report: &Report, format: Format) -> String {
    const LIMIT: usize = 112;
    let mut slug = String::new();
    for c in report.article.title.as_deref().unwrap_or("").chars().flat_map(char::to_lowercase) {
        if slug.len() + c.len_utf8() > LIMIT {
            break;
        }
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    let slug = if slug.is_empty() { "article" } else { slug };
    let shares_ending = Format::ALL.iter().filter(|other| other.extension() == format.extension()).count() > 1;
    let what = if shares_ending && format.name() != format.extension() { format.name() } else { "report" };
    format!("{slug}-{what}.{}", format.extension())
}
