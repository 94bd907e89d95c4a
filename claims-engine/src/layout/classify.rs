//! What a paragraph is, from its own words and its place in the text.

use super::BlockKind;
use super::debris;
use super::lines::{is_list_item, length};

/// Letters looked at when the script and language of a paragraph are judged.
const SAMPLE: usize = 4000;

/// English words of grammar, sorted; a paragraph of prose is full of them.
const GRAMMAR: &[&str] = &[
    "a", "after", "all", "also", "an", "and", "are", "as", "at", "be", "been", "before", "but", "by", "for", "from",
    "had", "has", "have", "he", "her", "him", "his", "i", "if", "in", "is", "it", "its", "more", "not", "of", "on",
    "or", "our", "said", "she", "that", "the", "their", "them", "they", "this", "to", "was", "we", "were", "when",
    "which", "who", "will", "with", "would", "you",
];

/// What the paragraph `words` is. `first` says that no prose has come yet, `more` that a later paragraph is longer.
pub fn classify(words: &str, first: bool, more: bool) -> BlockKind {
    if is_dateline(words) {
        return BlockKind::Dateline;
    }
    if debris::is_debris(words) {
        return BlockKind::Debris;
    }
    if !is_english(words) || is_table(words) {
        return BlockKind::Unread;
    }
    if is_caption(words) {
        return BlockKind::Caption;
    }
    if is_list_item(words) {
        return BlockKind::ListItem;
    }
    if first && more && is_headline(words) {
        return BlockKind::Headline;
    }
    BlockKind::Paragraph
}

fn is_english(words: &str) -> bool {
    let (mut latin, mut letters, mut broken) = (0_usize, 0_usize, 0_usize);
    let sample = if may_be_foreign(words) { words } else { "" };
    for c in sample.chars().take(SAMPLE) {
        broken += usize::from(c == '\u{fffd}');
        if !c.is_alphabetic() {
            continue;
        }
        letters += 1;
        latin += usize::from(
            c.is_ascii_alphabetic() || ('\u{c0}'..='\u{24f}').contains(&c) || ('\u{1e00}'..='\u{1eff}').contains(&c),
        );
    }
    if broken * 20 > letters || latin * 2 < letters || is_garbled(words) {
        return false;
    }
    let most = SAMPLE / 8;
    // So much grammar is enough for the most words that the paragraph can have.
    let enough = most.min(words.len() / 2 + 1).div_ceil(20);
    if words.is_ascii() {
        reads_as_english(words.split_ascii_whitespace().take(most), enough)
    } else {
        reads_as_english(words.split_whitespace().take(most), enough)
    }
}

/// Whether the words of a paragraph show enough English grammar, and not far more of another language.
fn reads_as_english<'t>(words: impl Iterator<Item = &'t str>, enough: usize) -> bool {
    let (mut count, mut grammar, mut own, mut foreign) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut native = false;
    for word in words {
        let bare = bare(word);
        if bare.is_empty() {
            continue;
        }
        count += 1;
        if is_grammar(bare) {
            grammar += 1;
            // Other languages have these words too.
            own += usize::from(!matches!(bare, "a" | "an" | "as" | "in" | "on"));
        } else {
            foreign += usize::from(is_foreign(bare));
        }
        native |= own > 12 && own > foreign * 2;
        if native && grammar >= enough {
            return true;
        }
    }
    if !native && foreign >= 3 && foreign > own * 2 {
        return false;
    }
    // Below a dozen words a headline or a list of names has no grammar to show.
    count < 14 || grammar >= enough || grammar * 20 >= count
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    match word.as_bytes() {
        [first, .., last] if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() => word,
        _ => word.trim_matches(|c: char| !c.is_alphanumeric()),
    }
}

/// Whether letters decoded by the wrong table (`Ã¼`, `â€œ`) make up too much of a paragraph to trust its words.
fn is_garbled(words: &str) -> bool {
    const PAIRS: &[&str] = &["Ã", "â€", "ï¿½", "Â "];
    if words.is_ascii() {
        return false;
    }
    let pairs: usize = PAIRS.iter().map(|pair| words.matches(pair).count()).sum();
    pairs > 2 && pairs * 12 > words.chars().filter(|c| c.is_alphabetic()).count()
}

/// Words of grammar of languages that share letters with English, and hardly stand in an English paragraph, sorted.
const FOREIGN: &[&str] = &[
    "als", "auf", "aus", "avec", "bei", "bir", "como", "con", "dan", "dans", "das", "dei", "dem", "den", "der", "des",
    "di", "die", "dit", "du", "een", "ein", "eine", "el", "em", "en", "est", "et", "foi", "fue", "gli", "hanno", "het",
    "ihre", "il", "ini", "ist", "itu", "la", "las", "le", "les", "los", "mais", "met", "mit", "na", "nel", "nicht",
    "och", "os", "où", "para", "pas", "per", "por", "pour", "que", "qui", "sa", "sich", "sie", "sobre", "su", "sur",
    "um", "una", "und", "une", "uno", "van", "ve", "von", "yang", "zu", "és",
];

/// Whether a word is grammar of another language: "The Hague", "El Pais": a capital makes it a name's.
fn is_foreign(bare: &str) -> bool {
    bare.len() <= 5
        && !bare.starts_with(char::is_uppercase)
        && FOREIGN_PACKED.binary_search(&packed(bare.as_bytes())).is_ok()
}

/// Whether anything but Latin letters and common marks is in it: letters and broken characters need counting only then.
fn may_be_foreign(words: &str) -> bool {
    let bytes = words.as_bytes();
    !words.is_ascii()
        && bytes.iter().enumerate().any(|(at, byte)| match byte {
            // ASCII, the inside of a character, U+00C0 to U+023F.
            0..=0xbf | 0xc3..=0xc8 => false,
            // U+2000 to U+203F: spaces, dashes, quotation marks.
            0xe2 => bytes.get(at + 1) != Some(&0x80),
            _ => true,
        })
}

fn is_grammar(word: &str) -> bool {
    word.len() <= 6 && PACKED.binary_search(&packed(word.as_bytes())).is_ok()
}

/// [`GRAMMAR`] and [`FOREIGN`] as numbers, which compare faster than words.
const PACKED: [u64; GRAMMAR.len()] = all_packed(GRAMMAR);
const FOREIGN_PACKED: [u64; FOREIGN.len()] = all_packed(FOREIGN);

const fn all_packed<const N: usize>(words: &[&str]) -> [u64; N] {
    let mut all = [0; N];
    let mut i = 0;
    while i < N {
        all[i] = packed(words[i].as_bytes());
        i += 1;
    }
    all
}

/// The lower-case letters of a word of up to eight bytes as one number, in the order of the alphabet.
const fn packed(word: &[u8]) -> u64 {
    let mut number = 0;
    let mut i = 0;
    while i < word.len() && i < 8 {
        number |= (word[i].to_ascii_lowercase() as u64) << (56 - 8 * i);
        i += 1;
    }
    number
}

fn is_table(words: &str) -> bool {
    let cells = words.bytes().filter(|byte| matches!(byte, b'\t' | b'|')).count();
    let tabs = words.bytes().filter(|byte| *byte == b'\t').count();
    // A row between tabs; two bars also part a byline from its place and time.
    (cells >= 4 || tabs >= 2) && cells * 3 >= words.split_whitespace().count()
}

const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DATELINE_WORDS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "published",
    "updated",
    "posted",
    "last",
    "first",
    "modified",
    "on",
    "at",
    "am",
    "pm",
    "a.m",
    "p.m",
    "gmt",
    "utc",
    "est",
    "edt",
    "et",
    "cet",
    "bst",
    "kst",
    "ist",
    "ago",
    "date",
    "issued",
    "release",
    "released",
    "for",
    "immediate",
    "min",
    "read",
    "of",
    "the",
];

/// A line that is a date and hardly more: `Wednesday, July 10, 2019`, `Published: 4 Sep 2025 10:30 GMT`.
fn is_dateline(words: &str) -> bool {
    if length(words) > 120 || words.ends_with(['?', '!']) || !words.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let (mut dated, mut digits, mut year) = (false, false, false);
    for word in words.split(|c: char| c.is_whitespace() || matches!(c, ',' | '/' | '-' | '|' | '(' | ')' | '–' | ':'))
    {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
        if bare.is_empty() {
            continue;
        }
        if bare.starts_with(|c: char| c.is_ascii_digit()) {
            digits = true;
            year |= bare.len() == 4;
            continue;
        }
        let month = MONTHS.iter().any(|month| bare.starts_with(month)) && bare.len() <= 9;
        dated |= month;
        if !month && !DATELINE_WORDS.contains(&bare.as_str()) {
            return false;
        }
    }
    digits && (dated || year && words.matches(['-', '/']).count() == 2)
}

fn is_caption(words: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "FILE -",
        "FILE –",
        "FILE —",
        "FILE PHOTO",
        "File photo",
        "PHOTO:",
        "Photo:",
        "Pictured:",
        "Caption:",
        "Image caption",
        "In this photo",
        "In this image",
        "In this file photo",
    ];
    OPENINGS.iter().any(|opening| words.starts_with(opening))
        || (length(words) < 600 && debris::credit_start(words).is_some_and(|at| at > 0))
}

fn is_headline(words: &str) -> bool {
    let count = words.split_whitespace().count();
    let ends = words.trim_end_matches(['”', '"', '’', '\'', ')']);
    count >= 2 && words.chars().count() <= 180 && !ends.ends_with(['.', ':', ';', ',']) && !words.contains(['\n', '\r'])
        || (2..=30).contains(&count) && words.starts_with("# ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &str, expected: BlockKind) {
        assert_eq!(classify(words, true, true), expected, "{words}");
    }

    #[test]
    fn each_kind_by_its_signs() {
        check("Leaders Meet in Vienna", BlockKind::Headline);
        check("Leaders meet in Vienna ‘for peace’", BlockKind::Headline);
        check("They met in Vienna.", BlockKind::Paragraph);
        check("Wednesday, July 10, 2019", BlockKind::Dateline);
        check("Published: 4 Sep 2025 10:30 GMT", BlockKind::Dateline);
        check("2025-09-04", BlockKind::Dateline);
        check("May met her ministers", BlockKind::Headline);
        check("The two leaders before their talks in Vienna. / Source: Example News", BlockKind::Caption);
        check("FILE - The two leaders before their talks in Vienna.", BlockKind::Caption);
        check("• Talks go on in Vienna", BlockKind::ListItem);
        check("7", BlockKind::Debris);
    }

    #[test]
    fn what_cannot_be_read_is_marked() {
        check("김정은 국무위원장이 베이징에서 시진핑 주석과 회담했다.", BlockKind::Unread);
        check(
            "Le président a rencontré la chancelière à Berlin, où ils ont parlé pendant deux heures de la situation en Europe avant le sommet de juin.",
            BlockKind::Unread,
        );
        check(
            "Le président français a reçu lundi à Paris le Premier ministre, avec lequel il a parlé du commerce.",
            BlockKind::Unread,
        );
        check(
            "El presidente se reunió el lunes en Lima con su homólogo, con quien habló de comercio y de la paz.",
            BlockKind::Unread,
        );
        check("Der Kanzler sprach mit dem Minister und der Delegation in Bonn.", BlockKind::Unread);
        check("Germany\t18\t11\t22", BlockKind::Unread);
        check("WeÃ¼ rÃ¤dÃ¶ â€œkÃ¶nnteâ€ Ã¼berâ€ fÃ¼r", BlockKind::Unread);
        check(
            "Luiz Inácio Lula da Silva met Charles de Gaulle and Otto von Bismarck at La Moneda.",
            BlockKind::Paragraph,
        );
        check("By Anna Berg | Tuesday | Lusaka, where they met the minister.", BlockKind::Paragraph);
        check("Team\tP\tW\tD\nA\t1\t2\t3\nB\t1\t2\t3", BlockKind::Unread);
        check("The word 김정은 is a name that they write in this way on the wall of the house.", BlockKind::Paragraph);
    }
}
