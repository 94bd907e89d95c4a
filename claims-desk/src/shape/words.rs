//! The names that cross to the outside: each set of words beside the engine's own, converted in one place.

use claims_engine::text::{Offsets, Span};
use claims_engine::{event, kinds, layout, mention};
use serde::{Deserialize, Serialize};

/// Words of a text and where they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Exact {
    /// First position.
    pub start: u32,
    /// One past the last position.
    pub end: u32,
    /// The words.
    pub exact: String,
}

impl Exact {
    /// The words of `span` in `text`, at their places in the unit of `offsets` (made from the same text).
    pub fn of(text: &str, offsets: &Offsets<'_>, span: Span) -> Self {
        let (start, end) = offsets.span(span);
        Self { start, end, exact: span.of(text).to_owned() }
    }
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident mirrors $core:ty { $($(#[$vdoc:meta])* $variant:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vdoc])* $variant),* }

        impl $name {
            /// Every word, in order.
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// The word as it is written outside.
            pub fn name(self) -> &'static str {
                <$core>::from(self).name()
            }
        }

        impl From<$core> for $name {
            fn from(core: $core) -> Self {
                match core { $(<$core>::$variant => Self::$variant),* }
            }
        }

        impl From<$name> for $core {
            fn from(word: $name) -> Self {
                match word { $($name::$variant => Self::$variant),* }
            }
        }
    };
}

words! {
    /// What a claim asserts.
    ClaimKind mirrors kinds::ClaimKind {
        /// When did (does, will) they meet?
        MeetingDate,
        /// Where?
        MeetingLocation,
        /// Who took part?
        MeetingAttendees,
        /// How did they travel?
        TravelMode,
        /// Whose words are these?
        Quotation,
        /// The first since when?
        Precedence,
        /// How many years since what?
        Anniversary,
        /// Who holds which office?
        Office,
        /// How many, how much?
        Quantity,
    }
}

words! {
    /// By what somebody travels.
    TravelBy mirrors mention::Mode {
        /// Any train.
        Train,
        /// Any aeroplane.
        Plane,
        /// A helicopter.
        Helicopter,
        /// Any boat.
        Ship,
        /// Car, motorcade, limousine, taxi.
        Car,
        /// Bus or coach.
        Bus,
        /// Motorcycle.
        Motorcycle,
        /// Bicycle.
        Bicycle,
        /// Walking.
        OnFoot,
        /// Rocket or capsule.
        Spacecraft,
        /// Stated, and none of these.
        Other,
    }
}

words! {
    /// Where an event stands in time, seen from the article.
    Phase mirrors event::Phase {
        /// It took place.
        Held,
        /// Still to come when the article was written.
        Planned,
        /// Called off.
        Cancelled,
        /// Held well before the news that the article reports.
        Past,
    }
}

words! {
    /// How sure the text or its reading is.
    Certainty mirrors event::Certainty {
        /// The text says so in as many words.
        Stated,
        /// A part was worked out.
        Inferred,
        /// The text hedges, or the reading may be wrong.
        Uncertain,
    }
}

words! {
    /// What a block of the text is.
    BlockKind mirrors layout::BlockKind {
        /// The title or a line under it.
        Headline,
        /// Place or date of filing, or the date of publication.
        Dateline,
        /// The words under a picture.
        Caption,
        /// Prose.
        Paragraph,
        /// One entry of a list.
        ListItem,
        /// Menus, share buttons, page numbers: not read.
        Debris,
        /// Text that cannot be read as English prose: not read, and said so.
        Unread,
    }
}

words! {
    /// What one piece of evidence does for one item or claim.
    Stance mirrors claims_verdict::Stance {
        /// It says that the item is wrong.
        Refutes,
        /// It says the same.
        Supports,
        /// About the same event and item, but too coarse, only planned, or hedged.
        Insufficient,
        /// About something else.
        Irrelevant,
    }
}

words! {
    /// What the evidence together makes of an item or claim, worst first.
    Status mirrors claims_verdict::Status {
        /// Evidence against, none for.
        Refuted,
        /// Evidence for and against.
        Conflicting,
        /// Neither, or not as much as the policy asks.
        NotEnoughEvidence,
        /// Evidence for, as much as the policy asks, and none against.
        Supported,
    }
}

words! {
    /// What a checker has to have looked at.
    FactSort mirrors claims_engine::coverage::FactSort {
        /// A person, an organisation, a place.
        Name,
        /// A figure with its currency and scale.
        Number,
        /// A date, a time, a length of time.
        Date,
        /// The words between quotation marks.
        Quotation,
    }
}

/// Meeting or journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum EventType {
    /// People or delegations come together or talk directly.
    Meeting,
    /// Somebody travels.
    Journey,
}

impl From<event::EventKind> for EventType {
    fn from(kind: event::EventKind) -> Self {
        match kind {
            event::EventKind::Meeting => Self::Meeting,
            event::EventKind::Journey => Self::Journey,
        }
    }
}

/// Whether a source saw or made the fact itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// The body, person or document that the fact comes from.
    Primary,
    /// Everybody who reports it.
    Secondary,
}

impl From<claims_verdict::Tier> for Tier {
    fn from(tier: claims_verdict::Tier) -> Self {
        match tier {
            claims_verdict::Tier::Primary => Self::Primary,
            claims_verdict::Tier::Secondary => Self::Secondary,
        }
    }
}

impl From<Tier> for claims_verdict::Tier {
    fn from(tier: Tier) -> Self {
        match tier {
            Tier::Primary => Self::Primary,
            Tier::Secondary => Self::Secondary,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check<T: Serialize>(words: &[T], name: impl Fn(&T) -> &'static str) {
        for word in words {
            assert_eq!(serde_json::to_value(word).unwrap(), name(word), "the serialised word is the engine's name");
        }
    }

    #[test]
    fn words_are_written_as_the_engine_names_them() {
        check(ClaimKind::ALL, |word| word.name());
        check(TravelBy::ALL, |word| word.name());
        check(Phase::ALL, |word| word.name());
        check(Certainty::ALL, |word| word.name());
        check(BlockKind::ALL, |word| word.name());
        check(FactSort::ALL, |word| word.name());
        check(Stance::ALL, |word| word.name());
        check(Status::ALL, |word| word.name());
    }
}
