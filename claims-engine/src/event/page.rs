//! The article as the event rules see it: each token with the mention that it belongs to.

use std::ops::Range;

use crate::Doc;
use crate::gazetteer;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::person::Cast;
use crate::mention::{DateMention, OrganisationMention, PlaceKind, PlaceMention, VehicleMention};
use crate::resolve::Reference;
use crate::text::Span;

/// What a token belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tag {
    /// Nothing that is named.
    #[default]
    Plain,
    /// A reference to persons.
    Person(u32),
    /// A place.
    Place(u32),
    /// An organisation.
    Organisation(u32),
    /// An expression of time.
    Date(u32),
    /// A vehicle.
    Vehicle(u32),
}

/// Institutions that are where others meet.
const HOUSES: &[&str] = &["university", "college", "school", "hospital", "museum", "hotel"];

/// Everything that was read, tagged token by token.
#[derive(Debug)]
pub struct Page<'a> {
    /// Layout, tokens and sentences.
    pub doc: &'a Doc<'a>,
    /// Who is named.
    pub cast: &'a Cast,
    /// Who is meant.
    pub references: &'a [Reference],
    /// Places.
    pub places: &'a [PlaceMention],
    /// Organisations.
    pub organisations: &'a [OrganisationMention],
    /// Expressions of time.
    pub dates: &'a [DateMention],
    /// Vehicles.
    pub vehicles: &'a [VehicleMention],
    /// A tag for each token.
    pub tags: Vec<Tag>,
    /// Whether each token stands inside quotation marks.
    pub quoted: &'a [bool],
    /// The place of filing, as an index into the places: what `here` means.
    pub filed: Option<usize>,
}

impl<'a> Page<'a> {
    /// Tags every token; where mentions overlap the first of persons, dates, places, organisations, vehicles wins.
    pub fn new(
        doc: &'a Doc<'a>,
        cast: &'a Cast,
        references: &'a [Reference],
        places: &'a [PlaceMention],
        organisations: &'a [OrganisationMention],
        dates: &'a [DateMention],
        vehicles: &'a [VehicleMention],
        quoted: &'a [bool],
    ) -> Self {
        let mut tags = vec![Tag::Plain; doc.tokens.len()];
        for (i, reference) in references.iter().enumerate() {
            if let Some(tags) = tags.get_mut(reference.tokens.clone()) {
                tags.fill(Tag::Person(i as u32));
            }
        }
        let mut mark = |span: Span, tag: Tag| {
            let mut at = doc.token_at(span.start);
            while doc.tokens.get(at).is_some_and(|token| token.span.start < span.end) {
                if tags[at] == Tag::Plain {
                    tags[at] = tag;
                }
                at += 1;
            }
        };
        for (i, date) in dates.iter().enumerate() {
            match lasting_words(doc, date.span) {
                Some(ends) => ends.into_iter().for_each(|span| mark(span, Tag::Date(i as u32))),
                None => mark(offset_words(doc, date.span), Tag::Date(i as u32)),
            }
        }
        for (i, place) in places.iter().enumerate() {
            mark(place.span, Tag::Place(i as u32));
        }
        for (i, organisation) in organisations.iter().enumerate() {
            mark(organisation.span, Tag::Organisation(i as u32));
        }
        for (i, vehicle) in vehicles.iter().enumerate() {
            mark(vehicle.span, Tag::Vehicle(i as u32));
        }
        Self { doc, cast, references, places, organisations, dates, vehicles, tags, quoted, filed: filed(doc, places) }
    }

    /// The tag of token `i`.
    pub fn tag(&self, i: usize) -> Tag {
        self.tags.get(i).copied().unwrap_or_default()
    }

    /// The first token after the mention that token `i` belongs to.
    pub fn end_of(&self, i: usize) -> usize {
        let tag = self.tag(i);
        let mut end = i + 1;
        while tag != Tag::Plain && self.tag(end) == tag {
            end += 1;
        }
        end
    }

    /// The first token of the mention that token `i` belongs to.
    pub fn start_of(&self, i: usize) -> usize {
        let tag = self.tag(i);
        let mut start = i;
        while tag != Tag::Plain && start > 0 && self.tag(start - 1) == tag {
            start -= 1;
        }
        start
    }

    /// The reference at token `i`.
    pub fn reference(&self, i: usize) -> Option<&'a Reference> {
        if let Tag::Person(at) = self.tag(i) { self.references.get(at as usize) } else { None }
    }

    /// The place at token `i`.
    pub fn place(&self, i: usize) -> Option<&'a PlaceMention> {
        if let Tag::Place(at) = self.tag(i) { self.places.get(at as usize) } else { None }
    }

    /// The date at token `i`.
    pub fn date(&self, i: usize) -> Option<&'a DateMention> {
        if let Tag::Date(at) = self.tag(i) { self.dates.get(at as usize) } else { None }
    }

    /// The vehicle at token `i`.
    pub fn vehicle(&self, i: usize) -> Option<&'a VehicleMention> {
        if let Tag::Vehicle(at) = self.tag(i) { self.vehicles.get(at as usize) } else { None }
    }

    /// The country or organisation at token `i` that can be a party.
    pub fn party(&self, i: usize) -> Option<(&'a str, Span)> {
        match self.tag(i) {
            Tag::Organisation(at) => self
                .organisations
                .get(at as usize)
                // "National Security Advisor (NSA)" is an office.
                .filter(|_| !self.doc.class(self.end_of(i) - 1).is(Classes::Title))
                // A university hosts and does not meet.
                .filter(|_| !(self.start_of(i)..self.end_of(i)).any(|k| self.doc.is_any(k, HOUSES)))
                .map(|found| (found.name.as_str(), found.span)),
            Tag::Place(at) => self
                .places
                .get(at as usize)
                // A capital that acts stands for its government.
                .filter(|place| place.kind == PlaceKind::Country || place.metonym)
                .map(|place| (place.name.as_str(), place.span)),
            _ => None,
        }
    }

    /// Whether token `i` is a finite verb or auxiliary as far as its form shows.
    pub fn is_finite(&self, i: usize) -> bool {
        if self.tag(i) != Tag::Plain || self.doc.kind(i) != Some(TokenKind::Word) {
            return false;
        }
        let class = self.doc.class(i);
        if class.is(Classes::Auxiliary) {
            return true;
        }
        if !class.is(Classes::Verb) || class.is(Classes::Ing) || self.doc.is_capital(i) {
            return false;
        }
        if class.is(Classes::Past) {
            // "a planned visit", "their first televised debate": a participle before its noun.
            return !(i > 0
                && self.doc.is_any(i - 1, &["a", "an", "the", "his", "her", "their", "its", "this", "any", "no"]));
        }
        // "Holbrooke, left, greets Tudjman"
        if i > 0
            && self.doc.word(i - 1) == ","
            && self.doc.word(i).ends_with('s')
            && (class.is(Classes::Meet)
                || self.doc.is_any(i, &["shakes", "embraces", "hugs", "walks", "speaks", "talks", "poses"]))
        {
            return true;
        }
        // "Kerry, right, shakes hands": in a caption.
        let stands = i > 2 && self.doc.word(i - 1) == "," && self.doc.word(i - 3) == ",";
        if stands && self.doc.word(i).ends_with('s') && self.doc.is_any(i - 2, &["left", "right", "centre", "center"]) {
            return true;
        }
        // A bare form is a verb after a name, pronoun, plural noun or adverb, and a noun after the rest.
        if i > 0 && self.doc.is(i, "meet") && self.doc.word(i - 1).ends_with('s') {
            return true;
        }
        i > 0
            && (self.reference(i - 1).is_some()
                || self.party(i - 1).is_some()
                || self.doc.is_any(i - 1, &["to", "who", "which", "also", "that", "they", "we", "it", "i", "you"])
                || self.doc.class(i - 1).is(Classes::Auxiliary)
                || self.doc.class(i - 1).is(Classes::Group))
    }

    /// Whether a clause begins after token `i`: a mark or a word that parts clauses.
    pub fn parts_clauses(&self, i: usize) -> bool {
        let word = self.doc.word(i);
        matches!(word, ";" | ":" | "—" | "–" | "--")
            || self.doc.class(i).is(Classes::Subordinator)
                && self.tag(i) == Tag::Plain
                && !self.doc.is_any(i, &["as", "since", "that"])
                && !self.leads_a_noun(i)
                && !self.is_former_times(i)
            || self.doc.is(i, "but") && !self.joins_adjectives(i)
    }

    /// `who once travelled`, `had once met`: an adverb.
    fn is_former_times(&self, i: usize) -> bool {
        self.doc.is(i, "once")
            && i > 0
            && (self.doc.is_any(i - 1, &["who", "which", "and", "that"])
                || self.doc.class(i - 1).is(Classes::Auxiliary)
                || self.reference(i - 1).is_some())
    }

    /// `after sundown`, `before the opening`: a preposition here, for no verb follows that it could open a clause with.
    fn leads_a_noun(&self, i: usize) -> bool {
        self.doc.is_any(i, &["after", "before", "until"])
            && !self.doc.class(i + 1).is(Classes::Ing)
            && !(i + 1..i + 12)
                .take_while(|k| !matches!(self.doc.word(*k), "," | ";" | ":" | "." | "—" | "--" | ""))
                .any(|k| self.is_finite(k) || self.doc.class(k).is(Classes::Ing) && self.tag(k) == Tag::Plain)
            && (i + 1..i + 4)
                .take_while(|k| self.doc.kind(*k) == Some(TokenKind::Word))
                .all(|k| !self.doc.class(k).is(Classes::Occasion))
    }

    /// `a brief but good conversation`: the word at `i` stands inside the phrase of one noun.
    fn joins_adjectives(&self, i: usize) -> bool {
        (i + 1..i + 4)
            .take_while(|k| self.tag(*k) == Tag::Plain && self.doc.kind(*k) == Some(TokenKind::Word))
            .find(|k| self.doc.class(*k).is(Classes::Occasion) || self.is_finite(*k))
            .is_some_and(|k| k > i + 1 && self.doc.class(k).is(Classes::Occasion))
    }

    /// What sort of place stands at token `i`.
    pub fn places_kind(&self, i: usize) -> Option<PlaceKind> {
        self.place(i).map(|place| place.kind)
    }

    /// Whether two places cannot both hold one event: different cities or countries, neither inside the other.
    pub fn apart(a: &str, b: &str) -> bool {
        let known = |name: &str| {
            gazetteer::lookup(name)
                .is_some_and(|entry| matches!(entry.kind(), PlaceKind::Country | PlaceKind::City | PlaceKind::Region))
        };
        known(a)
            && known(b)
            && !gazetteer::same_place(a, b)
            && gazetteer::contains(a, b) == Some(false)
            && gazetteer::contains(b, a) == Some(false)
    }

    /// Where the words begin behind the head of a dispatch (`TOKYO, Jan. 16 (Kyodo) --`): its day is the day of writing.
    pub fn after_head(&self, sentence: &Range<usize>) -> usize {
        let doc = self.doc;
        let start = sentence.start;
        let dash = (start..sentence.end.min(start + 16)).find(|i| {
            matches!(doc.word(*i), "--" | "—" | "–" | "-" | "_") && doc.tokens.get(*i).is_some_and(|token| token.spaced)
                // "Washington, Jun 27: Officials said"
                || doc.word(*i) == ":" && *i > start + 2 && self.date(*i - 1).is_some()
        });
        let Some(dash) =
            dash.filter(|_| self.place(start).is_some() || doc.word(start).len() > 2 && doc.is_capital(start))
        else {
            return start;
        };
        let verbal = |i: usize| self.tag(i) == Tag::Plain && doc.class(i).any(Classes::Verb.with(Classes::Auxiliary));
        if (start..dash).any(verbal) { start } else { dash }
    }

    /// The sentence of token `i` as a token range.
    pub fn sentence(&self, i: usize) -> Range<usize> {
        self.doc
            .sentence_of(i)
            .and_then(|at| self.doc.sentences.get(at))
            .map_or(i..i + 1, |sentence| sentence.tokens.clone())
    }
}

/// `days after a meeting with X`, `the eve of the summit`: of an offset from an occasion only the words up to `after` or `of`, for the occasion is read too.
fn offset_words(doc: &Doc, span: Span) -> Span {
    let from = doc.token_at(span.start);
    let inside = |at: usize| doc.tokens.get(at).is_some_and(|token| token.span.start < span.end);
    let link = (from + 1..from + 8).take_while(|at| inside(*at)).find(|at| doc.is_any(*at, &["after", "before", "of"]));
    let occasion = link.is_some_and(|link| {
        (link + 1..link + 12)
            .take_while(|at| inside(*at))
            .any(|at| doc.class(at).is(Classes::Occasion) && !doc.class(at).is(Classes::Month))
    });
    match link.and_then(|link| doc.tokens.get(link)) {
        Some(token) if occasion => Span { end: token.span.end, ..span },
        _ => span,
    }
}

/// How the words begin that say when a stretch begins or ends.
const TURNS: &[&str] =
    &["begin", "began", "start", "open", "commenc", "from", "kick", "end", "clos", "conclud", "wrap"];

/// `two-day summit in Oslo beginning on Tuesday`: its length and its day, for the occasion and its place between them are
/// read too.
fn lasting_words(doc: &Doc, span: Span) -> Option<[Span; 2]> {
    let from = doc.token_at(span.start);
    let tokens = || (from..).take_while(|at| doc.tokens.get(*at).is_some_and(|token| token.span.start < span.end));
    let head = from + if doc.word(from).contains('-') { 1 } else { 2 };
    let occasion = tokens()
        .skip(head - from)
        .find(|at| doc.class(*at).any(Classes::Occasion) && !doc.class(*at).is(Classes::Month))?;
    let turns = |at: &usize| {
        let word = doc.word(*at);
        TURNS.iter().any(|stem| word.starts_with(stem))
    };
    let turn = tokens().skip(occasion + 1 - from).filter(turns).last()?;
    let day = (turn + 1..turn + 4).find(|at| !doc.is_any(*at, &["on", "off", "up"]))?;
    let (last, day) = (doc.tokens.get(head - 1)?, doc.tokens.get(day)?);
    (day.span.start < span.end).then_some([Span { end: last.span.end, ..span }, Span { start: day.span.start, ..span }])
}

/// The place of a dateline such as `TOKYO, Jan. 16 (Kyodo) --`: it opens a paragraph, and a dash follows it.
fn filed(doc: &Doc, places: &[PlaceMention]) -> Option<usize> {
    let mut block = usize::MAX;
    for sentence in &doc.sentences {
        if sentence.block == block {
            continue;
        }
        block = sentence.block;
        let start = sentence.tokens.start;
        let Some(first) = doc.tokens.get(start) else { continue };
        let index = places.partition_point(|place| place.span.start < first.span.start);
        if places.get(index).is_none_or(|place| place.span.start != first.span.start) {
            continue;
        }
        let end = doc.token_at(places.get(index).map_or(0, |place| place.span.end));
        let dash = (end..end + 14).find(|i| {
            matches!(doc.word(*i), "--" | "—" | "–" | "-") && doc.tokens.get(*i).is_some_and(|token| token.spaced)
                // "BEIJING: The premier", "Seoul: The president"
                || doc.word(*i) == ":" && *i <= end + 4 && doc.is_capital(i + 1)
        });
        let bare =
            |i: usize| doc.class(i).any(Classes::Verb.with(Classes::Auxiliary)) && !doc.class(i).is(Classes::Month);
        if dash.is_some_and(|dash| !(end..dash).any(bare)) {
            return Some(index);
        }
    }
    None
}
