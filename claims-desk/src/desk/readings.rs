//! What the engine read in evidence excerpts, kept so that each is read once.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use claims_db::EvidenceRecord;
use claims_engine::text::Article;
use claims_engine::{Extraction, Options};
use claims_verdict::Evidence;

/// Readings by the excerpt's hash and the date that it was read with.
#[derive(Debug, Default)]
pub struct Readings(BTreeMap<(String, Option<NaiveDate>), Extraction>);

impl Readings {
    /// So many are kept; then it starts anew.
    const MOST: usize = 20_000;

    /// The record as the verdict takes it, read or remembered.
    pub fn evidence(&mut self, record: &EvidenceRecord) -> Evidence {
        let source = record.verdict_source();
        let excerpt = Article::new(record.fields.excerpt.as_str());
        if self.0.len() >= Self::MOST {
            self.0.clear();
        }
        let key = (excerpt.sha256().to_owned(), source.published);
        let options = Options { published: source.published };
        let reading = self.0.entry(key).or_insert_with(|| claims_engine::extract(&excerpt, &options)).clone();
        Evidence::with_reading(record.id.clone(), excerpt, source, reading)
    }
}
