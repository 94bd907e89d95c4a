//! Claims put right by a person: added by their words, corrected, split, merged, put aside; and everything taken back.

use fantoccini::key::Key;
use serde_json::json;

use crate::looks;
use crate::window::{Person, Window, scene};

const TEXT: &str = "Kim Jong Un met Xi Jinping in Beijing on September 4, 2025. \
    Kim Jong Un travelled to Beijing by special train. Choe Son Hui took notes at the table.\n";
const VERDICT: &str = "[data-testid='verdict']";
const STATEMENT: &str = "claim-statement";

fn cell(kind: &str) -> String {
    format!("[data-testid='claim-cell'][data-kind='{kind}']")
}

async fn open(person: &Person) -> Window {
    let window = person.open().await;
    window.see("welcome").await;
    window.click("open-paste").await;
    window.fill("paste-text", TEXT.trim_end()).await;
    window.click("paste-open").await;
    window.gone("paste-dialog").await;
    window.see_css(&cell("meeting_date")).await;
    window
}

/// Selects words of the article as a pointer would.
async fn select(window: &Window, words: &str) {
    let script = "const column = document.querySelector(\"[data-testid='article-text']\"); \
        const nodes = []; const walk = document.createTreeWalker(column, NodeFilter.SHOW_TEXT); \
        while (walk.nextNode()) nodes.push(walk.currentNode); \
        const at = nodes.map(n => n.data).join('').indexOf(arguments[0]); \
        const point = place => { let rest = place; for (const n of nodes) { if (rest <= n.length) return [n, rest]; rest -= n.length; } }; \
        const [from, start] = point(at), [to, end] = point(at + arguments[0].length); \
        getSelection().setBaseAndExtent(from, start, to, end); return at;";
    assert!(window.script(script, vec![json!(words)]).await.as_i64().is_some_and(|at| at >= 0), "{words}");
}

#[tokio::test]
async fn a_claim_is_added_by_its_words_and_corrected_and_both_are_taken_back() {
    scene("corrections", |person| async move {
        let window = open(&person).await;
        let axe = looks::axe();
        window.script(&axe, vec![]).await;
        let before = window.all("claim-cell").await.len();
        select(&window, "Choe Son Hui took notes").await;
        window.see("selection-bar").await;
        window.shot("1-selected").await;
        window.click("selection-add").await;
        window.reads("claim-fields-sentence", "Choe Son Hui took part").await;
        let mut found = Vec::new();
        for theme in ["dark", "light"] {
            window.script("document.documentElement.dataset.theme = arguments[0]", vec![json!(theme)]).await;
            found.extend(looks::look(&window, &format!("2-add-{theme}")).await);
        }
        window.click("claim-save").await;
        window.gone("claim-dialog").await;
        window.reads(STATEMENT, "Choe Son Hui took part in the meeting.").await;
        window.reads("correction", "Added by").await;
        assert_eq!(window.all("claim-cell").await.len(), before + 1);

        // A decision, and then the claim says something else.
        window.click_css(&cell("meeting_date")).await;
        window.click("decide-not_enough_evidence").await;
        window.has(VERDICT, "data-status", "not_enough_evidence").await;
        window.click("correct").await;
        window.see("correct-menu").await;
        window.shot("3-menu").await;
        window.click("correct-value").await;
        window.fill("value-date", "2025-09-05").await;
        window.reads("claim-fields-sentence", "5 September 2025").await;
        window.click("claim-save").await;
        window.gone("claim-dialog").await;
        window.reads(STATEMENT, "5 September 2025").await;
        window.reads("correction-found", "4 September 2025").await;
        window.has("[data-testid='recheck']", "data-status", "not_enough_evidence").await;
        window.has(VERDICT, "data-status", "none").await;
        for theme in ["dark", "light"] {
            window.script("document.documentElement.dataset.theme = arguments[0]", vec![json!(theme)]).await;
            found.extend(looks::look(&window, &format!("4-corrected-{theme}")).await);
        }
        window.click("undo").await;
        window.has(VERDICT, "data-status", "not_enough_evidence").await;
        window.reads(STATEMENT, "4 September 2025").await;
        window.gone("correction").await;
        window.click("redo").await;
        window.reads(STATEMENT, "5 September 2025").await;

        // What cannot be is said beside its field, and everything is still there after a restart.
        window.click("correct").await;
        window.click("correct-value").await;
        window.fill("value-date", "next Friday").await;
        window.click("claim-save").await;
        window.reads("value-date-problem", "Must be a date").await;
        window.stroke(&[], char::from(Key::Escape)).await;
        window.gone("claim-dialog").await;
        let window = person.restart().await;
        window.click_css(&cell("meeting_date")).await;
        window.reads(STATEMENT, "5 September 2025").await;
        assert!(found.is_empty(), "\n{}", found.join("\n"));
    })
    .await;
}

#[tokio::test]
async fn a_claim_is_added_put_aside_and_brought_back_by_keys_alone() {
    scene("corrections-keys", |person| async move {
        let window = open(&person).await;
        window.stroke(&[], 'a').await;
        window.see("claim-dialog").await;
        window.focuses("claim-fields-words-typed").await;
        window.type_words("Choe Son Hui").await;
        window.see("claim-fields-words-found").await;
        window.stroke(&[], char::from(Key::Enter)).await;
        window.reads("claim-fields-sentence", "Choe Son Hui").await;
        window.shot("1-typed").await;
        window.stroke(&[Key::Control], char::from(Key::Enter)).await;
        window.gone("claim-dialog").await;
        window.reads(STATEMENT, "Choe Son Hui took part in the meeting.").await;
        window.stroke(&[], 'x').await;
        window.reads("put-aside-toggle", "1 claim put aside").await;
        window.stroke_until_focus(Key::Tab, "put-aside-toggle").await;
        window.stroke(&[], char::from(Key::Enter)).await;
        window.see("aside-claim").await;
        window.shot("2-aside").await;
        window.stroke_until_focus(Key::Tab, "bring-back").await;
        window.stroke(&[], char::from(Key::Enter)).await;
        window.gone("put-aside").await;
        window.stroke(&[Key::Control], 'z').await;
        window.see("put-aside").await;
    })
    .await;
}

#[tokio::test]
async fn a_claim_is_split_given_other_words_and_merged_again() {
    scene("corrections-split", |person| async move {
        let window = open(&person).await;
        window.script(&looks::axe(), vec![]).await;
        let mut found = Vec::new();
        window.click_css(&cell("meeting_attendees")).await;
        let whole = window.text(STATEMENT).await;
        window.click("correct").await;
        window.click("correct-split").await;
        window.reads("split-1-sentence", "Kim Jong Un took part").await;
        window.reads("split-2-sentence", "Xi Jinping took part").await;
        looks::in_both_themes(&window, "1-split", &mut found).await;
        window.click("split-save").await;
        window.gone("split-dialog").await;
        window.reads("put-aside-toggle", "1 claim put aside").await;
        window.reads(STATEMENT, "took part").await;

        select(&window, "met Xi Jinping").await;
        window.click("selection-use").await;
        window.see("claim-dialog").await;
        window.reads("claim-fields-words-chosen", "met Xi Jinping").await;
        window.click("claim-save").await;
        window.gone("claim-dialog").await;
        window.reads("mentions", "met Xi Jinping").await;

        window.click("correct").await;
        window.click("correct-merge").await;
        window.click("merge-choice").await;
        window.reads("merge-fields-sentence", "Kim Jong Un and Xi Jinping took part").await;
        looks::in_both_themes(&window, "2-merge", &mut found).await;
        window.click("merge-save").await;
        window.gone("merge-dialog").await;
        window.reads(STATEMENT, "Kim Jong Un and Xi Jinping").await;
        window.reads("put-aside-toggle", "3 claims put aside").await;
        for _ in 0..3 {
            window.click("undo").await;
        }
        window.gone("put-aside").await;
        window.reads(STATEMENT, &whole).await;
        assert!(found.is_empty(), "\n{}", found.join("\n"));
    })
    .await;
}

/// Opens the menu of corrections with the keyboard and goes down to an entry.
async fn correct_by_keys(window: &Window, entry: &str, dialog: &str) {
    window.stroke_until_focus(Key::Tab, "correct").await;
    window.stroke(&[], char::from(Key::Enter)).await;
    // The menu takes the focus itself, or gives it to its first entry: by keys both go down.
    window.focuses_within("correct-menu").await;
    window.stroke_until_focus(Key::Down, entry).await;
    window.stroke(&[], char::from(Key::Enter)).await;
    window.see(dialog).await;
}

#[tokio::test]
async fn a_claim_is_split_and_merged_by_keys_alone() {
    scene("corrections-split-keys", |person| async move {
        let window = open(&person).await;
        window.click_css(&cell("meeting_attendees")).await;
        let whole = window.text(STATEMENT).await;
        correct_by_keys(&window, "correct-split", "split-dialog").await;
        window.reads("split-1-sentence", "Kim Jong Un took part").await;
        window.stroke_until_focus(Key::Tab, "split-save").await;
        window.stroke(&[], char::from(Key::Enter)).await;
        window.gone("split-dialog").await;
        window.reads("put-aside-toggle", "1 claim put aside").await;

        correct_by_keys(&window, "correct-merge", "merge-dialog").await;
        window.stroke_until_focus(Key::Tab, "merge-choice").await;
        window.stroke(&[], ' ').await;
        window.reads("merge-fields-sentence", "Kim Jong Un and Xi Jinping took part").await;
        window.stroke_until_focus(Key::Tab, "merge-save").await;
        window.stroke(&[], char::from(Key::Enter)).await;
        window.gone("merge-dialog").await;
        window.reads(STATEMENT, "Kim Jong Un and Xi Jinping").await;
        for _ in 0..2 {
            window.stroke(&[Key::Control], 'z').await;
        }
        window.reads(STATEMENT, &whole).await;
        window.gone("put-aside").await;
    })
    .await;
}
