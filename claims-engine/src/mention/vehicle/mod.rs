//! Vehicles and the mode of travel that they stand for: `special train`, `Air Force One`, `USS Missouri`, `on foot`.
//!
//! A vehicle's noun is looked at where it is a noun: `to train troops`, `ship goods` and `a train of thought` are none,
//! nor are compounds about something else (`car bomb`, `bus station`, `football coach`).

mod sense;

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::Doc;
use crate::gazetteer;
use crate::hints::Hints;
use crate::lex::TokenKind;
use crate::lexicon::{Classes, vehicles};
use crate::mention::{Mode, VehicleMention};

/// Vehicles with a name of their own.
const NAMED: &[(&[&str], Mode)] = &[
    (&["air", "force", "one"], Mode::Plane),
    (&["air", "force", "two"], Mode::Plane),
    (&["marine", "one"], Mode::Helicopter),
    (&["black", "hawk"], Mode::Helicopter),
    (&["sea", "king"], Mode::Helicopter),
    (&["orient", "express"], Mode::Train),
    (&["crew", "dragon"], Mode::Spacecraft),
    (&["land", "rover"], Mode::Car),
    (&["range", "rover"], Mode::Car),
];

/// Prefixes of ships' names.
const SHIPS: &[&str] =
    &["USS", "HMS", "RMS", "HMNZS", "HMAS", "HMCS", "USNS", "USCGC", "INS", "ROKS", "MV", "SS", "MS"];

/// Finds the vehicles that the text speaks of, in order.
pub fn find(doc: &Doc) -> Vec<VehicleMention> {
    let mut out: Vec<VehicleMention> = Vec::new();
    let mut free = 0;
    let mut i = 0;
    while let Some(at) = doc.hinted_from(i, Hints::CAPITAL.with(Hints::VEHICLE)) {
        i = at;
        let found = if doc.is_capital(i) {
            named(doc, i).or_else(|| ship(doc, i)).or_else(|| by_model(doc, i)).or_else(|| aboard(doc, i))
        } else {
            None
        };
        let found = found.or_else(|| common(doc, i));
        match found {
            Some((tokens, mode)) => {
                // A name that reaches back ends where the one before it ended.
                let span = doc.span(tokens.start.max(free)..tokens.end);
                free = tokens.end.max(i + 1);
                i = free;
                out.push(VehicleMention { span, mode });
            }
            None => i += 1,
        }
    }
    out
}

/// `Air Force One`.
fn named(doc: &Doc, i: usize) -> Option<(Range<usize>, Mode)> {
    if !matches!(doc.word(i).len(), 3..=6) {
        return None;
    }
    let (words, mode) = NAMED
        .iter()
        .find(|(words, _)| words.iter().enumerate().all(|(n, word)| doc.is(i + n, word) && (doc.is_capital(i + n))))?;
    let end = i + words.len();
    // "a Black Hawk helicopter" is one mention.
    let end = if doc.class(end).is(Classes::Vehicle) { end + 1 } else { end };
    Some((start(doc, i)..end, *mode))
}

/// `USS Missouri`, with what the text calls it: `aircraft carrier USS Carl Vinson`.
fn ship(doc: &Doc, i: usize) -> Option<(Range<usize>, Mode)> {
    if !SHIPS.contains(&doc.word(i)) || !doc.is_capital(i + 1) {
        return None;
    }
    let mut end = i + 2;
    while end < i + 5 && (doc.is_capital(end) || doc.word(end) == "." && doc.is_capital(end + 1)) && within(doc, i, end)
    {
        end += 1;
    }
    Some((i..end, Mode::Ship))
}

fn within(doc: &Doc, i: usize, end: usize) -> bool {
    doc.sentence_of(i) == doc.sentence_of(end) && !doc.class(end).any(Classes::Function.with(Classes::Month))
}

/// A common noun, with the words that belong to it: `armoured train`.
fn common(doc: &Doc, i: usize) -> Option<(Range<usize>, Mode)> {
    if !doc.class(i).is(Classes::Vehicle) || doc.kind(i) != Some(TokenKind::Word) {
        return None;
    }
    let mode = vehicles::mode(doc.word(i))?;
    // "aircraft carrier", "Ilyushin jet": the last noun says what it is.
    if doc.class(i + 1).is(Classes::Vehicle) && !doc.is(i + 1, "foot") && doc.sentence_of(i) == doc.sentence_of(i + 1) {
        return None;
    }
    if mode == Mode::OnFoot {
        return (i > 0 && doc.is(i - 1, "on")).then(|| (i - 1..i + 1, mode));
    }
    let from = start(doc, i);
    let mode = sense::sense(doc, from, i, mode)?;
    let mut end = i + 1;
    // "Boeing 747", "Airbus A340", "Ilyushin-62M" and what follows: "Boeing 747 jet".
    if doc.is_capital(i) && model(doc, end) {
        end += 1;
    }
    // "Soyuz MS-09 spacecraft"
    if end > i + 1 && doc.class(end).is(Classes::Vehicle) && vehicles::mode(doc.word(end)) == Some(mode) {
        end += 1;
    }
    // "the cruiser Moskva"
    if mode == Mode::Ship && doc.is_capital(end) && is_ship_name(doc, end) {
        end += 1;
    }
    // "aircraft carrier USS Carl Vinson"
    if let Some((name, _)) = ship(doc, end) {
        end = name.end;
    }
    Some((from..end, mode))
}

/// Aircraft by their model, letters and digits in one word.
const MODELS: &[(&str, Mode)] = &[
    ("C-17", Mode::Plane),
    ("C-40", Mode::Plane),
    ("C-130", Mode::Plane),
    ("C-5", Mode::Plane),
    ("VC-25", Mode::Plane),
    ("VC10", Mode::Plane),
    ("DC-10", Mode::Plane),
    ("A310", Mode::Plane),
    ("A319", Mode::Plane),
    ("A320", Mode::Plane),
    ("A330", Mode::Plane),
    ("A340", Mode::Plane),
    ("A350", Mode::Plane),
    ("A380", Mode::Plane),
    ("Il-62", Mode::Plane),
    ("Il-76", Mode::Plane),
    ("Il-86", Mode::Plane),
    ("Il-96", Mode::Plane),
    ("Tu-134", Mode::Plane),
    ("Tu-154", Mode::Plane),
    ("An-26", Mode::Plane),
    ("An-124", Mode::Plane),
    ("Mi-8", Mode::Helicopter),
    ("Mi-17", Mode::Helicopter),
    ("UH-60", Mode::Helicopter),
    ("CH-47", Mode::Helicopter),
];

fn model_mode(word: &str) -> Option<Mode> {
    let digits = word.len() >= 3 && word.ends_with(|c: char| c.is_ascii_digit());
    digits.then(|| MODELS.iter().find(|(own, _)| *own == word)).flatten().map(|(_, mode)| *mode)
}

/// `an Il-62`, `by RAF VC10`.
fn by_model(doc: &Doc, i: usize) -> Option<(Range<usize>, Mode)> {
    let mode = model_mode(doc.word(i))?;
    // "Il-96 jet": the noun takes it in.
    (!doc.class(i + 1).is(Classes::Vehicle)).then(|| (start(doc, i)..i + 1, mode))
}

/// A capital that names the ship before it rather than its place or the day.
fn is_ship_name(doc: &Doc, i: usize) -> bool {
    doc.class(i) == Classes::default()
        && !SHIPS.contains(&doc.word(i))
        && doc.sentence_of(i) == doc.sentence_of(i - 1)
        && gazetteer::entry(doc.word(i)).is_none_or(gazetteer::Entry::is_weak)
}

/// `aboard the Madaraka Express`, `sailed aboard the Gothic`: a capital name behind `aboard`.
fn aboard(doc: &Doc, i: usize) -> Option<(Range<usize>, Mode)> {
    if i < 2 || !doc.is(i - 1, "the") || !doc.is_any(i - 2, &["aboard", "on", "onboard"]) {
        return None;
    }
    let mut end = i;
    while end < i + 4 && doc.is_capital(end) && doc.sentence_of(end) == doc.sentence_of(i) {
        end += 1;
    }
    let last = end.checked_sub(1).filter(|last| *last > i);
    if last.is_some_and(|last| doc.is(last, "express")) {
        return Some((i..end, Mode::Train));
    }
    let sentence = doc.sentences.get(doc.sentence_of(i)?)?.tokens.clone();
    let sails = sentence.clone().any(|k| {
        doc.is_any(
            k,
            &[
                "sailed", "sailing", "sails", "sail", "docked", "anchored", "steamed", "deck", "moored", "voyage",
                "crew",
            ],
        )
    });
    let named = doc.is(i - 2, "aboard") && sails && (i..end).all(|k| is_ship_name(doc, k));
    named.then_some((i..end, Mode::Ship))
}

fn model(doc: &Doc, i: usize) -> bool {
    doc.kind(i) == Some(TokenKind::Number) || doc.is_capital(i) && doc.word(i).bytes().any(|byte| byte.is_ascii_digit())
}

/// The first word of the vehicle's name whose head is at `head`: kinds, colours, makers, peoples before it.
fn start(doc: &Doc, head: usize) -> usize {
    let mut at = head;
    while at > 0 && head - at < 6 && belongs(doc, at - 1) && doc.sentence_of(at - 1) == doc.sentence_of(head) {
        at -= 1;
    }
    at
}

/// Words before a vehicle's noun that belong to its name.
const KINDS: &str = " special armored armoured private presidential bullet charter chartered military government state \
    official overnight high-speed commercial passenger freight cargo royal luxury executive business regular scheduled \
    domestic international direct evacuation rescue medical transport fighter attack patrol fishing cruise ocean naval \
    nuclear-powered nuclear missile guided-missile aircraft amphibious hospital sailing motor river rubber wooden \
    inflatable steam electric diesel sleeper commuter regional express underground slow night morning evening special-purpose \
    bulletproof bullet-proof armour-plated armor-plated stretch police diplomatic embassy company rental hired unmarked \
    open-top open-topped horse-drawn four-wheel-drive tour tourist shuttle school double-decker space cable hot-air golf \
    camouflaged narrow-gauge heavily small large big old new vintage antique green black white olive dark blue red yellow \
    grey gray silver golden two-seater single-engine twin-engine wide-body supersonic borrowed leased merchant container \
    coalition dog pleasure motorised motorized three-wheeled electric-powered solar-powered open water rail railway sleeping dining separate two-car ten-car 20-car \
    long-distance sealed red-eye connecting return homebound medevac personal family ";

static KIND_SET: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| KINDS.split_ascii_whitespace().collect());

fn is_kind(word: &str) -> bool {
    // "a 10-car convoy"
    word.ends_with("-car")
        || word.ends_with("-vehicle")
        || KIND_SET.contains(word)
        || word.starts_with(|c: char| c.is_ascii_uppercase()) && KIND_SET.contains(word.to_ascii_lowercase().as_str())
}

fn belongs(doc: &Doc, i: usize) -> bool {
    if doc.kind(i) != Some(TokenKind::Word) {
        return false;
    }
    let word = doc.word(i);
    if doc.is_capital(i) {
        let made = model_mode(word).is_some()
            || doc.class(i).is(Classes::Vehicle)
            || matches!(
                word,
                "Air" | "Koryo" | "Force" | "Navy" | "Army" | "Royal" | "Coast" | "Guard" | "Boeing" | "Airbus"
            )
            || matches!(word, "US" | "U.S." | "UN" | "U.N." | "RAF" | "NATO" | "UAE");
        let maker = doc.class(i) == Classes::default()
            && !opens(doc, i)
            && doc.is_any(i - 1, &["the", "a", "an", "his", "her", "their"])
            && gazetteer::entry(word).is_none_or(gazetteer::Entry::is_weak);
        return made
            || maker
            || gazetteer::demonym(word).is_some()
            || matches!(word, "North" | "South")
                && doc.is_any(i + 1, &["korean", "african", "vietnamese", "sudanese"])
            || is_kind(word) && !opens(doc, i);
    }
    is_kind(word) || doc.class(i).is(Classes::Vehicle) && !doc.is(i, "foot")
}

fn opens(doc: &Doc, i: usize) -> bool {
    i == 0 || doc.sentence_of(i) != doc.sentence_of(i - 1)
}

/// Whether `word` is in a list of words that are parted, led and ended by white space.
fn listed(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|own| own.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `text` with its vehicles in brackets, each with its mode behind a bar.
    fn check(marked: &str) {
        let mut plain = String::new();
        let mut expected = Vec::new();
        for part in marked.split('[') {
            let Some((inside, after)) = part.split_once(']') else {
                plain.push_str(part);
                continue;
            };
            let (words, mode) = inside.split_once('|').unwrap_or((inside, ""));
            expected.push(format!("{words}|{mode}"));
            plain.push_str(words);
            plain.push_str(after);
        }
        let doc = Doc::read(&plain);
        let found: Vec<String> =
            find(&doc).iter().map(|v| format!("{}|{}", v.span.of(&plain), v.mode.name())).collect();
        assert_eq!(found, expected, "{plain}");
    }

    #[test]
    fn vehicles_come_with_their_kind_and_without_their_article() {
        check("Mr. Kim left by [special train|train] on Monday.");
        check("He arrived aboard his [green armoured train|train].");
        check("She flew on a [private jet|plane] to Doha.");
        check("They took a [chartered Boeing 747|plane] home.");
        check("The [presidential plane|plane] landed at noon.");
        check("A [North Korean Ilyushin jet|plane] was seen.");
        check("He came by [commercial flight|plane].");
        check("Two guards sat in the [black limousine|car].");
        check("The [motorcade|car] crossed the bridge.");
        check("They travelled by [bus|bus], then by [taxi|car].");
        check("The minister arrived on a [bicycle|bicycle].");
        check("He rode a [motor scooter|motorcycle] to work.");
        check("They came by [coach|bus] from Paris.");
        check("The king sailed on the [royal yacht|ship].");
        check("The crew left in a [Soyuz capsule|spacecraft].");
        check("They crossed the border [on foot|on_foot].");
        check("The queen rode in a [horse-drawn carriage|other].");
    }

    #[test]
    fn vehicles_with_names_are_known() {
        check("He left on [Air Force One|plane] for Tokyo.");
        check("[Marine One|helicopter] took off from the lawn.");
        check("They met aboard the [USS Missouri|ship] in 1998.");
        check("The [aircraft carrier USS Carl Vinson|ship] docked.");
        check("She flew by [RAF VC10|plane] and on an [Il-96 jet|plane].");
        check("A [Black Hawk helicopter|helicopter] brought him.");
    }

    #[test]
    fn names_behind_aboard_and_behind_a_ship_belong_to_it() {
        check("They met aboard the [cruiser Moskva|ship] off Malta.");
        check("The queen sailed to Aden aboard the [Gothic|ship].");
        check("He came aboard the [Madaraka Express|train].");
        check("They took the [ferry|ship] Monday.");
    }

    #[test]
    fn plurals_are_counted_or_travelled_by() {
        check("They came in two [buses|bus] and three [black limousines|car].");
        check("Refugees crossed in [rubber dinghies|ship].");
        check("He trains troops and ships goods. Planes bombed the town.");
    }

    #[test]
    fn makers_and_models_belong_to_the_vehicle() {
        check("He rode a [Norton motorcycle|motorcycle].");
        check("They took the [Molli steam train|train].");
        check("He returned aboard a [Soyuz MS-09 spacecraft|spacecraft].");
        check("She flew on Boeing's [Starliner capsule|spacecraft].");
        check("The [nuclear-powered carrier USS Ronald Reagan|ship] docked.");
    }

    #[test]
    fn verbs_and_idioms_are_no_vehicles() {
        check("The army will train troops.");
        check("They ship goods to Africa and train pilots.");
        check("It broke my train of thought.");
        check("We are all in the same boat.");
        check("He did not want to rock the boat.");
        check("The gravy train has stopped.");
        check("They boat on the lake and bus children to school.");
    }

    #[test]
    fn compounds_about_something_else_are_no_vehicles() {
        check("A car bomb killed ten.");
        check("He waited at the bus station.");
        check("The football coach said he was glad.");
        check("Coach John Smith spoke.");
        check("They talked about shuttle diplomacy and cruise missiles.");
        check("Boeing said sales rose.");
        check("The carrier said passengers were safe.");
        check("He buried a time capsule.");
        check("The train station was closed.");
        check("Rocket fire hit the town; a rocket landed near the school.");
        check("He put his foot down.");
        check("Toyota and Volvo closed their plants.");
    }

    #[test]
    fn a_crash_or_a_ride_still_speaks_of_its_vehicle() {
        check("He died in a [plane|plane] crash.");
        check("After a [train|train] ride of two days they came home.");
    }
}
