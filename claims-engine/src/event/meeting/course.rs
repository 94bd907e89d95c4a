//! What an occasion itself does in its sentence: `the round of talks on the war closed here on Wednesday`, `the summit to mark
//! the treaty will be held in Tokyo`, `the summit, which Indonesia will host in Bali`. Day and place hang on that verb.

use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::lex::TokenKind;
use crate::lexicon::Classes;

/// What occasions do, and what is done with them.
const COURSE: &[&str] = &[
    "held",
    "opened",
    "opens",
    "open",
    "begin",
    "begins",
    "began",
    "begun",
    "start",
    "starts",
    "started",
    "end",
    "ends",
    "ended",
    "close",
    "closes",
    "closed",
    "conclude",
    "concludes",
    "concluded",
    "resume",
    "resumes",
    "resumed",
    "took",
    "take",
    "takes",
    "convened",
    "convene",
    "convenes",
    "wound",
    "adjourned",
];

/// Those of them that can be nouns, and stand alone where they are verbs.
const NOW: &[&str] = &["opens", "closes", "begins", "starts", "ends", "resumes", "concludes", "convenes"];

/// What a host does with an occasion of his own.
const HOSTS: &[&str] = &[
    "host",
    "hosts",
    "hosted",
    "hold",
    "holds",
    "held",
    "chair",
    "chairs",
    "chaired",
    "organise",
    "organize",
    "co-host",
    "co-hosted",
];

/// The verb that tells the course of the occasion at `n`, which is its subject.
pub(super) fn verb(clause: &Clause, n: usize) -> Option<usize> {
    const REACH: usize = 24;
    let doc = clause.page.doc;
    if !heads_subject(clause, n) {
        return None;
    }
    let finite =
        (n + 1..clause.tokens.end.min(n + REACH)).take_while(|k| !matches!(doc.word(*k), ";" | ":")).find(|k| {
            (clause.page.is_finite(*k) || doc.is_any(*k, NOW)) && !doc.is(k - 1, "to") && !is_relative(clause, n, *k)
                || clause.page.parts_clauses(*k)
        })?;
    if clause.page.parts_clauses(finite) {
        return None;
    }
    let verb = (finite..clause.tokens.end.min(finite + 6)).find(|k| {
        !doc.class(*k).is(Classes::Auxiliary) && !doc.is_any(*k, &["not", "to", "now", "also", "be", "been"])
    })?;
    let placed = doc.is_any(verb, &["took", "take", "takes"]) && !doc.is(verb + 1, "place");
    (doc.is_any(verb, COURSE) && !placed && (!is_edge(clause, verb) || stands_alone(clause, verb + 1))).then_some(verb)
}

/// Whether no object stands at `at`: the summit "ended on Friday", and did not "end the war".
fn stands_alone(clause: &Clause, at: usize) -> bool {
    let doc = clause.page.doc;
    at >= clause.tokens.end
        || matches!(clause.page.tag(at), Tag::Date(_) | Tag::Place(_))
        || doc.kind(at) != Some(TokenKind::Word)
        || doc.class(at).any(Classes::Preposition.with(Classes::Subordinator))
        || doc.word(at).ends_with("ly")
        || doc.is_any(at, &["here", "there", "today", "late", "early", "again", "and", "much", "just", "next", "last"])
}

/// The verb of a clause that says who holds the occasion: `, which Indonesia will host in Bali`, `that Indonesia will hold`.
pub(super) fn relative(clause: &Clause, n: usize) -> Option<usize> {
    const REACH: usize = 9;
    let doc = clause.page.doc;
    let at = n + 1 + usize::from(doc.word(n + 1) == ",");
    if !doc.is_any(at, &["which", "that"]) {
        return None;
    }
    (at + 1..clause.tokens.end.min(at + REACH)).find(|k| doc.is_any(*k, HOSTS)).filter(|k| {
        // "which he attended and held up as": the host stands before the verb, and nothing else is done.
        (at + 1..*k).all(|t| !clause.page.is_finite(t) || doc.class(t).is(Classes::Auxiliary))
            && (at + 1..*k).any(|t| clause.page.reference(t).is_some() || clause.page.party(t).is_some())
    })
}

/// Whether the verb tells only of the first or last day: `ended on Thursday`. Another telling may know them all.
pub(super) fn is_edge(clause: &Clause, verb: usize) -> bool {
    const WHOLE: &[&str] = &["held", "hold", "holds", "host", "hosts", "hosted", "took", "take", "takes"];
    !clause.page.doc.is_any(verb, WHOLE)
}

/// Whether the noun heads the words that the sentence or a clause of it begins with: `The last round of talks`.
fn heads_subject(clause: &Clause, n: usize) -> bool {
    const REACH: usize = 8;
    let doc = clause.page.doc;
    let mut k = n;
    while k > clause.tokens.start && n - k < REACH {
        let before = k - 1;
        let word = matches!(
            doc.kind(before),
            Some(TokenKind::Word | TokenKind::Ordinal | TokenKind::Number | TokenKind::Possessive)
        );
        if doc.word(before) == "," || clause.page.parts_clauses(before) {
            return true;
        }
        let of = doc.is(before, "of")
            && doc.is_any(before.wrapping_sub(1), &["round", "rounds", "day", "session", "series"]);
        if !word || doc.class(before).is(Classes::Preposition) && !of || clause.page.is_finite(before) {
            return false;
        }
        k = before;
    }
    k == clause.tokens.start
}

/// Whether the finite verb at `k` belongs to a participle or relative behind the noun: `, set for Friday`, `on which they agreed`.
fn is_relative(clause: &Clause, n: usize, k: usize) -> bool {
    let doc = clause.page.doc;
    let bare = doc.class(k).is(Classes::Past) && !doc.class(k).is(Classes::Auxiliary);
    // "A session of the commission set for Friday will not be held"
    bare && !doc.is_any(k, COURSE)
        && (k + 1..clause.tokens.end.min(k + 12))
            .any(|t| doc.class(t).is(Classes::Auxiliary) && clause.page.is_finite(t))
        && (n + 1..k).all(|t| clause.page.tag(t) != Tag::Plain || !doc.class(t).is(Classes::Auxiliary))
}
