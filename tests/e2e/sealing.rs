//! A confidential source behind its label: sealed, looked at with the proof, told by the ledger, opened for good.

use serde_json::json;

use crate::looks;
use crate::sample::open_at_journey;
use crate::window::scene;

const CARD: &str = "[data-testid='evidence-card']";

#[tokio::test]
async fn a_source_is_sealed_looked_at_and_opened_again() {
    scene("sealing", |person| async move {
        let window = open_at_journey(&person).await;
        window.script(&looks::axe(), vec![]).await;
        let publisher = format!("{CARD} .publisher");
        let name = window.attribute(&publisher, "title").await.expect("a publisher");
        let mut found = Vec::new();

        window.click("evidence-more").await;
        window.click("evidence-seal").await;
        window.click("seal-save").await;
        window.reads("seal-why-problem", "confidential").await;
        window.fill("seal-label", "an airport worker").await;
        window.fill("seal-why", "Anonymity was promised in writing").await;
        for theme in ["dark", "light"] {
            window.script("document.documentElement.dataset.theme = arguments[0]", vec![json!(theme)]).await;
            found.extend(looks::look(&window, &format!("1-form-{theme}")).await);
        }
        window.click("seal-save").await;
        window.gone("seal-dialog").await;
        window.has(&publisher, "title", "an airport worker").await;
        window.reads("evidence-sealed", "Anonymity was promised").await;
        for theme in ["dark", "light"] {
            window.script("document.documentElement.dataset.theme = arguments[0]", vec![json!(theme)]).await;
            found.extend(looks::look(&window, &format!("2-sealed-{theme}")).await);
        }

        window.click("evidence-more").await;
        window.click("evidence-seal").await;
        window.see("seal-reason").await;
        window.gone("seal-details").await;
        window.click("seal-open").await;
        window.has("[data-testid='seal-proof']", "data-matches", "true").await;
        window.reads("seal-details", &name).await;
        window.shot("3-opened").await;
        window.click("seal-dialog-close").await;
        window.gone("seal-dialog").await;

        window.click("settings").await;
        window.click("ledger-verify").await;
        window.reads("ledger-result", "what is sealed (1) matches").await;
        window.shot("4-verified").await;
        window.click("settings-dialog-close").await;
        window.gone("settings-dialog").await;

        let window = person.restart().await;
        window.click_css("[data-testid='claim-cell'][data-kind='travel_mode']").await;
        window.has(&publisher, "title", "an airport worker").await;
        window.click("evidence-more").await;
        window.click("evidence-seal").await;
        window.click("seal-unseal").await;
        window.gone("seal-dialog").await;
        window.has(&publisher, "title", &name).await;
        window.gone("evidence-sealed").await;
        assert!(found.is_empty(), "\n{}", found.join("\n"));
    })
    .await;
}
