//! The first since when? Ordinals that count occasions: `the first meeting between the two leaders in six years`.

use std::collections::hash_map::Entry;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::{Claim, ClaimKind, Value, say};
use crate::event::Certainty;
use crate::event::page::{Page, Tag};
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::DateKind;
use crate::mention::date::ordinal_of;

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

/// Tokens between the ordinal and its noun at most.
const MODIFIERS: usize = 6;
/// Tokens behind the noun in which interval and parties are looked for.
const REACH: usize = 22;

/// The claims of precedence of an article.
pub fn claims(page: &Page) -> Vec<Claim> {
    let mut out: Vec<Claim> = Vec::new();
    let mut seen: FxHashMap<String, usize> = FxHashMap::default();
    for i in 0..page.doc.tokens.len() {
        let Some(ordinal) = ordinal_at(page, i) else { continue };
        let Some(claim) = read(page, i, ordinal) else { continue };
        match seen.entry(claim.statement.clone()) {
            Entry::Occupied(at) => {
                if let Some(same) = out.get_mut(*at.get()).filter(|same| same.value == claim.value) {
                    same.mentions.extend(claim.mentions);
                }
            }
            Entry::Vacant(free) => {
                free.insert(out.len());
                out.push(claim);
            }
        }
    }
    out
}

fn ordinal_at(page: &Page, i: usize) -> Option<u32> {
    let fits = match page.doc.kind(i)? {
        TokenKind::Ordinal => true,
        TokenKind::Word => {
            !page.doc.is_capital(i)
                || page
                    .doc
                    .sentence_of(i)
                    .is_some_and(|s| page.doc.sentences.get(s).is_some_and(|s| s.tokens.start == i))
        }
        _ => false,
    };
    let ordinal = || match page.doc.kind(i) {
        Some(TokenKind::Word) => page.doc.facts(i).ordinal,
        _ => ordinal_of(page.doc.word(i)),
    };
    (fits && page.tag(i) == Tag::Plain).then(ordinal)?.filter(|n| (1..=500).contains(n))
}

fn read(page: &Page, i: usize, ordinal: u32) -> Option<Claim> {
    let doc = page.doc;
    let sentence = page.sentence(i);
    let before = i.checked_sub(1).filter(|b| *b >= sentence.start);
    let counted = before.is_none_or(|b| {
        doc.is_any(
            b,
            &["the", "his", "her", "their", "its", "only", "very", "our", "a", "of", "is", "was", "be", "as", ","],
        ) || doc.kind(b) == Some(TokenKind::Possessive)
            || page.reference(b).is_some_and(|reference| reference.possessive)
    });
    if !counted {
        return None;
    }
    let (what, head) = noun(page, i + 1, sentence.end)?;
    let tail = Tail::read(page, head + 1, sentence.end);
    // "a second meeting" and "the first session" are parts of a programme unless something is said of since when or whose.
    let vague =
        before.is_some_and(|b| doc.is_any(b, &["a", "of", "as", ","])) || ordinal > 1 && tail.parties.is_empty();
    let mut parties = tail.parties.clone();
    if let Some(owner) = before.and_then(|b| owner(page, b, sentence.start)) {
        parties.insert(0, owner);
    }
    if tail.interval.is_none() && !tail.ever && (vague && parties.is_empty()) {
        return None;
    }
    let start = before.filter(|b| doc.is_any(*b, &["the", "his", "her", "their", "its"])).unwrap_or(i);
    let since =
        tail.words.map_or_else(String::new, |words| format!(" {}", say::one_line(doc.span(words).of(doc.text))));
    Some(Claim {
        event: None,
        kind: ClaimKind::Precedence,
        statement: statement(ordinal, &what, &parties, &since),
        because: "as the text counts it".to_owned(),
        certainty: if hedged(page, start, sentence.start) { Certainty::Uncertain } else { Certainty::Stated },
        mentions: vec![doc.span(start..tail.end)],
        value: Value::Precedence { what, ordinal, interval: tail.interval, parties },
    })
}

/// `since` begins with a blank, or is empty.
pub(super) fn statement(ordinal: u32, what: &str, parties: &[String], since: &str) -> String {
    let names: Vec<&str> = parties.iter().map(String::as_str).collect();
    let of = if names.is_empty() { String::new() } else { format!(" of {}", say::list(&names)) };
    say::sentence(&[&format!("It is the {} {what}{of}{since}", say::ordinal(ordinal))])
}

fn hedged(page: &Page, start: usize, floor: usize) -> bool {
    (start.saturating_sub(5).max(floor)..start).any(|t| {
        page.doc.class(t).is(Classes::Hedge)
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

/// What stands behind the noun.
struct Tail {
    interval: Option<String>,
    ever: bool,
    parties: Vec<String>,
    words: Option<Range<usize>>,
    end: usize,
}

impl Tail {
    fn read(page: &Page, from: usize, stop: usize) -> Self {
        let doc = page.doc;
        let mut tail = Tail { interval: None, ever: false, parties: Vec::new(), words: None, end: from };
        let mut among = false;
        let mut i = from;
        while i < stop.min(from + REACH) {
            if matches!(doc.word(i), ";" | ":" | "—" | "–" | "“" | "\"" | ".")
                || page.is_finite(i) && !doc.is_any(i, &["taking", "took"])
            {
                break;
            }
            if doc.is_any(i, &["which", "who", "where", "when", "while", "but", "after", "as"]) {
                break;
            }
            if doc.is(i, "ever") {
                tail.ever = true;
                tail.end = i + 1;
            }
            among |= doc.is_any(i, &["between", "of", "by", "among", "for"]);
            if doc.is(i, ",") && !among {
                break;
            }
            among &= !doc.is_any(i, &["at", "in", "on", "to"]);
            let names = if among { name_at(page, i) } else { Vec::new() };
            if !names.is_empty() {
                for name in names {
                    if !tail.parties.contains(&name) {
                        tail.parties.push(name);
                    }
                }
                i = page.end_of(i);
                tail.end = i;
                continue;
            }
            if tail.interval.is_none()
                && let Some((interval, words)) = interval(page, i, from)
            {
                tail.end = words.end;
                i = words.end;
                tail.interval = Some(interval);
                tail.words = Some(words);
                among = false;
                continue;
            }
            i += 1;
        }
        tail
    }
}

/// `in six years`, `since 2019`, `this year`: as an EDTF duration or date.
fn interval(page: &Page, i: usize, from: usize) -> Option<(String, Range<usize>)> {
    let date = page.date(i)?;
    let doc = page.doc;
    let start = page.start_of(i);
    let mut lead = start.checked_sub(1).filter(|t| *t >= from)?;
    while lead > from
        && doc.is_any(
            lead,
            &["nearly", "almost", "about", "over", "than", "more", "least", "at", "the", "some", "around"],
        )
    {
        lead -= 1;
    }
    let end = page.end_of(i);
    let interval = match (date.kind, date.value) {
        (DateKind::Duration, _) if doc.is_any(lead, &["in", "for", "within"]) => length(&date.timex)?,
        (DateKind::Date, Some(value)) if doc.is(lead, "since") => value.to_string(),
        (DateKind::Date, Some(value)) if doc.is_any(start, &["this", "last"]) && value.bounds().is_some() => {
            return Some((value.to_string(), start..end));
        }
        _ => return None,
    };
    Some((interval, lead..end))
}

/// A TIMEX3 length as an EDTF duration: decades become years.
fn length(timex: &str) -> Option<String> {
    let years = |n: &str, by: u32| n.parse::<u32>().ok()?.checked_mul(by).map(|n| format!("P{n}Y"));
    let body = timex.strip_prefix('P')?;
    match (body.strip_suffix("DE"), body.strip_suffix("CE")) {
        (Some(n), _) => years(n, 10),
        (_, Some(n)) => years(n, 100),
        _ => (!body.contains('X')).then(|| timex.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Article;
    use crate::{Options, extract};

    fn check(text: &str, expected: &str) {
        let options = Options { published: "2025-09-05".parse().ok() };
        let found: Vec<String> = extract(&Article::new(text), &options)
            .claims
            .iter()
            .filter_map(|claim| match &claim.value {
                Value::Precedence { what, ordinal, interval, parties } => {
                    let words = claim.mentions[0].of(text);
                    Some(format!(
                        "{ordinal} {what} | {} | {} | {words}",
                        interval.as_deref().unwrap_or("-"),
                        parties.join(", ")
                    ))
                }
                _ => None,
            })
            .collect();
        assert_eq!(found.join("; "), expected, "{text}");
    }

    #[test]
    fn occasions_are_counted() {
        check(
            "Kim Jong-un met Xi Jinping in Beijing, the first meeting between the two leaders in six years.",
            "1 meeting | P6Y | Kim Jong-un, Xi Jinping | the first meeting between the two leaders in six years",
        );
        check(
            "President George Bush made his first official state visit to Canada.",
            "1 official state visit to Canada | - | George Bush | his first official state visit to Canada",
        );
        check(
            "It was the first summit since 2019.",
            "1 summit | 2019 | | the first summit since 2019".replace(" | | ", " |  | ").as_str(),
        );
        check(
            "It is the first such visit in more than a decade.",
            "1 such visit | P10Y |  | the first such visit in more than a decade",
        );
    }

    #[test]
    fn other_ordinals_are_left() {
        check("The first lady came on the second day of the visit.", "");
        check("They first met in Rome.", "");
        check("The Second World War ended.", "");
        check("They asked for a second meeting.", "");
    }
}
