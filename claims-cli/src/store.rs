//! Where the store is that a command looks into or changes, and the moment of a change.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use claims_desk::{Desk, Result, home};

use crate::args::{Change, Store};
use crate::clock;

impl Store {
    /// Opens the store. One that is not there is an error: none is made.
    pub fn look(&self) -> Result<Desk> {
        Desk::open_existing(&self.folder()?)
    }

    fn folder(&self) -> Result<PathBuf> {
        self.data.clone().map_or_else(home::data_folder, Ok)
    }
}

impl Change {
    /// Opens the store, or makes one.
    pub fn open(&self) -> Result<Desk> {
        Desk::open(&self.store.folder()?)
    }

    /// The moment to note.
    pub fn moment(&self) -> DateTime<Utc> {
        self.now.unwrap_or_else(clock::now)
    }
}
