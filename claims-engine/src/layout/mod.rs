//! Which parts of the text are headline, dateline, caption, prose, and which are site debris.

mod blocks;
mod bytes;
mod classify;
mod debris;
mod language;
mod lines;
mod table;

#[cfg(test)]
mod unread;

pub use blocks::find;

use crate::text::Span;

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// The title or a line under it.
    Headline,
    /// A line that gives place or date of filing, or the date of publication.
    Dateline,
    /// The words under a picture.
    Caption,
    /// Prose.
    Paragraph,
    /// One entry of a list.
    ListItem,
    /// Menus, share buttons, page numbers, mark-up left over: not read.
    Debris,
    /// Text that cannot be read as English prose: another language, a table, garbled text. Not read, and said so.
    Unread,
}

impl BlockKind {
    /// Whether claims may be found in it.
    pub fn is_read(self) -> bool {
        !matches!(self, Self::Debris | Self::Unread)
    }

    /// The name that output uses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Dateline => "dateline",
            Self::Caption => "caption",
            Self::Paragraph => "paragraph",
            Self::ListItem => "list_item",
            Self::Debris => "debris",
            Self::Unread => "unread",
        }
    }
}

/// A run of lines that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// From its first to its last non-blank character.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}
