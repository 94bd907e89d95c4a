//! The first since when? Ordinals that count occasions, times and those who came: `the first meeting between the two
//! leaders in six years`, `met for the first time since 2019`, `the first pope to visit Iraq`.

mod bare;
mod comer;
mod tail;
mod time;

#[cfg(test)]
mod tests;

use std::ops::Range;

use super::retold::Retold;
use super::{Claim, ClaimKind, Value, say};
use crate::event::Certainty;
use crate::event::page::{Page, Tag};
use crate::hints::Hints;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::date::ordinal_of;
use tail::Tail;

/// Occasions that the lexicon does not hold as such, but that news counts.
const COUNTED: &[&str] = &[
    "journey",
    "journeys",
    "travel",
    "flight",
    "appearance",
    "contact",
    "contacts",
    "exchange",
    "voyage",
    "stop",
    "stopover",
    "address",
    "speech",
    "test",
    "launch",
    "crossing",
    "handshake",
    "phone",
];

/// Words between an ordinal and `the`, and forms of `be` and its like.
const COPULAS: &[&str] = &[
    "is", "was", "be", "been", "being", "are", "were", "marks", "marked", "mark", "marking", "becomes", "became",
    "become", "becoming", "as", "making", "makes", "made",
];

/// Tokens between the ordinal and its noun at most.
const MODIFIERS: usize = 6;

/// A precedence as one place of the text gives it.
struct Found {
    /// What is counted.
    what: String,
    ordinal: u32,
    interval: Option<String>,
    parties: Vec<String>,
    /// The words that say since when, with a blank before them.
    since: String,
    tokens: Range<usize>,
}

/// The claims of precedence of an article.
pub fn claims(page: &Page) -> Vec<Claim> {
    let mut retold = Retold::default();
    for i in page.doc.hinted(0..page.doc.tokens.len(), Hints::ORDINAL) {
        let Some(ordinal) = ordinal_at(page, i) else { continue };
        let found = occasion(page, i, ordinal)
            .or_else(|| time::read(page, i, ordinal))
            .or_else(|| comer::read(page, i, ordinal))
            .or_else(|| bare::read(page, i, ordinal));
        let Some(found) = found else { continue };
        retold.add(claim(page, found));
    }
    retold.into_claims()
}

fn claim(page: &Page, found: Found) -> Claim {
    let Found { what, ordinal, interval, parties, since, tokens } = found;
    let floor = page.sentence(tokens.start).start;
    Claim {
        event: None,
        kind: ClaimKind::Precedence,
        statement: statement(ordinal, &what, &parties, &since),
        because: "as the text counts it".to_owned(),
        certainty: if hedged(page, tokens.start, floor) { Certainty::Uncertain } else { Certainty::Stated },
        mentions: vec![page.doc.span(tokens)],
        value: Value::Precedence { what, ordinal, interval, parties },
    }
}

/// The number that the word at `i` counts with; `maiden` and `inaugural` count as the first.
fn ordinal_at(page: &Page, i: usize) -> Option<u32> {
    let doc = page.doc;
    let opens = || doc.sentence_of(i).is_some_and(|s| doc.sentences.get(s).is_some_and(|s| s.tokens.start == i));
    let fits = match doc.kind(i)? {
        TokenKind::Ordinal => true,
        TokenKind::Word => !doc.is_capital(i) || opens(),
        _ => false,
    };
    if !fits || page.tag(i) != Tag::Plain {
        return None;
    }
    let ordinal = match doc.kind(i) {
        Some(TokenKind::Word) => doc.facts(i).ordinal.or_else(|| {
            let first = doc.is(i, "first-ever")
                || doc.is(i, "maiden") && !doc.is(i + 1, "name")
                || doc.is(i, "inaugural") && !doc.is_any(i + 1, &["address", "speech", "ball", "parade"]);
            first.then_some(1)
        }),
        _ => ordinal_of(doc.word(i)),
    };
    ordinal.filter(|n| (1..=500).contains(n))
}

/// `the first meeting between the two leaders in six years`
fn occasion(page: &Page, i: usize, ordinal: u32) -> Option<Found> {
    let doc = page.doc;
    let sentence = page.sentence(i);
    let before = i.checked_sub(1).filter(|b| *b >= sentence.start);
    let led = before.is_none_or(|b| {
        doc.is_any(
            b,
            &["the", "his", "her", "their", "its", "only", "very", "our", "a", "of", "is", "was", "be", "as", ","],
        ) || doc.kind(b) == Some(TokenKind::Possessive)
            || page.reference(b).is_some_and(|reference| reference.possessive)
    });
    if !led {
        return None;
    }
    let (what, head) = noun(page, i + 1, sentence.end).or_else(|| round(page, i + 1))?;
    let mut tail = Tail::read(page, head + 1, sentence.end);
    tail.ever |=
        !doc.is_any(i, &["inaugural"]) && doc.facts(i).ordinal.is_none() && doc.kind(i) == Some(TokenKind::Word);
    let round = doc.is(head, "round") || doc.is_any(i, &["inaugural"]);
    // "a second meeting" and "the first session" are parts of a programme unless something is said of since when or whose.
    let vague = !round
        && (before.is_some_and(|b| doc.is_any(b, &["a", "of", "as", ","])) || ordinal > 1 && tail.parties.is_empty());
    let mut parties = tail.parties.clone();
    if let Some(owner) = before.and_then(|b| owner(page, b, sentence.start)) {
        parties.insert(0, owner);
    }
    let told = tail.since.is_some() || tail.ever || round;
    // "the first stop of his trip": a part of it.
    if doc.is_any(head, &["stop", "stopover"]) && !told {
        return None;
    }
    if !told && parties.is_empty() && (vague || opens_programme(page, before, head)) {
        return None;
    }
    let start = before.filter(|b| doc.is_any(*b, &["the", "his", "her", "their", "its", "a"])).unwrap_or(i);
    let since = tail.since_words(page);
    Some(Found { what, ordinal, interval: tail.interval, parties, since, tokens: start..tail.end })
}

/// `The first meeting was held in Rome and the second in Paris`: the subject of a verb that says what became of it.
fn opens_programme(page: &Page, before: Option<usize>, head: usize) -> bool {
    let led = before.and_then(|the| the.checked_sub(1)).filter(|_| before.is_some_and(|b| page.doc.is(b, "the")));
    let sentence = page.sentence(head);
    let told = led.filter(|led| *led >= sentence.start).is_some_and(|led| {
        page.doc.is_any(led, COPULAS) || matches!(page.doc.word(led), "," | "—" | "–" | "--" | "only")
    });
    let owned = before.is_some_and(|b| page.doc.is_any(b, &["his", "her", "their", "its", "our", "only", "very"]));
    !told && !owned && page.is_finite(head + 1)
}

fn hedged(page: &Page, start: usize, floor: usize) -> bool {
    (start.saturating_sub(5).max(floor)..start).any(|t| {
        page.doc.class(t).is(Classes::Hedge) && page.tag(t) == Tag::Plain && !page.doc.is(t, "may")
            || page.doc.is_any(t, &["apparently", "possibly", "likely", "believed", "thought"])
    })
}

/// What is counted: the words from token `i` to the occasion's noun, and that noun's token.
fn noun(page: &Page, i: usize, end: usize) -> Option<(String, usize)> {
    let doc = page.doc;
    let occasion =
        |t: usize| doc.class(t).is(Classes::Occasion) && !doc.class(t).is(Classes::Group) || doc.is_any(t, COUNTED);
    for head in i..end.min(i + MODIFIERS) {
        if doc.kind(head) != Some(TokenKind::Word) && doc.word(head) != "-" {
            return None;
        }
        // "first state visit": the last of several occasion nouns is the head.
        let lower = !doc.is_capital(head) || page.tag(head) == Tag::Plain;
        if occasion(head) && lower && !(head + 1 < end && occasion(head + 1)) {
            let mut last = head + 1;
            // "visit to Canada"
            if doc.is(last, "to") && matches!(page.tag(last + 1), Tag::Place(_)) {
                last = page.end_of(last + 1);
            }
            let what = say::one_line(doc.span(i..last).of(doc.text));
            return Some((what, last - 1));
        }
        let class = doc.class(head);
        if class.is(Classes::Function) && !doc.is_any(head, &["such", "ever"])
            || class.is(Classes::Past) && !doc.is_any(head, &["planned", "unannounced"])
        {
            return None;
        }
    }
    None
}

/// `eighth round since`, `a third round of talks`: a round and what it is of, up to token `head`.
fn round(page: &Page, i: usize) -> Option<(String, usize)> {
    let doc = page.doc;
    let talks =
        doc.is(i + 1, "of") && (i + 2..i + 6).any(|t| page.tag(t) == Tag::Plain && doc.class(t).is(Classes::Occasion));
    let counted = doc.is(i + 1, "since") || doc.is(i + 1, "in") && page.date(i + 2).is_some();
    (doc.is(i, "round") && page.tag(i) == Tag::Plain && (talks || counted)).then(|| {
        let end = if talks { (i + 2..i + 6).find(|t| doc.class(*t).is(Classes::Occasion)).unwrap_or(i) } else { i };
        (say::one_line(doc.span(i..end + 1).of(doc.text)), i)
    })
}

/// The sentence of a value. `since` begins with a blank, or is empty.
pub(super) fn statement(ordinal: u32, what: &str, parties: &[String], since: &str) -> String {
    let nth = say::ordinal(ordinal);
    if let Some(that) = what.strip_prefix("time that ") {
        return say::sentence(&[&format!("It is the {nth} time{since} that {that}")]);
    }
    if comer::is_who(what) {
        let who = match parties {
            [] => "The text tells of".to_owned(),
            [one] => format!("{one} is"),
            more => format!("{} are", list(more)),
        };
        return say::sentence(&[&format!("{who} the {nth} {what}")]);
    }
    // "These are the first talks"
    let head = what.split(" to ").next().unwrap_or(what);
    let many = head.ends_with('s') && !head.ends_with("ss");
    let of = if parties.is_empty() { String::new() } else { format!(" of {}", list(parties)) };
    say::sentence(&[&format!("{} the {nth} {what}{of}{since}", if many { "These are" } else { "It is" })])
}

fn list(parties: &[String]) -> String {
    say::list(&parties.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The owner before a possessive: `Kim’s second visit`, `his first trip`.
fn owner(page: &Page, before: usize, floor: usize) -> Option<String> {
    let at = if page.doc.kind(before) == Some(TokenKind::Possessive) { before.checked_sub(1)? } else { before };
    (at >= floor).then(|| name_at(page, at))?.into_iter().next()
}

/// Whoever token `i` refers to: persons, a country or an organisation.
fn name_at(page: &Page, i: usize) -> Vec<String> {
    if let Some(reference) = page.reference(i) {
        let name =
            |id: &crate::mention::PersonId| page.cast.members.get(id.0 as usize).map(|member| member.name().to_owned());
        return reference.persons.iter().filter_map(name).collect();
    }
    page.party(i).map(|(name, _)| say::one_line(name)).into_iter().collect()
}
