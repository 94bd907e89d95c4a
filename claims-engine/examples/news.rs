//! Prints varied news of our own making for measurements: `cargo run --release -p claims-engine --example news -- BYTES [SEED]`.

use std::io::Write;

#[path = "../benches/news/mod.rs"]
mod news;

fn main() -> std::io::Result<()> {
    let mut numbers = std::env::args().skip(1).filter_map(|number| number.parse::<u64>().ok());
    let bytes = numbers.next().and_then(|bytes| usize::try_from(bytes).ok()).unwrap_or(1_000_000);
    std::io::stdout().write_all(news::write(bytes, numbers.next().unwrap_or(1)).as_bytes())
}
