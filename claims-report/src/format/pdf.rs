//! PDF: the same report set on A4, with real text, bookmarks, page numbers and links. The pages say which fonts they
//! are set in by hash; a character that no font has is written out by its code, so that nothing is an empty box.

use std::collections::BTreeSet;

use claims_typeset::{Fonts, pdf};
use serde::Serialize;

use super::Resources;
use crate::hostile::code;
use crate::legible::legible;
use crate::paper::Paper;
use crate::report::Report;

const TEMPLATE: &str = include_str!("../../templates/report.typ");

/// The program's own face of fixed width.
const FIXED: &str = "DejaVu Sans Mono";

/// From how many letters on a word may be broken anywhere, and into pieces of how many.
const LONG: usize = 30;
const PIECE: usize = 10;

/// The box for the logo, in points.
const LOGO: (u32, u32) = (120, 30);

pub(super) fn write(report: &Report, resources: &Resources) -> Result<Vec<u8>, String> {
    let report = &*legible(report);
    let fonts = &resources.fonts;
    let logo = report.options.logo.as_ref();
    let shape = logo.map(|logo| {
        let (width, height) = logo.fit(LOGO.0, LOGO.1);
        Shape { format: if logo.extension() == "png" { "png" } else { "jpg" }, width, height }
    });
    let mut paper = Paper::of(report, Some(fonts.sha256()));
    paper.for_each_run(|run| {
        if !run.fixed {
            run.text = breakable(&run.text);
        }
    });
    // Text falls back to faces made for reading before the one of fixed width, which knows other scripts too.
    let (fixed, mut families): (Vec<_>, Vec<_>) = fonts.families().into_iter().partition(|name| *name == FIXED);
    families.extend(fixed);
    let sheet = Sheet { paper, families, logo: shape };
    let data = serde_json::to_string(&sheet).map_err(|error| error.to_string())?;
    let data = shown(&data, fonts);
    let ident = format!("{} {}", report.article.text.sha256(), report.ledger_head.as_deref().unwrap_or(""));
    pdf(TEMPLATE, &data, logo.map(crate::options::Logo::bytes), &ident, fonts).map_err(|error| error.to_string())
}

#[derive(Serialize)]
struct Sheet<'a> {
    paper: Paper,
    families: Vec<&'a str>,
    logo: Option<Shape>,
}

/// The logo's size, in points.
#[derive(Serialize)]
struct Shape {
    format: &'static str,
    width: u32,
    height: u32,
}

/// The characters of a report that these fonts cannot show, or letters only in a fixed width: ask the system for a font
/// that can.
pub fn missing(report: &Report, fonts: &Fonts) -> BTreeSet<char> {
    let data = serde_json::to_string(&Paper::of(report, None)).unwrap_or_default();
    data.chars().filter(|c| !c.is_ascii() && !is_bare(*c) && !fonts.shows(*c)).collect()
}

/// Characters that need no shape of their own.
fn is_bare(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Gives words that are wider than a column places to break at (zero-width spaces): nothing runs off the page.
fn breakable(text: &str) -> String {
    let bound = |c: char| !c.is_whitespace() && !matches!(c, '-' | '/' | '\u{200b}') && u32::from(c) < 0x1100;
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut word = String::new();
    while let Some(c) = chars.next() {
        word.push(c);
        if bound(c) && chars.peek().is_some_and(|next| bound(*next)) {
            continue;
        }
        let letters = word.chars().count();
        for (at, c) in word.chars().enumerate() {
            // A mark stays with its letter.
            if letters > LONG && at > 0 && at % PIECE == 0 && c.is_alphanumeric() {
                out.push('\u{200b}');
            }
            out.push(c);
        }
        word.clear();
    }
    out
}

fn shown(data: &str, fonts: &Fonts) -> String {
    let mut known: std::collections::BTreeMap<char, bool> = std::collections::BTreeMap::new();
    let mut out = String::with_capacity(data.len());
    for c in data.chars() {
        if c.is_ascii() || is_bare(c) || *known.entry(c).or_insert_with(|| fonts.covers(c)) {
            out.push(c);
        } else {
            out.push('[');
            out.push_str(&code(c));
            out.push(']');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_wider_than_a_column_may_be_broken_anywhere() {
        for same in ["", "a b", "Featherstonehaugh-Cholmondeley", "협".repeat(99).as_str(), "a/".repeat(40).as_str()] {
            assert_eq!(breakable(same), same);
        }
        let long = format!("see {} there", "abcdefghij".repeat(4));
        assert_eq!(breakable(&long), format!("see {} there", ["abcdefghij"; 4].join("\u{200b}")));
        assert_eq!(breakable(&long).replace('\u{200b}', ""), long);
    }
}
