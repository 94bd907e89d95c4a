//! What the product promises of a comparison, on real sentences read by the engine: a case for every promise, and for
//! each a neighbour that must come out otherwise.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use claims_engine::text::Article;
use claims_engine::{Options, extract};
use claims_verdict::{Evidence, Policy, Source, Stance, Status, Tier, assess};

const CLAIM: (&str, &str) = (
    "2025-09-05",
    "Chinese President Xi Jinping met North Korean leader Kim Jong Un at the Great Hall of the People in Beijing on \
     September 4, 2025. Kim travelled to Beijing by special train.",
);

fn record(id: &str, day: &str, excerpt: &str, tier: Tier) -> Evidence {
    let source = Source {
        publisher: format!("Publisher {id}"),
        title: None,
        url: None,
        published: day.parse().ok(),
        tier,
        origin: None,
    };
    Evidence::read(id, excerpt, source)
}

/// The stances of one excerpt on the items whose names begin so; `None` is silence. The reasons come back.
fn check(article: (&str, &str), told: (&str, &str), expected: &[(&str, Option<Stance>)]) -> Vec<String> {
    let text = Article::new(article.1);
    let reading = extract(&text, &Options { published: article.0.parse().ok() });
    let found = assess(&text, &reading, &[record("v1", told.0, told.1, Tier::Secondary)], &Policy::single());
    let mut because = Vec::new();
    for (name, stance) in expected {
        let item = found.iter().flat_map(|claim| &claim.items).find(|item| item.item.starts_with(name));
        let item = item.unwrap_or_else(|| panic!("no item {name} in {:?}", reading.claims));
        let reason = item.reasons.first();
        assert_eq!(reason.map(|reason| reason.stance), *stance, "{name}: {told:?}: {:?}", item.reasons);
        because.extend(reason.map(|reason| reason.because.clone()));
    }
    because
}

const SUPPORTS: Option<Stance> = Some(Stance::Supports);
const REFUTES: Option<Stance> = Some(Stance::Refutes);
const INSUFFICIENT: Option<Stance> = Some(Stance::Insufficient);

#[test]
fn a_night_in_washington_is_the_next_day_in_beijing() {
    let article =
        ("2025-04-10", "Donald Trump and Xi Jinping held a video call on the night of April 8, 2025, Washington time.");
    let told = ("2025-04-09", "BEIJING, April 9 - Xi Jinping and Donald Trump held a video call on April 9, 2025.");
    let said = check(article, told, &[("2025-04-08", INSUFFICIENT)]);
    assert!(said[0].contains("time zone"), "it is said: {said:?}");
    let later = ("2025-04-11", "Xi Jinping and Donald Trump held a video call on April 10, 2025.");
    check(article, later, &[("2025-04-08", REFUTES)]);
}

#[test]
fn venues_are_learnt_from_both_texts() {
    let article = ("2023-05-06", "Ana Lopes met Piotr Nowak at Sunfield House in Maputo on May 5, 2023.");
    let house = |excerpt, stance| check(article, ("2023-05-06", excerpt), &[("Sunfield House", stance)]);
    house("Ana Lopes and Piotr Nowak met in Maputo on May 5, 2023.", INSUFFICIENT);
    house("Ana Lopes and Piotr Nowak met in Lisbon on May 5, 2023.", REFUTES);
    let article = ("2023-05-06", "Ana Lopes met Piotr Nowak in Maputo on May 5, 2023.");
    let told = ("2023-05-06", "Ana Lopes and Piotr Nowak met at Sunfield House in Maputo on May 5, 2023.");
    check(article, told, &[("Maputo", SUPPORTS)]);
}

#[test]
fn a_town_of_the_name_in_another_land_is_not_the_town() {
    let article = ("2024-05-17", "Emmanuel Macron met Olaf Scholz in Berlin on May 14, 2024.");
    let berlin = |excerpt, stance| check(article, ("2024-05-16", excerpt), &[("Berlin", stance)]);
    berlin("Emmanuel Macron met Olaf Scholz in Berlin, Maryland, on May 14.", INSUFFICIENT);
    berlin("Emmanuel Macron met Olaf Scholz in Berlin, New Hampshire, on May 14.", INSUFFICIENT);
    berlin("Emmanuel Macron met Olaf Scholz in Berlin, Germany, on May 14.", SUPPORTS);
    berlin("On May 14 Emmanuel Macron recalled how he had met Olaf Scholz in Berlin.", INSUFFICIENT);
}

#[test]
fn people_are_known_by_alias_title_and_transliteration() {
    let people = |stance| [("Xi Jinping", stance), ("Kim Jong Un", stance)];
    for excerpt in [
        "Xi Jinping and Kim Jong-un met in Beijing on September 4, 2025.",
        "President Xi met leader Kim in Beijing on September 4, 2025.",
        "The Chinese president met Kim Jong Un in Beijing on September 4, 2025.",
    ] {
        check(CLAIM, ("2025-09-05", excerpt), &people(SUPPORTS));
    }
    let another = "Xi Jinping met the South Korean president in Beijing on September 4, 2025.";
    check(CLAIM, ("2025-09-05", another), &[("Kim Jong Un", None)]);
}

#[test]
fn an_absence_must_be_stated_and_a_substitute_says_it() {
    let article =
        ("2025-05-10", "Vladimir Putin, Xi Jinping and Narendra Modi attended the parade in Moscow on May 9, 2025.");
    for excerpt in [
        "Narendra Modi did not attend the parade in Moscow on May 9, 2025.",
        "Narendra Modi was represented by Rajnath Singh at the parade in Moscow on May 9, 2025.",
    ] {
        check(article, ("2025-05-10", excerpt), &[("Narendra Modi", REFUTES)]);
    }
    let silent = "Vladimir Putin and Xi Jinping attended the parade in Moscow on May 9, 2025.";
    check(article, ("2025-05-10", silent), &[("Narendra Modi", None), ("Xi Jinping", SUPPORTS)]);
}

#[test]
fn modes_go_by_sort_and_by_leg() {
    let train = |excerpt, stance| check(CLAIM, ("2025-09-05", excerpt), &[("train: Kim Jong Un", stance)]);
    train("Kim Jong Un travelled to Beijing on his armoured train.", SUPPORTS);
    train("Kim Jong Un flew to Beijing.", REFUTES);
    train("Kim Jong Un flew home from Beijing.", None);
    train("Kim Jong Un drove from his residence to the Great Hall of the People.", None);
    train("Xi Jinping flew to Beijing.", None);
    train("Kim Jong Un’s sister flew to Beijing.", INSUFFICIENT);
    train("Officials ruled out that Kim Jong Un travelled to Beijing by train.", INSUFFICIENT);
}

#[test]
fn quotations_go_by_wording_and_speaker() {
    let article = ("2025-09-05", "“We will build the bridge over the river together,” Xi Jinping said in Beijing.");
    let quote = |excerpt, stance| check(article, ("2025-09-05", excerpt), &[("Xi Jinping: ", stance)]);
    quote("Xi Jinping said: “We will build the bridge over the river together.”", SUPPORTS);
    quote("“We will build the bridge over the river together,” Kim Jong Un said.", REFUTES);
    let said = quote("Xi Jinping said: “We will build the road over the river together.”", INSUFFICIENT);
    assert!(said[0].contains("road") && said[0].contains("bridge"), "the words that differ are shown: {said:?}");
    quote("Xi Jinping never said “We will build the bridge over the river together”.", INSUFFICIENT);
    quote("Quoting Xi Jinping, Kim Jong Un said: “We will build the bridge over the river together.”", INSUFFICIENT);
    let short = ("2025-09-05", "“We will build the bridge ... together,” Xi Jinping said in Beijing.");
    let told = ("2025-09-05", "Xi Jinping said: “We will build the bridge over the river together.”");
    check(short, told, &[("Xi Jinping: ", SUPPORTS)]);
}

#[test]
fn quantities_are_exact_or_as_rough_as_they_are_called() {
    let article =
        ("2025-09-05", "About 40 heads of state attended the summit of the alliance in Lisbon on September 4, 2025.");
    let told = |excerpt, stance| check(article, ("2025-09-05", excerpt), &[("40 heads of state", stance)]);
    told("38 heads of state attended the summit of the alliance in Lisbon on September 4, 2025.", SUPPORTS);
    told("20 heads of state attended the summit of the alliance in Lisbon on September 4, 2025.", INSUFFICIENT);
    told("38 trains of the alliance ran in Lisbon on September 4, 2025.", None);
}

#[test]
fn other_meetings_plans_and_cancellations_are_told_apart() {
    let date = |day, excerpt, stance| check(CLAIM, (day, excerpt), &[("2025-09-04", stance)]);
    date("2019-06-22", "Xi Jinping met Kim Jong Un in Pyongyang on June 21, 2019.", None);
    date("2025-09-05", "Xi Jinping met Vladimir Putin in Beijing on September 2, 2025.", None);
    date("2025-09-02", "Xi Jinping will meet Kim Jong Un in Beijing on September 4, 2025.", INSUFFICIENT);
    date("2025-09-02", "Xi Jinping met Kim Jong Un in Beijing on September 4, 2025.", INSUFFICIENT);
    let off = "The meeting between Xi Jinping and Kim Jong Un in Beijing on September 4, 2025, was cancelled.";
    date("2025-09-06", off, REFUTES);
    for taken_back in [
        "The meeting between Xi Jinping and Kim Jong Un in Beijing on September 4, 2025, did not take place.",
        "No meeting between Xi Jinping and Kim Jong Un was held in Beijing on September 4, 2025.",
    ] {
        date("2025-09-06", taken_back, REFUTES);
    }
    for open in [
        "A report that Xi Jinping met Kim Jong Un in Beijing on September 4, 2025, is false.",
        "Xi Jinping and Kim Jong Un were to hold talks in Beijing on September 4, 2025.",
        "If Xi Jinping meets Kim Jong Un in Beijing on September 4, trade will be discussed.",
        "Xi Jinping should not have met Kim Jong Un in Beijing on September 4, 2025, critics said.",
        "Xi Jinping met Kim Jong Un in Beijing on September 4, 2025, it was claimed on a blog.",
    ] {
        date("2025-09-06", open, INSUFFICIENT);
    }
    let plan = ("2025-09-01", "Xi Jinping will meet Kim Jong Un in Beijing on September 4, 2025.");
    let told = ("2025-08-30", "Xi Jinping is to meet Kim Jong Un in Beijing on September 4, 2025.");
    check(plan, told, &[("2025-09-04", SUPPORTS)]);
}

#[test]
fn policies_count_primary_and_independent_sources() {
    let text = Article::new(CLAIM.1);
    let reading = extract(&text, &Options { published: CLAIM.0.parse().ok() });
    let told = [
        "Xi Jinping met Kim Jong Un at the Great Hall of the People in Beijing on September 4, 2025, after a long wait in the rain.",
        "Talks over trade went on for hours when Kim Jong Un and Xi Jinping met at the Great Hall of the People in Beijing on September 4, 2025.",
    ];
    let status = |tiers: &[Tier], policy: &Policy| {
        let told = tiers.iter().zip(told).enumerate();
        let evidence: Vec<Evidence> =
            told.map(|(at, (tier, words))| record(&format!("v{at}"), "2025-09-05", words, *tier)).collect();
        let found = assess(&text, &reading, &evidence, policy);
        found.iter().flat_map(|claim| &claim.items).find(|item| item.item == "2025-09-04").unwrap().status
    };
    let two = Policy { name: "two".into(), primary: 2, secondary: 2 };
    let primary_only = Policy { name: "court".into(), primary: 1, secondary: 0 };
    let (first, second) = (Tier::Primary, Tier::Secondary);
    assert_eq!(status(&[first], &Policy::desk()), Status::Supported);
    assert_eq!(status(&[second, second], &Policy::desk()), Status::NotEnoughEvidence);
    assert_eq!(status(&[second], &Policy::single()), Status::Supported);
    assert_eq!(status(&[second], &two), Status::NotEnoughEvidence);
    assert_eq!(status(&[second, second], &two), Status::Supported);
    assert_eq!(status(&[second, second], &primary_only), Status::NotEnoughEvidence);
    assert_eq!(status(&[first], &primary_only), Status::Supported);
}

#[test]
fn the_meeting_before_is_found_and_the_years_are_counted() {
    let article = (
        "2025-09-05",
        "Xi Jinping met Kim Jong Un in Beijing on September 4, 2025. It was the first meeting between the two leaders in six years.",
    );
    let text = Article::new(article.1);
    let reading = extract(&text, &Options { published: article.0.parse().ok() });
    let told = |day, excerpt| {
        let found = assess(&text, &reading, &[record("v1", day, excerpt, Tier::Primary)], &Policy::desk());
        let mut found = reading.claims.iter().zip(found).filter(|(claim, _)| claim.kind.name() == "precedence");
        let claim = found.next().unwrap().1;
        (claim.status, claim.items[0].reasons.first().map(|reason| reason.because.clone()).unwrap_or_default())
    };
    let (status, because) = told("2023-05-10", "Xi Jinping met Kim Jong Un in Dalian on May 8, 2023.");
    assert_eq!(status, Status::Refuted);
    assert!(because.contains("2 years before and not 6"), "{because}");
    let (status, because) = told("2019-06-22", "Xi Jinping met Kim Jong Un in Pyongyang on June 21, 2019.");
    assert_eq!(status, Status::NotEnoughEvidence);
    assert!(because.contains("6 years before"), "{because}");
}
