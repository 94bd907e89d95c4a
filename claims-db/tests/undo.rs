//! Undo and redo: there and back again through any row of decisions.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod fixture;

use claims_db::{Stage, Store};
use claims_verdict::{Stance, Status};
use fixture::{Room, add_article, add_evidence, check_whole, claims, excerpt, stamp, verdict, wire};

/// Everything that people decide, to compare one moment with another.
fn state(store: &Store, article: &str, draft: &str) -> String {
    let claims: Vec<_> = store
        .claims(draft)
        .unwrap()
        .into_iter()
        .map(|claim| (claim.stage, claim.dismissed, claim.verdict.map(|verdict| verdict.id)))
        .collect();
    let links: Vec<_> = store
        .links_of_draft(draft)
        .unwrap()
        .into_values()
        .flatten()
        .map(|link| (link.claim.clone(), link.evidence.clone(), link.stance()))
        .collect();
    let evidence: Vec<_> = store.evidence_of(article).unwrap().into_iter().map(|e| (e.id, e.fields)).collect();
    let found = store.search_evidence("air rail", 99).unwrap().len();
    format!("{claims:?} {links:?} {evidence:?} {found}")
}

#[test]
fn one_write_is_one_step() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    let (article, ids) = (added.article.as_str(), claims(&added));
    let before = state(&store, article, &added.draft);
    store
        .write(&stamp(1), |w| {
            let source = w.add_source(&wire("Wire"))?;
            let evidence = w.add_evidence(&excerpt(&source, "by air"), Some(article))?;
            w.set_link(&ids[3], &evidence, Stance::Refutes)?;
            w.give_verdict(&ids[3], &verdict(Status::Refuted))
        })
        .unwrap();
    let after = state(&store, article, &added.draft);
    let undone = store.write(&stamp(2), |w| w.undo(Some(article))).unwrap().unwrap();
    assert_eq!((undone.action.as_str(), undone.subjects.len()), ("verdict.give", 4));
    assert_eq!(state(&store, article, &added.draft), before);
    assert_eq!(store.can_redo(Some(article)).unwrap().as_deref(), Some("verdict.give"));
    store.write(&stamp(3), |w| w.redo(Some(article))).unwrap().unwrap();
    assert_eq!(state(&store, article, &added.draft), after);
    assert_eq!(store.verdicts(&ids[3]).unwrap().len(), 1, "undo and redo make no decision of their own");
    check_whole(&store);
}

#[test]
fn there_is_nothing_to_undo_or_redo_in_a_new_article() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    for scope in [None, Some(added.article.as_str())] {
        assert_eq!(store.can_undo(scope).unwrap(), None);
        assert_eq!(store.write(&stamp(1), |w| w.undo(scope)).unwrap(), None);
        assert_eq!(store.write(&stamp(1), |w| w.redo(scope)).unwrap(), None);
    }
}

#[test]
fn something_new_ends_the_way_back() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    let (article, ids) = (Some(added.article.as_str()), claims(&added));
    store.write(&stamp(1), |w| w.give_verdict(&ids[0], &verdict(Status::Supported))).unwrap();
    store.write(&stamp(2), |w| w.undo(article)).unwrap();
    store.write(&stamp(3), |w| w.set_stage(&ids[1], Stage::InProgress)).unwrap();
    assert_eq!(store.can_redo(article).unwrap(), None);
    assert_eq!(store.can_undo(article).unwrap().as_deref(), Some("stage.set"));
}

#[test]
fn each_articles_file_has_its_own_way_back() {
    let mut store = Room::new().open();
    let (one, two) = (add_article(&mut store), add_article(&mut store));
    for added in [&one, &two] {
        store.write(&stamp(1), |w| w.give_verdict(&claims(added)[0], &verdict(Status::Supported))).unwrap();
    }
    store.write(&stamp(2), |w| w.undo(Some(&one.article))).unwrap().unwrap();
    assert!(store.claim(&claims(&one)[0]).unwrap().verdict.is_none());
    assert!(store.claim(&claims(&two)[0]).unwrap().verdict.is_some());
    // Undo over the whole room goes on with what still stands.
    store.write(&stamp(3), |w| w.undo(None)).unwrap().unwrap();
    assert!(store.claim(&claims(&two)[0]).unwrap().verdict.is_none());
    assert_eq!(store.can_undo(None).unwrap(), None);
}

#[test]
fn a_new_draft_is_taken_back_as_one_step_and_then_what_was_decided_before_it() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    assert_eq!(store.can_undo(Some(&added.article)).unwrap(), None, "an article's first draft is no change to it");
    store.write(&stamp(1), |w| w.give_verdict(&claims(&added)[0], &verdict(Status::Supported))).unwrap();
    let before = state(&store, &added.article, &added.draft);
    let text = format!("Another beginning, and a long one at that.\n\n{}", fixture::TEXT);
    let reading = fixture::reading(&text, "2025-09-04", "September 4");
    let text = claims_engine::text::Article::new(text);
    let new = claims_db::NewDraft { text: &text, reading: &reading, published: None, origin: "second.txt" };
    let second = store.write(&stamp(2), |w| w.add_draft(&added.article, &new)).unwrap();
    store.write(&stamp(3), |w| w.withdraw_verdict(&claims(&second)[0])).unwrap();
    let after = state(&store, &added.article, &second.draft);

    let undo = |store: &mut Store, n| store.write(&stamp(n), |w| w.undo(Some(&added.article))).unwrap().unwrap();
    undo(&mut store, 4);
    assert!(store.claim(&claims(&second)[0]).unwrap().verdict.is_some());
    assert_eq!(store.can_undo(Some(&added.article)).unwrap().as_deref(), Some("draft.add"));
    undo(&mut store, 5);
    assert_eq!(store.article(&added.article).unwrap().draft, added.draft);
    assert_eq!(store.drafts(&added.article).unwrap(), std::slice::from_ref(&added.draft));
    assert_eq!(store.article_with_text(text.sha256()).unwrap(), None);
    assert_eq!(state(&store, &added.article, &added.draft), before);
    undo(&mut store, 6);
    assert!(store.claim(&claims(&added)[0]).unwrap().verdict.is_none());
    assert_eq!(store.can_undo(Some(&added.article)).unwrap(), None);

    for n in 7..10 {
        store.write(&stamp(n), |w| w.redo(Some(&added.article))).unwrap().unwrap();
    }
    assert_eq!(store.article(&added.article).unwrap().draft, second.draft);
    assert_eq!(state(&store, &added.article, &second.draft), after);
    // What comes after a draft that was taken back does not take its number.
    undo(&mut store, 10);
    undo(&mut store, 11);
    let third = store.write(&stamp(12), |w| w.add_draft(&added.article, &new)).unwrap();
    assert_eq!((store.draft(&third.draft).unwrap().number, store.can_redo(None).unwrap()), (3, None));
    check_whole(&store);
}

#[test]
fn the_same_text_read_anew_is_a_step_of_its_own_name() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    let text = store.draft(&added.draft).unwrap().text;
    let reading = fixture::reading(fixture::TEXT, "2025-09-04", "September 4");
    let new = claims_db::NewDraft { text: &text, reading: &reading, published: None, origin: "the same once more" };
    store.write(&stamp(2), |w| w.add_draft(&added.article, &new)).unwrap();
    assert_eq!(store.can_undo(None).unwrap().as_deref(), Some("draft.reread"));
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

/// One change at random; `false` where it changed nothing.
fn act(store: &mut Store, dice: &mut Dice, article: &str, ids: &[String], n: i64) -> bool {
    let head = store.ledger_head().unwrap();
    let id = &ids[dice.roll(ids.len())];
    let statuses = [Status::Supported, Status::Refuted, Status::Conflicting];
    let stances = [Stance::Supports, Stance::Refutes, Stance::Irrelevant];
    let records = store.evidence_of(article).unwrap();
    let record = (!records.is_empty()).then(|| records[dice.roll(records.len())].clone());
    let roll = dice.roll(8);
    let pick = dice.roll(3);
    // Refusals (a stage without verdict, nothing to withdraw) are part of the game and change nothing.
    let _ = store.write(&stamp(n), |w| match (roll, &record) {
        (0, _) => w.give_verdict(id, &verdict(statuses[pick])).map(drop),
        (1, _) => w.withdraw_verdict(id),
        (2, _) => w.set_stage(id, Stage::ALL[pick + 1]),
        (3, _) => w.dismiss_claim(id, pick == 0),
        (4, Some(record)) => w.set_link(id, &record.id, stances[pick]),
        (5, Some(record)) => w.clear_link(id, &record.id),
        (6, Some(record)) => {
            let mut fields = record.fields.clone();
            fields.excerpt = format!("by rail, {n}");
            w.edit_evidence(&record.id, &fields, Some(article))
        }
        (7, Some(record)) if pick == 0 => w.remove_evidence(&record.id, Some(article)),
        _ => {
            let source = w.add_source(&wire("Wire"))?;
            w.add_evidence(&excerpt(&source, "by air"), Some(article)).map(drop)
        }
    });
    store.ledger_head().unwrap() != head
}

#[test]
fn any_row_of_decisions_can_be_walked_back_and_forth() {
    for seed in 0..6 {
        let mut store = Room::new().open();
        let added = add_article(&mut store);
        let (article, ids) = (added.article.as_str(), claims(&added));
        let mut dice = Dice(seed);
        let mut past = vec![state(&store, article, &added.draft)];
        for n in 0..30 {
            // Now and then back and on from there.
            if n % 7 == 6 {
                for _ in 0..dice.roll(4).min(past.len() - 1) {
                    store.write(&stamp(n), |w| w.undo(Some(article))).unwrap().unwrap();
                    past.pop();
                }
            }
            if act(&mut store, &mut dice, article, &ids, n) {
                past.push(state(&store, article, &added.draft));
            }
        }
        for expected in past.iter().rev().skip(1) {
            store.write(&stamp(50), |w| w.undo(Some(article))).unwrap().unwrap();
            assert_eq!(&state(&store, article, &added.draft), expected, "seed {seed}, back");
        }
        assert_eq!(store.write(&stamp(51), |w| w.undo(Some(article))).unwrap(), None);
        for expected in past.iter().skip(1) {
            store.write(&stamp(52), |w| w.redo(Some(article))).unwrap().unwrap();
            assert_eq!(&state(&store, article, &added.draft), expected, "seed {seed}, again");
        }
        assert_eq!(store.write(&stamp(53), |w| w.redo(Some(article))).unwrap(), None);
        check_whole(&store);
    }
}

#[test]
fn adding_evidence_is_undone_with_its_filing() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    add_evidence(&mut store, "by air", Some(&added.article));
    assert_eq!(store.can_undo(Some(&added.article)).unwrap().as_deref(), Some("filing.add"));
    store.write(&stamp(2), |w| w.undo(Some(&added.article))).unwrap().unwrap();
    assert!(store.all_evidence().unwrap().is_empty());
}
