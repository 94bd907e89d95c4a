//! Venues: names headed by a noun for a building or a site, before or behind the name's own words.

use super::{Found, expects_place};
use crate::Doc;
use crate::gazetteer;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::PlaceKind;

/// Heads that only make a venue where a place is expected: institutions as often act as they house.
const INSTITUTIONS: &[&str] = &[
    "center",
    "centre",
    "university",
    "college",
    "school",
    "hospital",
    "church",
    "institute",
    "club",
    "embassy",
    "consulate",
    "headquarters",
    "mission",
    "academy",
    "laboratory",
    "foundation",
    "ministry",
    "exchange",
    "court",
    "parliament",
    "assembly",
    "congress",
    "agency",
    "department",
    "office",
    "bank",
    "building",
    "complex",
];

/// Heads that stand before the name: `Camp David`, `Lake Geneva`.
const LEADING: &[&str] = &[
    "palacio",
    "palácio",
    "plaza",
    "praça",
    "piazza",
    "quinta",
    "granja",
    "estadio",
    "restaurant",
    "café",
    "camp",
    "fort",
    "mount",
    "lake",
    "cape",
    "hotel",
    "villa",
    "palais",
    "palazzo",
    "château",
    "chateau",
    "schloss",
    "raf",
    "casa",
    "hôtel",
];

/// Several words that stand before the name.
const LEADING_PHRASES: &[&[&str]] = &[
    &["joint", "base"],
    &["naval", "station"],
    &["naval", "base"],
    &["air", "station"],
    &["air", "base"],
    &["naval", "support", "activity"],
    &["forward", "operating", "base"],
    &["marine", "corps", "base"],
    &["naval", "air", "station"],
];

/// Small-lettered heads behind a place's name: `Beijing airport`.
const SMALL: &[&str] = &[
    "airport",
    "resort",
    "hotel",
    "guesthouse",
    "museum",
    "estate",
    "ranch",
    "villa",
    "airfield",
    "airbase",
    "palace",
    "castle",
    "stadium",
    "cathedral",
    "cosmodrome",
    "mosque",
    "basilica",
    "spaceport",
    "building",
    "arena",
    "shipyard",
    "barracks",
    "mosque",
];

/// The venue that begins at `i`.
pub(super) fn headed(doc: &Doc, i: usize, taken: &[bool]) -> Option<Found> {
    if !doc.is_capital(i) || doc.class(i).is(Classes::Function) || taken.get(i).copied().unwrap_or(false) {
        return None;
    }
    if (doc.class(i).is(Classes::VenueLead) || !doc.word(i).is_ascii())
        && let Some(end) = leading(doc, i)
    {
        return (!is_thing(doc, end)).then(|| venue(doc, i, end));
    }
    let end = run(doc, i, taken);
    let head = (i..end).rev().find(|k| is_head(doc, *k) && (*k > i || doc.is(k + 1, "of")));
    let found = head.and_then(|head| trailing(doc, i, head, end, taken)).or_else(|| small(doc, i, end));
    found.filter(|end| !is_thing(doc, *end)).map(|end| venue(doc, i, end))
}

/// `at the University of Oxbridge`: an organisation's name used as a place.
pub(super) fn institution(doc: &Doc, i: usize, taken: &[bool]) -> Option<Found> {
    if !doc.is_capital(i) || !expects_place(doc, i) || !housed(doc, i) {
        return None;
    }
    let works_there = (i.saturating_sub(3)..i).any(|k| {
        doc.is_any(
            k,
            &[
                "analyst",
                "expert",
                "professor",
                "fellow",
                "researcher",
                "scholar",
                "lecturer",
                "analysts",
                "experts",
                "professors",
                "fellows",
                "researchers",
                "economist",
                "economists",
                "scholars",
            ],
        ) || doc.class(k).is(Classes::Group) && !doc.is(k, "leaders")
    });
    if works_there {
        return None;
    }
    let mut end = i;
    while end < i + 10 && taken.get(end).copied().unwrap_or(false) {
        end += 1;
    }
    if doc.is(end, "headquarters") {
        return Some(Found { tokens: i..end + 1, kind: PlaceKind::Venue, entry: None });
    }
    let head = (i..end).any(|k| {
        doc.is_any(
            k,
            &[
                "university",
                "college",
                "school",
                "hospital",
                "church",
                "institute",
                "embassy",
                "consulate",
                "headquarters",
                "academy",
                "laboratory",
                "center",
                "centre",
                "club",
                "ministry",
                "department",
                "parliament",
                "assembly",
            ],
        )
    });
    (head && end > i + 1).then_some(Found { tokens: i..end, kind: PlaceKind::Venue, entry: None })
}

/// `at`, `inside` and the like: `in the Ministry` may also mean its staff.
fn housed(doc: &Doc, i: usize) -> bool {
    let before = i.wrapping_sub(1);
    let before = if doc.is(before, "the") { before.wrapping_sub(1) } else { before };
    doc.is_any(before, &["at", "inside", "outside", "near", "to", "in"])
}

/// A venue, or what the gazetteer knows the whole name as.
fn venue(doc: &Doc, i: usize, end: usize) -> Found {
    let entry = gazetteer::entry(doc.span(i..end).of(doc.text));
    Found { tokens: i..end, kind: entry.map_or(PlaceKind::Venue, gazetteer::Entry::kind), entry }
}

/// Whether a thing's noun goes on behind: the `Camp David Accords`.
fn is_thing(doc: &Doc, end: usize) -> bool {
    doc.is_capital(end) && doc.class(end).is(Classes::ThingHead) && !doc.class(end).any(Classes::Occasion)
}

/// The end of the run of capitals that starts at `i`, over possessives and points of `St.`.
fn run(doc: &Doc, i: usize, taken: &[bool]) -> usize {
    let sentence = doc.sentence_of(i);
    let open = |k: usize| {
        doc.is_capital(k)
            && !taken.get(k).copied().unwrap_or(false)
            && !doc.class(k).any(Classes::Month.with(Classes::Weekday).with(Classes::Function))
    };
    let mut end = i + 1;
    while end < i + 8 && doc.sentence_of(end) == sentence {
        if open(end) && doc.tokens.get(end).is_some_and(|token| token.spaced) {
            end += 1;
        } else if open(end + 1)
            && (doc.word(end) == "." && doc.is_any(end - 1, &["st", "mt", "ft"])
                || doc.kind(end) == Some(TokenKind::Possessive) && is_part_of_name(doc, end - 1))
        {
            end += 2;
        } else {
            break;
        }
    }
    end
}

/// Whether the possessive of `k` belongs to a venue's name (`St. Mark's`, `Fisherman's Cove`), and is no owner's
/// (`China's Great Hall`).
fn is_part_of_name(doc: &Doc, k: usize) -> bool {
    gazetteer::entry(doc.word(k)).is_none_or(gazetteer::Entry::is_weak)
        && gazetteer::demonym(doc.word(k)).is_none()
        && !doc.class(k).is(Classes::OrganisationHead)
}

fn is_head(doc: &Doc, k: usize) -> bool {
    doc.is_capital(k)
        && (doc.class(k).is(Classes::VenueHead)
            || doc.is_any(
                k,
                &["embassy", "consulate", "headquarters", "hospital", "club", "school", "church", "college"],
            ))
}

/// Head behind its name: gives the end of the venue, `of the X` included.
fn trailing(doc: &Doc, i: usize, head: usize, end: usize, taken: &[bool]) -> Option<usize> {
    // A title or another name goes on behind: "White House Press Secretary", "Park Avenue".
    if head + 1 < end
        && doc.class(head + 1).any(Classes::OrganisationHead.with(Classes::ThingHead))
        && !is_head(doc, head + 1)
    {
        return None;
    }
    let own = (i..head).filter(|k| doc.is_capital(*k));
    let mut named = false;
    for k in own {
        let class = doc.class(k);
        if class.any(Classes::Title.with(Classes::Honorific))
            && doc.kind(k + 1) != Some(TokenKind::Possessive)
            && !doc
                .is_any(k, &["general", "king", "queen", "prince", "princess", "imperial", "governor", "presidential"])
        {
            return None;
        }
        named |= gazetteer::demonym(doc.word(k)).is_none()
            && !doc.is_any(
                k,
                &["republican", "democratic", "full", "lower", "upper", "entire", "grand", "new", "old", "main"],
            );
    }
    let tail = tail(doc, head, taken);
    if !named && !(tail > head + 1 || doc.is_any(head, &["embassy", "consulate"])) {
        return None;
    }
    let opens = i == 0 || doc.sentence_of(i) != doc.sentence_of(i - 1);
    if opens
        && doc.class(i).any(Classes::Verb.with(Classes::Hedge))
        && !doc.class(i).any(Classes::TitleModifier)
        && gazetteer::entry(doc.word(i)).is_none()
    {
        return None;
    }
    if doc.is_any(head, INSTITUTIONS) && !expects_place(doc, i) {
        return None;
    }
    // "Boris Island", "John Hill": the person recogniser has had its say; a lone unlikely head is left to it.
    if doc.is_any(
        head,
        &[
            "hill", "park", "rose", "street", "beach", "field", "room", "house", "hall", "bridge", "gardens", "garden",
            "valley", "bay", "ranch",
        ],
    ) && !expects_place(doc, i)
        && gazetteer::entry(doc.span(i..head + 1).of(doc.text)).is_none()
        && !doc.is_any(i.wrapping_sub(1), &["the", "of", "on", "from"])
    {
        return None;
    }
    Some(tail)
}

/// `of the People`, `of Westminster` behind the head.
fn tail(doc: &Doc, head: usize, taken: &[bool]) -> usize {
    if !doc.is(head + 1, "of") {
        return head + 1;
    }
    let mut at = head + 2;
    if doc.word(at) == "the" {
        at += 1;
    }
    let mut end = head + 1;
    while at < head + 7
        && doc.is_capital(at)
        && !doc.class(at).any(Classes::Month.with(Classes::Weekday))
        && !taken.get(at).copied().unwrap_or(false)
        && doc.sentence_of(at) == doc.sentence_of(head)
    {
        at += 1;
        end = at;
        // "Basilica of Our Lady of Guadalupe"
        if doc.is(at, "of") && doc.is_any(at - 1, &["lady", "heart", "holy", "saint", "sorrows", "sons", "friends"]) {
            at += 1;
        }
    }
    // "the Embassy of France", but "the Hotel of China": a place behind "of" is one of its own.
    let place = gazetteer::entry(doc.span(head + 2..end.max(head + 3)).of(doc.text)).is_some();
    if place
        && !doc.is_any(
            head,
            &["embassy", "consulate", "palace", "gulf", "bay", "strait", "sea", "isle", "island", "university"],
        )
    {
        head + 1
    } else {
        end
    }
}

/// Head before its name, a person's often: `Camp David`, `Villa Wolkonsky`.
fn leading(doc: &Doc, i: usize) -> Option<usize> {
    let phrase = LEADING_PHRASES
        .iter()
        .find(|words| words.iter().enumerate().all(|(n, word)| doc.is(i + n, word) && doc.is_capital(i + n)));
    let first = i + phrase.map_or(1, |words| words.len());
    let lake = phrase.is_some() || doc.is_any(i, LEADING);
    let dash = usize::from(phrase.is_some() && matches!(doc.word(first), "-" | "–"));
    let first = first + dash;
    let ok = |k: usize| {
        doc.is_capital(k)
            && !doc.class(k).any(Classes::Function.with(Classes::Title).with(Classes::Month).with(Classes::Honorific))
            && doc.sentence_of(k) == doc.sentence_of(i)
            && (dash == 1 || doc.tokens.get(k).is_some_and(|token| token.spaced))
    };
    // "Palacio de Convenciones", "Granja do Torto"
    let particles = (first..first + 2)
        .take_while(|k| doc.is_any(*k, &["de", "do", "da", "del", "la", "los", "las", "des", "du"]))
        .count();
    let first = first + particles;
    if !lake || !ok(first) || doc.is_any(first, &["one", "two"]) {
        return None;
    }
    let mut end = first + 1;
    while end < first + 3
        && ok(end)
        && gazetteer::entry(doc.word(end)).is_none()
        && !doc.class(end).any(Classes::Occasion.with(Classes::ThingHead))
    {
        end += 1;
    }
    Some(end)
}

/// `Beijing airport`, `Vnukovo airport`: a small-lettered head.
fn small(doc: &Doc, i: usize, end: usize) -> Option<usize> {
    let mut head = end;
    if doc.is_any(
        head,
        &[
            "international",
            "air",
            "military",
            "naval",
            "presidential",
            "royal",
            "army",
            "training",
            "state",
            "government",
        ],
    ) {
        head += 1;
    }
    // "the Diaoyutai state guest house"
    head += usize::from(doc.is(head, "guest") && doc.is(head + 1, "house"));
    let guest_house = doc.is(head, "house") && doc.is(head.wrapping_sub(1), "guest");
    let base = doc.is(head, "base") && head > end;
    if !(doc.is_any(head, SMALL) || base || guest_house) || doc.sentence_of(head) != doc.sentence_of(i) {
        return None;
    }
    let named = (i..end).any(|k| {
        gazetteer::demonym(doc.word(k)).is_none()
            && !doc.class(k).any(Classes::Title.with(Classes::TitleModifier).with(Classes::Common))
    });
    // "a Moscow airport" is some airport in Moscow.
    let some = doc.is_any(i.wrapping_sub(1), &["a", "an"]);
    (named && !some).then_some(head + 1)
}
