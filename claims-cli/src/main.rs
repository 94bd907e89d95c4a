//! `galley`: the desk from a terminal, for scripts and batches. Only `bundle`, `capture`, `correct`, `draft open|list`,
//! `import`, `ledger` and `suggest` open the store, and only those that change it read the clock, unless `--now` says the time.

mod args;
mod bundle;
mod capture;
mod clock;
mod commands;
mod correct;
mod coverage;
mod draft;
mod fail;
mod import;
mod ledger;
mod notes;
mod recall;
mod shown;
mod store;
mod suggest;
mod text;

use std::io::{self, IsTerminal as _, Write as _};
use std::process::ExitCode;

use clap::Parser as _;

// Reading is many small pieces: this makes it a tenth faster, and long texts more so.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    if claims_desk::aside::serve_if_asked() {
        return ExitCode::SUCCESS;
    }
    let json = fail::wants_json(std::env::args_os());
    let cli = match args::Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return fail::usage(&error, json),
    };
    let done = commands::run(cli, io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none());
    match done {
        Ok(out) => print(&out),
        Err(error) => fail::refused(&error, json),
    }
}

/// A reader that has seen enough (`| head`) is no failure.
fn print(out: &[u8]) -> ExitCode {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(out).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let _ = writeln!(io::stderr(), "galley: cannot write: {error}");
            ExitCode::from(1)
        }
        _ => ExitCode::SUCCESS,
    }
}
