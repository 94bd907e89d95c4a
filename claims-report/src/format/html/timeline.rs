//! The article's events on a line of time, as inline SVG. Shape tells meeting from journey, a hollow mark what did not
//! (yet) take place, the colour the worst status among the event's claims; the words beside it tell all of that too.

use claims_engine::event::{EventKind, Phase};

use super::safe::{Safe, safe};
use crate::report::Report;
use crate::timeline::{Entry, Timeline};
use crate::view::count;
use crate::words;

/// Measures are in SVG user units, which print as CSS pixels.
const WIDTH: usize = 700;
const ROW: usize = 42;
const LINE: usize = 17;
const GAP: usize = 24;
/// How many letters of a detail fit in a line; a wide one (Han, Hangul) counts twice.
const LETTERS: usize = 64;

pub(super) struct TimelineView {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) description: Safe,
    pub(super) marks: Vec<MarkView>,
    pub(super) gaps: Vec<(usize, Safe)>,
    /// Where the line runs, solid and dotted: from and to.
    pub(super) rails: Vec<(usize, usize, bool)>,
    pub(super) more: Option<String>,
}

pub(super) struct MarkView {
    /// The middle of the mark.
    pub(super) y: usize,
    /// The base line of the first words.
    pub(super) baseline: usize,
    pub(super) when: Safe,
    pub(super) dated: bool,
    pub(super) journey: bool,
    pub(super) happened: bool,
    pub(super) class: &'static str,
    pub(super) title: Safe,
    pub(super) phase: &'static str,
    pub(super) details: Vec<(usize, Safe)>,
}

impl TimelineView {
    /// `None` when there is no event to draw.
    pub(super) fn of(report: &Report) -> Option<Self> {
        let timeline = Timeline::of(report)?;
        let (mut top, mut before) = (0, None);
        let (mut marks, mut gaps, mut rails) = (Vec::new(), Vec::new(), Vec::new());
        for entry in &timeline.entries {
            if let Some(gap) = &entry.gap {
                gaps.push((top + 14, safe(gap)));
                top += GAP;
            }
            let mark = MarkView::of(entry, top);
            if let (Some(from), true) = (before, mark.dated) {
                rails.push((from, mark.y, entry.gap.is_some()));
            }
            before = mark.dated.then_some(mark.y);
            top += ROW + LINE * mark.details.len().saturating_sub(1);
            marks.push(mark);
        }
        Some(Self {
            width: WIDTH,
            height: top,
            description: safe(&timeline.description()),
            marks,
            gaps,
            rails,
            more: (timeline.more > 0).then(|| count(timeline.more, "more event is", "more events are")),
        })
    }
}

impl MarkView {
    fn of(entry: &Entry, top: usize) -> Self {
        let baseline = top + 16;
        let lines = wrapped(&entry.detail);
        Self {
            y: top + 11,
            baseline,
            when: safe(entry.when.as_deref().unwrap_or("no date")),
            dated: entry.when.is_some(),
            journey: entry.kind == EventKind::Journey,
            happened: matches!(entry.phase, Phase::Held | Phase::Past),
            class: entry.class,
            title: safe(&entry.title),
            phase: words::phase(entry.phase),
            details: lines.iter().enumerate().map(|(i, line)| (baseline + LINE * (i + 1), safe(line))).collect(),
        }
    }
}

/// Lines of words that fit.
fn wrapped(text: &str) -> Vec<String> {
    let room = |text: &str| text.chars().map(|c| if u32::from(c) < 0x1100 { 1 } else { 2 }).sum::<usize>();
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut().filter(|line| room(line) + 1 + room(word) <= LETTERS) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    // A word that is longer than a line (no spaces in Han) is broken where the line ends.
    lines.into_iter().flat_map(|line| broken(&line)).collect()
}

fn broken(line: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut room = 0;
    for c in line.chars() {
        room += if u32::from(c) < 0x1100 { 1 } else { 2 };
        if room > LETTERS {
            out.push(String::new());
            room = 2;
        }
        if let Some(last) = out.last_mut() {
            last.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_never_wider_than_the_picture() {
        assert_eq!(wrapped("Kim Jong-un · special train"), ["Kim Jong-un · special train"]);
        assert_eq!(wrapped(""), [] as [&str; 0]);
        for text in ["word ".repeat(40), "협".repeat(150), "a".repeat(150)] {
            let lines = wrapped(&text);
            assert!(lines.len() > 1 && lines.iter().all(|line| line.chars().count() <= LETTERS), "{lines:?}");
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        }
    }
}
