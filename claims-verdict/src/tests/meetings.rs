//! One meeting, many tellings: what each says of date, places and people.

use claims_engine::event::Phase;
use claims_engine::mention::PlaceKind;

use super::{Text, beijing, stances, text};

fn check(excerpt: Text, published: &str, expected: &[&str]) {
    let words = excerpt.text.clone();
    let found = stances(&beijing(), &[excerpt.record("v1", "Example Wire", published)]);
    assert_eq!(found, expected, "{words} ({published})");
}

#[test]
fn the_same_meeting_supports_what_it_says_and_no_more() {
    let telling = text("Kim Jong Un met Xi Jinping in Beijing on Sept. 4.")
        .meeting("met")
        .who(&["Kim Jong Un", "Xi Jinping"])
        .city("Beijing")
        .on("Sept. 4", "2025-09-04");
    let expected = &[
        "2025-09-04: supports",
        "Great Hall of the People: insufficient",
        "Beijing: supports",
        "Kim Jong-un: supports",
        "Xi Jinping: supports",
    ];
    check(telling, "2025-09-05", expected);
}

#[test]
fn a_hall_supports_its_city() {
    let telling = text("Xi Jinping received Kim Jong Un at the Great Hall of the People on Thursday.")
        .meeting("received")
        .who(&["Kim Jong Un", "Xi Jinping"])
        .at("Great Hall of the People")
        .on("Thursday", "2025-09-04");
    let expected = &[
        "2025-09-04: supports",
        "Great Hall of the People: supports",
        "Beijing: supports",
        "Kim Jong-un: supports",
        "Xi Jinping: supports",
    ];
    check(telling, "2025-09-04", expected);
}

#[test]
fn another_day_in_the_same_place_refutes_the_day_alone() {
    let telling = text("Kim Jong Un met Xi Jinping in Beijing on Sept. 3.")
        .meeting("met")
        .who(&["Kim Jong Un", "Xi Jinping"])
        .city("Beijing")
        .on("Sept. 3", "2025-09-03");
    let expected = &[
        "2025-09-04: refutes",
        "Great Hall of the People: insufficient",
        "Beijing: supports",
        "Kim Jong-un: supports",
        "Xi Jinping: supports",
    ];
    check(telling, "2025-09-05", expected);
}

#[test]
fn another_city_on_the_same_day_refutes_the_places_alone() {
    let telling = text("Kim Jong Un met Xi Jinping in Shanghai on Sept. 4.")
        .meeting("met")
        .who(&["Kim Jong Un", "Xi Jinping"])
        .city("Shanghai")
        .on("Sept. 4", "2025-09-04");
    let expected = &[
        "2025-09-04: supports",
        "Great Hall of the People: refutes",
        "Beijing: refutes",
        "Kim Jong-un: supports",
        "Xi Jinping: supports",
    ];
    check(telling, "2025-09-05", expected);
}

#[test]
fn another_month_refutes_and_the_same_month_is_not_enough() {
    let month = |words: &str, date: &str| {
        text(&format!("Kim Jong Un met Xi Jinping in Beijing in {words}."))
            .meeting("met")
            .who(&["Kim Jong Un", "Xi Jinping"])
            .city("Beijing")
            .on(words, date)
    };
    let rest = [
        "Great Hall of the People: insufficient",
        "Beijing: supports",
        "Kim Jong-un: supports",
        "Xi Jinping: supports",
    ];
    let with = |first| [&[first], rest.as_slice()].concat();
    check(month("September", "2025-09"), "2025-09-30", &with("2025-09-04: insufficient"));
    check(month("August", "2025-08"), "2025-09-30", &with("2025-09-04: refutes"));
}

#[test]
fn other_meetings_of_the_same_people_say_nothing() {
    let met = |place: &str, words: &str, date: &str| {
        text(&format!("Kim Jong Un met Xi Jinping in {place} on {words}."))
            .meeting("met")
            .who(&["Kim Jong Un", "Xi Jinping"])
            .city(place)
            .on(words, date)
    };
    check(met("Beijing", "8 January 2019", "2019-01-08"), "2019-01-09", &[]);
    check(met("Pyongyang", "20 June 2019", "2019-06-20"), "2025-09-05", &[]);
    check(met("Dalian", "2 September", "2025-09-02"), "2025-09-05", &[]);
    check(met("Beijing", "28 October 2025", "2025-10-28"), "2025-10-29", &[]);
}

#[test]
fn other_people_and_other_occasions_say_nothing() {
    let putin = text("Xi Jinping met Vladimir Putin at the Great Hall of the People in Beijing on Sept. 4.")
        .meeting("met")
        .who(&["Xi Jinping", "Vladimir Putin"])
        .at("Great Hall of the People")
        .on("Sept. 4", "2025-09-04");
    check(putin, "2025-09-05", &[]);
    let call = text("Kim Jong Un and Xi Jinping spoke by telephone on Sept. 4.")
        .meeting("spoke")
        .who(&["Kim Jong Un", "Xi Jinping"]);
    check(call.remote().on("Sept. 4", "2025-09-04"), "2025-09-05", &[]);
    let parade =
        text("Kim Jong Un and Xi Jinping watched a military parade in Beijing on Sept. 3.").meeting("military parade");
    check(parade.who(&["Kim Jong Un", "Xi Jinping"]).city("Beijing").on("Sept. 3", "2025-09-03"), "2025-09-04", &[]);
}

#[test]
fn one_name_alone_may_be_another_meeting() {
    let telling = text("Xi Jinping held talks in Beijing on Sept. 4.")
        .meeting("talks")
        .who(&["Xi Jinping"])
        .city("Beijing")
        .on("Sept. 4", "2025-09-04");
    let expected = &[
        "2025-09-04: insufficient",
        "Great Hall of the People: insufficient",
        "Beijing: insufficient",
        "Xi Jinping: insufficient",
    ];
    check(telling, "2025-09-05", expected);
}

#[test]
fn offices_stand_for_their_holders() {
    let telling = text("The Chinese president held talks with the North Korean leader in Beijing on Sept. 4.")
        .meeting("talks")
        .city("Beijing")
        .on("Sept. 4", "2025-09-04");
    let expected = &[
        "2025-09-04: supports",
        "Great Hall of the People: insufficient",
        "Beijing: supports",
        "Kim Jong-un: supports",
        "Xi Jinping: supports",
    ];
    check(telling, "2025-09-05", expected);
    let other = text("The Chinese president held talks with the Mongolian president in Beijing on Sept. 4.")
        .meeting("talks")
        .city("Beijing")
        .on("Sept. 4", "2025-09-04");
    check(other, "2025-09-05", &[]);
}

#[test]
fn a_plan_or_a_hedge_is_not_enough() {
    let telling = || {
        text("Kim Jong Un and Xi Jinping will reportedly hold talks in Beijing on Sept. 4.")
            .meeting("talks")
            .who(&["Kim Jong Un", "Xi Jinping"])
            .city("Beijing")
            .on("Sept. 4", "2025-09-04")
    };
    let expected = &[
        "2025-09-04: insufficient",
        "Great Hall of the People: insufficient",
        "Beijing: insufficient",
        "Kim Jong-un: insufficient",
        "Xi Jinping: insufficient",
    ];
    check(telling().phase(Phase::Planned), "2025-09-01", expected);
    check(telling().hedged("reportedly"), "2025-09-05", expected);
}

#[test]
fn a_meeting_called_off_refutes_one_that_was_held() {
    let telling = || {
        text("The summit of Kim Jong Un and Xi Jinping planned for Sept. 4 was cancelled.")
            .meeting("summit")
            .who(&["Kim Jong Un", "Xi Jinping"])
            .on("Sept. 4", "2025-09-04")
            .phase(Phase::Cancelled)
    };
    let all = |stance: &str| {
        ["2025-09-04", "Great Hall of the People", "Beijing", "Kim Jong-un", "Xi Jinping"]
            .map(|item| format!("{item}: {stance}"))
    };
    let expected = all("refutes");
    check(telling(), "2025-09-05", &expected.iter().map(String::as_str).collect::<Vec<_>>());
    let early = all("insufficient");
    let early = early.iter().filter(|item| item.contains("2025") || item.contains("Kim") || item.contains("Xi"));
    check(telling(), "2025-09-02", &early.map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn a_denial_refutes_what_it_names() {
    let telling =
        text("Kim Jong Un did not meet Xi Jinping in Beijing.").meeting("meet").who(&["Kim Jong Un", "Xi Jinping"]);
    let expected = &[
        "2025-09-04: insufficient",
        "Great Hall of the People: refutes",
        "Beijing: refutes",
        "Kim Jong-un: insufficient",
        "Xi Jinping: insufficient",
    ];
    check(telling.city("Beijing").denied("did not meet"), "2025-09-05", expected);
    let whole = text("Kim Jong Un did not meet Xi Jinping.").meeting("meet").who(BOTH).denied("did not meet");
    let expected = &[
        "2025-09-04: refutes",
        "Great Hall of the People: refutes",
        "Beijing: refutes",
        "Kim Jong-un: refutes",
        "Xi Jinping: refutes",
    ];
    check(whole, "2025-09-05", expected);
}

const BOTH: &[&str] = &["Kim Jong Un", "Xi Jinping"];

#[test]
fn a_stated_absence_refutes_and_silence_does_not() {
    let telling = text("Xi Jinping held a summit in Beijing on Sept. 4 with a delegation; Kim Jong Un did not attend.")
        .meeting("summit")
        .who(&["Xi Jinping"])
        .without("Kim Jong Un")
        .city("Beijing")
        .on("Sept. 4", "2025-09-04");
    let expected = &[
        "2025-09-04: supports",
        "Great Hall of the People: insufficient",
        "Beijing: supports",
        "Kim Jong-un: refutes",
        "Xi Jinping: supports",
    ];
    check(telling, "2025-09-05", expected);
}

#[test]
fn far_clocks_write_one_evening_as_two_days() {
    let call = text("Donald Trump and Xi Jinping spoke by telephone on Wednesday.")
        .meeting("spoke")
        .who(&["Donald Trump", "Xi Jinping"])
        .remote()
        .on("Wednesday", "2025-02-05");
    let evidence = text("Xi Jinping spoke with Donald Trump by telephone on Thursday.")
        .meeting("spoke")
        .who(&["Donald Trump", "Xi Jinping"])
        .remote()
        .on("Thursday", "2025-02-06");
    let found = stances(&call, &[evidence.record("v1", "Xinhua", "2025-02-06")]);
    assert_eq!(found[0], "2025-02-05: insufficient");
}

#[test]
fn a_country_is_not_enough_for_a_city_and_another_country_refutes() {
    let in_country = |name: &str| {
        text(&format!("Kim Jong Un and Xi Jinping held a summit in {name} on Sept. 4."))
            .meeting("summit")
            .who(&["Kim Jong Un", "Xi Jinping"])
            .somewhere(name, PlaceKind::Country)
            .on("Sept. 4", "2025-09-04")
    };
    let expected = |stance: &str| {
        vec![
            "2025-09-04: supports".to_owned(),
            format!("Great Hall of the People: {stance}"),
            format!("Beijing: {stance}"),
            "Kim Jong-un: supports".to_owned(),
            "Xi Jinping: supports".to_owned(),
        ]
    };
    check(in_country("China"), "2025-09-05", &expected("insufficient").iter().map(String::as_str).collect::<Vec<_>>());
    check(in_country("Russia"), "2025-09-05", &expected("refutes").iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn an_undated_excerpt_is_news_only_while_it_is_fresh() {
    let telling = || {
        text("Kim Jong Un met Xi Jinping in Beijing.")
            .meeting("met")
            .who(&["Kim Jong Un", "Xi Jinping"])
            .city("Beijing")
    };
    let expected = |stance: &str| {
        vec![
            "Great Hall of the People: insufficient".to_owned(),
            format!("Beijing: {stance}"),
            format!("Kim Jong-un: {stance}"),
            format!("Xi Jinping: {stance}"),
        ]
    };
    check(telling(), "2025-09-05", &expected("supports").iter().map(String::as_str).collect::<Vec<_>>());
    check(telling(), "2026-03-01", &expected("insufficient").iter().map(String::as_str).collect::<Vec<_>>());
    check(telling(), "2019-01-09", &[]);
}

#[test]
fn delegations_are_known_by_their_countries() {
    let talks = |city: &str, words: &str, date: &str| {
        text(&format!("Russia and Ukraine held talks in {city} on {words}."))
            .meeting("talks")
            .party("Russia")
            .party("Ukraine")
            .city(city)
            .on(words, date)
    };
    let article = talks("Istanbul", "16 May", "2025-05-16");
    let check = |excerpt: Text, published: &str, expected: &[&str]| {
        assert_eq!(stances(&article, &[excerpt.record("v1", "Example Wire", published)]), expected);
    };
    let same = ["2025-05-16: supports", "Istanbul: supports", "Russia: supports", "Ukraine: supports"];
    check(talks("Istanbul", "16 May", "2025-05-16"), "2025-05-17", &same);
    check(talks("Istanbul", "2 June", "2025-06-02"), "2025-06-03", &[]);
    check(talks("Istanbul", "15 May", "2025-05-15"), "2025-05-17", &[&["2025-05-16: refutes"], &same[1..]].concat());
    check(
        talks("Riyadh", "16 May", "2025-05-16"),
        "2025-05-17",
        &[&[same[0], "Istanbul: refutes"], &same[2..]].concat(),
    );
}
