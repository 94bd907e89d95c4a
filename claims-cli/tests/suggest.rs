//! `galley suggest`: what was imported is offered for an article's claims.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn galley(folder: &Path, line: &str) -> Output {
    let mut galley = Command::new(env!("CARGO_BIN_EXE_galley"));
    galley.args(line.split_whitespace()).current_dir(folder).env("GALLEY_DATA", folder.join("data")).output().unwrap()
}

#[test]
fn each_claim_gets_the_passages_that_speak_of_it() {
    let room = tempfile::tempdir().unwrap();
    fs::write(room.path().join("article.txt"), "Kim Jong-un met Xi Jinping in Beijing on September 4.\n").unwrap();
    fs::create_dir(room.path().join("papers")).unwrap();
    fs::write(room.path().join("papers/a.txt"), "It rained in Hanoi.").unwrap();
    let right = "😀 Xi Jinping received Kim Jong Un in Beijing on 4 September 2025.";
    fs::write(room.path().join("papers/b.txt"), right).unwrap();

    let missing = galley(room.path(), "suggest article.txt --data store --format json");
    assert_eq!(missing.status.code(), Some(1));
    let refused: Value = serde_json::from_slice(&missing.stderr).unwrap();
    assert_eq!(refused["code"], "file_not_found");
    assert!(!room.path().join("store").exists(), "looking makes nothing");

    assert!(galley(room.path(), "import papers --data store --now 2031-03-12T10:00:00Z").status.success());
    let out = galley(room.path(), "suggest article.txt --published 2025-09-05 --data store --format json");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let printed: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(printed["schema"], "galley/suggestions/1");
    let claims = printed["claims"].as_array().unwrap();
    assert_eq!(claims.len(), 3);
    for claim in claims {
        let best = &claim["passages"][0];
        assert_eq!(best["text"], right, "{}", claim["statement"]);
        let characters: Vec<char> = right.chars().collect();
        for word in best["matched"].as_array().unwrap() {
            let place = |end: &str| usize::try_from(word[end].as_u64().unwrap()).unwrap();
            let found: String = characters[place("start")..place("end")].iter().collect();
            assert_eq!(word["exact"], found.as_str());
        }
    }
    let out = galley(room.path(), "suggest article.txt --published 2025-09-05 --data store");
    assert!(
        String::from_utf8_lossy(&out.stdout).contains("b, paragraph 1"),
        "{}",
        String::from_utf8_lossy(&out.stdout)
    );
}
