//! What a paragraph is, from its own words and its place in the text.

use super::BlockKind;
use super::debris;
use super::language::is_english;
use super::lines::{is_list_item, length};
use super::table::is_table;

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
}
