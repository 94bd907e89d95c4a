//! All that a template can see: itself, its data, its fonts.

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue as _};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

use crate::fonts::Fonts;

/// A world without files, packages or a clock.
pub struct Closed<'a> {
    library: LazyHash<Library>,
    main: Source,
    fonts: &'a Fonts,
}

impl<'a> Closed<'a> {
    pub fn new(template: &str, data: &str, logo: Option<&[u8]>, fonts: &'a Fonts) -> Self {
        let mut inputs = Dict::new();
        inputs.insert("data".into(), data.into_value());
        if let Some(logo) = logo {
            inputs.insert("logo".into(), Bytes::new(logo.to_vec()).into_value());
        }
        Self {
            library: LazyHash::new(Library::builder().with_inputs(inputs).build()),
            main: Source::detached(template),
            fonts,
        }
    }
}

impl World for Closed<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
