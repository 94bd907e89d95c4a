//! What the table `note` keeps: proposed sources, and what people made of them.

use claims_db::{Answer, DraftAdded, NewDraft, NewNote, NoteKind, NoteRecord, Store};
use claims_engine::text::Article;

use crate::fixture::{Room, TEXT, add_article, add_evidence, check_whole, reading, span, stamp};

fn on(text: &str, words: &str, says: &str) -> NewNote {
    NewNote {
        kind: NoteKind::Footnote,
        span: span(text, words),
        author: Some("Ana".into()),
        written: "2025-09-06".parse().ok(),
        text: says.into(),
        links: vec!["https://wire.example/a".into()],
        resolved: false,
    }
}

/// An article whose file had a note on its date and one on its train.
fn noted(store: &mut Store) -> (DraftAdded, Vec<NoteRecord>) {
    let added = add_article(store);
    let notes = [on(TEXT, "September 4", "Ministry, 4 September"), on(TEXT, "by special train", "Railway timetable")];
    store.write(&stamp(1), |w| w.add_notes(&added.draft, &notes)).unwrap();
    let notes = store.notes(&added.draft).unwrap();
    (added, notes)
}

fn redraft(store: &mut Store, article: &str, text: &str, notes: &[NewNote]) -> Vec<NoteRecord> {
    let (article_text, date) =
        (Article::new(text), if text.contains("September 4") { "September 4" } else { "September 5" });
    let read = reading(text, "2025-09-04", date);
    let draft = NewDraft { text: &article_text, reading: &read, published: None, origin: "second.docx" };
    let add = |w: &claims_db::Writer<'_>| {
        let added = w.add_draft(article, &draft)?;
        w.add_notes(&added.draft, notes)?;
        Ok(added.draft)
    };
    let draft = store.write(&stamp(20), add).unwrap();
    store.notes(&draft).unwrap()
}

#[test]
fn notes_come_back_as_they_were_and_the_ledger_has_them() {
    let mut store = Room::new().open();
    let (added, notes) = noted(&mut store);
    assert_eq!(notes[0].says, on(TEXT, "September 4", "Ministry, 4 September"));
    assert_eq!((notes.len(), notes[0].answer.as_ref()), (2, None));
    let entry = store.history(&format!("notes:{}", added.draft)).unwrap().pop().unwrap();
    assert!(entry.after.unwrap().contains("Railway timetable"));
    let outside =
        NewNote { span: claims_engine::text::Span { start: 0, end: 9_999_999 }, ..on(TEXT, "by special train", "x") };
    assert_eq!(store.write(&stamp(2), |w| w.add_notes(&added.draft, &[outside])).unwrap_err().code(), "db_invalid");
    check_whole(&store);
}

#[test]
fn accepting_and_dismissing_are_entries_that_undo_takes_back() {
    let mut store = Room::new().open();
    let (added, notes) = noted(&mut store);
    let evidence = add_evidence(&mut store, "Kim left by train.", Some(&added.article));
    let accepted = Answer::Accepted(evidence);
    store.write(&stamp(2), |w| w.answer_note(&notes[0].id, Some(&accepted))).unwrap();
    store.write(&stamp(3), |w| w.answer_note(&notes[1].id, Some(&Answer::Dismissed))).unwrap();
    let answers =
        |store: &Store| -> Vec<_> { store.notes(&added.draft).unwrap().into_iter().map(|note| note.answer).collect() };
    assert_eq!(answers(&store), [Some(accepted.clone()), Some(Answer::Dismissed)]);
    assert_eq!(store.can_undo(Some(&added.article)).unwrap().as_deref(), Some("note.dismiss"));
    store.write(&stamp(4), |w| w.undo(Some(&added.article))).unwrap();
    assert_eq!(answers(&store), [Some(accepted.clone()), None]);
    store.write(&stamp(5), |w| w.undo(Some(&added.article))).unwrap();
    assert_eq!(answers(&store), [None, None]);
    store.write(&stamp(6), |w| w.redo(Some(&added.article))).unwrap();
    assert_eq!(answers(&store), [Some(accepted), None]);
    let nobody = Answer::Accepted("nobody".into());
    assert_eq!(
        store.write(&stamp(7), |w| w.answer_note(&notes[1].id, Some(&nobody))).unwrap_err().code(),
        "db_not_found"
    );
    check_whole(&store);
}

#[test]
fn a_note_goes_along_where_its_words_do_and_stays_behind_where_they_go() {
    let mut store = Room::new().open();
    let (added, notes) = noted(&mut store);
    store.write(&stamp(2), |w| w.answer_note(&notes[1].id, Some(&Answer::Dismissed))).unwrap();
    let longer = format!("A new opening of the story.\n\n{TEXT}");
    let kept = redraft(&mut store, &added.article, &longer, &[]);
    let told: Vec<_> = kept.iter().map(|note| (note.says.span.of(&longer), note.answer.clone())).collect();
    assert_eq!(told, [("September 4", None), ("by special train", Some(Answer::Dismissed))]);
    let other = TEXT.replace("September 4", "September 5");
    let kept = redraft(&mut store, &added.article, &other, &[]);
    let told: Vec<_> = kept.iter().map(|note| (note.says.span.of(&other), note.answer.clone())).collect();
    assert_eq!(told, [("by special train", None)], "other words stand before it now: it is asked again");
    store.write(&stamp(30), |w| w.undo(Some(&added.article))).unwrap();
    let latest = store.article(&added.article).unwrap().draft;
    assert_eq!(store.notes(&latest).unwrap().len(), 2, "with the draft its notes are back");
    check_whole(&store);
}

#[test]
fn the_next_file_says_the_same_once_and_what_was_accepted_stays_accepted() {
    let mut store = Room::new().open();
    let (added, notes) = noted(&mut store);
    let evidence = add_evidence(&mut store, "Kim left by train.", Some(&added.article));
    store.write(&stamp(2), |w| w.answer_note(&notes[0].id, Some(&Answer::Accepted(evidence.clone())))).unwrap();
    store.write(&stamp(3), |w| w.answer_note(&notes[1].id, Some(&Answer::Dismissed))).unwrap();
    let other = TEXT.replace("September 4", "September 5").replace("by special train", "by that special train");
    let file = [
        on(&other, "September 5", "Ministry, 4 September"),
        on(&other, "by that special train", "Railway timetable"),
        on(&other, "Xi Jinping", "Who's who"),
    ];
    let kept = redraft(&mut store, &added.article, &other, &file);
    let answers: Vec<_> = kept.iter().map(|note| (note.says.text.as_str(), note.answer.clone())).collect();
    assert_eq!(
        answers,
        [("Ministry, 4 September", Some(Answer::Accepted(evidence))), ("Railway timetable", None), ("Who's who", None)],
        "what was dismissed on other words is asked again"
    );
    let again = redraft(&mut store, &added.article, &format!("News.\n\n{other}"), &[]);
    assert_eq!(again.len(), 3);
    let file: Vec<_> = again.iter().map(|note| note.says.clone()).collect();
    let text = format!("News.\n\nMore.\n\n{other}");
    let file: Vec<_> =
        file.iter().map(|note| on(&text, note.span.of(&format!("News.\n\n{other}")), &note.text)).collect();
    assert_eq!(redraft(&mut store, &added.article, &text, &file).len(), 3, "said twice, kept once");
    check_whole(&store);
}
