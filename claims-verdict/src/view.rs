//! One text as comparison sees it: its words, offices and people, made ready once.

use claims_engine::Extraction;
use claims_engine::lexicon::names;
use claims_engine::mention::Person;
use claims_engine::mention::{PersonId, PlaceKind, PlaceMention};
use claims_engine::text::Span;

use crate::fold::fold;
use crate::person::{Name, NameMatch, respell};
use crate::place::Place;
use crate::role::{Office, OfficeMention, offices};
use crate::words::{Word, words};

/// A person of one text.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    /// The fullest name.
    pub(crate) name: Name,
    /// The offices that the text gives them.
    pub(crate) offices: Vec<Office>,
    /// Single words by which the text calls them, and nobody else.
    pub(crate) short: Vec<String>,
    /// Whether it is a woman, as far as a form of address or the given name shows.
    pub(crate) woman: Option<bool>,
    /// Whether the text calls them king, sheikh or the like.
    pub(crate) reigns: bool,
}

/// `King`, `Crown Prince`: titles that stand before a first name alone.
fn reigns(title: &str) -> bool {
    const TITLES: &[&str] = &["king", "queen", "emir", "sultan", "prince", "princess", "sheikh", "emperor", "sultana"];
    title.split(' ').any(|word| TITLES.iter().any(|own| own.eq_ignore_ascii_case(word)))
}

/// `Mrs.`, `Sir`, or else a given name that few men, or few women, have.
fn is_woman(person: &Person) -> Option<bool> {
    let address = |words: &[&str]| {
        let has =
            |title: &String| title.split([' ', '.']).any(|word| words.iter().any(|own| own.eq_ignore_ascii_case(word)));
        person.titles.iter().any(has)
    };
    if address(&["mrs", "ms", "miss", "madame", "madam", "lady", "dame", "queen", "princess", "frau"]) {
        return Some(true);
    }
    if address(&["mr", "sir", "lord", "king", "prince", "herr", "monsieur"]) {
        return Some(false);
    }
    let (given, _) = person.name.split_once(' ')?;
    let known = names::is_given_name(given) && !names::is_east_asian_surname(given);
    known.then(|| names::is_female_name(given))
}

/// What comparison needs of a text, apart from the reading itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct View {
    pub(crate) words: Vec<Word>,
    /// Mentions of offices with no name beside them.
    pub(crate) offices: Vec<OfficeMention>,
    /// In the order of [`Extraction::people`].
    pub(crate) people: Vec<Figure>,
    /// Where somebody is named: index into `people`, and the words.
    pub(crate) named: Vec<(usize, Span)>,
    /// Which place the text says to lie in which, folded.
    pub(crate) told: Vec<(String, String)>,
}

impl View {
    /// Makes a text ready.
    pub(crate) fn new(text: &str, reading: &Extraction) -> Self {
        let words = words(text);
        let all = offices(&words);
        let mut people: Vec<Figure> = reading
            .people
            .iter()
            .map(|person| {
                let titles = person.titles.iter().flat_map(|title| offices(&crate::words::words(title)));
                let offices = titles.map(|mention| mention.office).collect();
                let aliases = person.aliases.iter().map(|alias| fold(alias));
                let short = aliases.filter(|alias| !alias.contains(' ') && called_so(reading, alias) == 1);
                let short = short.map(|alias| respell(&alias)).collect();
                let reigns = person.titles.iter().any(|title| reigns(title));
                Figure { name: Name::new(&person.name), offices, short, woman: is_woman(person), reigns }
            })
            .collect();
        let mut namings: Vec<(Span, usize)> =
            reading.person_mentions.iter().map(|mention| (mention.span, mention.person.0 as usize)).collect();
        namings.sort_unstable();
        let mut bare = Vec::new();
        for mention in all {
            // `Chinese President Xi Jinping`: the office of the named one, no mention of its own.
            let next = words.get(mention.end).map(|word| word.span);
            let near = namings.partition_point(|(span, _)| span.end <= mention.span.start);
            let named = namings
                .iter()
                .skip(near)
                .take(2)
                .find(|(span, _)| next.is_some_and(|next| span.overlaps(next)) || span.overlaps(mention.span));
            match named {
                Some((_, person)) => {
                    if let Some(figure) = people.get_mut(*person) {
                        figure.offices.push(mention.office);
                    }
                }
                None if words.get(mention.end).is_some_and(|next| next.capital && !next.opens) => {}
                None => bare.push(mention),
            }
        }
        for figure in &mut people {
            figure.offices.sort_unstable();
            figure.offices.dedup();
        }
        let named = namings.into_iter().map(|(span, person)| (person, span)).collect();
        Self { told: told(text, &reading.places), named, words, offices: bare, people }
    }

    /// The mentions of offices that lie in a span.
    pub(crate) fn offices_in(&self, span: Span) -> &[OfficeMention] {
        let from = self.offices.partition_point(|office| office.span.start < span.start);
        let to = self.offices.partition_point(|office| office.span.end <= span.end);
        self.offices.get(from..to).unwrap_or_default()
    }

    /// The namings that lie in a span.
    pub(crate) fn named_in(&self, span: Span) -> &[(usize, Span)] {
        let from = self.named.partition_point(|named| named.1.start < span.start);
        let to = self.named.partition_point(|named| named.1.end <= span.end);
        self.named.get(from..to).unwrap_or_default()
    }

    /// The person of that name; by name alone where the text does not list them.
    pub(crate) fn by_name(&self, name: &str) -> Figure {
        let name = Name::new(name);
        let listed = self.people.iter().find(|figure| figure.name == name);
        listed.cloned().unwrap_or(Figure { name, offices: Vec::new(), short: Vec::new(), woman: None, reigns: false })
    }

    /// The person of an item; by name alone where the reading does not list them.
    pub(crate) fn figure(&self, id: PersonId, name: &str) -> Figure {
        let name = Name::new(name);
        match self.people.get(id.0 as usize) {
            Some(figure) if figure.name.matches(&name) != NameMatch::No => figure.clone(),
            _ => Figure { name, offices: Vec::new(), short: Vec::new(), woman: None, reigns: false },
        }
    }
}

/// How many people of the text are called by that one word.
fn called_so(reading: &Extraction, word: &str) -> usize {
    reading.people.iter().filter(|person| person.aliases.iter().any(|alias| fold(alias) == word)).count()
}

/// `VENUE in CITY`, `CITY, COUNTRY`: the narrower place first, nothing but a mark or `in` between.
fn told(text: &str, places: &[PlaceMention]) -> Vec<(String, String)> {
    let breadth = |kind: PlaceKind| match kind {
        PlaceKind::Venue => 0,
        PlaceKind::City | PlaceKind::Other => 1,
        PlaceKind::Region => 2,
        PlaceKind::Country => 3,
        PlaceKind::Area => 4,
    };
    let mut sorted: Vec<&PlaceMention> = places.iter().collect();
    sorted.sort_by_key(|place| (place.span.start, place.span.end));
    let mut found = Vec::new();
    for pair in sorted.windows(2) {
        let (inner, outer) = (pair[0], pair[1]);
        let between = text.get(inner.span.end as usize..outer.span.start as usize).map(fold);
        let joined = matches!(between.as_deref(), Some("" | "in" | "in the" | "in central" | "in downtown"));
        let marked = text.get(inner.span.end as usize..outer.span.start as usize).is_some_and(|gap| gap.trim() == ",");
        let says_in = between.as_ref().is_some_and(|gap| gap.starts_with("in"));
        // "La Paz, the port in Mexico"
        let described = between.as_ref().is_some_and(|gap| {
            let words: Vec<&str> = gap.split(' ').collect();
            matches!(words.as_slice(), ["the" | "a", .., "in" | "of"] if words.len() <= 5)
        });
        if (joined && (marked || says_in) || described) && breadth(inner.kind) < breadth(outer.kind) {
            let pair = (Place::new(&inner.name, inner.kind).name, Place::new(&outer.name, outer.kind).name);
            if pair.0 != pair.1 && !found.contains(&pair) {
                found.push(pair);
            }
        }
    }
    found
}
