//! A [`Report`] in, the bytes of one format out.
//!
//! Pure: no clock, file, database or window. The same report gives the same bytes. Article, evidence and notes are
//! hostile input in every format. Callers fill a [`Report`] (see [`Report::assemble`]), add what people decided, and
//! call [`render`].

mod assemble;
pub mod format;
mod hostile;
mod marks;
pub mod report;
mod summary;
mod view;
mod words;

pub use format::{Format, RenderError, file_name, render};
pub use report::Report;
pub use summary::{Counts, Summary};
