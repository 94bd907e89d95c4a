//! Who is meant: names, pronouns, titles and groups, resolved to the persons of the article.

mod describe;
mod focus;
mod quoted;

use std::ops::Range;

use crate::Doc;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::PersonId;
use crate::mention::person::{Cast, Naming};
use describe::Described;
use focus::Focus;
pub use quoted::{quoted, quotes};

/// What sort of words refer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// By name.
    Named,
    /// `he`, `his`.
    Pronoun,
    /// `the Chinese leader`.
    Title,
    /// `they`, `the two leaders`.
    Group,
}

/// Words that mean one person, or a known few.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Title and name, or the pronoun, or the description.
    pub tokens: Range<usize>,
    /// The words that name: without the title.
    pub core: Range<usize>,
    /// Who; one for all but groups.
    pub persons: Vec<PersonId>,
    /// What sort of words.
    pub how: How,
    /// Whether it only modifies: `his`, `Kim’s`.
    pub possessive: bool,
}

/// Resolves every reference of the article, in the order of the text.
pub fn resolve(doc: &Doc, cast: &Cast, quoted: &[bool]) -> Vec<Reference> {
    let mut out: Vec<Reference> = Vec::new();
    let mut focus = Focus::new(cast);
    let mut described = Described::default();
    let speakers = speakers(doc, cast);
    let mut named = cast.namings.iter().peekable();
    for sentence in &doc.sentences {
        if sentence.speaker {
            let speaker = named.clone().find(|naming| naming.tokens.start >= sentence.tokens.start);
            focus.give_turn(speaker.filter(|own| own.tokens.end <= sentence.tokens.end).map(|own| own.person));
        }
        focus.open_sentence();
        let from = out.len();
        let mut i = sentence.tokens.start;
        while i < sentence.tokens.end {
            while named.peek().is_some_and(|naming| naming.tokens.start < i) {
                named.next();
            }
            if let Some(naming) = named.next_if(|naming| naming.tokens.start == i) {
                if !sentence.speaker && is_address(doc, naming, &speakers) {
                    i = naming.tokens.end;
                    continue;
                }
                let possessive = doc.kind(naming.tokens.end) == Some(TokenKind::Possessive);
                let persons = vec![naming.person];
                // Whom a speaker names, and who speaks in a script, is not whom the next sentence goes on with.
                if !sentence.speaker && !quoted.get(i).copied().unwrap_or(false) {
                    focus.see(&persons, is_subject(doc, &out[from..], sentence.tokens.start, i));
                    // "Xi's talks with Kim" are his own doing.
                    let behind = naming.tokens.end + 1..naming.tokens.end + 5;
                    let thing = possessive && !behind.into_iter().any(|k| doc.class(k).is(Classes::Occasion));
                    focus.own(naming.person, thing);
                }
                out.push(Reference {
                    tokens: naming.tokens.clone(),
                    core: naming.name.clone(),
                    persons,
                    how: How::Named,
                    possessive,
                });
                i = naming.tokens.end;
                continue;
            }
            if quoted.get(i).copied().unwrap_or(false) || doc.kind(i) != Some(TokenKind::Word) {
                i += 1;
                continue;
            }
            let limit = named.peek().map_or(sentence.tokens.end, |naming| naming.tokens.start.min(sentence.tokens.end));
            let Some((end, mut persons, how, possessive)) = refer(doc, cast, &focus, &mut described, i, limit) else {
                i += 1;
                continue;
            };
            if how == How::Pronoun
                && !doc.is(i, "him")
                && (possessive || !doc.is(i, "her"))
                && let Some(before) = antecedent(doc, &out[from..], sentence.tokens.start, i)
                && focus.may_be(before, doc.is_any(i, &["she", "her"]))
            {
                persons = vec![before];
            }
            // "She met Olmert early yesterday. Condoleezza Rice announced": whoever is named first behind.
            if how == How::Pronoun && persons.is_empty() && out.is_empty() {
                persons.extend(named_soon(cast, i, doc.sentence_of(i).unwrap_or(0), doc.is_any(i, &["she", "her"])));
            }
            if how == How::Pronoun
                && let [person] = persons[..]
            {
                focus.learn(person, doc.is_any(i, &["she", "her"]));
            }
            if !persons.is_empty() {
                focus.see(&persons, !possessive && is_subject(doc, &out[from..], sentence.tokens.start, i));
                out.push(Reference { tokens: i..end, core: i..end, persons, how, possessive });
            }
            i = end;
        }
    }
    out
}

/// Who speaks in a script: each with the word that opens the name.
fn speakers<'a>(doc: &Doc<'a>, cast: &Cast) -> Vec<(PersonId, &'a str)> {
    let labels = doc.sentences.iter().filter(|sentence| sentence.speaker);
    let named = labels.filter_map(|label| {
        let at = cast.namings.partition_point(|naming| naming.tokens.start < label.tokens.start);
        cast.namings.get(at).filter(|naming| naming.tokens.end <= label.tokens.end)
    });
    let mut out: Vec<_> = named.map(|naming| (naming.person, doc.word(naming.name.start))).collect();
    out.sort_unstable();
    out.dedup();
    out
}

/// `Well, Dana, they met`, `Hello to you, Dana.`: those who speak in a script call each other by the given name.
fn is_address(doc: &Doc, naming: &Naming, speakers: &[(PersonId, &str)]) -> bool {
    let alone =
        naming.tokens.len() == 1 && matches!(doc.word(naming.tokens.end), "," | "." | "?" | "!" | "--" | "–" | "—");
    let set_off = naming
        .tokens
        .start
        .checked_sub(1)
        .is_none_or(|before| matches!(doc.word(before), "," | "--" | "–" | "—" | "." | ":"));
    alone
        && (set_off || matches!(doc.word(naming.tokens.end), "," | "--"))
        && speakers.iter().any(|(person, given)| {
            *person == naming.person && given.eq_ignore_ascii_case(doc.word(naming.tokens.start))
        })
}

/// `Barack Obama, who is on his first visit`: in a relative clause the pronoun at `i` means whoever stands before `who`.
fn antecedent(doc: &Doc, before: &[Reference], start: usize, i: usize) -> Option<PersonId> {
    const REACH: usize = 10;
    let who = (start.max(i.saturating_sub(REACH))..i).rev().find(|k| doc.is(*k, "who") || doc.word(*k) == ",")?;
    if !doc.is(who, "who") {
        return None;
    }
    let at = if who > start && doc.word(who - 1) == "," { who - 1 } else { who };
    let last = before.iter().rev().find(|reference| reference.tokens.end <= at)?;
    let joined = last.tokens.end == at || doc.word(last.tokens.end) == "of" && at - last.tokens.end < 4;
    (joined && last.persons.len() == 1 && !last.possessive).then(|| last.persons.first().copied()).flatten()
}

/// Whether words at `i` can be the subject of the sentence's main clause.
fn is_subject(doc: &Doc, before: &[Reference], start: usize, i: usize) -> bool {
    if i > start && doc.class(i - 1).is(Classes::Preposition) {
        return false;
    }
    // "To see his colleague, Kadri Tamm, he boarded": inside what stands before the clause.
    if i > start && opens_before_clause(doc, start) {
        let commas = (start..i).filter(|k| doc.word(*k) == ",").count();
        let set_aside = doc.word(i - 1) == ","
            && i >= 2
            && !doc.is_capital(i - 2)
            && doc.class(i - 2).any(Classes::Title.with(Classes::Kin).with(Classes::Group))
            || doc.is_any(i.saturating_sub(2), &["colleague", "host", "friend", "rival", "ally", "partner"]);
        if commas == 0 || commas == 1 && set_aside {
            return false;
        }
    }
    let verb = (start..i).any(|k| {
        let class = doc.class(k);
        class.any(Classes::Verb) && class.any(Classes::Past) || class.is(Classes::Auxiliary)
    });
    !verb || before.is_empty()
}

/// Whom the first pronoun of an article means before anybody is named: the first of that sex in the next sentences.
fn named_soon(cast: &Cast, i: usize, sentence: usize, female: bool) -> Option<PersonId> {
    let ahead = cast.namings.iter().filter(|naming| naming.tokens.start > i && naming.sentence > sentence);
    let mut near = ahead.take_while(|naming| naming.sentence <= sentence + 2);
    let fits = |person: PersonId| {
        cast.members.get(person.0 as usize).is_some_and(|member| {
            let likely = member.likely_female();
            if female { likely == Some(true) } else { likely != Some(true) }
        })
    };
    near.find(|naming| fits(naming.person)).map(|naming| naming.person)
}

/// `To see ...,`, `After meeting ...,`: words that stand before a clause and hold no subject of it.
fn opens_before_clause(doc: &Doc, start: usize) -> bool {
    doc.is(start, "to") && doc.class(start + 1).is(Classes::Verb)
        || doc.is_any(start, &["after", "before", "during"])
            && doc.class(start + 1).any(Classes::Ing.with(Classes::Occasion))
}

/// Whether a naming starts at token `i`: `Her Majesty Queen Elizabeth`.
fn named_next(cast: &Cast, i: usize) -> bool {
    cast.namings.binary_search_by_key(&i, |naming| naming.tokens.start).is_ok()
}

type Found = (usize, Vec<PersonId>, How, bool);

/// A short word in lower case; `None` when it has more bytes than `buffer`.
fn lower<'b>(word: &str, buffer: &'b mut [u8]) -> Option<&'b str> {
    let buffer = buffer.get_mut(..word.len())?;
    buffer.copy_from_slice(word.as_bytes());
    buffer.make_ascii_lowercase();
    std::str::from_utf8(buffer).ok()
}

fn refer(doc: &Doc, cast: &Cast, focus: &Focus, described: &mut Described, i: usize, limit: usize) -> Option<Found> {
    let word = doc.word(i);
    let one = |person: Option<PersonId>| person.into_iter().collect::<Vec<_>>();
    if let Some(lower) = lower(word, &mut [0; 5]) {
        match lower {
            "he" => return Some((i + 1, one(focus.pronoun(false, false)), How::Pronoun, false)),
            "she" => return Some((i + 1, one(focus.pronoun(true, false)), How::Pronoun, false)),
            "him" => return Some((i + 1, one(focus.pronoun(false, true)), How::Pronoun, false)),
            "his" => return Some((i + 1, one(focus.pronoun(false, false)), How::Pronoun, true)),
            "her" => {
                let possessive = i + 1 == limit && named_next(cast, i + 1)
                    || i + 1 < limit
                        && !doc.class(i + 1).any(Classes::Function.with(Classes::Weekday))
                        && doc.kind(i + 1) == Some(TokenKind::Word);
                return Some((i + 1, one(focus.pronoun(true, !possessive)), How::Pronoun, possessive));
            }
            "they" | "them" => return Some((i + 1, focus.group(), How::Group, false)),
            "their" => return Some((i + 1, focus.group(), How::Group, true)),
            _ => {}
        }
    }
    if let Some((end, leaders)) = describe::leaders_of(doc, cast, i, limit) {
        return Some((end, leaders, How::Group, doc.kind(end) == Some(TokenKind::Possessive)));
    }
    if let Some((end, person)) = describe::countryman(doc, cast, i, limit) {
        return Some((end, vec![person], How::Title, false));
    }
    if let Some((end, count)) = describe::several(doc, i, limit) {
        return Some((end, focus.company(count), How::Group, doc.kind(end) == Some(TokenKind::Possessive)));
    }
    if let Some(end) = describe::pair(doc, i, limit) {
        let possessive = doc.kind(end) == Some(TokenKind::Possessive);
        let leaders = doc.is_any(end - 1, &["leaders", "presidents", "premiers", "statesmen"]);
        let both = if leaders { focus.leaders() } else { Vec::new() };
        let both = if both.len() == 2 { both } else { focus.pair() };
        return Some((end, both, How::Group, possessive));
    }
    let (end, person) = describe::title(doc, cast, focus, described, i, limit)?;
    let possessive = doc.kind(end) == Some(TokenKind::Possessive);
    Some((end, vec![person], How::Title, possessive))
}
