//! The blind second check: another reviewer decides without seeing the first decisions, both are compared, differences settled.

use crate::looks;
use crate::window::{Window, scene};

const TEXT: &str = "Kim Jong Un met Xi Jinping in Beijing on September 4, 2025. \
    Kim Jong Un travelled to Beijing by special train.";
const VERDICT: &str = "[data-testid='verdict']";

fn cell(kind: &str) -> String {
    format!("[data-testid='claim-cell'][data-kind='{kind}']")
}

async fn be(window: &Window, name: &str) {
    window.click("settings").await;
    window.fill("settings-reviewer", name).await;
    window.click("settings-save").await;
    window.gone("settings-dialog").await;
}

#[tokio::test]
async fn two_reviewers_decide_blind_and_settle_where_they_differ() {
    scene("second", |person| async move {
        let window = person.open().await;
        window.see("welcome").await;
        window.script(&looks::axe(), vec![]).await;
        let mut found = Vec::new();
        be(&window, "Ana").await;
        window.click("open-paste").await;
        window.fill("paste-text", TEXT).await;
        window.click("paste-open").await;
        window.gone("paste-dialog").await;
        for kind in ["meeting_date", "meeting_location", "meeting_attendees"] {
            window.click_css(&cell(kind)).await;
            window.click("decide-not_enough_evidence").await;
            window.has(VERDICT, "data-status", "not_enough_evidence").await;
        }
        window.click("second-start").await;
        window.see("second-open").await;
        window.gone("second-start").await;

        be(&window, "Ben").await;
        window.reads("second-blind", "what Ana decided").await;
        window.reads("progress", "0 of 4").await;
        window.click_css(&cell("meeting_date")).await;
        window.has(VERDICT, "data-status", "none").await;
        window.click("correct").await;
        window.click("correct-dismiss").await;
        window.reads("toast", "second check").await;
        window.click("decide-not_enough_evidence").await;
        window.has(VERDICT, "data-status", "not_enough_evidence").await;
        window.click_css(&cell("meeting_location")).await;
        window.click("decide-supported").await;
        window.see("note-needed").await;
        window.fill("verdict-note", "I was there.").await;
        window.click("verdict-record").await;
        window.has(VERDICT, "data-status", "supported").await;
        window.reads("second-blind", "2 of 4").await;
        looks::in_both_themes(&window, "1-blind", &mut found).await;

        // After a restart it is still blind.
        let window = person.restart().await;
        window.script(&looks::axe(), vec![]).await;
        window.reads("second-blind", "2 of 4").await;
        window.click("second-finish").await;
        window.reads("second-agreement", "1 of 2 decided alike (50.0 %)").await;
        window.reads("second-agreement", "1 to settle").await;
        window.click("second-toggle").await;
        window.reads("difference", "I was there.").await;
        looks::in_both_themes(&window, "2-compared", &mut found).await;
        window.click("settle-supported").await;
        window.has(VERDICT, "data-status", "not_enough_evidence").await;
        window.click("verdict-record").await;
        window.has(VERDICT, "data-status", "supported").await;
        window.reads("difference-settled", "Settled by Ben: supported").await;
        looks::in_both_themes(&window, "3-settled", &mut found).await;
        window.click("undo").await;
        window.has("[data-testid='difference']", "data-settled", "none").await;
        assert!(found.is_empty(), "\n{}", found.join("\n"));
    })
    .await;
}
