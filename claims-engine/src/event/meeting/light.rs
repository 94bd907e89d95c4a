//! Verbs that make a meeting of the noun behind them: `held talks with`, `attended the summit`.

use super::talk::SITS;
use super::verb::{agent, passive};
use super::{Telling, name_of, noun, partners};
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::lexicon::Classes;

/// Verbs that make an occasion of the noun behind them.
pub(super) const LIGHT: &[&str] = &[
    "held",
    "hold",
    "holds",
    "holding",
    "had",
    "have",
    "has",
    "having",
    "began",
    "begin",
    "begins",
    "begun",
    "start",
    "started",
    "starts",
    "opened",
    "opens",
    "open",
    "concluded",
    "conclude",
    "concludes",
    "ended",
    "wrapped",
    "resumed",
    "resume",
    "convened",
    "convene",
    "convenes",
    "conducted",
    "conduct",
    "staged",
    "stage",
    "organized",
    "organised",
    "hosted",
    "host",
    "hosts",
    "hosting",
    "chaired",
    "chair",
    "chairs",
    "co-chaired",
    "co-chair",
    "co-chairs",
    "co-hosted",
    "co-host",
    "co-hosts",
    "placed",
    "used",
    "exchanged",
    "led",
    "lead",
    "leads",
    "paid",
    "pay",
    "pays",
    "paying",
    "made",
    "make",
    "makes",
    "making",
    "attended",
    "attend",
    "attends",
    "attending",
    "addressed",
    "address",
    "addresses",
    "joined",
    "join",
    "joins",
    "joining",
    "presided",
    "presides",
    "preside",
    "participated",
    "participate",
    "participates",
    "participating",
    "took",
    "take",
    "takes",
    "taken",
    "taking",
    "watched",
    "witnessed",
    "observed",
    "oversaw",
    "completed",
    "wound",
    "kicked",
    "continued",
    "continue",
    "finished",
    "gave",
    "enjoyed",
    "ending",
    "concluding",
    "beginning",
    "chairing",
    "co-chairing",
    "co-hosting",
    "addressing",
    "ate",
    "eat",
    "shared",
    "cancelled",
    "canceled",
    "postponed",
    "scrapped",
    "skipped",
    "missed",
    "boycotted",
    "celebrated",
];

/// `held talks with`, `attended the summit`, `took part in the parade`, `paid a visit to`.
pub(super) fn light(clause: &Clause, v: usize) -> Option<Telling> {
    let doc = clause.page.doc;
    let mut k = v + 1;
    // "had what the White House described as productive discussions"
    if doc.is(k, "what")
        && let Some(described) =
            (k + 1..clause.tokens.end.min(k + 9)).find(|t| doc.is_any(*t, &["described", "called", "termed", "billed"]))
    {
        k = described + 1 + usize::from(doc.is(described + 1, "as"));
    }
    let mut n = None;
    while k < clause.tokens.end && k < v + 14 {
        let tag = clause.page.tag(k);
        // "had a long talk with X"
        let talk = doc.is_any(k, &["talk", "chat"]) && doc.is(k + 1, "with") && k > v + 1;
        // "attended a cultural event", "hosted an event"
        let event = doc.is(k, "event")
            && doc.is_any(v, &["attended", "attend", "attends", "attending", "hosted", "hosts", "addressed", "joined"])
            && !doc.class(k + 1).is(Classes::Occasion);
        // "will hold their Association Council"
        let council = doc.is_any(k, &["council", "dialogue", "committee"])
            && doc.is_capital(k)
            && doc.is_capital(k - 1)
            && doc.is_any(v, &["hold", "held", "holds", "convene", "convened"]);
        if tag == Tag::Plain
            && (doc.class(k).is(Classes::Occasion) || talk || event || council)
            && !noun::is_verb_here(clause, k)
        {
            // "talks meeting", "summit session": the last noun of the run is the head.
            if doc.class(k + 1).is(Classes::Occasion) && clause.page.tag(k + 1) == Tag::Plain {
                k += 1;
                continue;
            }
            n = Some(k);
            break;
        }
        if clause.page.parts_clauses(k) || clause.page.is_finite(k) || matches!(doc.word(k), ";" | ":") {
            return None;
        }
        let down = doc.is_any(v, SITS) && doc.is_any(k, &["down", "for"]);
        let stop = !down && doc.is(k, "to") && doc.class(k + 1).is(Classes::Verb) && !doc.is(v, "continued")
            || doc.class(k).is(Classes::Preposition)
                && k > v + 1
                && !down
                && !doc.is_any(k, &["in", "up", "over", "off", "of", "at", "down", "with", "on", "by"]);
        // "making progress in the talks", "paid tribute at a ceremony": not the talks are made.
        let made = doc.is_any(
            v,
            &[
                "made",
                "make",
                "makes",
                "making",
                "paid",
                "pay",
                "pays",
                "paying",
                "gave",
                "placed",
                "used",
                "exchanged",
            ],
        );
        if stop || made && doc.class(k).is(Classes::Preposition) {
            return None;
        }
        k += 1;
    }
    let n = n?;
    // "attended the memorial for X": an occasion here, where a memorial may also be of stone.
    let memorial =
        doc.is(n, "memorial") && doc.is_any(v, &["attended", "attend", "attends", "attending", "addressed", "joined"]);
    if noun::is_barred(clause, n) && !memorial {
        return None;
    }
    let took = doc.is_any(v, &["took", "take", "takes", "taken", "taking"]);
    let call = doc.is_any(n, &["call", "calls", "conversation"]);
    let meal = doc.is_any(n, &["lunch", "dinner", "breakfast"]) && n <= v + 4 && !doc.is(v + 1, "to");
    if took && !meal && !doc.is(v + 1, "part") && !doc.is(v + 1, "place") && !(call && doc.is(n + 1, "from")) {
        return None;
    }
    // "placed a call", but not "placed at a conference"
    let talks = doc.is(v, "used") && doc.is(n + 1, "with");
    if doc.is_any(v, &["placed", "used", "exchanged"]) && !call && !talks {
        return None;
    }
    let mut present = clause.subject(v).cloned().unwrap_or_default();
    if passive(clause, v) {
        present = agent(clause, v).unwrap_or_default();
    }
    partners::add_inverted(clause, n, &mut present);
    partners::add_partners(clause, n, &mut present);
    // "gave an audience to X"
    if doc.is(n + 1, "to")
        && doc.is_any(v, &["gave", "gives"])
        && doc.is_any(n, &["audience", "dinner", "lunch", "banquet", "reception"])
        && let Some(guest) = clause.object(n + 2)
    {
        present.join(guest);
    }
    let definite = noun::is_definite(clause, n);
    let mut places = Vec::new();
    if doc.is_any(n, &["visit", "visits", "trip"]) {
        places = noun::goal_places(clause, n);
    }
    // "Rice joined the meeting": the one told before.
    let only_adds = definite
        && doc.is_any(v, &["joined", "joins", "join"])
        && doc.is_any(n, &["meeting", "talks", "call", "discussions", "conversation", "lunch", "dinner"])
        && clause.dates(&[v, n]).is_empty()
        && clause.places(&[v, n]).is_empty();
    Some(Telling {
        what: name_of(clause, n),
        triggers: vec![v, n],
        present,
        definite,
        places,
        only_adds,
        ..Telling::default()
    })
}
