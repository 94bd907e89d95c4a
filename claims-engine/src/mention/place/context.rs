//! What a place's company says: a capital that acts for its government, `the Chinese capital` for its name.

use super::Found;
use crate::Doc;
use crate::gazetteer;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::PlaceKind;

/// Nouns that a government has and a city has not.
const OF_STATE: &[&str] = &[
    "stance",
    "position",
    "policy",
    "policies",
    "demand",
    "demands",
    "refusal",
    "decision",
    "offer",
    "proposal",
    "response",
    "reaction",
    "intentions",
    "intention",
    "ally",
    "allies",
    "allegation",
    "allegations",
    "claim",
    "claims",
    "view",
    "views",
    "support",
    "opposition",
    "pledge",
    "commitment",
    "concerns",
    "nuclear",
    "missile",
    "foreign",
    "ambassador",
    "envoy",
    "military",
    "relations",
    "ties",
    "interests",
    "interest",
    "efforts",
    "effort",
    "call",
    "calls",
    "rejection",
    "role",
    "plan",
    "plans",
    "threat",
    "threats",
    "invasion",
    "willingness",
    "approach",
    "diplomacy",
    "backing",
    "aid",
    "sanctions",
    "economic",
    "relationship",
    "influence",
    "leadership",
];

/// What is done to governments and with them.
const DEALT_WITH: &[&str] = &[
    "with",
    "between",
    "against",
    "urged",
    "urge",
    "urges",
    "urging",
    "accused",
    "accuses",
    "accusing",
    "told",
    "warned",
    "warns",
    "warning",
    "pressed",
    "pressured",
    "asked",
    "called",
    "by",
    "both",
    "blamed",
    "condemned",
    "criticised",
    "criticized",
    "persuade",
    "convince",
    "pressure",
    "pressuring",
    "thanked",
    "informed",
    "notified",
    "lobbied",
];

/// Whether the place stands for a government here.
pub(super) fn is_metonym(doc: &Doc, place: &Found) -> bool {
    let Some(entry) = place.entry else { return false };
    let city = entry.kind() == PlaceKind::City && (entry.is_capital() || entry.name() == "Brussels");
    if !city && !entry.is_seat() {
        return false;
    }
    let (start, end) = (place.tokens.start, place.tokens.end);
    let before = start.wrapping_sub(1);
    let before = if doc.is(before, "the") { before.wrapping_sub(1) } else { before };
    let in_sentence = doc.sentence_of(before).is_some() && doc.sentence_of(before) == doc.sentence_of(start);
    if in_sentence
        && doc.is_any(
            before,
            &[
                "in", "at", "near", "outside", "inside", "to", "from", "around", "into", "through", "for", "on",
                "leave", "left", "reached", "toward", "towards",
            ],
        )
        || doc.word(before) == "," && before > 0 && doc.is_capital(before - 1)
    {
        return false;
    }
    let next = end;
    if doc.kind(next) == Some(TokenKind::Possessive) {
        return doc.is_any(next + 1, OF_STATE) || doc.class(next + 1).is(Classes::Ing);
    }
    if in_sentence && doc.is_any(before, DEALT_WITH) && !doc.class(next).any(Classes::Occasion) && !doc.is_capital(next)
    {
        return true;
    }
    if in_sentence
        && doc.is(before, "and")
        && (start.saturating_sub(4)..start).any(|k| doc.is_any(k, &["between", "both", "with"]))
    {
        return true;
    }
    let adverb =
        usize::from(doc.word(next).ends_with("ly") || doc.is_any(next, &["also", "has", "had", "now", "still"]));
    acts(doc, next)
        || adverb == 1 && acts(doc, next + 1)
        || doc.is(next, "and") && doc.is_capital(next + 1) && acts(doc, next + 2)
}

fn acts(doc: &Doc, k: usize) -> bool {
    let class = doc.class(k);
    class.any(Classes::Speech)
        || class.is(Classes::Past)
            && !class.is(Classes::Auxiliary)
            && !doc
                .is_any(k, &["saw", "lay", "sat", "grew", "woke", "became", "fell", "stood", "suffered", "lost", "won"])
        || class.is(Classes::Auxiliary)
            && doc.is_any(k, &["will", "would", "has", "had", "wants", "must", "should", "may", "could", "can"])
        || doc.is_any(
            k,
            &[
                "wants",
                "wanted",
                "agreed",
                "agrees",
                "rejected",
                "rejects",
                "denies",
                "denied",
                "insists",
                "insisted",
                "hopes",
                "seeks",
                "sought",
                "sees",
                "views",
                "fears",
                "refused",
                "refuses",
                "demanded",
                "demands",
                "proposed",
                "offered",
                "considers",
                "condemned",
                "accused",
                "accuses",
                "argues",
                "believes",
                "claims",
                "supports",
                "backed",
                "backs",
                "opposes",
                "imposed",
                "announced",
                "says",
                "did",
                "does",
            ],
        )
}

/// `Chinese capital`, where no name stands beside it.
pub(super) fn capital_city(doc: &Doc, i: usize) -> Option<Found> {
    let two = doc.is_capital(i + 1) && gazetteer::country_of_demonym(doc.span(i..i + 2).of(doc.text)).is_some();
    let noun = if two { i + 2 } else { i + 1 };
    if !doc.is(noun, "capital")
        || doc.is_capital(noun)
        || gazetteer::country_of_demonym(doc.span(i..noun).of(doc.text)).is_none()
    {
        return None;
    }
    // "the Chinese capital, Beijing", "Beijing, the Chinese capital", "capital markets"
    let after = if doc.is(noun + 1, "city") { noun + 2 } else { noun + 1 };
    let beside = doc.is_capital(after)
        || matches!(doc.word(after), "," | "of")
            && doc.is_capital(after + 1)
            && gazetteer::entry(doc.word(after + 1)).is_some()
        || i >= 3 && doc.word(i - 2) == "," && doc.is_capital(i - 3);
    let plain = doc.kind(after) != Some(TokenKind::Word)
        || doc.class(after).any(Classes::Function.with(Classes::Verb).with(Classes::Weekday).with(Classes::Common));
    (!beside && plain).then_some(Found { tokens: i..noun + 1, kind: PlaceKind::City, entry: None })
}

/// The capitals that the text names.
pub(super) struct Capitals(Vec<&'static str>);

impl Capitals {
    /// Those among `found`.
    pub(super) fn of(found: &[Found]) -> Self {
        Self(
            found
                .iter()
                .filter_map(|place| place.entry)
                .filter(|entry| entry.is_capital())
                .map(gazetteer::Entry::name)
                .collect(),
        )
    }

    /// The name of `Chinese capital`, where the text also gives it.
    pub(super) fn named(&self, doc: &Doc, place: &Found) -> Option<&'static str> {
        let words = doc.span(place.tokens.clone()).of(doc.text);
        let people = words.strip_suffix("capital")?.trim();
        let capital = gazetteer::capital_of(gazetteer::country_of_demonym(people)?)?;
        self.0.contains(&capital).then_some(capital)
    }
}
