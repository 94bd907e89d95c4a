//! A draft made with a word processor: its comments and footnotes become proposed sources, and evidence where a person says so.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::path::Path;

use chrono::{DateTime, TimeZone as _, Utc};
use claims_desk::Desk;
use claims_desk::wire::*;

fn at(minute: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2025, 9, 6, 8, minute, 0).unwrap()
}

struct Case {
    desk: Desk,
    id: String,
    _folder: tempfile::TempDir,
}

impl Case {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::open(folder.path()).unwrap();
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../claims-ingest/tests/files/notes.docx");
        let path = file.to_string_lossy().into_owned();
        let id = desk.open_file(OpenFile { path, published: None }, at(0)).unwrap().article.id;
        Self { desk, id, _folder: folder }
    }

    fn view(&self) -> Article {
        self.desk.get_article(ArticleRef { article: self.id.clone() }).unwrap()
    }

    fn notes(&self) -> Vec<ProposedSource> {
        self.view().room.notes
    }

    /// Each note's words and what became of it.
    fn states(&self) -> Vec<(String, NoteState)> {
        self.notes().into_iter().map(|note| (note.words.exact, note.state)).collect()
    }

    fn undo(&self) -> Changed {
        self.desk.undo(ArticleRef { article: self.id.clone() }, at(9)).unwrap()
    }
}

#[test]
fn each_note_is_proposed_for_the_claims_whose_words_it_stands_on() {
    let case = Case::new();
    let view = case.view();
    assert!(!view.text.contains("Railway timetable"), "a footnote is no part of the article");
    let told: Vec<_> = view.room.notes.iter().map(|note| (note.words.exact.as_str(), note.sort)).collect();
    assert_eq!(
        told,
        [
            ("met President Tomas Reke in Tallinn", NoteSort::Comment),
            ("Prime Minister Ilse Marrow met President Tomas Reke in Tallinn on 4 September 2025", NoteSort::Footnote),
            ("They spoke for two hours", NoteSort::Comment),
            ("Travelled by train", NoteSort::Footnote),
            ("The talks ended in the evening", NoteSort::Footnote),
        ]
    );
    let kinds = |note: &ProposedSource| -> Vec<&str> {
        let of = |id: &String| view.claims.iter().find(|claim| claim.id == *id).map(|claim| claim.kind.name());
        note.claims.iter().filter_map(of).collect()
    };
    let (comment, footnote) = (kinds(&view.room.notes[0]), kinds(&view.room.notes[1]));
    assert!(comment.contains(&"meeting_location") && !comment.contains(&"meeting_date"), "{comment:?}");
    assert!(footnote.contains(&"meeting_date") && footnote.contains(&"meeting_attendees"), "{footnote:?}");
    let form = &view.room.notes[1].form;
    assert_eq!(
        (form.source.publisher.as_str(), form.source.url.as_deref()),
        ("Example Ministry", Some("https://ministry.example/talks"))
    );
    assert_eq!(form.source.published.as_deref(), Some("2025-09-04"));
    let form = &view.room.notes[0].form;
    assert_eq!((form.source.publisher.as_str(), form.locator.as_deref()), ("Example Wire", Some("page 7")));
}

#[test]
fn an_accepted_note_is_evidence_and_undo_takes_both_back() {
    let case = Case::new();
    let note = case.notes().remove(0);
    assert_eq!(note.form.excerpt, "", "a note names a source and does not quote it");
    let accept = |form| case.desk.accept_note(AcceptNote { note: note.id.clone(), form }, at(1));
    let refused = accept(note.form.clone()).unwrap_err();
    assert_eq!((refused.code(), case.notes()[0].state), ("invalid_field", NoteState::Proposed));
    let changed = accept(EvidenceForm { excerpt: "They met in Tallinn.".into(), ..note.form.clone() }).unwrap();
    assert_eq!((changed.room.evidence.len(), changed.room.notes[0].state), (1, NoteState::Accepted));
    assert_eq!(changed.room.notes[0].evidence.as_deref(), Some("v1"));
    assert_eq!(changed.room.evidence[0].source.url.as_deref(), Some("https://wire.example/marrow"));
    assert_eq!(changed.room.undo.as_deref(), Some("accepting the proposed source"));
    let changed = case.undo();
    assert_eq!((changed.room.evidence.len(), changed.room.notes[0].state), (0, NoteState::Proposed));
    let changed = case.desk.redo(ArticleRef { article: case.id.clone() }, at(2)).unwrap();
    assert_eq!((changed.room.evidence.len(), changed.room.notes[0].state), (1, NoteState::Accepted));
    let evidence = changed.room.evidence[0].id.clone();
    let changed = case.desk.remove_evidence(EvidenceRef { evidence }, at(3)).unwrap();
    assert_eq!(changed.room.notes[0].state, NoteState::Proposed, "without its record it waits again");
    assert!(case.desk.verify_ledger(Nothing {}).unwrap().ok);
}

#[test]
fn a_dismissed_note_can_be_brought_back_and_goes_along_with_its_words() {
    let case = Case::new();
    let note = case.notes()[3].id.clone();
    case.desk.dismiss_note(NoteRef { note: note.clone() }, at(1)).unwrap();
    assert_eq!(case.notes()[3].state, NoteState::Dismissed);
    case.desk.reopen_note(NoteRef { note: note.clone() }, at(2)).unwrap();
    assert_eq!(case.notes()[3].state, NoteState::Proposed);
    case.undo();
    assert_eq!(case.notes()[3].state, NoteState::Dismissed);

    // The copy comes back as pasted text, without notes, and one sentence of it is another.
    let text = case.view().text.replace("in the evening", "at dawn");
    let text = format!("Updated on Friday.\n\n{text}");
    let new = NewDraftText { article: case.id.clone(), text, published: None };
    case.desk.new_draft(new, at(3)).unwrap();
    let states = case.states();
    assert_eq!(states.len(), 4, "{states:?}");
    assert_eq!(states[3], ("Travelled by train".to_owned(), NoteState::Dismissed));
    let old = case.desk.dismiss_note(NoteRef { note }, at(4)).unwrap_err();
    assert_eq!(old.code(), "db_not_found", "a note of an earlier draft is on record and not worked on");
    // Read again with another day of publication, nothing is lost.
    let published = SetPublished { article: case.id.clone(), published: Some("2025-09-05".into()) };
    case.desk.set_published(published, at(5)).unwrap();
    assert_eq!(case.states(), states);
    assert!(case.desk.verify_ledger(Nothing {}).unwrap().ok);
}

#[test]
fn notes_wait_while_a_second_check_is_under_way_and_tell_nothing_of_the_first() {
    let case = Case::new();
    let settings = |name: &str| Settings { reviewer: name.into(), ..case.desk.get_settings(Nothing {}).unwrap() };
    case.desk.set_settings(settings("Ana"), at(1)).unwrap();
    let note = case.notes()[0].id.clone();
    case.desk.dismiss_note(NoteRef { note: note.clone() }, at(1)).unwrap();
    let claim = &case.view().claims[0];
    let status = claim.state.assessment.status;
    case.desk.decide(Decide { claim: claim.id.clone(), status, note: None }, at(1)).unwrap();
    case.desk.start_second_check(ArticleRef { article: case.id.clone() }, at(2)).unwrap();
    case.desk.set_settings(settings("Ben"), at(3)).unwrap();
    assert_eq!(case.notes()[0].state, NoteState::Proposed);
    assert_eq!(case.desk.reopen_note(NoteRef { note }, at(4)).unwrap_err().code(), "second_check");
}

#[test]
fn the_same_text_with_other_notes_is_a_draft_of_its_own() {
    let case = Case::new();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../claims-ingest/tests/files/notes.docx");
    let again = NewDraftFile { article: case.id.clone(), path: file.to_string_lossy().into_owned() };
    assert_eq!(case.desk.new_draft_file(again.clone(), at(1)).unwrap_err().code(), "same_draft");
    // The text was opened without its notes at first.
    let bare = case.view().text;
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(folder.path()).unwrap();
    let article = desk.open_text(OpenText { text: bare, published: None }, at(1)).unwrap().article;
    assert_eq!(article.room.notes, []);
    let opened = desk.open_file(OpenFile { path: again.path, published: None }, at(2)).unwrap();
    assert_eq!((opened.already_open, opened.article.room.notes.len()), (true, 5));
}
