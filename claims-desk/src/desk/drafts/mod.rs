//! Drafts: a new text of an article, the older ones to read, and what became of the claims.

mod compare;
#[cfg(test)]
mod tests;

use std::path::Path;

use claims_db::{DbError, Reader};

use super::open::Open;
use super::view::moment;
use super::{Desk, Now, Room, articles};
use crate::batch::{self, Reading};
use crate::error::{Error, Result};
use crate::intake;
use crate::out::day;
use crate::wire::{
    self, ArticleRef, CompareDrafts, DraftComparison, DraftRef, DraftSummary, NewDraftFile, NewDraftText, Redrafted,
};

impl Desk {
    /// Adds a pasted text as the next draft of an article. What was decided on claims that stay the same stays.
    pub fn new_draft(&self, args: NewDraftText, now: Now) -> Result<Redrafted> {
        let published = args.published.as_deref().map(batch::day).transpose()?;
        let text = intake::pasted(&args.text)?;
        self.room().redraft(&args.article, text, articles::PASTED, published, now)
    }

    /// The same with a file.
    pub fn new_draft_file(&self, args: NewDraftFile, now: Now) -> Result<Redrafted> {
        let path = Path::new(&args.path);
        let text = intake::file(path)?;
        let name = path.file_name().map_or_else(|| args.path.clone(), |name| name.to_string_lossy().into_owned());
        self.room().redraft(&args.article, text, &name, None, now)
    }

    /// The drafts of an article that stand, the first one first.
    pub fn list_drafts(&self, args: ArticleRef) -> Result<Vec<DraftSummary>> {
        let mut room = self.room();
        let mut drafts = summaries(&room.store, &args.article)?;
        if room.is_blind(&args.article)? {
            for draft in &mut drafts {
                draft.decided = 0;
            }
        }
        Ok(drafts)
    }

    /// An article as one of its drafts has it, to read: decisions are made on the latest only.
    pub fn get_draft(&self, args: DraftRef) -> Result<wire::Article> {
        self.room().older(&args)
    }

    /// What became of the claims from one draft to another; nothing where there is only one.
    pub fn compare_drafts(&self, args: CompareDrafts) -> Result<Option<DraftComparison>> {
        let mut room = self.room();
        room.not_blind(&args.article)?;
        room.compare(&args)
    }
}

impl Room {
    fn redraft(
        &mut self,
        article: &str,
        text: intake::Text,
        origin: &str,
        published: Option<chrono::NaiveDate>,
        now: Now,
    ) -> Result<Redrafted> {
        self.no_second_check_under_way(article)?;
        let open = self.article(article)?;
        let same = open.draft.text.text() == text.text;
        let published = published.or(open.draft.published);
        let reading = Reading::of(text, published);
        // The same text with other notes is a draft of its own.
        if same && !open.lacks_notes(&reading.notes) {
            return Err(Error::SameDraft);
        }
        let stamp = self.stamp(now)?;
        // What was seen of the draft before stays on record with it.
        self.keep(article, &stamp)?;
        self.store.write(&stamp, |writer| {
            let added = writer.add_draft(article, &articles::draft(&reading, origin))?;
            writer.add_notes(&added.draft, &reading.notes)
        })?;
        self.keep(article, &stamp)?;
        let pair = CompareDrafts { article: article.to_owned(), old: None, new: None };
        let comparison = self.compare(&pair)?.ok_or(Error::SameDraft)?;
        Ok(Redrafted { article: self.view(article)?, comparison })
    }

    fn older(&mut self, which: &DraftRef) -> Result<wire::Article> {
        if !self.store.drafts(&which.article)?.contains(&which.draft) {
            return Err(DbError::NotFound { what: "draft", id: which.draft.clone() }.into());
        }
        let seq = self.store.ledger_head()?.seq;
        let open = Open::load_draft(&self.store, &which.article, &which.draft, None, &mut self.readings, seq)?;
        Ok(open.view(None, None))
    }
}

/// The drafts that stand, the first one first.
fn summaries(store: &Reader, article: &str) -> Result<Vec<DraftSummary>> {
    let ids = store.drafts(article)?;
    if ids.is_empty() {
        return Err(DbError::NotFound { what: "article", id: article.to_owned() }.into());
    }
    let mut before: Option<String> = None;
    let mut out = Vec::with_capacity(ids.len());
    for (id, number) in ids.into_iter().zip(1..) {
        let draft = store.draft(&id)?;
        let claims: Vec<_> = store.claims(&id)?.into_iter().filter(|claim| !claim.dismissed).collect();
        let sha256 = draft.text.sha256().to_owned();
        out.push(DraftSummary {
            id,
            number,
            published: draft.published.map(day),
            origin: draft.origin,
            added_at: moment(draft.added_at),
            claims: claims.len() as u32,
            decided: claims.iter().filter(|claim| claim.verdict.is_some()).count() as u32,
            reread: before.as_ref() == Some(&sha256),
            sha256: sha256.clone(),
        });
        before = Some(sha256);
    }
    Ok(out)
}
