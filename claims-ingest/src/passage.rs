//! Documents cut into passages: a few sentences that stand together, short enough to be quoted and long enough to be
//! understood.

use crate::Ingested;
use crate::part::{Locator, Part, is_blank, paragraph_spans};

/// A passage is not cut shorter than this many characters where the document goes on.
const LEAST: usize = 300;
/// Nor made longer, but for a short rest that would else stand alone.
const MOST: usize = 1_200;

/// Some sentences of a document, and where they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Where it starts, in UTF-8 bytes of the text.
    pub start: usize,
    /// Where it ends, in UTF-8 bytes of the text.
    pub stop: usize,
    /// The part of the document in which it starts.
    pub locator: Option<Locator>,
}

/// Cuts a document at the ends of paragraphs and sentences into passages of about 300 to 1,200 characters. They come
/// in order, do not overlap, leave out white space only, and never run over the end of a page. The same document gives
/// the same passages; the time grows with the length of the text.
pub fn passages(document: &Ingested) -> Vec<Passage> {
    passages_of(&document.text, &document.parts)
}

/// As [`passages`], of a text and its parts; a text without parts is cut as one.
pub fn passages_of(text: &str, parts: &[Part]) -> Vec<Passage> {
    let whole = [Part { start: 0, stop: text.len(), locator: None }];
    let parts = if parts.is_empty() { &whole } else { parts };
    let mut found = Vec::new();
    for group in parts.chunk_by(Part::joins) {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
        let ends: Vec<usize> = if group.len() > 1 {
            group.iter().map(|part| part.stop).collect()
        } else {
            let inner = text.get(first.start..first.stop).unwrap_or_default();
            paragraph_spans(inner).into_iter().map(|(_, stop)| first.start + stop).collect()
        };
        for (start, stop) in cut(text, first.start, last.stop, &ends) {
            let part = group.partition_point(|part| part.start <= start).saturating_sub(1);
            let locator = group.get(part).and_then(|part| part.locator.clone());
            found.push(Passage { start, stop, locator });
        }
    }
    found
}

/// Start and end of each passage between two bytes of the text; `ends` are those of the paragraphs there.
fn cut(text: &str, from: usize, to: usize, ends: &[usize]) -> Vec<(usize, usize)> {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    let mut lengths: Vec<usize> = Vec::new();
    let mut start = from;
    while let Some(rest) = text.get(start..to) {
        start += rest.len() - rest.trim_start_matches(is_blank).len();
        let rest = rest.trim_matches(is_blank);
        if rest.is_empty() {
            break;
        }
        let stop = start + first_cut(rest, start, ends);
        let words = text.get(start..stop).unwrap_or_default().trim_end_matches(is_blank);
        let length = words.chars().count();
        match (spans.last_mut(), lengths.last_mut()) {
            // The short rest of a document goes with what stands before it.
            (Some(last), Some(before))
                if length < LEAST && stop >= start + rest.len() && *before + length < MOST + LEAST =>
            {
                last.1 = start + words.len();
            }
            _ => {
                spans.push((start, start + words.len()));
                lengths.push(length);
            }
        }
        start = stop;
    }
    spans
}

/// How many bytes of `rest`, which starts at byte `start` of the text, make the next passage.
fn first_cut(rest: &str, start: usize, ends: &[usize]) -> usize {
    let mut next_end = ends.partition_point(|end| *end <= start);
    let mut sentence = None;
    let mut space = None;
    let mut sentences = Sentences::default();
    for (count, (at, c)) in rest.char_indices().enumerate() {
        let ends_paragraph = ends.get(next_end).is_some_and(|end| *end <= start + at);
        next_end += usize::from(ends_paragraph);
        let ends_sentence = sentences.ends_before(rest, at, c);
        if count >= LEAST {
            if ends_paragraph {
                return at;
            }
            if ends_sentence {
                sentence = Some(at);
            }
            if c.is_whitespace() {
                space = Some(at);
            }
        }
        if count >= MOST {
            return sentence.or(space).unwrap_or(at);
        }
    }
    rest.len()
}

/// Tells sentence ends while the text goes by, well enough to cut there; the engine reads sentences properly.
#[derive(Default)]
struct Sentences {
    /// A full stop, with nothing but quotation marks and brackets behind it.
    stopped: bool,
    /// The same in scripts that put no space behind it.
    stopped_wide: bool,
    /// Where the word before the full stop starts.
    word: usize,
}

impl Sentences {
    /// Whether a sentence ends right before the character at byte `at`.
    fn ends_before(&mut self, text: &str, at: usize, c: char) -> bool {
        let closes = matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '」' | '』' | '）');
        let ended = if c.is_whitespace() { self.stopped || self.stopped_wide } else { self.stopped_wide && !closes };
        match c {
            '.' => self.stopped = !is_short(text.get(self.word..at).unwrap_or_default()),
            '!' | '?' | '…' => self.stopped = true,
            '。' | '！' | '？' => self.stopped_wide = true,
            _ if closes => {}
            _ => {
                self.stopped = false;
                self.stopped_wide = false;
                if c.is_whitespace() || c == '(' {
                    self.word = at + c.len_utf8();
                }
            }
        }
        if ended && !matches!(c, '。' | '！' | '？') {
            self.stopped_wide = false;
        }
        ended
    }
}

/// Whether a word before a full stop is an initial or a title rather than the end of a sentence.
fn is_short(word: &str) -> bool {
    const TITLES: &[&str] = &[
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "Sgt", "Capt", "Adm", "Sen", "Rep", "Gov", "Pres", "St",
        "Sr", "Jr", "No", "Nos", "vs", "Art", "pp", "cf", "e.g", "i.e",
    ];
    let word = word.trim_start_matches(['"', '“', '\'', '‘', '(', '[']);
    word.chars().nth(1).is_none() || TITLES.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::part::{LocatorKind, paragraphs};
    use proptest::prelude::*;

    fn texts<'a>(text: &'a str, parts: &[Part]) -> Vec<&'a str> {
        passages_of(text, parts).iter().map(|passage| &text[passage.start..passage.stop]).collect()
    }

    fn page(start: usize, stop: usize, number: usize) -> Part {
        Part { start, stop, locator: Some(Locator { kind: LocatorKind::Page, value: number.to_string() }) }
    }

    #[test]
    fn short_paragraphs_stand_together_and_long_ones_are_cut_at_sentences() {
        let short = "The minister arrived on Tuesday. ".repeat(4);
        let text = format!("{short}\n\n{short}\n\n{short}\n\n{short}\n\n{short}\n\n{short}");
        let parts = paragraphs(&text);
        let found = passages_of(&text, &parts);
        let places: Vec<_> = found.iter().filter_map(|passage| passage.locator.as_ref().map(|at| &*at.value)).collect();
        assert_eq!(places, ["1", "4"]);

        let long = "Mr. Reke of the U.S. Senate said on March 3 that it was so. ".repeat(60);
        for passage in texts(&long, &paragraphs(&long)) {
            assert!(passage.ends_with("so.") && passage.starts_with("Mr."), "{passage}");
            assert!((LEAST..=MOST + LEAST).contains(&passage.chars().count()));
        }
    }

    #[test]
    fn no_passage_leaves_its_page() {
        let text = "First page, which goes on\n\nsecond page.\n\nthird";
        let parts = [page(0, 25, 1), page(27, 39, 2), page(41, 46, 3)];
        assert_eq!(texts(text, &parts), ["First page, which goes on", "second page.", "third"]);
    }

    #[test]
    fn text_without_sentences_is_cut_at_spaces_and_text_without_spaces_anyway() {
        let words = "word ".repeat(1_000);
        assert!(texts(&words, &[]).iter().all(|passage| passage.starts_with("word") && passage.ends_with("word")));
        let han = "北京".repeat(2_000);
        assert_eq!(texts(&han, &[]).concat(), han);
        let chinese = "习近平在北京会见了金正恩。".repeat(200);
        assert!(texts(&chinese, &[]).iter().all(|passage| passage.ends_with('。')));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn nothing_but_white_space_is_left_out(text in "([a-zé. ]{0,80}[.!?。]?[ \n\r😀]{0,3}){0,60}") {
            let parts = paragraphs(&text);
            let mut at = 0;
            for passage in passages_of(&text, &parts) {
                prop_assert!(passage.start >= at && passage.stop > passage.start);
                prop_assert!(text[at..passage.start].chars().all(is_blank));
                let length = text[passage.start..passage.stop].chars().count();
                prop_assert!(length < MOST + LEAST + MOST);
                at = passage.stop;
            }
            prop_assert!(text[at..].chars().all(is_blank));
        }
    }
}
