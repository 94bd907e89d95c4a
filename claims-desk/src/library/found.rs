//! From what the index names to passages with their words, their document and what in them was looked for.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use claims_db::{DocumentRecord, PassageKey, PassageRecord, Store};
use claims_index::{Hit, Index, Query, word};

use crate::error::Result;

/// Where documents were taken out of the room, so many more are asked for.
const SPARE: usize = 8;

/// What was found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    /// Best first.
    pub passages: Vec<Passage>,
    /// Passages that another window is still putting into the index: they were not looked at.
    pub behind: u64,
}

/// A passage that was found.
#[derive(Clone, Debug)]
pub(crate) struct Passage {
    /// Its document.
    pub document: DocumentRecord,
    /// Where it stands.
    pub record: PassageRecord,
    /// Its words.
    pub text: String,
    /// Where words that were looked for stand in them, in bytes; in order and apart.
    pub marks: Vec<Range<usize>>,
    /// Slots that were looked for and that it has.
    pub slots: Vec<String>,
}

pub(super) fn find(store: &Store, index: &Index, query: &Query, count: usize, behind: u64) -> Result<Found> {
    let words: BTreeSet<&str> = query.words().collect();
    let mut documents = BTreeMap::new();
    let mut most = count.saturating_add(SPARE);
    loop {
        let hits = index.search(query, most)?;
        let mut passages = Vec::with_capacity(count);
        for hit in &hits {
            if passages.len() == count {
                break;
            }
            if let Some(passage) = passage(store, hit, &mut documents, query, &words)? {
                passages.push(passage);
            }
        }
        // Fewer than asked for: there are no more, or too many of them belong to documents that were taken out.
        if passages.len() == count || hits.len() < most {
            return Ok(Found { passages, behind });
        }
        most = most.saturating_mul(4);
    }
}

fn passage(
    store: &Store,
    hit: &Hit,
    documents: &mut BTreeMap<i64, DocumentRecord>,
    query: &Query,
    words: &BTreeSet<&str>,
) -> Result<Option<Passage>> {
    let row = hit.key.document;
    let document = match documents.get(&row) {
        Some(document) => document.clone(),
        None => documents.entry(row).or_insert(store.document_at(row)?).clone(),
    };
    if document.removed {
        return Ok(None);
    }
    let record = store.passage(PassageKey { document: row, position: hit.key.position })?;
    let text = store.passage_text(&record)?;
    let mut marks: Vec<Range<usize>> = Vec::new();
    word::each(&text, |place, word| {
        if words.contains(word) {
            match marks.last_mut() {
                // Pairs of characters overlap.
                Some(last) if place.start <= last.end => last.end = last.end.max(place.end),
                _ => marks.push(place),
            }
        }
    });
    let slots = query.slots().filter(|slot| record.slots.iter().any(|has| has == slot)).map(str::to_owned).collect();
    Ok(Some(Passage { document, record, text, marks, slots }))
}
