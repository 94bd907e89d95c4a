//! `galley bundle`: a case from one store into another, as scripts see it.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use claims_desk::Desk;
use claims_desk::wire::COMMANDS;
use serde_json::{Value, json};

const TEXT: &str = "Kim Jong-un met Xi Jinping in Beijing on September 4, 2025.";

fn galley(folder: &Path, line: &str) -> Output {
    let mut galley = Command::new(env!("CARGO_BIN_EXE_galley"));
    galley.args(line.split_whitespace()).current_dir(folder).env("GALLEY_DATA", folder.join("none")).output().unwrap()
}

fn printed(out: &Output) -> Value {
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

/// The code of a refusal, which must end with status 1.
fn refused(out: &Output) -> String {
    assert_eq!((out.status.code(), out.stdout.len()), (Some(1), 0));
    serde_json::from_slice::<Value>(&out.stderr).unwrap()["code"].as_str().unwrap().to_owned()
}

/// A store with the text, its first claim decided.
fn store(folder: &Path, reviewer: &str, status: &str) {
    let desk = Desk::open(folder).unwrap();
    let call = |name: &str, args: Value| {
        assert!(COMMANDS.iter().any(|command| command.name == name));
        desk.call(name, args, "2031-03-12T10:00:00Z".parse().unwrap()).unwrap()
    };
    let mut settings = call("get_settings", json!({}));
    settings["reviewer"] = json!(reviewer);
    call("set_settings", settings);
    let opened = call("open_text", json!({ "text": TEXT, "published": null }));
    let claim = &opened["article"]["claims"][0]["id"];
    call("decide", json!({ "claim": claim, "status": status, "note": "I asked." }));
}

#[test]
fn a_case_is_written_verified_and_read_into_other_stores() {
    let room = tempfile::tempdir().unwrap();
    let path = |name: &str| room.path().join(name);
    store(&path("one"), "Ada", "supported");
    let now = "--now 2031-03-12T11:00:00Z --format json";
    let written = printed(&galley(room.path(), &format!("bundle write --data one --out case.zip {now}")));
    assert_eq!(refused(&galley(room.path(), &format!("bundle write --data one --out case.zip {now}"))), "file_exists");
    let check = printed(&galley(room.path(), "bundle verify case.zip --format json"));
    assert_eq!((&check["head"], &check["opened"]), (&written["head"], &json!(0)));
    let told = galley(room.path(), "bundle verify case.zip");
    let told = String::from_utf8(told.stdout).unwrap();
    assert!(told.contains("This proves:") && told.contains("This does not prove:\n- That a page"), "{told}");

    // Into an empty store, and into that of a colleague who decided otherwise.
    let read = printed(&galley(room.path(), &format!("bundle read case.zip --data two {now}")));
    assert_eq!((&read["articles"][0]["created"], &read["articles"][0]["taken_over"]), (&json!(true), &json!(1)));
    printed(&galley(room.path(), "ledger verify --data two --format json"));
    store(&path("three"), "Bob", "refuted");
    let told = galley(room.path(), "bundle read case.zip --data three --now 2031-03-12T11:00:00Z");
    let told = String::from_utf8(told.stdout).unwrap();
    assert!(told.contains("merged with the one here"), "{told}");
    assert!(told.contains("Here: refuted; Ada: supported"), "{told}");
}

#[test]
fn a_bundle_that_was_meddled_with_is_named_and_nothing_of_it_is_kept() {
    let room = tempfile::tempdir().unwrap();
    let path = |name: &str| room.path().join(name);
    store(&path("one"), "Ada", "supported");
    assert!(galley(room.path(), "bundle write --data one --out bag").status.success());
    let ledger = path("bag/data/ledger.jsonl");
    fs::write(&ledger, fs::read_to_string(&ledger).unwrap().replacen("Ada", "Eve", 1)).unwrap();
    let asked = "bundle verify bag --format json";
    assert_eq!(refused(&galley(room.path(), asked)), "bundle_checksum");
    let asked = "bundle read bag --data two --now 2031-03-12T11:00:00Z --format json";
    assert_eq!(refused(&galley(room.path(), asked)), "bundle_checksum");
    fs::remove_file(&ledger).unwrap();
    assert_eq!(refused(&galley(room.path(), "bundle verify bag --format json")), "bundle_missing_file");
    let desk = Desk::open(&path("two")).unwrap();
    let articles = desk.call("list_articles", json!({}), "2031-03-12T11:00:00Z".parse().unwrap()).unwrap();
    assert_eq!(articles, json!([]));
}
