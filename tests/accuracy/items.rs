//! What claims are flattened into before they are counted.

use std::collections::{BTreeMap, BTreeSet};

use super::fold;

/// What is counted by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Dates of meetings.
    Date,
    /// Places of meetings.
    Location,
    /// Persons at meetings.
    Attendees,
    /// Mode and traveller.
    Travel,
    /// Two facets of one meeting.
    Linked,
    /// Mode, traveller and destination.
    Journeys,
    /// Countries and organisations at meetings.
    Parties,
    /// Speaker and words.
    Quotation,
    /// Who holds an office.
    Office,
    /// How many.
    Quantity,
    /// Which time it is that something happens.
    Precedence,
    /// How many years it has been.
    Anniversary,
}

impl Kind {
    /// Every kind, in the order of the table.
    pub const ALL: &[Kind] = &[
        Kind::Date,
        Kind::Location,
        Kind::Attendees,
        Kind::Travel,
        Kind::Linked,
        Kind::Journeys,
        Kind::Parties,
        Kind::Quotation,
        Kind::Office,
        Kind::Quantity,
        Kind::Precedence,
        Kind::Anniversary,
    ];
    /// The kinds that are counted only where an article says that they are tagged.
    pub const FURTHER: &[Kind] = &[Kind::Office, Kind::Quantity, Kind::Precedence, Kind::Anniversary];
    /// The kinds that make up the core score.
    pub const CORE: &[Kind] = &[Kind::Date, Kind::Location, Kind::Attendees, Kind::Travel];

    /// The name in the table and in the file of floors.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Date => "meeting_date",
            Kind::Location => "meeting_location",
            Kind::Attendees => "meeting_attendees",
            Kind::Travel => "travel_mode",
            Kind::Linked => "linked",
            Kind::Journeys => "journeys",
            Kind::Parties => "meeting_parties",
            Kind::Quotation => "quotation",
            Kind::Office => "office",
            Kind::Quantity => "quantity",
            Kind::Precedence => "precedence",
            Kind::Anniversary => "anniversary",
        }
    }
}

/// One thing that is right or wrong: its parts, each with how it compares.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item(pub Vec<Part>);

/// A part of an item, folded.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Compares only as equal.
    Exact(String),
    /// A person.
    Person(Vec<String>),
    /// A place or party.
    Place(Vec<String>),
    /// A destination; where the gold names none, any will do.
    Destination(Vec<String>),
}

impl Part {
    fn holds(&self, found: &Part) -> bool {
        match (self, found) {
            (Part::Exact(gold), Part::Exact(found)) => gold == found,
            (Part::Person(gold), Part::Person(found)) => fold::same_person(gold, found),
            (Part::Place(gold), Part::Place(found)) => fold::same_place(gold, found),
            (Part::Destination(gold), Part::Destination(found)) => gold.is_empty() || fold::same_place(gold, found),
            _ => false,
        }
    }
}

impl Item {
    /// Whether a found item counts as this one.
    pub fn holds(&self, found: &Item) -> bool {
        self.0.len() == found.0.len() && self.0.iter().zip(&found.0).all(|(gold, found)| gold.holds(found))
    }
}

impl std::fmt::Display for Item {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (i, part) in self.0.iter().enumerate() {
            let between = if i == 0 { "" } else { " | " };
            match part {
                Part::Exact(text) => write!(f, "{between}{text}")?,
                Part::Person(words) | Part::Place(words) | Part::Destination(words) => {
                    write!(f, "{between}{}", words.join(" "))?;
                }
            }
        }
        Ok(())
    }
}

/// A meeting's facets, as names.
#[derive(Clone, Debug, Default)]
pub struct Meeting {
    /// EDTF.
    pub dates: Vec<String>,
    /// Places.
    pub places: Vec<String>,
    /// Persons.
    pub people: Vec<String>,
    /// Countries and organisations.
    pub parties: Vec<String>,
}

/// The items of one article, by kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Items {
    by_kind: BTreeMap<Kind, BTreeSet<Item>>,
    /// Whether offices, quantities, precedences and anniversaries are all there.
    pub further: bool,
}

impl Items {
    /// The items of a kind, in order.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Item> {
        self.by_kind.get(&kind).into_iter().flatten()
    }

    /// Adds what one meeting asserts.
    pub fn meeting(&mut self, meeting: &Meeting) {
        let dates: Vec<Part> = meeting.dates.iter().cloned().map(Part::Exact).collect();
        let places: Vec<Part> = meeting.places.iter().map(|name| Part::Place(fold::place(name))).collect();
        let people: Vec<Part> = meeting.people.iter().map(|name| Part::Person(fold::person(name))).collect();
        for (kind, parts) in [(Kind::Date, &dates), (Kind::Location, &places), (Kind::Attendees, &people)] {
            for part in parts {
                self.add(kind, vec![part.clone()]);
            }
        }
        for party in &meeting.parties {
            self.add(Kind::Parties, vec![Part::Place(fold::place(party))]);
        }
        for (left, right) in [(&dates, &places), (&dates, &people), (&places, &people)] {
            for a in left {
                for b in right {
                    self.add(Kind::Linked, vec![a.clone(), b.clone()]);
                }
            }
        }
    }

    /// Adds one traveller's journey.
    pub fn journey(&mut self, mode: &str, traveller: &str, to: Option<&str>) {
        let (mode, who) = (Part::Exact(mode.to_owned()), Part::Person(fold::person(traveller)));
        self.add(Kind::Travel, vec![mode.clone(), who.clone()]);
        self.add(Kind::Journeys, vec![mode, who, Part::Destination(to.map(fold::place).unwrap_or_default())]);
    }

    /// Adds a quotation; the speaker is `None` where nobody can know.
    pub fn quotation(&mut self, speaker: Option<&str>, words: &str) {
        let who = Part::Person(speaker.map(fold::person).unwrap_or_default());
        self.add(Kind::Quotation, vec![who, Part::Exact(fold::quote(words).join(" "))]);
    }

    /// Adds somebody who is said to hold an office.
    pub fn office(&mut self, person: &str) {
        self.add(Kind::Office, vec![Part::Person(fold::person(person))]);
    }

    /// Adds what is known by a number alone: a quantity's amount, the ordinal of a precedence or an anniversary.
    pub fn number(&mut self, kind: Kind, number: &str) {
        self.add(kind, vec![Part::Exact(number.to_owned())]);
    }

    fn add(&mut self, kind: Kind, parts: Vec<Part>) {
        self.by_kind.entry(kind).or_default().insert(Item(parts));
    }
}
