//! An article as it is held while somebody works on it.

use std::collections::{BTreeMap, BTreeSet};

use claims_db::{
    ArticleRecord, ClaimRecord, DraftRecord, EvidenceRecord, LinkRecord, SignOffEnd, SignOffRecord, Store,
};
use claims_engine::{Extraction, Known, Options, extract};
use claims_verdict::{Assessment, Evidence, Policy, Stance, assess};

use super::correct::Mark;
use super::readings::Readings;
use super::second::Second;
use super::{correct, notes, office, seal, second};
use crate::error::Result;
use crate::wire::Sealed;

/// The article, its claims, its evidence and what the engine makes of them.
#[derive(Debug)]
pub struct Open {
    /// The article.
    pub article: ArticleRecord,
    /// Its latest draft, or the one that was asked for.
    pub draft: DraftRecord,
    /// Which of the drafts that stand it is, from 1, and how many there are.
    pub place: (u32, u32),
    /// The claims that the store has, in the surroundings that the engine reads.
    pub extraction: Extraction,
    /// The claims with verdict and stage, in the order of `extraction.claims`.
    pub records: Vec<ClaimRecord>,
    /// The claims that a person put aside.
    pub aside: Vec<ClaimRecord>,
    /// The seals on confidential sources, by source.
    pub seals: BTreeMap<String, Sealed>,
    /// The blind second check, as the person in the settings may see it.
    pub second: Option<Second>,
    /// A person's hand in a claim, by claim.
    pub marks: BTreeMap<String, Mark>,
    /// What comments and footnotes of the draft's file say, in the order of the text.
    pub notes: Vec<notes::Held>,
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
    /// Who vouched for this draft, while nothing has changed since.
    pub sign_off: Option<SignOffRecord>,
    /// How the last sign-off ended, where none stands.
    pub sign_off_end: Option<SignOffEnd>,
    /// The end of the ledger when this was true.
    pub seq: i64,
    /// Whether the store has the assessments.
    pub kept: bool,
}

impl Open {
    /// Reads the article from the store. What `held` of it has not changed is taken over: above all the reading of
    /// the text.
    pub fn load(store: &Store, id: &str, held: Option<Self>, readings: &mut Readings, seq: i64) -> Result<Self> {
        let latest = store.article(id)?.draft;
        Self::load_draft(store, id, &latest, held, readings, seq)
    }

    /// The same with the draft named; an older one is to be read and not to be worked on.
    pub fn load_draft(
        store: &Store,
        id: &str,
        draft_id: &str,
        held: Option<Self>,
        readings: &mut Readings,
        seq: i64,
    ) -> Result<Self> {
        let summary = store.article(id)?;
        let drafts = store.drafts(id)?;
        let place = drafts.iter().position(|draft| draft == draft_id).map_or(0, |at| at + 1);
        let place = (place as u32, drafts.len() as u32);
        let all = store.claims(draft_id)?;
        let marks = correct::marks(store, &all)?;
        let (records, aside): (Vec<_>, Vec<_>) = all.into_iter().partition(|claim| !claim.dismissed);
        let evidence = store.evidence_of(id)?;
        let seals = seal::seals(store, &evidence)?;
        let second = second::second(store, id, &summary.draft)?;
        let policy = office::policy_of(store, id)?;
        let mut links = store.links_of_draft(draft_id)?;
        for of_claim in links.values_mut() {
            of_claim.retain(|link| link.set.is_some());
        }
        links.retain(|_, of_claim| !of_claim.is_empty());

        let mut held = held.filter(|held| held.draft.id == draft_id);
        let known = held.as_mut().map(|held| std::mem::take(&mut held.notes));
        let notes = notes::held(store.notes(draft_id)?, known);
        let same_claims = held
            .as_ref()
            .is_some_and(|held| says_the_same(&held.records, &records) && says_the_same(&held.aside, &aside));
        let unchanged = held.as_ref().filter(|_| same_claims).is_some_and(|held| {
            held.evidence == evidence && held.policy == policy && out_of_account(&held.links) == out_of_account(&links)
        });
        let (draft, extraction, old) = match held {
            Some(held) if same_claims => {
                (held.draft, held.extraction, Some((held.read, held.proposed, held.assessed, held.kept)))
            }
            held => {
                let draft = store.draft(draft_id)?;
                // The text is the same and is not read again: only what people say about it is another.
                let fresh = held.map(|held| held.extraction);
                let fresh = fresh.unwrap_or_else(|| extract(&draft.text, &Options { published: draft.published }));
                let extraction = surroundings(store, &draft, fresh, &records, &aside)?;
                (draft, extraction, None)
            }
        };
        let (read, proposed, assessed, kept) = match old {
            Some(old) if unchanged => old,
            _ => {
                let known = Known::of(&extraction.people);
                let read: Vec<_> = evidence.iter().map(|record| readings.evidence(record, &known)).collect();
                let proposed = assess(&draft.text, &extraction, &read, &policy);
                let assessed = without_aside(&draft, &extraction, &records, &read, &policy, &links, &proposed);
                (read, proposed, assessed, false)
            }
        };
        let sign_off = store.sign_off(id)?.filter(|sign_off| sign_off.draft == draft.id);
        let sign_off_end = store.ended_sign_off(id)?;
        let article = summary.article;
        Ok(Self {
            article,
            draft,
            place,
            extraction,
            records,
            aside,
            seals,
            second,
            marks,
            notes,
            policy,
            evidence,
            read,
            links,
            proposed,
            assessed,
            sign_off,
            sign_off_end,
            seq,
            kept,
        })
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

/// Whether the claims are the same and say the same, whatever was decided about them.
fn says_the_same(before: &[ClaimRecord], now: &[ClaimRecord]) -> bool {
    let same = |(a, b): (&ClaimRecord, &ClaimRecord)| {
        a.id == b.id
            && (a.kind, a.event, a.origin, a.certainty) == (b.kind, b.event, b.origin, b.certainty)
            && (&a.statement, &a.because, &a.value) == (&b.statement, &b.because, &b.value)
            && a.mentions == b.mentions
            && a.found == b.found
    };
    before.len() == now.len() && before.iter().zip(now).all(same)
}

/// The engine's reading of the text with the store's people, events and claims in it: they may be older than the
/// engine, and what a person decided belongs to them.
fn surroundings(
    store: &Store,
    draft: &DraftRecord,
    fresh: Extraction,
    records: &[ClaimRecord],
    aside: &[ClaimRecord],
) -> Result<Extraction> {
    let all: Vec<ClaimRecord> = records.iter().chain(aside).cloned().collect();
    let events = correct::amended(store.events(&draft.id)?, &all);
    let claims = records.iter().cloned().map(ClaimRecord::into_claim).collect();
    // People that a correction brought stand behind those that the engine found.
    let known = draft.people.starts_with(&fresh.people);
    let person_mentions = if known { fresh.person_mentions } else { Vec::new() };
    Ok(Extraction { people: draft.people.clone(), person_mentions, events, claims, ..fresh })
}

/// Claims and the evidence that a person called irrelevant for them.
fn out_of_account(links: &BTreeMap<String, Vec<LinkRecord>>) -> BTreeMap<&str, BTreeSet<&str>> {
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
    let aside = out_of_account(links);
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
