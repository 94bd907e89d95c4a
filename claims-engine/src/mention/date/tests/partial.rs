//! Months, seasons, quarters, years, decades, centuries and their edges.

use super::check;

#[test]
fn months_and_years() {
    check(
        "2025-09-05",
        &[
            "They met in <September 2024|2024-09>.",
            "They met in <September, 2019|2019-09>.",
            "They met in <September of 2019|2019-09>.",
            "They met in <April|2025-04>.",
            "The fund said in <May|2025-05> that trade would grow.",
            "In <May|2025-05>, they met.",
            "They will meet in <November|2025-11> in Glasgow.",
            "They will meet in <March|2026-03>.",
            "They met last in <October|2024-10>.",
            "The <November|2024-11> border agreement was denounced.",
            "They met in <Sept. 2019|2019-09>.",
            "He took office in <2018|2018>.",
            "The <2003|2003> invasion of Iraq was discussed.",
            "It has been so since <2011|2011>.",
            "The treaty (<1972|1972>) is still in force.",
            "<2018|2018> was a year of summits.",
            "By <2030|2030> they want to end it.",
        ],
    );
}

#[test]
fn nearest_month_by_tense() {
    check("2020-01-05", &["It did so <last April|2019-04>.", "The <November|2019-11> deal led to it."]);
    check("2023-10-27", &["They work towards a meeting of both in San Francisco in <November|2023-11>."]);
    check(
        "2021-06-12",
        &["They stressed their dedication to achieve much at the summit in Glasgow in <November|2021-11>."],
    );
    check("2025-12-20", &["They will meet in <January|2026-01>.", "They met in <January|2025-01>."]);
    check("2025-09-05", &["They met in <September|2025-09>.", "They will meet in <September|2025-09>."]);
    check("2025-09-05", &["They will meet <next April|2026-04>.", "They met <last September|2024-09>."]);
    check("2025-09-05", &["They meet <this November|2025-11>.", "They met <this past April|2025-04>."]);
}

#[test]
fn edges_keep_their_unit() {
    check(
        "2025-09-20",
        &[
            "They met in <early September|2025-09>.",
            "They met in <mid-September|2025-09>.",
            "They will meet in <late October|2025-10>.",
            "They met at <the end of May|2025-05>.",
            "They met at <the beginning of 2024|2024>.",
            "They met in <late 2024|2024>.",
            "They met in <early 2024|2024>.",
            "They met in <mid-2024|2024>.",
            "They will meet <early next year|2026>.",
            "They met <late last month|2025-08>.",
            "They met <earlier this month|2025-09>.",
            "They will meet <later this year|2025>.",
            "They will meet by <the end of the year|2025>.",
            "They met in <the middle of last month|2025-08>.",
            "It grew in <the early 1980s|198X>.",
            "It grew in <the mid-1990s|199X>.",
            "They met <early in 2025|2025>.",
            "They will meet in <early May 2026|2026-05>.",
        ],
    );
}

#[test]
fn decades_and_centuries() {
    check(
        "2025-09-05",
        &[
            "It began in <the 1980s|198X>.",
            "It began in <the '80s|198X>.",
            "It began in <the nineties|199X>.",
            "It was <the late 1960s|196X>.",
            "It was founded in <the 19th century|18XX>.",
            "It was founded in <the twentieth century|19XX>.",
            "It is a plan for <the 21st century|20XX>.",
            "It is a plan for <the twenty-first century|20XX>.",
        ],
    );
}

#[test]
fn seasons_quarters_and_halves() {
    check(
        "2025-09-05",
        &[
            "They met in <the summer of 1988|1988-22>.",
            "They met in <summer 2019|2019-22>.",
            "They met <last spring|2025-21>.",
            "They met <this summer|2025-22>.",
            "They will meet in <the fall of 2026|2026-23>.",
            "They met in <the winter of 2024|2024-24>.",
            "They met <last winter|2024-24>.",
            "They will meet <next spring|2026-21>.",
            "It grew in <the third quarter of 2025|2025-35>.",
            "It grew in <the first quarter of last year|2024-33>.",
            "It fell in <the first half of 2024|2024-01/2024-06>.",
            "It fell in <the second half of last year|2024-07/2024-12>.",
            "It rose <last quarter|2025-34>.",
        ],
    );
}

#[test]
fn feasts_fall_on_their_days() {
    check(
        "2025-05-20",
        &[
            "They met on <Christmas Eve|2024-12-24>.",
            "They will meet on <Christmas Day|2025-12-25>.",
            "They met on <New Year's Day|2025-01-01>.",
            "They met on <New Year’s Eve|2024-12-31>.",
            "They marched on <May Day|2025-05-01>.",
            "The parade will be on <Bastille Day|2025-07-14>.",
            "The parade was on <Victory Day|2025-05-09>.",
            "They met on <Easter Monday|2025-04-21>.",
            "They met on <Good Friday|2025-04-18>.",
            "They met before <Easter 2024|2024-03-31>.",
            "They will gather on <Thanksgiving|2025-11-27>.",
            "They met at <Lunar New Year|2025-01-29>.",
            "They rested during <Ramadan|~XXXX-XX-XX>.",
            "He spoke on Ukraine's <Independence Day|2024-08-24>.",
            "He spoke on <Independence Day|~XXXX-XX-XX>.",
            "They met <last Christmas|2024-12-25>.",
            "They met on <Christmas Day 2019|2019-12-25>.",
            "They backed the Good Friday Agreement.",
        ],
    );
    check("", &["They met on <Christmas Eve|XXXX-12-24>."]);
}

#[test]
fn a_year_can_go_by_the_story() {
    check(
        "2023-05-19",
        &[
            "In <June 2018|2018-06> they met. They met again in <February the following year|2019-02>.",
            "In <June 2018|2018-06> they met. They met again in <February of the next year|2019-02>.",
            "In <June 2018|2018-06> they met. They had met in <May of the previous year|2017-05>.",
            "They will meet <a week from Monday|2023-05-29>.",
        ],
    );
}

#[test]
fn a_month_before_an_occasion() {
    check(
        "2009-11-18",
        &[
            "The <May|2009-05> summit was a failure.",
            "Since their <March|2009-03> meeting, little has changed.",
            "The <April|2009-04> election was calm.",
            "The May government fell.",
            "Their march ended in a rally.",
            "Mrs. May summit aides said no.",
        ],
    );
}
