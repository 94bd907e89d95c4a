//! Evidence in through the real window: a folder with good and bad files, a text, and one page of the web.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;

use fantoccini::key::Key;

use crate::looks::{axe, look};
use crate::window::{Window, scene};

const THEMES: [&str; 2] = ["light", "dark"];

async fn open(window: &Window, way: &str) {
    window.click("import-open").await;
    window.see("import-dialog").await;
    window.click(&format!("import-way-{way}")).await;
}

async fn close(window: &Window) {
    window.stroke(&[], char::from(Key::Escape)).await;
    window.gone("import-dialog").await;
}

#[tokio::test]
async fn a_folder_goes_in_and_what_is_left_out_is_named() {
    scene("evidence-folder", |person| async move {
        let folder = person.path("papers");
        std::fs::create_dir_all(folder.join("more")).expect("a folder");
        let files: [(&str, &[u8]); 4] = [
            ("a.txt", b"Kim Jong-un met Xi Jinping in Beijing on 4 September 2025."),
            ("more/list.ris", b"TY  - NEWS\nTI  - Leaders meet\nT2  - Example Wire\nER  - \n"),
            ("more/broken.pdf", b"%PDF-1.7 nothing in it"),
            ("more/empty.txt", b""),
        ];
        for (name, content) in files {
            std::fs::write(folder.join(name), content).expect("a file");
        }
        let window = person.open().await;
        window.see("welcome").await;
        window.script(&axe(), vec![]).await;
        let mut faults = Vec::new();
        for theme in THEMES {
            window.click(&format!("theme-{theme}")).await;
            open(&window, "files").await;
            faults.extend(look(&window, &format!("files-{theme}")).await);
            person.answer("folder", &folder);
            window.click("import-folder").await;
            window.see("import-outcome").await;
            let said = if theme == "light" { "2 files are in: 1 document and 2 sources." } else { "Nothing new" };
            window.reads("import-outcome", said).await;
            window.reads("import-skipped", "papers/more/broken.pdf").await;
            window.reads("import-skipped", "There is no text in the file.").await;
            faults.extend(look(&window, &format!("outcome-{theme}")).await);
            window.click("import-again").await;
            close(&window).await;
        }
        assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    })
    .await;
}

#[tokio::test]
async fn an_import_shows_how_far_it_is_and_stops_when_told() {
    scene("evidence-stop", |person| async move {
        let folder = person.path("papers");
        std::fs::create_dir_all(&folder).expect("a folder");
        for number in 0..2000 {
            let text = format!("Report {number}: Kim Jong-un met Xi Jinping in Beijing on 4 September 2025.");
            std::fs::write(folder.join(format!("{number:04}.txt")), text).expect("a file");
        }
        let window = person.open().await;
        window.see("welcome").await;
        window.script(&axe(), vec![]).await;
        open(&window, "files").await;
        person.answer("folder", &folder);
        window.click("import-folder").await;
        window.reads("import-running", "of 2,000").await;
        let faults = look(&window, "running").await;
        window.click("import-stop").await;
        window.reads("import-outcome", "You stopped the import").await;
        window.shot("stopped").await;
        // What was in by then is there, and the rest goes in with the next one.
        window.click("import-again").await;
        person.answer("folder", &folder);
        window.click("import-folder").await;
        window.reads("import-running", "Importing").await;
        close(&window).await;
        assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    })
    .await;
}

#[tokio::test]
async fn a_text_goes_in_by_keyboard_alone() {
    scene("evidence-text", |person| async move {
        let window = person.open().await;
        window.see("welcome").await;
        open(&window, "text").await;
        window.click("import-text-keep").await;
        window.reads("import-title-problem", "title").await;
        window.fill("import-title", "A note from the embassy").await;
        window.fill("import-text", "The delegation left by train.").await;
        window.stroke_until_focus(Key::Tab, "import-text-keep").await;
        window.stroke(&[], char::from(Key::Enter)).await;
        window.reads("import-outcome", "1 file is in").await;
    })
    .await;
}

#[tokio::test]
async fn a_page_is_fetched_when_it_was_shown_and_only_from_where_it_may() {
    scene("evidence-page", |person| async move {
        let window = person.open().await;
        window.see("welcome").await;
        window.script(&axe(), vec![]).await;
        let url = server();
        open(&window, "page").await;
        window.fill("capture-url", &url).await;
        window.click("capture-show").await;
        window.reads("capture-preview", "127.0.0.1").await;
        let mut faults = look(&window, "preview").await;
        window.click("capture-fetch").await;
        window.reads("capture-url-problem", "on this computer or its own network").await;
        window.shot("refused").await;
        close(&window).await;
        window.click("settings").await;
        window.click("settings-private").await;
        window.shot("settings").await;
        window.click("settings-save").await;
        window.gone("settings-dialog").await;
        window.click("theme-dark").await;
        open(&window, "page").await;
        window.fill("capture-url", &url).await;
        window.click("capture-show").await;
        window.click("capture-fetch").await;
        window.reads("capture-done", "“Leaders meet” is kept.").await;
        window.reads("capture-text", "first such meeting").await;
        faults.extend(look(&window, "kept").await);
        assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    })
    .await;
}

/// A server on this computer with one page; it answers until the test ends.
fn server() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a place to listen");
    let url = format!("http://{}/story", listener.local_addr().expect("its address"));
    let more =
        "It was the first such meeting in nine years, officials of both sides said on Tuesday evening. ".repeat(4);
    let body = format!(
        "<!DOCTYPE html><title>Leaders meet</title><article><h1>Leaders meet</h1><p>{more}</p><p>{more}</p></article>"
    );
    let length = body.len();
    let answer = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    );
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { continue };
            let (mut head, mut byte) = (Vec::new(), [0]);
            while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|read| read == 1) {
                head.push(byte[0]);
            }
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    url
}
