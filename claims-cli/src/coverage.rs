//! `galley coverage`, for people.

use std::fmt::Write as _;

use claims_desk::batch::Reading;
use claims_desk::out::{Coverage, Fact};
use claims_desk::shape::FactSort;

use crate::text::{Lines, Paint, clean};

/// What no claim speaks of, by sort and in the order of the text.
pub fn text(reading: &Reading, coverage: &Coverage, paint: Paint) -> String {
    let lines = Lines::of(reading.article.text());
    let mut out = String::new();
    for sort in FactSort::ALL {
        let facts: Vec<&Fact> = coverage.uncovered.iter().filter(|fact| fact.sort == *sort).collect();
        if facts.is_empty() {
            continue;
        }
        let _ = writeln!(out, "{} ({})", paint.bold(sort.name()), facts.len());
        for fact in facts {
            let line = paint.dim(&format!("line {}", lines.at(fact.words.start)));
            let _ = writeln!(out, "  {} {line}", clean(&fact.words.exact));
        }
    }
    let (facts, under) = (coverage.facts, coverage.under_claims);
    let _ = writeln!(out, "\n{under} of {facts} names, numbers, dates and quotations stand under a claim");
    out
}
