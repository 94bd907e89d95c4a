//! `galley import`: a folder as one job, from the command line.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};

fn galley(folder: &Path, line: &str) -> Output {
    let mut galley = Command::new(env!("CARGO_BIN_EXE_galley"));
    galley.args(line.split_whitespace()).current_dir(folder).env("GALLEY_DATA", folder.join("data")).output().unwrap()
}

fn printed(out: &Output) -> Value {
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

fn papers(folder: &Path) {
    let papers = folder.join("papers/more");
    fs::create_dir_all(&papers).unwrap();
    fs::write(folder.join("papers/a.txt"), "Kim Jong-un met Xi Jinping in Beijing.").unwrap();
    fs::write(papers.join("b.eml"), "From: a@example.org\nSubject: Talks\n\nThey talked.\n").unwrap();
    fs::write(papers.join("broken.pdf"), "%PDF-1.7 nothing").unwrap();
    fs::write(papers.join("bad\u{7}name.docx"), "no document").unwrap();
    fs::write(folder.join("papers/list.ris"), "TY  - NEWS\nTI  - Leaders meet\nT2  - Example Wire\nER  - \n").unwrap();
}

#[test]
fn a_folder_goes_in_as_one_job_and_what_does_not_is_named() {
    let room = tempfile::tempdir().unwrap();
    papers(room.path());
    let line = "import papers --data store --now 2031-03-12T10:00:00Z --format json";
    let first = printed(&galley(room.path(), line));
    assert_eq!(first["schema"], "galley/import/1");
    let counted =
        |summary: &Value| ["added", "known", "documents", "sources"].map(|key| summary[key].as_u64().unwrap());
    assert_eq!(counted(&first), [3, 0, 2, 3]);
    assert_eq!(first["cancelled"], false);
    let skipped = first["skipped"].as_array().unwrap();
    let codes: Vec<_> = skipped.iter().map(|one| &one["code"]).collect();
    assert_eq!(codes, [&json!("damaged_file"), &json!("damaged_file")]);
    assert_eq!(skipped[1]["name"], "papers/more/broken.pdf");
    assert_eq!(counted(&printed(&galley(room.path(), line))), [0, 3, 0, 0]);
    assert!(!room.path().join("data").exists());
    let verified = galley(room.path(), "ledger verify --data store");
    assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stderr));
}

#[test]
fn people_read_sentences_without_control_characters() {
    let room = tempfile::tempdir().unwrap();
    papers(room.path());
    let out = galley(room.path(), "import papers");
    let text = String::from_utf8(out.stdout).unwrap();
    assert!(text.starts_with("3 files imported: 2 documents, 3 sources\n2 skipped:\n"), "{text}");
    assert!(!text.contains('\u{7}'), "{text}");
    assert!(room.path().join("data/galley.db").exists());
}

#[test]
fn a_path_that_is_not_there_is_refused_before_anything_is_done() {
    let room = tempfile::tempdir().unwrap();
    papers(room.path());
    let out = galley(room.path(), "import papers missing --format json");
    assert_eq!(out.status.code(), Some(1));
    let error: Value = serde_json::from_slice(&out.stderr).unwrap();
    assert_eq!(error["code"], "file_not_found");
    assert!(!room.path().join("data").exists());
}
