//! `make accuracy`: the tables, and where the engine goes wrong on the open articles.

use std::path::Path;
use std::process::ExitCode;

use galley_tests::accuracy::{Annotated, Difference, Score, annotated_with_json, found, tagged_corpus};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Prints a table for each part; the single errors only of what rules may be written against.
fn run(words: &[String]) -> Result<(), String> {
    let verbose = words.iter().any(|word| word == "-v");
    let top = galley_tests::top();
    let corpus = top.join("tests/corpus");
    let open = part("open part of the corpus", &tagged_corpus(&corpus.join("open"))?);
    part("held-back part of the corpus", &tagged_corpus(&corpus.join("held"))?);
    errors(&open, verbose);
    let beside = top.join("../shared/articles");
    if Path::new(&beside).is_dir() {
        let shared = part("articles beside the project", &annotated_with_json(&beside)?);
        if verbose {
            errors(&shared, true);
        }
    }
    Ok(())
}

type Errors = Vec<(String, Vec<Difference>)>;

fn part(title: &str, articles: &[Annotated]) -> Errors {
    let mut score = Score::default();
    let mut out = Errors::new();
    for one in articles {
        let extraction = claims_engine::extract(&one.article, &one.options);
        out.push((one.name.clone(), score.article(&one.gold, &found(&extraction))));
    }
    println!("{title}: {} articles", articles.len());
    println!("{:<20}{:>7}{:>7}{:>7}{:>7}{:>7}{:>7}", "", "P", "R", "F1", "hits", "gold", "found");
    for (name, tally) in score.lines() {
        let (p, r, f) = (tally.precision(), tally.recall(), tally.f1());
        println!("{name:<20}{p:7.3}{r:7.3}{f:7.3}{:7}{:7}{:7}", tally.hits, tally.gold, tally.found);
    }
    println!();
    out
}

/// The articles with most errors first; ten of them unless all are wanted.
fn errors(all: &Errors, verbose: bool) {
    let weight = |differences: &[Difference]| differences.iter().map(|d| d.missed.len() + d.extra.len()).sum::<usize>();
    let mut worst: Vec<_> = all.iter().filter(|(_, differences)| !differences.is_empty()).collect();
    worst.sort_by_key(|(name, differences)| (std::cmp::Reverse(weight(differences)), name.clone()));
    for (name, differences) in worst.into_iter().take(if verbose { usize::MAX } else { 10 }) {
        for difference in differences {
            let list = |items: &[_]| items.iter().map(ToString::to_string).collect::<Vec<String>>().join("; ");
            println!("{name} {}", difference.kind.name());
            for (what, items) in [("missed", &difference.missed), ("extra", &difference.extra)] {
                if !items.is_empty() {
                    println!("    {what}: {}", list(items));
                }
            }
        }
    }
}
