//! What a checker has to have looked at: the names, numbers, dates and quotations of a text, and the claims under
//! whose words each of them stands.

use std::collections::BTreeMap;

use crate::event::{DateItem, PersonItem, PlaceItem};
use crate::kinds::{Claim, Value};
use crate::lex::TokenKind;
use crate::resolve;
use crate::text::{Article, Span};
use crate::{Doc, Extraction};

/// What sort of fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactSort {
    /// The words between quotation marks.
    Quotation,
    /// A person, an organisation, a place.
    Name,
    /// A figure, in digits or in words, with its currency and scale.
    Number,
    /// A date, a time, a length of time.
    Date,
}

impl FactSort {
    /// Every sort.
    pub const ALL: &[Self] = &[Self::Name, Self::Number, Self::Date, Self::Quotation];

    /// The name that output uses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Quotation => "quotation",
            Self::Name => "name",
            Self::Number => "number",
            Self::Date => "date",
        }
    }

    /// The sort of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|sort| sort.name() == name)
    }
}

/// One fact at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its words.
    pub span: Span,
    /// What sort.
    pub sort: FactSort,
    /// What it is told by in a list: a person's fullest name, else its words with white space made one.
    pub label: String,
    /// Claims, as indices into [`Extraction::claims`], that this fact stands under.
    pub claims: Vec<usize>,
}

/// Quotations of fewer words are terms in quotation marks and no speech.
const SPEECH: usize = 3;

/// Every fact of the text in its order; the claims are those of `extraction`, whoever made them.
pub fn facts(article: &Article, extraction: &Extraction) -> Vec<Fact> {
    let text = article.text();
    let doc = Doc::read(text);
    let mut found = Found { text, facts: Vec::new() };
    for mention in &extraction.person_mentions {
        let person = extraction.people.get(mention.person.0 as usize);
        found.add(FactSort::Name, mention.span, person.map(|person| person.name.as_str()));
    }
    for mention in &extraction.organisations {
        found.add(FactSort::Name, mention.span, None);
    }
    for mention in &extraction.places {
        found.add(FactSort::Name, mention.span, None);
    }
    for mention in &extraction.dates {
        found.add(FactSort::Date, mention.span, None);
    }
    found.keep_widest();
    let mut numbers = Found { text, facts: Vec::new() };
    for span in figures(&doc) {
        // What was kept lies in order and apart.
        let before = found.facts.partition_point(|fact| fact.span.start < span.end);
        let last = before.checked_sub(1).and_then(|at| found.facts.get(at));
        if !last.is_some_and(|fact| fact.span.overlaps(span)) {
            numbers.add(FactSort::Number, span, None);
        }
    }
    found.facts.append(&mut numbers.facts);
    for inner in resolve::quotes(&doc) {
        let words = inner.clone().filter(|at| doc.kind(*at) == Some(TokenKind::Word)).count();
        if words >= SPEECH {
            found.add(FactSort::Quotation, doc.span(inner), None);
        }
    }
    let mut facts = found.facts;
    facts.sort_by_key(|fact| (fact.span, fact.sort));
    place_claims(&mut facts, &extraction.claims);
    facts
}

/// The words that are checked with a claim: those that state it, and those that give the parts of its value.
pub fn words_under(claim: &Claim) -> Vec<Span> {
    let dates = |item: &DateItem| item.spans.clone();
    let people = |items: &[PersonItem]| items.iter().flat_map(|item| item.spans.clone()).collect::<Vec<_>>();
    let place = |item: Option<&PlaceItem>| item.map_or_else(Vec::new, |item| item.spans.clone());
    let mut spans = claim.mentions.clone();
    match &claim.value {
        Value::MeetingDate(item) => spans.extend(dates(item)),
        Value::MeetingLocation(places) => spans.extend(places.iter().flat_map(|item| item.spans.clone())),
        Value::MeetingAttendees { people: persons, parties } => {
            spans.extend(people(persons));
            spans.extend(parties.iter().flat_map(|item| item.spans.clone()));
        }
        Value::TravelMode { mode_span, travellers, from, to, date, .. } => {
            spans.push(*mode_span);
            spans.extend(people(travellers));
            spans.extend(place(from.as_ref()));
            spans.extend(place(to.as_ref()));
            spans.extend(date.iter().flat_map(dates));
        }
        Value::Quotation { speaker_span, quote_span, .. } => {
            spans.push(*quote_span);
            spans.extend(*speaker_span);
        }
        Value::Precedence { .. } | Value::Anniversary { .. } | Value::Office { .. } | Value::Quantity { .. } => {}
    }
    spans.sort_unstable();
    spans.dedup();
    spans
}

/// Notes for each fact the claims under whose words at least half of it stands; of a quotation, nine tenths: words
/// of a speech that only name its place or day are no check of the speech.
fn place_claims(facts: &mut [Fact], claims: &[Claim]) {
    let starts: Vec<u32> = facts.iter().map(|fact| fact.span.start).collect();
    let longest = facts.iter().map(|fact| fact.span.len() as u32).max().unwrap_or(0);
    for (at, claim) in claims.iter().enumerate() {
        let mut shared: BTreeMap<usize, u32> = BTreeMap::new();
        for words in merged(words_under(claim)) {
            let from = starts.partition_point(|start| start.saturating_add(longest) <= words.start);
            for (i, fact) in facts.iter().enumerate().skip(from).take_while(|(_, fact)| fact.span.start < words.end) {
                if fact.span.overlaps(words) {
                    *shared.entry(i).or_default() += fact.span.end.min(words.end) - fact.span.start.max(words.start);
                }
            }
        }
        for (i, bytes) in shared {
            let Some(fact) = facts.get_mut(i) else { continue };
            let length = fact.span.end - fact.span.start;
            let enough = match fact.sort {
                FactSort::Quotation => u64::from(bytes) * 10 >= u64::from(length) * 9,
                _ => u64::from(bytes) * 2 >= u64::from(length),
            };
            if enough {
                fact.claims.push(at);
            }
        }
    }
}

/// Spans that touch, as one.
fn merged(spans: Vec<Span>) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for span in spans {
        match out.last_mut() {
            Some(last) if span.start <= last.end => *last = last.cover(span),
            _ => out.push(span),
        }
    }
    out
}

struct Found<'a> {
    text: &'a str,
    facts: Vec<Fact>,
}

impl Found<'_> {
    fn add(&mut self, sort: FactSort, span: Span, label: Option<&str>) {
        if span.is_empty() {
            return;
        }
        let words = || span.of(self.text).split_whitespace().collect::<Vec<_>>().join(" ");
        self.facts.push(Fact { span, sort, label: label.map_or_else(words, str::to_owned), claims: Vec::new() });
    }

    /// Where names or dates lie in each other, the widest counts: `University of Beijing` is one name.
    fn keep_widest(&mut self) {
        self.facts.sort_by_key(|fact| (fact.span.start, u32::MAX - fact.span.end, fact.sort));
        let mut end = 0;
        self.facts.retain(|fact| {
            let free = fact.span.start >= end;
            end = end.max(fact.span.end);
            free
        });
    }
}

/// Numbers in words; `one` is more often no number.
const NUMBERS: &[&str] = &[
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "twice",
    "dozens",
    "hundreds",
    "thousands",
    "millions",
    "billions",
    "half",
];
/// What goes on with a number.
const SCALES: &[&str] = &["hundred", "thousand", "million", "billion", "trillion", "dozen", "percent", "%"];

/// Figures with their currency sign and scale: `$3.4 billion`, `about 40` without its `about`, `two thirds` as `two`.
fn figures(doc: &Doc) -> Vec<Span> {
    let is_figure = |at: usize| match doc.kind(at) {
        Some(TokenKind::Number | TokenKind::Ordinal) => true,
        Some(TokenKind::Word) => {
            let word = doc.word(at);
            let head = word.split('-').next().unwrap_or(word);
            NUMBERS.iter().chain(SCALES).any(|number| number.eq_ignore_ascii_case(head))
        }
        _ => false,
    };
    let mut out = Vec::new();
    let mut at = 0;
    while at < doc.tokens.len() {
        if !is_figure(at) {
            at += 1;
            continue;
        }
        let sign = at.checked_sub(1).filter(|before| matches!(doc.word(*before), "$" | "€" | "£" | "¥"));
        let mut end = at + 1;
        while end < doc.tokens.len()
            && doc.sentence_of(end) == doc.sentence_of(at)
            && (is_figure(end) || doc.is_any(end, SCALES))
        {
            end += 1;
        }
        out.push(doc.span(sign.unwrap_or(at)..end));
        at = end;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, extract};

    fn read(text: &str) -> (Vec<Fact>, Extraction) {
        let article = Article::new(text);
        let extraction = extract(&article, &Options::default());
        (facts(&article, &extraction), extraction)
    }

    /// The facts as `sort: words`, in order.
    fn check(text: &str, expected: &[&str]) {
        let told: Vec<_> =
            read(text).0.iter().map(|fact| format!("{}: {}", fact.sort.name(), fact.span.of(text))).collect();
        assert_eq!(told, expected, "{text}");
    }

    #[test]
    fn names_numbers_dates_and_quotations_are_facts() {
        check(
            "Kim Jong-un met Xi Jinping in Beijing on September 4, 2025.",
            &["name: Kim Jong-un", "name: Xi Jinping", "name: Beijing", "date: September 4, 2025"],
        );
        check(
            "The plan costs $3.4 billion and 40 percent of it is spent.",
            &["number: $3.4 billion", "number: 40 percent"],
        );
        check("Hundreds cheered; twelve soldiers left.", &["number: Hundreds", "number: twelve"]);
        check(
            "“We have made real progress,” Angela Merkel said.",
            &["quotation: We have made real progress,", "name: Angela Merkel"],
        );
    }

    #[test]
    fn plain_words_terms_and_parts_of_facts_are_none() {
        check("They went home, and nobody said why.", &[]);
        check("It was called “the deal” by some.", &[]);
        check("Nobody was the one who did it.", &[]);
        check("They met on 4 September 2025.", &["date: 4 September 2025"]);
    }

    #[test]
    fn a_fact_knows_the_claims_that_it_stands_under() {
        let text = "Kim Jong-un met Xi Jinping in Beijing on September 4, 2025. Tokyo was silent for 3 hours.\n\n\
                    “We have made real progress in Beijing,” Angela Merkel said.";
        let (facts, extraction) = read(text);
        let kinds = |words: &str| -> Vec<&str> {
            let fact = facts.iter().find(|fact| fact.span.of(text) == words).unwrap();
            fact.claims.iter().map(|at| extraction.claims[*at].kind.name()).collect()
        };
        assert!(kinds("September 4, 2025").contains(&"meeting_date"));
        assert!(kinds("Beijing").contains(&"meeting_location"));
        assert!(kinds("Kim Jong-un").contains(&"meeting_attendees"));
        assert!(kinds("We have made real progress in Beijing,").contains(&"quotation"));
        assert_eq!(kinds("Tokyo"), [""; 0]);
    }

    #[test]
    fn nothing_is_split_inside_a_character() {
        for text in ["김정은은 “시진핑과 4일 만났다”고 말했다.", "😀 “a b c d” 5 😀", "e\u{301}5 million e\u{301}"]
        {
            for fact in read(text).0 {
                assert!(!fact.span.of(text).is_empty(), "{text}");
            }
        }
    }
}
