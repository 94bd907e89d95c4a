//! Passages for a room of any size: words as often as in a language (the second half as often as the first, the third a
//! third ...), among them people who meet in places on days. The same number gives the same passage.

use std::fmt::Write as _;

use chrono::{Days, NaiveDate};

const GIVEN: &[&str] = &[
    "Angela", "Boris", "Carla", "David", "Elena", "Felix", "Gloria", "Hassan", "Irina", "Jacob", "Karin", "Louis",
    "Maria", "Nikolai", "Olga", "Pedro", "Rosa", "Stefan", "Tamara", "Victor",
];
const FAMILY: &[&str] =
    &["Bar", "Cor", "Dol", "Fen", "Gar", "Hol", "Kel", "Lam", "Mor", "Nor", "Pel", "Ros", "Sal", "Tar"];
const ENDING: &[&str] = &["en", "ic", "ov", "son", "ski", "er", "au", "ini", "ez", "ard"];
const PLACES: &[&str] = &[
    "Astana",
    "Beijing",
    "Berlin",
    "Brussels",
    "Cairo",
    "Delhi",
    "Geneva",
    "Hanoi",
    "Havana",
    "Helsinki",
    "Jakarta",
    "Kyiv",
    "Lima",
    "Lisbon",
    "London",
    "Madrid",
    "Moscow",
    "Nairobi",
    "Oslo",
    "Paris",
    "Prague",
    "Rome",
    "Seoul",
    "Singapore",
    "Tokyo",
    "Vienna",
    "Warsaw",
    "Washington",
];
/// Different words of the language.
const WORDS: u64 = 40_000;

/// Numbers that look like chance and are always the same.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % end
    }

    /// Small numbers more often: each twice as often as one twice as large.
    pub fn rank(&mut self, end: u64) -> u64 {
        let share = self.below(1 << 20) as f64 / f64::from(1 << 20);
        ((end as f64).powf(share) as u64).min(end) - 1
    }
}

/// The word of a rank, 0 the commonest.
pub fn word(rank: u64) -> String {
    const SYLLABLES: &[&str] =
        &["ba", "do", "ke", "li", "mu", "na", "po", "ri", "su", "ta", "ve", "wo", "ze", "fi", "go", "hu"];
    let mut rest = rank + 16;
    let mut word = String::new();
    while rest > 0 {
        word.push_str(SYLLABLES[(rest % 16) as usize]);
        rest /= 16;
    }
    word
}

/// A person; 0 is in the news most.
pub fn person(rank: u64) -> String {
    let (given, rest) = (rank as usize % GIVEN.len(), rank as usize / GIVEN.len());
    format!("{} {}{}", GIVEN[given], FAMILY[rest % FAMILY.len()], ENDING[rest / FAMILY.len() % ENDING.len()])
}

/// Who meets whom, where, when: the heart of a passage.
pub struct Meeting {
    pub people: [String; 2],
    pub place: &'static str,
    pub day: NaiveDate,
}

pub fn meeting(chance: &mut Chance) -> Meeting {
    let first = chance.rank(2_800);
    let second = (first + 1 + chance.rank(2_799)) % 2_800;
    let start = NaiveDate::from_ymd_opt(2005, 1, 1).unwrap_or_default();
    Meeting {
        people: [person(first), person(second)],
        place: PLACES[chance.rank(PLACES.len() as u64) as usize],
        day: start + Days::new(chance.below(7_300)),
    }
}

impl Meeting {
    pub fn sentence(&self) -> String {
        format!("{} met {} in {} on {}.", self.people[0], self.people[1], self.place, self.day.format("%-d %B %Y"))
    }

    pub fn slots(&self) -> Vec<String> {
        let mut slots: Vec<String> = self.people.iter().map(|name| format!("person:{}", name.to_lowercase())).collect();
        slots.push(format!("place:{}", self.place.to_lowercase()));
        slots.extend(["day:%Y-%m-%d", "month:%Y-%m", "year:%Y"].iter().map(|form| self.day.format(form).to_string()));
        slots.push("event:talks".to_owned());
        slots
    }
}

/// The passage of a number: a meeting in the midst of some eighty words.
pub fn passage(number: u64) -> (String, Vec<String>) {
    let mut chance = Chance::new(number + 1);
    let meeting = meeting(&mut chance);
    let mut text = String::with_capacity(600);
    for at in 0..80 {
        if at == 30 {
            let _ = write!(text, "{} ", meeting.sentence());
        }
        let _ = write!(text, "{} ", word(chance.rank(WORDS)));
    }
    text.pop();
    (text, meeting.slots())
}
