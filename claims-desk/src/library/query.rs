//! What to look for to check a claim: what it asserts, and the words of the sentences that state it.

use claims_engine::Extraction;
use claims_engine::kinds::Claim;
use claims_engine::text::Span;
use claims_index::Query;

/// What to look for, for a claim of a reading of `text`.
pub(crate) fn query(claim: &Claim, reading: &Extraction, text: &str) -> Query {
    let states = |sentence: &&Span| claim.mentions.iter().any(|mention| sentence.overlaps(*mention));
    let around: Vec<&str> = reading.sentences.iter().filter(states).map(|sentence| sentence.of(text)).collect();
    Query::of_claim(claim, claim.event.and_then(|at| reading.events.get(at)), &around.join("\n"))
}
