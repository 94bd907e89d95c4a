//! What opens the report: facts, the summary and its picture, the timeline, what needs an eye, the article.

use claims_engine::text::Span;

use super::{Block, Entry, KeyEntry, PictureRow, Run, Style, TimelineRow, claim_anchor, lines};
use crate::hostile::plain;
use crate::marks::cut;
use crate::report::Report;
use crate::summary::{Counts, STATUSES};
use crate::timeline::Timeline;
use crate::view::{self, class, count, standing, standing_class};
use crate::words;

pub(super) fn add(report: &Report, blocks: &mut Vec<Block>) {
    facts(report, blocks);
    summary(report, blocks);
    timeline(report, blocks);
    attention(report, blocks);
    findings(report, blocks);
    article(report, blocks);
}

fn heading(text: &str) -> Block {
    Block::Heading { level: 1, anchor: None, runs: vec![Run::own(text)] }
}

fn facts(report: &Report, blocks: &mut Vec<Block>) {
    let (article, dates) = (&report.article, report.options.dates);
    let mut rows: Vec<(String, Vec<Run>)> = Vec::new();
    if let Some(day) = article.published {
        rows.push(("Published".into(), vec![Run::own(words::day(day, dates))]));
    }
    if let Some(when) = &report.generated_at {
        rows.push(("Report made".into(), vec![Run::said(&words::moment(when, dates))]));
    }
    let policy = format!("{} – {}", plain(&report.policy.name), words::policy(&report.policy));
    rows.push(("Policy".into(), vec![Run::own(policy)]));
    rows.push(("Evidence".into(), vec![Run::own(count(report.evidence.len(), "record", "records"))]));
    let length = count(article.text.text().chars().count(), "character", "characters");
    let hash = Run::own(article.text.sha256()).fixed();
    rows.push(("Draft".into(), vec![Run::own(format!("{length}, SHA-256 ")), hash]));
    blocks.push(Block::Facts { rows });
}

fn summary(report: &Report, blocks: &mut Vec<Block>) {
    let summary = report.summary();
    blocks.push(heading("Summary"));
    blocks.push(Block::Para { style: Style::Lede, runs: vec![Run::own(view::sentence(report, &summary.all))] });
    if report.claims.is_empty() {
        return;
    }
    blocks.push(picture(report, &summary.kinds));
    let note = "A square for each claim. Filled: a person’s verdict. Outlined: only the machine’s assessment.";
    blocks.push(Block::Para { style: Style::Small, runs: vec![Run::own(note)] });
    let figure = |n: usize| if n == 0 { "–".to_owned() } else { view::grouped(n) };
    let row = |name: &str, counts: &Counts| {
        let mut row = vec![name.to_owned()];
        row.extend(counts.assessed.iter().map(|n| figure(*n)));
        row.extend([figure(counts.unassessed), view::grouped(counts.claims), view::grouped(counts.decided)]);
        row
    };
    let mut head = vec!["Assessments by kind".to_owned()];
    head.extend(STATUSES.map(|status| words::status(status).to_owned()));
    head.extend(["Not assessed", "All", "Decided"].map(ToOwned::to_owned));
    let mut rows: Vec<_> = summary.kinds.iter().map(|(kind, counts)| row(words::kind(*kind), counts)).collect();
    rows.push(row("All claims", &summary.all));
    blocks.push(Block::Counts { head, rows });
}

fn picture(report: &Report, kinds: &[(claims_engine::kinds::ClaimKind, Counts)]) -> Block {
    let rows: Vec<PictureRow> = kinds
        .iter()
        .map(|(kind, _)| {
            let mut claims: Vec<_> = report.claims.iter().filter(|claim| claim.kind == *kind).collect();
            claims.sort_by_key(|claim| standing(claim).map_or((1, None), |(status, _)| (0, Some(status))));
            let cells = claims.iter().map(|claim| (standing_class(claim), claim.verdict.is_some())).collect();
            PictureRow { name: words::kind(*kind), cells }
        })
        .collect();
    let stands = |status| report.claims.iter().filter(|claim| standing(claim).map(|(is, _)| is) == status).count();
    let mut key: Vec<KeyEntry> = STATUSES
        .iter()
        .map(|&status| KeyEntry { class: class(status), words: words::status(status), count: stands(Some(status)) })
        .collect();
    let unassessed = stands(None);
    if unassessed > 0 {
        key.push(KeyEntry { class: "unassessed", words: "Not assessed", count: unassessed });
    }
    let told: Vec<String> = key.iter().map(|entry| format!("{} {}", entry.count, entry.words.to_lowercase())).collect();
    Block::Picture { rows, alt: format!("Claims by kind and status: {}.", told.join(", ")), key }
}

fn timeline(report: &Report, blocks: &mut Vec<Block>) {
    let Some(timeline) = Timeline::of(report) else { return };
    blocks.push(heading("Events in order of time"));
    let alt = timeline.description();
    let mut rows = Vec::new();
    for entry in timeline.entries {
        let mut title =
            vec![Run::own(entry.title).strong(), Run::own(format!(" {}", words::phase(entry.phase))).soft()];
        for (n, claim) in entry.claims.iter().enumerate() {
            title.push(Run::own(if n == 0 { "  " } else { " " }));
            let id = report.claims.get(*claim).map_or("", |claim| claim.id.as_str());
            title.push(Run::said(id).fixed().soft().to(claim_anchor(*claim)));
        }
        rows.push(TimelineRow {
            dated: entry.when.is_some(),
            when: entry.when.unwrap_or_else(|| "no date".to_owned()),
            gap: entry.gap,
            journey: entry.kind == claims_engine::event::EventKind::Journey,
            happened: matches!(entry.phase, claims_engine::event::Phase::Held | claims_engine::event::Phase::Past),
            class: entry.class,
            title,
            detail: entry.detail,
        });
    }
    blocks.push(Block::Timeline { rows, alt });
    let more = if timeline.more > 0 {
        format!(" {} not drawn.", count(timeline.more, "more event is", "more events are"))
    } else {
        String::new()
    };
    let note = format!(
        "A circle is a meeting, a diamond a journey; hollow where it is planned or cancelled. The colour is that of the \
         worst status among its claims.{more}"
    );
    blocks.push(Block::Para { style: Style::Small, runs: vec![Run::own(note)] });
}

fn attention(report: &Report, blocks: &mut Vec<Block>) {
    let mut list = Vec::new();
    for (i, claim) in report.claims.iter().enumerate().filter(|(_, claim)| view::is_urgent(claim)) {
        let Some((status, from)) = standing(claim) else { continue };
        let overrules = if claim.is_overruled() { ", overrules the assessment" } else { "" };
        let entry = Entry {
            anchor: None,
            label: vec![Run::said(&claim.id).fixed().soft().to(claim_anchor(i))],
            lines: vec![vec![Run::said(&claim.statement)], vec![Run::own(format!("{from}{overrules}")).soft()]],
            aside: vec![Run::chip(class(status), words::status(status))],
        };
        list.push((status, entry));
    }
    if list.is_empty() {
        return;
    }
    list.sort_by_key(|(status, _)| *status);
    blocks.push(heading("Needs an editor’s eye"));
    blocks.push(Block::Entries { rows: list.into_iter().map(|(_, entry)| entry).collect() });
}

fn findings(report: &Report, blocks: &mut Vec<Block>) {
    if report.findings.is_empty() {
        return;
    }
    blocks.push(heading("The article against itself"));
    let text = report.article.text.text();
    for finding in &report.findings {
        let words: Vec<String> = finding.words.iter().map(|span| format!("“{}”", plain(span.of(text)))).collect();
        let runs = vec![Run::said(&finding.because), Run::own(format!(" – {}", words.join("; "))).soft()];
        blocks.push(Block::Para { style: Style::Body, runs });
    }
}

/// The article, cut where claims' words and unread blocks begin and end.
fn article(report: &Report, blocks: &mut Vec<Block>) {
    blocks.push(heading("The article as it was checked"));
    let note = "Marked words state a claim; the number leads to it. The text is unchanged.";
    blocks.push(Block::Para { style: Style::Small, runs: vec![Run::own(note)] });
    let mentions = report
        .claims
        .iter()
        .enumerate()
        .flat_map(|(i, claim)| claim.mentions.iter().map(move |mention| (mention.span, Some(i))));
    let unread = report.unread.iter().map(|block| (block.span, None));
    let (spans, owners): (Vec<Span>, Vec<Option<usize>>) = mentions.chain(unread).unzip();
    let mut runs = Vec::new();
    for piece in cut(report.article.text.text(), &spans) {
        let claim = |mark: &usize| owners.get(*mark).copied().flatten();
        let first = piece.marks.iter().find_map(claim);
        let tone = first.and_then(|i| report.claims.get(i)).map(standing_class);
        let unread = piece.marks.iter().any(|mark| owners.get(*mark) == Some(&None));
        let words = Run { tone, to: first.map(claim_anchor), soft: unread, ..Run::own(lines(piece.text)) };
        if !words.text.is_empty() {
            runs.push(words);
        }
        let mut ended: Vec<usize> = piece.ends.iter().filter_map(claim).collect();
        ended.dedup();
        for i in ended {
            let Some(record) = report.claims.get(i) else { continue };
            let sign = Run::said(&record.id).to(claim_anchor(i));
            runs.push(Run { tone: Some(standing_class(record)), fixed: true, ..sign });
        }
    }
    blocks.push(Block::Para { style: Style::Article, runs });
}
