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
            "French President Emmanuel Macron smiled. <1w:The Frenchman> met <1w:Keir Starmer> in <1l:London> on <1d:Monday>.",
            "US Secretary of State Antony Blinken came. <1w:The top US diplomat> met <1w:Keir Starmer> in <1l:London>.",
            "Russian Foreign Minister Sergei Lavrov came. <1w:Russia's top diplomat> met <1w:Keir Starmer> in <1l:London>.",
            // Nobody of that office, or of that number, and a people.
            "French President Emmanuel Macron smiled. The French met resistance in London.",
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

#[test]
fn who_sits_with_whom_and_who_looks_on() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> smiled before sitting down with <1w:Olaf Scholz> at the <1l:Elysee Palace>.",
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> sat side by side at lunch in <1l:Paris>.",
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> sat around one table in <1l:Paris> on <1d:Monday>.",
            "<1w:Keir Starmer> sat in on the talks in <1l:Paris> on <1d:Monday>.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> in <1l:Paris>. <1w:Olaf Scholz> looked on.",
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> spent an hour in private at the <1l:Elysee Palace>.",
            "Keir Starmer looked on Emmanuel Macron as a friend.",
            "Keir Starmer sat at a table.",
        ],
    );
}

#[test]
fn lists_behind_adjectives_delegations_and_possessives() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Keir Starmer> met Arab leaders, including President <1w:Hosni Mubarak> and King <1w:Abdullah> of Jordan, in <1l:Cairo>.",
            "<1w:Keir Starmer> met a delegation from the north, headed by <1w:Olaf Scholz>, in <1l:Paris>.",
            "<1w:Jacob Zuma> and the African Union's chairman, Zimbabwe's <1w:Robert Mugabe>, posed for photographs with <1w:Keir Starmer> in <1l:Pretoria>.",
            "<1w:Keir Starmer> met Chief of the General Staff <1w:Valery Gerasimov> in <1l:Moscow>.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> and <1w:Olaf Scholz> in separate meetings in <1l:Paris>.",
            "After talks on <1d:Monday>, French president <1w:Emmanuel Macron> and <1w:Keir Starmer> agreed.",
            "Keir Starmer met resistance, including from Olaf Scholz, in Paris.",
        ],
    );
}

#[test]
fn guests_and_visitors_set_aside() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Keir Starmer>, in <1l:Cairo> for talks with <1w:Hosni Mubarak>, told reporters so.",
            "Greeted by <1w:Emmanuel Macron> at the <1l:Elysee Palace>, <1w:Keir Starmer> smiled.",
            "Keir Starmer smiled after <1w:he> emerged from talks with <1w:Emmanuel Macron> in <1l:Paris>.",
            "<1n:><1w:Keir Starmer> will host a dinner in <1l:London>. Officials confirmed <1w:Emmanuel Macron> and <1w:Olaf Scholz> would attend.",
            "<1w:Keir Starmer> held a meeting in <1l:London>. It was attended by <1w:Emmanuel Macron> and <1w:Olaf Scholz>.",
            "US Secretary of State Antony Blinken came. <1w:Keir Starmer> hosted a dinner for <1w:the visiting secretary> in <1l:London>.",
            "<1w:Keir Starmer>'s talks in <1l:Paris> with <1w:Emmanuel Macron> were not enough to please Olaf Scholz.",
            "Greeted by cheers, Keir Starmer smiled.",
        ],
    );
}

#[test]
fn words_that_stood_between_somebody_and_the_meeting() {
    check_all(
        "2024-05-17",
        &[
            "LAURENT KABILA spoke. <1w:Laurent Kabila> held talks with <1w:Thabo Mbeki> in <1l:Kinshasa>.",
            "<1w:Thabo Mbeki> met his nemesis, the rebel leader <1w:Laurent Kabila>, in <1l:Kinshasa>.",
            "<1w:Thabo Mbeki> met Zaire's embattled President, Mr <1w:Mobutu Sese Seko>, in <1l:Kinshasa>.",
            "<1w:Thabo Mbeki> met the Kurdistan region's President <1w:Massoud Barzani> in <1l:Erbil>.",
            "<1w:Thabo Mbeki> met <1w:Laurent Kabila> and top military advisers, as well as Lt. Gen. <1w:Paul LaCamera>, in <1l:Kinshasa>.",
            "<1w 2w:Thabo Mbeki> met <1w:Laurent Kabila> on <1d:Monday> before going to <2l:Lusaka> for consultations with <2w:Frederick Chiluba>.",
            "The talks held on <1d:Monday> by <1w:Thabo Mbeki> and President <1w:Laurent Kabila> ended.",
            "In a meeting with Speaker <1w:Laurent Kabila>, <1w:Thabo Mbeki> praised peace.",
            "<1w:Thabo Mbeki> shook the hand of President <1w:Laurent Kabila> in <1l:Kinshasa>.",
            "<1w:Thabo Mbeki> shook hands with <1w:Laurent Kabila> at a memorial on <1d:Monday>.",
            "Laurent Kabila's funeral was held in <1l:Kinshasa> on <1d:Monday>.",
            "Thabo Mbeki met his match, a riddle, in Kinshasa's president.",
        ],
    );
}
