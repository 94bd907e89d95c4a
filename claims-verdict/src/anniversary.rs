//! `anniversary`: its number and its base; arithmetic tells which number a year must be.

use chrono::Datelike;
use claims_engine::edtf::Edtf;
use claims_engine::kinds::Value;
use claims_engine::text::Span;

use crate::finding::{Finding, settle};
use crate::fold::fold;
use crate::source::Evidence;

/// An anniversary on the claim's side.
pub(crate) struct Kept<'a> {
    pub(crate) ordinal: u32,
    pub(crate) of: &'a str,
    pub(crate) base: Option<Edtf>,
    pub(crate) on: Option<Edtf>,
    pub(crate) span: Span,
}

/// What an excerpt says of it; `None` where it speaks of none, or of another.
pub(crate) fn compare(claim: &Kept<'_>, record: &Evidence) -> Option<Finding> {
    let findings = record.reading.claims.iter().filter_map(|other| {
        let Value::Anniversary { ordinal, of, base, on } = &other.value else { return None };
        let span = other.mentions.first().copied()?;
        let same_base = matches!((year(claim.base), year(*base)), (Some(a), Some(b)) if a == b);
        if !alike(claim.of, of) && !same_base {
            return None;
        }
        if *ordinal == claim.ordinal {
            return Some(Finding::supports("the same anniversary", claim.span, span));
        }
        // Another number is another year's, unless both are said of one year.
        let one_year = matches!((year(claim.on), year(*on)), (Some(a), Some(b)) if a == b);
        let because = format!("number {ordinal}, not {}", claim.ordinal);
        Some(if one_year {
            Finding::refutes(because, claim.span, span)
        } else {
            Finding::insufficient(format!("{because}, perhaps of another year"), claim.span, span)
        })
    });
    settle(findings.collect())
}

fn year(date: Option<Edtf>) -> Option<i32> {
    date?.bounds().filter(|(from, to)| from.year() == to.year()).map(|(from, _)| from.year())
}

/// Two names for what is remembered: half of the longer words in common.
fn alike(a: &str, b: &str) -> bool {
    let list = |text: &str| fold(text).split(' ').filter(|word| word.len() > 3).map(str::to_owned).collect::<Vec<_>>();
    let (a, b) = (list(a), list(b));
    let shared = a.iter().filter(|word| b.contains(word)).count();
    shared > 0 && shared * 2 >= a.len().min(b.len())
}
