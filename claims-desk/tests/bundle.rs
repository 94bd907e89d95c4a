//! Bundles from outside: written the same each time, read on another machine, hostile ones refused with nothing kept.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeZone as _, Utc};
use claims_desk::Desk;
use claims_desk::shape::{Status, Tier};
use claims_desk::wire::*;
use sha2::{Digest as _, Sha256};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const TEXT: &str = "Kim Jong Un met Xi Jinping in Beijing on September 4, 2025.\n";

fn at(minute: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2025, 9, 6, 8, minute, 0).unwrap()
}

fn desk(folder: &Path, reviewer: &str) -> (Desk, Article) {
    let desk = Desk::open(folder).unwrap();
    let settings = desk.get_settings(Nothing {}).unwrap();
    desk.set_settings(Settings { reviewer: reviewer.into(), ..settings }, at(0)).unwrap();
    let article = desk.open_text(OpenText { text: TEXT.into(), published: None }, at(0)).unwrap().article;
    (desk, article)
}

fn attach(desk: &Desk, article: &str) -> String {
    let source = Source {
        publisher: "Example Wire".into(),
        title: None,
        url: None,
        author: None,
        published: Some("2025-09-05".into()),
        tier: Tier::Primary,
        origin: None,
    };
    let form = EvidenceForm { excerpt: TEXT.trim().into(), source, locator: None };
    let add = AddEvidence { article: article.into(), form };
    desk.add_evidence(add, at(1)).unwrap().room.evidence[0].id.clone()
}

fn decide(desk: &Desk, claim: &str, status: Status) {
    let decide = Decide { claim: claim.into(), status, note: Some("I called them.".into()) };
    desk.decide(decide, at(2)).unwrap();
}

fn write(desk: &Desk, path: &Path, audience: Audience) -> BundleWritten {
    let path = path.to_string_lossy().into_owned();
    desk.write_bundle(WriteBundle { article: None, path, audience, sealed: false, replace: false }, at(3)).unwrap()
}

fn here(path: &Path) -> BundleAt {
    BundleAt { path: path.to_string_lossy().into_owned() }
}

fn files(root: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut open = vec![root.to_owned()];
    let mut all = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                all.push((path.strip_prefix(root).unwrap().to_owned(), fs::read(&path).unwrap()));
            }
        }
    }
    all.sort();
    all
}

#[test]
fn a_case_goes_out_the_same_each_time_and_comes_in_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let (one, article) = desk(&folder.path().join("one"), "Ada");
    attach(&one, &article.id);
    decide(&one, &article.claims[0].id, Status::Supported);
    for name in ["a.zip", "b.zip", "a", "b"] {
        write(&one, &folder.path().join(name), Audience::Desk);
    }
    let read = |name: &str| fs::read(folder.path().join(name)).unwrap();
    assert!(read("a.zip") == read("b.zip"), "the same bytes");
    assert_eq!(files(&folder.path().join("a")), files(&folder.path().join("b")));
    let again = WriteBundle {
        article: None,
        path: folder.path().join("a").to_string_lossy().into(),
        audience: Audience::Desk,
        sealed: false,
        replace: true,
    };
    assert_eq!(one.write_bundle(again, at(4)).unwrap_err().code(), "file_exists");

    for name in ["a.zip", "a"] {
        let check = one.check_bundle(here(&folder.path().join(name))).unwrap();
        assert_eq!(check.head, one.ledger_head(Nothing {}).unwrap().head);
        assert!(check.not_proved[0].starts_with("That a page"));
        let two = Desk::open(&folder.path().join(format!("desk of {name}"))).unwrap();
        let done = two.read_bundle(here(&folder.path().join(name)), at(5)).unwrap().articles.remove(0);
        assert!(done.created && done.taken_over == 1 && done.evidence == 1);
        let there = two.get_article(ArticleRef { article: done.article }).unwrap();
        assert_eq!(there.claims[0].state.verdict.as_ref().unwrap().by, "Ada");
        assert!(two.verify_ledger(Nothing {}).unwrap().ok);
    }
}

/// A room with a document of which words are evidence, a decision, a corrected claim, and a sign-off.
fn whole(folder: &Path) -> (Desk, String) {
    let (desk, article) = desk(folder, "Ada");
    let paper = "Statement of the ministry\n\nThey met in Beijing on 4 September 2025.\n";
    desk.import_text(ImportText { title: "Statement".into(), text: paper.into() }, at(1)).unwrap();
    let document = desk.list_library(LibraryFrom { removed: false, after: None }).unwrap().documents.remove(0);
    let words = "They met in Beijing on 4 September 2025.";
    let source = Source {
        publisher: "The Ministry".into(),
        title: Some("Statement".into()),
        url: None,
        author: None,
        published: Some("2025-09-05".into()),
        tier: Tier::Primary,
        origin: None,
    };
    let form = EvidenceForm { excerpt: words.into(), source, locator: None };
    let start = paper.find(words).unwrap() as u32;
    let (article, end) = (article.id, start + words.len() as u32);
    let quote = QuoteDocument { article: article.clone(), document: document.id, start, end, form };
    desk.quote_document(quote, at(2)).unwrap();
    let policy = desk.about(Nothing {}).unwrap().policies.remove(1);
    desk.set_policy(SetPolicy { article: article.clone(), policy }, at(2)).unwrap();
    let claims = desk.get_article(ArticleRef { article: article.clone() }).unwrap().claims;
    decide(&desk, &claims[0].id, Status::Supported);
    desk.dismiss_claim(ClaimRef { claim: claims[1].id.clone() }, at(3)).unwrap();
    let check = desk.check_sign_off(ArticleRef { article: article.clone() }).unwrap();
    let known = |one: &OpenItem| Waive { sort: one.sort, item: Some(one.item.clone()), reason: "known".into() };
    let waive = check.open.iter().map(known).collect();
    desk.sign_off(SignOffForm { article: article.clone(), waive }, at(4)).unwrap();
    (desk, article)
}

#[test]
fn another_room_shows_what_the_first_one_shows() {
    let folder = tempfile::tempdir().unwrap();
    let (one, id) = whole(&folder.path().join("one"));
    write(&one, &folder.path().join("a.zip"), Audience::Desk);
    let two = Desk::open(&folder.path().join("two")).unwrap();
    let done = two.read_bundle(here(&folder.path().join("a.zip")), at(5)).unwrap().articles.remove(0);
    assert_eq!((done.documents, done.to_settle.len(), done.differences.len()), (1, 0, 0));
    let this = || ArticleRef { article: id.clone() };
    let shown = |desk: &Desk| {
        let mut article = desk.get_article(this()).unwrap();
        // What could be undone is each room's own.
        (article.room.undo, article.room.redo) = (None, None);
        article
    };
    assert_eq!(shown(&two), shown(&one));
    assert_eq!(two.coverage(this()).unwrap(), one.coverage(this()).unwrap());
    let documents = |desk: &Desk| desk.list_library(LibraryFrom { removed: false, after: None }).unwrap();
    assert_eq!(documents(&two), documents(&one));
    let read = |desk: &Desk| {
        let document = documents(desk).documents.remove(0).id;
        desk.read_document(ReadDocument { document, position: Some(0), from: None }).unwrap()
    };
    assert_eq!(read(&two), read(&one));
    let found = two.search_library(SearchLibrary { words: "Beijing".into() }).unwrap();
    assert_eq!((found.passages.len(), found.behind), (1, 0), "its passages are found");
    assert!(two.verify_ledger(Nothing {}).unwrap().ok);
}

#[test]
fn colleagues_settle_what_they_decided_differently_with_a_reason() {
    let folder = tempfile::tempdir().unwrap();
    let (one, article) = desk(&folder.path().join("one"), "Ada");
    decide(&one, &article.claims[0].id, Status::Supported);
    write(&one, &folder.path().join("a.zip"), Audience::Desk);
    let (two, own) = desk(&folder.path().join("two"), "Bob");
    let claim = own.claims[0].id.clone();
    decide(&two, &claim, Status::Refuted);
    two.read_bundle(here(&folder.path().join("a.zip")), at(5)).unwrap();
    let settle = |reason: &str| Settle { claim: claim.clone(), status: Status::Supported, reason: reason.into() };
    assert_eq!(two.settle(settle(" "), at(6)).unwrap_err().code(), "invalid_field");
    let done = two.settle(settle("Her record is the better one."), at(6)).unwrap();
    let verdict = done.claims[0].verdict.as_ref().unwrap();
    assert_eq!((verdict.status, verdict.by.as_str()), (Status::Supported, "Bob"));
    let this = || ArticleRef { article: own.id.clone() };
    assert_eq!(two.dissents(this()).unwrap(), []);
    let told = two.claim_history(ClaimRef { claim: claim.clone() }).unwrap().entries;
    let lines: Vec<_> =
        told.iter().map(|entry| (entry.what.as_str(), entry.by.as_str(), entry.elsewhere, entry.undone)).collect();
    assert!(lines.contains(&("decided: supported", "Ada", true, false)), "{lines:?}");
    assert!(lines.contains(&("decided: refuted", "Bob", false, false)), "{lines:?}");
    assert_eq!(lines.last().unwrap(), &("settled: supported", "Bob", false, false));
    two.undo(this(), at(7)).unwrap();
    assert_eq!(two.dissents(this()).unwrap().len(), 1);
}

#[test]
fn the_history_of_a_claim_tells_once_what_was_done_in_every_room() {
    let folder = tempfile::tempdir().unwrap();
    let (one, article) = desk(&folder.path().join("one"), "Ada");
    let (this, claim) = (|| ArticleRef { article: article.id.clone() }, article.claims[0].id.clone());
    decide(&one, &claim, Status::Supported);
    one.undo(this(), at(3)).unwrap();
    decide(&one, &claim, Status::Refuted);
    write(&one, &folder.path().join("a.zip"), Audience::Desk);
    let two = Desk::open(&folder.path().join("two")).unwrap();
    two.read_bundle(here(&folder.path().join("a.zip")), at(5)).unwrap();
    let told = |desk: &Desk| {
        let entries = desk.claim_history(ClaimRef { claim: claim.clone() }).unwrap().entries;
        let names: BTreeSet<_> = entries.iter().map(|entry| entry.entry.clone()).collect();
        assert_eq!(names.len(), entries.len(), "each has a name of its own");
        let lines = entries.into_iter().map(|entry| (entry.what, entry.elsewhere, entry.undone));
        lines.filter(|(what, ..)| what.starts_with("decided")).collect::<Vec<_>>()
    };
    let line = |what: &str, elsewhere, undone| (what.to_owned(), elsewhere, undone);
    let there = [line("decided: supported", true, true), line("decided: refuted", true, false)];
    assert_eq!(told(&two), there);

    // What goes back brings its own ledger along with ours: ours stays ours, and a second reading says nothing twice.
    decide(&two, &claim, Status::Supported);
    for name in ["b.zip", "c.zip"] {
        write(&two, &folder.path().join(name), Audience::Desk);
        one.read_bundle(here(&folder.path().join(name)), at(9)).unwrap();
    }
    let ours = [line("decided: supported", false, true), line("decided: refuted", false, false)];
    assert_eq!(told(&one), [&ours[..], &[line("decided: supported", true, false)]].concat());
}

#[test]
fn sealed_sources_go_as_labels_unless_the_writer_says_otherwise() {
    let folder = tempfile::tempdir().unwrap();
    let (one, article) = desk(&folder.path().join("one"), "Ada");
    let evidence = attach(&one, &article.id);
    let seal = SealSource { evidence: evidence.clone(), label: "an official".into(), reason: "promised".into() };
    one.seal_source(seal, at(3)).unwrap();
    for (name, sealed) in [("closed.zip", false), ("opened.zip", true)] {
        let path = folder.path().join(name);
        let asked = |audience| WriteBundle {
            article: Some(article.id.clone()),
            path: path.to_string_lossy().into(),
            audience,
            sealed,
            replace: false,
        };
        if sealed {
            assert_eq!(one.write_bundle(asked(Audience::Public), at(4)).unwrap_err().code(), "invalid_field");
        }
        one.write_bundle(asked(Audience::Desk), at(4)).unwrap();
        assert_eq!(one.check_bundle(here(&path)).unwrap().opened, u32::from(sealed));
        let two = Desk::open(&folder.path().join(format!("desk of {name}"))).unwrap();
        two.read_bundle(here(&path), at(5)).unwrap();
        let record = two.get_article(ArticleRef { article: article.id.clone() }).unwrap().room.evidence.remove(0);
        assert_eq!((record.source.publisher.as_str(), record.sealed.unwrap().elsewhere), ("an official", !sealed));
        let seen = two.open_seal(EvidenceRef { evidence: record.id }).map(|seen| seen.details.publisher);
        assert_eq!(seen.ok().as_deref(), sealed.then_some("Example Wire"));
        assert!(two.verify_ledger(Nothing {}).unwrap().ok);
    }
}

#[test]
fn colleagues_who_decided_differently_see_both() {
    let folder = tempfile::tempdir().unwrap();
    let (one, article) = desk(&folder.path().join("one"), "Ada");
    decide(&one, &article.claims[0].id, Status::Supported);
    write(&one, &folder.path().join("a.zip"), Audience::Desk);
    let (two, own) = desk(&folder.path().join("two"), "Bob");
    decide(&two, &own.claims[0].id, Status::Refuted);
    let done = two.read_bundle(here(&folder.path().join("a.zip")), at(5)).unwrap().articles.remove(0);
    assert_eq!((done.created, &done.article, done.to_settle.len()), (false, &own.id, 1));
    let open = &done.to_settle[0];
    assert_eq!((open.here, open.there, open.by.as_str()), (Some(Status::Refuted), Status::Supported, "Ada"));
    let this = || ArticleRef { article: own.id.clone() };
    assert_eq!(two.dissents(this()).unwrap(), done.to_settle);
    decide(&two, &own.claims[0].id, Status::Supported);
    assert_eq!(two.dissents(this()).unwrap(), []);
}

#[test]
fn a_bundle_for_readers_has_no_case_no_names_and_nothing_sealed() {
    let folder = tempfile::tempdir().unwrap();
    let (one, article) = desk(&folder.path().join("one"), "Ada Whistle");
    let evidence = attach(&one, &article.id);
    decide(&one, &article.claims[0].id, Status::Supported);
    let seal = SealSource { evidence, label: "an official".into(), reason: "promised".into() };
    one.seal_source(seal, at(3)).unwrap();
    let path = folder.path().join("public");
    write(&one, &path, Audience::Public);
    for (name, bytes) in files(&path) {
        let text = String::from_utf8(bytes).unwrap();
        for word in ["Whistle", "Example Wire", "I called them"] {
            assert!(!text.contains(word), "{word} in {}", name.display());
        }
    }
    assert!(one.check_bundle(here(&path)).unwrap().for_readers);
    assert_eq!(one.read_bundle(here(&path), at(4)).unwrap_err().code(), "bundle_public");
    write(&one, &folder.path().join("desk"), Audience::Desk);
    let check = one.check_bundle(here(&folder.path().join("desk"))).unwrap();
    assert_eq!(check.seals[0].label, "an official");
    let whole = files(&folder.path().join("desk"));
    assert!(whole.iter().all(|(_, bytes)| !String::from_utf8_lossy(bytes).contains("Example Wire")));
}

#[test]
fn a_bag_that_was_meddled_with_is_refused_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (one, _) = desk(&folder.path().join("one"), "Ada");
    let two = Desk::open(&folder.path().join("two")).unwrap();
    let meddle = |name: &str, code: &str, how: &dyn Fn(&Path)| {
        let path = folder.path().join(name);
        write(&one, &path, Audience::Desk);
        how(&path);
        for error in [two.check_bundle(here(&path)).err(), two.read_bundle(here(&path), at(5)).err()] {
            assert_eq!(error.unwrap().code(), code, "{name}");
        }
        assert_eq!(two.list_articles(Nothing {}).unwrap(), [], "{name}");
    };
    let manifest = |path: &Path| path.join("manifest-sha256.txt");
    let add = |path: &Path, line: String| {
        let list = fs::read_to_string(manifest(path)).unwrap();
        fs::write(manifest(path), list + &line).unwrap();
    };
    let zeros = "0".repeat(64);
    meddle("changed", "bundle_checksum", &|path| fs::write(path.join("data/README.txt"), "x").unwrap());
    meddle("missing", "bundle_missing_file", &|path| fs::remove_file(path.join("data/README.txt")).unwrap());
    meddle("extra", "bundle_extra_file", &|path| fs::write(path.join("data/more"), "x").unwrap());
    meddle("no bag", "bundle_not_a_bag", &|path| fs::remove_file(path.join("bagit.txt")).unwrap());
    meddle("other", "bundle_not_a_bag", &|path| fs::write(path.join("bagit.txt"), "BagIt-Version: 9\n").unwrap());
    meddle("up", "bundle_unsafe_path", &|path| add(path, format!("{zeros}  data/../../x\n")));
    meddle("root", "bundle_unsafe_path", &|path| add(path, format!("{zeros}  /etc/passwd\n")));
    meddle("twice", "bundle_duplicate", &|path| add(path, fs::read_to_string(manifest(path)).unwrap()));
    meddle("absent", "bundle_checksum", &|path| add(path, format!("{zeros}  data/none\n")));
    meddle("lists", "bundle_not_a_bag", &|path| add(path, "x".repeat(100_000)));
    // Whoever writes bags can write the list of lists anew: what the lists say still has to be there.
    let relist = |path: &Path, list: &[u8]| {
        fs::write(manifest(path), list).unwrap();
        let tags = fs::read_to_string(path.join("tagmanifest-sha256.txt")).unwrap();
        let sum: Vec<String> = Sha256::digest(list).iter().map(|byte| format!("{byte:02x}")).collect();
        let sum = sum.concat();
        let lines = tags.lines().map(|line| match line.split_once("  ") {
            Some((_, name @ "manifest-sha256.txt")) => format!("{sum}  {name}\n"),
            _ => format!("{line}\n"),
        });
        fs::write(path.join("tagmanifest-sha256.txt"), lines.collect::<String>()).unwrap();
    };
    let list = |path: &Path| fs::read_to_string(manifest(path)).unwrap();
    meddle("listed", "bundle_missing_file", &|path| relist(path, (list(path) + &zeros + "  data/none\n").as_bytes()));
    meddle("long list", "bundle_missing_file", &|path| {
        let more: Vec<String> = (0..200_000).map(|number| format!("{zeros}  data/{number}\n")).collect();
        relist(path, (list(path) + &more.concat()).as_bytes());
    });
    meddle("dropped", "bundle_extra_file", &|path| {
        let kept: String = list(path).lines().skip(1).flat_map(|line| [line, "\n"]).collect();
        relist(path, kept.as_bytes());
    });
    meddle("huge list", "bundle_too_large", &|path| relist(path, &vec![b'\n'; 33 << 20]));
    meddle("no text", "bundle_not_a_bag", &|path| relist(path, b"\xff\xfe\x00"));
    meddle("device", "bundle_unsafe_path", &|path| relist(path, format!("{zeros}  data/a\u{0}b\n").as_bytes()));
    meddle("other lists", "bundle_not_a_bag", &|path| {
        fs::write(path.join("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n").unwrap();
    });
    #[cfg(unix)]
    meddle("link", "bundle_link", &|path| {
        fs::remove_file(path.join("data/README.txt")).unwrap();
        std::os::unix::fs::symlink("/etc/hostname", path.join("data/README.txt")).unwrap();
    });
    assert_eq!(two.check_bundle(here(&folder.path().join("nowhere"))).unwrap_err().code(), "file_not_found");
}

fn packed(path: &Path, entries: &[(&str, &[u8])], link: Option<&str>) {
    let mut zip = ZipWriter::new(File::create(path).unwrap());
    for (name, bytes) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    if let Some(name) = link {
        zip.add_symlink(name, "/etc/passwd", SimpleFileOptions::default()).unwrap();
    }
    zip.finish().unwrap();
}

#[test]
fn an_archive_that_is_a_trap_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(&folder.path().join("desk")).unwrap();
    let check = |code: &str, entries: &[(&str, &[u8])], link: Option<&str>| {
        let path = folder.path().join("bag.zip");
        packed(&path, entries, link);
        assert_eq!(desk.read_bundle(here(&path), at(1)).unwrap_err().code(), code, "{entries:.1?}");
        path
    };
    check("bundle_unsafe_path", &[("b/bagit.txt", b""), ("../../x", b"")], None);
    check("bundle_unsafe_path", &[("b/bagit.txt", b""), ("/etc/x", b"")], None);
    check("bundle_unsafe_path", &[("b/bagit.txt", b""), ("b\\..\\x", b"")], None);
    check("bundle_link", &[("b/bagit.txt", b"")], Some("b/data"));
    check("bundle_extra_file", &[("b/bagit.txt", b""), ("c/x", b"")], None);
    check("bundle_duplicate", &[("b/bagit.txt", b""), ("b/DATA", b""), ("b/data", b"")], None);
    check("bundle_not_a_bag", &[("x", b"")], None);
    check("bundle_too_large", &[("b/bagit.txt", b""), ("b/data/x", &vec![0; 100 << 20])], None);
    // Two of one name: made by renaming one in both of its places.
    let path = check("bundle_not_a_bag", &[("b/bagit.txt", b"1"), ("b/bagit.txu", b"2")], None);
    let bytes = fs::read(&path).unwrap();
    let same: Vec<u8> = bytes.iter().map(|byte| if *byte == b'u' { b't' } else { *byte }).collect();
    fs::write(&path, same).unwrap();
    assert_eq!(desk.read_bundle(here(&path), at(1)).unwrap_err().code(), "bundle_duplicate");
    fs::write(&path, b"no archive").unwrap();
    assert_eq!(desk.read_bundle(here(&path), at(1)).unwrap_err().code(), "bundle_not_a_bag");
}
