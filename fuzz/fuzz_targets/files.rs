//! Arbitrary bytes as files of every form but PDF, whose parser is kept in a process of its own: the first byte says which.
#![no_main]

use claims_ingest::{Taken, endings, passages, take};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let endings: Vec<_> = endings().into_iter().filter(|ending| *ending != "pdf").collect();
    let ending = endings[usize::from(*first) % endings.len()];
    if let Ok(Taken::Document(document)) = take(rest, &format!("file.{ending}")) {
        for passage in passages(&document) {
            assert!(!document.text[passage.start..passage.stop].trim().is_empty());
        }
    }
});
