//! A large desk's report: 500 claims and 2,000 evidence records.
//!
//! Prints the times under `--nocapture`; the limit here is a loose one that holds without optimisation.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::time::{Duration, Instant};

use claims_report::report::LinkRecord;
use claims_report::{Format, Resources, render};
use claims_verdict::Stance;

#[test]
fn a_large_report_is_written_quickly() {
    let mut report = common::sample();
    let (claims, records) = (report.claims.clone(), report.evidence.clone());
    report.evidence = (0..2_000)
        .map(|i| {
            let mut record = records[i % records.len()].clone();
            record.id = format!("v{}", i + 1);
            record
        })
        .collect();
    report.claims = (0..500)
        .map(|i| {
            let mut claim = claims[i % claims.len()].clone();
            claim.id = format!("c{}", i + 1);
            if let Some(assessment) = &mut claim.assessment {
                assessment.links.extend((records.len()..2_000).map(|v| LinkRecord {
                    evidence: format!("v{}", v + 1),
                    stance: if v % 500 == 7 { Stance::Insufficient } else { Stance::Irrelevant },
                    origin: v as u32,
                    set_by: None,
                }));
            }
            claim
        })
        .collect();
    for &format in Format::ALL {
        let start = Instant::now();
        let bytes = render(&report, format, &Resources::default()).unwrap();
        println!("{}: {} bytes in {:?}", format.name(), bytes.len(), start.elapsed());
        assert!(start.elapsed() < Duration::from_secs(20), "{}", format.name());
    }
}
