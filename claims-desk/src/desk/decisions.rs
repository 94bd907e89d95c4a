//! What people decide, and taking it back.

use claims_db::{DbError, NewVerdict};

use super::{Desk, Now};
use crate::error::{Error, Result};
use crate::shape::Status;
use crate::wire::{ArticleRef, Changed, ClaimRef, Decide, SetStage, SetStance};

impl Desk {
    /// Gives a verdict. One that differs from the assessment needs a note (`db_note_required`).
    pub fn decide(&self, args: Decide, now: Now) -> Result<Changed> {
        let mut room = self.room();
        let article = room.article_of(&args.claim)?;
        let done = format!("Decided: {}", words(args.status));
        if room.is_blind(&article)? {
            let decided = (args.status.into(), args.note.as_deref());
            return room.decide_second(&args.claim, Some(decided), done, now);
        }
        let policy = room.article(&article)?.policy.name.clone();
        room.change(&article, now, done, |writer| {
            let verdict = NewVerdict { status: args.status.into(), note: args.note.as_deref(), policy: &policy };
            writer.give_verdict(&args.claim, &verdict).map(|_| ())
        })
    }

    /// Takes the verdict away.
    pub fn clear_verdict(&self, args: ClaimRef, now: Now) -> Result<Changed> {
        let mut room = self.room();
        let article = room.article_of(&args.claim)?;
        if room.is_blind(&article)? {
            return room.decide_second(&args.claim, None, "Decision withdrawn".to_owned(), now);
        }
        room.change(&article, now, "Verdict withdrawn", |writer| writer.withdraw_verdict(&args.claim))
    }

    /// Sets how far the work on a claim is; `checked` and `signed_off` need a verdict.
    pub fn set_stage(&self, args: SetStage, now: Now) -> Result<Changed> {
        let mut room = self.room();
        let article = room.article_of(&args.claim)?;
        room.not_blind(&article)?;
        room.change(&article, now, "Stage set", |writer| writer.set_stage(&args.claim, args.stage.into()))
    }

    /// Sets what a record does for a claim, or leaves it to the engine again. Evidence that a person calls irrelevant
    /// for a claim is left out of that claim's assessment.
    pub fn set_stance(&self, args: SetStance, now: Now) -> Result<Changed> {
        let mut room = self.room();
        let article = room.article_of(&args.claim)?;
        room.not_blind(&article)?;
        if !room.article(&article)?.evidence.iter().any(|record| record.id == args.evidence) {
            return Err(DbError::NotFound { what: "evidence", id: args.evidence }.into());
        }
        room.change(&article, now, "Stance set", |writer| match args.stance {
            Some(stance) => writer.set_link(&args.claim, &args.evidence, stance.into()),
            None => writer.clear_link(&args.claim, &args.evidence),
        })
    }

    /// Takes back the last change of an article.
    pub fn undo(&self, args: ArticleRef, now: Now) -> Result<Changed> {
        let mut room = self.room();
        room.no_second_check_under_way(&args.article)?;
        let what = room.store.can_undo(Some(&args.article))?.ok_or(Error::NothingTo { what: "undo" })?;
        room.revert(&args.article, now, format!("Undone: {}", phrase(&what)), |writer| {
            writer.undo(Some(&args.article)).map(|_| ())
        })
    }

    /// Does again what was taken back last.
    pub fn redo(&self, args: ArticleRef, now: Now) -> Result<Changed> {
        let mut room = self.room();
        room.no_second_check_under_way(&args.article)?;
        let what = room.store.can_redo(Some(&args.article))?.ok_or(Error::NothingTo { what: "redo" })?;
        room.revert(&args.article, now, format!("Done again: {}", phrase(&what)), |writer| {
            writer.redo(Some(&args.article)).map(|_| ())
        })
    }
}

impl super::Room {
    /// The article of a claim of its latest draft. Claims of earlier drafts stay on record and are not worked on.
    pub(super) fn article_of(&mut self, claim: &str) -> Result<String> {
        let article = self.store.article_of_claim(claim)?;
        if !self.article(&article)?.records.iter().any(|record| record.id == claim) {
            return Err(DbError::NotFound { what: "claim", id: claim.to_owned() }.into());
        }
        Ok(article)
    }

    /// As [`super::Room::change`]; an article that was taken off the list may come back by it.
    fn revert(
        &mut self,
        article: &str,
        now: Now,
        done: String,
        act: impl FnOnce(&claims_db::Writer<'_>) -> claims_db::Result<()>,
    ) -> Result<Changed> {
        if self.store.article(article).is_ok() {
            return self.change(article, now, done, act);
        }
        let stamp = self.stamp(now)?;
        self.store.write(&stamp, act)?;
        self.change(article, now, done, |_| Ok(()))
    }
}

/// An action of the ledger as a phrase for the menu: `Undo verdict`.
pub fn phrase(action: &str) -> &'static str {
    match action {
        "article.rename" => "new title",
        "article.sign_off" => "sign-off",
        "sign_off.withdraw" => "withdrawing the sign-off",
        "setting.set" | "sign_off.lapse" => "another policy",
        "article.remove" => "removing the article",
        "claim.add" => "adding the claim",
        "claim.correct" => "correcting the claim",
        "claim.dismiss" => "putting the claim aside",
        "claim.take_up" => "bringing the claim back",
        "draft.add" => "new draft",
        "draft.reread" => "day of publication",
        "evidence.add" | "filing.add" => "attaching evidence",
        "evidence.edit" | "source.edit" => "correcting evidence",
        "evidence.remove" | "filing.remove" => "removing evidence",
        "link.set" | "link.clear" => "stance of evidence",
        "note.accept" => "accepting the proposed source",
        "note.dismiss" => "dismissing the proposed source",
        "note.reopen" => "bringing the proposed source back",
        "check.start" => "a second check",
        "draft.notes" => "new notes in the draft's file",
        "stage.set" => "stage",
        "verdict.give" => "verdict",
        "verdict.settle" => "settling a claim",
        "bundle.read" => "opening a bundle",
        "verdict.take_over" => "taking a verdict over from a bundle",
        "verdict.withdraw" => "withdrawing the verdict",
        _ => "last change",
    }
}

/// A status in words.
pub fn words(status: Status) -> &'static str {
    match status {
        Status::Refuted => "refuted",
        Status::Conflicting => "conflicting evidence",
        Status::NotEnoughEvidence => "not enough evidence",
        Status::Supported => "supported",
    }
}
