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
/// The same for the date, which stands in a narrow column at the left.
const DATE_LETTERS: usize = 22;

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
    pub(super) when: Vec<(usize, Safe)>,
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
            top += ROW + LINE * mark.details.len().max(mark.when.len().saturating_sub(1)).saturating_sub(1);
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
        Self {
            y: top + 11,
            baseline,
            when: date_lines(entry.when.as_deref().unwrap_or("no date"))
                .into_iter()
                .enumerate()
                .map(|(i, line)| (baseline + LINE * i, safe(&line)))
                .collect(),
            dated: entry.when.is_some(),
            journey: entry.kind == EventKind::Journey,
            happened: matches!(entry.phase, Phase::Held | Phase::Past),
            class: entry.class,
            title: safe(&entry.title),
            phase: words::phase(entry.phase),
            details: wrapped(&entry.detail, LETTERS)
                .iter()
                .enumerate()
                .map(|(i, line)| (baseline + LINE * (i + 1), safe(line)))
                .collect(),
        }
    }
}

/// A date in the column at the left; a period that needs two lines is parted between its dates.
fn date_lines(text: &str) -> Vec<String> {
    match text.split_once(" to ") {
        Some((from, to)) if text.len() > DATE_LETTERS => {
            [format!("{from} to").as_str(), to].into_iter().flat_map(|part| wrapped(part, DATE_LETTERS)).collect()
        }
        _ => wrapped(text, DATE_LETTERS),
    }
}

/// Lines of words that fit into so many letters.
fn wrapped(text: &str, letters: usize) -> Vec<String> {
    let room = |text: &str| text.chars().map(|c| if u32::from(c) < 0x1100 { 1 } else { 2 }).sum::<usize>();
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut().filter(|line| room(line) + 1 + room(word) <= letters) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    // A word that is longer than a line (no spaces in Han) is broken where the line ends.
    lines.into_iter().flat_map(|line| broken(&line, letters)).collect()
}

fn broken(line: &str, letters: usize) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut room = 0;
    for c in line.chars() {
        room += if u32::from(c) < 0x1100 { 1 } else { 2 };
        if room > letters {
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
        assert_eq!(wrapped("Kim Jong-un · special train", LETTERS), ["Kim Jong-un · special train"]);
        assert_eq!(wrapped("", LETTERS), [] as [&str; 0]);
        let period = "28 September 2005 to 2 October 2005";
        assert_eq!(date_lines("11 to 13 June 2005"), ["11 to 13 June 2005"]);
        assert_eq!(date_lines(period), ["28 September 2005 to", "2 October 2005"]);
        for text in ["word ".repeat(40), "협".repeat(150), "a".repeat(150)] {
            let lines = wrapped(&text, LETTERS);
            assert!(lines.len() > 1 && lines.iter().all(|line| line.chars().count() <= LETTERS), "{lines:?}");
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        }
    }
}
