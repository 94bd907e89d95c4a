//! Moves what points into one text to where it stands in another.
//!
//! A list keeps the places that are found again; a place that the value cannot do without must be found.

use claims_engine::event::{DateItem, Event, EventBody, PartyItem, PersonItem, PlaceItem};
use claims_engine::kinds::Value;
use claims_engine::mention::PersonId;
use claims_engine::text::Span;

use crate::surroundings::Page;

/// From an earlier draft to a new one.
pub(crate) struct Move<'a> {
    pub(crate) from: &'a Page<'a>,
    pub(crate) to: &'a Page<'a>,
    /// The id of a person of that name in the new draft.
    pub(crate) person: &'a dyn Fn(&str) -> PersonId,
}

impl Move<'_> {
    /// Where exactly the same words stand between the same words.
    pub(crate) fn span(&self, span: Span) -> Option<Span> {
        self.from.find_in(span, self.to)
    }

    fn spans(&self, spans: &[Span]) -> Vec<Span> {
        spans.iter().filter_map(|span| self.span(*span)).collect()
    }

    fn date(&self, item: &DateItem) -> DateItem {
        DateItem { spans: self.spans(&item.spans), ..item.clone() }
    }

    fn place(&self, item: &PlaceItem) -> PlaceItem {
        PlaceItem { spans: self.spans(&item.spans), ..item.clone() }
    }

    fn person(&self, item: &PersonItem) -> PersonItem {
        PersonItem { spans: self.spans(&item.spans), person: (self.person)(&item.name), ..item.clone() }
    }

    fn party(&self, item: &PartyItem) -> PartyItem {
        PartyItem { spans: self.spans(&item.spans), ..item.clone() }
    }

    fn people(&self, items: &[PersonItem]) -> Vec<PersonItem> {
        items.iter().map(|item| self.person(item)).collect()
    }

    /// The value in the new draft.
    pub(crate) fn value(&self, value: &Value) -> Option<Value> {
        Some(match value {
            Value::MeetingDate(item) => Value::MeetingDate(self.date(item)),
            Value::MeetingLocation(places) => {
                Value::MeetingLocation(places.iter().map(|item| self.place(item)).collect())
            }
            Value::MeetingAttendees { people, parties } => Value::MeetingAttendees {
                people: self.people(people),
                parties: parties.iter().map(|item| self.party(item)).collect(),
            },
            Value::TravelMode { mode, mode_span, vehicle, travellers, from, to, date } => Value::TravelMode {
                mode: *mode,
                mode_span: self.span(*mode_span)?,
                vehicle: vehicle.clone(),
                travellers: self.people(travellers),
                from: from.as_ref().map(|item| self.place(item)),
                to: to.as_ref().map(|item| self.place(item)),
                date: date.as_ref().map(|item| self.date(item)),
            },
            Value::Quotation { speaker, speaker_span, quote, quote_span } => Value::Quotation {
                speaker: speaker.clone(),
                speaker_span: speaker_span.and_then(|span| self.span(span)),
                quote: quote.clone(),
                quote_span: self.span(*quote_span)?,
            },
            Value::Precedence { .. } | Value::Anniversary { .. } | Value::Office { .. } | Value::Quantity { .. } => {
                value.clone()
            }
        })
    }

    /// The event in the new draft; `None` where no place that tells of it is left, or a hedge or denial is lost.
    pub(crate) fn event(&self, event: &Event) -> Option<Event> {
        let triggers = self.spans(&event.triggers);
        if triggers.is_empty() && !event.triggers.is_empty() {
            return None;
        }
        let kept = |span: Option<Span>| span.map_or(Some(None), |span| self.span(span).map(Some));
        Some(Event {
            what: event.what.clone(),
            phase: event.phase,
            triggers,
            tellings: self.spans(&event.tellings),
            dates: event.dates.iter().map(|item| self.date(item)).collect(),
            hedge: kept(event.hedge)?,
            denied: kept(event.denied)?,
            body: self.body(&event.body)?,
        })
    }

    fn body(&self, body: &EventBody) -> Option<EventBody> {
        Some(match body {
            EventBody::Meeting { places, attendees, absent, parties, remote } => EventBody::Meeting {
                places: places.iter().map(|item| self.place(item)).collect(),
                attendees: self.people(attendees),
                absent: self.people(absent),
                parties: parties.iter().map(|item| self.party(item)).collect(),
                remote: *remote,
            },
            EventBody::Journey { mode, mode_span, vehicle, travellers, from, to } => EventBody::Journey {
                mode: *mode,
                mode_span: self.span(*mode_span)?,
                vehicle: vehicle.and_then(|span| self.span(span)),
                travellers: self.people(travellers),
                from: from.as_ref().map(|item| self.place(item)),
                to: to.as_ref().map(|item| self.place(item)),
            },
        })
    }
}

/// Every person item of a value, to set whom it means.
pub(crate) fn people_of(value: &mut Value) -> &mut [PersonItem] {
    match value {
        Value::MeetingAttendees { people, .. } => people,
        Value::TravelMode { travellers, .. } => travellers,
        _ => &mut [],
    }
}
