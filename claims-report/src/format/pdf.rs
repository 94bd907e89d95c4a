//! PDF: the same report set on A4, with real text, bookmarks, page numbers and links. The pages say which fonts they
//! are set in by hash; a character that no font has is written out by its code, so that nothing is an empty box.

use std::collections::BTreeSet;

use claims_typeset::{Fonts, pdf};
use serde::Serialize;

use super::Resources;
use crate::hostile::code;
use crate::paper::Paper;
use crate::report::Report;

const TEMPLATE: &str = include_str!("../../templates/report.typ");

/// The box for the logo, in points.
const LOGO: (u32, u32) = (120, 30);

pub(super) fn write(report: &Report, resources: &Resources) -> Result<Vec<u8>, String> {
    let fonts = &resources.fonts;
    let logo = report.options.logo.as_ref();
    let shape = logo.map(|logo| {
        let (width, height) = logo.fit(LOGO.0, LOGO.1);
        Shape { format: if logo.extension() == "png" { "png" } else { "jpg" }, width, height }
    });
    let sheet = Sheet { paper: Paper::of(report, Some(fonts.sha256())), families: fonts.families(), logo: shape };
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

/// The characters of a report that these fonts cannot show: ask the system for a font that can.
pub fn missing(report: &Report, fonts: &Fonts) -> BTreeSet<char> {
    let data = serde_json::to_string(&Paper::of(report, None)).unwrap_or_default();
    data.chars().filter(|c| !c.is_ascii() && !is_bare(*c) && !fonts.covers(*c)).collect()
}

/// Characters that need no shape of their own.
fn is_bare(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
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
