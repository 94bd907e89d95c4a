//! `galley capture` against a server of the test's own on this computer.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn galley(folder: &Path, args: &[&str]) -> Output {
    let mut galley = Command::new(env!("CARGO_BIN_EXE_galley"));
    galley.args(args).current_dir(folder).env("GALLEY_DATA", folder.join("data")).output().unwrap()
}

/// Answers so many connections with a page, and gives the address.
fn server(connections: usize) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/story", listener.local_addr().unwrap());
    let more =
        "It was the first such meeting in nine years, officials of both sides said on Tuesday evening. ".repeat(4);
    let body = format!(
        "<!DOCTYPE html><title>Leaders meet</title><article><h1>Leaders meet</h1><p>{more}</p><p>{more}</p></article>"
    );
    let answer = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    std::thread::spawn(move || {
        for stream in listener.incoming().take(connections) {
            let Ok(mut stream) = stream else { continue };
            let (mut head, mut byte) = (Vec::new(), [0]);
            while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|read| read == 1) {
                head.push(byte[0]);
            }
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    address
}

#[test]
fn captures_of_one_page_stand_side_by_side() {
    let room = tempfile::tempdir().unwrap();
    let url = server(2);
    let capture = |now: &str| {
        let out = galley(room.path(), &["capture", &url, "--allow-private", "--now", now, "--format", "json"]);
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        serde_json::from_slice::<Value>(&out.stdout).unwrap()
    };
    let first = capture("2031-03-12T10:00:00Z");
    let second = capture("2031-03-13T10:00:00Z");
    assert_eq!(first["title"], "Leaders meet");
    assert_eq!(first["status"], 200);
    assert!(first["text"].as_str().unwrap().contains("first such meeting"));
    assert_ne!(first["sha256"], second["sha256"]);
    for captured in [&first, &second] {
        let hash = captured["sha256"].as_str().unwrap();
        let kept = room.path().join("data/galley.db.files").join(&hash[..2]).join(hash);
        assert!(std::fs::read_to_string(kept).unwrap().starts_with("WARC/1.1\r\n"));
    }
}

#[test]
fn this_computer_is_refused_without_being_asked() {
    let room = tempfile::tempdir().unwrap();
    let url = server(0);
    let out = galley(room.path(), &["capture", &url, "--format", "json"]);
    assert_eq!(out.status.code(), Some(1));
    let error: Value = serde_json::from_slice(&out.stderr).unwrap();
    assert_eq!(error["code"], "capture_private");
    assert_eq!(error["details"]["address"], "127.0.0.1");
}

#[test]
fn what_would_be_fetched_is_shown_without_a_store_or_the_network() {
    let room = tempfile::tempdir().unwrap();
    let out = galley(room.path(), &["capture", "https://Example.org/a b#c", "--show"]);
    assert_eq!(String::from_utf8(out.stdout).unwrap(), "https://example.org/a%20b\n");
    let out = galley(room.path(), &["capture", "file:///etc/passwd", "--show", "--format", "json"]);
    let error: Value = serde_json::from_slice(&out.stderr).unwrap();
    assert_eq!(error["code"], "capture_scheme");
    assert!(!room.path().join("data").exists());
}
