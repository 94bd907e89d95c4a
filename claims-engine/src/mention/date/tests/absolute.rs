//! Dates stated in full or but for their year.

use super::{because, check};

#[test]
fn day_month_and_year_in_any_order() {
    check(
        "",
        &[
            "They met on <September 4, 2025|2025-09-04> in Vienna.",
            "They met on <4 September 2025|2025-09-04> in Vienna.",
            "They met on <Sept. 4, 2025|2025-09-04>, officials said.",
            "They met on <Sept 4 2025|2025-09-04> in Vienna.",
            "They met on <the 4th of September, 2025|2025-09-04>.",
            "They met on <the 4th of September 2025|2025-09-04>.",
            "They met on <4th September 2025|2025-09-04>.",
            "They met on <September 4th, 2025|2025-09-04>.",
            "They met on <September the 4th, 2025|2025-09-04>.",
            "The talks took place on <2025-09-04|2025-09-04>.",
            "The talks took place on <2025/09/04|2025-09-04>.",
            "The talks took place on <13/09/2025|2025-09-13>.",
            "The talks took place on <09/13/2025|2025-09-13>.",
            "The talks took place on <04/04/2025|2025-04-04>.",
            "The talks took place on <4.9.2025|2025-09-04>.",
            "The talks took place on <04.09.2025|2025-09-04>.",
            "The talks took place on <04/09/2025|~2025-XX-XX>.",
            "They met on <Thursday, September 4, 2025|2025-09-04>.",
            "They met on <Thursday, 4 September 2025|2025-09-04>.",
            "They met on <Thursday 4 September 2025|2025-09-04>.",
            "They met on <Thu, 4 Sep 2025|2025-09-04> in Oslo.",
            "They met on <September 4, 2025 (Thursday)|2025-09-04>.",
            "The treaty of <8 December 1987|1987-12-08> was signed in Washington.",
            "They met on <February 29, 2024|2024-02-29>.",
            "They met on <SEPTEMBER 4, 2025|2025-09-04>.",
            "It was signed on <March 25, 1957|1957-03-25>, in Rome.",
            "It was signed on <May 23, 1949|1949-05-23>.",
            "It ended on <the 11th day of November 1918|1918-11-11>.",
            "He was born on <3 August 1924|1924-08-03> in Lyon.",
            "The pact dates from <January 1, '04|2004-01-01>.",
        ],
    );
}

#[test]
fn a_day_that_no_calendar_has_gives_no_value() {
    check("2025-03-05", &["They met on <February 29, 2025|~2025-02-29> in Vienna."]);
}

#[test]
fn without_an_anchor_the_year_stays_open() {
    check(
        "",
        &[
            "They met on <September 4|XXXX-09-04> in Vienna.",
            "They met on <4 September|XXXX-09-04> in Vienna.",
            "They will meet on <Sept. 4|XXXX-09-04>.",
            "They met in <September|XXXX-09> in Vienna.",
            "They met on <Thursday, September 4|XXXX-09-04>.",
            "They met on <February 29|XXXX-02-29>.",
        ],
    );
}

#[test]
fn the_day_of_publication_gives_the_year() {
    check(
        "2025-09-05",
        &[
            "They met on <September 4|2025-09-04> in Vienna.",
            "They met on <4 Sept|2025-09-04> in Vienna.",
            "They met on <4 Sept.|2025-09-04>, officials said.",
            "They met on <Thursday, Sept. 4|2025-09-04>.",
            "They met on <Thursday (September 4)|2025-09-04>.",
            "They met on <Thursday the 4th|2025-09-04>.",
            "They met on <Thursday 4th|2025-09-04>.",
            "They met on <October 20|2024-10-20> in Vienna.",
            "They will meet on <October 20|2025-10-20> in Vienna.",
            "They will meet on <January 20|2026-01-20> in Vienna.",
            "They met on <September 5|2025-09-05>.",
            "They will meet on <September 5|2025-09-05>.",
            "The <September 4|2025-09-04> summit ended without a deal.",
            "The <November 27|2024-11-27> deal was null and void, they said.",
            "The reading <09/04/2025|2025-09-04> is the one close by.",
        ],
    );
}

#[test]
fn year_ends_are_crossed() {
    check(
        "2026-01-02",
        &[
            "They met on <December 27|2025-12-27> in Vienna.",
            "They will meet on <January 15|2026-01-15>.",
            "They met on <January 2|2026-01-02>.",
        ],
    );
    check(
        "2025-12-20",
        &["They will meet on <January 15|2026-01-15> in Geneva.", "They met on <December 18|2025-12-18> in Geneva."],
    );
    check("2025-03-01", &["He was born on <February 29|2024-02-29>."]);
}

#[test]
fn a_weekday_beside_the_date_can_settle_its_year() {
    // 4 September was a Wednesday in 2024.
    check("2025-03-01", &["They had met on <Wednesday, September 4|2024-09-04>."]);
    check("2025-10-20", &["The summit on <Friday, October 24|2025-10-24> comes after months of talks."]);
}

#[test]
fn a_year_that_the_text_has_just_given_is_kept() {
    check(
        "2025-09-05",
        &[
            "Talks were held <Jan. 19-20, 2021|2021-01-19/2021-01-20>; rounds followed on <3 and 4 March|2021-03-03/2021-03-04> and from <6 to 9 April|2021-04-06/2021-04-09>.",
            "In <2018|2018>, they met on <June 12|2018-06-12> in Singapore.",
            "They first met in <June 2018|2018-06>. On <June 12|2018-06-12>, they signed a statement.",
            "They met on <June 12, 2018|2018-06-12>. The <June 12|2018-06-12> summit was the first.",
        ],
    );
}

#[test]
fn the_year_may_be_told_by_words() {
    check(
        "2025-09-05",
        &[
            "They met on <September 4 last year|2024-09-04>.",
            "They met on <4 September of last year|2024-09-04>.",
            "They met in <September last year|2024-09>.",
            "They will meet in <March next year|2026-03>.",
            "They will meet in <May of next year|2026-05>.",
            "They met in <April this year|2025-04>.",
        ],
    );
}

#[test]
fn how_it_was_worked_out_is_told() {
    because("2025-09-05", "They met on September 4.", "September 4; the year from the publication date 2025-09-05");
    because("", "They met on September 4, 2025.", "September 4, 2025; as the text states it");
    because(
        "",
        "Kim and Xi met on September 4. Kim came to a parade marking the 80th anniversary of its World War II victory.",
        "September 4; the year from the 80th anniversary of the victory of 1945",
    );
}
