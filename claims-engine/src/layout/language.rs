//! Whether a paragraph is English prose, by its script, its letters and its words of grammar.

/// Letters looked at when the script and language of a paragraph are judged.
const SAMPLE: usize = 4000;

/// English words of grammar, sorted; a paragraph of prose is full of them.
const GRAMMAR: &[&str] = &[
    "a", "after", "all", "also", "an", "and", "are", "as", "at", "be", "been", "before", "but", "by", "for", "from",
    "had", "has", "have", "he", "her", "him", "his", "i", "if", "in", "is", "it", "its", "more", "not", "of", "on",
    "or", "our", "said", "she", "that", "the", "their", "them", "they", "this", "to", "was", "we", "were", "when",
    "which", "who", "will", "with", "would", "you",
];

/// Whether a paragraph is English, or too short to tell.
pub(super) fn is_english(words: &str) -> bool {
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
    if broken * 20 > letters || latin * 2 < letters || is_garbled(words) || is_no_text(words) {
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

/// What the words of a paragraph show.
#[derive(Default)]
struct Signs {
    count: usize,
    /// English grammar, and that of it which few other languages have.
    grammar: usize,
    own: usize,
    /// Grammar of other languages.
    foreign: usize,
    /// Small words with letters that English hardly has.
    accented: usize,
    /// Words with a capital.
    capitals: usize,
}

/// Whether the words of a paragraph show enough English grammar, and not far more of another language.
fn reads_as_english<'t>(words: impl Iterator<Item = &'t str>, enough: usize) -> bool {
    let mut signs = Signs::default();
    let mut native = false;
    // A word that is grammar only where a small word follows: "de president", not "de Gaulle".
    let mut waits = false;
    for word in words {
        let bare = bare(word);
        let Some(first) = bare.bytes().next() else { continue };
        signs.count += 1;
        let capital = first.is_ascii_uppercase() || !first.is_ascii() && bare.starts_with(char::is_uppercase);
        signs.capitals += usize::from(capital);
        signs.foreign += usize::from(waits && !capital);
        waits = false;
        if is_grammar(bare) {
            signs.grammar += 1;
            // Other languages have these words too.
            signs.own += usize::from(!matches!(bare, "a" | "an" | "as" | "in" | "on" | "i" | "I"));
        } else if capital {
            waits = signs.count == 1 && (is_listed(bare, &FOREIGN_PACKED) || is_listed(bare, &PARTICLES_PACKED));
        } else if is_listed(bare, &PARTICLES_PACKED) {
            waits = true;
        } else {
            signs.foreign += usize::from(is_listed(bare, &FOREIGN_PACKED));
            signs.accented += usize::from(!bare.is_ascii() && bare.chars().any(is_accented));
        }
        native |=
            signs.own > 12 && signs.own > signs.foreign * 2 || signs.own > 6 && signs.foreign + signs.accented == 0;
        if native && signs.grammar >= enough {
            return true;
        }
    }
    if !native && signs.is_foreign() {
        return false;
    }
    // Below a dozen words a headline or a list of names has no grammar to show; a long list of names has capitals.
    signs.count < 14
        || signs.grammar >= enough
        || signs.grammar * 20 >= signs.count
        || signs.capitals * 10 >= signs.count * 7
}

impl Signs {
    /// Whether another language shows. Without any English grammar a little is enough, in a whole sentence.
    fn is_foreign(&self) -> bool {
        self.foreign >= 3 && self.foreign > self.own * 2
            || self.own == 0
                && self.count >= 5
                && (self.foreign >= 2 || self.accented >= 2 || self.foreign >= 1 && self.accented >= 1)
    }
}

/// A Latin letter with an accent, or one beyond the English alphabet.
fn is_accented(c: char) -> bool {
    matches!(c, '\u{df}'..='\u{f6}' | '\u{f8}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    match word.as_bytes() {
        [first, .., last] if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() => word,
        _ => word.trim_matches(|c: char| !c.is_alphanumeric()),
    }
}

/// Whether one endless word or the marks of a program are all there is: encoded data, code.
fn is_no_text(words: &str) -> bool {
    let code = words
        .bytes()
        .filter(|byte| matches!(byte, b'{' | b'}' | b'(' | b')' | b';' | b'=' | b'<' | b'>' | b'$'))
        .count();
    code >= 6 && code * 10 >= words.len() || words.len() >= 40 && words.is_ascii() && !words.contains([' ', '\n', '\t'])
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

/// Words of grammar of languages that share letters with English, and hardly stand in an English paragraph.
const FOREIGN: &[&str] = &[
    "aan", "als", "am", "att", "auch", "auf", "aus", "avec", "bei", "beim", "bir", "bu", "como", "con", "dalam", "dan",
    "dans", "dari", "das", "dei", "dem", "den", "dengan", "des", "det", "di", "die", "dit", "een", "ein", "eine",
    "einem", "einen", "einer", "em", "en", "est", "et", "foi", "fue", "gli", "haben", "hanno", "hari", "hat", "heeft",
    "het", "ihre", "il", "ile", "im", "ini", "ist", "itu", "las", "les", "los", "mais", "med", "mit", "na", "nach",
    "nel", "nella", "nicht", "nie", "niet", "och", "oleh", "os", "pada", "para", "pas", "per", "por", "pour", "przez",
    "que", "qui", "sa", "sich", "sie", "sobre", "som", "su", "sur", "um", "una", "und", "une", "uno", "untuk", "ve",
    "vom", "voor", "wurde", "yang", "zijn", "zum", "zur",
];

/// Words of that sort that names have too: grammar only where a small word follows.
const PARTICLES: &[&str] =
    &["al", "da", "de", "del", "della", "der", "do", "dos", "du", "el", "la", "le", "lo", "o", "van", "von", "zu"];

fn is_listed(bare: &str, list: &[u64]) -> bool {
    bare.len() <= 8 && list.binary_search(&packed(bare.as_bytes())).is_ok()
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

/// The lists as numbers, which compare faster than words.
const PACKED: [u64; GRAMMAR.len()] = all_packed(GRAMMAR);
const FOREIGN_PACKED: [u64; FOREIGN.len()] = all_packed(FOREIGN);
const PARTICLES_PACKED: [u64; PARTICLES.len()] = all_packed(PARTICLES);

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_in_order_and_apart() {
        for list in [&PACKED[..], &FOREIGN_PACKED, &PARTICLES_PACKED] {
            assert!(list.is_sorted_by(|a, b| a < b));
        }
        assert!(FOREIGN.iter().chain(PARTICLES).all(|word| word.len() <= 8 && !is_grammar(word)));
        assert!(FOREIGN.iter().all(|word| !PARTICLES.contains(word)));
    }
}
