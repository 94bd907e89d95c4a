//! Whether two names mean one person.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::fold::fold;

const TABLE: &str = include_str!("../data/people.tsv");

static SPELLINGS: LazyLock<FxHashMap<String, String>> = LazyLock::new(|| {
    let mut spellings = FxHashMap::default();
    for row in TABLE.lines().filter(|row| !row.starts_with('#')) {
        let mut forms = row.split('\t').map(fold);
        let kept = forms.next().unwrap_or_default();
        for form in forms {
            spellings.entry(form).or_insert_with(|| kept.clone());
        }
    }
    spellings
});

/// Family names that so many people bear that the name alone never says who is meant.
const COMMON: &[&str] = &[
    "kim", "lee", "park", "choi", "jung", "li", "wang", "zhang", "liu", "chen", "yang", "zhao", "wu", "zhou", "nguyen",
    "tran", "singh", "khan", "kumar", "smith", "jones", "brown", "johnson", "williams", "garcia", "martin", "ivanov",
    "ali", "ahmed", "mohammed", "hussein", "hassan", "sato", "suzuki", "tanaka",
];

static COMMON_FORMS: LazyLock<FxHashSet<String>> = LazyLock::new(|| COMMON.iter().map(|word| respell(word)).collect());

/// Whether the word, respelt, is one of the common family names.
fn is_common(word: &str) -> bool {
    COMMON_FORMS.contains(word)
}

/// A name as comparison sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    /// Its words, folded and respelt; never empty words.
    pub(crate) words: Vec<String>,
    /// `Jr.`, `II`, `III`: a namesake of the older one.
    younger: bool,
    /// `bin Salman`: the last word is the father's name, by which nobody is called without `bin`.
    fathers: bool,
}

/// Words of a name that tell nobody apart.
const LEFT_OUT: &[&str] = &["jr", "sr", "ii", "iii", "mr", "mrs", "ms", "dr", "sir", "bin", "al", "the"];

/// How sure it is that two names mean one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum NameMatch {
    /// The names cannot belong together.
    No,
    /// One is a family name (or another single word) of the other, and that name is a common one.
    CommonPart,
    /// One is a family name (or another single word) of the other.
    Part,
    /// The same name, as far as spelling can tell.
    Full,
}

impl Name {
    /// Reads a name without title.
    pub(crate) fn new(name: &str) -> Self {
        let folded = fold(name);
        let respelt = SPELLINGS.get(&folded).unwrap_or(&folded);
        let mut words: Vec<String> =
            respelt.split(' ').filter(|word| !word.is_empty() && !LEFT_OUT.contains(word)).map(respell).collect();
        if words.is_empty() && !respelt.is_empty() {
            words.push(respelt.clone());
        }
        let fathers = respelt.split(' ').any(|word| matches!(word, "bin" | "ibn" | "bint"));
        let younger = respelt.split(' ').skip(1).any(|word| matches!(word, "jr" | "ii" | "iii"));
        Self { words, younger, fathers }
    }

    /// The words by which an index finds it: every word of two letters or more.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str).filter(|word| word.chars().count() > 1)
    }

    /// Whether it is the one name that monarchs and princes go by, and the other the whole name: `Hussein`, `Hussein bin Talal`.
    pub(crate) fn reigns_as(&self, whole: &Name) -> bool {
        matches!(self.words.as_slice(), [word] if whole.fathers && whole.words.first() == Some(word))
    }

    /// Compares with another name. `Donald Trump Jr.` and `Donald Trump` are sure to be one only by their office.
    pub(crate) fn matches(&self, other: &Name) -> NameMatch {
        match self.by_words(other) {
            NameMatch::Full | NameMatch::Part if self.younger != other.younger => NameMatch::CommonPart,
            found => found,
        }
    }

    fn by_words(&self, other: &Name) -> NameMatch {
        let (short, long) = if self.words.len() <= other.words.len() { (self, other) } else { (other, self) };
        if short.words.is_empty() {
            return NameMatch::No;
        }
        if short.words == long.words || short.words.concat() == long.words.concat() {
            return if short.words.len() == 1 && is_common(&short.words[0]) {
                NameMatch::CommonPart
            } else {
                NameMatch::Full
            };
        }
        if let [word] = short.words.as_slice() {
            if long.fathers && !short.fathers && long.words.last() == Some(word) && long.words.first() != Some(word) {
                return NameMatch::No;
            }
            // `Trump` is the last word, `Xi` and `Kim` the first.
            let ends = [long.words.first(), long.words.last()];
            return match ends.contains(&Some(word)) {
                true if is_common(word) => NameMatch::CommonPart,
                true => NameMatch::Part,
                false => NameMatch::No,
            };
        }
        if long.words.len() == short.words.len() {
            let (mut a, mut b) = (short.words.clone(), long.words.clone());
            a.sort_unstable();
            b.sort_unstable();
            // `Shigeru Ishiba`, `Ishiba Shigeru`; `V. Putin`, `Vladimir Putin`.
            return if a == b || initials_fit(&short.words, &long.words) { NameMatch::Full } else { NameMatch::No };
        }
        // `Donald J. Trump` and `Donald Trump`: every word of the shorter in order, the ends agreeing.
        let mut rest = long.words.iter();
        let in_order = short.words.iter().all(|word| rest.any(|other| fits(word, other)));
        let last = short.words.last().zip(long.words.last()).is_some_and(|(a, b)| a == b);
        let first = short.words.first().zip(long.words.first()).is_some_and(|(a, b)| fits(a, b));
        if in_order && (last || first) { NameMatch::Full } else { NameMatch::No }
    }
}

fn fits(a: &str, b: &str) -> bool {
    let initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    a == b || initial(a, b) || initial(b, a)
}

fn initials_fit(a: &[String], b: &[String]) -> bool {
    a.last() == b.last() && a.iter().zip(b).all(|(a, b)| fits(a, b))
}

/// Endings and given names that are written in several ways in Latin letters.
pub(crate) fn respell(word: &str) -> String {
    match word {
        "muhammad" | "mohamed" | "mohamad" | "mohammad" | "muhammed" => return romanised("mohammed"),
        "aleksandr" | "aleksander" | "alyaksandr" | "oleksandr" => return romanised("alexander"),
        "dmitri" | "dmitriy" | "dmitrii" => return romanised("dmitry"),
        "sergey" | "serhiy" | "serhii" => return romanised("sergei"),
        "andriy" | "andrii" | "andrey" => return romanised("andrei"),
        _ => {}
    }
    for ending in ["skyy", "skiy", "skyi", "skii", "skij", "skyj", "ski"] {
        if let Some(stem) = word.strip_suffix(ending) {
            // Polish names in -ski stay as they are only in print: one form serves for comparing.
            return romanised(&format!("{stem}sky"));
        }
    }
    romanised(word)
}

/// Letters that one sound of another script is written with, brought to one form: `Umyerov` and `Umerov`, `Massoud` and
/// `Masud`, `Aliyev` and `Aliev`. Only in words long enough to be told apart all the same.
fn romanised(word: &str) -> String {
    const LONG: usize = 5;
    const PAIRS: &[(&str, &str)] = &[
        ("shch", "sh"),
        ("tsch", "ch"),
        ("tch", "ch"),
        ("sch", "sh"),
        ("dj", "j"),
        ("ou", "u"),
        ("oo", "u"),
        ("ck", "k"),
        ("dh", "d"),
        ("iye", "ie"),
        ("ye", "e"),
        ("yo", "o"),
        ("iy", "i"),
        ("ij", "i"),
        ("ii", "i"),
        ("y", "i"),
    ];
    if !word.is_ascii() || word.len() < LONG {
        return word.to_owned();
    }
    // The first letter is never one of two ways to write a sound that counts here.
    let (first, rest) = word.split_at(1);
    let mut rest = rest.to_owned();
    for (written, sound) in PAIRS {
        rest = rest.replace(written, sound);
    }
    let mut out = String::from(first);
    for letter in rest.chars() {
        let vowel = matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u');
        if vowel || !out.ends_with(letter) {
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(a: &str, b: &str, found: NameMatch) {
        assert_eq!(Name::new(a).matches(&Name::new(b)), found, "{a} / {b}");
        assert_eq!(Name::new(b).matches(&Name::new(a)), found, "{b} / {a}");
    }

    #[test]
    fn spelling_does_not_make_two_people() {
        check("Kim Jong-un", "Kim Jong Un", NameMatch::Full);
        check("Kim Jong-un", "김정은", NameMatch::Full);
        check("Xi Jinping", "习近平", NameMatch::Full);
        check("Volodymyr Zelenskyy", "Volodymyr Zelensky", NameMatch::Full);
        check("Zelenskiy", "Zelenskyy", NameMatch::Full);
        check("Recep Tayyip Erdoğan", "Tayyip Erdogan", NameMatch::Full);
        check("Donald J. Trump", "Donald Trump", NameMatch::Full);
        check("Ishiba Shigeru", "Shigeru Ishiba", NameMatch::Full);
        check("Choe Son-hui", "Choe Son Hui", NameMatch::Full);
        check("Jake Sullivan", "J. Sullivan", NameMatch::Full);
        check("Mohamed bin Zayed", "Mohammed bin Zayed Al Nahyan", NameMatch::Full);
        check("Luiz Inácio Lula da Silva", "Lula", NameMatch::Full);
        check("Rustem Umerov", "Rustem Umyerov", NameMatch::Full);
        check("Muammar Gaddafi", "Moammar Gadhafi", NameMatch::Full);
        check("Muammar Gaddafi", "Qaddafi", NameMatch::Full);
        check("Mikhail Gorbachev", "Mikhail Gorbachov", NameMatch::Full);
        check("Ilham Aliyev", "Ilham Aliev", NameMatch::Full);
        check("Ahmad Shah Massoud", "Ahmad Shah Masood", NameMatch::Full);
        check("Vladimir Medinsky", "Vladimir Medinskiy", NameMatch::Full);
    }

    #[test]
    fn a_family_name_alone_is_a_part() {
        check("Xi Jinping", "Xi", NameMatch::Part);
        check("Donald Trump", "Trump", NameMatch::Part);
        check("Kim Jong-un", "Kim", NameMatch::CommonPart);
    }

    #[test]
    fn a_namesake_of_another_generation_is_not_taken_for_the_other() {
        check("Donald Trump", "Donald Trump Jr.", NameMatch::CommonPart);
        check("Donald Trump Jr.", "Donald Trump Jr", NameMatch::Full);
    }

    #[test]
    fn other_people_are_not_matched() {
        check("Salman", "Mohammed bin Salman", NameMatch::No);
        check("bin Salman", "Mohammed bin Salman", NameMatch::Part);
        check("Kim Jong-un", "Kim Jong-il", NameMatch::No);
        check("Kim Jong-un", "Kim Yo-jong", NameMatch::No);
        check("Hillary Clinton", "Bill Clinton", NameMatch::No);
        check("Wang Yi", "Wang Huning", NameMatch::No);
        check("Ali Hassan", "Ali Hussein", NameMatch::No);
        check("Islam Karimov", "Islam Kasimov", NameMatch::No);
        check("Maria Lopez", "Mario Lopez", NameMatch::No);
        check("Jean Moreau", "Joan Moreau", NameMatch::No);
        check("Xi Jinping", "Peng Liyuan", NameMatch::No);
        check("", "Kim", NameMatch::No);
    }
}
