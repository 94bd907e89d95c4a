//! What the engine reads in words that a person chose: a value of every kind to begin with, and the kind that fits best.

use claims_engine::event::EventKind;
use claims_engine::kinds::ClaimKind;
use claims_engine::text::{Article, Offsets, Span, Unit};
use claims_engine::{Extraction, Options, extract};

use super::super::open::Open;
use super::find::one_line;
use crate::out::event_id;
use crate::shape::{self, Exact};
use crate::wire::{EventChoice, ReadValue, Value, WordsRead};

/// Kinds in the order in which they win where several cover the words alike.
const ORDER: [ClaimKind; 9] = [
    ClaimKind::Quotation,
    ClaimKind::Anniversary,
    ClaimKind::Precedence,
    ClaimKind::TravelMode,
    ClaimKind::Office,
    ClaimKind::Quantity,
    ClaimKind::MeetingDate,
    ClaimKind::MeetingLocation,
    ClaimKind::MeetingAttendees,
];

/// Reads the chosen words.
pub fn read(open: &Open, spans: &[Span]) -> WordsRead {
    let text = open.draft.text.text();
    let offsets = Offsets::new(text, Unit::Utf16);
    let seen = Seen { open, text, spans, around: around(open, spans) };
    let values: Vec<(ClaimKind, Value, usize)> = ClaimKind::ALL.iter().map(|kind| seen.value(*kind)).collect();
    let rank = |kind: ClaimKind| ORDER.iter().position(|one| *one == kind).unwrap_or(ORDER.len());
    let best = values
        .iter()
        .filter(|(_, _, covered)| *covered > 0)
        .min_by_key(|(kind, _, covered)| (std::cmp::Reverse(*covered), rank(*kind)));
    let kind = best.map_or(ClaimKind::MeetingDate, |(kind, _, _)| *kind);
    WordsRead {
        places: spans.iter().map(|span| Exact::of(text, &offsets, *span)).collect(),
        kind: kind.into(),
        values: values.into_iter().map(|(_, value, covered)| ReadValue { value, read: covered > 0 }).collect(),
        meeting: seen.event(EventKind::Meeting),
        journey: seen.event(EventKind::Journey),
        events: choices(open),
    }
}

/// The events that a claim can be about: those that claims are about now.
fn choices(open: &Open) -> Vec<EventChoice> {
    let text = open.draft.text.text();
    let told = |at: usize| open.extraction.claims.iter().any(|claim| claim.event == Some(at));
    let events = open.extraction.events.iter().enumerate().filter(|(at, _)| told(*at));
    let choice = |(at, event): (usize, &claims_engine::event::Event)| EventChoice {
        event: event_id(at),
        event_type: event.kind().into(),
        what: event.what.clone(),
        phase: event.phase.into(),
        words: one_line(event.tellings.first().or(event.triggers.first()).map_or("", |span| span.of(text))),
    };
    events.map(choice).collect()
}

/// The sentences around the words, read by themselves: (where they begin in the article, what they say).
fn around(open: &Open, spans: &[Span]) -> Vec<(u32, Extraction)> {
    let text = open.draft.text.text();
    let touched = |sentence: &&Span| spans.iter().any(|span| span.overlaps(**sentence));
    let sentences = open.extraction.sentences.iter().filter(touched);
    let options = Options { published: open.draft.published };
    sentences.map(|sentence| (sentence.start, extract(&Article::new(sentence.of(text)), &options))).collect()
}

struct Seen<'a> {
    open: &'a Open,
    text: &'a str,
    spans: &'a [Span],
    around: Vec<(u32, Extraction)>,
}

impl Seen<'_> {
    /// How many bytes of the chosen words a span covers.
    fn covered(&self, span: Span) -> usize {
        let within = |chosen: &Span| (chosen.end.min(span.end)).saturating_sub(chosen.start.max(span.start)) as usize;
        self.spans.iter().map(within).sum()
    }

    /// A value of the kind, and how much of the chosen words it was read from; 0 for one to fill in.
    fn value(&self, kind: ClaimKind) -> (ClaimKind, Value, usize) {
        let (value, covered) = match kind {
            ClaimKind::MeetingDate => self.date(),
            ClaimKind::MeetingLocation => self.places(),
            ClaimKind::MeetingAttendees => self.people(),
            ClaimKind::TravelMode => self.travel(),
            _ => self.claim(kind).unwrap_or_else(|| (self.blank(kind), 0)),
        };
        (kind, value, covered)
    }

    fn date(&self) -> (Value, usize) {
        let dates = self.open.extraction.dates.iter();
        let found = dates.filter_map(|mention| Some((mention.value?, self.covered(mention.span))));
        let best = found.filter(|(_, covered)| *covered > 0).max_by_key(|(_, covered)| *covered);
        let (date, covered) = best.map_or((String::new(), 0), |(date, covered)| (date.to_string(), covered));
        (Value::MeetingDate(shape::MeetingDate { date }), covered)
    }

    fn places(&self) -> (Value, usize) {
        let mut places: Vec<String> = Vec::new();
        let mut covered = 0;
        for mention in self.open.extraction.places.iter().filter(|mention| self.covered(mention.span) > 0) {
            covered += self.covered(mention.span);
            if !places.contains(&mention.name) {
                places.push(mention.name.clone());
            }
        }
        (Value::MeetingLocation(shape::MeetingLocation { places }), covered)
    }

    /// The people named there, by their fullest names, and how much of the words names them.
    fn named(&self) -> (Vec<String>, usize) {
        let mut people: Vec<String> = Vec::new();
        let mut covered = 0;
        for mention in self.open.extraction.person_mentions.iter().filter(|mention| self.covered(mention.span) > 0) {
            covered += self.covered(mention.span);
            let known = self.open.extraction.people.get(mention.person.0 as usize);
            let name = known.map_or(&mention.name, |person| &person.name);
            if !people.contains(name) {
                people.push(name.clone());
            }
        }
        (people, covered)
    }

    fn people(&self) -> (Value, usize) {
        let (people, mut covered) = self.named();
        let mut parties: Vec<String> = Vec::new();
        for mention in self.open.extraction.organisations.iter().filter(|mention| self.covered(mention.span) > 0) {
            covered += self.covered(mention.span);
            if !parties.contains(&mention.name) {
                parties.push(mention.name.clone());
            }
        }
        (Value::MeetingAttendees(shape::MeetingAttendees { people, parties }), covered)
    }

    fn travel(&self) -> (Value, usize) {
        let vehicles = self.open.extraction.vehicles.iter();
        let found = vehicles.filter(|vehicle| self.covered(vehicle.span) > 0);
        let best = found.max_by_key(|vehicle| self.covered(vehicle.span));
        if let (None, Some((value, covered))) = (best, self.claim(ClaimKind::TravelMode)) {
            return (value, covered);
        }
        let (travellers, named) = self.named();
        let mode = best.map_or(shape::TravelBy::Other, |vehicle| vehicle.mode.into());
        let vehicle = best.map(|vehicle| one_line(vehicle.span.of(self.text)));
        let travel = shape::TravelMode { mode, vehicle, travellers, from: None, to: None, date: None };
        // Whoever chose the words of a vehicle means the journey, whoever is named beside it.
        let covered = best.map_or(0, |vehicle| self.covered(vehicle.span) + named + 1);
        (Value::TravelMode(travel), covered)
    }

    /// The claim of that kind which the engine finds there: in the article, else in the sentence by itself.
    fn claim(&self, kind: ClaimKind) -> Option<(Value, usize)> {
        let own = self.open.extraction.claims.iter().filter(|claim| claim.kind == kind);
        let own = own.map(|claim| (&claim.value, claim.mentions.iter().map(|span| self.covered(*span)).sum()));
        let read = self.around.iter().flat_map(|(from, reading)| {
            let claims = reading.claims.iter().filter(move |claim| claim.kind == kind);
            claims.map(move |claim| {
                let shifted = |span: &Span| Span { start: span.start + from, end: span.end + from };
                (&claim.value, claim.mentions.iter().map(|span| self.covered(shifted(span))).sum())
            })
        });
        let best = own.chain(read).filter(|(_, covered): &(_, usize)| *covered > 0).max_by_key(|(_, covered)| *covered);
        best.map(|(value, covered)| (Value::from(shape::Value::from(value)), covered))
    }

    /// A value of the kind to fill in, with what the words give for it.
    fn blank(&self, kind: ClaimKind) -> Value {
        let words = self.spans.first().map_or("", |span| span.of(self.text));
        let (people, _) = self.named();
        let person = people.first().cloned();
        match kind {
            ClaimKind::Quotation => {
                let quote = words.trim_matches(['“', '”', '"', '‘', '’', '«', '»', ' ']).to_owned();
                Value::Quotation(shape::Quotation { speaker: None, quote })
            }
            ClaimKind::Precedence => Value::Precedence(shape::Precedence {
                what: "meeting".to_owned(),
                ordinal: 1,
                interval: None,
                parties: people,
            }),
            ClaimKind::Anniversary => {
                Value::Anniversary(shape::Anniversary { ordinal: 1, of: String::new(), base: None, on: None })
            }
            ClaimKind::Office => Value::Office(shape::Office {
                person: person.unwrap_or_default(),
                title: String::new(),
                organisation: None,
            }),
            _ => Value::Quantity(shape::Quantity { amount: String::new(), unit: None, of: None, about: false }),
        }
    }

    /// The event of that sort whose telling the words are part of, else the last one told before them.
    fn event(&self, kind: EventKind) -> Option<String> {
        let told = |at: usize| self.open.extraction.claims.iter().any(|claim| claim.event == Some(at));
        let events = self.open.extraction.events.iter().enumerate();
        let events: Vec<_> = events.filter(|(at, event)| event.kind() == kind && told(*at)).collect();
        let here = |span: &Span| self.covered(*span) > 0;
        let first = self.spans.first()?.start;
        let before = |event: &claims_engine::event::Event| {
            event.triggers.iter().map(|span| span.start).filter(|start| *start <= first).max()
        };
        let same = events.iter().find(|(_, event)| event.tellings.iter().any(here));
        let last = || events.iter().filter(|(_, event)| before(event).is_some()).max_by_key(|(_, event)| before(event));
        same.or_else(last).or(events.first()).map(|(at, _)| event_id(*at))
    }
}
