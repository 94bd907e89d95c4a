//! Which way clauses look.

use super::read;
use crate::mention::date::Direction;

fn check(text: &str, expected: &[Direction]) {
    let found: Vec<Direction> = read("2025-09-05", text).iter().map(|mention| mention.direction).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn the_governing_verb_decides() {
    use Direction::{Future, Past};
    check("They met on Monday.", &[Past]);
    check("They will meet on Monday.", &[Future]);
    check("They have met since Monday.", &[Past]);
    check("They are to meet on Monday.", &[Future]);
    check("Kim traveled by train to attend the parade on Monday.", &[Past]);
    check("He was invited to visit Rome on Monday.", &[Future]);
    check("They agreed to strengthen ties during talks in Rome on Thursday.", &[Past]);
    check("They agreed to meet again on Monday.", &[Future]);
    check("They reaffirmed their commitment to peace on Thursday.", &[Past]);
    check("The talks are due on Monday.", &[Future]);
    check("The summit will be held on Monday.", &[Future]);
    check("He arrived ahead of talks on Monday.", &[Future]);
    check("\"We will go on Monday,\" he said.", &[Future]);
    check("He said Tuesday: \"We will go on Monday.\"", &[Past, Future]);
}

#[test]
fn headlines_and_captions_tell_what_has_happened_in_the_present() {
    use Direction::{Future, Past};
    let body = "\n\nThe leaders spoke for hours in the capital and then went home with nothing agreed between them, their spokesmen said later.";
    check(&format!("Leaders meet in Vienna on Thursday{body}"), &[Past]);
    check(&format!("Leaders to meet in Vienna on Monday{body}"), &[Future]);
}
