//! The library: documents, passages that fit a claim, and the words that a person takes from them.

use serde::{Deserialize, Serialize};

use super::EvidenceForm;
use crate::shape::structs;

structs! {
    /// A document of the room.
    LibraryDocument {
        /// Its name in the store.
        id: String,
        /// Its title; its file's name where it has none.
        title: String,
        /// Who published it; empty where a person has to say.
        publisher: String,
        /// Who wrote it.
        author: Option<String>,
        /// Where it stands.
        url: Option<String>,
        /// The day it was published.
        published: Option<String>,
        /// When it was added.
        added_at: String,
        /// How many passages it has.
        passages: u32,
        /// The name of its file.
        file: Option<String>,
    }
    /// Which document.
    DocumentRef {
        /// Its name in the store.
        document: String,
    }
    /// Which part of the library to list.
    LibraryFrom {
        /// Whether to list what was taken out of the room, and not what is in it.
        removed: bool,
        /// What `next` was of the part before; nothing for the first.
        after: Option<String>,
    }
    /// A part of the library.
    LibraryPage {
        /// The documents, the last added first.
        documents: Vec<LibraryDocument>,
        /// All documents of the room.
        total: u32,
        /// All documents that were taken out of it.
        removed: u32,
        /// What to ask for the next part with; nothing where this was the last.
        next: Option<String>,
    }
    /// Words to look for in the whole room.
    SearchLibrary {
        /// The words; nothing in them is an operator.
        words: String,
    }
    /// A stretch of a text, in UTF-16 code units.
    Stretch {
        /// Where it starts.
        start: u32,
        /// Where it ends.
        end: u32,
    }
    /// A passage that was found.
    FoundPassage {
        /// Its document.
        document: LibraryDocument,
        /// Its place among the document's passages, from 0.
        position: u32,
        /// Where it stands: `page 7`.
        locator: Option<String>,
        /// Its words.
        text: String,
        /// The words in it that were looked for.
        marks: Vec<Stretch>,
        /// People, days, places and kinds of event that were looked for and that it speaks of.
        about: Vec<String>,
    }
    /// What was found.
    FoundPassages {
        /// Best first.
        passages: Vec<FoundPassage>,
        /// Whether the room has no documents at all.
        empty: bool,
        /// Passages that another window is still reading in; they were not looked at.
        behind: u32,
    }
    /// A part of a document to be read.
    ReadDocument {
        /// The document.
        document: String,
        /// The passage to show, by its place.
        position: Option<u32>,
        /// The block to begin with, where a further part is wanted.
        from: Option<u32>,
    }
    /// A paragraph, or what else of the document stands by itself.
    DocumentBlock {
        /// Where it starts in the document, in UTF-16 code units.
        start: u32,
        /// Its words, exactly.
        text: String,
        /// What stands between it and the next: line ends, and nothing that is read.
        after: String,
        /// Where it stands: `page 7`.
        locator: Option<String>,
    }
    /// A part of a document.
    DocumentPart {
        /// The document.
        document: LibraryDocument,
        /// Its blocks from `first` on.
        blocks: Vec<DocumentBlock>,
        /// The number of the first of them, from 0.
        first: u32,
        /// All blocks of the document.
        total: u32,
        /// The passage that was asked for, in UTF-16 code units of the document.
        passage: Option<Stretch>,
    }
    /// Words that a person takes from a document as evidence.
    QuoteDocument {
        /// The article that they are evidence for.
        article: String,
        /// The document.
        document: String,
        /// Where they start, in UTF-16 code units of the document.
        start: u32,
        /// Where they end.
        end: u32,
        /// The record; its excerpt must be what stands there, exactly. Without a locator it takes the place's own.
        form: EvidenceForm,
    }
}
