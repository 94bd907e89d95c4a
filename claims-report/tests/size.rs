//! A large desk's report: 500 claims and 2,000 evidence records.
//!
//! Prints the times under `--nocapture`; the limit here is a loose one that holds without optimisation.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::time::{Duration, Instant};

use claims_report::{Format, Resources, render};

#[test]
fn a_large_report_is_written_quickly() {
    let report = common::large();
    // Typeset pages take the optimised build: `make bench` measures them.
    for &format in Format::ALL.iter().filter(|format| **format != Format::Pdf) {
        let start = Instant::now();
        let bytes = render(&report, format, &Resources::default()).unwrap();
        println!("{}: {} bytes in {:?}", format.name(), bytes.len(), start.elapsed());
        assert!(start.elapsed() < Duration::from_secs(20), "{}", format.name());
    }
}
