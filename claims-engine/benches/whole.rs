//! Speed of the whole extraction on varied news, and how it grows with the text. One core: the engine starts no threads.

use std::hint::black_box;
use std::time::{Duration, Instant};

use claims_engine::text::Article;
use claims_engine::{Options, extract};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

mod news;

// As the shipped programs do.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn whole(c: &mut Criterion) {
    let mut group = c.benchmark_group("whole extraction");
    for bytes in [3_000, 10_000, 1_000_000] {
        let article = Article::new(news::write(bytes, 7));
        let length = article.text().len();
        group.throughput(Throughput::Bytes(length as u64)).sample_size(20);
        group.bench_function(BenchmarkId::from_parameter(format!("{length} bytes")), |b| {
            b.iter(|| extract(black_box(&article), &Options::default()));
        });
    }
    group.finish();
}

/// Each text ten times the one before, in one call; the best of a few runs each.
fn growth(_: &mut Criterion) {
    let mut before = None;
    for (bytes, runs) in [(10_000, 100), (100_000, 20), (1_000_000, 5), (10_000_000, 2)] {
        let article = Article::new(news::write(bytes, 11));
        let best = (0..runs).map(|_| time(&article)).min().unwrap_or_default().as_secs_f64();
        let length = f64::from(u32::try_from(article.text().len()).unwrap_or(u32::MAX));
        let growth: String = before.map_or_else(String::new, |(other_length, other_best): (f64, f64)| {
            format!(", {:.1} times the time for {:.1} times the text", best / other_best, length / other_length)
        });
        println!("growth: {length:>9} bytes in {:>7.1} ms, {:.2} MB/s{growth}", best * 1e3, length / best / 1e6);
        before = Some((length, best));
    }
}

fn time(article: &Article) -> Duration {
    let start = Instant::now();
    black_box(extract(black_box(article), &Options::default()));
    start.elapsed()
}

criterion_group!(benches, whole, growth);
criterion_main!(benches);
