//! Why a file was refused.

use crate::LONGEST;

/// Why a file cannot be the text of an article. Nothing of the file is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IngestError {
    /// Longer than [`LONGEST`].
    #[error("the file is too long: {} MB, and {} MB is the most that is read", megabytes(*bytes), LONGEST / 1024 / 1024)]
    TooLarge {
        /// Its length, or how much of it was seen.
        bytes: u64,
    },
    /// No character but white space.
    #[error("there is no text in the file")]
    Empty,
    /// Bytes that are no text.
    #[error("the file is not text{}", looks(*looks_like))]
    Binary {
        /// What its first bytes are known for: `a PDF document`.
        looks_like: Option<&'static str>,
    },
    /// Text whose characters cannot be told without doubt.
    #[error("the file's characters cannot be decoded (as {charset}, from byte {at}); save it as UTF-8")]
    Undecodable {
        /// The first byte that does not fit.
        at: usize,
        /// What it was tried as.
        charset: &'static str,
    },
    /// A document whose inside is not what its name or first bytes promise.
    #[error("the document is damaged or not what its name says; open it where it was written and save it again")]
    Damaged,
    /// A page in which no article was found.
    #[error("no article was found in the page; copy its text and paste it instead")]
    NoArticle,
    /// A page built to be more trouble than a page can be.
    #[error("the file is nested too deeply or in too many parts to be read; copy its text and paste it instead")]
    TooDeep,
    /// Locked with a password or by its seller.
    #[error("the document is locked; open it where it can be read and save it without the lock")]
    Locked,
    /// A document for the eye only: a scan.
    #[error("the document holds pictures of its pages and no text; keep it, and type in the words that matter")]
    NoWords,
    /// A picture whose head names more pixels than a picture has.
    #[error("the picture says that it is larger than any picture")]
    TooManyPixels,
    /// A body packed in a way that is not known here.
    #[error("the page was packed for the way in a form that is not known here")]
    Packed,
    /// A list in which no reference was found.
    #[error("no references were found in the file")]
    NoReferences,
    /// A document that took longer or more memory to read than any document needs.
    #[error("reading the document took too much time or memory, and was stopped")]
    TooMuch,
    /// The program that reads such files could not be started.
    #[error("the program could not be started once more to read the file; close Galley, open it again and try again")]
    NoReader,
}

impl IngestError {
    /// A stable name of the error, for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too_large",
            Self::Empty => "empty_file",
            Self::Binary { .. } => "binary_file",
            Self::Undecodable { .. } => "undecodable",
            Self::Damaged => "damaged_file",
            Self::NoArticle => "no_article",
            Self::TooDeep => "page_too_deep",
            Self::Locked => "locked_file",
            Self::NoWords => "no_text",
            Self::TooManyPixels => "picture_too_large",
            Self::Packed => "unknown_packing",
            Self::NoReferences => "no_references",
            Self::TooMuch => "too_much_to_read",
            Self::NoReader => "no_reader",
        }
    }
}

/// Megabytes, rounded up.
fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1024 * 1024)
}

fn looks(looks_like: Option<&'static str>) -> String {
    looks_like.map_or_else(String::new, |what| format!(" but {what}"))
}
