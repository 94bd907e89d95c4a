//! What two rooms have otherwise: told, and settled by a person.

use claims_db::{Difference, Differs, Dissent, NewVerdict};

use crate::desk::view::{label, moment};
use crate::desk::{Desk, Now, Room};
use crate::error::{Error, Result};
use crate::wire::{ArticleRef, BundleDifference, BundleDissent, Changed, Settle};

impl Desk {
    /// Claims that another room decided differently and nobody has settled here.
    pub fn dissents(&self, args: ArticleRef) -> Result<Vec<BundleDissent>> {
        self.room().dissents(&args.article)
    }

    /// Decides such a claim with a reason. Undo opens it again.
    pub fn settle(&self, args: Settle, now: Now) -> Result<Changed> {
        let reason = args.reason.trim();
        if reason.is_empty() {
            return Err(Error::field("reason", "must say why"));
        }
        let mut room = self.room();
        let article = room.article_of(&args.claim)?;
        room.not_blind(&article)?;
        room.no_second_check_under_way(&article)?;
        let policy = room.article(&article)?.policy.name.clone();
        let new = NewVerdict { status: args.status.into(), note: Some(reason), policy: &policy };
        room.change(&article, now, "Settled", |writer| writer.settle_verdict(&args.claim, &new).map(|_| ()))
    }
}

impl Room {
    pub(super) fn dissents(&mut self, article: &str) -> Result<Vec<BundleDissent>> {
        self.not_blind(article)?;
        let draft = self.store.article(article)?.draft;
        let tell = |dissent: Dissent| {
            let claim = self.store.claim(&dissent.claim)?;
            let here = claim.verdict;
            Ok(BundleDissent {
                claim: claim.id,
                statement: claim.statement,
                here: here.as_ref().map(|verdict| verdict.status.into()),
                here_by: here.as_ref().map(|verdict| verdict.who.clone()),
                here_note: here.and_then(|verdict| verdict.note),
                there: dissent.verdict.status.into(),
                by: dissent.verdict.who,
                at: moment(dissent.verdict.at),
                note: dissent.verdict.note,
            })
        };
        self.store.dissents(&draft)?.into_iter().map(tell).collect()
    }

    /// What else is otherwise in the room that a bundle came from, in sentences.
    pub(super) fn told(&self, article: &str, differences: &[Difference]) -> Result<Vec<BundleDifference>> {
        let names: Vec<String> = self.store.evidence_of(article)?.into_iter().map(|record| record.id).collect();
        let name = |id: &str| names.iter().position(|one| one == id).map_or_else(|| "a record".to_owned(), label);
        let tell = |one: &Difference| {
            let said = match (one.what, one.there.as_str()) {
                (Differs::Words, there) => format!("There it says: {there}"),
                (Differs::Aside, "aside") => "There it was put aside as no claim.".to_owned(),
                (Differs::Aside, _) => "There it is a claim; here it was put aside.".to_owned(),
                (Differs::Stance, there) => {
                    format!("{}: {there} there, {} here.", name(one.evidence.as_deref().unwrap_or_default()), one.here)
                }
            };
            let statement = self.store.claim(&one.claim)?.statement;
            Ok(BundleDifference { claim: one.claim.clone(), statement, said })
        };
        differences.iter().map(tell).collect()
    }
}
