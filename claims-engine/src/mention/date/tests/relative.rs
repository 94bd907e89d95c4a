//! Dates counted from the day of writing or from what was told before.

use super::check;

#[test]
fn from_the_day_of_writing() {
    check(
        "2025-09-05",
        &[
            "They met <today|2025-09-05> in Vienna.",
            "They met <yesterday|2025-09-04>.",
            "They will meet <tomorrow|2025-09-06>.",
            "They met <yesterday morning|2025-09-04>.",
            "They will speak <tonight|2025-09-05>.",
            "They spoke <this morning|2025-09-05>.",
            "They spoke <last night|2025-09-04>.",
            "They met <the day before yesterday|2025-09-03>.",
            "They will meet <the day after tomorrow|2025-09-07>.",
            "They met <earlier today|2025-09-05>.",
            "They met <last month|2025-08>.",
            "They will meet <next month|2025-10>.",
            "They met <last year|2024>.",
            "They will meet <next year|2026>.",
            "It is the third meeting <this year|2025>.",
            "They met <earlier this year|2025>.",
            "<Today|2025-09-05>'s talks were short.",
        ],
    );
}

#[test]
fn weeks_give_their_month_where_they_lie_in_one() {
    check("2022-06-14", &["He hosted it <last week|2022-06>.", "He will visit <next week|2022-06>."]);
    check("2025-09-05", &["They met <last week|2025-08>.", "They will meet <next week|2025-09>."]);
    check("2025-09-05", &["They met <earlier this week|2025-09>.", "They will meet <later this week|2025-09>."]);
    check("2025-10-02", &["They met <this week|~2025-W40>.", "They met <last week|2025-09>."]);
    check("2004-11-30", &["He made his first visit <this week|~2004-W49>."]);
    check("2025-09-05", &["They met <two weeks ago|2025-08>.", "They met <three weeks ago|2025-08>."]);
}

#[test]
fn weekends() {
    check(
        "2025-09-08",
        &["They met over <the weekend|2025-09-06/2025-09-07>.", "They met <last weekend|2025-09-06/2025-09-07>."],
    );
    check(
        "2025-09-05",
        &[
            "They will meet <this weekend|2025-09-06/2025-09-07>.",
            "They will meet <next weekend|2025-09-13/2025-09-14>.",
        ],
    );
}

#[test]
fn so_long_ago_or_from_now() {
    check(
        "2025-09-05",
        &[
            "They met <three days ago|2025-09-02>.",
            "They met <two months ago|2025-07>.",
            "They met <six years ago|2019>.",
            "They met <a year ago|2024>.",
            "They met <a decade ago|201X>.",
            "They last met some <30 years ago|1995>.",
            "They met more than <two years ago|~PAST_REF>.",
            "They met <several weeks ago|~PAST_REF>.",
            "They met <a few days ago|~PAST_REF>.",
            "They met <weeks ago|~PAST_REF>.",
            "They will meet <two days from now|2025-09-07>.",
            "They will meet in <three days|2025-09-08>.",
            "They will meet in <two weeks' time|2025-09>.",
            "They met <the week before last|2025-08>.",
            "He spoke <two hours ago|~PT2H>.",
            "They met <two and a half years ago|2023>.",
        ],
    );
    check("", &["They met <three days ago|~P3D>.", "They met <yesterday|~XXXX-XX-XX>.", "They met <last year|~XXXX>."]);
}

#[test]
fn from_what_was_told_before() {
    check(
        "2020-01-11",
        &[
            "They met on <Wednesday|2020-01-08>. In a statement <the following day|2020-01-09>, they denounced it.",
            "They met on <Wednesday|2020-01-08> and left <the next day|2020-01-09>.",
            "They met on <Wednesday|2020-01-08>. <Two days earlier|2020-01-06>, they had spoken by telephone.",
            "They met on <Wednesday|2020-01-08>. <A day later|2020-01-09>, he flew home.",
            "They met on <Wednesday|2020-01-08>. He flew home <the same day|2020-01-08>.",
            "They met on <Wednesday|2020-01-08>. <That evening|2020-01-08>, they dined.",
            "They met on <June 12, 2018|2018-06-12>. <Four months later|2018-10>, they met again.",
            "They met on <June 12, 2018|2018-06-12>. He resigned <a year later|2019>.",
            "They met on <June 12, 2018|2018-06-12>. <The following week|2018-06>, they spoke.",
            "They met on <June 12, 2018|2018-06-12>. <The previous Monday|2018-06-11> he had left.",
            "They met on <June 12, 2018|2018-06-12>. <The following Friday|2018-06-15> he left.",
            "They left <the next day|~XXXX-XX-XX>.",
        ],
    );
}

#[test]
fn a_date_that_qualifies_a_noun_is_not_where_the_story_stands() {
    check(
        "2020-01-11",
        &[
            "They met on <Wednesday|2020-01-08>. They found that the <November 27|2019-11-27> agreement was void. They left <the following day|2020-01-09>.",
        ],
    );
}

#[test]
fn a_month_told_last_counts_for_months_and_years() {
    check(
        "2025-10-24",
        &[
            "They signed the treaty in <June 2018|2018-06>. <One year later|2019>, they met again.",
            "They will speak in <the week of May 11|2026-05>.",
            "They spoke in <the week of May 12|2025-05>, he said.",
        ],
    );
}

#[test]
fn the_date_closest_to_the_event_is_its_own() {
    check(
        "2025-11-12",
        &[
            "He left on <August 25|2025-08-25>. The <29-30 October|2025-10-29/2025-10-30> summit was followed, <three days later|2025-11-02>, by a call. <The day after the summit|2025-10-31>, markets rose.",
        ],
    );
}

#[test]
fn from_an_event_or_a_date() {
    check(
        "2025-09-05",
        &[
            "The summit took place on <June 12, 2018|2018-06-12>. <Four months after the summit|2018-10>, he left.",
            "They spoke <two days after|2025-09-03> <September 1|2025-09-01>.",
            "They met <three days after the attack|~P3D>.",
            "They left <two days after|~P2D> he arrived.",
        ],
    );
}

#[test]
fn the_day_of_the_month_alone() {
    check(
        "2004-11-30",
        &[
            "There was a demonstration on <the 29th|2004-11-29> against it.",
            "They marched in Ottawa on <the 30th|2004-11-30>.",
            "They will march on <the 5th|2004-12-05>.",
            "They met on <the 15th of last month|2004-10-15>.",
            "They stood at the 38th parallel.",
            "It was the 30th meeting of the kind.",
        ],
    );
    check("2025-09-05", &["They met on <June 12, 2018|2018-06-12>. They left on <the 14th|2018-06-14>."]);
}

#[test]
fn vague_times_have_no_value() {
    check(
        "2025-09-05",
        &[
            "They met in <recent days|~PAST_REF>.",
            "They will meet in the <coming weeks|~FUTURE_REF>.",
            "Tension has grown in <recent years|~PAST_REF>.",
        ],
    );
}
