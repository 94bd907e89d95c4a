//! A PDF document: the text of each page, cited by its number.
//!
//! The parser is a large program that reads hostile input. A panic is caught page by page here; what never ends or
//! eats all memory has to be ended from outside, so whoever reads PDF files for people does so in a process of its own.

mod extract;
mod join;

use super::Format;
use crate::part::{Locator, LocatorKind, Part};
use crate::{IngestError, Ingested, LONGEST};

/// More pages than any document that is read here.
pub(crate) const MOST_PAGES: usize = 5_000;

/// Whatever gives the text of a PDF, page by page; the one place that another parser would be put in.
trait Pages: Sized {
    /// Opens a document.
    fn open(bytes: &[u8]) -> Result<Self, IngestError>;
    /// How many pages it has.
    fn count(&self) -> usize;
    /// The text of a page, counted from 1; `None` where it cannot be read.
    fn text(&self, number: usize) -> Option<String>;
}

pub(super) fn read(bytes: &[u8]) -> Result<Ingested, IngestError> {
    if bytes.is_empty() {
        return Err(IngestError::Empty);
    }
    read_with::<extract::Extract>(bytes)
}

fn read_with<P: Pages>(bytes: &[u8]) -> Result<Ingested, IngestError> {
    let document = P::open(bytes)?;
    let count = document.count();
    if count > MOST_PAGES {
        return Err(IngestError::TooDeep);
    }
    let mut words = join::Words::default();
    let mut pages = Vec::new();
    let mut unread = Vec::new();
    let mut length = 0;
    for number in 1..=count {
        let locator = Locator { kind: LocatorKind::Page, value: number.to_string() };
        let Some(page) = document.text(number) else {
            unread.push(locator);
            continue;
        };
        let page = tidy(&page);
        if page.is_empty() {
            continue;
        }
        length += page.len();
        if length > LONGEST {
            return Err(IngestError::TooLarge { bytes: length as u64 });
        }
        words.learn(&page);
        pages.push((locator, page));
    }
    let mut text = String::new();
    let mut parts = Vec::new();
    for (locator, page) in pages {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let start = text.len();
        text.push_str(&words.join(&page));
        parts.push(Part { start, stop: text.len(), locator: Some(locator) });
    }
    if parts.is_empty() {
        return Err(if unread.is_empty() { IngestError::NoWords } else { IngestError::Damaged });
    }
    text.push('\n');
    Ok(Ingested { parts, unread, ..Ingested::of(Format::Pdf, "UTF-8", text) })
}

/// A page as a reader would copy it: letters that were drawn as one taken apart, lines without blanks around them, one empty line
/// between paragraphs, nothing that a text cannot hold.
fn tidy(page: &str) -> String {
    let mut out = String::with_capacity(page.len());
    let mut gap = false;
    for line in page.lines() {
        let start = out.len();
        let mut space = false;
        for c in line.chars() {
            if c.is_whitespace() {
                space = true;
                continue;
            }
            if c.is_control() || matches!(c, '\u{fffd}' | '\u{feff}') {
                continue;
            }
            if out.len() == start {
                if start > 0 {
                    out.push_str(if gap && !goes_on(&out, c) { "\n\n" } else { "\n" });
                }
            } else if space {
                out.push(' ');
            }
            space = false;
            gap = false;
            match ligature(c) {
                Some(letters) => out.push_str(letters),
                None => out.push(c),
            }
        }
        gap |= out.len() == start;
    }
    out
}

/// Whether a line is the rest of a sentence that the one before has begun, however wide the gap between them: lines that
/// stand far apart look like paragraphs.
fn goes_on(before: &str, first: char) -> bool {
    first.is_lowercase() && before.ends_with(|c: char| c.is_alphabetic() || matches!(c, ',' | '-' | '–'))
}

fn ligature(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Stub;

    impl Pages for Stub {
        fn open(_: &[u8]) -> Result<Self, IngestError> {
            Ok(Self)
        }
        fn count(&self) -> usize {
            4
        }
        fn text(&self, number: usize) -> Option<String> {
            match number {
                1 => Some("\n\n  The  \u{fb01}rst\u{0} page \n ends.\n\n\n\nHere.".to_owned()),
                2 => None,
                3 => Some(" \n".to_owned()),
                _ => Some("Last.".to_owned()),
            }
        }
    }

    #[test]
    fn lines_that_stand_far_apart_are_no_paragraphs() {
        assert_eq!(tidy("The two\n\nleaders met.\n\nThey"), "The two\nleaders met.\n\nThey");
        assert_eq!(tidy("Heading\n\nText, and\n\n\nmore"), "Heading\n\nText, and\nmore");
    }

    #[test]
    fn pages_keep_their_numbers_and_what_was_not_read_is_told() {
        let read = read_with::<Stub>(b"x").unwrap();
        assert_eq!(read.text, "The first page\nends.\n\nHere.\n\nLast.\n");
        let places: Vec<_> = read.parts.iter().map(|part| &*part.locator.as_ref().unwrap().value).collect();
        assert_eq!(places, ["1", "4"]);
        assert_eq!(read.unread.iter().map(|at| &*at.value).collect::<Vec<_>>(), ["2"]);
    }
}
