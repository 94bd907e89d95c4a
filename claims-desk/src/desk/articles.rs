//! Articles: list, open, name, date, take off the list.

use std::path::Path;

use claims_db::{NewDraft, Writer};
use claims_engine::Extraction;
use claims_engine::text::Article;

use super::evidence::Filled;
use super::{Desk, Now, Room, office};
use crate::batch::{self, Reading};
use crate::error::Result;
use crate::out::day;
use crate::wire::{
    self, ArticleRef, ArticleSummary, Changed, Nothing, OpenFile, OpenText, Opened, RenameArticle, SetPolicy,
    SetPublished,
};
use crate::{intake, sample};

/// Where the sample's text is said to come from.
pub const SAMPLE: &str = "sample";
/// Where a pasted text is said to come from.
pub(super) const PASTED: &str = "pasted text";
/// So many characters of a text without headline make its name.
const NAME: usize = 80;

impl Desk {
    /// The articles, newest first.
    pub fn list_articles(&self, _: Nothing) -> Result<Vec<ArticleSummary>> {
        self.room().list()
    }

    /// One article with everything that the panes show.
    pub fn get_article(&self, args: ArticleRef) -> Result<wire::Article> {
        self.room().view(&args.article)
    }

    /// Opens a pasted text.
    pub fn open_text(&self, args: OpenText, now: Now) -> Result<Opened> {
        let published = args.published.as_deref().map(batch::day).transpose()?;
        let reading = Reading::of(intake::pasted(&args.text)?, published);
        self.room().add(&reading, PASTED, Vec::new(), now)
    }

    /// Opens a file.
    pub fn open_file(&self, args: OpenFile, now: Now) -> Result<Opened> {
        let published = args.published.as_deref().map(batch::day).transpose()?;
        let path = Path::new(&args.path);
        let text = intake::file(path)?;
        let proposed = text.proposed.filter(|_| published.is_none()).map(day);
        let name = path.file_name().map_or_else(|| args.path.clone(), |name| name.to_string_lossy().into_owned());
        let opened = self.room().add(&Reading::of(text, published), &name, Vec::new(), now)?;
        Ok(Opened { proposed, ..opened })
    }

    /// Opens the shipped sample with its evidence.
    pub fn open_sample(&self, _: Nothing, now: Now) -> Result<Opened> {
        let evidence = sample::evidence()?.into_iter().map(Filled::record).collect();
        self.room().add(&sample::reading()?, SAMPLE, evidence, now)
    }

    /// Gives an article a name; an empty one goes back to its headline.
    pub fn rename_article(&self, args: RenameArticle, now: Now) -> Result<ArticleSummary> {
        let mut room = self.room();
        let open = room.article(&args.article)?;
        let asked = args.title.split_whitespace().collect::<Vec<_>>().join(" ");
        let title = if asked.is_empty() { name(&open.draft.text, &open.extraction) } else { asked };
        room.change(&args.article, now, "Renamed", |writer| writer.rename_article(&args.article, &title))?;
        room.summary(&args.article)
    }

    /// Takes an article off the list; undo brings it back.
    pub fn remove_article(&self, args: ArticleRef, now: Now) -> Result<Vec<ArticleSummary>> {
        let mut room = self.room();
        let stamp = room.stamp(now)?;
        room.store.write(&stamp, |writer| writer.remove_article(&args.article))?;
        room.list()
    }

    /// Sets the day of publication and reads the article again. Claims that stay the same keep their verdicts.
    pub fn set_published(&self, args: SetPublished, now: Now) -> Result<wire::Article> {
        let published = args.published.as_deref().map(batch::day).transpose()?;
        let mut room = self.room();
        room.no_second_check_under_way(&args.article)?;
        let open = room.article(&args.article)?;
        if open.draft.published != published {
            let title = open.draft.title.clone();
            let text = open.draft.text.text().to_owned();
            let text = intake::Text { text, plain: true, title, proposed: None, notes: Vec::new() };
            let origin = open.draft.origin.clone();
            let reading = Reading::of(text, published);
            let stamp = room.stamp(now)?;
            room.store.write(&stamp, |writer| writer.add_draft(&args.article, &draft(&reading, &origin)))?;
            room.keep(&args.article, &stamp)?;
        }
        room.view(&args.article)
    }

    /// Sets what is enough for an article.
    pub fn set_policy(&self, args: SetPolicy, now: Now) -> Result<Changed> {
        let policy = office::checked(&args.policy)?;
        let done = format!("Policy: {}", policy.name);
        let mut room = self.room();
        room.change(&args.article, now, done, |writer| {
            // What was vouched for was enough under the other policy.
            writer.lapse_sign_off(&args.article)?;
            office::set_policy_of(writer, &args.article, &policy)
        })
    }
}

pub(super) fn draft<'a>(reading: &'a Reading, origin: &'a str) -> NewDraft<'a> {
    NewDraft { text: &reading.article, reading: &reading.extraction, published: reading.published, origin }
}

impl Room {
    fn list(&mut self) -> Result<Vec<ArticleSummary>> {
        let ids: Vec<_> = self.store.articles()?.into_iter().map(|summary| summary.article.id).collect();
        ids.iter().map(|id| self.summary(id)).collect()
    }

    pub(super) fn view(&mut self, id: &str) -> Result<wire::Article> {
        let (undo, redo) = self.steps(id)?;
        Ok(self.article(id)?.view(undo, redo))
    }

    /// The line of the list, from what the store has counted.
    fn summary(&mut self, id: &str) -> Result<ArticleSummary> {
        let summary = self.store.article(id)?;
        let policy = office::policy_of(&self.store, id)?;
        let tally = self.store.tally(id, &summary.draft, &policy.name)?;
        let mut shown = wire::StatusCounts::default();
        for (status, count) in tally.shown {
            shown.add(status.into(), count);
        }
        let mut progress =
            wire::Progress { total: tally.total, decided: tally.decided, evidence: tally.evidence, shown };
        // How far the first reviewer came is as little for the second to see as the decisions.
        if self.store.second_check(id)?.is_some_and(|check| check.is_open()) && self.is_blind(id)? {
            progress = self.article(id)?.progress();
        }
        Ok(ArticleSummary {
            id: summary.article.id,
            title: summary.article.title,
            published: summary.published.map(day),
            opened_at: super::view::moment(summary.article.added_at),
            sample: summary.origin == SAMPLE,
            progress,
        })
    }

    /// Adds an article with its evidence, or finds the one of the same text.
    pub(super) fn add(&mut self, reading: &Reading, origin: &str, evidence: Vec<Filled>, now: Now) -> Result<Opened> {
        if let Some(id) = self.store.article_with_text(reading.article.sha256())? {
            let open = self.article(&id)?;
            if open.draft.text == reading.article && open.lacks_notes(&reading.notes) {
                let (draft, stamp) = (open.draft.id.clone(), self.stamp(now)?);
                self.store.write(&stamp, |writer| writer.add_notes(&draft, &reading.notes))?;
            }
            return Ok(Opened { article: self.view(&id)?, already_open: true, proposed: None });
        }
        let stamp = self.stamp(now)?;
        let policy = office::settings(&self.store)?.policy;
        let policy = office::checked(&policy)?;
        let title = name(&reading.article, &reading.extraction);
        let id = self.store.write(&stamp, |writer: &Writer<'_>| {
            let added = writer.add_article(&title, &draft(reading, origin))?;
            writer.add_notes(&added.draft, &reading.notes)?;
            let id = added.article;
            office::set_policy_of(writer, &id, &policy)?;
            for record in &evidence {
                record.add(writer, &id)?;
            }
            Ok(id)
        })?;
        self.keep(&id, &stamp)?;
        Ok(Opened { article: self.view(&id)?, already_open: false, proposed: None })
    }
}

/// The headline, else the first words.
fn name(text: &Article, extraction: &Extraction) -> String {
    let headline = extraction.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
    let first = || {
        extraction
            .blocks
            .iter()
            .find(|block| block.kind.is_read())
            .map_or(text.text(), |block| block.span.of(text.text()))
    };
    let words =
        headline.unwrap_or_else(first).trim_start_matches('\u{feff}').split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= NAME {
        return words;
    }
    let cut: String = words.chars().take(NAME).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{whole}…")
}
