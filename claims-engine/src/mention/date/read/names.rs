//! Which words keep a month, weekday or number from being a date.

use super::Reader;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::date::word::{Lex, Naming, has, word_set};

word_set! {
    FUNCTION = "\
    a about above after against alongside also although amid among an and are around as at because been \
    before between but by can could despite did during following for from had has have he her here him his if \
    in into is it its may might must near nor not of on once or our over said saw she should since so than \
    that the their them then there these they this those though through throughout to told too toward towards \
    under until upon was we were what when where whether which while who whom whose will with within without \
    would yet you";
    /// What a month stands after when it is one, though it could be a verb or a person.
    MONTH_AFTER = "\
    in since until till during throughout before after between by from to through of for around next last \
    this late early mid past previous following every each coming and or";
    /// The few of them that a surname hardly follows.
    MONTH_SURE = "\
    in since until till during throughout next last late early mid past previous coming";
    COUNTED = "\
    people troops soldiers protesters residents men women children civilians workers dollars euros pounds \
    yuan rubles roubles won yen miles km kilometers kilometres meters metres feet tons tonnes acres hectares \
    homes houses jobs votes seats police officers guests delegates members refugees migrants prisoners \
    victims deaths cases staff students fighters companies villages cities million billion percent % per \
    other times hours days weeks months years points degrees barrels kg mw hp rpm nuclear warheads missiles \
    rockets tanks planes flights hrs";
    NOT_A_DAY_BEFORE = "\
    good ash palm easter holy maundy sheffield black bloody super cyber ruby giving shrove fat manic freaky \
    man spy girl";
    NOT_A_DAY_AFTER = "\
    times express mirror telegraph mail herald post star independent tribune school mass night adeleye oliseh \
    adelaja best business";
    NUMBERED = "\
    no number page pp resolution article section chapter paragraph boeing airbus route highway flight room \
    protocol decree law bill expo agenda vision euro windows sergeant unit model version psalm channel iso \
    directive";
}

/// Words of grammar: what follows a date that stands for itself rather than qualifies a noun.
pub fn is_function_word(word: &str) -> bool {
    has(&FUNCTION, word)
}

impl Reader<'_> {
    /// Whether the month at `i`, with no figure beside it and the next token at `end`, stands for a month.
    pub(super) fn is_month_alone(&self, i: usize, naming: Naming, end: usize) -> bool {
        if !self.capital(i) || self.kind(end) == Some(TokenKind::Possessive) && naming == Naming::Risky {
            return false;
        }
        let before = Self::before(i);
        let after = |words: &[&str]| self.is_any(before, words);
        let pair = self.is_dash(end)
            || self.is_any(end, &["to", "through", "and"]) && after(&["from", "between", "in", "during"]);
        if pair && matches!(self.lex(end + 1), Lex::Month(..)) && naming != Naming::Short {
            return true;
        }
        let led = has(&MONTH_AFTER, self.word(before));
        match naming {
            Naming::Short => end > i + 1 && led,
            // "October Revolution", "July Monarchy": a name, unless a preposition makes it a date.
            Naming::Plain => !self.capital(end) || led,
            Naming::Risky => self.is_risky_month(i, before, end),
        }
    }

    /// Whether `May`, `March` and their like name a month by the words around them.
    fn is_risky_month(&self, i: usize, before: usize, end: usize) -> bool {
        if has(&MONTH_SURE, self.word(before)) || self.is_month_of_occasion(before, end) {
            return true;
        }
        if self.is_any(before, &["and", "or", "to"]) && matches!(self.lex(before.wrapping_sub(1)), Lex::Month(..)) {
            return true;
        }
        if !has(&MONTH_AFTER, self.word(before)) || self.capital(end) || self.is_any(before, &["and", "or"]) {
            return false;
        }
        // A surname follows "by", "of" and "for" as well: only the end of the phrase tells.
        let person = self.is_any(i, &["may", "march"]) && !self.is_any(before, &["this", "every", "each", "between"]);
        !person || self.ends_phrase(end)
    }

    /// `the May summit`, `a March vote`: between a determiner and an occasion in small letters stands a month.
    fn is_month_of_occasion(&self, before: usize, end: usize) -> bool {
        const FURTHER: &[&str] = &[
            "election",
            "elections",
            "vote",
            "ballot",
            "referendum",
            "deal",
            "agreement",
            "accord",
            "attack",
            "attacks",
            "deadline",
            "declaration",
            "statement",
            "coup",
            "ceasefire",
            "truce",
        ];
        let determined = self.is_any(before, &["the", "a", "an", "this", "that", "his", "her", "their", "its", "our"])
            || self.kind(before) == Some(TokenKind::Possessive);
        determined && !self.capital(end) && (self.doc.class(end).is(Classes::Occasion) || self.is_any(end, FURTHER))
    }

    /// Whether what stands at `end` closes the phrase: a mark, a word of grammar, nothing.
    pub(super) fn ends_phrase(&self, end: usize) -> bool {
        match self.kind(end) {
            None | Some(TokenKind::CloseQuote | TokenKind::OpenQuote) => true,
            Some(TokenKind::Mark) => !self.is_any(end, &["-", "%", "$"]),
            Some(TokenKind::Word) => is_function_word(self.word(end)),
            _ => false,
        }
    }

    /// Whether the weekday at `i` is part of another name.
    pub(super) fn is_weekday_name(&self, i: usize) -> bool {
        let before = Self::before(i);
        let after = i + 1;
        (self.capital(before) && has(&NOT_A_DAY_BEFORE, self.word(before)))
            || (self.capital(after) && has(&NOT_A_DAY_AFTER, self.word(after)))
            || (self.is(before, "the") && self.capital(before) && before != self.from && self.capital(after))
    }

    /// Whether the digits at `i` count, price or number something, so that they are no year or day.
    pub(super) fn is_numbered(&self, i: usize) -> bool {
        let before = Self::before(i);
        let sign =
            matches!(self.word(before), "$" | "€" | "£" | "¥" | "₩" | "#" | "№" | "+" | "§" | "~" | "<" | ">" | "=");
        let glued = !self.spaced(i) && self.kind(before) == Some(TokenKind::Word);
        sign || glued || has(&NUMBERED, self.word(if self.is(before, ".") { before.wrapping_sub(1) } else { before }))
    }

    /// Whether the token at `end` is what a number before it counts.
    pub(super) fn is_counted(&self, end: usize) -> bool {
        has(&COUNTED, self.word(end)) || (!self.spaced(end) && matches!(self.word(end), "%" | "°"))
    }
}
