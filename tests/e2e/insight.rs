//! What Galley knows beyond a status: an article against itself, what would change an assessment, earlier decisions, the ledger.

use crate::sample::open_at_journey;
use crate::window::{Window, scene};

const FIRST: &str = "Kim Jong Un met Xi Jinping in Beijing on September 4, 2025.\n";
const SECOND: &str = "Xi Jinping and Kim Jong Un met on September 4, 2025. Tea was served.\n";
/// That day was a Thursday.
const WRONG: &str = "Kim Jong Un met Xi Jinping in Beijing on Friday, September 4, 2025. They shook hands.\n";
const DATE: &str = "[data-testid='claim-cell'][data-kind='meeting_date']";
const VERDICT: &str = "[data-testid='verdict']";

async fn paste(window: &Window, text: &str) {
    window.click("open-paste").await;
    window.fill("paste-text", text.trim_end()).await;
    window.fill("paste-published", "2025-09-06").await;
    window.click("paste-open").await;
    window.gone("paste-dialog").await;
}

#[tokio::test]
async fn an_article_that_contradicts_itself_says_so_and_shows_where() {
    scene("findings", |person| async move {
        let window = person.open().await;
        window.see("welcome").await;
        paste(&window, WRONG).await;
        window.reads("findings-toggle", "1 inconsistency").await;
        window.reads("finding-words", "Friday").await;
        window.click("findings-toggle").await;
        window.reads("finding", "Thursday").await;
        window.click("finding").await;
        window.has("[data-testid='finding']", "aria-current", "true").await;
        window.shot("1-looked-up").await;
        paste(&window, FIRST).await;
        window.gone("findings").await;
    })
    .await;
}

#[tokio::test]
async fn what_would_change_an_assessment_is_told_when_asked() {
    scene("flips", |person| async move {
        let window = open_at_journey(&person).await;
        window.gone("flips").await;
        window.click("flips-toggle").await;
        window.reads("flip", "Without").await;
        window.shot("1-told").await;
    })
    .await;
}

#[tokio::test]
async fn an_earlier_decision_is_offered_and_only_a_person_takes_it() {
    scene("earlier", |person| async move {
        let window = person.open().await;
        window.see("welcome").await;
        paste(&window, FIRST).await;
        window.click_css(DATE).await;
        window.click("attach-evidence").await;
        window.fill("evidence-excerpt-field", "Xi Jinping met Kim Jong Un in Beijing on 4 September 2025.").await;
        window.fill("evidence-publisher", "Foreign Ministry").await;
        window.fill("evidence-published", "2025-09-05").await;
        window.click_css(".tier:has([data-testid='evidence-tier-primary'])").await;
        window.click("evidence-save").await;
        window.gone("evidence-dialog").await;
        window.click("decide-supported").await;
        window.has(VERDICT, "data-status", "supported").await;

        paste(&window, SECOND).await;
        window.click_css(DATE).await;
        window.has("[data-testid='earlier']", "data-status", "supported").await;
        window.has(VERDICT, "data-status", "none").await;
        window.click("earlier-toggle").await;
        window.reads("earlier-evidence", "Foreign Ministry").await;
        window.shot("1-offered").await;
        window.click("earlier-use").await;
        window.see("verdict-record").await;
        window.has(VERDICT, "data-status", "none").await;
        window.shot("2-filled-in").await;
        window.click("earlier-attach").await;
        window.has("[data-testid='assessment']", "data-status", "supported").await;
        window.click("verdict-record").await;
        window.has(VERDICT, "data-status", "supported").await;
        window.shot("3-taken").await;
    })
    .await;
}

#[tokio::test]
async fn the_ledger_shows_its_head_and_is_gone_through_on_demand() {
    scene("ledger", |person| async move {
        let window = open_at_journey(&person).await;
        window.click("settings").await;
        assert_eq!(window.text("ledger-head").await.len(), 64, "a SHA-256");
        window.click("ledger-verify").await;
        window.has("[data-testid='ledger-result']", "data-ok", "true").await;
        window.shot("1-verified").await;
        window.click("settings-dialog-close").await;
        window.gone("settings-dialog").await;
        window.click("about-open").await;
        window.reads("about-geonames", "CC BY 4.0").await;
        window.reads("about-licence", "Apache").await;
        window.shot("2-about").await;
    })
    .await;
}
