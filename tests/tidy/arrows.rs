//! Which crate may know which: the arrows of DESIGN.md.

use super::{Finding, Tree, dependencies};

struct Room {
    folder: &'static str,
    name: &'static str,
    /// Our crates that it may name, for tests and build scripts too.
    may_know: &'static [&'static str],
    reason: &'static str,
}

const ROOMS: &[Room] = &[
    Room {
        folder: "claims-engine",
        name: "claims-engine",
        may_know: &[],
        reason: "it turns text into claims and knows nobody who uses them",
    },
    Room {
        folder: "claims-verdict",
        name: "claims-verdict",
        may_know: &["claims-engine"],
        reason: "it compares what the engine read, wherever that is kept or shown",
    },
    Room {
        folder: "claims-ingest",
        name: "claims-ingest",
        may_know: &[],
        reason: "it turns files into text and is done before anybody reads",
    },
    Room {
        folder: "claims-db",
        name: "claims-db",
        may_know: &["claims-engine", "claims-verdict"],
        reason: "another store must be able to stand beside it, so it knows only what it keeps",
    },
    Room {
        folder: "claims-index",
        name: "claims-index",
        may_know: &["claims-engine"],
        reason: "it finds what it was given, and can be made anew from whatever keeps that",
    },
    Room {
        folder: "claims-typeset",
        name: "claims-typeset",
        may_know: &[],
        reason: "it sets pages and does not know what stands on them",
    },
    Room {
        folder: "claims-report",
        name: "claims-report",
        may_know: &["claims-engine", "claims-verdict", "claims-typeset"],
        reason: "a report is made from one value, never from the store",
    },
    Room {
        folder: "claims-desk",
        name: "claims-desk",
        may_know: &[
            "claims-engine",
            "claims-verdict",
            "claims-ingest",
            "claims-db",
            "claims-index",
            "claims-typeset",
            "claims-report",
        ],
        reason: "it is what the app does; a window or a terminal only stands in front of it",
    },
    Room {
        folder: "claims-cli",
        name: "claims-cli",
        may_know: &["claims-desk"],
        reason: "the terminal and the window do the same because both ask the desk alone",
    },
    Room {
        folder: "src-tauri",
        name: "galley-desk",
        may_know: &["claims-desk"],
        reason: "the terminal and the window do the same because both ask the desk alone",
    },
    Room {
        folder: "tests",
        name: "galley-tests",
        may_know: &["claims-engine", "claims-verdict", "claims-ingest", "claims-db", "claims-report", "claims-desk"],
        reason: "the window and the command line are tested as programs, from outside",
    },
];

/// Dependencies on our own crates that no arrow allows, and crates that no arrow speaks of.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (folder, manifest) in tree.members() {
        let path = format!("{folder}/Cargo.toml");
        let mut wrong = |what: String| findings.push(Finding { path: path.clone(), line: 0, what });
        let name = manifest.get("package").and_then(|package| package.get("name")).and_then(toml::Value::as_str);
        let Some(room) = ROOMS.iter().find(|room| room.folder == folder && Some(room.name) == name) else {
            wrong("no arrow speaks of this crate: give it its line in tests/tidy/arrows.rs".to_owned());
            continue;
        };
        for (section, dependency, _) in dependencies(&manifest) {
            let ours = ROOMS.iter().any(|room| room.name == dependency);
            if ours && !room.may_know.contains(&dependency) {
                wrong(format!("[{section}] {dependency} runs against the arrows: {}", room.reason));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(folder: &str, manifest: &str) -> usize {
        check(&Tree::of(&format!("{folder}/Cargo.toml"), manifest)).len()
    }

    #[test]
    fn an_arrow_that_runs_backward_is_found_in_every_section() {
        let engine = "[package]\nname = 'claims-engine'\n";
        assert_eq!(found("claims-engine", engine), 0);
        for section in ["dependencies", "dev-dependencies", "build-dependencies", "target.'cfg(unix)'.dependencies"] {
            let manifest = format!("{engine}[{section}]\nclaims-verdict.workspace = true\nregex.workspace = true");
            assert_eq!(found("claims-engine", &manifest), 1, "{section}");
        }
    }

    #[test]
    fn store_and_report_never_see_each_other() {
        for (one, other) in [("claims-db", "claims-report"), ("claims-report", "claims-db")] {
            let manifest = format!("[package]\nname = '{one}'\n[dependencies]\n{other}.workspace = true");
            assert_eq!(found(one, &manifest), 1, "{one} on {other}");
        }
    }

    #[test]
    fn a_crate_without_arrows_is_found() {
        assert_eq!(found("claims-new", "[package]\nname = 'claims-new'"), 1);
        assert_eq!(found("claims-db", "[package]\nname = 'claims-engine'"), 1);
    }
}
