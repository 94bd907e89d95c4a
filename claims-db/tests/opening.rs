//! Opening: what is new is made whole, what cannot be trusted is refused and left byte for byte.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod fixture;

use std::fs;
use std::path::Path;
use std::time::Duration;

use claims_db::{OpenOptions, Store};
use fixture::{Room, add_article, check_whole};
use rusqlite::Connection;

const SOON: OpenOptions = OpenOptions { wait: Duration::from_millis(50), check: true };

/// Opening is refused with that code, and the file is what it was.
fn check(path: &Path, code: &str) {
    let before = fs::read(path).unwrap();
    assert_eq!(Store::open(path).unwrap_err().code(), code);
    assert!(fs::read(path).unwrap() == before, "the refused file was changed");
}

fn filled() -> Room {
    let room = Room::new();
    let mut store = room.open();
    for _ in 0..40 {
        add_article(&mut store);
    }
    room
}

#[test]
fn a_new_database_is_made_with_its_directory_and_leaves_nothing_else() {
    let room = Room::new();
    let path = room.directory.path().join("deep/er/galley.db");
    let store = Store::open(&path).unwrap();
    assert!(store.opened().created);
    check_whole(&store);
    drop(store);
    let names: Vec<_> = fs::read_dir(path.parent().unwrap()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(names, ["galley.db"]);
    assert!(!Store::open(&path).unwrap().opened().created);
}

#[test]
fn any_name_will_do() {
    let room = Room::new();
    for name in ["with space.db", "what?.db", "100%.db", "a#b.db", "검사 😀.db", "q?immutable=1&x.db"] {
        let path = room.directory.path().join(name);
        for created in [true, false] {
            assert_eq!(Store::open(&path).unwrap().opened().created, created, "{name}");
        }
        assert!(path.exists());
    }
}

#[test]
fn opening_a_second_window_does_not_free_the_locks_of_the_first() {
    let room = filled();
    let mut first = room.open();
    first
        .write(&fixture::stamp(1), |_| {
            // In another process, since a process never stands in its own way.
            let writes = || other_process_can_write(&room.path);
            assert!(!writes());
            drop(room.open());
            assert!(!writes(), "the first window still holds its lock");
            Ok(())
        })
        .unwrap();
    assert!(other_process_can_write(&room.path));
}

const PLACE: &str = "GALLEY_TEST_WRITE";

/// Not a test of its own: the other process. It fails where the database is locked.
#[test]
fn child_that_writes() {
    let Some(path) = std::env::var_os(PLACE) else { return };
    let raw = Connection::open(path).unwrap();
    raw.busy_timeout(Duration::from_millis(20)).unwrap();
    raw.execute_batch("BEGIN IMMEDIATE; ROLLBACK").unwrap();
}

fn other_process_can_write(path: &Path) -> bool {
    let mut child = std::process::Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "child_that_writes"]).env(PLACE, path);
    child.output().unwrap().status.success()
}

#[test]
fn the_file_says_whose_it_is_and_keeps_to_its_settings() {
    let room = Room::new();
    let _store = room.open();
    let raw = Connection::open(&room.path).unwrap();
    let ask = |pragma: &str| raw.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(ask("application_id"), i64::from(u32::from_be_bytes(*b"GALY")));
    assert_eq!(ask("user_version"), i64::from(claims_db::SCHEMA_VERSION));
    let mode: String = raw.query_row("PRAGMA journal_mode", [], |row| row.get(0)).unwrap();
    assert_eq!(mode, "wal");
    let loose = "SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND NOT strict
                 AND name NOT LIKE 'sqlite_%'";
    assert_eq!(raw.query_row(loose, [], |row| row.get::<_, i64>(0)).unwrap(), 0, "every table is strict");
}

#[test]
fn a_newer_database_is_refused() {
    let room = filled();
    let raw = Connection::open(&room.path).unwrap();
    raw.execute_batch("PRAGMA user_version = 900").unwrap();
    drop(raw);
    check(&room.path, "db_newer");
    assert_eq!(room.files(), ["galley.db"]);
}

#[test]
fn a_newer_database_is_refused_even_when_only_its_log_says_so() {
    let room = filled();
    let raw = Connection::open(&room.path).unwrap();
    raw.execute_batch("PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = 900").unwrap();
    check(&room.path, "db_newer");
}

#[test]
fn somebody_elses_file_is_refused() {
    let room = Room::new();
    fs::write(&room.path, "Dear diary, today I checked facts. ".repeat(40)).unwrap();
    check(&room.path, "db_not_galley");
    fs::write(&room.path, "no").unwrap();
    check(&room.path, "db_not_galley");

    let other = Room::new();
    let raw = Connection::open(&other.path).unwrap();
    raw.execute_batch("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('soup')").unwrap();
    check(&other.path, "db_not_galley");
    raw.execute_batch("PRAGMA journal_mode = WAL; INSERT INTO recipe VALUES ('stew')").unwrap();
    check(&other.path, "db_not_galley");
}

#[test]
fn an_empty_file_is_no_new_database() {
    let room = Room::new();
    fs::write(&room.path, "").unwrap();
    check(&room.path, "db_damaged");
}

#[test]
fn a_log_without_its_database_is_not_written_over() {
    let room = Room::new();
    let log = room.directory.path().join("galley.db-wal");
    fs::write(&log, "what is left").unwrap();
    assert_eq!(Store::open(&room.path).unwrap_err().code(), "db_damaged");
    assert_eq!(room.files(), ["galley.db-wal"]);
}

#[test]
fn a_truncated_database_is_refused_wherever_it_ends() {
    let whole = fs::read(filled().path).unwrap();
    for part in [1, 15, 16, 60, 99, 100, 512, 4096, 5000, 8192, whole.len() / 2, whole.len() - 4096, whole.len() - 1] {
        let room = Room::new();
        fs::write(&room.path, &whole[..part]).unwrap();
        check(&room.path, "db_damaged");
    }
}

#[test]
fn a_damaged_page_is_found_before_anything_is_read_from_it() {
    let whole = fs::read(filled().path).unwrap();
    let pages = whole.len() / 4096;
    for page in [1, pages / 3, pages / 2, pages - 1] {
        let room = Room::new();
        let mut bytes = whole.clone();
        bytes[page * 4096..page * 4096 + 64].fill(0xA5);
        fs::write(&room.path, &bytes).unwrap();
        check(&room.path, "db_damaged");
    }
}

#[test]
fn a_directory_or_a_place_that_cannot_be_is_an_error_of_the_disk() {
    let room = Room::new();
    assert_eq!(Store::open(room.directory.path()).unwrap_err().code(), "db_io");
    fs::write(room.directory.path().join("file"), "x").unwrap();
    assert_eq!(Store::open(&room.directory.path().join("file/galley.db")).unwrap_err().code(), "db_io");
}

#[test]
fn a_database_that_another_program_holds_is_locked_and_later_free() {
    let room = filled();
    let mut store = Store::open_with(&room.path, &SOON).unwrap();
    let raw = Connection::open(&room.path).unwrap();
    raw.execute_batch("BEGIN IMMEDIATE").unwrap();
    let mut set = || store.write(&fixture::stamp(1), |w| w.set_setting("a", &serde_json::json!(1)));
    assert_eq!(set().unwrap_err().code(), "db_locked");
    raw.execute_batch("COMMIT").unwrap();
    set().unwrap();

    drop(store);
    raw.execute_batch("PRAGMA journal_mode = DELETE; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE").unwrap();
    assert_eq!(Store::open_with(&room.path, &SOON).unwrap_err().code(), "db_locked");
    raw.execute_batch("COMMIT").unwrap();
    drop(raw);
    check_whole(&Store::open_with(&room.path, &SOON).unwrap());
}
