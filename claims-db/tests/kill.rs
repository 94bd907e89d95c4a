//! Killed at any of 200 moments of import, decision, draft change and upgrade, the database opens again, whole,
//! and nothing acknowledged is missing; so does a copy of its files whose last pages are torn.
//!
//! The moments come from a seed that is printed (`GALLEY_TEST_SEED` sets it). Where exactly a kill falls is the
//! system's affair; what must hold afterwards does not depend on it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it fails")]

mod fixture;
#[path = "fixture/torn.rs"]
mod torn;

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use claims_db::{NewAttachment, NewDraft, SCHEMA_VERSION, Store};
use claims_engine::text::Article;
use claims_verdict::Status;
use fixture::{Room, TEXT, add_article, add_evidence, check_whole, excerpt, reading, stamp, verdict, wire};
use torn::{Log, Tear};

const PLACE: &str = "GALLEY_TEST_KILL";
const ACTIVITY: &str = "GALLEY_TEST_ACTIVITY";
const SEED: &str = "GALLEY_TEST_SEED";
const MOMENTS: u64 = 200;
const WORKERS: u64 = 2;
/// SQLite copies the log into the database from so many frames on.
const CHECKPOINT: usize = 1000;

/// Not a test of its own: the child that is killed. It says `ack` once something is on the disk.
#[test]
fn child_that_works() {
    let Some(path) = std::env::var_os(PLACE) else { return };
    println!("ack ready");
    let mut store = Store::open(Path::new(&path)).unwrap();
    if store.articles().unwrap().is_empty() {
        add_article(&mut store);
    }
    println!("ack {} open {SCHEMA_VERSION}", store.ledger_head().unwrap().seq);
    let activity = std::env::var(ACTIVITY).unwrap();
    for n in 0.. {
        let done = match activity.as_str() {
            "import" => import(&mut store, n),
            "draft" => redraft(&mut store, n),
            _ => decide(&mut store, n),
        };
        println!("ack {} {done}", store.ledger_head().unwrap().seq);
    }
}

fn decide(store: &mut Store, n: i64) -> String {
    let draft = store.articles().unwrap()[0].draft.clone();
    let claims = store.claims(&draft).unwrap();
    let claim = claims[usize::try_from(n).unwrap() % claims.len()].id.clone();
    let given = store.write(&stamp(n), |w| w.give_verdict(&claim, &verdict(Status::Supported))).unwrap();
    format!("verdict {} {claim}", given.id)
}

fn import(store: &mut Store, n: i64) -> String {
    let bytes = format!("File {n}. ").repeat(2000).into_bytes();
    let file = NewAttachment { name: "a.txt", media_type: "text/plain", got_how: "file", bytes: &bytes };
    let (record, sha256) = store
        .write(&stamp(n), |w| {
            let sha256 = w.add_attachment(&file)?;
            let source = w.add_source(&wire("Example Wire"))?;
            let mut fields = excerpt(&source, &format!("Record {n} of an import. ").repeat(40));
            fields.attachment = Some(sha256.clone());
            Ok((w.add_evidence(&fields, None)?, sha256))
        })
        .unwrap();
    format!("evidence {record} {sha256}")
}

fn redraft(store: &mut Store, n: i64) -> String {
    let article = store.articles().unwrap()[0].article.id.clone();
    let changed = format!("Version {n}. {TEXT}");
    let (text, read) = (Article::new(&changed), reading(&changed, "2025-09-04", "September 4"));
    let draft = NewDraft { text: &text, reading: &read, published: None, origin: "again.txt" };
    let added = store.write(&stamp(n), |w| w.add_draft(&article, &draft)).unwrap();
    format!("draft {}", added.draft)
}

/// What a child said before it was killed: number of the ledger's last entry, what was done.
type Said = Vec<(i64, String)>;

/// Runs the child until it has said `lines` things and `pause` more has gone by, and kills it.
fn run(path: &Path, activity: &str, lines: usize, pause: Duration) -> Said {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child_that_works", "--nocapture", "--test-threads=1"])
        .env(PLACE, path)
        .env(ACTIVITY, activity)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // The test harness may have put words of its own in front.
    let mut told = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok)
        .filter_map(|line| line.split_once("ack ").map(|(_, rest)| rest.to_owned()));
    let mut heard: Vec<String> = told.by_ref().take(lines + 1).collect();
    let until = Instant::now() + pause;
    while Instant::now() < until {
        thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    heard.extend(told);
    let entry = |line: &String| line.split_once(' ').map(|(seq, what)| (seq.parse().unwrap(), what.to_owned()));
    heard.iter().filter_map(entry).collect()
}

/// Everything said is there. Returns the number of the ledger's last entry.
fn check(path: &Path, said: &Said, files: bool) -> i64 {
    let store = Store::open(path).unwrap();
    check_whole(&store);
    for (seq, what) in said {
        assert!(store.ledger_head().unwrap().seq >= *seq, "{what}");
        let words: Vec<&str> = what.split(' ').collect();
        match words[..] {
            ["verdict", id, claim] => {
                assert!(store.verdicts(claim).unwrap().iter().any(|known| known.id == id), "{what}");
            }
            ["evidence", id, sha256] => {
                assert_eq!(store.evidence(id).unwrap().fields.attachment.as_deref(), Some(sha256));
                if files {
                    store.attachment_bytes(sha256).unwrap();
                }
            }
            ["draft", id] => assert_eq!(store.claims(&store.draft(id).unwrap().id).unwrap().len(), 4, "{what}"),
            ["open", _] => {}
            _ => panic!("a child said {what}"),
        }
    }
    store.ledger_head().unwrap().seq
}

/// Random numbers that are the same for the same seed, on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % end
    }
}

/// The files of a database: itself and its log.
struct Files {
    main: Vec<u8>,
    log: Vec<u8>,
}

impl Files {
    fn of(path: &Path) -> Option<Self> {
        let log = fs::read(path.with_extension("db-wal")).unwrap_or_default();
        Some(Self { main: fs::read(path).ok()?, log })
    }

    fn put(&self, path: &Path) {
        fs::write(path, &self.main).unwrap();
        if !self.log.is_empty() {
            fs::write(path.with_extension("db-wal"), &self.log).unwrap();
        }
    }
}

/// A room whose log is so long that SQLite is about to copy it into the database.
fn with_a_long_log() -> Files {
    let room = Room::new();
    let mut store = room.open();
    add_article(&mut store);
    while fs::metadata(room.path.with_extension("db-wal")).unwrap().len() < 940 * 4120 {
        add_evidence(&mut store, "Kim left by air, the agency said. ".repeat(60).as_str(), None);
    }
    Files::of(&room.path).unwrap()
}

/// One kill and what is left of it; how many things the child had said.
fn moment(number: u64, seed: u64, long: &Files) -> usize {
    let mut chance = Chance(seed ^ number.wrapping_mul(0xD134_2543_DE82_EF95));
    let activity = ["import", "decision", "draft", "upgrade"][(number % 4) as usize];
    let room = Room::new();
    let old = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/old/v1.db");
    let (lines, pause) = match activity {
        "upgrade" => {
            fs::copy(old, &room.path).unwrap();
            (0, chance.below(30_000))
        }
        // Now and then from before the database is there.
        _ if chance.below(6) == 0 => (0, chance.below(40_000)),
        _ => {
            long.put(&room.path);
            (1 + chance.below(10) as usize, chance.below(3_000))
        }
    };
    let said = run(&room.path, activity, lines, Duration::from_micros(pause));
    let Some(left) = Files::of(&room.path) else {
        // It did not come as far as giving the new database its name.
        assert_eq!(said, []);
        return 0;
    };
    let log = Log::read(left.log.clone());
    let head = check(&room.path, &said, true);

    // A commit that was not acknowledged need not have reached the disk, unless it was copied on from the log.
    let acknowledged = said.last().map_or(0, |(seq, _)| *seq);
    let last_too = head > acknowledged && !said.is_empty() && log.frames < CHECKPOINT - 1;
    let how = [Tear::Cut, Tear::Garbled, Tear::Zeros][chance.below(3) as usize];
    let mut copy = Files { main: left.main, log: log.torn(how, last_too, chance.below(1 << 20) as usize) };
    // A page that the log holds may be torn in the database: it was about to be copied. The first one says what the file is.
    for page in log.pages.iter().filter(|page| **page > 1 && !last_too) {
        let at = (*page as usize - 1) * 4096 + 512 * chance.below(8) as usize;
        if let Some(sector) = copy.main.get_mut(at..at + 512) {
            sector.fill(0xA5);
        }
    }
    let torn = Room::new();
    copy.put(&torn.path);
    check(&torn.path, &said, false);
    said.len()
}

#[test]
fn nothing_acknowledged_is_missing_after_a_kill_at_any_moment() {
    if std::env::var_os(PLACE).is_some() {
        return;
    }
    let seed = std::env::var(SEED).ok().and_then(|seed| seed.parse().ok()).unwrap_or(0x6A11_EE00);
    println!("{SEED}={seed}");
    let long = with_a_long_log();
    let (next, said) = (AtomicU64::new(0), AtomicU64::new(0));
    thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= MOMENTS {
                        break;
                    }
                    said.fetch_add(moment(number, seed, &long) as u64, Ordering::Relaxed);
                }
            });
        }
    });
    // Three of four activities wait until the child has said something.
    assert!(said.into_inner() > 300);
}
