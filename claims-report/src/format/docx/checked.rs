//! The checked copy: the article as it was checked, each claim highlighted, and a Word comment at it that says how it
//! stands, by which sources, and what the reviewer noted.

use std::fmt::Write as _;

use claims_engine::text::Span;

use super::xml::{colours, escaped, text_run};
use crate::hostile::plain;
use crate::legible::legible;
use crate::marks::cut;
use crate::paper::{lines, source_words};
use crate::report::{ClaimRecord, Report};
use crate::view::{self, Index, standing_class};
use crate::words;

pub(in crate::format) fn write(report: &Report, _: &super::super::Resources) -> Result<Vec<u8>, String> {
    let report = &*legible(report);
    let mut package = super::package(report, "Checked copy");
    let page = Page { report, index: Index::of(report), stamp: stamp(report) };
    let (body, comments) = page.write();
    package.body = body;
    package.comments = Some(comments);
    package.bytes()
}

struct Page<'a> {
    report: &'a Report,
    index: Index<'a>,
    /// Author and date of the comments, as attributes.
    stamp: String,
}

fn stamp(report: &Report) -> String {
    let author = report.options.desk.as_deref().map_or_else(|| "Galley".to_owned(), plain);
    let date = super::moment(report).map_or_else(String::new, |at| format!(" w:date=\"{}\"", escaped(&at)));
    format!("w:author=\"{}\" w:initials=\"G\"{date}", escaped(&author))
}

impl Page<'_> {
    fn write(&self) -> (String, String) {
        let report = self.report;
        let mentions =
            report.claims.iter().enumerate().flat_map(|(i, claim)| {
                claim.mentions.iter().enumerate().map(move |(n, mention)| (mention.span, (i, n)))
            });
        let (spans, owners): (Vec<Span>, Vec<(usize, usize)>) = mentions.unzip();
        let mut out = Lines::new();
        let mut open: Vec<usize> = Vec::new();
        let mut comments = String::new();
        for piece in cut(report.article.text.text(), &spans) {
            let mut begun: Vec<usize> = piece.marks.iter().copied().filter(|mark| !open.contains(mark)).collect();
            begun.sort_unstable();
            for mark in begun {
                let _ = write!(out.line, "<w:commentRangeStart w:id=\"{mark}\"/>");
                open.push(mark);
                if let Some((claim, nth)) = owners.get(mark).and_then(|(i, n)| Some((report.claims.get(*i)?, *n))) {
                    let body = if nth == 0 { self.comment(claim) } else { again(claim) };
                    let _ = write!(comments, "<w:comment w:id=\"{mark}\" {}>{body}</w:comment>", self.stamp);
                }
            }
            let owner = piece.marks.first().and_then(|mark| report.claims.get(owners.get(*mark)?.0));
            let look = owner.map_or_else(String::new, |claim| {
                // Shading rather than Word's highlighter, whose eight loud colours drown the words.
                let (ink, wash, _) = colours(standing_class(claim));
                format!("<w:u w:val=\"single\" w:color=\"{ink}\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{wash}\"/>")
            });
            out.text(&lines(piece.text), &look);
            for mark in &piece.ends {
                open.retain(|known| known != mark);
                let _ = write!(
                    out.line,
                    "<w:commentRangeEnd w:id=\"{mark}\"/><w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr>\
                     <w:commentReference w:id=\"{mark}\"/></w:r>"
                );
            }
        }
        (out.done(), comments)
    }

    fn comment(&self, claim: &ClaimRecord) -> String {
        let dates = self.report.options.dates;
        let mut out = paragraph(&format!("{} · {}", plain(&claim.id), words::kind(claim.kind)), "<w:b/>");
        let mut say = |text: &str| out.push_str(&paragraph(text, ""));
        say(&plain(&claim.statement));
        match &claim.assessment {
            None => say("Assessment (machine): not assessed"),
            Some(assessment) => {
                say(&format!("Assessment (machine): {}", words::status(assessment.status)));
                for item in &assessment.items {
                    say(&format!("– {}: {}", plain(&item.item), words::status(item.status)));
                }
                if let Some(missing) = &assessment.missing {
                    say(&format!("Missing: {}", plain(missing)));
                }
            }
        }
        match &claim.verdict {
            None => say("Verdict (person): not decided"),
            Some(verdict) => {
                let overrules = if claim.is_overruled() { ", overrules the assessment" } else { "" };
                let by = verdict.by.as_deref().map_or_else(String::new, |by| format!(", {}", plain(by)));
                let at = verdict.at.as_deref().map(|at| plain(&words::moment(at, dates)));
                let at = at.map_or_else(String::new, |at| format!(", {at}"));
                say(&format!("Verdict (person): {}{overrules}{by}{at}", words::status(verdict.status)));
                if let Some(note) = &verdict.note {
                    say(&format!("Note: {}", plain(note)));
                }
            }
        }
        let (spoken, _) = view::spoken(claim, &self.index);
        for one in spoken {
            let source = source_words(one.record, dates);
            let url = one.record.source.url.as_deref().map_or_else(String::new, |url| format!(", {}", plain(url)));
            say(&format!("{} – {}: {source}{url}", words::stance(one.link.stance), plain(&one.record.id)));
        }
        out
    }
}

/// At the second and later places that state a claim.
fn again(claim: &ClaimRecord) -> String {
    let status = view::standing(claim).map_or("Not assessed", |(status, _)| words::status(status));
    paragraph(&format!("{} again: {status}", plain(&claim.id)), "")
}

fn paragraph(text: &str, look: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"CommentText\"/></w:pPr>{}</w:p>", text_run(text, look))
}

/// The article's lines, each a paragraph.
struct Lines {
    out: String,
    line: String,
    first: bool,
}

impl Lines {
    fn new() -> Self {
        Self { out: String::new(), line: String::new(), first: true }
    }

    fn text(&mut self, text: &str, look: &str) {
        for (i, part) in text.split('\n').enumerate() {
            if i > 0 {
                self.end();
            }
            self.line.push_str(&text_run(part, look));
        }
    }

    fn end(&mut self) {
        let style = if self.first && !self.line.is_empty() { "Heading1" } else { "Normal" };
        self.first &= self.line.is_empty();
        let line = std::mem::take(&mut self.line);
        let _ = write!(self.out, "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{line}</w:p>");
    }

    fn done(mut self) -> String {
        self.end();
        self.out
    }
}
