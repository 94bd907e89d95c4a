//! Where in a document a text stands: pages, paragraphs, timecodes, as a person would cite them.

/// What sort of place a locator names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LocatorKind {
    /// A page, counted from 1.
    Page,
    /// A paragraph of the text, counted from 1.
    Paragraph,
    /// A moment of a recording: `00:02:10`.
    Timecode,
    /// The part of a web page that stands behind the `#` of its address.
    Fragment,
    /// Anything else, in words: `chapter 3, The Crossing`.
    Other,
}

impl LocatorKind {
    /// Whether a passage may go on into the next part of the same kind: paragraphs may be joined, pages never.
    fn joins(self) -> bool {
        matches!(self, Self::Paragraph | Self::Timecode)
    }
}

/// A place in a document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locator {
    /// What sort of place it is.
    pub kind: LocatorKind,
    /// Which one: `7`, `00:02:10`, `section-3`.
    pub value: String,
}

/// A part of a document's text that can be cited. Parts come in the order of the text and do not overlap; what lies
/// between them is white space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where it starts, in UTF-8 bytes of the text.
    pub start: usize,
    /// Where it ends, in UTF-8 bytes of the text.
    pub stop: usize,
    /// How it is cited, where it can be.
    pub locator: Option<Locator>,
}

impl Part {
    /// Whether a passage may run from this part into the next.
    pub(crate) fn joins(&self, next: &Self) -> bool {
        match (&self.locator, &next.locator) {
            (None, None) => true,
            (Some(here), Some(there)) => here.kind == there.kind && here.kind.joins(),
            _ => false,
        }
    }
}

/// The place of a byte of the text: the part that it lies in, else the last one before it.
pub fn locator_at(parts: &[Part], at: usize) -> Option<&Locator> {
    let after = parts.partition_point(|part| part.start <= at);
    parts.get(after.checked_sub(1)?)?.locator.as_ref()
}

/// A text of more lines than this is no text for readers, and is taken as one part without a place.
const MOST_LINES: usize = 1_000_000;

/// The paragraphs of a text, numbered from 1. Empty lines separate them; where a text has none, each line is a
/// paragraph unless its lines look as if they were broken to fit a width.
pub fn paragraphs(text: &str) -> Vec<Part> {
    let spans = paragraph_spans(text);
    if has_too_many_lines(text) {
        return spans.into_iter().map(|(start, stop)| Part { start, stop, locator: None }).collect();
    }
    let numbered = spans.into_iter().zip(1_usize..).map(|((start, stop), number)| Part {
        start,
        stop,
        locator: Some(Locator { kind: LocatorKind::Paragraph, value: number.to_string() }),
    });
    numbered.collect()
}

/// Start and end of each paragraph, without the white space around it.
pub(crate) fn paragraph_spans(text: &str) -> Vec<(usize, usize)> {
    if has_too_many_lines(text) {
        let words = text.trim_matches(is_blank);
        let start = text.len() - text.trim_start_matches(is_blank).len();
        return if words.is_empty() { Vec::new() } else { vec![(start, start + words.len())] };
    }
    let lines = filled_lines(text);
    let each_line = lines.iter().all(|line| !line.after_gap) && !is_wrapped(text, &lines);
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for line in lines {
        match spans.last_mut() {
            Some(last) if !line.after_gap && !each_line => last.1 = line.stop,
            _ => spans.push((line.start, line.stop)),
        }
    }
    spans
}

fn has_too_many_lines(text: &str) -> bool {
    text.len() > MOST_LINES && text.bytes().filter(|byte| matches!(byte, b'\n' | b'\r')).nth(MOST_LINES).is_some()
}

/// A line with something on it, trimmed.
struct Line {
    start: usize,
    stop: usize,
    /// Whether an empty line lies between it and the line before.
    after_gap: bool,
}

fn filled_lines(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut gap = false;
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r', '\u{2029}']) {
        let words = line.trim_matches(is_blank);
        if words.is_empty() {
            // The line feed of a CR LF is no line of its own.
            gap |= !(line == "\n" && text.get(..start).is_some_and(|before| before.ends_with('\r')));
        } else {
            let from = start + (line.len() - line.trim_start_matches(is_blank).len());
            lines.push(Line { start: from, stop: from + words.len(), after_gap: gap && !lines.is_empty() });
            gap = false;
        }
        start += line.len();
    }
    lines
}

/// Whether lines were broken to fit a width: most of them stop in the middle of a sentence and none is long.
fn is_wrapped(text: &str, lines: &[Line]) -> bool {
    const WIDEST: usize = 120;
    let mut open = 0_usize;
    for line in lines {
        let words = text.get(line.start..line.stop).unwrap_or_default();
        if words.chars().nth(WIDEST).is_some() {
            return false;
        }
        let closed = words.ends_with(['.', '!', '?', ':', '"', '”', '’', '。', '…']);
        open += usize::from(!closed);
    }
    open * 2 > lines.len()
}

/// White space, and the byte order mark that may stand before it.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let parts = paragraphs(text);
        let found: Vec<_> = parts.iter().map(|part| &text[part.start..part.stop]).collect();
        assert_eq!(found, expected, "{text:?}");
        let numbers: Vec<usize> = parts.iter().filter_map(|part| part.locator.as_ref()?.value.parse().ok()).collect();
        assert_eq!(numbers, (1..=expected.len()).collect::<Vec<_>>());
    }

    #[test]
    fn empty_lines_part_paragraphs_whatever_ends_a_line() {
        for end in ["\n", "\r\n", "\r"] {
            check(
                &format!("One.{end}{end}Two{end}goes on.{end} \t{end}{end}Three."),
                &["One.", &format!("Two{end}goes on."), "Three."],
            );
        }
        check("\u{feff}  김정은 \n\n 😀 e\u{301} ", &["김정은", "😀 e\u{301}"]);
        check(" \n\n", &[]);
        check("", &[]);
    }

    #[test]
    fn without_empty_lines_a_line_is_a_paragraph_unless_it_was_wrapped() {
        check("First paragraph.\nSecond one.\nThird.", &["First paragraph.", "Second one.", "Third."]);
        let wrapped = "The two leaders met in the\ncapital on Tuesday and agreed\nto meet again.";
        check(wrapped, &[wrapped]);
        let long = "word ".repeat(40);
        check(&format!("{long}\nx\ny"), &[long.trim_end(), "x", "y"]);
    }

    #[test]
    fn a_text_of_a_million_lines_has_no_paragraphs() {
        let text = "a\n\n".repeat(MOST_LINES / 2 + 1);
        let parts = paragraphs(&text);
        assert_eq!(parts, [Part { start: 0, stop: text.len() - 2, locator: None }]);
        assert!(!crate::passages_of(&text, &parts).is_empty());
    }

    #[test]
    fn a_byte_has_the_place_of_its_part() {
        let text = "One.\n\nTwo.";
        let parts = paragraphs(text);
        for (at, number) in [(0, "1"), (3, "1"), (5, "1"), (6, "2"), (99, "2")] {
            assert_eq!(locator_at(&parts, at).unwrap().value, number, "{at}");
        }
        assert_eq!(locator_at(&[], 0), None);
    }
}
