//! Lines, and which of them are one paragraph broken by hand.

use super::bytes::ByteSet;
use crate::text::Span;

/// Widest column that typists and mailers break lines at, in characters.
const WIDEST_COLUMN: usize = 120;

/// Runs of lines that make one paragraph each, without the white space around them.
pub fn paragraphs(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut run: Vec<Span> = Vec::new();
    for line in lines(text) {
        let line = trim(text, line);
        if line.is_empty() {
            flush(text, &mut run, &mut out);
        } else {
            run.push(line);
        }
    }
    flush(text, &mut run, &mut out);
    out
}

fn flush(text: &str, run: &mut Vec<Span>, out: &mut Vec<Span>) {
    let width = |line: &Span| line.of(text).chars().count();
    let column = run.iter().map(width).max().unwrap_or(0);
    let ragged = is_ragged_prose(text, run, column);
    let mut current: Option<Span> = None;
    for line in run.drain(..) {
        current = Some(match current {
            Some(open) if column <= WIDEST_COLUMN && is_broken_here(text, open, line, column) => open.cover(line),
            Some(open) if is_broken_sentence(open.of(text), line.of(text)) => open.cover(line),
            Some(open) if ragged && goes_on(text, open, line, column) => open.cover(line),
            Some(open) => {
                out.push(open);
                line
            }
            None => line,
        });
    }
    out.extend(current);
}

/// Whether the break before `next` was made because its first word no longer fitted the column.
fn is_broken_here(text: &str, open: Span, next: Span, column: usize) -> bool {
    let last = open.of(text).rsplit(['\n', '\r']).next().unwrap_or("").trim();
    let first = next.of(text).split_whitespace().next().unwrap_or("").chars().count();
    let filled = last.chars().count() + 1 + first;
    // A column of a few words is a list or a menu, not a paragraph.
    column >= 40 && filled + 3 > column && !is_list_item(next.of(text))
}

/// Whether the lines are prose that somebody broke well before the column: of three or more, every fifth begins with a
/// small letter, as no headline or item of a list does.
fn is_ragged_prose(text: &str, run: &[Span], column: usize) -> bool {
    let small = run.iter().filter(|line| line.of(text).starts_with(char::is_lowercase)).count();
    run.len() >= 3 && (50..=100).contains(&column) && small * 5 >= run.len()
}

/// Whether a long line of ragged prose ends inside a sentence, which `next` goes on with.
fn goes_on(text: &str, open: Span, next: Span, column: usize) -> bool {
    let last = open.of(text).rsplit(['\n', '\r']).next().unwrap_or("").trim();
    last.ends_with(|c: char| c.is_alphanumeric() || c == ',')
        && last.chars().count() * 5 >= column * 3
        && !is_list_item(next.of(text))
}

/// Whether `next` goes on with the sentence that `open` leaves unfinished: it begins with a small letter and ends with a
/// point, behind some words that begin with a capital and do not end.
fn is_broken_sentence(open: &str, next: &str) -> bool {
    let last = open.rsplit(['\n', '\r']).next().unwrap_or(open);
    open.starts_with(char::is_uppercase)
        && open.ends_with(|c: char| c.is_lowercase() || c == ',')
        && last.split_whitespace().nth(2).is_some()
        && next.starts_with(char::is_lowercase)
        && next.ends_with(['.', '!', '?', '”', '"'])
        && next.split_whitespace().nth(1).is_some()
        && !is_list_item(next)
}

/// The length of a paragraph in bytes, with each line end as one, however it is written.
pub fn length(words: &str) -> usize {
    if words.as_bytes().contains(&b'\r') { words.len() - words.matches("\r\n").count() } else { words.len() }
}

/// Whether a line opens with a bullet or a number of a list.
pub fn is_list_item(line: &str) -> bool {
    let mut rest = line.chars();
    match rest.next() {
        Some('•' | '‣' | '◦' | '▪' | '●' | '·') => true,
        Some('-' | '*' | '–') => rest.next().is_some_and(char::is_whitespace),
        Some('0'..='9') => {
            let tail = line.trim_start_matches(|c: char| c.is_ascii_digit());
            line.len() - tail.len() <= 2
                && (tail.starts_with(". ") || tail.starts_with(") ") || tail.starts_with(".) "))
        }
        _ => false,
    }
}

fn lines(text: &str) -> impl Iterator<Item = Span> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        if rest.is_empty() {
            return None;
        }
        let end = line_end(rest);
        let line = Span::new(at, at + end);
        let mark = rest[end..].chars().next().map_or(0, char::len_utf8);
        let crlf = usize::from(rest[end..].starts_with("\r\n"));
        at += end + mark + crlf;
        Some(line)
    })
}

/// First bytes of what ends a line.
const BREAKS: ByteSet = ByteSet::new(b"\n\r\x0c\xe2");

/// Where the first line of `text` ends: U+2028 and U+2029 end one too.
fn line_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let ends =
        |at: &usize| bytes.get(*at) != Some(&0xe2) || matches!(bytes.get(at + 1..at + 3), Some([0x80, 0xa8 | 0xa9]));
    BREAKS.places(bytes).find(ends).unwrap_or(bytes.len())
}

fn trim(text: &str, line: Span) -> Span {
    let words = line.of(text);
    let blank = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{feff}' | '\u{200b}');
    let inner = words.trim_start_matches(blank);
    let start = line.start as usize + words.len() - inner.len();
    Span::new(start, start + inner.trim_end_matches(blank).len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = paragraphs(text).into_iter().map(|span| span.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn lines_filled_to_the_column_are_one_paragraph() {
        check(
            "The president met the chancellor in the castle above the river\r\non Monday, and both spoke to the press afterwards in the court.\r\nNobody else came.\n",
            &[
                "The president met the chancellor in the castle above the river\r\non Monday, and both spoke to the press afterwards in the court.\r\nNobody else came.",
            ],
        );
    }

    #[test]
    fn ragged_lines_inside_a_sentence_are_one_paragraph() {
        let prose = "The vice president spoke today, November 20, by\ntelephone with the prime minister of the neighbouring country. The\nvice president thanked him for his help.";
        check(prose, &[prose]);
        // Headlines one below the other stay apart.
        check(
            "Ministers agree on a new border after nine hours\nTrains stand still for the third day in the south\nA goat that nobody owns is mayor for a day in a village in the hills",
            &[
                "Ministers agree on a new border after nine hours",
                "Trains stand still for the third day in the south",
                "A goat that nobody owns is mayor for a day in a village in the hills",
            ],
        );
    }

    #[test]
    fn lines_that_end_early_stand_alone() {
        check("Home\nWorld\nPolitics", &["Home", "World", "Politics"]);
        check("1\n2\n\n3", &["1", "2", "3"]);
        let long = "word ".repeat(40);
        let text = format!("{long}\n{long}");
        check(&text, &[long.trim(), long.trim()]);
    }

    #[test]
    fn a_byte_order_mark_is_no_line() {
        check("\u{feff}Title\n\u{200b}\n", &["Title"]);
    }
}
