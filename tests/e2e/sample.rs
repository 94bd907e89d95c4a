//! The shipped sample from the first look to the report, and everything found again after a restart.

use crate::window::{Person, Window, scene};

const ARTICLE: &str = include_str!("../../claims-desk/sample/article.txt");
/// The journey to Beijing: the article says train, a record of the sample says plane.
const JOURNEY: &str = "[data-testid='claim-cell'][data-kind='travel_mode']";
const ASSESSMENT: &str = "[data-testid='assessment']";
const VERDICT: &str = "[data-testid='verdict']";
const NOTE: &str = "The railway's own log outweighs an unnamed airport worker.";

/// Opens the sample from the first screen and chooses the journey to Beijing.
pub async fn open_at_journey(person: &Person) -> Window {
    let window = person.open().await;
    window.shot("1-welcome").await;
    window.click("welcome-sample").await;
    window.click_css(JOURNEY).await;
    window.has(ASSESSMENT, "data-status", "refuted").await;
    window
}

async fn attach_the_log(window: &Window) {
    window.click("attach-evidence").await;
    window.fill("evidence-excerpt-field", "Kim Jong Un arrived in Beijing by special train on 2 September 2025.").await;
    window.fill("evidence-publisher", "Beijing Railway Bureau").await;
    window.fill("evidence-published", "2025-09-02").await;
    window.click_css(".tier:has([data-testid='evidence-tier-primary'])").await;
    window.fill("evidence-locator", "entry 114").await;
    window.shot("3-evidence-form").await;
    window.click("evidence-save").await;
    window.gone("evidence-dialog").await;
}

async fn decide_supported(window: &Window) {
    window.click("decide-supported").await;
    window.see("note-needed").await;
    window.fill("verdict-note", NOTE).await;
    window.shot("5-note").await;
    window.click("verdict-record").await;
    window.has(VERDICT, "data-status", "supported").await;
    window.see("verdict-overrules").await;
}

#[tokio::test]
async fn from_the_sample_to_the_report_and_back_after_a_restart() {
    scene("sample", |person| async move {
        let window = open_at_journey(&person).await;
        assert!(window.all("claim-cell").await.len() >= 8, "the four kinds of claim over several events");
        window.shot("2-refuted").await;

        attach_the_log(&window).await;
        window.has(ASSESSMENT, "data-status", "conflicting").await;
        window.shot("4-conflicting").await;
        window.script("document.querySelector(\"[data-testid='evidence']\").scrollIntoView()", vec![]).await;
        window.shot("4-evidence").await;

        decide_supported(&window).await;
        window.shot("6-decided").await;
        window.click("undo").await;
        window.has(VERDICT, "data-status", "none").await;
        window.click("redo").await;
        window.has(VERDICT, "data-status", "supported").await;
        // The verdict did not touch what the engine worked out.
        window.has(ASSESSMENT, "data-status", "conflicting").await;

        for (format, holds) in [("html", "</html>"), ("md", "# "), ("json", "\"schema\"")] {
            let path = person.path(&format!("report.{format}"));
            person.answer("save", &path);
            window.click("export").await;
            window.click(&format!("export-{format}")).await;
            let report = wait_for_file(&path).await;
            assert!(report.contains(holds), "{format}: {report}");
            assert!(report.contains("Beijing Railway Bureau"), "{format} names the evidence");
            assert!(!report.contains("<script"), "{format} carries no script");
        }
        window.reads("toast", "Report written").await;
        window.shot("7-exported").await;

        let window = person.restart().await;
        window.see("article-text").await;
        window.click_css(JOURNEY).await;
        window.has(VERDICT, "data-status", "supported").await;
        window.has(ASSESSMENT, "data-status", "conflicting").await;
        window.reads("evidence", "Beijing Railway Bureau").await;
        window.click("history-toggle").await;
        window.reads("history", NOTE).await;
        window.shot("8-found-again").await;
    })
    .await;
}

#[tokio::test]
async fn a_decision_survives_the_end_of_the_app_without_warning() {
    scene("kill", |person| async move {
        let window = open_at_journey(&person).await;
        window.click("decide-refuted").await;
        window.has(VERDICT, "data-status", "refuted").await;
        person.kill().await;
        let window = person.open().await;
        window.click_css(JOURNEY).await;
        window.has(VERDICT, "data-status", "refuted").await;
    })
    .await;
}

#[tokio::test]
async fn the_text_on_the_screen_is_the_text_of_the_article() {
    scene("text", |person| async move {
        let window = open_at_journey(&person).await;
        let script =
            "return Array.from(document.querySelectorAll(\"[data-testid='block']\"), b => b.textContent).join('')";
        let shown = window.script(script, vec![]).await;
        let shown = shown.as_str().unwrap_or_default();
        for line in ARTICLE.lines().filter(|line| !line.trim().is_empty()) {
            assert!(shown.contains(line), "changed on the screen: {line}");
        }
    })
    .await;
}

async fn wait_for_file(path: &std::path::Path) -> String {
    for _ in 0..1200 {
        if let Ok(text) = std::fs::read_to_string(path) {
            return text;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    panic!("{} was not written", path.display());
}
