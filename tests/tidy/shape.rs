//! Small files that open with what they are for.

use super::{Finding, Tree, extension};

/// The longest file that still counts as one room with one job.
const MOST_LINES: usize = 500;

/// Written by people and read by people.
const WRITTEN: &[&str] = &["rs", "ts", "js", "svelte", "css", "sh", "sql"];

/// Files that have outgrown their room, and modules without a header.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.files() {
        let lines = text.lines().count();
        if lines > MOST_LINES && WRITTEN.contains(&extension(path)) {
            let what = format!("{lines} lines, at most {MOST_LINES}: divide it by jobs");
            findings.push(Finding { path: path.to_owned(), line: 0, what });
        }
        if extension(path) == "rs" && !opens_with_header(text) {
            let what = "open the file with `//!` and what it is for".to_owned();
            findings.push(Finding { path: path.to_owned(), line: 1, what });
        }
    }
    findings
}

fn opens_with_header(text: &str) -> bool {
    let first = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with("#!["));
    first.is_some_and(|line| line.strip_prefix("//!").is_some_and(|header| !header.trim().is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        check(&Tree::of(path, text)).len()
    }

    #[test]
    fn a_file_that_has_outgrown_its_room_is_found() {
        let long = format!("//! Long.\n{}", "// x\n".repeat(MOST_LINES));
        assert_eq!(found("a.rs", &long), 1);
        assert_eq!(found("a.svelte", &long), 1);
        assert_eq!(found("data.tsv", &long), 0);
        assert_eq!(found("a.rs", &long[..long.len() - 5]), 0);
    }

    #[test]
    fn a_module_without_a_header_is_found() {
        assert_eq!(found("a.rs", "//! What it is for.\n"), 0);
        assert_eq!(found("a.rs", "#![cfg(test)]\n\n//! What it is for.\n"), 0);
        assert_eq!(found("a.rs", "use std::fmt;\n//! Too late.\n"), 1);
        assert_eq!(found("a.rs", "//!\n"), 1);
        assert_eq!(found("a.rs", ""), 1);
    }
}
