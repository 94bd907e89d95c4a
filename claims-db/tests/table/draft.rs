//! What the table `draft` keeps, on a real file.

use claims_db::{Change, DraftAdded, NewDraft, Stage, Store};
use claims_engine::text::Article;
use claims_verdict::{Stance, Status};

use crate::fixture::{Room, TEXT, add_article, add_evidence, check_whole, claims, reading, stamp, verdict};

/// Decides all claims of the first draft, adds `text` as the second and tells what became of each.
fn redraft(store: &mut Store, text: &str, date: &str, date_words: &str) -> (DraftAdded, DraftAdded) {
    let first = add_article(store);
    let evidence = add_evidence(store, "by air", Some(&first.article));
    for id in claims(&first) {
        store
            .write(&stamp(2), |w| {
                w.set_link(&id, &evidence, Stance::Supports)?;
                w.give_verdict(&id, &verdict(Status::Supported))
            })
            .unwrap();
    }
    let second = add_draft(store, &first.article, text, date, date_words);
    (first, second)
}

fn add_draft(store: &mut Store, article: &str, text: &str, date: &str, date_words: &str) -> DraftAdded {
    let reading = reading(text, date, date_words);
    let text = Article::new(text);
    let draft = NewDraft { text: &text, reading: &reading, published: None, origin: "paste" };
    store.write(&stamp(3), |w| w.add_draft(article, &draft)).unwrap()
}

fn changes(added: &DraftAdded) -> Vec<(Change, bool)> {
    added.claims.iter().map(|claim| (claim.change, claim.carried.is_some())).collect()
}

#[test]
fn the_same_text_keeps_every_decision_with_who_made_it() {
    let mut store = Room::new().open();
    let (first, second) = redraft(&mut store, TEXT, "2025-09-04", "September 4");
    assert_eq!(changes(&second), [(Change::Unchanged, true); 4]);
    for (new, old) in store.claims(&second.draft).unwrap().iter().zip(store.claims(&first.draft).unwrap()) {
        let (carried, given) = (new.verdict.as_ref().unwrap(), old.verdict.unwrap());
        assert_eq!(carried.carried_from, Some(given.id));
        assert_eq!((&carried.who, carried.at, carried.status), (&given.who, given.at, given.status));
        assert_eq!(new.stage, Stage::Checked);
        assert_eq!(store.links(&new.id).unwrap().len(), 1);
    }
    assert_eq!(store.drafts(&first.article).unwrap(), [first.draft, second.draft.clone()]);
    assert_eq!(store.draft(&second.draft).unwrap().number, 2);
    check_whole(&store);
}

#[test]
fn words_in_front_move_nothing() {
    let mut store = Room::new().open();
    let text = format!("A new opening, quite long, so that nothing of the old context is lost.\n\n{TEXT}");
    let (_, second) = redraft(&mut store, &text, "2025-09-04", "September 4");
    assert_eq!(changes(&second), [(Change::Unchanged, true); 4]);
}

#[test]
fn the_same_words_in_other_surroundings_wait_for_a_decision() {
    let mut store = Room::new().open();
    let text = TEXT.replace("Kim came by", "Kim came, it is said, by");
    let (_, second) = redraft(&mut store, &text, "2025-09-04", "September 4");
    let train = changes(&second)[3];
    assert_eq!(train, (Change::Reworded, false));
    let claim = store.claim(&claims(&second)[3]).unwrap();
    assert_eq!((claim.verdict, claim.stage), (None, Stage::NotStarted));
    assert_eq!(store.links(&claim.id).unwrap().len(), 1, "the evidence stays with it");
}

#[test]
fn another_value_or_other_words_are_reworded_and_never_carried() {
    let mut store = Room::new().open();
    let text = TEXT.replace("September 4", "September 3");
    let (first, second) = redraft(&mut store, &text, "2025-09-03", "September 3");
    let date = &second.claims[0];
    assert_eq!((date.change, &date.carried), (Change::Reworded, &None));
    assert_eq!(date.previous.as_ref(), Some(&claims(&first)[0]));
    assert!(second.dropped.is_empty());
}

#[test]
fn other_people_at_the_meeting_leave_its_date_undecided() {
    let mut store = Room::new().open();
    let first = add_article(&mut store);
    store.write(&stamp(1), |w| w.give_verdict(&claims(&first)[0], &verdict(Status::Supported))).unwrap();
    let text = Article::new(TEXT);
    let mut other = reading(TEXT, "2025-09-04", "September 4");
    if let claims_engine::event::EventBody::Meeting { attendees, .. } = &mut other.events[0].body {
        attendees.pop();
    }
    let draft = NewDraft { text: &text, reading: &other, published: None, origin: "paste" };
    let second = store.write(&stamp(3), |w| w.add_draft(&first.article, &draft)).unwrap();
    assert_eq!(changes(&second)[0], (Change::Reworded, false));
}

#[test]
fn what_the_new_draft_no_longer_says_is_dropped_and_stays_readable() {
    let mut store = Room::new().open();
    let first = add_article(&mut store);
    let text = Article::new(TEXT);
    let mut fewer = reading(TEXT, "2025-09-04", "September 4");
    fewer.claims.pop();
    let draft = NewDraft { text: &text, reading: &fewer, published: None, origin: "paste" };
    let second = store.write(&stamp(3), |w| w.add_draft(&first.article, &draft)).unwrap();
    assert_eq!(second.dropped, [claims(&first)[3].clone()]);
    assert_eq!(store.claims(&first.draft).unwrap().len(), 4);
    // Taken up again, it is new to the draft before.
    let third = add_draft(&mut store, &first.article, TEXT, "2025-09-04", "September 4");
    assert_eq!(changes(&third)[3].0, Change::New);
}

#[test]
fn a_span_that_cuts_no_words_is_refused_with_everything_else_of_that_write() {
    let mut store = Room::new().open();
    let text = Article::new("short");
    let reading = reading(TEXT, "2025-09-04", "September 4");
    let draft = NewDraft { text: &text, reading: &reading, published: None, origin: "paste" };
    let refused = store.write(&stamp(0), |w| w.add_article("No", &draft)).unwrap_err();
    assert_eq!(refused.code(), "db_invalid");
    assert!(store.articles().unwrap().is_empty());
    assert_eq!(store.ledger_head().unwrap().seq, 0);
}

#[test]
fn an_altered_text_is_not_handed_out() {
    let room = Room::new();
    let mut store = room.open();
    let added = add_article(&mut store);
    let raw = rusqlite::Connection::open(&room.path).unwrap();
    raw.execute("UPDATE draft SET text = replace(text, 'Beijing', 'Pyongyang')", []).unwrap();
    assert_eq!(store.draft(&added.draft).unwrap_err().code(), "db_damaged");
}
