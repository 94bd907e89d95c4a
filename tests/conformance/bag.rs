//! The bundle: a bag for programs that know nothing of Galley.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::{folder, said, sample};

/// A room with the sample and its evidence, written as a bundle and unpacked.
fn bundle() -> std::path::PathBuf {
    let (room, zip, bag) = (folder().join("room"), folder().join("case.zip"), folder().join("bag"));
    for old in [&room, &bag] {
        let _ = fs::remove_dir_all(old);
    }
    galley(&room, &["import"], &[&sample("evidence.json")]);
    galley(&room, &["draft", "open"], &[&sample("article.txt")]);
    galley(&room, &["bundle", "write", "--replace", "--out"], &[&zip]);
    said(Command::new("unzip").args(["-q", "-o"]).arg(&zip).arg("-d").arg(&bag));
    let inside = fs::read_dir(&bag).expect("a folder").next().expect("a bag").expect("a bag");
    inside.path()
}

fn galley(room: &Path, words: &[&str], paths: &[&Path]) {
    let mut galley = Command::new(galley_tests::top().join("target/debug/galley"));
    said(galley.args(words).args(paths).env("GALLEY_DATA", room));
}

/// What the validator says, and whether it is content.
fn judged(bag: &Path) -> (bool, String) {
    let python = folder().join("python/bin/python");
    let out = Command::new(python).args(["-m", "bagit", "--validate"]).arg(bag).output();
    let out = out.expect("the validator: run `make conformance`");
    (out.status.success(), String::from_utf8_lossy(&out.stderr).into_owned())
}

#[test]
fn a_bundle_is_a_valid_bag_and_one_changed_byte_is_seen() {
    let bag = bundle();
    let (valid, words) = judged(&bag);
    assert!(valid && words.contains("is valid"), "{words}");
    let file = bag.join("data/bundle.json");
    let mut bytes = fs::read(&file).expect("a file");
    bytes.push(b' ');
    fs::write(&file, bytes).expect("a file");
    let (valid, words) = judged(&bag);
    assert!(!valid && words.contains("data/bundle.json") || words.contains("Oxum"), "{words}");
}
