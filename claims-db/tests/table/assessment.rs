//! What the table `assessment` keeps, on a real file.

use claims_db::Stage;
use claims_engine::text::Span;
use claims_verdict::{Assessment, ItemAssessment, LinkStance, Reason, Stance, Status};

use crate::fixture::{Room, add_article, add_evidence, claims, stamp};

fn assessment(evidence: &str, status: Status, stance: Stance) -> Assessment {
    Assessment {
        status,
        items: vec![ItemAssessment {
            item: "train: Kim Jong-un".into(),
            status,
            reasons: vec![Reason {
                evidence: evidence.into(),
                stance,
                because: "plane, not train".into(),
                claim: Span::new(1, 5),
                excerpt: Span::new(0, 3),
            }],
            missing: None,
        }],
        links: vec![LinkStance { evidence: evidence.into(), stance, origin: 2 }],
        missing: Some("one primary source".into()),
    }
}

#[test]
fn what_was_worked_out_is_read_back_with_every_reason() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    let train = claims(&added)[3].clone();
    let evidence = add_evidence(&mut store, "by air", Some(&added.article));
    let refuted = assessment(&evidence, Status::Refuted, Stance::Refutes);
    let kept = [(train.clone(), refuted.clone())];
    assert_eq!(store.write(&stamp(2), |w| w.keep_assessments(&added.draft, "desk", &kept)).unwrap(), 1);
    assert_eq!(store.assessments(&added.draft, "desk").unwrap()[&train].assessment, refuted);
    assert_eq!(store.assessment(&train, "single").unwrap(), None, "another policy");
    assert_eq!(store.links(&train).unwrap()[0].proposed, Some(Stance::Refutes));
    let claim = store.claim(&train).unwrap();
    assert_eq!((claim.verdict, claim.stage), (None, Stage::NotStarted), "an assessment decides nothing");
}

#[test]
fn the_same_again_writes_nothing_and_something_else_replaces_it() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    let train = claims(&added)[3].clone();
    let evidence = add_evidence(&mut store, "by air", Some(&added.article));
    let mut keep = |status, stance| {
        let kept = [(train.clone(), assessment(&evidence, status, stance))];
        let changed = store.write(&stamp(2), |w| w.keep_assessments(&added.draft, "desk", &kept)).unwrap();
        (changed, store.ledger_head().unwrap().seq, store.links(&train).unwrap()[0].proposed)
    };
    let (_, first, _) = keep(Status::Refuted, Stance::Refutes);
    assert_eq!(keep(Status::Refuted, Stance::Refutes), (0, first, Some(Stance::Refutes)));
    assert_eq!(keep(Status::Supported, Stance::Supports), (1, first + 1, Some(Stance::Supports)));
}
