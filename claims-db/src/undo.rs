//! Undo and redo: new entries in the ledger that put records back as they were before or after a step.
//!
//! A step is one [`crate::Store::write`]. Undo takes back the newest step that still stands; redo does
//! the newest one again that was taken back, as long as nothing new was done since. Within one
//! article's file only its own steps count; undo does not reach behind the article's first draft. A later
//! draft is taken back as one step, and then the decisions on the draft before. Sealed entries cannot be taken back.

use std::collections::BTreeSet;

use rusqlite::params;
use serde_json::Value;

use crate::error::{DbError, Result};
use crate::json::Stored;
use crate::names::Origin;
use crate::store::{Reader, Writer};
use crate::table::claim::{Content, Work};
use crate::table::evidence::EvidenceFields;
use crate::table::ledger::Note;
use crate::table::source::SourceFields;

/// Actions that undo takes back. An article's first draft, keeping an assessment or changing a setting is none.
const UNDOABLE: &[&str] = &[
    "article.rename",
    "article.remove",
    "article.sign_off",
    "claim.dismiss",
    "claim.take_up",
    "claim.add",
    "claim.correct",
    "document.add",
    "document.remove",
    "draft.add",
    "draft.reread",
    "evidence.add",
    "evidence.edit",
    "evidence.remove",
    "filing.add",
    "filing.remove",
    "link.clear",
    "link.set",
    "note.accept",
    "note.dismiss",
    "note.reopen",
    "sign_off.withdraw",
    "source.edit",
    "stage.set",
    "verdict.give",
    "verdict.settle",
    "verdict.withdraw",
];

/// Goes back and comes again with the change that brought it, and is no step by itself.
const ALONG: &str = "sign_off.lapse";

/// A step that was undone or done again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reverted {
    /// The step's first entry.
    pub step: i64,
    /// The action of the step's last entry that counts: `verdict.give`.
    pub action: String,
    /// Every record that it concerned, in the order in which they were put back: `claim:ID` ...
    pub subjects: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Back,
    Again,
}

/// One line of the walk from the newest entry to the oldest.
struct Line {
    step: i64,
    action: String,
    article: Option<String>,
    reverts: Option<i64>,
    sealed: bool,
    /// Whether an article began with it.
    first: bool,
}

impl Reader {
    /// The step that undo would take back now, as its action: for the menu.
    pub fn can_undo(&self, article: Option<&str>) -> Result<Option<String>> {
        self.title_of(self.find_step(article, Way::Back)?)
    }

    /// The step that redo would do again now, as its action.
    pub fn can_redo(&self, article: Option<&str>) -> Result<Option<String>> {
        self.title_of(self.find_step(article, Way::Again)?)
    }

    fn title_of(&self, step: Option<i64>) -> Result<Option<String>> {
        let Some(step) = step else { return Ok(None) };
        Ok(self.step_parts(step)?.pop().map(|part| part.action))
    }

    fn find_step(&self, article: Option<&str>, way: Way) -> Result<Option<i64>> {
        let scope = if article.is_some() { "l.article = ?1" } else { "?1 IS NULL" };
        // What a draft came with (the sample's evidence) is no change to it.
        let sql = format!(
            "SELECT l.step, l.action, l.article, l.reverts, l.salt IS NULL,
                 l.action = 'draft.add' AND EXISTS (SELECT 1 FROM ledger a WHERE a.seq >= l.step AND a.seq < l.seq
                                                    AND a.step = l.step AND a.action = 'article.add')
             FROM ledger l WHERE {scope}
                 AND NOT EXISTS (SELECT 1 FROM ledger d
                                 WHERE d.seq >= l.step AND d.seq < l.seq AND d.step = l.step AND d.action = 'draft.add')
             ORDER BY l.seq DESC"
        );
        let mut ask = self.conn.prepare_cached(&sql)?;
        let mut rows = ask.query(params![article])?;
        // Steps of which the walk has already seen the newest undo or redo.
        let mut settled: BTreeSet<i64> = BTreeSet::new();
        let mut undone: BTreeSet<i64> = BTreeSet::new();
        let mut begun: BTreeSet<String> = BTreeSet::new();
        // Articles whose sign-off was ended by what is no step: a second check, another policy.
        let mut ended: BTreeSet<String> = BTreeSet::new();
        while let Some(row) = rows.next()? {
            let line = Line {
                step: row.get(0)?,
                action: row.get(1)?,
                article: row.get(2)?,
                reverts: row.get(3)?,
                sealed: row.get(4)?,
                first: row.get(5)?,
            };
            if line.article.as_ref().is_some_and(|article| begun.contains(article)) {
                continue;
            }
            match (line.action.as_str(), line.reverts) {
                ("undo", Some(step)) if settled.insert(step) => match way {
                    Way::Again => return Ok(Some(step)),
                    Way::Back => {
                        undone.insert(step);
                    }
                },
                ("redo", Some(step)) => {
                    settled.insert(step);
                }
                ("draft.add", _) if line.first => begun.extend(line.article),
                (ALONG, None) if self.step_parts(line.step)?.iter().all(|part| part.action == ALONG) => {
                    ended.extend(line.article);
                }
                // It stands no more, and what ended it does not go back.
                ("article.sign_off", _)
                    if way == Way::Back && line.article.as_ref().is_some_and(|article| ended.remove(article)) => {}
                (action, _) if UNDOABLE.contains(&action) && !line.sealed => {
                    // What was taken back before something new was done cannot come again.
                    if way == Way::Again {
                        return Ok(None);
                    }
                    if !undone.contains(&line.step) {
                        return Ok(Some(line.step));
                    }
                }
                _ => {}
            }
        }
        Ok(None)
    }

    /// The entries of a step that undo takes back, in their order.
    fn step_parts(&self, step: i64) -> Result<Vec<Part>> {
        let sql = "SELECT action, subject, article, before, after FROM ledger
                   WHERE seq >= ?1 AND step = ?1 AND salt IS NOT NULL ORDER BY seq";
        let mut ask = self.conn.prepare_cached(sql)?;
        let mut rows = ask.query([step])?;
        let mut parts = Vec::new();
        while let Some(row) = rows.next()? {
            let part = Part {
                action: row.get(0)?,
                subject: row.get(1)?,
                article: row.get(2)?,
                before: row.get(3)?,
                after: row.get(4)?,
            };
            if part.action == ALONG || UNDOABLE.contains(&part.action.as_str()) {
                parts.push(part);
            }
        }
        Ok(parts)
    }
}

struct Part {
    action: String,
    subject: String,
    article: Option<String>,
    before: Option<String>,
    after: Option<String>,
}

impl Writer<'_> {
    /// Takes back the newest step that still stands, of one article's file where one is named. `None`
    /// when there is none; `db_changed` when one of its records is no longer as the step left it.
    pub fn undo(&self, article: Option<&str>) -> Result<Option<Reverted>> {
        self.revert(article, Way::Back)
    }

    /// Does the newest step again that was taken back, where nothing was done since.
    pub fn redo(&self, article: Option<&str>) -> Result<Option<Reverted>> {
        self.revert(article, Way::Again)
    }

    fn revert(&self, article: Option<&str>, way: Way) -> Result<Option<Reverted>> {
        let Some(step) = self.find_step(article, way)? else { return Ok(None) };
        let mut parts = self.step_parts(step)?;
        let action = parts.last().map(|part| part.action.clone()).unwrap_or_default();
        if way == Way::Back {
            parts.reverse();
        }
        let mut subjects = Vec::with_capacity(parts.len());
        for part in parts {
            let (from, to) = match way {
                Way::Back => (&part.after, &part.before),
                Way::Again => (&part.before, &part.after),
            };
            if self.state(&part.subject)? != parse(from.as_deref())? {
                return Err(DbError::Changed { subject: part.subject });
            }
            self.restore(&part.subject, parse(to.as_deref())?.as_ref())?;
            self.note(Note {
                action: if way == Way::Back { "undo" } else { "redo" },
                subject: &part.subject,
                article: part.article.as_deref(),
                reverts: Some(step),
                before: from.as_deref(),
                after: to.as_deref(),
            })?;
            subjects.push(part.subject);
        }
        Ok(Some(Reverted { step, action, subjects }))
    }

    /// The record as it is now, in the form of the ledger.
    fn state(&self, subject: &str) -> Result<Option<Value>> {
        match split(subject)? {
            ("article", id, _) => self.article_state(id).map(Some),
            ("claim", id, _) => Ok(Some(self.work(id)?.to_json())),
            ("draft", id, _) => self.draft_state(id),
            ("content", id, _) => Ok(self.content(id)?.map(|content| content.write())),
            ("document", id, _) => self.document_state(id),
            ("evidence", id, _) => self.evidence_state(id),
            ("filing", article, evidence) => Ok(self.is_filed(article, evidence)?.then_some(Value::Bool(true))),
            ("link", claim, evidence) => self.link_state(claim, evidence),
            ("note", draft, at) => self.note_state(&format!("{draft}/{at}")).map(Some),
            ("sign_off", article, _) => self.sign_off_state(article),
            ("source", id, _) => Ok(Some(self.source(id)?.fields.to_json())),
            _ => Err(DbError::not_found("record", subject)),
        }
    }

    fn restore(&self, subject: &str, state: Option<&Value>) -> Result<()> {
        let misfit = || self.damaged(format!("the ledger's record of {subject}"));
        match (split(subject)?, state) {
            (("article", id, _), Some(state)) => self.set_article_state(id, state),
            (("claim", id, _), Some(state)) => self.set_work(id, &Work::from_json(state).ok_or_else(misfit)?),
            (("content", id, _), None) => self.set_content(id, None),
            (("content", id, _), Some(state)) => {
                self.set_content(id, Some(&Content::from_json(state).ok_or_else(misfit)?))
            }
            (("document", id, _), state) => self.set_document(id, state.is_some()),
            (("draft", id, _), state) => self.set_draft_removed(id, state.is_none()),
            (("evidence", id, _), Some(state)) => {
                self.set_evidence(id, Some(&EvidenceFields::from_json(state).ok_or_else(misfit)?))
            }
            (("evidence", id, _), None) => self.set_evidence(id, None),
            (("filing", article, evidence), state) => self.set_filing(article, evidence, state.is_some()),
            (("link", claim, evidence), state) => {
                let stance = state.map(|state| crate::json::field(state, "stance")).transpose();
                self.put_link(claim, evidence, Origin::Person, stance.map_err(|_| misfit())?)
            }
            (("note", draft, at), Some(state)) => self.set_note(&format!("{draft}/{at}"), state)?.ok_or_else(misfit),
            (("sign_off", article, _), state) => {
                let id = state.map(|state| state["sign_off"].as_str().ok_or_else(misfit)).transpose()?;
                self.set_sign_off(article, id)
            }
            (("source", id, _), Some(state)) => {
                self.set_source(id, &SourceFields::from_json(state).ok_or_else(misfit)?)
            }
            _ => Err(misfit()),
        }
    }
}

fn parse(text: Option<&str>) -> Result<Option<Value>> {
    let misfit = |_| DbError::invalid("an entry of the ledger is no JSON");
    text.map(|text| serde_json::from_str(text).map_err(misfit)).transpose()
}

/// `link:CLAIM/EVIDENCE` as its three parts; the last is empty where there is none.
fn split(subject: &str) -> Result<(&str, &str, &str)> {
    let (table, id) = subject.split_once(':').ok_or_else(|| DbError::not_found("record", subject))?;
    let (first, second) = id.split_once('/').unwrap_or((id, ""));
    Ok((table, first, second))
}
