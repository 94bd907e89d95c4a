//! `office`: who holds it at that time, by title and country; another title is no contradiction, since people hold several.

use chrono::{Datelike, NaiveDate};
use claims_engine::kinds::Value;
use claims_engine::text::Span;

use crate::finding::{Finding, settle};
use crate::fold::fold;
use crate::person::{Name, NameMatch};
use crate::role::{Office, offices};
use crate::source::Evidence;
use crate::words::{Word, within, words};

/// An office on the claim's side.
pub(crate) struct Held<'a> {
    pub(crate) person: &'a str,
    pub(crate) title: &'a str,
    pub(crate) organisation: Option<&'a str>,
    pub(crate) span: Span,
    /// The first day of the article's news.
    pub(crate) news: Option<NaiveDate>,
}

/// Days between the news and the excerpt from which the holder may have changed.
const STILL_HELD: i64 = 400;

/// Words before or in a title that say that it is not held, not yet, or in another's place.
const NOT_HELD: &[&str] = &[
    "former",
    "ex",
    "then",
    "late",
    "acting",
    "interim",
    "deputy",
    "vice",
    "designate",
    "elect",
    "nominee",
    "incoming",
    "outgoing",
    "onetime",
    "future",
    "assistant",
    "shadow",
];

/// What an excerpt says of it; `None` where it speaks of no such office.
pub(crate) fn compare(claim: &Held<'_>, record: &Evidence) -> Option<Finding> {
    let name = Name::new(claim.person);
    let text = record.excerpt.text();
    let whole = format!("{} {}", claim.organisation.unwrap_or(""), claim.title);
    let ours: Vec<_> = offices(&words(&whole)).into_iter().map(|mention| mention.office).collect();
    let apart = claim.news.zip(record.source.published).map(|(news, told)| (news - told).num_days().abs());
    let other_time = apart.is_some_and(|days| days > STILL_HELD);
    let findings = record.reading.person_mentions.iter().filter_map(|mention| {
        let person =
            record.reading.people.get(mention.person.0 as usize).map_or(mention.name.as_str(), |person| &person.name);
        let span = mention.title?;
        let titled = words(span.of(text));
        let folded = fold(span.of(text));
        let same_words = folded == fold(claim.title) || folded == fold(&whole);
        let bare: Vec<Word> = titled.into_iter().skip_while(|word| NOT_HELD.contains(&word.folded.as_str())).collect();
        let same_office = offices(&bare).iter().any(|mention| ours.contains(&mention.office));
        match Name::new(person).matches(&name) {
            NameMatch::Full if !(same_words || same_office) => None,
            NameMatch::Full if !holds(claim.title, &record.sketch.view.words, span) => {
                Some(Finding::insufficient("not the holder in so many words", claim.span, span))
            }
            NameMatch::Full if other_time => {
                let when = record.source.published.map(|day| day.year());
                let year = when.map_or_else(String::new, |year| year.to_string());
                Some(Finding::insufficient(format!("the same office, as of {year}"), claim.span, span))
            }
            NameMatch::Full => Some(Finding::supports("the same office", claim.span, span)),
            // Another holder is another office of that name, or another time: silence.
            _ => None,
        }
    });
    settle(findings.collect()).or_else(|| set_beside(claim, &name, &ours, other_time, record))
}

/// `Sergei Lavrov, the Russian foreign minister,`: the title behind the name, as the reading of the excerpt gives it.
fn set_beside(claim: &Held<'_>, name: &Name, ours: &[Office], other_time: bool, record: &Evidence) -> Option<Finding> {
    let text = record.excerpt.text();
    let told = record.reading.claims.iter().find_map(|other| {
        let Value::Office { person, title, organisation } = &other.value else { return None };
        let span = other.mentions.first().copied()?;
        let whole = format!("{} {title}", organisation.as_deref().unwrap_or(""));
        let same = offices(&words(&whole)).iter().any(|mention| ours.contains(&mention.office));
        (Name::new(person).matches(name) == NameMatch::Full && same).then_some(span)
    })?;
    let sentence = record.reading.sentences.iter().find(|sentence| sentence.contains(told))?;
    let doubted = within(&record.sketch.view.words, *sentence).iter().any(|word| {
        NOT_HELD.contains(&word.folded.as_str())
            || matches!(word.folded.as_str(), "not" | "resigned" | "longer" | "was")
    });
    let because = "the same office, beside the name";
    Some(if doubted || other_time || told.of(text).is_empty() {
        Finding::insufficient(because, claim.span, told)
    } else {
        Finding::supports(because, claim.span, told)
    })
}

/// Whether the title is held, as far as it and the words right before it tell, the claim's own such words aside.
fn holds(claimed: &str, all: &[Word], title: Span) -> bool {
    let from = all.partition_point(|word| word.span.start < title.start);
    let to = all.partition_point(|word| word.span.end <= title.end);
    let said = all.get(from.saturating_sub(1)..to).unwrap_or_default();
    let own = fold(claimed);
    !said.iter().any(|word| NOT_HELD.contains(&word.folded.as_str()) && !own.split(' ').any(|own| own == word.folded))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Source, Stance, Tier};

    fn check(claim: (&str, &str), told: (&str, &str), expected: Option<Stance>) {
        let source = Source {
            publisher: "Wire".into(),
            title: None,
            url: None,
            published: told.0.parse().ok(),
            tier: Tier::Secondary,
            origin: None,
        };
        let record = Evidence::read("v1", told.1, source);
        let held = Held {
            person: claim.0,
            title: claim.1,
            organisation: None,
            span: Span::new(0, 1),
            news: "2025-09-04".parse().ok(),
        };
        assert_eq!(compare(&held, &record).map(|finding| finding.stance), expected, "{claim:?} / {told:?}");
    }

    #[test]
    fn an_office_is_held_at_a_time() {
        use Stance::{Insufficient, Supports};
        let claim = ("Sergei Lavrov", "Russian Foreign Minister");
        let now = "2025-09-06";
        check(claim, (now, "Russian Foreign Minister Sergei Lavrov spoke in Moscow."), Some(Supports));
        check(claim, ("2014-03-01", "Russian Foreign Minister Sergei Lavrov spoke in Moscow."), Some(Insufficient));
        check(claim, (now, "Former Russian Foreign Minister Sergei Lavrov spoke in Moscow."), Some(Insufficient));
        check(claim, (now, "Russian Foreign Minister Igor Ivanov spoke in Moscow."), None);
        check(claim, ("1999-03-01", "Russian Foreign Minister Igor Ivanov spoke in Moscow."), None);
        check(claim, (now, "Chinese Foreign Minister Wang Yi spoke in Moscow."), None);
        check(claim, (now, "Sergei Lavrov spoke in Moscow."), None);
        check(claim, (now, "Sergei Lavrov, the Russian foreign minister, spoke in Moscow."), Some(Supports));
        check(claim, (now, "Sergei Lavrov, the former Russian foreign minister, spoke in Moscow."), None);
    }
}
