//! Takes a case in. What this room has already stays as it is; what it has not is added. Decisions of both sides
//! stand side by side: where only the other room had decided, or decided after ours and knowing it, its verdict stands
//! here too; where both had and differ, ours stands and the other is put up to be settled.

mod decided;
mod library;
mod rows;

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{OptionalExtension, params};
use serde_json::{Value, json};

use super::ledger::{Chain, Chronicle};
use super::{Case, Row, check, text};
use crate::error::{DbError, Result};
use crate::names::Stage;
use crate::store::Writer;
use crate::table::ledger::Note;

pub use decided::{Difference, Differs};

/// What came of taking a case in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenIn {
    /// The bundle, as it is on record here.
    pub bundle: String,
    /// The article, as it is called here.
    pub article: String,
    /// Whether this room did not have it before.
    pub created: bool,
    /// Drafts that came in.
    pub drafts: u32,
    /// Claims that came in.
    pub claims: u32,
    /// Records of evidence that came in.
    pub evidence: u32,
    /// Documents that came in.
    pub documents: u32,
    /// Decisions that came in.
    pub verdicts: u32,
    /// Claims that had no verdict here and have one now.
    pub taken_over: u32,
    /// Claims that both sides had decided, differently: to be settled.
    pub dissents: u32,
    /// What else the other room has otherwise.
    pub differences: Vec<Difference>,
}

impl TakenIn {
    /// Whether nothing of what this room already had became another.
    fn is_empty(&self) -> bool {
        self.drafts + self.claims + self.evidence + self.documents + self.verdicts == 0
    }
}

/// Ids that are called otherwise here, and what is new.
#[derive(Default)]
struct Names {
    here: BTreeMap<String, String>,
    new_drafts: BTreeSet<String>,
    new_claims: BTreeSet<String>,
    new_verdicts: BTreeSet<String>,
}

impl Names {
    fn of(&self, id: &str) -> String {
        self.here.get(id).map_or(id, String::as_str).to_owned()
    }
}

impl Writer<'_> {
    /// Takes a case in with the ledger that it comes with, all of it or nothing. `bytes` gives a file by its SHA-256.
    /// `db_invalid` where the case, its files or its ledger are not sound.
    pub fn take_in(
        &self,
        case: &Case,
        chronicle: &Chronicle,
        bytes: &mut dyn FnMut(&str) -> Result<Vec<u8>>,
    ) -> Result<TakenIn> {
        // What cannot be read back is the bundle's fault, not this room's.
        self.take_all(case, chronicle, bytes).map_err(|error| match error {
            DbError::Damaged { detail, .. } => DbError::invalid(format!("the case is not taken in: {detail}")),
            other => other,
        })
    }

    fn take_all(
        &self,
        case: &Case,
        chronicle: &Chronicle,
        bytes: &mut dyn FnMut(&str) -> Result<Vec<u8>>,
    ) -> Result<TakenIn> {
        let chain = chronicle.check().map_err(|fault| DbError::invalid(format!("the bundle's ledger: {fault}")))?;
        check::alone(case)?;
        let mut names = Names::default();
        let mut done = TakenIn { bundle: self.new_id(), ..TakenIn::default() };
        self.take_article(case, &mut names, &mut done)?;
        self.take_drafts(case, &mut names, &mut done)?;
        self.take_claims(case, &mut names, &mut done)?;
        let seals = self.keep_bundles(case, &done, &chain, chronicle)?;
        self.take_sources(case, &seals)?;
        self.take_files(case, bytes)?;
        self.take_documents(case, &mut names, &mut done)?;
        self.take_evidence(case, &names, &mut done)?;
        self.take_verdicts(case, &mut names, &mut done)?;
        self.settle_verdicts(case, &names, &mut done)?;
        done.differences = self.differences(case, &names)?;
        self.note_bundle(case, &done, &chain)?;
        self.take_sign_offs(case, &names, &done)?;
        self.check_taken_in(case, &done.article)?;
        Ok(done)
    }

    fn take_article(&self, case: &Case, names: &mut Names, done: &mut TakenIn) -> Result<()> {
        let sql = "SELECT removed FROM article WHERE id = ?1";
        let known: Option<bool> = self.conn.query_row(sql, [&case.article], |row| row.get(0)).optional()?;
        let same_text = || {
            let drafts = case.rows("draft").iter().rev();
            drafts.map(|row| self.article_with_text(text(row, "sha256"))).find_map(Result::transpose).transpose()
        };
        done.article.clone_from(&case.article);
        match known {
            Some(false) => {}
            Some(true) => return Err(DbError::invalid("this article was taken off the list here; undo that first")),
            None => {
                if let Some(ours) = same_text()? {
                    done.article = ours;
                } else {
                    for row in case.rows("article") {
                        let mut row = row.clone();
                        row.insert("sign_off".to_owned(), Value::Null);
                        self.add_row("article", row)?;
                    }
                    for row in case.rows("setting") {
                        let value = serde_json::from_str(text(row, "value")).unwrap_or(Value::Null);
                        self.set_setting(text(row, "key"), &value)?;
                    }
                    done.created = true;
                }
            }
        }
        names.here.insert(case.article.clone(), done.article.clone());
        Ok(())
    }

    fn take_drafts(&self, case: &Case, names: &mut Names, done: &mut TakenIn) -> Result<()> {
        for row in case.rows("draft") {
            let id = text(row, "id");
            let known: Option<String> =
                self.conn.query_row("SELECT article FROM draft WHERE id = ?1", [id], |row| row.get(0)).optional()?;
            match known {
                Some(article) if article == done.article => continue,
                Some(_) => return Err(DbError::invalid("a draft of the bundle is one of another article here")),
                None => {}
            }
            let sql = "SELECT id FROM draft WHERE article = ?1 AND sha256 = ?2 AND published IS ?3
                           AND NOT removed ORDER BY number";
            let same = params![done.article, text(row, "sha256"), row.get("published").and_then(Value::as_str)];
            let ours: Option<String> = self.conn.query_row(sql, same, |row| row.get(0)).optional()?;
            if let Some(ours) = ours {
                self.pair_claims(case, id, &ours, names)?;
                names.here.insert(id.to_owned(), ours);
                continue;
            }
            let sql = "SELECT coalesce(max(number), 0) + 1 FROM draft WHERE article = ?1";
            let number: u32 = self.conn.query_row(sql, [&done.article], |row| row.get(0))?;
            let mut row = row.clone();
            row.insert("article".to_owned(), json!(done.article));
            row.insert("number".to_owned(), json!(number));
            names.new_drafts.insert(id.to_owned());
            self.add_row("draft", row)?;
            done.drafts += 1;
        }
        for table in ["note", "event"] {
            for row in case.rows(table).iter().filter(|row| names.new_drafts.contains(text(row, "draft"))) {
                self.add_row(table, row.clone())?;
            }
        }
        Ok(())
    }

    /// Both rooms read the same text: what says the same in the same place is one claim.
    fn pair_claims(&self, case: &Case, theirs: &str, ours: &str, names: &mut Names) -> Result<()> {
        let mut free = self.claims(ours)?;
        for row in case.rows("claim").iter().filter(|row| text(row, "draft") == theirs) {
            let print = text(row, "fingerprint");
            let place = row["position"].as_u64();
            let same = |one: &crate::ClaimRecord| one.fingerprint == print;
            let at = free.iter().position(|one| same(one) && Some(u64::from(one.position)) == place);
            if let Some(at) = at.or_else(|| free.iter().position(same)) {
                names.here.insert(text(row, "id").to_owned(), free.remove(at).id);
            }
        }
        Ok(())
    }

    fn take_claims(&self, case: &Case, names: &mut Names, done: &mut TakenIn) -> Result<()> {
        for row in case.rows("claim") {
            let id = text(row, "id");
            if names.here.contains_key(id) {
                continue;
            }
            if self.has("claim", id)? {
                if self.article_of_claim(id)? != done.article {
                    return Err(DbError::invalid("a claim of the bundle is one of another article here"));
                }
                continue;
            }
            let (theirs, mut new) = (text(row, "draft"), row.clone());
            let draft = names.of(theirs);
            if !names.new_drafts.contains(theirs) && !self.has_event(case, row, &draft)? {
                new.insert("event".to_owned(), Value::Null);
            }
            let previous = names.of(text(row, "previous"));
            let previous = if self.has("claim", &previous)? { json!(previous) } else { Value::Null };
            new.insert("previous".to_owned(), previous);
            new.insert("draft".to_owned(), json!(draft));
            new.insert("verdict".to_owned(), Value::Null);
            // A claim is done with its verdict, which comes later.
            if Stage::from_name(text(row, "stage")).is_none_or(Stage::is_done) {
                new.insert("stage".to_owned(), json!(Stage::NotStarted.name()));
            }
            self.add_row("claim", new)?;
            names.new_claims.insert(id.to_owned());
            done.claims += 1;
        }
        for row in case.rows("mention").iter().filter(|row| names.new_claims.contains(text(row, "claim"))) {
            self.add_row("mention", row.clone())?;
        }
        Ok(())
    }

    /// Whether the event that a claim is about is the same one in our reading of the draft.
    fn has_event(&self, case: &Case, claim: &Row, draft: &str) -> Result<bool> {
        let theirs = |row: &&Row| row["draft"] == claim["draft"] && row["position"] == claim["event"];
        let Some(event) = case.rows("event").iter().find(theirs) else { return Ok(false) };
        let sql = "SELECT EXISTS (SELECT 1 FROM event WHERE draft = ?1 AND position = ?2 AND body = ?3)";
        let same = params![draft, event["position"].as_i64(), text(event, "body")];
        Ok(self.conn.query_row(sql, same, |row| row.get(0))?)
    }

    fn note_bundle(&self, case: &Case, done: &TakenIn, chain: &Chain) -> Result<()> {
        let differences: Vec<Value> = done
            .differences
            .iter()
            .map(|one| {
                let (claim, evidence, what) = (&one.claim, &one.evidence, one.what.name());
                json!({ "claim": claim, "evidence": evidence, "what": what, "here": one.here, "there": one.there })
            })
            .collect();
        let after = json!({
            "head": chain.head, "entries": chain.entries, "case": case.sha256(), "created": done.created,
            "drafts": done.drafts, "claims": done.claims, "evidence": done.evidence, "documents": done.documents,
            "verdicts": done.verdicts, "taken_over": done.taken_over, "dissents": done.dissents,
            "differences": differences,
        });
        self.note(Note {
            action: "bundle.read",
            subject: &format!("bundle:{}", done.bundle),
            article: Some(&done.article),
            after: Some(&after.to_string()),
            ..Note::default()
        })?;
        Ok(())
    }
}
