//! Claim values as `CLAIMS.md` writes them, one struct a kind; field order is the order of output.

use claims_engine::event::{PersonItem, PlaceItem};
use claims_engine::kinds;
use serde::{Deserialize, Serialize};

use super::{TravelBy, structs};

structs! {
    /// When they met.
    MeetingDate {
        /// EDTF: `2025-09-04`.
        date: String,
    }
    /// Where they met.
    MeetingLocation {
        /// Every place that the text gives.
        places: Vec<String>,
    }
    /// Who took part.
    MeetingAttendees {
        /// Persons, by the fullest name in the article.
        people: Vec<String>,
        /// Countries, organisations, delegations.
        parties: Vec<String>,
    }
    /// How somebody travelled.
    TravelMode {
        /// By what.
        mode: TravelBy,
        /// The vehicle's words.
        vehicle: Option<String>,
        /// Who.
        travellers: Vec<String>,
        /// From where.
        from: Option<String>,
        /// Where to.
        to: Option<String>,
        /// When, in EDTF.
        date: Option<String>,
    }
    /// A direct quotation.
    Quotation {
        /// Who said it.
        speaker: Option<String>,
        /// The words between the marks.
        quote: String,
    }
    /// `the first meeting in six years`.
    Precedence {
        /// What is counted.
        what: String,
        /// 1 for the first.
        ordinal: u32,
        /// EDTF duration or date.
        interval: Option<String>,
        /// Between whom.
        parties: Vec<String>,
    }
    /// `the 80th anniversary of the victory`.
    Anniversary {
        /// 80.
        ordinal: u32,
        /// Of what.
        of: String,
        /// When that was, in EDTF.
        base: Option<String>,
        /// When the anniversary falls, in EDTF.
        on: Option<String>,
    }
    /// Who holds which office.
    Office {
        /// Fullest name.
        person: String,
        /// The office.
        title: String,
        /// Country or organisation.
        organisation: Option<String>,
    }
    /// A count or an amount.
    Quantity {
        /// A decimal as text.
        amount: String,
        /// `percent`, `US dollar`, `km`.
        unit: Option<String>,
        /// What is counted.
        of: Option<String>,
        /// Whether the text says `about`.
        about: bool,
    }
}

/// A claim's value without a tag, as JSON output writes it: the claim's `kind` says which it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "each variant carries the documented struct of its name")]
pub enum Value {
    MeetingDate(MeetingDate),
    MeetingLocation(MeetingLocation),
    MeetingAttendees(MeetingAttendees),
    TravelMode(TravelMode),
    Quotation(Quotation),
    Precedence(Precedence),
    Anniversary(Anniversary),
    Office(Office),
    Quantity(Quantity),
}

fn names(people: &[PersonItem]) -> Vec<String> {
    people.iter().map(|person| person.name.clone()).collect()
}

fn place(place: Option<&PlaceItem>) -> Option<String> {
    place.map(|place| place.name.clone())
}

impl From<&kinds::Value> for Value {
    fn from(value: &kinds::Value) -> Self {
        match value {
            kinds::Value::MeetingDate(item) => Self::MeetingDate(MeetingDate { date: item.date.to_string() }),
            kinds::Value::MeetingLocation(items) => {
                Self::MeetingLocation(MeetingLocation { places: items.iter().map(|item| item.name.clone()).collect() })
            }
            kinds::Value::MeetingAttendees { people, parties } => Self::MeetingAttendees(MeetingAttendees {
                people: names(people),
                parties: parties.iter().map(|party| party.name.clone()).collect(),
            }),
            kinds::Value::TravelMode { mode, mode_span: _, vehicle, travellers, from, to, date } => {
                Self::TravelMode(TravelMode {
                    mode: (*mode).into(),
                    vehicle: vehicle.clone(),
                    travellers: names(travellers),
                    from: place(from.as_ref()),
                    to: place(to.as_ref()),
                    date: date.as_ref().map(|item| item.date.to_string()),
                })
            }
            kinds::Value::Quotation { speaker, quote, .. } => {
                Self::Quotation(Quotation { speaker: speaker.clone(), quote: quote.clone() })
            }
            kinds::Value::Precedence { what, ordinal, interval, parties } => Self::Precedence(Precedence {
                what: what.clone(),
                ordinal: *ordinal,
                interval: interval.clone(),
                parties: parties.clone(),
            }),
            kinds::Value::Anniversary { ordinal, of, base, on } => Self::Anniversary(Anniversary {
                ordinal: *ordinal,
                of: of.clone(),
                base: base.map(|date| date.to_string()),
                on: on.map(|date| date.to_string()),
            }),
            kinds::Value::Office { person, title, organisation } => Self::Office(Office {
                person: person.clone(),
                title: title.clone(),
                organisation: organisation.clone(),
            }),
            kinds::Value::Quantity { amount, unit, of, about } => {
                Self::Quantity(Quantity { amount: amount.clone(), unit: unit.clone(), of: of.clone(), about: *about })
            }
        }
    }
}
