//! How far a bundle is, for whoever asks while the desk works on it.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::error::{Error, Result};
use crate::wire::BundleProgress;

/// At most one bundle at a time is written, checked or read.
#[derive(Debug, Default)]
pub struct Moving(Mutex<BundleProgress>);

impl Moving {
    /// Begins; an error while another one is under way. It has ended when what this gives is dropped.
    pub fn begin(&self) -> Result<Under<'_>> {
        let mut progress = self.held();
        if progress.running {
            return Err(Error::Busy);
        }
        *progress = BundleProgress { running: true, ..BundleProgress::default() };
        Ok(Under(self))
    }

    /// How far it is.
    pub fn progress(&self) -> BundleProgress {
        self.held().clone()
    }

    fn held(&self) -> MutexGuard<'_, BundleProgress> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A bundle that is under way.
pub struct Under<'a>(&'a Moving);

impl Under<'_> {
    /// Says how many bytes are done.
    pub fn told(&self, done: u64, total: u64) {
        let mut progress = self.0.held();
        (progress.done, progress.total) = (done, total);
    }
}

impl Drop for Under<'_> {
    fn drop(&mut self) {
        self.0.held().running = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_bundle_at_a_time_says_how_far_it_is() {
        let moving = Moving::default();
        let under = moving.begin().unwrap();
        assert!(moving.begin().is_err());
        under.told(3, 9);
        assert_eq!(moving.progress(), BundleProgress { running: true, done: 3, total: 9 });
        drop(under);
        assert!(!moving.progress().running && moving.begin().is_ok());
    }
}
