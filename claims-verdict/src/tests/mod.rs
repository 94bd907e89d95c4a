//! Assessments of hand-made readings: what the rules make of events, whatever the engine reads.
//!
//! A text is written out and its events are built by quoting its words, so that spans are real.

mod counting;
mod journeys;
mod laws;
mod meetings;

use claims_engine::Extraction;
use claims_engine::event::{Certainty, DateItem, Event, EventBody, PartyItem, PersonItem, Phase, PlaceItem};
use claims_engine::kinds::{Claim, ClaimKind, Value};
use claims_engine::mention::{Mode, Person, PersonId, PersonMention, PlaceKind, PlaceMention};
use claims_engine::text::{Article, Span};

use crate::{Assessment, Evidence, Policy, Source, Status, Tier, assess};

/// A text with its reading in the making.
#[derive(Clone, Debug)]
pub(super) struct Text {
    text: String,
    reading: Extraction,
}

/// Begins a text.
pub(super) fn text(words: &str) -> Text {
    let sentence = Span::new(0, words.len());
    Text {
        text: words.to_owned(),
        reading: Extraction { language: "en", sentences: vec![sentence], ..Extraction::default() },
    }
}

impl Text {
    fn span(&self, words: &str) -> Span {
        let at = self.text.find(words).unwrap_or_else(|| panic!("{words:?} is not in {:?}", self.text));
        Span::new(at, at + words.len())
    }

    fn event(mut self, what: &str, body: EventBody) -> Self {
        let trigger = self.span(what);
        let telling = Span::new(0, self.text.len());
        self.reading.events.push(Event {
            what: what.to_owned(),
            phase: Phase::Held,
            triggers: vec![trigger],
            tellings: vec![telling],
            dates: Vec::new(),
            hedge: None,
            denied: None,
            body,
        });
        self
    }

    /// A meeting, by its own noun or verb.
    pub(super) fn meeting(self, what: &str) -> Self {
        let body =
            EventBody::Meeting { places: vec![], attendees: vec![], absent: vec![], parties: vec![], remote: false };
        self.event(what, body)
    }

    /// A journey, by the words for its mode.
    pub(super) fn journey(self, mode: Mode, words: &str) -> Self {
        let mode_span = self.span(words);
        let body = EventBody::Journey { mode, mode_span, vehicle: None, travellers: vec![], from: None, to: None };
        self.event(words, body)
    }

    fn last(&mut self) -> &mut Event {
        self.reading.events.last_mut().expect("an event")
    }

    fn person(&mut self, name: &str, words: &str) -> PersonItem {
        let span = self.span(words);
        let at = self.reading.people.iter().position(|person| person.name == name).unwrap_or_else(|| {
            self.reading.people.push(Person { name: name.to_owned(), aliases: vec![], titles: vec![] });
            self.reading.people.len() - 1
        });
        let person = PersonId(at as u32);
        self.reading.person_mentions.push(PersonMention { span, name: words.to_owned(), title: None, person });
        PersonItem { name: name.to_owned(), person, spans: vec![span], certainty: Certainty::Stated }
    }

    /// Somebody of that full name takes part, named by these words.
    pub(super) fn with(mut self, name: &str, words: &str) -> Self {
        let item = self.person(name, words);
        match &mut self.last().body {
            EventBody::Meeting { attendees, .. } => attendees.push(item),
            EventBody::Journey { travellers, .. } => travellers.push(item),
        }
        self
    }

    /// Several take part under their full names.
    pub(super) fn who(self, names: &[&str]) -> Self {
        names.iter().fold(self, |text, name| text.with(name, name))
    }

    /// Somebody stays away.
    pub(super) fn without(mut self, name: &str) -> Self {
        let item = self.person(name, name);
        if let EventBody::Meeting { absent, .. } = &mut self.last().body {
            absent.push(item);
        }
        self
    }

    /// A title that the text gives to somebody already named.
    pub(super) fn titled(mut self, name: &str, title: &str) -> Self {
        for person in self.reading.people.iter_mut().filter(|person| person.name == name) {
            person.titles.push(title.to_owned());
        }
        self
    }

    /// A country or organisation takes part.
    pub(super) fn party(mut self, name: &str) -> Self {
        let span = self.span(name);
        if let EventBody::Meeting { parties, .. } = &mut self.last().body {
            parties.push(PartyItem { name: name.to_owned(), spans: vec![span] });
        }
        self
    }

    fn place(&mut self, name: &str, kind: PlaceKind) -> PlaceItem {
        let span = self.span(name);
        self.reading.places.push(PlaceMention { span, name: name.to_owned(), kind, metonym: false });
        PlaceItem { name: name.to_owned(), kind, spans: vec![span], certainty: Certainty::Stated }
    }

    /// The meeting is at a venue.
    pub(super) fn at(self, name: &str) -> Self {
        self.somewhere(name, PlaceKind::Venue)
    }

    /// The meeting is in a town.
    pub(super) fn city(self, name: &str) -> Self {
        self.somewhere(name, PlaceKind::City)
    }

    /// The meeting is in a place of that kind.
    pub(super) fn somewhere(mut self, name: &str, kind: PlaceKind) -> Self {
        let item = self.place(name, kind);
        if let EventBody::Meeting { places, .. } = &mut self.last().body {
            places.push(item);
        }
        self
    }

    /// The journey ends there.
    pub(super) fn to(mut self, name: &str, kind: PlaceKind) -> Self {
        let item = self.place(name, kind);
        if let EventBody::Journey { to, .. } = &mut self.last().body {
            *to = Some(item);
        }
        self
    }

    /// A date of the event.
    pub(super) fn on(mut self, words: &str, date: &str) -> Self {
        let item = DateItem {
            date: date.parse().expect("an EDTF date"),
            spans: vec![self.span(words)],
            because: String::new(),
            certainty: Certainty::Stated,
        };
        self.last().dates.push(item);
        self
    }

    /// Another phase than held.
    pub(super) fn phase(mut self, phase: Phase) -> Self {
        self.last().phase = phase;
        self
    }

    /// By telephone.
    pub(super) fn remote(mut self) -> Self {
        if let EventBody::Meeting { remote, .. } = &mut self.last().body {
            *remote = true;
        }
        self
    }

    /// The words that hedge.
    pub(super) fn hedged(mut self, words: &str) -> Self {
        self.last().hedge = Some(self.span(words));
        self
    }

    /// The words that deny.
    pub(super) fn denied(mut self, words: &str) -> Self {
        self.last().denied = Some(self.span(words));
        self
    }

    /// The text and its reading, with the claims that its events make.
    pub(super) fn article(mut self) -> (Article, Extraction) {
        self.reading.claims =
            self.reading.events.iter().enumerate().flat_map(|(at, event)| claims(at, event)).collect();
        (Article::new(self.text), self.reading)
    }

    /// As evidence.
    pub(super) fn record(self, id: &str, publisher: &str, published: &str) -> Evidence {
        let source = Source {
            publisher: publisher.to_owned(),
            title: None,
            url: None,
            published: published.parse().ok(),
            tier: Tier::Secondary,
            origin: None,
        };
        Evidence::with_reading(id, Article::new(self.text), source, self.reading)
    }
}

fn claims(at: usize, event: &Event) -> Vec<Claim> {
    let claim = |kind, value, mentions: Vec<Span>| Claim {
        event: Some(at),
        kind,
        statement: String::new(),
        value,
        because: String::new(),
        certainty: Certainty::Stated,
        mentions,
    };
    let mut found: Vec<Claim> = Vec::new();
    if event.denied.is_some() {
        return found;
    }
    match &event.body {
        EventBody::Meeting { places, attendees, parties, .. } => {
            let dates = event.dates.iter();
            found.extend(
                dates.map(|item| claim(ClaimKind::MeetingDate, Value::MeetingDate(item.clone()), item.spans.clone())),
            );
            if !places.is_empty() {
                found.push(claim(
                    ClaimKind::MeetingLocation,
                    Value::MeetingLocation(places.clone()),
                    event.triggers.clone(),
                ));
            }
            if !attendees.is_empty() || !parties.is_empty() {
                let value = Value::MeetingAttendees { people: attendees.clone(), parties: parties.clone() };
                found.push(claim(ClaimKind::MeetingAttendees, value, event.triggers.clone()));
            }
        }
        EventBody::Journey { mode, mode_span, travellers, from, to, .. } => {
            let value = Value::TravelMode {
                mode: *mode,
                mode_span: *mode_span,
                vehicle: None,
                travellers: travellers.clone(),
                from: from.clone(),
                to: to.clone(),
                date: event.dates.first().cloned(),
            };
            found.push(claim(ClaimKind::TravelMode, value, vec![*mode_span]));
        }
    }
    found
}

/// The article that most cases check: talks of Kim and Xi, and two train rides.
pub(super) fn beijing() -> Text {
    text(
        "North Korean leader Kim Jong-un and Chinese President Xi Jinping held a summit at the Great Hall of the People in Beijing on \
         September 4. He travelled there by special train. After it Kim Jong-un took his armoured train to return home.",
    )
    .meeting("summit")
    .who(&["Kim Jong-un", "Xi Jinping"])
    .titled("Kim Jong-un", "North Korean leader")
    .titled("Xi Jinping", "Chinese President")
    .at("Great Hall of the People")
    .city("Beijing")
    .on("September 4", "2025-09-04")
    .journey(Mode::Train, "special train")
    .with("Kim Jong-un", "He")
    .telling("He travelled there by special train.")
    .journey(Mode::Train, "armoured train")
    .with("Kim Jong-un", "Kim Jong-un took")
    .telling("After it Kim Jong-un took his armoured train to return home.")
}

impl Text {
    /// The sentence that tells of the last event, instead of the whole text.
    pub(super) fn telling(mut self, words: &str) -> Self {
        self.last().tellings = vec![self.span(words)];
        self
    }
}

/// Every stance that the evidence takes, as `item: stance`, over all claims; silence is left out.
pub(super) fn stances(article: &Text, evidence: &[Evidence]) -> Vec<String> {
    let (article, reading) = article.clone().article();
    let found = assess(&article, &reading, evidence, &Policy::single());
    let mut out = Vec::new();
    for assessment in &found {
        well_formed(assessment, &article, evidence);
        for item in &assessment.items {
            out.extend(item.reasons.iter().map(|reason| format!("{}: {}", item.item, reason.stance.name())));
        }
    }
    out
}

/// What must hold for every assessment.
pub(super) fn well_formed(assessment: &Assessment, article: &Article, evidence: &[Evidence]) {
    assert_eq!(assessment.links.len(), evidence.len(), "every record has a link");
    assert_eq!(
        assessment.status,
        assessment.items.iter().map(|item| item.status).min().unwrap_or(Status::NotEnoughEvidence)
    );
    for item in &assessment.items {
        for reason in &item.reasons {
            let record = evidence.iter().find(|record| record.id == reason.evidence).expect("a record");
            assert!(!reason.claim.of(article.text()).trim().is_empty(), "{reason:?}");
            assert!(!reason.excerpt.of(record.excerpt.text()).trim().is_empty(), "{reason:?}");
        }
    }
}
