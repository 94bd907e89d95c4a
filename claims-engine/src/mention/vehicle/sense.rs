//! Whether a vehicle's noun means the vehicle here.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::listed;
use crate::Doc;
use crate::lex::TokenKind;
use crate::lexicon::{Classes, vehicles};
use crate::mention::Mode;

/// After these a vehicle's noun only tells what the next noun is about.
const ABOUT: &str = " bomb bombs bombing bombings bomber station stations stop stops terminal driver drivers maker makers \
    manufacturer manufacturers industry factory factories park parks parking dealer dealers company companies operator \
    operators fare fares ticket tickets lane lanes shed depot rank engine engines fuel lag ski parts sales exports imports \
    production plant club builder builders yard yards race racing registration insurance loan loans tax attendant \
    attendants path paths plan plans deck recorder recorders data school training simulator diplomacy missile missiles \
    attack attacks fire launcher launchers system systems program programme test tests launch launches theft thief thieves \
    keys wash people strike lines line service services shoes owner owners owner-operator set spotting wreck wreckage \
    manufacturing design deal order orders workers union unions hijacking hijackings hijackers hijacker loads load group ";

static ABOUT_SET: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| ABOUT.split_ascii_whitespace().collect());

fn is_about(word: &str) -> bool {
    let small = word.bytes().all(|byte| !byte.is_ascii_uppercase());
    if small { ABOUT_SET.contains(word) } else { ABOUT_SET.contains(word.to_ascii_lowercase().as_str()) }
}

/// Words that show that a verb follows.
const BEFORE_VERB: &str = " to will would can could should must may might shall they we i you who help helps helped not \
    cannot don't didn't ";

/// Nouns that are as often verbs.
const ALSO_VERBS: &str = " train ship boat bus ferry coach jet bike truck cab raft shuttle rocket van taxi cruise sail \
    cart sled tram barge launch ";

/// Plurals that mean something else.
const UNCOUNTED: &str =
    " feet foots carriers coaches capsules rockets shuttles flights carts liners cutters launches vessels bombers ";

/// Words that stand before a noun that is counted or pointed at.
const DETERMINERS: &str = " a an the his her their its my our your this that another one two three each every any some no \
    same ";

/// Prepositions of travelling by something.
const BY: &str = " by on aboard in via inside into from onto onboard off ";

/// The mode meant by the noun at `head`, whose name begins at `from`; `None` where it means something else.
pub(super) fn sense(doc: &Doc, from: usize, head: usize, mode: Mode) -> Option<Mode> {
    let word = doc.word(head);
    let before = from.checked_sub(1).map_or("", |i| doc.word(i));
    let qualified = from < head;
    let prior = if qualified { doc.word(head - 1) } else { before };
    if is_about(doc.word(head + 1)) || doc.word(head + 1) == "-" && doc.tokens.get(head + 1).is_some_and(|t| !t.spaced)
    {
        return None;
    }
    if listed(ALSO_VERBS, word) && !qualified && is_verb(doc, from, before) {
        return None;
    }
    if is_idiom(doc, head, before, prior) {
        return None;
    }
    let pointed =
        listed(DETERMINERS, before) || listed(BY, before) || doc.word(from.wrapping_sub(1)).ends_with(['s', '’']);
    let lower = |a: &str| word.eq_ignore_ascii_case(a);
    // "He ships goods": in the plural a noun is counted, described or travelled by.
    if vehicles::is_plural(word) {
        let counted = doc.class(from.wrapping_sub(1)).is(Classes::NumberWord)
            || from > 0 && doc.kind(from - 1) == Some(TokenKind::Number);
        let brand = doc.is_capital(head) && !listed(ALSO_VERBS, word);
        return (!brand && (qualified || counted || listed(BY, before)) && !listed(UNCOUNTED, word)).then_some(mode);
    }
    let rest = match mode {
        Mode::Plane if lower("flight") => {
            qualified && !listed(" small new regular dark old slow ", prior)
                // "an Air France flight"
                || doc.is_capital(head.wrapping_sub(1)) && from >= 2 && !doc.is_capital(head)
                || doc.is_any(head + 1, &["to", "from", "home", "back", "bound", "carrying"]) && pointed
        }
        Mode::Plane if lower("jumbo") => doc.is_any(head + 1, &["jet"]),
        Mode::Plane if listed(" airbus boeing ilyushin tupolev antonov gulfstream learjet cessna ", word) => {
            qualified
                || listed(DETERMINERS, before)
                || doc.class(head + 1).is(Classes::Vehicle)
                || doc.word(head + 1).bytes().any(|byte| byte.is_ascii_digit()) && pointed
        }
        Mode::Car
            if listed(
                " mercedes bentley cadillac toyota volvo lexus mercedes-benz rolls-royce volkswagen fiat peugeot renault citroen skoda lada trabant chevrolet bmw audi hyundai ",
                word,
            ) =>
        {
            (qualified || listed(DETERMINERS, before)) && (!doc.is_capital(head + 1) || doc.is(head + 1, "beetle"))
        }
        Mode::Ship if lower("carrier") => {
            prior.eq_ignore_ascii_case("aircraft")
                || super::SHIPS.contains(&doc.word(head + 1))
                || listed(" aboard ", before)
        }
        Mode::Ship if lower("liner") => listed(" ocean cruise luxury passenger ", prior),
        Mode::Ship if lower("cruiser") => {
            if listed(" police patrol ", prior) {
                return Some(Mode::Car);
            }
            pointed || qualified
        }
        Mode::Ship if listed(" cutter corvette raft tanker destroyer ", word) => {
            (pointed || qualified) && !doc.is(head + 1, "of") && !listed(" oil fuel gas water ", prior)
        }
        Mode::Ship if lower("launch") => {
            let boat = listed(" police naval navy motor pilot river patrol harbour harbor admiral's ", prior);
            let taken = listed(" a the ", before) && from >= 2 && listed(" in by aboard ", doc.word(from - 2));
            let ends = doc.kind(head + 1) != Some(TokenKind::Word) || doc.class(head + 1).is(Classes::Function);
            boat || taken && ends && !doc.is(head + 1, "of")
        }
        Mode::Ship if lower("flotilla") || lower("flagship") => listed(" aboard ", before),
        Mode::Car if lower("convoy") => {
            listed(" presidential official motor military armoured armored diplomatic police guarded ", prior)
                || listed(" in by ", before)
                || prior == "car" && before == "-"
                || before.ends_with("-vehicle")
                || listed(" a his her the ", before) && from >= 2 && listed(" in ", doc.word(from - 2))
                || doc.is(head + 1, "of")
                    && (head + 2..head + 5).any(|i| doc.is_any(i, &["cars", "vehicles", "suvs", "limousines", "jeeps"]))
        }
        Mode::Car if lower("car") && listed(" cable ", prior) => return Some(Mode::Other),
        Mode::Car if lower("car") && listed(" train railway rail sleeping dining ", prior) => return Some(Mode::Train),
        // "a motorcycle taxi", "a water taxi"
        Mode::Car if lower("taxi") && listed(" motorcycle motorbike moped ", prior) => return Some(Mode::Motorcycle),
        Mode::Car if lower("taxi") && listed(" water boat river ", prior) => return Some(Mode::Ship),
        Mode::Other if listed(" carriage wagon ", word) && listed(" train railway rail sleeping dining ", prior) => {
            return Some(Mode::Train);
        }
        Mode::Car if lower("cart") => false,
        Mode::Bus if lower("coach") => {
            listed(" by ", before) && !qualified
                || listed(" tour motor luxury tourist ", prior)
                || (listed(" a the ", before) && from >= 2 && listed(" by on aboard in ", doc.word(from - 2)))
        }
        Mode::Bus if lower("double-decker") => pointed,
        Mode::Spacecraft if lower("capsule") => {
            listed(" space soyuz dragon shenzhou orion starliner ", prior) || listed(" aboard ", before)
        }
        Mode::Spacecraft if lower("shuttle") => {
            if doc.is(head + 1, "bus") {
                return None;
            }
            listed(" space ", prior)
        }
        Mode::Spacecraft if lower("rocket") => listed(" soyuz space ", prior) || listed(" aboard ", before),
        Mode::Helicopter if lower("gunship") => listed(" helicopter ", prior),
        Mode::Other if listed(" carriage wagon cart balloon camel ", word) => {
            qualified && !listed(" golf ", before) || pointed_at(before)
        }
        // "took the night sleeper", "went by the old railway"
        Mode::Train if lower("sleeper") || lower("railway") => {
            let by =
                from >= 2 && listed(" by took takes take on caught ", doc.word(from - 2)) || listed(" by ", before);
            by && pointed
                && doc.kind(head + 1) != Some(TokenKind::Number)
                && (lower("sleeper") || from >= 2 && listed(" by ", doc.word(from - 2)) || listed(" by ", before))
        }
        Mode::Train if lower("metro") || lower("subway") => pointed && !doc.is_capital(head),
        _ => true,
    };
    rest.then_some(mode)
}

fn pointed_at(before: &str) -> bool {
    listed(" a his her the ", before)
}

/// Whether the noun's form is a verb here: after `to`, a modal, a pronoun, a plural subject, or with an object behind.
fn is_verb(doc: &Doc, from: usize, before: &str) -> bool {
    if listed(DETERMINERS, before) || listed(BY, before) {
        return false;
    }
    from == 0
        || listed(BEFORE_VERB, before)
        || doc.class(from - 1).any(Classes::Group.with(Classes::Auxiliary))
        || doc.is_any(from - 1, &["and", "or", ","])
}

fn is_idiom(doc: &Doc, head: usize, before: &str, prior: &str) -> bool {
    let word = |own: &str| doc.is(head, own);
    // "the train of President X" is one, a train of thought or of events is none.
    let owned = doc.is_capital(head + 2)
        || doc.class(head + 2).any(Classes::Title.with(Classes::TitleModifier))
        || doc.is(head + 2, "the") && doc.class(head + 4).any(Classes::Title) | doc.class(head + 3).is(Classes::Title);
    word("train") && (doc.is(head + 1, "of") && !owned || listed(" gravy wedding bridal soul ", before))
        || word("boat")
            && (listed(" same ", before) && head >= 3 && doc.is(head - 3, "in")
                || listed(" the ", before)
                    && head >= 2
                    && listed(" rock rocked rocking rocks miss missed missing push pushed ", doc.word(head - 2)))
        || word("ship") && listed(" jump jumped jumping abandon abandoned tight sinking mother ", before)
        || word("plane") && listed(" higher moral spiritual astral horizontal vertical inclined ", before)
        || word("capsule") && listed(" time ", prior)
        || word("coach") && (listed(" head assistant football soccer basketball team former life national ", before))
        || word("vehicle") && (doc.is(head + 1, "for") || listed(" launch investment special-purpose ", prior))
        || word("vessel") && listed(" blood pressure reactor ", before)
        || word("bus") && doc.is(head.wrapping_sub(1), "under")
}
