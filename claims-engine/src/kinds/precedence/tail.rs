//! What stands behind what is counted: since when, in how many years, between whom.

use std::ops::Range;

use super::name_at;
use crate::event::page::Page;
use crate::kinds::say;
use crate::mention::DateKind;

/// Tokens behind the noun in which interval and parties are looked for.
const REACH: usize = 22;

/// Tokens that are told of what has been since then at most.
const SINCE: usize = 26;

/// What stands behind the noun.
pub(super) struct Tail {
    /// As an EDTF duration or date.
    pub interval: Option<String>,
    /// `ever`, `in history`.
    pub ever: bool,
    /// Whose occasion it is.
    pub parties: Vec<String>,
    /// The words that say since when: `in six years`, `since the war`.
    pub since: Option<Range<usize>>,
    /// Where it ends.
    pub end: usize,
}

impl Tail {
    pub fn read(page: &Page, from: usize, stop: usize) -> Self {
        let doc = page.doc;
        let mut tail = Tail { interval: None, ever: false, parties: Vec::new(), since: None, end: from };
        let mut among = false;
        let mut i = from;
        while i < stop.min(from + REACH) {
            if matches!(doc.word(i), ";" | ":" | "—" | "–" | "“" | "\"" | ".")
                || page.is_finite(i) && !doc.is_any(i, &["taking", "took"])
            {
                break;
            }
            if doc.is_any(i, &["which", "who", "where", "when", "while", "but", "after", "as", "following"]) {
                break;
            }
            // "his first trip to Russia and first meeting with Putin"
            if i > from && doc.is(i - 1, "and") && doc.facts(i).ordinal.is_some() {
                break;
            }
            if doc.is(i, "ever") || doc.is(i, "history") {
                tail.ever = true;
                tail.end = i + 1;
            }
            among |= doc.is_any(i, &["between", "of", "by", "among", "for", "with"]);
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
                tail.since = Some(words);
                among = false;
                continue;
            }
            if tail.since.is_none()
                && doc.is(i, "since")
                && let Some((date, words)) = since_clause(page, i, stop)
            {
                tail.interval = date;
                tail.end = words.end;
                tail.since = Some(words);
                break;
            }
            i += 1;
        }
        tail
    }
}

impl Tail {
    /// The words that say since when, with a space before them.
    pub fn since_words(&self, page: &Page) -> String {
        let words =
            |range: &Range<usize>| format!(" {}", say::one_line(page.doc.span(range.clone()).of(page.doc.text)));
        self.since.as_ref().map_or_else(String::new, words)
    }
}

/// `since the war`, `since taking power in 2011`: the date inside, if there is one, and the words.
pub(super) fn since_clause(page: &Page, i: usize, stop: usize) -> Option<(Option<String>, Range<usize>)> {
    let doc = page.doc;
    let mut end = i + 1;
    while end < stop.min(i + 1 + SINCE)
        && !matches!(doc.word(end), "," | ";" | ":" | "." | "—" | "–" | "--" | "“" | "\"")
    {
        if doc.is_any(end, &["who", "which", "but", "while", "when", "said"]) {
            break;
        }
        end += 1;
    }
    let date = (i + 1..end).find_map(|t| page.date(t)?.value);
    (end > i + 1).then(|| (date.map(|date| date.to_string()), i..end))
}

/// `in six years`, `since 2019`, `this year`: as an EDTF duration or date.
pub(super) fn interval(page: &Page, i: usize, from: usize) -> Option<(String, Range<usize>)> {
    let doc = page.doc;
    // "the third in as many months"
    if doc.is(i, "in") && doc.is(i + 1, "as") && doc.is(i + 2, "many") {
        let unit = ["days", "weeks", "months", "years"].iter().find(|unit| doc.is(i + 3, unit))?;
        let n = (i.saturating_sub(10)..i).rev().find_map(|t| doc.facts(t).ordinal)?;
        let letter = unit.chars().next()?.to_ascii_uppercase();
        return Some((format!("P{n}{letter}"), i..i + 4));
    }
    let date = page.date(i)?;
    let start = page.start_of(i);
    let end = page.end_of(i);
    // "their second meeting this year"
    if let (DateKind::Date, Some(value)) = (date.kind, date.value)
        && doc.is_any(start, &["this", "last"])
        && value.bounds().is_some()
    {
        return Some((value.to_string(), start..end));
    }
    let mut lead = start.checked_sub(1).filter(|t| *t >= from)?;
    while lead > from
        && doc.is_any(
            lead,
            &["nearly", "almost", "about", "over", "than", "more", "least", "at", "the", "some", "around"],
        )
    {
        lead -= 1;
    }
    let interval = match (date.kind, date.value) {
        (DateKind::Duration, _) if doc.is_any(lead, &["in", "for", "within"]) => length(&date.timex)?,
        (DateKind::Date, Some(value)) if doc.is(lead, "since") => value.to_string(),
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
