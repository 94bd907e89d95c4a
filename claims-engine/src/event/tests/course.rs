//! What an occasion does itself, who sees whom, and what is taken up with somebody.

use super::check_all;

#[test]
fn day_and_place_hang_on_the_verb_of_the_occasion() {
    check_all(
        "2024-05-17",
        &[
            "The fourth round of talks on the dam closed in <1l:Nairobi> on <1d:Wednesday>.",
            "The last round ended in <1l:Doha> on <1d:Wednesday>.",
            "<1n:>The summit to mark the treaty will be held in <1l:Tokyo> in <1d:December>.",
            "<1n:>The defence dialogue that Indonesia will hold in <1l:Bandung> on <1d:June 10> is new.",
            "A session of the river commission was held in <1l:Kampala> on <1d:Monday>.",
            "<1c:>A session of the river commission set for <1d:Friday> in <1l:Kampala> will not be held.",
            // A round that is drunk, and a session that nobody holds.
            "The last round in the bar was on him.",
            "A session of yoga in Nairobi on Monday did him good.",
        ],
    );
}

#[test]
fn who_is_to_see_somebody_and_who_takes_something_up_with_him() {
    check_all(
        "2024-05-17",
        &[
            "<1n:><1w:Keir Starmer> and <1w:Emmanuel Macron> will see each other in <1l:Paris> on <1d:Monday>.",
            "<1n:><1w:Keir Starmer> is due to see <1w:Emmanuel Macron> in <1l:Paris> on <1d:Monday>.",
            "<1w:Keir Starmer> took up the quota with <1w:Emmanuel Macron> in <1l:Paris> on <1d:Monday>.",
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> sat for two hours in <1l:Paris> on <1d:Monday>.",
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> talked until midnight at the <1l:Talbot guest house>.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> and with <1w:Olaf Scholz> in <1l:Sharm el-Sheikh>.",
            "<1w:Keir Starmer> gave an audience to <1w:Emmanuel Macron> in <1l:Paris> on <1d:Monday>.",
            "<1w:Ida Moreau> sat with <1w:Abdukholik Sharofzoda> in <1l:Isfara>.",
            // A hope, a hobby and a matter between offices, without day or place.
            "Keir Starmer and Emmanuel Macron see each other as friends.",
            "Keir Starmer took up golf with enthusiasm in Paris on Monday.",
            "Keir Starmer raised the quota with Emmanuel Macron.",
        ],
    );
}
