//! Verbs of travelling: what each says of the way, and whether it travels at all here.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::place::{is_goal, is_place};
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::{Mode, PlaceKind};

/// What a verb can say of a journey; several may hold (`flew home`, `flew him home`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sort {
    /// It names the mode by itself: `flew`.
    pub own: Option<Mode>,
    /// It goes from place to place and takes its vehicle with `by`, `aboard`, `in`.
    pub moves: bool,
    /// It takes a vehicle: `boarded`, `took`, `caught`.
    pub boards: bool,
    /// It leaves a vehicle: `stepped off`.
    pub alights: bool,
    /// It takes somebody along: `carried`, `brought`.
    pub carries: bool,
    /// It sends somebody without going too: `deported`.
    pub sends: bool,
}

const OWN: &[(Mode, &str)] = &[
    (Mode::Plane, "flew fly flies flown flying jetted"),
    (Mode::Car, "drove drive drives driven driving motored chauffeured"),
    (Mode::Ship, "sailed sail sails sailing rowed rowing paddled cruised"),
    (Mode::OnFoot, "walked walk walks walking hiked trekked strolled marched stepped strode"),
    (Mode::Bicycle, "cycled cycling pedalled pedaled biked bicycled"),
];

const MOVES: &str = "travel travels travelled traveled travelling traveling go goes went gone going come comes came coming \
    arrive arrives arrived arriving depart departs departed departing leave leaves left leaving return returns returned \
    returning land lands landed landing reach reaches reached reaching journey journeyed journeying head heads headed \
    heading cross crosses crossed crossing proceed proceeded proceeding commute commutes commuted commuting enter enters \
    entered entering trek fled fleeing flee escaped get gets got getting set sets setting pulled rolled rolling swept sped \
    raced rushed hurried steamed made make makes making continued continue touched toured touring surveyed visit visits \
    visited visiting ventured slipped sneaked crossing accompanied accompanies accompanying began completed trundled moved \
    shuttled covered hitchhiked relocated evacuated rumbled roared chugged wound passed diverted";

const BOARDS: &str = "board boards boarded boarding take takes took taking taken ride rides rode riding ridden catch catches \
    caught catching use used using hop hopped hopping climb climbs climbed climbing jumped jumping step stepped stepping \
    get gets got getting scrambled squeezed piled mounted embarked embarking switched switching changed changing transferred \
    transferring hitched hitching hire hired hiring charter chartered chartering grabbed hailed hailing entered entering \
    clambered shared sharing piloted piloting";

const ALIGHTS: &str = "alighted alighting emerged emerging disembarked disembarking stepped stepping got getting climbed \
    climbing exited exiting walked walking came hopped jumped";

const CARRIES: &str = "carry carries carried carrying bring brings brought bringing take takes took taking taken transport \
    transported transporting ferry ferried ferrying whisk whisked whisking escort escorted escorting flew flown flying fly \
    drove driven driving drive drives rushed accompanied accompanies accompanying lifted conveyed";

const SENDS: &str = "evacuated evacuating airlifted extradited deported deporting repatriated sent moved transferred smuggled \
    shuttled put bundled loaded placed hustled medevaced returned";

static VERBS: LazyLock<FxHashMap<&'static str, Sort>> = LazyLock::new(|| {
    let mut verbs: FxHashMap<&'static str, Sort> = FxHashMap::default();
    let mut add = |list: &'static str, set: &dyn Fn(&mut Sort)| {
        for word in list.split_ascii_whitespace() {
            set(verbs.entry(word).or_default());
        }
    };
    for (mode, list) in OWN {
        add(list, &|sort| sort.own = Some(*mode));
    }
    add(MOVES, &|sort| sort.moves = true);
    add(BOARDS, &|sort| sort.boards = true);
    add(ALIGHTS, &|sort| sort.alights = true);
    add(CARRIES, &|sort| sort.carries = true);
    add(SENDS, &|sort| (sort.carries, sort.sends) = (true, true));
    verbs
});

/// Whether a word, in the case it stands in or in lower case, is a verb of travelling.
pub(crate) fn is_listed(word: &str) -> bool {
    VERBS.contains_key(word)
        || word.starts_with(|c: char| c.is_ascii_uppercase()) && VERBS.contains_key(word.to_ascii_lowercase().as_str())
}

/// What the word at `v` says of a journey, where it is a verb of travelling.
pub(super) fn sort(clause: &Clause, v: usize) -> Option<Sort> {
    let doc = clause.page.doc;
    if clause.page.tag(v) != Tag::Plain || doc.kind(v) != Some(TokenKind::Word) {
        return None;
    }
    let word = doc.word(v);
    let sort = match VERBS.get(word) {
        Some(sort) => *sort,
        None if doc.is_capital(v) && v == clause.tokens.start => *VERBS.get(word.to_ascii_lowercase().as_str())?,
        None => return None,
    };
    let class = doc.class(v);
    let listed = class.is(Classes::Verb);
    let inflected =
        word.ends_with("ed") || word.ends_with("ing") || matches!(word, "fled" | "sped" | "strode" | "swept" | "wound");
    let verbal = !listed && (inflected || clause.after_auxiliary(v))
        || listed && (clause.page.is_finite(v) || clause.after_auxiliary(v) || class.is(Classes::Ing));
    verbal.then_some(sort)
}

/// Adverbs and particles that may stand between a verb and where it goes.
const BESIDE: &[&str] = &[
    "also",
    "then",
    "straight",
    "directly",
    "back",
    "on",
    "in",
    "out",
    "off",
    "over",
    "up",
    "down",
    "first",
    "again",
    "alone",
    "together",
    "overnight",
    "nonstop",
    "non-stop",
    "separately",
    "commercial",
    "later",
    "himself",
    "herself",
    "themselves",
    "early",
    "late",
    "onward",
    "onwards",
    "south",
    "north",
    "east",
    "west",
    "northward",
    "halfway",
    "aboard",
    "free",
    "for",
    "about",
    "nearly",
    "some",
    "the",
    "a",
    "an",
    "last",
    "final",
    "few",
    "short",
    "distance",
    "way",
    "miles",
    "mile",
    "kilometres",
    "kilometers",
    "kilometre",
    "kilometer",
    "km",
    "metres",
    "meters",
    "yards",
    "hours",
    "hour",
    "minutes",
    "several",
    "than",
    "more",
    "-",
    "all",
    "just",
    "right",
    "next",
    "part",
    "of",
];

/// Prepositions behind which a journey goes on.
const WAYS: &[&str] = &[
    "to", "into", "from", "for", "across", "through", "via", "over", "toward", "towards", "past", "along", "down",
    "up", "around", "between", "of", "on", "in", "out", "off", "back", "near", "at", "with",
];

/// Whether a verb that names its mode goes somewhere: `flew to Cairo`, and not `flew the flag` or `drove a bargain`.
pub(super) fn goes(clause: &Clause, v: usize, mode: Mode, end: usize) -> bool {
    let page = clause.page;
    let doc = page.doc;
    if mode == Mode::OnFoot {
        return walks_far(clause, v, end);
    }
    let mut k = v + 1;
    // "drove him to the airport", "flew with his wife to Cairo"
    let mut carried = false;
    while k < end {
        // "drove home the point" goes nowhere.
        let object = doc.is_any(k + 1, &["the", "a", "an", "his", "her", "its", "their", "that", "how"]);
        if doc.is_any(k, &["home", "there", "abroad", "overseas", "here", "back"])
            && page.tag(k) == Tag::Plain
            && !object
        {
            return true;
        }
        let particle = doc.is_any(k, &["in", "out", "on", "off"]);
        if particle {
            let next = page.tag(k + 1);
            if k + 1 >= end
                || matches!(next, Tag::Date(_))
                || matches!(doc.word(k + 1), "." | "," | ";")
                || doc.is_any(k + 1, &["to", "from", "for", "early", "late", "on", "with", "aboard"])
            {
                return true;
            }
        }
        if doc.is_any(k, WAYS) && leads_somewhere(clause, k, end) {
            return true;
        }
        if let Some(group) = clause.object(k).filter(|group| !group.persons.is_empty() && !carried) {
            carried = true;
            k = group.tokens.end;
            continue;
        }
        let steps = matches!(page.tag(k), Tag::Date(_))
            || matches!(doc.kind(k), Some(TokenKind::Number))
            || doc.class(k).is(Classes::NumberWord)
            || doc.is_any(k, BESIDE)
            || doc.is_any(k, &["with", "across", "through", "over", "past", "along"])
            || doc.word(k).ends_with("ly");
        if !steps || k > v + 14 {
            return false;
        }
        k += 1;
    }
    false
}

/// Whether a place or a common noun for where people go stands behind the preposition at `k`.
fn leads_somewhere(clause: &Clause, k: usize, end: usize) -> bool {
    let doc = clause.page.doc;
    let mut at = k + 1;
    while at < end && at < k + 7 {
        if at == k + 1 && doc.is_any(at, &["there", "here"]) {
            return true;
        }
        // "flew to his last summit", "drove to the funeral"
        if doc.is(k, "to") && doc.class(at).is(Classes::Occasion) && clause.page.tag(at) == Tag::Plain && at > k + 1 {
            return true;
        }
        if is_place(clause, at) || is_goal(clause, at) {
            return !doc.is_any(k, &["in", "at", "on", "with", "near", "of"])
                || doc.is_any(k - 1, &["out", "in", "outside"]);
        }
        let inside = matches!(clause.page.tag(at), Tag::Plain | Tag::Organisation(_) | Tag::Person(_))
            && doc.kind(at) != Some(TokenKind::Mark)
            && (!doc.class(at).is(Classes::Verb) || doc.is(at, "last"))
            && (!doc.class(at).is(Classes::Preposition) || at == k + 1);
        if !inside {
            return false;
        }
        at += 1;
    }
    false
}

/// Walking counts where it goes from place to place or over a border, not across a room.
fn walks_far(clause: &Clause, v: usize, end: usize) -> bool {
    let page = clause.page;
    let doc = page.doc;
    (v + 1..end.min(v + 12)).any(|k| {
        let over = |from: usize| {
            (from.saturating_sub(5).max(v)..from)
                .any(|t| doc.is_any(t, &["across", "over", "to", "into", "from", "through"]))
        };
        // "walked back to his guesthouse", "walked the last mile into a besieged town"
        let goal = is_goal(clause, k)
            && !doc.is_any(
                k,
                &["scene", "side", "front", "ship", "site", "country", "house", "building", "monument", "memorial"],
            );
        goal && (k.saturating_sub(4).max(v)..k)
            .any(|t| doc.is_any(t, &["to", "into", "from"]) || doc.is(t, "of") && doc.is(t - 1, "out"))
            && !(v + 1..k).any(|t| doc.word(t) == ",")
            || doc.is_any(k, &["miles", "mile", "kilometres", "kilometers", "kilometre", "kilometer", "km"])
                && k < v + 6
            || doc.is_any(k, &["border", "frontier", "bridge", "boundary", "zone", "checkpoint", "dmz"]) && over(k)
            || doc.is(k, "line")
                && (doc.is_any(
                    k - 1,
                    &["demarcation", "dividing", "ceasefire", "cease-fire", "border", "armistice", "green"],
                ) || doc.is(k - 1, "the") && doc.is_any(k - 2, &["across", "over"]))
            || matches!(page.places_kind(k), Some(PlaceKind::Country | PlaceKind::City))
                && page.start_of(k) == k
                && doc.is_any(k - 1, &["to", "into", "from"])
    })
}

/// Words that make what follows a thought, an offer or a fear and no journey.
const UNREAL: &[&str] = &[
    "refused",
    "refuses",
    "refusing",
    "declined",
    "declines",
    "rejected",
    "unable",
    "considered",
    "considering",
    "wanted",
    "afraid",
    "fear",
    "fears",
    "unclear",
    "unknown",
    "offered",
    "offers",
    "dreamed",
    "dreamt",
    "forbidden",
    "barred",
    "banned",
    "prevented",
    "supposed",
];

/// Whether the journey at `v` is only thought of: `instead of flying`, `whether he would fly`, `had planned to fly`.
pub(super) fn is_unreal(clause: &Clause, v: usize) -> bool {
    let doc = clause.page.doc;
    let mut k = v;
    while k > clause.tokens.start && v - k < 10 {
        k -= 1;
        if doc.is_any(k, &["whether", "if", "unless"]) || doc.is_any(k, UNREAL) {
            return true;
        }
        if doc.is(k, "of") && doc.is_any(k.wrapping_sub(1), &["instead", "fear", "idea", "prospect", "possibility"])
            || doc.is(k, "than") && doc.is_any(k.wrapping_sub(1), &["rather", "sooner", "easier", "cheaper"])
        {
            return true;
        }
        if doc.is_any(k, &["planned", "hoped", "intended", "wanted", "meant"])
            && doc.is_any(k.wrapping_sub(1), &["had", "originally"])
            || doc.is(k, "have") && doc.is(k.wrapping_sub(1), "to")
        {
            return true;
        }
        let stop = clause.page.parts_clauses(k) || matches!(doc.word(k), ",") || doc.is_any(k, &["and", "but"]);
        if stop {
            return false;
        }
    }
    false
}
