//! From a form to a claim in the engine's types: every field is checked, every item finds its words.

use claims_engine::edtf::Edtf;
use claims_engine::event::{Certainty, DateItem, Event, EventBody, EventKind, PartyItem, PersonItem, PlaceItem};
use claims_engine::gazetteer;
use claims_engine::kinds::{self, Claim, ClaimKind};
use claims_engine::mention::{Mode, PersonId, PlaceKind};
use claims_engine::text::{Offsets, Span, Unit};

use super::super::open::Open;
use super::amend::lay;
use super::find::{self, one_line};
use crate::error::{Error, Result};
use crate::shape;
use crate::wire::{ClaimForm, FormEvent, Place, Value};

/// The longest name or phrase, in characters.
const LONGEST_NAME: usize = 300;
/// So much of the chosen words stands in `because`, in characters.
const SHOWN: usize = 80;
/// How a claim's own items were worked out.
pub const BY_HAND: &str = "as a person read it";

/// A form whose fields were checked.
pub struct Filled {
    /// The claim; its event is the one of `event` where that is there.
    pub claim: Claim,
    /// A meeting or journey that the article has not yet.
    pub event: Option<Event>,
}

/// Whether a claim of this kind belongs to a meeting or a journey.
pub fn event_kind(kind: ClaimKind) -> Option<EventKind> {
    match kind {
        ClaimKind::MeetingDate | ClaimKind::MeetingLocation | ClaimKind::MeetingAttendees => Some(EventKind::Meeting),
        ClaimKind::TravelMode => Some(EventKind::Journey),
        _ => None,
    }
}

/// The words of a form: `invalid_field` where they are none of the article's.
pub fn places(open: &Open, places: &[Place]) -> Result<Vec<Span>> {
    let text = open.draft.text.text();
    let offsets = Offsets::new(text, Unit::Utf16);
    let span = |place: &Place| {
        let span = offsets.to_span(place.start, place.end)?;
        find::trimmed(text, span)
    };
    let spans: Option<Vec<Span>> = places.iter().map(span).collect();
    let mut spans = spans.ok_or_else(|| Error::field("words", "must be words of the article"))?;
    spans.sort_unstable();
    spans.dedup();
    if spans.is_empty() {
        return Err(Error::field("words", "must be chosen in the article"));
    }
    Ok(spans)
}

/// Checks a form and makes the claim. What of `old` it repeats keeps its words in the text and its sentence.
pub fn fill(open: &Open, form: &ClaimForm, old: Option<&Claim>) -> Result<Filled> {
    let mentions = places(open, &form.mentions)?;
    let maker = Maker { open, text: open.draft.text.text(), mentions: &mentions, old };
    let value = maker.value(&form.value)?;
    let kind = kind_of(&form.value);
    let (at, mut event) = maker.event(kind, form.event.as_ref())?;
    if let Some(event) = &mut event {
        lay(event, &value);
    }
    if let Some(old) = old.filter(|old| old.value == value && event.is_none() && old.event == at) {
        return Ok(Filled { claim: Claim { mentions, ..old.clone() }, event: None });
    }
    let mut around = event.clone().or_else(|| open.extraction.events.get(at?).cloned());
    if let Some(around) = &mut around {
        set(around, &value);
    }
    let claim = Claim {
        event: at,
        kind,
        statement: kinds::statement(&value, around.as_ref()),
        because: because(maker.text, &mentions),
        certainty: Certainty::Stated,
        value,
        mentions: mentions.clone(),
    };
    Ok(Filled { claim, event })
}

/// The event as the sentence tells of it: who is said to take part is who takes part.
fn set(event: &mut Event, value: &kinds::Value) {
    if let (EventBody::Meeting { attendees, parties, .. }, kinds::Value::MeetingAttendees { .. }) =
        (&mut event.body, value)
    {
        attendees.clear();
        parties.clear();
    }
    lay(event, value);
}

fn because(text: &str, mentions: &[Span]) -> String {
    let words = mentions.first().map_or("", |span| span.of(text));
    let words = one_line(words);
    let short: String = words.chars().take(SHOWN).collect();
    let more = if short.len() < words.len() { "…" } else { "" };
    format!("“{short}{more}”, {BY_HAND}")
}

/// The kind of a value of a form.
pub fn kind_of(value: &Value) -> ClaimKind {
    match value {
        Value::MeetingDate(_) => ClaimKind::MeetingDate,
        Value::MeetingLocation(_) => ClaimKind::MeetingLocation,
        Value::MeetingAttendees(_) => ClaimKind::MeetingAttendees,
        Value::TravelMode(_) => ClaimKind::TravelMode,
        Value::Quotation(_) => ClaimKind::Quotation,
        Value::Precedence(_) => ClaimKind::Precedence,
        Value::Anniversary(_) => ClaimKind::Anniversary,
        Value::Office(_) => ClaimKind::Office,
        Value::Quantity(_) => ClaimKind::Quantity,
    }
}

struct Maker<'a> {
    open: &'a Open,
    text: &'a str,
    mentions: &'a [Span],
    old: Option<&'a Claim>,
}

impl Maker<'_> {
    fn event(&self, kind: ClaimKind, form: Option<&FormEvent>) -> Result<(Option<usize>, Option<Event>)> {
        let Some(wanted) = event_kind(kind) else { return Ok((None, None)) };
        match form {
            None => Err(Error::field("event", "must be chosen")),
            Some(FormEvent::Known { event }) => {
                let at = event.strip_prefix('e').and_then(|number| number.parse::<usize>().ok()?.checked_sub(1));
                let known = at.and_then(|at| self.open.extraction.events.get(at));
                match known {
                    Some(event) if event.kind() == wanted => Ok((at, None)),
                    _ => Err(Error::field("event", "must be one of the article's, of the right sort")),
                }
            }
            Some(FormEvent::New { what, phase }) => {
                let what = name("event", what)?;
                let body = match wanted {
                    EventKind::Meeting => EventBody::Meeting {
                        places: Vec::new(),
                        attendees: Vec::new(),
                        absent: Vec::new(),
                        parties: Vec::new(),
                        remote: false,
                    },
                    EventKind::Journey => EventBody::Journey {
                        mode: Mode::Other,
                        mode_span: self.first(),
                        vehicle: None,
                        travellers: Vec::new(),
                        from: None,
                        to: None,
                    },
                };
                let tells = |sentence: &&Span| self.mentions.iter().any(|mention| mention.overlaps(**sentence));
                let event = Event {
                    what,
                    phase: (*phase).into(),
                    triggers: vec![self.first()],
                    tellings: self.open.extraction.sentences.iter().filter(tells).copied().collect(),
                    dates: Vec::new(),
                    hedge: None,
                    denied: None,
                    body,
                };
                Ok((None, Some(event)))
            }
        }
    }

    fn first(&self) -> Span {
        self.mentions.first().copied().unwrap_or_default()
    }

    /// Where words stand: in the chosen ones, else in the sentences around them, else the chosen ones themselves.
    fn spans(&self, words: &str) -> Vec<Span> {
        let sentences = self.open.extraction.sentences.iter();
        let around = sentences.filter(|sentence| self.mentions.iter().any(|mention| mention.overlaps(**sentence)));
        let found = self.mentions.iter().chain(around).find_map(|span| find::words(self.text, *span, words));
        found.map_or_else(|| self.mentions.to_vec(), |span| vec![span])
    }

    fn value(&self, value: &Value) -> Result<kinds::Value> {
        Ok(match value {
            Value::MeetingDate(value) => kinds::Value::MeetingDate(self.date("date", &value.date)?),
            Value::MeetingLocation(value) => {
                let places = list("places", &value.places)?;
                kinds::Value::MeetingLocation(places.iter().map(|name| self.place(name)).collect())
            }
            Value::MeetingAttendees(value) => {
                if value.people.iter().chain(&value.parties).all(|name| name.trim().is_empty()) {
                    return Err(Error::field("people", "must name somebody"));
                }
                let people = names("people", &value.people)?.iter().map(|name| self.person(name)).collect();
                let parties = names("parties", &value.parties)?.iter().map(|name| self.party(name)).collect();
                kinds::Value::MeetingAttendees { people, parties }
            }
            Value::TravelMode(value) => self.travel(value)?,
            Value::Quotation(value) => self.quotation(value)?,
            Value::Precedence(value) => {
                let interval = maybe("interval", value.interval.as_deref())?;
                if interval.as_deref().is_some_and(|interval| !is_interval(interval)) {
                    return Err(Error::field("interval", "must be a length such as P6Y or a date such as 2019"));
                }
                kinds::Value::Precedence {
                    what: name("what", &value.what)?,
                    ordinal: ordinal(value.ordinal)?,
                    interval,
                    parties: names("parties", &value.parties)?,
                }
            }
            Value::Anniversary(value) => kinds::Value::Anniversary {
                ordinal: ordinal(value.ordinal)?,
                of: name("of", &value.of)?,
                base: value.base.as_deref().map(|date| edtf("base", date)).transpose()?.flatten(),
                on: value.on.as_deref().map(|date| edtf("on", date)).transpose()?.flatten(),
            },
            Value::Office(value) => kinds::Value::Office {
                person: name("person", &value.person)?,
                title: name("title", &value.title)?,
                organisation: maybe("organisation", value.organisation.as_deref())?,
            },
            Value::Quantity(value) => kinds::Value::Quantity {
                amount: amount(&value.amount)?,
                unit: maybe("unit", value.unit.as_deref())?,
                of: maybe("of", value.of.as_deref())?,
                about: value.about,
            },
        })
    }

    fn date(&self, field: &'static str, date: &str) -> Result<DateItem> {
        let date = edtf(field, date)?.ok_or_else(|| Error::field(field, "must not be empty"))?;
        let known = match self.old.map(|old| &old.value) {
            Some(kinds::Value::MeetingDate(item) | kinds::Value::TravelMode { date: Some(item), .. }) => Some(item),
            _ => None,
        };
        if let Some(known) = known.filter(|known| known.date == date) {
            return Ok(known.clone());
        }
        // The words of a date are read, not spelt: those that the engine saw there, else the chosen ones.
        let dates = self.open.extraction.dates.iter().map(|mention| mention.span);
        let mut spans: Vec<_> =
            dates.filter(|span| self.mentions.iter().any(|mention| mention.overlaps(*span))).collect();
        if spans.is_empty() {
            spans = self.mentions.to_vec();
        }
        Ok(DateItem { date, spans, because: BY_HAND.to_owned(), certainty: Certainty::Stated })
    }

    fn place(&self, name: &str) -> PlaceItem {
        let known: Vec<&PlaceItem> = match self.old.map(|old| &old.value) {
            Some(kinds::Value::MeetingLocation(items)) => items.iter().collect(),
            Some(kinds::Value::TravelMode { from, to, .. }) => from.iter().chain(to).collect(),
            _ => Vec::new(),
        };
        if let Some(known) = known.into_iter().find(|known| known.name == name) {
            return known.clone();
        }
        let mention = self.open.extraction.places.iter().find(|place| place.name == name);
        let kind = mention.map(|place| place.kind).or_else(|| gazetteer::lookup(name).map(gazetteer::Entry::kind));
        PlaceItem {
            name: name.to_owned(),
            kind: kind.unwrap_or(PlaceKind::Other),
            spans: self.spans(name),
            certainty: Certainty::Stated,
        }
    }

    /// The store knows a person by name and sets whom it means.
    fn person(&self, name: &str) -> PersonItem {
        let known = match self.old.map(|old| &old.value) {
            Some(
                kinds::Value::MeetingAttendees { people, .. } | kinds::Value::TravelMode { travellers: people, .. },
            ) => people.iter().find(|known| known.name == name),
            _ => None,
        };
        if let Some(known) = known {
            return known.clone();
        }
        let people = self.open.extraction.people.iter();
        let at = people.enumerate().find(|(_, person)| person.name == name).map(|(at, _)| PersonId(at as u32));
        let named = |span: Span| self.mentions.iter().any(|mention| mention.overlaps(span));
        let mentions = self.open.extraction.person_mentions.iter();
        let mut spans: Vec<_> = mentions
            .filter(|mention| Some(mention.person) == at && named(mention.span))
            .map(|mention| mention.span)
            .collect();
        if spans.is_empty() {
            spans = self.spans(name);
        }
        PersonItem { name: name.to_owned(), person: at.unwrap_or(PersonId(0)), spans, certainty: Certainty::Stated }
    }

    fn party(&self, name: &str) -> PartyItem {
        let known = match self.old.map(|old| &old.value) {
            Some(kinds::Value::MeetingAttendees { parties, .. }) => parties.iter().find(|known| known.name == name),
            _ => None,
        };
        known.cloned().unwrap_or_else(|| PartyItem { name: name.to_owned(), spans: self.spans(name) })
    }

    fn travel(&self, value: &shape::TravelMode) -> Result<kinds::Value> {
        let mode: Mode = value.mode.into();
        let vehicle = maybe("vehicle", value.vehicle.as_deref())?;
        let known = match self.old.map(|old| &old.value) {
            Some(kinds::Value::TravelMode { mode_span, .. }) => Some(*mode_span),
            _ => None,
        };
        let seen = self.open.extraction.vehicles.iter().map(|vehicle| vehicle.span);
        let seen = seen.into_iter().find(|span| self.mentions.iter().any(|mention| mention.overlaps(*span)));
        let told = vehicle
            .as_deref()
            .and_then(|words| self.mentions.iter().find_map(|span| find::words(self.text, *span, words)));
        Ok(kinds::Value::TravelMode {
            mode,
            mode_span: known.or(told).or(seen).unwrap_or_else(|| self.first()),
            vehicle,
            travellers: list("travellers", &value.travellers)?.iter().map(|name| self.person(name)).collect(),
            from: maybe("from", value.from.as_deref())?.map(|name| self.place(&name)),
            to: maybe("to", value.to.as_deref())?.map(|name| self.place(&name)),
            date: value
                .date
                .as_deref()
                .filter(|date| !date.trim().is_empty())
                .map(|date| self.date("date", date))
                .transpose()?,
        })
    }

    /// A quotation is the article's own words or none.
    fn quotation(&self, value: &shape::Quotation) -> Result<kinds::Value> {
        let speaker = maybe("speaker", value.speaker.as_deref())?;
        if value.quote.trim().is_empty() {
            return Err(Error::field("quote", "must not be empty"));
        }
        let quote_span = self.mentions.iter().find_map(|span| find::words(self.text, *span, &value.quote));
        let quote_span = quote_span.ok_or_else(|| Error::field("quote", "must stand in the chosen words as it is"))?;
        let speaker_span = match self.old.map(|old| &old.value) {
            Some(kinds::Value::Quotation { speaker: known, speaker_span, .. }) if *known == speaker => *speaker_span,
            _ => speaker.as_deref().and_then(|speaker| {
                let sentences = self.open.extraction.sentences.iter();
                let around = sentences.filter(|sentence| sentence.overlaps(quote_span));
                around.into_iter().find_map(|span| find::words(self.text, *span, speaker))
            }),
        };
        Ok(kinds::Value::Quotation { speaker, speaker_span, quote: quote_span.of(self.text).to_owned(), quote_span })
    }
}

fn name(field: &'static str, text: &str) -> Result<String> {
    maybe(field, Some(text))?.ok_or_else(|| Error::field(field, "must not be empty"))
}

/// A phrase on one line; blanks are nothing.
fn maybe(field: &'static str, text: Option<&str>) -> Result<Option<String>> {
    let Some(text) = text.map(one_line).filter(|text| !text.is_empty()) else { return Ok(None) };
    if text.chars().count() > LONGEST_NAME {
        return Err(Error::field(field, format!("must not be longer than {LONGEST_NAME} characters")));
    }
    if text.chars().any(char::is_control) {
        return Err(Error::field(field, "must be plain text"));
    }
    Ok(Some(text))
}

/// Names, each once, without blank ones.
fn names(field: &'static str, texts: &[String]) -> Result<Vec<String>> {
    let mut found: Vec<String> = Vec::new();
    for text in texts {
        found.extend(maybe(field, Some(text))?.filter(|name| !found.contains(name)));
    }
    Ok(found)
}

fn list(field: &'static str, texts: &[String]) -> Result<Vec<String>> {
    let found = names(field, texts)?;
    if found.is_empty() { Err(Error::field(field, "must not be empty")) } else { Ok(found) }
}

fn edtf(field: &'static str, date: &str) -> Result<Option<Edtf>> {
    let date = date.trim();
    if date.is_empty() {
        return Ok(None);
    }
    let read = date.parse().map_err(|_| Error::field(field, "must be a date such as 2025-09-04, 2025-09 or 2025"))?;
    Ok(Some(read))
}

fn ordinal(ordinal: u32) -> Result<u32> {
    if (1..=10_000).contains(&ordinal) { Ok(ordinal) } else { Err(Error::field("ordinal", "must be 1 or more")) }
}

/// `P6Y`, or a date.
fn is_interval(text: &str) -> bool {
    let length = text.strip_prefix('P').and_then(|length| length.strip_suffix(['Y', 'M', 'W', 'D']));
    length.is_some_and(|count| !count.is_empty() && count.len() < 6 && count.bytes().all(|b| b.is_ascii_digit()))
        || text.parse::<Edtf>().is_ok()
}

/// A decimal as text: digits, thousands as people write them, one point.
fn amount(text: &str) -> Result<String> {
    let plain: String = text.trim().chars().filter(|c| !matches!(c, ',' | ' ' | '\u{a0}' | '\u{202f}')).collect();
    let (sign, digits) = plain.strip_prefix(['-', '−']).map_or(("", plain.as_str()), |digits| ("-", digits));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let number = |digits: &str| !digits.is_empty() && digits.len() <= 40 && digits.bytes().all(|b| b.is_ascii_digit());
    if number(whole) && number(part) {
        Ok(format!("{sign}{digits}"))
    } else {
        Err(Error::field("amount", "must be a number such as 15000 or 2.5"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_lengths_and_names_are_read_as_people_write_them() {
        for (text, expected) in [("15,000", "15000"), (" 2.5 ", "2.5"), ("1 000", "1000"), ("−3", "-3")] {
            assert_eq!(amount(text).unwrap(), expected);
        }
        for text in ["", "many", "1.2.3", ".5", "5.", "1e9", "--1"] {
            assert_eq!(amount(text).unwrap_err().code(), "invalid_field", "{text}");
        }
        for text in ["P6Y", "P10D", "2019", "2019-05"] {
            assert!(is_interval(text), "{text}");
        }
        for text in ["six years", "PY", "P6", "P-1Y", ""] {
            assert!(!is_interval(text), "{text}");
        }
        let texts = [" Kim\n Jong-un ".to_owned(), "Kim Jong-un".to_owned(), " ".to_owned()];
        assert_eq!(names("people", &texts).unwrap(), ["Kim Jong-un"]);
    }
}
