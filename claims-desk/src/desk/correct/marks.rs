//! What the ledger tells of a claim that a person made, corrected or put aside: who, when, and which decision fell with it.

use std::collections::{BTreeMap, BTreeSet};

use claims_db::{ClaimRecord, LedgerEntry, Origin, Reader, VerdictRecord};
use serde_json::Value;

use crate::error::Result;
use crate::wire::Aside;

/// Drafts that are followed back at most.
const DRAFTS: usize = 200;

/// A person's hand in a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Who.
    pub by: String,
    /// When, as the ledger has it.
    pub at: String,
    /// Why it is aside; for claims that are.
    pub why: Aside,
    /// The decision that a correction withdrew and nobody made again.
    pub fallen: Option<VerdictRecord>,
}

/// The marks of all claims that have one, by claim.
pub fn marks(store: &Reader, records: &[ClaimRecord]) -> Result<BTreeMap<String, Mark>> {
    let mut found = BTreeMap::new();
    for record in records {
        let mark = if record.dismissed {
            aside(store, record)?
        } else if record.origin == Origin::Person {
            corrected(store, record)?
        } else {
            None
        };
        found.extend(mark.map(|mark| (record.id.clone(), mark)));
    }
    Ok(found)
}

/// The entries that count: neither undo nor redo, nor taken back by one.
fn standing(entries: &[LedgerEntry]) -> impl DoubleEndedIterator<Item = &LedgerEntry> {
    let mut taken_back: BTreeMap<i64, bool> = BTreeMap::new();
    for entry in entries {
        if let Some(step) = entry.reverts {
            taken_back.insert(step, entry.action == "undo");
        }
    }
    entries
        .iter()
        .filter(move |entry| entry.reverts.is_none() && !taken_back.get(&entry.step).copied().unwrap_or(false))
}

fn dismissed(entries: &[LedgerEntry]) -> Option<&LedgerEntry> {
    standing(entries).rfind(|entry| entry.action == "claim.dismiss")
}

/// What the ledger says about a record; where this room did nothing about it, what the room says that it came from.
fn told(store: &Reader, subject: &str) -> Result<Vec<LedgerEntry>> {
    let ours = store.history(subject)?;
    if ours.is_empty() { Ok(store.history_elsewhere(subject)?.entries) } else { Ok(ours) }
}

/// The claim and what it was in the drafts before, newest first.
fn lineage(store: &Reader, record: &ClaimRecord) -> Result<Vec<String>> {
    let mut ids = vec![record.id.clone()];
    let mut previous = record.previous.clone();
    while let Some(id) = previous.filter(|_| ids.len() < DRAFTS) {
        previous = store.claim(&id)?.previous;
        ids.push(id);
    }
    Ok(ids)
}

fn corrected(store: &Reader, record: &ClaimRecord) -> Result<Option<Mark>> {
    let mut mark: Option<Mark> = None;
    let mut decided = record.verdict.is_some();
    for id in lineage(store, record)? {
        let contents = told(store, &format!("content:{id}"))?;
        let entries: Vec<_> = standing(&contents).collect();
        let steps: BTreeSet<i64> = entries.iter().map(|entry| entry.step).collect();
        if let (None, Some(last)) = (&mark, entries.last()) {
            let (by, at) = (last.who.clone(), last.at.clone());
            mark = Some(Mark { by, at, why: Aside::Dismissed, fallen: None });
        }
        let work = told(store, &format!("claim:{id}"))?;
        let last = standing(&work).rfind(|entry| entry.action.starts_with("verdict."));
        if let (false, Some(last)) = (decided, last) {
            decided = true;
            if last.action == "verdict.withdraw" && steps.contains(&last.step) {
                let fallen = before(last)["verdict"].as_str().map(str::to_owned);
                let verdicts = store.verdicts(&id)?;
                let fallen = verdicts.into_iter().find(|verdict| Some(&verdict.id) == fallen.as_ref());
                if let Some(mark) = &mut mark {
                    mark.fallen = fallen;
                }
            }
        }
        if mark.is_some() && decided {
            break;
        }
    }
    Ok(mark)
}

fn aside(store: &Reader, record: &ClaimRecord) -> Result<Option<Mark>> {
    for id in lineage(store, record)? {
        let subject = format!("claim:{id}");
        let (ours, elsewhere) = (store.history(&subject)?, store.history_elsewhere(&subject)?);
        let (last, step) = match (dismissed(&ours), dismissed(&elsewhere.entries)) {
            (Some(last), _) => (last, store.step(last.step)?),
            (None, Some(last)) => (last, store.step_elsewhere(&elsewhere.bundle, last.step)?),
            (None, None) => continue,
        };
        let added = step.iter().filter(|entry| entry.action == "claim.add").count();
        let why = match added {
            0 => Aside::Dismissed,
            1 => Aside::Merged,
            _ => Aside::Split,
        };
        return Ok(Some(Mark { by: last.who.clone(), at: last.at.clone(), why, fallen: None }));
    }
    Ok(None)
}

fn before(entry: &LedgerEntry) -> Value {
    entry.before.as_deref().and_then(|json| serde_json::from_str(json).ok()).unwrap_or(Value::Null)
}

/// Whether an entry changed which claims there are or what one says, and not only the work on it.
pub fn changes_claims(entry: &LedgerEntry) -> bool {
    let dismissed = |json: Option<&str>| {
        let json: Option<Value> = json.and_then(|json| serde_json::from_str(json).ok());
        json.map_or(Value::Null, |json| json["dismissed"].clone())
    };
    entry.subject.starts_with("content:")
        || entry.subject.starts_with("draft:")
        || entry.subject.starts_with("claim:")
            && dismissed(entry.before.as_deref()) != dismissed(entry.after.as_deref())
}
