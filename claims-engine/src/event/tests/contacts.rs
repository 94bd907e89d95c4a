//! Verbs that tell of meetings among other things, lists of guests, and venues without a name.

use super::check_all;

#[test]
fn who_sees_embraces_or_calls_on_somebody_meets_him() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Keir Starmer> saw <1w:Emmanuel Macron> in <1l:Paris> on <1d:Monday>.",
            "<1w:Keir Starmer> was embraced by <1w:Emmanuel Macron> in <1l:Paris>.",
            "<1w:Keir Starmer> called on President <1w:Emmanuel Macron> at the <1l:Elysee Palace> on <1d:Monday>.",
            "<1w:Keir Starmer> shook <1w:Emmanuel Macron>'s hand in <1l:Paris>.",
            "<1w:Keir Starmer> exchanged pleasantries with <1w:Emmanuel Macron> in <1l:Paris>.",
            // Seeing somebody do something, on a screen or in a mind, is no meeting.
            "Keir Starmer saw Emmanuel Macron leave the room in Paris on Monday.",
            "Keir Starmer sees Emmanuel Macron as a friend.",
            "Keir Starmer called on Emmanuel Macron to resign on Monday.",
            "Keir Starmer exchanged letters with Emmanuel Macron on Monday.",
        ],
    );
}

#[test]
fn what_people_do_side_by_side() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Keir Starmer> strolled with <1w:Emmanuel Macron> in <1l:Paris>.",
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> strolled across a garden in <1l:Paris>.",
            "<1w:Keir Starmer> drank tea with <1w:Emmanuel Macron> in <1l:Paris>.",
            "<1w:Keir Starmer> spent two hours with <1w:Emmanuel Macron> in <1l:Paris>.",
            "<1w:Keir Starmer> brought <1w:Emmanuel Macron> and <1w:Olaf Scholz> together in <1l:London>.",
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> signed a treaty in <1l:Paris> on <1d:Monday>.",
            "<1w:Keir Starmer> brought <1w:Emmanuel Macron> to a banquet in <1l:London>.",
            "<1w:Keir Starmer> had <1w:Emmanuel Macron> to lunch on <1d:Monday>.",
            "Keir Starmer spent two hours with his papers in London.",
            "Keir Starmer brought milk and honey together in London.",
            "Keir Starmer signed a treaty.",
        ],
    );
}

#[test]
fn lists_of_guests_add_to_what_was_told() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Keir Starmer> gave a dinner in <1l:London> on <1d:Monday>. Among the guests were <1w:Emmanuel Macron> and <1w:Olaf Scholz>.",
            "<1w:Keir Starmer> hosted a summit in <1l:London> on <1d:Monday>. Participants included <1w:Emmanuel Macron> and <1w:Olaf Scholz>.",
            "<1w:Keir Starmer> met <1w:Li Qiang> in <1l:London>. Among those present at the meeting were <1w:Emmanuel Macron> and <1w:Olaf Scholz>.",
            "<1w:Keir Starmer> hosted talks in <1l:London>. The French delegation was led by <1w:Emmanuel Macron>.",
            "<1w:Keir Starmer> hosted talks in <1l:London>. <1w:Olaf Scholz>, the chancellor, headed the German team.",
            "<1w:Keir Starmer> hosted a banquet in <1l:London>. <1w:Emmanuel Macron> was in attendance.",
            "<1w:Keir Starmer> opened a conference in <1l:London>. Olaf Scholz's hat was red.",
            "<1w:Keir Starmer> opened a conference in <1l:London>. Olaf Scholz led the polls by ten points.",
        ],
    );
}

#[test]
fn venues_told_by_common_nouns() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> at the <1l:presidential palace> in <1l:Paris>.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> in the <1l:town hall> on <1d:Monday>.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> at the <1l:US embassy>.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> aboard the liner <1l:Maxim Gorky>.",
            // A hotel, which is any hotel, and what only describes.
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> at a hotel in <1l:Paris>.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> in the hospital dispute.",
        ],
    );
}

#[test]
fn names_behind_their_office() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Keir Starmer> met the French president, <1w:Emmanuel Macron>, on <1d:Monday>.",
            "<1w:Keir Starmer> met Russia's deputy minister of economic development, <1w:Andrei Sharonov>, on <1d:Monday>.",
            "<1w:Keir Starmer> had talks with the acting head of state, <1w:Matyas Szuros>, in <1l:Budapest>.",
            "<1w:Viktor Ishayev> was received in <1l:Paris> on <1d:Monday>.",
            "Viktor Ishayev was received with doubts.",
        ],
    );
}

#[test]
fn company_in_further_shapes() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Keir Starmer> and <1w:Emmanuel Macron>, meeting in <1l:Paris> on <1d:Monday>, praised trade.",
            "<1w:Keir Starmer>, Britain's prime minister, and <1w:Emmanuel Macron> of France met in <1l:Paris> on <1d:Monday>.",
            "<1w:Keir Starmer> met and had a talk with <1w:Emmanuel Macron> in <1l:Paris>.",
            "A meeting was held in <1l:London>, attended by <1w:Keir Starmer> and <1w:Emmanuel Macron>.",
            "The summit, to be held in <1l:Paris> on <1d:Monday>, was attended by <1w:Keir Starmer> and <1w:Emmanuel Macron>.",
            "<1w:Keir Starmer> joined <1w:Emmanuel Macron> for a dinner at the <1l:Elysee Palace>.",
            "<1w:Keir Starmer> discussed trade with <1w:Emmanuel Macron> during a telephone call on <1d:Monday>.",
            "<1n:>Leaders meet in <1l:Paris> on <1d:Sunday>: <1w:Keir Starmer>, <1w:Olaf Scholz> and <1w:Emmanuel Macron>.",
            "<1w:Keir Starmer> telephoned <1w:Emmanuel Macron> on <1d:Monday>.",
            "<1w:Keir Starmer> was greeted on the steps of the <1l:Elysee Palace> by <1w:Emmanuel Macron>.",
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> held talks over dinner in <1l:Paris>.",
            "Keir Starmer joined Emmanuel Macron in condemning the attack.",
            "No date has been set for the meeting between Keir Starmer and Emmanuel Macron.",
            "Keir Starmer sat at a conference table.",
        ],
    );
}

#[test]
fn what_fell_through_is_called_off() {
    check_all(
        "2024-05-17",
        &[
            "<1c:>The meeting between <1w:Keir Starmer> and <1w:Emmanuel Macron>, originally planned for <1d:June>, was put off.",
            "<1c:><1w:Keir Starmer> pulled out of a meeting with <1w:Emmanuel Macron> in <1l:Paris>.",
        ],
    );
}
