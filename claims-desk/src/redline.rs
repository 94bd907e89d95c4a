//! Two wordings as one: the sentences that state a claim in one draft against those of the next, word by word.

use std::collections::BTreeSet;

use claims_engine::Doc;
use claims_engine::layout::{self, Block};
use claims_engine::text::Span;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::shape::{WordsOp, WordsPart};

/// So many characters around a claim's words count as its surroundings: what changed in them is shown too.
const REACH: usize = 32;
/// Passages of one claim that are compared at most, in each draft.
const PASSAGES: usize = 12;
/// Beyond so many words on one side, the two are shown whole, one after the other.
const WORDS: usize = 2_000;

/// A text cut into sentences and paragraphs.
#[derive(Debug)]
pub struct Page<'a> {
    text: &'a str,
    blocks: Vec<Block>,
    sentences: Vec<Span>,
}

impl<'a> Page<'a> {
    /// Reads the text once.
    pub fn of(text: &'a str) -> Self {
        let sentences = Doc::read(text).sentences.iter().map(|sentence| sentence.span).collect();
        Self { text, blocks: layout::find(text), sentences }
    }

    /// The sentences in which these words and what is nearest to them stand, each stretch once, in order.
    fn passages(&self, spans: &[Span]) -> Vec<&'a str> {
        let mut out: Vec<Span> = Vec::new();
        let wide: BTreeSet<Span> = spans.iter().map(|span| self.widened(*span)).collect();
        for span in wide {
            match out.last_mut() {
                Some(last) if last.end >= span.start => *last = last.cover(span),
                _ => out.push(span),
            }
        }
        out.truncate(PASSAGES);
        out.into_iter().map(|span| span.of(self.text).trim()).collect()
    }

    /// The whole sentences around a span and the characters next to it, within their paragraphs.
    fn widened(&self, span: Span) -> Span {
        let first = self.block(span.start).unwrap_or(span);
        let last = self.block(span.end.max(1) - 1).unwrap_or(span);
        let room = first.cover(last).cover(span);
        let before = Span { start: room.start, end: span.start }.of(self.text);
        let behind = Span { start: span.end, end: room.end }.of(self.text);
        let back: usize = before.chars().rev().take(REACH).map(char::len_utf8).sum();
        let on: usize = behind.chars().take(REACH).map(char::len_utf8).sum();
        let reached = Span::new(span.start as usize - back, span.end as usize + on);
        let from = self.sentences.partition_point(|sentence| sentence.end <= reached.start);
        let touched = self.sentences.get(from..).unwrap_or_default();
        touched
            .iter()
            .take_while(|sentence| sentence.start < reached.end)
            .filter(|sentence| room.contains(**sentence))
            .fold(span, |whole, sentence| whole.cover(*sentence))
    }

    fn block(&self, at: u32) -> Option<Span> {
        let after = self.blocks.partition_point(|block| block.span.start <= at);
        self.blocks.get(after.checked_sub(1)?).map(|block| block.span).filter(|span| at < span.end)
    }
}

/// What changed in the words of a claim and around them; passages that are the same in both drafts are left out,
/// unless all are.
pub fn changed(old: (&Page<'_>, &[Span]), new: (&Page<'_>, &[Span])) -> Vec<WordsPart> {
    let (before, after) = (old.0.passages(old.1), new.0.passages(new.1));
    let other = |own: &[&str], others: &[&str]| -> Vec<String> {
        own.iter().filter(|one| !others.contains(one)).map(|one| (*one).to_owned()).collect()
    };
    let (gone, come) = (other(&before, &after), other(&after, &before));
    if gone.is_empty() && come.is_empty() {
        return words(before.first().unwrap_or(&""), after.first().unwrap_or(&""));
    }
    words(&gone.join(" … "), &come.join(" … "))
}

/// The words of one claim that the other draft does not make.
pub fn alone(page: &Page<'_>, spans: &[Span], op: WordsOp) -> Vec<WordsPart> {
    let text = page.passages(spans).join(" … ");
    if text.is_empty() { Vec::new() } else { vec![WordsPart { op, text }] }
}

/// Two texts as one row of words. The parts that are not removed, joined, are `new`; those not added are `old`.
pub fn words(old: &str, new: &str) -> Vec<WordsPart> {
    let (before, after) = (tokens(old), tokens(new));
    let mut row = Row::default();
    if before.len().max(after.len()) > WORDS {
        row.push(&[old], &[new], old == new);
        return row.finish();
    }
    for op in capture_diff_slices(Algorithm::Myers, &before, &after) {
        let same = matches!(op, DiffOp::Equal { .. });
        let (gone, come) = (before.get(op.old_range()), after.get(op.new_range()));
        let (gone, come) = (gone.unwrap_or_default(), come.unwrap_or_default());
        // A blank between two changed words belongs to the change: it reads as one.
        let glue = same && gone.iter().all(|word| word.trim().is_empty()) && row.is_changing();
        row.push(gone, come, same && !glue);
    }
    row.finish()
}

/// Words, runs of white space and single marks; joined, they are the text.
fn tokens(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = if first.is_whitespace() {
            rest.find(|c: char| !c.is_whitespace())
        } else if first.is_alphanumeric() {
            let inner = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '\u{300}'..='\u{36f}');
            rest.find(|c: char| !inner(c))
        } else {
            Some(first.len_utf8())
        };
        let (token, left) = rest.split_at(end.unwrap_or(rest.len()));
        out.push(token);
        rest = left;
    }
    out
}

/// The row while it is made: what is removed and added at the present place waits until something is kept.
#[derive(Default)]
struct Row {
    parts: Vec<WordsPart>,
    removed: String,
    added: String,
}

impl Row {
    fn is_changing(&self) -> bool {
        !self.removed.is_empty() || !self.added.is_empty()
    }

    fn push(&mut self, gone: &[&str], come: &[&str], same: bool) {
        if same {
            self.settle();
            self.part(WordsOp::Kept, &come.concat());
        } else {
            self.removed.push_str(&gone.concat());
            self.added.push_str(&come.concat());
        }
    }

    /// Blanks that a change has taken in at its end stand in both drafts.
    fn settle(&mut self) {
        let (removed, added) = (std::mem::take(&mut self.removed), std::mem::take(&mut self.added));
        let tail = |text: &str| text.len() - text.trim_end().len();
        let blank = if removed.get(removed.len() - tail(&removed)..) == added.get(added.len() - tail(&added)..) {
            tail(&added)
        } else {
            0
        };
        let (removed, _) = removed.split_at(removed.len() - blank);
        let (added, kept) = added.split_at(added.len() - blank);
        self.part(WordsOp::Removed, removed);
        self.part(WordsOp::Added, added);
        self.part(WordsOp::Kept, kept);
    }

    fn part(&mut self, op: WordsOp, text: &str) {
        match self.parts.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.op == op => last.text.push_str(text),
            _ => self.parts.push(WordsPart { op, text: text.to_owned() }),
        }
    }

    fn finish(mut self) -> Vec<WordsPart> {
        self.settle();
        self.parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The row with `[-removed-]` and `[+added+]`.
    fn told(parts: &[WordsPart]) -> String {
        let one = |part: &WordsPart| match part.op {
            WordsOp::Kept => part.text.clone(),
            WordsOp::Removed => format!("[-{}-]", part.text),
            WordsOp::Added => format!("[+{}+]", part.text),
        };
        parts.iter().map(one).collect()
    }

    fn check(old: &str, new: &str, row: &str) {
        let parts = words(old, new);
        assert_eq!(told(&parts), row);
        let side = |left_out| parts.iter().filter(|part| part.op != left_out).map(|part| part.text.as_str()).collect();
        let (before, after): (String, String) = (side(WordsOp::Added), side(WordsOp::Removed));
        assert_eq!((before.as_str(), after.as_str()), (old, new));
    }

    #[test]
    fn words_are_compared_and_nothing_is_lost() {
        check("They met on September 4.", "They met on September 3.", "They met on September [-4-][+3+].");
        check("Kim left.", "Kim left early.", "Kim left[+ early+].");
        check("It’s well-known", "It’s known", "It’s [-well-known-][+known+]");
        check("by special train today", "by armoured car today", "by [-special train-][+armoured car+] today");
        check("김정은 met 😀", "시진핑 met 😀", "[-김정은-][+시진핑+] met 😀");
        check("same", "same", "same");
        check("", "new", "[+new+]");
        check("old", "", "[-old-]");
    }

    #[test]
    fn overlong_passages_are_shown_whole() {
        let long = "word ".repeat(WORDS);
        assert_eq!(words(&long, &format!("{long}more")).len(), 2);
    }

    #[test]
    fn only_the_sentences_that_changed_are_shown() {
        let old = "Kim met Xi on Monday. He slept.\n\nOn Monday it rained. Tea was served.\n";
        let new = "Kim met Xi on Monday. He slept.\n\nOn Monday it snowed. Tea was served.\n";
        let spans = |text: &str| -> Vec<Span> {
            text.match_indices("Monday").map(|(at, word)| Span::new(at, at + word.len())).collect()
        };
        let row = changed((&Page::of(old), &spans(old)), (&Page::of(new), &spans(new)));
        assert_eq!(told(&row), "On Monday it [-rained-][+snowed+]. Tea was served.");
        let row = changed((&Page::of(old), &spans(old)), (&Page::of(old), &spans(old)));
        assert_eq!(told(&row), "Kim met Xi on Monday. He slept.");
    }
}
