//! Whether a run of name words, without its title, names a person.

use std::ops::Range;

use super::acts::acts_as_person;
use super::runs::{ends_korean_name, is_initial, opens_with_initial};
use crate::Doc;
use crate::gazetteer;
use crate::lex::TokenKind;
use crate::lexicon::{Classes, names};
use crate::mention::PlaceKind;

/// What the words say about themselves and what stands around them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// A person's name.
    Person,
    /// Might be one: the rest of the article decides.
    Maybe,
    /// Something else.
    Other,
}

/// Judges the name at `name`; `titled` says that a title stands before it.
pub fn judge(doc: &Doc, name: &Range<usize>, titled: bool, sentence: &Range<usize>) -> Judgement {
    let words: Vec<usize> = name.clone().filter(|i| doc.kind(*i) == Some(TokenKind::Word)).collect();
    let (Some(&first), Some(&last)) = (words.first(), words.last()) else { return Judgement::Other };
    if words.len() > 7 {
        return Judgement::Other;
    }
    if doc.is_any(first, &["dalai", "panchen"]) && doc.is(last, "lama") {
        return Judgement::Person;
    }
    if crate::mention::organisation::known_phrase(doc, first).is_some_and(|end| end >= name.end) {
        return Judgement::Other;
    }
    let heads = Classes::OrganisationHead.with(Classes::VenueHead).with(Classes::ThingHead).with(Classes::Occasion);
    let given = names::is_given_name(doc.word(first))
        || doc.word(first).split_once('-').is_some_and(|(own, _)| names::is_given_name(own));
    let acronym = |i: usize| {
        doc.word(i).chars().count() > 1 && doc.word(i).chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
    };
    let head = doc.class(last).any(heads) || doc.class(last).any(Classes::Month.with(Classes::Weekday)) && !given;
    let text = doc.span(name.clone()).of(doc.text);
    let place = gazetteer::lookup(text);
    let demonym = gazetteer::demonym(text).is_some();
    if words.len() == 1 {
        if crate::mention::organisation::is_known(doc.word(first)) {
            return Judgement::Other;
        }
        // "the opening of Notre Dame Cathedral"
        if doc.class(first).is(Classes::VenueHead) && name.start > sentence.start && doc.is(name.start - 1, "dame") {
            return Judgement::Other;
        }
        if acronym(first) && doc.word(first).len() <= 5 || demonym || head && !titled {
            return Judgement::Other;
        }
        // "the French Presidency", "the Sejm"
        let owned = name.start > sentence.start && (doc.is(name.start - 1, "the") || doc.is_demonym(name.start - 1));
        if owned && !titled && !names::is_statesman(text) {
            return Judgement::Other;
        }
        let body = doc.class(first).is(Classes::Occasion)
            && doc.class(first).any(Classes::ThingHead.with(Classes::OrganisationHead));
        if titled && body {
            return Judgement::Other;
        }
        if titled {
            let country = place.is_some_and(|entry| matches!(entry.kind(), PlaceKind::Country | PlaceKind::Area));
            return if country { Judgement::Other } else { Judgement::Person };
        }
        return if place.is_some_and(|entry| !entry.is_weak()) && !names::is_statesman(text) {
            Judgement::Other
        } else {
            Judgement::Maybe
        };
    }
    if titled && !head {
        let country = place.is_some_and(|entry| !entry.is_weak() && !given);
        return if country { Judgement::Other } else { Judgement::Person };
    }
    if place.is_some_and(|entry| !entry.is_weak()) || demonym {
        return Judgement::Other;
    }
    // Something in it that a person's name never has.
    let of_grammar = |i: usize| {
        doc.class(i).any(Classes::Function)
            && !names::is_particle(doc.word(i))
            && !opens_with_initial(doc, i)
            && !ends_korean_name(doc, first, i)
    };
    // "HR McMaster": initials without points.
    let initials = words.len() == 2
        && acronym(first)
        && doc.word(first).len() == 2
        && !doc.class(first).any(Classes::Title.with(Classes::Function))
        && gazetteer::lookup(doc.word(first)).is_none()
        && !crate::mention::organisation::is_known(doc.word(first));
    let foreign = words.iter().any(|i| of_grammar(*i))
        || words.iter().any(|i| doc.is_demonym(*i))
        || words.iter().all(|i| acronym(*i))
            && !all_capitals(doc, sentence)
            && !(given && opens_in_capitals(doc, name, sentence))
        || acronym(first) && doc.word(first).len() <= 4 && !given && !initials && !doc.word(first).contains('.')
        || doc.class(last).is(Classes::NumberWord)
        || doc.class(last).is(Classes::Vehicle) && !given
        || doc.word(last).chars().any(|c| c.is_ascii_digit());
    // "met in Costa do Sauipe on Monday": a town, which nobody is met in.
    let town = name.start > sentence.start
        && doc.is(name.start - 1, "in")
        && (first + 1..last).any(|i| doc.is_any(i, &["do", "da", "dos", "das", "del", "sur", "upon"]))
        && doc.kind(name.end) != Some(TokenKind::Possessive);
    if foreign || town && !titled {
        return Judgement::Other;
    }
    let article = name.start > sentence.start && doc.is(name.start - 1, "the");
    let initial = words.iter().any(|i| is_initial(doc, *i) && doc.word(i + 1) == ".");
    let particle = words[1..].iter().any(|i| !doc.is_capital(*i));
    let asian = names::is_east_asian_surname(doc.word(first)) && words.len() <= 3;
    // "Christopher Hill", "Bob Park": a given name and a surname that is a noun for a site, where a title or deed shows a person.
    let site = head
        && given
        && !article
        && words.len() == 2
        && doc.class(last).is(Classes::VenueHead)
        && !doc.class(last).any(Classes::OrganisationHead.with(Classes::ThingHead).with(Classes::Occasion));
    if site && (titled || acts_as_person(doc, name, sentence)) {
        return Judgement::Person;
    }
    if head {
        // "James Bank" is rarer than "World Bank"; a given name with an initial settles it.
        return if given
            && !article
            && (initial
                || !doc.class(last).any(Classes::OrganisationHead.with(Classes::ThingHead).with(Classes::Occasion)))
            && words.len() == 2
        {
            Judgement::Maybe
        } else {
            Judgement::Other
        };
    }
    if words.iter().any(|i| {
        doc.class(*i).any(Classes::OrganisationHead.with(Classes::ThingHead)) && !names::is_given_name(doc.word(*i))
    }) && !given
    {
        return Judgement::Other;
    }
    // "Mount Fuji", "Lake Geneva", "Camp David": a venue's head may stand in front.
    if doc.class(first).any(Classes::VenueHead)
        && !given
        && doc.is_any(first, &["mount", "lake", "camp", "fort", "cape", "port", "hotel", "villa", "gulf", "bay", "mt"])
    {
        return Judgement::Other;
    }
    // "from San Vicente del Caguán"
    if doc.is_any(first, &["san", "santa", "são", "los", "las", "puerto", "saint"])
        && name.start > sentence.start
        && doc.is_any(name.start - 1, &["in", "at", "near", "from", "outside", "to"])
    {
        return Judgement::Other;
    }
    if article && !initial {
        return Judgement::Other;
    }
    if given || asian || initial || particle {
        return Judgement::Person;
    }
    if first == sentence.start && doc.class(first).any(Classes::Common.with(Classes::Group).with(Classes::Verb)) {
        return Judgement::Other;
    }
    let wide =
        |i: usize| gazetteer::lookup(doc.word(i)).filter(|entry| !entry.is_weak()).map(crate::gazetteer::Entry::kind);
    if matches!(wide(first), Some(PlaceKind::Country | PlaceKind::Area)) || wide(last) == Some(PlaceKind::Country) {
        return Judgement::Other;
    }
    if words.len() <= 4 && acts_as_person(doc, name, sentence) { Judgement::Person } else { Judgement::Maybe }
}

/// `LAURENT KABILA flew home`: a paper sets the first words of a report in capitals.
fn opens_in_capitals(doc: &Doc, name: &Range<usize>, sentence: &Range<usize>) -> bool {
    let capitals = |i: usize| !doc.word(i).chars().any(char::is_lowercase);
    name.len() < 4 && name.end < sentence.end && (sentence.start..name.start).all(capitals) && !capitals(name.end)
}

fn all_capitals(doc: &Doc, sentence: &Range<usize>) -> bool {
    let span = doc.span(sentence.clone());
    span.of(doc.text).chars().filter(|c| c.is_lowercase()).count() < 4
}
