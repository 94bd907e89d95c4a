//! Every format of the report from the menu, and what may be chosen for it.

use std::path::Path;

use crate::sample::open_at_journey;
use crate::window::scene;

const NOTE: &str = "Told us on the phone.";

#[tokio::test]
async fn every_format_is_written_from_the_menu_with_what_was_chosen() {
    scene("reports", |person| async move {
        let window = open_at_journey(&person).await;
        window.click("add-note").await;
        window.fill("verdict-note", NOTE).await;
        window.click("decide-refuted").await;
        window.has("[data-testid='verdict']", "data-status", "refuted").await;

        let begins: [(&str, &[u8]); 9] = [
            ("html", b"<!"),
            ("pdf", b"%PDF"),
            ("docx", b"PK"),
            ("checked_copy", b"PK"),
            ("md", b"#"),
            ("csv", b""),
            ("json", b"{"),
            ("claimreview", b""),
            ("annotations", b""),
        ];
        for (format, start) in begins {
            let path = person.path(&format!("report-{format}"));
            person.answer("save", &path);
            window.click("export").await;
            window.click(&format!("export-{format}")).await;
            let report = written(&path).await;
            assert!(report.len() > 200 && report.starts_with(start), "{format}: {} bytes", report.len());
            // The menu must have gone before it is opened again: a click on its way out only closes it.
            window.gone("export-menu").await;
        }

        let path = person.path("readers.html");
        person.answer("save", &path);
        window.click("export").await;
        window.click("export-option-public").await;
        window.click("export-option-decided").await;
        window.has("[data-testid='export-option-public']", "aria-checked", "true").await;
        window.shot("1-menu").await;
        window.click("export-html").await;
        let report = String::from_utf8(written(&path).await).unwrap_or_default();
        assert!(report.contains("Beijing") && !report.contains(NOTE), "no note for readers");
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
