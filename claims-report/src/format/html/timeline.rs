//! The article's events on a line of time. Shape tells meeting from journey, a hollow mark what did not (yet) take place,
//! the colour the worst status among the event's claims; the words beside it tell all of that too.
//!
//! A list with a drawn mark in each row rather than one drawing: rows wrap as text does, and paper breaks between them.

use claims_engine::event::{EventKind, Phase};

use super::safe::{Safe, safe};
use crate::report::Report;
use crate::timeline::{Entry, Timeline};
use crate::view::count;
use crate::words;

pub(super) struct TimelineView {
    pub(super) marks: Vec<MarkView>,
    pub(super) more: Option<String>,
}

pub(super) struct MarkView {
    /// `7 years later`, where much time lies between this and the one before.
    pub(super) gap: Option<Safe>,
    pub(super) when: Safe,
    /// Whether it has a place on the line.
    pub(super) dated: bool,
    /// Whether the line comes from one above, and goes on to one below.
    pub(super) joined: (bool, bool),
    pub(super) journey: bool,
    pub(super) happened: bool,
    pub(super) class: &'static str,
    pub(super) title: Safe,
    pub(super) phase: &'static str,
    pub(super) status: &'static str,
    pub(super) detail: Option<Safe>,
}

impl TimelineView {
    /// `None` when there is no event to draw.
    pub(super) fn of(report: &Report) -> Option<Self> {
        let timeline = Timeline::of(report)?;
        // Those without a date come last, off the line.
        let dated = timeline.entries.iter().filter(|entry| entry.when.is_some()).count();
        let mark = |(i, entry)| MarkView::of(entry, (0 < i && i < dated, i + 1 < dated));
        Some(Self {
            marks: timeline.entries.iter().enumerate().map(mark).collect(),
            more: (timeline.more > 0).then(|| count(timeline.more, "more event is", "more events are")),
        })
    }
}

impl MarkView {
    fn of(entry: &Entry, joined: (bool, bool)) -> Self {
        Self {
            gap: entry.gap.as_deref().map(safe),
            when: safe(entry.when.as_deref().unwrap_or("no date")),
            dated: entry.when.is_some(),
            joined,
            journey: entry.kind == EventKind::Journey,
            happened: matches!(entry.phase, Phase::Held | Phase::Past),
            class: entry.class,
            title: safe(&entry.title),
            phase: words::phase(entry.phase),
            status: entry.status,
            detail: (!entry.detail.is_empty()).then(|| safe(&entry.detail)),
        }
    }
}
