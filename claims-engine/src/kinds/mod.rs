//! The kinds of claim. ONE list makes the enum, its names and the registry; one file a kind.

mod anniversary;
mod meeting_attendees;
mod meeting_date;
mod meeting_location;
mod office;
mod precedence;
mod quantity;
mod quotation;
mod retold;
mod say;
mod statement;
mod travel_mode;

pub(crate) use quotation::claims as quotations;
pub use say::amount as amount_in_words;
pub use statement::statement;

use crate::edtf::Edtf;
use crate::event::page::Page;
use crate::event::{Certainty, DateItem, Event, PartyItem, PersonItem, PlaceItem};
use crate::mention::Mode;
use crate::text::Span;

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $name:literal),* $(,)?) => {
        /// What a claim asserts.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ClaimKind { $($(#[$doc])* $variant),* }

        impl ClaimKind {
            /// Every kind, in the order of output.
            pub const ALL: &[ClaimKind] = &[$(ClaimKind::$variant),*];

            /// The name that output and the store use.
            pub fn name(self) -> &'static str {
                match self { $(ClaimKind::$variant => $name),* }
            }

            /// The kind of that name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.name() == name)
            }
        }
    };
}

kinds! {
    /// When did (does, will) they meet?
    MeetingDate = "meeting_date",
    /// Where?
    MeetingLocation = "meeting_location",
    /// Who took part?
    MeetingAttendees = "meeting_attendees",
    /// How did they travel?
    TravelMode = "travel_mode",
    /// Whose words are these?
    Quotation = "quotation",
    /// The first since when?
    Precedence = "precedence",
    /// How many years since what?
    Anniversary = "anniversary",
    /// Who holds which office?
    Office = "office",
    /// How many, how much?
    Quantity = "quantity",
}

/// The typed value of a claim; its parts are the items that verification compares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// One date of one meeting.
    MeetingDate(DateItem),
    /// Every place given for the meeting.
    MeetingLocation(Vec<PlaceItem>),
    /// Persons, and parties where there are any.
    MeetingAttendees {
        /// Persons who took part.
        people: Vec<PersonItem>,
        /// Countries, organisations, delegations.
        parties: Vec<PartyItem>,
    },
    /// A journey.
    TravelMode {
        /// By what.
        mode: Mode,
        /// The words for the mode.
        mode_span: Span,
        /// The vehicle's words, without article.
        vehicle: Option<String>,
        /// Who.
        travellers: Vec<PersonItem>,
        /// From where.
        from: Option<PlaceItem>,
        /// Where to.
        to: Option<PlaceItem>,
        /// When.
        date: Option<DateItem>,
    },
    /// A direct quotation.
    Quotation {
        /// Who said it: a person's fullest name or an organisation; `None` where it cannot be known.
        speaker: Option<String>,
        /// The words that name the speaker.
        speaker_span: Option<Span>,
        /// The words between the marks, as they stand.
        quote: String,
        /// Where they stand, without the marks.
        quote_span: Span,
    },
    /// `the first meeting in six years`.
    Precedence {
        /// What is counted: `meeting`.
        what: String,
        /// Which: 1 for the first.
        ordinal: u32,
        /// EDTF duration or date: `P6Y`, `2019`; `None` for `ever` or nothing said.
        interval: Option<String>,
        /// Between whom.
        parties: Vec<String>,
    },
    /// `the 80th anniversary of the victory`.
    Anniversary {
        /// 80.
        ordinal: u32,
        /// `World War II victory`.
        of: String,
        /// When that was, where it is known.
        base: Option<Edtf>,
        /// When the anniversary falls, where the text says it.
        on: Option<Edtf>,
    },
    /// `Foreign Minister Choe Son-hui`.
    Office {
        /// Fullest name.
        person: String,
        /// `Foreign Minister`.
        title: String,
        /// Country or organisation, where the text gives it.
        organisation: Option<String>,
    },
    /// `about 40 heads of state`.
    Quantity {
        /// A decimal as text; never a float.
        amount: String,
        /// `percent`, `US dollar`, `km`; `None` for a bare count.
        unit: Option<String>,
        /// What is counted: `heads of state`.
        of: Option<String>,
        /// Whether the text says `about`, `nearly`, `some`.
        about: bool,
    },
}

/// One assertion that a person could check against a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Index of its event in [`crate::Extraction::events`]; always there for meeting and travel claims.
    pub event: Option<usize>,
    /// Its kind.
    pub kind: ClaimKind,
    /// One plain English sentence that stands on its own.
    pub statement: String,
    /// Its value.
    pub value: Value,
    /// How the value was worked out.
    pub because: String,
    /// How sure.
    pub certainty: Certainty,
    /// The words that state it, in the order of the text; at least one.
    pub mentions: Vec<Span>,
}

/// The claims about events, by event and kind. An event that the text denies makes none.
pub(crate) fn of_events(text: &str, events: &[Event]) -> Vec<Claim> {
    let mut out = Vec::new();
    for (index, event) in events.iter().enumerate().filter(|(_, event)| event.denied.is_none()) {
        meeting_date::claims(index, event, &mut out);
        meeting_location::claims(index, event, &mut out);
        meeting_attendees::claims(index, event, &mut out);
        travel_mode::claims(text, index, event, &mut out);
    }
    out
}

/// The claims that stand outside events: precedence, anniversaries, offices, quantities.
pub(crate) fn facts(page: &Page) -> Vec<Claim> {
    let mut out = precedence::claims(page);
    out.extend(anniversary::claims(page));
    out.extend(office::claims(page));
    out.extend(quantity::claims(page));
    out
}
