//! Nouns that tell of meetings.

use super::check_all;

#[test]
fn owners_and_partners_take_part() {
    check_all(
        "2024-05-17",
        &[
            "The summit between <1w:Xi Jinping> and <1w:Vladimir Putin> in <1l:Beijing> on <1d:Thursday> lasted two hours.",
            "<1w:Xi>'s meeting with <1w:Vladimir Putin> took place in <1l:Beijing> on <1d:Thursday>. Xi Jinping praised trade.",
            "At a news conference with <1w:Olaf Scholz> in <1l:Berlin>, <1w:Keir Starmer> said he would stay.",
            "<1w:Keir Starmer> arrived in <1l:Berlin> for talks with <1w:Olaf Scholz>.",
        ],
    );
}

#[test]
fn one_speaker_makes_no_meeting() {
    check_all(
        "2024-05-17",
        &[
            "Keir Starmer told a news conference in London on Monday that taxes would fall.",
            "Keir Starmer praised diplomacy and regular meetings.",
            "The stock market staged a rally on Monday.",
        ],
    );
}
