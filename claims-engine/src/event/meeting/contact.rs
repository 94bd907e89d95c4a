//! People who see, embrace, walk or eat with one another: verbs that tell of other things too, and of a meeting only with
//! a person beside them and, for the weaker ones, a day or a place.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::Telling;
use super::verb::{agent, passive};
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::event::party::Group;
use crate::lex::TokenKind;
use crate::lexicon::Classes;

/// Tokens between a verb and the `with` that belongs to it at most.
const REACH: usize = 12;

/// `had seen X in Lusaka`: a meeting where day or place is told.
const SEES: &[&str] = &["saw", "seen", "see", "sees"];

/// Both are there, whoever does it.
const EMBRACES: &[&str] = &["embraced", "embraces", "embracing", "hugged", "hugs", "hugging", "kissed"];

/// What people do side by side: a meeting with `with` and a person, or `together`.
const SIDE_BY_SIDE: &[&str] = &[
    "walked",
    "walks",
    "walk",
    "walking",
    "strolled",
    "strolls",
    "stroll",
    "strolling",
    "toured",
    "tours",
    "touring",
    "posed",
    "poses",
    "posing",
    "dined",
    "lunched",
    "breakfasted",
    "chatted",
    "chats",
    "chat",
    "chatting",
    "drank",
    "drink",
    "drinks",
    "drinking",
    "argued",
    "argues",
    "arguing",
    "ate",
    "eat",
    "eating",
    "eaten",
    "appeared",
    "appears",
    "appearing",
    "laid",
    "laying",
    "prayed",
    "haggled",
    "mingled",
    "stood",
    "standing",
    "bargained",
    "golfed",
    "parted",
    "fished",
    "planted",
];

/// Of those, what two persons who do it in one breath do with each other.
const SHARED: &[&str] =
    &["strolled", "toured", "dined", "lunched", "drank", "ate", "chatted", "argued", "embraced", "parted"];

/// What is exchanged by people who stand face to face.
const EXCHANGED: &[&str] = &[
    "words",
    "pleasantries",
    "greetings",
    "kisses",
    "handshakes",
    "smiles",
    "toasts",
    "jokes",
    "hugs",
    "embraces",
    "handshake",
    "remarks",
    "small",
    "bows",
    "gifts",
];

/// What hosts and guests drink.
const DRINKS: &[&str] = &["tea", "coffee", "drinks", "vodka", "whisky", "whiskey", "champagne", "beer", "cocktails"];

/// Meals that somebody is had to.
const MEALS: &[&str] = &["breakfast", "lunch", "dinner", "supper", "tea", "coffee", "drinks"];

/// What is laid where the dead are honoured.
const WREATHS: &[&str] = &["wreath", "wreaths", "flowers", "bouquet", "bouquets"];

/// What persons open, sign and lay together at a place.
const CEREMONIES: &[&str] = &[
    "signed",
    "initialled",
    "initialed",
    "sign",
    "signs",
    "signing",
    "inaugurated",
    "unveiled",
    "opened",
    "laid",
    "launched",
    "planted",
];

/// Forms of `sign`.
const SIGNS: &[&str] = &["signed", "initialled", "initialed", "sign", "signs", "signing"];

/// What persons do in words with each other.
const DISCUSSES: &[&str] = &["discussed", "discusses", "discussing"];

/// Further verbs that a noun or `together` makes a meeting of.
const OTHERS: &[&str] = &[
    "discussed",
    "discusses",
    "discussing",
    "exchanged",
    "exchange",
    "exchanges",
    "exchanging",
    "spent",
    "spends",
    "spend",
    "brought",
    "brings",
    "bring",
    "took",
    "clasped",
    "grasped",
    "held",
    "had",
    "have",
    "has",
    "take",
    "shared",
    "lay",
    "lays",
];

static VERBS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| [SEES, EMBRACES, SIDE_BY_SIDE, CEREMONIES, OTHERS].into_iter().flatten().copied().collect());

/// Whether a word, in lower case as verbs stand, is one of the verbs read here.
pub(crate) fn is_listed(word: &str) -> bool {
    VERBS.contains(word)
}

/// Reads the verb at `v`, which is finite or a participle.
pub(super) fn read(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    if !doc.facts(v).contacts {
        return None;
    }
    if doc.is_any(v, SEES) {
        return seen(clause, v);
    }
    if doc.is_any(v, EMBRACES) {
        return embraced(clause, v);
    }
    if doc.is_any(v, DISCUSSES) {
        return discussed(clause, v);
    }
    if doc.is_any(v, &["exchanged", "exchange", "exchanges", "exchanging"]) {
        let words = (v + 1..v + 5).any(|k| doc.is_any(k, EXCHANGED));
        return words.then(|| beside(clause, v, true)).flatten();
    }
    if doc.is_any(v, &["spent", "spends", "spend"]) {
        return spent(clause, v);
    }
    if doc.is_any(v, &["brought", "brings", "bring"]) {
        return brought_together(clause, v);
    }
    if doc.is(v, "held") && doc.is(v + 1, "hands") {
        return beside(clause, v, true);
    }
    if doc.is_any(v, &["took", "clasped", "grasped", "held"])
        && let Some(hand) = super::talk::shook_the_hand(clause, v)
    {
        return Some(hand);
    }
    if doc.is_any(v, &["had", "have", "has", "took", "take", "shared"]) {
        return at_table(clause, v);
    }
    if doc.is_any(v, &["laid", "lay", "lays", "laying"]) && (v + 1..v + 4).any(|k| doc.is_any(k, WREATHS)) {
        return wreath(clause, v);
    }
    if doc.is_any(v, SIDE_BY_SIDE) && !(doc.is(v, "stood") && doc.is(v + 1, "down")) {
        let shared = doc.is_any(v, SHARED);
        if let Some(telling) = beside(clause, v, shared) {
            return Some(with_meal(clause, v, telling));
        }
    }
    if doc.is_any(v, CEREMONIES) { ceremony(clause, v) } else { None }
}

fn telling(v: usize, what: &str, present: Group) -> Telling {
    Telling { what: what.to_owned(), triggers: vec![v], present, ..Telling::default() }
}

/// With the noun of the meal or drink behind the verb, which day and place hang on.
fn with_meal(clause: &Clause, v: usize, mut telling: Telling) -> Telling {
    let doc = clause.page.doc;
    let noun = (v + 1..clause.tokens.end.min(v + REACH))
        .take_while(|k| !clause.page.parts_clauses(*k))
        .find(|k| {
            clause.page.tag(*k) == Tag::Plain && (doc.class(*k).is(Classes::Occasion) || clause.page.is_finite(*k))
        })
        .filter(|k| doc.class(*k).is(Classes::Occasion));
    telling.triggers.extend(noun);
    telling
}

fn subject(clause: &Clause, v: usize) -> Option<Group> {
    clause.subject(v).filter(|subject| !subject.persons.is_empty()).cloned()
}

/// Whether two different persons or more are in the list.
fn company(group: &Group) -> bool {
    group.persons.len() > 1 || !group.persons.is_empty() && group.unnamed
}

/// `saw X at the palace on Sunday`, and not `saw X leave`, `saw X's car`.
fn seen(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    // "were seen off at the airport by X"
    if passive(clause, v) {
        let mut present = subject(clause, v).filter(|_| doc.is(v + 1, "off"))?;
        present.join(&agent(clause, v)?);
        return company(&present).then(|| telling(v, "farewell", present));
    }
    // "saw off X at the airport"
    if doc.is(v + 1, "off")
        && let Some(guest) = clause.object(v + 2).filter(|guest| !guest.persons.is_empty())
    {
        let mut present = subject(clause, v).filter(|_| clause.is_placed(&[v]))?;
        present.join(guest);
        return company(&present).then(|| telling(v, "farewell", present));
    }
    let at = v + 1 + usize::from(doc.is_any(v + 1, &["the", "again", "each", "one"]));
    let whom = clause.object(v + 1).or_else(|| clause.object(at)).filter(|whom| !whom.persons.is_empty())?;
    let end = whom.tokens.end;
    let goes_on = doc.kind(end) == Some(TokenKind::Possessive)
        || doc.is_any(end, &["as", "being", "off", "to"])
        || clause.page.tag(end) == Tag::Plain
            && doc.class(end).is(Classes::Verb)
            && !doc.class(end).is(Classes::Preposition);
    // "seeing X's train": "see" needs a carrier of its own, for "see" is also how a sentence points.
    if goes_on || !clause.is_placed(&[v]) {
        return None;
    }
    let mut present = subject(clause, v)?;
    present.join(whom);
    company(&present).then(|| telling(v, "meeting", present))
}

/// `was embraced by X`, `hugged X`, `the two embraced`.
fn embraced(clause: &Clause, v: usize) -> Option<Telling> {
    let mut present = subject(clause, v)?;
    if passive(clause, v) {
        present.join(&agent(clause, v)?);
    } else if let Some(whom) = clause.object(v + 1).filter(|whom| !whom.persons.is_empty()) {
        present.join(whom);
    }
    company(&present).then(|| telling(v, "meeting", present))
}

/// `strolled with X`, `posed for photographs with X`; two persons who do it do it with each other where `shared` says so
/// or `together` stands there.
fn beside(clause: &Clause, v: usize, shared: bool) -> Option<Telling> {
    let doc = clause.page.doc;
    let mut present = subject(clause, v)?;
    if let Some(partner) = partner(clause, v) {
        present.join(&partner);
        return company(&present).then(|| telling(v, "meeting", present));
    }
    let together = (v + 1..clause.tokens.end.min(v + 8)).any(|k| doc.is(k, "together"));
    (company(&present) && present.persons.len() > 1 && (shared || together)).then(|| telling(v, "meeting", present))
}

/// The persons behind the verb's own `with`, `beside` or `alongside`.
fn partner(clause: &Clause, v: usize) -> Option<Group> {
    let doc = clause.page.doc;
    for k in v + 1..clause.tokens.end.min(v + REACH) {
        if matches!(doc.word(k), "," | ";" | ":")
            || clause.page.parts_clauses(k)
            || clause.page.is_finite(k)
            || clause.page.reference(k).is_some_and(|other| !other.possessive)
        {
            return None;
        }
        if doc.is_any(k, &["with", "beside", "alongside"]) {
            return clause.object(k + 1).filter(|group| !group.persons.is_empty()).cloned();
        }
    }
    None
}

/// `A and B discussed trade`, `discussed trade with B`: the talks told before, or talks of their own.
fn discussed(clause: &Clause, v: usize) -> Option<Telling> {
    // "discussed trade during a call": the call tells of it.
    let occasion = (v + 1..clause.tokens.end)
        .take_while(|k| !clause.page.parts_clauses(*k) && !clause.page.is_finite(*k))
        .any(|k| {
            clause.page.doc.is_any(k, &["during", "in", "at", "over"])
                && (k + 1..k + 5)
                    .any(|t| clause.page.tag(t) == Tag::Plain && clause.page.doc.class(t).is(Classes::Occasion))
        });
    if occasion || passive(clause, v) {
        return None;
    }
    let mut present = subject(clause, v)?;
    match partner(clause, v) {
        Some(partner) => present.join(&partner),
        None if present.persons.len() != 2 => return None,
        None => {}
    }
    company(&present).then(|| Telling { definite: true, ..telling(v, "talks", present) })
}

/// `discussed the war in Syria`: whether the place only says what was discussed, for neither a person nor a day parts it
/// from the verb.
pub(super) fn is_topic(clause: &Clause, verb: Option<&usize>, place: usize) -> bool {
    let Some(verb) = verb.copied().filter(|verb| clause.page.doc.is_any(*verb, DISCUSSES)) else { return false };
    let at = clause.page.places.get(place).map_or(verb, |place| clause.page.doc.token_at(place.span.start));
    at > verb && !(verb..at).any(|k| matches!(clause.page.tag(k), Tag::Person(_) | Tag::Date(_)))
}

/// `spent two hours with X`.
fn spent(clause: &Clause, v: usize) -> Option<Telling> {
    const TIMES: &[&str] =
        &["hours", "hour", "minutes", "afternoon", "evening", "morning", "night", "day", "days", "weekend", "time"];
    let doc = clause.page.doc;
    let time = (v + 1..v + 6).any(|k| doc.is_any(k, TIMES));
    let mut present = subject(clause, v).filter(|_| time)?;
    if let Some(partner) = partner(clause, v) {
        present.join(&partner);
        return company(&present).then(|| telling(v, "meeting", present));
    }
    // "spent two hours with each other", "spent 30 minutes talking in private"
    let talking = |k: usize| {
        doc.is_any(k, &["talking", "speaking", "chatting", "conversing", "closeted", "alone", "together"])
            || doc.is(k, "in") && doc.is_any(k + 1, &["private", "talks"])
            || doc.is(k, "behind") && doc.is(k + 1, "closed")
    };
    let each = |k: usize| doc.is(k, "with") && doc.is_any(k + 1, &["each", "one"]);
    let plural = present.persons.len() > 1;
    let word = (v + 1..v + 9).find(|k| each(*k) || plural && talking(*k))?;
    let mut telling = telling(v, "meeting", present);
    telling.triggers.extend(talking(word).then_some(word));
    company(&telling.present).then_some(telling)
}

/// `will lay a wreath in Kirkenes on Monday`.
fn wreath(clause: &Clause, v: usize) -> Option<Telling> {
    let mut present = subject(clause, v).filter(|_| clause.is_placed(&[v]))?;
    if let Some(partner) = partner(clause, v) {
        present.join(&partner);
    }
    Some(telling(v, "ceremony", present))
}

/// `brought his daughter to a banquet`: both are there.
fn brought_to(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let whom = clause.object(v + 1).filter(|whom| !whom.persons.is_empty())?;
    let to = whom.tokens.end + usize::from(doc.word(whom.tokens.end) == ",");
    let n = (to + 1..clause.tokens.end.min(to + 6))
        .take_while(|k| clause.page.tag(*k) == Tag::Plain && !doc.class(*k).is(Classes::Preposition))
        .find(|k| doc.class(*k).is(Classes::Occasion))
        .filter(|n| doc.is(to, "to") && !super::noun::is_barred(clause, *n))?;
    let mut present = subject(clause, v)?;
    present.join(whom);
    Some(Telling { triggers: vec![v, n], ..telling(v, &super::name_of(clause, n), present) })
}

/// `brought A and B together`, `A and B were brought together`.
fn brought_together(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    if passive(clause, v) {
        let present = subject(clause, v).filter(|_| doc.is(v + 1, "together"))?;
        return company(&present).then(|| telling(v, "meeting", present));
    }
    let Some(together) = (v + 1..clause.tokens.end.min(v + 30)).find(|k| doc.is(*k, "together")) else {
        return brought_to(clause, v);
    };
    if together == v + 1
        && let Some(whom) = clause.object(v + 2).filter(|whom| company(whom))
    {
        return Some(telling(v, "meeting", whom.clone()));
    }
    if (v + 1..together).any(|k| clause.page.is_finite(k) || clause.page.parts_clauses(k)) {
        return None;
    }
    let mut brought = Group::default();
    for group in clause.groups.iter().filter(|group| group.tokens.start > v && group.tokens.end <= together) {
        brought.join(group);
    }
    let enough = company(&brought) || brought.unnamed || brought.parties.len() > 1;
    let mut present = subject(clause, v).filter(|_| enough)?;
    present.join(&brought);
    Some(telling(v, "meeting", present))
}

/// `had X to breakfast`, `took tea with X`, `shared a coffee with X`.
fn at_table(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    if let Some(guest) = clause.object(v + 1).filter(|guest| !guest.persons.is_empty()) {
        let end = guest.tokens.end;
        let over = end + usize::from(doc.is(end, "over"));
        let meal = doc.is_any(over, &["to", "for"]) && (over + 1..over + 4).any(|k| doc.is_any(k, MEALS));
        let mut present = subject(clause, v).filter(|_| meal)?;
        present.join(guest);
        return company(&present).then(|| with_meal(clause, v, telling(v, "meeting", present)));
    }
    let drink = (v + 1..v + 6)
        .take_while(|k| clause.page.tag(*k) == Tag::Plain && !clause.page.is_finite(*k))
        .any(|k| doc.is_any(k, DRINKS));
    drink.then(|| beside(clause, v, true)).flatten().map(|telling| with_meal(clause, v, telling))
}

/// `A and B signed the treaty in Prague`: two who act at one place are there.
fn ceremony(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let signs = doc.is_any(v, SIGNS);
    // "was signed by A and B in P", "a treaty, signed at P by A and B"
    let by = agent(clause, v).filter(|by| signs && by.persons.len() > 1);
    // "Peru and Ecuador signed a treaty in Lima", "The presidents of Peru and Ecuador signed": of two countries or more.
    let states = clause.subject(v).filter(|group| {
        signs && !passive(clause, v) && group.persons.is_empty() && (group.parties.len() > 1 || group.unnamed)
    });
    let sided = states.is_some_and(|group| group.parties.len() > 1);
    let mut present = match (by, states) {
        (Some(by), _) => by,
        (None, Some(states)) if sided => states.clone(),
        (None, _) => subject(clause, v).filter(|_| !passive(clause, v))?,
    };
    if let Some(partner) = partner(clause, v) {
        present.join(&partner);
    }
    let what = if signs { "signing" } else { "ceremony" };
    ((present.persons.len() > 1 || sided) && clause.is_placed(&[v])).then(|| telling(v, what, present))
}

/// `called on the president at his residence`, and not `called on the president to resign`.
pub(super) fn called_on(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let whom = clause.object(v + 2).or_else(|| clause.object(v + 3)).filter(|whom| !whom.persons.is_empty())?;
    let end = whom.tokens.end;
    // "called on both sides to", "called on X, who had fled, to"
    let urged = (end..clause.tokens.end.min(end + 12)).any(|k| {
        doc.is(k, "to")
            && clause.page.tag(k + 1) == Tag::Plain
            && !doc.is_capital(k + 1)
            && !doc.is_any(k + 1, &["the", "a", "his", "her"])
    });
    let mut present = subject(clause, v).filter(|_| !urged && doc.kind(end) != Some(TokenKind::Possessive))?;
    present.join(whom);
    company(&present).then(|| telling(v, "courtesy call", present))
}
