//! Events put right by words that the reading of them does not weigh: headlines, hedges of other clauses, dates that are none.

use claims_engine::event::{Certainty, Event, EventBody, Phase};
use claims_engine::text::Span;

use super::told::Told;
use crate::words::{Word, within};

/// A meeting that only a headline tells of as held, where the text below it does not tell of it, or only as planned,
/// doubted or denied: headlines shorten. `body` says that there is a text below.
pub(crate) fn open_headlines(events: &mut [Event], headlines: &[Span], body: bool) {
    let people = |event: &Event| match &event.body {
        EventBody::Meeting { attendees, absent, .. } => {
            attendees.iter().chain(absent).map(|item| item.person).collect()
        }
        EventBody::Journey { .. } => Vec::new(),
    };
    let in_headline = |event: &Event| {
        !event.tellings.is_empty()
            && event.tellings.iter().all(|telling| headlines.iter().any(|line| line.overlaps(*telling)))
    };
    let plain = |event: &Event| {
        event.hedge.is_none() && event.denied.is_none() && matches!(event.phase, Phase::Held | Phase::Past)
    };
    let below: Vec<&Event> =
        events.iter().filter(|event| !in_headline(event) && matches!(event.body, EventBody::Meeting { .. })).collect();
    let doubted = |event: &Event| {
        let own = people(event);
        let shares =
            |other: &&&Event| people(other).iter().filter(|person| own.contains(person)).count() >= own.len().min(2);
        body && !own.is_empty() && below.iter().filter(shares).all(|other| !plain(other))
    };
    let hedged: Vec<bool> = events.iter().map(|event| in_headline(event) && plain(event) && doubted(event)).collect();
    for (event, _) in events.iter_mut().zip(hedged).filter(|(_, hedged)| *hedged) {
        event.hedge = event.triggers.first().copied();
    }
}

/// Takes a hedge off that stands in a clause of its own: `X, who is rumoured to be ill, met Y`.
pub(super) fn release(event: &mut Event, told: &Told<'_>) {
    let Some(hedge) = event.hedge else { return };
    let Some(at) = told.words.iter().position(|word| hedge.overlaps(word.span)) else { return };
    if told.reaches(at) || event.phase != Phase::Held {
        return;
    }
    event.hedge = None;
    let people = match &mut event.body {
        EventBody::Meeting { attendees, .. } => attendees,
        EventBody::Journey { travellers, .. } => travellers,
    };
    // It was the hedge that made them uncertain.
    for item in people.iter_mut() {
        item.certainty = item.certainty.min(Certainty::Inferred);
    }
}

/// Dates that the text gives only to part them from the event's day: `not on 3 March`; and those that bound it: `before
/// 3 March`, by which the event has no day but is another time's.
pub(super) fn parted_dates(event: &mut Event, words: &[Word]) -> Option<Span> {
    let before = |span: &Span| {
        let at = words.partition_point(|word| word.span.start < span.start);
        let word =
            |steps: usize| at.checked_sub(steps).and_then(|at| words.get(at)).map_or("", |word| word.folded.as_str());
        (word(1), if matches!(word(1), "on" | "in") { word(2) } else { word(1) })
    };
    let mut bound = None;
    event.dates.retain(|item| {
        let all = |is: &dyn Fn(&Span) -> bool| !item.spans.is_empty() && item.spans.iter().all(is);
        if all(&|span| before(span).1 == "not") {
            return false;
        }
        let bounds = all(&|span| matches!(before(span), ("before" | "by" | "after", _)));
        if bounds {
            bound = bound.or(item.spans.first().copied());
        }
        !bounds
    });
    // "either on Tuesday or on Wednesday": one of them, and nobody says which.
    let ends: Vec<Span> = event.dates.iter().filter_map(|item| item.spans.first().copied()).collect();
    let or = ends.windows(2).any(|pair| {
        let between = Span { start: pair[0].end.min(pair[1].end), end: pair[0].start.max(pair[1].start) };
        let words = within(words, between);
        words.len() <= 2 && words.iter().any(|word| word.folded == "or")
    });
    if or {
        event.dates.clear();
        return bound;
    }
    bound.filter(|_| event.dates.is_empty())
}

/// `X, not Y, met Z`: the negation takes Y away and leaves the meeting.
pub(super) fn contrasted(event: &mut Event, told: &Told<'_>, not: usize) -> bool {
    let name = told.words.get(not + 1).is_some_and(|word| word.capital);
    let closed = (not + 2..=told.first).find(|at| told.parted(*at));
    let (Some(closed), true, true) = (closed, name, told.parted(not)) else { return false };
    let (Some(from), Some(to)) = (told.span(not), told.span(closed - 1)) else { return false };
    let aside = Span { start: from.end, end: to.end };
    let EventBody::Meeting { attendees, absent, .. } = &mut event.body else { return false };
    let (gone, there): (Vec<_>, Vec<_>) = std::mem::take(attendees)
        .into_iter()
        .partition(|item| !item.spans.is_empty() && item.spans.iter().all(|span| aside.contains(*span)));
    *attendees = there;
    absent.extend(gone);
    true
}
