//! Databases of earlier versions, frozen in `tests/old/`, become what a new one is.
//!
//! Before a migration is added, the schema as it is gets frozen:
//! `GALLEY_FREEZE=1 cargo test -p claims-db --test upgrade freeze`
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod fixture;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use claims_db::{NewAttachment, NewDocument, NewDraft, NewPassage, NewSignOff, SCHEMA_VERSION, Stage, Store};
use claims_engine::text::Article;
use claims_verdict::{Assessment, LinkStance, Stance, Status};
use fixture::{Room, TEXT, add_article, add_evidence, check_whole, claims, reading, stamp, verdict};
use rusqlite::Connection;

fn old(version: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/old/v{version}.db"))
}

/// Every call of the case works on the present schema; with `GALLEY_FREEZE` the database is kept.
#[test]
fn a_full_case_can_be_made_to_freeze_it() {
    let room = Room::new();
    fill(&mut room.open());
    if std::env::var_os("GALLEY_FREEZE").is_some() {
        assert!(!old(SCHEMA_VERSION).exists(), "what is frozen stays as it is");
        fs::copy(&room.path, old(SCHEMA_VERSION)).unwrap();
    }
}

/// A case with something in every table.
fn fill(store: &mut Store) {
    let first = add_article(store);
    let file = NewAttachment { name: "a.txt", media_type: "text/plain", got_how: "file", bytes: b"Kim left by air." };
    let sha256 = store.write(&stamp(1), |w| w.add_attachment(&file)).unwrap();
    let evidence = add_evidence(store, "Kim left by air.", Some(&first.article));
    let mut fields = store.evidence(&evidence).unwrap().fields;
    fields.attachment = Some(sha256.clone());
    store.write(&stamp(2), |w| w.edit_evidence(&evidence, &fields, Some(&first.article))).unwrap();
    let source = fixture::wire("Wire");
    let passages = [NewPassage { start: 0, stop: 16, slots: vec!["person:kim".into()], ..NewPassage::default() }];
    let new = NewDocument { source: &source, attachment: Some(&sha256), text: "Kim left by air.", passages: &passages };
    let quote = |w: &claims_db::Writer<'_>| w.add_excerpt(&evidence, &w.add_document(&new)?, 0, 16);
    store.write(&stamp(2), quote).unwrap();
    let train = claims(&first)[3].clone();
    let links = vec![LinkStance { evidence: evidence.clone(), stance: Stance::Refutes, origin: 0 }];
    let refuted = Assessment { status: Status::Refuted, items: vec![], links, missing: None };
    store.write(&stamp(3), |w| w.keep_assessments(&first.draft, "desk", &[(train.clone(), refuted)])).unwrap();
    for id in claims(&first) {
        store.write(&stamp(4), |w| w.set_link(&id, &evidence, Stance::Refutes)).unwrap();
        store.write(&stamp(4), |w| w.give_verdict(&id, &verdict(Status::Refuted))).unwrap();
    }
    store.write(&stamp(5), |w| w.undo(Some(&first.article))).unwrap();
    store.write(&stamp(6), |w| w.set_setting("policy", &serde_json::json!("desk"))).unwrap();
    let text = Article::new(TEXT);
    let read = reading(TEXT, "2025-09-04", "September 4");
    let draft = NewDraft { text: &text, reading: &read, published: None, origin: "second.txt" };
    let second = store.write(&stamp(7), |w| w.add_draft(&first.article, &draft)).unwrap();
    store.write(&stamp(8), |w| w.seal_source(&fields.source, "an official", "promised")).unwrap();
    read_a_bundle(store);
    let says = NewSignOff { facts: 2, covered: 1, claims: 4, decided: 3, ..NewSignOff::default() };
    store.write(&stamp(10), |w| w.sign_off_article(&first.article, &says)).unwrap();
    // Nothing in the store writes notes of a draft yet, and a table that is empty shows nothing.
    let raw = Connection::open(store.path()).unwrap();
    let sql = "INSERT INTO note (draft, position, kind, start, stop, author, text) VALUES (?1, 0, 'comment', 0, 3, 'Ada', '?')";
    raw.execute(sql, [&second.draft]).unwrap();
}

/// A colleague who read the same text decided its first claim otherwise.
fn read_a_bundle(store: &mut Store) {
    let room = Room::new();
    let mut other = room.open();
    let added = add_article(&mut other);
    other.write(&stamp(4), |w| w.give_verdict(&claims(&added)[0], &verdict(Status::Supported))).unwrap();
    let case = other.case(&added.article, claims_db::Seals::Closed).unwrap();
    let ledger = other.chronicle(std::slice::from_ref(&case)).unwrap();
    let none = &mut |sha256: &str| other.attachment_bytes(sha256);
    let done = store.write(&stamp(9), |w| w.take_in(&case, &ledger, none)).unwrap();
    assert_eq!(done.dissents, 1);
}

/// Name and statement of everything in a schema, without the layout of the statements.
fn schema(path: &Path) -> BTreeMap<String, String> {
    let raw = Connection::open(path).unwrap();
    let mut ask = raw.prepare("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema").unwrap();
    let words = |sql: String| sql.split_whitespace().collect::<Vec<_>>().join(" ");
    ask.query_map([], |row| Ok((row.get(0)?, words(row.get(1)?)))).unwrap().collect::<Result<_, _>>().unwrap()
}

fn rows(path: &Path) -> BTreeMap<String, i64> {
    let raw = Connection::open(path).unwrap();
    let mut ask =
        raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%_text%'").unwrap();
    let names: Vec<String> = ask.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    let count = |name: &String| raw.query_row(&format!("SELECT count(*) FROM {name}"), [], |row| row.get(0)).unwrap();
    names.iter().map(|name| (name.clone(), count(name))).collect()
}

#[test]
fn every_frozen_database_becomes_what_a_new_one_is_and_loses_nothing() {
    let fresh = Room::new();
    drop(fresh.open());
    for version in (1..).take_while(|version| *version < SCHEMA_VERSION) {
        let room = Room::new();
        fs::copy(old(version), &room.path).unwrap();
        let before = rows(&room.path);
        let store = room.open();
        let opened = store.opened().clone();
        assert_eq!((opened.created, opened.upgraded_from), (false, Some(version)));
        check_whole(&store);
        let article = &store.articles().unwrap()[0];
        let claims = store.claims(&article.draft).unwrap();
        assert_eq!((article.number, claims.len()), (2, 4));
        assert_eq!(claims.iter().filter(|claim| claim.stage == Stage::Checked).count(), 3);
        assert_eq!(store.search_evidence("air", 5).unwrap().len(), 1);
        drop(store);

        assert_eq!(schema(&room.path), schema(&fresh.path), "from version {version}");
        let after = rows(&room.path);
        for (table, count) in &before {
            assert_eq!(after.get(table), Some(count), "{table} from version {version}");
        }
        let backup = opened.backup.unwrap();
        assert_eq!(rows(&backup), before);
        assert!(!room.open().opened().created, "once is enough");
        assert_eq!(room.files().len(), 2, "the database and one backup: {:?}", room.files());
    }
}

#[test]
fn a_backup_that_is_there_already_is_not_written_over() {
    if SCHEMA_VERSION == 1 {
        return;
    }
    let room = Room::new();
    let taken = room.directory.path().join("galley.db.v1.backup");
    fs::write(&taken, "an earlier one").unwrap();
    fs::copy(old(1), &room.path).unwrap();
    let backup = room.open().opened().backup.clone().unwrap();
    assert_eq!(backup, room.directory.path().join("galley.db.v1.2.backup"));
    assert_eq!(fs::read(taken).unwrap(), b"an earlier one");
}

#[test]
fn windows_that_upgrade_at_once_find_one_upgraded_room() {
    let room = Room::new();
    fs::copy(old(1), &room.path).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| check_whole(&room.open()));
        }
    });
}

#[test]
fn an_older_database_that_is_damaged_is_not_upgraded() {
    let room = Room::new();
    let mut bytes = fs::read(old(1)).unwrap();
    let middle = bytes.len() / 4096 / 2 * 4096;
    bytes[middle..middle + 100].fill(0xA5);
    fs::write(&room.path, &bytes).unwrap();
    assert_eq!(Store::open(&room.path).unwrap_err().code(), "db_damaged");
    assert_eq!(fs::read(&room.path).unwrap(), bytes);
    assert_eq!(room.files().iter().filter(|name| name.contains("backup")).count(), 0);
}
