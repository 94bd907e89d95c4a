//! What the engine read in evidence excerpts, kept so that each is read once.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use claims_db::EvidenceRecord;
use claims_verdict::Evidence;

/// Readings by the excerpt and the date that it was read with.
#[derive(Debug, Default)]
pub struct Readings(BTreeMap<(String, Option<NaiveDate>), Evidence>);

impl Readings {
    /// So many are kept; then it starts anew.
    const MOST: usize = 20_000;

    /// The record as the verdict takes it, read or remembered.
    pub fn evidence(&mut self, record: &EvidenceRecord) -> Evidence {
        let source = record.verdict_source();
        if self.0.len() >= Self::MOST {
            self.0.clear();
        }
        let excerpt = &record.fields.excerpt;
        let read = || Evidence::read(&record.id, excerpt, source.clone());
        let mut evidence = self.0.entry((excerpt.clone(), source.published)).or_insert_with(read).clone();
        evidence.id.clone_from(&record.id);
        evidence.source = source;
        evidence
    }
}
