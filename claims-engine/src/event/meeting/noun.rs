//! Nouns that tell of meetings: `their summit`, `talks between A and B`, `a news conference with C`.

use super::partners::{add_inverted, add_owner, add_partners, add_spoken_to, reduced_relative};
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
    "engagements",
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

/// Reads the noun at `n` as the telling of a meeting.
pub fn read(clause: &Clause, n: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let class = doc.class(n);
    // "her talk with X": one that is somebody's.
    let owned = || n > clause.tokens.start && doc.is_any(n - 1, &["his", "her", "their", "private", "warm", "long"]);
    let talk = doc.is(n, "talk") && doc.is(n + 1, "with") && owned();
    // "The last round ended in Doha": of talks, where its course is told.
    let round = doc.is(n, "round") && !doc.is(n + 1, "of") && super::course::verb(clause, n).is_some();
    let occasion = class.is(Classes::Occasion) || class.is(Classes::Verb) && doc.is(n, "meet") || talk || round;
    if !occasion
        || clause.page.tag(n) != Tag::Plain
        || doc.kind(n) != Some(TokenKind::Word)
        || is_verb_here(clause, n) && !doc.is(n, "meet")
        // "will meet the deadline": what the verb found to be no meeting is none as a noun.
        || doc.is(n, "meet") && doc.class(n - usize::from(n > 0)).is(Classes::Auxiliary) && doc.is_any(n + 1, &["the", "a", "its", "their", "all"])
        || is_barred(clause, n)
    {
        return None;
    }
    // "summit talks", "conference call": the head comes next.
    if doc.class(n + 1).is(Classes::Occasion) && clause.page.tag(n + 1) == Tag::Plain && !is_verb_here(clause, n + 1) {
        return None;
    }
    // "Among those present at the meeting were A and B": a list that adds to the meeting told before.
    let listed = doc.is_any(n + 1, &["was", "were", "is", "are", "included", "include"])
        && doc.is(n.wrapping_sub(1), "the")
        && super::guests::read(clause, n + 1).is_some();
    if listed {
        return None;
    }
    // "visit" with nobody who visits and nothing visited says nothing.
    let mut present = Group::default();
    let owned = add_owner(clause, n, &mut present);
    let partners = add_partners(clause, n, &mut present);
    if !owned
        && partners
        && let Some(visitor) = set_aside(clause, n).or_else(|| speaker_behind(clause, n))
    {
        present.join(visitor);
    }
    if !owned
        && !partners
        && let Some(both) = fronted(clause, n)
    {
        present.join(both);
    }
    // "X was not present at Tuesday's talks": whoever is denied to have been there.
    let away = (n.saturating_sub(7).max(clause.tokens.start)..n).any(|k| doc.class(k).is(Classes::Negative));
    let takes = !owned && !away && takes_subject(clause, n, partners);
    if takes && let Some(mut owner) = owner_of_vehicle(clause, n) {
        owner.join(&present);
        present = owner;
    } else if takes && let Some(subject) = subject_for(clause, n) {
        // Whoever is only called by a noun was there; which country or body they are of does not make it a party.
        let mut with_subject =
            if subject.persons.is_empty() { Group { unnamed: true, ..Group::default() } } else { subject.clone() };
        with_subject.join(&present);
        present = with_subject;
        add_spoken_to(clause, n, &mut present);
    }
    add_inverted(clause, n, &mut present);
    super::guests::guest_of(clause, n, &mut present);
    let hosted = reduced_relative(clause, n, &mut present);
    let course = super::course::verb(clause, n).or_else(|| super::course::relative(clause, n));
    let visit = doc.is_any(n, &["visit", "visits"]);
    let places = if visit { goal_places(clause, n) } else { Vec::new() };
    if visit && present.persons.is_empty() && !present.unnamed {
        return None;
    }
    Some(Telling {
        what: name_of(clause, n),
        triggers: [Some(n), hosted, course].into_iter().flatten().collect(),
        present,
        definite: is_definite(clause, n),
        bare: is_bare(clause, n),
        lent: course.is_some_and(|verb| super::course::is_edge(clause, verb)),
        places,
        ..Telling::default()
    })
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
    if doc.is_any(n, &["engagement", "engagements"]) && doc.is(n + 1, "with") {
        return false;
    }
    let before = n.wrapping_sub(1);
    if doc.is(n, "mass")
        && (doc.is_capital(n) || doc.is_any(before, &["funeral", "memorial", "requiem", "thanksgiving", "open-air"]))
        || doc.is(n, "service")
            && doc.is_any(before, &["memorial", "church", "funeral", "prayer", "thanksgiving", "burial"])
    {
        return false;
    }
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
        return super::course::verb(clause, n).is_none() && super::course::relative(clause, n).is_none();
    }
    if doc.is(n, "congress") {
        return !(n > clause.tokens.start && doc.is(n - 1, "party"));
    }
    // "across a conference table": a thing for it.
    if doc.is_any(n + 1, &["table", "room", "rooms", "hall", "centre", "center", "venue", "schedule", "season"])
        && !doc.is_capital(n + 1)
        // "the Wye River Conference Centers"
        || doc.is_any(n + 1, &["centre", "center", "centres", "centers", "hall"]) && doc.is_capital(n + 1)
    {
        return true;
    }
    // "told the audience", "an audience of 300": people who listen.
    if doc.is(n, "audience") && !doc.is(n + 1, "with") {
        let granted = doc.is_any(
            n.wrapping_sub(1),
            &["a", "an", "general", "private", "papal", "weekly", "royal", "final", "last", "in"],
        );
        if !granted || doc.is_any(n + 1, &["of", "member", "members"]) {
            return true;
        }
    }
    // "at the presidential retreat": a place.
    if doc.is(n, "retreat")
        && doc.is_any(n.wrapping_sub(1), &["presidential", "country", "mountain", "seaside", "summer", "royal"])
    {
        return true;
    }
    if doc.is_any(n, &["session", "hearing", "audience"]) {
        // "a session of the commission", and not "a session of yoga"
        let body = doc.is(n, "session") && doc.is_any(n + 2, &["the", "its", "their"]);
        return doc.is(n + 1, "of") && !body
            || doc.is_any(n.wrapping_sub(1), &["training", "trading", "wide", "national", "large", "global"]);
    }
    if doc.is_any(n, &["summit", "summits"])
        && clause.tokens.clone().any(|k| {
            doc.is_any(k, &["climbers", "climber", "mountaineers", "mountaineer", "sherpa", "sherpas", "alpinist"])
        })
    {
        return true;
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

/// Whether the subject of the clause takes part: `at the ceremony, X`, `X arrived for talks with Y`.
fn takes_subject(clause: &Clause, n: usize, partners: bool) -> bool {
    let doc = clause.page.doc;
    let mut k = n;
    while k > clause.tokens.start && n - k < 9 {
        k -= 1;
        if doc.is(k, "during") || doc.is(k, "at") && clause.page.tag(k) == Tag::Plain {
            return true;
        }
        // "pulled out of a meeting with X"
        if doc.is(k, "of")
            && k > clause.tokens.start + 1
            && doc.is(k - 1, "out")
            && doc.is_any(k - 2, &["pulled", "backed", "dropped"])
        {
            return true;
        }
        // "Over breakfast at the hotel, X told Y"
        if doc.is(k, "over") && k + 1 == n {
            return true;
        }
        // "emerged from talks", "returning from the summit"
        if doc.is(k, "from")
            && k > clause.tokens.start
            && doc.is_any(k - 1, &["emerged", "emerging", "emerges", "fresh", "returned", "returning"])
            && !doc.is_any(n, &["visit", "visits", "tour", "trip"])
        {
            return true;
        }
        // "came to the funeral", "went to the summit"
        if doc.is(k, "to")
            && clause.page.tag(k) == Tag::Plain
            && k > clause.tokens.start
            && doc.is_any(k - 1, &["came", "come", "comes", "went", "gone", "go", "goes", "returned", "invited"])
            && !doc.is_any(n, &["visit", "visits", "talks", "tour", "trip"])
        {
            return !doc.is(k - 1, "invited");
        }
        // "spoke for five minutes to the Earth Summit"
        if doc.is(k, "to")
            && (n.saturating_sub(14).max(clause.tokens.start)..k)
                .rev()
                .find(|t| clause.page.is_finite(*t) || clause.page.parts_clauses(*t))
                .is_some_and(|t| doc.is_any(t, &["spoke", "speaks"]))
        {
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
        // "went to Cairo for talks"
        let errand = doc.is(k, "for")
            && doc.is_any(
                n,
                &[
                    "talks",
                    "meeting",
                    "meetings",
                    "consultations",
                    "negotiations",
                    "summit",
                    "lunch",
                    "dinner",
                    "banquet",
                ],
            )
            && (n.saturating_sub(12).max(clause.tokens.start)..k)
                .rev()
                .take_while(|t| !clause.page.parts_clauses(*t))
                .find(|t| clause.is_head(*t))
                .is_some_and(|t| {
                    doc.class(t).is(Classes::Move) && doc.class(t).is(Classes::Verb)
                        || doc.is_any(t, &["slipped", "sat", "withdrew", "huddled", "stopped", "ventured"])
                });
        if errand {
            return true;
        }
        let visit = doc.is_any(n, &["visit", "visits"])
            && (doc.is_any(k, &["for", "on"])
                || doc.is_any(k, &["after", "following", "before"]) && !goal_places(clause, n).is_empty());
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

/// `In a meeting with X, Y said`: who speaks behind the comma that ends the words for the occasion.
fn speaker_behind<'c>(clause: &'c Clause, n: usize) -> Option<&'c Group> {
    let doc = clause.page.doc;
    let partner = clause.groups.iter().find(|group| group.tokens.start > n)?;
    let at = usize::from(doc.word(partner.tokens.end) == ",") + partner.tokens.end;
    let speaker = clause.object(at).filter(|speaker| doc.word(at - 1) == "," && speaker.persons.len() == 1)?;
    let led = (n.saturating_sub(5).max(clause.tokens.start)..n)
        .rev()
        .take_while(|k| !clause.page.is_finite(*k) && doc.word(*k) != ",")
        .find(|k| doc.is_any(*k, &["in", "during", "at"]))?;
    let opens = led == clause.tokens.start || doc.is(led - 1, "that") || doc.word(led - 1) == ",";
    let acts = clause.page.is_finite(speaker.tokens.end);
    (opens && acts && partner.tokens.end + 1 >= at && doc.is_any(partner.tokens.start - 1, &["with", "between"]))
        .then_some(speaker)
}

/// `X, in Cairo for talks with Y, told reporters`: who is there, set aside by commas.
fn set_aside<'c>(clause: &'c Clause, n: usize) -> Option<&'c Group> {
    const REACH: usize = 14;
    let doc = clause.page.doc;
    let from = n.saturating_sub(REACH).max(clause.tokens.start + 1);
    let aim = (from..n).rev().take(6).take_while(|k| !clause.page.is_finite(*k)).find(|k| doc.is(*k, "for"))?;
    let comma = (from..aim).rev().take_while(|k| !clause.page.is_finite(*k)).find(|k| doc.word(*k) == ",")?;
    let there = doc.is_any(comma + 1, &["in", "at", "visiting", "here"]);
    let whom =
        |group: &&Group| (group.tokens.end == comma || group.tokens.end == comma + 1) && !group.persons.is_empty();
    clause.groups.iter().find(whom).filter(|_| there)
}

/// `After talks that went on late into the night, A and B agreed`: those who talked.
fn fronted<'c>(clause: &'c Clause, n: usize) -> Option<&'c Group> {
    let doc = clause.page.doc;
    let start = clause.tokens.start;
    let opens = doc.is_any(start, &["after", "following", "during", "in"]) && n - start < 7;
    let bare = (start + 1..n).all(|k| {
        clause.page.tag(k) == Tag::Plain
            && doc.kind(k) != Some(TokenKind::Mark)
            && !clause.page.is_finite(k)
            && !doc.is_any(k, &["the", "this", "that"])
    });
    let talks = doc.is_any(n, &["talks", "meeting", "negotiations", "discussions", "summit", "dinner", "session"]);
    let both = clause.groups.iter().find(|group| group.tokens.start > n)?;
    let led = doc.word(both.tokens.start - 1) == "," || doc.is_demonym(both.tokens.start - 1);
    let acts = clause.page.is_finite(both.tokens.end)
        || doc.is_any(both.tokens.end, &["said", "agreed", "announced", "signed", "told"]);
    (opens && bare && talks && led && acts && both.persons.len() > 1).then_some(both)
}

fn subject_for<'c>(clause: &'c Clause, n: usize) -> Option<&'c Group> {
    let doc = clause.page.doc;
    let verb = (clause.tokens.start..n).rev().find(|k| clause.is_head(*k) && doc.class(*k).is(Classes::Verb));
    // "The minister is on a visit to Vietnam": nothing but the copula carries it.
    let copula = (clause.tokens.start..n).rev().find(|k| doc.is_any(*k, &["is", "was", "are", "were", "been", "be"]));
    let subject = if let Some(verb) = verb.or(copula) {
        clause.subject(verb)
    } else {
        // Fronted: "During the ceremony, Erdogan called ...".
        let verb = (n + 1..clause.tokens.end).find(|k| clause.page.is_finite(*k));
        verb.and_then(|verb| clause.subject(verb)).filter(|group| group.tokens.start > n)
    }?;
    (!subject.persons.is_empty() || subject.unnamed).then_some(subject)
}

/// `Kim's train arrived for a summit with X`: who came by it.
fn owner_of_vehicle(clause: &Clause, n: usize) -> Option<Group> {
    let page = clause.page;
    let verb = (clause.tokens.start..n).rev().find(|k| clause.is_head(*k) && page.doc.class(*k).is(Classes::Verb))?;
    let vehicle = (clause.tokens.start..verb).rev().find(|k| !page.doc.word(*k).ends_with("ly"))?;
    let mark = page.start_of(vehicle).checked_sub(1).filter(|_| matches!(page.tag(vehicle), Tag::Vehicle(_)))?;
    let owner =
        page.reference(mark).or_else(|| page.reference(mark.checked_sub(1)?)).filter(|owner| owner.possessive)?;
    let span = page.doc.span(owner.core.clone());
    let persons = owner.persons.iter().map(|person| (*person, span)).collect();
    Some(Group { persons, ..Group::default() })
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
