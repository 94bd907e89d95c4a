//! A large desk's report, 500 claims and 2,000 evidence records, in every format. HTML must take less than 150 ms, PDF
//! less than 5 s.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a benchmark fails by panicking"
)]

#[path = "../tests/common/mod.rs"]
mod common;

use claims_report::{Format, Resources, render};
use criterion::{Criterion, criterion_group, criterion_main};

fn formats(criterion: &mut Criterion) {
    let report = common::large();
    let resources = Resources::default();
    let mut group = criterion.benchmark_group("report of 500 claims and 2,000 records");
    group.sample_size(10);
    for &format in Format::ALL {
        group.bench_function(format.name(), |bencher| bencher.iter(|| render(&report, format, &resources).unwrap()));
    }
    group.finish();
}

criterion_group!(benches, formats);
criterion_main!(benches);
