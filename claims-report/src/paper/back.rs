//! What closes the report: sources, what was not checked, the method, the ledger.

use super::{Block, Entry, Run, Style, claim_anchor, source_anchor};
use crate::hostile::plain;
use crate::options::Dates;
use crate::report::{EvidenceRecord, Report};
use crate::sign_off;
use crate::view::{self, count, shortened};
use crate::words;

pub(super) fn add(report: &Report, fonts: Option<&str>, blocks: &mut Vec<Block>) {
    sources(report, blocks);
    unchecked(report, blocks);
    heading(blocks, "How to read this report");
    for paragraph in words::method(&report.policy) {
        blocks.push(Block::Para { style: Style::Body, runs: vec![Run::own(paragraph)] });
    }
    let mut rows = Vec::new();
    if let Some(hash) = &report.ledger_head {
        rows.push(("Ledger head".to_owned(), vec![Run::said(hash).fixed()]));
    }
    if let Some(fonts) = fonts {
        rows.push(("Fonts".to_owned(), vec![Run::own("SHA-256 "), Run::own(fonts).fixed()]));
    }
    if !rows.is_empty() {
        blocks.push(Block::Facts { rows });
    }
    let made = "Written by Galley. The same article, evidence and decisions give this report again, byte for byte.";
    blocks.push(Block::Para { style: Style::Small, runs: vec![Run::own(made)] });
}

fn heading(blocks: &mut Vec<Block>, text: &str) {
    blocks.push(Block::Heading { level: 1, anchor: None, runs: vec![Run::own(text)] });
}

/// Publisher, title, day, locator and tier.
pub(super) fn source(record: &EvidenceRecord, dates: Dates) -> Vec<Run> {
    let source = &record.source;
    let mut runs = vec![Run::name(&source.publisher).strong()];
    if let Some(title) = &source.title {
        runs.push(Run::own(", "));
        runs.push(Run::name(title).italic().url(source.url.as_deref()));
    }
    if let Some(day) = source.published {
        runs.push(Run::own(format!(", {}", words::day(day, dates))));
    }
    if let Some(locator) = &record.locator {
        runs.push(Run::own(format!(", {}", plain(locator))));
    }
    let sealed = if record.sealed { ", confidential" } else { "" };
    runs.push(Run::own(format!("  {} source{sealed}", words::tier(source.tier).to_lowercase())).soft());
    runs
}

/// The same in one line without looks.
pub(crate) fn source_words(record: &EvidenceRecord, dates: Dates) -> String {
    source(record, dates).into_iter().map(|run| run.text).collect()
}

fn sources(report: &Report, blocks: &mut Vec<Block>) {
    if report.evidence.is_empty() {
        return;
    }
    if report.claims.len() > super::claims::MANY {
        blocks.push(Block::Turn {});
    }
    heading(blocks, "Sources");
    let dates = report.options.dates;
    let entry = |(i, record): (usize, &EvidenceRecord)| {
        let mut more = Vec::new();
        if let Some(origin) = &record.source.origin {
            more.push(Run::own(format!("Taken over from {}. ", plain(origin))).soft());
        }
        if let Some(at) = &record.retrieved {
            more.push(Run::own(format!("Retrieved {}. ", plain(&words::moment(at, dates)))).soft());
        }
        if let Some(url) = &record.source.url {
            more.push(Run::own(shortened(&plain(url), 90)).url(Some(url)));
            more.push(Run::own("  "));
        }
        more.push(Run::own("Excerpt SHA-256 ").soft());
        more.push(Run::own(record.excerpt.sha256().chars().take(16).collect::<String>() + "…").fixed().soft());
        Entry {
            anchor: Some(source_anchor(i)),
            label: vec![Run::said(&record.id).fixed().soft()],
            lines: vec![source(record, dates), more],
            aside: Vec::new(),
        }
    };
    blocks.push(Block::Entries { rows: report.evidence.iter().enumerate().map(entry).collect() });
}

fn unchecked(report: &Report, blocks: &mut Vec<Block>) {
    heading(blocks, "Not checked, and why");
    let mut rows = Vec::new();
    let mut open: Vec<Run> = Vec::new();
    for (i, claim) in report.claims.iter().enumerate().filter(|(_, claim)| claim.verdict.is_none()) {
        if !open.is_empty() {
            open.push(Run::own(" "));
        }
        open.push(Run::said(&claim.id).fixed().soft().to(claim_anchor(i)));
    }
    if !open.is_empty() {
        rows.push(("No person has decided".to_owned(), open));
    }
    if report.left_out > 0 {
        let left = count(report.left_out, "claim", "claims");
        rows.push(("Not in this report".to_owned(), vec![Run::own(format!("{left} that no person has decided"))]));
    }
    let (unread, left_out) = view::unread(report);
    for block in unread {
        let quote = shortened(&plain(block.span.of(report.article.text.text())), 140);
        let why = Run::own(format!(" – {}", words::unread(block.kind))).soft();
        rows.push(("Not read".to_owned(), vec![Run::own(format!("“{quote}”")), why]));
    }
    if left_out > 0 {
        rows.push((
            "Not read".to_owned(),
            vec![Run::own(format!("… and {}", count(left_out, "more passage", "more passages")))],
        ));
    }
    rows.extend(sign_off::rows(report).into_iter().map(|(label, words)| (label, vec![Run::own(words)])));
    if rows.is_empty() {
        let nothing = "The whole text was read, and a person decided every claim that was found.";
        rows.push(("Nothing".to_owned(), vec![Run::own(nothing)]));
    }
    blocks.push(Block::Facts { rows });
}
