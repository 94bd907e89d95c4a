//! Whether the right passage of a room is among the first five for a claim. See `README.md` for where the room comes from.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test fails loudly")]

use std::fmt::Write as _;

use chrono::{Days, NaiveDate};
use claims_desk::Desk;
use claims_desk::wire::{Article, ClaimRef, ImportText, Nothing, OpenText};

const EVENTS: &str = include_str!("events.tsv");
const FRAMES: &str = include_str!("distractors.txt");
/// Passages of the room.
const PASSAGES: usize = 2_000;
/// Of 100 claims, so many must have the right passage among the first five.
const FLOOR: usize = 95;
const FIRST: usize = 5;

struct Event {
    people: [&'static str; 2],
    place: &'static str,
    day: NaiveDate,
    article: &'static str,
    passage: &'static str,
}

fn events() -> Vec<Event> {
    let event = |line: &'static str| {
        let fields: Vec<&str> = line.split('\t').collect();
        let day = fields[3].parse().expect("a day");
        Event { people: [fields[0], fields[1]], place: fields[2], day, article: fields[4], passage: fields[5] }
    };
    EVENTS.lines().map(event).collect()
}

/// The right passages first, then wrong ones until there are enough; each once.
fn passages(events: &[Event]) -> Vec<String> {
    let written = |day: NaiveDate| day.format("%-d %B %Y").to_string();
    let mut passages: Vec<String> = events.iter().map(|event| event.passage.to_owned()).collect();
    for round in 0_usize.. {
        for (at, event) in events.iter().enumerate() {
            let number = round * events.len() + at;
            let frame = FRAMES.lines().nth(round % FRAMES.lines().count()).expect("a frame");
            let other = &events[(at + 7 + round) % events.len()];
            // Never on the day of the event itself.
            let shift = 1 + (number * 37 % 700) as u64;
            let passage = frame
                .replace("{A}", event.people[round % 2])
                .replace("{B}", event.people[1 - round % 2])
                .replace("{C}", other.people[number % 2])
                .replace("{P2}", other.place)
                .replace("{P}", event.place)
                .replace("{D2}", &written(event.day - Days::new(shift)))
                .replace("{D}", &written(event.day));
            if passages.len() == PASSAGES {
                return passages;
            }
            if !passages.contains(&passage) {
                passages.push(passage);
            }
        }
    }
    passages
}

fn desk(folder: &std::path::Path, passages: &[String]) -> Desk {
    let desk = Desk::open(folder).expect("a desk");
    for (number, text) in passages.iter().enumerate() {
        let text = ImportText { title: format!("Document {number}"), text: text.clone() };
        desk.import_text(text, "2031-09-01T08:00:00Z".parse().expect("a moment")).expect("imported");
    }
    desk
}

fn open(desk: &Desk, text: &str) -> Article {
    let open = OpenText { text: text.to_owned(), published: Some("2031-08-30".to_owned()) };
    desk.open_text(open, "2031-09-01T09:00:00Z".parse().expect("a moment")).expect("opened").article
}

/// The place of the right passage among those that are suggested for a claim, from 1.
fn rank(desk: &Desk, claim: &str, right: impl Fn(&str) -> bool) -> Option<usize> {
    let found = desk.suggestions(ClaimRef { claim: claim.to_owned() }).expect("suggestions");
    found.passages.iter().position(|passage| right(&passage.text)).map(|at| at + 1)
}

#[test]
fn the_right_passage_is_among_the_first_five_for_95_of_100_claims() {
    let events = events();
    let passages = passages(&events);
    assert_eq!((events.len(), passages.len()), (50, PASSAGES));
    let folder = tempfile::tempdir().expect("a folder");
    let desk = desk(folder.path(), &passages);
    let mut missed = String::new();
    let (mut asked, mut good) = (0, 0);
    for event in &events {
        let article = open(&desk, event.article);
        let about = article.claims.iter().filter(|claim| {
            matches!(claim.kind.name(), "meeting_date" | "meeting_location" | "meeting_attendees" | "travel_mode")
        });
        for claim in about.take(2) {
            asked += 1;
            let place = rank(&desk, &claim.id, |text| text == event.passage);
            if place.is_some_and(|place| place <= FIRST) {
                good += 1;
            } else {
                let _ = writeln!(missed, "  {} ({place:?})", claim.statement);
            }
        }
    }
    println!("{good} of {asked}\n{missed}");
    assert_eq!(asked, 100, "two claims of each event");
    assert!(good >= FLOOR, "{good} of {asked}:\n{missed}");
}

#[test]
fn the_samples_evidence_is_found_for_its_claims_in_the_same_room() {
    let evidence: serde_json::Value = serde_json::from_str(claims_desk::sample::EVIDENCE).expect("the sample");
    let excerpts: Vec<String> = evidence
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|one| one["excerpt"].as_str())
        .map(str::to_owned)
        .collect();
    let mut passages = passages(&events());
    passages.truncate(PASSAGES - excerpts.len());
    passages.extend(excerpts.iter().cloned());
    let folder = tempfile::tempdir().expect("a folder");
    let desk = desk(folder.path(), &passages);
    let article =
        desk.open_sample(Nothing {}, "2031-09-01T09:00:00Z".parse().expect("a moment")).expect("opened").article;
    let (mut asked, mut good) = (0_usize, 0_usize);
    for claim in &article.claims {
        // Right is what the engine itself takes to be about the claim.
        let about = |text: &str| {
            claim.state.assessment.links.iter().any(|link| {
                link.stance.name() != "irrelevant"
                    && article
                        .room
                        .evidence
                        .iter()
                        .any(|record| record.id == link.evidence && record.excerpt.trim() == text.trim())
            })
        };
        if excerpts.iter().any(|excerpt| about(excerpt)) {
            asked += 1;
            good += usize::from(rank(&desk, &claim.id, about).is_some_and(|place| place <= FIRST));
        }
    }
    println!("{good} of {asked}");
    assert!(asked > 0 && good * 100 >= asked * FLOOR, "{good} of {asked}");
}
