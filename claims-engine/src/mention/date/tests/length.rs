//! Lengths, sets and times of day.

use super::{check, read};

#[test]
fn lengths_have_no_date() {
    check(
        "2025-09-05",
        &[
            "He ended a <four-day|~P4D> visit.",
            "They talked for <two days|~P2D>.",
            "The <26-hour|~PT26H> visit was short.",
            "They talked for <26 hours|~PT26H>.",
            "It has lasted <three weeks|~P3W>.",
            "It lasted <two and a half years|~P2.5Y>.",
            "They talked for <half an hour|~PT0.5H>.",
            "The <week-long|~P1W> talks ended.",
            "They talked for <a week|~P1W>.",
            "They have negotiated over <the past four years|~P4Y>.",
            "They will talk in <the next three days|~P3D>.",
            "It is the first such meeting in <six years|~P6Y>.",
            "They have been partners for nearly <eight decades|~P8DE>.",
            "They talked for <several days|~PXD>.",
            "The <90-minute|~PT90M> call was friendly.",
            "Within <48 hours|~PT48H> they had left.",
            "The <twenty-five-year|~P25Y> pact ended.",
            "The 41-year-old leader spoke.",
            "The leader, 41 years old, spoke.",
        ],
    );
}

#[test]
fn a_length_with_one_end_dated_is_a_stretch() {
    check(
        "2025-09-05",
        &[
            "He will make a <four-day visit beginning Tuesday|2025-09-09/2025-09-12>.",
            "He will pay a <three-day visit to Rome starting on Monday|2025-09-08/2025-09-10>.",
            "They went to a <two-day summit that opened on 11 June|2025-06-11/2025-06-12>.",
            "They will end a <three-day visit that ends Sunday|2025-09-05/2025-09-07>.",
        ],
    );
}

#[test]
fn a_verb_that_begins_a_length_dates_it_too() {
    fn covers(text: &str, expected: &str) {
        let found = read("2025-09-05", text);
        let length = found.iter().find(|mention| mention.value.is_none()).unwrap();
        assert_eq!(length.covers.map(|value| value.to_string()).unwrap_or_default(), expected, "{text}");
    }
    covers("He began a three-day visit to Rome on Monday.", "2025-09-01/2025-09-03");
    covers("On Monday, he began a three-day visit to Rome.", "2025-09-01/2025-09-03");
    covers("He ended a two-day visit to Rome on Tuesday.", "2025-09-01/2025-09-02");
    covers("He arrived on Monday for a two-day visit.", "2025-09-01/2025-09-02");
    covers("He spoke on Monday of a two-day visit.", "");
}

#[test]
fn sets() {
    check(
        "2025-09-05",
        &[
            "They meet <every Monday|~XXXX-WXX-1>.",
            "They meet <every year|~P1Y>.",
            "They meet <every two years|~P2Y>.",
            "They march on <every May 9|~P1Y>.",
            "They meet <annually|~P1Y>.",
            "They hold <weekly|~P1W> talks.",
            "They meet on <Mondays|~XXXX-WXX-1>.",
            "They meet twice <a year|~P1Y>.",
            "The Daily Telegraph reported it.",
        ],
    );
}

#[test]
fn times_of_day() {
    check(
        "2025-09-05",
        &[
            "They met at <10:30 a.m. local time|~T10:30> in Vienna.",
            "They met at <0900 GMT|~T09:00>.",
            "They met at <9 a.m.|~T09> on <Thursday|2025-09-04>.",
            "The talks began at <10:30|~T10:30> and ended at <3 p.m.|~T15>.",
            "The talks began at <3pm|~T15>.",
            "The talks began at <10.30am|~T10:30>.",
            "The talks began at <noon|~T12:00>.",
            "They met at <2:30 p.m. Moscow time|~T14:30>.",
            "They left at <midnight|~T00:00>.",
            "They won 3:2 in the final.",
        ],
    );
}

#[test]
fn a_part_of_the_day_goes_into_timex() {
    let found = read("2004-11-30", "He was welcomed Tuesday morning.");
    assert_eq!(found[0].timex, "2004-11-30TMO");
    let found = read("2025-09-05", "They met last week.");
    assert_eq!(found[0].timex, "2025-W35");
}
