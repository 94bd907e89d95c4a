//! A document read for the library: cut into passages, each with what it speaks of.

use claims_db::{Locator, LocatorKind, NewPassage};
use claims_engine::text::{Article, Span};
use claims_engine::{Options, extract};
use claims_index::slot;
use claims_ingest::Ingested;

/// The passages of a document. It is read as a whole, so that `he` and `on Tuesday` are understood in each.
pub(crate) fn prepare(document: &Ingested) -> Vec<NewPassage> {
    let passages = claims_ingest::passages(document);
    let spans: Vec<Span> = passages.iter().map(|passage| Span::new(passage.start, passage.stop)).collect();
    let reading = extract(&Article::new(&*document.text), &Options { published: document.published });
    let slots = slot::of_reading(&reading, &spans);
    let prepared = passages.into_iter().zip(slots).map(|(passage, slots)| NewPassage {
        start: passage.start,
        stop: passage.stop,
        locator: passage.locator.map(|at| Locator { kind: kind(at.kind), value: at.value }),
        slots,
    });
    prepared.collect()
}

fn kind(kind: claims_ingest::LocatorKind) -> LocatorKind {
    match kind {
        claims_ingest::LocatorKind::Page => LocatorKind::Page,
        claims_ingest::LocatorKind::Paragraph => LocatorKind::Paragraph,
        claims_ingest::LocatorKind::Timecode => LocatorKind::Timecode,
        claims_ingest::LocatorKind::Fragment => LocatorKind::Fragment,
        claims_ingest::LocatorKind::Other => LocatorKind::Other,
    }
}
