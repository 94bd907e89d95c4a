//! What counts as a precedence, and what does not.

use super::*;
use crate::text::Article;
use crate::{Options, extract};

fn check(text: &str, expected: &str) {
    let options = Options { published: "2025-09-05".parse().ok() };
    let found: Vec<String> = extract(&Article::new(text), &options)
        .claims
        .iter()
        .filter_map(|claim| match &claim.value {
            Value::Precedence { what, ordinal, interval, parties } => {
                let words = claim.mentions[0].of(text);
                Some(format!(
                    "{ordinal} {what} | {} | {} | {words}",
                    interval.as_deref().unwrap_or("-"),
                    parties.join(", ")
                ))
            }
            _ => None,
        })
        .collect();
    assert_eq!(found.join("; "), expected, "{text}");
}

#[test]
fn occasions_are_counted() {
    check(
        "Kim Jong-un met Xi Jinping in Beijing, the first meeting between the two leaders in six years.",
        "1 meeting | P6Y | Kim Jong-un, Xi Jinping | the first meeting between the two leaders in six years",
    );
    check(
        "President George Bush made his first official state visit to Canada.",
        "1 official state visit to Canada | - | George Bush | his first official state visit to Canada",
    );
    check("It was the first summit since 2019.", "1 summit | 2019 |  | the first summit since 2019");
    check("It was their second meeting this year.", "2 meeting | 2025 |  | their second meeting this year");
    check(
        "They held their third summit in as many months.",
        "3 summit | P3M |  | their third summit in as many months",
    );
    check("It was the first-ever summit in Oslo.", "1 summit | - |  | the first-ever summit");
    check("He is on his maiden visit to India.", "1 visit to India | - |  | his maiden visit to India");
    check("Officials of Gabon held a third round of talks in Geneva.", "3 round of talks | - |  | a third round");
    check(
        "It is the first such visit in more than a decade.",
        "1 such visit | P10Y |  | the first such visit in more than a decade",
    );
}

#[test]
fn other_ordinals_are_left() {
    check("The first lady came on the second day of the visit.", "");
    check("They first met in Rome.", "");
    check("The Second World War ended.", "");
    check("They asked for a second meeting.", "");
}

#[test]
fn the_noun_may_stand_before() {
    check(
        "The meeting was the first between Kim Jong-un and Xi Jinping since 2019.",
        "1 meeting | 2019 | Kim Jong-un, Xi Jinping | the first between Kim Jong-un and Xi Jinping since 2019",
    );
    check(
        "Kim Jong-un went home. The visit to Russia is Kim’s first since taking power in 2011.",
        "1 visit | 2011 | Kim Jong-un | Kim’s first since taking power in 2011",
    );
    check("The talks, the first in four years, were short.", "1 talks | P4Y |  | the first in four years");
    check(
        "They held talks in Malabo. It was the first since 2012, he said.",
        "1 talks | 2012 |  | the first since 2012",
    );
    check("The trip, the first by a pontiff, was short.", "1 trip | - |  | the first by a pontiff");
}

#[test]
fn times_are_counted() {
    check(
        "Kim Jong-un met Xi Jinping for the first time since 2019.",
        "1 meeting | 2019 | Kim Jong-un, Xi Jinping | for the first time since 2019",
    );
    check(
        "It was only the second time the two men had met.",
        "2 time that the two men had met | - |  | the second time the two men had met",
    );
    check(
        "It marks the first time in a decade that officials have come.",
        "1 time that officials have come | P10Y |  | the first time in a decade that officials have come",
    );
}

#[test]
fn those_who_come_are_counted() {
    check(
        "Pope Francis is the first pope to visit Iraq.",
        "1 pope to visit Iraq | - | Francis | the first pope to visit Iraq",
    );
    check(
        "It made him the first US leader in 25 years to make a state visit.",
        "1 US leader in 25 years to make a state visit | P25Y |  | the first US leader in 25 years to make a state visit",
    );
    check(
        "Chancellor Gerhard Schroeder spoke. Guests include Schroeder, the first German leader to attend a rally in Caen.",
        "1 German leader to attend a rally in Caen | - | Gerhard Schroeder | the first German leader to attend a rally in Caen",
    );
    check(
        "They were the first foreign leaders to visit since the war.",
        "1 foreign leaders to visit since the war | - |  | the first foreign leaders to visit since the war",
    );
}

#[test]
fn what_only_tells_an_order_is_left() {
    check("The first meeting was held in Rome and the second in Paris.", "");
    check("Oslo was the first stop of his trip.", "");
    check("The first guests to arrive were the envoys.", "");
    check("He said for the first time that he was tired.", "");
    check("He came first in the second round of the election.", "");
    check("The tram stayed in its shed for the third day.", "");
    check("The first of the leaders to leave was the king.", "");
    check("A second visit is planned, and his first wife will come.", "");
    check("The inaugural parade was long.", "");
}

#[test]
fn statements_stand_on_their_own() {
    let said = |text: &str| {
        let claims = extract(&Article::new(text), &Options::default()).claims;
        let first = claims.into_iter().find(|claim| matches!(claim.value, Value::Precedence { .. }));
        first.map(|claim| claim.statement).unwrap_or_default()
    };
    assert_eq!(
        said("Kim Jong-un met Xi Jinping for the first time since 2019."),
        "It is the first meeting of Kim Jong-un and Xi Jinping since 2019."
    );
    assert_eq!(said("Pope Francis is the first pope to visit Iraq."), "Francis is the first pope to visit Iraq.");
    assert_eq!(said("The talks, the first in four years, were short."), "These are the first talks in four years.");
}
