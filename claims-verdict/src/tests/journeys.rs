//! How somebody travelled, leg by leg.

use claims_engine::event::Phase;
use claims_engine::mention::{Mode, PlaceKind};

use super::{Text, beijing, stances, text};

/// The way out and the way home of the article, in that order.
fn check(excerpt: Text, published: &str, expected: [&str; 2]) {
    let words = excerpt.text.clone();
    let evidence = [excerpt.record("v1", "Example Wire", published)];
    let (article, reading) = beijing().article();
    let found = crate::assess(&article, &reading, &evidence, &crate::Policy::single());
    let legs: Vec<&str> = found[3..].iter().map(|claim| claim.links[0].stance.name()).collect();
    assert_eq!(legs, expected, "{words} ({published})");
    let _ = stances(&beijing(), &evidence);
}

#[test]
fn another_mode_on_the_same_leg_refutes_and_the_other_leg_is_left_alone() {
    let by_air = text("Kim Jong Un left for Beijing by air on 1 September.")
        .journey(Mode::Plane, "by air")
        .with("Kim Jong Un", "Kim Jong Un");
    check(
        by_air.to("Beijing", PlaceKind::City).on("1 September", "2025-09-01"),
        "2025-09-02",
        ["refutes", "irrelevant"],
    );
    let home = text("Kim Jong Un flew home on Thursday evening.")
        .journey(Mode::Plane, "flew")
        .with("Kim Jong Un", "Kim Jong Un");
    check(home.on("Thursday", "2025-09-04"), "2025-09-05", ["irrelevant", "refutes"]);
}

#[test]
fn the_same_mode_supports_its_leg() {
    let out = text("Kim Jong Un arrived in Beijing aboard his armoured train on Tuesday.")
        .journey(Mode::Train, "armoured train")
        .with("Kim Jong Un", "Kim Jong Un")
        .to("Beijing", PlaceKind::City);
    check(out.on("Tuesday", "2025-09-02"), "2025-09-02", ["supports", "irrelevant"]);
}

#[test]
fn other_trips_and_other_travellers_say_nothing() {
    let earlier =
        text("Kim Jong Un flew to Dalian in May 2018.").journey(Mode::Plane, "flew").with("Kim Jong Un", "Kim Jong Un");
    check(earlier.to("Dalian", PlaceKind::City).on("May 2018", "2018-05"), "2025-09-05", ["irrelevant", "irrelevant"]);
    let putin = text("Vladimir Putin flew to Beijing on Tuesday.")
        .journey(Mode::Plane, "flew")
        .with("Vladimir Putin", "Vladimir Putin");
    check(putin.to("Beijing", PlaceKind::City).on("Tuesday", "2025-09-02"), "2025-09-02", ["irrelevant", "irrelevant"]);
}

#[test]
fn a_leg_that_nobody_names_is_not_enough() {
    let bare = text("Kim Jong Un used a plane.").journey(Mode::Plane, "plane").with("Kim Jong Un", "Kim Jong Un");
    check(bare, "2025-09-04", ["insufficient", "insufficient"]);
}

#[test]
fn the_last_mile_is_no_trip() {
    let car = text("Kim Jong Un was driven to the Great Hall of the People on Thursday.")
        .journey(Mode::Car, "driven")
        .with("Kim Jong Un", "Kim Jong Un")
        .to("Great Hall of the People", PlaceKind::Venue);
    check(car.on("Thursday", "2025-09-04"), "2025-09-04", ["irrelevant", "irrelevant"]);
}

#[test]
fn a_plan_to_fly_refutes_nothing() {
    let plan = text("Kim Jong Un will fly to Beijing.").journey(Mode::Plane, "fly").with("Kim Jong Un", "Kim Jong Un");
    check(plan.to("Beijing", PlaceKind::City).phase(Phase::Planned), "2025-08-30", ["insufficient", "irrelevant"]);
}
