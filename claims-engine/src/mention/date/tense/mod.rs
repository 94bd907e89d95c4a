//! Which way a clause looks: the verb that governs an expression of time says whether it lies behind or ahead.

mod sign;

pub(crate) use sign::Alone;

use std::ops::Range;

use super::word::has;
use crate::doc::Doc;
use crate::layout::BlockKind;
use crate::lex::TokenKind;
use crate::lexicon::{self, Classes};
use sign::{AIM, ARRANGED, CONTROL, DONE, MOVED, OCCASION, Sign};

/// Behind or ahead, seen from the day of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Direction {
    /// It has happened.
    Past,
    /// It is still to come.
    Future,
    /// The words do not show it.
    #[default]
    Unknown,
}

/// A direction and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Tense {
    /// Behind or ahead.
    pub direction: Direction,
    /// Not so for `would`, `was due`, `ahead of`.
    pub sure: bool,
    /// The verb stands close by, with nothing between that could part them.
    pub close: bool,
}

const PAST: Tense = Tense { direction: Direction::Past, sure: true, close: false };
const FUTURE: Tense = Tense { direction: Direction::Future, sure: true, close: false };
const MAYBE_FUTURE: Tense = Tense { direction: Direction::Future, sure: false, close: false };

/// Tokens between a verb and its date that still count as close.
const CLOSE: usize = 7;

const SUBORDINATE: &[&str] = &["which", "who", "whom", "whose", "where", "when", "that"];

/// Tokens looked back or ahead at most.
const REACH: usize = 30;

/// A sentence as the clause reader sees it.
pub struct Clause<'d> {
    /// The document.
    pub doc: &'d Doc<'d>,
    /// The sentence's tokens.
    pub tokens: Range<usize>,
    /// What the sentence's block is.
    pub kind: BlockKind,
}

impl Clause<'_> {
    fn word(&self, i: usize) -> &str {
        if self.tokens.contains(&i) { self.doc.word(i) } else { "" }
    }

    fn any(&self, i: usize, words: &[&str]) -> bool {
        let found = self.word(i);
        words.iter().any(|word| found.eq_ignore_ascii_case(word))
    }

    fn in_title(&self) -> bool {
        matches!(self.kind, BlockKind::Headline | BlockKind::Caption)
    }

    /// Which way the clause looks in which the expression at `at` stands.
    pub fn tense(&self, at: &Range<usize>) -> Tense {
        let mut before = at.start;
        while before > self.tokens.start
            && self.any(before - 1, &["on", "in", "at", "by", "for", "early", "late", "from", "the", "until"])
        {
            before -= 1;
        }
        let opens = before == self.tokens.start
            || self.doc.tokens.get(before - 1).is_some_and(|token| token.kind == TokenKind::OpenQuote)
            || self.any(before - 1, &["and", "but", "while"]) && before >= 2 && self.any(before - 2, &[","]);
        let right = |this: &Self| this.right(at.end);
        let left = |this: &Self| this.left(before, at.start);
        let found = if opens {
            right(self).or_else(|| left(self))
        } else {
            let behind = before.checked_sub(1).map(|i| self.sign(i));
            let beside = match behind {
                Some(Sign::Past | Sign::Planned | Sign::Present | Sign::Ing) => None,
                _ => self.beside(at.end),
            };
            beside.or_else(|| left(self)).or_else(|| right(self))
        };
        let mut tense = found.unwrap_or_default();
        if self.is_since(before, at.start) || self.is_over(before, at.end) {
            return Tense { close: true, ..PAST };
        }
        if tense.direction == Direction::Unknown
            && self.any(at.start.wrapping_sub(1), &["until", "till", "by", "through"])
        {
            tense = MAYBE_FUTURE;
        }
        // "was postponed until November": the new date lay ahead.
        if self.any(at.start.wrapping_sub(1), &["until", "till", "to", "for"])
            && (at.start.saturating_sub(8)..at.start).any(|t| has(&MOVED, self.word(t)))
        {
            tense = MAYBE_FUTURE;
        }
        if self.any(before.wrapping_sub(1), &["of"])
            && self.any(before.wrapping_sub(2), &["ahead", "advance", "eve"])
            && !(tense.direction == Direction::Future && tense.sure)
        {
            tense = MAYBE_FUTURE;
        }
        // "The last round, in June, ended": the round says that it is over.
        let noun =
            if self.any(before.wrapping_sub(1), &[","]) { before.wrapping_sub(2) } else { before.wrapping_sub(1) };
        if (self.doc.class(noun).is(Classes::Occasion) || self.any(noun, &["round", "trip"]))
            && (noun.saturating_sub(2)..noun).any(|t| self.any(t, &["last", "previous", "earlier"]))
        {
            return Tense { close: true, ..PAST };
        }
        tense
    }

    /// `since his January inauguration`, `the visit follows Monday's talks`: what is looked back to, whatever the verb.
    fn is_since(&self, before: usize, date: usize) -> bool {
        let mut t = before;
        for _ in 0..4 {
            let Some(word) = t.checked_sub(1).filter(|word| self.tokens.contains(word)) else { return false };
            if self.any(word, &["since"]) {
                return true;
            }
            if before == date && self.any(word, &["follows", "follow", "followed"]) {
                return true;
            }
            let kind = self.doc.tokens.get(word).map(|token| token.kind);
            let inside =
                matches!(kind, Some(TokenKind::Word | TokenKind::Possessive)) && self.sign(word) == Sign::Nothing;
            if !inside || self.any(word, SUBORDINATE) || self.any(word, &["and", "but", "of"]) {
                return false;
            }
            t = word;
        }
        false
    }

    /// `talks planned for Monday did not take place`: the verb behind says that the day has gone by.
    fn is_over(&self, before: usize, end: usize) -> bool {
        let planned = before.checked_sub(1).is_some_and(|t| {
            self.sign(t) == Sign::Planned || self.any(t, &["planned", "arranged", "fixed", "called", "announced"])
        });
        planned
            && (end..end + 4).take_while(|t| !self.any(*t, &[",", "and", "but", ";"]) && self.tokens.contains(t)).any(
                |t| {
                    self.any(t, &["never", "didn't", "didn’t", "collapsed", "failed", "took", "went", "ended"])
                        || self.any(t, &["did"]) && self.any(t + 1, &["not"])
                        || self.any(t, &["fell"]) && self.any(t + 1, &["through"])
                },
            )
    }

    /// A participle between a determiner and its noun tells nothing: `his much anticipated speech`, `the embattled king`.
    fn is_attribute(&self, i: usize) -> bool {
        let noun = self.doc.tokens.get(i + 1).is_some_and(|token| token.kind == TokenKind::Word)
            && self.tokens.contains(&(i + 1))
            && !super::read::is_function_word(self.word(i + 1));
        let mut t = i;
        for _ in 0..3 {
            let Some(before) = t.checked_sub(1).filter(|before| self.tokens.contains(before)) else { return false };
            if self.any(before, &["the", "a", "an", "his", "her", "their", "its", "our", "this", "these", "those"])
                || self.doc.tokens.get(before).is_some_and(|token| token.kind == TokenKind::Possessive)
            {
                return noun;
            }
            if !(self.any(before, &["much", "long", "once", "most"]) || self.word(before).ends_with("ly")) {
                return false;
            }
            t = before;
        }
        false
    }

    /// The group of verbs that ends (reading back) at token `i`.
    fn group(&self, i: usize, sign: Sign) -> Option<Tense> {
        let (mut will, mut would, mut is, mut was, mut has, mut to) = (false, false, false, false, false, None);
        let mut t = i;
        for _ in 0..6 {
            let Some(before) = t.checked_sub(1).filter(|b| *b >= self.tokens.start) else { break };
            match self.sign(before) {
                Sign::Will => will = true,
                Sign::Would => would = true,
                Sign::Is => is = true,
                Sign::Was => was = true,
                Sign::Has => has = true,
                Sign::Been => {}
                Sign::To => {
                    to = Some(before);
                    break;
                }
                _ if self.is_adverb(before) => {}
                _ => break,
            }
            t = before;
        }
        if will {
            return Some(FUTURE);
        }
        if would {
            return Some(MAYBE_FUTURE);
        }
        if let Some(to) = to {
            return self.infinitive(to);
        }
        match sign {
            _ if has => Some(PAST),
            Sign::Past if was => Some(PAST),
            // "scheduled their next session for Monday": they did, and it lies ahead.
            Sign::Planned
                if !is
                    && !was
                    && self.any(i + 1, &["a", "an", "the", "their", "his", "her", "its", "another", "talks"]) =>
            {
                Some(FUTURE)
            }
            Sign::Planned if was => Some(MAYBE_FUTURE),
            Sign::Planned => Some(if is { FUTURE } else { MAYBE_FUTURE }),
            // "is called", "are based": a state, which says nothing.
            Sign::Past if is => None,
            Sign::Past => Some(PAST),
            Sign::Ing if is => Some(if self.in_title() { PAST } else { FUTURE }),
            Sign::Ing if was => Some(PAST),
            _ => None,
        }
    }

    fn is_adverb(&self, i: usize) -> bool {
        let word = self.word(i);
        word.len() > 3 && word.ends_with("ly")
            || self
                .any(i, &["not", "also", "then", "still", "already", "now", "again", "both", "first", "once", "later"])
    }

    /// What `to` at token `to` says with a verb behind it.
    fn infinitive(&self, to: usize) -> Option<Tense> {
        let next = to + 1;
        let capital = self.doc.tokens.get(next).is_none_or(|token| token.capital || token.kind != TokenKind::Word);
        if !self.tokens.contains(&next)
            || capital && !self.in_title()
            || self.any(next, &["the", "a", "an", "his", "her", "their", "its", "this", "that"])
        {
            return None;
        }
        let mut before = to.wrapping_sub(1);
        let mut sign = self.sign(before);
        if self.is_adverb(before) {
            before = before.wrapping_sub(1);
            sign = self.sign(before);
        }
        let earlier = self.sign(before.wrapping_sub(1));
        match sign {
            Sign::Is => Some(FUTURE),
            Sign::Was => Some(MAYBE_FUTURE),
            Sign::Nothing if has(&AIM, self.word(before)) => {
                let verb = lexicon::classes(self.word(next)).is(Classes::Verb);
                verb.then(|| if self.looks_to(next) { MAYBE_FUTURE } else { Tense::default() })
            }
            Sign::Planned | Sign::Control => {
                // "was due to", "had planned to": ahead of the story, not always of the writing.
                Some(if matches!(earlier, Sign::Was | Sign::Has | Sign::Been) { MAYBE_FUTURE } else { FUTURE })
            }
            _ if !lexicon::classes(self.word(next)).is(Classes::Verb) => None,
            _ if has(&DONE, self.word(before)) => self.looks_to(next).then_some(MAYBE_FUTURE),
            _ if has(&CONTROL, self.word(before)) => Some(MAYBE_FUTURE),
            _ if self.kind == BlockKind::Headline && self.doc.tokens.get(before).is_some_and(|token| token.capital) => {
                Some(FUTURE)
            }
            _ => {
                // "invited Kim to visit": the verb stands before its object.
                let object = (before.saturating_sub(4)..before).rev().take_while(|t| *t >= self.tokens.start);
                let mut control = object.filter(|t| {
                    self.any(*t, &["invited", "invites", "asked", "urged", "ordered", "expects", "expect", "wants"])
                });
                control.next().filter(|_| self.looks_to(next)).map(|_| MAYBE_FUTURE)
            }
        }
    }

    /// Whether the verb at `verb` is an occasion that a date dates, and no talks stand between them:
    /// `agreed to meet on Monday`, not `agreed to strengthen ties during talks on Monday`.
    fn looks_to(&self, verb: usize) -> bool {
        has(&OCCASION, self.word(verb)) && !(verb..verb + 12).any(|t| self.any(t, &["during"]))
    }

    fn present(&self) -> Tense {
        if self.in_title() { PAST } else { FUTURE }
    }

    /// Whether the verb of arranging at `verb` set an occasion for the date at `date`: `announced a summit for June`.
    /// A weekday dates the arranging itself, but for `for`.
    fn arranges(&self, verb: usize, before: usize, date: usize) -> bool {
        let occasion = self.any(verb + 1, &["for"])
            || (verb + 1..before).any(|t| {
                self.doc.class(t).is(Classes::Occasion)
                    || self.any(t, &["invitation", "trip", "date"])
                    || self.any(verb, &["invited", "invites"]) && self.any(t, &["to"])
            });
        let aimed =
            self.any(date.wrapping_sub(1), &["for"]) || self.any(date.wrapping_sub(2), &["for"]) && date == before + 2;
        let monthly = (date..date + 3).any(|t| self.tokens.contains(&t) && self.doc.class(t).is(Classes::Month));
        has(&ARRANGED, self.word(verb)) && occasion && (aimed || monthly)
    }

    /// Reads back from `before` to the nearest verb; the date itself begins at `date`.
    fn left(&self, before: usize, date: usize) -> Option<Tense> {
        let floor = self.tokens.start.max(before.saturating_sub(REACH));
        let mut after = false;
        let mut ahead = false;
        let mut t = before;
        while t > floor {
            t -= 1;
            let kind = self.doc.tokens.get(t).map(|token| token.kind);
            if kind == Some(TokenKind::Mark) && self.any(t, &[";", ":", "—", "--"]) {
                return after.then_some(PAST);
            }
            let found = match self.sign(t) {
                // "could not leave his ship": that day, and not some day to come.
                Sign::Would if self.any(t, &["could", "couldn't"]) && self.any(t + 1, &["not", "only"]) => Some(PAST),
                Sign::Will => Some(FUTURE),
                Sign::Would => Some(MAYBE_FUTURE),
                // "was due to have lunch"
                Sign::Has if t > floor && self.sign(t - 1) == Sign::To => self.infinitive(t - 1).or(Some(PAST)),
                Sign::Was | Sign::Has => Some(PAST),
                Sign::Is => Some(if self.in_title() { PAST } else { MAYBE_FUTURE }),
                Sign::Past if self.is_attribute(t) => None,
                sign @ (Sign::Past | Sign::Planned | Sign::Ing) => self.group(t, sign),
                Sign::Present if t > floor && self.sign(t - 1) == Sign::To => self.infinitive(t - 1),
                Sign::Present => self.group(t, Sign::Nothing).or(Some(self.present())),
                Sign::To => self.infinitive(t),
                Sign::Control | Sign::Been | Sign::Nothing => None,
            };
            if let Some(found) = found {
                let close = before - t <= CLOSE
                    && self.sign(t) != Sign::Present
                    && !(t..before).any(|between| self.any(between, &[",", "to", "of", "before", "until"]));
                return Some(match found.direction {
                    Direction::Past if ahead || self.arranges(t, before, date) => MAYBE_FUTURE,
                    _ => Tense { close, ..found },
                });
            }
            if self.any(t, SUBORDINATE) && t + 1 < before {
                return after.then_some(PAST);
            }
            if self.any(t, SUBORDINATE) {
                return None;
            }
            // "looked forward to the summit on November 28"
            let forward =
                self.any(t, &["forward"]) && self.any(t.wrapping_sub(1), &["look", "looks", "looked", "looking"]);
            if forward || self.any(t, &["upcoming", "forthcoming"]) {
                return Some(FUTURE);
            }
            ahead |= self.any(t, &["preparations", "preparation", "preparing"]) && self.any(t + 1, &["for"]);
            after |= self.any(t, &["after", "since", "following"]);
            ahead |= self.any(t, &["ahead"]) && self.any(t + 1, &["of"]);
        }
        if ahead {
            return Some(MAYBE_FUTURE);
        }
        after.then_some(PAST)
    }

    /// Reads on from `end` to the first verb, past relative clauses.
    fn right(&self, end: usize) -> Option<Tense> {
        let mut t = end;
        let stop = self.tokens.end.min(end.saturating_add(REACH));
        while t < stop {
            if t > end && self.any(t, &["who", "which", "whose", "where"]) {
                let comma = (t..stop).find(|c| self.any(*c, &[","]));
                t = comma.map_or(stop, |c| c + 1);
                continue;
            }
            if let Some(tense) = self.verb_from(t) {
                return Some(tense);
            }
            t += 1;
        }
        None
    }

    /// The finite verb that stands directly behind the expression.
    fn beside(&self, end: usize) -> Option<Tense> {
        matches!(
            self.sign(end),
            Sign::Will | Sign::Would | Sign::Is | Sign::Was | Sign::Has | Sign::Past | Sign::Present
        )
        .then(|| self.verb_from(end))
        .flatten()
    }

    fn verb_from(&self, t: usize) -> Option<Tense> {
        let skip = if self.is_adverb(t + 1) { t + 2 } else { t + 1 };
        let next = self.sign(skip);
        match self.sign(t) {
            Sign::Will => Some(FUTURE),
            Sign::Would if self.any(t, &["could", "couldn't"]) && self.any(t + 1, &["not", "only"]) => Some(PAST),
            Sign::Would | Sign::Planned => Some(MAYBE_FUTURE),
            Sign::Past if self.is_attribute(t) => None,
            Sign::Has | Sign::Past => Some(PAST),
            Sign::Was => Some(if matches!(next, Sign::Planned | Sign::To) { MAYBE_FUTURE } else { PAST }),
            Sign::Is => Some(match next {
                Sign::To | Sign::Planned | Sign::Ing | Sign::Control => FUTURE,
                Sign::Past if self.in_title() => PAST,
                // "The summit on Monday is the first": a state, which says nothing.
                _ => Tense::default(),
            }),
            Sign::Control if self.sign(t + 1) == Sign::To => Some(FUTURE),
            Sign::Present if self.word(t).eq_ignore_ascii_case("says") => None,
            Sign::Present => Some(self.present()),
            Sign::To if self.kind == BlockKind::Headline => self.infinitive(t),
            _ => None,
        }
    }
}
