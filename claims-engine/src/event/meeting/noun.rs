//! Nouns that tell of meetings: `their summit`, `talks between A and B`, `a news conference with C`.

use super::{Telling, name_of};
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::event::party::Group;
use crate::lex::TokenKind;
use crate::lexicon::Classes;

/// Nouns that only some words around them make an occasion.
const BARRED: &[&str] = &[
    "games",
    "service",
    "mass",
    "engagement",
    "tour",
    "tours",
    "trip",
    "march",
    "marches",
    "assembly",
    "workshop",
    "visiting",
    "celebration",
    "celebrations",
    "festival",
    "memorial",
    "tea",
    "signing",
    "huddle",
];

/// What those do to an occasion who are named behind `by`.
const HELD_BY: &[&str] =
    &["attended", "hosted", "joined", "chaired", "convened", "mediated", "moderated", "witnessed", "overseen"];

/// Whether the occasion is given for a guest: `a dinner for X`, and not `a funeral for X`.
fn honours(clause: &Clause, n: usize) -> bool {
    let doc = clause.page.doc;
    doc.is_any(n, &["dinner", "lunch", "luncheon", "banquet", "reception", "breakfast"])
        || doc.is(n, "ceremony")
            && doc.is_any(n.wrapping_sub(1), &["welcoming", "welcome", "farewell", "swearing-in", "award"])
}

/// `a phone call to X`, `a call from X`, `a courtesy call on X`: whom the next word leads to.
fn calls_whom(clause: &Clause, n: usize) -> bool {
    let doc = clause.page.doc;
    doc.is_any(n, &["call", "calls"])
        && (doc.is_any(n + 1, &["to", "from"]) || doc.is(n + 1, "on") && doc.is(n.wrapping_sub(1), "courtesy"))
}

/// Reads the noun at `n` as the telling of a meeting.
pub fn read(clause: &Clause, n: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let class = doc.class(n);
    let occasion = class.is(Classes::Occasion) || class.is(Classes::Verb) && doc.is(n, "meet");
    if !occasion
        || clause.page.tag(n) != Tag::Plain
        || doc.kind(n) != Some(TokenKind::Word)
        || is_verb_here(clause, n) && !doc.is(n, "meet")
        || is_barred(clause, n)
    {
        return None;
    }
    // "summit talks", "conference call": the head comes next.
    if doc.class(n + 1).is(Classes::Occasion) && clause.page.tag(n + 1) == Tag::Plain && !is_verb_here(clause, n + 1) {
        return None;
    }
    // "visit" with nobody who visits and nothing visited says nothing.
    let mut present = Group::default();
    let owned = add_owner(clause, n, &mut present);
    let partners = add_partners(clause, n, &mut present);
    if !owned
        && takes_subject(clause, n, partners)
        && let Some(subject) = subject_for(clause, n)
    {
        let mut with_subject = subject.clone();
        with_subject.join(&present);
        present = with_subject;
        add_spoken_to(clause, n, &mut present);
    }
    let hosted = reduced_relative(clause, n, &mut present);
    let visit = doc.is_any(n, &["visit", "visits"]);
    let places = if visit { goal_places(clause, n) } else { Vec::new() };
    if visit && present.persons.is_empty() && !present.unnamed {
        return None;
    }
    Some(Telling {
        what: name_of(clause, n),
        triggers: [Some(n), hosted].into_iter().flatten().collect(),
        present,
        definite: is_definite(clause, n),
        bare: is_bare(clause, n),
        places,
        ..Telling::default()
    })
}

/// `X told Y during their talks`, `X was speaking alongside Y at a news conference`: Y was there too.
fn add_spoken_to(clause: &Clause, n: usize, out: &mut Group) {
    let doc = clause.page.doc;
    let from = n.saturating_sub(30).max(clause.tokens.start);
    for k in from..n {
        let told = doc.is_any(k, &["told", "assured", "urged", "informed", "thanked", "warned", "briefed", "asked"])
            && clause.page.tag(k) == Tag::Plain;
        let beside = doc.is_any(k, &["alongside", "beside"]);
        if (told || beside)
            && !(k + 1..n).any(|t| clause.page.is_finite(t) || clause.page.parts_clauses(t))
            && let Some(group) = clause.object(k + 1).filter(|group| group.tokens.end <= n && !group.persons.is_empty())
        {
            out.join(group);
        }
    }
}

/// `the summit Putin hosted in June`, `a meeting he held with X`: who did it, and the verb, which its place and date hang on.
fn reduced_relative(clause: &Clause, n: usize, out: &mut Group) -> Option<usize> {
    let doc = clause.page.doc;
    let at = if doc.is_any(n + 1, &["that", "which"]) { n + 2 } else { n + 1 };
    let group = clause.object(at).filter(|group| !group.persons.is_empty())?;
    let had = usize::from(doc.is_any(group.tokens.end, &["had", "has", "will"]));
    let verb = group.tokens.end + had;
    let verb = if doc
        .is_any(verb, &["hosted", "held", "attended", "chaired", "convened", "led", "host", "hold", "attend", "chair"])
    {
        verb
    } else if had == 1 && doc.is(verb, "with") {
        verb - 1
    } else {
        return None;
    };
    out.join(group);
    if doc.is(verb + 1, "with")
        && let Some(partner) = clause.object(verb + 2)
    {
        out.join(partner);
    }
    Some(verb)
}

/// Whether a word that can be noun or verb is a verb here.
pub fn is_verb_here(clause: &Clause, n: usize) -> bool {
    let doc = clause.page.doc;
    if !doc.class(n).is(Classes::Verb)
        && !doc.is_any(n, &["rally", "parade", "visit", "protest", "march", "session", "lunch", "dine", "tour", "call"])
    {
        return false;
    }
    // "meeting", "talks", "visit", "calls", "parade": nouns after an article, an adjective or a possessive.
    if doc.is(n, "meeting") {
        return false;
    }
    if n == clause.tokens.start {
        return false;
    }
    let before = n - 1;
    if doc.is_any(before, &["had", "has", "have", "having"]) && !doc.class(n).is(Classes::Past) {
        return false;
    }
    if doc.is(before, "to")
        || doc.class(before).is(Classes::Auxiliary)
        || clause.page.reference(before).is_some_and(|owner| !owner.possessive)
    {
        return !doc.is(n, "talks") || !doc.is(before, "to");
    }
    doc.is_any(before, &["also", "who", "and"]) && doc.is_any(n, &["visits", "calls", "hosts"])
        || doc.class(n).is(Classes::Past)
}

/// Nouns that are rarely occasions, and `calls for`, `congress` as a body.
pub fn is_barred(clause: &Clause, n: usize) -> bool {
    let doc = clause.page.doc;
    if doc.is_any(n, BARRED) {
        return true;
    }
    if doc.is_any(n, &["call", "calls"]) {
        let phone =
            n > clause.tokens.start && doc.is_any(n - 1, &["phone", "telephone", "video", "conference", "secure"]);
        let courtesy = n > clause.tokens.start && doc.is(n - 1, "courtesy");
        return !phone && !courtesy && !doc.is_any(n + 1, &["with", "between"]) || doc.is(n + 1, "for");
    }
    if doc.is(n, "dialogue") && !doc.is_capital(n) {
        return true;
    }
    if doc.is(n, "congress") {
        return !(n > clause.tokens.start && doc.is(n - 1, "party"));
    }
    if doc.is_any(n, &["session", "hearing", "audience"]) {
        return doc.is(n + 1, "of")
            || doc.is_any(n.wrapping_sub(1), &["training", "trading", "wide", "national", "large", "global"]);
    }
    if doc.is(n, "summit")
        && (n.saturating_sub(4).max(clause.tokens.start)..n).any(|k| {
            doc.is_any(
                k,
                &[
                    "reached", "reach", "reaching", "climbed", "climb", "climbing", "scaled", "mountain", "peak",
                    "below",
                ],
            )
        })
    {
        return true;
    }
    if doc.is_any(n, &["forum", "conference", "dialogue", "congress", "assembly", "convention"])
        && !doc.is_capital(n)
        && doc.is_any(n.wrapping_sub(1), &["a", "open", "any"])
        && doc.is(n + 1, "for")
    {
        return true;
    }
    // "march", "rally" and the like as figures of speech: "a rally in stocks".
    doc.is_any(n, &["rally", "rallies"])
        && (n.saturating_sub(3)..n + 4).any(|k| {
            doc.is_any(
                k,
                &["stocks", "stock", "shares", "market", "markets", "bond", "price", "prices", "driver", "dollar"],
            )
        })
}

/// Whether the occasion is spoken of as known: `the talks`, `their summit`, `this visit`.
pub fn is_definite(clause: &Clause, n: usize) -> bool {
    let doc = clause.page.doc;
    let mut k = n;
    while k > clause.tokens.start && n - k < 6 {
        k -= 1;
        if doc.is_any(k, &["the", "this", "that", "these", "those", "their", "his", "her"]) {
            return true;
        }
        if doc.is_any(k, &["a", "an", "another", "next", "future", "previous", "last"])
            || doc.kind(k) != Some(TokenKind::Word)
            || doc.class(k).any(Classes::Preposition.with(Classes::Auxiliary))
        {
            return false;
        }
    }
    false
}

/// Whether the occasion has no article, number or owner: `before dinner began`.
fn is_bare(clause: &Clause, n: usize) -> bool {
    let doc = clause.page.doc;
    n.checked_sub(1).is_some_and(|before| {
        before < clause.tokens.start
            || doc.class(before).any(Classes::Preposition.with(Classes::Subordinator))
            || clause.page.is_finite(before)
    }) || n == clause.tokens.start
}

/// Adds whose meeting it is: `their summit`, `Kim’s talks with Xi`. Gives whether somebody owns it.
fn add_owner(clause: &Clause, n: usize, out: &mut Group) -> bool {
    let doc = clause.page.doc;
    let mut k = n;
    while k > clause.tokens.start && n - k < 8 {
        k -= 1;
        if let Some(owner) = clause.page.reference(k) {
            if !owner.possessive {
                return false;
            }
            let span = doc.span(owner.core.clone());
            for person in &owner.persons {
                out.persons.push((*person, span));
            }
            out.plural |= owner.persons.len() > 1;
            return true;
        }
        let word = doc.kind(k) == Some(TokenKind::Word)
            || doc.kind(k) == Some(TokenKind::Possessive)
            || doc.kind(k) == Some(TokenKind::Number)
            || doc.kind(k) == Some(TokenKind::Ordinal);
        let hosting = doc.is(k, "of") && k > clause.tokens.start && doc.is_any(k - 1, &["hosting", "chairing"]);
        if hosting {
            k -= 1;
            continue;
        }
        if !word
            || doc.class(k).is(Classes::Function) && !doc.is_any(k, &["first", "own", "two", "the"])
            || clause.page.is_finite(k)
        {
            return false;
        }
    }
    false
}

/// Adds those behind `with`, `between`, `of`, and the parties in the name itself (`NATO summit`). Gives whether there were any.
pub fn add_partners(clause: &Clause, n: usize, out: &mut Group) -> bool {
    let doc = clause.page.doc;
    let mut found = false;
    // In front: "the EU-China summit", "NATO summit".
    let mut k = n;
    while k > clause.tokens.start && n - k < 6 {
        k -= 1;
        if let Tag::Organisation(at) = clause.page.tag(k) {
            if let Some(organisation) = clause.page.organisations.get(at as usize)
                && doc.kind(clause.page.end_of(k)) != Some(TokenKind::Possessive)
                && doc.is_any(
                    n,
                    &[
                        "summit",
                        "summits",
                        "meeting",
                        "meetings",
                        "conference",
                        "forum",
                        "talks",
                        "session",
                        "congress",
                        "plenary",
                    ],
                )
            {
                if !out.parties.iter().any(|known| known.0 == organisation.name) {
                    out.parties.push((organisation.name.clone(), organisation.span));
                }
            }
            continue;
        }
        if clause.page.tag(k) != Tag::Plain
            || doc.class(k).any(Classes::Function) && !doc.is(k, "and")
            || doc.kind(k) != Some(TokenKind::Word) && doc.kind(k) != Some(TokenKind::Possessive)
        {
            break;
        }
    }
    // Behind: over dates and places.
    let mut k = n + 1;
    while k < clause.tokens.end && k < n + 24 {
        match clause.page.tag(k) {
            Tag::Date(_) | Tag::Place(_) | Tag::Organisation(_) | Tag::Vehicle(_) => {
                k = clause.page.end_of(k);
                continue;
            }
            Tag::Person(_) => {
                if found {
                    break;
                }
                return found;
            }
            Tag::Plain => {}
        }
        let by = doc.is_any(k, HELD_BY) && doc.is(k + 1, "by");
        // "was attended by", "which were hosted by", "has been brokered by"
        let carried = k + usize::from(doc.is(k, "which"));
        let attended = (carried..carried + 4)
            .take_while(|t| doc.class(*t).is(Classes::Auxiliary) || doc.is_any(*t, &["been", "being", "also"]))
            .last()
            .filter(|t| doc.is_any(t + 1, HELD_BY) && doc.is(t + 2, "by"));
        if let Some(auxiliary) = attended {
            k = auxiliary + 1;
            continue;
        }
        if clause.page.parts_clauses(k)
            || clause.page.is_finite(k) && !by
            || doc.is(k, "to") && doc.class(k + 1).is(Classes::Verb) && !(k == n + 1 && calls_whom(clause, n))
            || doc.kind(k) == Some(TokenKind::OpenQuote)
        {
            break;
        }
        let links = doc.is_any(k, &["with", "between", "among"])
            || doc.is(k, "of") && k <= n + 1
            || doc.is(k, "by") && doc.is_any(n, &["visit", "visits"])
            || doc.is(k, "by") && doc.is_any(k - 1, HELD_BY)
            || doc.is(k, "for") && k == n + 1 && honours(clause, n)
            || k == n + 1 && calls_whom(clause, n)
            || doc.is_any(k, &["alongside", "involving"])
            || doc.is(k, "bringing");
        if links {
            // "a call to reassure X"
            let aim = usize::from(doc.is(k, "to") && doc.class(k + 1).is(Classes::Verb));
            if let Some(group) = clause.object(k + 1 + aim).or_else(|| clause.object(k + 2)) {
                let people = doc.is(k, "of") && group.persons.len() == 1 && group.parties.is_empty();
                if !people {
                    out.join(group);
                    out.plural |= group.plural;
                    found = true;
                }
                k = group.tokens.end.max(k + 1);
                continue;
            }
            // "with Republican lawmakers": people whom no list names.
            out.unnamed |= doc.is(k, "with")
                && (k + 1..k + 6)
                    .take_while(|t| doc.kind(*t) == Some(TokenKind::Word) && !clause.page.is_finite(*t))
                    .any(|t| doc.class(t).is(Classes::Group));
        }
        if doc.word(k) == "," && found {
            break;
        }
        k += 1;
    }
    found
}

/// Whether the subject of the clause takes part: `at the ceremony, X`, `X arrived for talks with Y`.
fn takes_subject(clause: &Clause, n: usize, partners: bool) -> bool {
    let doc = clause.page.doc;
    let mut k = n;
    while k > clause.tokens.start && n - k < 9 {
        k -= 1;
        if doc.is_any(k, &["at", "during"]) && clause.page.tag(k) == Tag::Plain {
            return true;
        }
        // "In a telephone conversation, A and B discussed".
        if doc.is(k, "in") && doc.is_any(n, &["conversation", "call", "meeting", "talks", "session", "videoconference"])
        {
            let told = (n.saturating_sub(30).max(clause.tokens.start)..k)
                .rev()
                .find(|t| clause.page.is_finite(*t))
                .is_some_and(|t| doc.is_any(t, &["told", "assured", "urged", "informed", "thanked", "warned"]));
            return told || subject_for(clause, n).is_some_and(|subject| subject.persons.len() > 1);
        }
        // "went into a meeting", "plunged into talks"
        let into = doc.is(k, "into")
            && k > clause.tokens.start
            && (doc.class(k - 1).is(Classes::Move)
                || doc.is_any(k - 1, &["plunged", "gone", "went", "headed", "moved"]));
        if into {
            return true;
        }
        let visit = doc.is_any(n, &["visit", "visits"]) && doc.is_any(k, &["for", "on"]);
        if (visit || partners && doc.is_any(k, &["for", "in", "after", "following", "before"]))
            && clause.page.tag(k) == Tag::Plain
        {
            return true;
        }
        if doc.class(k).any(Classes::Preposition) && !doc.is(k, "of") || clause.page.is_finite(k) || doc.word(k) == ","
        {
            break;
        }
    }
    partners && n.checked_sub(1).is_some_and(|before| before < clause.tokens.start)
}

fn subject_for<'c>(clause: &'c Clause, n: usize) -> Option<&'c Group> {
    let doc = clause.page.doc;
    let verb = (clause.tokens.start..n).rev().find(|k| clause.is_head(*k) && doc.class(*k).is(Classes::Verb));
    let subject = if let Some(verb) = verb {
        clause.subject(verb)
    } else {
        // Fronted: "During the ceremony, Erdogan called ...".
        let verb = (n + 1..clause.tokens.end).find(|k| clause.page.is_finite(*k));
        verb.and_then(|verb| clause.subject(verb)).filter(|group| group.tokens.start > n)
    }?;
    (!subject.persons.is_empty()).then_some(subject)
}

/// `visit to Canada`, `trip to Paris and Rome`: where a visit goes, as indices of place mentions.
pub fn goal_places(clause: &Clause, n: usize) -> Vec<usize> {
    let doc = clause.page.doc;
    let mut out = Vec::new();
    let mut k = n + 1;
    let mut to = false;
    while k < clause.tokens.end && k < n + 16 {
        if let Tag::Place(index) = clause.page.tag(k) {
            if to {
                out.push(index as usize);
            }
            k = clause.page.end_of(k);
            continue;
        }
        if doc.is(k, "to") {
            to = true;
        } else if !doc.is_any(k, &[",", "and", "the"]) && clause.page.tag(k) == Tag::Plain {
            if to {
                break;
            }
            if clause.page.is_finite(k) || clause.page.parts_clauses(k) {
                break;
            }
        }
        k += 1;
    }
    out
}
