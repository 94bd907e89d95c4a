//! Corrections: a person adds a claim by its words, corrects, splits or merges claims, puts one aside or brings it
//! back. Each is one step that undo takes back.

mod amend;
mod find;
mod form;
mod marks;
mod parts;
mod read;
#[cfg(test)]
mod tests;

use claims_db::{ClaimRecord, DbError, Writer};
use claims_engine::kinds::Claim;

pub use amend::amended;
pub use marks::{Mark, changes_claims, marks};

use super::open::Open;
use super::{Desk, Now, Room};
use crate::error::{Error, Result};
use crate::wire::{
    AddClaim, Changed, ClaimForm, ClaimForms, ClaimPreview, ClaimRef, ClaimsRef, CorrectClaim, MergeClaims,
    PreviewClaim, ReadWords, SplitClaim, WordsRead,
};
pub use form::BY_HAND;
use form::{Filled, fill};

/// Claims that are merged or made of one at a time.
const MOST: usize = 50;

impl Desk {
    /// The article of a claim of its latest draft, put aside or not.
    pub fn article_of_claim(&self, claim: &str) -> Result<String> {
        Ok(self.room().store.article_of_claim(claim)?)
    }

    /// What the engine reads in words that a person chose.
    pub fn read_words(&self, args: ReadWords) -> Result<WordsRead> {
        let mut room = self.room();
        let open = room.article(&args.article)?;
        let places = form::places(open, &args.places)?;
        Ok(read::read(open, &places))
    }

    /// The sentence that a form would make; the problem where it would be refused.
    pub fn preview_claim(&self, args: PreviewClaim) -> Result<ClaimPreview> {
        let mut room = self.room();
        let open = room.article(&args.article)?;
        Ok(ClaimPreview { statement: fill(open, &args.form, None)?.claim.statement })
    }

    /// The claim as a form.
    pub fn claim_form(&self, args: ClaimRef) -> Result<ClaimForm> {
        let mut room = self.room();
        let article = room.article_of(&args.claim)?;
        let open = room.article(&article)?;
        Ok(parts::whole(open, record(open, &args.claim)?))
    }

    /// Two forms to begin with when one claim is to be several.
    pub fn split_forms(&self, args: ClaimRef) -> Result<ClaimForms> {
        let mut room = self.room();
        let article = room.article_of(&args.claim)?;
        let open = room.article(&article)?;
        Ok(ClaimForms { forms: parts::split(open, record(open, &args.claim)?) })
    }

    /// A form to begin with when several claims are to be one.
    pub fn merge_form(&self, args: ClaimsRef) -> Result<ClaimForm> {
        let mut room = self.room();
        let article = room.article_of_all(&args.claims)?;
        let open = room.article(&article)?;
        let records: Result<Vec<_>> = args.claims.iter().map(|id| record(open, id)).collect();
        parts::merge(open, &records?).ok_or_else(too_few)
    }

    /// Adds a claim that the engine did not find.
    pub fn add_claim(&self, args: AddClaim, now: Now) -> Result<Changed> {
        let mut room = self.room();
        room.no_second_check_under_way(&args.article)?;
        let open = room.article(&args.article)?;
        let filled = fill(open, &args.form, None)?;
        let draft = open.draft.id.clone();
        room.change(&args.article, now, "Claim added", |writer| {
            let claim = filled.store(writer, &draft)?;
            writer.add_claim(&draft, &claim).map(|_| ())
        })
    }

    /// Corrects what a claim says: value, kind, event or words. A verdict on what it said before is withdrawn.
    pub fn correct_claim(&self, args: CorrectClaim, now: Now) -> Result<Changed> {
        let mut room = self.room();
        let article = room.article_of(&args.claim)?;
        room.no_second_check_under_way(&article)?;
        let open = room.article(&article)?;
        let old = record(open, &args.claim)?.clone().into_claim();
        let filled = fill(open, &args.form, Some(&old))?;
        let draft = open.draft.id.clone();
        room.change(&article, now, "Claim corrected", |writer| {
            let claim = filled.store(writer, &draft)?;
            writer.correct_claim(&args.claim, &claim)
        })
    }

    /// Puts one claim aside and its parts in its place.
    pub fn split_claim(&self, args: SplitClaim, now: Now) -> Result<Changed> {
        let mut room = self.room();
        let article = room.article_of(&args.claim)?;
        room.no_second_check_under_way(&article)?;
        let open = room.article(&article)?;
        let old = record(open, &args.claim)?.clone().into_claim();
        if !(2..=MOST).contains(&args.parts.len()) {
            return Err(Error::field("parts", format!("must be 2 to {MOST}")));
        }
        let parts: Result<Vec<_>> = args.parts.iter().map(|part| fill(open, part, Some(&old))).collect();
        let (parts, draft) = (parts?, open.draft.id.clone());
        room.change(&article, now, "Claim split", |writer| {
            let claims: claims_db::Result<Vec<_>> = parts.into_iter().map(|part| part.store(writer, &draft)).collect();
            writer.split_claim(&args.claim, &claims?).map(|_| ())
        })
    }

    /// Puts several claims aside and one in their place.
    pub fn merge_claims(&self, args: MergeClaims, now: Now) -> Result<Changed> {
        let mut room = self.room();
        let article = room.article_of_all(&args.claims)?;
        room.no_second_check_under_way(&article)?;
        let open = room.article(&article)?;
        let first = args.claims.first().ok_or_else(too_few)?;
        let old = record(open, first)?.clone().into_claim();
        let filled = fill(open, &args.form, Some(&old))?;
        let draft = open.draft.id.clone();
        let ids: Vec<&str> = args.claims.iter().map(String::as_str).collect();
        room.change(&article, now, "Claims merged", |writer| {
            let claim = filled.store(writer, &draft)?;
            writer.merge_claims(&ids, &claim).map(|_| ())
        })
    }

    /// Puts a claim aside as none at all.
    pub fn dismiss_claim(&self, args: ClaimRef, now: Now) -> Result<Changed> {
        let mut room = self.room();
        let article = room.article_of(&args.claim)?;
        room.no_second_check_under_way(&article)?;
        room.change(&article, now, "Claim put aside", |writer| writer.dismiss_claim(&args.claim, true))
    }

    /// Brings a claim back that was put aside.
    pub fn bring_back(&self, args: ClaimRef, now: Now) -> Result<Changed> {
        let mut room = self.room();
        let article = room.store.article_of_claim(&args.claim)?;
        room.no_second_check_under_way(&article)?;
        if !room.article(&article)?.aside.iter().any(|record| record.id == args.claim) {
            return Err(DbError::NotFound { what: "claim", id: args.claim }.into());
        }
        room.change(&article, now, "Claim brought back", |writer| writer.dismiss_claim(&args.claim, false))
    }
}

impl Filled {
    /// The claim with its event in the store.
    fn store(self, writer: &Writer<'_>, draft: &str) -> claims_db::Result<Claim> {
        let Filled { mut claim, event } = self;
        if let Some(event) = event {
            claim.event = Some(writer.add_event(draft, &event)?);
        }
        Ok(claim)
    }
}

impl Room {
    /// The article of claims that are all of one.
    fn article_of_all(&mut self, claims: &[String]) -> Result<String> {
        let mut ids = claims.to_vec();
        ids.sort_unstable();
        ids.dedup();
        if !(2..=MOST).contains(&ids.len()) || ids.len() != claims.len() {
            return Err(too_few());
        }
        let mut articles = ids.iter().map(|id| self.article_of(id)).collect::<Result<Vec<_>>>()?;
        articles.dedup();
        match articles.pop() {
            Some(article) if articles.is_empty() => Ok(article),
            _ => Err(Error::field("claims", "must be of one article")),
        }
    }
}

fn too_few() -> Error {
    Error::field("claims", format!("must be 2 to {MOST}, each once"))
}

fn record<'a>(open: &'a Open, claim: &str) -> Result<&'a ClaimRecord> {
    let found = open.records.iter().find(|record| record.id == claim);
    found.ok_or_else(|| DbError::NotFound { what: "claim", id: claim.to_owned() }.into())
}
