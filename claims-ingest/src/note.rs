//! What a draft's file says beside its text: the comments and footnotes that hang on its words.

use chrono::NaiveDate;

/// What sort of note it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteKind {
    /// A comment on words.
    Comment,
    /// A footnote or an endnote behind words.
    Footnote,
}

impl NoteKind {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Comment => "comment",
            Self::Footnote => "footnote",
        }
    }
}

/// A note, and the words that it hangs on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What sort it is.
    pub kind: NoteKind,
    /// Where its words start, in UTF-8 bytes of the text.
    pub start: usize,
    /// Where they end, in UTF-8 bytes of the text. The same as `start` where it hangs on a place: behind the last words.
    pub stop: usize,
    /// Who wrote it, as the file says.
    pub author: Option<String>,
    /// The day on which it was written, as the file says.
    pub written: Option<NaiveDate>,
    /// What it says.
    pub text: String,
    /// Addresses that words of it lead to and that its text does not show.
    pub links: Vec<String>,
    /// Whether the file calls the matter settled.
    pub resolved: bool,
    /// What others answered, in the order of the file.
    pub replies: Vec<Reply>,
}

/// An answer to a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Who wrote it, as the file says.
    pub author: Option<String>,
    /// What it says.
    pub text: String,
    /// Addresses that words of it lead to and that its text does not show.
    pub links: Vec<String>,
}
