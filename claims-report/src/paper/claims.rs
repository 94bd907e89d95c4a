//! The claims on paper: statement, decision, value, words, items with their reasons, evidence.

use claims_engine::text::Span;
use claims_verdict::Stance;

use super::{Block, Entry, Run, Style, claim_anchor, marked, source_anchor};
use crate::hostile::plain;
use crate::report::{AssessmentRecord, ClaimRecord, ItemRecord, ReasonRecord, Report};
use crate::view::{self, Index, Spoken, class, stance_class, standing_class};
use crate::words;

/// A report with more claims than this begins a new page at its parts, and after so many claims.
pub(super) const MANY: usize = 60;

pub(super) fn add(report: &Report, blocks: &mut Vec<Block>) {
    if report.claims.len() > MANY {
        blocks.push(Block::Turn {});
    }
    blocks.push(Block::Heading { level: 1, anchor: None, runs: vec![Run::own("Claims")] });
    if report.claims.is_empty() {
        let none = if report.left_out > 0 { "No claim is decided." } else { "No claim was found in this article." };
        blocks.push(Block::Para { style: Style::Body, runs: vec![Run::own(none)] });
    }
    let page = Page { report, index: Index::of(report), positions: positions(report) };
    let mut told = 0;
    for (event, claims) in view::groups(report) {
        let phase = claims.first().and_then(|(_, claim)| claim.phase).map(words::phase);
        let mut runs = vec![Run::own(view::group_title(report, event))];
        runs.extend(phase.map(|phase| Run::own(format!("  {phase}")).soft()));
        blocks.push(Block::Heading { level: 2, anchor: None, runs });
        for (i, claim) in claims {
            page.claim(i, claim, blocks);
            told += 1;
            if told % MANY == 0 && told < report.claims.len() {
                blocks.push(Block::Turn {});
            }
        }
    }
}

/// What makes two reasons the same: stance, why, the article's words.
type Told<'a> = (Stance, &'a str, String);

struct Page<'a> {
    report: &'a Report,
    index: Index<'a>,
    positions: std::collections::BTreeMap<&'a str, usize>,
}

fn positions(report: &Report) -> std::collections::BTreeMap<&str, usize> {
    report.evidence.iter().enumerate().map(|(i, record)| (record.id.as_str(), i)).collect()
}

fn label(text: &str) -> Block {
    Block::Para { style: Style::Label, runs: vec![Run::own(text)] }
}

impl<'a> Page<'a> {
    fn claim(&self, at: usize, claim: &'a ClaimRecord, blocks: &mut Vec<Block>) {
        let report = self.report;
        let (text, dates) = (report.article.text.text(), report.options.dates);
        blocks.push(Block::Open { tone: standing_class(claim) });
        let id = Run::said(&claim.id).fixed().soft();
        let kicker = vec![id, Run::own(format!("  {}", words::kind(claim.kind))).soft()];
        blocks.push(Block::Para { style: Style::Label, runs: kicker });
        let statement = vec![Run::said(&claim.statement)];
        blocks.push(Block::Heading { level: 3, anchor: Some(claim_anchor(at)), runs: statement });
        blocks.push(decision(report, claim));
        let mut rows: Vec<(String, Vec<Run>)> = words::value(&claim.value, dates)
            .into_iter()
            .map(|(label, text)| (label.to_owned(), vec![Run::said(&text)]))
            .collect();
        let certainty = Run::own(format!("  {}", claim.certainty.name())).soft();
        rows.push(("Read from".into(), vec![Run::said(&claim.because), certainty]));
        blocks.push(Block::Facts { rows });
        for (context, marks) in view::passages(claim) {
            blocks.push(Block::Para { style: Style::Quote, runs: marked(text, context, &marks) });
        }
        if let Some(assessment) = claim.assessment.as_ref().filter(|assessment| !assessment.items.is_empty()) {
            blocks.push(label("Item by item"));
            self.items(assessment, blocks);
        }
        if !claim.flips.is_empty() {
            blocks.push(label("What would change the assessment"));
            let flips =
                claim.flips.iter().map(|flip| Block::Para { style: Style::Reason, runs: vec![Run::said(flip)] });
            blocks.extend(flips);
        }
        self.evidence(claim, blocks);
        blocks.push(Block::Close {});
    }

    fn items(&self, assessment: &AssessmentRecord, blocks: &mut Vec<Block>) {
        for item in &assessment.items {
            let chip = Run::chip(class(item.status), words::status(item.status));
            let runs = vec![Run::said(&item.item).strong(), Run::own("  "), chip];
            blocks.push(Block::Para { style: Style::Item, runs });
            self.reasons(item, blocks);
            if item.reasons.is_empty() {
                let silent = Run::own("The evidence is silent about this item.").soft();
                blocks.push(Block::Para { style: Style::Reason, runs: vec![silent] });
            }
            if let Some(missing) = &item.missing {
                let runs = vec![Run::own("Missing: ").soft(), Run::said(missing)];
                blocks.push(Block::Para { style: Style::Reason, runs });
            }
        }
    }

    /// Reasons that differ only in their evidence are told once.
    fn reasons(&self, item: &ItemRecord, blocks: &mut Vec<Block>) {
        let words_of = |reason: &ReasonRecord| plain(reason.claim.of(self.report.article.text.text()));
        let mut told: Vec<(Told<'_>, Vec<Run>)> = Vec::new();
        for reason in &item.reasons {
            let key = (reason.stance, reason.because.as_str(), words_of(reason));
            if let Some((_, runs)) = told.iter_mut().find(|(of, _)| *of == key) {
                self.said(reason, runs);
                continue;
            }
            let tone = Some(stance_class(reason.stance));
            let stance = Run { tone, ..Run::own(words::stance(reason.stance)).strong() };
            let article = Run::own(format!(" – article: “{}”", key.2)).soft();
            let mut runs = vec![stance, Run::own(": "), Run::said(&reason.because), article];
            self.said(reason, &mut runs);
            told.push((key, runs));
        }
        for (_, runs) in told {
            blocks.push(Block::Para { style: Style::Reason, runs });
        }
    }

    /// The record's id leads nowhere here: the evidence that follows has it with its link, and a link in every reason
    /// has the pages set twice.
    fn said(&self, reason: &ReasonRecord, runs: &mut Vec<Run>) {
        let record = self.index.get(&reason.evidence);
        let words = record.map_or("", |record| reason.excerpt.of(record.excerpt.text()));
        runs.push(Run::own("; ").soft());
        runs.push(Run::said(&reason.evidence).fixed().soft());
        runs.push(Run::own(format!(": “{}”", plain(words))).soft());
    }

    /// A record's id that leads to it.
    fn reference(&self, id: &str) -> Run {
        let run = Run::said(id).fixed().soft();
        match self.positions.get(id) {
            Some(at) => run.to(source_anchor(*at)),
            None => run,
        }
    }

    fn evidence(&self, claim: &'a ClaimRecord, blocks: &mut Vec<Block>) {
        let (spoken, silent) = view::spoken(claim, &self.index);
        if !spoken.is_empty() {
            blocks.push(label("Evidence"));
            blocks.push(Block::Entries { rows: spoken.iter().map(|one| self.entry(one)).collect() });
        }
        if let Some(silence) = view::silence(silent, spoken.len()) {
            blocks.push(Block::Para { style: Style::Small, runs: vec![Run::own(silence)] });
        }
    }

    fn entry(&self, one: &Spoken<'_>) -> Entry {
        let (record, dates) = (one.record, self.report.options.dates);
        let excerpt = record.excerpt.text();
        let mut rows =
            vec![super::back::source(record, dates), marked(excerpt, Span::new(0, excerpt.len()), &one.marks)];
        let mut notes = Vec::new();
        if let Some(by) = &one.link.set_by {
            notes.push(Run::own("Stance set by "));
            notes.push(Run::said(by));
            notes.push(Run::own(". "));
        }
        if !one.same_origin.is_empty() {
            notes.push(Run::own(format!("Counts as one source with {}.", plain(&one.same_origin.join(", ")))));
        }
        if !notes.is_empty() {
            rows.push(notes.into_iter().map(Run::soft).collect());
        }
        Entry {
            anchor: None,
            label: vec![self.reference(&one.link.evidence)],
            lines: rows,
            aside: vec![Run::chip(stance_class(one.link.stance), words::stance(one.link.stance))],
        }
    }
}

fn decision(report: &Report, claim: &ClaimRecord) -> Block {
    let dates = report.options.dates;
    let mut machine = Vec::new();
    match &claim.assessment {
        None => machine.push(vec![Run::own("Not assessed").soft().italic()]),
        Some(assessment) => {
            machine.push(vec![Run::chip(class(assessment.status), words::status(assessment.status))]);
            if let Some(missing) = &assessment.missing {
                machine.push(vec![Run::own("Missing: ").soft(), Run::said(missing)]);
            }
        }
    }
    let mut person = Vec::new();
    match &claim.verdict {
        None => person.push(vec![Run::own("Not decided").soft().italic()]),
        Some(verdict) => {
            let mut runs = vec![Run::chip(class(verdict.status), words::status(verdict.status))];
            if claim.is_overruled() {
                let tone = Some("refuted");
                runs.push(Run { tone, ..Run::own("  overrules the assessment").strong() });
            }
            person.push(runs);
            person.extend(verdict.note.as_deref().map(|note| vec![Run::said(note)]));
            let at = verdict.at.as_deref().map(|at| plain(&words::moment(at, dates)));
            let who: Vec<String> = verdict.by.as_deref().map(plain).into_iter().chain(at).collect();
            if !who.is_empty() {
                person.push(vec![Run::own(who.join(", ")).soft()]);
            }
        }
    }
    Block::Decision { machine, person }
}
