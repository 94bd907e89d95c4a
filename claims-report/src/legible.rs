//! The report as people read it: long figures in the names of items are told as the statement tells them. What is made
//! for machines keeps the digits.

use std::borrow::Cow;

use claims_engine::kinds::{Value, amount_in_words};

use crate::report::{ClaimRecord, Report};

/// The report with `1300000000 people` as `1.3 billion people`.
pub(crate) fn legible(report: &Report) -> Cow<'_, Report> {
    let mut report = Cow::Borrowed(report);
    let long: Vec<usize> = (0..report.claims.len())
        .filter(|i| report.claims.get(*i).is_some_and(|claim| figure(claim).is_some()))
        .collect();
    for i in long {
        if let Some(claim) = report.to_mut().claims.get_mut(i) {
            tell(claim);
        }
    }
    report
}

/// The digits of a quantity and its words, where they differ.
fn figure(claim: &ClaimRecord) -> Option<(String, String)> {
    let Value::Quantity { amount, .. } = &claim.value else { return None };
    let words = amount_in_words(amount);
    (words != *amount).then(|| (amount.clone(), words))
}

fn tell(claim: &mut ClaimRecord) {
    let (Some((digits, words)), Some(assessment)) = (figure(claim), &mut claim.assessment) else { return };
    for item in &mut assessment.items {
        let Some(rest) = item.item.strip_prefix(&digits) else { continue };
        let told = format!("{words}{rest}");
        for text in item.missing.iter_mut().chain(&mut assessment.missing).chain(&mut claim.flips) {
            *text = text.replace(&item.item, &told);
        }
        item.item = told;
    }
}
