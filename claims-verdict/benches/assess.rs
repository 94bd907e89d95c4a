//! One claim against a thousand excerpts that were read before: under 20 ms on one core.
#![allow(missing_docs, reason = "what criterion generates")]

use std::hint::black_box;

use claims_engine::text::Article;
use claims_engine::{Options, extract};
use claims_verdict::{Evidence, Policy, Source, Tier, assess};
use criterion::{Criterion, criterion_group, criterion_main};

const ARTICLE: &str = "Chinese President Xi Jinping and North Korean leader Kim Jong-un held talks at the Great Hall of the People in \
                       Beijing on September 4, 2025. Kim travelled to Beijing by special train.";

/// Half of them name the people of the claim, as a search by names would give.
fn evidence() -> Vec<Evidence> {
    let people = [
        "Xi Jinping and Kim Jong Un",
        "Vladimir Putin and Narendra Modi",
        "Kim Jong Un and Moon Jae-in",
        "Olaf Scholz and Keir Starmer",
    ];
    let places = ["Beijing", "Moscow", "Panmunjom", "Berlin", "Tianjin"];
    (0..1000)
        .map(|at: usize| {
            let (who, place) = (people[at % people.len()], places[at % places.len()]);
            let text = format!(
                "{who} met in {place} on {} September 2025, officials of desk {at} said. They spoke for {} minutes about trade route {}, and then a \
                 dinner was given for them by their host in the old quarter of the town.",
                at % 28 + 1,
                at % 90 + 10,
                at * 7
            );
            let source = Source {
                publisher: format!("Paper {}", at % 200),
                title: None,
                url: None,
                published: "2025-09-05".parse().ok(),
                tier: Tier::Secondary,
                origin: None,
            };
            Evidence::read(format!("v{at}"), text, source)
        })
        .collect()
}

fn bench(criterion: &mut Criterion) {
    let evidence = evidence();
    let article = Article::new(ARTICLE);
    let mut reading = extract(&article, &Options { published: "2025-09-05".parse().ok() });
    criterion.bench_function("all claims against 1,000 excerpts", |bencher| {
        bencher.iter(|| black_box(assess(&article, &reading, &evidence, &Policy::desk())));
    });
    let mut none = reading.clone();
    none.claims.clear();
    criterion.bench_function("no claim", |bencher| {
        bencher.iter(|| black_box(assess(&article, &none, &evidence, &Policy::desk())));
    });
    reading.claims.truncate(1);
    criterion.bench_function("one claim against 1,000 excerpts", |bencher| {
        bencher.iter(|| black_box(assess(&article, &reading, &evidence, &Policy::desk())));
    });
}

/// What a file that was taken in whole comes to: it must be read in a few seconds, whatever its words.
fn long(criterion: &mut Criterion) {
    const BYTES: usize = 4_600_000;
    let told = "Kim Jong Un met Xi Jinping in Beijing on September 4. The storm killed 230 people in the province. ";
    let shapes = [
        ("prose", told.to_owned()),
        ("no full stop", told.replace('.', " and")),
        ("quotations", "\"We will not change,\" Xi Jinping said. ".to_owned()),
    ];
    let mut group = criterion.benchmark_group("reading 4.6 MB");
    group.sample_size(10);
    for (name, words) in shapes {
        let text = words.repeat(BYTES / words.len());
        let source = Source {
            publisher: "Paper".to_owned(),
            title: None,
            url: None,
            published: "2025-09-05".parse().ok(),
            tier: Tier::Secondary,
            origin: None,
        };
        group.bench_function(name, |bencher| {
            bencher.iter(|| black_box(Evidence::read("v1", text.as_str(), source.clone())));
        });
    }
    group.finish();
}

criterion_group!(benches, bench, long);
criterion_main!(benches);
