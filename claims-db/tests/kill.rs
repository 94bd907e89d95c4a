//! Killed at any moment, the database opens again and nothing acknowledged is missing.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod fixture;

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use claims_db::Store;
use claims_verdict::Status;
use fixture::{Room, add_article, check_whole, claims, stamp, verdict};

const PLACE: &str = "GALLEY_TEST_KILL";
const KILLS: u64 = 10;

/// Not a test of its own: the child that is killed. It says `ack` once a decision is on the disk.
#[test]
fn child_that_decides() {
    let Some(path) = std::env::var_os(PLACE) else { return };
    let mut store = Store::open(Path::new(&path)).unwrap();
    let ids = claims(&add_article(&mut store));
    for n in 0.. {
        for id in &ids {
            let given = store.write(&stamp(n), |w| w.give_verdict(id, &verdict(Status::Supported))).unwrap();
            println!("ack {} {id}", given.id);
        }
    }
}

fn start(path: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child_that_decides", "--nocapture", "--test-threads=1"])
        .env(PLACE, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Runs the child for `millis` from its first decision on, kills it, and returns what it acknowledged.
fn run(path: &Path, millis: u64) -> Vec<(String, String)> {
    let mut child = start(path);
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let reader = thread::spawn(move || {
        let mut acknowledged = Vec::new();
        for line in lines.map_while(Result::ok) {
            // The test harness may have put words of its own in front.
            if let Some((_, rest)) = line.split_once("ack ")
                && let Some((verdict, claim)) = rest.split_once(' ')
            {
                acknowledged.push((verdict.to_owned(), claim.to_owned()));
            }
        }
        acknowledged
    });
    thread::sleep(Duration::from_millis(millis));
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap()
}

fn check(path: &Path, acknowledged: &[(String, String)]) {
    let store = Store::open(path).unwrap();
    check_whole(&store);
    for (verdict, claim) in acknowledged {
        let all = store.verdicts(claim).unwrap();
        assert!(all.iter().any(|known| known.id == *verdict), "{verdict} was acknowledged");
    }
}

#[test]
fn nothing_acknowledged_is_missing_after_a_kill() {
    let room = Room::new();
    let mut acknowledged = Vec::new();
    for round in 0..KILLS {
        // From before the database is there to well into the decisions.
        acknowledged.extend(run(&room.path, 5 + round * 37 + u64::from(std::process::id()) % 20));
        check(&room.path, &acknowledged);
    }
    assert!(acknowledged.len() > 20, "only {} decisions in {KILLS} rounds", acknowledged.len());
}

#[test]
fn a_copy_with_a_torn_tail_of_its_log_still_holds_every_decision() {
    let room = Room::new();
    let acknowledged = run(&room.path, 250);
    let log = room.directory.path().join("galley.db-wal");
    let whole = fs::read(&log).unwrap();
    for tail in [vec![0xA5; 4096], vec![0; 700], vec![0x5A; 24 + 4096 + 100]] {
        let copy = Room::new();
        fs::copy(&room.path, &copy.path).unwrap();
        fs::write(copy.directory.path().join("galley.db-wal"), [whole.clone(), tail].concat()).unwrap();
        check(&copy.path, &acknowledged);
    }
}
