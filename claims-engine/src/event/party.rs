//! Lists of people and parties: `Kim, his daughter Kim Ju-ae and officials including Choe Son-hui`.

use std::ops::Range;

use super::aside::{not_this, reports};
use super::page::{Page, Tag};
use super::styled::{
    DESCRIBED, NEW_OR_OLD, apposed, behind_complement, belonging, called, described, opens_description,
};
use crate::gazetteer;
use crate::lex::TokenKind;
use crate::lexicon::{Classes, names};
use crate::mention::person::apposition;
use crate::mention::{PersonId, PlaceKind};
use crate::resolve::How;
use crate::text::Span;

/// Who stands in one list, with the words for each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// The whole list: tokens.
    pub tokens: Range<usize>,
    /// Persons and the words that mean them.
    pub persons: Vec<(PersonId, Span)>,
    /// Countries and organisations.
    pub parties: Vec<(String, Span)>,
    /// Whether it also holds people without a name: `officials`, `leaders`.
    pub unnamed: bool,
    /// Whether more than one is meant for certain.
    pub plural: bool,
}

impl Group {
    /// Whether it names nobody at all.
    pub fn is_empty(&self) -> bool {
        self.persons.is_empty() && self.parties.is_empty() && !self.unnamed
    }

    /// Takes in another list.
    pub fn join(&mut self, other: &Group) {
        for person in &other.persons {
            if !self.persons.iter().any(|known| known.0 == person.0) {
                self.persons.push(*person);
            }
        }
        for party in &other.parties {
            if !self.parties.iter().any(|known| known.0 == party.0) {
                self.parties.push(party.clone());
            }
        }
        self.unnamed |= other.unnamed;
        self.plural |= other.plural;
    }
}

/// The lists of one sentence, in order, none inside another.
pub fn groups(page: &Page, sentence: &Range<usize>) -> Vec<Group> {
    let mut out = Vec::new();
    let mut i = sentence.start;
    while i < sentence.end {
        match group(page, i, sentence.end) {
            Some(group) => {
                // "A, not B, met C": B did nothing of the kind.
                let instead = not_this(page, i, sentence.start);
                i = group.tokens.end.max(i + 1);
                if !instead {
                    out.push(group);
                }
            }
            None => i += 1,
        }
    }
    out
}

/// The list that starts at token `i`.
pub fn group(page: &Page, i: usize, limit: usize) -> Option<Group> {
    let mut out = Group { tokens: i..i, ..Group::default() };
    let mut at = member_or_apposed(page, i, limit, &mut out)?;
    let mut count = 1;
    loop {
        out.tokens.end = at;
        let Some(next) = connector(page, at, limit) else { break };
        let mut trial = out.clone();
        let Some(end) = member_or_apposed(page, next, limit, &mut trial) else { break };
        // After a comma, something that a verb follows is a clause of its own, unless the list goes on to that verb.
        let weak = page.doc.word(at) == ",";
        let clause = page.is_finite(end) && page.doc.is_any(next - 1, &["and", ","]) && weak;
        // "Jaime Gama, Portugal's foreign minister, and Ali Alatas met": the comma closes what is set aside.
        let closes = (i..at).any(|k| page.doc.word(k) == ",");
        if clause && !closes && count == 1 && !page.doc.is(next - 1, ",") && !out.plural && page.doc.word(at) == "," {
            break;
        }
        if clause && page.doc.is(next - 1, ",") || weak && reports(page, end, limit) {
            break;
        }
        // "After meeting X, Y left": a comma alone joins no two names, except in headlines.
        let alone = weak && page.doc.word(next - 1) == "," && count == 1 && connector(page, end, limit).is_none();
        if alone && fronted(page, i) {
            break;
        }
        out = trial;
        out.tokens.start = i;
        at = end;
        count += 1;
    }
    out.tokens.end = at;
    out.plural |= count > 1 || out.persons.len() + out.parties.len() > 1;
    Some(out)
}

/// Whether the list at `i` stands in words that a sentence begins with before its subject: `After meeting X, ...`.
fn fronted(page: &Page, i: usize) -> bool {
    let start = page.sentence(i).start;
    start < i
        && page.tag(start) == Tag::Plain
        && (page.doc.class(start).any(Classes::Preposition.with(Classes::Subordinator).with(Classes::Ing)))
        && !(start..i).any(|k| page.doc.word(k) == ",")
}

/// The token after `, and`, `as well as` or the like at `at`, where a further member may start.
fn connector(page: &Page, at: usize, limit: usize) -> Option<usize> {
    let doc = page.doc;
    if at >= limit {
        return None;
    }
    let next = if doc.word(at) == "," {
        if doc.is(at + 1, "and") {
            at + 2
        } else if doc.is_any(at + 1, &["including", "accompanied", "together", "along", "led", "headed"])
            || doc.is(at + 1, "as") && doc.is(at + 2, "well")
        {
            return connector(page, at + 1, limit);
        } else {
            at + 1
        }
    } else if doc.is(at, "and") && doc.is(at + 1, "with") {
        at + 2
    } else if doc.is_any(at, &["and", "&", "plus", "including", "alongside"]) {
        at + 1
    } else if doc.is_any(at, &["together", "along"]) && doc.is(at + 1, "with")
        || doc.is(at, "such") && doc.is(at + 1, "as")
        || doc.is(at, "accompanied") && doc.is(at + 1, "by")
        || doc.is(at, "led") && doc.is(at + 1, "by")
        || doc.is(at, "headed") && doc.is(at + 1, "by")
        || doc.is(at, "among") && doc.is(at + 1, "them")
    {
        at + 2
    } else if doc.is(at, "as") && doc.is(at + 1, "well") && doc.is(at + 2, "as") {
        at + 3
    } else if doc.is(at, "(") {
        return closing(page, at, limit).and_then(|close| connector(page, close + 1, limit));
    } else {
        return None;
    };
    (next < limit).then_some(next)
}

fn closing(page: &Page, open: usize, limit: usize) -> Option<usize> {
    (open + 1..limit.min(open + 12)).find(|i| page.doc.word(*i) == ")")
}

/// Reads one member, also one whose name stands in apposition to words that no list knows.
fn member_or_apposed(page: &Page, i: usize, limit: usize, out: &mut Group) -> Option<usize> {
    if !opens_description(page, i) {
        return member(page, i, limit, out);
    }
    let known = out.persons.len();
    let mut trial = out.clone();
    let read = member(page, i, limit, &mut trial);
    if read.is_none() || trial.persons.len() == known {
        if let Some(reference) = apposed(page, i, limit) {
            return member(page, reference, limit, out);
        }
    }
    *out = trial;
    read
}

/// Reads one member at `i` into `out`; gives the token after it.
fn member(page: &Page, i: usize, limit: usize, out: &mut Group) -> Option<usize> {
    let doc = page.doc;
    let mut at = i;
    let mut group_head = false;
    while at < limit && at < i + 12 {
        if let Some(reference) = page.reference(at) {
            if reference.possessive {
                // "his daughter Kim Ju-ae", "Kim's foreign minister": the owner is not the member.
                at = reference.tokens.end;
                if doc.kind(at) == Some(TokenKind::Possessive) {
                    at += 1;
                }
                continue;
            }
            let span = doc.span(reference.core.clone());
            for person in &reference.persons {
                if !out.persons.iter().any(|known| known.0 == *person) {
                    out.persons.push((*person, span));
                }
            }
            out.plural |= reference.persons.len() > 1;
            return Some(after_person(page, reference.tokens.end, limit));
        }
        if let Some((name, span)) = page.party(at) {
            let end = page.end_of(at);
            if doc.kind(end) == Some(TokenKind::Possessive) {
                at = end + 1;
                continue;
            }
            // "African Union leaders", "NATO foreign ministers": the party, by its people.
            if end < limit && people_follow(page, end, limit).is_some() && !doc.class(end).is(Classes::Verb) {
                out.parties.push((name.to_owned(), span));
                out.unnamed = true;
                return people_follow(page, end, limit);
            }
            // "a Commonwealth mediator, Ninian Stephen"
            if end < limit
                && doc.is_any(end, DESCRIBED)
                && doc.word(end + 1) == ","
                && page.reference(end + 2).is_some_and(|named| !named.possessive && named.how == How::Named)
            {
                at = end + 2;
                continue;
            }
            // "AU chairperson President X": whose officer it is.
            if doc.class(end).any(Classes::Title.with(Classes::TitleModifier)) && !doc.is_capital(end) && end < limit {
                at = end;
                continue;
            }
            // "Republic of Korea (ROK) Minister X", "NATO Secretary General X": whose officer it is.
            let officer = if doc.is(end, "(") { closing(page, end, limit).map_or(end, |close| close + 1) } else { end };
            if officer < limit
                && page.reference(officer).is_some_and(|named| {
                    !named.possessive && named.tokens.start == officer && named.core.start > officer
                })
            {
                at = officer;
                continue;
            }
            if modifies_noun(page, end, limit) || in_brackets(page, at, end) || of_a_town(page, at) {
                return None;
            }
            if matches!(page.tag(at), Tag::Organisation(_)) || page.place(at).is_some() {
                if !out.parties.iter().any(|known| known.0 == name) {
                    out.parties.push((name.to_owned(), span));
                }
                return Some(if doc.is(end, "(") {
                    closing(page, end, limit).map_or(end, |close| close + 1)
                } else {
                    end
                });
            }
        }
        // "the Kurdistan region's President X", "Moscow's mayor X": whose officer it is.
        if page.place(at).is_some() {
            let end = page.end_of(at);
            let whose = end + usize::from(doc.is_any(end, &["region", "city", "state", "province", "territory"]));
            let officer = doc.kind(whose) == Some(TokenKind::Possessive)
                && page.reference(whose + 1).is_some_and(|named| {
                    !named.possessive && named.how == How::Named && named.core.start > named.tokens.start
                });
            if officer {
                at = whose + 1;
                continue;
            }
        }
        if page.tag(at) != Tag::Plain {
            return None;
        }
        if let Some(named) = described(page, i, at, limit) {
            at = named;
            continue;
        }
        if let Some(named) = called(page, i, at, limit) {
            at = named;
            continue;
        }
        let class = doc.class(at);
        // "the Egyptian President, Hosny Mubarak, on Thursday"
        if at > i
            && class.any(Classes::Title.with(Classes::Kin))
            && doc.word(at + 1) == ","
            && let Some(named) = page
                .reference(at + 2)
                .filter(|named| !named.possessive && named.how == How::Named && named.tokens.start == at + 2)
            && (matches!(doc.word(named.tokens.end), "," | "." | ";" | "")
                || doc.class(named.tokens.end).is(Classes::Preposition))
        {
            at += 2;
            continue;
        }
        if class.is(Classes::Group)
            || class.is(Classes::Title)
                && (!doc.is_capital(at)
                    || doc.is(at + 1, "of")
                    || doc.is(at + 1, "and") && doc.class(at + 2).is(Classes::Title) && doc.is(at + 3, "of"))
            || doc.is_any(at, &["delegation", "counterpart"])
        {
            group_head = true;
            at += 1;
            // "the Emperor and Empress of Japan, Naruhito and Masako"
            if doc.is(at, "and") && doc.class(at + 1).is(Classes::Title) && doc.is(at + 2, "of") {
                at += 2;
            }
            if class.is(Classes::Group)
                && !page.reference(at).is_some_and(|next| next.tokens.start == at)
                && !doc.class(at).is(Classes::Group)
            {
                out.unnamed = true;
                out.plural = true;
                return Some(of_parties(page, at, limit, out));
            }
            // "the President of Brazil, Luiz Inácio Lula da Silva"
            if doc.is(at, "of") {
                let from = if doc.is(at + 1, "the") { at + 2 } else { at + 1 };
                if page.tag(from) != Tag::Plain && page.reference(from).is_none() && doc.word(page.end_of(from)) == ","
                {
                    at = page.end_of(from);
                }
            }
            // "Chief of the General Staff X"
            let from = at + 1 + usize::from(doc.is(at + 1, "the"));
            if doc.is(at, "of")
                && page.reference(from).is_some_and(|named| {
                    named.how == How::Named
                        && !named.possessive
                        && named.tokens.start == from
                        && named.core.start > from
                        && doc.is_any(named.core.start - 1, &["staff", "republic", "affairs", "security"])
                })
            {
                at = from;
                continue;
            }
            // "the deputy minister of economic development, Andrei Sharonov", "the acting head of state, X"
            if let Some(name) = behind_complement(page, at, limit) {
                at = name;
                continue;
            }
            // "his Polish counterpart, Radoslaw Sikorski"
            if doc.word(at) == ","
                && page.reference(at + 1).is_some_and(|next| !next.possessive && next.how == How::Named)
            {
                at += 1;
            }
            continue;
        }
        // "newly sworn-in Nigerian President X"
        let modifier = doc.is_any(at, NEW_OR_OLD) && !page.is_finite(at) || class.any(Classes::TitleModifier.with(Classes::NumberWord).with(Classes::Title).with(Classes::Kin))
            || doc.facts(at).leads
            || doc.is(at, "host") && at > 0 && doc.is_any(at - 1, &["with", "the", "and", "by"])
            || doc.country_of(at).is_some()
            || doc.is_capital(at) && !class.is(Classes::Function) && at > i && doc.country_of_words(at - 1, 2).is_some()
            || doc.kind(at) == Some(TokenKind::Number)
            // "Mandela and de Klerk"
            || names::is_particle(doc.word(at)) && page.reference(at + 1).is_some()
            || doc.word(at) == "-"
            // "his Greek, Cypriot and French counterparts"
            || at > i && matches!(doc.word(at), "," | "and") && is_demonym(page, at - 1) && (is_demonym(page, at + 1) || doc.is(at + 1, "and") && is_demonym(page, at + 2));
        if !modifier || group_head {
            // "North Korean": two words.
            let two = doc.kind(at) == Some(TokenKind::Word) && doc.country_of_words(at, 2).is_some();
            if !two {
                return None;
            }
            at += 1;
        }
        at += 1;
    }
    None
}

/// `US troops`, `a KGB spy`: a plain noun behind the name, which only says whose.
fn modifies_noun(page: &Page, end: usize, limit: usize) -> bool {
    let doc = page.doc;
    end < limit
        && page.tag(end) == Tag::Plain
        && doc.kind(end) == Some(TokenKind::Word)
        && !doc.is_capital(end)
        && doc.class(end) == Classes::default()
        && !["ly", "ed", "es"].iter().any(|ending| doc.word(end).ends_with(ending))
        && (doc.tokens.get(end).is_some_and(|token| token.spaced))
        && !page.is_finite(end + 1)
        && connector(page, end, limit).is_none()
}

/// `Addis Ababa, Ethiopia, to attend`: the country says where the town lies.
fn of_a_town(page: &Page, at: usize) -> bool {
    let town =
        at.checked_sub(2).filter(|before| page.doc.word(before + 1) == ",").and_then(|before| page.place(before));
    let (Some(country), Some(town)) = (page.place(at).filter(|place| place.kind == PlaceKind::Country), town) else {
        return false;
    };
    // "In Paris, France said": the country acts.
    let end = page.end_of(at);
    let closed = matches!(page.doc.word(end), "," | "." | "")
        || page.doc.class(end).is(Classes::Preposition)
        || page.doc.is_any(end, &["to", "where", "and"])
        || page.date(end).is_some();
    closed
        && matches!(town.kind, PlaceKind::City | PlaceKind::Venue)
        && !town.metonym
        && gazetteer::contains(&country.name, &town.name) == Some(true)
}

/// `(AP)` in a dateline.
fn in_brackets(page: &Page, at: usize, end: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| page.doc.word(before) == "(") && page.doc.word(end) == ")"
}

fn is_demonym(page: &Page, i: usize) -> bool {
    page.doc.country_of(i).is_some()
}

fn people_follow(page: &Page, from: usize, limit: usize) -> Option<usize> {
    let doc = page.doc;
    let mut at = from;
    while at < limit && at < from + 4 {
        if page.tag(at) != Tag::Plain {
            return None;
        }
        let class = doc.class(at);
        if class.is(Classes::Group) {
            return Some(at + 1);
        }
        if !class.any(Classes::TitleModifier) && !doc.is_any(at, &["member", "state", "states", "-"]) {
            return None;
        }
        at += 1;
    }
    None
}

/// `of the African Union`, `from Russia and Ukraine` behind a group of people.
fn of_parties(page: &Page, at: usize, limit: usize, out: &mut Group) -> usize {
    let doc = page.doc;
    let speaks_for = doc.is(at, "for")
        && at.checked_sub(1).is_some_and(|head| {
            doc.is_any(head, &["negotiators", "representatives", "delegates", "envoys", "mediators", "lawyers"])
        });
    if !doc.is_any(at, &["of", "from", "representing"]) && !speaks_for {
        return at;
    }
    let mut i = at + 1;
    let mut end = at;
    while i < limit {
        if doc.is(i, "the") || doc.word(i) == "," || doc.is(i, "and") {
            i += 1;
            continue;
        }
        let Some((name, span)) = page.party(i) else { break };
        out.parties.push((name.to_owned(), span));
        i = page.end_of(i);
        if doc.is(i, "(") {
            i = closing(page, i, limit).map_or(i, |close| close + 1);
        }
        end = i;
        if doc.is_any(i, &["member", "members"]) {
            while doc.is_any(i, &["member", "members", "states", "state", "countries"]) {
                i += 1;
            }
            end = i;
        }
    }
    end
}

/// Steps over `of Brazil`, `, the president of Brazil,` and `(Economy)` behind a name.
fn after_person(page: &Page, end: usize, limit: usize) -> usize {
    let doc = page.doc;
    let mut at = end;
    at = belonging(page, at, limit);
    if doc.is(at, "(")
        && let Some(close) = closing(page, at, limit)
    {
        at = close + 1;
    }
    let title = apposition(doc, at, limit);
    if !title.is_empty()
        && !title.clone().any(|i| {
            matches!(page.tag(i), Tag::Person(_))
                && page.reference(i).is_some_and(|reference| !reference.possessive && reference.how == How::Named)
        })
    {
        at = title.end;
        if doc.word(at) == "," && at < limit {
            // The comma that closes it belongs to it unless the list goes on.
            let continues =
                connector(page, at, limit).is_some_and(|next| next > at + 1 || page.reference(next).is_some());
            if !continues {
                at += 1;
            }
        }
    }
    at
}
