//! Cases in marked notation: `met on <September 4|2025-09-04> in Beijing`. After the bar stands the value, or
//! `~` and the TIMEX3 value where there is no date. Everything found must be marked, and nothing else.

mod absolute;
mod counted;
mod frame;
mod length;
mod nothing;
mod partial;
mod range;
mod relative;
mod soup;
mod tense;
mod weekday;

use super::find;
use crate::Options;
use crate::doc::Doc;
use crate::mention::DateMention;

/// The text without its marks.
fn bare(case: &str) -> String {
    let mut text = String::new();
    let mut rest = case;
    while let Some((before, after)) = rest.split_once('<') {
        let (marked, tail) = after.split_once('>').unwrap();
        text.push_str(before);
        text.push_str(marked.split_once('|').unwrap().0);
        rest = tail;
    }
    text.push_str(rest);
    text
}

fn read(published: &str, text: &str) -> Vec<DateMention> {
    let published = (!published.is_empty()).then(|| published.parse().unwrap());
    find(&Doc::read(text), &Options { published })
}

fn marked(published: &str, text: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    for mention in read(published, text) {
        let value = mention.value.map_or_else(|| format!("~{}", mention.timex), |value| value.to_string());
        out.push_str(&text[at..mention.span.start as usize]);
        for part in ["<", mention.span.of(text), "|", &value, ">"] {
            out.push_str(part);
        }
        at = mention.span.end as usize;
    }
    out.push_str(&text[at..]);
    out
}

/// Checks cases against what is read with one day of publication (`""` for none). All failures are shown.
fn check(published: &str, cases: &[&str]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let found = marked(published, &bare(case));
            (found != *case).then(|| format!("\n  expected {case}\n     found {found}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} wrong (published {published:?}):{}", wrong.len(), cases.len(), wrong.concat());
}

/// Checks how a value was worked out.
fn because(published: &str, text: &str, expected: &str) {
    let found: Vec<String> = read(published, text).into_iter().map(|mention| mention.because).collect();
    assert_eq!(found.join(" | "), expected, "{text}");
}
