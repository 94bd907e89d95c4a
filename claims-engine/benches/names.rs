//! Speed of the names: single look-ups, the first look-up of a process, and places, organisations and vehicles over text.
//! No expect or unwrap: a bench that cannot run says so by its figures.

use std::hint::black_box;
use std::time::Instant;

use claims_engine::mention::{organisation, place, vehicle};
use claims_engine::{Doc, gazetteer};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// Wire copy of our own making, thick with names.
const COPY: &str = "SEOUL, South Korea (AP) - Foreign Minister Anna Lindqvist flew to Pyongyang on Monday aboard a chartered \
jet and was driven by motorcade to the Kobangsan Guesthouse, the Foreign Ministry said. She met officials of the Workers' \
Party of Korea, and later a delegation of the European Union. Washington has said little; the Kremlin welcomed the talks.

In Geneva, Switzerland, the United Nations Security Council envoy told reporters that the two sides had agreed to meet \
again in Rio de Janeiro. He walked across the Bridge of No Return on foot, then took a train to Port-au-Prince Avenue \
and a ferry to the Great Hall of the People. The army will train troops near San Vicente del Caguan, the ministry added.

";

fn look_ups(c: &mut Criterion) {
    let first = Instant::now();
    black_box(gazetteer::lookup("Beijing"));
    println!("first look-up of the process: {:?}", first.elapsed());
    let mut group = c.benchmark_group("gazetteer");
    for name in ["Beijing", "Great Hall of the People", "Lindqvist", "Washington, D.C."] {
        group.bench_function(format!("lookup {name}"), |b| b.iter(|| gazetteer::lookup(black_box(name))));
    }
    group.bench_function("entry Beijing", |b| b.iter(|| gazetteer::entry(black_box("Beijing"))));
    group.bench_function("contains", |b| b.iter(|| gazetteer::contains(black_box("China"), black_box("Great Hall"))));
    group.bench_function("same_place", |b| b.iter(|| gazetteer::same_place(black_box("Kiev"), black_box("Kyiv"))));
    group.finish();
}

fn passes(c: &mut Criterion) {
    let text = COPY.repeat(200);
    let doc = Doc::read(&text);
    let taken = vec![false; doc.tokens.len()];
    let mut group = c.benchmark_group("names over text");
    group.throughput(Throughput::Bytes(text.len() as u64)).sample_size(20);
    group.bench_function("read", |b| b.iter(|| Doc::read(black_box(&text))));
    group.bench_function("organisations", |b| b.iter(|| organisation::find(black_box(&doc), &taken)));
    group.bench_function("places", |b| b.iter(|| place::find(black_box(&doc), &taken)));
    group.bench_function("vehicles", |b| b.iter(|| vehicle::find(black_box(&doc))));
    group.finish();
}

criterion_group!(benches, look_ups, passes);
criterion_main!(benches);
