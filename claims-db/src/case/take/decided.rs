//! Decisions of the other room beside ours: verdicts, what is left to settle, sign-offs, and what else is told otherwise.

use rusqlite::params;
use serde_json::{Value, json};

use super::{Names, TakenIn};
use crate::case::ledger::{Chain, ChainSeal, Chronicle};
use crate::case::{Case, check, text};
use crate::error::{DbError, Result};
use crate::names::{Origin, Stage};
use crate::store::Writer;
use crate::table::claim::Work;

/// Something that the other room has otherwise, beside the verdicts. What stands here stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The claim, as it is called here.
    pub claim: String,
    /// The record, where they differ in its stance.
    pub evidence: Option<String>,
    /// In what.
    pub what: Differs,
    /// How it is here.
    pub here: String,
    /// How it is there.
    pub there: String,
}

/// In what two rooms differ about a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differs {
    /// Its sentence: somebody corrected it.
    Words,
    /// Whether it is one: somebody put it aside. `aside` or `claim`.
    Aside,
    /// What a record of evidence does for it: a stance's name.
    Stance,
}

impl Differs {
    /// Its word in the ledger.
    pub fn name(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Aside => "aside",
            Self::Stance => "stance",
        }
    }
}

impl Writer<'_> {
    pub(super) fn take_verdicts(&self, case: &Case, names: &mut Names, done: &mut TakenIn) -> Result<()> {
        for row in case.rows("verdict") {
            let mut new = row.clone();
            new.insert("claim".to_owned(), json!(names.of(text(row, "claim"))));
            let from = text(row, "carried_from");
            let from = if self.has("verdict", from)? { json!(from) } else { Value::Null };
            new.insert("carried_from".to_owned(), from);
            if self.add_row("verdict", new)? == 1 {
                names.new_verdicts.insert(text(row, "id").to_owned());
                done.verdicts += 1;
            }
        }
        Ok(())
    }

    /// Keeps the ledger that came along, and those that had come along with it; what they say is sealed.
    pub(super) fn keep_bundles(
        &self,
        case: &Case,
        done: &TakenIn,
        chain: &Chain,
        chronicle: &Chronicle,
    ) -> Result<Vec<ChainSeal>> {
        let mut seals = chain.seals.clone();
        for row in case.rows("bundle") {
            let earlier = Chronicle::from_lines(text(row, "ledger"))?;
            let earlier = earlier.check().map_err(|fault| DbError::invalid(format!("an earlier ledger: {fault}")))?;
            let entries = row.get("entries").and_then(Value::as_i64);
            if (earlier.head.as_str(), Some(earlier.entries)) != (text(row, "head"), entries) {
                return Err(check::refused("an earlier ledger is not the one that it says"));
            }
            seals.extend(earlier.seals);
            let mut row = row.clone();
            row.insert("article".to_owned(), json!(done.article));
            self.add_row("bundle", row)?;
        }
        let sql = "INSERT INTO bundle (id, article, head, entries, ledger, who, at)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let (who, lines) = (&self.stamp.who, chronicle.to_lines());
        let row = params![done.bundle, done.article, chain.head, chain.entries, lines, who, self.now()];
        self.conn.execute(sql, row)?;
        Ok(seals)
    }

    /// Verdicts that stand in the other room and were not known here.
    pub(super) fn settle_verdicts(&self, case: &Case, names: &Names, done: &mut TakenIn) -> Result<()> {
        let seen: i64 = self.conn.query_row("SELECT coalesce(max(rowid), 0) FROM verdict", [], |row| row.get(0))?;
        let dissent =
            "INSERT INTO dissent (claim, verdict, bundle, seen) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";
        let open = |claim: &str| case.rows("dissent").iter().any(|row| text(row, "claim") == claim);
        for row in case.rows("claim") {
            let theirs = text(row, "verdict");
            if !names.new_verdicts.contains(theirs) {
                continue;
            }
            let claim = names.of(text(row, "id"));
            let verdicts = self.verdicts(&claim)?;
            let status = |id: &str| verdicts.iter().find(|one| one.id == id).map(|one| one.status);
            let Some(other) = status(theirs) else {
                return Err(DbError::invalid("a claim of the bundle stands on the verdict of another"));
            };
            let before = self.work(&claim)?;
            // Whoever decided there knew ours and had nothing left to settle: theirs is the later word.
            let known_there =
                |ours: &str| !open(text(row, "id")) && case.rows("verdict").iter().any(|one| text(one, "id") == ours);
            match before.verdict.as_deref() {
                Some(ours) if !known_there(ours) => {
                    if status(ours) != Some(other) {
                        self.conn.execute(dissent, params![claim, theirs, done.bundle, seen])?;
                        done.dissents += 1;
                    }
                }
                _ => {
                    let stage = Stage::from_name(text(row, "stage")).filter(|stage| stage.is_done());
                    let after = Work {
                        stage: stage.unwrap_or(Stage::Checked),
                        verdict: Some(theirs.to_owned()),
                        ..before.clone()
                    };
                    self.change_work("verdict.take_over", &claim, &before, &after)?;
                    done.taken_over += 1;
                }
            }
        }
        if done.created {
            for row in case.rows("dissent") {
                let (claim, verdict, bundle) = (text(row, "claim"), text(row, "verdict"), text(row, "bundle"));
                if !self.verdicts(claim)?.iter().any(|one| one.id == verdict) {
                    return Err(check::refused("a question about a claim is one about another"));
                }
                self.conn.execute(dissent, params![claim, verdict, bundle, seen])?;
                done.dissents += 1;
            }
        }
        Ok(())
    }

    /// Sign-offs go on record. In a room that has nothing of its own about the article, the one that stands there
    /// stands here too; elsewhere whatever came in ends ours.
    pub(super) fn take_sign_offs(&self, case: &Case, names: &Names, done: &TakenIn) -> Result<()> {
        for row in case.rows("sign_off") {
            let mut new = row.clone();
            let mut body: Value = serde_json::from_str(text(row, "body")).unwrap_or(Value::Null);
            let raised: Vec<String> = serde_json::from_str(text(row, "raised")).unwrap_or_default();
            if !body.is_object() {
                return Err(check::refused("a sign-off says nothing"));
            }
            body["draft"] = json!(names.of(text(row, "draft")));
            let raised: Vec<String> = raised.iter().map(|claim| names.of(claim)).collect();
            for (column, value) in [
                ("article", json!(done.article)),
                ("draft", body["draft"].clone()),
                ("body", json!(body.to_string())),
                ("raised", json!(json!(raised).to_string())),
            ] {
                new.insert(column.to_owned(), value);
            }
            self.add_row("sign_off", new)?;
        }
        if !done.created {
            return if done.is_empty() { Ok(()) } else { self.lapse_sign_off(&done.article) };
        }
        let stands = case.rows("article").first().and_then(|row| row.get("sign_off")).and_then(Value::as_str);
        self.set_sign_off(&done.article, stands)?;
        let Some(sign_off) = self.sign_off(&done.article)? else { return Ok(()) };
        let draft = self.draft(&sign_off.draft)?;
        if self.article(&done.article)?.draft != draft.id || draft.text.sha256() != sign_off.sha256 {
            return Err(check::refused("a sign-off is one of another text"));
        }
        Ok(())
    }

    /// What else the other room has otherwise about claims that both have.
    pub(super) fn differences(&self, case: &Case, names: &Names) -> Result<Vec<Difference>> {
        let mut found = Vec::new();
        let shared = |id: &str| !names.new_claims.contains(id);
        for row in case.rows("claim").iter().filter(|row| shared(text(row, "id"))) {
            let ours = self.claim(&names.of(text(row, "id")))?;
            let mut tell = |what, here: &str, there: &str| {
                if here != there {
                    let (here, there) = (here.to_owned(), there.to_owned());
                    found.push(Difference { claim: ours.id.clone(), evidence: None, what, here, there });
                }
            };
            let aside = |yes: bool| if yes { "aside" } else { "claim" };
            let there = row.get("dismissed").and_then(Value::as_i64) == Some(1);
            tell(Differs::Aside, aside(ours.dismissed), aside(there));
            tell(Differs::Words, &ours.statement, text(row, "statement"));
        }
        let by_person = |row: &&crate::case::Row| text(row, "proposed_by") == Origin::Person.name();
        for row in case.rows("link").iter().filter(|row| shared(text(row, "claim"))).filter(by_person) {
            let claim = names.of(text(row, "claim"));
            let here = self.link_state(&claim, text(row, "evidence"))?;
            let here = here.as_ref().and_then(|state| state["stance"].as_str()).unwrap_or_default();
            let there = text(row, "stance");
            if here != there {
                let (here, there) = (here.to_owned(), there.to_owned());
                let evidence = Some(text(row, "evidence").to_owned());
                found.push(Difference { claim, evidence, what: Differs::Stance, here, there });
            }
        }
        Ok(found)
    }
}
