//! The report looked at before it goes out, in a frame that runs nothing; saved from there; no file replaced untold.

use std::path::Path;

use fantoccini::key::Key;
use serde_json::Value;

use crate::looks::{axe, look};
use crate::sample::open_at_journey;
use crate::window::{Window, scene};

/// An article that would like to act.
const HOSTILE: &str = "<script>top.document.title = 'acted'</script> Marrow meets Reke in Berlin\n\n\
    <img src=x onerror=\"top.document.title = 'acted'\"> President Ilse Marrow met Prime Minister Tomas Reke in Berlin \
    on 11 March 2031.";

async fn open_preview(window: &Window) {
    window.click("export").await;
    window.click("export-preview").await;
    window.see("preview-dialog").await;
    window.see("preview-page").await;
}

/// Waits until the page inside holds these words, or does not.
async fn shows(window: &Window, words: &str, there: bool) {
    for _ in 0..600 {
        let text = window.script_inside("preview-page", "return document.body?.innerText ?? ''").await;
        if text.as_str().is_some_and(|text| !text.is_empty() && text.contains(words) == there) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{words:?} in the preview: not {there}");
}

#[tokio::test]
async fn the_report_is_looked_at_changed_and_saved() {
    let axe = axe();
    scene("preview", |person| async move {
        let window = open_at_journey(&person).await;
        window.script(&axe, vec![]).await;
        let mut faults = Vec::new();
        for theme in ["light", "dark"] {
            window.click(&format!("theme-{theme}")).await;
            window.has("html", "data-theme", theme).await;
            open_preview(&window).await;
            shows(&window, "Needs an editor", true).await;
            faults.extend(look(&window, theme).await);
            window.stroke(&[], char::from(Key::Escape)).await;
            window.gone("preview-dialog").await;
        }
        assert!(faults.is_empty(), "{faults:?}");

        open_preview(&window).await;
        let width = window.script_inside("preview-page", "return getComputedStyle(document.body).maxWidth").await;
        assert_ne!(width, Value::from("none"), "the report's own style sheet is on");
        window.fill("preview-desk", "Harbour Desk").await;
        shows(&window, "Harbour Desk", true).await;
        window.click("preview-option-iso").await;
        shows(&window, "2025-09-05", true).await;
        window.click("preview-option-decided").await;
        window.has("[data-testid='preview-told']", "data-claims", "0").await;
        window.click("preview-option-decided").await;
        shows(&window, "Needs an editor", true).await;

        let path = person.path("report.html");
        person.answer("save", &path);
        window.see("preview-format").await.select_by_value("html").await.expect("a format");
        window.click("preview-save").await;
        let report = String::from_utf8(written(&path).await).unwrap_or_default();
        assert!(report.contains("Harbour Desk") && report.contains("2025-09-05"), "what was seen is what was written");

        // The same place again, and nobody was asked whether the file there may go.
        std::fs::write(&path, "mine").expect("a file in the way");
        person.answer("save", &path);
        window.click("preview-save").await;
        window.reads("toast", "already").await;
        assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), "mine");
        person.answer("save", &path);
        person.answer("replace", &path);
        window.click("preview-save").await;
        for _ in 0..600 {
            if std::fs::read(&path).is_ok_and(|bytes| bytes.starts_with(b"<!")) {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        assert!(std::fs::read(&path).is_ok_and(|bytes| bytes.starts_with(b"<!")), "replaced when told");
        window.click("preview-dialog-close").await;
        window.gone("preview-dialog").await;
    })
    .await;
}

#[tokio::test]
async fn nothing_in_the_preview_acts() {
    scene("preview-hostile", |person| async move {
        let window = person.open().await;
        window.click("open-paste").await;
        window.fill("paste-text", HOSTILE).await;
        window.click("paste-open").await;
        window.gone("paste-dialog").await;
        window.see("claim-cell").await;
        let title = window.script("return document.title", vec![]).await;
        open_preview(&window).await;
        shows(&window, "onerror", true).await;
        window.has("[data-testid='preview-page']", "sandbox", "").await;
        let acting = "return document.querySelectorAll('script, img, iframe, object, [onerror], [onload]').length";
        assert_eq!(window.script_inside("preview-page", acting).await, Value::from(0));
        // Were there a script all the same, the frame would not run it.
        let planted = "const frame = document.querySelector(\"[data-testid='preview-page']\"); \
            frame.srcdoc = '<p>planted</p><script>top.document.title = \"acted\"<' + '/script>\
            <img src=x onerror=\"top.document.title = 1\">'; return true";
        window.script(planted, vec![]).await;
        shows(&window, "planted", true).await;
        assert_eq!(window.script("return document.title", vec![]).await, title);
        window.shot("1-planted").await;
    })
    .await;
}

/// The file, once it is there; reports are written whole or not at all.
async fn written(path: &Path) -> Vec<u8> {
    for _ in 0..2400 {
        if let Ok(bytes) = std::fs::read(path) {
            return bytes;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    panic!("{} was not written", path.display());
}
