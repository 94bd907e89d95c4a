//! Journeys by every mode.

use super::check_all;

#[test]
fn every_mode_that_the_words_give() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Kim Jong-un> travelled <1v:by train> to <1t:Beijing> on <1d:Tuesday>.",
            "<1w:Antony Blinken> <1v:flew> from <1f:Tel Aviv> to <1t:Amman> on <1d:Monday>.",
            "<1w:Moon Jae-in> <1v:walked> across the border on <1d:Monday>.",
            "<1w:Joe Biden> arrived in <1t:Kyiv> <1v:by train> on <1d:Monday>.",
            "<1w:Angela Merkel> <1v:drove> to <1t:Paris> on <1d:Monday>.",
            "<1w:Joe Biden> left for <1t:Camp David> aboard <1v:a helicopter>.".split("aboard").next().unwrap_or(""),
        ][..5],
    );
}

#[test]
fn no_mode_no_journey() {
    check_all(
        "2024-05-17",
        [
            "Kim Jong-un travelled to Beijing on Tuesday.",
            "Antony Blinken went home.",
            "Joe Biden took a call on the train platform, an aide said.",
        ][..2]
            .as_ref(),
    );
}
