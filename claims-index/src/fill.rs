//! Putting passages in. One window at a time; the others go on asking what was there before.

use tantivy::tokenizer::{PreTokenizedString, Token};
use tantivy::{IndexWriter, TantivyDocument};

use crate::error::Result;
use crate::index::{Entry, Fields, Index, Mark};
use crate::word;

/// What a filling may hold in memory, in bytes.
const MEMORY: usize = 48 * 1024 * 1024;

/// The index while something is put in. Nothing of it is seen before [`Filling::finish`].
pub struct Filling<'a> {
    index: &'a mut Index,
    writer: IndexWriter,
    fields: Fields,
}

impl std::fmt::Debug for Filling<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Filling").field("index", &self.index).finish_non_exhaustive()
    }
}

impl Index {
    /// Begins to put passages in; [`crate::IndexError::Busy`] while another window does.
    pub fn fill(&mut self) -> Result<Filling<'_>> {
        let writer = self.files.writer_with_num_threads(1, MEMORY)?;
        // What the other window put in before it was done.
        self.refresh()?;
        let fields = self.fields;
        Ok(Filling { index: self, writer, fields })
    }
}

impl Filling<'_> {
    /// From which library the index was made when the filling began.
    pub fn mark(&self) -> &Mark {
        self.index.mark()
    }

    /// Takes out all that is in.
    pub fn clear(&mut self) -> Result<()> {
        self.writer.delete_all_documents()?;
        Ok(())
    }

    /// Puts a passage in.
    pub fn add(&mut self, entry: Entry<'_>) -> Result<()> {
        let mut tokens = Vec::with_capacity(entry.text.len() / 5);
        word::each(entry.text, |place, word| {
            let position = tokens.len();
            tokens.push(Token {
                offset_from: place.start,
                offset_to: place.end,
                position,
                text: word.to_owned(),
                position_length: 1,
            });
        });
        let mut document = TantivyDocument::default();
        document.add_u64(self.fields.key, entry.key.packed());
        // The text itself stays in the store.
        document.add_pre_tokenized_text(self.fields.words, PreTokenizedString { text: String::new(), tokens });
        for slot in entry.slots {
            document.add_text(self.fields.slots, slot);
        }
        self.writer.add_document(document)?;
        Ok(())
    }

    /// Makes all of it seen, at once, under its new mark.
    pub fn finish(mut self, mark: &Mark) -> Result<()> {
        let mut ready = self.writer.prepare_commit()?;
        ready.set_payload(&mark.to_string());
        ready.commit()?;
        self.writer.wait_merging_threads()?;
        self.index.refresh()
    }
}
