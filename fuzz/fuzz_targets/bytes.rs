//! Arbitrary bytes, taken in as a plain text file and read.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(taken) = claims_ingest::ingest(bytes, "article.txt") {
        galley_fuzz::read(&taken.text);
    }
});
