//! `galley assess`, field by field as `CLAIMS.md` lays it down.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

/// An emoji, a combining accent and Hangul stand before the words, so that offsets are of code points or wrong.
const ARTICLE: &str = "\u{feff}😀 Cafe\u{301} 회담\r\n\r\nNorth Korean leader Kim Jong Un met Chinese President Xi Jinping at the Great Hall of the \
                       People in Beijing on September 4, 2025. Kim travelled to Beijing by special train. \"The friendly \
                       feelings between us will not change,\" Xi said.\r\n";

fn evidence() -> Value {
    let record = |id: &str, excerpt: &str, published: &str, tier: &str| {
        let source = json!({ "publisher": format!("Publisher {id}"), "title": "...", "url": null, "published": published, "tier": tier });
        json!({ "id": id, "excerpt": excerpt, "source": source })
    };
    json!([
        record("v1", "🙂 Kim Jong Un left for Beijing by air on 1 September.", "2025-09-02", "secondary"),
        record("v2", "회담: Xi Jinping met Kim Jong Un in Beijing on 4 September.", "2025-09-05", "secondary"),
        record("v3", "Xi Jinping met Kim Jong Un in Shanghai on 4 September.", "2025-09-05", "secondary"),
        record("v4", "Xi Jinping will meet Kim Jong Un in Beijing on Thursday.", "2025-09-01", "primary"),
        record("v5", "It rained in Hanoi.", "2025-09-05", "secondary"),
    ])
}

fn assess(folder: &Path, policy: &str) -> Value {
    let line = "assess article.txt --published 2025-09-05 --evidence evidence.json --format json --policy";
    let mut galley = Command::new(env!("CARGO_BIN_EXE_galley"));
    let out = galley.args(line.split_whitespace()).arg(policy).current_dir(folder).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

fn room() -> tempfile::TempDir {
    let room = tempfile::tempdir().unwrap();
    fs::write(room.path().join("article.txt"), ARTICLE).unwrap();
    fs::write(room.path().join("evidence.json"), evidence().to_string()).unwrap();
    room
}

/// The strings of a list's objects under a key.
fn column<'a>(list: &'a Value, key: &str) -> Vec<&'a str> {
    list.as_array().unwrap().iter().map(|one| one[key].as_str().unwrap()).collect()
}

/// That a span's offsets, counted in code points, give its words.
fn exact(span: &Value, text: &str) {
    let place = |end: &str| usize::try_from(span[end].as_u64().unwrap()).unwrap();
    let words: String = text.chars().skip(place("start")).take(place("end") - place("start")).collect();
    assert_eq!(span["exact"], words.as_str());
    assert!(!words.trim().is_empty());
}

fn claim<'a>(printed: &'a Value, kind: &str) -> &'a Value {
    let found = printed["claims"].as_array().unwrap().iter().find(|claim| claim["kind"] == kind);
    &found.unwrap_or_else(|| panic!("no {kind}"))["assessment"]
}

#[test]
fn every_field_is_what_the_guide_says() {
    const STANCES: [&str; 4] = ["refutes", "supports", "insufficient", "irrelevant"];
    const STATUSES: [&str; 4] = ["refuted", "conflicting", "not_enough_evidence", "supported"];
    let room = room();
    let printed = assess(room.path(), "single");
    let evidence = evidence();
    let ids = column(&evidence, "id");
    for claim in printed["claims"].as_array().unwrap() {
        for key in ["id", "kind", "statement", "value", "because", "certainty", "mentions", "assessment"] {
            assert!(claim.get(key).is_some(), "{key} of {claim}");
        }
        let assessment = &claim["assessment"];
        let items = assessment["items"].as_array().unwrap();
        assert!(!items.is_empty());
        let worst =
            items.iter().map(|item| STATUSES.iter().position(|status| item["status"] == *status).unwrap()).min();
        assert_eq!(assessment["status"], STATUSES[worst.unwrap()], "the worst item");
        assert!(assessment["missing"].is_null() || assessment["missing"].is_string());
        assert_eq!(column(&assessment["links"], "evidence"), ids, "every record has a link, in its order");
        for link in assessment["links"].as_array().unwrap() {
            let of_items = items.iter().flat_map(|item| item["reasons"].as_array().unwrap());
            let said = of_items.filter(|reason| reason["evidence"] == link["evidence"]);
            let strongest =
                said.map(|reason| STANCES.iter().position(|stance| reason["stance"] == *stance).unwrap()).min();
            assert_eq!(link["stance"], STANCES[strongest.unwrap_or(3)], "the strongest of its items");
        }
        for reason in items.iter().flat_map(|item| item["reasons"].as_array().unwrap()) {
            assert!(!reason["because"].as_str().unwrap().is_empty());
            assert_ne!(reason["stance"], "irrelevant", "silence gives no reason");
            exact(&reason["claim"], ARTICLE);
            let at = ids.iter().position(|id| reason["evidence"] == *id).unwrap();
            exact(&reason["excerpt"], evidence[at]["excerpt"].as_str().unwrap());
        }
    }
}

#[test]
fn items_are_named_and_judged_as_the_guide_says() {
    let room = room();
    let printed = assess(room.path(), "single");
    let told = |kind: &str| -> Vec<String> {
        let items = claim(&printed, kind)["items"].as_array().unwrap().iter();
        items.map(|item| format!("{}: {}", item["item"].as_str().unwrap(), item["status"].as_str().unwrap())).collect()
    };
    assert_eq!(told("meeting_date"), ["2025-09-04: supported"]);
    assert_eq!(told("meeting_location"), ["Great Hall of the People: refuted", "Beijing: conflicting"]);
    assert_eq!(told("meeting_attendees"), ["Kim Jong Un: supported", "Xi Jinping: supported"]);
    assert_eq!(told("travel_mode"), ["train: Kim Jong Un: refuted"]);
    assert_eq!(
        told("quotation"),
        ["Xi Jinping: The friendly feelings between us will not change,: not_enough_evidence"],
        "speaker: quote"
    );
    let travel = &claim(&printed, "travel_mode")["items"][0]["reasons"][0];
    assert_eq!(travel["because"], "plane, not train");
    assert_eq!(
        (&travel["claim"]["exact"], &travel["excerpt"]["exact"]),
        (&json!("by special train"), &json!("by air"))
    );
}

#[test]
fn the_policy_governs_support_only() {
    let room = room();
    let (desk, single) = (assess(room.path(), "desk"), assess(room.path(), "single"));
    assert_eq!(claim(&desk, "meeting_date")["status"], "not_enough_evidence");
    assert_eq!(claim(&single, "meeting_date")["status"], "supported");
    for printed in [&desk, &single] {
        assert_eq!(claim(printed, "travel_mode")["status"], "refuted", "a sound refutation refutes at once");
        let beijing = &claim(printed, "meeting_location")["items"][1];
        assert_eq!(beijing["status"], "conflicting", "support beside refutation, enough or not");
    }
}
