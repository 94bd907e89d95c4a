//! `travel_mode`: traveller by traveller, leg by leg.

use chrono::{Datelike, NaiveDate};
use claims_engine::event::{Certainty, Event, EventBody, PersonItem};
use claims_engine::mention::{Mode, PlaceKind};
use claims_engine::text::Span;

use crate::align::{Gate, Published, gate};
use crate::company::{self, Claimed};
use crate::finding::Finding;
use crate::leg::{Frame, Leg, Legs};
use crate::nation::Nation;
use crate::occasion::Occasion;
use crate::place::{Atlas, Lie};
use crate::role::known_office;
use crate::view::{Figure, View};

/// The claim's side: one journey of the article.
pub(crate) struct Trip<'a> {
    pub(crate) event: &'a Event,
    pub(crate) occasion: &'a Occasion,
    pub(crate) view: &'a View,
    pub(crate) text: &'a str,
    pub(crate) mode: Mode,
    pub(crate) frame: Frame,
    /// How many journeys of the article each traveller makes, beside `occasion.people`.
    pub(crate) journeys: Vec<usize>,
    pub(crate) mention: Span,
}

/// One journey of an excerpt.
pub(crate) struct Told<'a> {
    pub(crate) event: &'a Event,
    pub(crate) occasion: &'a Occasion,
    pub(crate) text: &'a str,
    pub(crate) published: Option<NaiveDate>,
}

/// Ways of going that serve for the last mile as well as for a trip.
fn is_local(mode: Mode) -> bool {
    matches!(mode, Mode::Car | Mode::Bus | Mode::OnFoot | Mode::Motorcycle | Mode::Bicycle | Mode::Helicopter)
}

/// The countries of the travellers, from their offices.
pub(crate) fn nations(people: &[(Figure, Span)], year: Option<i32>) -> Vec<Nation> {
    let known = |figure: &Figure| year.and_then(|year| known_office(&figure.name, year));
    let mut found: Vec<Nation> = people
        .iter()
        .flat_map(|(figure, _)| figure.offices.iter().copied().chain(known(figure)))
        .map(|office| office.nation)
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// What a journey of the excerpt says of how the traveller at `at` travelled; `None` where it says nothing.
pub(crate) fn compare(trip: &Trip<'_>, told: &Told<'_>, at: usize, atlas: &Atlas<'_>) -> Option<Finding> {
    let EventBody::Journey { mode, mode_span, .. } = &told.event.body else { return None };
    let EventBody::Journey { mode_span: ours, .. } = &trip.event.body else { return None };
    let ours = if ours.of(trip.text).is_empty() { trip.mention } else { *ours };
    let year = trip.frame.days.map(|(from, _)| from.year());
    let claimed = Claimed { occasion: trip.occasion, everybody: &trip.view.people, year };
    let company = company::compare(&claimed, told.occasion);
    company.people.get(at).copied().flatten()?;
    let our_leg = Leg::new(trip.event, trip.text, &nations(&trip.occasion.people, year), atlas)?;
    let their_leg = Leg::new(told.event, told.text, &nations(&trip.occasion.people, year), atlas)?;
    let legs = our_leg.compare(&their_leg, &trip.frame, told.published, atlas);
    if legs == Legs::Other {
        return None;
    }
    if told.event.denied.is_some() {
        let span = told.event.denied?;
        let denial = Finding::denies(format!("the excerpt denies the {}", mode.name()), ours, span);
        return match legs {
            Legs::Same { .. } if *mode == trip.mode => Some(denial),
            _ => None,
        };
    }
    let (a, b) = (mode.name(), trip.mode.name());
    let finding = if *mode == Mode::Other || trip.mode == Mode::Other {
        Finding::insufficient("the words leave the kind of vehicle open", ours, *mode_span)
    } else if *mode == trip.mode {
        let by_mode = Finding::supports(format!("{b} in both"), ours, *mode_span);
        let only = trip.journeys.get(at) == Some(&1);
        match legs {
            Legs::Unsure("does not say which leg of the trip") if only => by_mode,
            Legs::Unsure(reason) => by_mode.weakened(&format!("the excerpt {reason}")),
            _ => by_mode,
        }
    } else {
        let differs = Finding::refutes(format!("{a}, not {b}"), ours, *mode_span);
        // "flew from Lima to Cusco and came to La Paz from there by train": another stretch.
        let stretch = our_leg.from.as_ref().zip(their_leg.from.as_ref());
        let differs = match stretch.map(|(from, other)| atlas.lie(from, other)) {
            Some(Lie::Apart) => differs.weakened("it may be another stretch of the way"),
            None if goes_on(told) => differs.weakened("it may be another stretch of the way"),
            _ => differs,
        };
        match legs {
            Legs::Unsure(reason) => differs.weakened(&format!("the excerpt {reason}")),
            Legs::Same { ends_agree } if is_local(*mode) != is_local(trip.mode) => {
                // Across the border on one day, on to the capital on another: two stretches of one trip.
                if their_leg.to_kind == Some(PlaceKind::Venue) || our_leg.other_days(&their_leg) {
                    return None;
                }
                if ends_agree { differs } else { differs.weakened("it may be the last stretch only") }
            }
            _ => differs,
        }
    };
    let uncertain = travellers(told.event).iter().any(|theirs| {
        theirs.certainty == Certainty::Uncertain
            && company.people.get(at).copied().flatten().is_some_and(|named| theirs.spans.contains(&named.span))
    });
    let finding = if uncertain { finding.weakened("the reading of who travelled is uncertain") } else { finding };
    Some(temper(trip, told, finding))
}

/// `reached La Paz from there by train`: from a stop that was told before.
fn goes_on(told: &Told<'_>) -> bool {
    told.event.tellings.iter().any(|telling| {
        let words: Vec<&str> = telling.of(told.text).split_whitespace().collect();
        words.windows(2).any(|pair| pair == ["from", "there"])
    })
}

fn travellers(event: &Event) -> &[PersonItem] {
    match &event.body {
        EventBody::Journey { travellers, .. } => travellers,
        EventBody::Meeting { .. } => &[],
    }
}

fn temper(trip: &Trip<'_>, told: &Told<'_>, finding: Finding) -> Finding {
    let early = trip
        .event
        .dates
        .iter()
        .filter_map(|item| item.date.bounds())
        .any(|(from, _)| told.published.is_some_and(|day| day < from));
    let published = if early { Published::Before(1) } else { Published::Unknown };
    let hedge = told.event.hedge.map_or("", |hedge| hedge.of(told.text));
    match gate(trip.event, told.event, published, hedge) {
        Gate::Open if early && finding.stance == crate::Stance::Supports => {
            finding.weakened("it was published before the journey")
        }
        Gate::Open => finding,
        Gate::Only(reason) | Gate::Contradicts(reason) => finding.weakened(&reason),
    }
}
