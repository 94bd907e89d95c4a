//! Memory: what was decided in other articles about claims that say the same. It is offered; nothing applies it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use claims_db::{DecidedClaim, EvidenceRecord, LinkRecord};
use claims_engine::Extraction;
use claims_engine::kinds::Claim;
use claims_verdict::{Recalled, Stance, says_the_same};

use super::view::{locator, view_source, view_verdict};
use super::{Desk, Room};
use crate::batch::Reading;
use crate::error::Result;
use crate::out::{Memory, day};
use crate::wire::{ArticleRef, EarlierDecision, EarlierEvidence};

/// Decisions offered for one claim at most, the newest first.
const OFFERED: usize = 5;

impl Desk {
    /// What was decided in other articles about claims that say the same as this article's, in the order of its claims.
    pub fn earlier_decisions(&self, args: ArticleRef) -> Result<Vec<EarlierDecision>> {
        self.room().earlier_decisions(&args.article)
    }

    /// What was decided in the desk's articles about claims that say the same as those of a reading, which need be no
    /// article of the desk.
    pub fn recall(&self, reading: &Reading) -> Result<Memory> {
        let extraction = &reading.extraction;
        let ids: Vec<String> = (0..extraction.claims.len()).map(|at| at.to_string()).collect();
        let mut found = self.room().decisions_on("", extraction, &ids, reading.published)?;
        let claims = extraction.claims.iter().zip(&ids).map(|(claim, id)| {
            let (own, rest): (Vec<_>, Vec<_>) =
                std::mem::take(&mut found).into_iter().partition(|one| one.claim == *id);
            found = rest;
            (claim.kind.name(), claim.statement.clone(), own)
        });
        Ok(Memory::new(claims.collect()))
    }
}

/// What the file of another article holds: its records, and the links of its decided claims.
#[derive(Default)]
struct File {
    evidence: BTreeMap<String, EvidenceRecord>,
    links: BTreeMap<String, Vec<LinkRecord>>,
}

impl Room {
    fn earlier_decisions(&mut self, article: &str) -> Result<Vec<EarlierDecision>> {
        let open = self.article(article)?;
        let ids: Vec<String> = open.records.iter().map(|record| record.id.clone()).collect();
        let (extraction, published) = (open.extraction.clone(), open.draft.published);
        self.decisions_on(article, &extraction, &ids, published)
    }

    /// Decisions of articles other than `article` on claims that say the same as those of `extraction`, whose ids are `ids`.
    fn decisions_on(
        &self,
        article: &str,
        extraction: &Extraction,
        ids: &[String],
        published: Option<NaiveDate>,
    ) -> Result<Vec<EarlierDecision>> {
        let mut matches: Vec<(String, String, &DecidedClaim)> = Vec::new();
        let decided = self.store.decided_elsewhere(article)?;
        let claims: Vec<Claim> = decided.iter().map(|one| one.claim.clone().into_claim()).collect();
        for (claim, id) in extraction.claims.iter().zip(ids) {
            let event = claim.event.and_then(|at| extraction.events.get(at));
            let here = Recalled { claim, event, published };
            let found = decided.iter().zip(&claims).filter_map(|(one, claim)| {
                let there = Recalled { claim, event: one.event.as_ref(), published: one.published };
                says_the_same(here, there).map(|because| (id.clone(), because, one))
            });
            matches.extend(found.take(OFFERED));
        }
        let mut files: BTreeMap<String, File> = BTreeMap::new();
        for (_, _, earlier) in &matches {
            if !files.contains_key(&earlier.article) {
                let evidence = self.store.evidence_of(&earlier.article)?;
                let evidence = evidence.into_iter().map(|record| (record.id.clone(), record)).collect();
                let links = self.store.links_of_draft(&earlier.claim.draft)?;
                files.insert(earlier.article.clone(), File { evidence, links });
            }
        }
        let none = File::default();
        let offered = matches.into_iter().filter_map(|(claim, because, earlier)| {
            let file = files.get(&earlier.article).unwrap_or(&none);
            offer(claim, because, earlier, file)
        });
        Ok(offered.collect())
    }
}

fn offer(claim: String, because: String, earlier: &DecidedClaim, file: &File) -> Option<EarlierDecision> {
    let verdict = earlier.claim.verdict.as_ref()?;
    let links = file.links.get(&earlier.claim.id).map_or(&[][..], Vec::as_slice);
    let evidence = links.iter().filter_map(|link| {
        let stance = link.stance().filter(|stance| *stance != Stance::Irrelevant)?;
        let record = file.evidence.get(&link.evidence)?;
        Some(EarlierEvidence {
            id: record.id.clone(),
            stance: stance.into(),
            excerpt: record.fields.excerpt.clone(),
            source: view_source(record),
            locator: record.fields.locator.as_ref().map(locator),
        })
    });
    Some(EarlierDecision {
        claim,
        because,
        article: earlier.article.clone(),
        title: earlier.title.clone(),
        published: earlier.published.map(day),
        earlier: earlier.claim.id.clone(),
        statement: earlier.claim.statement.clone(),
        verdict: view_verdict(verdict, None),
        evidence: evidence.collect(),
    })
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone as _;

    use super::*;
    use crate::desk::Now;
    use crate::shape::{Stance, Status, Tier};
    use crate::wire::{AddEvidence, Decide, EvidenceForm, Nothing, OpenText, Source};

    fn at(minute: u32) -> Now {
        chrono::Utc.with_ymd_and_hms(2025, 9, 6, 8, minute, 0).unwrap()
    }

    fn open(desk: &Desk, text: &str, minute: u32) -> crate::wire::Article {
        let open = OpenText { text: text.into(), published: Some("2025-09-06".into()) };
        desk.open_text(open, at(minute)).unwrap().article
    }

    #[test]
    fn an_earlier_decision_is_offered_with_its_evidence_and_never_applied() {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::open(folder.path()).unwrap();
        let first = open(&desk, "Kim Jong Un met Xi Jinping in Beijing on September 4, 2025.\n", 0);
        let form = EvidenceForm {
            excerpt: "Xi Jinping met Kim Jong Un in Beijing on 4 September 2025.".into(),
            source: Source {
                publisher: "Foreign Ministry".into(),
                title: None,
                url: None,
                author: None,
                published: Some("2025-09-05".into()),
                tier: Tier::Primary,
                origin: None,
            },
            locator: None,
        };
        desk.add_evidence(AddEvidence { article: first.id.clone(), form }, at(1)).unwrap();
        let date = first.claims.iter().find(|claim| claim.kind.name() == "meeting_date").unwrap();
        let decide = Decide { claim: date.id.clone(), status: Status::Supported, note: None };
        desk.decide(decide, at(2)).unwrap();

        let second = open(&desk, "Xi Jinping and Kim Jong Un met on September 4, 2025. Tea was served.\n", 3);
        let ask = || desk.earlier_decisions(ArticleRef { article: second.id.clone() }).unwrap();
        let offered = ask();
        assert_eq!(offered.len(), 1);
        let claim = second.claims.iter().find(|claim| claim.id == offered[0].claim).unwrap();
        assert_eq!(claim.kind.name(), "meeting_date");
        assert_eq!((offered[0].article.as_str(), offered[0].earlier.as_str()), (first.id.as_str(), date.id.as_str()));
        assert_eq!(offered[0].verdict.status, Status::Supported);
        assert_eq!(offered[0].evidence.len(), 1);
        assert_eq!(offered[0].evidence[0].stance, Stance::Supports);
        assert!(claim.state.verdict.is_none() && claim.state.shown == Status::NotEnoughEvidence, "never applied");
        assert_eq!(desk.earlier_decisions(ArticleRef { article: first.id.clone() }).unwrap(), [], "nothing of its own");

        desk.undo(ArticleRef { article: first.id.clone() }, at(4)).unwrap();
        assert_eq!(ask(), [], "a decision that was taken back is no memory");
        desk.redo(ArticleRef { article: first.id.clone() }, at(5)).unwrap();
        assert_eq!(ask().len(), 1);
        desk.remove_article(ArticleRef { article: first.id }, at(6)).unwrap();
        assert_eq!(ask(), [], "nor is one of an article that was removed");
        assert!(desk.verify_ledger(Nothing {}).unwrap().ok);
    }
}
