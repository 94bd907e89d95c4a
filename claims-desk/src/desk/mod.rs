//! The desk over a store: every command of the window is a method here, of the same name.
//!
//! Reads take their argument; writes take the moment too, for the desk has no clock. All methods can be called from
//! any thread; one works at a time.
#![expect(clippy::needless_pass_by_value, reason = "every command owns its argument, which comes from outside")]

mod articles;
mod bundle;
mod capture;
mod correct;
mod decisions;
mod drafts;
mod evidence;
mod export;
mod history;
mod import;
mod items;
pub(crate) mod library;
mod notes;
mod office;
mod open;
mod readings;
mod recall;
mod seal;
mod second;
mod sign_off;
#[cfg(test)]
mod tests;
pub(crate) mod view;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
pub use claims_db::OpenOptions;
use claims_db::{Stamp, Store, Writer};

use crate::error::{Error, Result};
use crate::library::Library;
use crate::wire::Changed;
use open::Open;
use readings::Readings;

/// The moment at which something is done, as the caller says.
pub type Now = DateTime<Utc>;

/// The store's file in the data folder.
pub const STORE: &str = "galley.db";

/// The desk.
#[derive(Debug)]
pub struct Desk {
    room: Mutex<Room>,
    /// The import that runs.
    job: crate::import::Job,
    /// The bundle that is written, checked or read.
    moving: bundle::Moving,
    library: Library,
}

/// What the lock guards.
#[derive(Debug)]
struct Room {
    store: Store,
    held: Held,
    readings: Readings,
}

impl Desk {
    /// Opens the store in `folder`, or makes both where they are missing. A store that is locked, newer or damaged is
    /// an error and is left as it is.
    pub fn open(folder: &Path) -> Result<Self> {
        Self::open_with(folder, &OpenOptions::default())
    }

    /// As [`Desk::open`], where the store must be there already.
    pub fn open_existing(folder: &Path) -> Result<Self> {
        let path = folder.join(STORE);
        if path.is_file() { Self::open(folder) } else { Err(Error::FileNotFound { path }) }
    }

    /// As [`Desk::open`], waiting longer or shorter for another window.
    pub fn open_with(folder: &Path, options: &OpenOptions) -> Result<Self> {
        let store = Store::open_with(&folder.join(STORE), options)?;
        let room = Mutex::new(Room { store, held: Held::default(), readings: Readings::default() });
        let (job, moving) = (crate::import::Job::default(), bundle::Moving::default());
        Ok(Self { room, job, moving, library: Library::of(folder) })
    }

    /// A call that panicked half way leaves nothing in the store; what is held in memory is forgotten.
    fn room(&self) -> MutexGuard<'_, Room> {
        self.room.lock().unwrap_or_else(|poisoned| {
            let mut room = PoisonError::into_inner(poisoned);
            room.held = Held::default();
            self.room.clear_poison();
            room
        })
    }
}

impl Room {
    /// The article as it is now: from memory while the store has not changed, else from the store.
    fn article(&mut self, id: &str) -> Result<&mut Open> {
        let seq = self.store.ledger_head()?.seq;
        let held = self.held.take(id);
        let open = match held {
            Some(open) if open.seq == seq => open,
            held => Open::load(&self.store, id, held, &mut self.readings, seq)?,
        };
        Ok(self.held.put(open))
    }

    fn stamp(&self, now: Now) -> Result<Stamp> {
        Ok(Stamp::new(office::settings(&self.store)?.reviewer, now))
    }

    /// Makes a change to an article's file and says what came of it. The change is on disk when this returns; the
    /// assessments that follow from it are worked out and kept after it.
    fn change(
        &mut self,
        article: &str,
        now: Now,
        done: impl Into<String>,
        act: impl FnOnce(&Writer<'_>) -> claims_db::Result<()>,
    ) -> Result<Changed> {
        let stamp = self.stamp(now)?;
        // What the person saw is what the store compares a verdict with.
        self.keep(article, &stamp)?;
        let before: BTreeMap<_, _> =
            self.article(article)?.states().into_iter().map(|state| (state.id.clone(), state)).collect();
        let head = self.store.ledger_head()?.seq;
        self.store.write(&stamp, act)?;
        let entries = self.store.ledger(Some(article), head, u32::MAX)?;
        // The change stands whatever becomes of this; the next change tries again.
        let _ = self.keep(article, &stamp);
        let (undo, redo) = self.steps(article)?;
        let open = self.article(article)?;
        let claims = open.states().into_iter().filter(|state| before.get(&state.id) != Some(state)).collect();
        let anew = entries.iter().any(correct::changes_claims);
        let anew = anew.then(|| Box::new(open.view(undo.clone(), redo.clone())));
        Ok(Changed { article: article.to_owned(), claims, room: open.room(undo, redo), done: done.into(), anew })
    }

    /// Keeps the assessments in the store where they are not as they were.
    fn keep(&mut self, article: &str, stamp: &Stamp) -> Result<()> {
        let open = self.article(article)?;
        if open.kept {
            return Ok(());
        }
        let (draft, policy, worked_out) = open.to_keep();
        self.store.write(stamp, |writer| writer.keep_assessments(&draft, &policy, &worked_out))?;
        let head = self.store.ledger_head()?.seq;
        self.held.settle(article, head);
        Ok(())
    }

    /// What undo and redo would do now, as phrases.
    fn steps(&self, article: &str) -> Result<(Option<String>, Option<String>)> {
        // What one reviewer did is not for the other to take back.
        if self.store.second_check(article)?.is_some_and(|check| check.is_open()) {
            return Ok((None, None));
        }
        let phrase = |action: Option<String>| action.map(|action| decisions::phrase(&action).to_owned());
        Ok((phrase(self.store.can_undo(Some(article))?), phrase(self.store.can_redo(Some(article))?)))
    }
}

/// The articles that are held in memory, the last used one last.
#[derive(Debug, Default)]
struct Held(Vec<Open>);

impl Held {
    /// So many; the one that was not used for longest goes first.
    const MOST: usize = 4;

    fn take(&mut self, id: &str) -> Option<Open> {
        let at = self.0.iter().position(|open| open.id() == id)?;
        Some(self.0.remove(at))
    }

    fn put(&mut self, open: Open) -> &mut Open {
        if self.0.len() >= Self::MOST {
            self.0.remove(0);
        }
        self.0.push(open);
        let last = self.0.len() - 1;
        &mut self.0[last]
    }

    /// Notes that the store has what is held of an article, up to an entry of the ledger.
    fn settle(&mut self, id: &str, seq: i64) {
        if let Some(open) = self.0.iter_mut().find(|open| open.id() == id) {
            open.kept = true;
            open.seq = seq;
        }
    }
}
