//! The sentence that a value makes: for what the engine found and for what a person made of it alike.

use super::{Value, anniversary, office, precedence, quantity, say};
use crate::edtf::{Edtf, PartialDate, Year};
use crate::event::Event;
use crate::mention::Mode;

/// One plain English sentence that stands on its own. `event` is the meeting or journey that the value belongs to;
/// without one it is told as having taken place.
pub fn statement(value: &Value, event: Option<&Event>) -> String {
    match value {
        Value::MeetingDate(item) => say::sentence(&[&who_met(event), &say::on(item.date)]),
        Value::MeetingLocation(places) => {
            let names: Vec<&str> = places.iter().map(|place| place.name.as_str()).collect();
            say::sentence(&[&who_met(event), &format!("at {}", names.join(", "))])
        }
        Value::MeetingAttendees { people, parties } => {
            let people = people.iter().map(|person| person.name.as_str());
            let names: Vec<&str> = people.chain(parties.iter().map(|party| party.name.as_str())).collect();
            let verb = match names.as_slice() {
                [_] => verb(event, "took part", "was to take part", "was to have taken part"),
                _ => verb(event, "took part", "were to take part", "were to have taken part"),
            };
            format!("{} {verb} in the {}.", say::list(&names), event.map_or("meeting", say::occasion))
        }
        Value::TravelMode { mode, travellers, from, to, .. } => {
            let names: Vec<&str> = travellers.iter().map(|person| person.name.as_str()).collect();
            let way = [
                from.as_ref().map(|from| format!(" from {}", from.name)),
                to.as_ref().map(|to| if to.name == "home" { " home".to_owned() } else { format!(" to {}", to.name) }),
            ];
            let verb = match names.as_slice() {
                [_] => verb(event, "travelled", "was to travel", "was to have travelled"),
                _ => verb(event, "travelled", "were to travel", "were to have travelled"),
            };
            let way: String = way.into_iter().flatten().collect();
            format!("{} {verb}{way} {}.", say::list(&names), by(*mode))
        }
        Value::Quotation { speaker, quote, .. } => {
            let shown = say::one_line(quote);
            let speaker = speaker.as_deref().unwrap_or("Somebody");
            format!("{speaker} said: “{}”.", shown.trim_end_matches(['.', ',']))
        }
        Value::Precedence { what, ordinal, interval, parties } => {
            let since = interval.as_deref().map_or_else(String::new, since);
            precedence::statement(*ordinal, what, parties, &since)
        }
        Value::Anniversary { ordinal, of, base, on } => {
            anniversary::statement(*ordinal, of, *on, base.and_then(|base| year_after(base, *ordinal)))
        }
        Value::Office { person, title, organisation } => office::statement(person, title, organisation.as_deref()),
        Value::Quantity { amount, unit, of, about } => {
            quantity::statement(amount, unit.as_deref(), of.as_deref(), *about)
        }
    }
}

fn who_met(event: Option<&Event>) -> String {
    let told = event.map(say::who_met).filter(|told| !told.is_empty());
    told.unwrap_or_else(|| "The meeting was held".to_owned())
}

fn verb(event: Option<&Event>, held: &'static str, planned: &'static str, cancelled: &'static str) -> &'static str {
    event.map_or(held, |event| say::phase_verb(event, held, planned, cancelled))
}

fn by(mode: Mode) -> String {
    match mode {
        Mode::OnFoot => "on foot".to_owned(),
        Mode::Other => "by other means".to_owned(),
        mode => format!("by {}", mode.name()),
    }
}

/// `P6Y` as ` in 6 years`, a date as ` since 2019`.
fn since(interval: &str) -> String {
    let length = interval.strip_prefix('P').and_then(|length| {
        let (count, unit) = length.split_at(length.len().checked_sub(1)?);
        let unit = match unit {
            "Y" => "year",
            "M" => "month",
            "W" => "week",
            "D" => "day",
            _ => return None,
        };
        let many = if count == "1" { "" } else { "s" };
        Some(format!(" in {count} {unit}{many}"))
    });
    length.unwrap_or_else(|| match interval.parse::<Edtf>() {
        Ok(Edtf::Date(date)) => format!(" since {}", say::prose(date)),
        _ => format!(" since {interval}"),
    })
}

/// The year that lies so many years after a known one.
fn year_after(base: Edtf, years: u32) -> Option<i32> {
    let Edtf::Date(PartialDate { year: Year::Known(year), .. }) = base else { return None };
    year.checked_add(i32::try_from(years).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::{Certainty, DateItem, EventBody, PersonItem, Phase, PlaceItem};
    use crate::mention::{PersonId, PlaceKind};
    use crate::text::{Article, Span};
    use crate::{Options, extract};

    fn check(value: &Value, expected: &str) {
        assert_eq!(statement(value, None), expected);
    }

    fn people(names: &[&str]) -> Vec<PersonItem> {
        let person = |name: &&str| PersonItem {
            name: (*name).to_owned(),
            person: PersonId(0),
            spans: vec![],
            certainty: Certainty::Stated,
        };
        names.iter().map(person).collect()
    }

    #[test]
    fn every_kind_makes_a_sentence_without_an_event() {
        let day = |date: &str| DateItem {
            date: date.parse().unwrap(),
            spans: vec![],
            because: String::new(),
            certainty: Certainty::Stated,
        };
        let place = |name: &str| PlaceItem {
            name: name.into(),
            kind: PlaceKind::Other,
            spans: vec![],
            certainty: Certainty::Stated,
        };
        check(&Value::MeetingDate(day("2025-09-04")), "The meeting was held on 4 September 2025.");
        check(&Value::MeetingLocation(vec![place("Hanoi")]), "The meeting was held at Hanoi.");
        check(
            &Value::MeetingAttendees { people: people(&["Kim", "Xi"]), parties: vec![] },
            "Kim and Xi took part in the meeting.",
        );
        let travel = |mode, to: Option<&str>| Value::TravelMode {
            mode,
            mode_span: Span::default(),
            vehicle: None,
            travellers: people(&["Kim"]),
            from: Some(place("Pyongyang")),
            to: to.map(place),
            date: None,
        };
        check(&travel(Mode::Plane, Some("Beijing")), "Kim travelled from Pyongyang to Beijing by plane.");
        check(&travel(Mode::OnFoot, Some("home")), "Kim travelled from Pyongyang home on foot.");
        let first = |interval: Option<&str>| Value::Precedence {
            what: "summit".into(),
            ordinal: 1,
            interval: interval.map(str::to_owned),
            parties: vec!["Kim".into(), "Xi".into()],
        };
        check(&first(Some("P6Y")), "It is the first summit of Kim and Xi in 6 years.");
        check(&first(Some("2019")), "It is the first summit of Kim and Xi since 2019.");
        check(&first(None), "It is the first summit of Kim and Xi.");
        let quantity = Value::Quantity { amount: "15000".into(), unit: None, of: Some("people".into()), about: true };
        check(&quantity, "The number of people given is about 15,000.");
    }

    #[test]
    fn an_event_tells_who_and_when() {
        let planned = Event {
            what: "summit".into(),
            phase: Phase::Planned,
            triggers: vec![],
            tellings: vec![],
            dates: vec![],
            hedge: None,
            denied: None,
            body: EventBody::Meeting {
                places: vec![],
                attendees: people(&["Kim", "Xi"]),
                absent: vec![],
                parties: vec![],
                remote: false,
            },
        };
        let value = Value::MeetingAttendees { people: people(&["Kim", "Xi"]), parties: vec![] };
        assert_eq!(statement(&value, Some(&planned)), "Kim and Xi were to take part in the summit.");
    }

    /// Only precedence and anniversaries are told in the article's own words.
    #[test]
    fn a_value_that_the_engine_found_makes_the_engines_sentence() {
        let text = "Kim Jong Un met Xi Jinping at the Great Hall of the People in Beijing on September 4, 2025. \
            Kim travelled from Pyongyang to Beijing by special train. “We stand together,” Foreign Minister \
            Choe Son-hui said. Some 15,000 people lined the streets. They spent $2 billion on it.";
        let read = extract(&Article::new(text), &Options::default());
        assert!(read.claims.len() >= 6, "{:#?}", read.claims);
        for claim in &read.claims {
            let event = claim.event.and_then(|at| read.events.get(at));
            assert_eq!(statement(&claim.value, event), claim.statement);
        }
    }
}
