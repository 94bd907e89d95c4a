//! The article's events in the order of time: when, what, who and where, and how its claims stand.

use chrono::NaiveDate;
use claims_engine::edtf::Edtf;
use claims_engine::event::{EventKind, Phase};
use claims_engine::kinds::Value;

use crate::hostile::plain;
use crate::options::Dates;
use crate::report::{ClaimRecord, EventRecord, Report};
use crate::view::{class, count, shortened, standing};
use crate::words;

/// How many events are drawn; the claims tell of them all.
const SHOWN: usize = 60;

/// Events further apart than this many days are told to be.
const FAR: i64 = 45;

/// The picture, from the earliest event to the latest, those without a date last.
pub(crate) struct Timeline {
    pub(crate) entries: Vec<Entry>,
    /// Events that are not drawn.
    pub(crate) more: usize,
}

/// One event on the line. All texts are one line each and hide nothing.
pub(crate) struct Entry {
    /// Its date in words; `None` where the article tells none that can be placed.
    pub(crate) when: Option<String>,
    /// `7 years later`, where much time lies between this and the one before.
    pub(crate) gap: Option<String>,
    pub(crate) kind: EventKind,
    pub(crate) phase: Phase,
    /// `Meeting: “summit”`.
    pub(crate) title: String,
    /// Who, where, how.
    pub(crate) detail: String,
    /// The look of the worst status among its claims.
    pub(crate) class: &'static str,
    /// The worst status in words.
    pub(crate) status: &'static str,
    /// The positions of its claims in the report.
    pub(crate) claims: Vec<usize>,
}

impl Timeline {
    /// `None` when there is no event to draw.
    pub(crate) fn of(report: &Report) -> Option<Self> {
        let groups = crate::view::groups(report);
        let mut placed: Vec<(Option<(NaiveDate, NaiveDate)>, Entry)> = Vec::new();
        for event in &report.events {
            let Some((_, claims)) = groups.iter().find(|(id, _)| *id == Some(event.id.as_str())) else { continue };
            placed.push(entry(event, claims, report.options.dates));
        }
        // Stable: events of one day stay in the order of their telling.
        placed.sort_by_key(|(bounds, _)| (bounds.is_none(), bounds.map(|(from, _)| from)));
        let mut latest: Option<NaiveDate> = None;
        for (bounds, entry) in &mut placed {
            let Some((from, to)) = *bounds else { continue };
            entry.gap = latest.and_then(|before| apart((from - before).num_days()));
            latest = Some(latest.map_or(to, |before| before.max(to)));
        }
        let more = placed.len().saturating_sub(SHOWN);
        placed.truncate(SHOWN);
        let entries: Vec<Entry> = placed.into_iter().map(|(_, entry)| entry).collect();
        (!entries.is_empty()).then_some(Self { entries, more })
    }

    /// The picture in words.
    pub(crate) fn description(&self) -> String {
        let words = |entry: &Entry| {
            let when = entry.when.as_deref().unwrap_or("no date");
            let detail = if entry.detail.is_empty() { String::new() } else { format!(", {}", entry.detail) };
            format!("{when}: {}{detail} ({}, {})", entry.title, words::phase(entry.phase), entry.status.to_lowercase())
        };
        format!("{}.", self.entries.iter().map(words).collect::<Vec<_>>().join("; "))
    }
}

fn apart(days: i64) -> Option<String> {
    let n = |n: i64| usize::try_from(n).unwrap_or(0);
    match days {
        i64::MIN..=FAR => None,
        46..=540 => Some(format!("{} later", count(n((days + 15) / 30), "month", "months"))),
        _ => Some(format!("{} later", count(n((days + 182) / 365), "year", "years"))),
    }
}

fn entry(
    event: &EventRecord,
    claims: &[(usize, &ClaimRecord)],
    dates: Dates,
) -> (Option<(NaiveDate, NaiveDate)>, Entry) {
    let mut when: Option<Edtf> = None;
    let (mut who, mut place, mut way) = (Vec::new(), Vec::new(), String::new());
    for (_, claim) in claims {
        match &claim.value {
            Value::MeetingDate(item) => when = when.or(Some(item.date)),
            Value::MeetingLocation(places) => place.extend(places.iter().map(|place| place.name.clone())),
            Value::MeetingAttendees { people, parties } => {
                who.extend(people.iter().map(|person| person.name.clone()));
                who.extend(parties.iter().map(|party| party.name.clone()));
            }
            Value::TravelMode { mode, vehicle, travellers, from, to, date, .. } => {
                when = when.or(date.as_ref().map(|item| item.date));
                who.extend(travellers.iter().map(|person| person.name.clone()));
                let end = |word: &str, place: &Option<claims_engine::event::PlaceItem>| {
                    place.as_ref().map_or_else(String::new, |place| format!(" {word} {}", place.name))
                };
                let by = vehicle.as_deref().unwrap_or(words::mode(*mode));
                way = format!("{by}{}{}", end("from", from), end("to", to));
            }
            _ => {}
        }
    }
    let parts = [who.join(", "), place.join(", "), way].map(|part| plain(&part));
    let detail: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let worst = claims.iter().filter_map(|(_, claim)| standing(claim)).map(|(status, _)| status).min();
    let bounds = when.and_then(Edtf::bounds);
    let said = when.map(|date| match dates {
        Dates::Prose => words::date(date),
        Dates::Iso => date.to_string(),
    });
    let entry = Entry {
        when: said,
        gap: None,
        kind: event.kind,
        phase: event.phase,
        title: format!("{}: “{}”", words::event(event.kind), shortened(&plain(&event.what), 40)),
        detail: shortened(&detail.join(" · "), 150),
        class: worst.map_or("unassessed", class),
        status: worst.map_or("Not assessed", words::status),
        claims: claims.iter().map(|(i, _)| *i).collect(),
    };
    (bounds, entry)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn far_events_are_told_to_be_far() {
        assert_eq!(apart(-3), None);
        assert_eq!(apart(45), None);
        assert_eq!(apart(60).as_deref(), Some("2 months later"));
        assert_eq!(apart(2555).as_deref(), Some("7 years later"));
    }
}
