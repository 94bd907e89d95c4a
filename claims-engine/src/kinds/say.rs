//! Plain English sentences for statements.

use crate::edtf::{Edtf, Part, PartialDate, Year};
use crate::event::{Certainty, Event, EventBody, Phase};

/// `A`, `A and B`, `A, B and C`.
pub fn list(names: &[&str]) -> String {
    match names {
        [] => "Those concerned".to_owned(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The words in quotation marks, parted by commas.
pub fn quoted(names: &[&str]) -> String {
    names.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", ")
}

/// Parts joined to a sentence with a full stop.
pub fn sentence(parts: &[&str]) -> String {
    let mut out = parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ");
    if !out.ends_with('.') {
        out.push('.');
    }
    out
}

/// A decimal as people read it: `2 billion`, `15,000`, `1.5 million`; small ones, and what is no decimal, as they are.
pub fn amount(plain: &str) -> String {
    if !plain.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return plain.to_owned();
    }
    let (whole, part) = plain.split_once('.').unwrap_or((plain, ""));
    for (zeros, name) in [(12, "trillion"), (9, "billion"), (6, "million")] {
        let Some(at) = whole.len().checked_sub(zeros).filter(|at| *at > 0 && part.is_empty()) else { continue };
        let (head, tail) = whole.split_at(at);
        let tail = tail.trim_end_matches('0');
        if tail.len() <= 3 {
            return if tail.is_empty() { format!("{head} {name}") } else { format!("{head}.{tail} {name}") };
        }
    }
    let mut out = String::new();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if !part.is_empty() {
        out.push('.');
        out.push_str(part);
    }
    out
}

/// `first`, `tenth`, `80th`.
pub fn ordinal(n: u32) -> String {
    const WORDS: [&str; 10] =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    if let Some(word) = usize::try_from(n).ok().and_then(|n| WORDS.get(n.checked_sub(1)?)) {
        return (*word).to_owned();
    }
    let ending = match (n % 100, n % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}

/// White space of any sort as one space.
pub fn one_line(text: &str) -> String {
    crate::text::one_line(text)
}

/// The event's noun: verbs become `meeting`.
pub fn occasion(event: &Event) -> &str {
    if crate::lexicon::classes(event.what.rsplit(' ').next().unwrap_or("")).is(crate::lexicon::Classes::Occasion) {
        &event.what
    } else {
        "meeting"
    }
}

/// The verb in the form that the event's phase asks for.
pub fn phase_verb(event: &Event, held: &'static str, planned: &'static str, cancelled: &'static str) -> &'static str {
    match event.phase {
        Phase::Held | Phase::Past => held,
        Phase::Planned => planned,
        Phase::Cancelled => cancelled,
    }
}

/// `Kim Jong-un and Xi Jinping met`, `The summit was held`, as the phase has it.
pub fn who_met(event: &Event) -> String {
    let EventBody::Meeting { attendees, parties, .. } = &event.body else { return String::new() };
    let names: Vec<&str> = attendees
        .iter()
        .map(|person| person.name.as_str())
        .chain(parties.iter().map(|party| party.name.as_str()))
        .collect();
    match names.as_slice() {
        [] => format!(
            "The {} {}",
            occasion(event),
            phase_verb(event, "was held", "was to be held", "was to have been held")
        ),
        [one] => format!(
            "{one} {} the {}",
            phase_verb(event, "took part in", "was to take part in", "was to have taken part in"),
            occasion(event)
        ),
        names => format!("{} {}", list(names), phase_verb(event, "met", "were to meet", "were to have met")),
    }
}

/// Whether the text hedges.
pub fn hedged(event: &Event) -> Certainty {
    match (event.hedge, event.phase) {
        (Some(_), Phase::Held | Phase::Past | Phase::Planned) => Certainty::Uncertain,
        _ => Certainty::Stated,
    }
}

/// `on 4 September 2025`, `in September 2025`, `from 11 to 12 June 2018`.
pub fn on(date: Edtf) -> String {
    match date {
        Edtf::Date(date) if matches!(date.part, Part::Day(..)) => format!("on {}", prose(date)),
        Edtf::Date(date) => format!("in {}", prose(date)),
        Edtf::Interval(from, to) => format!("from {} to {}", prose(from), prose(to)),
    }
}

/// A date in words.
pub fn prose(date: PartialDate) -> String {
    let year = match date.year {
        Year::Known(year) => year.to_string(),
        Year::Decade(decade) => format!("the {decade}0s"),
        Year::Century(century) => format!("the {century}00s"),
        Year::Unknown => "an unknown year".to_owned(),
    };
    match date.part {
        Part::Whole => year,
        Part::Month(month) => format!("{} {year}", month_name(month)),
        Part::Day(month, day) if date.year == Year::Unknown => format!("{day} {} of {year}", month_name(month)),
        Part::Day(month, day) => format!("{day} {} {year}", month_name(month)),
        Part::Season(season) => {
            let name = match season {
                21 => "spring",
                22 => "summer",
                23 => "autumn",
                24 => "winter",
                33 => "the first quarter of",
                34 => "the second quarter of",
                35 => "the third quarter of",
                _ => "the last quarter of",
            };
            format!("{name} {year}")
        }
    }
}

fn month_name(month: u8) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    NAMES.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("an unknown month")
}
