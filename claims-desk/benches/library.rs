//! A room of a million passages: how fast documents go in, how fast a claim gets its suggestions from a room that was just
//! opened, common words included, and what the process holds in memory meanwhile. One core; `GALLEY_PASSAGES` for fewer.
#![allow(
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a bench prints its figures and stops where it fails"
)]
#![allow(missing_docs, reason = "a bench")]

mod made;

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use claims_db::{NewDocument, NewPassage, SourceFields, Stamp, Store};
use claims_desk::Desk;
use claims_desk::wire::{ClaimRef, OpenText, SearchLibrary};
use made::Chance;

/// Passages of one document.
const OF_A_DOCUMENT: u64 = 20;
/// Documents of one step, once the import itself was measured.
const OF_A_STEP: u64 = 100;

fn stamp() -> Stamp {
    Stamp::new("Ada", "2031-03-12T10:00:00Z".parse().unwrap())
}

/// Adds documents up to a number of passages.
fn add(store: &mut Store, from: u64, to: u64, of_a_step: u64) {
    let source = SourceFields { publisher: "Wire".into(), ..SourceFields::default() };
    let documents: Vec<u64> = (from..to).step_by(OF_A_DOCUMENT as usize).collect();
    for step in documents.chunks(of_a_step as usize) {
        store
            .write(&stamp(), |w| {
                for first in step {
                    let (mut text, mut passages) = (String::new(), Vec::new());
                    for number in *first..first + OF_A_DOCUMENT {
                        let (words, slots) = made::passage(number);
                        let start = text.len();
                        text.push_str(&words);
                        passages.push(NewPassage { start, stop: text.len(), locator: None, slots });
                        text.push_str("\n\n");
                    }
                    w.add_document(&NewDocument {
                        source: &source,
                        attachment: None,
                        text: &text,
                        passages: &passages,
                    })?;
                }
                Ok(())
            })
            .unwrap();
    }
}

fn report(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e3;
    println!(
        "{what:<34} {:6.1} ms median {:6.1} ms p99 {:6.1} ms worst of {}",
        at(0.5),
        at(0.99),
        at(1.0),
        times.len()
    );
}

/// Most that the process held, and what it holds of its own now, in MiB.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let lines = status.lines().filter(|line| line.starts_with("VmHWM") || line.starts_with("RssAnon"));
    lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join(", ")
}

fn main() {
    let passages = std::env::var("GALLEY_PASSAGES").ok().and_then(|count| count.parse().ok()).unwrap_or(1_000_000_u64);
    let folder = tempfile::tempdir().unwrap();
    let measured = passages.min(100_000);

    // Every document a step of its own, on the disk when it returns; then the index of all of them.
    let mut store = Store::open(&folder.path().join(claims_desk::desk::STORE)).unwrap();
    let start = Instant::now();
    add(&mut store, 0, measured, 1);
    let stored = start.elapsed();
    let desk = Desk::open(folder.path()).unwrap();
    let search = |desk: &Desk, words: String| desk.search_library(SearchLibrary { words }).unwrap();
    search(&desk, made::word(9_000));
    let both = start.elapsed();
    let rate = |time: Duration| measured as f64 / time.as_secs_f64();
    println!(
        "import of {measured} passages: {:.0} a second into the store, {:.0} with the index",
        rate(stored),
        rate(both)
    );
    drop(desk);
    add(&mut store, measured, passages, OF_A_STEP);
    drop(store);
    let start = Instant::now();
    let desk = Desk::open(folder.path()).unwrap();
    search(&desk, made::word(9_000));
    println!("the index caught up with {} passages in {:.1} s", passages - measured, start.elapsed().as_secs_f64());

    let mut text = String::new();
    let mut chance = Chance::new(77);
    for _ in 0..100 {
        let _ = writeln!(text, "{}\n", made::meeting(&mut chance).sentence());
    }
    let opened = desk.open_text(OpenText { text, published: Some("2025-09-05".into()) }, stamp().at).unwrap();
    drop(desk);

    // Just opened: nothing of the room has been read by this process.
    let desk = Desk::open(folder.path()).unwrap();
    let mut first = Vec::new();
    let mut times = Vec::new();
    for claim in &opened.article.claims {
        let start = Instant::now();
        let found = desk.suggestions(ClaimRef { claim: claim.id.clone() }).unwrap();
        times.push(start.elapsed());
        assert!(!found.passages.is_empty() && found.behind == 0);
        if first.is_empty() {
            first.push(times[0]);
        }
    }
    report("the first claim after opening", first);
    report("suggestions for a claim", times);
    for (what, from, to) in
        [("ten common words", 0, 100), ("ten words, some common", 0, 20_000), ("ten rare words", 2_000, 20_000)]
    {
        let mut times = Vec::new();
        for _ in 0..300 {
            let words: Vec<String> = (0..10).map(|_| made::word(from + chance.below(to - from))).collect();
            let start = Instant::now();
            search(&desk, words.join(" "));
            times.push(start.elapsed());
        }
        report(what, times);
    }
    println!("memory of the process: {}", memory());
}
