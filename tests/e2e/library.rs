//! The library through the real window: a passage offered for a claim is read, words of it are chosen and become
//! evidence with their place; the whole room can be searched.

use fantoccini::key::Key;

use crate::looks::{axe, look};
use crate::window::{Window, scene};

const PAPER: &str = "Statement of the ministry.\n\nThe delegation rested on 3 September 2025 and saw nobody.\n\n\
    Kim Jong Un left for Beijing by air on 1 September 2025. He met Xi Jinping at the Great Hall of the People on 4 \
    September 2025.\n";

/// Brings a text into the room.
async fn bring_in(window: &Window, title: &str, text: &str) {
    window.click("import-open").await;
    window.see_css("[data-testid='import-way-text'], [data-testid='import-again']").await;
    if !window.all("import-again").await.is_empty() {
        window.click("import-again").await;
    }
    window.click("import-way-text").await;
    window.fill("import-title", title).await;
    window.fill("import-text", text).await;
    window.click("import-text-keep").await;
    window.reads("import-outcome", "1 file is in").await;
    window.stroke(&[], char::from(Key::Escape)).await;
    window.gone("import-dialog").await;
}

#[tokio::test]
async fn a_passage_of_the_room_becomes_evidence() {
    scene("library", |person| async move {
        let window = person.open().await;
        window.see("welcome").await;
        window.script(&axe(), vec![]).await;
        window.click("welcome-sample").await;
        window.click_css("[data-testid='claim-cell'][data-kind='travel_mode']").await;
        window.reads("suggestions-none", "No documents in the room yet").await;
        bring_in(&window, "Ministry statement", PAPER).await;
        bring_in(&window, "Weather", "It rained in Hanoi all day.").await;

        window.reads("passage", "Ministry statement").await;
        window.reads("passage", "by air").await;
        window.reads("passage-about", "Kim Jong Un").await;
        let mut faults = Vec::new();
        for theme in ["light", "dark"] {
            window.click(&format!("theme-{theme}")).await;
            window.script("document.querySelector(\"[data-testid='suggestions']\").scrollIntoView()", vec![]).await;
            faults.extend(look(&window, &format!("suggested-{theme}")).await);
            window.stroke(&[], 'r').await;
            window.see("reader-dialog").await;
            window.reads("reader-page", "paragraph 1").await;
            window.reads("reader-hint", "Select words").await;
            faults.extend(look(&window, &format!("reader-{theme}")).await);
            window.stroke(&[], char::from(Key::Escape)).await;
            window.gone("reader-dialog").await;
        }

        // Words selected with the mouse, over the end of the highlighted passage's first sentence.
        window.click("passage-open").await;
        window.see("reader-page").await;
        window.see_css("[data-testid='reader-page'] p:last-of-type").await;
        let select = "const block = [...document.querySelectorAll('[data-start]')].at(-1);\
            const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT); const node = walk.nextNode();\
            const from = node.data.indexOf('Kim Jong Un left'); const range = document.createRange();\
            range.setStart(node, from); range.setEnd(node, from + 'Kim Jong Un left for Beijing by air on 1 September 2025.'.length);\
            getSelection().removeAllRanges(); getSelection().addRange(range);\
            block.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));";
        window.script(select, vec![]).await;
        window.see("reader-chosen").await;
        window.click("reader-use").await;
        window.see("evidence-dialog").await;
        window.reads("evidence-quote", "Kim Jong Un left for Beijing by air on 1 September 2025.").await;
        window.fill("evidence-publisher", "The Ministry").await;
        faults.extend(look(&window, "quoted").await);
        window.click("evidence-save").await;
        window.gone("evidence-dialog").await;
        window.reads("evidence", "The Ministry").await;
        window.reads("evidence", "paragraph 1").await;
        assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    })
    .await;
}

#[tokio::test]
async fn the_room_is_searched_and_a_paragraph_chosen_by_keyboard_alone() {
    scene("library-search", |person| async move {
        let window = person.open().await;
        window.see("welcome").await;
        window.script(&axe(), vec![]).await;
        window.click("welcome-sample").await;
        window.see("suggestions").await;
        bring_in(&window, "Ministry statement", PAPER).await;
        bring_in(&window, "Weather", "It rained in Hanoi all day.").await;
        window.stroke(&[], 'l').await;
        window.see("library-dialog").await;
        window.reads("library-dialog", "2 documents in the room").await;
        let mut faults = look(&window, "documents").await;
        window.type_words("delegation rested").await;
        window.reads("library-count", "The best passage").await;
        faults.extend(look(&window, "found").await);
        window.stroke_until_focus(Key::Tab, "passage-open").await;
        window.stroke(&[], char::from(Key::Enter)).await;
        window.see("reader-page").await;
        window.stroke_until_focus(Key::Tab, "reader-take").await;
        window.stroke(&[], char::from(Key::Enter)).await;
        window.see("reader-chosen").await;
        window.stroke_until_focus(Key::Tab, "reader-use").await;
        window.shot("chosen").await;
        window.stroke(&[], char::from(Key::Enter)).await;
        window.see("evidence-quote").await;
        assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    })
    .await;
}

#[tokio::test]
async fn a_document_is_taken_out_of_the_room_and_brought_back_by_keyboard() {
    scene("library-out", |person| async move {
        let window = person.open().await;
        window.see("welcome").await;
        window.script(&axe(), vec![]).await;
        window.click("welcome-sample").await;
        window.click_css("[data-testid='claim-cell'][data-kind='travel_mode']").await;
        window.see("suggestions").await;
        bring_in(&window, "Ministry statement", PAPER).await;
        bring_in(&window, "Weather", "It rained in Hanoi all day.").await;
        window.reads("passage", "Ministry statement").await;
        window.stroke(&[], 'l').await;
        window.reads("library-dialog", "2 documents in the room").await;
        window.stroke_until_focus(Key::Tab, "library-out").await;
        window.stroke_until_focus(Key::Tab, "library-document").await;
        window.stroke_until_focus(Key::Tab, "library-out").await;
        window.stroke(&[], char::from(Key::Enter)).await;
        window.reads("library-said", "Ministry statement is out of the room.").await;
        window.reads("library-dialog", "1 document in the room").await;
        let mut faults = look(&window, "out").await;
        window.stroke_until_focus(Key::Tab, "library-removed").await;
        window.stroke(&[], char::from(Key::Enter)).await;
        window.reads("library-dialog", "what was quoted from them stays").await;
        faults.extend(look(&window, "taken-out").await);
        window.stroke(&[], char::from(Key::Escape)).await;
        window.gone("library-dialog").await;
        window.reads("suggestions-none", "No passage in the room fits this claim.").await;

        window.stroke(&[], 'l').await;
        window.click("library-removed").await;
        window.click("library-back").await;
        window.reads("library-said", "Ministry statement is back in the room.").await;
        window.reads("library-dialog", "2 documents in the room").await;
        window.stroke(&[], char::from(Key::Escape)).await;
        window.reads("passage", "Ministry statement").await;
        assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    })
    .await;
}
