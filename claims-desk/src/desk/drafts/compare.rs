//! Two drafts of the store side by side: the claims as they were matched when each draft was added, followed from
//! draft to draft where the two do not follow each other.

use std::collections::{BTreeMap, BTreeSet};

use claims_db::{ClaimRecord, DbError, DraftRecord, EvidenceRecord, LinkRecord, Origin, Reader};
use claims_engine::text::{Offsets, Span, Unit};

use super::super::view::{label, view_verdict};
use super::{Room, summaries};
use crate::error::Result;
use crate::redline::{self, Page};
use crate::shape::{Exact, Fate, FateCounts, WordsOp};
use crate::wire::{CompareDrafts, DraftChange, DraftClaim, DraftComparison, DraftSummary, StaleLink};

impl Room {
    /// What became of the claims from one draft to another; `None` where there is nothing to compare with.
    pub(super) fn compare(&self, args: &CompareDrafts) -> Result<Option<DraftComparison>> {
        let drafts = summaries(&self.store, &args.article)?;
        let missing = |id: &str| DbError::NotFound { what: "draft", id: id.to_owned() };
        let place = |id: &str| drafts.iter().position(|draft| draft.id == id).ok_or_else(|| missing(id));
        let new = args.new.as_deref().map_or(Ok(drafts.len() - 1), place)?;
        let old = match args.old.as_deref() {
            Some(id) => Some(place(id)?),
            None => before(&drafts, new),
        };
        let Some(old) = old.filter(|old| *old < new) else { return Ok(None) };
        let (Some(first), Some(last)) = (drafts.get(old), drafts.get(new)) else { return Ok(None) };
        let fates = followed(&self.store, drafts.get(old + 1..=new).unwrap_or_default())?;
        let changes = changes(&self.store, &args.article, first, last, &fates)?;
        Ok(Some(DraftComparison {
            article: args.article.clone(),
            old: first.clone(),
            new: last.clone(),
            counts: FateCounts::of(changes.iter().map(|change| change.fate)),
            changes,
        }))
    }
}

/// The last draft before that has another text, else the one before.
fn before(drafts: &[DraftSummary], new: usize) -> Option<usize> {
    let text = &drafts.get(new)?.sha256;
    let other = drafts.iter().take(new).rposition(|draft| draft.sha256 != *text);
    other.or_else(|| new.checked_sub(1))
}

/// For each claim of the last of these drafts, the claim that it was before the first of them, and what became of it
/// on the way.
fn followed(store: &Reader, drafts: &[DraftSummary]) -> Result<BTreeMap<String, (String, Fate)>> {
    let mut known: Option<BTreeMap<String, (String, Fate)>> = None;
    for draft in drafts {
        let mut next = BTreeMap::new();
        for claim in store.claims(&draft.id)? {
            let (Some(previous), fate) = (claim.previous, Fate::from(claim.change)) else { continue };
            let step = match &known {
                None => Some((previous, fate)),
                // The fate that asks for more work comes first in their order.
                Some(known) => known.get(&previous).map(|(first, so_far)| (first.clone(), fate.min(*so_far))),
            };
            next.extend(step.map(|step| (claim.id, step)));
        }
        known = Some(next);
    }
    Ok(known.unwrap_or_default())
}

/// One draft with what is said about it.
struct Side<'a> {
    draft: &'a DraftRecord,
    offsets: Offsets<'a>,
    page: Page<'a>,
}

impl<'a> Side<'a> {
    fn of(draft: &'a DraftRecord) -> Self {
        let text = draft.text.text();
        Self { draft, offsets: Offsets::new(text, Unit::Utf16), page: Page::of(text) }
    }

    fn claim(&self, record: &ClaimRecord) -> DraftClaim {
        let text = self.draft.text.text();
        DraftClaim {
            id: record.id.clone(),
            statement: record.statement.clone(),
            mentions: spans(record).into_iter().map(|span| Exact::of(text, &self.offsets, span)).collect(),
            verdict: record.verdict.as_ref().map(|verdict| view_verdict(verdict, None)),
            by_person: record.origin == Origin::Person,
        }
    }
}

fn spans(record: &ClaimRecord) -> Vec<Span> {
    record.mentions.iter().map(|mention| mention.span).collect()
}

fn changes(
    store: &Reader,
    article: &str,
    old: &DraftSummary,
    new: &DraftSummary,
    fates: &BTreeMap<String, (String, Fate)>,
) -> Result<Vec<DraftChange>> {
    let (first, last) = (store.draft(&old.id)?, store.draft(&new.id)?);
    let (before, after) = (Side::of(&first), Side::of(&last));
    let standing = |id: &str| -> Result<Vec<ClaimRecord>> {
        Ok(store.claims(id)?.into_iter().filter(|claim| !claim.dismissed).collect())
    };
    let (olds, news) = (standing(&old.id)?, standing(&new.id)?);
    let known: BTreeMap<&str, &ClaimRecord> = olds.iter().map(|claim| (claim.id.as_str(), claim)).collect();
    let said = Said { links: store.links_of_draft(&old.id)?, evidence: store.evidence_of(article)? };
    let kept = store.links_of_draft(&new.id)?;
    let mut out = Vec::with_capacity(news.len() + olds.len());
    for claim in &news {
        let earlier = fates.get(&claim.id).and_then(|(id, fate)| Some((*known.get(id.as_str())?, *fate)));
        let fate = earlier.map_or(Fate::New, |(_, fate)| fate);
        let words = match earlier {
            Some((was, _)) if fate != Fate::Unchanged => {
                redline::changed((&before.page, &spans(was)), (&after.page, &spans(claim)))
            }
            Some(_) => redline::alone(&after.page, &spans(claim), WordsOp::Kept),
            None => redline::alone(&after.page, &spans(claim), WordsOp::Added),
        };
        let was = earlier.map(|(was, _)| was);
        out.push((
            claim.mentions.first().map(|mention| mention.span),
            DraftChange {
                fate,
                kind: claim.kind.into(),
                old: was.map(|was| before.claim(was)),
                new: Some(after.claim(claim)),
                words,
                stale: claim.verdict.is_none() && was.is_some_and(|was| was.verdict.is_some()),
                links: was.map_or_else(Vec::new, |was| said.about(&was.id, kept.get(&claim.id))),
            },
        ));
    }
    let gone_on: BTreeSet<&str> = fates.values().map(|(id, _)| id.as_str()).collect();
    for claim in olds.iter().filter(|claim| !gone_on.contains(claim.id.as_str())) {
        out.push((
            claim.mentions.first().map(|mention| mention.span),
            DraftChange {
                fate: Fate::Dropped,
                kind: claim.kind.into(),
                old: Some(before.claim(claim)),
                new: None,
                words: redline::alone(&before.page, &spans(claim), WordsOp::Removed),
                stale: false,
                links: said.about(&claim.id, None),
            },
        ));
    }
    out.sort_by_key(|(place, change)| (change.fate, *place));
    Ok(out.into_iter().map(|(_, change)| change).collect())
}

/// What people had said about evidence in the earlier draft.
struct Said {
    links: BTreeMap<String, Vec<LinkRecord>>,
    evidence: Vec<EvidenceRecord>,
}

impl Said {
    /// The links of a claim that its claim in the later draft does not have.
    fn about(&self, claim: &str, kept: Option<&Vec<LinkRecord>>) -> Vec<StaleLink> {
        let links = self.links.get(claim).map_or(&[][..], Vec::as_slice);
        let is_kept = |link: &LinkRecord| {
            kept.is_some_and(|kept| kept.iter().any(|one| one.evidence == link.evidence && one.set.is_some()))
        };
        let stale = links.iter().filter(|link| !is_kept(link)).filter_map(|link| {
            let set = link.set.as_ref()?;
            Some(StaleLink {
                evidence: link.evidence.clone(),
                label: self.evidence.iter().position(|record| record.id == link.evidence).map(label),
                stance: set.stance.into(),
                set_by: set.who.clone(),
            })
        });
        stale.collect()
    }
}
