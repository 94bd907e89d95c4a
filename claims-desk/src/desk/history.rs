//! What was done about one claim, from the ledger.

use std::collections::BTreeMap;

use claims_db::{LedgerEntry, Stage, VerdictRecord};
use claims_engine::text::{Offsets, Unit};
use claims_verdict::Stance;
use serde_json::Value;

use super::decisions::words;
use super::view::label;
use super::{Desk, Room, decisions, office};
use crate::error::Result;
use crate::shape::{self, Exact};
use crate::wire::{self, ClaimHistory, ClaimRef, HistoryEntry};

impl Desk {
    /// Everything that was done about a claim, oldest first.
    pub fn claim_history(&self, args: ClaimRef) -> Result<ClaimHistory> {
        self.room().history(&args.claim)
    }
}

impl Room {
    fn history(&mut self, claim: &str) -> Result<ClaimHistory> {
        let article = self.store.article_of_claim(claim)?;
        let blind = self.is_blind(&article)?;
        let record = self.store.claim(claim)?;
        let verdicts: BTreeMap<String, VerdictRecord> =
            self.store.verdicts(claim)?.into_iter().map(|verdict| (verdict.id.clone(), verdict)).collect();
        let mut entries = self.store.history(&format!("claim:{claim}"))?;
        let open = self.article(&article)?;
        let text = open.draft.text.text();
        let offsets = Offsets::new(text, Unit::Utf16);
        let mentions = record.mentions.iter().map(|mention| Exact::of(text, &offsets, mention.span)).collect();
        let names: BTreeMap<String, String> =
            open.evidence.iter().enumerate().map(|(i, one)| (one.id.clone(), label(i))).collect();
        entries.extend(self.store.history(&format!("content:{claim}"))?);
        for evidence in names.keys() {
            entries.extend(self.store.history(&format!("link:{claim}/{evidence}"))?);
        }
        let mut elsewhere = self.store.claim_history_elsewhere(claim)?;
        let second = self.article(&article)?.second.as_ref().map(|second| second.shown.clone());
        let second_entries = self.store.history(&format!("second:{claim}"))?;
        // While it is under way, each reviewer sees their own decisions and nobody else's.
        let reviewer = office::settings(&self.store)?.reviewer;
        if blind {
            entries.clear();
            elsewhere.clear();
        }
        let open = second.is_some_and(|second| second.open);
        entries.extend(second_entries.into_iter().filter(|entry| !open || entry.who == reviewer));
        entries.sort_by_key(|entry| entry.seq);
        let mut told: Vec<_> = entries.into_iter().map(|entry| (String::new(), entry)).collect();
        if !elsewhere.is_empty() {
            told.append(&mut elsewhere);
            told.sort_by(|(_, one), (_, other)| one.at.cmp(&other.at));
        }
        // Steps are counted in each ledger by itself.
        let mut taken_back: BTreeMap<(&str, i64), bool> = BTreeMap::new();
        for (room, entry) in &told {
            if let Some(step) = entry.reverts {
                taken_back.insert((room, step), entry.action == "undo");
            }
        }
        let entries = told.iter().map(|(room, entry)| {
            let undone = taken_back.get(&(room.as_str(), entry.step)).copied().unwrap_or(false);
            tell(room, entry, &verdicts, &names, entry.reverts.is_none() && undone)
        });
        let entries = entries.collect();
        Ok(ClaimHistory { claim: claim.to_owned(), mentions, entries })
    }
}

/// An entry of this room's ledger, or of the ledger that came with a bundle.
fn tell(
    bundle: &str,
    entry: &LedgerEntry,
    verdicts: &BTreeMap<String, VerdictRecord>,
    names: &BTreeMap<String, String>,
    undone: bool,
) -> HistoryEntry {
    let after: Value = entry.after.as_deref().and_then(|json| serde_json::from_str(json).ok()).unwrap_or(Value::Null);
    let verdict = after["verdict"].as_str().and_then(|id| verdicts.get(id));
    let given =
        verdict.filter(|_| matches!(entry.action.as_str(), "verdict.give" | "verdict.settle" | "verdict.take_over"));
    let stage = after["stage"].as_str().and_then(Stage::from_name).map(wire::Stage::from);
    let what = match (entry.action.as_str(), given) {
        ("verdict.take_over", Some(verdict)) => {
            format!("taken over from a bundle: {} decided {}", verdict.who, words(verdict.status.into()))
        }
        ("verdict.give", Some(verdict)) => format!("decided: {}", words(verdict.status.into())),
        ("verdict.settle", Some(verdict)) => format!("settled: {}", words(verdict.status.into())),
        ("stage.set", _) => format!("stage: {}", after["stage"].as_str().unwrap_or_default().replace('_', " ")),
        ("link.set" | "link.clear", _) => {
            let evidence = entry.subject.rsplit('/').next().unwrap_or_default();
            let name = names.get(evidence).map_or("evidence", String::as_str);
            let stance = after["stance"].as_str().and_then(stance);
            stance.map_or_else(|| format!("left {name} to the engine"), |stance| format!("called {name} {stance}"))
        }
        ("claim.add" | "claim.correct", _) => {
            let statement = after["claim"]["statement"].as_str().unwrap_or_default();
            let did = if entry.action == "claim.add" { "added" } else { "corrected" };
            format!("{did}: {statement}")
        }
        ("second.give", _) => {
            let status = shape::Status::ALL.iter().find(|status| Some(status.name()) == after["status"].as_str());
            format!("decided in the second check: {}", status.map_or("", |status| words(*status)))
        }
        ("second.withdraw", _) => "second decision withdrawn".to_owned(),
        ("undo", _) => "undone".to_owned(),
        ("redo", _) => "done again".to_owned(),
        (action, _) => decisions::phrase(action).to_owned(),
    };
    HistoryEntry {
        entry: if bundle.is_empty() { entry.seq.to_string() } else { format!("{bundle}/{}", entry.seq) },
        at: entry.at.clone(),
        by: entry.who.clone(),
        what,
        status: given.map(|verdict| verdict.status.into()),
        stage: stage.filter(|_| entry.action == "stage.set"),
        note: given.map_or_else(|| after["note"].as_str().map(str::to_owned), |verdict| verdict.note.clone()),
        undone,
        elsewhere: !bundle.is_empty(),
    }
}

fn stance(name: &str) -> Option<&'static str> {
    [
        (Stance::Supports, "supporting"),
        (Stance::Refutes, "refuting"),
        (Stance::Insufficient, "insufficient"),
        (Stance::Irrelevant, "irrelevant"),
    ]
    .into_iter()
    .find(|(stance, _)| stance.name() == name)
    .map(|(_, words)| words)
}
