//! Which leg of a trip a journey is: the way out or the way home, where to, and when.

use chrono::NaiveDate;
use claims_engine::event::{Event, EventBody, PlaceItem};
use claims_engine::mention::PlaceKind;

use crate::align::span_of_dates;
use crate::fold::fold;
use crate::nation::Nation;
use crate::place::{Atlas, Lie, Place};
use crate::words::words;

/// Out or back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Out,
    Home,
}

/// A journey's leg as far as its text tells.
#[derive(Clone, Debug)]
pub(crate) struct Leg {
    pub(crate) way: Option<Way>,
    pub(crate) to: Option<Place>,
    pub(crate) from: Option<Place>,
    pub(crate) to_kind: Option<PlaceKind>,
    pub(crate) days: Option<(NaiveDate, NaiveDate)>,
    /// `flew on to Brasilia`
    pub(crate) onward: bool,
    /// `left by train`, and neither from where nor where to.
    pub(crate) leaves: bool,
}

/// The article's own frame for its journeys: where and when the meetings were that people travelled to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Frame {
    pub(crate) places: Vec<Place>,
    pub(crate) days: Option<(NaiveDate, NaiveDate)>,
}

/// How two legs lie to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Legs {
    /// One leg: its end, its start or its direction agrees and nothing jars. The flag: both name the town it ended in.
    Same { ends_agree: bool },
    /// Nothing tells which leg the excerpt means.
    Unsure(&'static str),
    /// Another leg or another trip.
    Other,
}

const HOME: &[&str] = &["home", "return", "returned", "returning", "returns", "back", "homeward"];
const LEAVES: &[&str] = &["left", "leaves", "departed", "departs", "set", "departure"];
const OUT: &[&str] = &[
    "arrive",
    "arrived",
    "arrives",
    "arriving",
    "arrival",
    "attend",
    "visit",
    "reached",
    "ahead",
    "there",
    "travelled",
    "traveled",
    "travels",
    "travel",
    "came",
    "went",
    "headed",
];
/// How many words around the vehicle tell its direction.
const REACH: usize = 8;

fn place(item: Option<&PlaceItem>) -> Option<Place> {
    let item = item?;
    let folded = fold(&item.name);
    (!HOME.contains(&folded.as_str())).then(|| Place::new(&item.name, item.kind))
}

impl Leg {
    /// Whether both give their days and have none in common.
    pub(crate) fn other_days(&self, other: &Leg) -> bool {
        self.days.zip(other.days).is_some_and(|(a, b)| a.1 < b.0 || b.1 < a.0)
    }

    /// Reads a journey's leg. `nations` are the travellers' own countries.
    pub(crate) fn new(event: &Event, text: &str, nations: &[Nation], atlas: &Atlas<'_>) -> Option<Self> {
        let EventBody::Journey { mode_span, from, to, .. } = &event.body else { return None };
        let home_word = to.as_ref().is_some_and(|to| HOME.contains(&fold(&to.name).as_str()));
        let (to_place, from_place) = (place(to.as_ref()), place(from.as_ref()));
        let own = |place: &Place| atlas.nation(place).is_some_and(|nation| nations.contains(&nation));
        let foreign =
            |place: &Place| atlas.nation(place).is_some_and(|nation| !nations.is_empty() && !nations.contains(&nation));
        let telling = event.tellings.iter().find(|telling| telling.contains(*mode_span)).or(event.tellings.first());
        let around = telling.map(|telling| near_words(telling.of(text), mode_span.start.saturating_sub(telling.start)));
        let says = |list: &[&str]| {
            around.as_ref().is_some_and(|around| around.iter().any(|word| list.contains(&word.as_str())))
        };
        let way = if home_word || to_place.as_ref().is_some_and(own) {
            Some(Way::Home)
        } else if to_place.as_ref().is_some_and(foreign) {
            Some(Way::Out)
        } else if says(HOME) {
            Some(Way::Home)
        } else if to_place.is_some() || says(OUT) || from_place.as_ref().is_some_and(own) {
            Some(Way::Out)
        } else if from_place.as_ref().is_some_and(foreign) {
            Some(Way::Home)
        } else {
            None
        };
        Some(Self {
            way,
            to: to_place,
            from: from_place,
            to_kind: to.as_ref().map(|to| to.kind),
            days: span_of_dates(event),
            leaves: LEAVES.contains(&fold(&event.what).as_str()) && from.is_none() && to.is_none(),
            onward: around.as_ref().is_some_and(|around| {
                around.windows(2).any(|pair| matches!(pair, [on, to] if on == "on" && to == "to"))
            }),
        })
    }

    /// Compares a claim's leg with the evidence's, seen in the article's frame.
    pub(crate) fn compare(&self, theirs: &Leg, frame: &Frame, published: Option<NaiveDate>, atlas: &Atlas<'_>) -> Legs {
        let lie = |ours: Option<&Place>, theirs: Option<&Place>| ours.zip(theirs).map(|(a, b)| atlas.lie(a, b));
        let implied = |place: Option<&Place>| {
            let place = place?;
            let lies: Vec<Lie> = frame.places.iter().map(|ours| atlas.lie(ours, place)).collect();
            let agrees = lies.iter().any(|lie| matches!(lie, Lie::Same | Lie::Inside | Lie::Around));
            if agrees { Some(true) } else { lies.contains(&Lie::Apart).then_some(false) }
        };
        let end = lie(self.to.as_ref(), theirs.to.as_ref());
        let start = lie(self.from.as_ref(), theirs.from.as_ref());
        if end == Some(Lie::Apart) || (start == Some(Lie::Apart) && !agree(end)) {
            return Legs::Other;
        }
        // From where the claim's leg ends, or to where it begins: the way back, or onward.
        let turned = |lie: Option<Lie>| matches!(lie, Some(Lie::Same));
        if turned(lie(self.from.as_ref(), theirs.to.as_ref())) && !agree(end)
            || turned(lie(self.to.as_ref(), theirs.from.as_ref())) && !agree(start)
        {
            return Legs::Other;
        }
        if theirs.leaves && !self.leaves && self.way != Some(Way::Home) {
            return Legs::Unsure("may tell of the way back");
        }
        if theirs.onward && !self.onward && end != Some(Lie::Same) {
            return Legs::Unsure("goes on from another stop");
        }
        let way = theirs.way.or_else(|| match (implied(theirs.to.as_ref()), implied(theirs.from.as_ref())) {
            (Some(true), _) => Some(Way::Out),
            (_, Some(true)) => Some(Way::Home),
            _ => None,
        });
        if self.way.is_some() && way.is_some() && self.way != way {
            return Legs::Other;
        }
        if self.way == Some(Way::Out) && self.to.is_none() && implied(theirs.to.as_ref()) == Some(false) {
            return Legs::Other;
        }
        match self.time(theirs, frame, published) {
            Time::Fits => {}
            Time::Other => return Legs::Other,
            Time::Unknown => return Legs::Unsure("does not say when"),
        }
        // "drove to Entebbe" and "drove to Jinja": towns of which nothing tells how they lie.
        let cities = [self.to_kind, theirs.to_kind]
            .iter()
            .all(|kind| *kind == Some(PlaceKind::City) || *kind == Some(PlaceKind::Other));
        if cities && end.is_some_and(|end| !matches!(end, Lie::Same | Lie::Inside | Lie::Around)) {
            return Legs::Unsure("names another end of the way");
        }
        let same_way = self.way.is_some() && self.way == way;
        let implied_end = self.to.is_none() && self.way == Some(Way::Out) && implied(theirs.to.as_ref()) == Some(true);
        if agree(end) || agree(start) || same_way {
            Legs::Same { ends_agree: end == Some(Lie::Same) || implied_end }
        } else {
            Legs::Unsure("does not say which leg of the trip")
        }
    }

    /// Whether the evidence's day can be the claim's, or lies on the right side of the meeting travelled to.
    fn time(&self, theirs: &Leg, frame: &Frame, published: Option<NaiveDate>) -> Time {
        let within = |day: (NaiveDate, NaiveDate), window: (NaiveDate, NaiveDate), before: i64, after: i64| {
            (window.0 - day.1).num_days() <= before && (day.0 - window.1).num_days() <= after
        };
        match (self.days, theirs.days) {
            (Some(ours), Some(theirs)) => {
                if within(theirs, ours, DAYS_OFF, DAYS_OFF) {
                    Time::Fits
                } else {
                    Time::Other
                }
            }
            (None, Some(theirs)) => {
                let Some(window) = frame.days else { return Time::Unknown };
                let (before, after) = match self.way {
                    Some(Way::Out) => (TRIP_DAYS, 1),
                    Some(Way::Home) => (1, TRIP_DAYS),
                    None => (TRIP_DAYS, TRIP_DAYS),
                };
                if within(theirs, window, before, after) { Time::Fits } else { Time::Other }
            }
            (ours, None) => {
                let Some((window, published)) = ours.or(frame.days).zip(published) else { return Time::Unknown };
                if within((published, published), window, TRIP_DAYS, TRIP_DAYS) {
                    Time::Fits
                } else if published < window.0 {
                    Time::Other
                } else {
                    Time::Unknown
                }
            }
        }
    }
}

enum Time {
    Fits,
    Other,
    Unknown,
}

/// A trip lasts so many days on either side of what it was for.
const TRIP_DAYS: i64 = 10;
/// Two reports of one departure differ by no more: night trains cross midnight and borders.
const DAYS_OFF: i64 = 2;

fn agree(lie: Option<Lie>) -> bool {
    matches!(lie, Some(Lie::Same | Lie::Inside | Lie::Around))
}

/// The folded words around byte `at` of a sentence.
fn near_words(sentence: &str, at: u32) -> Vec<String> {
    let all = words(sentence);
    let here = all.partition_point(|word| word.span.start < at);
    let (from, to) = (here.saturating_sub(REACH), (here + REACH).min(all.len()));
    all.into_iter().take(to).skip(from).map(|word| word.folded).collect()
}
