//! What single words say about time: one sign a word.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Clause;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::date::word::word_set;

word_set! {
    IRREGULAR = "\
    became began begun bound broke broken brought built came caught chose chosen cut dealt did done drew \
    drove driven fell felt fought found flew flown forgot gave given got grew had heard held hit kept knew \
    laid led left lost made met meant paid quit ran rode rose said sang sat saw seen sent shook shot shown \
    slept sold sought spent spoke spoken stood struck swept swore sworn taken taught thought threw told took \
    understood went withdrew won wrote written hosted put underwent ate drank hung sank stepped spread burst \
    awoke bore blew";
    PLANNED = "\
    scheduled expected due slated planned set poised tipped proposed rescheduled";
    /// Words before `to` that look ahead: `plans to`, `agreed to`.
    CONTROL = "\
    plan plans planning planned intend intends intended hope hopes hoped hoping aim aims aiming agree agrees \
    agreed expect expects decided decides vowed vows promised promises pledged pledges preparing prepare \
    prepares prepared going about ready invited invites wants want wanted likely set due scheduled expected \
    slated poised offered offers urged urges asked asks ordered proposed proposes supposed determined bound \
    certain";
    /// Nouns of that sort: `commitment to`.
    AIM = "\
    commitment dedication determination effort efforts willingness desire intention decision agreement pledge vow \
    proposal invitation readiness wish opportunity chance";
    /// Those of them that tell what was done, unless an occasion is what they look to: `agreed to strengthen ties`.
    DONE = "\
    agreed decided vowed promised pledged invited wanted offered urged asked ordered hoped intended prepared \
    proposed agree agrees";
    /// Verbs that a date behind them dates: `agreed to meet on Monday`.
    OCCASION = "\
    meet hold visit travel attend host resume begin start sign return convene go come arrive send gather launch \
    open continue talk speak address fly depart leave join receive welcome take deliver vote release reopen end \
    stop withdraw move make pay step";
    PRESENT = "\
    meets meet begins begin starts opens arrives arrive travels departs depart flies fly heads goes holds \
    hold hosts attends attend convenes convene gathers gather concludes closes kicks takes faces delivers \
    welcomes receives returns return resumes resume votes signs wraps comes joins visits leaves ends \
    addresses expires falls marks runs speaks sits tours shakes greets poses walks waves inspects says run";
    /// Present forms that are nouns as well: a word of grammar before them makes them nouns.
    NOUN_TOO = "\
    meet starts heads hosts faces returns return votes signs visits leaves ends addresses falls marks \
    runs tours walks waves hold run";
    /// Verbs that set an occasion for a date: `announced a summit for June`.
    ARRANGED = "\
    announced announces announce set called scheduled arranged fixed confirmed confirms proposed agreed agree invited \
    invites accepted booked organised organized discussed discuss plan planned";
    /// Verbs that set another date.
    MOVED = "\
    postponed postpone delayed delay rescheduled reschedule moved move pushed deferred adjourned extended extend \
    suspended brought put shifted";
    NOT_PAST = "\
    united hundred indeed armed sacred wicked unprecedented naked exceed proceed succeed breed speed embed \
    alleged supposed limited detailed aged need feed seed wounded so-called advanced";
}

/// In which of the lists a word stands.
#[derive(Clone, Copy, Default)]
struct Listed {
    planned: bool,
    irregular: bool,
    present: bool,
    noun_too: bool,
    control: bool,
    not_past: bool,
}

/// Every word of the lists, looked up once.
static LISTED: LazyLock<FxHashMap<&'static str, Listed>> = LazyLock::new(|| {
    let mut all: FxHashMap<&str, Listed> = FxHashMap::default();
    let mut mark = |list: &FxHashSet<&'static str>, mark: fn(&mut Listed)| {
        for word in list {
            mark(all.entry(word).or_default());
        }
    };
    mark(&PLANNED, |listed| listed.planned = true);
    mark(&IRREGULAR, |listed| listed.irregular = true);
    mark(&PRESENT, |listed| listed.present = true);
    mark(&NOUN_TOO, |listed| listed.noun_too = true);
    mark(&CONTROL, |listed| listed.control = true);
    mark(&NOT_PAST, |listed| listed.not_past = true);
    all
});

/// What a single word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    Will,
    Would,
    /// `is`, `are`
    Is,
    /// `was`, `were`
    Was,
    Been,
    Has,
    /// A past form, or a participle.
    Past,
    /// `scheduled`, `due`: a participle that looks ahead.
    Planned,
    /// `plans`, `intends`, `agreed`: what follows with `to` lies ahead.
    Control,
    /// A present form that tells a plan (or, in a headline, what has happened).
    Present,
    Ing,
    To,
    Nothing,
}

/// What a word says whatever stands around it, and what the words around it may change: worked out once a different word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Alone {
    sign: Sign,
    /// `May`, `Will`: the month, or somebody's name, but at the start of a sentence.
    name: bool,
    /// `set`: what follows tells.
    set: bool,
    /// `end`, `close`, `open`, `start`: present forms only as the second of two.
    turns: bool,
    /// `heads`: not of state.
    heads: bool,
    /// A present form that is a noun too.
    noun_too: bool,
}

impl Alone {
    /// Of what is no word.
    pub const NOTHING: Alone =
        Alone { sign: Sign::Nothing, name: false, set: false, turns: false, heads: false, noun_too: false };

    /// What `word` says.
    pub fn of(word: &str) -> Alone {
        let lower = word.to_ascii_lowercase();
        let listed = LISTED.get(lower.as_str()).copied().unwrap_or_default();
        Alone {
            sign: sign_of(&lower, listed),
            name: matches!(word, "May" | "Will"),
            set: lower == "set",
            turns: matches!(lower.as_str(), "end" | "close" | "open" | "start"),
            heads: lower == "heads",
            noun_too: listed.present && listed.noun_too,
        }
    }
}

fn sign_of(lower: &str, listed: Listed) -> Sign {
    match lower {
        "will" | "shall" | "won't" | "won’t" | "i'll" | "i’ll" | "we'll" | "we’ll" | "they'll" | "he'll" | "she'll" => {
            Sign::Will
        }
        "would" | "may" | "might" | "could" | "should" | "can" | "must" => Sign::Would,
        "is" | "are" | "am" => Sign::Is,
        "was" | "were" | "wasn't" | "weren't" => Sign::Was,
        "be" | "been" | "being" => Sign::Been,
        "has" | "have" | "had" | "hadn't" | "did" | "didn't" | "didn’t" => Sign::Has,
        "to" => Sign::To,
        _ if listed.planned => Sign::Planned,
        _ if listed.irregular => Sign::Past,
        _ if listed.present => Sign::Present,
        _ if lower.ends_with("ed") && lower.len() > 4 && !listed.not_past => Sign::Past,
        _ if listed.control => Sign::Control,
        _ if lower.ends_with("ing") && lower.len() > 4 => Sign::Ing,
        _ => Sign::Nothing,
    }
}

impl Clause<'_> {
    pub(super) fn sign(&self, i: usize) -> Sign {
        if !self.tokens.contains(&i) {
            return Sign::Nothing;
        }
        // "'ll" and "'s" stand behind pronouns as words of their own or not at all.
        let alone = self.doc.facts(i).tense;
        if alone.name && i > self.tokens.start {
            return Sign::Nothing;
        }
        // "set for", "due on": ahead; "set fire", "set up": done.
        if alone.set && !self.any(i + 1, &["for", "to"]) {
            return Sign::Past;
        }
        // "other heads of state"
        if alone.heads && self.any(i + 1, &["of"]) {
            return Sign::Nothing;
        }
        // "opened on Friday and ends on Sunday"
        let second = || self.any(i.wrapping_sub(1), &["and"]) && self.any(i + 1, &["on", "in", "at", "today"]);
        if alone.turns && second() {
            return Sign::Present;
        }
        if alone.noun_too && !second() && self.after_determiner(i) {
            return Sign::Nothing;
        }
        alone.sign
    }

    fn after_determiner(&self, i: usize) -> bool {
        let before = i.wrapping_sub(1);
        let possessive = self.doc.tokens.get(before).is_some_and(|token| token.kind == TokenKind::Possessive);
        let word = self.word(before);
        let adjective = ["al", "ic", "ive", "ous", "ary", "th", "st"].iter().any(|ending| word.ends_with(ending))
            && word.len() > 4
            && !word.starts_with(char::is_uppercase);
        // "held talks", "paid visits": what stands behind a verb is its object.
        let object = self.doc.class(before).any(Classes::Verb.with(Classes::Auxiliary));
        possessive
            || object
            || adjective
            || self.any(
                before,
                &[
                    "the", "a", "an", "his", "her", "their", "its", "our", "this", "that", "these", "of", "in", "for",
                    "on", "at", "with", "after", "before", "during", "ahead", "peace", "trade", "and", "two", "three",
                    "more", "new", "state", "by", "from", "no", "any",
                ],
            )
    }
}
