//! Named places: by the gazetteer, by the noun that heads a venue's name, by a dateline, by a preposition that only a
//! place follows.

mod context;
mod known;
mod unknown;
mod venue;

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::Doc;
use crate::gazetteer::Entry;
use crate::hints::Hints;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::{PlaceKind, PlaceMention};
use crate::text::Span;

/// A place as it is found.
#[derive(Clone, Debug)]
struct Found {
    tokens: Range<usize>,
    kind: PlaceKind,
    entry: Option<Entry>,
}

/// Finds the places that the text names, in order; adjectives such as `Chinese` are none. `taken` marks the tokens of
/// persons' and organisations' names.
pub fn find(doc: &Doc, taken: &[bool]) -> Vec<PlaceMention> {
    let mut found: Vec<Found> = Vec::new();
    let mut doubtful: Vec<Found> = Vec::new();
    let mut i = 0;
    // "10 Downing Street", "the 38th parallel", "al Jazeera"
    let starts = Hints::CAPITAL.with(Hints::FIGURE).with(Hints::ORDINAL).with(Hints::JOINED);
    while let Some(at) = doc.hinted_from(i, starts) {
        i = at;
        if !could_start(doc, i) {
            i += 1;
            continue;
        }
        let hit = if taken.get(i).copied().unwrap_or(false) {
            venue::institution(doc, i, taken)
        } else {
            let last = found.last().filter(|last| last.tokens.end <= i);
            venue::headed(doc, i, taken)
                .or_else(|| known::known(doc, i, taken, last, &mut doubtful))
                .or_else(|| unknown::dateline(doc, i))
                .or_else(|| context::capital_city(doc, i))
                .or_else(|| unknown::by_preposition(doc, i, taken))
        };
        match hit {
            Some(hit) => {
                i = hit.tokens.end.max(i + 1);
                found.push(hit);
            }
            None => i += 1,
        }
    }
    settle(doc, &mut found, doubtful);
    let capitals = context::Capitals::of(&found);
    found.iter().map(|place| mention(doc, place, &capitals)).collect()
}

/// Capitals, and numbers that open a name: `10 Downing Street`.
fn could_start(doc: &Doc, i: usize) -> bool {
    let Some(token) = doc.tokens.get(i) else { return false };
    token.capital
        || (token.kind != TokenKind::Word || token.span.len() == 2)
            && doc.is_capital(i + 1)
            && doc.is_any(i, &["10", "11", "24", "38th", "al", "el"])
        || doc.facts(i).joined && doc.word(i).starts_with("al-")
}

/// A name that the text once uses as a place counts elsewhere too.
fn settle(doc: &Doc, found: &mut Vec<Found>, doubtful: Vec<Found>) {
    let sure: FxHashSet<&str> = found.iter().map(|place| words(doc, place)).collect();
    let mut more: Vec<Found> = doubtful.into_iter().filter(|place| sure.contains(words(doc, place))).collect();
    // Of the known places only the last few that begin before its end can overlap.
    found.sort_by_key(|place| place.tokens.start);
    more.retain(|place| {
        let before = found.partition_point(|known| known.tokens.start < place.tokens.end);
        let last = found.get(before.saturating_sub(4)..before).unwrap_or_default();
        !last.iter().any(|known| overlap(&known.tokens, &place.tokens))
    });
    found.append(&mut more);
    found.sort_by_key(|place| place.tokens.start);
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

fn words<'a>(doc: &Doc<'a>, place: &Found) -> &'a str {
    doc.span(place.tokens.clone()).of(doc.text)
}

fn mention(doc: &Doc, place: &Found, capitals: &context::Capitals) -> PlaceMention {
    let span: Span = doc.span(place.tokens.clone());
    let written = span.of(doc.text);
    // "the Chinese capital" where the text also says "Beijing".
    let name = capitals.named(doc, place).unwrap_or(written);
    PlaceMention { span, name: crate::text::one_line(name), kind: place.kind, metonym: context::is_metonym(doc, place) }
}

/// Whether the tokens before `i` make a place likely there: `in`, `near`, `travelled to`, `the city of`.
fn expects_place(doc: &Doc, i: usize) -> bool {
    let Some(mut before) = i.checked_sub(1) else { return false };
    if doc.is(before, "the")
        || doc.class(before).is(Classes::Common)
            && doc.is_any(before, &["nearby", "northern", "southern", "eastern", "western", "central"])
    {
        let Some(more) = before.checked_sub(1) else { return false };
        before = more;
    }
    if doc.is_any(
        before,
        &[
            "in",
            "near",
            "outside",
            "inside",
            "around",
            "across",
            "throughout",
            "via",
            "into",
            "towards",
            "toward",
            "at",
            "leaving",
            "visit",
            "visiting",
            "visited",
        ],
    ) {
        return true;
    }
    if doc.is_any(before, &["to", "from", "for", "through"]) {
        return before > 0
            && (doc.class(before - 1).any(Classes::Move.with(Classes::Vehicle))
                || doc.is_any(
                    before - 1,
                    &[
                        "trip",
                        "visit",
                        "journey",
                        "way",
                        "return",
                        "flight",
                        "tour",
                        "back",
                        "train",
                        "drive",
                        "moved",
                        "moving",
                        "home",
                        "miles",
                        "kilometers",
                        "kilometres",
                        "km",
                        "north",
                        "south",
                        "east",
                        "west",
                        "road",
                        "invited",
                        "close",
                    ],
                ));
    }
    doc.is(before, "of")
        && before > 0
        && doc.is_any(
            before - 1,
            &[
                "city",
                "town",
                "village",
                "port",
                "capital",
                "resort",
                "suburb",
                "outskirts",
                "north",
                "south",
                "east",
                "west",
                "province",
                "state",
                "region",
                "island",
                "district",
                "streets",
                "university",
                "part",
                "parts",
                "airport",
            ],
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mention::{covered, organisation};

    /// `marked` has its places in brackets (`[Beijing|city]`; `!` behind the kind: a metonym) and persons in braces.
    pub(super) fn check(marked: &str) {
        let mut text = String::new();
        let mut expected = Vec::new();
        let mut people = Vec::new();
        let mut rest = marked;
        while let Some(at) = rest.find(['[', '{']) {
            let (before, after) = rest.split_at(at);
            text.push_str(before);
            let close = if after.starts_with('[') { ']' } else { '}' };
            let Some((inside, after)) = after[1..].split_once(close) else { break };
            let words = inside.split('|').next().unwrap_or(inside);
            if close == ']' {
                expected.push(inside.to_owned());
            } else {
                people.push(Span::new(text.len(), text.len() + words.len()));
            }
            text.push_str(words);
            rest = after;
        }
        text.push_str(rest);
        let doc = Doc::read(&text);
        let mut taken = covered(&doc, people.into_iter());
        let organisations = organisation::find(&doc, &taken);
        crate::mention::cover(&doc, &mut taken, organisations.iter().map(|found| found.span));
        let found: Vec<String> = find(&doc, &taken)
            .iter()
            .map(|place| {
                let kind = format!("{:?}", place.kind).to_lowercase();
                format!("{}|{kind}{}", place.span.of(&text), if place.metonym { "!" } else { "" })
            })
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn names_of_the_gazetteer_are_found_the_longest_first() {
        check("They met in [New York|city] and in [South Korea|country], not in [Port-au-Prince|city].");
        check("Talks in [St. Petersburg|city] and [Rio de Janeiro|city] followed.");
        check("He flew from [Geneva|city], [Switzerland|country], to [Jeddah|city], [Saudi Arabia|country].");
        check("He spoke in [Washington, D.C.|city] on Monday.");
        check("They met in [The Hague|city] and at [10 Downing Street|venue].");
        check("The [South China Sea|area] and the [Middle East|area] were on the agenda.");
        check("The [People’s Republic of China|country] and [Martha's Vineyard|region] were named.");
        check("He landed in the [Gaza Strip|region].");
        check("[U.S.|country] and [Chinese capital|city] were named, said the [UK|country] side.");
    }

    #[test]
    fn adjectives_and_peoples_are_no_places() {
        check("The Chinese and Israeli leaders met Palestinians and Germans.");
    }

    #[test]
    fn weak_names_need_a_place_around_them() {
        check("They met in [Nice|city], where the summit was held.");
        check("Nice work, he said. Reading is fun. Mobile phones rang.");
        check("He lives in [Reading|city], [England|region].");
        check("Jackson said he would run. Split decisions followed.");
        check("She flew to [Wilmington|city] on Friday. A [Wilmington|city] paper reported it.");
    }

    #[test]
    fn persons_teams_and_things_are_no_places() {
        check("{Paris Hilton} sang and {George Washington} fought.");
        check("The Paris Agreement and the Oslo accords were signed.");
        check("Manchester United won. The Washington Post reported it.");
        check("In March they marched. March on the capital, he said.");
        check("Thanksgiving came: Turkey was on the menu, and Peking duck.");
        check("Senator Lincoln spoke with Mr. Jordan.");
    }

    #[test]
    fn datelines_name_their_place() {
        check("[BEIJING|city] (Xinhua) -- The leaders met.");
        check("[SEOUL|city], [South Korea|country], Sept. 4 (AP) - The leaders met.");
        check("[NICE|city], [France|country] (Reuters) - They met.");
        check("[OBERZELL|city], [Germany|country], June 6 (AP) - They met.");
    }

    #[test]
    fn venues_are_known_by_their_head() {
        check("They met at the [Great Hall of the People|venue] in [Beijing|city].");
        check("Talks at [Harrow Castle|venue] and the [Capella Hotel|venue] ended.");
        check("He landed at [Zvartnots International Airport|venue].");
        check("They met at [Camp Pendleton|venue] and on [Lake Komo|venue].");
        check("The ceremony at [St. Mark's Basilica|venue] began.");
        check("He was welcomed at [Spangdahlem Air Base|venue] in [Spangdahlem|city].");
        check("They spoke at the [University of Oxbridge|venue] on Monday.");
        check("He arrived at [Beijing airport|venue].");
        check("They met at [Naval Support Activity–Bahrain|venue].");
    }

    #[test]
    fn venues_of_less_common_form_are_found() {
        check("He walked across the [Bridge of No Return|venue].");
        check("They met at [U.N. headquarters|venue] in [New York|city].");
        check("He flew to the [Adazi military base|venue] in [Latvia|country].");
        check("He stayed at the [Taj Fisherman's Cove resort|venue].");
        check("The Camp David Accords were signed at the [Mandarin Oriental hotel|venue].");
        check("He prayed at the [Basilica of Our Lady of Guadalupe|venue].");
        check("(AFP) - [US|country] Secretary of State {John Kerry} spoke.");
        check("Analysts at the Asan Institute said so.");
        check("The Duke of Edinburgh came by bus to [Hay-on-Wye|other].");
        check("Roast Turkey was eaten in [Austin|city], [Texas|region].");
    }

    #[test]
    fn heads_alone_and_titles_make_no_venue() {
        check("The House voted. The Palace said nothing. Hotel rooms were dear.");
        check("White House Press Secretary {Jen Psaki} spoke.".replace("White House", "[White House|venue]").as_str());
    }

    #[test]
    fn a_preposition_gives_places_that_no_list_holds() {
        check("They met in [Oberzell|other] near [Granitsa|other].");
        check("They met at [Wadi Araba|other] and at [Beit Gabriel|other]. He works at Nutella.");
        check("He spoke at the [Palacio de Convenciones|venue].");
        check("He believes in God. In English it is short. In July they met.");
        check("The talks at [Granja do Torto|venue] went on.");
    }

    #[test]
    fn capitals_that_act_are_governments() {
        check("[Washington|city!] said it would not yield. The talks were in [Washington|city].");
        check("[Beijing|city!]'s stance is clear. The [Kremlin|venue!] denied it.");
        check("[Washington|city!] and [Pyongyang|city!] held talks in [Stockholm|city].");
        check("[London|city] was hit by rain and [Paris|city] saw protests.");
        check("Ties between [Seoul|city!] and [Tokyo|city!] are good.");
        check("[Beijing|city]'s Tiananmen Gate was lit.".replace("Tiananmen Gate", "[Tiananmen Gate|venue]").as_str());
    }
}
