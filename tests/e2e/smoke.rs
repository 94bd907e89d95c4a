//! The window opens and its page runs.

use crate::window::scene;

#[tokio::test]
async fn the_window_opens_and_nothing_is_left_blank() {
    scene("smoke", |person| async move {
        let window = person.open().await;
        window.see_css("main").await;
        window.shot("opened").await;
        let title = window.script("return document.title", vec![]).await;
        assert_eq!(title, "Galley");
    })
    .await;
}
