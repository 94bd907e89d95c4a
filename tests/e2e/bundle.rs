//! A case goes out of one room and comes into another: written, gone through, read in, and settled by keyboard.

use std::path::Path;

use fantoccini::key::Key;
use serde_json::json;

use crate::looks;
use crate::window::{Person, Window, scene};

const TEXT: &str = "Kim Jong-un met Xi Jinping in Beijing on September 4, 2025.";

/// Another person's room: the same text, and a decision on its first claim.
fn colleague(person: &Person) -> std::path::PathBuf {
    let (data, bundle) = (person.path("colleague"), person.path("case.zip"));
    let desk = claims_desk::Desk::open(&data).expect("a room");
    let call = |name: &str, args: serde_json::Value| {
        let now = "2031-03-12T10:00:00Z".parse().expect("a moment");
        desk.call(name, args, now).unwrap_or_else(|error| panic!("{name}: {error:?}"))
    };
    let mut settings = call("get_settings", json!({}));
    settings["reviewer"] = json!("Ada");
    call("set_settings", settings);
    let opened = call("open_text", json!({ "text": TEXT, "published": null }));
    let claims = opened["article"]["claims"].as_array().expect("claims");
    let date = claims.iter().find(|claim| claim["kind"] == "meeting_date").expect("the date of the meeting");
    let claim = &date["id"];
    call("decide", json!({ "claim": claim, "status": "supported", "note": "I saw the photographs." }));
    let asked = json!({ "article": opened["article"]["id"], "path": bundle, "audience": "desk", "replace": false });
    call("write_bundle", asked);
    bundle
}

async fn both_themes(window: &Window, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    for theme in ["dark", "light"] {
        window.script("document.documentElement.dataset.theme = arguments[0]", vec![json!(theme)]).await;
        found.extend(looks::look(window, &format!("{name}-{theme}")).await);
    }
    found
}

#[tokio::test]
async fn a_colleagues_case_is_gone_through_read_in_and_settled() {
    scene("bundle", |person| async move {
        let bundle = colleague(&person);
        let window = person.open().await;
        window.script(&looks::axe(), vec![]).await;
        let mut found = Vec::new();
        window.click("open-paste").await;
        window.fill("paste-text", TEXT).await;
        window.click("paste-open").await;
        window.gone("paste-dialog").await;
        window.click_css("[data-testid='claim-cell'][data-kind='meeting_date']").await;
        window.click("decide-not_enough_evidence").await;
        window.has("[data-testid='verdict']", "data-status", "not_enough_evidence").await;

        // What was meddled with is refused before anything of it comes in.
        let broken = person.path("broken.zip");
        let mut bytes = std::fs::read(&bundle).expect("the bundle");
        let at = bytes.windows(8).position(|eight| eight == b"BagIt 1.").expect("the words for readers");
        bytes[at] = b'b';
        std::fs::write(&broken, bytes).expect("a broken bundle");
        window.click("bundle-open").await;
        person.answer("open", &broken);
        window.click("bundle-pick").await;
        window.reads("bundle-problem", "changed").await;
        person.answer("open", &bundle);
        window.click("bundle-pick").await;
        window.reads("bundle-proved", "The ledger is whole").await;
        window.reads("bundle-not-proved", "That a page").await;
        found.extend(both_themes(&window, "1-proof").await);
        window.click("bundle-take").await;
        window.reads("bundle-to-settle", "One claim").await;
        found.extend(both_themes(&window, "2-came").await);
        window.click("bundle-done").await;
        window.gone("bundle-read").await;

        window.has("[data-testid='dissents']", "data-count", "1").await;
        window.click("dissent-settle-supported").await;
        window.reads("dissent-problem", "Say why").await;
        found.extend(both_themes(&window, "3-to-settle").await);
        // The reason has the cursor; the rest needs no pointer.
        window.type_words("Her photographs are the better record.").await;
        window.stroke_until_focus(Key::Tab, "dissent-settle-supported").await;
        window.stroke(&[], char::from(Key::Enter)).await;
        window.gone("dissents").await;

        // The history of the claim tells what was done in both rooms, and in which.
        window.click("history-toggle").await;
        window.reads("history-entry", "Ada, 12 Mar 2031").await;
        window.reads("history-entry", "in another room").await;
        window.script("document.querySelector(\"[data-testid='history']\").scrollIntoView()", vec![]).await;
        found.extend(both_themes(&window, "6-history").await);

        window.click("bundle-open").await;
        window.click("bundle-write-instead").await;
        found.extend(both_themes(&window, "4-write").await);
        let out: &Path = &person.path("out.zip");
        person.answer("save", out);
        window.click("bundle-save").await;
        window.see("bundle-head").await;
        found.extend(both_themes(&window, "5-written").await);
        assert!(out.is_file());
        assert!(found.is_empty(), "\n{}", found.join("\n"));
    })
    .await;
}
