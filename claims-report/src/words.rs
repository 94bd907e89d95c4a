//! The words that readers see for the names of the domain, and values in prose.

use chrono::{DateTime, NaiveDate};
use claims_engine::edtf::{Edtf, Part, PartialDate, Year};
use claims_engine::event::{EventKind, Phase};
use claims_engine::kinds::{ClaimKind, Value, amount_in_words};
use claims_engine::layout::BlockKind;
use claims_engine::mention::Mode;
use claims_verdict::{Policy, Stance, Status, Tier};

use crate::options::Dates;

pub(crate) fn kind(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::MeetingDate => "Date of meeting",
        ClaimKind::MeetingLocation => "Place of meeting",
        ClaimKind::MeetingAttendees => "Who took part",
        ClaimKind::TravelMode => "How they travelled",
        ClaimKind::Quotation => "Quotation",
        ClaimKind::Precedence => "Precedence",
        ClaimKind::Anniversary => "Anniversary",
        ClaimKind::Office => "Office",
        ClaimKind::Quantity => "Quantity",
    }
}

pub(crate) fn status(status: Status) -> &'static str {
    match status {
        Status::Refuted => "Refuted",
        Status::Conflicting => "Conflicting",
        Status::NotEnoughEvidence => "Not enough evidence",
        Status::Supported => "Supported",
    }
}

pub(crate) fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Refutes => "Refutes",
        Stance::Supports => "Supports",
        Stance::Insufficient => "Insufficient",
        Stance::Irrelevant => "Irrelevant",
    }
}

pub(crate) fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Primary => "Primary",
        Tier::Secondary => "Secondary",
    }
}

pub(crate) fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Held => "held",
        Phase::Planned => "planned",
        Phase::Cancelled => "cancelled",
        Phase::Past => "held earlier",
    }
}

pub(crate) fn event(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Meeting => "Meeting",
        EventKind::Journey => "Journey",
    }
}

/// Why a block was not read.
pub(crate) fn unread(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Debris => "debris of the page: menus, buttons, numbers, mark-up",
        _ => "not readable as English prose",
    }
}

/// `One primary source or three independent secondary sources`.
pub(crate) fn policy(policy: &Policy) -> String {
    let sources = |n: u32, tier: &str| match n {
        0 => None,
        1 => Some(format!("1 {tier} source")),
        n => Some(format!("{n} independent {tier} sources")),
    };
    match (sources(policy.primary, "primary"), sources(policy.secondary, "secondary")) {
        (Some(primary), Some(secondary)) => format!("{primary} or {secondary}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => "no number of sources".to_owned(),
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day as the report's readers want it.
pub(crate) fn day(day: NaiveDate, dates: Dates) -> String {
    match dates {
        Dates::Prose => date(Edtf::day(day)),
        Dates::Iso => day.to_string(),
    }
}

/// A moment in RFC 3339 as the report's readers want it, or the text as it came.
pub(crate) fn moment(text: &str, dates: Dates) -> String {
    let Ok(at) = DateTime::parse_from_rfc3339(text) else {
        return text.parse().map_or_else(|_| text.to_owned(), |date| day(date, dates));
    };
    let zone = if at.offset().local_minus_utc() == 0 { "UTC".to_owned() } else { at.offset().to_string() };
    format!("{}, {} {zone}", day(at.date_naive(), dates), at.format("%H:%M"))
}

/// A date in prose: `4 September 2025`, `11 to 13 June 2005`, `4 September (year not known)`.
pub(crate) fn date(date: Edtf) -> String {
    match date {
        Edtf::Date(date) => partial(date),
        Edtf::Interval(from, to) => format!("{} to {}", beginning(from, to), partial(to)),
    }
}

/// The first date of a period, without the month and year that it shares with the last.
fn beginning(from: PartialDate, to: PartialDate) -> String {
    match (from.part, to.part) {
        (Part::Day(month, day), Part::Day(last, _)) if from.year == to.year && month == last => day.to_string(),
        (Part::Day(month, day), Part::Day(..)) if from.year == to.year => format!("{day} {}", month_name(month)),
        (Part::Month(month), Part::Month(_)) if from.year == to.year => month_name(month).to_owned(),
        _ => partial(from),
    }
}

fn month_name(n: u8) -> &'static str {
    usize::from(n).checked_sub(1).and_then(|i| MONTHS.get(i)).copied().unwrap_or("month not known")
}

fn partial(date: PartialDate) -> String {
    let year = match date.year {
        Year::Known(year) => year.to_string(),
        Year::Decade(decade) => format!("the {decade}0s"),
        Year::Century(century) => format!("the {century}00s"),
        Year::Unknown => "(year not known)".to_owned(),
    };
    match date.part {
        Part::Whole if date.year == Year::Unknown => "year not known".to_owned(),
        Part::Whole => year,
        Part::Month(n) => format!("{} {year}", month_name(n)),
        Part::Day(n, day) => format!("{day} {} {year}", month_name(n)),
        Part::Season(code) => {
            let name = match code {
                21 => "spring",
                22 => "summer",
                23 => "autumn",
                24 => "winter",
                33 => "first quarter of",
                34 => "second quarter of",
                35 => "third quarter of",
                36 => "fourth quarter of",
                _ => "part of",
            };
            format!("{name} {year}")
        }
    }
}

pub(crate) fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Train => "train",
        Mode::Plane => "plane",
        Mode::Helicopter => "helicopter",
        Mode::Ship => "ship",
        Mode::Car => "car",
        Mode::Bus => "bus",
        Mode::Motorcycle => "motorcycle",
        Mode::Bicycle => "bicycle",
        Mode::OnFoot => "on foot",
        Mode::Spacecraft => "spacecraft",
        Mode::Other => "other",
    }
}

/// A line of a value: what it is, and its words.
pub(crate) type Line = (&'static str, String);

/// A claim's value in labelled lines; slots that are empty are left out.
pub(crate) fn value(value: &Value, dates: Dates) -> Vec<Line> {
    let date_with_code = |date| date_with_code(date, dates);
    let mut lines: Vec<Line> = Vec::new();
    let mut push = |label, text: String| {
        if !text.is_empty() {
            lines.push((label, text));
        }
    };
    match value {
        Value::MeetingDate(item) => push("Date", date_with_code(item.date)),
        Value::MeetingLocation(places) => push("Places", join(places.iter().map(|place| place.name.as_str()))),
        Value::MeetingAttendees { people, parties } => {
            push("People", join(people.iter().map(|person| person.name.as_str())));
            push("Parties", join(parties.iter().map(|party| party.name.as_str())));
        }
        Value::TravelMode { mode: by, vehicle, travellers, from, to, date, .. } => {
            let words = vehicle.as_deref().filter(|words| !words.eq_ignore_ascii_case(mode(*by)));
            push("Mode", words.map_or_else(|| mode(*by).to_owned(), |words| format!("{} ({words})", mode(*by))));
            push("Travellers", join(travellers.iter().map(|person| person.name.as_str())));
            push("From", from.as_ref().map_or_else(String::new, |place| place.name.clone()));
            push("To", to.as_ref().map_or_else(String::new, |place| place.name.clone()));
            push("Date", date.as_ref().map_or_else(String::new, |item| date_with_code(item.date)));
        }
        Value::Quotation { speaker, quote, .. } => {
            push("Speaker", speaker.clone().unwrap_or_else(|| "not known".to_owned()));
            push("Quote", quote.clone());
        }
        Value::Precedence { what, ordinal, interval, parties } => {
            push("What", what.clone());
            push("Which", nth(*ordinal));
            push("Period", interval.as_deref().map_or_else(String::new, |interval| period(interval, dates)));
            push("Between", join(parties.iter().map(String::as_str)));
        }
        Value::Anniversary { ordinal, of, base, on } => {
            push("Which", nth(*ordinal));
            push("Of", of.clone());
            push("Counted from", base.map_or_else(String::new, date_with_code));
            push("Falls on", on.map_or_else(String::new, date_with_code));
        }
        Value::Office { person, title, organisation } => {
            push("Person", person.clone());
            push("Office", title.clone());
            push("Of", organisation.clone().unwrap_or_default());
        }
        Value::Quantity { amount, unit, of, about } => {
            let figure = amount_in_words(amount);
            push("Amount", if *about { format!("about {figure}") } else { figure });
            push("Unit", unit.clone().unwrap_or_default());
            push("Of", of.clone().unwrap_or_default());
        }
    }
    lines
}

fn date_with_code(value: Edtf, dates: Dates) -> String {
    match dates {
        Dates::Prose if date(value) == value.to_string() => value.to_string(),
        Dates::Prose => format!("{} ({value})", date(value)),
        Dates::Iso => value.to_string(),
    }
}

/// `first`, `21st`, `112th`.
fn nth(n: u32) -> String {
    const WORDS: [&str; 11] =
        ["0th", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    let ending = match (n % 100, n % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    let word = usize::try_from(n).ok().and_then(|n| WORDS.get(n));
    word.map_or_else(|| format!("{n}{ending}"), |word| (*word).to_owned())
}

/// An EDTF duration or date in words: `P9Y` is `9 years`, `2019` is itself; what is neither stays as it is.
fn period(text: &str, dates: Dates) -> String {
    if let Ok(date) = text.parse() {
        return date_with_code(date, dates);
    }
    let parts = || {
        let (days, hours) = text.strip_prefix('P')?.split_once('T').unwrap_or((text.strip_prefix('P')?, ""));
        let mut said: Vec<String> = Vec::new();
        for (part, units) in [
            (days, &[('Y', "year"), ('M', "month"), ('W', "week"), ('D', "day")][..]),
            (hours, &[('H', "hour"), ('M', "minute"), ('S', "second")][..]),
        ] {
            let mut rest = part;
            while let Some(at) = rest.find(|c: char| !c.is_ascii_digit()) {
                let (n, tail) = rest.split_at(at);
                let sign = tail.chars().next()?;
                let unit = units.iter().find(|(code, _)| *code == sign)?.1;
                let n: usize = n.parse().ok()?;
                said.push(format!("{n} {unit}{}", if n == 1 { "" } else { "s" }));
                rest = tail.get(sign.len_utf8()..)?;
            }
            if !rest.is_empty() {
                return None;
            }
        }
        (!said.is_empty()).then(|| said.join(" "))
    };
    parts().unwrap_or_else(|| text.to_owned())
}

fn join<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

/// How the report came about, for readers who do not know the program: one paragraph each.
pub(crate) fn method(policy_used: &Policy) -> Vec<String> {
    vec![
        "A claim is one assertion of the article that can be checked against a source. Claims were found by a program; \
         each shows the exact words that state it."
            .to_owned(),
        "The assessment is what the program makes of the evidence, item by item, with the words on both sides. It is a \
         proposal. Only the verdict is a decision, and only a person gives it; a verdict may overrule the assessment."
            .to_owned(),
        "Supported: evidence for the claim, as much as the policy asks, and none against. Refuted: evidence against and \
         none for. Conflicting: evidence on both sides. Not enough evidence: neither, or too little. A claim takes the \
         worst of its items."
            .to_owned(),
        format!(
            "What is enough under this report's policy: {}. Copies of one story count as one source. What a source does \
             not mention is never held against the claim.",
            policy(policy_used)
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_and_periods_are_words_and_no_codes() {
        for (n, words) in [(1, "first"), (10, "tenth"), (11, "11th"), (21, "21st"), (80, "80th"), (112, "112th")] {
            assert_eq!(nth(n), words);
        }
        for (code, words) in [("P9Y", "9 years"), ("P1Y6M", "1 year 6 months"), ("PT3H", "3 hours"), ("P2W", "2 weeks")]
        {
            assert_eq!(period(code, Dates::Prose), words);
        }
        for same in ["P", "PX", "P9", "P9X", "years", "", "P9Y김"] {
            assert_eq!(period(same, Dates::Prose), same);
        }
        assert_eq!(period("2019", Dates::Iso), "2019");
    }

    #[test]
    fn a_period_does_not_repeat_what_its_dates_share() {
        for (code, words) in [
            ("2005-06-11/2005-06-13", "11 to 13 June 2005"),
            ("2005-06-30/2005-07-02", "30 June to 2 July 2005"),
            ("2005-12-30/2006-01-02", "30 December 2005 to 2 January 2006"),
            ("2005-06/2005-08", "June to August 2005"),
            ("2005/2007", "2005 to 2007"),
        ] {
            assert_eq!(date(code.parse().unwrap()), words);
        }
    }

    #[test]
    fn moments_read_as_dates_do_and_other_texts_stay() {
        assert_eq!(moment("2031-03-13T09:40:00.123Z", Dates::Prose), "13 March 2031, 09:40 UTC");
        assert_eq!(moment("2031-03-13T09:40:00+01:00", Dates::Iso), "2031-03-13, 09:40 +01:00");
        assert_eq!(moment("2031-03-13", Dates::Prose), "13 March 2031");
        assert_eq!(moment("last week", Dates::Prose), "last week");
    }
}
