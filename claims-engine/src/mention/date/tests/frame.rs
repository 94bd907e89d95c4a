//! The day of writing: date lines, datelines, anniversaries.

use super::{because, check};

#[test]
fn a_date_line_at_the_head_counts() {
    check(
        "",
        &[
            "<November 13, 2004|2004-11-13>\n\nThe president had lunch <today|2004-11-13> with his guest in the capital, where they spoke at length.",
            "<Wednesday, July 10, 2019|2019-07-10>\n\nThe leaders met in Niamey on <Sunday|2019-07-07> and signed the trade agreement there.",
        ],
    );
}

#[test]
fn a_dispatch_says_when_it_was_filed() {
    check("2019-06-28", &["Washington, <Jun 27|2019-06-27>: Officials met <today|2019-06-27>."]);
    check("2019-06-28", &["The plan, <Jun 27|2019-06-27>: officials meet <today|2019-06-28>."]);
    check(
        "",
        &[
            "BEIJING, <Sept. 4, 2025|2025-09-04> (Example) -- The leaders met <yesterday|2025-09-03> in the capital.",
            "BEIJING, <Sept. 4|XXXX-09-04> (Example) -- The leaders met <today|XXXX-09-04> in the capital.",
        ],
    );
    check(
        "2025-09-06",
        &["BEIJING, <Sept. 4|2025-09-04> (Example) -- The leaders met <today|2025-09-04> in the capital."],
    );
}

#[test]
fn the_text_s_own_date_comes_before_publication() {
    check(
        "2025-09-06",
        &[
            "<December 8, 1987|1987-12-08>\n\nThe General Secretary arrived in the capital <yesterday|1987-12-07> and was met at the airport by the Secretary of State and by his wife.",
        ],
    );
    // A date to come is the news, not the day of writing.
    check(
        "2025-09-06",
        &[
            "<October 8, 2025|2025-10-08>\n\nThe General Secretary arrived in the capital <yesterday|2025-09-05> and was met at the airport by the Secretary of State and by his wife.",
        ],
    );
}

#[test]
fn today_may_be_dated_in_the_text() {
    check(
        "",
        &[
            "The delegation returned <today|2004-11-13>, <November 13, 2004|2004-11-13>. It had left on <Tuesday|2004-11-09>.",
        ],
    );
}

#[test]
fn an_anniversary_gives_a_missing_year_and_no_more() {
    check(
        "",
        &[
            "They met in Beijing on <September 4|2025-09-04>. He came for the 80th anniversary of its World War II victory.",
            "They met in Beijing on <Thursday|~XXXX-WXX-4>. He came for the 80th anniversary of its World War II victory.",
            "They met on <April 10|2023-04-10> to mark the 25th anniversary of the Good Friday Agreement.",
            "They met on <May 9|XXXX-05-09>. They spoke of the 80th anniversary of a bakery.",
        ],
    );
    // The day of publication comes first.
    check(
        "2015-09-05",
        &["They met on <September 4|2015-09-04>, speaking of the 80th anniversary of the victory of <1945|1945>."],
    );
}

#[test]
fn the_text_s_own_date_is_named() {
    because(
        "",
        "November 13, 2004\n\nThe president had lunch today with his guest in the capital, where they spoke at length.",
        "November 13, 2004; as the text states it | today; counted from the article's own date 2004-11-13",
    );
}
