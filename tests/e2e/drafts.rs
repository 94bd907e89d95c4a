//! A new draft in the window: what became of the claims, the older draft to read, and the way back.

use fantoccini::key::Key;

use crate::looks;
use crate::window::{Person, Window, scene};

/// On one line: the driver types no line ends into a field.
const LINE: &str = "Kim Jong-un met Xi Jinping in Beijing on September 4, 2025. They drank tea.";
const OLD: &str = "Kim Jong-un met Xi Jinping in Beijing on September 4, 2025. They drank tea.\n\n\
    Vladimir Putin met Narendra Modi in Tianjin on September 1, 2025. They shook hands.\n";
const DATE: &str = "[data-testid='claim-cell'][data-kind='meeting_date']";
const VERDICT: &str = "[data-testid='verdict']";

/// Opens the first draft and decides the date of the first meeting.
async fn opened(person: &Person, text: &str) -> Window {
    let window = person.open().await;
    window.see("welcome").await;
    person.answer("open", &person.file("first.txt", text));
    window.click("welcome-file").await;
    window.click_css(DATE).await;
    window.click("decide-supported").await;
    window.fill("verdict-note", "By the readout.").await;
    window.click("verdict-record").await;
    window.has(VERDICT, "data-status", "supported").await;
    window
}

async fn open_draft(person: &Person, window: &Window, text: &str) {
    person.answer("open", &person.file("second.txt", text));
    window.click("drafts").await;
    window.see("draft-paste").await;
    window.shot("1-menu").await;
    window.click("draft-file").await;
}

#[tokio::test]
async fn a_new_draft_shows_what_became_of_each_claim_and_asks_to_check_again() {
    scene("drafts", |person| async move {
        let window = opened(&person, OLD).await;
        window.script(&looks::axe(), vec![]).await;
        let mut found = Vec::new();
        open_draft(&person, &window, &OLD.replace("September 4", "September 3").replace("Tianjin", "Moscow")).await;
        window.reads("compare-counts", "reworded").await;
        window.reads("compare-waiting", "1 verdict").await;
        window.reads("words-diff", "September").await;
        looks::in_both_themes(&window, "2-compared", &mut found).await;

        window.click("change-check").await;
        window.has("[data-testid='changed']", "data-stale", "true").await;
        window.reads("changed-verdict", "check again").await;
        window.has(VERDICT, "data-status", "none").await;
        looks::in_both_themes(&window, "3-check-again", &mut found).await;
        window.click("changed-use").await;
        window.click("verdict-record").await;
        window.has(VERDICT, "data-status", "supported").await;
        window.has("[data-testid='changed']", "data-stale", "false").await;

        // The older draft, to read only, beside what became of it.
        window.click("drafts").await;
        window.click("draft-1").await;
        window.has("[data-testid='older-draft']", "data-number", "1").await;
        window.reads("older-text", "Tianjin").await;
        window.see("compare-pane").await;
        looks::in_both_themes(&window, "4-older", &mut found).await;
        window.click("older-back").await;
        window.gone("older-draft").await;
        window.reads("article-text", "Moscow").await;
        window.stroke(&[], 'd').await;
        window.gone("compare-pane").await;

        // One step back, after the verdict that was given since.
        window.stroke(&[Key::Control], 'z').await;
        window.has(VERDICT, "data-status", "none").await;
        window.stroke(&[Key::Control], 'z').await;
        window.reads("article-text", "Tianjin").await;
        window.reads("drafts", "Draft 1").await;
        window.gone("changed").await;
        assert!(found.is_empty(), "\n{}", found.join("\n"));
    })
    .await;
}

#[tokio::test]
async fn a_pasted_text_is_a_draft_and_the_same_text_is_none() {
    scene("draft-paste", |person| async move {
        let window = opened(&person, LINE).await;
        window.click("drafts").await;
        window.click("draft-paste").await;
        window.fill("draft-text", LINE).await;
        window.shot("1-dialog").await;
        window.click("draft-save").await;
        window.reads("draft-text-problem", "latest draft").await;
        window.fill("draft-text", &format!("{LINE} Emmanuel Macron flew to Berlin on Tuesday.")).await;
        window.click("draft-save").await;
        window.gone("draft-dialog").await;
        window.reads("compare-counts", "new").await;
        window.reads("drafts", "Draft 2 of 2").await;
        window.click("compare-close").await;
        window.click_css(DATE).await;
        window.has(VERDICT, "data-status", "supported").await;
        let window = person.restart().await;
        window.reads("drafts", "Draft 2 of 2").await;
    })
    .await;
}
