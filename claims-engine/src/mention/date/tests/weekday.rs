//! Weekdays by the tense of their clause.

use super::check;

#[test]
fn backward_for_what_has_happened() {
    // A Friday.
    check(
        "2025-09-05",
        &[
            "They met on <Thursday|2025-09-04> in Vienna.",
            "They met <Thursday|2025-09-04> in Vienna.",
            "On <Thursday|2025-09-04>, the leaders met in Vienna.",
            "<Thursday|2025-09-04>, forces struck the base.",
            "They met on <Friday|2025-09-05>.",
            "They met on <Saturday|2025-08-30>.",
            "They met <Monday|2025-09-01> with the king.",
            "The statement, released <Tuesday|2025-09-02>, says little.",
            "He told reporters <Wednesday|2025-09-03> that talks would go on.",
            "Kim met Xi in Beijing, the Chinese capital, on <Wednesday|2025-09-03>.",
            "After talks on <Monday|2025-09-01>, both sides were pleased.",
            "The talks held <Monday|2025-09-01> were short.",
            "They met <last Friday|2025-08-29>.",
            "They met <last Monday|2025-09-01>.",
            "They met on <Thursday morning|2025-09-04>.",
            "They met <early Thursday|2025-09-04>.",
            "They met <late on Wednesday|2025-09-03>.",
            "They have been there since <Tuesday|2025-09-02>.",
            "<Monday|2025-09-01>'s meeting was cut short.",
        ],
    );
}

#[test]
fn forward_for_what_is_planned() {
    check(
        "2025-09-05",
        &[
            "They will meet on <Thursday|2025-09-11> in Vienna.",
            "They will meet <Friday|2025-09-05>.",
            "On <Monday|2025-09-08>, the leaders, who met last in Rome, will sign the pact.",
            "They are to meet on <Tuesday|2025-09-09>.",
            "They are scheduled to meet on <Tuesday|2025-09-09>.",
            "Leaders gather for meetings that run through <Tuesday|2025-09-09>.",
            "He plans to travel to Rome on <Monday|2025-09-08>.",
            "He is expected in Rome on <Monday|2025-09-08>.",
            "He meets the pope <Monday|2025-09-08>.",
            "He and the king meet <Monday|2025-09-08> with the minister.",
            "They are meeting on <Sunday|2025-09-07>.",
            "The summit opens <Tuesday|2025-09-09> in Rome.",
            "They agreed to meet on <Wednesday|2025-09-10>.",
            "Officials said he would fly to Rome on <Monday|2025-09-08>.",
            "The ministry said on <Tuesday|2025-09-02> that he will go on <Tuesday|2025-09-09>.",
            "They will meet <next Tuesday|2025-09-09>.",
            "They will meet <this Thursday|2025-09-11>.",
            "They will meet <this coming Monday|2025-09-08>.",
            "The talks scheduled for <Monday|2025-09-08> are still on.",
        ],
    );
    check("2025-09-01", &["They will meet <next Friday|2025-09-12>.", "They will meet on <Friday|2025-09-05>."]);
}

#[test]
fn clauses_are_told_apart() {
    check(
        "2025-09-05",
        &[
            "Kim met Xi on <Wednesday|2025-09-03> and will travel to Moscow on <Monday|2025-09-08>.",
            "He said <Thursday|2025-09-04> that they would meet on <Monday|2025-09-08>.",
            "He arrived on <Tuesday|2025-09-02>, and on <Wednesday|2025-09-03> he met the king.",
            "The meeting was postponed until <Monday|2025-09-08>.",
            "Prime Minister Theresa May met him on <Monday|2025-09-01>.",
            "Leaders on <Thursday|2025-09-04> signed the pact.",
            "The leaders <Monday|2025-09-08> will sign the pact.",
        ],
    );
}

#[test]
fn other_weeks_by_name() {
    check(
        "2025-09-05",
        &[
            "They met on <Monday last week|2025-08-25>.",
            "They will meet on <Tuesday next week|2025-09-09>.",
            "They will meet on <Tuesday of next week|2025-09-09>.",
        ],
    );
}

#[test]
fn without_an_anchor_a_weekday_has_no_date() {
    check("", &["They met on <Thursday|~XXXX-WXX-4> in Vienna.", "They met <last Friday|~XXXX-WXX-5>."]);
}

#[test]
fn week_53_and_year_ends() {
    check("2021-01-01", &["They met on <Thursday|2020-12-31>.", "They met <last week|2020-12>."]);
    check("2026-12-31", &["They will meet on <Friday|2027-01-01>."]);
}

#[test]
fn the_weekday_is_reported_beside_the_date() {
    let found = super::read("2025-09-05", "They met on Friday, September 4.");
    assert_eq!(found[0].weekday, Some(5));
    let found = super::read("2025-09-05", "They met on Thursday.");
    assert_eq!(found[0].weekday, Some(4));
}
