//! What holds for every text: spans cut out words, line ends and repetition change nothing, nothing panics.

use claims_engine::kinds::Value;
use claims_engine::text::{Article, Span};
use claims_engine::{Extraction, Options, extract};
use proptest::prelude::*;

/// Words and marks that the rules look at; soups of them reach further than letters at random.
const PIECES: &[&str] = &[
    "President Anna Berg",
    "Kim Jong-un",
    "Mr. Okafor",
    "the Chinese leader",
    "he",
    "they",
    "met",
    "will meet",
    "held talks with",
    "arrived by train in",
    "flew to",
    "did not attend",
    "the summit",
    "a dinner",
    "in Geneva",
    "at the White House",
    "on Monday",
    "September 4, 2019",
    "two days later",
    "the 80th anniversary of the victory",
    "the first meeting in six years",
    "said",
    "“We agreed,”",
    "\"No.\"",
    "'quite'",
    "and",
    "of",
    "with",
    ".",
    ",",
    "?",
    " -- ",
    "(",
    ")",
    "U.S.",
    "$3.4 million",
    "40 percent",
    "about 2,000 people",
    "1.",
    "•",
    "é\u{301}",
    "김정은",
    "😀",
    "\u{feff}",
    "\u{200b}",
    "İstanbul",
    "ß",
    "\t",
    "GENEVA (AP)",
    "FILE PHOTO:",
    "|",
];

/// A text of lines: its words, and how lines part.
fn lines() -> impl Strategy<Value = Vec<String>> {
    let word = prop_oneof![8 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => "\\PC{0,6}"];
    let line = prop::collection::vec(word, 0..14).prop_map(|words| words.join(" "));
    prop::collection::vec(line, 0..6)
}

fn read(text: &str) -> Extraction {
    extract(&Article::new(text.to_owned()), &Options { published: chrono::NaiveDate::from_ymd_opt(2019, 9, 5) })
}

/// Every span of an extraction, with the name that it stands for where there is one.
fn spans(found: &Extraction) -> Vec<Span> {
    let mut all: Vec<Span> = found.sentences.clone();
    all.extend(found.blocks.iter().map(|block| block.span));
    all.extend(found.dates.iter().map(|date| date.span));
    all.extend(found.person_mentions.iter().flat_map(|person| std::iter::once(person.span).chain(person.title)));
    all.extend(found.places.iter().map(|place| place.span));
    all.extend(found.organisations.iter().map(|organisation| organisation.span));
    all.extend(found.vehicles.iter().map(|vehicle| vehicle.span));
    all.extend(found.events.iter().flat_map(|event| event.triggers.iter().chain(&event.tellings).copied()));
    all.extend(found.claims.iter().flat_map(|claim| claim.mentions.iter().copied()));
    all
}

/// A text's words without regard to white space.
fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// What an extraction says, without where it says it: the words that each claim is taken from, and its value's own words.
fn told(text: &str, found: &Extraction) -> Vec<(String, Vec<Vec<String>>, String)> {
    let own = |words: Vec<&str>| words.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let value = |value: &Value| match value {
        // The words between the marks keep their line ends.
        Value::Quotation { speaker, quote, .. } => format!("{speaker:?} {:?}", words(quote)),
        Value::Quantity { .. } | Value::Precedence { .. } | Value::Office { .. } | Value::Anniversary { .. } => {
            format!("{value:?}")
        }
        _ => String::new(),
    };
    let claim = |claim: &claims_engine::kinds::Claim| {
        let mentions = claim.mentions.iter().map(|span| own(words(span.of(text)))).collect();
        (format!("{:?} {} {}", claim.kind, claim.statement, claim.because), mentions, value(&claim.value))
    };
    found.claims.iter().map(claim).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_span_cuts_out_words(lines in lines()) {
        let text = lines.join("\n");
        let found = read(&text);
        for span in spans(&found) {
            prop_assert!(text.get(span.range()).is_some_and(|words| !words.trim().is_empty()), "{span:?} of {text:?}");
        }
        for person in &found.person_mentions {
            prop_assert_eq!(words(person.span.of(&text)), words(&person.name));
        }
        for place in &found.places {
            prop_assert!(!place.name.is_empty());
        }
        for claim in &found.claims {
            prop_assert!(!claim.mentions.is_empty() && !claim.statement.is_empty());
        }
    }

    #[test]
    fn line_ends_change_no_claim(lines in lines()) {
        let text = lines.join("\n");
        let expected = told(&text, &read(&text));
        for end in ["\r\n", "\r"] {
            let other = lines.join(end);
            prop_assert_eq!(&told(&other, &read(&other)), &expected, "{:?}", other);
        }
    }

    #[test]
    fn the_same_text_gives_the_same_bytes(lines in lines()) {
        let text = lines.join("\n");
        prop_assert_eq!(format!("{:?}", read(&text)), format!("{:?}", read(&text)));
    }

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        let found = read(&text);
        prop_assert!(spans(&found).iter().all(|span| text.get(span.range()).is_some()));
    }
}
