//! Whether a claim says the same as one that was decided before, in another article: offered to the reader, never
//! applied. When in doubt it does not: another day, another company or another kind is another claim.

use chrono::NaiveDate;
use claims_engine::event::{Event, EventBody, PartyItem, PersonItem, Phase, PlaceItem};
use claims_engine::kinds::{Claim, Value};

use crate::align::span_of_dates;
use crate::decimal::Decimal;
use crate::fold::fold;
use crate::person::{Name, NameMatch};
use crate::place::{Atlas, Lie, Place};
use crate::sort::Sort;
use crate::when::words;

/// Days between two articles within which `the first in six years` and `about 40 people` may mean one thing.
const SAME_NEWS: i64 = 30;

/// A claim of one article, as much as comparing across articles needs.
#[derive(Clone, Copy, Debug)]
pub struct Recalled<'a> {
    /// The claim.
    pub claim: &'a Claim,
    /// Its event, where it has one.
    pub event: Option<&'a Event>,
    /// The day its article was published.
    pub published: Option<NaiveDate>,
}

/// Why the two claims say the same, in a phrase; `None` where they do not or where nothing tells.
pub fn says_the_same(claim: Recalled<'_>, earlier: Recalled<'_>) -> Option<String> {
    if claim.claim.kind != earlier.claim.kind {
        return None;
    }
    match (&claim.claim.value, &earlier.claim.value) {
        (Value::MeetingDate(a), Value::MeetingDate(b)) => {
            let company = one_meeting(claim, earlier, false)?;
            (a.date == b.date && a.date.bounds().is_some()).then(|| format!("{company}, {}", words(a.date)))
        }
        (Value::MeetingLocation(a), Value::MeetingLocation(b)) => {
            let company = one_meeting(claim, earlier, true)?;
            same_places(a, b).then(|| format!("{company}, the same places"))
        }
        (Value::MeetingAttendees { people: a, parties: c }, Value::MeetingAttendees { people: b, parties: d }) => {
            let company = one_meeting(claim, earlier, true)?;
            (same_people(a, b) && same_parties(c, d)).then_some(company)
        }
        (
            Value::TravelMode { mode: a, travellers: who, to, .. },
            Value::TravelMode { mode: b, travellers: others, to: there, .. },
        ) => {
            let fits = a == b && !who.is_empty() && same_people(who, others) && may_be_one(to.as_ref(), there.as_ref());
            (fits && same_days(claim, earlier)?).then(|| "the same journey on the same day".to_owned())
        }
        (Value::Quotation { speaker: Some(a), quote, .. }, Value::Quotation { speaker: Some(b), quote: other, .. }) => {
            let same_words = fold(quote) == fold(other) && fold(quote).split(' ').count() > 2;
            (same_words && same_name(a, b)).then(|| "the same words of the same speaker".to_owned())
        }
        (
            Value::Precedence { what: a, ordinal: n, interval: since, parties: who },
            Value::Precedence { what: b, ordinal: m, interval: other, parties: others },
        ) => {
            let same = n == m && since == other && fold(a) == fold(b) && !who.is_empty() && same_names(who, others);
            (same && same_news(claim, earlier)).then(|| "the same count, in the same weeks".to_owned())
        }
        (
            Value::Anniversary { ordinal: n, of: a, base, .. },
            Value::Anniversary { ordinal: m, of: b, base: other, .. },
        ) => {
            let based = base.is_some()
                && base == other
                && fold(a).split(' ').any(|word| word.len() > 3 && fold(b).contains(word));
            (n == m && (based || fold(a) == fold(b))).then(|| "the same anniversary".to_owned())
        }
        (
            Value::Office { person: a, title: t, organisation: o },
            Value::Office { person: b, title: u, organisation: p },
        ) => {
            let of = |organisation: &Option<String>| organisation.as_deref().map(fold);
            let same = same_name(a, b) && fold(t) == fold(u) && of(o) == of(p);
            same.then(|| "the same office; offices change hands".to_owned())
        }
        (
            Value::Quantity { amount: a, unit: u, of: Some(o), about: x },
            Value::Quantity { amount: b, unit: v, of: Some(p), about: y },
        ) => {
            let same =
                Decimal::read(a).is_some_and(|a| Some(a) == Decimal::read(b)) && u == v && x == y && fold(o) == fold(p);
            (same && same_news(claim, earlier)).then(|| "the same number of the same, in the same weeks".to_owned())
        }
        _ => None,
    }
}

/// One meeting: the same company, the same sort and phase; on the same days where `dated`.
fn one_meeting(claim: Recalled<'_>, earlier: Recalled<'_>, dated: bool) -> Option<String> {
    let (a, b) = (claim.event?, earlier.event?);
    let (
        EventBody::Meeting { attendees: who, parties: ours, remote: far, .. },
        EventBody::Meeting { attendees: others, parties: theirs, remote: away, .. },
    ) = (&a.body, &b.body)
    else {
        return None;
    };
    let told = |event: &Event| event.hedge.is_none() && event.denied.is_none();
    let sort = Sort::of(&a.what, *far) == Sort::of(&b.what, *away);
    let company = who.len() + ours.len() >= 2 && same_people(who, others) && same_parties(ours, theirs);
    let days = !dated || same_days(claim, earlier)?;
    (told(a) && told(b) && sort && same_phase(a.phase, b.phase) && company && days)
        .then(|| "the same people at the same sort of meeting".to_owned())
}

/// Held and long past are one; a plan is not its event.
fn same_phase(a: Phase, b: Phase) -> bool {
    let happened = |phase: Phase| if phase == Phase::Past { Phase::Held } else { phase };
    happened(a) == happened(b)
}

/// Whether both are dated to the same days, as far as that is known to the day.
fn same_days(claim: Recalled<'_>, earlier: Recalled<'_>) -> Option<bool> {
    Some(span_of_dates(claim.event?)? == span_of_dates(earlier.event?)?)
}

fn same_news(claim: Recalled<'_>, earlier: Recalled<'_>) -> bool {
    let apart = claim.published.zip(earlier.published).map(|(a, b)| (a - b).num_days().abs());
    apart.is_some_and(|days| days <= SAME_NEWS)
}

fn same_name(a: &str, b: &str) -> bool {
    fold(a) == fold(b) || Name::new(a).matches(&Name::new(b)) == NameMatch::Full
}

/// Each of the one list is in the other, and the other way round.
fn same_set<T>(a: &[T], b: &[T], same: impl Fn(&T, &T) -> bool) -> bool {
    a.len() == b.len()
        && a.iter().all(|a| b.iter().any(|b| same(a, b)))
        && b.iter().all(|b| a.iter().any(|a| same(a, b)))
}

fn same_people(a: &[PersonItem], b: &[PersonItem]) -> bool {
    same_set(a, b, |a, b| same_name(&a.name, &b.name))
}

fn same_parties(a: &[PartyItem], b: &[PartyItem]) -> bool {
    same_set(a, b, |a, b| fold(&a.name) == fold(&b.name))
}

fn same_names(a: &[String], b: &[String]) -> bool {
    same_set(a, b, |a, b| same_name(a, b))
}

fn same_places(a: &[PlaceItem], b: &[PlaceItem]) -> bool {
    same_set(a, b, |a, b| lie(a, b) == Lie::Same)
}

fn may_be_one(a: Option<&PlaceItem>, b: Option<&PlaceItem>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => !matches!(lie(a, b), Lie::Apart | Lie::Unknown),
        (None, None) => true,
        _ => false,
    }
}

fn lie(a: &PlaceItem, b: &PlaceItem) -> Lie {
    Atlas { told: Vec::new() }.lie(&Place::new(&a.name, a.kind), &Place::new(&b.name, b.kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use claims_engine::text::Article;
    use claims_engine::{Extraction, Options, extract};

    fn read(published: &str, text: &str) -> (Extraction, Option<NaiveDate>) {
        let published = published.parse().ok();
        (extract(&Article::new(text), &Options { published }), published)
    }

    /// The kinds of the claims of `now` that say the same as one of `then`.
    fn check(now: (&str, &str), then: (&str, &str), expected: &[&str]) {
        let ((now, day), (then, before)) = (read(now.0, now.1), read(then.0, then.1));
        let of = |reading: &'static Extraction, published| {
            reading.claims.iter().map(move |claim| Recalled {
                claim,
                event: claim.event.and_then(|at| reading.events.get(at)),
                published,
            })
        };
        let (now, then): (&'static _, &'static _) = (Box::leak(Box::new(now)), Box::leak(Box::new(then)));
        let mut found: Vec<&str> = of(now, day)
            .filter(|claim| of(then, before).any(|earlier| says_the_same(*claim, earlier).is_some()))
            .map(|claim| claim.claim.kind.name())
            .collect();
        found.dedup();
        assert_eq!(found, expected, "{:?}", now.claims);
    }

    const THEN: (&str, &str) = (
        "2025-09-05",
        "Kim Jong Un met Xi Jinping in Beijing on September 4, 2025. Kim travelled to Beijing by train.",
    );

    #[test]
    fn the_same_meeting_told_by_another_article_is_recalled() {
        check(
            ("2026-01-10", "Xi Jinping and Kim Jong-un met in Beijing on September 4, 2025."),
            THEN,
            &["meeting_date", "meeting_location", "meeting_attendees"],
        );
    }

    #[test]
    fn another_day_company_place_or_phase_is_another_claim() {
        check(("2025-09-06", "Kim Jong Un met Xi Jinping in Beijing on September 3, 2025."), THEN, &[]);
        check(("2025-09-06", "Kim Jong Un met Xi Jinping in Beijing."), THEN, &[]);
        check(("2025-09-06", "Kim Jong Un met Vladimir Putin in Beijing on September 4, 2025."), THEN, &[]);
        check(
            ("2025-09-06", "Kim Jong Un met Xi Jinping in Shanghai on September 4, 2025."),
            THEN,
            &["meeting_date", "meeting_attendees"],
        );
        check(("2025-09-01", "Kim Jong Un will meet Xi Jinping in Beijing on September 4, 2025."), THEN, &[]);
    }

    #[test]
    fn words_are_recalled_by_speaker_and_wording() {
        let then = ("2025-09-05", "“We will build the bridge together,” Xi Jinping said.");
        check(("2025-10-05", "Xi Jinping said: “We will build the bridge together.”"), then, &["quotation"]);
        check(("2025-10-05", "Kim Jong Un said: “We will build the bridge together.”"), then, &[]);
        check(("2025-10-05", "Xi Jinping said: “We will build the road together.”"), then, &[]);
    }
}
