//! Places that no list holds: in a dateline, or behind a preposition that hardly anything else follows.

use super::Found;
use crate::Doc;
use crate::gazetteer;
use crate::lex::TokenKind;
use crate::lexicon::{Classes, names};
use crate::mention::PlaceKind;

/// What `in` takes with a capital and is no place.
const NEVER: &[&str] = &[
    "god",
    "allah",
    "christ",
    "jesus",
    "heaven",
    "hell",
    "ramadan",
    "lent",
    "easter",
    "christmas",
    "passover",
    "islam",
    "christianity",
    "judaism",
    "buddhism",
    "marxism",
    "communism",
    "covid",
    "covid-19",
    "facebook",
    "twitter",
    "congress",
    "parliament",
    "cabinet",
    "government",
    "earth",
    "mars",
    "space",
    "spring",
    "summer",
    "autumn",
    "winter",
    "internet",
    "capitol",
    "euros",
    "dollars",
    "olympics",
    "part",
    "chapter",
    "article",
    "section",
    "figure",
    "table",
    "operation",
    "latin",
    "english",
    "resolution",
];

/// A word that is no place even behind `in`.
pub(super) fn is_never(doc: &Doc, i: usize) -> bool {
    doc.is_any(i, NEVER)
}

/// A place in capitals at the start of a block, with what follows a dateline's place: `OBERZELL, Germany (AP) -`.
pub(super) fn dateline(doc: &Doc, i: usize) -> Option<Found> {
    if !opens_block(doc, i) || !is_shouted(doc, i) {
        return None;
    }
    let mut end = i + 1;
    while end < i + 4 && is_shouted(doc, end) {
        end += 1;
    }
    opens_dateline(doc, i, end).then_some(Found { tokens: i..end, kind: PlaceKind::City, entry: None })
}

/// Whether the words from `i` to `end` open a block as a dateline does.
pub(super) fn opens_dateline(doc: &Doc, i: usize, end: usize) -> bool {
    if !opens_block(doc, i) || !(i..end).all(|k| is_shouted(doc, k)) {
        return false;
    }
    // Within a few words comes the dash, with nothing but places, a date and an agency before it.
    for k in end..end + 14 {
        match doc.word(k) {
            "-" | "--" | "—" | "–" => {
                return k == end || doc.tokens.get(k).is_some_and(|token| token.spaced) || doc.word(k) == "—";
            }
            ":" => return k <= end + 4 && doc.is_capital(k + 1),
            "," | "(" | ")" | "." | "/" => {}
            _ if doc.is_capital(k) || doc.kind(k) == Some(TokenKind::Number) => {}
            _ => return false,
        }
    }
    false
}

fn opens_block(doc: &Doc, i: usize) -> bool {
    let Some(token) = doc.tokens.get(i) else { return false };
    doc.sentence_of(i)
        .and_then(|at| doc.sentences.get(at))
        .and_then(|sentence| doc.blocks.get(sentence.block))
        .is_some_and(|block| token.span.start <= block.span.start + 2)
}

fn is_shouted(doc: &Doc, i: usize) -> bool {
    let word = doc.word(i);
    doc.is_capital(i) && word.chars().count() > 1 && word.chars().all(|c| !c.is_lowercase())
}

/// `in Oberzell`, `near Granitsa`: unknown capitals behind a preposition of place.
pub(super) fn by_preposition(doc: &Doc, i: usize, taken: &[bool]) -> Option<Found> {
    let before = i.checked_sub(1)?;
    let at = at_event(doc, i);
    let to = at || doc.is_any(before, &["to", "from"]) && super::expects_place(doc, i);
    // "the village of Tarnow"
    let called = doc.is(before, "of")
        && before > 0
        && doc.is_any(
            before - 1,
            &[
                "city",
                "town",
                "village",
                "port",
                "island",
                "suburb",
                "district",
                "resort",
                "hamlet",
                "municipality",
                "settlement",
                "outskirts",
            ],
        );
    if !(to || called || doc.is_any(before, &["in", "near", "outside"]))
        || doc.sentence_of(before) != doc.sentence_of(i)
        || is_title_line(doc, i)
    {
        return None;
    }
    if doc.is(before, "in")
        && before > 0
        && doc.is_any(
            before - 1,
            &[
                "believe",
                "believes",
                "believed",
                "trust",
                "faith",
                "confidence",
                "interest",
                "interested",
                "invested",
                "invest",
                "belief",
                "shares",
                "succeeded",
                "dressed",
                "stake",
            ],
        )
    {
        return None;
    }
    let sentence = doc.sentence_of(i);
    let mut end = i;
    while end < i + 5 && doc.sentence_of(end) == sentence {
        let free = !taken.get(end).copied().unwrap_or(false)
            && (end == i || doc.tokens.get(end).is_some_and(|token| token.spaced));
        if free && doc.is_capital(end) {
            end += 1;
        } else if end > i
            && (names::is_particle(doc.word(end)) || doc.is_any(end, &["do", "upon", "sur"]))
            && doc.is_capital(end + 1)
            && free
        {
            end += 2;
        } else {
            break;
        }
    }
    if end == i || taken.get(end).copied().unwrap_or(false) {
        return None;
    }
    // "in Costa do Sauipe": what only towns have between their words.
    let town = (i..end).any(|k| doc.is_any(k, &["do", "da", "dos", "das", "del", "sur", "upon"]));
    let ordinary = |k: usize| {
        if k > i && town && !doc.is_capital(k) {
            return false;
        }
        let class = doc.class(k);
        class != Classes::default()
            || doc.is_any(k, NEVER)
            || is_shouted(doc, k)
            || gazetteer::demonym(doc.word(k)).is_some()
            // "in Israeli-Palestinian talks"
            || doc.word(k).split('-').any(|part| gazetteer::demonym(part).is_some())
    };
    let person = names::is_given_name(doc.word(i)) && end > i + 1 && !town;
    let one = end == i + 1
        && (names::is_given_name(doc.word(i))
            || gazetteer::entry(doc.word(i)).is_some_and(|entry| entry.kind() != PlaceKind::City));
    let compound = doc.tokens.get(end).is_some_and(|token| !token.spaced) && doc.word(end) == "-";
    // A common noun behind makes the capitals its maker or owner: "in Microsoft shares".
    let noun = doc.kind(end) == Some(TokenKind::Word)
        && !doc
            .class(end)
            .any(Classes::Function.with(Classes::Verb).with(Classes::Preposition).with(Classes::Subordinator))
        && !doc.word(end).ends_with("ly")
        && !doc.is_any(
            end,
            &["today", "yesterday", "earlier", "late", "later", "early", "last", "next", "tomorrow", "tonight"],
        );
    let fits = !(i..end).any(ordinary)
        && !person
        && !one
        && !compound
        && !noun
        && doc.word(i).chars().count() > 2
        && !doc.class(end).is(Classes::Title);
    fits.then_some(Found { tokens: i..end, kind: PlaceKind::Other, entry: None })
}

/// `met at Wadi Araba`: what happens at a place, with `at`.
fn at_event(doc: &Doc, i: usize) -> bool {
    let Some(mut at) = i.checked_sub(1) else { return false };
    if doc.is(at, "the") && at > 0 {
        at -= 1;
    }
    let kinds = Classes::Meet.with(Classes::Occasion).with(Classes::Move).with(Classes::Visit);
    doc.is(at, "at")
        && at > 0
        && (doc.class(at - 1).any(kinds)
            || doc.is_any(
                at - 1,
                &[
                    "wreath",
                    "wreaths",
                    "landed",
                    "docked",
                    "gathered",
                    "stayed",
                    "staying",
                    "buried",
                    "held",
                    "hosted",
                    "signed",
                    "opened",
                    "began",
                    "concluded",
                    "convened",
                    "spoke",
                    "talked",
                ],
            )
            // "opened a valve at Komé"
            || (at.saturating_sub(6)..at - 1).any(|k| doc.is_any(k, &["opened", "signed", "inaugurated", "unveiled", "launched", "laid"]))
            || doc.is(at - 1, "and") && (at.saturating_sub(14)..at - 1).any(|k| doc.is(k, "at")))
}

/// A headline that capitalises every word says nothing by a capital.
fn is_title_line(doc: &Doc, i: usize) -> bool {
    let Some(sentence) = doc.sentence_of(i).and_then(|at| doc.sentences.get(at)) else { return true };
    if sentence.tokens.end.checked_sub(1).is_some_and(|last| doc.word(last) == ".") {
        return false;
    }
    let long = sentence.tokens.clone().filter(|k| doc.kind(*k) == Some(TokenKind::Word) && doc.word(*k).len() > 3);
    let (capitals, all) = long.fold((0, 0), |(capitals, all), k| (capitals + usize::from(doc.is_capital(k)), all + 1));
    all > 4 && capitals * 4 > all * 3
}
