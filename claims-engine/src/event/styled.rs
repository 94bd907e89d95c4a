//! Names behind what they are called: `Russia's most powerful politician, X`, `the minister of economic development, X`.

use super::page::{Page, Tag};
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::resolve::How;

/// Common nouns for a person that stand before the name.
pub(super) const DESCRIBED: &[&str] = &[
    "politician",
    "rival",
    "host",
    "predecessor",
    "successor",
    "ally",
    "colleague",
    "adviser",
    "advisor",
    "aide",
    "opponent",
    "negotiator",
    "mediator",
    "envoy",
    "diplomat",
    "leader",
    "counterpart",
    "strongman",
    "ruler",
    "patron",
    "confidant",
    "banker",
    "businessman",
    "general",
    "lawmaker",
    "candidate",
    "deputy",
    "neighbour",
    "neighbor",
    "friend",
    "translator",
    "comrade",
    "teacher",
    "mate",
    "businessman",
    "boss",
    "chief",
    "nemesis",
    "foe",
    "enemy",
    "arch-rival",
    "archrival",
    "adversary",
    "visitor",
    "guest",
    "challenger",
];

/// What somebody is called before a title, besides what every title takes.
pub(super) const NEW_OR_OLD: &[&str] = &[
    "newly",
    "recently",
    "sworn-in",
    "elected",
    "re-elected",
    "reelected",
    "appointed",
    "installed",
    "incoming",
    "outgoing",
    "departing",
    "embattled",
    "beleaguered",
    "longtime",
    "long-time",
    "ailing",
    "reclusive",
    "veteran",
    "powerful",
    "influential",
    "hardline",
    "hard-line",
    "moderate",
    "ousted",
    "deposed",
    "exiled",
    "jailed",
    "caretaker",
    "pro-western",
    "pro-russian",
    "populist",
    "nationalist",
    "conservative",
    "liberal",
    "communist",
    "socialist",
    "autocratic",
    "authoritarian",
    "islamist",
    "left-wing",
    "right-wing",
];

/// Who is described before the name: `Russia's most powerful politician, Prime Minister X`, `the North's reclusive Kim`.
/// Gives the token where the name begins.
pub(super) fn described(page: &Page, start: usize, at: usize, limit: usize) -> Option<usize> {
    let doc = page.doc;
    let opens = start < at
        && (doc.kind(at - 1) == Some(TokenKind::Possessive)
            || at == start + 1 && doc.is_any(start, &["the", "a", "an", "his", "her", "their", "its"]));
    // "the North's Kim", "South's"
    if opens && doc.is_any(at, &["north", "south"]) && doc.kind(at + 1) == Some(TokenKind::Possessive) {
        let name = at + 2;
        let reclusive = usize::from(page.reference(name).is_none() && !doc.is_capital(name));
        return page.reference(name + reclusive).filter(|named| !named.possessive).map(|_| name + reclusive);
    }
    if !opens {
        return None;
    }
    let mut head = at;
    while head < limit && head < at + 6 {
        // "Zaire's embattled President, Mr X"
        let office = doc.class(head).is(Classes::Title) && doc.word(head + 1) == ",";
        let plain = page.tag(head) == Tag::Plain
            && doc.kind(head) == Some(TokenKind::Word)
            && (!doc.is_capital(head) || office);
        // "her Slovenian colleague, X"
        if doc.country_of(head).is_some() && head == at {
            head += 1;
            continue;
        }
        if !plain || doc.class(head).any(Classes::Preposition.with(Classes::Auxiliary)) || page.is_finite(head) {
            return None;
        }
        if (doc.is_any(head, DESCRIBED) || doc.class(head).is(Classes::Title)) && doc.word(head + 1) == "," {
            // "the union's chairman, Zimbabwe's Robert Mugabe"
            let of_a_country = page.place(head + 2).map(|_| page.end_of(head + 2));
            let name = of_a_country
                .filter(|end| doc.kind(*end) == Some(TokenKind::Possessive))
                .map_or(head + 2, |end| end + 1);
            // "his nemesis, the rebel leader X"
            let name = name + usize::from(doc.is(name, "the") && page.reference(name).is_none());
            let named = page.reference(name).filter(|named| !named.possessive && named.how == How::Named)?;
            let closed = doc.word(named.tokens.end);
            return (matches!(closed, "," | "." | "") || doc.class(named.tokens.end).is(Classes::Preposition))
                .then_some(name);
        }
        head += 1;
    }
    None
}

/// Who is called by a calling and no office: `the sprinter X`, `a retired schoolteacher, X,`. Gives the token where the
/// name begins.
pub(super) fn called(page: &Page, start: usize, at: usize, limit: usize) -> Option<usize> {
    const REACH: usize = 4;
    let doc = page.doc;
    for head in at..limit.min(at + REACH) {
        // "the city's mayor, X"
        if doc.kind(head) == Some(TokenKind::Possessive) && head > at {
            continue;
        }
        let plain = page.tag(head) == Tag::Plain && doc.kind(head) == Some(TokenKind::Word) && !page.is_finite(head);
        let opens = head == start && head == page.sentence(head).start;
        // "the Faroese premier, X": an adjective that no list has.
        let capital = doc.is_capital(head) && !opens && !(start < at && head == at);
        if !plain || capital || doc.class(head).any(NO_DESCRIPTION) {
            return None;
        }
        let office = doc.class(head).is(Classes::Title) && doc.word(head + 1) == ",";
        if !office && !doc.class(head).is(Classes::Calling) && !doc.is_any(head, DESCRIBED) {
            continue;
        }
        let name = |at: usize| {
            page.reference(at).filter(|named| !named.possessive && named.how == How::Named && named.tokens.start == at)
        };
        if name(head + 1).is_some() {
            return Some(head + 1);
        }
        if doc.word(head + 1) == ","
            && start < at
            && let Some(named) = name(head + 2)
        {
            let after = named.tokens.end;
            let closed = matches!(doc.word(after), "," | "." | ";" | "") || doc.class(after).is(Classes::Preposition);
            return closed.then_some(head + 2);
        }
    }
    None
}

/// `the`, `his`: whether a description may begin there.
pub(super) fn opens_description(page: &Page, start: usize) -> bool {
    page.doc.class(start).is(Classes::Function)
        && page.doc.is_any(start, &["the", "a", "an", "his", "her", "their", "its"])
}

/// Whose name stands behind the comma that ends a description: `the headteacher of the school, X,`, `his agent, X,`. Gives the
/// token where the name begins.
pub(super) fn apposed(page: &Page, start: usize, limit: usize) -> Option<usize> {
    const REACH: usize = 11;
    let doc = page.doc;
    if !opens_description(page, start) {
        return None;
    }
    // "On the east coast, X": where, and not who.
    let opens = start.checked_sub(1).is_none_or(|before| {
        !doc.class(before).is(Classes::Preposition)
            || doc.is_any(before, &["with", "by", "between", "alongside", "beside"])
    });
    let comma = (start + 1..limit.min(start + REACH)).find(|k| doc.word(*k) == ",").filter(|_| opens)?;
    let plain = |k: usize| {
        page.tag(k) == Tag::Plain
            && doc.kind(k) == Some(TokenKind::Word)
            && !doc.is_capital(k)
            && !doc.class(k).any(NO_DESCRIPTION.with(Classes::Occasion).with(Classes::VenueHead))
    };
    let described = (start + 1..comma).all(|k| {
        let open = doc.class(k).any(Classes::Auxiliary.with(Classes::Subordinator)) || page.is_finite(k);
        // "took up the withdrawal with the minister, X"
        let led = doc.class(k).is(Classes::Preposition) && !doc.is_any(k, &["of", "for", "in", "at"]);
        !open && !led && (page.tag(k) != Tag::Plain || doc.kind(k) != Some(TokenKind::Mark))
    });
    // The noun that says who it is: the last one before "of", or before the comma.
    let of = (start + 1..comma).find(|k| doc.class(*k).is(Classes::Preposition)).unwrap_or(comma);
    let head = of.checked_sub(1).filter(|head| *head > start && plain(*head))?;
    let by_name = page
        .reference(comma + 1)
        .filter(|named| !named.possessive && named.how == How::Named && named.tokens.start == comma + 1)?;
    let after = by_name.tokens.end;
    let closed = matches!(doc.word(after), "," | "." | ";" | "") || doc.class(after).is(Classes::Preposition);
    let time = ["day", "week", "month", "year", "time", "end", "morning", "evening", "moment", "case", "way", "fact"];
    (described && closed && !doc.is_any(head, &time)).then_some(comma + 1)
}

/// What stands in no description of a person.
const NO_DESCRIPTION: Classes =
    Classes::Preposition.with(Classes::Auxiliary).with(Classes::Subordinator).with(Classes::Function);

/// The token after whose the person before `at` is: `of Norway`, `of the federation`, `of the metalworkers' union`.
pub(super) fn belonging(page: &Page, at: usize, limit: usize) -> usize {
    const REACH: usize = 4;
    let doc = page.doc;
    if !doc.is(at, "of") {
        return at;
    }
    let first = at + 1 + usize::from(doc.is_any(at + 1, &["the", "a", "an", "its", "his", "her", "their"]));
    if page.place(first).is_some() || matches!(page.tag(first), Tag::Organisation(_)) {
        return page.end_of(first);
    }
    let mut end = first;
    while end < limit.min(first + REACH)
        && first > at + 1
        && page.tag(end) == Tag::Plain
        && doc.kind(end) == Some(TokenKind::Word)
        && !page.is_finite(end)
        && !doc.class(end).any(NO_DESCRIPTION)
    {
        end += 1;
        if doc.kind(end) == Some(TokenKind::Possessive) {
            end += 1;
        }
    }
    if end == first { at } else { end }
}

/// The name behind the field of an office and its comma: `of economic development, Andrei Sharonov`.
pub(super) fn behind_complement(page: &Page, at: usize, limit: usize) -> Option<usize> {
    const REACH: usize = 9;
    let doc = page.doc;
    if !doc.is_any(at, &["of", "for"]) {
        return None;
    }
    let comma = (at + 1..limit.min(at + REACH))
        .take_while(|k| {
            doc.word(*k) == ","
                || page.reference(*k).is_none()
                    && page.date(*k).is_none()
                    && doc.kind(*k) == Some(TokenKind::Word)
                    && !page.is_finite(*k)
                    && !page.parts_clauses(*k)
                    && (!doc.class(*k).is(Classes::Preposition) || doc.is_any(*k, &["of", "for"]))
        })
        .find(|k| doc.word(*k) == ",")?;
    let named = page.reference(comma + 1).filter(|next| !next.possessive && next.how == How::Named)?;
    let closed = matches!(doc.word(named.tokens.end), "," | "." | ";" | "")
        || doc.class(named.tokens.end).any(Classes::Preposition)
        || doc.is(named.tokens.end, "and");
    (closed && comma > at + 1).then_some(comma + 1)
}

/// Whether the word may stand before the name or title of one of a list; asked once for each different word of a text.
pub(crate) fn leads(word: &str) -> bool {
    const LEADING: &str = "the a an his her their its our own other several fellow some many both all two visiting top \
        high-ranking high-level then new chinese world country";
    LEADING.split(' ').any(|own| own.eq_ignore_ascii_case(word))
}
