//! A very long article: it opens, can be worked on and is found again.

use std::time::Duration;

use crate::window::scene;

/// Bytes of the text, as long as a book. Ten times as much works as well: `make bench` opens it.
const BYTES: usize = 1_000_000;
/// How long reading it may take where the program is built without optimisation and other windows are open.
const READING: Duration = Duration::from_mins(5);

#[tokio::test]
async fn a_book_of_a_text_opens_and_a_claim_of_it_is_decided() {
    scene("long", |person| async move {
        let window = person.open().await;
        window.see("welcome").await;
        person.answer("open", &person.file("long.txt", text()));
        window.click("open-file").await;
        window.see_for("article-text", READING).await;
        window.reads("article-title", "Foreign Minister").await;
        window.click("claim-cell").await;
        window.shot("opened").await;
        window.click("decide-not_enough_evidence").await;
        window.see("verdict-given").await;
        window.shot("decided").await;
    })
    .await;
}

/// Paragraphs of news, another person and day in each.
fn text() -> String {
    let families = ["Aldana", "Brunner", "Castellan", "Dorsey", "Eklund", "Fontaine", "Grady", "Hollis"];
    let paragraph = |day: usize| {
        let (name, host, day) = (families[day % 8], families[(day / 8 + 3) % 8], day % 28 + 1);
        format!(
            "Foreign Minister Ilse {name} met President Marco {host} in Vienna on {day} May 2021. The two discussed the \
             harvest, the price of grain and the state of the roads along the river, officials said after the talks. \
             {name} had come to the city by train. A spokesman declined to give details of what was said, and no \
             date was given for another round.\n\n"
        )
    };
    let length = paragraph(0).len();
    (0..BYTES / length).map(paragraph).collect()
}
