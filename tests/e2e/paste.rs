//! Ctrl+V on the window: what is on the clipboard becomes an article, and nothing else takes the keys away.

use fantoccini::key::Key;

use crate::window::scene;

#[tokio::test]
async fn a_text_on_the_clipboard_becomes_an_article() {
    scene("paste", |person| async move {
        let window = person.open().await;
        window.see("welcome").await;
        // Onto the clipboard by the same keys that a person uses, from a field of the window itself.
        window.click("open-paste").await;
        window.fill("paste-text", "Kim Jong Un met Xi Jinping in Beijing on September 4, 2025.").await;
        window.stroke(&[Key::Control], 'a').await;
        window.stroke(&[Key::Control], 'c').await;
        window.stroke(&[], char::from(Key::Escape)).await;
        window.gone("paste-dialog").await;

        window.stroke(&[Key::Control], 'v').await;
        window.see("paste-dialog").await;
        let text = window.script("return document.querySelector(\"[data-testid='paste-text']\").value", vec![]).await;
        assert_eq!(text, "Kim Jong Un met Xi Jinping in Beijing on September 4, 2025.");
        window.shot("pasted").await;
        window.stroke_until_focus(Key::Tab, "paste-open").await;
        window.stroke(&[], char::from(Key::Enter)).await;
        window.gone("paste-dialog").await;
        window.see_css("[data-testid='claim-cell'][data-kind='meeting_date']").await;

        // In a field the keys paste into the field.
        window.stroke(&[], 'l').await;
        window.see("library-dialog").await;
        window.stroke(&[Key::Control], 'v').await;
        let words =
            window.script("return document.querySelector(\"[data-testid='library-words']\").value", vec![]).await;
        assert_eq!(words, text);
        assert!(window.all("paste-dialog").await.is_empty());
    })
    .await;
}
