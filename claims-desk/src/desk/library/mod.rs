//! The library at the desk: what is in it, passages that fit a claim, documents to read, and words taken from them.

mod labels;
mod pages;
#[cfg(test)]
mod tests;

pub(crate) use labels::of as about;

use claims_db::{DocumentRecord, Reader, SourceFields, Writer};
use claims_engine::kinds::Claim;
use claims_engine::text::{Offsets, Span, Unit};
use claims_index::Query;

use super::evidence::Filled;
use super::view::{locator, moment};
use super::{Desk, Now, Room};
use crate::batch::Reading;
use crate::error::{Error, Result};
use crate::library::Found;
use crate::out::{Suggestions, day};
use crate::wire::{
    Changed, ClaimRef, DocumentPart, DocumentRef, FoundPassage, FoundPassages, LibraryDocument, LibraryFrom,
    LibraryPage, QuoteDocument, ReadDocument, SearchLibrary, Stretch,
};

/// Passages that are suggested for a claim.
const SUGGESTED: usize = 10;
/// Passages that a search gives.
const SEARCHED: usize = 25;
/// Documents that are listed at once.
const LISTED: u32 = 100;

impl Desk {
    /// Passages of the whole room that fit a claim, best first.
    pub fn suggestions(&self, args: ClaimRef) -> Result<FoundPassages> {
        let query = self.room().query(&args.claim)?;
        self.found(&query, SUGGESTED)
    }

    /// Passages of the whole room with these words, best first.
    pub fn search_library(&self, args: SearchLibrary) -> Result<FoundPassages> {
        self.found(&Query::of_words(&args.words), SEARCHED)
    }

    /// Passages of the whole room for each claim of a reading, which need be no article of the room.
    pub fn suggest(&self, reading: &Reading) -> Result<Suggestions> {
        let look = |claim: &Claim| {
            let query = crate::library::query(claim, &reading.extraction, reading.article.text());
            Ok((claim.kind.name(), claim.statement.clone(), self.library.find(&query, SUGGESTED)?))
        };
        Ok(Suggestions::new(reading.extraction.claims.iter().map(look).collect::<Result<_>>()?))
    }

    /// The documents of the room.
    pub fn list_library(&self, args: LibraryFrom) -> Result<LibraryPage> {
        let before = args.after.as_deref().map(str::parse).transpose();
        let before = before.map_err(|_| Error::field("after", "must be what `next` was before"))?;
        let room = self.room();
        let records = room.store.documents_before(args.removed, before, LISTED)?;
        let whole = records.len() == LISTED as usize;
        Ok(LibraryPage {
            total: count(room.store.document_count(false)?),
            removed: count(room.store.document_count(true)?),
            next: records.last().filter(|_| whole).map(|last| last.row.to_string()),
            documents: records.iter().map(|record| document(&room.store, record)).collect::<Result<_>>()?,
        })
    }

    /// Takes a document out of the room: none of its passages is found any more; what was quoted from it stays.
    pub fn take_out_document(&self, args: DocumentRef, now: Now) -> Result<LibraryDocument> {
        self.shelve(&args.document, now, |writer| writer.remove_document(&args.document))
    }

    /// Brings a document back that was taken out.
    pub fn bring_back_document(&self, args: DocumentRef, now: Now) -> Result<LibraryDocument> {
        self.shelve(&args.document, now, |writer| writer.bring_back_document(&args.document))
    }

    /// A change that belongs to the whole room and to no article, so that no article's undo takes it back.
    fn shelve(
        &self,
        id: &str,
        now: Now,
        act: impl FnOnce(&Writer<'_>) -> claims_db::Result<()>,
    ) -> Result<LibraryDocument> {
        let mut room = self.room();
        let stamp = room.stamp(now)?;
        room.store.write(&stamp, act)?;
        document(&room.store, &room.store.document(id)?)
    }

    /// A part of a document, to be read.
    pub fn read_document(&self, args: ReadDocument) -> Result<DocumentPart> {
        let room = self.room();
        let record = room.store.document(&args.document)?;
        let text = room.store.document_text(&args.document)?;
        let passages = room.store.passages_of(record.row)?;
        let document = document(&room.store, &record)?;
        drop(room);
        Ok(pages::part(document, &text, &passages, args.position, args.from))
    }

    /// Takes words from a document as evidence. They must stand there exactly.
    pub fn quote_document(&self, args: QuoteDocument, now: Now) -> Result<Changed> {
        let mut room = self.room();
        let record = room.store.document(&args.document)?;
        let text = room.store.document_text(&args.document)?;
        let other = || Error::field("excerpt", "is not what stands there in the document");
        let place = Offsets::new(&text, Unit::Utf16).to_span(args.start, args.end).ok_or_else(other)?;
        if place.of(&text) != args.form.excerpt {
            return Err(other());
        }
        let passages = room.store.passages_of(record.row)?;
        let mut form = args.form;
        if form.locator.as_deref().is_none_or(|place| place.trim().is_empty()) {
            form.locator = pages::Places::of(&text, &passages).at(place.range().start);
        }
        let form = Filled::of(form)?.taken_from(&record);
        room.change(&args.article, now, "Evidence attached", |writer| {
            let evidence = form.add(writer, &args.article)?;
            writer.add_excerpt(&evidence, &args.document, place.range().start, place.range().end)
        })
    }

    fn found(&self, query: &Query, most: usize) -> Result<FoundPassages> {
        let found = if query.is_empty() { Found::default() } else { self.library.find(query, most)? };
        let room = self.room();
        let passages = found.passages.iter().map(|passage| {
            let offsets = Offsets::new(&passage.text, Unit::Utf16);
            let stretch = |mark: &std::ops::Range<usize>| {
                let (start, end) = offsets.span(Span::new(mark.start, mark.end));
                Stretch { start, end }
            };
            Ok(FoundPassage {
                document: document(&room.store, &passage.document)?,
                position: passage.record.key.position,
                locator: passage.record.locator.as_ref().map(locator),
                marks: passage.marks.iter().map(stretch).collect(),
                about: labels::of(&passage.slots),
                text: passage.text.clone(),
            })
        });
        Ok(FoundPassages {
            passages: passages.collect::<Result<_>>()?,
            empty: !room.store.has_documents()?,
            behind: count(found.behind),
        })
    }
}

impl Room {
    /// What to look for in support or refutation of a claim.
    fn query(&mut self, claim: &str) -> Result<Query> {
        let article = self.store.article_of_claim(claim)?;
        let open = self.article(&article)?;
        // For claims of earlier drafts, and those put aside, nothing is looked for.
        let at = open.records.iter().position(|record| record.id == claim);
        let found = at.and_then(|at| open.extraction.claims.get(at));
        let query = found.map(|found| crate::library::query(found, &open.extraction, open.draft.text.text()));
        Ok(query.unwrap_or_default())
    }
}

/// A document as the window gets it.
fn document(store: &Reader, record: &DocumentRecord) -> Result<LibraryDocument> {
    let file = record.attachment.as_deref().map(|sha256| store.attachment(sha256)).transpose()?;
    let file = file.map(|file| file.name);
    let SourceFields { publisher, title, author, url, published, .. } = record.source.clone();
    let name = title.or_else(|| file.clone()).unwrap_or_else(|| "Untitled document".to_owned());
    Ok(LibraryDocument {
        id: record.id.clone(),
        title: name,
        publisher,
        author,
        url,
        published: published.map(day),
        added_at: moment(record.added_at),
        passages: record.passages,
        file,
    })
}

fn count(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
