//! Markdown (`CommonMark` with tables). Text that comes from outside is escaped, so that it can open no link, no HTML,
//! no heading, list or fence, and deceptive characters are written out.

use std::fmt::Write as _;

use claims_engine::text::Span;

use crate::hostile::{self, plain};
use crate::legible::legible;
use crate::marks::cut;
use crate::options::Dates;
use crate::report::{AssessmentRecord, ClaimRecord, EvidenceRecord, ItemRecord, Report};
use crate::sign_off;
use crate::summary::{Counts, STATUSES};
use crate::view::{self, Index, count};
use crate::words;

#[expect(clippy::unnecessary_wraps, reason = "every format has this signature, and others can fail")]
pub(super) fn write(report: &Report, _: &super::Resources) -> Result<Vec<u8>, String> {
    let report = &*legible(report);
    let mut page = Page { out: String::new(), index: Index::of(report), report };
    page.head();
    page.summary();
    page.findings();
    page.claims();
    page.sources();
    page.unchecked();
    page.method();
    page.article();
    Ok(page.out.into_bytes())
}

struct Page<'a> {
    out: String,
    index: Index<'a>,
    report: &'a Report,
}

impl<'a> Page<'a> {
    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn paragraph(&mut self, text: &str) {
        self.line(text);
        self.line("");
    }

    fn head(&mut self) {
        let report = self.report;
        let article = &report.article;
        let title = article.title.as_deref().map_or_else(|| "Untitled article".to_owned(), text);
        self.paragraph(&format!("# Verification report: {title}"));
        let mut facts: Vec<(&str, String)> = Vec::new();
        if let Some(desk) = report.options.desk.as_deref() {
            facts.push(("Desk", text(desk)));
        }
        if let Some(day) = article.published {
            facts.push(("Published", words::day(day, report.options.dates)));
        }
        if let Some(when) = &report.generated_at {
            facts.push(("Report made", text(&words::moment(when, report.options.dates))));
        }
        let length = article.text.text().chars().count();
        facts.push((
            "Draft",
            format!("{}, SHA-256 `{}`", count(length, "character", "characters"), article.text.sha256()),
        ));
        facts.push(("Policy", format!("{}: {}", text(&report.policy.name), words::policy(&report.policy))));
        if let Some(hash) = &report.ledger_head {
            facts.push(("Ledger head", text(hash)));
        }
        for (label, fact) in facts {
            self.line(&format!("- **{label}:** {fact}"));
        }
        self.line("");
    }

    fn summary(&mut self) {
        let summary = self.report.summary();
        self.paragraph("## Summary");
        self.paragraph(&view::sentence(self.report, &summary.all));
        if summary.all.claims == 0 {
            return;
        }
        let names = STATUSES.map(words::status);
        self.line(&format!("| Assessment by kind | {} | Not assessed | All | Decided |", names.join(" | ")));
        self.line("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        let mut row = |name: &str, counts: Counts| {
            let [a, b, c, d] = counts.assessed;
            self.line(&format!(
                "| {name} | {a} | {b} | {c} | {d} | {} | {} | {} |",
                counts.unassessed, counts.claims, counts.decided
            ));
        };
        for &(kind, counts) in &summary.kinds {
            row(words::kind(kind), counts);
        }
        row("**All**", summary.all);
        self.line("");
    }

    fn claims(&mut self) {
        let report = self.report;
        self.paragraph("## Claims");
        if report.claims.is_empty() {
            self.paragraph(if report.left_out > 0 {
                "No claim is decided."
            } else {
                "No claim was found in this article."
            });
        }
        for claim in &report.claims {
            self.claim(claim);
        }
    }

    fn claim(&mut self, claim: &'a ClaimRecord) {
        let report = self.report;
        self.paragraph(&format!("### {} · {}", text(&claim.id), text(&claim.statement)));
        let phase = claim.phase.map_or_else(String::new, |phase| format!(" ({})", words::phase(phase)));
        self.line(&format!("- **Kind:** {}{phase}", words::kind(claim.kind)));
        for (label, value) in words::value(&claim.value, report.options.dates) {
            self.line(&format!("- **{label}:** {}", text(&value)));
        }
        self.line(&format!("- **Read as:** {} ({})", text(&claim.because), claim.certainty.name()));
        let proposed = claim.assessment.as_ref().map_or("not assessed", |assessment| words::status(assessment.status));
        self.line(&format!("- **Assessment (machine):** {proposed}"));
        if let Some(missing) = claim.assessment.as_ref().and_then(|assessment| assessment.missing.as_ref()) {
            self.line(&format!("- **Missing:** {}", text(missing)));
        }
        match &claim.verdict {
            None => self.line("- **Verdict (person):** not decided"),
            Some(verdict) => {
                let who = verdict.by.as_deref().map_or_else(String::new, |by| format!(", by {}", text(by)));
                let when = verdict
                    .at
                    .as_deref()
                    .map_or_else(String::new, |at| format!(", {}", text(&words::moment(at, report.options.dates))));
                let sign = if claim.is_overruled() { " (**overrules the assessment**)" } else { "" };
                self.line(&format!("- **Verdict (person):** {}{sign}{who}{when}", words::status(verdict.status)));
                if let Some(note) = &verdict.note {
                    self.line(&format!("- **Note:** {}", text(note)));
                }
            }
        }
        self.line("");
        self.paragraph("In the article:");
        for (context, marks) in view::passages(claim) {
            let quote = marked(report.article.text.text(), context, &marks);
            self.paragraph(&format!("> {quote}"));
        }
        if let Some(assessment) = &claim.assessment {
            self.items(assessment);
        }
        self.flips(claim);
        self.evidence(claim);
    }

    fn findings(&mut self) {
        let report = self.report;
        if report.findings.is_empty() {
            return;
        }
        self.paragraph("## The article against itself");
        for finding in &report.findings {
            let words: Vec<String> =
                finding.words.iter().map(|span| format!("“{}”", text(span.of(report.article.text.text())))).collect();
            self.line(&format!("- {}: {}", text(&finding.because), words.join("; ")));
        }
        self.line("");
    }

    fn flips(&mut self, claim: &ClaimRecord) {
        if claim.flips.is_empty() {
            return;
        }
        self.paragraph("What would change the assessment:");
        for flip in &claim.flips {
            self.line(&format!("- {}", text(flip)));
        }
        self.line("");
    }

    fn items(&mut self, assessment: &AssessmentRecord) {
        if assessment.items.is_empty() {
            return;
        }
        self.paragraph("Item by item:");
        for item in &assessment.items {
            self.item(item);
        }
        self.line("");
    }

    fn item(&mut self, item: &ItemRecord) {
        let missing =
            item.missing.as_deref().map_or_else(String::new, |missing| format!(" Missing: {}", text(missing)));
        self.line(&format!("- {}: **{}**.{missing}", text(&item.item), words::status(item.status)));
        for reason in &item.reasons {
            let claim = plain(reason.claim.of(self.report.article.text.text()));
            let said = self.index.get(&reason.evidence).map_or("", |record| reason.excerpt.of(record.excerpt.text()));
            self.line(&format!(
                "  - {} ({}): {}. Article: “{}”; evidence: “{}”",
                words::stance(reason.stance),
                text(&reason.evidence),
                text(&reason.because),
                escaped(&claim),
                text(said),
            ));
        }
    }

    fn evidence(&mut self, claim: &'a ClaimRecord) {
        let (spoken, silent) = view::spoken(claim, &self.index);
        let silence = view::silence(silent, spoken.len());
        if !spoken.is_empty() {
            self.paragraph("Evidence:");
        }
        for one in spoken {
            let by = one.link.set_by.as_deref().map_or_else(String::new, |by| format!(", set by {}", text(by)));
            let same = if one.same_origin.is_empty() {
                String::new()
            } else {
                format!(" Counts as one source with {}.", text(&one.same_origin.join(", ")))
            };
            self.line(&format!(
                "- **{}** · {}{by} · {}.{same}",
                text(&one.record.id),
                words::stance(one.link.stance),
                source(one.record, self.report.options.dates)
            ));
            self.line("");
            let whole = Span::new(0, one.record.excerpt.text().len());
            self.paragraph(&format!("  > {}", marked(one.record.excerpt.text(), whole, &one.marks)));
        }
        if let Some(silence) = silence {
            self.paragraph(&silence);
        }
    }

    fn sources(&mut self) {
        if self.report.evidence.is_empty() {
            return;
        }
        self.paragraph("## Sources");
        for record in &self.report.evidence {
            let retrieved = record.retrieved.as_deref().map_or_else(String::new, |at| {
                format!(" Retrieved {}.", text(&words::moment(at, self.report.options.dates)))
            });
            let line = format!(
                "- **{}** · {}.{retrieved} Excerpt SHA-256 `{}`",
                text(&record.id),
                source(record, self.report.options.dates),
                record.excerpt.sha256()
            );
            self.line(&line);
        }
        self.line("");
    }

    fn unchecked(&mut self) {
        let report = self.report;
        self.paragraph("## Not checked, and why");
        let open: Vec<String> =
            report.claims.iter().filter(|claim| claim.verdict.is_none()).map(|claim| text(&claim.id)).collect();
        if !open.is_empty() {
            self.line(&format!("- No person has decided: {}", open.join(", ")));
        }
        if report.left_out > 0 {
            let left = count(report.left_out, "claim", "claims");
            self.line(&format!("- Not in this report: {left} that no person has decided"));
        }
        let (unread, left_out) = view::unread(report);
        for block in unread {
            let words = view::shortened(&plain(block.span.of(report.article.text.text())), 120);
            self.line(&format!("- Not read ({}): “{}”", words::unread(block.kind), escaped(&words)));
        }
        if left_out > 0 {
            self.line(&format!("- … and {} not read", count(left_out, "more passage", "more passages")));
        }
        let told = sign_off::rows(report);
        for (label, words) in &told {
            self.line(&format!("- {}: {}", escaped(label), escaped(words)));
        }
        if open.is_empty() && report.left_out == 0 && report.unread.is_empty() && told.is_empty() {
            self.line("- Nothing: the whole text was read, and a person decided every claim that was found.");
        }
        self.line("");
    }

    fn method(&mut self) {
        self.paragraph("## How to read this report");
        self.paragraph(&words::method(&self.report.policy).join("\n\n"));
    }

    fn article(&mut self) {
        self.paragraph("## The article as it was checked");
        let mut first = true;
        for line in self.report.article.text.text().lines().map(text).filter(|line| !line.is_empty()) {
            if !first {
                self.line(">");
            }
            first = false;
            self.line(&format!("> {line}"));
        }
    }
}

/// Publisher, title, day, tier, origin, locator, address.
fn source(record: &EvidenceRecord, dates: Dates) -> String {
    let source = &record.source;
    let mut out = text(&source.publisher);
    let mut push = |part: String| {
        out.push_str(", ");
        out.push_str(&part);
    };
    if let Some(title) = source.title.as_deref() {
        push(format!("“{}”", text(title)));
    }
    if let Some(day) = source.published {
        push(words::day(day, dates));
    }
    push(format!("{} source", words::tier(source.tier).to_lowercase()));
    if let Some(origin) = source.origin.as_deref() {
        push(format!("taken over from {}", text(origin)));
    }
    if let Some(locator) = record.locator.as_deref() {
        push(text(locator));
    }
    if let Some(url) = source.url.as_deref() {
        push(hostile::link(url).map_or_else(|| text(url), |url| format!("<{url}>")));
    }
    out
}

/// Part of a text with the marked words in bold, where Markdown can make them so.
fn marked(whole: &str, part: Span, marks: &[Span]) -> String {
    let shown = part.of(whole);
    let inside: Vec<Span> = marks
        .iter()
        .filter(|mark| part.contains(**mark))
        .map(|mark| Span { start: mark.start - part.start, end: mark.end - part.start })
        .collect();
    let mut runs: Vec<(bool, String)> = Vec::new();
    for piece in cut(shown, &inside) {
        let bold = !piece.marks.is_empty();
        match runs.last_mut() {
            Some((same, run)) if *same == bold => run.push_str(piece.text),
            _ => runs.push((bold, piece.text.to_owned())),
        }
    }
    let mut out = String::new();
    for (i, (bold, run)) in runs.iter().enumerate() {
        let before = out.chars().last();
        let after = runs.get(i + 1).and_then(|(_, next)| next.chars().next());
        let words = escaped(&plain(run));
        let lead = if run.starts_with(char::is_whitespace) { " " } else { "" };
        let tail = if run.ends_with(char::is_whitespace) { " " } else { "" };
        let edges = |c: Option<char>| c.is_none_or(char::is_alphanumeric);
        let room = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let (first, last) = (run.trim().chars().next(), run.trim().chars().last());
        let can = (edges(first) || room(before)) && (edges(last) || room(after)) && !words.is_empty();
        let star = if *bold && can { "**" } else { "" };
        let _ = write!(out, "{lead}{star}{words}{star}{tail}");
    }
    let out = out.trim();
    guard_start(out)
}

/// Text from outside, in one line, that Markdown takes as nothing but text.
fn text(outside: &str) -> String {
    guard_start(&escaped(&plain(outside)))
}

/// Escapes what has a meaning inside a line.
fn escaped(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    for (at, c) in line.char_indices() {
        let rest = line.get(at + c.len_utf8()..).unwrap_or("");
        let special = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' | '{' | '}' | '^' | '@' => true,
            // What some renderers turn into links by themselves: https://, www., name@host.
            ':' => rest.starts_with("//"),
            '.' => out.to_ascii_lowercase().ends_with("www"),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Escapes what has a meaning at the start of a line: headings, lists, rules, quotes, numbers.
fn guard_start(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (head, rest) = line.split_at(if digits > 0 && digits < 10 { digits } else { 0 });
    let guarded = match rest.as_bytes().first() {
        Some(b'#' | b'+' | b'-' | b'=' | b':') if head.is_empty() => true,
        Some(b'.' | b')') => !head.is_empty(),
        _ => false,
    };
    if guarded { format!("{head}\\{rest}") } else { line.to_owned() }
}
