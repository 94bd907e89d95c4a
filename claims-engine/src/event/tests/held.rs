//! Verbs of meeting that tell of what took place.

use super::check_all;

#[test]
fn met_in_all_its_shapes() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Emmanuel Macron> met <1w:Olaf Scholz> in <1l:Berlin> on <1d:Thursday>.",
            "<1w:Emmanuel Macron> met with <1w:Olaf Scholz> at the <1l:Elysee Palace> in <1l:Paris> on <1d:14 May>.",
            "On <1d:Tuesday>, French President <1w:Emmanuel Macron> met German Chancellor <1w:Olaf Scholz>.",
            "French President <1w:Emmanuel Macron> and German Chancellor <1w:Olaf Scholz> met in <1l:Berlin> <1d:yesterday>.",
            "<1w:Emmanuel Macron> met <1d:Wednesday> with <1w:Olaf Scholz>, the German chancellor, in <1l:Meseberg>.",
            "<1w:Olaf Scholz> was met by <1w:Emmanuel Macron> at the <1l:airport>.",
            "After meeting <1w:Olaf Scholz> in <1l:Berlin>, <1w 2w:Emmanuel Macron> <2v:flew> to <2t:Paris>.",
            "<1w:Antony Blinken> sat down with <1w:Wang Yi> in <1l:Munich> on <1d:Friday>.",
        ],
    );
}

#[test]
fn the_holder_of_an_office_is_somebody_though_no_name_tells() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Emmanuel Macron> met the Hungarian prime minister in <1l:Paris> on <1d:Thursday>.",
            "The French president and the German chancellor met in <1l:Paris> on <1d:May 14>.",
            "France's president met Germany's chancellor in <1l:Paris> on <1d:May 14>.",
        ],
    );
}

#[test]
fn what_is_met_must_be_somebody() {
    check_all(
        "2024-05-17",
        &[
            "Emmanuel Macron met the Hungarian prime minister's demands in Paris on Thursday.",
            "The company met its target in Berlin on Thursday.",
            "The plan was met with criticism in Paris.",
            "Emmanuel Macron met the deadline.",
        ],
    );
}

#[test]
fn hosts_receive_and_guests_visit() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Recep Tayyip Erdogan> received <1w:Kyriakos Mitsotakis> in <1l:Ankara> on <1d:Monday>.",
            "President <1w:Joe Biden> hosted Prime Minister <1w:Narendra Modi> at the <1l:White House> on <1d:May 9>.",
            "<1w:Viktor Orban> was received by <1w:Vladimir Putin> in <1l:Moscow>.",
            "<1w:Charles Michel> visited <1l:Kyiv> on <1d:Tuesday>.",
            "King <1w:Abdullah> welcomed <1w:Antony Blinken> at the <1l:Al Husseiniya Palace> in <1l:Amman>.",
            "Joe Biden welcomed the decision on Tuesday.",
            "Joe Biden received a letter in Washington on Monday.",
        ],
    );
}

#[test]
fn light_verbs_make_a_meeting_of_a_noun() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Sergei Lavrov> held talks with <1w:Wang Yi> in <1l:Beijing> on <1d:9 April>.",
            "<1w:Emmanuel Macron> had dinner with <1w:Xi Jinping> in <1l:Paris> on <1d:May 6>.",
            "<1w:Fumio Kishida> attended a banquet at the <1l:White House> on <1d:April 10>.",
            "<1p:Russia> and <1p:Ukraine> held talks in <1l:Istanbul> on <1d:Thursday>.",
            "<1w:Anwar Ibrahim> paid a visit to <1l:Berlin> on <1d:11 May>.",
        ],
    );
}

#[test]
fn a_call_is_a_meeting_without_a_place() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Joe Biden> spoke by phone with <1w:Benjamin Netanyahu> on <1d:Sunday>.",
            "<1w:Xi Jinping> held a phone call with <1w:Vladimir Putin> on <1d:May 8>.",
            "Joe Biden spoke to reporters on Sunday.",
            "Joe Biden called for calm on Sunday.",
        ],
    );
}

#[test]
fn the_day_of_a_way_is_the_day_of_its_aim() {
    check_all(
        "1990-08-14",
        &[
            "<1n:>King <1w:Hussein> will travel to <1l:Maine> on <1d:Thursday> for talks with <1w:George Bush>.",
            "<1n:><1w:George Bush> will travel to <1l:Rome> in <1d:March 1991> to meet with <1w:Giulio Andreotti>.",
            "George Bush spoke to reporters on Monday before he was ready for talks.",
        ],
    );
}

#[test]
fn a_stretch_that_ends_on_a_day_is_more_than_that_day() {
    check_all(
        "2008-11-19",
        &["<1w:Tony Blair> and <1w:George Bush> ended a <1d:two-day> summit in <1l:Bangkok> on Monday."],
    );
}

#[test]
fn the_day_of_filing_dates_no_event() {
    check_all(
        "2017-03-27",
        &[
            "WELLINGTON, March 27 (Agency) -- <1w:Li Keqiang> held talks with <1w:Jacinda Ardern>.",
            "WELLINGTON, March 27 (Agency) -- <1w:Li Keqiang> held talks with <1w:Jacinda Ardern> on <1d:Sunday>.",
            "On <1d:March 26> - a holiday - <1w:Li Keqiang> held talks with <1w:Jacinda Ardern>.",
        ],
    );
}
