//! What the window is shown of an article, in UTF-16 offsets.

use std::collections::BTreeMap;

use claims_db::{ClaimRecord, EvidenceRecord, Locator, LocatorKind, SecondDecision, SourceFields, VerdictRecord};
use claims_engine::text::{Offsets, Unit};
use claims_verdict::{Stance, Status, Tier, consistency, flips};

use super::items::items;
use super::open::Open;
use crate::out::day;
use crate::shape::{Exact, Excerpts, Finding, Reason, Value};
use crate::wire;

/// A moment as the window gets it.
pub fn moment(at: super::Now) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}

impl Open {
    /// Everything that the three panes show.
    pub fn view(&self, undo: Option<String>, redo: Option<String>) -> wire::Article {
        let text = self.draft.text.text();
        let offsets = Offsets::new(text, Unit::Utf16);
        let events = self.extraction.events.iter().enumerate();
        wire::Article {
            id: self.article.id.clone(),
            title: self.article.title.clone(),
            published: self.draft.published.map(day),
            language: self.draft.language.clone(),
            origin: self.draft.origin.clone(),
            sample: self.draft.origin == super::articles::SAMPLE,
            opened_at: moment(self.article.added_at),
            draft: wire::DraftPlace { id: self.draft.id.clone(), number: self.place.0, of: self.place.1 },
            sha256: self.draft.text.sha256().to_owned(),
            text: text.to_owned(),
            blocks: self
                .extraction
                .blocks
                .iter()
                .map(|block| {
                    let (start, end) = offsets.span(block.span);
                    wire::Block { start, end, kind: block.kind.into() }
                })
                .collect(),
            events: events
                .map(|(i, event)| wire::Event {
                    id: format!("e{}", i + 1),
                    event_type: event.kind().into(),
                    what: event.what.clone(),
                    phase: event.phase.into(),
                })
                .collect(),
            claims: self.claims(text, &offsets),
            put_aside: self.put_aside(text, &offsets),
            findings: consistency(&self.draft.text, &self.extraction, self.draft.published)
                .iter()
                .map(|finding| Finding::of(finding, text, &offsets))
                .collect(),
            room: self.room(undo, redo),
        }
    }

    fn claims(&self, text: &str, offsets: &Offsets<'_>) -> Vec<wire::Claim> {
        let words = |spans: &[_]| spans.iter().map(|span| Exact::of(text, offsets, *span)).collect();
        let claims = self.extraction.claims.iter().zip(&self.records).zip(self.states()).enumerate();
        claims
            .map(|(i, ((claim, record), state))| wire::Claim {
                id: record.id.clone(),
                label: format!("c{}", i + 1),
                event: claim.event.map(|event| format!("e{}", event + 1)),
                kind: claim.kind.into(),
                statement: claim.statement.clone(),
                value: Value::from(&claim.value).into(),
                items: items(claim)
                    .into_iter()
                    .map(|(item, spans)| wire::ClaimItem { item, mentions: words(&spans) })
                    .collect(),
                because: claim.because.clone(),
                certainty: claim.certainty.into(),
                mentions: words(&claim.mentions),
                correction: self.correction(record, text, offsets),
                state,
            })
            .collect()
    }

    /// Where the work on each claim stands, in the order of the claims.
    pub fn states(&self) -> Vec<wire::ClaimState> {
        let text = self.draft.text.text();
        let article = (text, Offsets::new(text, Unit::Utf16));
        let excerpts: Excerpts<'_> = self
            .read
            .iter()
            .map(|record| {
                let text = record.excerpt.text();
                (record.id.as_str(), (text, Offsets::new(text, Unit::Utf16)))
            })
            .collect();
        let own = self.own_decisions();
        let found = self.records.iter().zip(self.assessed.iter().zip(&self.proposed));
        found
            .map(|(record, (assessed, proposed))| {
                // Blind: nothing that another person decided, be it a verdict or that evidence does not count.
                let assessed = if own.is_some() { proposed } else { assessed };
                let status = assessed.status.into();
                let verdict = match own {
                    Some(own) => own.get(&record.id).map(|decision| view_second(decision, assessed.status)),
                    None => record.verdict.as_ref().map(|verdict| view_verdict(verdict, Some(assessed.status))),
                };
                let stage = match (own, &verdict) {
                    (None, _) => record.stage.into(),
                    (Some(_), Some(_)) => wire::Stage::Checked,
                    (Some(_), None) => wire::Stage::NotStarted,
                };
                let fallen = self.marks.get(&record.id).filter(|_| own.is_none()).and_then(|mark| mark.fallen.as_ref());
                wire::ClaimState {
                    id: record.id.clone(),
                    shown: verdict.as_ref().map_or(status, |verdict| verdict.status),
                    assessment: wire::Assessment {
                        status,
                        items: assessed
                            .items
                            .iter()
                            .map(|item| wire::ItemAssessment {
                                item: item.item.clone(),
                                status: item.status.into(),
                                reasons: item
                                    .reasons
                                    .iter()
                                    .map(|reason| Reason::of(reason, &article, &excerpts))
                                    .collect(),
                                missing: item.missing.clone(),
                            })
                            .collect(),
                        links: self.links_of(&record.id, proposed),
                        missing: assessed.missing.clone(),
                        flips: flips(assessed, &self.read, &self.policy).into_iter().map(Into::into).collect(),
                    },
                    verdict,
                    stage: self.signed(record).unwrap_or(stage),
                    recheck: fallen.map(view_recheck),
                }
            })
            .collect()
    }

    /// While the sign-off stands, the claims that it was given with are signed off.
    fn signed(&self, record: &ClaimRecord) -> Option<wire::Stage> {
        let sign_off = self.sign_off.as_ref()?;
        sign_off.claims.contains(&record.id).then_some(wire::Stage::SignedOff)
    }

    fn correction(&self, record: &ClaimRecord, text: &str, offsets: &Offsets<'_>) -> Option<wire::Correction> {
        let mark = self.marks.get(&record.id)?;
        let found = record.found.as_ref().map(|found| wire::FoundClaim {
            kind: found.kind.into(),
            statement: found.statement.clone(),
            mentions: found.mentions.iter().map(|span| Exact::of(text, offsets, *span)).collect(),
        });
        Some(wire::Correction { by: mark.by.clone(), at: mark.at.clone(), found })
    }

    fn put_aside(&self, text: &str, offsets: &Offsets<'_>) -> Vec<wire::PutAside> {
        let mut aside: Vec<&ClaimRecord> = self.aside.iter().collect();
        aside.sort_by_key(|record| record.mentions.first().map(|mention| mention.span));
        let view = |record: &ClaimRecord| {
            let mark = self.marks.get(&record.id);
            wire::PutAside {
                id: record.id.clone(),
                kind: record.kind.into(),
                statement: record.statement.clone(),
                mentions: record.mentions.iter().map(|mention| Exact::of(text, offsets, mention.span)).collect(),
                why: mark.map_or(wire::Aside::Dismissed, |mark| mark.why),
                by: mark.map(|mark| mark.by.clone()).unwrap_or_default(),
                at: mark.map(|mark| mark.at.clone()).unwrap_or_default(),
            }
        };
        aside.into_iter().map(view).collect()
    }

    fn links_of(&self, claim: &str, proposed: &claims_verdict::Assessment) -> Vec<wire::Link> {
        let said = self.links.get(claim).filter(|_| self.own_decisions().is_none());
        proposed
            .links
            .iter()
            .map(|link| {
                let set = said.and_then(|said| said.iter().find(|one| one.evidence == link.evidence));
                let set = set.and_then(|one| one.set.as_ref());
                wire::Link {
                    evidence: link.evidence.clone(),
                    stance: set.map_or(link.stance, |set| set.stance).into(),
                    proposed: link.stance.into(),
                    set_by: set.map(|set| set.who.clone()),
                    origin: link.origin,
                }
            })
            .collect()
    }

    /// The evidence and how far the work is.
    pub fn room(&self, undo: Option<String>, redo: Option<String>) -> wire::Room {
        let mut counts: BTreeMap<&str, wire::StanceCounts> = BTreeMap::new();
        for (record, proposed) in self.records.iter().zip(&self.proposed) {
            let said = self.links.get(&record.id).filter(|_| self.own_decisions().is_none());
            for link in &proposed.links {
                let set = said.and_then(|said| said.iter().find(|one| one.evidence == link.evidence));
                let stance: Stance = set.and_then(claims_db::LinkRecord::stance).unwrap_or(link.stance);
                counts.entry(link.evidence.as_str()).or_default().add(stance.into());
            }
        }
        let evidence = self.evidence.iter().enumerate().map(|(i, record)| {
            let shown = view_evidence(record, i, counts.get(record.id.as_str()).copied().unwrap_or_default());
            wire::Evidence { sealed: self.seals.get(&record.source.id).cloned(), ..shown }
        });
        wire::Room {
            policy: (&self.policy).into(),
            evidence: evidence.collect(),
            progress: self.progress(),
            sign_off: self.sign_off_view(),
            undo,
            redo,
            second: self.second.as_ref().map(|second| second.shown.clone()),
            notes: self.proposed_sources(&Offsets::new(self.draft.text.text(), Unit::Utf16)),
        }
    }

    /// How far the work is.
    pub fn progress(&self) -> wire::Progress {
        let mut progress = wire::Progress {
            total: self.records.len() as u32,
            evidence: self.evidence.len() as u32,
            ..wire::Progress::default()
        };
        let own = self.own_decisions();
        let assessed = if own.is_some() { &self.proposed } else { &self.assessed };
        for (record, assessed) in self.records.iter().zip(assessed) {
            let decided = match own {
                Some(own) => own.get(&record.id).map(|decision| decision.status),
                None => record.verdict.as_ref().map(|verdict| verdict.status),
            };
            progress.decided += u32::from(decided.is_some());
            progress.shown.add(decided.unwrap_or(assessed.status).into(), 1);
        }
        progress
    }
}

fn view_evidence(record: &EvidenceRecord, index: usize, stances: wire::StanceCounts) -> wire::Evidence {
    wire::Evidence {
        id: record.id.clone(),
        label: label(index),
        excerpt: record.fields.excerpt.clone(),
        source: view_source(record),
        locator: record.fields.locator.as_ref().map(locator),
        added_at: moment(record.added_at),
        stances,
        sealed: None,
    }
}

/// A verdict as the window gets it; it is stale where the assessment is another `now`.
pub fn view_verdict(verdict: &VerdictRecord, now: Option<Status>) -> wire::Verdict {
    let then = verdict.assessed.or(now).unwrap_or(verdict.status);
    wire::Verdict {
        status: verdict.status.into(),
        note: verdict.note.clone(),
        by: verdict.who.clone(),
        at: moment(verdict.at),
        assessed: then.into(),
        overrules: verdict.overrules(),
        stale: now.is_some_and(|now| now != then),
    }
}

/// A second reviewer's own decision, shown like a verdict.
fn view_second(decision: &SecondDecision, assessed: Status) -> wire::Verdict {
    wire::Verdict {
        status: decision.status.into(),
        note: decision.note.clone(),
        by: decision.who.clone(),
        at: decision.at.clone(),
        assessed: assessed.into(),
        overrules: decision.status != assessed,
        stale: false,
    }
}

fn view_recheck(fallen: &VerdictRecord) -> wire::Recheck {
    wire::Recheck {
        status: fallen.status.into(),
        note: fallen.note.clone(),
        by: fallen.who.clone(),
        at: moment(fallen.at),
    }
}

/// Who published a record, as the window gets it.
pub fn view_source(record: &EvidenceRecord) -> wire::Source {
    view_details(&record.source.fields, record.fields.tier)
}

/// The same of a source that is not in its place.
pub fn view_details(source: &SourceFields, tier: Tier) -> wire::Source {
    wire::Source {
        publisher: source.publisher.clone(),
        title: source.title.clone(),
        url: source.url.clone(),
        author: source.author.clone(),
        published: source.published.map(day),
        tier: tier.into(),
        origin: source.origin.clone(),
    }
}

/// `v1` for the first record of an article.
pub fn label(index: usize) -> String {
    format!("v{}", index + 1)
}

/// A locator in words: `page 7`.
pub fn locator(locator: &Locator) -> String {
    match locator.kind {
        LocatorKind::Page => format!("page {}", locator.value),
        LocatorKind::Paragraph => format!("paragraph {}", locator.value),
        LocatorKind::Fragment => format!("#{}", locator.value),
        LocatorKind::Timecode | LocatorKind::Other => locator.value.clone(),
    }
}
