//! A document to be read: its paragraphs, each with its place, a stretch at a time.

use claims_db::{Locator, LocatorKind, PassageRecord};
use claims_engine::text::{Offsets, Span, Unit};
use claims_ingest::Part;

use crate::desk::view::locator;
use crate::wire::{DocumentBlock, DocumentPart, LibraryDocument, Stretch};

/// Paragraphs that are shown at once.
const BLOCKS: usize = 200;
/// Paragraphs before the passage that was asked for.
const BEFORE: usize = 20;

/// Where the words of a document stand, as they would be cited.
pub(super) struct Places<'a> {
    paragraphs: Vec<Part>,
    passages: &'a [PassageRecord],
}

impl<'a> Places<'a> {
    pub(super) fn of(text: &str, passages: &'a [PassageRecord]) -> Self {
        Self { paragraphs: claims_ingest::paragraphs(text), passages }
    }

    /// The place of a byte of the text: `page 7`.
    pub(super) fn at(&self, at: usize) -> Option<String> {
        let after = self.passages.partition_point(|passage| passage.start <= at);
        let passage = self.passages.get(after.checked_sub(1)?)?;
        let place = passage.locator.as_ref()?;
        if place.kind != LocatorKind::Paragraph {
            return Some(locator(place));
        }
        // A passage is cited by its first paragraph; its others are counted on from there.
        let further = self.paragraph(at).saturating_sub(self.paragraph(passage.start));
        let number = place.value.parse::<usize>().ok()?.saturating_add(further);
        Some(locator(&Locator { kind: LocatorKind::Paragraph, value: number.to_string() }))
    }

    fn paragraph(&self, at: usize) -> usize {
        self.paragraphs.partition_point(|part| part.start <= at)
    }
}

/// The part of a document around a passage, or from a block on, or from its beginning.
pub(super) fn part(
    document: LibraryDocument,
    text: &str,
    passages: &[PassageRecord],
    position: Option<u32>,
    from: Option<u32>,
) -> DocumentPart {
    let places = Places::of(text, passages);
    let offsets = Offsets::new(text, Unit::Utf16);
    let passage = position.and_then(|at| passages.get(at as usize));
    let total = places.paragraphs.len();
    let first = match (from, passage) {
        (Some(from), _) => (from as usize).min(total.saturating_sub(1)),
        (None, Some(passage)) => places.paragraph(passage.start).saturating_sub(1 + BEFORE),
        (None, None) => 0,
    };
    let shown = places.paragraphs.iter().enumerate().skip(first).take(BLOCKS);
    let blocks = shown.map(|(at, part)| {
        let next = places.paragraphs.get(at + 1).map_or(text.len(), |next| next.start);
        DocumentBlock {
            start: offsets.from_byte(part.start as u32),
            text: text.get(part.start..part.stop).unwrap_or_default().to_owned(),
            after: text.get(part.stop..next).unwrap_or_default().to_owned(),
            locator: places.at(part.start),
        }
    });
    DocumentPart {
        document,
        blocks: blocks.collect(),
        first: first as u32,
        total: total as u32,
        passage: passage.map(|passage| {
            let (start, end) = offsets.span(Span::new(passage.start, passage.stop));
            Stretch { start, end }
        }),
    }
}
