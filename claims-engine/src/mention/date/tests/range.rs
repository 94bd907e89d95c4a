//! Ranges and lists.

use super::check;

#[test]
fn days_of_one_month() {
    check(
        "2021-06-03",
        &[
            "The summit is happening from <June 11-13|2021-06-11/2021-06-13> in Cornwall.",
            "The summit will take place on <June 11–13|2021-06-11/2021-06-13>.",
            "The summit will take place on <June 11 to 13|2021-06-11/2021-06-13>.",
            "The summit will run <June 11 through 13|2021-06-11/2021-06-13>.",
            "The summit will run <11-13 June|2021-06-11/2021-06-13>.",
            "The summit will run from <11 to 13 June|2021-06-11/2021-06-13>.",
            "The summit will run from <the 11th to the 13th of June|2021-06-11/2021-06-13>.",
            "They will meet on <June 11 and 12|2021-06-11/2021-06-12>.",
            "They will meet on <11 and 12 June|2021-06-11/2021-06-12>.",
            "They met on <June 11-13, 2020|2020-06-11/2020-06-13>.",
            "They met on <11-13 June 2020|2020-06-11/2020-06-13>.",
            "They met on <June 11, 12 and 13, 2020|2020-06-11/2020-06-13>.",
            "They met on <11, 12 and 13 June 2020|2020-06-11/2020-06-13>.",
            "They met on <June 12|2020-06-12> and <20|2020-06-20>.",
            "They met on <5|2021-05-05> and <9 May|2021-05-09>.",
            "They will meet on <Sept. 4-5|2021-09-04/2021-09-05>.",
        ],
    );
}

#[test]
fn from_one_date_to_another() {
    check(
        "2022-06-14",
        &[
            "He will visit the region from <July 13-16|2022-07-13/2022-07-16>.",
            "He will visit the region from <July 13 to 16|2022-07-13/2022-07-16>.",
            "He will visit from <July 13 to July 16|2022-07-13/2022-07-16>.",
            "He will visit from <July 13 until July 16|2022-07-13/2022-07-16>.",
            "He will visit <30 August - 2 September|2022-08-30/2022-09-02>.",
            "He will visit <August 30-September 2|2022-08-30/2022-09-02>.",
            "They talked between <May 5 and May 7|2022-05-05/2022-05-07>.",
            "They talked between <5 and 7 May|2022-05-05/2022-05-07>.",
            "They talked from <December 30 to January 2|2021-12-30/2022-01-02>.",
            "They will talk from <December 30 to January 2|2022-12-30/2023-01-02>.",
            "They talked from <Dec. 30, 2024, to Jan. 2, 2025|2024-12-30/2025-01-02>.",
            "They talked from <December 30 to January 2, 2021|2020-12-30/2021-01-02>.",
            "It lasted from <2011 to 2015|2011/2015>.",
            "The war (<1950-1953|1950/1953>) ended in a truce.",
            "It lasted from <2011-12|2011/2012>.",
            "It will run <June–August 2025|2025-06/2025-08>.",
            "It will run <June-August 2025|2025-06/2025-08>.",
            "The talks were moved from <May 5|2022-05-05> to <May 9|2022-05-09>.",
        ],
    );
    check("2025-01-07", &["She will travel from <January 13 to January 17|2025-01-13/2025-01-17>."]);
}

#[test]
fn weekdays() {
    // A Thursday.
    check(
        "2025-09-04",
        &[
            "They met from <Monday to Wednesday|2025-09-01/2025-09-03>.",
            "They will meet from <Monday to Wednesday|2025-09-08/2025-09-10>.",
            "They will meet from <Thursday 18 to Saturday 20 September|2025-09-18/2025-09-20>.",
            "They will meet <Monday through Wednesday|2025-09-08/2025-09-10>.",
            "They will meet <Monday-Wednesday|2025-09-08/2025-09-10>.",
            "They will meet <Monday–Wednesday|2025-09-08/2025-09-10>.",
            "They met on <Monday and Tuesday|2025-09-01/2025-09-02>.",
            "They met on <Monday|2025-09-01> and <Wednesday|2025-09-03>.",
            "They met from <Sunday to Tuesday|2025-08-31/2025-09-02>.",
            "They will meet <today and tomorrow|2025-09-04/2025-09-05>.",
            "They will stay from <today to Saturday|2025-09-04/2025-09-06>.",
            "He will stay until <Friday|2025-09-05>.",
            "The talks were postponed from <Monday|2025-09-01> to <Wednesday|2025-09-03>.",
        ],
    );
    check("2025-09-08", &["They met from <Monday to Wednesday|2025-09-01/2025-09-03>."]);
}

#[test]
fn a_range_may_hold_the_day_of_writing() {
    check(
        "2010-05-20",
        &[
            "He is visiting from <May 19 to 21|2010-05-19/2010-05-21>.",
            "The forum runs from <Tuesday through Friday|2010-05-18/2010-05-21>.",
            "The forum will run from <Friday through Sunday|2010-05-21/2010-05-23>.",
            "The talks opened on <Wednesday|2010-05-19> and end on <Friday|2010-05-21>.",
        ],
    );
}
