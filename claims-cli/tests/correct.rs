//! `galley draft` and `galley correct` on a store: every kind of correction, kept by a new reading and by a new draft.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use chrono::{TimeZone as _, Utc};
use claims_desk::Desk;
use claims_desk::wire::SetPublished;
use serde_json::Value;

const TEXT: &str = "😀 Kim Jong Un met Xi Jinping in Beijing on September 4, 2025.\n\n\
    Kim Jong Un travelled to Beijing by special train.\n\n\
    Vladimir Putin met Narendra Modi in Tianjin on September 1, 2025.\n\n\
    Shehbaz Sharif met Li Qiang in Islamabad on August 27, 2025.\n\n\
    Choe Son Hui took notes at the table.\n";

struct Room(tempfile::TempDir);

impl Room {
    fn path(&self) -> &Path {
        self.0.path()
    }

    fn galley(&self, args: &[&str]) -> Output {
        let mut galley = Command::new(env!("CARGO_BIN_EXE_galley"));
        let more: &[&str] = if args.contains(&"notes") { &[] } else { &["--data", "store"] };
        galley.args(args).args(more).args(["--format", "json"]).current_dir(self.path()).output().unwrap()
    }

    /// What a command that must succeed prints.
    fn says(&self, args: &[&str]) -> Value {
        let out = self.galley(args);
        assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
        serde_json::from_slice(&out.stdout).unwrap()
    }

    fn refuses(&self, args: &[&str]) -> String {
        let out = self.galley(args);
        assert_eq!(out.status.code(), Some(1), "{args:?}: {}", String::from_utf8_lossy(&out.stdout));
        let said: Value = serde_json::from_slice(&out.stderr).unwrap();
        format!("{}: {}", said["code"].as_str().unwrap(), said["message"].as_str().unwrap())
    }
}

/// The id of the claim whose sentence has these words.
fn claim(said: &Value, words: &str) -> String {
    let of = |list: &str| -> Vec<String> {
        let claims = said[list].as_array().unwrap().iter();
        let found = claims.filter(|claim| claim["statement"].as_str().unwrap().contains(words));
        found.map(|claim| claim["id"].as_str().unwrap().to_owned()).collect()
    };
    let found = [of("claims"), of("put_aside")].concat();
    assert_eq!(found.len(), 1, "{words}: {said:#}");
    found[0].clone()
}

/// Sentences and words of the claims that a person made or corrected, and sentences of those that were put aside.
fn corrected(said: &Value) -> (Vec<String>, Vec<String>) {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let claims = said["claims"].as_array().unwrap().iter().filter(|claim| !claim["corrected_by"].is_null());
    let told = claims.map(|claim| format!("{} [{}]", text(&claim["statement"]), claim["words"]));
    let aside = said["put_aside"].as_array().unwrap().iter().map(|claim| text(&claim["statement"]));
    let (mut told, mut aside): (Vec<_>, Vec<_>) = (told.collect(), aside.collect());
    told.sort();
    aside.sort();
    (told, aside)
}

#[test]
fn all_seven_corrections_outlive_a_new_reading_and_a_new_draft() {
    let room = Room(tempfile::tempdir().unwrap());
    fs::write(room.path().join("first.txt"), TEXT).unwrap();
    let opened = room.says(&["draft", "open", "first.txt", "--published", "2025-09-06"]);
    let article = opened["article"].as_str().unwrap().to_owned();
    let listed = room.says(&["draft", "list"]);
    assert_eq!(listed["articles"][0]["id"], article.as_str());

    // 1 added by its words, 2 split, 3 merged, 4 retyped, 5 re-spanned, 6 another value, 7 dismissed.
    let of = |what: &str| claim(&room.says(&["correct", "list", "--article", &article]), what);
    room.says(&["correct", "add", "--article", &article, "--words", "Choe Son Hui took notes", "--event", "e1"]);
    room.says(&["correct", "split", &of("Kim Jong Un and Xi Jinping took part")]);
    let pair = [of("Vladimir Putin and Narendra Modi took part"), of("Shehbaz Sharif and Li Qiang took part")];
    room.says(&["correct", "merge", &pair[0], &pair[1]]);
    let set = ["--set", "person=Li Qiang", "--set", "title=Premier", "--set", "organisation=null"];
    room.says(&[&["correct", "retype", &of("at Islamabad"), "--kind", "office"], &set[..]].concat());
    room.says(&["correct", "respan", &of("at Tianjin"), "--words", "met Narendra Modi in Tianjin"]);
    room.says(&["correct", "value", &of("on 1 September 2025"), "--set", "date=2025-09-02"]);
    let last = room.says(&["correct", "dismiss", &of("by train")]);
    let (told, aside) = corrected(&last);
    let sentences: Vec<_> = told.iter().map(|one| one.split(" [").next().unwrap()).collect();
    assert_eq!(told.len(), 7, "one for each correction but the dismissed one, and two for the split: {told:#?}");
    for part in ["Choe Son Hui took part", "Li Qiang is named as Premier", "2 September 2025"] {
        assert!(sentences.iter().any(|one| one.contains(part)), "{part}: {told:#?}");
    }
    assert!(
        told.iter().any(|one| one.contains("[\"met Narendra Modi in Tianjin\"]".trim_matches(['[', ']']))),
        "{told:#?}"
    );
    assert_eq!(aside.len(), 4, "the split one, the two merged, the dismissed: {aside:#?}");

    // A new reading of the same text.
    let desk = Desk::open(&room.path().join("store")).unwrap();
    let published = SetPublished { article: article.clone(), published: Some("2025-09-07".into()) };
    desk.set_published(published, Utc.with_ymd_and_hms(2025, 9, 7, 8, 0, 0).unwrap()).unwrap();
    drop(desk);
    assert_eq!(corrected(&room.says(&["correct", "list", "--article", &article])), (told.clone(), aside.clone()));

    // A new draft: a new beginning, a new paragraph in between, and the rest as it was.
    let draft = TEXT.replace("\n\nVladimir", "\n\nNothing else was said that day.\n\nVladimir");
    fs::write(room.path().join("second.txt"), format!("Three meetings in a fortnight.\n\n{draft}")).unwrap();
    let said = room.says(&["draft", "open", "second.txt", "--article", &article]);
    assert_eq!(said["draft"], 3);
    assert_eq!(corrected(&said), (told, aside));

    // Undo goes back through the draft, the reading and each correction.
    let mut undone = 0;
    while room.galley(&["correct", "undo", "--article", &article]).status.success() {
        undone += 1;
    }
    assert_eq!(undone, 9);
    let bare = room.says(&["correct", "list", "--article", &article]);
    assert_eq!(corrected(&bare), (vec![], vec![]));
    room.says(&["correct", "redo", "--article", &article]);
    assert_eq!(corrected(&room.says(&["correct", "list", "--article", &article])).0.len(), 1);
    assert!(room.galley(&["ledger", "verify"]).status.success());
}

#[test]
fn what_makes_no_sense_is_refused_and_changes_nothing() {
    let room = Room(tempfile::tempdir().unwrap());
    fs::write(room.path().join("first.txt"), TEXT).unwrap();
    let none = room.refuses(&["correct", "list", "--article", "x"]);
    assert!(none.starts_with("file_not_found"), "{none}");
    assert!(!room.path().join("store").exists(), "looking makes nothing");
    let opened = room.says(&["draft", "open", "first.txt"]);
    let article = opened["article"].as_str().unwrap().to_owned();
    let head = room.says(&["ledger", "head"]);
    let add = |words: &str| room.refuses(&["correct", "add", "--article", &article, "--words", words]);
    assert!(add("Angela Merkel").contains("must stand in the article"));
    assert!(add("Kim Jong Un").contains("stand there 2 times"));
    let train = claim(&opened, "by train");
    for (args, why) in [
        (&["correct", "split", train.as_str()][..], "has one part only"),
        (&["correct", "value", &train, "--set", "modus=bus"], "has no field modus"),
        (&["correct", "value", &train, "--set", "mode=broom"], "broom"),
        (&["correct", "value", &train, "--set", "kind=office"], "has no field kind"),
        (&["correct", "retype", &train, "--kind", "rumour"], "must be one of"),
        (&["correct", "dismiss", "nobody"], "db_not_found"),
        (&["correct", "bring-back", &train], "db_not_found"),
    ] {
        let said = room.refuses(args);
        assert!(said.contains(why), "{args:?}: {said}");
    }
    assert_eq!(room.says(&["ledger", "head"]), head);
}

#[test]
fn the_notes_of_a_word_draft_are_listed_with_their_claims() {
    let room = Room(tempfile::tempdir().unwrap());
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../claims-ingest/tests/files/notes.docx");
    let said = room.says(&["draft", "notes", &file.to_string_lossy()]);
    assert_eq!((&said["schema"], said["notes"].as_array().unwrap().len()), (&Value::from("galley/notes/1"), 5));
    let first = &said["notes"][0];
    assert_eq!(first["words"]["exact"], "met President Tomas Reke in Tallinn");
    assert_eq!(first["source"]["publisher"], "Example Wire");
    assert!(!first["claims"].as_array().unwrap().is_empty());
    let text: Vec<char> = said["article"]["text"].as_str().unwrap().chars().collect();
    let at = |end: &str| usize::try_from(first["words"][end].as_u64().unwrap()).unwrap();
    assert_eq!(text[at("start")..at("end")].iter().collect::<String>(), first["words"]["exact"].as_str().unwrap());
}
