//! One claim on the page.

use claims_engine::text::Span;
use claims_verdict::Stance;

use super::safe::{Safe, safe, safe_marked};
use super::{Chip, SourceFacts, anchor};
use crate::hostile::plain;
use crate::marks::cut;
use crate::options::Dates;
use crate::report::{ClaimRecord, ItemRecord, ReasonRecord, Report};
use crate::view::{self, Index, Spoken, stance_class, standing_class};
use crate::words;

pub(super) struct ClaimView {
    pub(super) anchor: String,
    pub(super) id: Safe,
    pub(super) class: &'static str,
    pub(super) kind: &'static str,
    pub(super) statement: Safe,
    pub(super) value: Vec<(&'static str, Safe)>,
    pub(super) because: Safe,
    pub(super) certainty: &'static str,
    pub(super) passages: Vec<Safe>,
    pub(super) assessment: Option<Chip>,
    pub(super) items: Vec<ItemView>,
    pub(super) flips: Vec<Safe>,
    pub(super) missing: Option<Safe>,
    pub(super) verdict: Option<VerdictView>,
    pub(super) overruled: bool,
    pub(super) evidence: Vec<EvidenceView>,
    pub(super) silent: Option<String>,
}

pub(super) struct ItemView {
    pub(super) item: Safe,
    pub(super) chip: Chip,
    pub(super) reasons: Vec<ReasonView>,
    pub(super) missing: Option<Safe>,
}

/// Why an item stands as it does: reasons that differ only in their evidence are told once.
pub(super) struct ReasonView {
    pub(super) stance: &'static str,
    pub(super) class: &'static str,
    pub(super) because: Safe,
    pub(super) claim: Safe,
    pub(super) said: Vec<SaidView>,
}

/// The evidence's side of a reason.
pub(super) struct SaidView {
    pub(super) evidence: Safe,
    pub(super) publisher: Safe,
    pub(super) excerpt: Safe,
}

pub(super) struct VerdictView {
    pub(super) chip: Chip,
    pub(super) note: Option<Safe>,
    pub(super) by: Option<Safe>,
    pub(super) at: Option<Safe>,
}

pub(super) struct EvidenceView {
    pub(super) id: Safe,
    pub(super) stance: &'static str,
    pub(super) class: &'static str,
    pub(super) set_by: Option<Safe>,
    pub(super) facts: SourceFacts,
    pub(super) same_origin: Option<Safe>,
    pub(super) excerpt: Safe,
}

impl ClaimView {
    pub(super) fn of(report: &Report, index: &Index<'_>, at: usize, claim: &ClaimRecord) -> Self {
        let text = report.article.text.text();
        let (spoken, silent) = view::spoken(claim, index);
        let assessment = claim.assessment.as_ref();
        let dates = report.options.dates;
        Self {
            anchor: anchor(at),
            id: safe(&claim.id),
            class: standing_class(claim),
            kind: words::kind(claim.kind),
            statement: safe(&claim.statement),
            value: words::value(&claim.value, dates).into_iter().map(|(label, text)| (label, safe(&text))).collect(),
            because: safe(&claim.because),
            certainty: claim.certainty.name(),
            passages: view::passages(claim).into_iter().map(|(context, marks)| marked(text, context, &marks)).collect(),
            assessment: assessment.map(|assessment| Chip::of(assessment.status)),
            items: assessment
                .map(|assessment| assessment.items.iter().map(|item| ItemView::of(report, index, item)).collect())
                .unwrap_or_default(),
            missing: assessment.and_then(|assessment| assessment.missing.as_deref()).map(safe),
            flips: claim.flips.iter().map(|flip| safe(flip)).collect(),
            verdict: claim.verdict.as_ref().map(|verdict| VerdictView {
                chip: Chip::of(verdict.status),
                note: verdict.note.as_deref().map(safe),
                by: verdict.by.as_deref().map(safe),
                at: verdict.at.as_deref().map(|at| safe(&words::moment(at, dates))),
            }),
            overruled: claim.is_overruled(),
            evidence: spoken.iter().map(|one| EvidenceView::of(one, dates)).collect(),
            silent: view::silence(silent, spoken.len()),
        }
    }
}

impl ItemView {
    fn of(report: &Report, index: &Index<'_>, item: &ItemRecord) -> Self {
        Self {
            item: safe(&item.item),
            chip: Chip::of(item.status),
            reasons: reasons(report, index, &item.reasons),
            missing: item.missing.as_deref().map(safe),
        }
    }
}

fn reasons(report: &Report, index: &Index<'_>, reasons: &[ReasonRecord]) -> Vec<ReasonView> {
    let claim = |reason: &ReasonRecord| plain(reason.claim.of(report.article.text.text()));
    let told = |reason: &ReasonRecord| (reason.stance, reason.because.clone(), claim(reason));
    let mut views: Vec<((Stance, String, String), ReasonView)> = Vec::new();
    for reason in reasons {
        let key = told(reason);
        let said = SaidView::of(index, reason);
        if let Some((_, view)) = views.iter_mut().find(|(of, _)| *of == key) {
            view.said.push(said);
            continue;
        }
        let view = ReasonView {
            stance: words::stance(reason.stance),
            class: stance_class(reason.stance),
            because: safe(&reason.because),
            claim: safe(&key.2),
            said: vec![said],
        };
        views.push((key, view));
    }
    views.into_iter().map(|(_, view)| view).collect()
}

impl SaidView {
    fn of(index: &Index<'_>, reason: &ReasonRecord) -> Self {
        let record = index.get(&reason.evidence);
        let said = record.map_or("", |record| reason.excerpt.of(record.excerpt.text()));
        Self {
            evidence: safe(&reason.evidence),
            publisher: safe(record.map_or("", |record| record.source.publisher.as_str())),
            excerpt: safe(&plain(said)),
        }
    }
}

impl EvidenceView {
    fn of(one: &Spoken<'_>, dates: Dates) -> Self {
        let excerpt = one.record.excerpt.text();
        Self {
            id: safe(&one.link.evidence),
            stance: words::stance(one.link.stance),
            class: stance_class(one.link.stance),
            set_by: one.link.set_by.as_deref().map(safe),
            facts: SourceFacts::of(one.record, dates),
            same_origin: (!one.same_origin.is_empty()).then(|| safe(&one.same_origin.join(", "))),
            excerpt: marked(excerpt, Span::new(0, excerpt.len()), &one.marks),
        }
    }
}

/// Part of a text with the marked words emphasised.
fn marked(whole: &str, part: Span, marks: &[Span]) -> Safe {
    let inside: Vec<Span> = marks
        .iter()
        .filter(|mark| part.contains(**mark))
        .map(|mark| Span { start: mark.start - part.start, end: mark.end - part.start })
        .collect();
    safe_marked(cut(part.of(whole), &inside).iter().map(|piece| (piece.text, !piece.marks.is_empty())))
}
