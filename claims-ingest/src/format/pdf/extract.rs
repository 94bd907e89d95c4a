//! The text of PDF pages by the crate `pdf-extract`.

use std::panic::{AssertUnwindSafe, catch_unwind};

use pdf_extract::{Document, PlainTextOutput, output_doc_page};

use super::{MOST_PAGES, Pages};
use crate::IngestError;

pub(super) struct Extract {
    document: Document,
    pages: Vec<u32>,
}

impl Pages for Extract {
    fn open(bytes: &[u8]) -> Result<Self, IngestError> {
        let opened = catch_unwind(AssertUnwindSafe(|| {
            let mut document = Document::load_mem(bytes).map_err(|_| IngestError::Damaged)?;
            if document.is_encrypted() {
                // Many documents are locked against changes only and open without a word.
                document.decrypt("").map_err(|_| IngestError::Locked)?;
            }
            let pages: Vec<u32> = document.get_pages().into_keys().take(MOST_PAGES + 1).collect();
            Ok(Self { document, pages })
        }));
        opened.unwrap_or(Err(IngestError::Damaged))
    }

    fn count(&self) -> usize {
        self.pages.len()
    }

    fn text(&self, number: usize) -> Option<String> {
        let page = *self.pages.get(number.checked_sub(1)?)?;
        let read = catch_unwind(AssertUnwindSafe(|| {
            let mut text = String::new();
            output_doc_page(&self.document, &mut PlainTextOutput::new(&mut text), page).ok()?;
            Some(text)
        }));
        read.ok().flatten()
    }
}
