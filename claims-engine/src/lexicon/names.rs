//! Words that names are made of. Words may come in any case.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

type Words = FxHashSet<&'static str>;

static GIVEN: LazyLock<Words> = LazyLock::new(|| words(include_str!("../../data/names/given.txt")));
static WOMEN: LazyLock<Words> = LazyLock::new(|| {
    let mut women = words(include_str!("../../data/womens_names.txt"));
    women.extend(words(include_str!("../../data/names/women.txt")));
    women
});

/// Family names that come first: Chinese, Korean and Vietnamese.
static SURNAMES: LazyLock<Words> = LazyLock::new(|| words(include_str!("../../data/names/family_first.txt")));

/// Family names under which news speaks of statesmen without more.
static STATESMEN: LazyLock<Words> = LazyLock::new(|| words(include_str!("../../data/names/statesmen.txt")));

static PARTICLES: LazyLock<Words> = LazyLock::new(|| words(include_str!("../../data/names/particles.txt")));

/// Short forms of given names with the full ones they stand for.
const SHORT: &[(&str, &[&str])] = &[
    ("abe", &["abraham"]),
    ("al", &["albert", "alan"]),
    ("alex", &["alexander", "alexandra"]),
    ("andy", &["andrew"]),
    ("ben", &["benjamin"]),
    ("bernie", &["bernard"]),
    ("bill", &["william"]),
    ("bob", &["robert"]),
    ("bobby", &["robert"]),
    ("chris", &["christopher", "christine"]),
    ("chuck", &["charles"]),
    ("dan", &["daniel"]),
    ("dave", &["david"]),
    ("dick", &["richard"]),
    ("don", &["donald"]),
    ("ed", &["edward"]),
    ("fred", &["frederick"]),
    ("greg", &["gregory"]),
    ("jack", &["john"]),
    ("jake", &["jacob"]),
    ("jeff", &["jeffrey"]),
    ("jim", &["james"]),
    ("jimmy", &["james"]),
    ("joe", &["joseph"]),
    ("jon", &["jonathan"]),
    ("kate", &["katherine"]),
    ("ken", &["kenneth"]),
    ("liz", &["elizabeth"]),
    ("matt", &["matthew"]),
    ("mike", &["michael"]),
    ("mitch", &["mitchell"]),
    ("nick", &["nicholas"]),
    ("pat", &["patrick", "patricia"]),
    ("pete", &["peter"]),
    ("phil", &["philip"]),
    ("ray", &["raymond"]),
    ("rick", &["richard"]),
    ("ron", &["ronald"]),
    ("sam", &["samuel"]),
    ("steve", &["steven", "stephen"]),
    ("sue", &["susan"]),
    ("ted", &["edward", "theodore"]),
    ("tim", &["timothy"]),
    ("tom", &["thomas"]),
    ("tony", &["anthony"]),
    ("vince", &["vincent"]),
    ("will", &["william"]),
];

/// The words of a list; lines that begin with `#` are remarks.
fn words(list: &'static str) -> Words {
    list.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_ascii_whitespace).collect()
}

/// No name of the lists is longer, in bytes.
const LONGEST: usize = 24;

fn has(words: &Words, word: &str) -> bool {
    if !word.is_ascii() {
        return words.contains(word.to_lowercase().as_str());
    }
    let mut lower = [0_u8; LONGEST];
    let Some(lower) = lower.get_mut(..word.len()) else { return false };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).is_ok_and(|lower| words.contains(lower))
}

/// A common given name.
pub fn is_given_name(word: &str) -> bool {
    has(&GIVEN, word)
}

/// A given name that women bear and hardly any men.
pub fn is_female_name(word: &str) -> bool {
    has(&WOMEN, word)
}

/// A family name that stands before the given name.
pub fn is_east_asian_surname(word: &str) -> bool {
    has(&SURNAMES, word)
}

/// A family name that means a statesman even where nobody gives the full name.
pub fn is_statesman(word: &str) -> bool {
    has(&STATESMEN, word)
}

/// A small word inside names: `bin`, `de`, `von`.
pub fn is_particle(word: &str) -> bool {
    word.len() <= 5 && PARTICLES.contains(word)
}

/// Whether one given name is short for the other: `Joe` for `Joseph`.
pub fn is_short_for(short: &str, full: &str) -> bool {
    in_full(short).contains(&full)
}

/// The given names that one is short for; none for most.
pub fn in_full(short: &str) -> &'static [&'static str] {
    SHORT.iter().find(|(own, _)| *own == short).map_or(&[], |(_, fulls)| fulls)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_too_long() {
        for list in [&*GIVEN, &*WOMEN, &*SURNAMES, &*STATESMEN] {
            assert!(list.iter().all(|name| name.len() <= LONGEST));
        }
    }

    #[test]
    fn names_are_known_whatever_their_case() {
        assert!(is_given_name("Joseph") && is_given_name("joseph") && is_given_name("JOSÉ"));
        assert!(!is_given_name("Parliament"));
        assert!(is_female_name("Elizabeth") && is_female_name("Dilma") && !is_female_name("James"));
        assert!(!is_female_name("Mustafa") && !is_female_name("Luca"));
        assert!(is_east_asian_surname("Kim") && is_east_asian_surname("xi") && !is_east_asian_surname("Biden"));
        assert!(is_particle("bin") && !is_particle("Bin"));
        assert!(is_short_for("joe", "joseph") && !is_short_for("joe", "james"));
    }
}
