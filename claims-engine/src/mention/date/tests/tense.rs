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

#[test]
fn what_is_arranged_lies_ahead() {
    super::check(
        "1989-12-04",
        &[
            "They agreed to hold a summit in Washington in <June|1990-06>.",
            "They agreed on a summit in Washington for <late June|1990-06>.",
            "Bush invited Gorbachev to Washington in <June|1990-06>.",
            "The summit, planned for <June|1990-06>, would be the second.",
            "They announced a summit for <January 5|1990-01-05>.",
            "A summit has been set for <January 5|1990-01-05>.",
            "He looked forward to attending the summit on <February 8-9|1990-02-08/1990-02-09>.",
            "They discussed preparations for the Rome summit in <May|1990-05>.",
            "He spoke on the eve of <Tuesday|1989-12-05>'s talks.",
            "Ahead of the meeting <Tuesday|1989-12-05>, he was calm.",
        ],
    );
}

#[test]
fn what_is_told_as_over_lies_behind_however_close_the_other_year_is() {
    super::check(
        "1989-12-04",
        &[
            "The last round, in <January|1989-01>, ended without a deal.",
            "They announced the summit on <November 30|1989-11-30>.",
            "He had planned to come in <October|1989-10> but put it off.",
            "They invited reporters in <November|1989-11>.",
        ],
    );
}

#[test]
fn a_verb_of_beginning_or_of_not_being_able_tells_the_time() {
    super::check(
        "2008-11-19",
        &[
            "He will go there after a <three-day visit to Cuba, which began on Monday|2008-11-17/2008-11-19>.",
            "On <Saturday|2008-11-15> he could not leave the ship.",
            "He was due to have lunch with the king on <Friday|2008-11-21>.",
        ],
    );
}

#[test]
fn what_is_looked_back_to_lies_behind_whatever_the_verb() {
    super::check(
        "2009-11-18",
        &[
            "He will meet Obama, who is on his first visit since his <January|2009-01> inauguration.",
            "It would be their first meeting since <January|2009-01>.",
            "It will be the first such visit since <July|2009-07>.",
            "The visit follows <Monday|2009-11-16>'s talks.",
            "The visit comes ahead of <Friday|2009-11-20>'s summit.",
            "Talks scheduled for <Monday|2009-11-16> did not take place.",
            "Talks scheduled for <Monday|2009-11-23> were postponed.",
            "The talks will be followed by a dinner on <Friday|2009-11-20>.",
        ],
    );
}

#[test]
fn what_comes_after_before_comes_after() {
    super::check(
        "2009-11-18",
        &[
            "He met her on <Monday|2009-11-16> before flying to Rome on <Thursday|2009-11-19>.",
            "Speaking on <Friday|2009-11-13> before talks on <Sunday|2009-11-15>, he was calm.",
            "OSLO, <Nov. 18|2009-11-18> (Agency) -- He spoke before a crowd on <Tuesday|2009-11-17>.",
        ],
    );
}

#[test]
fn participles_that_stand_with_a_noun_are_no_verbs() {
    super::check(
        "2009-11-18",
        &[
            "She will give her much anticipated speech to the assembly on <Tuesday|2009-11-24>.",
            "On <Tuesday|2009-11-24>, the embattled president will meet the king.",
            "He met with other heads of state <Friday|2009-11-13>.",
            "She anticipated the speech on <Tuesday|2009-11-17>.",
        ],
    );
}
