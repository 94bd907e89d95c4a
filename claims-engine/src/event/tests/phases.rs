//! Held, planned, cancelled, past, denied.

use super::check_all;

#[test]
fn plans_and_cancellations() {
    check_all(
        "2024-05-17",
        &[
            "<1n:><1w:Joe Biden> has accepted an invitation to meet <1w:Xi Jinping> in <1l:Lima> by <1d:November>.",
            "<1n:>Aides said a meeting between <1w:Joe Biden> and <1w:Xi Jinping> in <1l:Lima> was unlikely.",
            "Joe Biden will meet the deadline in Lima on November 16.",
            "<1n:><1w:Joe Biden> will meet <1w:Xi Jinping> in <1l:Lima> on <1d:November 16>.",
            "<1n:><1w:Joe Biden> is expected to meet <1w:Xi Jinping> in <1l:Lima> in <1d:November>.",
            "<1n:><1w:Joe Biden> plans to host <1w:Fumio Kishida> at the <1l:White House> <1d:next month>.",
            "<1c:>A meeting between <1w:Joe Biden> and <1w:Xi Jinping> in <1l:Lima> was cancelled.",
            "<1x:><1w:Joe Biden> did not meet <1w:Xi Jinping> in <1l:Lima>.",
            "<1o:><1w:Joe Biden> met <1w:Xi Jinping> in <1l:Woodside> on <1d:15 November 2023>.",
        ],
    );
}

#[test]
fn what_is_ahead_may_be_another_occasion() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> discussed the upcoming summit during a meeting in <1l:Paris>.",
            "<1c:>A meeting in <1l:Paris> between <1w:Keir Starmer> and <1w:Emmanuel Macron> fell through.",
        ],
    );
}
