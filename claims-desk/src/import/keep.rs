//! One file into the store: its bytes as an attachment, and what it says about where it comes from as sources.

use claims_db::{DbError, NewAttachment, NewDocument, SourceFields, Writer};
use claims_ingest::Taken;

use super::{ReadFile, origin};
use crate::desk::Now;

/// How files were got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Got<'a> {
    /// `file`, `folder`, `drop`, `paste`.
    pub how: &'a str,
    /// When.
    pub at: Now,
}

/// What a job has taken in so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub added: u32,
    pub known: u32,
    pub documents: u32,
    pub pictures: u32,
    pub sources: u32,
    pub bytes: u64,
}

impl Count {
    pub(crate) fn add(&mut self, more: Self) {
        self.added += more.added;
        self.known += more.known;
        self.documents += more.documents;
        self.pictures += more.pictures;
        self.sources += more.sources;
        self.bytes += more.bytes;
    }
}

/// Keeps a file. One that is kept already is left as it was got first.
pub(crate) fn keep(writer: &Writer<'_>, file: &ReadFile, got: Got<'_>) -> claims_db::Result<Count> {
    match writer.attachment(&file.sha256) {
        Ok(_) => {
            come_back(writer, file, got)?;
            return Ok(Count { known: 1, ..Count::default() });
        }
        Err(DbError::NotFound { .. }) => {}
        Err(error) => return Err(error),
    }
    writer.add_attachment(&NewAttachment {
        name: &file.name,
        media_type: file.taken.media_type(),
        got_how: got.how,
        bytes: &file.bytes,
    })?;
    add_documents(writer, file, got)?;
    let mut count = Count { added: 1, bytes: file.bytes.len() as u64, ..Count::default() };
    match &file.taken {
        Taken::Document(document) => {
            count.documents = 1;
            count.sources += source(writer, &origin::of_document(document, &file.name, retrieved(file, got)))?;
        }
        Taken::Picture(_) | Taken::Wordless { .. } => count.pictures = 1,
        Taken::Archive { archive, .. } => {
            for page in &archive.pages {
                count.documents += 1;
                count.sources += source(writer, &origin::of_page(page, got.at))?;
            }
        }
        Taken::References { references, .. } => {
            for reference in references {
                count.sources += source(writer, &origin::of_reference(reference))?;
            }
        }
    }
    Ok(count)
}

/// A file was retrieved when it was written to the disk, as far as anybody knows.
fn retrieved(file: &ReadFile, got: Got<'_>) -> Now {
    file.modified.filter(|at| *at <= got.at).unwrap_or(got.at)
}

/// The documents of a file into the library, each with the source that it names.
fn add_documents(writer: &Writer<'_>, file: &ReadFile, got: Got<'_>) -> claims_db::Result<()> {
    let sources: Vec<SourceFields> = match &file.taken {
        Taken::Document(document) => vec![origin::of_document(document, &file.name, retrieved(file, got))],
        Taken::Archive { archive, .. } => archive.pages.iter().map(|page| origin::of_page(page, got.at)).collect(),
        _ => Vec::new(),
    };
    for ((document, source), passages) in super::documents(&file.taken).into_iter().zip(&sources).zip(&file.passages) {
        writer.add_document(&NewDocument { source, attachment: Some(&file.sha256), text: &document.text, passages })?;
    }
    Ok(())
}

/// Documents of a file that is kept already: back into the room where they were taken out, and into the library where
/// the file is older than it.
fn come_back(writer: &Writer<'_>, file: &ReadFile, got: Got<'_>) -> claims_db::Result<()> {
    let known = writer.documents_of(&file.sha256)?;
    if known.is_empty() {
        return add_documents(writer, file, got);
    }
    known.iter().try_for_each(|document| writer.bring_back_document(&document.id))
}

/// Adds a source unless there is one of exactly these fields; how many were added.
fn source(writer: &Writer<'_>, fields: &SourceFields) -> claims_db::Result<u32> {
    if writer.find_source(fields)?.is_some() {
        return Ok(0);
    }
    writer.add_source(fields).map(|_| 1)
}
