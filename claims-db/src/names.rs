//! Words that the store keeps beside those of engine and verdict.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),* }

        impl $name {
            /// Every one.
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// The name that the store and output use.
            pub fn name(self) -> &'static str {
                match self { $($name::$variant => $text),* }
            }

            /// The one of that name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.name()))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Self::from_name(value.as_str()?).ok_or(FromSqlError::InvalidType)
            }
        }
    )*};
}

names! {
    /// What sort of note came with a draft's file.
    NoteKind {
        /// A comment on words.
        Comment = "comment",
        /// A footnote or an endnote.
        Footnote = "footnote",
    }
    /// How far the work on a claim is; apart from its status.
    Stage {
        /// Nobody has looked.
        NotStarted = "not_started",
        /// Somebody is at it.
        InProgress = "in_progress",
        /// Decided.
        Checked = "checked",
        /// Decided, and done with.
        SignedOff = "signed_off",
    }
    /// Who says so.
    Origin {
        /// The engine.
        Engine = "engine",
        /// A person.
        Person = "person",
    }
    /// What became of a claim from one draft to the next.
    Change {
        /// The draft before has no such claim.
        New = "new",
        /// The same assertion in the same words between the same words, where it was.
        Unchanged = "unchanged",
        /// The same assertion in the same words, elsewhere among the others.
        Moved = "moved",
        /// The same thing said otherwise or between other words, or something else said in its place.
        Reworded = "reworded",
    }
    /// What a locator counts.
    LocatorKind {
        /// A page number.
        Page = "page",
        /// A paragraph number.
        Paragraph = "paragraph",
        /// `00:12:31`.
        Timecode = "timecode",
        /// The part of a URL after `#`.
        Fragment = "fragment",
        /// Anything else, in words.
        Other = "other",
    }
}

impl Stage {
    /// Whether the claim counts as done in an article's progress.
    pub fn is_done(self) -> bool {
        matches!(self, Stage::Checked | Stage::SignedOff)
    }
}
