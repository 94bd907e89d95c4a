//! The job that runs, as others see it: how far it is, and the wish to end it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::error::{Error, Result};
use crate::wire::ImportProgress;

/// At most one job at a time.
#[derive(Debug, Default)]
pub(crate) struct Job {
    progress: Mutex<ImportProgress>,
    cancelled: AtomicBool,
}

impl Job {
    /// Begins a job; an error while another one runs. The job has ended when what this gives is dropped.
    pub(crate) fn begin(&self, total: usize) -> Result<Running<'_>> {
        let mut progress = self.held();
        if progress.running {
            return Err(Error::Busy);
        }
        let total = u32::try_from(total).unwrap_or(u32::MAX);
        *progress = ImportProgress { running: true, total, ..ImportProgress::default() };
        self.cancelled.store(false, Ordering::SeqCst);
        Ok(Running(self))
    }

    /// How far it is.
    pub(crate) fn progress(&self) -> ImportProgress {
        self.held().clone()
    }

    /// Ends the job after the file that it is at.
    pub(crate) fn cancel(&self) {
        self.cancelled.store(true, Ordering::SeqCst);
    }

    fn held(&self) -> MutexGuard<'_, ImportProgress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A job that was begun.
pub(crate) struct Running<'a>(&'a Job);

impl Running<'_> {
    /// Says which file comes next; false when the person wants no more.
    pub(crate) fn next(&self, name: &str, skipped: usize) -> bool {
        let mut progress = self.0.held();
        progress.current = Some(name.to_owned());
        progress.skipped = u32::try_from(skipped).unwrap_or(u32::MAX);
        !self.0.cancelled.load(Ordering::SeqCst)
    }

    /// Says that a file is done.
    pub(crate) fn done(&self) {
        self.0.held().done += 1;
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        let mut progress = self.0.held();
        progress.running = false;
        progress.current = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_one_job_at_a_time_and_it_can_be_cancelled() {
        let job = Job::default();
        let running = job.begin(3).unwrap();
        assert_eq!(job.begin(1).map(|_| ()).unwrap_err().code(), "import_running");
        assert!(running.next("a", 0));
        running.done();
        job.cancel();
        assert!(!running.next("b", 1));
        let seen = job.progress();
        assert_eq!((seen.running, seen.done, seen.total, seen.skipped), (true, 1, 3, 1));
        drop(running);
        assert!(!job.progress().running);
        assert!(job.begin(1).unwrap().next("a", 0), "the next one is not cancelled");
    }
}
