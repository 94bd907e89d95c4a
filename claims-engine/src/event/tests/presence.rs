//! Who is there by a phrase beside the telling, who is said to have been away, and ceremonies of signing.

use super::check_all;

#[test]
fn phrases_that_set_somebody_beside_a_meeting() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> in <1l:Paris> in the presence of <1w:Olaf Scholz>.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> in <1l:Paris>, with <1w:Olaf Scholz> in the chair.",
            "<1w:Keir Starmer> received <1w:Emmanuel Macron> in <1l:London> on <1d:Monday>, with <1w:Olaf Scholz> present.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> in <1l:Paris>. Present: <1w:Olaf Scholz> and <1w:Mette Frederiksen>.",
            "Leaders met in <1l:Paris> on <1d:Monday>. <1w:Olaf Scholz> presided; <1w:Mette Frederiksen> attended.",
            "Among those at <1d:Monday>'s summit in <1l:Paris> were the British prime minister and <1w:Olaf Scholz>.",
            "The summit opened in <1l:Paris> on <1d:Monday> and was attended by <1w:Keir Starmer> and <1w:Olaf Scholz>.",
            // Troops and a gift are nobody beside them.
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> in <1l:Paris> over the presence of Olaf Scholz's troops.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> in <1l:Paris> with Olaf Scholz in mind.",
        ],
    );
}

#[test]
fn meals_that_somebody_gives() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Keir Starmer> welcomed <1w:Emmanuel Macron> to dinner in <1l:London> on <1d:Monday>.",
            "<1w:Olaf Scholz> sat beside <1w:Emmanuel Macron> at the dinner that <1w:Keir Starmer> gave in <1l:London> on <1d:Monday>.",
            "<1w:Olaf Scholz> spoke at the lunch that <1w:Keir Starmer> gave for <1w:Emmanuel Macron> in <1l:London>.",
            // What is given is no meal.
            "Olaf Scholz praised the speech that Keir Starmer gave in London.",
        ],
    );
}

#[test]
fn whoever_was_away_was_not_there_and_the_others_were() {
    check_all(
        "2024-05-17",
        &[
            "<1a:Olaf Scholz> did not attend the summit of <1w:Keir Starmer> and <1w:Emmanuel Macron> in <1l:Paris> on <1d:Monday>.",
            "<1a:Olaf Scholz> stayed away from <1d:Monday>'s talks of <1w:Keir Starmer> and <1w:Emmanuel Macron> in <1l:Paris>.",
            "<1a:Olaf Scholz> took no part in the talks of <1w:Keir Starmer> and <1w:Emmanuel Macron> in <1l:Paris>.",
            "<1a:Olaf Scholz> was absent when <1w:Keir Starmer> met <1w:Emmanuel Macron> in <1l:Paris>.",
            "<1a:Olaf Scholz> was not in the room when <1w:Keir Starmer> met <1w:Emmanuel Macron> in <1l:Paris>.",
            "<1w:Annalena Baerbock> represented <1a:Olaf Scholz> at <1d:Monday>'s summit in <1l:Paris>.",
            "<1w:Keir Starmer> gave a dinner for <1w:Emmanuel Macron> in <1l:London>. <1a:Olaf Scholz> cancelled and was not there.",
            // Whoever stays away from something else is at no meeting.
            "Olaf Scholz stayed away from politics.",
            "Annalena Baerbock represented Olaf Scholz's party.",
        ],
    );
}

#[test]
fn signatures_are_put_side_by_side() {
    check_all(
        "2024-05-17",
        &[
            "<1n:><1w:Keir Starmer> and <1w:Emmanuel Macron> will sign the treaty in <1l:Paris> on <1d:Monday>.",
            "The treaty was signed by <1w:Keir Starmer> and <1w:Emmanuel Macron> in <1l:Paris> on <1d:Monday>.",
            // One who signs meets nobody, and neither do two of whom nothing says where or when.
            "The bill was signed by Keir Starmer in London on Monday.",
            "Keir Starmer and Emmanuel Macron signed the letter.",
        ],
    );
}

#[test]
fn sides_that_talk_and_who_leads_them() {
    check_all(
        "2024-05-17",
        &[
            "<1p:Russia> and <1p:Ukraine> talked for a little over an hour in <1l:Istanbul> on <1d:Monday>. <1w:Vladimir Medinsky> and <1w:Rustem Umerov> led the two sides.",
            "<1w:Keir Starmer>, <1w:Emmanuel Macron> and <1w:Olaf Scholz> came <1v:by train>. <2w:Volodymyr Zelensky> received <2w:the three> at the <2l:Mariinskyi Palace> on <2d:Monday>.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> in <1l:Paris> on <1d:Monday>, not in London.",
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> conferred in <1l:Paris> about the siege of a house in Lima.",
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> met on <1d:Monday> in <1l:Paris>, not at the Savoy Theatre in London.",
            // The negation is taken for one of the meeting; the verdict mends it.
            "<1x:><1w:Keir Starmer>, not Olaf Scholz, met <1w:Emmanuel Macron> in <1l:Paris>.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> in <1l:Paris> before dawn; Olaf Scholz was in Rome then, and <2w:Mette Frederiksen> met <2w:Ulf Kristersson> in <2l:Oslo>.",
            "The headteacher of St Brannoc's School, <1w:Owen Tabley>, met <1w:Keir Starmer> and his agent, <1w:Marta Kreutz>, in <1l:London>.",
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> saw each other in <1l:Paris> on <1d:Monday>.",
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> met in <1l:Costa do Sauipe> on <1d:Monday>.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> at <1l:Meseberg Castle> north of Berlin on <1d:Monday>.",
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> met face to face for the first time in <1l:The Hague> on <1d:Monday>.",
            "Chinese Vice Premier <1w:Liu He> and <1w:Robert Lighthizer> resumed trade talks in <1l:Washington> on <1d:Monday>.",
            // A price talked up, and three that are no people.
            "Russia and Ukraine talked peace.",
            "Keir Starmer received the three at the palace.",
        ],
    );
}

#[test]
fn countries_and_bodies_act_too() {
    check_all(
        "2024-05-17",
        &[
            "<1p:Peru> and <1p:Ecuador> signed a treaty in <1l:Lima> on <1d:Monday>.",
            "The presidents of <1p:Peru> and <1p:Ecuador> signed a treaty on <1d:Monday>.",
            "The council last convened in <1l:Jakarta> on <1d:Monday>.",
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> came face to face in <1l:Paris> on <1d:Monday>.",
            "<1w:Keir Starmer> saw off <1w:Emmanuel Macron> at <1l:Havana airport> on <1d:Monday>.",
            "<1w:Keir Starmer>, speaking at a news conference with <1w:Emmanuel Macron> in <1l:Paris>, smiled.",
            "<1w:Keir Starmer> and <1w:Emmanuel Macron> came together in <1l:Paris> on <1d:Monday>.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> in <1l:Paris>. <1w:Olaf Scholz> was among those at the table.",
            "<1w:Keir Starmer> met <1w:Emmanuel Macron> in <1l:Paris>. Looking on were <1w:Olaf Scholz> and <1w:Mette Frederiksen>.",
            "<1w:Keir Starmer> was <1w:Emmanuel Macron>'s guest at a dinner in <1l:Paris>.",
            // Letters and parts of a puzzle.
            "Peru and Ecuador signed the letter.",
            "The plan came together in Jakarta.",
        ],
    );
}
