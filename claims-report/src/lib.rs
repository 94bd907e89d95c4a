//! A [`Report`] in, the bytes of one format out.
//!
//! Pure: no clock, file, database or window. The same report gives the same bytes. Article, evidence and notes are
//! hostile input in every format. Callers fill a [`Report`] (see [`Report::assemble`]), add what people decided, and
//! call [`render`].

mod assemble;
pub mod format;
mod hostile;
mod legible;
mod marks;
mod options;
mod paper;
pub mod report;
mod second;
mod sign_off;
mod summary;
mod timeline;
mod view;
mod words;

pub use claims_typeset::Fonts;
pub use format::{Format, RenderError, Resources, file_name, json_schema, missing_characters, render};
pub use options::{Audience, Dates, LOGO_LIMIT, Logo, Options};
pub use report::Report;
pub use second::SecondCheck;
pub use sign_off::{SignOff, Waived};
pub use summary::{Counts, Summary};
