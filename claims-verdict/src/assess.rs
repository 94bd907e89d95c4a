//! Every claim against all evidence.

use claims_engine::Extraction;
use claims_engine::event::{EventBody, Phase};
use claims_engine::kinds::{Claim, Value};
use claims_engine::text::{Article, Span};

use crate::assessment::{Assessment, ItemAssessment, LinkStance, Reason, Stance, Status};
use crate::case::Case;
use crate::finding::Finding;
use crate::independence::Origins;
use crate::policy::{Policy, Tally};
use crate::source::Evidence;

/// Assesses every claim of `extraction` (in its order) against all `evidence`.
///
/// Pure: the order of the evidence changes nothing but the order of links and reasons.
pub fn assess(article: &Article, extraction: &Extraction, evidence: &[Evidence], policy: &Policy) -> Vec<Assessment> {
    let origins = Origins::of(evidence);
    let mut case = Case::new(article, extraction, evidence);
    extraction.claims.iter().map(|claim| one(article, claim, &mut case, evidence, &origins, policy)).collect()
}

/// What each kind calls its items, with a finding for each item and record that has something to say.
pub(crate) struct ItemFindings {
    pub(crate) name: String,
    /// (index of the record, what it says), in the order of the evidence.
    pub(crate) findings: Vec<(usize, Finding)>,
}

fn one(
    article: &Article,
    claim: &Claim,
    case: &mut Case<'_>,
    evidence: &[Evidence],
    origins: &Origins,
    policy: &Policy,
) -> Assessment {
    let found = case.items(claim);
    let mut strongest = vec![Stance::Irrelevant; evidence.len()];
    let items: Vec<ItemAssessment> = found
        .into_iter()
        .map(|item| {
            let mut tally = Tally::default();
            let mut reasons = Vec::new();
            for (at, finding) in item.findings {
                let Some(record) = evidence.get(at) else { continue };
                let Some(reason) = reason(article, claim, record, finding) else { continue };
                tally.add(reason.stance, record.source.tier, origins.number(at));
                if let Some(stance) = strongest.get_mut(at) {
                    *stance = (*stance).min(reason.stance);
                }
                reasons.push(reason);
            }
            let (status, missing) = tally.status(policy);
            ItemAssessment { item: item.name, status, reasons, missing }
        })
        .collect();
    let links = evidence
        .iter()
        .zip(strongest)
        .enumerate()
        .map(|(at, (record, stance))| LinkStance { evidence: record.id.clone(), stance, origin: origins.number(at) })
        .collect();
    let status = items.iter().map(|item| item.status).min().unwrap_or(Status::NotEnoughEvidence);
    let missing = missing(&items);
    Assessment { status, items, links, missing }
}

/// A finding as a reason, with real words on both sides; one without them would show nothing and is dropped.
fn reason(article: &Article, claim: &Claim, record: &Evidence, finding: Finding) -> Option<Reason> {
    let real = |span: Span, text: &str| !span.of(text).trim().is_empty();
    let ours =
        Some(finding.claim).filter(|span| real(*span, article.text())).or_else(|| claim.mentions.first().copied())?;
    let first = record.reading.sentences.first().copied();
    let excerpt = Some(finding.excerpt).filter(|span| real(*span, record.excerpt.text())).or(first)?;
    let sound = real(ours, article.text()) && real(excerpt, record.excerpt.text());
    sound.then(|| Reason {
        evidence: record.id.clone(),
        stance: finding.stance,
        because: finding.because,
        claim: ours,
        excerpt,
    })
}

fn missing(items: &[ItemAssessment]) -> Option<String> {
    let open: Vec<String> = items
        .iter()
        .filter_map(|item| item.missing.as_ref().map(|missing| format!("{}: {missing}", item.item)))
        .collect();
    (!open.is_empty()).then(|| open.join("; "))
}

/// Whether an event is part of what the article reports as news.
pub(crate) fn is_news(event: &claims_engine::event::Event) -> bool {
    matches!(event.phase, Phase::Held | Phase::Planned)
        && event.denied.is_none()
        && matches!(event.body, EventBody::Meeting { .. })
}

/// The names of a claim's items, as output writes them, in the order of [`crate::Assessment::items`].
pub fn item_names(claim: &Claim) -> Vec<String> {
    match &claim.value {
        Value::MeetingDate(item) => vec![item.date.to_string()],
        Value::MeetingLocation(places) => places.iter().map(|place| place.name.clone()).collect(),
        Value::MeetingAttendees { people, parties } => people
            .iter()
            .map(|person| person.name.clone())
            .chain(parties.iter().map(|party| party.name.clone()))
            .collect(),
        Value::TravelMode { mode, travellers, .. } => {
            travellers.iter().map(|person| format!("{}: {}", mode.name(), person.name)).collect()
        }
        Value::Quotation { speaker, quote, .. } => vec![match speaker {
            Some(speaker) => format!("{speaker}: {quote}"),
            None => quote.clone(),
        }],
        Value::Precedence { what, interval, .. } => {
            vec![interval.as_ref().map_or_else(|| what.clone(), |interval| format!("{what}: {interval}"))]
        }
        Value::Anniversary { ordinal, of, .. } => vec![format!("{ordinal}: {of}")],
        Value::Office { person, title, .. } => vec![format!("{title}: {person}")],
        Value::Quantity { amount, unit, of, .. } => {
            vec![
                [Some(amount), unit.as_ref(), of.as_ref()].into_iter().flatten().cloned().collect::<Vec<_>>().join(" "),
            ]
        }
    }
}
