//! How long a person waits for a long article: opening it, deciding one of its claims, undoing that, and finding it
//! again after a restart. One run each; the text is the sample's, with another person and day in each copy.
#![allow(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

use std::path::Path;
use std::time::Instant;

use chrono::{DateTime, TimeZone as _, Utc};
use claims_desk::Desk;
use claims_desk::shape::Status;
use claims_desk::wire::{ArticleRef, Decide, Nothing, OpenFile};

const SAMPLE: &str = include_str!("../sample/article.txt");
const FAMILY: [&str; 8] = ["Aldana", "Brunner", "Castellan", "Dorsey", "Eklund", "Fontaine", "Grady", "Hollis"];

fn main() {
    for megabytes in [1, 10] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("long.txt");
        std::fs::write(&path, text(megabytes * 1_000_000)).unwrap();
        case(megabytes, folder.path(), &path);
    }
}

fn text(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + SAMPLE.len());
    let mut copy = 0;
    while text.len() < bytes {
        let name = FAMILY.get(copy % FAMILY.len()).copied().unwrap_or_default();
        let day = copy % 28 + 1;
        text.push_str(&SAMPLE.replace("Choe", name).replace("September 4", &format!("September {day}")));
        text.push_str("\n\n");
        copy += 1;
    }
    text
}

fn case(megabytes: usize, data: &Path, file: &Path) {
    let desk = Desk::open(data).unwrap();
    let path = file.to_string_lossy().into_owned();
    let article = timed(megabytes, "open", || desk.open_file(OpenFile { path, published: None }, now()).unwrap());
    let article = article.article;
    let claim = article.claims.first().unwrap().id.clone();
    let id = || ArticleRef { article: article.id.clone() };
    let decided = Decide { claim, status: Status::NotEnoughEvidence, note: Some("seen".into()) };
    timed(megabytes, "decide", || desk.decide(decided, now()).unwrap());
    timed(megabytes, "undo", || desk.undo(id(), now()).unwrap());
    timed(megabytes, "list", || desk.list_articles(Nothing {}).unwrap());
    drop(desk);
    let desk = Desk::open(data).unwrap();
    timed(megabytes, "open again after a restart", || desk.get_article(id()).unwrap());
    println!("{megabytes} MB: {} claims", article.claims.len());
}

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2025, 9, 6, 9, 0, 0).unwrap()
}

fn timed<T>(megabytes: usize, what: &str, run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = run();
    println!("{megabytes} MB: {what}: {:.2} s", start.elapsed().as_secs_f64());
    done
}
