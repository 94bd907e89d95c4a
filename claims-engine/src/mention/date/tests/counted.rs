//! Days counted out in words.

use super::check;

#[test]
fn a_weekday_so_many_weeks_off() {
    // A Wednesday.
    check(
        "2015-06-10",
        &[
            "He met the minister <a week ago Monday|2015-06-01>.",
            "The talks, held <a week ago Friday|2015-05-29>, failed.",
            "<Two weeks ago, on Tuesday|2015-05-26>, they met in Paris.",
            "They will meet <a week from now, on Monday|2015-06-15>.",
            "They will meet <a week from Thursday|2015-06-18>.",
            "They met <two Sundays ago|2015-05-31>.",
            "They will meet <next week Thursday|2015-06-18>.",
            "They met <last week, on Thursday|2015-06-04>.",
            // Each for itself.
            "<A week ago|2015-06>, <Monday|2015-06-08>'s meeting was in doubt.",
            "It was said <last week|2015-06> that <Monday|2015-06-15>'s meeting would be the last.",
            "They meet on <Sundays|~XXXX-WXX-7>.",
        ],
    );
}

#[test]
fn years_ago_to_the_day() {
    check(
        "2009-11-18",
        &[
            "They met <a year ago today|2008-11-18>.",
            "They met <10 years ago this month|1999-11>.",
            "They met on <Nov. 17 a year ago|2008-11-17>.",
            "They met in <October two years ago|2007-10>.",
            "They met <two years ago, in May|2007-05>.",
            "They met <two years ago|2007> in Paris.",
            "They met <two years ago|2007> and in <May 2008|2008-05>.",
        ],
    );
}

#[test]
fn weekdays_of_a_month() {
    check(
        "2009-11-18",
        &[
            "They meet on <the first Monday of December|2009-12-07>.",
            "Elections are on <the second Sunday in March 2010|2010-03-14>.",
            "They met on <the last Friday of October|2009-10-30>.",
            "They met on <the last day of October|2009-10-31>.",
            "They will meet on <the last day of the month|2009-11-30>.",
            "They will meet on <the first Tuesday of next month|2009-12-01>.",
            "They will meet by <year's end|2009> or at <month's end|2009-11>.",
            // No fifth Monday, and no month.
            "They met on <the fifth Monday of October|~XXXX-XX-XX>.",
            "They met for the second <Monday|2009-11-16> in a row.",
        ],
    );
}

#[test]
fn any_weekday_is_no_date() {
    check(
        "2009-11-18",
        &[
            "They met one Sunday.",
            "On a rainy Sunday in <March|2009-03> they met.",
            "On a recent Tuesday, he sat in the stands.",
            "They met at a <Tuesday|2009-11-17> session.",
            "They said so in a dispatch <Tuesday|2009-11-17>.",
            "The agency called it a success <Tuesday|2009-11-17>.",
        ],
    );
}

#[test]
fn days_inside_what_lasts() {
    check(
        "2009-11-18",
        &[
            "The summit opened on <Monday|2009-11-16>. On <its second day|2009-11-17> they signed a treaty.",
            "The talks ran from <November 9 to 11|2009-11-09/2009-11-11>. On <the last day of the talks|2009-11-11> they signed.",
            "The summit will be held on <November 30|2009-11-30>. He flies on <the eve of the summit|2009-11-29>.",
            // Nobody has told when it began.
            "He praised her on its second day. They spoke on the eve of the talks.",
            "The trial opened on <Monday|2009-11-16>. On the second day of the strike they met.",
        ],
    );
}

#[test]
fn the_story_counts_on() {
    check(
        "2009-11-18",
        &[
            "The summit opened on <Monday|2009-11-16>. He left <the next morning|2009-11-17>.",
            "It opened on <Monday, November 9|2009-11-09>, and closed <that Friday|2009-11-13>.",
            "They met in <2007|2007> and again <the next year|2008>.",
            "They met in <2007|2007> and <two years later|2009>.",
            "They met in <May 2005|2005-05> and again <that December|2005-12>.",
            "They met in <December 2005|2005-12> and again in <the following March|2006-03>.",
            "They met in <December 2005|2005-12>, as they had <the previous May|2005-05>.",
            "They met in <May|2008-05> and <July 2008|2008-07>.",
            "They met on <May 3|2008-05-03> and <July 5, 2008|2008-07-05>.",
            "They met in <December|2008-12> and <January 2008|2008-01>.",
            "He said that <Friday|2009-11-13> was a good day.",
        ],
    );
}
