//! What the window does with input that it cannot take: it says so, and nothing that was there is lost.

use crate::window::{Window, scene};

const FAILURE: &str = "[data-testid='failure']";

struct Bad {
    name: &'static str,
    content: fn() -> Vec<u8>,
    /// Words of the message.
    says: &'static str,
}

const BAD: &[Bad] = &[
    Bad { name: "empty.txt", content: Vec::new, says: "empty" },
    Bad {
        name: "picture.txt",
        content: || b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01".to_vec(),
        says: "text",
    },
    Bad { name: "large.txt", content: || b"Kim met Xi in Beijing on 4 September.\n".repeat(1_400_000), says: "MB" },
];

#[tokio::test]
async fn a_file_that_cannot_be_read_is_refused_and_the_open_article_stays() {
    scene("bad-files", |person| async move {
        let window = person.open().await;
        window.click("welcome-sample").await;
        window.see("article-text").await;
        let title = window.text("article-title").await;
        for bad in BAD {
            person.answer("open", &person.file(bad.name, (bad.content)()));
            window.click("open-file").await;
            window.see_css("[data-testid='toast'][data-tone='problem']").await;
            window.reads("toast", bad.says).await;
            window.shot(bad.name).await;
            dismiss(&window).await;
            assert_eq!(window.text("article-title").await, title, "{}", bad.name);
            assert_eq!(window.all("article-card").await.len(), 1, "{}", bad.name);
        }
    })
    .await;
}

#[tokio::test]
async fn a_text_of_markup_is_shown_and_not_run() {
    scene("hostile", |person| async move {
        let window = person.open().await;
        let text = "<script>document.title='taken'</script> <img src=x onerror=\"document.title='taken'\">\n\n\
            Kim Jong-un met <b>Xi Jinping</b> in Beijing on 4 September 2025.\n";
        person.answer("open", &person.file("hostile.txt", text));
        window.click("open-file").await;
        window.reads("article-text", "onerror=").await;
        window.shot("shown").await;
        assert_eq!(window.script("return document.title", vec![]).await, "Galley");
        assert_eq!(window.script("return document.querySelectorAll('main img, main script').length", vec![]).await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_damaged_store_is_said_and_left_as_it_is() {
    scene("damaged", |person| async move {
        let store = person.data().join("galley.db");
        std::fs::create_dir_all(person.data()).expect("the data folder");
        let bytes = b"This is no database. ".repeat(400);
        std::fs::write(&store, &bytes).expect("a file in its place");
        let window = person.open().await;
        let code = window.see_css(FAILURE).await.attr("data-code").await.expect("a code");
        assert!(matches!(code.as_deref(), Some("db_damaged" | "db_not_galley")), "{code:?}");
        window.shot("said").await;
        window.click("failure-retry").await;
        window.see_css(FAILURE).await;
        person.close().await;
        assert!(std::fs::read(&store).expect("the file") == bytes, "the file was changed");
    })
    .await;
}

#[tokio::test]
async fn a_store_of_a_newer_galley_is_said_and_left_as_it_is() {
    scene("newer", |person| async move {
        let window = person.open().await;
        window.see("welcome").await;
        person.close().await;
        let store = person.data().join("galley.db");
        let mut bytes = std::fs::read(&store).expect("the store");
        // The schema's number stands at byte 60 of every SQLite file.
        bytes[60..64].copy_from_slice(&9999_u32.to_be_bytes());
        std::fs::write(&store, &bytes).expect("a store from the future");
        let window = person.open().await;
        window.see_css(FAILURE).await;
        window.has(FAILURE, "data-code", "db_newer").await;
        window.shot("said").await;
        person.close().await;
        assert!(std::fs::read(&store).expect("the file") == bytes, "the file was changed");
    })
    .await;
}

async fn dismiss(window: &Window) {
    window.click_css("[data-testid='toast'] [aria-label='Dismiss']").await;
    window.gone("toast").await;
}
