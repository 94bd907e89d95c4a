//! Places that the gazetteer knows, where the words around do not speak against them.

use super::{Found, expects_place};
use crate::Doc;
use crate::gazetteer::{self, Entry, Word};
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::PlaceKind;

/// Nouns that make a name with a place's: the `Paris Agreement`, the `Oslo accords`.
const THINGS: &[&str] = &[
    "accord",
    "accords",
    "agreement",
    "agreements",
    "treaty",
    "protocol",
    "convention",
    "conventions",
    "pact",
    "declaration",
    "communique",
    "process",
    "syndrome",
    "fever",
    "sprouts",
    "duck",
    "framework",
];

/// The known place that begins at `i`. Names that only count in other company go to `doubtful`.
pub(super) fn known(
    doc: &Doc,
    i: usize,
    taken: &[bool],
    last: Option<&Found>,
    doubtful: &mut Vec<Found>,
) -> Option<Found> {
    let longest = first_word(doc, i)?.longest();
    let free = |end: usize| !taken.get(end - 1).copied().unwrap_or(false);
    // Marks inside a name are tokens of their own: "St. Petersburg".
    for end in (i + 2..=i + longest + 2).rev() {
        if longest > 1
            && ends_name(doc, end - 1)
            && one_line(doc, i, end)
            && free(end)
            && let Some(entry) = gazetteer::entry(doc.span(i..end).of(doc.text))
        {
            // "San Vicente" of "San Vicente del Caguán" is another town.
            if entry.kind() == PlaceKind::City
                && doc.is_any(end, &["de", "del", "da", "do", "dos"])
                && doc.is_capital(end + 1)
            {
                return None;
            }
            if !runs_on(doc, end, entry) {
                let end = with_district(doc, end, entry);
                return accept(doc, i, end, entry, last, doubtful);
            }
            break;
        }
    }
    let whole = gazetteer::entry(doc.word(i)).map(|entry| (entry, i + 1));
    let (entry, end) = whole.or_else(|| abbreviated(doc, i, last).map(|entry| (entry, i + 2)))?;
    if doc.kind(i) != Some(TokenKind::Word) || runs_on(doc, end, entry) && !is_stated_near(doc, i, taken, end, entry) {
        return None;
    }
    let end = with_district(doc, end, entry);
    accept(doc, i, end, entry, last, doubtful)
}

/// The first word of a name: `Port` of `Port-au-Prince`, `Martha's` of `Martha's Vineyard`.
fn first_word(doc: &Doc, i: usize) -> Option<Word> {
    if doc.kind(i + 1) == Some(TokenKind::Possessive)
        && let Some(word) = Word::find(doc.span(i..i + 2).of(doc.text))
    {
        return Some(word);
    }
    let word = doc.word(i);
    Word::find(word).or_else(|| Word::find(word.split(['-', '’', '\'']).next()?))
}

/// A capitalised word or a number can end a name, and one with a small article before it: `Sharm el-Sheikh`.
fn ends_name(doc: &Doc, i: usize) -> bool {
    let article = || {
        doc.word(i).split_once('-').is_some_and(|(small, name)| {
            matches!(small, "el" | "al" | "es" | "ash" | "ad" | "ar") && name.starts_with(char::is_uppercase)
        })
    };
    doc.is_capital(i) || doc.kind(i) == Some(TokenKind::Number) || article()
}

/// No comma, quote or end of a sentence inside.
fn one_line(doc: &Doc, from: usize, end: usize) -> bool {
    (from..end).all(|k| {
        doc.kind(k) == Some(TokenKind::Word)
            || matches!(doc.word(k), "." | "-" | "–" | "’s" | "'s")
            || k == from
            || doc.kind(k) == Some(TokenKind::Number)
    }) && doc.sentence_of(from) == doc.sentence_of(end - 1)
}

/// `Boston, Mass.`: an abbreviated state behind its town.
fn abbreviated(doc: &Doc, i: usize, last: Option<&Found>) -> Option<Entry> {
    if !is_abbreviation(doc, i, last) {
        return None;
    }
    let span = doc.span(i..i + 2);
    gazetteer::entry(span.of(doc.text))
}

fn is_abbreviation(doc: &Doc, i: usize, last: Option<&Found>) -> bool {
    doc.word(i + 1) == "."
        && last.is_some_and(|last| last.tokens.end + 1 == i && doc.word(i - 1) == ",")
        && doc.word(i).len() < 7
}

/// `Washington, D.C.` is one name.
fn with_district(doc: &Doc, end: usize, entry: Entry) -> usize {
    let district =
        entry.name() == "Washington" && doc.word(end) == "," && matches!(doc.word(end + 1), "D.C." | "DC" | "D.C");
    if district
        || entry.name() == "Washington"
            && matches!(doc.word(end), "D.C." | "DC")
            && doc.word(end - 1).starts_with(['W', 'w'])
    {
        return end + 1 + usize::from(district);
    }
    end
}

/// Whether the name goes on behind `end` as a person's, team's or thing's: `Paris Hilton`, `Paris Agreement`.
fn runs_on(doc: &Doc, end: usize, entry: Entry) -> bool {
    if doc.is_any(end, THINGS) || doc.is_any(end, &["climate", "peace"]) && doc.is_any(end + 1, THINGS) {
        return true;
    }
    let follows = doc.is_capital(end)
        && doc.tokens.get(end).is_some_and(|token| token.spaced)
        && doc.sentence_of(end) == doc.sentence_of(end - 1);
    if !follows {
        return false;
    }
    let class = doc.class(end);
    if class.is(Classes::ThingHead) && !class.any(Classes::Occasion) {
        return true;
    }
    let plain = Classes::Title
        .with(Classes::TitleModifier)
        .with(Classes::Honorific)
        .with(Classes::Month)
        .with(Classes::Weekday)
        .with(Classes::Occasion)
        .with(Classes::Group)
        .with(Classes::Function)
        .with(Classes::Verb)
        .with(Classes::Auxiliary);
    if class.any(plain) || shouted(doc, end) {
        return false;
    }
    !matches!(entry.kind(), PlaceKind::Country | PlaceKind::Area | PlaceKind::Venue)
        && gazetteer::entry(doc.word(end))
            .is_none_or(|next| gazetteer::contains(next.name(), entry.name()) != Some(true))
}

/// A line of capitals tells nothing by its capitals.
fn shouted(doc: &Doc, i: usize) -> bool {
    let word = doc.word(i);
    let before = doc.word(i - 1);
    word.len() > 1
        && before.bytes().any(|byte| byte.is_ascii_uppercase())
        && word.bytes().all(|byte| !byte.is_ascii_lowercase())
        && doc.word(i - 1).bytes().all(|byte| !byte.is_ascii_lowercase())
}

/// `in Jerusalem Netanyahu said`: a preposition before and a person of its own behind.
fn is_stated_near(doc: &Doc, i: usize, taken: &[bool], end: usize, entry: Entry) -> bool {
    !entry.is_weak() && expects_place(doc, i) && taken.get(end).copied().unwrap_or(false)
}

/// Whether the words before allow the place, and what company it needs.
fn accept(
    doc: &Doc,
    i: usize,
    end: usize,
    entry: Entry,
    last: Option<&Found>,
    doubtful: &mut Vec<Found>,
) -> Option<Found> {
    let found = Found { tokens: with_article(doc, i, entry)..end, kind: entry.kind(), entry: Some(entry) };
    let after_place =
        last.is_some_and(|last| last.tokens.end == i || last.tokens.end + 1 == i && doc.word(i - 1) == ",");
    if !after_place && follows_name(doc, i, entry) || is_meal(doc, i, entry) {
        return None;
    }
    if i + 1 == end
        && doc.word(i).eq_ignore_ascii_case("us")
        && !doc.word(i).contains('.')
        && is_shouted_sentence(doc, i)
    {
        return None;
    }
    // Words that hardly ever mean the small town of that name.
    if entry.is_weak()
        && end == i + 1
        && entry.kind() == PlaceKind::City
        && (super::unknown::is_never(doc, i)
            || doc.class(i).any(Classes::Month.with(Classes::Weekday).with(Classes::Occasion).with(Classes::Function))
            || doc.class(i) != Classes::default() && !doc.class(i).is(Classes::Verb))
    {
        return None;
    }
    if !needs_company(doc, i, end, entry)
        || after_place
        || expects_place(doc, i)
        || holds_next(doc, end, entry)
        || super::unknown::opens_dateline(doc, i, end)
    {
        return Some(found);
    }
    doubtful.push(found);
    None
}

/// `Turkey` with its stuffing.
fn is_meal(doc: &Doc, i: usize, entry: Entry) -> bool {
    entry.name() == "Turkey"
        && (i.saturating_sub(6)..i + 6).any(|k| {
            doc.is_any(
                k,
                &[
                    "thanksgiving",
                    "roast",
                    "roasted",
                    "stuffing",
                    "carve",
                    "carved",
                    "sandwich",
                    "sandwiches",
                    "gravy",
                    "oven",
                    "smoked",
                    "menu",
                    "served",
                ],
            )
        })
}

/// `The Hague` keeps its article.
fn with_article(doc: &Doc, i: usize, entry: Entry) -> usize {
    if entry.name().starts_with("The ") && i > 0 && doc.is(i - 1, "the") && doc.is_capital(i - 1) { i - 1 } else { i }
}

/// Whether the name needs a place around it to count.
fn needs_company(doc: &Doc, i: usize, end: usize, entry: Entry) -> bool {
    if entry.kind() == PlaceKind::Country && end == i + 1 && doc.word(i).eq_ignore_ascii_case(entry.name()) {
        return false;
    }
    if !entry.is_weak() {
        let unheard = entry.kind() == PlaceKind::City
            && end == i + 1
            && (1..=2).contains(&entry.population_class())
            && !entry.is_capital()
            && !entry.is_told();
        return unheard;
    }
    true
}

/// Whether a capital right before makes it the last word of somebody's name: `George Washington`, `Mr. Jordan`.
fn follows_name(doc: &Doc, i: usize, entry: Entry) -> bool {
    let Some(mut before) = i.checked_sub(1) else { return false };
    // "the Duke of Edinburgh"
    if doc.is(before, "of")
        && before > 0
        && doc.is_capital(before - 1)
        && doc.is_any(before - 1, &["duke", "duchess", "prince", "princess", "earl", "countess", "baron", "marquess"])
    {
        return true;
    }
    if doc.word(before) == "."
        && before > 0
        && doc.class(before - 1).is(Classes::Honorific)
        && doc.is_capital(before - 1)
    {
        return true;
    }
    // "George W. Bush" style initials.
    if doc.word(before) == "." && before > 0 && doc.word(before - 1).len() == 1 {
        before -= 1;
    }
    let touches = doc.is_capital(before)
        && doc.sentence_of(before) == doc.sentence_of(i)
        && doc.tokens.get(i).is_some_and(|token| token.spaced);
    if !touches {
        return false;
    }
    let class = doc.class(before);
    if class.is(Classes::Honorific) {
        return true;
    }
    let wide = matches!(entry.kind(), PlaceKind::Country | PlaceKind::Area);
    if class.is(Classes::Title) {
        return !wide;
    }
    let plain = Classes::Function
        .with(Classes::Month)
        .with(Classes::Weekday)
        .with(Classes::Common)
        .with(Classes::Verb)
        .with(Classes::Occasion);
    if class.any(plain)
        || gazetteer::demonym(doc.word(before)).is_some()
        || shouted(doc, i)
        || doc.is_any(
            before,
            &[
                "northern", "southern", "eastern", "western", "central", "north", "south", "east", "west", "greater",
                "downtown", "upper", "lower", "occupied", "mainland",
            ],
        )
    {
        return false;
    }
    !wide
}

/// `Reading, England`: the place behind the comma holds this one.
fn holds_next(doc: &Doc, end: usize, entry: Entry) -> bool {
    if doc.word(end) != "," || !doc.is_capital(end + 1) {
        return false;
    }
    (end + 2..=end + 4).rev().any(|stop| {
        let words = doc.span(end + 1..stop);
        gazetteer::entry(words.of(doc.text)).is_some_and(|outer| {
            matches!(outer.kind(), PlaceKind::Country | PlaceKind::Region)
                && gazetteer::contains(outer.name(), entry.name()) == Some(true)
        })
    })
}

/// A sentence without small letters, where `US` may be the pronoun.
fn is_shouted_sentence(doc: &Doc, i: usize) -> bool {
    i > 0 && shouted(doc, i) && !doc.class(i - 1).is(Classes::Preposition) && doc.is_capital(i + 1)
}
