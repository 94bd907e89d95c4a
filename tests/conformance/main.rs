//! The reports of the sample, judged by programs that are not ours: the W3C's HTML checker, axe-core in a web view,
//! `LibreOffice`, qpdf and poppler; and a bundle, judged by the Library of Congress's validator. `make conformance` installs them and runs this; pages and pictures lie in
//! `target/conformance/` afterwards, for the eye.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails loudly")]

mod bag;
#[path = "../e2e/driver.rs"]
mod driver;
mod html;
mod pdf;
#[path = "../e2e/tools.rs"]
#[allow(dead_code, reason = "the window's own tests use the rest")]
mod tools;
mod word;

use std::path::{Path, PathBuf};
use std::process::Command;

/// An article in three scripts, so that the system's fonts are asked for.
const SCRIPTS: &str = "Marrow and Reke meet in Port Selene\n\nPORT SELENE, March 12, 2031 — President Ilse Marrow and \
    Prime Minister Tomas Reke met in Port Selene on March 11, 2031. Reke arrived by train.\n\n\
    김정은 위원장과 習近平 主席 <b>&amp;</b> 😀 — “quoted”.\n";

/// Writes the sample's report in a format and gives its path.
fn report(format: &str, ending: &str) -> PathBuf {
    let folder = folder();
    write(format, &folder.join(format!("sample-{format}.{ending}")), &sample("article.txt"))
}

/// Writes the report of the article in three scripts.
fn scripts(format: &str, ending: &str) -> PathBuf {
    let folder = folder();
    let article = folder.join(format!("scripts-{format}.txt"));
    std::fs::write(&article, SCRIPTS).expect("an article");
    write(format, &folder.join(format!("scripts-{format}.{ending}")), &article)
}

fn write(format: &str, out: &Path, article: &Path) -> PathBuf {
    let mut galley = Command::new(galley_tests::top().join("target/debug/galley"));
    galley.arg("report").arg(article).args(["--published", "2025-09-05", "--now", "2025-09-06T09:00:00Z"]);
    galley.arg("--evidence").arg(sample("evidence.json")).args(["--format", format, "--replace", "--out"]).arg(out);
    said(galley.env("GALLEY_DATA", folder()));
    out.to_owned()
}

fn sample(name: &str) -> PathBuf {
    galley_tests::top().join("claims-desk/sample").join(name)
}

fn folder() -> PathBuf {
    let folder = galley_tests::top().join("target/conformance");
    std::fs::create_dir_all(&folder).expect("target/conformance");
    folder
}

/// Runs a program that must succeed and gives what it printed.
fn said(command: &mut Command) -> String {
    let out = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}: run `make conformance`"));
    let error = String::from_utf8_lossy(&out.stderr);
    assert!(out.status.success(), "{command:?}: {error}");
    String::from_utf8_lossy(&out.stdout).into_owned()
}
