//! The sample many times over.

use claims_report::Report;
use claims_report::report::LinkRecord;
use claims_verdict::Stance;

use super::sample;

/// A large desk's report: 500 claims and 2,000 evidence records.
#[allow(dead_code, reason = "not every test needs it")]
pub fn large() -> Report {
    sized(500)
}

/// A report of so many claims and four times as many evidence records.
#[allow(dead_code, reason = "not every test needs it")]
pub fn sized(size: usize) -> Report {
    let mut report = sample();
    let (claims, records) = (report.claims.clone(), report.evidence.clone());
    report.evidence = (0..size * 4)
        .map(|i| {
            let mut record = records[i % records.len()].clone();
            record.id = format!("v{}", i + 1);
            record
        })
        .collect();
    report.claims = (0..size)
        .map(|i| {
            let mut claim = claims[i % claims.len()].clone();
            claim.id = format!("c{}", i + 1);
            if let Some(assessment) = &mut claim.assessment {
                assessment.links.extend((records.len()..size * 4).map(|v| LinkRecord {
                    evidence: format!("v{}", v + 1),
                    stance: if v % size == 7 { Stance::Insufficient } else { Stance::Irrelevant },
                    origin: v as u32,
                    set_by: None,
                }));
            }
            claim
        })
        .collect();
    report
}
