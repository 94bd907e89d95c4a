//! Venues without a name of their own: `at the presidential palace`, `in the officers' club`, `aboard the Maxim Gorky`.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::clause::Clause;
use super::page::Tag;
use crate::lex::TokenKind;
use crate::lexicon::Classes;

/// Nouns for where people are received; with an indefinite article only where a word says which.
const HEADS: &[&str] = &[
    "airport",
    "palace",
    "hotel",
    "guesthouse",
    "residence",
    "headquarters",
    "hospital",
    "church",
    "cathedral",
    "mosque",
    "temple",
    "museum",
    "restaurant",
    "school",
    "university",
    "campus",
    "compound",
    "villa",
    "farm",
    "farmhouse",
    "ranch",
    "castle",
    "embassy",
    "consulate",
    "club",
    "stadium",
    "monastery",
    "cemetery",
    "seminary",
    "library",
    "theatre",
    "theater",
    "barracks",
    "office",
    "airbase",
    "airfield",
    "courtyard",
    "terrace",
    "ballroom",
    "lodge",
    "cottage",
    "estate",
    "mansion",
    "resort",
    "checkpoint",
    "shipyard",
    "factory",
    "prison",
    "camp",
    "chapel",
    "shrine",
    "courthouse",
    "parliament",
    "quayside",
    "guesthouses",
    "bunker",
    "dacha",
];

/// Nouns that name a venue only with the right word before them.
const COMPOUNDS: &[(&str, &[&str])] = &[
    ("hall", &["town", "city", "village", "meeting", "banquet", "concert", "union", "parish"]),
    ("house", &["guest", "state", "meeting", "country", "government", "opera", "safe"]),
    ("room", &["card", "cabinet", "conference", "meeting", "dining", "situation", "throne", "card"]),
    ("chamber", &["council", "senate"]),
    ("post", &["border", "police", "command", "army", "customs"]),
    ("station", &["railway", "train", "police", "border", "metro"]),
    ("base", &["air", "naval", "military", "army"]),
    ("centre", &["conference", "convention", "community", "congress", "sports", "cultural"]),
    ("center", &["conference", "convention", "community", "congress", "sports", "cultural"]),
    ("terminal", &["airport", "ferry"]),
    ("crossing", &["border"]),
    ("complex", &["palace", "presidential", "embassy"]),
    ("retreat", &["presidential", "country", "mountain", "seaside"]),
];

static NOUNS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| HEADS.iter().copied().chain(COMPOUNDS.iter().map(|(noun, _)| *noun)).chain(["aboard"]).collect());

/// Whether a word can head a venue, or open one (`aboard`).
pub(crate) fn is_listed(word: &str) -> bool {
    NOUNS.contains(word)
}

/// Tokens of a venue's words at most.
const LONGEST: usize = 5;

impl Clause<'_> {
    /// Venues told by common nouns that hang on one of `triggers`, as tokens without article.
    pub fn common_venues(&self, triggers: &[usize]) -> Vec<Range<usize>> {
        let doc = self.page.doc;
        let mut out = Vec::new();
        for head in self.tokens.clone().filter(|head| doc.facts(*head).houses) {
            let venue = if doc.is_any(head, &["aboard"]) { self.aboard(head) } else { self.common_venue(head) };
            if let Some((venue, preposition)) = venue
                && self.hangs_on(preposition, triggers)
            {
                out.push(venue);
            }
        }
        out
    }

    /// Whether the sentence gives an event with `triggers` a day or a place of its own.
    pub fn is_placed(&self, triggers: &[usize]) -> bool {
        !self.dates(triggers).is_empty()
            || !self.places(triggers).is_empty()
            || !self.common_venues(triggers).is_empty()
    }

    /// The venue whose noun stands at `head`, with the preposition before it.
    fn common_venue(&self, head: usize) -> Option<(Range<usize>, usize)> {
        let doc = self.page.doc;
        let plain = |k: usize| {
            matches!(self.page.tag(k), Tag::Plain | Tag::Organisation(_))
                && doc.kind(k) == Some(TokenKind::Word)
                && !doc.is_capital(k)
        };
        if self.page.tag(head) != Tag::Plain || !plain(head) {
            return None;
        }
        let alone = doc.is_any(head, HEADS);
        let compound = head > self.tokens.start
            && COMPOUNDS.iter().any(|(noun, before)| doc.is(head, noun) && doc.is_any(head - 1, before));
        if !alone && !compound {
            return None;
        }
        // "airport officials", "the hotel’s owner"
        let next = doc.class(head + 1);
        let modifies = doc.kind(head + 1) == Some(TokenKind::Possessive)
            || plain(head + 1)
                && (next == Classes::default() || next.any(Classes::Group.with(Classes::Title).with(Classes::Vehicle)))
                && !doc.word(head + 1).ends_with("ly")
                && doc.tokens.get(head + 1).is_some_and(|token| token.spaced);
        if modifies {
            return None;
        }
        let mut start = head;
        while start > self.tokens.start && head - start < LONGEST {
            let k = start - 1;
            let class = doc.class(k);
            let owner = doc.kind(k) == Some(TokenKind::Possessive) && start > self.tokens.start + 1 && plain(k - 1);
            // "the US embassy", "the North Korean embassy"
            let lands = doc.is_any(head, &["embassy", "consulate"])
                && (self.page.place(k).is_some()
                    || doc.country_of(k).is_some()
                    || doc.country_of_words(k, 2).is_some()
                    || doc.country_of_words(k.saturating_sub(1), 2).is_some());
            let modifier = lands
                || plain(k)
                    && !class.any(
                        Classes::Function
                            .with(Classes::Preposition)
                            .with(Classes::Auxiliary)
                            .with(Classes::Verb)
                            .with(Classes::Subordinator),
                    )
                    && !doc.word(k).ends_with("ly");
            if !(owner || modifier) {
                break;
            }
            start = k;
        }
        let article = start.checked_sub(1).filter(|k| *k >= self.tokens.start);
        let some = article.is_some_and(|k| doc.is_any(k, &["a", "an"]));
        let articled = article.is_some_and(|k| {
            doc.is_any(k, &["the", "a", "an", "his", "her", "their", "its", "this", "that"])
                || self.page.reference(k).is_some()
        });
        if some && start == head {
            return None;
        }
        let mut preposition = if articled { article? } else { start };
        // "at Kim’s residence": over the owner.
        while preposition > self.tokens.start
            && (self.page.reference(preposition).is_some() || doc.kind(preposition) == Some(TokenKind::Possessive))
            && articled
            && self.page.tag(preposition - 1) != Tag::Plain
        {
            preposition -= 1;
        }
        let preposition = preposition.checked_sub(1).filter(|k| *k >= self.tokens.start)?;
        // A bare noun is no venue: "in parliament", "from prison".
        (articled && doc.is_any(preposition, &["in", "at", "inside", "outside"]))
            .then_some((start..head + 1, preposition))
    }

    /// `aboard the Belknap`, `aboard the cruise liner Maxim Gorky`: the ship's name, else its words.
    fn aboard(&self, at: usize) -> Option<(Range<usize>, usize)> {
        let doc = self.page.doc;
        let start = at + 1 + usize::from(doc.is_any(at + 1, &["the", "a", "an", "his", "her"]));
        if self.page.reference(start).is_some() || self.page.place(start).is_some() {
            return None;
        }
        let mut end = start;
        while end < self.tokens.end.min(start + 6)
            && doc.kind(end) == Some(TokenKind::Word)
            && (matches!(self.page.tag(end), Tag::Vehicle(_))
                || doc.class(end).is(Classes::Vehicle)
                || doc.is_capital(end) && self.page.date(end).is_none() && self.page.place(end).is_none()
                || end < start + 3
                    && doc.class(end) == Classes::default()
                    && matches!(self.page.tag(end + 1), Tag::Vehicle(_)))
        {
            end += 1;
        }
        let name = (start..end).find(|k| doc.is_capital(*k) && (*k + 1..end).all(|t| doc.is_capital(t)));
        let named = name.filter(|name| *name < end);
        let venue = named.map_or(start..end, |name| name..end);
        (!venue.is_empty()).then_some((venue, at))
    }

    /// Whether the words that the preposition opens hang on one of `triggers`.
    fn hangs_on(&self, preposition: usize, triggers: &[usize]) -> bool {
        let Some((head, fronted)) = self.governor(preposition) else { return false };
        if !fronted {
            return triggers.contains(&head);
        }
        let first = triggers.iter().copied().min().unwrap_or(head);
        triggers.contains(&head)
            || first > head && !(head..first).any(|k| self.page.parts_clauses(k)) && self.same_actor(head, first)
    }
}
