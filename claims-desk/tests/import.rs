//! A folder of a thousand files as one job: a bad one is named and skipped, the rest stays.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::cell::Cell;
use std::fs;

use claims_desk::Desk;
use claims_desk::import::plan;
use claims_desk::wire::{LibraryFrom, Nothing};

#[test]
fn a_thousand_files_go_in_as_one_job_and_a_bad_one_is_named() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("papers");
    fs::create_dir_all(folder.join("2025")).unwrap();
    for number in 0..1000 {
        let place = if number % 2 == 0 { "2025/" } else { "" };
        let text = format!("Report {number}: Ilse Marrow met Tomas Reke in Tallinn on 4 September 2025.\n");
        fs::write(folder.join(format!("{place}{number:04}.txt")), text).unwrap();
    }
    fs::write(folder.join("2025/0500.pdf"), b"%PDF-1.7 nothing in it").unwrap();
    let desk = Desk::open(&data.path().join("store")).unwrap();
    let told = Cell::new(0);
    let now = "2031-03-12T10:00:00Z".parse().unwrap();
    let job = plan(std::slice::from_ref(&folder)).unwrap();
    let summary = desk
        .import(&job, "folder", now, |progress| {
            assert!(progress.running && progress.total == 1001 && progress.done >= told.get());
            told.set(progress.done);
        })
        .unwrap();
    assert_eq!((summary.added, summary.documents, summary.known, summary.cancelled), (1000, 1000, 0, false));
    let skipped: Vec<_> = summary.skipped.iter().map(|one| (one.name.as_str(), one.code.as_str())).collect();
    assert_eq!(skipped, [("papers/2025/0500.pdf", "damaged_file")]);
    assert!(told.get() >= 1000, "how far it is was told to the end: {}", told.get());
    let listed = desk.list_library(LibraryFrom { removed: false, after: None }).unwrap();
    assert_eq!(listed.total, 1000);
    assert!(desk.verify_ledger(Nothing {}).unwrap().ok);
}
