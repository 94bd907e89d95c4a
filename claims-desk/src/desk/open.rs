//! An article as it is held while somebody works on it.

use std::collections::{BTreeMap, BTreeSet};

use claims_db::{ArticleRecord, ClaimRecord, DraftRecord, EvidenceRecord, LinkRecord, Store};
use claims_engine::{Extraction, Options, extract};
use claims_verdict::{Assessment, Evidence, Policy, Stance, assess};

use super::office;
use super::readings::Readings;
use crate::error::Result;

/// The article, its claims, its evidence and what the engine makes of them.
#[derive(Debug)]
pub struct Open {
    /// The article.
    pub article: ArticleRecord,
    /// Its latest draft.
    pub draft: DraftRecord,
    /// The claims that the store has, in the surroundings that the engine reads.
    pub extraction: Extraction,
    /// The claims with verdict and stage, in the order of `extraction.claims`.
    pub records: Vec<ClaimRecord>,
    /// What is enough.
    pub policy: Policy,
    /// The evidence, in the order of adding.
    pub evidence: Vec<EvidenceRecord>,
    /// The same as the verdict takes it.
    pub read: Vec<Evidence>,
    /// What persons say about links, by claim.
    pub links: BTreeMap<String, Vec<LinkRecord>>,
    /// What the engine makes of each claim with all evidence: what it proposes.
    pub proposed: Vec<Assessment>,
    /// The assessment of each claim, without the evidence that a person called irrelevant for it.
    pub assessed: Vec<Assessment>,
    /// The end of the ledger when this was true.
    pub seq: i64,
    /// Whether the store has the assessments.
    pub kept: bool,
}

impl Open {
    /// Reads the article from the store. What `held` of it has not changed is taken over: above all the reading of
    /// the text.
    pub fn load(store: &Store, id: &str, held: Option<Self>, readings: &mut Readings, seq: i64) -> Result<Self> {
        let summary = store.article(id)?;
        let records: Vec<_> = store.claims(&summary.draft)?.into_iter().filter(|claim| !claim.dismissed).collect();
        let evidence = store.evidence_of(id)?;
        let policy = office::policy_of(store, id)?;
        let mut links = store.links_of_draft(&summary.draft)?;
        for of_claim in links.values_mut() {
            of_claim.retain(|link| link.set.is_some());
        }
        links.retain(|_, of_claim| !of_claim.is_empty());

        let same_claims = |held: &Self| {
            held.draft.id == summary.draft
                && held.records.iter().map(|claim| &claim.id).eq(records.iter().map(|claim| &claim.id))
        };
        let held = held.filter(same_claims);
        let unchanged = held.as_ref().is_some_and(|held| {
            held.evidence == evidence && held.policy == policy && aside(&held.links) == aside(&links)
        });
        let (draft, extraction, old) = if let Some(held) = held {
            (held.draft, held.extraction, Some((held.read, held.proposed, held.assessed, held.kept)))
        } else {
            let draft = store.draft(&summary.draft)?;
            let extraction = surroundings(store, &draft, &records)?;
            (draft, extraction, None)
        };
        let (read, proposed, assessed, kept) = match old {
            Some(old) if unchanged => old,
            _ => {
                let read: Vec<_> = evidence.iter().map(|record| readings.evidence(record)).collect();
                let proposed = assess(&draft.text, &extraction, &read, &policy);
                let assessed = without_aside(&draft, &extraction, &records, &read, &policy, &links, &proposed);
                (read, proposed, assessed, false)
            }
        };
        let article = summary.article;
        Ok(Self { article, draft, extraction, records, policy, evidence, read, links, proposed, assessed, seq, kept })
    }

    /// The article's id.
    pub fn id(&self) -> &str {
        &self.article.id
    }

    /// What the store keeps: draft, policy, and the assessment of each claim with the links that the engine proposes.
    pub fn to_keep(&self) -> (String, String, Vec<(String, Assessment)>) {
        let assessments = self.records.iter().zip(self.assessed.iter().zip(&self.proposed));
        let worked_out = assessments.map(|(record, (assessed, proposed))| {
            (record.id.clone(), Assessment { links: proposed.links.clone(), ..assessed.clone() })
        });
        (self.draft.id.clone(), self.policy.name.clone(), worked_out.collect())
    }
}

/// The engine's reading of the text with the store's people, events and claims in it: they may be older than the
/// engine, and what a person decided belongs to them.
fn surroundings(store: &Store, draft: &DraftRecord, records: &[ClaimRecord]) -> Result<Extraction> {
    let fresh = extract(&draft.text, &Options { published: draft.published });
    let events = store.events(&draft.id)?;
    let claims = records.iter().cloned().map(ClaimRecord::into_claim).collect();
    let person_mentions = if fresh.people == draft.people { fresh.person_mentions } else { Vec::new() };
    Ok(Extraction { people: draft.people.clone(), person_mentions, events, claims, ..fresh })
}

/// Claims and the evidence that a person called irrelevant for them.
fn aside(links: &BTreeMap<String, Vec<LinkRecord>>) -> BTreeMap<&str, BTreeSet<&str>> {
    let irrelevant = |link: &&LinkRecord| link.set.as_ref().is_some_and(|set| set.stance == Stance::Irrelevant);
    links
        .iter()
        .map(|(claim, links)| {
            (claim.as_str(), links.iter().filter(irrelevant).map(|link| link.evidence.as_str()).collect())
        })
        .filter(|(_, evidence): &(_, BTreeSet<_>)| !evidence.is_empty())
        .collect()
}

/// The assessments that count: where a person put evidence aside for a claim, that claim is assessed without it. A
/// link's other stances are the person's word on the record and change no assessment.
fn without_aside(
    draft: &DraftRecord,
    extraction: &Extraction,
    records: &[ClaimRecord],
    read: &[Evidence],
    policy: &Policy,
    links: &BTreeMap<String, Vec<LinkRecord>>,
    proposed: &[Assessment],
) -> Vec<Assessment> {
    let aside = aside(links);
    let mut assessed = proposed.to_vec();
    for (i, record) in records.iter().enumerate() {
        let Some(put_aside) = aside.get(record.id.as_str()) else { continue };
        let rest: Vec<_> = read.iter().filter(|evidence| !put_aside.contains(evidence.id.as_str())).cloned().collect();
        let one = Extraction { claims: extraction.claims.get(i).cloned().into_iter().collect(), ..extraction.clone() };
        if let (Some(mut anew), Some(slot)) =
            (assess(&draft.text, &one, &rest, policy).into_iter().next(), assessed.get_mut(i))
        {
            anew.links.clone_from(&slot.links);
            *slot = anew;
        }
    }
    assessed
}
