//! Errors on standard error: `{ code, message, details }` where the caller asked for JSON, else a sentence.

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::process::ExitCode;

use claims_desk::Error;
use claims_desk::wire::WireError;

/// Whether `--format json` stands on the command line. Asked before parsing, which may fail.
pub fn wants_json(args: impl Iterator<Item = OsString>) -> bool {
    let args: Vec<_> = args.take_while(|arg| arg != "--").collect();
    args.iter().any(|arg| arg == "--format=json")
        || args.windows(2).any(|pair| pair[0] == "--format" && pair[1] == "json")
}

/// The input was refused: 1.
pub fn refused(error: &Error, json: bool) -> ExitCode {
    say(&WireError::from(error), json);
    ExitCode::from(1)
}

/// The command line makes no sense: 2. Help and version are no errors.
pub fn usage(error: &clap::Error, json: bool) -> ExitCode {
    if !error.use_stderr() {
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    if json {
        let whole = error.render().to_string();
        let message = whole.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
        let details = serde_json::json!({ "kind": format!("{:?}", error.kind()) });
        say(&WireError { code: "usage".to_owned(), message, details }, true);
    } else {
        let _ = error.print();
    }
    ExitCode::from(2)
}

/// Nothing more can be done where even standard error is closed.
fn say(error: &WireError, json: bool) {
    let line =
        if json { serde_json::to_string(error).unwrap_or_default() } else { format!("galley: {}", error.message) };
    let _ = writeln!(io::stderr().lock(), "{line}");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: bool) {
        assert_eq!(wants_json(line.split(' ').map(OsString::from)), expected, "{line}");
    }

    #[test]
    fn json_is_asked_for_in_both_ways_of_writing_it() {
        check("galley extract a.txt --format json", true);
        check("galley extract a.txt --format=json", true);
        check("galley extract json --format text", false);
        check("galley extract -- --format=json", false);
    }
}
