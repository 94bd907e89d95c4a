//! Whether the words around a name do what is done around a person.

use std::ops::Range;

use crate::Doc;
use crate::gazetteer;
use crate::lex::TokenKind;
use crate::lexicon::Classes;

/// What a name is asked, thanked or followed by.
const DONE_TO_PEOPLE: &[&str] = &[
    "accompanied",
    "alongside",
    "appointed",
    "arrested",
    "defeated",
    "elected",
    "embraced",
    "escorted",
    "freed",
    "hugged",
    "interviewed",
    "invited",
    "joined",
    "killed",
    "married",
    "named",
    "ousted",
    "released",
    "replaced",
    "replacing",
    "succeeded",
    "succeeding",
    "sacked",
    "sued",
    "telephoned",
    "thanked",
    "wed",
    "phoned",
    "briefed",
];

/// What is done by somebody.
const DONE_BY_PEOPLE: &[&str] = &[
    "led",
    "headed",
    "accompanied",
    "escorted",
    "signed",
    "flanked",
    "represented",
    "succeeded",
    "replaced",
    "mediated",
    "brokered",
    "written",
    "directed",
    "played",
    "defeated",
    "beaten",
    "appointed",
    "moderated",
    "briefed",
];

/// What is done with a person.
const TALKED: &[&str] =
    &["sat", "spoke", "spoken", "talked", "dined", "lunched", "quarrelled", "argued", "danced", "prayed"];

/// Nouns that name something else than a person.
const THINGS: Classes = Classes::Vehicle
    .with(Classes::VenueHead)
    .with(Classes::ThingHead)
    .with(Classes::OrganisationHead)
    .with(Classes::Occasion)
    .with(Classes::Common);

/// What shares and prices do.
const OF_PRICES: &[&str] = &[
    "rose", "rises", "fell", "falls", "gained", "gains", "dropped", "drops", "grew", "grows", "earned", "earns",
    "costs", "cost", "sells", "sold", "sails", "sailed", "docked", "opened", "opens", "closed", "closes",
];

/// `X said`, `met X`, `X, 54,`, `X, the minister`, `talks with X`, `received by X`.
pub(super) fn acts_as_person(doc: &Doc, name: &Range<usize>, sentence: &Range<usize>) -> bool {
    let after = doc.class(name.end);
    let deeds = Classes::Speech.with(Classes::Meet).with(Classes::Attend).with(Classes::Move);
    if after.any(deeds) && after.any(Classes::Past) || doc.is(name.end, "who") {
        return true;
    }
    if will_act(doc, name, sentence) {
        return true;
    }
    // Nobody knows any of its words: whoever walks, waits or wants is a person.
    let strange = name.clone().all(|i| {
        doc.kind(i) == Some(TokenKind::Word) && doc.class(i) == Classes::NONE && gazetteer::entry(doc.word(i)).is_none()
    });
    let before = name.start.checked_sub(1).filter(|i| *i >= sentence.start);
    let thing = before.is_some_and(|i| doc.class(i).any(THINGS.with(Classes::Preposition)) || doc.is_any(i, NO_PERSON))
        || doc.is_any(name.end, OF_PRICES);
    let finite = !thing && after.is(Classes::Verb) && (after.is(Classes::Past) || doc.word(name.end).ends_with('s'));
    if strange && (finite || doc.kind(name.end) == Some(TokenKind::Possessive) && is_kin(doc, name.end + 1)) {
        return true;
    }
    if doc.word(name.end) == ","
        && (is_told_of(doc, name.end + 1, sentence.end)
            || strange && !thing && is_described(doc, name.end + 1, sentence.end))
    {
        return true;
    }
    name.start > sentence.start && is_led_to(doc, name, sentence, strange)
}

/// `X Y will receive`, `X Y has been due to meet`: a name of two words or more, the last of which no list knows.
fn will_act(doc: &Doc, name: &Range<usize>, sentence: &Range<usize>) -> bool {
    const REACH: usize = 5;
    if name.len() < 2 || !doc.class(name.end).is(Classes::Auxiliary) {
        return false;
    }
    let last = name.end.saturating_sub(1);
    let known = doc.kind(last) != Some(TokenKind::Word)
        || doc.class(last) != Classes::NONE
        || gazetteer::entry(doc.word(last)).is_some();
    if known {
        return false;
    }
    let deeds = Classes::Speech.with(Classes::Meet).with(Classes::Attend);
    let carried = |i: usize| {
        doc.class(i).is(Classes::Auxiliary)
            || doc.is_any(i, &["to", "due", "expected", "scheduled", "set", "also", "not"])
    };
    let verb = (name.end..sentence.end.min(name.end + REACH)).find(|i| !carried(*i));
    verb.is_some_and(|verb| doc.class(verb).is(Classes::Verb) && doc.class(verb).any(deeds))
}

/// `, 54,`, `, the minister`, `, who`: what stands behind the comma of a person's name.
fn is_told_of(doc: &Doc, next: usize, limit: usize) -> bool {
    let age = doc.kind(next) == Some(TokenKind::Number) && doc.word(next).len() == 2 && doc.word(next + 1) == ",";
    let titled = (next..limit.min(next + 6))
        .take_while(|i| doc.word(*i) != ",")
        .any(|i| doc.class(i).any(Classes::Title.with(Classes::Kin)));
    age || titled || doc.is(next, "who")
}

/// `, a teacher,`, `, an old friend from Lagos,`: who it is, in common words that name no thing.
fn is_described(doc: &Doc, next: usize, limit: usize) -> bool {
    const REACH: usize = 12;
    if !doc.is_any(next, &["a", "an"]) {
        return false;
    }
    let closed = (next + 1..limit.min(next + REACH)).find(|i| matches!(doc.word(*i), "," | "." | ";"));
    let phrase = next + 1..closed.unwrap_or(next);
    let head = phrase
        .clone()
        .take_while(|i| !doc.class(*i).is(Classes::Preposition) && !doc.is_any(*i, &["who", "that", "which", "whose"]));
    !phrase.is_empty()
        && doc.kind(next + 1) == Some(TokenKind::Word)
        && !head.into_iter().any(|i| {
            doc.class(i).any(THINGS) || doc.is_any(i, NO_PERSON) || doc.is_capital(i) && doc.country_of(i).is_none()
        })
}

/// `met X`, `his wife X`, `talks with X`, `received by X`, `the man, X,`.
fn is_led_to(doc: &Doc, name: &Range<usize>, sentence: &Range<usize>, strange: bool) -> bool {
    let before = name.start - 1;
    let earlier = before.checked_sub(1).filter(|i| *i >= sentence.start);
    let meeting = Classes::Meet.with(Classes::Occasion).with(Classes::Move);
    if introduced(doc, before, sentence.start, name.end, strange)
        || doc.class(before).any(Classes::Meet.with(Classes::Kin))
        || doc.is(before, "told")
        || doc.is(before, "with") && earlier.is_some_and(|i| doc.class(i).any(meeting) || doc.is(i, "hands"))
        || strange && doc.class(before).is(Classes::Calling)
        || strange && doc.is(before, "with") && earlier.is_some_and(|i| doc.is_any(i, TALKED))
    {
        return true;
    }
    // "talks on Monday with X", "was received by X", "between X and Y"
    let lately =
        |class: Classes| (before.saturating_sub(6).max(sentence.start)..before).any(|i| doc.class(i).any(class));
    strange
        && (doc.is(before, "with") && lately(Classes::Meet.with(Classes::Occasion))
            || doc.is(before, "by")
                && earlier.is_some_and(|i| {
                    let deed = Classes::Meet.with(Classes::Speech).with(Classes::Attend);
                    doc.class(i).is(Classes::Past) && doc.class(i).any(deed) || doc.is_any(i, DONE_BY_PEOPLE)
                })
            || doc.is(before, "between") && earlier.is_some_and(|i| doc.class(i).is(Classes::Occasion))
            || doc.is_any(before, DONE_TO_PEOPLE))
}

fn is_kin(doc: &Doc, i: usize) -> bool {
    doc.class(i).is(Classes::Kin)
}

/// Whether the words before the comma at `comma` introduce a person: `the President of India,`, `his counterpart,`; a
/// name of strange words between two commas may also be that of `the oldest of them,`, but not of `a cargo boat,`.
fn introduced(doc: &Doc, comma: usize, limit: usize, end: usize, strange: bool) -> bool {
    const REACH: usize = 9;
    if doc.word(comma) != "," {
        return false;
    }
    let (mut titled, mut thing) = (false, false);
    for i in (limit.max(comma.saturating_sub(REACH))..comma).rev() {
        let class = doc.class(i);
        titled |= class.any(Classes::Title.with(Classes::Kin)) || i + 1 == comma && doc.is_any(i, CALLED);
        thing |= class.any(THINGS) || doc.is_capital(i) || doc.is_any(i, NO_PERSON);
        if doc.kind(i) != Some(TokenKind::Word) && doc.kind(i) != Some(TokenKind::Possessive)
            || class.any(Classes::Auxiliary)
        {
            return false;
        }
        if doc.is_any(i, &["the", "a", "an", "his", "her", "its", "their", "our", "my"]) {
            return titled || strange && !thing && doc.word(end) == ",";
        }
    }
    false
}

/// What a person is called before a comma and the name.
const CALLED: &[&str] = &[
    "mediator",
    "banker",
    "colleague",
    "friend",
    "neighbour",
    "neighbor",
    "host",
    "translator",
    "teacher",
    "businessman",
    "rival",
    "ally",
    "successor",
    "predecessor",
    "comrade",
    "classmate",
    "fixer",
    "driver",
    "guide",
    "priest",
    "nurse",
    "engineer",
    "novelist",
    "mate",
    "poet",
    "painter",
    "actor",
    "singer",
    "hostage",
    "witness",
];

/// Nouns whose name behind a comma is no person's, beside those of the lexicon.
const NO_PERSON: &[&str] = &[
    "city",
    "town",
    "village",
    "capital",
    "country",
    "region",
    "province",
    "district",
    "port",
    "suburb",
    "area",
    "newspaper",
    "daily",
    "magazine",
    "weekly",
    "website",
    "channel",
    "station",
    "company",
    "firm",
    "brand",
    "subsidiary",
    "ship",
    "vessel",
    "yacht",
    "liner",
    "film",
    "book",
    "song",
    "album",
    "novel",
    "play",
    "opera",
    "horse",
    "dog",
    "cat",
    "drug",
    "disease",
    "virus",
    "storm",
    "typhoon",
    "hurricane",
    "river",
    "tribe",
    "dish",
    "language",
    "satellite",
    "missile",
    "rocket",
    "game",
    "product",
    "group",
    "faction",
    "militia",
    "site",
    "place",
    "maker",
    "producer",
    "retailer",
    "manufacturer",
    "provider",
    "startup",
    "airline",
    "lender",
    "brewer",
    "chain",
    "charity",
    "outlet",
    "think-tank",
    "platform",
    "app",
    "suburb",
    "hamlet",
    "settlement",
    "neighbourhood",
    "neighborhood",
    "resort",
    "fund",
    "unit",
    "supplier",
    "developer",
    "operator",
];

#[cfg(test)]
mod tests {
    use crate::Doc;
    use crate::mention::person::find;

    fn check(text: &str, expected: &[&str]) {
        let doc = Doc::read(text);
        let found: Vec<String> =
            find(&doc, &crate::Known::default()).people().into_iter().map(|person| person.name).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn strange_names_are_persons_where_persons_act() {
        check("Zelmo Tharn takes the bus every day.", &["Zelmo Tharn"]);
        check("He spoke with the oldest of them, Zelmo Tharn, about wells.", &["Zelmo Tharn"]);
        check("She was received by Zelmo Tharn at noon.", &["Zelmo Tharn"]);
        check("Talks on Friday with Zelmo Tharn failed.", &["Zelmo Tharn"]);
        check("Talks between Zelmo Tharn and Varla Quist failed.", &["Zelmo Tharn", "Varla Quist"]);
        check("Anna Berg and Zelmo Tharn were there.", &["Anna Berg", "Zelmo Tharn"]);
        check("Zelmo Tharn's wife was there.", &["Zelmo Tharn"]);
    }

    #[test]
    fn strange_names_of_things_are_none() {
        check("He went aboard the Zelmo Tharn at noon.", &[]);
        check("They came in a cargo boat, Zelmo Tharn, at noon.", &[]);
        check("He bought the company, Zelmo Tharn, in May.", &[]);
        check("They drove to a village, Zelmo Tharn, at noon.", &[]);
        check("Zelmo Tharn Bank was sold by Quist Motors.", &[]);
        check("The price of Zelmo Tharn rose.", &[]);
    }
}
