//! The shipped sample: an article and its evidence, carried inside the program. `sample/README.md` says what comes out.

use chrono::NaiveDate;

use crate::batch::Reading;
use crate::error::Result;
use crate::intake;
use crate::out::{EvidenceRecord, evidence_records};

/// The article.
pub const ARTICLE: &str = include_str!("../sample/article.txt");
/// The evidence, as `galley assess --evidence` reads it.
pub const EVIDENCE: &str = include_str!("../sample/evidence.json");
/// What the sample shows, and the status to expect for each claim.
pub const README: &str = include_str!("../sample/README.md");

/// The files of the sample, by name.
pub const FILES: [(&str, &str); 3] = [("article.txt", ARTICLE), ("evidence.json", EVIDENCE), ("README.md", README)];

/// The day on which the sample article was published.
pub fn published() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2025, 9, 5)
}

/// The sample article, read.
pub fn reading() -> Result<Reading> {
    Ok(Reading::of(intake::pasted(ARTICLE)?, published()))
}

/// The sample's evidence.
pub fn evidence() -> Result<Vec<EvidenceRecord>> {
    Ok(evidence_records(EVIDENCE)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_is_whole() {
        let words = ARTICLE.split_whitespace().count();
        assert!((350..=500).contains(&words), "{words} words");
        let evidence = evidence().unwrap();
        assert!(evidence.len() >= 6);
        assert!(evidence.iter().any(|record| record.source.origin.is_some()), "a copy names its origin");
        assert!(reading().unwrap().plain);
    }
}
