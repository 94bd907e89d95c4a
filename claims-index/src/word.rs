//! A text as the words by which it is found: lower case, without accents, English ones without their endings. Chinese,
//! Japanese and Korean writing puts no spaces where words end, so that it goes by pairs of characters.

use std::borrow::Cow;
use std::ops::Range;

use frostem::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longer runs are no words: sums, addresses, encoded files.
const LONGEST: usize = 64;

/// Words by which nothing is found, as they stand in nearly every passage.
const COMMON: &[&str] = &[
    "a", "about", "after", "all", "also", "an", "and", "are", "as", "at", "be", "been", "before", "but", "by", "for",
    "from", "had", "has", "have", "he", "her", "his", "in", "into", "is", "it", "its", "more", "not", "of", "on", "or",
    "said", "she", "that", "the", "their", "there", "they", "this", "to", "was", "were", "which", "who", "will",
    "with",
];

/// Calls `each` with the place of every word, in bytes, and its form in the index. Places come in order; those of
/// pairs of characters overlap.
pub fn each(text: &str, mut each: impl FnMut(Range<usize>, &str)) {
    let stemmer = Stemmer::new(Algorithm::English);
    let mut chars = text.char_indices().peekable();
    let mut owner = false;
    while let Some((start, c)) = chars.next() {
        if is_unspaced(c) {
            let mut stop = start + c.len_utf8();
            // One character alone is a word; of a longer run each pair is one.
            match chars.peek() {
                Some((_, next)) if is_unspaced(*next) => stop += next.len_utf8(),
                _ if text.get(..start).and_then(|before| before.chars().next_back()).is_some_and(is_unspaced) => {
                    continue;
                }
                _ => {}
            }
            let word = text.get(start..stop).unwrap_or_default();
            each(start..stop, &word.nfkc().collect::<String>());
        } else if c.is_alphanumeric() {
            let mut stop = start + c.len_utf8();
            while let Some((at, next)) = chars.peek() {
                if !(next.is_alphanumeric() || is_combining_mark(*next)) || is_unspaced(*next) {
                    break;
                }
                stop = at + next.len_utf8();
                chars.next();
            }
            let word = text.get(start..stop).unwrap_or_default();
            // The ending of `Kim's` is no word.
            if word.len() <= LONGEST && !(owner && word.eq_ignore_ascii_case("s")) {
                let folded = fold(word);
                let plain = folded.bytes().all(|byte| byte.is_ascii_lowercase());
                each(start..stop, &if plain { stemmer.stem(&folded) } else { folded });
            }
        }
        owner = matches!(c, '\'' | '’');
    }
}

/// The different words of a text in the order of their first use, without the commonest.
pub fn telling(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    each(text, |place, word| {
        let written = text.get(place).unwrap_or_default();
        if !COMMON.iter().any(|common| written.eq_ignore_ascii_case(common)) && !words.iter().any(|known| known == word)
        {
            words.push(word.to_owned());
        }
    });
    words
}

/// A name in the form in which slots hold it: its words without case, accents and marks, kept apart by one space.
pub fn name(text: &str) -> String {
    let mut out = String::new();
    for word in text.split(|c: char| !(c.is_alphanumeric() || is_combining_mark(c) || matches!(c, '\'' | '’'))) {
        let word = word.trim_matches(['\'', '’']);
        let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
        if word.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(fold(word).chars().filter(|c| c.is_alphanumeric()));
    }
    out
}

fn fold(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
        Cow::Borrowed(word)
    } else if word.is_ascii() {
        Cow::Owned(word.to_ascii_lowercase())
    } else {
        Cow::Owned(word.nfkd().filter(|c| !is_combining_mark(*c)).nfc().flat_map(char::to_lowercase).collect())
    }
}

/// Whether writing of that script runs on without spaces between words, or hangs endings on to them as Korean does.
fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{3005}' | '\u{3040}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF66}'..='\u{FF9F}' | '\u{20000}'..='\u{323AF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, &str)]) {
        let mut found = Vec::new();
        each(text, |place, word| found.push((text[place].to_owned(), word.to_owned())));
        let found: Vec<_> = found.iter().map(|(written, word)| (written.as_str(), word.as_str())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn words_are_found_whatever_their_case_accents_and_endings() {
        check("Kim's TRAINS", &[("Kim", "kim"), ("TRAINS", "train")]);
        check("Orbán travelled", &[("Orbán", "orban"), ("travelled", "travel")]);
        check("Cafe\u{301} 😀 4,000", &[("Cafe\u{301}", "cafe"), ("4", "4"), ("000", "000")]);
        check("", &[]);
        check(&"x".repeat(LONGEST + 1), &[]);
    }

    #[test]
    fn writing_without_spaces_goes_by_pairs() {
        check("北京市", &[("北京", "北京"), ("京市", "京市")]);
        check("中 김정은", &[("中", "中"), ("김정", "김정"), ("정은", "정은")]);
    }

    #[test]
    fn the_commonest_words_tell_nothing() {
        assert_eq!(telling("He said that the summit, the Summit of Astana, was in July"), ["summit", "astana", "juli"]);
    }

    #[test]
    fn names_have_one_form() {
        for (written, expected) in [
            ("Kim Jong-un", "kim jong un"),
            ("KIM  Jong Un’s", "kim jong un"),
            ("Viktor Orbán", "viktor orban"),
            ("Xi'an", "xian"),
            ("김정은", "김정은"),
            (" - ", ""),
        ] {
            assert_eq!(name(written), expected, "{written}");
        }
    }
}
