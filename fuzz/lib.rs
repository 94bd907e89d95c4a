//! What the fuzz targets hold every text to.

use chrono::NaiveDate;
use claims_engine::text::{Article, Span};
use claims_engine::{Options, extract};

/// Reads `text` as an article and fails if a span does not cut out words.
///
/// # Panics
///
/// When a span lies outside the text, inside a character, or cuts out nothing.
pub fn read(text: &str) {
    let published = NaiveDate::from_ymd_opt(2019, 9, 5).filter(|_| text.len() % 2 == 0);
    let found = extract(&Article::new(text.to_owned()), &Options { published });
    let spans = (found.sentences.iter().copied())
        .chain(found.dates.iter().map(|date| date.span))
        .chain(found.person_mentions.iter().map(|person| person.span))
        .chain(found.places.iter().map(|place| place.span))
        .chain(found.organisations.iter().map(|organisation| organisation.span))
        .chain(found.vehicles.iter().map(|vehicle| vehicle.span))
        .chain(found.claims.iter().flat_map(|claim| claim.mentions.iter().copied()));
    for span in spans {
        assert!(cuts_out_words(text, span), "{span:?} of {text:?}");
    }
}

fn cuts_out_words(text: &str, span: Span) -> bool {
    text.get(span.range()).is_some_and(|words| !words.trim().is_empty())
}
