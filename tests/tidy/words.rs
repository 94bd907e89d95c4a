//! What must be absent, and from which rooms. Each rule carries a sample that it must find and one that it must not.

use regex::Regex;

use super::{Finding, Tree, extension};

/// How much of a file a rule reads.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reads {
    /// All of it.
    Everything,
    /// Not the comments.
    Code,
    /// Neither comments nor tests.
    Product,
}

struct Rule {
    /// What must be absent, as a regular expression over one line.
    absent: &'static str,
    /// Beginnings of the paths it holds for; an empty one is the whole project.
    within: &'static [&'static str],
    /// Beginnings of paths inside of these that are free of it.
    except: &'static [&'static str],
    extensions: &'static [&'static str],
    reads: Reads,
    reason: &'static str,
    bad: &'static str,
    good: &'static str,
}

const RUST: &[&str] = &["rs"];
const PAGE: &[&str] = &["ts", "js", "svelte"];
const WRITTEN: &[&str] = &["rs", "ts", "js", "svelte", "css", "html", "sh", "sql", "toml", "md", "json", "yml"];
const CRATES: &[&str] = &["claims-", "src-tauri/"];
const PURE: &[&str] = &["claims-engine/", "claims-verdict/"];
const UNDATED: &[&str] = &[
    "claims-engine/",
    "claims-verdict/",
    "claims-typeset/",
    "claims-report/",
    "claims-ingest/",
    "claims-db/",
    "claims-desk/",
];
/// This file names all that must be absent.
const RULES_OWN: &str = "tests/tidy/words.rs";

const RULES: &[Rule] = &[
    Rule {
        absent: r"\brusqlite",
        within: &[""],
        except: &["claims-db/", "Cargo.toml"],
        extensions: &["rs", "toml"],
        reads: Reads::Code,
        reason: "one crate alone knows the database, so that another store can stand beside it",
        bad: "use rusqlite::Connection;",
        good: "// only claims-db names rusqlite",
    },
    Rule {
        absent: r"@tauri-apps/",
        within: &["ui/src/"],
        except: &["ui/src/ipc/"],
        extensions: PAGE,
        reads: Reads::Code,
        reason: "one folder speaks to the shell; the rest of the page runs in any test",
        bad: "import { invoke } from '@tauri-apps/api/core';",
        good: "import { desk } from '../ipc';",
    },
    Rule {
        absent: r"\{@html|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write\b|\beval\(|new Function\b",
        within: &["ui/src/"],
        except: &[],
        extensions: PAGE,
        reads: Reads::Code,
        reason: "article and evidence are hostile: text is shown as text",
        bad: "<p>{@html article.text}</p>",
        good: "<p>{article.text}</p>",
    },
    Rule {
        absent: r"\bfetch\(|XMLHttpRequest|new WebSocket|EventSource\(|sendBeacon|\b(local|session)Storage\b",
        within: &["ui/src/"],
        except: &[],
        extensions: PAGE,
        reads: Reads::Code,
        reason: "the page has no network, and what it knows is kept by the desk in one place",
        bad: "const page = await fetch(url);",
        good: "const page = await desk.open(id);",
    },
    Rule {
        absent: r"@ts-(ignore|nocheck|expect-error)|eslint-disable|svelte-ignore [\w\s,]*(-->|$)",
        within: &["ui/src/"],
        except: &[],
        extensions: PAGE,
        reads: Reads::Everything,
        reason: "a check that is in the way is mended, or silenced with the reason beside it",
        bad: "// @ts-ignore",
        good: "// the type says so",
    },
    Rule {
        absent: r"\.(unwrap|expect|unwrap_err)\(|\b(panic|unreachable|unimplemented|todo)!",
        within: CRATES,
        except: &[],
        extensions: RUST,
        reads: Reads::Product,
        reason: "no input may end the program: give the error its type",
        bad: "let date = text.parse().unwrap();",
        good: "let date = text.parse().unwrap_or_default();",
    },
    Rule {
        absent: r"\bunsafe\s*(\{|fn|impl|extern)",
        within: &[""],
        except: &[],
        extensions: RUST,
        reads: Reads::Code,
        reason: "nothing here needs it",
        bad: "unsafe { *pointer }",
        good: "// no unsafe { here }",
    },
    Rule {
        absent: r"\b(Utc|Local|SystemTime|Instant)::now\b|\bthread_rng\b|\brand::",
        within: UNDATED,
        except: &[],
        extensions: RUST,
        reads: Reads::Product,
        reason: "same input, same bytes out: time comes in as an argument",
        bad: "let today = Utc::now();",
        good: "fn today(now: DateTime<Utc>)",
    },
    Rule {
        absent: r"\bstd::(fs|net|env|process|io)\b|\bprintln!|\beprintln!|\btokio\b|\bserde\b",
        within: PURE,
        except: &["claims-engine/examples/"],
        extensions: RUST,
        reads: Reads::Product,
        reason: "text in, values out: no file, no network, no printing, no form of transport",
        bad: "use std::fs;",
        good: "use std::fmt;",
    },
    Rule {
        absent: r"\bstd::(fs|net|env|process)\b|\bprintln!|\beprintln!|\btokio\b",
        within: &["claims-report/", "claims-typeset/"],
        except: &["claims-report/examples/"],
        extensions: RUST,
        reads: Reads::Product,
        reason: "a report is bytes made from a value; who writes them where is the desk's business",
        bad: "std::fs::write(path, bytes)",
        good: "use std::fmt::Write;",
    },
    Rule {
        absent: r"\bstd::net\b|\bTcpStream\b|\bUdpSocket\b|\breqwest\b|\bureq\b|\bhyper\b|\bcurl\b",
        within: CRATES,
        except: &["claims-desk/src/capture/", "claims-desk/Cargo.toml", "claims-cli/tests/capture.rs"],
        extensions: &["rs", "toml"],
        reads: Reads::Code,
        reason: "one folder knows the network, and uses it when a person asks for one page",
        bad: "let page = reqwest::get(url);",
        good: "// nothing is fetched with reqwest",
    },
    Rule {
        absent: r"\bINSERT INTO\b|\bSELECT .* FROM\b|\bCREATE TABLE\b",
        within: &[
            "claims-engine/",
            "claims-verdict/",
            "claims-ingest/",
            "claims-report/",
            "claims-desk/",
            "claims-cli/",
        ],
        except: &[],
        extensions: RUST,
        reads: Reads::Product,
        reason: "SQL lives in the store and nowhere else",
        bad: "\"SELECT id FROM claim\"",
        good: "store.claims(draft)",
    },
    Rule {
        absent: r"\b(fs|shell|http):|\*",
        within: &["src-tauri/capabilities/"],
        except: &[],
        extensions: &["json"],
        reads: Reads::Everything,
        reason: "the page may call the desk's own commands, each by its name, and nothing of the system's",
        bad: "\"permissions\": [\"fs:default\"]",
        good: "\"permissions\": [\"allow-open-article\"]",
    },
    Rule {
        absent: r#""csp".*(unsafe-|\*|https:)|"dangerous|"withGlobalTauri""#,
        within: &["src-tauri/"],
        except: &["src-tauri/capabilities/"],
        extensions: &["json"],
        reads: Reads::Everything,
        reason: "no script but our own runs in the window",
        bad: "\"csp\": \"script-src 'unsafe-inline'\"",
        good: "\"csp\": \"default-src 'none'; script-src 'self'\"",
    },
    Rule {
        absent: r"\b(TODO|FIXME|HACK)\b|\b(todo|unimplemented)!|#\[ignore|\b(it|test|describe)\.(skip|only|todo)\(",
        within: &[""],
        except: &[],
        extensions: WRITTEN,
        reads: Reads::Everything,
        reason: "what is here works and is tested; what is not done is said in the change log or an issue",
        bad: "// TODO: the other half",
        good: "// the other half is in offsets.rs",
    },
    Rule {
        absent: r#"(^|[\s"'`(=])/(root|work|home|Users|tmp)/\w"#,
        within: &[""],
        except: &["ui/package-lock.json"],
        extensions: WRITTEN,
        reads: Reads::Product,
        reason: "a path of one machine is wrong on the next",
        bad: "let path = \"/home/somebody/article.txt\";",
        good: "let path = galley_tests::top().join(\"article.txt\");",
    },
];

/// Lines that say what their room must not say.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in RULES {
        let absent = Regex::new(rule.absent).unwrap_or_else(|error| panic!("{error}"));
        for (path, text) in tree.files() {
            if !rule.holds_for(path) || (rule.reads == Reads::Product && tree.is_test(path)) {
                continue;
            }
            for (at, line) in read(path, text, rule.reads) {
                if absent.is_match(line) {
                    let what = format!("`{}`: {}", line.trim(), rule.reason);
                    findings.push(Finding { path: path.to_owned(), line: at, what });
                }
            }
        }
    }
    findings
}

impl Rule {
    fn holds_for(&self, path: &str) -> bool {
        let starts = |starts: &[&str]| starts.iter().any(|start| path.starts_with(start));
        path != RULES_OWN && self.extensions.contains(&extension(path)) && starts(self.within) && !starts(self.except)
    }
}

/// The lines that a rule reads, counted from 1.
fn read<'a>(path: &str, text: &'a str, reads: Reads) -> impl Iterator<Item = (usize, &'a str)> {
    let end = match reads {
        Reads::Product if extension(path) == "rs" => tests_start(text),
        _ => usize::MAX,
    };
    let mark = comment_mark(path);
    let lines = text.lines().enumerate().take(end);
    lines.map(move |(at, line)| (at + 1, if reads == Reads::Everything { line } else { without_comment(line, mark) }))
}

/// The line of `#[cfg(test)]` before the tests at the end of a file, or past the end.
fn tests_start(text: &str) -> usize {
    let lines: Vec<_> = text.lines().collect();
    let starts = |pair: &[&str]| pair[0] == "#[cfg(test)]" && pair[1].starts_with("mod ") && pair[1].ends_with('{');
    lines.windows(2).position(starts).unwrap_or(lines.len())
}

fn comment_mark(path: &str) -> &'static str {
    match extension(path) {
        "toml" | "sh" | "yml" => "#",
        "sql" => "--",
        _ => "//",
    }
}

/// The line up to its comment; the `//` of an address is none.
fn without_comment<'a>(line: &'a str, mark: &str) -> &'a str {
    let starts = line.match_indices(mark).find(|(at, _)| !line[..*at].ends_with(':'));
    starts.map_or(line, |(at, _)| &line[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str, reason: &str) -> bool {
        check(&Tree::of(path, text)).iter().any(|finding| finding.what.ends_with(reason))
    }

    #[test]
    fn each_rule_finds_its_bad_sample_and_lets_its_good_one_pass() {
        for rule in RULES {
            for within in rule.within {
                for extension in rule.extensions {
                    let folder = if within.ends_with('-') { format!("{within}x/src/") } else { (*within).to_owned() };
                    let path = format!("{folder}sample.{extension}");
                    // A Rust comment is none in TOML.
                    let good = if *extension == "toml" { rule.good.replace("//", "#") } else { rule.good.to_owned() };
                    assert!(found(&path, rule.bad, rule.reason), "{path}: {}", rule.bad);
                    assert!(!found(&path, &good, rule.reason), "{path}: {good}");
                }
            }
            for except in rule.except {
                let path = format!("{except}sample.{}", rule.extensions[0]);
                assert!(!found(&path, rule.bad, rule.reason), "{path}: {}", rule.bad);
            }
        }
    }

    #[test]
    fn the_line_is_named() {
        let findings = check(&Tree::of("claims-desk/src/a.rs", "//! A.\n\nuse rusqlite::Row;\n"));
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].path.as_str(), findings[0].line), ("claims-desk/src/a.rs", 3));
    }

    #[test]
    fn tests_at_the_end_of_a_file_may_unwrap_and_the_product_before_them_not() {
        let product = "fn f() {\n    g().unwrap();\n}\n";
        let tests = "#[cfg(test)]\nmod tests {\n    fn f() {\n        g().unwrap();\n    }\n}\n";
        let lines = |text: &str| {
            let findings = check(&Tree::of("claims-desk/src/a.rs", text));
            findings.iter().map(|finding| finding.line).collect::<Vec<_>>()
        };
        assert_eq!(lines(product), [2]);
        assert_eq!(lines(tests), [] as [usize; 0]);
        assert_eq!(lines(&format!("{product}{tests}")), [2]);
    }

    #[test]
    fn a_module_for_tests_alone_may_unwrap() {
        let tree = |parent: &str, declaration: &str| {
            let tree = Tree::of(parent, &format!("//! A.\n{declaration}\n"));
            check(&tree.with("claims-desk/src/wire/typescript.rs", "//! T.\nf().unwrap();\n")).len()
        };
        assert_eq!(tree("claims-desk/src/wire/mod.rs", "#[cfg(test)]\nmod typescript;"), 0);
        assert_eq!(tree("claims-desk/src/wire.rs", "#[cfg(test)]\nmod typescript;"), 0);
        assert_eq!(tree("claims-desk/src/wire/mod.rs", "mod typescript;"), 1);
        assert_eq!(tree("claims-desk/src/mod.rs", "#[cfg(test)]\nmod typescript;"), 1);
    }

    #[test]
    fn an_address_is_no_comment() {
        assert_eq!(without_comment("let x = \"https://a.b\"; // why", "//"), "let x = \"https://a.b\"; ");
    }
}
