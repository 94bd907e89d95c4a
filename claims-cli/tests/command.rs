//! The command as scripts see it: output, errors, exit status.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const ARTICLE: &str = "Kim and Xi meet in Beijing\n\nBEIJING, Sept. 5, 2025 — Kim Jong-un and Xi Jinping met in Beijing on September 4. \
                       Kim travelled to Beijing by special train.\n";
const EVIDENCE: &str = r#"[{"id":"v1","excerpt":"Kim Jong Un flew to Beijing on 2 September 2025.",
    "source":{"publisher":"Example Wire","title":null,"url":null,"published":"2025-09-02","tier":"secondary"}}]"#;

struct Room(tempfile::TempDir);

impl Room {
    fn new() -> Self {
        let room = Self(tempfile::tempdir().unwrap());
        room.put("article.txt", ARTICLE);
        room.put("evidence.json", EVIDENCE);
        room
    }

    fn put(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.0.path().join(name), content).unwrap();
    }

    fn has(&self, name: &str) -> bool {
        self.0.path().join(name).exists()
    }

    /// Runs `galley` in the room; the data folder is one that must never come into being.
    fn galley(&self, line: &str) -> Output {
        let out = galley(self.0.path(), line);
        assert!(!self.has("data"), "`galley {line}` opened the store");
        out
    }

    fn json(&self, line: &str) -> Value {
        let out = self.galley(line);
        assert!(out.status.success(), "{line}: {}", String::from_utf8_lossy(&out.stderr));
        assert!(out.stderr.is_empty());
        serde_json::from_slice(&out.stdout).unwrap()
    }

    /// A JSON report that must not be written.
    fn refused_report(&self, more: &str) -> Value {
        let out = self.galley(&format!("report article.txt --format json --out report.json {more}"));
        assert_eq!(out.status.code(), Some(1), "{more}");
        serde_json::from_slice(&out.stderr).unwrap()
    }

    /// Runs a line that must fail, as JSON and as a sentence.
    fn refused(&self, line: &str, status: i32, code: &str) -> Value {
        let out = self.galley(&format!("{line} --format json"));
        assert_eq!(out.status.code(), Some(status), "{line}");
        assert!(out.stdout.is_empty(), "{line}");
        let error: Value = serde_json::from_slice(&out.stderr).unwrap();
        has_keys(&error, &["code", "message", "details"]);
        assert_eq!(error["code"], code, "{line}: {error}");
        error
    }
}

fn galley(folder: &Path, line: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_galley"))
        .args(line.split_whitespace())
        .current_dir(folder)
        .env("GALLEY_DATA", folder.join("data"))
        .output()
        .unwrap()
}

/// Whether an object has these keys and no others.
fn has_keys(value: &Value, expected: &[&str]) {
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(value.as_object().unwrap().keys().map(String::as_str).collect::<Vec<_>>(), expected);
}

/// Whether keys are printed in this order, each looked for after the one before.
fn in_order(printed: &[u8], keys: &[&str]) {
    let mut rest = std::str::from_utf8(printed).unwrap();
    for key in keys {
        let at = rest.find(&format!("\"{key}\":")).unwrap_or_else(|| panic!("{key} is out of order"));
        rest = &rest[at..];
    }
}

#[test]
fn extract_prints_the_document() {
    let room = Room::new();
    let line = "extract article.txt --published 2025-09-05 --format json";
    let document = room.json(line);
    in_order(
        &room.galley(line).stdout,
        &["schema", "article", "title", "published", "language", "characters", "sha256", "events", "claims"],
    );
    has_keys(&document, &["schema", "article", "events", "claims"]);
    assert_eq!(document["schema"], "galley/extraction/1");
    has_keys(&document["article"], &["title", "published", "language", "characters", "sha256"]);
    assert_eq!(document["article"]["published"], "2025-09-05");
    assert_eq!(document["article"]["characters"], ARTICLE.chars().count());
    for claim in document["claims"].as_array().unwrap() {
        let order = ["id", "event", "kind", "statement", "value", "because", "certainty", "mentions"];
        has_keys(claim, &order);
        for mention in claim["mentions"].as_array().unwrap() {
            has_keys(mention, &["start", "end", "exact"]);
        }
    }
}

#[test]
fn offsets_count_code_points_of_the_file_with_mark_and_cr() {
    let room = Room::new();
    let text = format!("\u{feff}😀 e\u{301} 김정은\r\n\r\n{}", ARTICLE.replace('\n', "\r\n"));
    room.put("mixed.txt", &text);
    let points: Vec<char> = text.chars().collect();
    let found = room.json("mentions mixed.txt --format json");
    assert_eq!(found["article"]["characters"], points.len());
    let lists = ["sentences", "dates", "people", "places", "organisations", "vehicles"];
    assert_eq!(found["schema"], "galley/mentions/1");
    for item in lists.iter().flat_map(|list| found[list].as_array().unwrap()) {
        let at = |key: &str| usize::try_from(item[key].as_u64().unwrap()).unwrap();
        assert_eq!(points[at("start")..at("end")].iter().collect::<String>(), item["exact"].as_str().unwrap());
    }
    assert!(!found["sentences"].as_array().unwrap().is_empty());
}

#[test]
fn of_a_page_the_text_that_offsets_count_in_is_printed() {
    let room = Room::new();
    let story = "<p>Kim Jong-un met Xi Jinping in Beijing on September 4, 2025. They spoke for a long time &amp; parted as friends.</p>";
    let page = format!(
        "<!doctype html><title>Kim &amp; Xi</title><nav>Menu</nav><article><h1>Kim meets Xi</h1>{}</article>",
        story.repeat(6)
    );
    room.put("page.html", page);
    let document = room.json("extract page.html --format json");
    let text: Vec<char> = document["article"]["text"].as_str().unwrap().chars().collect();
    assert_eq!(document["article"]["characters"], text.len());
    let claims = document["claims"].as_array().unwrap();
    assert!(!claims.is_empty());
    for mention in claims.iter().flat_map(|claim| claim["mentions"].as_array().unwrap()) {
        let at = |key: &str| usize::try_from(mention[key].as_u64().unwrap()).unwrap();
        assert_eq!(text[at("start")..at("end")].iter().collect::<String>(), mention["exact"].as_str().unwrap());
    }
    room.put("mark.md", format!("# {ARTICLE}"));
    assert!(room.json("extract mark.md --format json")["article"].get("text").is_none(), "Markdown is read as it is");
}

#[test]
fn assess_adds_an_assessment_to_each_claim() {
    let room = Room::new();
    let document = room.json("assess article.txt --evidence evidence.json --policy single --format json");
    for claim in document["claims"].as_array().unwrap() {
        has_keys(&claim["assessment"], &["status", "items", "links", "missing", "flips"]);
        assert_eq!(claim["assessment"]["links"].as_array().unwrap().len(), 1, "every record has a link");
    }
}

#[test]
fn a_report_is_written_whole_and_replaced_only_when_told() {
    let room = Room::new();
    let line = "report article.txt --evidence evidence.json --now 2025-09-06T08:00:00Z --format json --out report.json";
    let said = room.json(line);
    has_keys(&said, &["path", "format", "bytes"]);
    let first = std::fs::read(room.0.path().join("report.json")).unwrap();
    let error: Value = serde_json::from_slice(&room.galley(line).stderr).unwrap();
    assert_eq!(error["code"], "file_exists");
    room.json(&format!("{line} --replace"));
    assert_eq!(std::fs::read(room.0.path().join("report.json")).unwrap(), first, "the same input gives the same bytes");
    assert_eq!(room.galley(&line.replace("report.json", "-")).stdout, first, "- is standard output");
}

#[test]
fn the_sample_shows_itself() {
    let room = Room::new();
    let out = room.galley("sample --out sample.json");
    assert!(out.status.success());
    let text = String::from_utf8(out.stdout).unwrap();
    assert!(text.contains("Report: sample.json"), "{text}");
    assert!(room.has("sample.json"));
    std::fs::create_dir(room.0.path().join("copy")).unwrap();
    assert!(room.galley("sample --write copy").status.success());
    let again = room.json("assess copy/article.txt --published 2025-09-05 --evidence copy/evidence.json --format json");
    assert_eq!(again, room.json("sample --format json"), "the files give what the program carries");
    assert!(room.galley("sample --print README.md").stdout.starts_with(b"# "));
}

#[test]
fn bad_input_is_refused_with_1_and_a_code() {
    let room = Room::new();
    room.put("empty.txt", "\r\n \n");
    room.put("binary.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    room.put("odd.txt", b"\xef\xbb\xbfcaf\xe9 \x81 au lait");
    room.put("paper.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj");
    room.put("huge.txt", vec![b'a'; 50 * 1024 * 1024]);
    room.put("wrong.json", EVIDENCE.replace("secondary", "hearsay"));
    room.put("broken.json", "[{");
    room.put("twice.json", format!("[{0},{0}]", EVIDENCE.trim_matches(['[', ']'])));
    room.refused("extract missing.txt", 1, "file_not_found");
    room.refused("extract .", 1, "io");
    room.refused("extract empty.txt", 1, "empty_file");
    room.refused("extract binary.txt", 1, "binary_file");
    room.refused("extract paper.pdf", 1, "damaged_file");
    room.refused("extract odd.txt", 1, "undecodable");
    room.refused("extract huge.txt", 1, "too_large");
    room.refused("mentions empty.txt", 1, "empty_file");
    room.refused("assess article.txt --evidence missing.json", 1, "file_not_found");
    room.refused("assess article.txt --evidence broken.json", 1, "evidence_not_json");
    room.refused("assess article.txt --evidence twice.json", 1, "evidence_invalid");
    let error = room.refused("assess article.txt --evidence wrong.json", 1, "evidence_invalid");
    has_keys(&error["details"], &["record", "id", "field", "problem"]);
    assert_eq!(error["details"]["field"], json!("source.tier"));
    room.refused("report article.txt --out no/such/folder.json", 1, "file_not_found");
    assert!(!room.has("no"));
}

#[test]
fn a_dash_is_standard_input() {
    let room = Room::new();
    let mut child = Command::new(env!("CARGO_BIN_EXE_galley"))
        .args(["extract", "-", "--format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(ARTICLE.as_bytes()).unwrap();
    let out = child.wait_with_output().unwrap();
    assert_eq!(out.stdout, room.galley("extract article.txt --format json").stdout);
}

#[test]
fn wrong_usage_is_2() {
    let room = Room::new();
    for line in [
        "",
        "extract",
        "extrapolate article.txt",
        "extract article.txt --published 2025-02-30",
        "extract article.txt --published yesterday",
        "assess article.txt",
        "assess article.txt --evidence evidence.json --policy lax",
        "report article.txt --out a --now noon",
    ] {
        room.refused(line, 2, "usage");
    }
    assert_eq!(room.galley("extract article.txt --format yaml").status.code(), Some(2));
}

#[test]
fn without_json_an_error_is_a_sentence() {
    let room = Room::new();
    let out = room.galley("extract missing.txt");
    assert_eq!(out.status.code(), Some(1));
    assert_eq!(String::from_utf8(out.stderr).unwrap(), "galley: there is no file missing.txt\n");
    room.put("empty.txt", "");
    let out = room.galley("extract empty.txt");
    assert_eq!(String::from_utf8(out.stderr).unwrap(), "galley: empty.txt: there is no text in the file\n");
}

#[test]
fn line_ends_change_no_claim() {
    let room = Room::new();
    room.put("crlf.txt", ARTICLE.replace('\n', "\r\n"));
    let values = |document: &Value| -> Vec<Value> {
        document["claims"]
            .as_array()
            .unwrap()
            .iter()
            .map(|claim| json!([claim["kind"], claim["value"], claim["statement"]]))
            .collect()
    };
    let (lf, crlf) = (room.json("extract article.txt --format json"), room.json("extract crlf.txt --format json"));
    assert_eq!(values(&lf), values(&crlf));
    assert_eq!(lf["article"]["title"], crlf["article"]["title"]);
}

#[test]
fn every_format_is_written_and_the_same_twice() {
    let room = Room::new();
    room.put("logo.png", include_bytes!("../../claims-report/tests/pictures/logo.png"));
    for format in ["html", "docx", "checked-copy", "md", "json", "csv", "claimreview", "annotations"] {
        let write = |out: &str| {
            let line = format!(
                "report article.txt --evidence evidence.json --now 2025-09-06T09:00:00Z --desk Desk --audience public \
                 --dates iso --logo logo.png --format {format} --out {out}"
            );
            assert!(room.galley(&line).status.success(), "{line}");
            std::fs::read(room.0.path().join(out)).unwrap()
        };
        assert_eq!(write(&format!("one.{format}")), write(&format!("two.{format}")), "{format}");
    }
}

#[test]
fn a_report_takes_the_place_of_a_file_only_when_told() {
    let room = Room::new();
    room.put("report.md", "mine");
    let line = "report article.txt --format md --out report.md";
    assert_eq!(room.galley(line).status.code(), Some(1));
    assert_eq!(std::fs::read(room.0.path().join("report.md")).unwrap(), b"mine");
    assert!(room.galley(&format!("{line} --force")).status.success());
    assert_ne!(std::fs::read(room.0.path().join("report.md")).unwrap(), b"mine");
}

#[test]
fn a_picture_that_is_none_is_refused() {
    let room = Room::new();
    room.put("logo.svg", "<svg onload='alert(1)'/>");
    let error = room.refused_report("--logo logo.svg");
    assert_eq!(error["details"]["field"], "logo");
    assert!(!room.has("report.json"));
}

/// A store with the sample in it, and the path of its file.
fn store(room: &Room) -> std::path::PathBuf {
    let folder = room.0.path().join("desk");
    let desk = claims_desk::Desk::open(&folder).unwrap();
    desk.open_sample(claims_desk::wire::Nothing {}, chrono::DateTime::UNIX_EPOCH).unwrap();
    folder.join("galley.db")
}

/// Changes every such run of bytes in the file where it stands.
fn alter(path: &Path, from: &str, to: &str) {
    assert_eq!(from.len(), to.len());
    let mut bytes = std::fs::read(path).unwrap();
    let places: Vec<_> = (0..bytes.len() - from.len()).filter(|&at| bytes[at..].starts_with(from.as_bytes())).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + to.len()].copy_from_slice(to.as_bytes());
    }
    std::fs::write(path, bytes).unwrap();
}

#[test]
fn the_ledger_is_checked_and_its_head_can_be_noted() {
    let room = Room::new();
    store(&room);
    let head = room.json("ledger head --data desk --format json");
    has_keys(&head, &["entries", "head"]);
    let verified = room.json("ledger verify --data desk --format json");
    assert_eq!((&verified["entries"], &verified["head"]), (&head["entries"], &head["head"]));
    assert_eq!(verified["seals"], serde_json::json!([]));
    let noted = String::from_utf8(room.galley("ledger head --data desk").stdout).unwrap();
    assert_eq!(noted.trim(), format!("{}:{}", head["entries"], head["head"].as_str().unwrap()));
    let said = room.galley(&format!("ledger verify --data desk --head {noted}")).stdout;
    assert!(String::from_utf8(said).unwrap().contains("the noted one"));
    let other = format!("ledger verify --data desk --head 1:{}", "0".repeat(64));
    let refused = room.refused(&other, 1, "ledger_broken");
    assert!(refused["message"].as_str().unwrap().contains("entry 1 is not the one that was noted"), "{refused}");
}

#[test]
fn every_sealed_source_is_held_against_the_ledger() {
    let room = Room::new();
    let path = store(&room);
    let desk = claims_desk::Desk::open_existing(path.parent().unwrap()).unwrap();
    let now = chrono::DateTime::UNIX_EPOCH;
    let opened = desk.call("open_sample", serde_json::json!({}), now).unwrap();
    let evidence = &opened["article"]["room"]["evidence"][0]["id"];
    let seal = serde_json::json!({ "evidence": evidence, "label": "an official", "reason": "promised" });
    desk.call("seal_source", seal, now).unwrap();
    drop(desk);
    let said = room.galley("ledger verify --data desk").stdout;
    let said = String::from_utf8(said).unwrap();
    assert!(said.contains("Sealed “an official”: what is kept matches the ledger (promised)."), "{said}");
    let verified = room.json("ledger verify --data desk --format json");
    assert_eq!(verified["seals"][0]["matches"], true);
}

#[test]
fn an_altered_entry_is_named_and_a_missing_store_is_not_made() {
    let room = Room::new();
    let path = store(&room);
    let before = std::fs::read(&path).unwrap();
    alter(&path, "article.add", "article.odd");
    let refused = room.refused("ledger verify --data desk", 1, "ledger_broken");
    assert!(refused["message"].as_str().unwrap().contains("was altered"), "{refused}");
    std::fs::write(&path, before).unwrap();
    assert!(room.galley("ledger verify --data desk").status.success());
    room.refused("ledger verify", 1, "file_not_found");
    room.refused("ledger verify --data desk --head 7", 2, "usage");
}

#[test]
fn two_drafts_are_compared_claim_by_claim() {
    let room = Room::new();
    room.put(
        "second.txt",
        ARTICLE.replace("September 4", "September 3").replace("by special train", "by special train, it is said"),
    );
    let told = room.json("draft compare article.txt second.txt --published 2025-09-05 --format json");
    has_keys(&told, &["schema", "old", "new", "counts", "claims"]);
    has_keys(&told["counts"], &["reworded", "dropped", "new", "moved", "unchanged"]);
    let claims = told["claims"].as_array().unwrap();
    let date = claims.iter().find(|claim| claim["kind"] == "meeting_date").unwrap();
    has_keys(date, &["fate", "kind", "old", "new", "verdict_holds", "evidence_holds", "words"]);
    assert_eq!((&date["fate"], &date["verdict_holds"]), (&json!("reworded"), &json!(false)));
    assert_eq!(date["old"]["value"]["date"], "2025-09-04");
    assert_eq!(date["new"]["value"]["date"], "2025-09-03");
    let words: Vec<_> = date["words"].as_array().unwrap().iter().map(|part| &part["op"]).collect();
    assert!(words.contains(&&json!("removed")) && words.contains(&&json!("added")), "{words:?}");
    let same = room.json("draft compare article.txt article.txt --format json");
    assert!(same["claims"].as_array().unwrap().iter().all(|claim| claim["fate"] == "unchanged"), "{same}");
    let text = String::from_utf8(room.galley("draft compare article.txt second.txt").stdout).unwrap();
    assert!(text.contains("[-4-]{+3+}") && text.contains("reworded"), "{text}");
    room.refused("draft compare article.txt none.txt", 1, "file_not_found");
}

#[test]
fn what_no_claim_speaks_of_is_listed() {
    let room = Room::new();
    room.put("more.txt", format!("{ARTICLE}\nTokyo watched with 40 guests.\n"));
    let told = room.json("coverage more.txt --format json");
    has_keys(&told, &["schema", "article", "facts", "under_claims", "uncovered", "covered"]);
    let uncovered = told["uncovered"].as_array().unwrap();
    has_keys(&uncovered[0], &["sort", "start", "end", "exact", "label", "claims"]);
    let tokyo = uncovered.iter().find(|fact| fact["exact"] == "Tokyo").unwrap();
    assert_eq!((&tokyo["sort"], tokyo["claims"].as_array().unwrap().len()), (&json!("name"), 0));
    let covered = told["covered"].as_array().unwrap();
    assert!(covered.iter().any(|fact| fact["exact"] == "September 4" && fact["sort"] == "date"), "{covered:?}");
    assert_eq!(told["facts"].as_u64().unwrap() as usize, covered.len() + uncovered.len());
    let text = String::from_utf8(room.galley("coverage more.txt").stdout).unwrap();
    assert!(text.contains("Tokyo") && text.contains("stand under a claim"), "{text}");
}
