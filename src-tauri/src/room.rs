//! The desk behind the window, opened with the first question that needs it.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use claims_desk::wire::WireError;
use claims_desk::{Desk, home};

/// Holds the desk once its store could be opened. Until then every question tries again, so that "Try again" in the
/// window is one more question and nothing else.
#[derive(Default)]
pub struct Room {
    desk: Mutex<Option<Arc<Desk>>>,
    /// Where the store lies; the person's own folder where nothing is said.
    folder: Option<PathBuf>,
}

impl Room {
    /// A room over the store in `folder`.
    #[cfg(test)]
    pub fn over(folder: PathBuf) -> Self {
        Self { desk: Mutex::default(), folder: Some(folder) }
    }

    /// The desk.
    ///
    /// # Errors
    /// Why the store cannot be opened; it was left as it is.
    pub fn desk(&self) -> Result<Arc<Desk>, WireError> {
        let mut held = self.desk.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(desk) = held.as_ref() {
            return Ok(desk.clone());
        }
        let folder = self.folder.clone().map_or_else(home::data_folder, Ok)?;
        let desk = Arc::new(Desk::open(&folder)?);
        *held = Some(desk.clone());
        Ok(desk)
    }
}
