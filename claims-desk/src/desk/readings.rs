//! What the engine read in evidence excerpts, kept so that each is read once beside the same people.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use claims_db::EvidenceRecord;
use claims_engine::Known;
use claims_verdict::Evidence;

/// Readings by the excerpt, and the date and names that it was read with.
#[derive(Debug, Default)]
pub struct Readings(BTreeMap<(String, Option<NaiveDate>, Known), Evidence>);

impl Readings {
    /// So many are kept; then it starts anew.
    const MOST: usize = 20_000;

    /// The record as the verdict takes it beside an article with these people, read or remembered.
    pub fn evidence(&mut self, record: &EvidenceRecord, known: &Known) -> Evidence {
        let source = record.verdict_source();
        if self.0.len() >= Self::MOST {
            self.0.clear();
        }
        let excerpt = &record.fields.excerpt;
        let known = known.within(excerpt);
        let read = || Evidence::read_beside(&record.id, excerpt, source.clone(), &known);
        let mut evidence =
            self.0.entry((excerpt.clone(), source.published, known.clone())).or_insert_with(read).clone();
        evidence.id.clone_from(&record.id);
        evidence.source = source;
        evidence
    }
}
