//! Varied news of our own making: the same seed gives the same text, and no two articles are alike.
//!
//! Sentences with holes (`frames.txt`), filled with a cast, places, days and figures drawn anew for each article from the
//! engine's own lists and from made-up family names.

use std::fmt::Write;

const FRAMES: &str = include_str!("frames.txt");
const GIVEN: &str = include_str!("../../data/names/given.txt");
const CITIES: &str = include_str!("../../data/places/cities.tsv");
const DEMONYMS: &str = include_str!("../../data/places/demonyms.tsv");
const VENUES: &str = include_str!("../../data/places/venues.tsv");
const REGIONS: &str = include_str!("../../data/places/regions.tsv");

const COUNTRIES: &[&str] = &[
    "Austria",
    "Bolivia",
    "Chile",
    "Denmark",
    "Egypt",
    "Finland",
    "Ghana",
    "Hungary",
    "India",
    "Japan",
    "Kenya",
    "Laos",
    "Mexico",
    "Norway",
    "Oman",
    "Peru",
    "Qatar",
    "Romania",
    "South Korea",
    "Thailand",
    "Uganda",
    "Vietnam",
    "Zambia",
];
const TITLES: &[&str] = &[
    "President",
    "Prime Minister",
    "Foreign Minister",
    "Chancellor",
    "Defence Secretary",
    "Governor",
    "General",
    "Ambassador",
    "Deputy Prime Minister",
    "Senator",
    "King",
    "Secretary-General",
];
const ORGANISATIONS: &[&str] = &[
    "World Bank",
    "Ministry of Agriculture",
    "African Union",
    "Port Authority",
    "European Commission",
    "Labour Party",
    "National Statistics Office",
    "Red Cross",
    "Supreme Court",
    "Football Association",
    "Central Election Commission",
];
const DAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const ONSETS: &[&str] =
    &["B", "Br", "D", "Dr", "F", "G", "Gr", "H", "K", "Kr", "L", "M", "N", "P", "R", "S", "St", "T", "Tr", "V", "Z"];
const MIDDLES: &[&str] = &["ar", "el", "in", "ol", "and", "er", "is", "un", "ak", "ev", "om", "ir", "ad", "est"];
const ENDS: &[&str] = &["ov", "sson", "ez", "i", "escu", "ic", "mann", "aro", "ey", "aki", "ura", "oğlu", "ström", "o"];

/// A source of chance that is the same everywhere (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 33) % bound.max(1) as u64).unwrap_or_default()
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list.get(self.below(list.len())).copied().unwrap_or_default()
    }
}

/// At least `bytes` of news, ending with a whole article.
pub fn write(bytes: usize, seed: u64) -> String {
    let stock = Stock::new();
    let mut chance = Chance(seed | 1);
    let mut text = String::with_capacity(bytes + 8_192);
    while text.len() < bytes {
        article(&stock, &mut chance, &mut text);
    }
    text
}

/// What holes are filled with.
struct Stock {
    leads: Vec<&'static str>,
    bodies: Vec<&'static str>,
    closes: Vec<&'static str>,
    given: Vec<&'static str>,
    cities: Vec<&'static str>,
    adjectives: Vec<&'static str>,
    venues: Vec<&'static str>,
}

impl Stock {
    fn new() -> Self {
        let section = |name: &str| {
            let lines = FRAMES.lines().skip_while(|line| line.trim_matches(['[', ']']) != name).skip(1);
            lines.take_while(|line| !line.starts_with('[')).collect()
        };
        let column = |table: &'static str, column: usize| {
            let rows = table.lines().filter(|line| !line.starts_with('#'));
            rows.filter_map(|row| row.split('\t').nth(column)?.split(['|', '~', '!']).next())
                .filter(|name| !name.is_empty())
                .collect::<Vec<_>>()
        };
        let mut cities = column(CITIES, 0);
        cities.extend(column(REGIONS, 0).into_iter().filter(|name| name.len() > 3));
        Self {
            leads: section("lead"),
            bodies: section("body"),
            closes: section("close"),
            given: column(GIVEN, 0),
            cities,
            adjectives: column(DEMONYMS, 1),
            venues: column(VENUES, 0),
        }
    }
}

fn article(stock: &Stock, chance: &mut Chance, out: &mut String) {
    let cast = Cast::draw(stock, chance);
    cast.fill(chance.of(&stock.leads), stock, chance, out);
    out.push_str("\n\n");
    // A walk through the sentences in steps that meet none twice: their number is prime to the step.
    let (mut at, step) = (chance.below(stock.bodies.len()), 1 + chance.below(6));
    for _ in 0..4 + chance.below(9) {
        for _ in 0..=chance.below(4) {
            at = (at + step) % stock.bodies.len().max(1);
            cast.fill(stock.bodies.get(at).copied().unwrap_or_default(), stock, chance, out);
            out.push(' ');
        }
        out.pop();
        out.push_str("\n\n");
    }
    cast.fill(chance.of(&stock.closes), stock, chance, out);
    out.push_str("\n\n");
}

/// Who and where one article is about.
struct Cast {
    people: [(String, String, &'static str); 4],
    cities: [&'static str; 3],
    countries: [&'static str; 3],
    adjectives: [&'static str; 2],
    venue: &'static str,
    organisation: &'static str,
    year: usize,
}

impl Cast {
    fn draw(stock: &Stock, chance: &mut Chance) -> Self {
        let mut person = || {
            let family = format!("{}{}{}", chance.of(ONSETS), chance.of(MIDDLES), chance.of(ENDS));
            let mut letters = chance.of(&stock.given).chars();
            let given: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
            (format!("{given} {family}"), family, chance.of(TITLES))
        };
        Self {
            people: std::array::from_fn(|_| person()),
            cities: std::array::from_fn(|_| chance.of(&stock.cities)),
            countries: std::array::from_fn(|_| chance.of(COUNTRIES)),
            adjectives: std::array::from_fn(|_| chance.of(&stock.adjectives)),
            venue: chance.of(&stock.venues),
            organisation: chance.of(ORGANISATIONS),
            year: 1988 + chance.below(37),
        }
    }

    fn fill(&self, frame: &str, stock: &Stock, chance: &mut Chance, out: &mut String) {
        let mut parts = frame.split(['{', '}']);
        while let Some(plain) = parts.next() {
            out.push_str(plain);
            let Some(hole) = parts.next() else { break };
            let at = hole.bytes().last().map_or(0, |digit| usize::from(digit.wrapping_sub(b'1')));
            let person = self.people.get(at);
            match hole.bytes().next().filter(|_| hole != "MONTH") {
                Some(b'P') => out.extend(person.map(|person| person.0.as_str())),
                Some(b'S') => out.extend(person.map(|person| person.1.as_str())),
                Some(b'T') => out.extend(person.map(|person| person.2)),
                Some(b'C') => out.extend(self.cities.get(at).copied()),
                Some(b'L') => out.extend(self.countries.get(at).copied()),
                Some(b'A') => out.extend(self.adjectives.get(at).copied()),
                // Now and then another venue, so that articles hold more than one.
                Some(b'V') => out.push_str(if chance.below(3) == 0 { chance.of(&stock.venues) } else { self.venue }),
                Some(b'O') => out.push_str(self.organisation),
                Some(b'D') => out.push_str(chance.of(DAYS)),
                _ => self.figure(hole, chance, out),
            }
        }
    }

    fn figure(&self, hole: &str, chance: &mut Chance, out: &mut String) {
        // Writing to a string cannot fail.
        let _ = match hole {
            "MONTH" => write!(out, "{}", chance.of(MONTHS)),
            "M" => write!(out, "{} {}", chance.of(MONTHS), 1 + chance.below(28)),
            "Y" => write!(out, "{}", self.year - chance.below(20)),
            "K" => write!(out, "{},{:03}", 1 + chance.below(90), chance.below(1_000)),
            "F" => write!(out, "{}.{}", chance.below(12), 1 + chance.below(9)),
            _ => write!(out, "{}", 4 + chance.below(6)),
        };
    }
}
