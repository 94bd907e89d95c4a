//! What a passage speaks of beside its words, as the engine reads it: people, days, places, kinds of event. A slot is
//! one short text with its sort in front: `person:kim jong un`, `day:2025-09-04`, `place:beijing`, `event:talks`.
//!
//! A document is read as a whole, so that a passage that says `he` and `on Tuesday` has the person and the day.

use chrono::Datelike;
use claims_engine::Extraction;
use claims_engine::edtf::{Edtf, Part, PartialDate};
use claims_engine::event::{Event, EventBody, PersonItem, PlaceItem};
use claims_engine::kinds::{Claim, Value};
use claims_engine::text::Span;

use crate::word;

/// A stretch of more days than this is found by its months and years alone.
const MOST_DAYS: i64 = 31;
/// A stretch of more years than this is not found by them.
const MOST_YEARS: i64 = 5;

/// The slots of each span, in their order; `spans` come in the order of the text and do not overlap.
pub fn of_reading(reading: &Extraction, spans: &[Span]) -> Vec<Vec<String>> {
    let mut found = Passages { spans, slots: vec![Vec::new(); spans.len()] };
    for mention in &reading.person_mentions {
        if let Some(person) = reading.people.get(mention.person.0 as usize) {
            found.put(mention.span, &person_slot(&person.name));
        }
    }
    for date in &reading.dates {
        for slot in date.value.into_iter().flat_map(date_slots) {
            found.put(date.span, &slot);
        }
    }
    for place in &reading.places {
        found.put(place.span, &place_slot(&place.name));
    }
    for vehicle in &reading.vehicles {
        found.put(vehicle.span, &format!("mode:{}", vehicle.mode.name()));
    }
    for event in &reading.events {
        let slots = event_slots(event);
        // What is said of an event in one sentence holds in every sentence that tells of it.
        for telling in event.triggers.iter().chain(&event.tellings) {
            for slot in &slots {
                found.put(*telling, slot);
            }
        }
    }
    for slots in &mut found.slots {
        slots.sort_unstable();
        slots.dedup();
    }
    found.slots
}

/// What a claim speaks of; of its event where it has one.
pub fn of_claim(claim: &Claim, event: Option<&Event>) -> Vec<String> {
    let mut slots = event.map(event_slots).unwrap_or_default();
    match &claim.value {
        Value::MeetingDate(item) => slots.extend(date_slots(item.date)),
        Value::MeetingLocation(items) => slots.extend(items.iter().map(|item| place_slot(&item.name))),
        Value::MeetingAttendees { people, .. } => slots.extend(people.iter().map(|item| person_slot(&item.name))),
        Value::TravelMode { mode, travellers, from, to, date, .. } => {
            slots.push(format!("mode:{}", mode.name()));
            slots.extend(travellers.iter().map(|item| person_slot(&item.name)));
            slots.extend(from.iter().chain(to).map(|item| place_slot(&item.name)));
            slots.extend(date.iter().flat_map(|item| date_slots(item.date)));
        }
        Value::Quotation { speaker, .. } => slots.extend(speaker.as_deref().map(person_slot)),
        Value::Precedence { parties, .. } => slots.extend(parties.iter().map(|name| person_slot(name))),
        Value::Anniversary { base, on, .. } => slots.extend(base.iter().chain(on).flat_map(|date| date_slots(*date))),
        Value::Office { person, .. } => slots.push(person_slot(person)),
        Value::Quantity { .. } => {}
    }
    slots.sort_unstable();
    slots.dedup();
    slots
}

struct Passages<'a> {
    spans: &'a [Span],
    slots: Vec<Vec<String>>,
}

impl Passages<'_> {
    /// Gives a slot to every passage that shares text with `words`.
    fn put(&mut self, words: Span, slot: &str) {
        let first = self.spans.partition_point(|span| span.end <= words.start);
        let mut rest = self.slots.iter_mut().zip(self.spans).skip(first);
        while let Some((slots, span)) = rest.next()
            && span.start < words.end
        {
            if !slot.ends_with(':') && !slot.contains('\n') && !slots.iter().any(|known| known == slot) {
                slots.push(slot.to_owned());
            }
        }
    }
}

fn event_slots(event: &Event) -> Vec<String> {
    let mut slots: Vec<String> = event.dates.iter().flat_map(|item| date_slots(item.date)).collect();
    let people = |items: &[PersonItem]| items.iter().map(|item| person_slot(&item.name)).collect::<Vec<_>>();
    let places = |items: &[PlaceItem]| items.iter().map(|item| place_slot(&item.name)).collect::<Vec<_>>();
    match &event.body {
        EventBody::Meeting { places: at, attendees, absent, remote, .. } => {
            slots.extend(places(at));
            slots.extend(people(attendees));
            slots.extend(people(absent));
            slots.push(format!("event:{}", sort(&event.what, *remote)));
        }
        EventBody::Journey { mode, travellers, from, to, .. } => {
            slots.extend(people(travellers));
            slots.extend(from.iter().chain(to).map(|item| place_slot(&item.name)));
            slots.push("event:journey".to_owned());
            slots.push(format!("mode:{}", mode.name()));
        }
    }
    slots
}

fn person_slot(name: &str) -> String {
    format!("person:{}", word::name(name))
}

fn place_slot(name: &str) -> String {
    format!("place:{}", word::name(name))
}

/// The days of a date, its months and its years, as far as it is said that exactly.
fn date_slots(date: Edtf) -> Vec<String> {
    let Some((first, last)) = date.bounds() else { return Vec::new() };
    let length = (last - first).num_days();
    if length > MOST_YEARS * 366 {
        return Vec::new();
    }
    let (to_the_day, to_the_month) = finest(date);
    let mut slots: Vec<String> = Vec::new();
    for day in first.iter_days().take_while(|day| *day <= last) {
        if to_the_day && length < MOST_DAYS {
            slots.push(day.format("day:%Y-%m-%d").to_string());
        }
        // Each month and each year once: on its first day, or on the first of all.
        if to_the_month && (day == first || day.day() == 1) {
            slots.push(day.format("month:%Y-%m").to_string());
        }
        if day == first || day.ordinal() == 1 {
            slots.push(day.format("year:%Y").to_string());
        }
    }
    slots
}

/// Whether a date names its days, and whether it names its months.
fn finest(date: Edtf) -> (bool, bool) {
    let of = |part: PartialDate| match part.part {
        Part::Day(..) => (true, true),
        Part::Month(_) | Part::Season(_) => (false, true),
        Part::Whole => (false, false),
    };
    match date {
        Edtf::Date(part) => of(part),
        Edtf::Interval(from, to) => (of(from).0 && of(to).0, of(from).1 && of(to).1),
    }
}

/// What sort of occasion a meeting is, by the article's own word for it.
fn sort(what: &str, remote: bool) -> &'static str {
    const SORTS: &[(&str, &[&str])] = &[
        ("call", &["call", "phone", "telephon", "video"]),
        ("table", &["dinner", "banquet", "lunch", "breakfast", "reception", "tea", "dine"]),
        ("ceremony", &["parad", "ceremoni", "ralli", "funer", "inaugur", "commemor", "celebr", "wed", "anniversari"]),
        ("hearing", &["hear", "trial", "testimoni", "testifi", "inquest"]),
        (
            "assembly",
            &["confer", "forum", "session", "assembl", "congress", "convent", "plenari", "gather", "workshop"],
        ),
        ("visit", &["visit", "trip", "tour"]),
    ];
    if remote {
        return "call";
    }
    let mut found = "talks";
    word::each(what, |_, word| {
        if let Some((sort, _)) = SORTS.iter().find(|(_, words)| words.contains(&word)) {
            found = sort;
        }
    });
    found
}

#[cfg(test)]
mod tests {
    use claims_engine::text::Article;
    use claims_engine::{Options, extract};

    use super::*;

    fn read(text: &str) -> Extraction {
        extract(&Article::new(text), &Options { published: "2025-09-06".parse().ok() })
    }

    /// Each line is a passage; the slots that it must have, and some that it must not.
    fn check(text: &str, line: usize, there: &[&str], absent: &[&str]) {
        let mut spans = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            spans.push(Span::new(at, at + line.trim_end().len()));
            at += line.len();
        }
        let slots = of_reading(&read(text), &spans).swap_remove(line);
        for slot in there {
            assert!(slots.iter().any(|found| found == slot), "{slot} in {slots:?}");
        }
        for slot in absent {
            assert!(!slots.iter().any(|found| found == slot), "{slot} in {slots:?}");
        }
    }

    #[test]
    fn a_passage_has_what_it_names_and_what_its_words_stand_for() {
        let text = "Kim Jong Un met Xi Jinping in Beijing on September 4.\n\nHe left by train on Friday.\n";
        check(
            text,
            0,
            &[
                "person:kim jong un",
                "person:xi jinping",
                "place:beijing",
                "day:2025-09-04",
                "month:2025-09",
                "event:talks",
            ],
            &["mode:train"],
        );
        check(text, 2, &["mode:train", "day:2025-09-05"], &["person:xi jinping", "place:beijing"]);
    }

    #[test]
    fn a_month_has_no_days_and_a_year_no_months() {
        check("Angela Merkel visited Hanoi in May 2019.", 0, &["month:2019-05", "year:2019"], &["day:2019-05-01"]);
        check("Angela Merkel visited Hanoi in 2019.", 0, &["year:2019"], &["month:2019-05"]);
        check(
            "Angela Merkel met Emmanuel Macron from May 3 to May 5, 2019.",
            0,
            &["day:2019-05-03", "day:2019-05-04", "day:2019-05-05"],
            &["day:2019-05-06"],
        );
    }

    #[test]
    fn a_claim_speaks_of_its_event() {
        let reading = read("Angela Merkel met Emmanuel Macron for dinner in Meseberg on June 19, 2018.");
        let claim = &reading.claims[0];
        let slots = of_claim(claim, claim.event.and_then(|at| reading.events.get(at)));
        for slot in ["person:angela merkel", "person:emmanuel macron", "day:2018-06-19", "place:meseberg"] {
            assert!(slots.iter().any(|found| found == slot), "{slot} in {slots:?}");
        }
    }
}
