//! The blind second check: another reviewer decides on the same claims without seeing the first decisions; then the
//! two are compared.
//!
//! The ledger itself is the record of it, and no table stands beside: `check:ARTICLE` says that a check began, was
//! stopped or finished, `second:CLAIM` what the second reviewer decided. Undo leaves these entries alone: what one
//! reviewer did is not for the other to take back.

use claims_verdict::Status;
use serde_json::{Value, json};

use crate::error::{DbError, Result};
use crate::store::{Reader, Writer};
use crate::table::ledger::{LedgerEntry, Note};

/// A second check of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondCheck {
    /// The draft whose claims are checked.
    pub draft: String,
    /// Who had decided before; they see nothing of the second decisions until it is finished.
    pub first: Vec<String>,
    /// Who decides anew; nobody until the first such decision.
    pub second: Option<String>,
    /// Who began it.
    pub started_by: String,
    /// When, as the ledger has it.
    pub started_at: String,
    /// When it was finished; `None` while it is under way.
    pub finished_at: Option<String>,
    /// Both decisions on each claim that both made; empty while it is under way.
    pub compared: Vec<Compared>,
    /// The number of the entry that began it.
    seq: i64,
}

/// A claim that both reviewers decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The claim.
    pub claim: String,
    /// Its verdict when the check was finished; another that stands now settles it.
    pub verdict: String,
    /// What the first reviewer had decided.
    pub first: Status,
    /// Who that was.
    pub first_by: String,
    /// What the second decided.
    pub second: Status,
    /// The second reviewer's note.
    pub note: Option<String>,
}

/// What a second reviewer decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondDecision {
    /// What was decided.
    pub status: Status,
    /// Why.
    pub note: Option<String>,
    /// Who.
    pub who: String,
    /// When, as the ledger has it.
    pub at: String,
}

impl SecondCheck {
    /// Whether it is under way.
    pub fn is_open(&self) -> bool {
        self.finished_at.is_none()
    }

    /// Whether somebody of this name must not see the first decisions now.
    pub fn is_blind_to(&self, who: &str) -> bool {
        self.is_open() && !self.first.iter().any(|first| first == who)
    }
}

impl Reader {
    /// The article's second check that is under way or was finished last; one that was stopped is none.
    pub fn second_check(&self, article: &str) -> Result<Option<SecondCheck>> {
        let mut found: Vec<SecondCheck> = Vec::new();
        for entry in self.history(&format!("check:{article}"))? {
            let after = parse(entry.after.as_deref());
            match entry.action.as_str() {
                "check.start" => found.push(SecondCheck {
                    draft: text(&after, "draft"),
                    first: texts(&after["first"]),
                    second: None,
                    started_by: entry.who,
                    started_at: entry.at,
                    finished_at: None,
                    compared: Vec::new(),
                    seq: entry.seq,
                }),
                "check.finish" => {
                    if let Some(check) = found.last_mut() {
                        check.finished_at = Some(entry.at);
                        check.second = after["second"].as_str().map(str::to_owned);
                        check.compared = list(&after["compared"]).filter_map(Compared::read).collect();
                    }
                }
                _ => {
                    found.pop();
                }
            }
        }
        let Some(mut check) = found.pop() else { return Ok(None) };
        if check.is_open() {
            for (_, decision) in self.second_decisions(&check)? {
                check.second = Some(decision.who);
            }
        }
        Ok(Some(check))
    }

    /// What the second reviewer has decided in a check, by claim, in the claims' order.
    pub fn second_decisions(&self, check: &SecondCheck) -> Result<Vec<(String, SecondDecision)>> {
        let mut found = Vec::new();
        for claim in self.claims(&check.draft)? {
            let entries = self.history(&format!("second:{}", claim.id))?;
            let last = entries.into_iter().rfind(|entry| entry.seq > check.seq);
            found.extend(last.and_then(SecondDecision::read).map(|decision| (claim.id, decision)));
        }
        Ok(found)
    }

    fn open_check(&self, article: &str) -> Result<SecondCheck> {
        let found = self.second_check(article)?.filter(SecondCheck::is_open);
        found.ok_or_else(|| DbError::not_found("second check of article", article))
    }
}

impl SecondDecision {
    fn read(entry: LedgerEntry) -> Option<Self> {
        let after = parse(entry.after.as_deref());
        let status = status(&after["status"])?;
        let note = after["note"].as_str().map(str::to_owned);
        Some(Self { status, note, who: entry.who, at: entry.at })
    }

    fn write(&self) -> Value {
        json!({ "status": self.status.name(), "note": self.note })
    }
}

impl Compared {
    fn read(json: &Value) -> Option<Self> {
        Some(Self {
            claim: json["claim"].as_str()?.to_owned(),
            verdict: json["verdict"].as_str()?.to_owned(),
            first: status(&json["first"])?,
            first_by: text(json, "first_by"),
            second: status(&json["second"])?,
            note: json["note"].as_str().map(str::to_owned),
        })
    }

    fn write(&self) -> Value {
        json!({ "claim": self.claim, "verdict": self.verdict, "first": self.first.name(), "first_by": self.first_by,
                "second": self.second.name(), "note": self.note })
    }
}

impl Writer<'_> {
    /// Begins a blind second check of the article's latest draft. Somebody must have decided something, and no other
    /// check may be under way.
    pub fn start_second_check(&self, article: &str) -> Result<()> {
        if self.second_check(article)?.is_some_and(|check| check.is_open()) {
            return Err(DbError::invalid("a second check is under way"));
        }
        let draft = self.article(article)?.draft;
        let mut first: Vec<String> =
            self.claims(&draft)?.into_iter().filter_map(|claim| claim.verdict).map(|verdict| verdict.who).collect();
        first.sort_unstable();
        first.dedup();
        if first.is_empty() {
            return Err(DbError::invalid("nobody has decided anything that could be checked again"));
        }
        self.note_check("check.start", article, &json!({ "draft": draft, "first": first }))
    }

    /// Decides as the second reviewer, or takes such a decision back. It is kept apart from the claim's verdict.
    pub fn decide_second(&self, claim: &str, decided: Option<(Status, Option<&str>)>) -> Result<()> {
        let article = self.article_of_claim(claim)?;
        let check = self.open_check(&article)?;
        let who = &self.stamp.who;
        if !check.is_blind_to(who) {
            return Err(DbError::invalid("whoever decided first does not check a second time"));
        }
        if check.second.as_ref().is_some_and(|second| second != who) {
            return Err(DbError::invalid("another person is at this second check"));
        }
        let decisions = self.second_decisions(&check)?;
        let before = decisions.into_iter().find(|(id, _)| id == claim).map(|(_, decision)| decision);
        let after = decided.map(|(status, note)| {
            let note = note.map(str::trim).filter(|note| !note.is_empty()).map(str::to_owned);
            SecondDecision { status, note, who: who.clone(), at: self.now().to_owned() }
        });
        let same =
            |one: &SecondDecision, other: &SecondDecision| (one.status, &one.note) == (other.status, &other.note);
        match (&before, &after) {
            (None, None) => return Ok(()),
            (Some(before), Some(after)) if same(before, after) => return Ok(()),
            _ => {}
        }
        self.note(Note {
            action: if after.is_some() { "second.give" } else { "second.withdraw" },
            subject: &format!("second:{claim}"),
            article: Some(&article),
            before: before.map(|decision| decision.write().to_string()).as_deref(),
            after: after.map(|decision| decision.write().to_string()).as_deref(),
            ..Note::default()
        })?;
        Ok(())
    }

    /// Ends the check: both decisions on each claim are set side by side, as they stand now. Only the second reviewer
    /// finishes it.
    pub fn finish_second_check(&self, article: &str) -> Result<()> {
        let check = self.open_check(article)?;
        if check.second.as_ref() != Some(&self.stamp.who) {
            return Err(DbError::invalid("the second reviewer finishes the check, with at least one decision"));
        }
        let mut decisions = self.second_decisions(&check)?;
        let mut compared = Vec::new();
        for claim in self.claims(&check.draft)?.into_iter().filter(|claim| !claim.dismissed) {
            let at = decisions.iter().position(|(id, _)| *id == claim.id);
            let (Some(verdict), Some(at)) = (claim.verdict, at) else { continue };
            let (_, second) = decisions.swap_remove(at);
            compared.push(Compared {
                claim: claim.id,
                verdict: verdict.id,
                first: verdict.status,
                first_by: verdict.who,
                second: second.status,
                note: second.note,
            });
        }
        let compared: Vec<_> = compared.iter().map(Compared::write).collect();
        self.note_check("check.finish", article, &json!({ "second": check.second, "compared": compared }))
    }

    /// Ends the check without comparing; what the second reviewer decided stays in the ledger.
    pub fn stop_second_check(&self, article: &str) -> Result<()> {
        let check = self.open_check(article)?;
        self.note_check("check.stop", article, &json!({ "draft": check.draft }))
    }

    fn note_check(&self, action: &str, article: &str, after: &Value) -> Result<()> {
        self.note(Note {
            action,
            subject: &format!("check:{article}"),
            article: Some(article),
            after: Some(&after.to_string()),
            ..Note::default()
        })?;
        Ok(())
    }
}

fn parse(json: Option<&str>) -> Value {
    json.and_then(|json| serde_json::from_str(json).ok()).unwrap_or(Value::Null)
}

fn text(json: &Value, name: &str) -> String {
    json[name].as_str().unwrap_or_default().to_owned()
}

fn list(json: &Value) -> impl Iterator<Item = &Value> {
    json.as_array().into_iter().flatten()
}

fn texts(json: &Value) -> Vec<String> {
    list(json).filter_map(Value::as_str).map(str::to_owned).collect()
}

fn status(json: &Value) -> Option<Status> {
    let name = json.as_str()?;
    [Status::Refuted, Status::Conflicting, Status::NotEnoughEvidence, Status::Supported]
        .into_iter()
        .find(|status| status.name() == name)
}
