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
            "<1w:Angela Merkel> <1v:sailed> into <1t:Lisbon> on <1d:Monday>.",
            "<1w:Angela Merkel> <1v:cycled> the ten miles from <1f:Bonn> to <1t:Cologne>.",
            "<1w:Angela Merkel> left <1f:Bonn> <1v:by helicopter> for <1t:Cologne>.",
            "<1w:Angela Merkel> set off for <1t:Cologne> <1v:on her bicycle>.",
            "<1w:Angela Merkel> came to <1t:Cologne> <1v:by motorcycle taxi>.",
        ],
    );
}

#[test]
fn a_vehicle_is_boarded_taken_or_shared() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Joe Biden> took <1v:the overnight ferry> from <1f:Dover> to <1t:Calais>.",
            "<1w:Joe Biden> boarded <1v:a chartered plane> in <1f:Accra> for <1t:Lagos>.",
            "<1w:Joe Biden> caught the first <1v:bus> to <1t:Calais> on <1d:Monday>.",
            "<1w:Joe Biden> stepped onto <1v:a train> in <1f:Warsaw>.",
            "<1w:Joe Biden> stepped off <1v:a train> in <1t:Warsaw>.",
            "<1w:Joe Biden> and <1w:Tony Blair> shared <1v:a limousine> to <1t:Windsor Castle>.",
            "Joe Biden boarded the cruiser Danubia to meet sailors.",
            "Joe Biden missed his flight to Dublin.",
        ],
    );
}

#[test]
fn the_vehicle_may_be_the_subject() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Kim Jong-un>'s <1v:armoured train> arrived in <1t:Beijing> on <1d:Tuesday>.",
            "The <1v:train> of President <1w:Joe Biden> reached <1t:Kyiv>.",
            "A <1v:plane> carrying <1w:Nancy Pelosi> landed in <1t:Taipei>.",
            "<1v:Air Force One> took <1w:Joe Biden> to <1t:Delaware> on <1d:Friday>.",
            "The <1v:motorcade> of <1w:Joe Biden> swept into <1t:Brussels>.",
            "Joe Biden's train journey was a success.",
            "Joe Biden's car was stopped in Brussels.",
        ],
    );
}

#[test]
fn whoever_is_carried_travels() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Mary Robinson> was <1v:flown> to <1t:Goma>.",
            "<1w:Mary Robinson> was taken <1v:by military helicopter> from <1f:Kigali> to <1t:Goma> on <1d:Monday>.",
            "<1w:Mary Robinson> was put <1v:on a plane> to <1t:Goma>.",
            "A <1v:helicopter> brought <1w:Mary Robinson> to <1t:Goma>.",
        ],
    );
}

#[test]
fn a_noun_can_tell_a_journey() {
    check_all(
        "2024-05-17",
        &[
            "On his <1v:flight> to <1t:Doha>, <1w:Kofi Annan> spoke to reporters.",
            "<1w:Colin Powell> told reporters on the <1v:plane> to <1t:Cairo> that he was hopeful.",
            "<1w:Colin Powell> made a secret <1v:flight> to <1t:Cairo> on <1d:Monday>.",
            "Colin Powell cancelled a flight to Cairo.",
            "The flight to Cairo was late, Colin Powell said.",
        ],
    );
}

#[test]
fn one_sentence_can_hold_several_ways() {
    check_all(
        "2024-05-17",
        &[
            "<1w 2w:Vaclav Havel> <1v:flew> to <1t:Prague> and <2v:drove> from there to <2t:Vienna>.",
            "<1w 2w:Vaclav Havel> travelled to <1t:Prague> <1v:by train> and returned <2v:by car>.",
            "<1w:Vaclav Havel> hopped <1v:on a bus> and rode to <1t:Prague>.",
            "<1w:Vaclav Havel> boarded <1v:a train> in <1f:Prague>. The train reached <1t:Vienna> at noon.",
        ],
    );
}

#[test]
fn company_travels_too_and_whom_one_meets_does_not() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Bill Clinton> <1v:flew> to <1t:Cairo> with <1w:Colin Powell>.",
            "<1w:Bill Clinton>, accompanied by <1w:Colin Powell>, <1v:flew> to <1t:Cairo>.",
        ],
    );
}

#[test]
fn what_is_only_thought_of_is_no_journey() {
    check_all(
        "2024-05-17",
        &[
            "Joe Biden refused to fly to Cairo.",
            "It is unclear whether Joe Biden would fly to Cairo.",
            "<1x:><1w:Joe Biden> has never <1v:flown> to <1t:Cairo>.",
            "Instead of flying to Cairo, <1w:Joe Biden> went <1v:by train> to <1t:Paris>.",
        ],
    );
}

#[test]
fn verbs_that_go_nowhere_are_no_journeys() {
    check_all(
        "2024-05-17",
        &[
            "Joe Biden flew the flag for Delaware.",
            "Joe Biden flew into a rage.",
            "Joe Biden sailed through the hearing.",
            "Joe Biden drove a hard bargain with Paris.",
            "Joe Biden drove home the point in Paris.",
            "Joe Biden walked out of the talks.",
            "Joe Biden walked to the podium.",
            "Joe Biden lost his train of thought in Paris.",
            "Joe Biden opened the train line to Paris.",
            "Joe Biden goes fishing in his boat.",
        ],
    );
}

#[test]
fn no_mode_no_journey() {
    check_all("2024-05-17", &["Kim Jong-un travelled to Beijing on Tuesday.", "Antony Blinken went home."]);
}

#[test]
fn a_preposition_behind_another_noun_leads_nowhere() {
    check_all(
        "2011-08-21",
        &[
            "<1w:Tony Blair> left in the back seat of <1v:a limousine>.",
            "<1w:Tony Blair> <1v:flew> over Russia with an answer to the Cold War-era ally.",
            "<1w:Tony Blair> was flown <1v:by helicopter> to a U.S. base in <1t:Tuzla>.",
            "Tony Blair ordered <1w:John Major> to <1v:fly> to <1t:Belgrade>.",
            "<1w:Tony Blair> arrived in a 10-<1v:car convoy> with the two sides expected to meet.",
            "Tony Blair took the plane crash in Ohio hard.",
            "<1w:Tony Blair> was lifted by the ship's <1v:helicopter> to <1t:Davis>.",
            "<1w:Tony Blair> was <1v:flown> to <1t:Belgrade>, a journey that kings once made by coach.",
            "Tony Blair went aboard the cruise ship in Yokohama.",
        ],
    );
}

#[test]
fn vehicles_with_somebody_and_of_a_force_and_ways_to_an_occasion() {
    check_all(
        "2024-05-17",
        &[
            "A <1v:plane> with <1w:Tony Blair> landed in <1t:Belgrade>.",
            "<1w:Tony Blair> stepped off the Royal Air Force <1v:jet> in <1t:Belgrade>.",
            "<1w:Tony Blair> disembarked from the Canadian forces <1v:jet> in <1t:Belgrade>.",
            "<1w:Tony Blair> <1v:walked> alone through the demilitarised zone.",
            "<2o:><1w:Tony Blair> <1v:flew> to his last summit with <2w:John Major> in <2l:Vienna>.",
            "Tony Blair walked through the door.",
            "Tony Blair flew to the defence of the euro.",
        ],
    );
}

#[test]
fn convoys_rails_and_the_last_miles() {
    check_all(
        "2024-05-17",
        &[
            "A <1v:convoy> of six vehicles brought <1w:Tony Blair> to <1t:Belgrade>.",
            "<1w:Tony Blair> travelled <1v:by VIA> Rail from <1f:London> to <1t:York>.",
            "<1w:Tony Blair> <1v:walked> out of the prison.",
            "Tony Blair walked out of the room.",
        ],
    );
}

#[test]
fn who_is_told_of_travels_and_not_who_tells() {
    check_all(
        "2007-09-30",
        &[
            "<1n:>The minister, Olaf Scholz, said <1w:Keir Starmer> and his 13-member entourage would <1v:walk> across the border.",
            "<1n:>Olaf Scholz said <1w:Keir Starmer> would <1v:walk> across the border.",
        ],
    );
}
