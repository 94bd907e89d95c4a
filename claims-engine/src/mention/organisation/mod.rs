//! Named organisations: by a known name, by the noun that heads the name (`Ministry of Defence`, `Gulf Cooperation
//! Council`), or by letters that the text introduces (`Zebra Works Trust (ZWT)`).

mod head;
mod known;

pub(crate) use known::is_known;

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::Doc;
use crate::gazetteer;
use crate::hints::Hints;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::OrganisationMention;

/// Finds the organisations that the text names, in order. `taken` marks the tokens of persons' names.
pub fn find(doc: &Doc, taken: &[bool]) -> Vec<OrganisationMention> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let introduced = introduced(doc, taken);
    let mut i = 0;
    let letters: FxHashSet<&str> = introduced.iter().map(|name| name.letters).collect();
    let spelt: FxHashMap<usize, usize> =
        introduced.iter().rev().map(|name| (name.tokens.start, name.tokens.end)).collect();
    while let Some(at) = doc.hinted_from(i, Hints::CAPITAL) {
        i = at;
        let hit = if is_taken(taken, i) {
            None
        } else {
            spelt
                .get(&i)
                .map(|end| i..*end)
                .or_else(|| head::headed(doc, i, taken))
                .or_else(|| phrase(doc, i))
                .or_else(|| single(doc, i, &letters))
        };
        match hit {
            Some(tokens) => {
                i = tokens.end.max(i + 1);
                found.push(tokens);
            }
            None => i += 1,
        }
    }
    found.into_iter().map(|tokens| mention(doc, tokens)).collect()
}

pub(super) fn is_taken(taken: &[bool], i: usize) -> bool {
    taken.get(i).copied().unwrap_or(false)
}

fn mention(doc: &Doc, tokens: Range<usize>) -> OrganisationMention {
    let span = doc.span(tokens);
    OrganisationMention { span, name: crate::text::one_line(span.of(doc.text)) }
}

/// The end of the name of several words that begins at `i` and whose head is no usual one.
pub(crate) fn known_phrase(doc: &Doc, i: usize) -> Option<usize> {
    phrase(doc, i).map(|tokens| tokens.end)
}

fn phrase(doc: &Doc, i: usize) -> Option<Range<usize>> {
    let all = |words: &[&str]| words.iter().enumerate().all(|(n, word)| doc.word(i + n) == *word);
    known::phrase(doc.word(i), all).map(|count| i..i + count)
}

fn single(doc: &Doc, i: usize, introduced: &FxHashSet<&str>) -> Option<Range<usize>> {
    let word = doc.word(i);
    let known = known::is_known(word) || introduced.contains(word);
    // "IS", "WHO" and "PAN" are words in a headline of capitals.
    let shouted = matches!(word, "IS" | "WHO" | "PAN" | "ICE" | "PP" | "AP")
        && doc.is_capital(i + 1)
        && doc.word(i + 1).len() > 1
        && doc.word(i + 1).bytes().all(|byte| byte.is_ascii_uppercase());
    (known && !shouted).then(|| i..i + 1)
}

/// A name whose letters the text gives behind it.
#[derive(Debug)]
struct Introduced<'a> {
    tokens: Range<usize>,
    letters: &'a str,
}

/// Names that the text introduces with their letters: `African National Congress (ANC)`.
fn introduced<'a>(doc: &Doc<'a>, taken: &[bool]) -> Vec<Introduced<'a>> {
    let mut out = Vec::new();
    for open in 1..doc.tokens.len() {
        if doc.word(open) != "(" || doc.word(open + 2) != ")" || doc.kind(open + 1) != Some(TokenKind::Word) {
            continue;
        }
        let letters = doc.word(open + 1);
        let short = (2..=8).contains(&letters.len()) && letters.bytes().all(|byte| byte.is_ascii_uppercase());
        let thing = doc.class(open - 1).is(Classes::ThingHead) && !doc.class(open - 1).is(Classes::OrganisationHead)
            || doc.word(open - 1).ends_with("ing");
        if !short || thing || is_taken(taken, open - 1) {
            continue;
        }
        if let Some(start) = spelled(doc, open, letters) {
            let place = gazetteer::lookup(doc.span(start..open).of(doc.text)).is_some();
            if !place {
                out.push(Introduced { tokens: start..open, letters });
            }
        }
    }
    out
}

/// Where the name before `open` starts whose capitals spell `letters`.
fn spelled(doc: &Doc, open: usize, letters: &str) -> Option<usize> {
    let mut left = letters.bytes().rev().peekable();
    let mut at = open;
    while left.peek().is_some() {
        at = at.checked_sub(1)?;
        if open - at > 12
            || doc.kind(at) != Some(TokenKind::Word) && !matches!(doc.word(at), "-" | "&" | "," | "’s" | "'s")
        {
            return None;
        }
        if doc.is_capital(at) {
            // "Co-operation" gives one letter, "Asia-Pacific" may give two.
            let word = doc.word(at);
            let capitals = word
                .char_indices()
                .rev()
                .filter(|(n, c)| c.is_uppercase() && (*n == 0 || word.as_bytes().get(n - 1) == Some(&b'-')));
            for (_, capital) in capitals {
                if left.peek().is_none_or(|letter| char::from(*letter) != capital) {
                    return None;
                }
                left.next();
            }
        } else if !doc.class(at).is(Classes::Function) && doc.kind(at) == Some(TokenKind::Word) {
            // A small word may give a letter: "Organization for the Prohibition of chemical Weapons".
            let first = doc.word(at).chars().next().map(|c| c.to_ascii_uppercase());
            if left.peek().map(|letter| char::from(*letter)) == first {
                left.next();
            }
        }
    }
    (doc.sentence_of(at) == doc.sentence_of(open)).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `marked` has its organisations in brackets and its persons in braces.
    fn check(marked: &str) {
        let text: String = marked.chars().filter(|c| !"[]{}".contains(*c)).collect();
        let expected: Vec<String> = marked
            .split('[')
            .skip(1)
            .filter_map(|part| part.split_once(']'))
            .map(|(name, _)| name.replace(['{', '}'], ""))
            .collect();
        let doc = Doc::read(&text);
        let mut taken = vec![false; doc.tokens.len()];
        for name in marked.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name) {
            for (at, _) in text.match_indices(name) {
                let from = doc.token_at(at as u32);
                let to = doc.token_at((at + name.len()) as u32);
                taken[from..to].fill(true);
            }
        }
        let found: Vec<&str> = find(&doc, &taken).iter().map(|found| found.span.of(&text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn letters_and_single_names_are_known() {
        check("The [UN], the [EU] and [NATO] agreed with [Hamas].");
        check("The [U.N.] said so.");
        check("[G7] leaders met.");
        check("who is it? It is us.");
    }

    #[test]
    fn a_head_gathers_its_name() {
        check("The [Ministry of Foreign Affairs] said so.");
        check("The [Chinese Foreign Ministry] said so.");
        check("He joined the [Gulf Cooperation Council] and the [European Union].");
        check("The [Food and Agriculture Organization] met.");
        check("The [Workers' Party of Korea] met.");
        check("Talks with the [World Bank] and the [International Monetary Fund] began.");
        check("He spoke to the [Council on Foreign Relations] in New York.");
        check("The [Bank of Japan] and the [Bank of China] agreed.");
        check("He went to the [Ministry of Defence and Sports] with Russia and the [European Commission].");
        check("The [People's Liberation Army] paraded.");
        check("It was the [Israeli Parliament] that voted.");
        check("[Department of State] officials spoke.");
        check("She spoke to the [National League for Democracy] of Myanmar.");
        check("The [African Export–Import Bank] lent.");
        check("The [U.S. Air Force 52nd Fighter Wing] was there.");
        check("He runs the [Office of the Foreign Affairs Commission] and Foreign Minister {Wang Yi} came.");
    }

    #[test]
    fn the_title_behind_a_name_stays_outside() {
        check("[Communist Party] General Secretary {Nguyen Phu Trong} met him.");
        check("White House Press Secretary {Jen Psaki} said so.");
        check("[Foreign Ministry] spokesman {Qin Gang} said so.");
        check("President {Putin} and the [Security Council] met.");
    }

    #[test]
    fn introduced_letters_are_names_from_there_on() {
        check("The [Zebra Works Trust] ([ZWT]) met. The [ZWT] said so.");
        check("The United Arab Emirates (UAE) agreed.");
        check("The Exclusive Economic Zone (EEZ) was drawn.");
    }

    #[test]
    fn states_venues_persons_and_common_nouns_are_none() {
        check("The Soviet Union fell.");
        check("The party was at Union Station.");
        check("They met at Ramstein Air Force Base.");
        check("He left on Air Force One.");
        check("The committee and the bank met.");
        check("The State of the Union was strong.");
        check("A company said so. Group talks began.");
    }
}
