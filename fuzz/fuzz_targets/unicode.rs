//! Arbitrary Unicode, read as it is.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| galley_fuzz::read(text));
