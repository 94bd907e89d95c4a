//! Coverage in the text, and the sign-off of a draft.

use crate::looks;
use crate::window::scene;

const TEXT: &str = "Kim Jong-un met Xi Jinping in Beijing on September 4, 2025. Tokyo sent 40 observers.\n";
const COVERAGE: &str = "[data-testid='coverage']";
const SIGNED: &str = "[data-testid='signed-off']";

#[tokio::test]
async fn what_is_checked_is_struck_through_and_a_draft_is_signed_off_with_reasons() {
    scene("coverage", |person| async move {
        let window = person.open().await;
        window.see("welcome").await;
        window.script(&looks::axe(), vec![]).await;
        let mut found = Vec::new();
        window.click("open-paste").await;
        window.fill("paste-text", TEXT.trim_end()).await;
        window.click("paste-open").await;
        window.gone("paste-dialog").await;
        window.see("article-text").await;

        window.stroke(&[], 's').await;
        window.has(COVERAGE, "data-covered", "0").await;
        window.gone("struck").await;
        window.reads("uncovered", "Tokyo").await;
        window.click_css("[data-testid='claim-cell'][data-kind='meeting_date']").await;
        window.click("decide-supported").await;
        window.fill("verdict-note", "By the readout.").await;
        window.click("verdict-record").await;
        window.has(COVERAGE, "data-covered", "1").await;
        window.reads("struck", "September 4").await;
        window.click("coverage-name").await;
        window.reads("uncovered-item", "Kim Jong-un").await;
        looks::in_both_themes(&window, "1-struck", &mut found).await;

        window.click("sign-off").await;
        window.reads("sign-off-sum", "claims decided").await;
        window.click("sign-off-save").await;
        window.see("waive-name-problem").await;
        for sort in ["claim", "name", "number"] {
            window.fill(&format!("waive-{sort}"), "A column of the editor.").await;
        }
        looks::in_both_themes(&window, "2-reasons", &mut found).await;
        window.click("sign-off-save").await;
        window.gone("sign-off-dialog").await;
        window.has(SIGNED, "data-standing", "true").await;
        window.click("signed-off-open").await;
        window.reads("sign-off-waived", "Tokyo").await;
        assert_eq!(window.text("sign-off-hash").await.len(), 64, "a SHA-256");
        looks::in_both_themes(&window, "3-signed", &mut found).await;
        window.click("sign-off-dialog-close").await;
        window.gone("sign-off-dialog").await;

        // Any change takes it away, and undo brings it back.
        window.click("verdict-clear").await;
        window.has(SIGNED, "data-standing", "false").await;
        window.reads("signed-off", "withdrawing the verdict").await;
        looks::in_both_themes(&window, "4-taken-away", &mut found).await;
        window.click("undo").await;
        window.has(SIGNED, "data-standing", "true").await;
        assert!(found.is_empty(), "\n{}", found.join("\n"));
    })
    .await;
}
