//! The documents for people at a terminal. Article and evidence are hostile: no control character of theirs gets out.

use std::fmt::Write as _;

use claims_desk::batch::Reading;
use claims_desk::out::{Assessment, Claim, Document, Event, Mentions};
use claims_desk::shape::{Certainty, ClaimKind, EventType, Exact, Stance, Status, Value};

/// Colours, where they are shown.
#[derive(Clone, Copy, Debug)]
pub struct Paint(bool);

impl Paint {
    /// With or without colours.
    pub fn new(colour: bool) -> Self {
        Self(colour)
    }

    pub(crate) fn with(self, code: &str, text: &str) -> String {
        if self.0 { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    pub(crate) fn bold(self, text: &str) -> String {
        self.with("1", text)
    }

    pub(crate) fn dim(self, text: &str) -> String {
        self.with("2", text)
    }
}

/// The text on one line, without control and direction characters.
pub fn clean(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().map(|c| if is_unsafe(c) { '\u{fffd}' } else { c }).collect()
}

fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Claims, with their assessment where there is one.
pub fn document(reading: &Reading, document: &Document, paint: Paint) -> String {
    let mut out = head(&document.article, paint);
    let lines = Lines::of(reading.article.text());
    let mut told: Option<Option<&str>> = None;
    for claim in &document.claims {
        let event = claim.event.as_deref();
        if told != Some(event) {
            told = Some(event);
            let about = document.events.iter().find(|known| Some(known.id.as_str()) == event);
            let _ = writeln!(out, "\n{}", about.map_or_else(|| paint.bold("other"), |event| heading(event, paint)));
        }
        write_claim(&mut out, claim, &lines, paint);
    }
    for (at, finding) in document.consistency.iter().flatten().enumerate() {
        if at == 0 {
            let _ = writeln!(out, "\n{}", paint.bold("in the article itself"));
        }
        let said: Vec<_> = finding.words.iter().map(words).collect();
        let _ =
            writeln!(out, "  {} {} {}", paint.with("31", "!"), clean(&finding.because), paint.dim(&said.join(" / ")));
    }
    let claims = document.claims.len();
    let _ = writeln!(out, "\n{claims} {}", if claims == 1 { "claim" } else { "claims" });
    if document.claims.iter().any(|claim| claim.assessment.is_some()) {
        let _ = writeln!(out, "{}", tally(document));
    }
    match reading.unread() {
        0 => {}
        1 => out.push_str("1 passage could not be read as English prose; nothing in it was checked\n"),
        n => {
            let _ = writeln!(out, "{n} passages could not be read as English prose; nothing in them was checked");
        }
    }
    out
}

fn head(article: &claims_desk::out::Article, paint: Paint) -> String {
    let title = article.title.as_deref().map_or_else(|| "(no headline)".to_owned(), clean);
    let published = article.published.as_deref().map_or_else(String::new, |day| format!(" · published {day}"));
    let facts = format!("{} characters · language {}{published}", article.characters, article.language);
    format!("{}\n{}\n", paint.bold(&title), paint.dim(&facts))
}

fn heading(event: &Event, paint: Paint) -> String {
    let kind = match event.event_type {
        EventType::Meeting => "meeting",
        EventType::Journey => "journey",
    };
    format!("{} {kind}: {} ({})", paint.bold(&event.id), clean(&event.what), event.phase.name())
}

fn write_claim(out: &mut String, claim: &Claim, lines: &Lines, paint: Paint) {
    let status = claim.assessment.as_ref().map_or_else(String::new, |found| format!("  {}", mark(found.status, paint)));
    let sure = match claim.certainty {
        Certainty::Stated => String::new(),
        other => format!("  {}", paint.dim(other.name())),
    };
    let label = format!("{:<4}{:<12}", claim.id, question(claim.kind));
    let _ = writeln!(out, "  {}{}{sure}{status}", paint.bold(&label), value(&claim.value));
    for mention in &claim.mentions {
        let _ = writeln!(out, "      {} {}", words(mention), paint.dim(&format!("line {}", lines.at(mention.start))));
    }
    if claim.certainty != Certainty::Stated && !claim.because.is_empty() {
        let _ = writeln!(out, "      {}", paint.dim(&format!("because {}", clean(&claim.because))));
    }
    if let Some(assessment) = &claim.assessment {
        write_assessment(out, assessment, paint);
    }
}

fn write_assessment(out: &mut String, assessment: &Assessment, paint: Paint) {
    for item in &assessment.items {
        let _ = writeln!(out, "      {} {}", mark(item.status, paint), clean(&item.item));
        for reason in &item.reasons {
            let stance = match reason.stance {
                Stance::Refutes => paint.with("31", "refutes"),
                Stance::Supports => paint.with("32", "supports"),
                other => other.name().to_owned(),
            };
            let _ = writeln!(
                out,
                "          {} {stance}: {} {}",
                clean(&reason.evidence),
                clean(&reason.because),
                paint.dim(&format!("{} / {}", words(&reason.claim), words(&reason.excerpt))),
            );
        }
    }
    if let Some(missing) = &assessment.missing {
        let _ = writeln!(out, "      {}", paint.dim(&format!("missing: {}", clean(missing))));
    }
    for flip in assessment.flips.iter().filter(|flip| !flip.remove.is_empty()) {
        let (item, gone) = (clean(&flip.item), clean(&flip.remove.join(", ")));
        let _ = writeln!(out, "      {}", paint.dim(&format!("{item}: without {gone} {}", plain(flip.becomes))));
    }
}

fn tally(document: &Document) -> String {
    let count = |status| {
        document.claims.iter().filter(|claim| claim.assessment.as_ref().is_some_and(|a| a.status == status)).count()
    };
    let parts: Vec<_> =
        Status::ALL.iter().rev().map(|status| format!("{} {}", count(*status), plain(*status))).collect();
    parts.join(" · ")
}

fn plain(status: Status) -> &'static str {
    match status {
        Status::Refuted => "refuted",
        Status::Conflicting => "conflicting",
        Status::NotEnoughEvidence => "not enough evidence",
        Status::Supported => "supported",
    }
}

fn mark(status: Status, paint: Paint) -> String {
    let (colour, sign) = match status {
        Status::Refuted => ("31", "✗"),
        Status::Conflicting => ("35", "≠"),
        Status::NotEnoughEvidence => ("33", "?"),
        Status::Supported => ("32", "✓"),
    };
    paint.with(colour, &format!("{sign} {}", plain(status)))
}

pub(crate) fn question(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::MeetingDate => "when",
        ClaimKind::MeetingLocation => "where",
        ClaimKind::MeetingAttendees => "who",
        ClaimKind::TravelMode => "how",
        ClaimKind::Quotation => "quotation",
        ClaimKind::Precedence => "precedence",
        ClaimKind::Anniversary => "anniversary",
        ClaimKind::Office => "office",
        ClaimKind::Quantity => "quantity",
    }
}

fn value(value: &Value) -> String {
    let or =
        |text: &Option<String>, before: &str| text.as_ref().map_or_else(String::new, |text| format!("{before}{text}"));
    let said = match value {
        Value::MeetingDate(value) => value.date.clone(),
        Value::MeetingLocation(value) => value.places.join(", "),
        Value::MeetingAttendees(value) => [value.people.as_slice(), value.parties.as_slice()].concat().join(", "),
        Value::TravelMode(value) => format!(
            "{}: {}{}{}{}{}",
            value.mode.name().replace('_', " "),
            value.travellers.join(", "),
            or(&value.from, " from "),
            or(&value.to, " to "),
            or(&value.date, " on "),
            value.vehicle.as_ref().map_or_else(String::new, |vehicle| format!(" ({vehicle})")),
        ),
        Value::Quotation(value) => format!("{}: “{}”", value.speaker.as_deref().unwrap_or("somebody"), value.quote),
        Value::Precedence(value) => {
            format!(
                "{} no. {}{} {}",
                value.what,
                value.ordinal,
                or(&value.interval, ", interval "),
                value.parties.join(", ")
            )
        }
        Value::Anniversary(value) => {
            format!("no. {} of {}{}{}", value.ordinal, value.of, or(&value.base, " of "), or(&value.on, ", on "))
        }
        Value::Office(value) => format!("{}: {}{}", value.person, value.title, or(&value.organisation, ", ")),
        Value::Quantity(value) => {
            format!(
                "{}{}{}{}",
                if value.about { "about " } else { "" },
                value.amount,
                or(&value.unit, " "),
                or(&value.of, " ")
            )
        }
    };
    clean(&said)
}

fn words(exact: &Exact) -> String {
    const LONGEST: usize = 120;
    let words = clean(&exact.exact);
    if words.chars().count() <= LONGEST {
        return format!("“{words}”");
    }
    format!("“{}…”", words.chars().take(LONGEST).collect::<String>())
}

/// Where lines end, in code points.
pub(crate) struct Lines(Vec<u32>);

impl Lines {
    pub(crate) fn of(text: &str) -> Self {
        Self((0..).zip(text.chars()).filter(|(_, c)| *c == '\n').map(|(at, _)| at).collect())
    }

    /// The line of a code point, counted from 1.
    pub(crate) fn at(&self, offset: u32) -> usize {
        self.0.partition_point(|end| *end < offset) + 1
    }
}

/// What was read, one list after the other.
pub fn mentions(mentions: &Mentions, paint: Paint) -> String {
    let mut out = head(&mentions.article, paint);
    list(&mut out, paint, "sentences", mentions.sentences.iter().map(|words| (words, String::new())));
    let date = |value: Option<&str>, timex: &str| value.map_or_else(|| timex.to_owned(), ToOwned::to_owned);
    let dates = mentions.dates.iter().map(|found| (&found.words, date(found.value.as_deref(), &found.timex)));
    list(&mut out, paint, "dates", dates);
    list(&mut out, paint, "people", mentions.people.iter().map(|person| (&person.words, person.name.clone())));
    list(&mut out, paint, "places", mentions.places.iter().map(|words| (words, String::new())));
    list(&mut out, paint, "organisations", mentions.organisations.iter().map(|words| (words, String::new())));
    let vehicles = mentions.vehicles.iter().map(|vehicle| (&vehicle.words, vehicle.mode.name().to_owned()));
    list(&mut out, paint, "vehicles", vehicles);
    out
}

fn list<'a>(out: &mut String, paint: Paint, name: &str, items: impl Iterator<Item = (&'a Exact, String)>) {
    let mut items = items.peekable();
    if items.peek().is_none() {
        return;
    }
    let _ = writeln!(out, "\n{}", paint.bold(name));
    for (exact, value) in items {
        let value = if value.is_empty() { value } else { format!("  {}", clean(&value)) };
        let _ = writeln!(out, "  {:>6}  {}{value}", exact.start, words(exact));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_an_article_steers_the_terminal() {
        assert_eq!(clean("a\u{1b}[31m b\r\n\u{202e}c\u{7}"), "a\u{fffd}[31m b \u{fffd}c\u{fffd}");
    }

    #[test]
    fn lines_are_counted_from_one() {
        let lines = Lines::of("é\nb\n\nd");
        assert_eq!([0, 1, 2, 4, 5].map(|at| lines.at(at)), [1, 1, 2, 3, 4]);
    }
}
