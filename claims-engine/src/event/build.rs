//! From tellings to events: items with their words, and tellings of the same meeting joined.

use std::hash::{Hash, Hasher};

use chrono::NaiveDate;
use rustc_hash::FxHasher;

use super::meeting::Telling;
use super::page::Page;
use super::party::Group;
use super::phase;
use super::sort::Sort;
use super::{Certainty, DateItem, Event, EventBody, PartyItem, PersonItem, Phase, PlaceItem};
use crate::edtf::Edtf;
use crate::mention::PlaceKind;
use crate::resolve::How;
use crate::text::Span;

/// What is asked first of a meeting that is being put together. It stands apart from the event: most meetings that are
/// looked back over are ruled out by it, and events are large.
#[derive(Debug)]
struct Open {
    sort: Sort,
    // Which persons and parties take part, as bits: two meetings whose bits differ share nobody.
    who: u64,
    sentence: usize,
    block: usize,
}

/// Meetings looked back over at most for one that a telling retells: keeps long texts even.
const LOOK_BACK: usize = 200;

/// Joins the tellings of an article's meetings into events, in the order of their first telling.
pub fn meetings(page: &Page, tellings: &[Telling], published: Option<NaiveDate>) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    for telling in tellings {
        let event = event(page, telling, published);
        let sort = Sort::of(&event.what);
        let bits = who(&event);
        let block = page.doc.sentences.get(telling.sentence).map_or(0, |sentence| sentence.block);
        let target = open
            .iter()
            .zip(&events)
            .enumerate()
            .rev()
            .take(LOOK_BACK)
            .filter(|(_, (open, known))| {
                may_fit(open, bits, &sort, telling, block) && fits(open, known, &event, &sort, telling, block)
            })
            .map(|(i, (open, known))| (score(open, known, &event, &sort, telling.sentence), i))
            .max_by_key(|(score, i)| (*score, *i));
        match target {
            Some((_, i)) => {
                merge(&mut events[i], event);
                open[i].sentence = telling.sentence;
                open[i].who |= bits;
            }
            None if telling.only_adds => {}
            None => {
                let mut event = event;
                let goes_on = telling.also && open.last().is_some_and(|last| last.block == block);
                if goes_on
                    && telling.places.is_empty()
                    && let Some(last) = events.last()
                {
                    inherit_place(&mut event, last);
                }
                events.push(event);
                open.push(Open { sort, who: bits, sentence: telling.sentence, block });
            }
        }
    }
    for event in &mut events {
        names_first(page, event);
        narrow_first(event);
        if event.denied.is_none() && event.phase != Phase::Cancelled {
            event.phase = settle(event, published);
        }
    }
    events
}

/// A hall stands before its city, and the city before its country, whichever the text told first.
fn narrow_first(event: &mut Event) {
    let EventBody::Meeting { places, .. } = &mut event.body else { return };
    places.sort_by_key(|place| match place.kind {
        PlaceKind::Venue => 0,
        PlaceKind::Other => 1,
        PlaceKind::City => 2,
        PlaceKind::Region => 3,
        PlaceKind::Country => 4,
        PlaceKind::Area => 5,
    });
}

/// The words that name a person stand before the pronouns that mean them.
fn names_first(page: &Page, event: &mut Event) {
    let EventBody::Meeting { attendees, .. } = &mut event.body else { return };
    for person in attendees {
        person.spans.sort_by_cached_key(|span| {
            let reference = page.reference(page.doc.token_at(span.start));
            let reference = reference.filter(|reference| page.doc.span(reference.core.clone()) == *span);
            (reference.is_none_or(|reference| reference.how != How::Named), span.start)
        });
    }
}

/// Dates that a later telling brought may show the event as planned or past.
fn settle(event: &Event, published: Option<NaiveDate>) -> Phase {
    let by_date = phase::phase(
        phase::Signs {
            future: event.phase == Phase::Planned,
            earlier: event.phase == Phase::Past,
            ..phase::Signs::default()
        },
        &event.dates,
        published,
    );
    if event.phase == Phase::Past && by_date == Phase::Held { Phase::Past } else { by_date }
}

/// `President Biden will also meet X`: where the visit told before goes on.
fn inherit_place(event: &mut Event, last: &Event) {
    let (EventBody::Meeting { places: known, attendees: before, .. }, EventBody::Meeting { places, attendees, .. }) =
        (&last.body, &mut event.body)
    else {
        return;
    };
    let shared = attendees.iter().any(|person| before.iter().any(|other| other.person == person.person));
    if shared && let Some(place) = known.iter().find(|place| place.kind == PlaceKind::City) {
        places.push(PlaceItem { certainty: Certainty::Inferred, ..place.clone() });
    }
}

fn event(page: &Page, telling: &Telling, published: Option<NaiveDate>) -> Event {
    let doc = page.doc;
    let mut dates: Vec<DateItem> = Vec::new();
    // "closed a two-day summit on Friday": the days of the summit, and not the day of its end alone.
    let told = || telling.dates.iter().filter_map(|i| page.dates.get(*i));
    let stretch = told().find_map(|mention| mention.covers.filter(|_| mention.value.is_none())?.bounds());
    for mention in told() {
        if let Some(date) = mention.value.or(mention.covers) {
            let inside = |(first, last)| date.bounds().is_some_and(|(from, to)| first <= from && to <= last);
            if date.is_day() && stretch.is_some_and(inside) {
                continue;
            }
            let certainty = if mention.inferred || telling.lent { Certainty::Inferred } else { Certainty::Stated };
            add_date(
                &mut dates,
                DateItem { date, spans: vec![mention.span], because: mention.because.clone(), certainty },
            );
        }
    }
    let mut places: Vec<PlaceItem> = Vec::new();
    for (i, mention) in telling.places.iter().filter_map(|i| Some((i, page.places.get(*i)?))) {
        add_place(
            &mut places,
            PlaceItem {
                name: one_line(&mention.name),
                kind: mention.kind,
                spans: vec![mention.span],
                certainty: if telling.worked_out.contains(i) { Certainty::Inferred } else { Certainty::Stated },
            },
        );
    }
    for venue in &telling.venues {
        let span = doc.span(venue.clone());
        add_place(
            &mut places,
            PlaceItem {
                name: one_line(span.of(doc.text)),
                kind: PlaceKind::Venue,
                spans: vec![span],
                certainty: Certainty::Stated,
            },
        );
    }
    let hedged = telling.signs.hedge.is_some();
    let phase = phase::phase(telling.signs, &dates, published);
    let tellings = doc.sentences.get(telling.sentence).map(|sentence| sentence.span).into_iter().collect();
    Event {
        what: one_line(&telling.what),
        phase,
        triggers: telling.triggers.iter().filter_map(|i| doc.tokens.get(*i)).map(|token| token.span).collect(),
        tellings,
        dates,
        hedge: telling.signs.hedge,
        denied: telling.signs.denied,
        body: EventBody::Meeting {
            places,
            attendees: persons(page, &telling.present, hedged),
            absent: persons(page, &telling.absent, hedged),
            parties: telling
                .present
                .parties
                .iter()
                .map(|(name, span)| PartyItem { name: one_line(name), spans: vec![*span] })
                .collect(),
            remote: telling.remote,
        },
    }
}

/// Persons of a list as items.
pub fn persons(page: &Page, group: &Group, hedged: bool) -> Vec<PersonItem> {
    group
        .persons
        .iter()
        .filter_map(|(id, span)| {
            let member = page.cast.members.get(id.0 as usize)?;
            Some(PersonItem {
                name: member.name().to_owned(),
                person: *id,
                spans: vec![*span],
                certainty: if hedged { Certainty::Uncertain } else { told(page, *span) },
            })
        })
        .collect()
}

/// A name says who; whom `he`, `the Chinese leader` or `the two` mean is worked out.
fn told(page: &Page, span: Span) -> Certainty {
    let reference = page.reference(page.doc.token_at(span.start));
    let named = reference.is_none_or(|reference| reference.how == How::Named);
    if named { Certainty::Stated } else { Certainty::Inferred }
}

/// A name broken over two lines is written on one.
pub fn one_line(name: &str) -> String {
    crate::text::one_line(name)
}

/// One bit or more for everybody who takes part; none where nobody is told.
fn who(event: &Event) -> u64 {
    let EventBody::Meeting { attendees, parties, .. } = &event.body else { return 0 };
    let persons = attendees.iter().map(|person| u64::from(person.person.0));
    let names = parties.iter().map(|party| {
        let mut hasher = FxHasher::default();
        party.name.hash(&mut hasher);
        hasher.finish() >> 32
    });
    persons.chain(names).fold(0, |bits, number| bits | 1 << (number % 64))
}

/// What [`fits`] asks at least, without a look at the event: somebody in both, nobody in the new one, or nearness.
fn may_fit(open: &Open, bits: u64, sort: &Sort, telling: &Telling, block: usize) -> bool {
    open.who & bits != 0
        || bits == 0
        || telling.only_adds
        || (telling.definite || open.who == 0 && open.sort.is_same_name(sort)) && is_near(open, telling, block)
}

fn is_near(open: &Open, telling: &Telling, block: usize) -> bool {
    telling.sentence.saturating_sub(open.sentence) <= 6 || open.block == block
}

/// Whether a telling can be of a meeting told before.
fn fits(open: &Open, known: &Event, new: &Event, sort: &Sort, telling: &Telling, block: usize) -> bool {
    let (
        EventBody::Meeting { places: known_places, attendees: known_people, parties: known_parties, .. },
        EventBody::Meeting { places, attendees, parties, .. },
    ) = (&known.body, &new.body)
    else {
        return false;
    };
    if known.denied.is_some() != new.denied.is_some() {
        return false;
    }
    if telling.only_adds {
        // "A and B would attend": what is still to come.
        if new.phase == Phase::Planned && known.phase != Phase::Planned {
            return false;
        }
        let near = telling.sentence.saturating_sub(open.sentence) <= 4;
        let shared = attendees.iter().any(|person| known_people.iter().any(|other| other.person == person.person));
        return near && (shared || telling.definite && telling.sentence.saturating_sub(open.sentence) <= 2);
    }
    // Every way to be the same below asks for this.
    if !open.sort.goes_with(sort) || known.dates.iter().any(|a| new.dates.iter().any(|b| apart(a, b))) {
        return false;
    }
    // What is still to come is not what was held, unless both name the day.
    let ahead = |event: &Event| event.phase == Phase::Planned;
    if ahead(known) != ahead(new)
        && !known.dates.iter().any(|a| new.dates.iter().any(|b| a.date == b.date))
        && !telling.only_adds
        && new.phase != Phase::Cancelled
        && known.phase != Phase::Cancelled
    {
        return false;
    }
    let history = |event: &Event| event.phase == Phase::Past;
    if history(known) != history(new) && !known.dates.is_empty() != new.dates.is_empty() {
        return false;
    }
    let common =
        attendees.iter().filter(|person| known_people.iter().any(|other| other.person == person.person)).count();
    let same =
        |found: bool| found && !known_places.iter().any(|a| places.iter().any(|b| Page::apart(&a.name, &b.name)));
    let smaller = attendees.len().min(known_people.len());
    if common >= 2 && (common == smaller || common >= 3) {
        return same(history(known) == history(new) || !new.dates.is_empty() && !known.dates.is_empty());
    }
    let party_common =
        parties.iter().filter(|party| known_parties.iter().any(|other| other.name == party.name)).count();
    if party_common >= 2 && known_people.is_empty() == attendees.is_empty() {
        return same(true);
    }
    // "the summit", "the talks" point back to the nearest of their sort.
    let near = is_near(open, telling, block);
    // "the meeting of world leaders" is not that of the two told before.
    let others = telling.present.unnamed && common == 0 && !known_people.is_empty() && telling.triggers.len() < 2;
    // "the first summit in 2000" is not the one that goes on now.
    let bygone = history(new) && !history(known) && known.dates.is_empty();
    if telling.definite && near && !others && !bygone && open.sort.is_same_noun(sort) {
        let subset = attendees.iter().all(|person| known_people.iter().any(|other| other.person == person.person));
        let joins = telling.triggers.len() > 1 || telling.present.persons.len() == 1;
        return same(subset || joins && (known_people.len() + known_parties.len() > 1 || known_people.is_empty()));
    }
    // "Before dinner began": the dinner told just before. "an Arab summit": the one that bears the name.
    let nobody = attendees.is_empty() && parties.is_empty();
    if telling.bare && near && nobody && open.sort.is_same_word(sort)
        || near && open.sort.is_same_name(sort) && common == smaller
    {
        return same(true);
    }
    // Same sort, same day or place, and one of the people.
    let same_day = known.dates.iter().any(|a| new.dates.iter().any(|b| a.date == b.date));
    if common < smaller && common < 2 && smaller > 1 {
        return false;
    }
    let pointed = nobody && (telling.definite || telling.bare || places.is_empty());
    same(open.sort.is_same_noun(sort) && same_day && (common >= 1 || pointed))
}

fn score(open: &Open, known: &Event, new: &Event, sort: &Sort, sentence: usize) -> i32 {
    let same = i32::from(open.sort.is_same_noun(sort)) * 4 + i32::from(open.sort.is_same_word(sort)) * 2;
    let (EventBody::Meeting { attendees: a, .. }, EventBody::Meeting { attendees: b, .. }) = (&known.body, &new.body)
    else {
        return 0;
    };
    let common = b.iter().filter(|person| a.iter().any(|other| other.person == person.person)).count();
    let distance = sentence.saturating_sub(open.sentence);
    // "attended the talks": those of people who were named, rather than a summit that only gave the day.
    let named = i32::from(a.len() > 1);
    named + same + i32::try_from(common).unwrap_or(9) * 3 - i32::try_from(distance).unwrap_or(i32::MAX).min(20)
}

fn apart(a: &DateItem, b: &DateItem) -> bool {
    match (a.date.bounds(), b.date.bounds()) {
        (Some(a), Some(b)) => a.1 < b.0 || b.1 < a.0,
        _ => a.date != b.date,
    }
}

/// Takes a further telling into an event.
fn merge(known: &mut Event, new: Event) {
    known.triggers.extend(new.triggers);
    for span in new.tellings {
        add_telling(&mut known.tellings, span);
    }
    for item in new.dates {
        add_date(&mut known.dates, item);
    }
    known.hedge = known.hedge.filter(|_| new.hedge.is_some());
    if new.phase == Phase::Cancelled {
        known.phase = Phase::Cancelled;
    }
    let (
        EventBody::Meeting { places, attendees, absent, parties, remote },
        EventBody::Meeting {
            places: new_places,
            attendees: new_people,
            absent: new_absent,
            parties: new_parties,
            remote: new_remote,
        },
    ) = (&mut known.body, new.body)
    else {
        return;
    };
    for place in new_places {
        add_place(places, place);
    }
    for person in new_people {
        add_person(attendees, person);
    }
    for person in new_absent {
        add_person(absent, person);
    }
    for party in new_parties {
        match parties.iter_mut().find(|known| known.name == party.name) {
            Some(known) => known.spans.extend(party.spans),
            None => parties.push(party),
        }
    }
    *remote |= new_remote;
}

/// Adds a date, or its words to the date that is known; a coarser date adds nothing, and neither does the first or last day of
/// days that are told.
fn add_date(dates: &mut Vec<DateItem>, item: DateItem) {
    if let Some(known) = dates.iter_mut().find(|known| known.date == item.date) {
        add_spans(&mut known.spans, &item.spans);
        return;
    }
    let inside = |a: &DateItem, b: &DateItem| matches!((a.date.bounds(), b.date.bounds()), (Some(a), Some(b)) if b.0 <= a.0 && a.1 <= b.1);
    // "ended on Thursday", "met on Wednesday and Thursday"
    let edge = |day: &DateItem, days: &DateItem| {
        let days = matches!(days.date, Edtf::Interval(..)).then(|| days.date.bounds()).flatten();
        day.date.is_day() && day.date.bounds().zip(days).is_some_and(|(day, days)| day.0 == days.0 || day.0 == days.1)
    };
    if dates.iter().any(|known| inside(known, &item) && !edge(known, &item) || edge(&item, known)) {
        return;
    }
    dates.retain(|known| !inside(&item, known) && !edge(known, &item));
    dates.push(item);
}

fn add_place(places: &mut Vec<PlaceItem>, item: PlaceItem) {
    match places.iter_mut().find(|known| known.name.eq_ignore_ascii_case(&item.name)) {
        Some(known) => {
            add_spans(&mut known.spans, &item.spans);
            known.certainty = known.certainty.min(item.certainty);
        }
        None => places.push(item),
    }
}

/// Adds the sentence of a telling; sentences come in order, so that only the last ones can be it.
pub fn add_telling(tellings: &mut Vec<Span>, new: Span) {
    if !tellings.iter().rev().take_while(|known| known.start >= new.start).any(|known| *known == new) {
        tellings.push(new);
    }
}

/// Adds a person, or further words for one.
pub fn add_person(people: &mut Vec<PersonItem>, item: PersonItem) {
    match people.iter_mut().find(|known| known.person == item.person) {
        Some(known) => {
            add_spans(&mut known.spans, &item.spans);
            known.certainty = known.certainty.min(item.certainty);
        }
        None => people.push(item),
    }
}

fn add_spans(known: &mut Vec<Span>, new: &[Span]) {
    // Both are in order, and what is told again comes behind.
    for span in new {
        if let Err(place) = known.binary_search(span) {
            known.insert(place, *span);
        }
    }
}
