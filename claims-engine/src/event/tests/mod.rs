//! Events read out of sentences. The expected words are marked inside the text:
//! `<1w:Kim>` says that `Kim` is a person (`w`) of event 1. Slots: `w` who took part or travelled, `p` party,
//! `l` place, `d` date, `a` absent, `v` mode of travel, `f` from, `t` to. Events are numbered in the order
//! of their first telling; the phase stands in front where it is not `held`: `<1c:>` cancelled, `<1n:>` planned, `<1o:>` past, `<1x:>` denied.

mod callings;
mod company;
mod contacts;
mod course;
mod held;
mod journeys;
mod nouns;
mod others;
mod phases;
mod presence;
mod ways;
mod who;

use std::collections::BTreeSet;

use super::{Event, EventBody, Phase};
use crate::text::{Article, Span};
use crate::{Options, extract};

type Mark = (usize, char, String);

fn parse(case: &str) -> (String, BTreeSet<Mark>) {
    let mut text = String::new();
    let mut marks = BTreeSet::new();
    let mut rest = case;
    while let Some(open) = rest.find('<') {
        text.push_str(&rest[..open]);
        let tail = &rest[open + 1..];
        let colon = tail.find(':').expect("a mark has a colon");
        let close = tail.find('>').expect("a mark closes");
        let words = &tail[colon + 1..close];
        for mark in tail[..colon].split(' ') {
            let (number, slot) = mark.split_at(mark.len() - 1);
            let at = text.len();
            let place = if words.is_empty() { String::new() } else { format!("{words}@{at}") };
            marks.insert((number.parse().expect("a mark starts with its event"), slot.chars().next().unwrap(), place));
        }
        text.push_str(words);
        rest = &tail[close + 1..];
    }
    text.push_str(rest);
    (text, marks)
}

fn found(text: &str, events: &[Event]) -> BTreeSet<Mark> {
    let mut out = BTreeSet::new();
    for (i, event) in events.iter().enumerate() {
        let mut add = |slot: char, spans: &[Span]| {
            for span in spans {
                out.insert((i + 1, slot, format!("{}@{}", span.of(text), span.start)));
            }
        };
        for date in &event.dates {
            add('d', &date.spans);
        }
        match &event.body {
            EventBody::Meeting { places, attendees, absent, parties, .. } => {
                for place in places {
                    add('l', &place.spans);
                }
                for person in attendees {
                    add('w', &person.spans);
                }
                for person in absent {
                    add('a', &person.spans);
                }
                for party in parties {
                    add('p', &party.spans);
                }
            }
            EventBody::Journey { mode_span, travellers, from, to, .. } => {
                add('v', &[*mode_span]);
                for person in travellers {
                    add('w', &person.spans);
                }
                if let Some(place) = from {
                    add('f', &place.spans);
                }
                if let Some(place) = to {
                    add('t', &place.spans);
                }
            }
        }
        let phase = match event.phase {
            _ if event.denied.is_some() => Some('x'),
            Phase::Held => None,
            Phase::Planned => Some('n'),
            Phase::Cancelled => Some('c'),
            Phase::Past => Some('o'),
        };
        out.extend(phase.map(|phase| (i + 1, phase, String::new())));
    }
    out
}

/// Reads `case` as published on `published` (empty: unknown) and compares the events with its marks.
fn check(published: &str, case: &str) {
    let (text, expected) = parse(case);
    let published = published.parse().ok();
    let extraction = extract(&Article::new(text.as_str()), &Options { published });
    let found = found(&text, &extraction.events);
    let missed: Vec<&Mark> = expected.difference(&found).collect();
    let extra: Vec<&Mark> = found.difference(&expected).collect();
    assert!(missed.is_empty() && extra.is_empty(), "\n{case}\nmissed: {missed:?}\nextra: {extra:?}");
}

/// Checks every case and reports all that fail together.
fn check_all(published: &str, cases: &[&str]) {
    let failed: Vec<String> = cases
        .iter()
        .filter_map(|case| std::panic::catch_unwind(|| check(published, case)).err())
        .map(|panic| panic.downcast_ref::<String>().cloned().unwrap_or_default())
        .collect();
    assert!(failed.is_empty(), "{} of {} cases: {}", failed.len(), cases.len(), failed.join("\n"));
}
