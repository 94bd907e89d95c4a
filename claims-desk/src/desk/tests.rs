//! The desk on a real store, with claims made by hand: these tests are about keeping, not about reading.

use std::path::Path;

use chrono::{TimeZone as _, Utc};
use claims_engine::Extraction;
use claims_engine::event::{Certainty, DateItem, Event, EventBody, PersonItem, Phase};
use claims_engine::kinds::{Claim, ClaimKind, Value};
use claims_engine::mention::{Mode, Person, PersonId};
use claims_engine::text::{Article, Span};

use super::*;
use crate::batch::Reading;
use crate::shape::{Stance, Status, Tier};
use crate::wire::*;

const TEXT: &str = "😀 Kim meets Xi\n\nKim met Xi on September 4. Kim came by special train.\n";

fn at(minute: u32) -> Now {
    Utc.with_ymd_and_hms(2025, 9, 6, 8, minute, 0).unwrap()
}

fn span(words: &str) -> Span {
    let start = TEXT.find(words).unwrap();
    Span::new(start, start + words.len())
}

fn reading() -> Reading {
    let date = DateItem {
        date: "2025-09-04".parse().unwrap(),
        spans: vec![span("September 4")],
        because: "September 4; the year by hand".into(),
        certainty: Certainty::Inferred,
    };
    let kim = PersonItem { name: "Kim".into(), person: PersonId(0), spans: vec![], certainty: Certainty::Stated };
    let event = |what: &str, body| Event {
        what: what.into(),
        phase: Phase::Held,
        triggers: vec![span(what)],
        tellings: vec![],
        dates: vec![],
        hedge: None,
        denied: None,
        body,
    };
    let claim = |event, kind, statement: &str, value, words| Claim {
        event: Some(event),
        kind,
        statement: statement.into(),
        value,
        because: "by hand".into(),
        certainty: Certainty::Stated,
        mentions: vec![span(words)],
    };
    let mode_span = span("by special train");
    let extraction = Extraction {
        title: Some("Kim meets Xi".into()),
        language: "en",
        people: vec![Person { name: "Kim".into(), aliases: vec![], titles: vec![] }],
        events: vec![
            event(
                "met",
                EventBody::Meeting {
                    places: vec![],
                    attendees: vec![],
                    absent: vec![],
                    parties: vec![],
                    remote: false,
                },
            ),
            event(
                "came",
                EventBody::Journey {
                    mode: Mode::Train,
                    mode_span,
                    vehicle: None,
                    travellers: vec![kim.clone()],
                    from: None,
                    to: None,
                },
            ),
        ],
        claims: vec![
            claim(
                0,
                ClaimKind::MeetingDate,
                "They met on 4 September 2025.",
                Value::MeetingDate(date),
                "on September 4",
            ),
            claim(
                1,
                ClaimKind::TravelMode,
                "Kim came by train.",
                Value::TravelMode {
                    mode: Mode::Train,
                    mode_span,
                    vehicle: Some("special train".into()),
                    travellers: vec![kim],
                    from: None,
                    to: None,
                    date: None,
                },
                "by special train",
            ),
        ],
        ..Extraction::default()
    };
    Reading { article: Article::new(TEXT), plain: true, published: None, extraction, notes: Vec::new() }
}

fn desk(folder: &Path) -> Desk {
    Desk::open(folder).unwrap()
}

fn opened(desk: &Desk) -> crate::wire::Article {
    desk.room().add(&reading(), "by hand", Vec::new(), at(0)).unwrap().article
}

fn form(excerpt: &str) -> EvidenceForm {
    EvidenceForm {
        excerpt: excerpt.into(),
        source: Source {
            publisher: " Example Wire ".into(),
            title: Some(String::new()),
            url: Some("https://example.org/1".into()),
            author: None,
            published: Some("2025-09-04".into()),
            tier: Tier::Secondary,
            origin: None,
        },
        locator: Some("page 7".into()),
    }
}

fn article(id: &str) -> ArticleRef {
    ArticleRef { article: id.into() }
}

#[test]
fn offsets_are_utf16_and_cut_out_the_words() {
    let folder = tempfile::tempdir().unwrap();
    let view = opened(&desk(folder.path()));
    let units: Vec<u16> = view.text.encode_utf16().collect();
    let words = |at: &crate::shape::Exact| String::from_utf16(&units[at.start as usize..at.end as usize]).unwrap();
    for claim in &view.claims {
        for mention in claim.mentions.iter().chain(claim.items.iter().flat_map(|item| &item.mentions)) {
            assert_eq!(words(mention), mention.exact);
        }
    }
    assert_eq!(view.claims[0].mentions[0].exact, "on September 4");
    assert_eq!(view.claims[1].items[0].item, "train: Kim");
    assert_eq!(view.title, "Kim meets Xi");
    assert!(!view.blocks.is_empty(), "the layout is read anew");
}

#[test]
fn a_decision_survives_a_restart_and_undo_and_redo_are_entries() {
    let folder = tempfile::tempdir().unwrap();
    let (id, claim) = {
        let desk = desk(folder.path());
        let view = opened(&desk);
        let claim = view.claims[0].id.clone();
        let decide = |status, note: Option<&str>| Decide { claim: claim.clone(), status, note: note.map(Into::into) };
        let error = desk.decide(decide(Status::Supported, None), at(1)).unwrap_err();
        assert_eq!(error.code(), "db_note_required");
        let done = desk.decide(decide(Status::Supported, Some("seen on the readout")), at(2)).unwrap();
        assert_eq!(done.claims.len(), 1, "only what changed comes back");
        let verdict = done.claims[0].verdict.as_ref().unwrap();
        assert!(verdict.overrules && !verdict.stale);
        assert_eq!((done.claims[0].shown, done.claims[0].stage), (Status::Supported, Stage::Checked));
        assert_eq!(done.room.progress.decided, 1);
        assert_eq!(done.room.undo.as_deref(), Some("verdict"));
        let undone = desk.undo(article(&view.id), at(3)).unwrap();
        assert_eq!(undone.claims[0].verdict, None);
        assert_eq!(undone.room.redo.as_deref(), Some("verdict"));
        let again = desk.redo(article(&view.id), at(4)).unwrap();
        assert!(again.claims[0].verdict.is_some());
        (view.id, claim)
    };
    let desk = desk(folder.path());
    let view = desk.get_article(article(&id)).unwrap();
    assert_eq!(view.claims[0].state.verdict.as_ref().unwrap().note.as_deref(), Some("seen on the readout"));
    let history = desk.claim_history(ClaimRef { claim }).unwrap();
    let told: Vec<_> = history.entries.iter().map(|entry| (entry.what.as_str(), entry.undone)).collect();
    assert_eq!(told, [("decided: supported", false), ("undone", false), ("done again", false)]);
    assert!(desk.verify_ledger(Nothing {}).unwrap().ok);
    assert_eq!(desk.list_articles(Nothing {}).unwrap()[0].progress.decided, 1);
}

#[test]
fn evidence_is_attached_corrected_and_taken_out() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let view = opened(&desk);
    let add = |form| desk.add_evidence(AddEvidence { article: view.id.clone(), form }, at(1));
    let done = add(form("Kim met Xi on 4 September.")).unwrap();
    let record = done.room.evidence[0].clone();
    assert_eq!((record.label.as_str(), record.source.publisher.as_str()), ("v1", "Example Wire"));
    assert_eq!((record.source.title, record.locator.as_deref()), (None, Some("page 7")));
    let edit = EditEvidence { evidence: record.id.clone(), form: form("Kim met Xi on 5 September.") };
    let done = desk.edit_evidence(edit, at(2)).unwrap();
    assert_eq!(done.room.evidence[0].excerpt, "Kim met Xi on 5 September.");
    let done = desk.remove_evidence(EvidenceRef { evidence: record.id.clone() }, at(3)).unwrap();
    assert!(done.room.evidence.is_empty());
    assert_eq!(desk.remove_evidence(EvidenceRef { evidence: record.id }, at(4)).unwrap_err().code(), "db_not_found");
    desk.undo(article(&view.id), at(5)).unwrap();
    let undone = desk.undo(article(&view.id), at(6)).unwrap();
    assert_eq!(undone.room.evidence[0].excerpt, "Kim met Xi on 4 September.");
    for (field, wrong) in [
        ("excerpt", form("  ")),
        ("publisher", EvidenceForm { source: Source { publisher: " ".into(), ..form("x").source }, ..form("x") }),
        ("url", EvidenceForm { source: Source { url: Some("javascript:x".into()), ..form("x").source }, ..form("x") }),
        (
            "published",
            EvidenceForm { source: Source { published: Some("4.9.25".into()), ..form("x").source }, ..form("x") },
        ),
    ] {
        let error = WireError::from(add(wrong).unwrap_err());
        assert_eq!((error.code.as_str(), error.details["field"].as_str()), ("invalid_field", Some(field)));
    }
}

#[test]
fn the_same_text_is_the_same_article() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let first = opened(&desk);
    let again = desk.open_text(OpenText { text: TEXT.into(), published: None }, at(1)).unwrap();
    assert!(again.already_open);
    assert_eq!(again.article.id, first.id);
    assert_eq!(desk.remove_article(article(&first.id), at(2)).unwrap(), []);
    assert_eq!(desk.get_article(article(&first.id)).unwrap_err().code(), "db_not_found");
    let back = desk.undo(article(&first.id), at(3)).unwrap();
    assert_eq!(back.article, first.id);
    assert_eq!(desk.list_articles(Nothing {}).unwrap().len(), 1);
    let named = RenameArticle { article: first.id.clone(), title: " A  visit ".into() };
    assert_eq!(desk.rename_article(named, at(4)).unwrap().title, "A visit");
    let plain = RenameArticle { article: first.id, title: String::new() };
    assert_eq!(desk.rename_article(plain, at(5)).unwrap().title, "😀 Kim meets Xi");
}

#[test]
fn policy_stage_stance_and_settings_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let view = opened(&desk);
    let single = Policy { name: "single".into(), primary: 1, secondary: 1 };
    let set = |policy| desk.set_policy(SetPolicy { article: view.id.clone(), policy }, at(1));
    assert_eq!(set(single.clone()).unwrap().room.policy, single);
    assert_eq!(set(Policy { primary: 2, ..single }).unwrap_err().code(), "invalid_field");
    let claim = view.claims[1].id.clone();
    let stage = |stage| desk.set_stage(SetStage { claim: claim.clone(), stage }, at(2));
    assert_eq!(stage(Stage::InProgress).unwrap().claims[0].stage, Stage::InProgress);
    assert_eq!(stage(Stage::Checked).unwrap_err().code(), "db_invalid", "nothing is checked without a verdict");
    desk.add_evidence(AddEvidence { article: view.id.clone(), form: form("Kim came by air.") }, at(3)).unwrap();
    let evidence = desk.get_article(article(&view.id)).unwrap().room.evidence[0].id.clone();
    let stance =
        |stance| desk.set_stance(SetStance { claim: claim.clone(), evidence: evidence.clone(), stance }, at(4));
    stance(Some(Stance::Refutes)).unwrap();
    stance(None).unwrap();
    let history = desk.claim_history(ClaimRef { claim: claim.clone() }).unwrap();
    let told: Vec<_> = history.entries.iter().map(|entry| entry.what.as_str()).collect();
    assert_eq!(told, ["stage: in progress", "called v1 refuting", "left v1 to the engine"]);
    let settings = Settings {
        theme: Theme::Dark,
        reviewer: "Ana  D.".into(),
        policy: Policy { name: "house".into(), primary: 2, secondary: 4 },
        private_addresses: true,
    };
    let set = desk.set_settings(settings, at(5)).unwrap();
    assert_eq!(set.reviewer, "Ana D.");
    assert_eq!(desk.get_settings(Nothing {}).unwrap(), set);
}

#[test]
fn a_report_carries_what_people_decided() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let view = opened(&desk);
    let decide = Decide { claim: view.claims[1].id.clone(), status: Status::Refuted, note: Some("he flew".into()) };
    desk.decide(decide, at(1)).unwrap();
    let path = folder.path().join("report.json");
    let export = |replace| Export {
        article: view.id.clone(),
        format: ExportFormat::Json,
        options: ExportOptions::default(),
        path: path.to_string_lossy().into_owned(),
        replace,
    };
    let done = desk.export(export(false), at(2)).unwrap();
    let report = std::fs::read_to_string(&path).unwrap();
    assert_eq!((done.bytes, done.sha256.len()), (report.len() as u64, 64));
    assert!(report.contains("he flew") && report.contains("2025-09-06T08:02:00"), "{report}");
    assert_eq!(desk.export(export(false), at(3)).unwrap_err().code(), "file_exists");
    desk.export(export(true), at(2)).unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), report, "the same state and moment give the same bytes");
    let name = desk.export_name(ExportNameFor { article: view.id.clone(), format: ExportFormat::Json }).unwrap();
    assert!(Path::new(&name.file_name).extension().is_some_and(|ending| ending == "json"), "{name:?}");
}

#[test]
fn two_desks_on_one_store_see_each_others_work() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (desk(folder.path()), desk(folder.path()));
    let view = opened(&one);
    let decide = Decide { claim: view.claims[0].id.clone(), status: Status::NotEnoughEvidence, note: None };
    assert_eq!(other.get_article(article(&view.id)).unwrap().room.progress.decided, 0);
    one.decide(decide, at(1)).unwrap();
    assert_eq!(other.get_article(article(&view.id)).unwrap().room.progress.decided, 1);
    assert_eq!(other.undo(article(&view.id), at(2)).unwrap().room.progress.decided, 0);
    assert_eq!(one.get_article(article(&view.id)).unwrap().room.progress.decided, 0);
}

#[test]
fn a_store_that_cannot_be_trusted_is_refused_and_left_as_it_is() {
    let check = |spoil: &dyn Fn(&mut Vec<u8>), code: &str| {
        let folder = tempfile::tempdir().unwrap();
        drop(desk(folder.path()));
        let path = folder.path().join(STORE);
        let mut bytes = std::fs::read(&path).unwrap();
        spoil(&mut bytes);
        std::fs::write(&path, &bytes).unwrap();
        let error = Desk::open(folder.path()).unwrap_err();
        assert_eq!(error.code(), code);
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
    };
    // The schema's number stands at byte 60 of a SQLite file, big-endian.
    check(&|bytes| bytes[60..64].copy_from_slice(&9_999_u32.to_be_bytes()), "db_newer");
    check(&|bytes| bytes[4096..].fill(0xA5), "db_damaged");
    check(&|bytes| *bytes = b"my shopping list".to_vec(), "db_not_galley");
}

#[test]
fn a_store_in_use_is_waited_for_and_then_said_to_be_locked() {
    let folder = tempfile::tempdir().unwrap();
    let options = OpenOptions { wait: std::time::Duration::from_millis(20), ..OpenOptions::default() };
    let desk = Desk::open_with(folder.path(), &options).unwrap();
    let mut other = Store::open(&folder.path().join(STORE)).unwrap();
    let stamp = Stamp::new("somebody else", at(0));
    let open = || desk.open_text(OpenText { text: TEXT.into(), published: None }, at(1));
    let code = other.write(&stamp, |_| Ok(open().unwrap_err().code())).unwrap();
    assert_eq!(code, "db_locked");
    assert!(open().is_ok(), "nothing is lost: the next try succeeds");
}

#[test]
fn commands_are_called_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let call = |name: &str, args| desk.call(name, args, at(0));
    let open = call("open_sample", serde_json::json!({})).unwrap();
    assert_eq!(open["article"]["sample"], true);
    assert_eq!(open["article"]["room"]["undo"], serde_json::Value::Null, "what the sample brings is no change");
    assert_eq!(open["article"]["room"]["evidence"].as_array().unwrap().len(), crate::sample::evidence().unwrap().len());
    assert_eq!(call("get_article", serde_json::json!({})).unwrap_err().code, "bad_argument");
    assert_eq!(call("format_disk", serde_json::json!({})).unwrap_err().code, "unknown_command");
    assert_eq!(call("get_article", serde_json::json!({ "article": "none" })).unwrap_err().code, "db_not_found");
    assert_eq!(call("list_articles", serde_json::json!({})).unwrap().as_array().unwrap().len(), 1);
}
