//! The report as it stands on paper: a row of blocks that PDF and DOCX both set, each by its own means.
//!
//! Text from outside is already harmless here: one line a run (but for the article and excerpts), deceptive characters
//! written out, links only to plain web addresses.

mod back;
mod claims;
mod front;

pub(crate) use back::source_words;
use serde::Serialize;

use crate::hostile::{self, code, is_deceptive};
use crate::marks::cut;
use crate::report::Report;
use claims_engine::text::Span;

/// Everything that stands on the pages.
#[derive(Serialize)]
pub(crate) struct Paper {
    pub(crate) title: String,
    /// The name of the desk, else of the program.
    pub(crate) masthead: String,
    pub(crate) blocks: Vec<Block>,
}

/// A piece of the page.
#[derive(Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub(crate) enum Block {
    /// A heading; levels from 1. The anchor can be linked to.
    Heading { level: u8, anchor: Option<String>, runs: Vec<Run> },
    /// A paragraph.
    Para { style: Style, runs: Vec<Run> },
    /// Labels and what stands beside them.
    Facts { rows: Vec<(String, Vec<Run>)> },
    /// The picture of the claims: a row for each kind, a square for each claim.
    Picture { rows: Vec<PictureRow>, key: Vec<KeyEntry>, alt: String },
    /// A table of figures; the last row is the sum.
    Counts { head: Vec<String>, rows: Vec<Vec<String>> },
    /// The timeline.
    Timeline { rows: Vec<TimelineRow>, alt: String },
    /// What machine and person say, side by side.
    Decision { machine: Vec<Vec<Run>>, person: Vec<Vec<Run>> },
    /// A list; each entry has its own label.
    Entries { rows: Vec<Entry> },
    /// A frame around a claim begins; its colour is the status's.
    Open { tone: &'static str },
    /// The frame ends.
    Close {},
    /// A page of its own begins, where pages are set here: only in long reports, whose parts are then set side by side.
    Turn {},
}

/// How a paragraph looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Style {
    /// Running text.
    Body,
    /// The first words of a section.
    Lede,
    /// An aside in small type.
    Small,
    /// A small heading inside a claim.
    Label,
    /// Words of the article or of evidence.
    Quote,
    /// The article, line by line.
    Article,
    /// An item of a claim.
    Item,
    /// A reason below its item.
    Reason,
}

/// A run of text under one look.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Run {
    pub(crate) text: String,
    /// A status's class: its colour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) tone: Option<&'static str>,
    /// Shown as a chip.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) chip: bool,
    /// Decisive words.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) mark: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) strong: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) italic: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) soft: bool,
    /// Set in a face of fixed width.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) fixed: bool,
    /// A place in this document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) to: Option<String>,
    /// A web address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) url: Option<String>,
}

/// A kind's row of squares.
#[derive(Serialize)]
pub(crate) struct PictureRow {
    pub(crate) name: &'static str,
    /// Class of each claim, and whether a person decided it.
    pub(crate) cells: Vec<(&'static str, bool)>,
}

/// An entry of a picture's key.
#[derive(Serialize)]
pub(crate) struct KeyEntry {
    pub(crate) class: &'static str,
    pub(crate) words: &'static str,
    pub(crate) count: usize,
}

/// An event on the timeline.
#[derive(Serialize)]
pub(crate) struct TimelineRow {
    pub(crate) when: String,
    pub(crate) dated: bool,
    pub(crate) gap: Option<String>,
    pub(crate) journey: bool,
    /// Whether it took place as far as the article tells.
    pub(crate) happened: bool,
    pub(crate) class: &'static str,
    pub(crate) title: Vec<Run>,
    pub(crate) detail: String,
}

/// An entry of a list.
#[derive(Serialize)]
pub(crate) struct Entry {
    pub(crate) anchor: Option<String>,
    pub(crate) label: Vec<Run>,
    pub(crate) lines: Vec<Vec<Run>>,
    /// What stands at the right edge.
    pub(crate) aside: Vec<Run>,
}

impl Paper {
    /// Lays the report out in blocks. `fonts` is the hash of the faces that the pages are set in, where they are set here.
    pub(crate) fn of(report: &Report, fonts: Option<&str>) -> Self {
        let mut blocks = Vec::new();
        front::add(report, &mut blocks);
        claims::add(report, &mut blocks);
        back::add(report, fonts, &mut blocks);
        let title = report.article.title.as_deref().map(hostile::plain).filter(|title| !title.is_empty());
        Self {
            title: title.unwrap_or_else(|| "Untitled article".to_owned()),
            masthead: report.options.desk.as_deref().map_or_else(|| "Galley".to_owned(), hostile::plain),
            blocks,
        }
    }
}

impl Paper {
    /// Changes every run of the pages.
    pub(crate) fn for_each_run(&mut self, mut change: impl FnMut(&mut Run)) {
        for block in &mut self.blocks {
            let lists: Vec<&mut Vec<Run>> = match block {
                Block::Heading { runs, .. } | Block::Para { runs, .. } => vec![runs],
                Block::Facts { rows } => rows.iter_mut().map(|(_, runs)| runs).collect(),
                Block::Timeline { rows, .. } => rows.iter_mut().map(|row| &mut row.title).collect(),
                Block::Decision { machine, person } => machine.iter_mut().chain(person).collect(),
                Block::Entries { rows } => {
                    let entries = rows.iter_mut();
                    entries.flat_map(|row| row.lines.iter_mut().chain([&mut row.label, &mut row.aside])).collect()
                }
                Block::Picture { .. }
                | Block::Counts { .. }
                | Block::Open { .. }
                | Block::Close {}
                | Block::Turn {} => {
                    continue;
                }
            };
            lists.into_iter().flatten().for_each(&mut change);
        }
    }
}

impl Run {
    /// Words of our own.
    pub(crate) fn own(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Words from outside, in one line.
    pub(crate) fn said(text: &str) -> Self {
        Self::own(hostile::plain(text))
    }

    /// A name among our words: what follows one in a script from right to left stays on its right.
    pub(crate) fn name(text: &str) -> Self {
        let mut run = Self::said(text);
        if run.text.chars().any(hostile::is_right_to_left) {
            run.text.push('\u{200e}');
        }
        run
    }

    /// A status or stance as a chip.
    pub(crate) fn chip(class: &'static str, words: &'static str) -> Self {
        Self { chip: true, tone: Some(class), ..Self::own(words) }
    }

    pub(crate) fn strong(self) -> Self {
        Self { strong: true, ..self }
    }

    pub(crate) fn italic(self) -> Self {
        Self { italic: true, ..self }
    }

    pub(crate) fn soft(self) -> Self {
        Self { soft: true, ..self }
    }

    pub(crate) fn fixed(self) -> Self {
        Self { fixed: true, ..self }
    }

    /// A link to a place in this document.
    pub(crate) fn to(self, anchor: String) -> Self {
        Self { to: Some(anchor), ..self }
    }

    /// A link, where the address may be one.
    pub(crate) fn url(self, url: Option<&str>) -> Self {
        Self { url: url.and_then(hostile::link).map(ToOwned::to_owned), ..self }
    }
}

/// The name of a claim's place: by position, so that no id from outside is needed.
pub(crate) fn claim_anchor(index: usize) -> String {
    format!("c{}", index + 1)
}

/// The name of a source's place.
fn source_anchor(index: usize) -> String {
    format!("v{}", index + 1)
}

/// Text in several lines with deceptive characters written out; line ends become LF.
pub(crate) fn lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                let _ = chars.next_if_eq(&'\n');
                out.push('\n');
            }
            c if is_deceptive(c) => {
                out.push('[');
                out.push_str(&code(c));
                out.push(']');
            }
            c => out.push(c),
        }
    }
    out
}

/// Part of a text with the decisive words marked.
fn marked(whole: &str, part: Span, marks: &[Span]) -> Vec<Run> {
    let inside: Vec<Span> = marks
        .iter()
        .filter(|mark| part.contains(**mark))
        .map(|mark| Span { start: mark.start - part.start, end: mark.end - part.start })
        .collect();
    let pieces = cut(part.of(whole), &inside);
    pieces
        .iter()
        .map(|piece| Run { mark: !piece.marks.is_empty(), ..Run::own(lines(piece.text)) })
        .filter(|run| !run.text.is_empty())
        .collect()
}
