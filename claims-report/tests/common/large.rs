//! The sample many times over.

use claims_report::Report;
use claims_report::report::LinkRecord;
use claims_verdict::Stance;

use super::sample;

/// A large desk's report: 500 claims and 2,000 evidence records.
#[allow(dead_code, reason = "not every test needs it")]
pub fn large() -> Report {
    let mut report = sample();
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
    report
}
