//! HTML: one page that holds everything it needs, runs nothing, loads nothing, and prints well.
//!
//! Text from outside reaches the template only as [`Safe`], which has every mark escaped and every deceptive character
//! shown; the template engine escapes whatever else it is given.

mod chart;
mod claim;
mod safe;
mod timeline;

use askama::Template;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use claims_engine::text::Span;
use claims_verdict::{Finding, Status};

use crate::hostile::{self, plain};
use crate::legible::legible;
use crate::marks::cut;
use crate::options::{Dates, Logo};
use crate::report::{EvidenceRecord, Report};
use crate::sign_off;
use crate::summary::{Counts, STATUSES};
use crate::view::{self, Index, class, count, grouped, shortened, standing, standing_class};
use crate::words;
use chart::Chart;
use claim::ClaimView;
use safe::{Safe, safe};
use timeline::TimelineView;

pub(super) fn write(report: &Report, _: &super::Resources) -> Result<Vec<u8>, String> {
    let report = &*legible(report);
    let mut page = Page::of(report).render().map_err(|error| error.to_string())?;
    page.push('\n');
    Ok(page.into_bytes())
}

/// What the template shows.
#[derive(Template)]
#[template(path = "report.html")]
struct Page {
    language: &'static str,
    article_language: Option<Safe>,
    window_title: Safe,
    masthead: Safe,
    logo: Option<LogoView>,
    title: Safe,
    facts: Vec<Fact>,
    sentence: String,
    chart: Option<Chart>,
    legend: Vec<Legend>,
    rows: Vec<Row>,
    timeline: Option<TimelineView>,
    attention: Vec<Attention>,
    findings: Vec<FindingView>,
    article: Vec<Run>,
    groups: Vec<Group>,
    sources: Vec<SourceView>,
    open: Vec<(String, Safe)>,
    left_out: Option<String>,
    unread: Vec<Unread>,
    unread_more: Option<String>,
    /// What the sign-off says, as label and words.
    signed: Vec<(Safe, Safe)>,
    method: Vec<String>,
    ledger: Option<Safe>,
}

/// The desk's picture inside the page.
struct LogoView {
    media_type: &'static str,
    base64: String,
    width: u32,
    height: u32,
}

impl LogoView {
    fn of(logo: &Logo) -> Self {
        let (width, height) = logo.fit(200, 40);
        Self { media_type: logo.media_type(), base64: BASE64_STANDARD.encode(logo.bytes()), width, height }
    }
}

/// A line of the page's head; hashes are set in a fixed-width face.
struct Fact {
    label: &'static str,
    text: Safe,
    code: Option<String>,
}

/// A row of the table of counts.
struct Row {
    name: &'static str,
    counts: Counts,
    total: bool,
}

/// A status as a chip: its class names the look, its words carry the meaning.
struct Chip {
    class: &'static str,
    words: &'static str,
}

impl Chip {
    fn of(status: Status) -> Self {
        Self { class: class(status), words: words::status(status) }
    }
}

/// An entry of the picture's key, with the number of claims that stand there.
struct Legend {
    chip: Chip,
    count: usize,
}

/// A claim that an editor should see first.
struct Attention {
    anchor: String,
    label: Safe,
    statement: Safe,
    chip: Chip,
    from: &'static str,
    overruled: bool,
}

/// What the article's own words show to be wrong.
struct FindingView {
    because: Safe,
    words: Vec<Safe>,
}

impl FindingView {
    fn of(report: &Report, finding: &Finding) -> Self {
        let words = finding.words.iter().map(|span| safe(&plain(span.of(report.article.text.text()))));
        Self { because: safe(&finding.because), words: words.collect() }
    }
}

/// A run of the article under the same marks.
struct Run {
    text: Safe,
    /// Where it leads, and how it looks; `None` for text that states no claim.
    mark: Option<RunMark>,
    unread: bool,
}

struct RunMark {
    anchor: String,
    class: &'static str,
    /// Ids of the claims whose words end here: shown by the style sheet, so that the text stays the article's.
    ends: Option<Safe>,
}

/// The claims about one event, or about none.
struct Group {
    title: Safe,
    phase: Option<&'static str>,
    claims: Vec<ClaimView>,
}

struct SourceView {
    id: Safe,
    anchor: String,
    facts: SourceFacts,
    retrieved: Option<Safe>,
    sha256: String,
}

/// Who published an excerpt, ready to be shown.
struct SourceFacts {
    publisher: Safe,
    title: Option<Safe>,
    link: Option<Safe>,
    url: Option<Safe>,
    published: Option<String>,
    tier: &'static str,
    origin: Option<Safe>,
    locator: Option<Safe>,
    sealed: bool,
}

struct Unread {
    why: &'static str,
    words: Safe,
}

impl Page {
    fn of(report: &Report) -> Self {
        let summary = report.summary();
        let (unread, unread_more) = unread(report);
        let article = &report.article;
        let title = article.title.as_deref().map_or_else(|| "Untitled article".to_owned(), plain);
        let mut rows: Vec<Row> =
            summary.kinds.iter().map(|&(kind, counts)| Row { name: words::kind(kind), counts, total: false }).collect();
        rows.push(Row { name: "All claims", counts: summary.all, total: true });
        Self {
            language: "en",
            article_language: language(&article.language),
            window_title: safe(&format!("Verification report: {title}")),
            masthead: safe(&report.options.desk.as_deref().map_or_else(|| "Galley".to_owned(), plain)),
            logo: report.options.logo.as_ref().map(LogoView::of),
            title: safe(&title),
            facts: facts(report),
            sentence: view::sentence(report, &summary.all),
            chart: Chart::of(report),
            legend: legend(report),
            rows,
            timeline: TimelineView::of(report),
            attention: attention(report),
            findings: report.findings.iter().map(|finding| FindingView::of(report, finding)).collect(),
            article: runs(report),
            groups: groups(report),
            sources: report.evidence.iter().enumerate().map(|(i, record)| source(report, i, record)).collect(),
            open: report
                .claims
                .iter()
                .enumerate()
                .filter(|(_, claim)| claim.verdict.is_none())
                .map(|(i, claim)| (anchor(i), safe(&claim.id)))
                .collect(),
            left_out: (report.left_out > 0).then(|| count(report.left_out, "claim", "claims")),
            unread,
            unread_more,
            signed: sign_off::rows(report).iter().map(|(label, words)| (safe(label), safe(words))).collect(),
            method: words::method(&report.policy),
            ledger: report.ledger_head.as_deref().map(safe),
        }
    }
}

/// The article's language where it is known and is a language tag.
fn language(code: &str) -> Option<Safe> {
    let tag = !code.is_empty() && code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    (tag && code != "und").then(|| safe(code))
}

/// The name of a claim's place on the page and its number in print: by position, so that no id from outside is needed.
fn anchor(index: usize) -> String {
    format!("c{}", index + 1)
}

fn legend(report: &Report) -> Vec<Legend> {
    let stands = |status| report.claims.iter().filter(|claim| standing(claim).map(|(is, _)| is) == status).count();
    let mut legend: Vec<Legend> =
        STATUSES.iter().map(|&status| Legend { chip: Chip::of(status), count: stands(Some(status)) }).collect();
    let unassessed = stands(None);
    if unassessed > 0 {
        let chip = Chip { class: "unassessed", words: "Not assessed" };
        legend.push(Legend { chip, count: unassessed });
    }
    legend
}

fn facts(report: &Report) -> Vec<Fact> {
    let (article, dates) = (&report.article, report.options.dates);
    let mut facts = Vec::new();
    let mut push = |label, text: &str| facts.push(Fact { label, text: safe(text), code: None });
    if let Some(day) = article.published {
        push("Published", &words::day(day, dates));
    }
    if let Some(when) = &report.generated_at {
        push("Report made", &words::moment(when, dates));
    }
    push("Policy", &format!("{} – {}", plain(&report.policy.name), words::policy(&report.policy)));
    push("Evidence", &count(report.evidence.len(), "record", "records"));
    let length = format!("{} characters", grouped(article.text.text().chars().count()));
    facts.push(Fact { label: "Draft", text: safe(&length), code: Some(article.text.sha256().to_owned()) });
    facts
}

fn attention(report: &Report) -> Vec<Attention> {
    let mut list: Vec<(Status, Attention)> = Vec::new();
    for (i, claim) in report.claims.iter().enumerate().filter(|(_, claim)| view::is_urgent(claim)) {
        let Some((status, from)) = standing(claim) else { continue };
        let entry = Attention {
            anchor: anchor(i),
            label: safe(&claim.id),
            statement: safe(&claim.statement),
            chip: Chip::of(status),
            from,
            overruled: claim.is_overruled(),
        };
        list.push((status, entry));
    }
    list.sort_by_key(|(status, _)| *status);
    list.into_iter().map(|(_, entry)| entry).collect()
}

/// The article, cut where claims' words and unread blocks begin and end.
fn runs(report: &Report) -> Vec<Run> {
    let mentions = report
        .claims
        .iter()
        .enumerate()
        .flat_map(|(i, claim)| claim.mentions.iter().map(move |mention| (mention.span, Some(i))));
    let unread = report.unread.iter().map(|block| (block.span, None));
    let (spans, owners): (Vec<Span>, Vec<Option<usize>>) = mentions.chain(unread).unzip();
    cut(report.article.text.text(), &spans)
        .into_iter()
        .map(|piece| {
            let of = |marks: &[usize]| -> Vec<usize> {
                let mut claims: Vec<usize> = Vec::new();
                for owner in marks.iter().filter_map(|&mark| *owners.get(mark)?) {
                    if !claims.contains(&owner) {
                        claims.push(owner);
                    }
                }
                claims
            };
            let claims = of(&piece.marks);
            let mark = claims.first().and_then(|&first| {
                Some(RunMark {
                    anchor: anchor(first),
                    class: standing_class(report.claims.get(first)?),
                    ends: ids(report, &of(&piece.ends)),
                })
            });
            let unread = piece.marks.iter().any(|&mark| owners.get(mark) == Some(&None));
            Run { text: safe(piece.text), mark, unread }
        })
        .collect()
}

/// The claims' ids in one line, a leading `c` before a number left out.
fn ids(report: &Report, claims: &[usize]) -> Option<Safe> {
    let short = |id: &str| {
        let number = id.strip_prefix('c').filter(|rest| rest.bytes().all(|b| b.is_ascii_digit()));
        plain(number.unwrap_or(id))
    };
    let ids: Vec<String> = claims.iter().filter_map(|&i| Some(short(&report.claims.get(i)?.id))).collect();
    (!ids.is_empty()).then(|| safe(&ids.join(" ")))
}

fn groups(report: &Report) -> Vec<Group> {
    let index = Index::of(report);
    let group = |(event, claims): view::Group<'_>| Group {
        title: safe(&view::group_title(report, event)),
        phase: claims.first().and_then(|(_, claim)| claim.phase).map(words::phase),
        claims: claims.into_iter().map(|(i, claim)| ClaimView::of(report, &index, i, claim)).collect(),
    };
    view::groups(report).into_iter().map(group).collect()
}

fn source(report: &Report, index: usize, record: &EvidenceRecord) -> SourceView {
    let dates = report.options.dates;
    SourceView {
        id: safe(&record.id),
        anchor: format!("v{}", index + 1),
        facts: SourceFacts::of(record, dates),
        retrieved: record.retrieved.as_deref().map(|at| safe(&words::moment(at, dates))),
        sha256: record.excerpt.sha256().chars().take(16).collect(),
    }
}

impl SourceFacts {
    fn of(record: &EvidenceRecord, dates: Dates) -> Self {
        let source = &record.source;
        let url = source.url.as_deref();
        Self {
            publisher: safe(&source.publisher),
            title: source.title.as_deref().map(safe),
            link: url.and_then(hostile::link).map(safe),
            url: url.map(|url| safe(&shortened(&plain(url), 90))),
            published: source.published.map(|day| words::day(day, dates)),
            tier: words::tier(source.tier),
            origin: source.origin.as_deref().map(safe),
            locator: record.locator.as_deref().map(safe),
            sealed: record.sealed,
        }
    }
}

/// The passages that were not read, and how many more there are.
fn unread(report: &Report) -> (Vec<Unread>, Option<String>) {
    let text = report.article.text.text();
    let (blocks, left_out) = view::unread(report);
    let shown: Vec<Unread> = blocks
        .into_iter()
        .map(|block| Unread {
            why: words::unread(block.kind),
            words: safe(&shortened(&plain(block.span.of(text)), 140)),
        })
        .collect();
    (shown, (left_out > 0).then(|| format!("… and {}", count(left_out, "more passage", "more passages"))))
}
