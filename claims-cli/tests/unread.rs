//! `galley extract` and `mentions` list what they did not read, where it stands, and only that.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::process::Command;

use serde_json::Value;

const PROSE: &str = "The two leaders met in Vienna on Monday and spoke for three hours about the borders of their countries, \
                     they said in a statement.";

/// What `command` lists as not read in `text`: each cut out of the text by its offsets.
fn unread(command: &str, text: &str) -> Vec<String> {
    let room = tempfile::tempdir().unwrap();
    std::fs::write(room.path().join("article.txt"), text).unwrap();
    let out = Command::new(env!("CARGO_BIN_EXE_galley"))
        .args([command, "article.txt", "--format", "json"])
        .current_dir(room.path())
        .env("GALLEY_DATA", room.path().join("data"))
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let found: Value = serde_json::from_slice(&out.stdout).unwrap();
    let listed = found["article"]["unread"].as_array().cloned().unwrap_or_default();
    let cut = listed.iter().map(|passage| {
        let at = |key: &str| usize::try_from(passage[key].as_u64().unwrap()).unwrap();
        let words: String = text.chars().skip(at("start")).take(at("end") - at("start")).collect();
        assert_eq!(passage["exact"], words.as_str());
        words
    });
    cut.collect()
}

#[test]
fn passages_that_were_not_read_are_listed() {
    let korean = "김정은 국무위원장이 베이징에서 시진핑 주석과 회담했다.";
    let french = "Le ministre a quitté Paris lundi.";
    let row = "Germany\t18\t11\t22";
    let garbled = "WeÃ¼ rÃ¤dÃ¶ â€œkÃ¶nnteâ€ Ã¼berâ€ fÃ¼r";
    for line_end in ["\n", "\r\n"] {
        let text = [PROSE, korean, french, row, garbled, PROSE].join(&line_end.repeat(2));
        for command in ["extract", "mentions"] {
            assert_eq!(unread(command, &text), [korean, french, row, garbled], "{command}");
        }
    }
}

#[test]
fn an_article_that_was_read_whole_lists_nothing() {
    let quoted = "“Je ne regrette rien,” the president said in Paris, and left with Luiz Inácio Lula da Silva.";
    for command in ["extract", "mentions"] {
        assert_eq!(unread(command, &[PROSE, quoted].join("\n\n")), Vec::<String>::new(), "{command}");
    }
}
