//! `office`: who holds it, by title and country; another title is no contradiction, since people hold several.

use claims_engine::text::Span;

use crate::finding::Finding;
use crate::fold::fold;
use crate::person::{Name, NameMatch};
use crate::role::offices;
use crate::source::Evidence;
use crate::words::words;

/// An office on the claim's side.
pub(crate) struct Held<'a> {
    pub(crate) person: &'a str,
    pub(crate) title: &'a str,
    pub(crate) organisation: Option<&'a str>,
    pub(crate) span: Span,
}

/// What an excerpt says of it; `None` where it gives the person no such title.
pub(crate) fn compare(claim: &Held<'_>, record: &Evidence) -> Option<Finding> {
    let name = Name::new(claim.person);
    let text = record.excerpt.text();
    let whole = format!("{} {}", claim.organisation.unwrap_or(""), claim.title);
    let ours: Vec<_> = offices(&words(&whole)).into_iter().map(|mention| mention.office).collect();
    let titles = record.reading.person_mentions.iter().filter(|mention| {
        let person =
            record.reading.people.get(mention.person.0 as usize).map_or(mention.name.as_str(), |person| &person.name);
        Name::new(person).matches(&name) == NameMatch::Full
    });
    titles.filter_map(|mention| mention.title).find_map(|span| {
        let words_there = words(span.of(text));
        let former = words_there.iter().any(|word| matches!(word.folded.as_str(), "former" | "ex" | "then" | "late"));
        let folded = fold(span.of(text));
        let same_words = folded == fold(claim.title) || folded == fold(&whole);
        let theirs = offices(&words_there);
        let same_office = theirs.iter().any(|mention| ours.contains(&mention.office));
        if !(same_words || same_office) {
            return None;
        }
        Some(if former {
            Finding::insufficient("a former holder by then", claim.span, span)
        } else {
            Finding::supports("the same office", claim.span, span)
        })
    })
}
