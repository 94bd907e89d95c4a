//! Keeps the house as DESIGN.md lays it out: arrows between crates, names that only one room may say, small files.
//! Each rule is data with its reason; each is shown a bad sample, so that no rule can sleep.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails loudly")]

#[path = "tidy/mod.rs"]
mod tidy;

use std::fmt::Write as _;

use tidy::{Finding, Tree, arrows, manifests, shape, words};

fn expect_none(findings: &[Finding]) {
    let mut list = String::new();
    for finding in findings {
        let _ = writeln!(list, "  {finding}");
    }
    assert!(findings.is_empty(), "\n{list}");
}

#[test]
fn crates_depend_only_along_the_arrows() {
    expect_none(&arrows::check(&Tree::of_workspace()));
}

#[test]
fn each_member_takes_versions_and_lints_from_the_workspace() {
    expect_none(&manifests::check(&Tree::of_workspace()));
}

#[test]
fn what_must_be_absent_is_absent() {
    expect_none(&words::check(&Tree::of_workspace()));
}

#[test]
fn files_are_small_and_say_what_they_are_for() {
    expect_none(&shape::check(&Tree::of_workspace()));
}
