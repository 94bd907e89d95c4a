//! Evidence in, as commands: files and folders, pasted text, how far the job is, and its end.

use std::path::PathBuf;

use super::{Desk, Now};
use crate::error::{Error, Result};
use crate::import::{self, Count, Got, Plan, ReadFile};
use crate::wire::{ImportPaths, ImportProgress, ImportSummary, ImportText, Nothing};

/// Names are cut to so many characters.
const LONGEST_NAME: usize = 200;

impl Desk {
    /// Imports files and folders as one job. Other commands go on meanwhile; a second job has to wait its turn.
    pub fn import_paths(&self, args: ImportPaths, now: Now) -> Result<ImportSummary> {
        let paths: Vec<PathBuf> = args.paths.iter().map(PathBuf::from).collect();
        let plan = import::plan(&paths)?;
        self.import(&plan, &args.how, now, |_| ())
    }

    /// Imports the files of a plan; `told` hears of the progress after each.
    pub fn import(&self, plan: &Plan, how: &str, now: Now, told: impl Fn(&ImportProgress)) -> Result<ImportSummary> {
        let job = self.job.begin(plan.files.len())?;
        let got = Got { how, at: now };
        let mut count = Count::default();
        let mut skipped = plan.skipped.clone();
        let mut cancelled = false;
        'job: for some in import::groups(&plan.files) {
            for (found, read) in some.iter().zip(import::read_all(some)) {
                if !job.next(&found.name, skipped.len()) {
                    cancelled = true;
                    break 'job;
                }
                match read.and_then(|file| self.keep(&file, got)) {
                    Ok(more) => count.add(more),
                    Err(Error::Store(error)) => return Err(error.into()),
                    Err(error) => skipped.push(import::skipped(&found.name, &error)),
                }
                job.done();
                told(&self.job.progress());
            }
        }
        // What cannot be put into the index now is put in when it is next asked, which then says what is wrong.
        let _ = self.library.catch_up();
        Ok(summary(count, skipped, cancelled))
    }

    /// Imports a pasted text as a document of its own.
    pub fn import_text(&self, args: ImportText, now: Now) -> Result<ImportSummary> {
        let title: String = args.title.split_whitespace().collect::<Vec<_>>().join(" ");
        let title: String = title.chars().filter(|c| !c.is_control() && *c != '/').take(LONGEST_NAME).collect();
        if title.is_empty() {
            return Err(Error::field("title", "must not be empty"));
        }
        let file = import::of_bytes(&format!("{title}.txt"), args.text.into_bytes(), None)?;
        Ok(summary(self.keep(&file, Got { how: "paste", at: now })?, Vec::new(), false))
    }

    /// How far the job is that runs, or how far the last one came.
    pub fn import_progress(&self, _: Nothing) -> Result<ImportProgress> {
        Ok(self.job.progress())
    }

    /// Ends the job that runs after the file that it is at; what went in stays.
    pub fn cancel_import(&self, _: Nothing) -> Result<ImportProgress> {
        self.job.cancel();
        Ok(self.job.progress())
    }

    /// One file into the store, as a step of its own.
    pub(super) fn keep(&self, file: &ReadFile, got: Got<'_>) -> Result<Count> {
        let mut room = self.room();
        let stamp = room.stamp(got.at)?;
        Ok(room.store.write(&stamp, |writer| import::keep(writer, file, got))?)
    }
}

fn summary(count: Count, skipped: Vec<crate::wire::Skipped>, cancelled: bool) -> ImportSummary {
    let Count { added, known, documents, pictures, sources, bytes } = count;
    ImportSummary { added, known, documents, pictures, sources, bytes, skipped, cancelled }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    fn now() -> Now {
        "2031-03-12T10:00:00Z".parse().unwrap()
    }

    fn imported(desk: &Desk, path: &Path) -> ImportSummary {
        let plan = import::plan(&[path.to_owned()]).unwrap();
        desk.import(&plan, "folder", now(), |_| ()).unwrap()
    }

    #[test]
    fn good_files_go_in_once_and_bad_ones_are_named() {
        let data = tempfile::tempdir().unwrap();
        let desk = Desk::open(data.path()).unwrap();
        let folder = data.path().join("papers");
        fs::create_dir(&folder).unwrap();
        for (name, bytes) in [
            ("a.txt", b"Kim met Xi in Beijing.".as_slice()),
            ("b.pdf", b"%PDF-1.7 broken"),
            ("c.csv", b"title,url\nOne,https://example.org/1\nTwo,https://example.org/2\n"),
            ("d.txt", b""),
            ("e.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x03\x08\x02\0\0\0"),
            ("f-copy.txt", b"Kim met Xi in Beijing."),
        ] {
            fs::write(folder.join(name), bytes).unwrap();
        }
        let first = imported(&desk, &folder);
        assert_eq!((first.added, first.known, first.documents, first.pictures, first.sources), (3, 1, 1, 1, 3));
        let skipped: Vec<_> = first.skipped.iter().map(|one| (&*one.name, &*one.code)).collect();
        assert_eq!(skipped, [("papers/b.pdf", "damaged_file"), ("papers/d.txt", "empty_file")]);
        assert!(first.skipped.iter().all(|one| !one.reason.contains("papers")), "{:?}", first.skipped);
        let again = imported(&desk, &folder);
        assert_eq!((again.added, again.known, again.sources), (0, 4, 0));
        assert!(desk.verify_ledger(Nothing {}).unwrap().ok);
    }

    #[test]
    fn what_went_in_before_the_end_of_a_cancelled_job_stays() {
        let data = tempfile::tempdir().unwrap();
        let desk = Desk::open(data.path()).unwrap();
        let folder = data.path().join("papers");
        fs::create_dir(&folder).unwrap();
        for number in 0..5 {
            fs::write(folder.join(format!("{number}.txt")), format!("Text number {number}.")).unwrap();
        }
        let plan = import::plan(std::slice::from_ref(&folder)).unwrap();
        let done = desk
            .import(&plan, "folder", now(), |progress| {
                assert!(progress.running && progress.total == 5);
                if progress.done == 2 {
                    desk.cancel_import(Nothing {}).unwrap();
                }
            })
            .unwrap();
        assert!(done.cancelled);
        assert_eq!(done.added, 2);
        assert!(!desk.import_progress(Nothing {}).unwrap().running);
        assert_eq!(imported(&desk, &folder).added, 3);
    }

    #[test]
    fn a_pasted_text_goes_in_under_its_title() {
        let data = tempfile::tempdir().unwrap();
        let desk = Desk::open(data.path()).unwrap();
        let paste = |title: &str, text: &str| {
            desk.import_text(ImportText { text: text.to_owned(), title: title.to_owned() }, now())
        };
        assert_eq!(paste(" A / note\n", "Kim met Xi.").unwrap().documents, 1);
        assert_eq!(paste("Again", "Kim met Xi.").unwrap().known, 1);
        assert_eq!(paste(" ", "Kim met Xi.").unwrap_err().code(), "invalid_field");
        assert_eq!(paste("Empty", " \n").unwrap_err().code(), "empty_file");
    }
}
