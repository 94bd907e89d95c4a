//! What the ledger, the typed records and the checks cost: the store against bare rusqlite that writes
//! the same rows to the same disk with the same durability, one at a time and in batches.
#![allow(clippy::unwrap_used, missing_docs, reason = "a bench stops where it fails; its macro makes items")]

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use chrono::{DateTime, TimeZone, Utc};
use claims_db::{EvidenceFields, NewDraft, NewVerdict, SourceFields, Stamp, Store};
use claims_engine::event::Certainty;
use claims_engine::kinds::{Claim, ClaimKind, Value};
use claims_engine::text::{Article, Span};
use claims_verdict::{Status, Tier};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use rusqlite::{Connection, TransactionBehavior, params};

const BATCH: u64 = 1000;
const EXCERPT: &str = "Kim Jong Un left for Beijing by air on 1 September, the agency said on Tuesday.";

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2025, 9, 5, 8, 0, 0).unwrap()
}

fn stamp() -> Stamp {
    Stamp::new("Ada", now())
}

/// A room with one claim.
fn room(path: &Path) -> (Store, String) {
    let mut store = Store::open(path).unwrap();
    let text = Article::new("They met about 40 heads of state.");
    let value = Value::Quantity { amount: "40".into(), unit: None, of: Some("heads of state".into()), about: true };
    let claim = Claim {
        event: None,
        kind: ClaimKind::Quantity,
        statement: "About 40 heads of state.".into(),
        value,
        because: "as stated".into(),
        certainty: Certainty::Stated,
        mentions: vec![Span::new(9, 32)],
    };
    let reading = claims_engine::Extraction { language: "en", claims: vec![claim], ..Default::default() };
    let draft = NewDraft { text: &text, reading: &reading, published: None, origin: "bench" };
    let added = store.write(&stamp(), |w| w.add_article("Bench", &draft)).unwrap();
    (store, added.claims[0].claim.clone())
}

/// The store's own file, opened by hand with the same settings.
fn bare(path: &Path) -> Connection {
    let conn = Connection::open(path).unwrap();
    conn.pragma_update(None, "synchronous", "FULL").unwrap();
    conn.pragma_update(None, "foreign_keys", true).unwrap();
    conn.pragma_update(None, "cache_size", -32_768).unwrap();
    conn.set_prepared_statement_cache_capacity(128);
    conn
}

const LEDGER: &str = "INSERT INTO ledger VALUES (?1, '2025-09-05T08:00:00.000Z', 'Ada', ?2, ?3, ?6, ?1, NULL,
    ?4, ?5, zeroblob(16), zeroblob(32), zeroblob(32), randomblob(32))";

fn bare_decision(conn: &Connection, claim: &str, number: i64) {
    let id = format!("{number:026}");
    let verdict = "INSERT INTO verdict VALUES (?1, ?2, 'supported', NULL, NULL, NULL, 'Ada', ?3, NULL)";
    conn.prepare_cached(verdict).unwrap().execute(params![id, claim, "2025-09-05T08:00:00.000Z"]).unwrap();
    let update = "UPDATE claim SET stage = 'checked', verdict = ?2 WHERE id = ?1";
    conn.prepare_cached(update).unwrap().execute(params![claim, id]).unwrap();
    let state = format!("{{\"dismissed\":false,\"stage\":\"checked\",\"verdict\":\"{id}\"}}");
    let subject = format!("claim:{claim}");
    let row = params![number, "verdict.give", subject, state, state, claim];
    conn.prepare_cached(LEDGER).unwrap().execute(row).unwrap();
}

fn bare_evidence(conn: &Connection, source: &str, number: i64) {
    let id = format!("{number:026}");
    let insert = "INSERT INTO evidence (id, source, excerpt, tier, added_at) VALUES (?1, ?2, ?3, 'secondary', ?4)";
    let row = params![id, source, EXCERPT, "2025-09-05T08:00:00.000Z"];
    conn.prepare_cached(insert).unwrap().execute(row).unwrap();
    let after = format!(
        "{{\"attachment\":null,\"excerpt\":\"{EXCERPT}\",\"locator\":null,\"note\":null,\"source\":\"{source}\",\
         \"tier\":\"secondary\"}}"
    );
    let subject = format!("evidence:{id}");
    let row = params![number, "evidence.add", subject, None::<String>, after, None::<String>];
    conn.prepare_cached(LEDGER).unwrap().execute(row).unwrap();
}

fn in_one<T>(conn: &mut Connection, change: impl FnOnce(&Connection) -> T) -> T {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).unwrap();
    let done = change(&tx);
    tx.commit().unwrap();
    done
}

fn verdict() -> NewVerdict<'static> {
    NewVerdict { status: Status::Supported, note: None, policy: "desk" }
}

fn singles(c: &mut Criterion) {
    let mut group = c.benchmark_group("one decision on the disk");
    let directory = tempfile::tempdir().unwrap();
    let (mut store, claim) = room(&directory.path().join("store.db"));
    group.bench_function("store", |b| {
        let mut number = 0;
        b.iter(|| {
            number += 1;
            let stamp = Stamp::new("Ada", now() + chrono::Duration::milliseconds(number));
            store.write(&stamp, |w| w.give_verdict(black_box(&claim), &verdict())).unwrap()
        });
    });
    let path = directory.path().join("bare.db");
    let (_, claim) = room(&path);
    let mut conn = bare(&path);
    let mut number = 1000;
    group.bench_function("bare", |b| {
        b.iter(|| {
            number += 1;
            in_one(&mut conn, |conn| bare_decision(conn, black_box(&claim), number));
        });
    });
    group.finish();
}

fn batches(c: &mut Criterion) {
    let mut group = c.benchmark_group("a batch of 1000");
    group.throughput(Throughput::Elements(BATCH)).sample_size(20);
    let directory = tempfile::tempdir().unwrap();
    let (mut store, claim) = room(&directory.path().join("store.db"));
    let fields = SourceFields { publisher: "Example Wire".into(), ..SourceFields::default() };
    let source = store.write(&stamp(), |w| w.add_source(&fields)).unwrap();
    let evidence = EvidenceFields {
        source: source.clone(),
        excerpt: EXCERPT.into(),
        tier: Tier::Secondary,
        locator: None,
        note: None,
        attachment: None,
    };
    group.bench_function("decisions, store", |b| {
        b.iter(|| {
            store
                .write(&stamp(), |w| (0..BATCH).try_for_each(|_| w.give_verdict(&claim, &verdict()).map(drop)))
                .unwrap();
        });
    });
    group.bench_function("evidence, store", |b| {
        b.iter(|| {
            store.write(&stamp(), |w| (0..BATCH).try_for_each(|_| w.add_evidence(&evidence, None).map(drop))).unwrap();
        });
    });
    let path = directory.path().join("bare.db");
    let (mut made, claim) = room(&path);
    let source = made.write(&stamp(), |w| w.add_source(&fields)).unwrap();
    drop(made);
    let mut conn = bare(&path);
    let mut number = 1000;
    group.bench_function("decisions, bare", |b| {
        b.iter(|| {
            in_one(&mut conn, |conn| {
                for _ in 0..BATCH {
                    number += 1;
                    bare_decision(conn, &claim, number);
                }
            });
        });
    });
    group.bench_function("evidence, bare", |b| {
        b.iter(|| {
            in_one(&mut conn, |conn| {
                for _ in 0..BATCH {
                    number += 1;
                    bare_evidence(conn, &source, number);
                }
            });
        });
    });
    group.finish();
}

/// Store and bare take turns, so that both meet the same disk in the same minute; the medians are compared.
fn turns(_: &mut Criterion) {
    let directory = tempfile::tempdir().unwrap();
    let (mut store, claim) = room(&directory.path().join("store.db"));
    let path = directory.path().join("bare.db");
    let (_, other) = room(&path);
    let mut conn = bare(&path);
    let mut number = 1000;
    for (what, count, rounds) in [("one decision", 1, 2000), ("a batch of 1000", BATCH, 20)] {
        let (mut by_store, mut by_hand) = (Vec::with_capacity(rounds), Vec::with_capacity(rounds));
        for _ in 0..rounds {
            // Each decision has its own moment, as people's decisions have.
            let stamp = Stamp::new("Ada", now() + chrono::Duration::milliseconds(number));
            let begun = Instant::now();
            store.write(&stamp, |w| (0..count).try_for_each(|_| w.give_verdict(&claim, &verdict()).map(drop))).unwrap();
            by_store.push(begun.elapsed());
            let begun = Instant::now();
            in_one(&mut conn, |conn| {
                for _ in 0..count {
                    number += 1;
                    bare_decision(conn, &other, number);
                }
            });
            by_hand.push(begun.elapsed());
        }
        by_store.sort_unstable();
        by_hand.sort_unstable();
        let (store, bare) = (by_store[rounds / 2], by_hand[rounds / 2]);
        let share = 100.0 * bare.as_secs_f64() / store.as_secs_f64();
        println!("{what}, in turns: store {store:.1?}, bare {bare:.1?}: {share:.0} % of bare");
    }
}

criterion_group!(decisions, turns, singles, batches);
criterion_main!(decisions);
