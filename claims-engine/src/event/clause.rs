//! What hangs on what inside a sentence: the subject of a verb, the dates of an event.

use std::cell::OnceCell;
use std::ops::{Deref, Range};

use super::page::{Page, Tag};
use super::party::{self, Group};
use crate::edtf::Edtf;
use crate::lex::TokenKind;
use crate::lexicon::Classes;

/// One sentence with its lists of people, ready for the rules.
#[derive(Debug)]
pub struct Clause<'a> {
    /// The article.
    pub page: &'a Page<'a>,
    /// The sentence's tokens.
    pub tokens: Range<usize>,
    /// Its lists of people and parties, read when first asked for: most sentences tell of no event.
    pub groups: Groups<'a>,
}

/// The lists of a sentence.
#[derive(Debug)]
pub struct Groups<'a> {
    page: &'a Page<'a>,
    tokens: Range<usize>,
    read: OnceCell<Vec<Group>>,
}

impl Deref for Groups<'_> {
    type Target = [Group];

    fn deref(&self) -> &[Group] {
        self.read.get_or_init(|| party::groups(self.page, &self.tokens))
    }
}

impl<'a> Clause<'a> {
    /// The sentence of `tokens`.
    pub fn new(page: &'a Page<'a>, tokens: &Range<usize>) -> Self {
        let groups = Groups { page, tokens: tokens.clone(), read: OnceCell::new() };
        Self { page, tokens: tokens.clone(), groups }
    }
}

impl Clause<'_> {
    /// The list that starts at `i` or right behind words that may stand before it.
    pub fn object(&self, i: usize) -> Option<&Group> {
        self.groups.iter().find(|group| group.tokens.start == i)
    }

    /// The verb or occasion that the words at `i` hang on: the nearest one before in the same clause, else
    /// the first verb behind. The flag says that it came from behind (the words are fronted).
    pub fn governor(&self, i: usize) -> Option<(usize, bool)> {
        self.governs(i, true)
    }

    /// As [`Self::governor`]; `ending` says whether verbs of ending speak for their occasion: talks end where they
    /// were held, and not when.
    fn governs(&self, i: usize, ending: bool) -> Option<(usize, bool)> {
        let doc = self.page.doc;
        let mut k = i;
        while k > self.tokens.start {
            k -= 1;
            // "the summit, which also includes A and B, in P": back over what the commas set aside.
            if doc.word(k) == ","
                && let Some(opened) = self.aside_before(k)
            {
                k = opened;
                continue;
            }
            if self.page.parts_clauses(k) && !doc.is(k, "where") {
                break;
            }
            // "for the first time since riots last week in P": of what went before.
            if doc.is(k, "since") && self.page.tag(k) == Tag::Plain {
                return None;
            }
            // "on the sidelines of the summit" sets the scene and takes no date of its own.
            let aside = doc.class(k).is(Classes::Occasion)
                && ((k.saturating_sub(6).max(self.tokens.start)..k)
                    .any(|t| doc.is_any(t, &["sidelines", "margins", "ahead"]))
                    // "on the sidelines of the Organisation of Islamic Cooperation (OIC) foreign ministers' meeting"
                    || (k.saturating_sub(16).max(self.tokens.start)..k)
                        .rev()
                        .take_while(|t| !self.page.is_finite(*t) && !self.page.parts_clauses(*t))
                        .any(|t| doc.is_any(t, &["sidelines", "margins"])));
            if self.is_head(k) && !aside {
                let ends = self.page.doc.is_any(k, &["ended", "concluded", "closed", "adjourned", "continued"])
                    && self.lasts(k);
                return Some((self.taking_place(k).filter(|_| ending || !ends).unwrap_or(k), false));
            }
        }
        let mut k = i;
        while k < self.tokens.end {
            if self.page.tag(k) == Tag::Plain
                && doc.class(k).is(Classes::Verb)
                && !doc.class(k).is(Classes::Auxiliary)
                && (self.page.is_finite(k) || self.after_auxiliary(k))
            {
                return Some((k, true));
            }
            k += 1;
        }
        None
    }

    /// The comma that opens the relative clause which the comma at `close` ends.
    fn aside_before(&self, close: usize) -> Option<usize> {
        let doc = self.page.doc;
        let from = close.saturating_sub(16).max(self.tokens.start + 1);
        (from..close)
            .rev()
            .take_while(|k| !matches!(doc.word(*k), ";" | ":"))
            .find(|k| {
                let led = doc.is_any(*k, &["led", "headed"]) && doc.is(k + 1, "by");
                (led || doc.is_any(*k, &["which", "who", "whose"])) && doc.word(*k - 1) == ","
            })
            .map(|k| k - 1)
    }

    /// `Six days of talks`, `the summit`: what ends then did not begin then.
    fn lasts(&self, verb: usize) -> bool {
        let doc = self.page.doc;
        self.tokens.clone().take_while(|k| *k < verb).any(|k| {
            doc.is_any(k, &["day", "days", "week", "weeks", "month", "months", "round", "rounds", "year", "years"])
                || doc.is_any(k, &["summit", "conference", "forum", "congress", "visit", "tour", "trip"])
                || doc.word(k).ends_with("-day")
                || doc.word(k).ends_with("-week")
        })
    }

    /// `the summit, which is happening`, `talks scheduled`: the occasion that a verb of taking place is about.
    fn taking_place(&self, verb: usize) -> Option<usize> {
        let doc = self.page.doc;
        // "a dinner hosted by X at the palace": of the dinner.
        let reduced = verb > self.tokens.start
            && doc.is_any(
                verb,
                &["hosted", "given", "attended", "chaired", "organised", "organized", "arranged", "thrown"],
            )
            && (doc.is(verb + 1, "by") || doc.is_any(verb + 1, &["in", "at"]))
            && self.page.tag(verb - 1) == Tag::Plain
            && doc.class(verb - 1).is(Classes::Occasion);
        if reduced {
            return Some(verb - 1);
        }
        if !doc.is_any(
            verb,
            &[
                "happening",
                "held",
                "starting",
                "beginning",
                "scheduled",
                "taking",
                "takes",
                "took",
                "take",
                "slated",
                "set",
                "planned",
                "begins",
                "began",
                "begin",
                "open",
                "start",
                "convene",
                "convenes",
                "resume",
                "resumes",
                "opens",
                "opened",
                "runs",
                "ran",
                "starts",
                "started",
                "due",
                "convened",
                "postponed",
                "ended",
                "concluded",
                "resumed",
                "continued",
                "adjourned",
                "closed",
                "expected",
                "begun",
                "broke",
                "collapsed",
                "stalled",
                "failed",
                "reconvened",
                "lasted",
            ],
        ) && !(doc.is_any(verb, &["went", "dragged", "stretched"]) && doc.is_any(verb + 1, &["on", "into", "late"]))
        {
            return None;
        }
        let from = self.tokens.start.max(verb.saturating_sub(24));
        let occasion = (from..verb).rev().find(|k| {
            self.page.tag(*k) == Tag::Plain && doc.class(*k).is(Classes::Occasion) && !self.page.is_finite(*k)
        })?;
        let mut inside = false;
        let dash = |k: usize| matches!(doc.word(k), "—" | "–" | "--");
        let last_dash = (occasion + 1..verb).rev().find(|k| dash(*k));
        let mut aside = false;
        // "The talks, to be hosted by X and expected to last for days, will open"
        let carried = |k: usize| doc.class(k).is(Classes::Auxiliary) || doc.word(k).ends_with("ly");
        let closed = (occasion + 2..verb).rev().find(|k| !carried(*k)).filter(|k| doc.word(*k) == ",");
        let closed = closed.filter(|_| doc.word(occasion + 1) == ",");
        let between = (closed.unwrap_or(occasion) + 1..verb).all(|k| {
            // "the talks -- involving A, B and C -- were held"
            if dash(k) && (aside || last_dash.is_some_and(|last| last > k)) {
                aside = !aside;
                return true;
            }
            if aside {
                return true;
            }
            // "the last meeting of the Quad, as the group is called, was held"
            let relative = doc.is_any(k, &["which", "that"]) || doc.is(k, "as") && doc.word(k - 1) == ",";
            inside = relative || inside && doc.word(k) != ",";
            inside
                || relative
                || !self.page.parts_clauses(k) && (doc.class(k).is(Classes::Auxiliary) || !self.page.is_finite(k))
        });
        between.then_some(occasion)
    }

    /// Whether the word at `k` is a verb or the noun of an occasion.
    pub fn is_head(&self, k: usize) -> bool {
        let doc = self.page.doc;
        if self.page.tag(k) != Tag::Plain || doc.kind(k) != Some(TokenKind::Word) {
            return false;
        }
        let class = doc.class(k);
        // "Greeted by X at the airport, Y left"
        if k == self.tokens.start && class.is(Classes::Meet) && class.is(Classes::Past) && doc.is(k + 1, "by") {
            return true;
        }
        let before = k.checked_sub(1).filter(|before| *before >= self.tokens.start);
        if doc.is(k, "meet") && before.is_some_and(|before| doc.is_any(before, &["a", "the", "future", "next"])) {
            return true;
        }
        // "met visiting Foreign Minister X": an adjective.
        if doc.is(k, "visiting")
            && (doc.is_capital(k + 1) || doc.class(k + 1).any(Classes::Title.with(Classes::TitleModifier)))
        {
            return false;
        }
        // "behind closed doors"
        if doc.is(k, "closed") && doc.is_any(k + 1, &["doors", "door", "session"]) {
            return false;
        }
        // "met face to face": how.
        if doc.is(k, "face")
            && (doc.is(k + 1, "to") && doc.is(k + 2, "face") || k > 1 && doc.is(k - 1, "to") && doc.is(k - 2, "face"))
        {
            return false;
        }
        // "at the headquarters building": a noun.
        if doc.is(k, "building") {
            return false;
        }
        // "the opening of": a noun.
        if class.is(Classes::Ing)
            && !class.is(Classes::Occasion)
            && before
                .is_some_and(|before| doc.is_any(before, &["the", "a", "an", "its", "their", "his", "her", "this"]))
        {
            return false;
        }
        if class.is(Classes::Occasion) && !(class.is(Classes::Verb) && self.page.is_finite(k)) {
            return true;
        }
        class.is(Classes::Verb)
            && !class.is(Classes::Auxiliary)
            && (self.page.is_finite(k)
                || self.after_auxiliary(k)
                || class.is(Classes::Ing)
                    && !doc.is_any(
                        k,
                        &["marking", "commemorating", "celebrating", "following", "including", "according", "during"],
                    ))
    }

    /// `will meet`, `to meet`, `has also met`: a verb form that an auxiliary or `to` carries.
    pub fn after_auxiliary(&self, k: usize) -> bool {
        let doc = self.page.doc;
        let mut i = k;
        while i > self.tokens.start && k - i < 4 {
            i -= 1;
            if doc.class(i).is(Classes::Auxiliary) || doc.is(i, "to") {
                return true;
            }
            let adverb = doc.is_any(
                i,
                &[
                    "also",
                    "then",
                    "not",
                    "never",
                    "likely",
                    "separately",
                    "soon",
                    "later",
                    "again",
                    "first",
                    "further",
                    "now",
                    "and",
                    "have",
                    "be",
                ],
            ) || doc.word(i).ends_with("ly");
            if !adverb {
                break;
            }
        }
        // "will meet X in Singapore and visit Y": the second verb shares the first one's auxiliary.
        let joined = k > self.tokens.start + 1
            && (doc.is(k - 1, "and") || doc.is_any(k - 1, &["then", "also"]) && doc.is(k - 2, "and"));
        let bare = doc.class(k).is(Classes::Verb)
            && !doc.class(k).any(Classes::Past.with(Classes::Ing))
            && !doc.word(k).ends_with('s');
        joined
            && bare
            && (self.tokens.start..k - 1)
                .rev()
                .filter(|i| {
                    doc.class(*i).is(Classes::Verb)
                        && self.page.tag(*i) == Tag::Plain
                        && !doc.class(*i).is(Classes::Auxiliary)
                })
                .take(2)
                .any(|i| self.after_auxiliary(i))
    }

    /// `the 16th-century castle`: the date at token `i` says how old the thing behind it is, and not when anything happened.
    fn tells_age(&self, i: usize, index: usize) -> bool {
        let old = self.page.dates.get(index).and_then(|date| date.value).is_some_and(Edtf::is_imprecise);
        let end = self.page.end_of(i);
        let thing =
            self.page.doc.is_capital(end) || self.page.doc.class(end).any(Classes::VenueHead.with(Classes::ThingHead));
        old && end < self.tokens.end && thing && self.page.doc.kind(end) == Some(TokenKind::Word)
    }

    /// Date mentions that hang on one of `triggers`, as indices into the page's dates.
    pub fn dates(&self, triggers: &[usize]) -> Vec<usize> {
        let mut out = Vec::new();
        let mut fronted = Vec::new();
        let head = self.page.after_head(&self.tokens);
        for (i, index) in self.tagged(|tag| if let Tag::Date(at) = tag { Some(at as usize) } else { None }) {
            if i < head {
                continue;
            }
            let start =
                if i > self.tokens.start && self.page.doc.class(i - 1).is(Classes::Preposition) { i - 1 } else { i };
            // "the third since January"
            let told =
                self.page.doc.word(self.page.end_of(i)) == "," && self.page.doc.is(self.page.end_of(i) + 1, "when");
            if self.page.doc.is(start, "since") && !told || self.tells_age(i, index) {
                continue;
            }
            // "before today's summit": the day of that summit.
            let of_another = self.page.doc.is(start, "before")
                && self.page.doc.kind(self.page.end_of(i)) == Some(TokenKind::Possessive)
                && (self.page.end_of(i) + 1..self.tokens.end)
                    .take(4)
                    .take_while(|k| self.page.tag(*k) == Tag::Plain)
                    .find(|k| self.page.doc.class(*k).is(Classes::Occasion))
                    .is_some_and(|noun| !triggers.contains(&noun));
            if of_another {
                continue;
            }
            match self.governs(start, false) {
                Some((head, false)) if triggers.contains(&head) => out.push(index),
                Some((_, false)) => {}
                // "On Wednesday during the ceremony, X called": the noun stands between the date and its verb.
                Some((head, true)) if triggers.iter().any(|trigger| *trigger > i && *trigger < head) => out.push(index),
                Some((head, true)) if triggers.iter().any(|trigger| *trigger >= head) => fronted.push((head, index)),
                // "Monday's meeting": the date belongs to the noun right behind it.
                _ => {}
            }
            let end = self.page.end_of(i);
            // "and on Monday addressed the summit"
            if start > self.tokens.start
                && self.page.doc.is(start - 1, "and")
                && triggers.contains(&end)
                && self.page.is_finite(end)
                && !out.contains(&index)
            {
                out.push(index);
            }
            let owns = self.page.doc.kind(end) == Some(TokenKind::Possessive);
            let noun = (end + usize::from(owns)..self.tokens.end)
                .take(4)
                .take_while(|k| self.page.tag(*k) == Tag::Plain && self.page.doc.kind(*k) == Some(TokenKind::Word))
                .find(|k| self.page.doc.class(*k).is(Classes::Occasion));
            if noun.is_some_and(|noun| triggers.contains(&noun))
                && !out.contains(&index)
                && !self.page.doc.class(end).any(Classes::Preposition)
            {
                out.push(index);
            }
        }
        if out.is_empty() {
            for (head, index) in fronted {
                let first = triggers.iter().copied().min().unwrap_or(head);
                let joined = triggers.contains(&head)
                    || !(head..first).any(|k| self.page.parts_clauses(k)) && self.same_actor(head, first);
                if joined {
                    out.push(index);
                }
            }
        }
        out
    }

    /// Whether two verbs of the sentence share their subject.
    pub(super) fn same_actor(&self, a: usize, b: usize) -> bool {
        match (self.subject(a), self.subject(b)) {
            (Some(a), Some(b)) => a.tokens == b.tokens,
            _ => false,
        }
    }

    /// The tagged mentions of the sentence: first token and index, each once.
    pub(super) fn tagged(&self, pick: impl Fn(Tag) -> Option<usize>) -> Vec<(usize, usize)> {
        let mut out: Vec<(usize, usize)> = Vec::new();
        for i in self.tokens.clone() {
            if let Some(index) = pick(self.page.tag(i))
                && out.last().is_none_or(|last| last.1 != index)
            {
                out.push((i, index));
            }
        }
        out
    }
}
