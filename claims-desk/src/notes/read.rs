//! What can be read out of a note about a source: its address, its day, the place in it, the words that it quotes. A
//! form to begin with; a person confirms it.

use chrono::NaiveDate;
use claims_db::NewNote;
use claims_engine::text::Article;
use claims_engine::{Options, extract};

use crate::out::day;
use crate::shape::Tier;
use crate::wire::{EvidenceForm, Source};

/// So many characters at most name a publisher.
const NAME: usize = 80;
/// So many bytes of a note are read.
const READ: usize = 4_000;

/// A form for the source that a note names.
pub(crate) fn form(note: &NewNote) -> EvidenceForm {
    let url = note.links.iter().map(String::as_str).chain(words(&note.text)).find_map(address);
    EvidenceForm {
        // What the note says of a source is not what the source says.
        excerpt: quoted(&note.text).unwrap_or_default().trim().to_owned(),
        source: Source {
            publisher: publisher(&note.text, url),
            title: None,
            url: url.map(str::to_owned),
            author: None,
            published: published(&note.text).map(day),
            tier: Tier::Secondary,
            origin: None,
        },
        locator: locator(&note.text),
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
}

/// A web address in a word, without the marks around it.
fn address(word: &str) -> Option<&str> {
    let from = ["https://", "http://"].iter().filter_map(|scheme| word.find(scheme)).min()?;
    let url = word.get(from..)?.trim_end_matches(['.', ',', ';', ')', ']', '>', '"', '”', '»']);
    (url.len() > "https://".len()).then_some(url)
}

/// What stands before the first comma, full stop or address; else the host of the address.
fn publisher(text: &str, url: Option<&str>) -> String {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
    let lower = first.get(.."source:".len()).map(str::to_ascii_lowercase);
    let said =
        if lower.as_deref() == Some("source:") { first.get("source:".len()..).unwrap_or_default() } else { first };
    let end = [", ", ". ", "; ", ": ", "http://", "https://", " (", "“", "\""]
        .iter()
        .filter_map(|mark| said.find(mark))
        .min();
    let name =
        said.get(..end.unwrap_or(said.len())).unwrap_or_default().trim().trim_end_matches(['.', ',', ':', ';', '?']);
    if !name.is_empty() && name.chars().count() <= NAME && !name.ends_with('?') {
        return name.to_owned();
    }
    let host = url
        .and_then(|url| url.split_once("://"))
        .map(|(_, rest)| rest.split(['/', '?', '#', ':']).next().unwrap_or(rest));
    host.map(|host| host.trim_start_matches("www.").to_owned()).unwrap_or_default()
}

/// The first whole day that it names.
fn published(text: &str) -> Option<NaiveDate> {
    let mut end = text.len().min(READ);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let read = extract(&Article::new(text.get(..end)?), &Options { published: None });
    read.dates.iter().find_map(|date| date.value.as_ref()?.to_string().parse().ok())
}

/// The longest words between quotation marks, where they are more than a name.
fn quoted(text: &str) -> Option<&str> {
    const MARKS: [(char, char); 3] = [('“', '”'), ('"', '"'), ('«', '»')];
    let mut best: Option<&str> = None;
    for (open, close) in MARKS {
        let mut rest = text;
        while let Some((_, behind)) = rest.split_once(open)
            && let Some((inside, after)) = behind.split_once(close)
        {
            if best.is_none_or(|best| best.len() < inside.len()) && inside.split_whitespace().count() > 3 {
                best = Some(inside);
            }
            rest = after;
        }
    }
    best
}

/// A page, paragraph or moment that it names, as the form takes it.
fn locator(text: &str) -> Option<String> {
    let words: Vec<&str> = words(text).collect();
    for pair in words.windows(2) {
        let [name, value] = pair else { continue };
        let name = name.trim_start_matches(['(', '[']).trim_end_matches('.').to_ascii_lowercase();
        let value = value.trim_matches(|c: char| !c.is_alphanumeric());
        let number = !value.is_empty() && value.len() <= 6 && value.bytes().all(|byte| byte.is_ascii_digit());
        match name.as_str() {
            "p" | "page" | "pg" if number => return Some(format!("page {value}")),
            "para" | "paragraph" | "par" if number => return Some(format!("paragraph {value}")),
            "pp" | "pages" if value.starts_with(|c: char| c.is_ascii_digit()) => return Some(format!("pages {value}")),
            _ => {}
        }
    }
    words
        .iter()
        .map(|word| word.trim_matches(|c: char| !c.is_ascii_digit()))
        .find(|word| is_moment(word))
        .map(str::to_owned)
}

/// `00:12:30`; a time of day such as 10:15 is none.
fn is_moment(word: &str) -> bool {
    let parts: Vec<_> = word.split(':').collect();
    parts.len() == 3 && parts.iter().all(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use claims_db::NoteKind;
    use claims_engine::text::Span;

    use super::*;

    /// Publisher, address, day and place, `-` where there is none.
    fn check(text: &str, expected: [&str; 4]) {
        let span = Span::new(0, 0);
        let (author, written, links) = (None, None, Vec::new());
        let form = form(&NewNote {
            kind: NoteKind::Comment,
            span,
            author,
            written,
            text: text.into(),
            links,
            resolved: false,
        });
        let or = |text: Option<String>| text.unwrap_or_else(|| "-".into());
        let found = [form.source.publisher, or(form.source.url), or(form.source.published), or(form.locator)];
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_source_is_read_out_of_a_note() {
        check(
            "Example Ministry, press release of 4 September 2025, p. 7",
            ["Example Ministry", "-", "2025-09-04", "page 7"],
        );
        check(
            "Source: Example Wire (https://wire.example/a?b=1).",
            ["Example Wire", "https://wire.example/a?b=1", "-", "-"],
        );
        check("https://www.wire.example/a, para 3", ["wire.example", "https://www.wire.example/a", "-", "paragraph 3"]);
        check("Diary of the president, 00:12:30", ["Diary of the president", "-", "-", "00:12:30"]);
        check("Interview at 10:15 with Ana", ["Interview at 10:15 with Ana", "-", "-", "-"]);
        check("pp. 12-14 of the report", ["pp", "-", "-", "pages 12-14"]);
        check("", ["", "-", "-", "-"]);
        check("javascript:alert(1)", ["javascript:alert(1)", "-", "-", "-"]);
    }

    #[test]
    fn words_in_quotation_marks_are_the_excerpt() {
        assert_eq!(quoted("Wire: “Kim left by train on Monday.” p. 2"), Some("Kim left by train on Monday."));
        assert_eq!(quoted("He said \"no\"."), None);
        assert_eq!(quoted("“Kim never closed it and went on"), None);
    }
}
