//! The smallest change of evidence that would alter an assessment.

use std::collections::BTreeSet;

use crate::assessment::{Assessment, ItemAssessment, Stance, Status};
use crate::policy::Policy;
use crate::source::{Evidence, Tier};

/// A change of the evidence and what would come of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// The item that would change.
    pub item: String,
    /// Records to take away, by name; empty where something must be added instead.
    pub remove: Vec<String>,
    /// What to add, in words: `one more independent source, or one primary source`.
    pub add: Option<String>,
    /// The item's status afterwards.
    pub becomes: Status,
    /// The whole in a sentence.
    pub sentence: String,
}

/// For each item of an assessment, the smallest change that would alter its status. `evidence` and `policy` are those
/// that the assessment was made with.
pub fn flips(assessment: &Assessment, evidence: &[Evidence], policy: &Policy) -> Vec<Flip> {
    assessment.items.iter().filter_map(|item| flip(item, assessment, evidence, policy)).collect()
}

fn flip(item: &ItemAssessment, assessment: &Assessment, evidence: &[Evidence], policy: &Policy) -> Option<Flip> {
    let with = |stance: Stance| -> Vec<String> {
        item.reasons.iter().filter(|reason| reason.stance == stance).map(|reason| reason.evidence.clone()).collect()
    };
    let (for_it, against) = (with(Stance::Supports), with(Stance::Refutes));
    match item.status {
        Status::NotEnoughEvidence => {
            let add = item.missing.clone()?;
            let sentence = format!("{}: {add} would make it supported", item.item);
            Some(Flip {
                item: item.item.clone(),
                remove: Vec::new(),
                add: Some(add),
                becomes: Status::Supported,
                sentence,
            })
        }
        Status::Supported => {
            let remove = fewest(&for_it, assessment, evidence, policy);
            Some(removal(item, remove, Status::NotEnoughEvidence))
        }
        Status::Refuted => Some(removal(item, against, Status::NotEnoughEvidence)),
        Status::Conflicting if for_it.len() < against.len() => Some(removal(item, for_it, Status::Refuted)),
        Status::Conflicting => {
            let becomes =
                if met(&for_it, assessment, evidence, policy) { Status::Supported } else { Status::NotEnoughEvidence };
            Some(removal(item, against, becomes))
        }
    }
}

fn removal(item: &ItemAssessment, remove: Vec<String>, becomes: Status) -> Flip {
    let status = becomes.name().replace('_', " ");
    let sentence = format!("{}: without {} it would be {status}", item.item, remove.join(", "));
    Flip { item: item.item.clone(), remove, add: None, becomes, sentence }
}

fn met(records: &[String], assessment: &Assessment, evidence: &[Evidence], policy: &Policy) -> bool {
    let (primary, all) = origins(records, assessment, evidence);
    policy.is_met(primary.len() as u32, all.len() as u32)
}

fn origins(records: &[String], assessment: &Assessment, evidence: &[Evidence]) -> (BTreeSet<u32>, BTreeSet<u32>) {
    let (mut primary, mut all) = (BTreeSet::new(), BTreeSet::new());
    for (link, record) in assessment.links.iter().zip(evidence).filter(|(link, _)| records.contains(&link.evidence)) {
        all.insert(link.origin);
        if record.source.tier == Tier::Primary {
            primary.insert(link.origin);
        }
    }
    (primary, all)
}

/// The fewest supporting records without which the policy is no longer met: origins are taken away one by one, primary
/// ones first, those with the fewest records before others; then every record is put back that can be.
fn fewest(records: &[String], assessment: &Assessment, evidence: &[Evidence], policy: &Policy) -> Vec<String> {
    let origin_of =
        |record: &String| assessment.links.iter().find(|link| link.evidence == *record).map_or(0, |link| link.origin);
    let (primary, all) = origins(records, assessment, evidence);
    let mut order: Vec<u32> = all.into_iter().collect();
    let count = |origin: u32| records.iter().filter(|record| origin_of(record) == origin).count();
    order.sort_by_key(|origin| (!primary.contains(origin), count(*origin), *origin));
    let mut gone: BTreeSet<u32> = BTreeSet::new();
    let left = |gone: &BTreeSet<u32>| -> Vec<String> {
        records.iter().filter(|record| !gone.contains(&origin_of(record))).cloned().collect()
    };
    for origin in order {
        if !met(&left(&gone), assessment, evidence, policy) {
            break;
        }
        gone.insert(origin);
    }
    for origin in gone.clone() {
        gone.remove(&origin);
        if met(&left(&gone), assessment, evidence, policy) {
            gone.insert(origin);
        }
    }
    records.iter().filter(|record| gone.contains(&origin_of(record))).cloned().collect()
}
