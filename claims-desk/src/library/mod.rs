//! The library of the evidence room: its passages, found by what they say and speak of.
//!
//! The store is the record; the index beside it is made from it. Before the index is asked, it is compared with the store
//! and brought up to it, so that the two never disagree unnoticed. All of this has a store of its own, so that a long
//! look through the library keeps nobody waiting who works on an article.

mod found;
mod prepare;
mod query;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use claims_db::{DbError, LibraryState, OpenOptions, Store};
use claims_index::{Entry, Index, IndexError, Key, Mark, Query};

pub(crate) use found::{Found, Passage};
pub(crate) use prepare::prepare;
pub(crate) use query::query;

use crate::desk::STORE;
use crate::error::Result;

/// The index of the data folder; it can be deleted at any time.
const INDEX: &str = "galley.db.index";

/// The library of one data folder. Opened when it is first asked.
#[derive(Debug)]
pub(crate) struct Library {
    folder: PathBuf,
    held: Mutex<Option<Held>>,
}

#[derive(Debug)]
struct Held {
    store: Store,
    index: Index,
}

impl Library {
    /// The library of a data folder whose store is there.
    pub(crate) fn of(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), held: Mutex::new(None) }
    }

    /// The best passages for a query, best first, at most `count`.
    pub(crate) fn find(&self, query: &Query, count: usize) -> Result<Found> {
        self.with(|held| {
            let behind = held.catch_up()?;
            found::find(&held.store, &held.index, query, count, behind)
        })
    }

    /// Brings the index up to the store; the number of passages that another window is still putting in.
    pub(crate) fn catch_up(&self) -> Result<u64> {
        self.with(Held::catch_up)
    }

    fn with<T>(&self, ask: impl FnOnce(&mut Held) -> Result<T>) -> Result<T> {
        let mut held = self.lock();
        let open = match held.take() {
            Some(open) => open,
            None => self.open()?,
        };
        ask(held.insert(open))
    }

    /// What a call that panicked half way held is opened anew.
    fn lock(&self) -> MutexGuard<'_, Option<Held>> {
        self.held.lock().unwrap_or_else(|poisoned| {
            let mut held = PoisonError::into_inner(poisoned);
            *held = None;
            self.held.clear_poison();
            held
        })
    }

    fn open(&self) -> Result<Held> {
        // The desk has looked the file through when it opened it.
        let options = OpenOptions { check: false, ..OpenOptions::default() };
        let store = Store::open_with(&self.folder.join(STORE), &options)?;
        Ok(Held { store, index: Index::open(&self.folder.join(INDEX))? })
    }
}

impl Held {
    fn catch_up(&mut self) -> Result<u64> {
        self.index.refresh()?;
        let now = self.store.library_state()?;
        if mark(&now) == *self.index.mark() {
            return Ok(0);
        }
        let mut filling = match self.index.fill() {
            Ok(filling) => filling,
            Err(IndexError::Busy) => return Ok(behind(&self.store, self.index.mark(), &now)?),
            Err(error) => return Err(error.into()),
        };
        // Where the index is not the beginning of this library, it is another library's and goes.
        let known = self.store.library_state_at(filling.mark().row)?;
        let from = if known.is_some_and(|known| mark(&known) == *filling.mark()) { filling.mark().row } else { 0 };
        if from == 0 {
            filling.clear()?;
        }
        let mut last = from;
        let mut fault = None;
        self.store.each_document(from, |document, text, passages| {
            for passage in &passages {
                let key = Key { document, position: passage.key.position };
                let text = text.get(passage.start..passage.stop).unwrap_or_default();
                if let Err(error) = filling.add(Entry { key, text, slots: &passage.slots }) {
                    fault = Some(error);
                    return Ok(false);
                }
            }
            last = document;
            Ok(true)
        })?;
        if let Some(fault) = fault {
            return Err(fault.into());
        }
        let reached = self.store.library_state_at(last)?.unwrap_or_default();
        filling.finish(&mark(&reached))?;
        Ok(0)
    }
}

fn mark(state: &LibraryState) -> Mark {
    Mark { row: state.row, passages: state.passages, chain: state.chain.clone() }
}

/// Passages of the store that the index does not have.
fn behind(store: &Store, index: &Mark, now: &LibraryState) -> std::result::Result<u64, DbError> {
    let known = store.library_state_at(index.row)?.is_some_and(|known| mark(&known) == *index);
    Ok(if known { now.passages.saturating_sub(index.passages) } else { now.passages })
}

#[cfg(test)]
mod tests;
