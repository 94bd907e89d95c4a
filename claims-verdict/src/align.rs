//! Whether an event of the evidence is the claim's event. The rule and its reasons: `docs/adr/0020-the-same-event.md`.

use chrono::{Datelike, NaiveDate};
use claims_engine::event::{Event, EventBody, Phase};

use crate::company::{self, Claimed, Company, Tie};
use crate::fold::fold;
use crate::occasion::Occasion;
use crate::place::{Atlas, Lie};
use crate::sort::Sort;
use crate::standing::Standing;
use crate::view::{Figure, View};
use crate::when::{self, When};

/// How the places of two events agree on the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nearness {
    /// The same town or venue.
    Agree,
    /// The same country, no closer.
    Coarse,
    /// Not one place in common, and they cannot be one.
    Apart,
    /// Nothing tells.
    Open,
}

/// When the evidence was published, seen from the claim's event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Published {
    /// So many days before it began.
    Before(i64),
    /// So many days after it ended, at most [`FRESH`]; 0 for the same day.
    Fresh(i64),
    /// Later.
    Late,
    /// One of the two dates is not known.
    Unknown,
}

/// News is still news after so many days.
const FRESH: i64 = 7;
/// With the same people in the same place, so many days apart is a mistake in the date rather than a second meeting.
const SAME_PLACE_DAYS: i64 = 10;
/// The same for people whose place is not known on both sides, and for unnamed delegations, who meet oftener.
const CLOSE_DAYS: i64 = 3;
/// The next month, where the evidence gives no day.
const NEXT_MONTH_DAYS: i64 = 31;

/// The claim's side of an alignment.
pub(crate) struct Anchor<'a> {
    pub(crate) event: &'a Event,
    pub(crate) occasion: &'a Occasion,
    pub(crate) people: &'a [Figure],
    /// First and last day of the event; of the article's news where the event has no date of its own.
    pub(crate) days: Option<(NaiveDate, NaiveDate)>,
}

impl<'a> Anchor<'a> {
    /// Makes the event `at` of the article ready.
    pub(crate) fn new(
        event: &'a Event,
        occasion: &'a Occasion,
        view: &'a View,
        news: Option<(NaiveDate, NaiveDate)>,
    ) -> Self {
        let days = span_of_dates(event).or(if event.phase == Phase::Past { None } else { news });
        Self { event, occasion, people: &view.people, days }
    }
}

/// First and last day over an event's dates, where they are known.
pub(crate) fn span_of_dates(event: &Event) -> Option<(NaiveDate, NaiveDate)> {
    let bounds = event.dates.iter().filter_map(|item| item.date.bounds());
    bounds.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}

/// Everything that bears on whether two events are one.
#[derive(Clone, Debug)]
pub(crate) struct Alignment {
    pub(crate) company: Company,
    pub(crate) sort_fits: bool,
    /// A meeting on one side, a meal of the two on the other: perhaps another hour of the same day.
    pub(crate) meal: bool,
    /// The claim's is a summit of several, the evidence's are talks of two of them: perhaps on its margins.
    pub(crate) aside: bool,
    /// Many take part as a matter of course, on the claim's side.
    pub(crate) of_many: bool,
    /// The very same noun or verb.
    pub(crate) same_word: bool,
    /// The same name of two words or more: `Commonwealth summit`.
    pub(crate) same_name: bool,
    pub(crate) place: Nearness,
    pub(crate) when: When,
    /// Days that the evidence's date covers.
    pub(crate) grain: Option<i64>,
    pub(crate) published: Published,
    /// The evidence tells of it as something that has happened.
    pub(crate) happened: bool,
    /// Both tell of it as planned, or both as called off: then an undated meeting in one place is one.
    pub(crate) same_plan: bool,
}

/// What follows for the items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ground {
    /// The same event. `firm` where the day is pinned down on both sides, so that a difference refutes.
    Same { firm: bool },
    /// Perhaps the same event; the phrase says what keeps it open.
    Unsure(String),
    /// Another event.
    Other,
}

/// Compares an event of the evidence with the claim's.
pub(crate) fn align(
    anchor: &Anchor<'_>,
    event: &Event,
    occasion: &Occasion,
    published: Option<NaiveDate>,
    atlas: &Atlas<'_>,
) -> Alignment {
    let year = anchor.days.map(|(from, _)| from.year());
    let company = company::compare(&Claimed { occasion: anchor.occasion, everybody: anchor.people, year }, occasion);
    let mut best = (When::Open, None);
    for ours in &anchor.event.dates {
        for theirs in &event.dates {
            let found = when::compare(ours.date, theirs.date);
            if rank(found) > rank(best.0) {
                best = (found, when::days(theirs.date));
            }
        }
    }
    if anchor.event.dates.is_empty() {
        best = loose_date(anchor, event);
    }
    Alignment {
        company,
        of_many: anchor.occasion.of_many,
        aside: is_aside(anchor.occasion, occasion),
        meal: is_meal(anchor.occasion, occasion),
        sort_fits: anchor.occasion.sort.fits(occasion.sort) || is_meal(anchor.occasion, occasion),
        same_word: last_word(&anchor.occasion.what) == last_word(&occasion.what),
        same_name: anchor.occasion.what.contains(' ') && fold(&anchor.occasion.what) == fold(&occasion.what),
        place: nearness(anchor.occasion, occasion, atlas),
        when: best.0,
        grain: best.1,
        published: seen_from(anchor.days, published),
        same_plan: event.phase == anchor.event.phase && matches!(event.phase, Phase::Planned | Phase::Cancelled),
        happened: matches!(event.phase, Phase::Held | Phase::Past) && occasion.denied.is_none(),
    }
}

/// Whether `A met B` may be told as `A had lunch with B`.
fn is_meal(ours: &Occasion, theirs: &Occasion) -> bool {
    let met = |what: &str| matches!(last_word(what), "met" | "meeting" | "meet" | "meets");
    let pair = |a: &Occasion, b: &Occasion| a.sort == Sort::Talks && b.sort == Sort::Table && met(&a.what);
    let two = theirs.people.len() + theirs.by_office.len() == 2 && ours.people.len() == 2;
    two && (pair(ours, theirs) || pair(theirs, ours))
}

/// Whether two who talked may have done so beside the gathering of several that the claim tells of.
fn is_aside(ours: &Occasion, theirs: &Occasion) -> bool {
    let several = ours.people.len() + ours.parties.len() >= 3;
    let two = theirs.people.len() + theirs.by_office.len() == 2 && theirs.parties.is_empty();
    ours.of_many && several && two && !theirs.of_many && theirs.sort == Sort::Talks
}

fn last_word(what: &str) -> &str {
    what.rsplit(' ').next().unwrap_or(what)
}

/// The claim's event has no date of its own: the article's news only tells whether the years can be the same.
fn loose_date(anchor: &Anchor<'_>, event: &Event) -> (When, Option<i64>) {
    let (Some(news), Some(theirs)) = (anchor.days, span_of_dates(event)) else { return (When::Open, None) };
    match when::lie(news, theirs) {
        When::Apart(days) if days > NEXT_MONTH_DAYS => (When::Apart(days), None),
        _ => (When::Open, None),
    }
}

fn rank(when: When) -> i64 {
    match when {
        When::Open => 0,
        When::Apart(days) => 1_000_000 - days.min(900_000),
        When::DayWithoutYear => 1_000_001,
        When::Overlaps => 1_000_002,
        When::Covers => 1_000_003,
        When::Inside => 1_000_004,
        When::Equal => 1_000_005,
    }
}

fn seen_from(days: Option<(NaiveDate, NaiveDate)>, published: Option<NaiveDate>) -> Published {
    let (Some((from, to)), Some(published)) = (days, published) else { return Published::Unknown };
    if published < from {
        return Published::Before((from - published).num_days());
    }
    let after = (published - to).num_days().max(0);
    if after <= FRESH { Published::Fresh(after) } else { Published::Late }
}

/// The narrow places decide; only where there are none do the wide ones.
fn nearness(ours: &Occasion, theirs: &Occasion, atlas: &Atlas<'_>) -> Nearness {
    let mut found = [false; 3];
    for our in &ours.places {
        for their in &theirs.places {
            if their.standing == Standing::Denied {
                continue;
            }
            let narrow = our.is_narrow() && their.is_narrow();
            match atlas.lie(our, their) {
                Lie::Same | Lie::Inside | Lie::Around if narrow => return Nearness::Agree,
                Lie::Apart if narrow => found[0] = true,
                Lie::Same | Lie::Inside | Lie::Around => found[1] = true,
                Lie::Apart => found[2] = true,
                Lie::Namesake | Lie::Unknown => {}
            }
        }
    }
    match found {
        [true, ..] => Nearness::Apart,
        [_, true, _] => Nearness::Coarse,
        [_, _, true] => Nearness::Apart,
        _ => Nearness::Open,
    }
}

impl Alignment {
    /// Whether the evidence names enough of the company for a difference to count.
    pub(crate) fn close_company(&self) -> bool {
        match self.company.tie {
            Tie::Full => true,
            Tie::Parties => !self.company.others,
            Tie::Sole => self.same_word && !self.company.others,
            _ => false,
        }
    }

    /// Another date at the same occasion, or another occasion?
    fn despite_date(&self, days: i64) -> Ground {
        let coarse = self.grain.is_none_or(|grain| (27..=31).contains(&grain)) && days <= NEXT_MONTH_DAYS;
        let (sure, perhaps) = match (self.company.tie, self.place) {
            (_, Nearness::Apart) => return Ground::Other,
            (Tie::Full, Nearness::Agree) => (if coarse { NEXT_MONTH_DAYS } else { SAME_PLACE_DAYS }, SAME_PLACE_DAYS),
            (Tie::Full, _) | (Tie::Parties, Nearness::Agree) => (CLOSE_DAYS, SAME_PLACE_DAYS),
            (Tie::Sole, Nearness::Agree) if self.same_word => (CLOSE_DAYS, CLOSE_DAYS),
            (Tie::Parties, _) => (0, CLOSE_DAYS),
            _ => return Ground::Other,
        };
        if days <= sure {
            Ground::Same { firm: true }
        } else if days <= perhaps {
            Ground::Unsure("may be another meeting of the same people".to_owned())
        } else {
            Ground::Other
        }
    }

    /// Whether the events are one, and how surely.
    pub(crate) fn ground(&self) -> Ground {
        if !self.sort_fits || self.company.tie == Tie::None {
            return Ground::Other;
        }
        let by_date = match self.when {
            When::Equal | When::Inside => Ground::Same { firm: self.grain.is_none_or(|days| days <= 4) },
            When::Covers | When::Overlaps if self.grain.is_none_or(|days| days <= 31) => Ground::Same { firm: false },
            When::Covers | When::Overlaps => {
                Ground::Unsure("too coarse a date to tell which meeting is meant".to_owned())
            }
            // What had happened by then was another meeting; a day may be the difference of clocks.
            When::Apart(_) if self.happened && matches!(self.published, Published::Before(days) if days > 1) => {
                Ground::Other
            }
            When::Apart(days) => self.despite_date(days),
            When::DayWithoutYear if matches!(self.published, Published::Fresh(_)) => Ground::Same { firm: false },
            When::DayWithoutYear => Ground::Unsure("does not say in which year".to_owned()),
            When::Open if self.place == Nearness::Apart && !matches!(self.published, Published::Fresh(_)) => {
                Ground::Other
            }
            When::Open if self.same_plan && self.place == Nearness::Agree => Ground::Same { firm: false },
            When::Open => match self.published {
                Published::Fresh(days) => Ground::Same { firm: days <= CLOSE_DAYS },
                // What had happened by then was another meeting; a day may be the difference of clocks.
                Published::Before(days) if self.happened && days > 1 => Ground::Other,
                Published::Before(_) => Ground::Unsure("was published before the event".to_owned()),
                Published::Late | Published::Unknown => Ground::Unsure("does not say when".to_owned()),
            },
        };
        match by_date {
            Ground::Same { .. } if self.aside && !matches!(self.when, When::Apart(_)) => {
                Ground::Unsure("may tell of talks of two beside it".to_owned())
            }
            Ground::Same { .. } if self.meal => match self.by_company(by_date) {
                Ground::Same { .. } if self.place == Nearness::Agree => Ground::Same { firm: false },
                Ground::Same { .. } if self.place != Nearness::Apart => {
                    Ground::Unsure("may tell of another hour of the same day".to_owned())
                }
                _ => Ground::Other,
            },
            _ if self.aside && matches!(self.when, When::Apart(_)) => Ground::Other,
            _ => self.by_company(by_date),
        }
    }

    /// Few or no names in common: the rest must fit all the better.
    fn by_company(&self, by_date: Ground) -> Ground {
        if by_date == Ground::Other {
            return Ground::Other;
        }
        let pinned = matches!(self.when, When::Equal | When::Inside) || by_date == (Ground::Same { firm: true });
        match self.company.tie {
            Tie::Full | Tie::Parties => by_date,
            Tie::Sole if self.company.others && !self.same_word => Ground::Other,
            Tie::Sole if self.same_word || self.place == Nearness::Agree => by_date,
            Tie::Sole | Tie::One if self.place == Nearness::Apart => Ground::Other,
            Tie::Sole => unsure(by_date, "may be another occasion of the same person"),
            // Talks of two have more than one a day in one town; a summit or a parade has not.
            Tie::One if self.of_many && pinned && self.place == Nearness::Agree && self.same_word => by_date,
            Tie::One if self.of_many && pinned && self.same_name => by_date,
            Tie::One => unsure(by_date, "names only one of those who took part"),
            Tie::Nobody if self.same_word && self.place == Nearness::Agree => by_date,
            Tie::Nobody | Tie::None => Ground::Other,
        }
    }

    /// How well the two fit, for choosing among the article's own events.
    pub(crate) fn fit(&self) -> i64 {
        let when = match self.when {
            When::Equal | When::Inside => 6,
            When::Covers | When::Overlaps | When::DayWithoutYear => 4,
            When::Open => 2,
            When::Apart(_) => 0,
        };
        let place = match self.place {
            Nearness::Agree => 4,
            Nearness::Coarse => 3,
            Nearness::Open => 2,
            Nearness::Apart => 0,
        };
        when + place + i64::from(self.same_word) + i64::try_from(self.company.matched.min(4)).unwrap_or(0)
    }

    /// Whether something in it speaks against one event.
    pub(crate) fn jars(&self) -> bool {
        matches!(self.when, When::Apart(_)) || self.place == Nearness::Apart || !self.same_word
    }
}

fn unsure(ground: Ground, phrase: &str) -> Ground {
    match ground {
        Ground::Same { .. } => Ground::Unsure(phrase.to_owned()),
        other => other,
    }
}

/// Hours between the clocks that may have dated the event: its own places' and, for a call, its people's.
pub(crate) fn clocks_apart(
    anchor: &Anchor<'_>,
    theirs: &Occasion,
    atlas: &Atlas<'_>,
    desks: &[crate::nation::Nation],
) -> i32 {
    let mut hours: Vec<i32> = Vec::new();
    for occasion in [anchor.occasion, theirs] {
        hours.extend(occasion.places.iter().filter_map(|place| atlas.hours(place)));
        if occasion.sort == Sort::Call {
            hours.extend(
                occasion.parties.iter().filter_map(|(party, _)| party.nation).map(crate::nation::Nation::hours),
            );
            hours.extend(
                occasion.people.iter().flat_map(|(figure, _)| &figure.offices).map(|office| office.nation.hours()),
            );
            let year = anchor.days.map_or(0, |(from, _)| from.year());
            let known = occasion.people.iter().filter_map(|(figure, _)| crate::role::known_office(&figure.name, year));
            hours.extend(known.map(|office| office.nation.hours()));
        }
    }
    hours.extend(desks.iter().map(|nation| nation.hours()));
    let (low, high) = (hours.iter().min(), hours.iter().max());
    low.zip(high).map_or(0, |(low, high)| high - low)
}

/// What the phases allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Gate {
    /// Items may be compared as they are.
    Open,
    /// Nothing better than `insufficient`, for this reason.
    Only(String),
    /// The evidence says that the event was not held, or was.
    Contradicts(String),
}

/// What an event of that phase can say of the claim's.
pub(crate) fn gate(claim: &Event, theirs: &Event, published: Published, words: &str) -> Gate {
    if theirs.hedge.is_some() {
        return Gate::Only(format!("hedged: “{words}”"));
    }
    let happened = |phase| matches!(phase, Phase::Held | Phase::Past);
    match (claim.phase, theirs.phase) {
        (Phase::Held | Phase::Past, phase) if happened(phase) => Gate::Open,
        (Phase::Held | Phase::Past | Phase::Cancelled, Phase::Planned) => Gate::Only("only planned".to_owned()),
        (Phase::Held | Phase::Past, Phase::Cancelled) if matches!(published, Published::Before(_)) => {
            Gate::Only("called off before the day, and may have been held after all".to_owned())
        }
        (Phase::Held | Phase::Past, _) => Gate::Contradicts("called off, not held".to_owned()),
        (Phase::Planned, Phase::Cancelled) => Gate::Only("called off later".to_owned()),
        (Phase::Planned, _) | (Phase::Cancelled, Phase::Cancelled) => Gate::Open,
        (Phase::Cancelled, _) => Gate::Contradicts("held, not called off".to_owned()),
    }
}

/// Whether the event is a meeting.
pub(crate) fn is_meeting(event: &Event) -> bool {
    matches!(event.body, EventBody::Meeting { .. })
}
