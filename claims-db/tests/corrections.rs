//! Corrections: undone like any decision, and still there in the next draft.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod fixture;

use claims_db::{Change, ClaimRecord, DraftAdded, NewDraft, Origin, Stage, Store};
use claims_engine::kinds::{Claim, ClaimKind, Value};
use claims_engine::mention::Mode;
use claims_engine::text::Article;
use claims_verdict::Status;
use fixture::{Room, TEXT, add_article, check_whole, claims, reading, span, stamp, verdict};

/// The claim of the fixture at that place, to be corrected.
fn claim(at: usize) -> Claim {
    reading(TEXT, "2025-09-04", "September 4").claims.remove(at)
}

fn own() -> Claim {
    Claim {
        event: None,
        kind: ClaimKind::Office,
        statement: "Xi Jinping is President.".into(),
        value: Value::Office { person: "Xi Jinping".into(), title: "President".into(), organisation: None },
        because: "added by hand".into(),
        certainty: claims_engine::event::Certainty::Stated,
        mentions: vec![span(TEXT, "Xi Jinping")],
    }
}

fn by_plane() -> Claim {
    let mut claim = claim(3);
    claim.statement = "Kim Jong-un travelled by plane.".into();
    if let Value::TravelMode { mode, .. } = &mut claim.value {
        *mode = Mode::Plane;
    }
    claim
}

fn redraft(store: &mut Store, article: &str, text: &str) -> DraftAdded {
    let reading = reading(text, "2025-09-04", "September 4");
    let text = Article::new(text);
    let draft = NewDraft { text: &text, reading: &reading, published: None, origin: "paste" };
    store.write(&stamp(50), |w| w.add_draft(article, &draft)).unwrap()
}

fn standing(store: &Store, draft: &str) -> Vec<ClaimRecord> {
    store.claims(draft).unwrap().into_iter().filter(|claim| !claim.dismissed).collect()
}

#[test]
fn an_added_claim_is_like_any_other_and_undo_takes_it_back() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    let id = store.write(&stamp(1), |w| w.add_claim(&added.draft, &own())).unwrap();
    let record = store.claim(&id).unwrap();
    assert_eq!((record.position, record.origin, record.found.as_ref()), (4, Origin::Person, None));
    assert_eq!(record.clone().into_claim(), own());
    store.write(&stamp(2), |w| w.give_verdict(&id, &verdict(Status::Supported))).unwrap();
    assert_eq!(store.article(&added.article).unwrap().progress.total, 5);
    store.write(&stamp(3), |w| w.undo(Some(&added.article))).unwrap();
    store.write(&stamp(4), |w| w.undo(Some(&added.article))).unwrap();
    assert_eq!(store.claim(&id).unwrap_err().code(), "db_not_found");
    assert_eq!(store.article(&added.article).unwrap().progress.total, 4);
    store.write(&stamp(5), |w| w.redo(Some(&added.article))).unwrap();
    assert_eq!(store.claim(&id).unwrap(), record);
    check_whole(&store);
}

#[test]
fn a_correction_withdraws_the_verdict_on_what_it_said_before() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    let train = claims(&added)[3].clone();
    store.write(&stamp(1), |w| w.give_verdict(&train, &verdict(Status::Refuted))).unwrap();
    let before = store.claim(&train).unwrap();
    store.write(&stamp(2), |w| w.correct_claim(&train, &by_plane())).unwrap();
    let after = store.claim(&train).unwrap();
    assert_eq!((after.verdict, after.stage, after.origin), (None, Stage::InProgress, Origin::Person));
    assert_eq!(after.found, Some(claim(3)));
    assert_eq!(after.value, by_plane().value);
    assert_ne!(after.fingerprint, before.fingerprint);
    store.write(&stamp(3), |w| w.undo(Some(&added.article))).unwrap();
    assert_eq!(store.claim(&train).unwrap(), before);
    check_whole(&store);
}

#[test]
fn other_places_in_the_text_are_a_correction_too() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    let date = claims(&added)[0].clone();
    let longer = Claim { mentions: vec![span(TEXT, "on September 4")], ..claim(0) };
    store.write(&stamp(1), |w| w.correct_claim(&date, &longer)).unwrap();
    assert_eq!(store.claim(&date).unwrap().mentions[0].anchor.exact, "on September 4");
    store.write(&stamp(2), |w| w.undo(None)).unwrap();
    assert_eq!(store.claim(&date).unwrap().mentions[0].anchor.exact, "September 4");
}

#[test]
fn a_person_is_known_by_name_and_added_where_the_draft_has_nobody_of_that_name() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    let people = claims(&added)[2].clone();
    let mut with_choe = claim(2);
    if let Value::MeetingAttendees { people, .. } = &mut with_choe.value {
        let mut choe = people[0].clone();
        choe.name = "Choe Son-hui".into();
        people.push(choe);
    }
    store.write(&stamp(1), |w| w.correct_claim(&people, &with_choe)).unwrap();
    let (read, _) = store.extraction(&added.draft).unwrap();
    let Value::MeetingAttendees { people, .. } = &read.claims[2].value else { panic!("attendees") };
    for item in people {
        assert_eq!(read.people[item.person.0 as usize].name, item.name);
    }
}

#[test]
fn what_does_not_fit_the_draft_is_refused() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    for (wrong, code) in [
        (Claim { mentions: vec![], ..own() }, "db_invalid"),
        (Claim { mentions: vec![claims_engine::text::Span::new(1, 2)], ..own() }, "db_invalid"),
        (Claim { mentions: vec![claims_engine::text::Span::new(9000, 9001)], ..own() }, "db_invalid"),
        (Claim { statement: " ".into(), ..own() }, "db_invalid"),
        (Claim { kind: ClaimKind::Quantity, ..own() }, "db_invalid"),
        (Claim { event: Some(7), ..own() }, "db_not_found"),
    ] {
        let refused = store.write(&stamp(1), |w| w.add_claim(&added.draft, &wrong)).unwrap_err();
        assert_eq!(refused.code(), code, "{wrong:?}");
    }
    assert_eq!(store.claims(&added.draft).unwrap().len(), 4);
}

#[test]
fn a_split_and_a_merge_put_the_old_claims_aside_in_one_step() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    let ids = claims(&added);
    let parts = [claim(1), own()];
    let made = store.write(&stamp(1), |w| w.split_claim(&ids[1], &parts)).unwrap();
    assert_eq!(standing(&store, &added.draft).len(), 5);
    store.write(&stamp(2), |w| w.undo(Some(&added.article))).unwrap();
    assert_eq!(standing(&store, &added.draft).iter().map(|c| c.id.clone()).collect::<Vec<_>>(), ids);
    store.write(&stamp(3), |w| w.redo(Some(&added.article))).unwrap();
    let whole = store.write(&stamp(4), |w| w.merge_claims(&[&made[0], &made[1]], &claim(1))).unwrap();
    let left: Vec<_> = standing(&store, &added.draft).into_iter().map(|claim| claim.id).collect();
    assert_eq!(left, [ids[0].clone(), ids[2].clone(), ids[3].clone(), whole]);
    let alone = store.write(&stamp(5), |w| w.merge_claims(&[&ids[0]], &claim(0)));
    assert_eq!(alone.unwrap_err().code(), "db_invalid");
    check_whole(&store);
}

#[test]
fn a_claim_may_bring_its_own_event_and_goes_along_with_it() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    let before = store.events(&added.draft).unwrap().len();
    let mut event = store.events(&added.draft).unwrap()[0].clone();
    event.what = "dinner".into();
    event.dates.clear();
    let id = store
        .write(&stamp(1), |w| {
            let at = w.add_event(&added.draft, &event)?;
            w.add_claim(&added.draft, &Claim { event: Some(at), ..claim(0) })
        })
        .unwrap();
    assert_eq!(store.claim(&id).unwrap().event, Some(before));
    let entries: Vec<_> = store.history(&format!("content:{id}")).unwrap();
    let step: Vec<_> = store.step(entries[0].step).unwrap().into_iter().map(|entry| entry.action).collect();
    assert_eq!(step, ["event.add", "claim.add"]);
    assert_eq!(store.can_undo(Some(&added.article)).unwrap().as_deref(), Some("claim.add"));
    let second = redraft(&mut store, &added.article, &format!("{TEXT} And a last one."));
    let carried = store.claims(&second.draft).unwrap().into_iter().find(|claim| claim.previous.as_ref() == Some(&id));
    let at = carried.unwrap().event.unwrap();
    assert_eq!(store.events(&second.draft).unwrap()[at].what, "dinner");
    let mut third = Room::new().open();
    let other = add_article(&mut third);
    third
        .write(&stamp(1), |w| {
            let at = w.add_event(&other.draft, &event)?;
            w.add_claim(&other.draft, &Claim { event: Some(at), ..claim(0) })
        })
        .unwrap();
    third.write(&stamp(2), |w| w.undo(Some(&other.article))).unwrap();
    assert_eq!(third.claims(&other.draft).unwrap().len(), 4);
    third.write(&stamp(3), |w| w.redo(Some(&other.article))).unwrap();
    assert_eq!(third.claims(&other.draft).unwrap().len(), 5);
    check_whole(&third);
}

/// Corrects the train to a plane, adds a claim, dismisses the place, decides the first two.
fn corrected(store: &mut Store) -> (DraftAdded, String) {
    let added = add_article(store);
    let ids = claims(&added);
    let own = store
        .write(&stamp(1), |w| {
            w.correct_claim(&ids[3], &by_plane())?;
            w.dismiss_claim(&ids[1], true)?;
            w.add_claim(&added.draft, &own())
        })
        .unwrap();
    for id in [&ids[3], &own] {
        store.write(&stamp(2), |w| w.give_verdict(id, &verdict(Status::Supported))).unwrap();
    }
    (added, own)
}

#[test]
fn corrections_and_their_verdicts_survive_a_new_reading_and_a_new_draft() {
    let longer = format!("A first line that was not there before, and long enough.\n\n{TEXT} And a last one.");
    for text in [TEXT, &longer] {
        let mut store = Room::new().open();
        let (first, own_id) = corrected(&mut store);
        let second = redraft(&mut store, &first.article, text);
        assert!(second.dropped.is_empty());
        assert!(second.claims.iter().all(|claim| claim.change == Change::Unchanged), "{:?}", second.claims);
        let records = store.claims(&second.draft).unwrap();
        assert_eq!(records.len(), 5);
        assert!(records[1].dismissed);
        assert_eq!(records[3].statement, "Kim Jong-un travelled by plane.");
        let found = reading(text, "2025-09-04", "September 4").claims.remove(3);
        assert_eq!(records[3].found, Some(found), "what the engine says now is beside");
        assert_eq!(records[4].previous.as_ref(), Some(&own_id));
        for at in [3, 4] {
            assert_eq!(records[at].verdict.as_ref().unwrap().status, Status::Supported);
            assert_eq!(records[at].origin, Origin::Person);
            for mention in &records[at].mentions {
                assert_eq!(mention.span.of(text), mention.anchor.exact);
            }
        }
        let Value::TravelMode { mode_span, .. } = &records[3].value else { panic!("travel") };
        assert_eq!(mode_span.of(text), "special train", "the value points into the new text");
        // And once more.
        let third = redraft(&mut store, &first.article, text);
        assert_eq!(store.claims(&third.draft).unwrap()[3].statement, "Kim Jong-un travelled by plane.");
        check_whole(&store);
    }
}

#[test]
fn a_correction_whose_words_are_gone_is_asked_for_again() {
    let mut store = Room::new().open();
    let (first, own_id) = corrected(&mut store);
    let text = TEXT
        .replace("met Xi Jinping in", "met President Xi Jinping for talks in")
        .replace("by special", "by a special");
    let mut read = reading(&text.replace("met President Xi", "met Xi"), "2025-09-04", "September 4");
    read.claims.clear();
    read.events.clear();
    let article = Article::new(text);
    let draft = NewDraft { text: &article, reading: &read, published: None, origin: "paste" };
    let second = store.write(&stamp(50), |w| w.add_draft(&first.article, &draft)).unwrap();
    assert!(second.claims.is_empty());
    assert_eq!(second.dropped.len(), 5);
    assert_eq!(second.dropped[4], own_id);
}
