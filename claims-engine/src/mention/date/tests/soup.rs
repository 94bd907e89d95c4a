//! Any words in any order: nothing panics, spans cut out their words, and the work stays even.

use super::read;

const WORDS: &[&str] = &[
    "September",
    "Sept.",
    "May",
    "March",
    "4",
    "31",
    "29",
    "2025",
    "1999",
    "0",
    "99999999",
    "4294967295",
    "the",
    "4th",
    "of",
    ",",
    ".",
    "-",
    "–",
    "/",
    "to",
    "and",
    "from",
    "between",
    "Monday",
    "Sun",
    "last",
    "next",
    "this",
    "that",
    "same",
    "week",
    "year",
    "two",
    "two-day",
    "several",
    "days",
    "day",
    "ago",
    "later",
    "before",
    "after",
    "yesterday",
    "today",
    "Easter",
    "Christmas",
    "New",
    "Year",
    "’s",
    "Day",
    "end",
    "early",
    "mid-September",
    "1980s",
    "'",
    "88",
    "10:30",
    "a.m.",
    "GMT",
    "half",
    "first",
    "quarter",
    "every",
    "in",
    "will",
    "met",
    "(",
    ")",
    "“",
    "”",
    "in",
    "since",
    "decade",
    "century",
    "30th",
    "February",
    "beginning",
    "visit",
    "that",
    "4.9.2025",
    "99.99.9999",
    "25:61",
    "é",
    "김정은",
    "80th",
    "anniversary",
    "World",
    "War",
    "II",
    "victory",
    "\n\n",
    "9/11",
    "2025-09-04T10:30",
    "-and-a-half-year",
    "Monday-",
    "-Friday",
    "twenty-",
    "century",
    "thousand",
];

/// A small generator of numbers: the same every time.
fn next(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*seed >> 40).unwrap()
}

#[test]
fn nothing_panics_and_spans_fit() {
    let mut seed = 7;
    for round in 0..3000 {
        let mut text = String::new();
        for _ in 0..next(&mut seed) % 40 {
            text.push_str(WORDS[next(&mut seed) % WORDS.len()]);
            if !next(&mut seed).is_multiple_of(5) {
                text.push(' ');
            }
        }
        let published =
            ["", "2025-09-05", "0001-01-01", "9999-12-31", "2024-02-29", "-262143-01-01", "+262142-12-31"][round % 7];
        let mut end = 0;
        for mention in read(published, &text) {
            assert!(mention.span.start >= end && !mention.span.of(&text).is_empty(), "{text}");
            end = mention.span.end;
            assert!(!mention.timex.is_empty(), "{text}");
        }
    }
}

#[test]
fn values_do_not_depend_on_line_ends() {
    let text = "November 13, 2004\n\nThey met on\nMonday,\nNovember 8.\n\nA day\nlater they left.";
    let values = |text: &str| -> Vec<String> {
        read("", text)
            .into_iter()
            .map(|mention| format!("{:?} {} {}", mention.value, mention.timex, mention.because))
            .collect()
    };
    assert_eq!(values(text), values(&text.replace('\n', "\r\n")));
    assert_eq!(values(text).len(), 3);
}
