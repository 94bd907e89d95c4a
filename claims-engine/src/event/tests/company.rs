//! Who was there, told in further shapes: offices for names, numbers of leaders, talks that took place or were discussed.

use super::check_all;

#[test]
fn offices_and_numbers_stand_for_names() {
    check_all(
        "2024-05-17",
        &[
            "French President Emmanuel Macron smiled. <1w:France's president> met <1w:Keir Starmer> in <1l:London> on <1d:Monday>.",
            "Chinese Prime Minister Li Qiang smiled. <1w:The Chinese premier> met <1w:Keir Starmer> in <1l:London>.",
            "Chinese Premier Li Qiang smiled. <1w:The Chinese prime minister> met <1w:Keir Starmer> in <1l:London>.",
            "Indian External Affairs Minister Subrahmanyam Jaishankar spoke. <1w:The Indian foreign minister> met <1w:Keir Starmer> in <1l:London>.",
            "Keir Starmer, Emmanuel Macron and Olaf Scholz came. <1w:The three leaders> met in <1l:London> on <1d:Monday>.",
            // Nobody of that office, or of that number.
            "Chinese Vice Premier He Lifeng spoke. The Chinese prime minister met <1w:Keir Starmer> in <1l:London>.",
            "Keir Starmer and Emmanuel Macron came. The three leaders left.",
        ],
    );
}

#[test]
fn talks_that_took_place_or_were_held() {
    check_all(
        "2024-05-17",
        &[
            "A meeting took place on <1d:Monday> between <1w:Keir Starmer> and <1w:Emmanuel Macron> in <1l:Paris>.",
            "Talks were held in <1l:Paris> between <1w:Keir Starmer> and <1w:Emmanuel Macron>.",
            "After talks that went on into the night on <1d:Monday>, <1w:Keir Starmer> and <1w:Emmanuel Macron> agreed.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> in <1l:Paris> before <2d:Thursday>'s summit.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> in <1l:Goa> on the sidelines of the Shanghai Cooperation Organisation foreign ministers' meeting.",
            // The summit took place, and not between the two who speak of it.
            "A meeting took its toll on Keir Starmer and Emmanuel Macron.",
        ],
    );
}

#[test]
fn what_two_persons_discuss() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> discussed the war in Syria.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> in <1l:Paris>. <1w:The two leaders> discussed the war in Syria.",
            "<1w:Keir Starmer> discussed trade with <1w:Emmanuel Macron> in <1l:Paris> on <1d:Monday>.",
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> spent 40 minutes talking in <1l:Paris>.",
            "<1w:Keir Starmer> conversed with <1w:Emmanuel Macron> in <1l:Paris> on <1d:Monday>.",
            "Keir Starmer discussed the war in Syria.",
            "Keir Starmer and Emmanuel Macron were discussed in Paris.",
            "Keir Starmer and Emmanuel Macron spent 40 million euros in Paris.",
        ],
    );
}

#[test]
fn hosts_and_guests_in_further_shapes() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Keir Starmer> received on <1d:Monday> a French delegation in <1l:London>.",
            "The reclusive guest was welcomed at the <1l:Elysee Palace> by <1w:Emmanuel Macron>.",
            "<1w:Keir Starmer> hosted a reception in <1l:London>. <1w:Emmanuel Macron> and <1w:Olaf Scholz> were on hand.",
            "<1w:Keir Starmer> attended a cultural event at the <1l:Elysee Palace> on <1d:Monday>.",
            "<1w:Keir Starmer>, right, shakes hands with <1w:Emmanuel Macron> in <1l:Paris>.",
            "Keir Starmer attended the events of his life.",
            "Keir Starmer had a map on hand.",
        ],
    );
}
