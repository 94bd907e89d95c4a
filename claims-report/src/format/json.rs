//! JSON under the schema `galley/report/1`. Offsets count Unicode code points: of the article's text for mentions and
//! claim words, of the excerpt for excerpt words. Adding a field keeps the version; changing one makes the next.

mod schema;
mod shape;

use std::fmt::Write as _;

use claims_engine::edtf::Edtf;
use claims_engine::event::{EventKind, PersonItem};
use claims_engine::kinds::Value;
use claims_engine::layout::BlockKind;
use claims_engine::text::{Offsets, Span, Unit};
use serde::Serialize;

use crate::hostile;

use crate::report::{
    AssessmentRecord, ClaimRecord, EvidenceRecord, ItemRecord, LinkRecord, ReasonRecord, Report, Verdict,
};
use shape::{
    Article, Assessment, Block, Claim, Decision, Document, Event, Evidence, Finding, Item, KindTally, Link, Mention,
    Options, Policy, Reason, SecondCheck, SignOff, Source, Summary, Tally, Unchecked, Waived, Words,
};

pub use schema::json_schema;

const SCHEMA: &str = "galley/report/1";

pub(super) fn write(report: &Report, _: &super::Resources) -> Result<Vec<u8>, String> {
    bytes(&Writer::new(report).document())
}

/// Pretty-printed JSON in which characters that deceive the eye are written as `\u202e`. They stand only inside strings,
/// so the value stays the same, and an editor cannot be made to show the lines in another order.
pub(super) fn bytes(document: &impl Serialize) -> Result<Vec<u8>, String> {
    let text = serde_json::to_string_pretty(document).map_err(|error| error.to_string())?;
    let mut out = String::with_capacity(text.len() + 1);
    for c in text.chars() {
        if hostile::is_invisible(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    out.push('\n');
    Ok(out.into_bytes())
}

/// Converts the report, with the offsets of each text counted once.
struct Writer<'a> {
    report: &'a Report,
    article: Offsets<'a>,
    excerpts: Vec<(&'a EvidenceRecord, Offsets<'a>)>,
}

impl<'a> Writer<'a> {
    fn new(report: &'a Report) -> Self {
        let mut excerpts: Vec<_> = report
            .evidence
            .iter()
            .map(|record| (record, Offsets::new(record.excerpt.text(), Unit::CodePoint)))
            .collect();
        excerpts.sort_by(|a, b| a.0.id.cmp(&b.0.id));
        Self { report, article: Offsets::new(report.article.text.text(), Unit::CodePoint), excerpts }
    }

    fn document(&self) -> Document<'a> {
        let report = self.report;
        let summary = report.summary();
        Document {
            schema: SCHEMA,
            generated_at: report.generated_at.as_deref(),
            article: Article {
                title: report.article.title.as_deref(),
                published: report.article.published.map(|day| day.to_string()),
                language: &report.article.language,
                characters: self.article.total(),
                sha256: report.article.text.sha256(),
                text: report.article.text.text(),
            },
            policy: Policy {
                name: &report.policy.name,
                primary: report.policy.primary,
                secondary: report.policy.secondary,
            },
            summary: Summary {
                all: Tally::from(summary.all),
                kinds: summary
                    .kinds
                    .iter()
                    .map(|&(kind, counts)| KindTally { kind: kind.name(), counts: Tally::from(counts) })
                    .collect(),
            },
            events: report
                .events
                .iter()
                .map(|event| Event {
                    id: &event.id,
                    kind: match event.kind {
                        EventKind::Meeting => "meeting",
                        EventKind::Journey => "journey",
                    },
                    what: &event.what,
                    phase: event.phase.name(),
                })
                .collect(),
            claims: report.claims.iter().map(|claim| self.claim(claim)).collect(),
            evidence: report.evidence.iter().map(evidence).collect(),
            findings: report
                .findings
                .iter()
                .map(|finding| Finding {
                    check: finding.check,
                    because: &finding.because,
                    words: finding.words.iter().map(|span| self.words(*span)).collect(),
                })
                .collect(),
            unchecked: Unchecked {
                blocks: report
                    .unread
                    .iter()
                    .map(|block| Block {
                        why: if block.kind == BlockKind::Debris { "debris" } else { "unreadable" },
                        words: self.words(block.span),
                    })
                    .collect(),
                claims_without_verdict: report
                    .claims
                    .iter()
                    .filter(|claim| claim.verdict.is_none())
                    .map(|claim| claim.id.as_str())
                    .collect(),
                claims_left_out: report.left_out,
            },
            sign_off: report.sign_off.as_ref().map(|sign_off| SignOff {
                by: sign_off.by.as_deref(),
                at: &sign_off.at,
                sha256: report.article.text.sha256(),
                facts: sign_off.facts,
                covered: sign_off.covered,
                waived: sign_off
                    .waived
                    .iter()
                    .map(|one| Waived {
                        sort: &one.sort,
                        what: &one.what,
                        places: one.places,
                        reason: one.reason.as_deref(),
                    })
                    .collect(),
            }),
            second_check: report.second_check.as_ref().map(|check| SecondCheck {
                first: check.first.iter().map(String::as_str).collect(),
                second: check.second.as_deref(),
                at: &check.at,
                compared: check.compared,
                agreed: check.agreed,
                percent: check.percent.as_deref(),
                kappa: check.kappa.as_deref(),
            }),
            ledger_head: report.ledger_head.as_deref(),
            options: Options {
                audience: report.options.audience.name(),
                decided_only: report.options.decided_only,
                desk: report.options.desk.as_deref(),
            },
        }
    }

    fn words(&self, span: Span) -> Words<'a> {
        words(&self.article, self.report.article.text.text(), span)
    }

    fn claim(&self, claim: &'a ClaimRecord) -> Claim<'a> {
        Claim {
            id: &claim.id,
            event: claim.event.as_deref(),
            kind: claim.kind.name(),
            statement: &claim.statement,
            value: value(&claim.value),
            because: &claim.because,
            certainty: claim.certainty.name(),
            phase: claim.phase.map(claims_engine::event::Phase::name),
            mentions: claim
                .mentions
                .iter()
                .map(|mention| Mention { words: self.words(mention.span), context: self.words(mention.context) })
                .collect(),
            assessment: claim.assessment.as_ref().map(|assessment| self.assessment(assessment)),
            flips: claim.flips.iter().map(String::as_str).collect(),
            verdict: claim.verdict.as_ref().map(decision),
            overruled: claim.is_overruled(),
        }
    }

    fn assessment(&self, assessment: &'a AssessmentRecord) -> Assessment<'a> {
        Assessment {
            status: assessment.status.name(),
            items: assessment.items.iter().map(|item| self.item(item)).collect(),
            links: assessment.speaking().map(link).collect(),
            silent: assessment.links.len() - assessment.speaking().count(),
            missing: assessment.missing.as_deref(),
        }
    }

    fn item(&self, item: &'a ItemRecord) -> Item<'a> {
        Item {
            name: &item.item,
            status: item.status.name(),
            reasons: item.reasons.iter().map(|reason| self.reason(reason)).collect(),
            missing: item.missing.as_deref(),
        }
    }

    fn reason(&self, reason: &'a ReasonRecord) -> Reason<'a> {
        let found = self.excerpts.binary_search_by(|(record, _)| record.id.as_str().cmp(&reason.evidence));
        let excerpt = found.ok().and_then(|at| self.excerpts.get(at));
        Reason {
            evidence: &reason.evidence,
            stance: reason.stance.name(),
            because: &reason.because,
            claim: self.words(reason.claim),
            excerpt: excerpt.map(|(record, offsets)| words(offsets, record.excerpt.text(), reason.excerpt)),
        }
    }
}

fn words<'a>(offsets: &Offsets<'_>, text: &'a str, span: Span) -> Words<'a> {
    let (start, end) = offsets.span(span);
    Words { start, end, exact: text.get(span.range()).unwrap_or("") }
}

fn link(link: &LinkRecord) -> Link<'_> {
    Link { evidence: &link.evidence, stance: link.stance.name(), origin: link.origin, set_by: link.set_by.as_deref() }
}

fn decision(verdict: &Verdict) -> Decision<'_> {
    Decision {
        status: verdict.status.name(),
        note: verdict.note.as_deref(),
        by: verdict.by.as_deref(),
        at: verdict.at.as_deref(),
    }
}

fn evidence(record: &EvidenceRecord) -> Evidence<'_> {
    let source = &record.source;
    Evidence {
        id: &record.id,
        excerpt: record.excerpt.text(),
        sha256: record.excerpt.sha256(),
        locator: record.locator.as_deref(),
        retrieved: record.retrieved.as_deref(),
        source: Source {
            publisher: &source.publisher,
            title: source.title.as_deref(),
            url: source.url.as_deref(),
            published: source.published.map(|day| day.to_string()),
            tier: match source.tier {
                claims_verdict::Tier::Primary => "primary",
                claims_verdict::Tier::Secondary => "secondary",
            },
            origin: source.origin.as_deref(),
        },
        sealed: record.sealed,
    }
}

/// The value as the command line prints it.
fn value(value: &Value) -> shape::Value<'_> {
    let edtf = |date: Option<Edtf>| date.map(|date| date.to_string());
    match value {
        Value::MeetingDate(item) => shape::Value::MeetingDate { date: item.date.to_string() },
        Value::MeetingLocation(places) => {
            shape::Value::MeetingLocation { places: places.iter().map(|place| place.name.as_str()).collect() }
        }
        Value::MeetingAttendees { people, parties } => shape::Value::MeetingAttendees {
            people: names(people),
            parties: parties.iter().map(|party| party.name.as_str()).collect(),
        },
        Value::TravelMode { mode, vehicle, travellers, from, to, date, .. } => shape::Value::TravelMode {
            mode: mode.name(),
            vehicle: vehicle.as_deref(),
            travellers: names(travellers),
            from: from.as_ref().map(|place| place.name.as_str()),
            to: to.as_ref().map(|place| place.name.as_str()),
            date: edtf(date.as_ref().map(|item| item.date)),
        },
        Value::Quotation { speaker, quote, .. } => {
            shape::Value::Quotation { speaker: speaker.as_deref(), quote: quote.as_str() }
        }
        Value::Precedence { what, ordinal, interval, parties } => shape::Value::Precedence {
            what,
            ordinal: *ordinal,
            interval: interval.as_deref(),
            parties: parties.iter().map(String::as_str).collect(),
        },
        Value::Anniversary { ordinal, of, base, on } => {
            shape::Value::Anniversary { ordinal: *ordinal, of, base: edtf(*base), on: edtf(*on) }
        }
        Value::Office { person, title, organisation } => {
            shape::Value::Office { person, title, organisation: organisation.as_deref() }
        }
        Value::Quantity { amount, unit, of, about } => {
            shape::Value::Quantity { amount, unit: unit.as_deref(), of: of.as_deref(), about: *about }
        }
    }
}

fn names(people: &[PersonItem]) -> Vec<&str> {
    people.iter().map(|person| person.name.as_str()).collect()
}
