//! `galley recall`: what was decided before is offered for a file's claims, and nothing is applied.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use claims_desk::Desk;
use claims_desk::wire::{Decide, OpenText};
use serde_json::Value;

fn galley(folder: &Path, line: &str) -> Output {
    let mut galley = Command::new(env!("CARGO_BIN_EXE_galley"));
    galley.args(line.split_whitespace()).current_dir(folder).env("GALLEY_DATA", folder.join("data")).output().unwrap()
}

#[test]
fn a_decision_on_the_same_claim_is_offered_and_not_applied() {
    let room = tempfile::tempdir().unwrap();
    let article = "Xi Jinping and Kim Jong Un met in Beijing on September 4, 2025. Tea was served.\n";
    fs::write(room.path().join("article.txt"), article).unwrap();
    let missing = galley(room.path(), "recall article.txt --data store --format json");
    assert_eq!(missing.status.code(), Some(1));
    assert!(!room.path().join("store").exists(), "looking makes nothing");

    let desk = Desk::open(&room.path().join("store")).unwrap();
    let at = "2025-09-06T08:00:00Z".parse().unwrap();
    let text = "Kim Jong Un met Xi Jinping in Beijing on September 4, 2025.\n".to_owned();
    let open = desk.open_text(OpenText { text, published: Some("2025-09-06".into()) }, at).unwrap().article;
    let date = open.claims.iter().find(|claim| claim.kind.name() == "meeting_date").unwrap();
    let note = Some("seen on film".to_owned());
    let decide = Decide { claim: date.id.clone(), status: serde_json::from_str("\"supported\"").unwrap(), note };
    desk.decide(decide, at).unwrap();
    drop(desk);

    let out = galley(room.path(), "recall article.txt --published 2025-09-06 --data store --format json");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let printed: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(printed["schema"], "galley/memory/1");
    for claim in printed["claims"].as_array().unwrap() {
        let decisions = claim["decisions"].as_array().unwrap();
        assert!(claim.get("assessment").is_none() && claim.get("verdict").is_none(), "offered, not applied: {claim}");
        assert_eq!(decisions.len(), usize::from(claim["kind"] == "meeting_date"), "{claim}");
        for decision in decisions {
            assert_eq!(decision["verdict"]["status"], "supported");
            assert_eq!(decision["statement"], "Kim Jong Un and Xi Jinping met on 4 September 2025.");
        }
    }
    let out = galley(room.path(), "recall article.txt --published 2025-09-06 --data store");
    let said = String::from_utf8_lossy(&out.stdout).into_owned();
    assert!(said.contains("supported: seen on film") && said.contains("nothing decided before"), "{said}");
}
