//! Who else takes part in an occasion: its owner, those behind `with` and `between`, who is spoken to or host there.

use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::event::party::Group;
use crate::lex::TokenKind;
use crate::lexicon::Classes;

/// What those do to an occasion who are named behind `by`.
const HELD_BY: &[&str] =
    &["given", "attended", "hosted", "joined", "chaired", "convened", "mediated", "moderated", "witnessed", "overseen"];

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
        && (doc.is(n + 1, "there") && doc.is(n + 2, "from")
            || doc.is_any(n + 1, &["to", "from"])
            || doc.is(n + 1, "on") && doc.is(n.wrapping_sub(1), "courtesy"))
}

/// `X told Y during their talks`, `X was speaking alongside Y at a news conference`: Y was there too.
pub(super) fn add_spoken_to(clause: &Clause, n: usize, out: &mut Group) {
    let doc = clause.page.doc;
    // Fronted: "During the meeting, X told Y".
    if let Some(verb) = (n + 1..clause.tokens.end).find(|k| clause.page.is_finite(*k))
        && doc.is_any(verb, &["told", "assured", "urged", "informed", "thanked", "warned", "asked"])
        && clause.subject(verb).is_some_and(|subject| subject.tokens.start > n)
        && let Some(group) = clause.object(verb + 1).filter(|group| !group.persons.is_empty())
    {
        out.join(group);
    }
    let from = n.saturating_sub(30).max(clause.tokens.start);
    for k in from..n {
        let told = doc.is_any(k, &["told", "assured", "urged", "informed", "thanked", "warned", "briefed", "asked"])
            && clause.page.tag(k) == Tag::Plain;
        // "discussed trade with X during a call"
        let discussed = doc.is(k, "with")
            && (from..k).rev().take(14).take_while(|t| !clause.page.parts_clauses(*t)).any(|t| {
                doc.is_any(
                    t,
                    &["discussed", "reviewed", "conferred", "explored", "discusses", "spoke", "talked", "consulted"],
                )
            });
        let beside = doc.is_any(k, &["alongside", "beside"]) || discussed;
        if (told || beside)
            && !(k + 1..n).any(|t| clause.page.is_finite(t) || clause.page.parts_clauses(t))
            && let Some(group) = clause.object(k + 1).filter(|group| group.tokens.end <= n && !group.persons.is_empty())
        {
            out.join(group);
        }
    }
}

/// `At the ceremony in P were A and B`, `Also attending the dinner were A and B`: who stands behind the verb.
pub(super) fn add_inverted(clause: &Clause, n: usize, out: &mut Group) {
    let doc = clause.page.doc;
    let start = clause.tokens.start;
    let opens = doc.is_any(start, &["at", "also", "attending", "among", "present", "joining"]);
    if !opens || clause.groups.iter().any(|group| group.tokens.end <= n && !group.persons.is_empty()) {
        return;
    }
    let verb = (n + 1..clause.tokens.end.min(n + 14)).find(|k| clause.page.is_finite(*k));
    if let Some(verb) = verb.filter(|verb| doc.is_any(*verb, &["was", "were", "are", "is"]))
        && let Some(group) = clause
            .groups
            .iter()
            .find(|group| group.tokens.start > verb && !group.persons.is_empty())
            .filter(|group| group.tokens.start <= verb + 6 && !clause.page.is_finite(group.tokens.end))
        && !(verb + 1..group.tokens.start).any(|k| clause.page.is_finite(k) || clause.page.parts_clauses(k))
    {
        out.join(group);
        // "the British prime minister and X"
        out.unnamed |= (verb + 1..group.tokens.start).any(|k| doc.class(k).is(Classes::Title));
    }
}

/// `the summit Putin hosted in June`, `a meeting he held with X`: who did it, and the verb, which its place and date hang on.
pub(super) fn reduced_relative(clause: &Clause, n: usize, out: &mut Group) -> Option<usize> {
    let doc = clause.page.doc;
    let at = if doc.is_any(n + 1, &["that", "which"]) { n + 2 } else { n + 1 };
    let group = clause.object(at).filter(|group| !group.persons.is_empty())?;
    let had = usize::from(doc.is_any(group.tokens.end, &["had", "has", "will"]));
    let verb = group.tokens.end + had;
    let verb = if doc
        .is_any(verb, &["hosted", "held", "attended", "chaired", "convened", "led", "host", "hold", "attend", "chair"])
        || doc.is_any(verb, &["gave", "given", "threw"]) && honours(clause, n)
    {
        verb
    } else if had == 1 && doc.is(verb, "with") {
        verb - 1
    } else {
        return None;
    };
    out.join(group);
    if (doc.is(verb + 1, "with") || doc.is(verb + 1, "for"))
        && let Some(partner) = clause.object(verb + 2)
    {
        out.join(partner);
    }
    Some(verb)
}

/// Adds whose meeting it is: `their summit`, `Kim’s talks with Xi`. Gives whether somebody owns it.
pub(super) fn add_owner(clause: &Clause, n: usize, out: &mut Group) -> bool {
    let doc = clause.page.doc;
    // "Mandela's memorial service": of whom it is held.
    if doc.is_any(n, &["funeral", "service", "memorial", "burial", "mass"]) {
        return false;
    }
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
pub(super) fn add_partners(clause: &Clause, n: usize, out: &mut Group) -> bool {
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
    // "The summit, to be held in Kazan in October, will be attended by X": over what the commas set aside.
    if doc.word(k) == ","
        && doc.is_any(k + 1, &["to", "due", "scheduled", "planned", "expected", "set", "originally", "which"])
        && let Some(close) = (k + 2..clause.tokens.end.min(k + 18))
            .find(|t| doc.word(*t) == "," && doc.class(t + 1).is(Classes::Auxiliary))
    {
        k = close + 1;
    }
    let start = k;
    while k < clause.tokens.end && k < start + 24 {
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
        // "A meeting took place on Monday between A and B", "Talks were held with A"
        if !found && let Some(on) = held_there(clause, n, k) {
            k = on;
            continue;
        }
        // "The talks were the first between A and B"
        if !found && doc.is_any(k, &["was", "were", "is", "are"]) {
            let between = (k + 1..clause.tokens.end.min(k + 10))
                .take_while(|t| doc.kind(*t) == Some(TokenKind::Word) || doc.kind(*t) == Some(TokenKind::Ordinal))
                .take_while(|t| !clause.page.is_finite(*t) && !clause.page.parts_clauses(*t))
                .find(|t| doc.is(*t, "between"))
                .filter(|between| {
                    (k + 1..*between).any(|t| {
                        doc.kind(t) == Some(TokenKind::Ordinal)
                            || doc.is_any(t, &["first", "second", "third", "fourth", "last", "latest", "only"])
                    })
                });
            if let Some(between) = between {
                k = between;
                continue;
            }
        }
        // "the talks, held in P and mediated by Q, were attended by X"
        let set_aside = doc
            .is_any(k, &["held", "hosted", "mediated", "brokered", "convened", "organized", "organised"])
            && (doc.word(k - 1) == "," || doc.is(k - 1, "and"));
        // "the meeting held between A and B"
        let held = k == n + 1 && doc.is_any(k, &["held", "hosted", "convened", "arranged"]);
        if (set_aside || held) && !by {
            k += 1;
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
            || doc.is(k, "by") && k > n + 1 && doc.is_any(n + 1, &["held", "conducted"])
            || doc.is(k, "for") && k == n + 1 && honours(clause, n)
            || doc.is(k, "of") && k == n + 3 && doc.is_any(n + 2, &["honour", "honor"]) && honours(clause, n)
            || k == n + 1 && calls_whom(clause, n)
            || doc.is(k, "of") && doc.is_any(k - 1, &["presence", "chairmanship"])
            || doc.is_any(k, &["alongside", "involving"])
            || doc.is(k, "bringing");
        if links {
            // "a call to reassure X"
            let aim = usize::from(doc.is(k, "to") && doc.class(k + 1).is(Classes::Verb));
            if let Some(group) = clause.object(k + 1 + aim).or_else(|| clause.object(k + 2)) {
                let own = doc.is_any(n, &["inauguration", "swearing-in", "coronation", "enthronement", "wedding"]);
                // "the talks of X with Y" are those of both.
                let with = doc.is(group.tokens.end, "with") && clause.object(group.tokens.end + 1).is_some();
                let people = doc.is(k, "of")
                    && k == n + 1
                    && group.persons.len() == 1
                    && group.parties.is_empty()
                    && !own
                    && !with;
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
    found | add_behind_comma(clause, n, out)
}

/// `took place`, `were held` at `k`, right behind the noun or what stands between commas: the token after it.
fn held_there(clause: &Clause, n: usize, k: usize) -> Option<usize> {
    let doc = clause.page.doc;
    let at = (k..k + 4).find(|t| !doc.class(*t).is(Classes::Auxiliary) && !doc.is(*t, "also"))?;
    let placed = doc.is_any(at, &["took", "takes", "take", "taking", "taken"]) && doc.is(at + 1, "place");
    let held = at > k && doc.is_any(at, &["held", "arranged", "organised", "organized", "conducted", "convened"]);
    // Another verb in between has a subject of its own.
    let own = !(n + 1..k).any(|t| clause.page.is_finite(t));
    (own && (placed || held)).then_some(at + 1 + usize::from(placed))
}

/// `A meeting was held in London, attended by A, B and C`.
fn add_behind_comma(clause: &Clause, n: usize, out: &mut Group) -> bool {
    let doc = clause.page.doc;
    let by = (n + 2..clause.tokens.end.min(n + 26))
        .take_while(|k| doc.word(*k) != ";")
        .find(|k| doc.is(*k, "by") && doc.is_any(*k - 1, HELD_BY) && doc.word(*k - 2) == ",");
    let Some(group) = by.and_then(|by| clause.object(by + 1)).filter(|group| !group.persons.is_empty()) else {
        return false;
    };
    out.join(group);
    true
}
