//! Comments and footnotes of a Word document: which words of the body they hang on, and what they say.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::body::{Watch, attribute, is_off};
use crate::lines::{Lines, one_line};
use crate::note::{Note, NoteKind, Reply};

/// More notes than any draft has; the rest is left out.
const MOST: usize = 10_000;

/// More answers to answers than any program writes.
const DEEPEST: usize = 16;

/// Where in the body notes hang, by their ids.
#[derive(Default)]
pub(super) struct Anchors {
    comments: BTreeMap<String, Range>,
    footnotes: BTreeMap<String, usize>,
    endnotes: BTreeMap<String, usize>,
}

/// A range whose start is known when the next word comes.
#[derive(Default)]
struct Range {
    start: Option<usize>,
    stop: Option<usize>,
    point: Option<usize>,
}

impl Watch for Anchors {
    fn opened(&mut self, tag: &BytesStart<'_>, lines: &mut Lines) {
        let name = tag.local_name();
        let name = name.as_ref();
        if !matches!(
            name,
            "commentRangeStart" | "commentRangeEnd" | "commentReference" | "footnoteReference" | "endnoteReference"
        ) {
            return;
        }
        let Some(id) = attribute(tag, "id") else { return };
        if self.comments.len() + self.footnotes.len() + self.endnotes.len() >= MOST {
            return;
        }
        let here = lines.here();
        match name {
            "footnoteReference" => {
                self.footnotes.entry(id).or_insert(here);
            }
            "endnoteReference" => {
                self.endnotes.entry(id).or_insert(here);
            }
            _ => {
                let range = self.comments.entry(id).or_default();
                match name {
                    "commentRangeStart" if range.start.is_none() => range.start = Some(lines.begin()),
                    "commentRangeEnd" => range.stop = range.stop.or(Some(here)),
                    _ => range.point = range.point.or(Some(here)),
                }
            }
        }
    }

    fn closed(&mut self, _: &str, _: &mut Lines) {}
}

impl Range {
    /// Start and end; a place behind words where there are none in it.
    fn span(&self, lines: &Lines) -> Option<(usize, usize)> {
        let stop = self.stop.or(self.point)?;
        let start = self.start.and_then(|slot| lines.begun(slot)).filter(|start| *start < stop);
        Some((start.unwrap_or(stop), stop))
    }
}

/// One comment, footnote or endnote.
struct Story {
    id: String,
    author: Option<String>,
    written: Option<NaiveDate>,
    /// Where its text starts, as [`Lines::begun`] knows it, and where it ends.
    start: usize,
    stop: usize,
    /// Relations of the addresses that words of it lead to.
    links: Vec<String>,
    /// The id of its last paragraph: how other parts of the file name a comment.
    paragraph: Option<String>,
}

/// The stories of a part of the package.
pub(super) struct Stories {
    /// `comment`, `footnote` or `endnote`.
    element: &'static str,
    all: Vec<Story>,
    open: bool,
}

impl Stories {
    pub(super) fn of(element: &'static str) -> Self {
        Self { element, all: Vec::new(), open: false }
    }
}

impl Watch for Stories {
    fn opened(&mut self, tag: &BytesStart<'_>, lines: &mut Lines) {
        let name = tag.local_name();
        if name.as_ref() == self.element && self.all.len() < MOST {
            lines.block();
            let day = attribute(tag, "date").and_then(|date| date.get(..10)?.parse().ok());
            self.all.push(Story {
                id: attribute(tag, "id").unwrap_or_default(),
                author: attribute(tag, "author").map(|author| one_line(&author)).filter(|author| !author.is_empty()),
                written: day,
                start: lines.begin(),
                stop: lines.here(),
                links: Vec::new(),
                paragraph: None,
            });
            self.open = true;
        }
        let Some(story) = self.all.last_mut().filter(|_| self.open) else { return };
        match name.as_ref() {
            "hyperlink" if story.links.len() < MOST => story.links.extend(attribute(tag, "id")),
            "p" => story.paragraph = attribute(tag, "paraId").or(story.paragraph.take()),
            _ => {}
        }
    }

    fn closed(&mut self, name: &str, lines: &mut Lines) {
        if name == self.element && self.open {
            self.open = false;
            if let Some(story) = self.all.last_mut() {
                story.stop = lines.here();
            }
            lines.block();
        }
    }
}

/// What another part of the package says of comments, by their last paragraphs: whom they answer, and what is settled.
#[derive(Default)]
pub(super) struct Threads(BTreeMap<String, (Option<String>, bool)>);

impl Threads {
    /// Nothing where the part is damaged: then every comment stands by itself.
    pub(super) fn read(xml: &str) -> Self {
        let mut threads = BTreeMap::new();
        let mut reader = Reader::from_str(xml);
        loop {
            match reader.read_event() {
                Ok(Event::Eof) | Err(_) => break,
                Ok(Event::Empty(tag) | Event::Start(tag)) if tag.local_name().as_ref() == "commentEx" => {
                    let done = attribute(&tag, "done");
                    let done = done.is_some() && !is_off(done.as_deref());
                    if let Some(id) = attribute(&tag, "paraId").filter(|_| threads.len() < MOST) {
                        threads.insert(id, (attribute(&tag, "paraIdParent"), done));
                    }
                }
                Ok(_) => {}
            }
        }
        Self(threads)
    }
}

/// Addresses by the ids of relations.
pub(super) fn links(xml: Option<&str>) -> BTreeMap<String, String> {
    let mut links = BTreeMap::new();
    let Some(xml) = xml else { return links };
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Eof) | Err(_) => return links,
            Ok(Event::Empty(tag) | Event::Start(tag)) if links.len() < MOST => {
                let kind = attribute(&tag, "Type").unwrap_or_default();
                if let (true, Some(id), Some(target)) =
                    (kind.ends_with("/hyperlink"), attribute(&tag, "Id"), attribute(&tag, "Target"))
                {
                    links.insert(id, target);
                }
            }
            Ok(_) => {}
        }
    }
}

/// A part of the package with stories in it, and where its words lie.
pub(super) struct Told<'a> {
    pub(super) stories: Stories,
    pub(super) lines: &'a Lines,
    pub(super) links: BTreeMap<String, String>,
}

impl Told<'_> {
    fn words(&self, story: &Story) -> (String, Vec<String>) {
        let start = self.lines.begun(story.start).unwrap_or(story.stop);
        let text = self.lines.so_far().get(start..story.stop).unwrap_or_default().trim().to_owned();
        let links = story.links.iter().filter_map(|id| self.links.get(id));
        let links = links.filter(|link| !text.contains(link.as_str())).cloned().collect();
        (text, links)
    }
}

/// Footnotes or endnotes, where the body refers to them.
pub(super) fn footnotes(anchors: &Anchors, told: &Told<'_>) -> Vec<Note> {
    let at = if told.stories.element == "endnote" { &anchors.endnotes } else { &anchors.footnotes };
    let mut at = at.clone();
    let mut notes = Vec::new();
    for story in &told.stories.all {
        let (text, links) = told.words(story);
        let Some(place) = at.remove(&story.id).filter(|_| !text.is_empty()) else { continue };
        notes.push(Note {
            kind: NoteKind::Footnote,
            start: place,
            stop: place,
            author: None,
            written: None,
            text,
            links,
            resolved: false,
            replies: Vec::new(),
        });
    }
    notes
}

/// Comments with what was answered to them.
pub(super) fn comments(anchors: &Anchors, body: &Lines, told: &Told<'_>, threads: &Threads) -> Vec<Note> {
    let stories = &told.stories.all;
    let by_paragraph: BTreeMap<&str, usize> =
        stories.iter().enumerate().filter_map(|(at, story)| Some((story.paragraph.as_deref()?, at))).collect();
    let thread = |story: &Story| threads.0.get(story.paragraph.as_deref()?);
    // Word knows one level of answers; where a file has more, they all answer the first.
    let first = |mut at: usize| {
        for _ in 0..DEEPEST {
            let parent = stories.get(at).and_then(|story| thread(story)?.0.as_deref());
            match parent.and_then(|paragraph| by_paragraph.get(paragraph)) {
                Some(parent) if *parent != at => at = *parent,
                _ => break,
            }
        }
        at
    };
    let mut notes: BTreeMap<usize, Note> = BTreeMap::new();
    let mut replies = Vec::new();
    let mut seen = BTreeSet::new();
    for (at, story) in stories.iter().enumerate() {
        let (text, links) = told.words(story);
        let root = first(at);
        if root != at {
            replies.push((root, Reply { author: story.author.clone(), text, links }));
            continue;
        }
        let Some((start, stop)) = anchors.comments.get(&story.id).and_then(|range| range.span(body)) else { continue };
        if !seen.insert(story.id.as_str()) {
            continue;
        }
        notes.entry(at).or_insert(Note {
            kind: NoteKind::Comment,
            start,
            stop,
            author: story.author.clone(),
            written: story.written,
            text,
            links,
            resolved: thread(story).is_some_and(|(_, done)| *done),
            replies: Vec::new(),
        });
    }
    for (root, reply) in replies {
        if let Some(note) = notes.get_mut(&root) {
            note.replies.push(reply);
        }
    }
    notes.into_values().filter(|note| !note.text.is_empty() || !note.replies.is_empty()).collect()
}
