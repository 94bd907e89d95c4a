//! Whom a description means that speaks: `the company said`, `said the old man`.

use super::speaker::{Speaker, named};
use crate::event::page::{Page, Tag};
use crate::lex::TokenKind;
use crate::lexicon::Classes;

/// Nouns under which an organisation that was named goes on to speak.
const BODIES: &[&str] = &[
    "company",
    "organization",
    "organisation",
    "ministry",
    "agency",
    "group",
    "party",
    "bank",
    "union",
    "firm",
    "commission",
    "council",
    "committee",
    "court",
    "office",
    "department",
    "embassy",
    "association",
    "newspaper",
    "airline",
    "university",
    "army",
    "police",
    "watchdog",
    "alliance",
    "bloc",
];

/// Nouns for a person, beside titles.
const HUMANS: &[&str] = &[
    "man",
    "woman",
    "director",
    "minister",
    "lawyer",
    "singer",
    "actor",
    "actress",
    "player",
    "captain",
    "host",
    "envoy",
    "candidate",
    "veteran",
    "writer",
    "author",
    "politician",
    "teacher",
    "driver",
    "farmer",
    "priest",
];

/// Whom `the old man`, `the company` behind or before a verb of speech means: the last one named in the sentences
/// before, where there is one only. `noun` is the last token of the description.
pub(super) fn meant(page: &Page, noun: usize) -> Option<Speaker> {
    const BACK: usize = 2;
    let doc = page.doc;
    let article = (noun.saturating_sub(3)..noun).rev().find(|i| doc.is(*i, "the"))?;
    let clear = (article..=noun).all(|i| page.tag(i) == Tag::Plain && doc.kind(i) == Some(TokenKind::Word));
    let at = doc.sentence_of(noun).filter(|_| clear)?;
    let body = doc.is_any(noun, BODIES);
    let human = doc.is_any(noun, HUMANS) || doc.class(noun).is(Classes::Title) && !doc.class(noun).is(Classes::Group);
    if !body && !human {
        return None;
    }
    let opens = doc.sentences.get(at).map_or(noun, |sentence| sentence.tokens.start);
    let own = (opens < article).then_some(opens..article);
    let before = (0..=BACK)
        .filter_map(|back| doc.sentences.get(at.checked_sub(back + 1)?))
        .map(|sentence| sentence.tokens.clone());
    for words in own.into_iter().chain(before) {
        let fits = |i: &usize| {
            !page.quoted.get(*i).copied().unwrap_or(false)
                && if body {
                    matches!(page.tag(*i), Tag::Organisation(_))
                } else {
                    page.reference(*i).is_some_and(|found| !found.possessive)
                }
        };
        let found: Vec<Speaker> = words.clone().filter(fits).filter_map(|i| named(page, i)).collect();
        let Some(last) = found.last() else { continue };
        let only = found.iter().all(|speaker| speaker.name == last.name);
        return (only || body).then(|| Speaker { sure: false, ..last.clone() });
    }
    None
}
