//! Names as they are compared: without case, accents, titles and punctuation.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words that stand before a name and are no part of it.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "dr",
    "sir",
    "lord",
    "lady",
    "prof",
    "professor",
    "president",
    "vice",
    "prime",
    "minister",
    "premier",
    "chancellor",
    "secretary",
    "general",
    "foreign",
    "defense",
    "defence",
    "chairman",
    "chairwoman",
    "king",
    "queen",
    "prince",
    "princess",
    "emperor",
    "pope",
    "senator",
    "governor",
    "mayor",
    "ambassador",
    "envoy",
    "leader",
    "the",
];

/// Other names of the same country or bloc.
const SAME: &[(&str, &str)] = &[
    ("us", "united states"),
    ("u s", "united states"),
    ("usa", "united states"),
    ("america", "united states"),
    ("united states of america", "united states"),
    ("american", "united states"),
    ("uk", "united kingdom"),
    ("u k", "united kingdom"),
    ("britain", "united kingdom"),
    ("great britain", "united kingdom"),
    ("british", "united kingdom"),
    ("eu", "european union"),
    ("un", "united nations"),
    ("dprk", "north korea"),
    ("north korean", "north korea"),
    ("south korean", "south korea"),
    ("republic of korea", "south korea"),
    ("russian", "russia"),
    ("chinese", "china"),
    ("prc", "china"),
    ("roc", "taiwan"),
    ("japanese", "japan"),
];

/// Words that may follow a short name of a place in its longer form.
const TAILS: &[&str] = &["of", "in", "at", "d", "dc", "city", "province", "state"];
/// Those of them that may follow a name of one word.
const SHORT_TAILS: &[&str] = &["d", "dc", "city", "province", "state"];

/// The words of a text, folded.
pub fn words(text: &str) -> Vec<String> {
    let plain: String = text.nfkd().filter(|c| !is_combining_mark(*c)).collect::<String>().to_lowercase();
    let letters: Vec<char> = plain.chars().collect();
    let is_word = |at: usize| letters.get(at).is_some_and(|c| c.is_alphanumeric() || *c == '_');
    let mut out = Vec::new();
    let mut word = String::new();
    let mut at = 0;
    while let Some(&c) = letters.get(at) {
        let possessive = matches!(c, '\'' | '’') && letters.get(at + 1) == Some(&'s') && !is_word(at + 2);
        if is_word(at) {
            word.push(c);
        } else if !word.is_empty() {
            out.push(std::mem::take(&mut word));
        }
        at += if possessive { 2 } else { 1 };
    }
    if !word.is_empty() {
        out.push(word);
    }
    out
}

/// A person's name without its titles.
pub fn person(name: &str) -> Vec<String> {
    without_front(words(name), TITLES)
}

/// A place's or party's name without its article; one name for each country.
pub fn place(name: &str) -> Vec<String> {
    let words = without_front(words(name), &["the"]);
    let joined = words.join(" ");
    SAME.iter().find(|(other, _)| *other == joined).map_or(words, |(_, name)| split(name))
}

/// The words that identify a quotation: its first six.
pub fn quote(text: &str) -> Vec<String> {
    let mut words = words(text);
    words.truncate(6);
    words
}

/// Whether a found name is the person's, or a fuller form of it; never two people in one string.
pub fn same_person(gold: &[String], found: &[String]) -> bool {
    let fuller = || {
        !gold.is_empty()
            && found.iter().all(|word| word != "and")
            && gold.iter().all(|word| found.contains(word))
            && found.iter().any(|word| !gold.contains(word))
            && gold.last() == found.last()
    };
    gold == found || fuller()
}

/// Whether two names mean one place: equal, or one is the other with a tail such as `of the People`.
pub fn same_place(gold: &[String], found: &[String]) -> bool {
    let (short, long) = if gold.len() <= found.len() { (gold, found) } else { (found, gold) };
    let tail = || {
        let tails = if short.len() == 1 { SHORT_TAILS } else { TAILS };
        !short.is_empty()
            && long.starts_with(short)
            && long.get(short.len()).is_some_and(|word| tails.contains(&word.as_str()))
    };
    gold == found || tail()
}

fn without_front(mut words: Vec<String>, front: &[&str]) -> Vec<String> {
    let kept = words.len().saturating_sub(1);
    let skip = words.iter().take(kept).take_while(|word| front.contains(&word.as_str())).count();
    words.drain(..skip);
    words
}

fn split(name: &str) -> Vec<String> {
    name.split(' ').map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fold_to_what_counts() {
        assert_eq!(person("President Luiz Inácio Lula da Silva").join(" "), "luiz inacio lula da silva");
        assert_eq!(person("The King").join(" "), "king");
        assert_eq!(place("the U.S.").join(" "), "united states");
        assert_eq!(words("China’s ‘iron-clad’ bond's end").join(" "), "china iron clad bond end");
    }

    #[test]
    fn a_fuller_name_is_the_same_person_and_a_pair_is_not() {
        let same = |gold, found| same_person(&person(gold), &person(found));
        assert!(same("Jong-un Kim", "Jong-un Kim"));
        assert!(same("Biden", "Joe Biden"));
        assert!(!same("Joe Biden", "Biden"));
        assert!(!same("Biden", "Jill and Joe Biden"));
        assert!(!same("Kim", "Kim Jong-un"));
    }

    #[test]
    fn a_place_is_the_same_with_its_tail() {
        let same = |gold, found| same_place(&place(gold), &place(found));
        assert!(same("Great Hall", "Great Hall of the People"));
        assert!(same("Washington, D.C.", "Washington"));
        assert!(!same("York", "New York"));
        assert!(!same("Bank", "Bank of England"));
    }
}
