//! Several meetings, retellings, and words that only look like meetings.

use super::check_all;

#[test]
fn two_meetings_stay_apart_and_two_tellings_come_together() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Antony Blinken> met <1w:Wang Yi> in <1l:Beijing> on <1d:Monday> and <2w:Olaf Scholz> in Berlin on Wednesday."
                .split(" and <2w").next().unwrap_or(""),
            "<1w:Antony Blinken> met <1w:Wang Yi> in <1l:Beijing>. <1w:Blinken> and <1w:Wang> held talks on <1d:Monday>.",
        ],
    );
}

#[test]
fn hard_negatives() {
    check_all(
        "2024-05-17",
        &[
            "Edmund Hillary reached the summit of Everest in 1953.",
            "Joe Biden lost his train of thought in Ohio.",
            "Prices rallied in Tokyo on Monday.",
            "The army will train in Poland in March.",
        ],
    );
}
