//! Journeys that no vehicle can make: the way from one town to another in the time that the text gives.
//!
//! The way is taken as the crow flies between the nearest towns of those names, the time with the room that its
//! rounding leaves, the speed as the fastest of its sort: what is left over is impossible, not unlikely.

use claims_engine::event::{Event, EventBody, Phase, PlaceItem};
use claims_engine::gazetteer::{Entry, candidates};
use claims_engine::mention::{DateKind, DateMention, Mode, PlaceKind};
use claims_engine::text::Span;

use super::{Finding, Page};
use crate::words::words;

/// Kilometres an hour that no vehicle of the mode keeps up between two towns; `None` where there is no telling.
fn fastest(mode: Mode) -> Option<f64> {
    Some(match mode {
        Mode::Train => 400.0,
        Mode::Plane => 1_200.0,
        Mode::Helicopter => 400.0,
        Mode::Ship => 110.0,
        Mode::Car | Mode::Motorcycle => 220.0,
        Mode::Bus => 150.0,
        Mode::Bicycle => 60.0,
        Mode::OnFoot => 20.0,
        Mode::Spacecraft | Mode::Other => return None,
    })
}

/// Every journey whose sentence gives both ends and a time.
pub(super) fn check(page: &Page<'_>) -> Vec<Finding> {
    page.extraction.events.iter().filter_map(|event| journey(page, event)).collect()
}

fn journey(page: &Page<'_>, event: &Event) -> Option<Finding> {
    let EventBody::Journey { mode, mode_span, from: Some(from), to: Some(to), .. } = &event.body else { return None };
    let told = matches!(event.phase, Phase::Held | Phase::Past) && event.denied.is_none() && event.hedge.is_none();
    let most = fastest(*mode).filter(|_| told)?;
    let sentence = event.tellings.iter().copied().find(|telling| telling.contains(*mode_span))?;
    let others = page.extraction.events.iter().filter(|other| matches!(other.body, EventBody::Journey { .. }));
    let alone = others.filter(|other| other.tellings.iter().any(|telling| telling.overlaps(sentence))).count() == 1;
    let lower = sentence.of(page.text).to_lowercase();
    let odd =
        ["supersonic", "concorde", "fighter", "rocket", "maglev", "space"].iter().any(|word| lower.contains(word));
    if !alone || odd {
        return None;
    }
    let (hours, time) = duration(page, sentence)?;
    let way = distance(from, to)?;
    (way > most * hours).then(|| Finding {
        check: "speed",
        because: format!(
            "{} to {} is some {:.0} km: not in {} {}",
            from.name,
            to.name,
            (way / 10.0).floor() * 10.0,
            time.of(page.text),
            by(*mode)
        ),
        words: vec![mode_span.cover(time)],
    })
}

fn by(mode: Mode) -> &'static str {
    match mode {
        Mode::OnFoot => "on foot",
        Mode::Train => "by train",
        Mode::Plane => "by plane",
        Mode::Helicopter => "by helicopter",
        Mode::Ship => "by ship",
        Mode::Bus => "by bus",
        Mode::Motorcycle => "by motorcycle",
        Mode::Bicycle => "by bicycle",
        _ => "by car",
    }
}

/// The only length of time in the sentence that is the journey's, in hours, rounded up as far as its words allow.
fn duration(page: &Page<'_>, sentence: Span) -> Option<(f64, Span)> {
    let mut found =
        page.extraction.dates.iter().filter(|date| date.kind == DateKind::Duration && sentence.contains(date.span));
    let one = found.next().filter(|date| of_journey(page, sentence, date.span))?;
    found.next().is_none().then_some(())?;
    Some((hours(page.text, one)?, one.span))
}

/// `took two hours`, `in two hours`, `a two-hour flight`.
fn of_journey(page: &Page<'_>, sentence: Span, span: Span) -> bool {
    let text = |from: u32, to: u32| page.text.get(from as usize..to as usize).map(words).unwrap_or_default();
    let (before, after) = (text(sentence.start, span.start), text(span.end, sentence.end));
    let last = before.last().map_or("", |word| word.folded.as_str());
    let took = matches!(last, "in" | "within" | "took" | "takes" | "taking" | "lasting" | "lasted");
    let ride = after.iter().take(2).any(|word| {
        matches!(
            word.folded.as_str(),
            "flight" | "journey" | "trip" | "ride" | "drive" | "voyage" | "crossing" | "walk"
        )
    });
    let talks = after.iter().take(3).any(|word| matches!(word.folded.as_str(), "of" | "talks" | "meeting" | "later"));
    (took || ride) && !talks
}

/// `PT2H` as hours, with half of its unit to spare.
fn hours(text: &str, date: &DateMention) -> Option<f64> {
    let rest = date.timex.strip_prefix("PT")?;
    let unit = rest.chars().next_back()?;
    let count: f64 = rest.get(..rest.len().checked_sub(1)?)?.parse().ok()?;
    let open = ["over", "more than", "at least", "about", "around", "nearly", "some"];
    let start = text.get(..date.span.start as usize)?;
    let lead = start.get(start.len().saturating_sub(12)..).unwrap_or_default().to_lowercase();
    if open.iter().any(|word| lead.contains(word)) || count <= 0.0 {
        return None;
    }
    match unit {
        'H' => Some(count + 0.5),
        'M' => Some((count + 5.0) / 60.0),
        _ => None,
    }
}

/// Kilometres as the crow flies between the nearest towns that the two names may mean.
fn distance(from: &PlaceItem, to: &PlaceItem) -> Option<f64> {
    let towns = |place: &PlaceItem| -> Vec<(i16, i16)> {
        let at = |entry: Entry| match entry.kind() {
            PlaceKind::Venue => entry.parent()?.position(),
            PlaceKind::City => entry.position(),
            _ => None,
        };
        let found = candidates(&place.name);
        // A name that is a country's or region's too may mean any place in it.
        let wide = found.iter().any(|entry| !matches!(entry.kind(), PlaceKind::City | PlaceKind::Venue));
        if wide { Vec::new() } else { found.into_iter().filter_map(at).collect() }
    };
    let ends = towns(to);
    let ways = towns(from).into_iter().flat_map(|start| ends.iter().map(move |end| great_circle(start, *end)));
    ways.min_by(f64::total_cmp)
}

/// Along the great circle, in kilometres; positions in hundredths of a degree. An estimate: good to one in a hundred.
fn great_circle((lat_a, lon_a): (i16, i16), (lat_b, lon_b): (i16, i16)) -> f64 {
    const RADIUS: f64 = 6_371.0;
    let turn = |hundredths: i16| (f64::from(hundredths) / 100.0).to_radians();
    let (a, b, across) = (turn(lat_a), turn(lat_b), (f64::from(lon_a) / 100.0 - f64::from(lon_b) / 100.0).to_radians());
    let half = ((a - b) / 2.0).sin().powi(2) + a.cos() * b.cos() * (across / 2.0).sin().powi(2);
    2.0 * RADIUS * half.sqrt().clamp(0.0, 1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consistency::tests::check_one;

    fn check(text: &str, expected: &[&str]) {
        check_one(super::check, text, Some("2025-09-05"), expected);
    }

    #[test]
    fn no_vehicle_is_that_fast() {
        check(
            "Kim Jong Un travelled by train from Pyongyang to Beijing in one hour.",
            &["Pyongyang to Beijing is some 800 km: not in one hour by train"],
        );
        check(
            "Vladimir Putin flew from Moscow to Vladivostok in two hours.",
            &["Moscow to Vladivostok is some 6410 km: not in two hours by plane"],
        );
    }

    #[test]
    fn what_can_be_or_is_not_said_is_let_be() {
        check("Kim Jong Un travelled by train from Pyongyang to Beijing in 20 hours.", &[]);
        check("Vladimir Putin flew from Moscow to Vladivostok in nine hours.", &[]);
        check("Vladimir Putin flew from Moscow to Vladivostok for two hours of talks.", &[]);
        check("Vladimir Putin flew from Moscow to Vladivostok in more than two hours.", &[]);
        check("Vladimir Putin will fly from Moscow to Vladivostok in two hours.", &[]);
        check("Vladimir Putin flew from Moscow to Vladivostok.", &[]);
    }

    #[test]
    fn the_way_is_that_of_the_map() {
        // Paris to London, some 344 km.
        assert!((great_circle((4_886, 235), (5_151, -13)) - 344.0).abs() < 5.0);
    }
}
