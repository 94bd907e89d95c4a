//! What the table `article` keeps, on a real file.

use claims_engine::text::Article;
use claims_verdict::Status;

use crate::fixture::{Room, TEXT, add_article, claims, stamp, verdict};

#[test]
fn the_newest_article_comes_first() {
    let mut store = Room::new().open();
    let first = add_article(&mut store).article;
    let text = Article::new("Another text.");
    let reading = claims_engine::Extraction { language: "en", ..Default::default() };
    let draft = claims_db::NewDraft { text: &text, reading: &reading, published: None, origin: "file.txt" };
    let second = store.write(&stamp(9), |w| w.add_article("Later", &draft)).unwrap().article;
    let list: Vec<_> = store.articles().unwrap().into_iter().map(|line| line.article.id).collect();
    assert_eq!(list, [second, first]);
}

#[test]
fn progress_counts_checked_claims_and_leaves_dismissed_ones_out() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    let ids = claims(&added);
    store
        .write(&stamp(1), |w| {
            w.give_verdict(&ids[0], &verdict(Status::Supported))?;
            w.dismiss_claim(&ids[1], true)
        })
        .unwrap();
    let progress = store.article(&added.article).unwrap().progress;
    assert_eq!((progress.checked, progress.total), (1, 3));
}

#[test]
fn a_removed_article_is_off_the_list_and_comes_back_by_undo() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    let sha256 = Article::new(TEXT).sha256().to_owned();
    assert_eq!(store.article_with_text(&sha256).unwrap().as_ref(), Some(&added.article));
    store.write(&stamp(1), |w| w.rename_article(&added.article, "Summit")).unwrap();
    store.write(&stamp(2), |w| w.remove_article(&added.article)).unwrap();
    assert!(store.articles().unwrap().is_empty());
    assert_eq!(store.article_with_text(&sha256).unwrap(), None);
    assert_eq!(store.article(&added.article).unwrap_err().code(), "db_not_found");
    store.write(&stamp(3), |w| w.undo(None)).unwrap();
    assert_eq!(store.articles().unwrap()[0].article.title, "Summit");
    store.write(&stamp(4), |w| w.undo(None)).unwrap();
    assert_eq!(store.articles().unwrap()[0].article.title, "Beijing");
}
